"""Memory of a process: of its own, and what it has used at most."""

import ctypes
import mmap
import re


class Buffer:
    """Zeroed memory of a size of its own, in huge pages where Linux has them, that
    children see as well: they are forked and only read it."""

    def __init__(self, size):
        self.size = size
        self.memory = mmap.mmap(-1, size, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS)
        self.memory.madvise(mmap.MADV_HUGEPAGE)
        self.address = ctypes.addressof(ctypes.c_char.from_buffer(self.memory))


def trim():
    """Gives what the C library has kept of freed memory back to the system, so that
    a call that takes it again is seen to do so."""
    ctypes.CDLL(None).malloc_trim(0)


def _read_status(field):
    with open("/proc/self/status", encoding="ascii") as file:
        return 1024 * int(re.search(rf"^{field}:\s+(\d+) kB$", file.read(), re.M)[1])


class PeakMeter:
    """Growth of the resident memory over what there was, at most."""

    def __init__(self):
        """Starts; raises OSError where Linux cannot forget an earlier peak."""
        with open("/proc/self/clear_refs", "w", encoding="ascii") as file:
            file.write("5")
        self.before = _read_status("VmRSS")

    def read(self):
        """Bytes."""
        return max(0, _read_status("VmHWM") - self.before)

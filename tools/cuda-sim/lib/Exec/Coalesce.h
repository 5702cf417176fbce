//===- Coalesce.h - accesses of lanes that lie side by side ----*- C++ -*-===//
//
// Lanes mostly access neighbouring words, or the same one. A run of such lanes
// is checked as one access, which is what makes loads and stores fast. If the
// check fails, the lanes are taken one by one, so that the report names the
// right one.
//
//===----------------------------------------------------------------------===//
#ifndef CUDASIM_EXEC_COALESCE_H
#define CUDASIM_EXEC_COALESCE_H

#include "Exec/Warp.h"

namespace cudasim {

/// Whether lanes share the memory at an address.
inline bool isCommon(Space space, uint64_t address) {
  if (space == Space::Generic)
    space = spaceOfGeneric(address);
  return space == Space::Shared || space == Space::Global;
}

/// Calls access(lane, pointer) for every active lane, with a pointer to `Size`
/// bytes at the lane's address.
template <unsigned Size, class F>
inline void forPlaces(Warp &warp, const Instruction &in, const Operand &memory,
                      Space space, Access kind, Mask active, F access) {
  uint64_t addresses[warpSize];
  forLanes(active, [&](unsigned l) { addresses[l] = warp.address(memory, l); });
  for (Mask rest = active; rest;) {
    unsigned first = static_cast<unsigned>(__builtin_ctz(rest));
    uint64_t base = addresses[first], last = base;
    Mask run = Mask(1) << first;
    rest &= rest - 1;
    for (; rest; rest &= rest - 1) {
      unsigned lane = static_cast<unsigned>(__builtin_ctz(rest));
      if (addresses[lane] != last && addresses[lane] != last + Size)
        break;
      last = addresses[lane];
      run |= Mask(1) << lane;
    }
    uint8_t *data = nullptr;
    if ((run & (run - 1)) && base % Size == 0 && isCommon(space, base)) {
      try {
        data = warp.accessRun(space, base,
                              static_cast<uint32_t>(last + Size - base), kind,
                              first, in);
      } catch (const Report &) {
        data = nullptr;
      }
    }
    if (data)
      forLanes(run,
               [&](unsigned l) { access(l, data + (addresses[l] - base)); });
    else
      forLanes(run, [&](unsigned l) {
        access(l, warp.access(space, addresses[l], Size, kind, l, in));
      });
  }
}

} // namespace cudasim

#endif // CUDASIM_EXEC_COALESCE_H

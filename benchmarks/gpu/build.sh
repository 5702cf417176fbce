#!/usr/bin/env bash
# Builds the benchmark for a machine with a GPU: libraries, the driver program
# and the Python files that run them, all in one folder and in one archive.
#
#   build.sh OUT_DIR [--rehearsal]
#
#   --rehearsal       small shapes, for the simulated driver
#   XENT_BUILD_DIR    a build of this repository; default: build/ in it
#   CXX               default: c++
#   JOBS              compilations at once; default: one a core
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
build=${XENT_BUILD_DIR:-$root/build}
most_bytes=$((40 * 1000 * 1000))

die() {
  printf 'build.sh: error: %s\n' "$*" >&2
  exit 1
}

[ $# -ge 1 ] || die "usage: build.sh OUT_DIR [--rehearsal]"
out=${1%/}
shift
[ -x "$build/bin/xent-compile" ] || die "no xent-compile in $build/bin; XENT_BUILD_DIR names another build"
mkdir -p "$out"
rm -rf "$out/lib" "$out/manifest.json"

# Beside the libraries, which take long: the driver program. It needs no more
# than the C library of the machine that it is carried to.
"${CXX:-c++}" -std=c++17 -O2 -ffunction-sections -Wall -Wextra -I"$root/include" "$here"/driver/*.cpp \
  "$build/lib/libXentRuntime.a" -static-libstdc++ -static-libgcc \
  -Wl,--gc-sections -ldl -lpthread \
  -s -o "$out/xent-gpu-driver" &
driver=$!
python3 "$here/build.py" --out="$out" --xent-compile="$build/bin/xent-compile" \
  --jobs="${JOBS:-$(nproc)}" "$@"
wait "$driver" || die "the driver program does not compile"
cp "$here"/*.py "$here"/../common/*.py "$here/README.md" "$out"
rm "$out/build.py"

bytes=$(find "$out" -type f -printf '%s\n' | awk '{sum += $1} END {print sum}')
[ "$bytes" -lt "$most_bytes" ] || die "$out weighs $bytes bytes, more than $most_bytes"
needs=$(cat "$out"/lib/*.so "$out/xent-gpu-driver" | grep -aoE 'GLIBC_2\.[0-9]+' | sort -uV | tail -n 1)
echo "build.sh: $out weighs $bytes bytes and needs $needs"
case " $* " in *" --rehearsal "*) exit ;; esac

# To be carried: one archive, or parts of less than 16 MiB.
archive=$out.tar.xz
rm -f "$archive"*
(cd "$(dirname "$out")" && python3 -m tarfile -c "$(basename "$archive")" "$(basename "$out")")
if [ "$(stat -c %s "$archive")" -gt $((15 * 1000 * 1000)) ]; then
  split -b 15M -d "$archive" "$archive." && rm "$archive"
fi
echo "build.sh: $(du -cb "$archive"* | tail -n 1 | cut -f 1) bytes to carry: $archive*"

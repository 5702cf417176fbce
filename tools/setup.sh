#!/usr/bin/env bash
# Makes xent ready on a Debian 12 machine: installs the packages that are
# missing (as root), configures, and builds. Running it again is cheap.
#
#   XENT_BUILD_DIR  where to build; default: build/ in this repository
#   CC, CXX         compilers of a first configuration; default: cc, c++
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
build=${XENT_BUILD_DIR:-$root/build}

# docs/dependencies.md says what each of them is for.
packages=(
  cmake ninja-build g++ python3
  llvm-22-dev libmlir-22-dev llvm-22-tools mlir-22-tools
  libomp-22-dev libgtest-dev
)

say() { printf 'setup: %s\n' "$*"; }

die() {
  printf 'setup: error: %s\n' "$*" >&2
  exit 1
}

is_installed() {
  [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

install_packages() {
  command -v dpkg-query >/dev/null || die "this needs Debian 12 (no dpkg-query)"
  local missing=() package
  for package in "${packages[@]}"; do
    is_installed "$package" || missing+=("$package")
  done
  if [ ${#missing[@]} -eq 0 ]; then
    say "all ${#packages[@]} packages are installed"
    return
  fi
  if [ "$(id -u)" -ne 0 ]; then
    die "run as root, or install first: apt-get install ${missing[*]}"
  fi
  say "installing ${missing[*]}"
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq </dev/null
  apt-get install -y -qq --no-install-recommends -o Dpkg::Use-Pty=0 \
    "${missing[@]}" </dev/null >/dev/null
}

# with_progress LOG COMMAND...: runs COMMAND with its output in LOG and says
# every few seconds how far ninja has come. On failure, shows what went wrong.
with_progress() {
  local log=$1 status=0 seen='' now pid
  shift
  "$@" >"$log" 2>&1 </dev/null &
  pid=$!
  for ((tick = 1; ; tick++)); do
    kill -0 "$pid" 2>/dev/null || break
    sleep 1
    ((tick % 10 == 0)) || continue
    now=$(grep -oE '^\[[0-9]+/[0-9]+\]' "$log" | tail -n 1) || true
    [ "$now" = "$seen" ] || say "$now"
    seen=$now
  done
  wait "$pid" || status=$?
  if [ "$status" -ne 0 ]; then
    grep -A 40 -m 3 -E '^FAILED|error:' "$log" >&2 || tail -n 40 "$log" >&2
    die "'$*' failed; the whole output is in $log"
  fi
}

install_packages

mkdir -p "$build"
if [ ! -f "$build/build.ninja" ]; then
  say "configuring $build"
  with_progress "$build/configure.log" \
    cmake -G Ninja -S "$root" -B "$build" -DCMAKE_BUILD_TYPE=Release \
    -DXENT_ENABLE_WERROR=ON -DXENT_PRECOMPILE_HEADERS=ON \
    -DCMAKE_PREFIX_PATH="$(llvm-config-22 --prefix)"
fi

say "building with $(nproc) cores"
with_progress "$build/build.log" ninja -C "$build"
say "done: $build/bin/xent-opt"

//===- Memory.cpp - memory as the operating system counts it --------------===//

#include "Memory.h"
#include <cstdio>
#include <cstring>
#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace mlir::xent::run {

/// A field of /proc/self/status that is given in kB, in bytes.
static std::optional<uint64_t> readStatus(const char *field) {
  std::FILE *file = std::fopen("/proc/self/status", "r");
  if (!file)
    return std::nullopt;
  char line[256];
  std::optional<uint64_t> bytes;
  while (!bytes && std::fgets(line, sizeof(line), file)) {
    unsigned long long kilobytes;
    if (std::strncmp(line, field, std::strlen(field)) == 0 &&
        std::sscanf(line + std::strlen(field), ": %llu", &kilobytes) == 1)
      bytes = kilobytes * 1024;
  }
  std::fclose(file);
  return bytes;
}

ResidentPeak::ResidentPeak() {
  // proc(5): 5 sets the high-water mark to the resident size.
  std::FILE *file = std::fopen("/proc/self/clear_refs", "w");
  if (!file)
    return;
  bool written = std::fputs("5", file) >= 0;
  if (std::fclose(file) == 0 && written)
    before = readStatus("VmRSS");
}

std::optional<uint64_t> ResidentPeak::getGrowth() const {
  std::optional<uint64_t> peak = readStatus("VmHWM");
  if (!before || !peak)
    return std::nullopt;
  return *peak > *before ? *peak - *before : 0;
}

void trimHeap() {
#ifdef __GLIBC__
  malloc_trim(0);
#endif
}

} // namespace mlir::xent::run

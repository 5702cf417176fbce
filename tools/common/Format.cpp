//===- Format.cpp - numbers with units ------------------------------------===//

#include "Format.h"
#include "llvm/Support/FormatVariadic.h"

namespace mlir::xent::run {

using llvm::formatv;

std::string formatBytes(uint64_t bytes) {
  const char *units[] = {"B", "KiB", "MiB", "GiB", "TiB"};
  double value = (double)bytes;
  unsigned unit = 0;
  for (; value >= 1024 && unit < 4; ++unit)
    value /= 1024;
  return formatv(unit == 0 ? "{0:f0} {1}" : "{0:f1} {1}", value, units[unit]);
}

std::string formatSeconds(double seconds) {
  if (seconds < 1e-3)
    return formatv("{0:f1} us", seconds * 1e6);
  if (seconds < 1)
    return formatv("{0:f2} ms", seconds * 1e3);
  return formatv("{0:f3} s", seconds);
}

std::string formatCount(double count) {
  const char *units[] = {"", "k", "M", "G", "T", "P"};
  unsigned unit = 0;
  for (; count >= 1000 && unit < 5; ++unit)
    count /= 1000;
  return formatv("{0:f1} {1}", count, units[unit]);
}

} // namespace mlir::xent::run

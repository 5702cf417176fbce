//===- Format.h - numbers with units ----------------------------*- C++ -*-===//

#ifndef XENT_TOOLS_COMMON_FORMAT_H
#define XENT_TOOLS_COMMON_FORMAT_H

#include <cstdint>
#include <string>

namespace mlir::xent::run {

/// "1.5 MiB", "512 B".
std::string formatBytes(uint64_t bytes);

/// "1.23 ms".
std::string formatSeconds(double seconds);

/// A large count in front of its unit: "4.2 M".
std::string formatCount(double count);

} // namespace mlir::xent::run

#endif // XENT_TOOLS_COMMON_FORMAT_H

//===- Memory.h - memory as the operating system counts it ------*- C++ -*-===//

#ifndef XENT_TOOLS_XENT_RUN_MEMORY_H
#define XENT_TOOLS_XENT_RUN_MEMORY_H

#include <cstdint>
#include <optional>

namespace mlir::xent::run {

/// Watches the resident memory of this process from its construction on, with
/// the high-water mark that Linux keeps.
class ResidentPeak {
public:
  ResidentPeak();

  /// How far the resident memory has risen above its size at construction, in
  /// bytes. Absent if the system has no /proc or does not let the high-water
  /// mark be reset.
  std::optional<uint64_t> getGrowth() const;

private:
  std::optional<uint64_t> before;
};

/// Gives memory that was freed, after compilation say, back to the system.
void trimHeap();

} // namespace mlir::xent::run

#endif // XENT_TOOLS_XENT_RUN_MEMORY_H

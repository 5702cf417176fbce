//===- AllocationPeak.cpp - bytes that a function allocates ---------------===//

#include "AllocationPeak.h"
#include "LogitExtents.h"
#include "mlir/IR/BuiltinTypes.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace mlir::xent::detail;

/// Bytes of the memory behind `memref`, if its extents are bounded and its
/// elements are numbers.
static std::optional<uint64_t> getBytes(Value memref) {
  Type elementType = cast<MemRefType>(memref.getType()).getElementType();
  uint64_t bits = 64; // an index, or the address that a complex element is
  if (elementType.isIntOrFloat())
    bits = elementType.getIntOrFloatBitWidth();
  else if (!elementType.isIndex())
    return std::nullopt;
  uint64_t bytes = llvm::divideCeil(bits, 8);
  for (int64_t factor : getElementFactors(memref)) {
    if (ShapedType::isDynamic(factor))
      return std::nullopt;
    bytes = llvm::SaturatingMultiply<uint64_t>(bytes, factor);
  }
  return bytes;
}

namespace {

/// Walks blocks in program order. Depth of recursion: nesting of regions.
struct PeakCounter {
  AllocationPeak result;

  /// The peak of `region` above what is held when it is entered.
  uint64_t visit(Region &region) {
    uint64_t peak = 0;
    for (Block &block : region)
      peak = std::max(peak, visit(block));
    return peak;
  }

  uint64_t visit(Block &block) {
    uint64_t current = 0, peak = 0;
    DenseMap<Value, uint64_t> held;
    for (Operation &op : block) {
      uint64_t inside = 0;
      for (Region &region : op.getRegions())
        inside = std::max(inside, visit(region));
      peak = std::max(peak, llvm::SaturatingAdd(current, inside));

      auto effects = dyn_cast<MemoryEffectOpInterface>(op);
      if (!effects)
        continue;
      for (Value value : op.getResults()) {
        if (!isa<MemRefType>(value.getType()) ||
            !effects.getEffectOnValue<MemoryEffects::Allocate>(value))
          continue;
        ++result.allocations;
        std::optional<uint64_t> bytes = getBytes(value);
        if (!bytes) {
          ++result.unbounded;
          continue;
        }
        held[value] = *bytes;
        current = llvm::SaturatingAdd(current, *bytes);
        peak = std::max(peak, current);
      }
      for (Value value : op.getOperands()) {
        auto it = held.find(value);
        if (it != held.end() &&
            effects.getEffectOnValue<MemoryEffects::Free>(value)) {
          current -= it->second;
          held.erase(it);
        }
      }
    }
    return peak;
  }
};

} // namespace

AllocationPeak mlir::xent::detail::computeAllocationPeak(Region &region) {
  PeakCounter counter;
  counter.result.bytes = counter.visit(region);
  return counter.result;
}

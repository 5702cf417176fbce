//===- MemRefWords.h - memref descriptors as 64-bit words -------*- C++ -*-===//

#ifndef XENT_TOOLS_XENT_RUN_MEMREFWORDS_H
#define XENT_TOOLS_XENT_RUN_MEMREFWORDS_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/SmallVector.h"
#include <cstdint>

namespace mlir::xent::run {

/// Words of a memref descriptor: allocated and aligned pointer, offset, sizes,
/// strides.
inline unsigned getDescriptorWords(unsigned rank) { return 3 + 2 * rank; }

/// The descriptor of a row-major tensor at `data`, which may be memory of a
/// device.
inline llvm::SmallVector<int64_t>
makeDescriptor(const void *data, llvm::ArrayRef<int64_t> shape) {
  unsigned rank = shape.size();
  llvm::SmallVector<int64_t> words(getDescriptorWords(rank), 0);
  words[0] = words[1] = reinterpret_cast<int64_t>(data);
  int64_t stride = 1;
  for (int64_t dim = (int64_t)rank - 1; dim >= 0; --dim) {
    words[3 + dim] = shape[dim];
    words[3 + rank + dim] = stride;
    stride *= shape[dim];
  }
  return words;
}

} // namespace mlir::xent::run

#endif // XENT_TOOLS_XENT_RUN_MEMREFWORDS_H

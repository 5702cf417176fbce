//===- Npy.h - tensors in NumPy's file format -------------------*- C++ -*-===//

#ifndef XENT_TOOLS_XENT_RUN_NPY_H
#define XENT_TOOLS_XENT_RUN_NPY_H

#include "HostTensor.h"
#include "llvm/Support/Error.h"

namespace mlir::xent::run {

/// Reads the array in `path`, which must have the element type `type` and a
/// shape compatible with `shape` (kDynamic fits everything). bf16, which NumPy
/// lacks, is read from `<u2` (its bits) or `V2` (as ml_dtypes writes it). Fails
/// on any other type, Fortran order, other byte order and a file that is not
/// exactly as long as its header says. The data is read straight into the
/// tensor.
llvm::Expected<HostTensor> readNpy(StringRef path, Type type,
                                   ArrayRef<int64_t> shape);

/// Writes `tensor` to `path`; bf16 as f32 (exact), index as int64.
llvm::Error writeNpy(StringRef path, const HostTensor &tensor);

} // namespace mlir::xent::run

#endif // XENT_TOOLS_XENT_RUN_NPY_H

//===- Scatter.h - scatters of any dialect ----------------------*- C++ -*-===//

#ifndef XENT_ANALYSIS_SCATTER_H
#define XENT_ANALYSIS_SCATTER_H

#include "mlir/IR/Operation.h"
#include <optional>

namespace mlir::xent {

/// How the position of an update in one dimension of the result is found.
struct ScatterDim {
  /// The component of the index vector that it starts at.
  std::optional<unsigned> component;
  /// The dimension of the updates that is added to that.
  std::optional<unsigned> updateDim;
};

/// A scatter of `updates` into `init` at `indices`.
struct Scatter {
  Value init, indices, updates;
  /// The dimension of `indices` that enumerates the components of an index
  /// vector; their rank if an index is a scalar.
  int64_t indexDim = 0;
  /// Dimensions of the updates that enumerate index vectors.
  SmallVector<unsigned> batchDims;
  /// One a dimension of the result.
  SmallVector<ScatterDim> dims;
  /// Whether updates are added; else they overwrite.
  bool adds = false;
};

/// The scatter that `op` is, if it is one: `tensor.scatter`, or by its name
/// `tm_tensor.scatter`, `iree_linalg_ext.scatter` or `stablehlo.scatter`, with
/// a combiner that adds or overwrites. Such an op has no effects, registered or
/// not.
std::optional<Scatter> matchScatter(Operation *op);

} // namespace mlir::xent

#endif // XENT_ANALYSIS_SCATTER_H

//===- ChunkLoops.h - pieces of the strategies ------------------*- C++ -*-===//
//
// Private to lib/Dialect/Xent/Transforms.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_LIB_DIALECT_XENT_TRANSFORMS_CHUNKLOOPS_H
#define XENT_LIB_DIALECT_XENT_TRANSFORMS_CHUNKLOOPS_H

#include "Xent/Dialect/Xent/IR/LogitOperands.h"
#include "Xent/Dialect/Xent/IR/XentOps.h"
#include "mlir/IR/PatternMatch.h"

namespace mlir::xent::detail {

class ProductPlaces;

/// Replaces an op by the loops of its plan, in the strategy that the function
/// is named after. Emits an error if it fails.
LogicalResult chunkOnline(RewriterBase &rewriter, LogitStatsOp op);
LogicalResult chunkRecompute(RewriterBase &rewriter, LogitGradOp op);
LogicalResult chunkKeepClasses(RewriterBase &rewriter, LogitGradOp op);
LogicalResult chunkKeep(RewriterBase &rewriter, LogitGradOp op,
                        bool dropsRoundings);

/// The type that holds all that the region of `op` needs of a product: the one
/// that it rounds every product to, or else S.
Type getKeptType(LogitGradOp op);

/// Creates the loops that compute the results of `op`, and returns these:
///
///   %dx_sum, %dw, %dbias = scf.for %v = 0 to V step vc iter_args(0, _, _) {
///     %dx_next, %dw_sum, %dbias_sum = scf.for %i = 0 to N step tc
///         iter_args(..., 0, 0) {
///       xent.accumulate_logit_grad on x[%i, tc], w[%v, vc]
///     }
///     %dw_sum and %dbias_sum, rounded and inserted at %v
///   }
///   %dx = %dx_sum, rounded
///
/// With `products`, of all classes or those that have `places`, those are not
/// computed.
FailureOr<SmallVector<Value>>
createClassLoop(RewriterBase &rewriter, LogitGradOp op, int64_t tokenChunk,
                int64_t vocabChunk, Value products = {},
                const ProductPlaces *places = nullptr);

/// Whether `extent` is known to fit one chunk.
inline bool isOneChunk(int64_t extent, int64_t chunk) {
  return ShapedType::isStatic(extent) && extent <= chunk;
}

/// The size of the chunk at `offset`: `chunk`, or what is left of `extent`.
OpFoldResult createChunkSize(OpBuilder &b, Location loc, OpFoldResult offset,
                             OpFoldResult extent, int64_t chunk);

/// Makes the values that a chunk hands on to the next, out of where the chunk
/// lies and the values that it gets.
using ChunkBody = llvm::function_ref<FailureOr<SmallVector<Value>>(
    OpFoldResult offset, OpFoldResult size, ValueRange carried)>;

/// Creates a sequential loop over chunks of `extent`, which starts with
/// `inits`, and returns what it ends with. An extent that is known to fit one
/// chunk gets no loop.
FailureOr<SmallVector<Value>> createChunkLoop(RewriterBase &rewriter,
                                              Location loc, OpFoldResult extent,
                                              int64_t chunk, ValueRange inits,
                                              ChunkBody body);

/// `part` written to elements `offset ... offset + size - 1` of dimension `dim`
/// of `whole`.
Value insertChunk(OpBuilder &b, Location loc, Value part, Value whole,
                  unsigned dim, OpFoldResult offset, OpFoldResult size);

/// In place of a chunk size: a dimension that is not cut.
constexpr int64_t kWhole = 0;

/// Tiles `op`, an op with the domain (tokens, classes, hidden), by sequential
/// loops over its chunks, and returns what takes the place of its results:
/// those of `op` itself if it is one chunk.
FailureOr<SmallVector<Value>> tileSequentially(RewriterBase &rewriter,
                                               TilingInterface op,
                                               int64_t tokenChunk,
                                               int64_t vocabChunk);

/// Erases `op`, of which `values` took the place, unless they are its results.
void eraseIfReplaced(RewriterBase &rewriter, Operation *op, ValueRange values);

/// The statistics of `op` and the products that it keeps, null if it keeps
/// none.
struct StreamedStatistics {
  SmallVector<Value> statistics;
  Value products;
};

/// Computes `op` by a loop over chunks of `vocabChunk` classes, which carries
/// the running state of `op`, in the `destinations` of its results if there are
/// any. The products are kept if they have a type.
FailureOr<StreamedStatistics>
streamStatistics(RewriterBase &rewriter, LogitStatsOp op, int64_t vocabChunk,
                 Type productsType = {}, ValueRange destinations = {});

/// `op`, without its plan, on other operands.
LogitStatsOp createOnOperands(OpBuilder &b, LogitStatsOp op,
                              const LogitOperands &operands);
LogitGradOp createOnOperands(OpBuilder &b, LogitGradOp op,
                             const LogitOperands &operands);

/// The running form of `op` on other operands, which takes on from `state`.
/// With `products`, a place for them at the end of it, it keeps its products
/// there.
OnlineLogitStatsOp createOnOperands(OpBuilder &b, OnlineLogitStatsOp op,
                                    const LogitOperands &operands,
                                    ValueRange state, Value products = {});

} // namespace mlir::xent::detail

#endif // XENT_LIB_DIALECT_XENT_TRANSFORMS_CHUNKLOOPS_H

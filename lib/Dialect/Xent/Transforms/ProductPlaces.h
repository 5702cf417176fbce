//===- ProductPlaces.h - where products of some classes lie -----*- C++ -*-===//
//
// Private to lib/Dialect/Xent/Transforms.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_LIB_DIALECT_XENT_TRANSFORMS_PRODUCTPLACES_H
#define XENT_LIB_DIALECT_XENT_TRANSFORMS_PRODUCTPLACES_H

#include "Xent/Dialect/Xent/IR/XentOps.h"
#include "mlir/IR/PatternMatch.h"

namespace mlir::xent::detail {

/// The products of the first `keptClasses` classes, and those of any one chunk
/// of the others: a tensor [keptClasses / vocabChunk + 1, N, vocabChunk], in
/// which each chunk of classes has a place of its own, and all that are not
/// kept have the last one. So one loop over classes does for both.
class ProductPlaces {
public:
  ProductPlaces(RewriterBase &rewriter, Location loc, int64_t keptClasses,
                int64_t vocabChunk)
      : rewriter(rewriter), loc(loc), kept(keptClasses / vocabChunk),
        vocabChunk(vocabChunk) {}

  /// Places for `tokens` tokens.
  Value createEmpty(OpFoldResult tokens, Type elementType) const;
  /// Of `places`, that of the classes `offset ... offset + size - 1`, which are
  /// a chunk: [N, size].
  Value extract(Value places, OpFoldResult offset, OpFoldResult size) const;
  Value insert(Value products, Value places, OpFoldResult offset,
               OpFoldResult size) const;
  /// `places` with the products of the chunk `part` in its place: those that
  /// are kept are there already. Others are computed `tokenChunk` tokens at a
  /// time.
  FailureOr<Value> complete(Value places, LogitGradOp part, int64_t tokenChunk,
                            OpFoldResult offset, OpFoldResult size) const;

private:
  /// Where the place of a chunk lies, and how large it is.
  struct Slice {
    SmallVector<OpFoldResult> offsets, sizes, strides;
  };
  OpFoldResult createIndex(OpFoldResult offset) const;
  Slice createSlice(Value places, OpFoldResult offset, OpFoldResult size) const;

  RewriterBase &rewriter;
  Location loc;
  int64_t kept, vocabChunk;
};

} // namespace mlir::xent::detail

#endif // XENT_LIB_DIALECT_XENT_TRANSFORMS_PRODUCTPLACES_H

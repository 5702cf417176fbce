//===- Shapes.h - extents of dynamic dimensions -----------------*- C++ -*-===//

#ifndef XENT_TOOLS_XENT_RUN_SHAPES_H
#define XENT_TOOLS_XENT_RUN_SHAPES_H

#include "Entry.h"
#include "Options.h"

namespace mlir::xent::run {

/// The extents of all arguments of a function, as far as they are known, and
/// what follows from them.
class Shapes {
public:
  /// `entry` is the function before raising, `raised` after (may be null).
  Shapes(func::FuncOp entry, func::FuncOp raised, const Signature &signature);

  /// Takes the shape of a given input.
  void setArgument(unsigned argument, ArrayRef<int64_t> shape);

  /// Takes `--dynamic`. Fails if a key names no dynamic dimension, or an extent
  /// contradicts another one.
  llvm::Error apply(ArrayRef<DynamicExtent> extents);

  /// Finds dimensions that have to agree with known ones. Fails, with the
  /// option to give, if one stays unknown.
  llvm::Error complete();

  ArrayRef<int64_t> getArgument(unsigned argument) const {
    return shapes[argument];
  }

  /// The extent of dimension `dim` of `value`, a tensor in `entry` or `raised`;
  /// dynamic if it does not follow from the arguments.
  int64_t getExtent(Value value, int64_t dim) const;

private:
  /// Makes `value`'s dimension have `extent`, if it follows from one argument.
  /// Sets `changed` if that was unknown.
  llvm::Error setExtent(Value value, int64_t dim, int64_t extent,
                        bool &changed);
  llvm::Error applySymbol(StringRef symbol, int64_t extent, bool &found);
  /// Makes the dimensions agree that `op` runs over at once.
  llvm::Error agree(Operation *op, bool &changed);

  func::FuncOp entry, raised;
  SmallVector<SmallVector<int64_t>> shapes;
  /// N of --dynamic: also the extent of vectors that nothing else settles.
  int64_t tokens = ShapedType::kDynamic;
};

} // namespace mlir::xent::run

#endif // XENT_TOOLS_XENT_RUN_SHAPES_H

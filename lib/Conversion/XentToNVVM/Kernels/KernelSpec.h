//===- KernelSpec.h - what a kernel computes --------------------*- C++ -*-===//
//
// The description that all families of kernels share. Private to
// lib/Conversion/XentToNVVM.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_KERNELSPEC_H
#define XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_KERNELSPEC_H

#include "Xent/Dialect/XentGPU/IR/XentGPUOps.h"
#include "mlir/IR/BuiltinTypes.h"
#include "mlir/IR/Region.h"
#include "mlir/IR/ValueRange.h"

#include <string>

namespace mlir::xent {

/// What a kernel does: see `xent_gpu.kernel`. Rows m are tokens and columns n
/// classes, except in a Product.
using KernelClass = xent_gpu::KernelKind;

/// Rows of the tile of the product that a block of any family has: it settles
/// how many partials a column has.
constexpr int64_t kTileRows = 128;

/// A statistic of the row, beside max and exp_sum, which are always there. Each
/// as `xent.online_logit_stats` defines it: dot is relative to max.
enum class Statistic {
  /// MergeStats: also store max + log(exp_sum).
  Lse,
  Pick,
  Sum,
  Dot,
  Argmax
};

/// One kernel to be built.
struct KernelSpec {
  /// The symbol of the kernel.
  std::string name;
  KernelClass cls = KernelClass::Product;
  /// bf16 or f16, of both operands.
  FloatType operandType;
  /// Whether m is contiguous in memory, in place of k; the same of B and n.
  bool aMNMajor = false, bMNMajor = false;
  /// Whether base address and row pitch are multiples of 16 bytes. Those that
  /// are not are read an element at a time, by families that can.
  bool aAligned = true, bAligned = true;
  /// The same of the tile that is read or stored.
  bool tileAligned = true;
  /// Whether what is read may have any strides: those of the operands beside
  /// their pitches, and of rows, cols and target, are parameters. Then neither
  /// operand is aligned. Of sm_80, and of Dlogits.
  bool strided = false;

  /// The `logits` region of Stats and KeepStats, the `dlogits` region of
  /// LogitGrad and Dlogits: takes C (f32), one value of each of the row
  /// operands and of each of the column operands, and in `dlogits` the i1
  /// whether the column is the target. Scalars that it captures are parameters
  /// of the kernel (see RegionInliner.h); constants are cloned. Null: the
  /// statistics of C itself.
  Region *region = nullptr;
  /// Element types of the row and column operands.
  SmallVector<Type> rowTypes, colTypes;
  /// i32 or i64; null if the target of row i is column i: then RowOffset
  /// takes its place.
  Type targetType;
  SmallVector<Statistic> statistics;
  /// The type of the elements of the tile; null if there is none.
  FloatType tileType;
  /// A value of `region` that the kept tile holds in place of C. KeepStats
  /// stores it; to Dlogits it is what the tile holds, and all of `region` that
  /// only led to it is gone. See findCut and matchCut of RegionInliner.h.
  Value cut;
  /// Product: adds to the tile, which is f32.
  bool accumulate = false;
  /// LogitGrad and Dlogits: column sums of the tile as it is stored, per row
  /// tile, as f32.
  bool columnSums = false;
  /// Whether captured scalars are passed as addresses in device memory.
  bool capturesByAddress = false;

  bool has(Statistic statistic) const {
    return llvm::is_contained(statistics, statistic);
  }
  /// Whether the target of a row matters.
  bool needsTarget() const;
  /// Whether it stores partials of each row and tile of columns.
  bool hasRowPartials() const {
    return cls == KernelClass::Stats || cls == KernelClass::KeepStats;
  }
  bool hasProduct() const {
    return cls != KernelClass::Dlogits && cls != KernelClass::MergeStats;
  }
};

/// Why `spec` contradicts itself; empty if it does not. The region is checked
/// by RegionInliner.
std::string rejectSpec(const KernelSpec &spec);

/// What a parameter of a kernel is. Addresses are of global memory, sizes and
/// pitches in elements. [..] is the index of KernelParameter.
enum class ParameterKind {
  /// Tensor maps by value, 128 bytes each (sm_90a).
  MapA,
  MapB,
  MapTile,
  /// Addresses of the operands and of the tile, and their row pitches (i64):
  /// elements from one row to the next; of an operand that is MN-major, from
  /// one k to the next.
  A,
  PitchA,
  B,
  PitchB,
  /// With `strided`, elements (i64) from one k of A or B to the next; of an
  /// operand that is MN-major, from one row to the next.
  StrideA,
  StrideB,
  Tile,
  PitchTile,
  /// Extents of the product (i32, M and N at least 1).
  M,
  N,
  K,
  /// The number of partials of a row (i32).
  Parts,
  /// Addresses of the operands `rows[i]`, M elements, and `cols[i]`, N
  /// elements.
  Rows,
  Cols,
  /// With `strided`, elements (i64) from one element of them, and of Target, to
  /// the next.
  RowStride,
  ColStride,
  TargetStride,
  /// The captured scalar [i], or its address.
  Captured,
  /// The address of M class ids.
  Target,
  /// Row 0 and column 0 in the whole problem (i64).
  RowOffset,
  ColOffset,
  /// The address of M f32: stored where the row's target is a column, left as
  /// it is elsewhere.
  Pick,
  /// Addresses of partials, each [Parts, M]: part p of row m at p * M + m. f32;
  /// argmax is an i32, a column in [0, N).
  PartialMax,
  PartialExpSum,
  PartialSum,
  PartialDot,
  PartialArgmax,
  /// The address of f32 [row tiles, N].
  PartialColumnSums,
  /// Addresses of the running state before and after, M elements each: f32;
  /// argmax has the class ids' type, i64 if `targetType` is null. Both may be
  /// the same memory.
  MaxIn,
  ExpSumIn,
  SumIn,
  DotIn,
  ArgmaxIn,
  MaxOut,
  ExpSumOut,
  SumOut,
  DotOut,
  ArgmaxOut,
  /// The address of M f32.
  LseOut
};

struct KernelParameter {
  ParameterKind kind;
  unsigned index = 0;
  /// As the kernel takes it: an address is an !llvm.ptr.
  Type type;
};

/// The parameters that are the same in all families, in their order: after
/// those of the operands, of the tile and of the extents, which are
///
///   sm_80:  A, PitchA, B, PitchB, [StrideA, StrideB], [Tile, PitchTile], M, N,
///           K
///   sm_90a: MapA, MapB, [MapTile], M, N, K
///
/// come Rows[i]..., Cols[i]..., [RowStride[i]..., ColStride[i]...],
/// Captured[i]..., [Target, [TargetStride]], [RowOffset, ColOffset], [Pick],
/// [PartialMax, PartialExpSum, [PartialSum], [PartialDot], [PartialArgmax]],
/// [PartialColumnSums].
SmallVector<KernelParameter> getEpilogueParameters(const KernelSpec &spec,
                                                   MLIRContext *context);

/// All parameters of kernels that are the same in all families: Dlogits and
/// MergeStats.
///
///   Dlogits:    Tile, PitchTile, M, N, and those of getEpilogueParameters
///   MergeStats: M, Parts, [ColOffset], partials, the state before, the state
///               after, [LseOut]
SmallVector<KernelParameter> getSharedKernelParameters(const KernelSpec &spec,
                                                       MLIRContext *context);

/// How a kernel is launched; blocks and grids have one dimension.
struct KernelLaunch {
  unsigned threads = 0;
  /// Blocks of a cluster; the grid is a multiple of it.
  unsigned cluster = 1;
  /// Bytes of dynamic shared memory.
  unsigned sharedBytes = 0;
  /// The grid is ceil(M / rowsPerBlock) * ceil(N / columnsPerBlock) blocks; a
  /// persistent kernel takes any grid up to that. 0 stands for a dimension
  /// that has no part in it.
  unsigned rowsPerBlock = 0, columnsPerBlock = 0;
  bool persistent = false;

  /// The grid of an [m, n] product, rounded up to clusters of rows.
  int64_t blocks(int64_t m, int64_t n) const;
  /// Parts of a row's partials, and of a column's.
  int64_t rowParts(int64_t n) const;
  int64_t columnParts(int64_t m) const;
};

/// The arguments of a kernel under construction, by what they are.
class KernelArguments {
public:
  KernelArguments(ArrayRef<KernelParameter> parameters, ValueRange values)
      : parameters(parameters), values(values) {}
  /// Null if the kernel has no such parameter.
  Value get(ParameterKind kind, unsigned index = 0) const;
  SmallVector<Value> getAll(ParameterKind kind) const;

private:
  SmallVector<KernelParameter> parameters;
  SmallVector<Value> values;
};

} // namespace mlir::xent

#endif // XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_KERNELSPEC_H

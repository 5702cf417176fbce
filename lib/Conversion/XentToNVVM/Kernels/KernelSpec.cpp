//===- KernelSpec.cpp - what a kernel computes ----------------------------===//

#include "KernelSpec.h"
#include "RegionInliner.h"
#include "mlir/Dialect/LLVMIR/LLVMTypes.h"
#include "mlir/IR/Builders.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace mlir::xent;

static bool isGradient(const KernelSpec &spec) {
  return spec.cls == KernelClass::LogitGrad || spec.cls == KernelClass::Dlogits;
}

static bool hasPartials(const KernelSpec &spec) {
  return spec.hasRowPartials() || spec.cls == KernelClass::MergeStats;
}

bool KernelSpec::needsTarget() const {
  unsigned hit = 1 + rowTypes.size() + colTypes.size();
  if (isGradient(*this))
    return region && hit < region->getNumArguments() &&
           !region->getArgument(hit).use_empty();
  return has(Statistic::Pick) && cls != KernelClass::MergeStats;
}

std::string mlir::xent::rejectSpec(const KernelSpec &spec) {
  auto is16Bit = [](FloatType type) {
    return type && (type.isBF16() || type.isF16());
  };
  if (spec.hasProduct() && !is16Bit(spec.operandType))
    return "operands are neither bf16 nor f16";
  if (spec.targetType && !spec.targetType.isSignlessInteger(32) &&
      !spec.targetType.isSignlessInteger(64))
    return "class ids are neither i32 nor i64";
  bool hasTile =
      spec.cls != KernelClass::Stats && spec.cls != KernelClass::MergeStats;
  if (hasTile != static_cast<bool>(spec.tileType))
    return hasTile ? "there is no type of the tile" : "there is no tile";
  if (hasTile && !is16Bit(spec.tileType) && !spec.tileType.isF32())
    return "the tile is neither bf16, f16 nor f32";
  if (spec.accumulate &&
      (spec.cls != KernelClass::Product || !spec.tileType.isF32()))
    return "only a product of type f32 accumulates";
  if (spec.cut && spec.cls != KernelClass::KeepStats &&
      spec.cls != KernelClass::Dlogits)
    return "only a kept tile is a cut";
  if (spec.strided && (spec.aAligned || spec.bAligned) && spec.hasProduct())
    return "operands of any strides are not aligned";
  if (spec.columnSums && !isGradient(spec))
    return "only gradients have column sums";
  if (isGradient(spec) && !spec.region)
    return "a gradient has no region";
  if (!hasPartials(spec) && !spec.statistics.empty())
    return "the class has no statistics";
  return "";
}

/// Appends parameters to a list.
namespace {
struct ParameterList {
  MLIRContext *context;
  SmallVector<KernelParameter> parameters;

  void add(ParameterKind kind, Type type, unsigned index = 0) {
    parameters.push_back({kind, index, type});
  }
  void addAddress(ParameterKind kind, unsigned index = 0) {
    add(kind, LLVM::LLVMPointerType::get(context), index);
  }
  void addInteger(ParameterKind kind, unsigned width, unsigned index = 0) {
    add(kind, IntegerType::get(context, width), index);
  }
};
} // namespace

static void addPartials(const KernelSpec &spec, ParameterList &list) {
  list.addAddress(ParameterKind::PartialMax);
  list.addAddress(ParameterKind::PartialExpSum);
  if (spec.has(Statistic::Sum))
    list.addAddress(ParameterKind::PartialSum);
  if (spec.has(Statistic::Dot))
    list.addAddress(ParameterKind::PartialDot);
  if (spec.has(Statistic::Argmax))
    list.addAddress(ParameterKind::PartialArgmax);
}

static void addEpilogue(const KernelSpec &spec, ParameterList &list) {
  for (unsigned i = 0; i < spec.rowTypes.size(); ++i)
    list.addAddress(ParameterKind::Rows, i);
  for (unsigned i = 0; i < spec.colTypes.size(); ++i)
    list.addAddress(ParameterKind::Cols, i);
  if (spec.strided) {
    for (unsigned i = 0; i < spec.rowTypes.size(); ++i)
      list.addInteger(ParameterKind::RowStride, 64, i);
    for (unsigned i = 0; i < spec.colTypes.size(); ++i)
      list.addInteger(ParameterKind::ColStride, 64, i);
  }
  if (spec.region) {
    SmallVector<Value> captures = getCapturedScalars(*spec.region);
    for (auto [i, captured] : llvm::enumerate(captures)) {
      if (spec.capturesByAddress)
        list.addAddress(ParameterKind::Captured, i);
      else
        list.add(ParameterKind::Captured, captured.getType(), i);
    }
  }
  if (spec.needsTarget()) {
    if (spec.targetType)
      list.addAddress(ParameterKind::Target);
    if (spec.targetType && spec.strided)
      list.addInteger(ParameterKind::TargetStride, 64);
    list.addInteger(ParameterKind::RowOffset, 64);
    list.addInteger(ParameterKind::ColOffset, 64);
  }
  if (spec.has(Statistic::Pick))
    list.addAddress(ParameterKind::Pick);
  if (hasPartials(spec))
    addPartials(spec, list);
  if (spec.columnSums)
    list.addAddress(ParameterKind::PartialColumnSums);
}

SmallVector<KernelParameter>
mlir::xent::getEpilogueParameters(const KernelSpec &spec,
                                  MLIRContext *context) {
  ParameterList list = {context, {}};
  addEpilogue(spec, list);
  return list.parameters;
}

static void addMerge(const KernelSpec &spec, ParameterList &list) {
  list.addInteger(ParameterKind::M, 32);
  list.addInteger(ParameterKind::Parts, 32);
  if (spec.has(Statistic::Argmax))
    list.addInteger(ParameterKind::ColOffset, 64);
  addPartials(spec, list);
  auto addState = [&](ParameterKind max, ParameterKind expSum,
                      ParameterKind sum, ParameterKind dot,
                      ParameterKind argmax) {
    list.addAddress(max);
    list.addAddress(expSum);
    if (spec.has(Statistic::Sum))
      list.addAddress(sum);
    if (spec.has(Statistic::Dot))
      list.addAddress(dot);
    if (spec.has(Statistic::Argmax))
      list.addAddress(argmax);
  };
  using Kind = ParameterKind;
  addState(Kind::MaxIn, Kind::ExpSumIn, Kind::SumIn, Kind::DotIn,
           Kind::ArgmaxIn);
  addState(Kind::MaxOut, Kind::ExpSumOut, Kind::SumOut, Kind::DotOut,
           Kind::ArgmaxOut);
  if (spec.has(Statistic::Lse))
    list.addAddress(Kind::LseOut);
}

SmallVector<KernelParameter>
mlir::xent::getSharedKernelParameters(const KernelSpec &spec,
                                      MLIRContext *context) {
  ParameterList list = {context, {}};
  if (spec.cls == KernelClass::MergeStats) {
    addMerge(spec, list);
    return list.parameters;
  }
  list.addAddress(ParameterKind::Tile);
  list.addInteger(ParameterKind::PitchTile, 64);
  list.addInteger(ParameterKind::M, 32);
  list.addInteger(ParameterKind::N, 32);
  addEpilogue(spec, list);
  return list.parameters;
}

int64_t KernelLaunch::columnParts(int64_t m) const {
  return rowsPerBlock ? llvm::divideCeil(m, rowsPerBlock) : 1;
}

int64_t KernelLaunch::rowParts(int64_t n) const {
  return columnsPerBlock ? llvm::divideCeil(n, columnsPerBlock) : 1;
}

int64_t KernelLaunch::blocks(int64_t m, int64_t n) const {
  return llvm::alignTo(columnParts(m), cluster) * rowParts(n);
}

Value KernelArguments::get(ParameterKind kind, unsigned index) const {
  for (auto [parameter, value] : llvm::zip(parameters, values))
    if (parameter.kind == kind && parameter.index == index)
      return value;
  return Value();
}

SmallVector<Value> KernelArguments::getAll(ParameterKind kind) const {
  SmallVector<Value> result;
  for (auto [parameter, value] : llvm::zip(parameters, values))
    if (parameter.kind == kind)
      result.push_back(value);
  return result;
}

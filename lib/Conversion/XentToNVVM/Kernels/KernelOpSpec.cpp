//===- KernelOpSpec.cpp - from xent_gpu.kernel to its kernel --------------===//

#include "KernelOpSpec.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace mlir::xent;
using xent_gpu::KernelOp;

KernelSpec mlir::xent::getKernelSpec(KernelOp op, StringRef name) {
  KernelSpec spec;
  spec.name = name.str();
  spec.cls = op.getKind();
  if (op.getA())
    spec.operandType = cast<FloatType>(getElementTypeOrSelf(op.getA()));
  spec.aMNMajor = op.getAMnMajor();
  spec.bMNMajor = op.getBMnMajor();
  spec.aAligned = !op.getAUnaligned();
  spec.bAligned = !op.getBUnaligned();
  spec.tileAligned = !op.getTileUnaligned();
  if (!op.getBody().empty())
    spec.region = &op.getBody();
  for (Value row : op.getRows())
    spec.rowTypes.push_back(getElementTypeOrSelf(row));
  for (Value col : op.getCols())
    spec.colTypes.push_back(getElementTypeOrSelf(col));
  if (op.getTarget())
    spec.targetType = getElementTypeOrSelf(op.getTarget());
  using xent_gpu::Statistics;
  const std::pair<Statistics, Statistic> statistics[] = {
      {Statistics::Pick, Statistic::Pick},
      {Statistics::Sum, Statistic::Sum},
      {Statistics::Dot, Statistic::Dot},
      {Statistics::ArgMax, Statistic::Argmax}};
  for (auto [own, common] : statistics)
    if (op.has(own))
      spec.statistics.push_back(common);
  // The state of argmax is of the class ids' type.
  if (spec.cls == KernelClass::MergeStats && op.has(Statistics::ArgMax))
    spec.targetType = getElementTypeOrSelf(op.getOuts().back());
  bool hasTile =
      spec.cls != KernelClass::Stats && spec.cls != KernelClass::MergeStats;
  if (hasTile)
    spec.tileType = cast<FloatType>(getElementTypeOrSelf(op.getOuts()[0]));
  spec.accumulate = op.getAccumulate();
  spec.columnSums = op.getOuts().size() > op.getNumRequiredOuts();
  return spec;
}

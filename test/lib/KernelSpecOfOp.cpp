//===- KernelSpecOfOp.cpp - what the kernel of an op computes -------------===//

#include "KernelSpecOfOp.h"
#include "Xent/Dialect/Xent/IR/XentOps.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/TypeUtilities.h"
#include "llvm/ADT/StringSwitch.h"

using namespace mlir;
using namespace mlir::xent;

FloatType mlir::xent::test::getFloatType(MLIRContext *context, StringRef name) {
  Builder b(context);
  return llvm::StringSwitch<FloatType>(name)
      .Case("bf16", b.getBF16Type())
      .Case("f16", b.getF16Type())
      .Case("f32", b.getF32Type())
      .Default(FloatType());
}

/// The region and the operands of `op`.
template <typename Op> static void describe(Op op, KernelSpec &spec) {
  spec.region = &op->getRegion(0);
  for (Value row : op.getRows())
    spec.rowTypes.push_back(getElementTypeOrSelf(row));
  for (Value column : op.getCols())
    spec.colTypes.push_back(getElementTypeOrSelf(column));
  if (Value target = op.getTarget())
    spec.targetType = getElementTypeOrSelf(target);
}

static void addStatistics(LogitStatsOp op, KernelSpec &spec) {
  if (op.getLse())
    spec.statistics.push_back(Statistic::Lse);
  if (op.getPick())
    spec.statistics.push_back(Statistic::Pick);
  if (op.getSum())
    spec.statistics.push_back(Statistic::Sum);
  if (op.getDot())
    spec.statistics.push_back(Statistic::Dot);
  if (op.getArgmax())
    spec.statistics.push_back(Statistic::Argmax);
}

void mlir::xent::test::describeOp(ModuleOp module, KernelSpec &spec) {
  module.walk([&](Operation *op) {
    if (auto stats = dyn_cast<LogitStatsOp>(op)) {
      spec.cls = spec.tileType ? KernelClass::KeepStats : KernelClass::Stats;
      describe(stats, spec);
      addStatistics(stats, spec);
    } else if (auto grad = dyn_cast<LogitGradOp>(op)) {
      spec.cls = KernelClass::LogitGrad;
      describe(grad, spec);
    }
  });
}

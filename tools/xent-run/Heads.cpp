//===- Heads.cpp - what is said about the heads of a program --------------===//

#include "Heads.h"
#include "HostTensor.h"
#include "Remarks.h"
#include "Xent/Dialect/Xent/IR/XentOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Matchers.h"
#include "mlir/Interfaces/CastInterfaces.h"
#include "mlir/Interfaces/ControlFlowInterfaces.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Format.h"

namespace mlir::xent::run {
namespace {

/// The op's own word and what else it takes: "divf 30", "truncf to bf16".
std::string describe(Operation *op, LogitStatsOp head) {
  std::string text;
  llvm::raw_string_ostream os(text);
  os << op->getName().stripDialect();
  if (isa<CastOpInterface>(op))
    os << " to " << op->getResult(0).getType();
  for (Value operand : op->getOperands()) {
    FloatAttr constant;
    if (matchPattern(operand, m_Constant(&constant))) {
      os << " " << llvm::format("%.6g", constant.getValueAsDouble());
    } else if (auto argument = dyn_cast<BlockArgument>(operand)) {
      unsigned number = argument.getArgNumber(), rows = head.getRows().size();
      if (argument.getOwner()->getParentOp() != head || number == 0)
        continue;
      if (number <= rows)
        os << " rows[" << number - 1 << "]";
      else
        os << " cols[" << number - 1 - rows << "]";
    }
  }
  return text;
}

std::string describeTransform(LogitStatsOp head) {
  SmallVector<std::string> steps;
  for (Operation &op : head.getLogits().front().without_terminator())
    if (!op.hasTrait<OpTrait::ConstantLike>())
      steps.push_back(describe(&op, head));
  return steps.empty() ? "as they are" : llvm::join(steps, ", ");
}

std::string toString(Type type) {
  std::string text;
  llvm::raw_string_ostream(text) << type;
  return text;
}

} // namespace

std::vector<Head> getHeads(func::FuncOp raised, const Shapes &shapes) {
  std::vector<Head> heads;
  raised.walk([&](LogitStatsOp op) {
    Head &head = heads.emplace_back();
    head.location = formatLocation(op.getLoc());
    head.tokens = shapes.getExtent(op.getX(), 0);
    head.hidden = shapes.getExtent(op.getX(), 1);
    head.classes = shapes.getExtent(op.getWeight(), op.getVocabDim());
    head.inputType = toString(op.getX().getType().getElementType());
    head.weightType = toString(op.getWeight().getType().getElementType());
    head.transform = describeTransform(op);
    for (auto [name, value] :
         {std::pair<const char *, Value>{"lse", op.getLse()},
          {"pick", op.getPick()},
          {"sum", op.getSum()},
          {"dot", op.getDot()},
          {"entropy", op.getEntropy()},
          {"argmax", op.getArgmax()}})
      if (value)
        head.statistics.push_back(name);
  });
  return heads;
}

LogitsSized countLogitsSized(func::FuncOp entry, const Shapes &shapes,
                             ArrayRef<Head> heads) {
  LogitsSized total;
  auto isLogitsSized = [&](Value value) {
    auto type = cast<RankedTensorType>(value.getType());
    uint64_t elements = 1;
    for (int64_t dim = 0; dim < type.getRank(); ++dim) {
      int64_t extent = shapes.getExtent(value, dim);
      if (ShapedType::isDynamic(extent))
        return false;
      elements *= extent;
    }
    bool found = llvm::any_of(heads, [&](const Head &head) {
      return !ShapedType::isDynamic(head.tokens) &&
             !ShapedType::isDynamic(head.classes) && head.tokens > 1 &&
             head.classes > 1 &&
             elements == (uint64_t)head.tokens * head.classes;
    });
    if (found)
      total.bytes += elements * getElementBytes(type.getElementType());
    return found;
  };
  entry.walk([&](Operation *op) {
    // A loop or a branch gives what an op in its body made.
    if (isa<RegionBranchOpInterface, tensor::EmptyOp, tensor::CollapseShapeOp,
            tensor::ExpandShapeOp, tensor::CastOp, linalg::FillOp>(op))
      return;
    for (Value result : op->getResults())
      if (isa<RankedTensorType>(result.getType()) && isLogitsSized(result))
        ++total.values;
  });
  return total;
}

} // namespace mlir::xent::run

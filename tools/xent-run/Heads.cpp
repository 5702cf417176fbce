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
std::string describe(Operation *op, unsigned numRows) {
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
      // The product comes first, and of a gradient the hit last.
      unsigned number = argument.getArgNumber();
      if (number == 0 || argument.getType().isInteger(1))
        continue;
      if (number <= numRows)
        os << " rows[" << number - 1 << "]";
      else
        os << " cols[" << number - 1 - numRows << "]";
    }
  }
  return text;
}

std::string describeTransform(Region &region, unsigned numRows) {
  SmallVector<std::string> steps;
  for (Operation &op : region.front().without_terminator())
    if (!op.hasTrait<OpTrait::ConstantLike>())
      steps.push_back(describe(&op, numRows));
  return steps.empty() ? "as they are" : llvm::join(steps, ", ");
}

std::string toString(Type type) {
  std::string text;
  llvm::raw_string_ostream(text) << type;
  return text;
}

/// All that is said of an op over virtual logits but its results.
template <typename OpTy>
Head describeHead(OpTy op, Region &region, const Shapes &shapes) {
  Head head;
  head.location = formatLocation(op.getLoc());
  head.tokens = shapes.getExtent(op.getX(), 0);
  head.hidden = shapes.getExtent(op.getX(), 1);
  head.classes = shapes.getExtent(op.getWeight(), op.getVocabDim());
  head.inputType = toString(op.getX().getType().getElementType());
  head.weightType = toString(op.getWeight().getType().getElementType());
  head.transform = describeTransform(region, op.getRows().size());
  return head;
}

} // namespace

std::vector<Head> getHeads(func::FuncOp raised, const Shapes &shapes) {
  std::vector<Head> heads;
  std::vector<std::pair<Value, Value>> products; // of each head
  raised.walk([&](LogitStatsOp op) {
    products.push_back({op.getX(), op.getWeight()});
    Head &head = heads.emplace_back(describeHead(op, op.getLogits(), shapes));
    for (auto [name, value] :
         {std::pair<const char *, Value>{"lse", op.getLse()},
          {"pick", op.getPick()},
          {"sum", op.getSum()},
          {"dot", op.getDot()},
          {"entropy", op.getEntropy()},
          {"max", op.getMax()},
          {"exp_sum", op.getExpSum()},
          {"argmax", op.getArgmax()}})
      if (value)
        head.statistics.push_back(name);
  });
  // Gradients belong to the statistics of the same product; those of a backward
  // pass that is given its statistics are a head of their own.
  raised.walk([&](LogitGradOp op) {
    std::pair<Value, Value> product(op.getX(), op.getWeight());
    size_t number = llvm::find(products, product) - products.begin();
    if (number == heads.size()) {
      products.push_back(product);
      heads.push_back(describeHead(op, op.getDlogits(), shapes));
    }
    for (auto [name, value] : {std::pair<const char *, Value>{"dx", op.getDx()},
                               {"dw", op.getDw()},
                               {"dbias", op.getDbias()}})
      if (value)
        heads[number].statistics.push_back(name);
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

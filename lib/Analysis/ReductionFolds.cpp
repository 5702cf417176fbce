//===- ReductionFolds.cpp - what a reduction folds, by truth table --------===//
//
// Front ends spell a maximum and its position in many ways: maximumf, compare
// and select, with NaN tests, operands swapped. Running the body on a few
// numbers tells what it does.
//
//===----------------------------------------------------------------------===//

#include "Xent/Analysis/Evaluator.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Matchers.h"
#include "llvm/ADT/StringSwitch.h"
#include <cmath>

using namespace mlir;
using namespace mlir::xent;

/// extract(from_elements(x)) -> x
static Value unwrap(Value value) {
  while (auto extract = value.getDefiningOp<tensor::ExtractOp>()) {
    auto wrapped = extract.getTensor().getDefiningOp<tensor::FromElementsOp>();
    if (!wrapped || wrapped.getElements().size() != 1)
      break;
    value = wrapped.getElements()[0];
  }
  return value;
}

static BlockArgument getAccumulator(linalg::LinalgOp op, unsigned result) {
  return op.getMatchingBlockArgument(op.getDpsInitOperand(result));
}

Value mlir::xent::getYielded(linalg::LinalgOp op, unsigned result) {
  return unwrap(op.getBlock()->getTerminator()->getOperand(result));
}

Value mlir::xent::getFolded(linalg::LinalgOp op, unsigned result) {
  Operation *fold = getYielded(op, result).getDefiningOp();
  BlockArgument accumulator = getAccumulator(op, result);
  if (!fold || fold->getBlock() != op.getBlock())
    return {};
  OperandRange operands = fold->getOperands();
  if (isa<arith::SelectOp>(fold))
    operands = operands.drop_front();
  if (operands.size() != 2)
    return {};
  if (unwrap(operands[0]) == accumulator)
    return unwrap(operands[1]);
  if (unwrap(operands[1]) == accumulator)
    return unwrap(operands[0]);
  return {};
}

namespace {

/// Runs scalar ops on numbers. Fails on ops that no maximum is made of.
class ConcreteBody {
public:
  void set(Value value, double number) { numbers[value] = number; }

  std::optional<double> run(Value value) {
    value = unwrap(value);
    if (auto it = numbers.find(value); it != numbers.end())
      return it->second;
    std::optional<double> number = compute(value);
    if (number)
      numbers[value] = *number;
    return number;
  }

private:
  std::optional<double> compute(Value value);

  DenseMap<Value, double> numbers;
};

} // namespace

static bool compare(StringRef relation, double a, double b) {
  return llvm::StringSwitch<bool>(relation)
      .Case("eq", a == b)
      .Case("ne", a != b)
      .Case("gt", a > b)
      .Case("ge", a >= b)
      .Case("lt", a < b)
      .Default(a <= b);
}

static bool compare(arith::CmpFPredicate predicate, double a, double b) {
  using P = arith::CmpFPredicate;
  bool isNaN = std::isnan(a) || std::isnan(b);
  if (predicate == P::AlwaysTrue || predicate == P::AlwaysFalse)
    return predicate == P::AlwaysTrue;
  if (predicate == P::ORD || predicate == P::UNO)
    return isNaN == (predicate == P::UNO);
  StringRef name = stringifyCmpFPredicate(predicate);
  if (isNaN)
    return name.front() == 'u';
  return compare(name.drop_front(), a, b);
}

std::optional<double> ConcreteBody::compute(Value value) {
  APInt integer;
  APFloat real(0.0);
  if (matchPattern(value, m_ConstantInt(&integer)))
    return value.getType().isInteger(1) ? integer.getZExtValue()
                                        : integer.getSExtValue();
  if (matchPattern(value, m_ConstantFloat(&real)))
    return real.convertToDouble();
  Operation *op = value.getDefiningOp();
  if (!op || op->getNumRegions() != 0)
    return std::nullopt;
  SmallVector<double> x;
  for (Value operand : op->getOperands()) {
    std::optional<double> number = run(operand);
    if (!number)
      return std::nullopt;
    x.push_back(*number);
  }
  bool isBool = value.getType().isInteger(1);
  if (isa<arith::SelectOp>(op))
    return x[0] != 0 ? x[1] : x[2];
  if (isa<arith::MaximumFOp>(op))
    return std::isnan(x[0] + x[1]) ? std::nan("") : std::max(x[0], x[1]);
  if (isa<arith::MaxNumFOp>(op))
    return std::fmax(x[0], x[1]);
  if (isa<arith::AndIOp>(op) && isBool)
    return x[0] != 0 && x[1] != 0;
  if (isa<arith::OrIOp>(op) && isBool)
    return x[0] != 0 || x[1] != 0;
  if (isa<arith::XOrIOp>(op) && isBool)
    return x[0] != x[1];
  if (isa<arith::IndexCastOp, arith::ExtFOp>(op))
    return x[0];
  if (auto cmp = dyn_cast<arith::CmpFOp>(op))
    return compare(cmp.getPredicate(), x[0], x[1]);
  if (auto cmp = dyn_cast<arith::CmpIOp>(op)) {
    StringRef name = stringifyCmpIPredicate(cmp.getPredicate());
    return compare(name.take_back(2), x[0], x[1]);
  }
  return std::nullopt;
}

bool mlir::xent::isMaxFold(linalg::LinalgOp op, unsigned result) {
  Value x = getFolded(op, result);
  if (!x)
    return false;
  return llvm::all_of(ArrayRef<double>{0, 1, 2}, [&](double number) {
    ConcreteBody body;
    body.set(x, number);
    body.set(getAccumulator(op, result), 1);
    return body.run(getYielded(op, result)) == std::max(number, 1.0);
  });
}

bool mlir::xent::isArgMaxFold(linalg::LinalgOp op, unsigned result,
                              unsigned max) {
  Value index = getFolded(op, result), x = getFolded(op, max);
  if (!index || !x || index == x)
    return false;
  return llvm::all_of(ArrayRef<double>{0, 1, 2}, [&](double number) {
    ConcreteBody body;
    body.set(x, number);
    body.set(index, 7);
    body.set(getAccumulator(op, max), 1);
    body.set(getAccumulator(op, result), 3); // an earlier position
    return body.run(getYielded(op, result)) == (number > 1 ? 7.0 : 3.0);
  });
}

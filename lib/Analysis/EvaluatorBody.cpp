//===- EvaluatorBody.cpp - what scalar ops mean ---------------------------===//

#include "EvaluatorBody.h"
#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Matchers.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include <cmath>

using namespace mlir;
using namespace mlir::xent;

Value mlir::xent::getWrapped(Operation *op) {
  auto extract = dyn_cast<tensor::ExtractOp>(op);
  auto wrapper =
      extract ? extract.getTensor().getDefiningOp<tensor::FromElementsOp>()
              : tensor::FromElementsOp();
  return wrapper && wrapper.getElements().size() == 1 ? wrapper.getElements()[0]
                                                      : Value();
}

/// The scalars that `value` is computed from, as far as they are looked at.
static void getInputs(Value value, SmallVectorImpl<Value> &inputs) {
  Operation *op = value.getDefiningOp();
  if (!op)
    return;
  for (Value operand : op->getOperands())
    if (!isa<ShapedType>(operand.getType()))
      inputs.push_back(operand);
  if (Value wrapped = getWrapped(op))
    inputs.push_back(wrapped);
  if (auto branch = dyn_cast<scf::IfOp>(op); branch && branch.elseBlock()) {
    unsigned result = cast<OpResult>(value).getResultNumber();
    inputs.push_back(branch.thenYield().getOperand(result));
    inputs.push_back(branch.elseYield().getOperand(result));
  }
}

Expr Evaluator::Body::get(Value value) {
  // Post-order without recursion: bodies grow long when ops are fused.
  SmallVector<std::pair<Value, bool>> stack = {{value, false}};
  while (!stack.empty()) {
    auto [current, isReady] = stack.pop_back_val();
    if (memo.count(current))
      continue;
    if (isReady) {
      memo[current] = compute(current);
      continue;
    }
    stack.push_back({current, true});
    SmallVector<Value> inputs;
    getInputs(current, inputs);
    for (Value input : llvm::reverse(inputs))
      if (!memo.count(input))
        stack.push_back({input, false});
  }
  return memo.lookup(value);
}

Expr Evaluator::Body::compute(Value value) {
  Algebra &algebra = evaluator.algebra;
  if (algebra.isTooLarge)
    return algebra.zero();
  APInt integer;
  APFloat real(0.0);
  if (matchPattern(value, m_ConstantInt(&integer)))
    return algebra.constant(value.getType().isInteger(1)
                                ? static_cast<double>(integer.getZExtValue())
                                : static_cast<double>(integer.getSExtValue()));
  if (matchPattern(value, m_ConstantFloat(&real)))
    return evaluator.getNumber(real);
  if (auto arg = dyn_cast<BlockArgument>(value)) {
    if (op && arg.getOwner() == op.getBlock())
      return evaluator.evaluate(op, *op.getMatchingOpOperand(arg), loops);
    return algebra.load(value, {}, evaluator.dependents.contains(value));
  }
  Operation *def = value.getDefiningOp();
  if (auto index = dyn_cast<linalg::IndexOp>(def);
      index && op && def->getParentOp() == op)
    return loops[index.getDim()];
  if (Value wrapped = getWrapped(def))
    return memo.lookup(wrapped);
  if (auto extract = dyn_cast<tensor::ExtractOp>(def)) {
    Element element{extract.getTensor(), {}};
    for (Value index : extract.getIndices())
      element.indices.push_back(memo.lookup(index));
    return evaluator.evaluate(element);
  }
  if (auto dim = dyn_cast<tensor::DimOp>(def))
    if (std::optional<int64_t> d = dim.getConstantIndex())
      return evaluator.getDim(dim.getSource(), *d);
  if (auto branch = dyn_cast<scf::IfOp>(def); branch && branch.elseBlock()) {
    unsigned result = cast<OpResult>(value).getResultNumber();
    return select(memo.lookup(branch.getCondition()),
                  memo.lookup(branch.thenYield().getOperand(result)),
                  memo.lookup(branch.elseYield().getOperand(result)));
  }
  SmallVector<Expr> x;
  for (Value operand : def->getOperands()) {
    if (isa<ShapedType>(operand.getType()))
      return getOpaque(value);
    x.push_back(memo.lookup(operand));
  }
  if (auto apply = dyn_cast<affine::AffineApplyOp>(def)) {
    unsigned numDims = apply.getAffineMap().getNumDims();
    return evaluator.evaluateAffine(apply.getAffineMap().getResult(0),
                                    ArrayRef<Expr>(x).take_front(numDims),
                                    ArrayRef<Expr>(x).drop_front(numDims));
  }
  if (std::optional<Expr> known = computeInteger(def, x))
    return *known;
  if (std::optional<Expr> known = computeFloat(def, x))
    return algebra.round(value.getType(), *known);
  if (!isPure(def) || def->getNumRegions() != 0 || def->getNumResults() != 1 ||
      x.empty())
    return getOpaque(value);
  std::string name = def->getName().getStringRef().str();
  if (!def->getAttrDictionary().empty() &&
      !isa_and_nonnull<math::MathDialect, arith::ArithDialect>(
          def->getDialect())) {
    llvm::raw_string_ostream os(name);
    os << def->getAttrDictionary();
  }
  return algebra.round(value.getType(), algebra.fn(name, x, def));
}

/// A value that nothing is known of, but whether it depends on the logits.
Expr Evaluator::Body::getOpaque(Value value) {
  Operation *def = value.getDefiningOp();
  bool isOnLogits = evaluator.dependents.contains(value);
  SmallVector<Expr> indices;
  for (Value operand : def->getOperands()) {
    isOnLogits |= evaluator.dependents.contains(operand);
    if (Expr x = memo.lookup(operand))
      isOnLogits |= x->onLogits;
  }
  // A scalar of a body is another one in each iteration.
  if (op && op->isProperAncestor(def))
    indices.append(loops.begin(), loops.end());
  return evaluator.algebra.load(value, indices, isOnLogits);
}

Expr Evaluator::Body::select(Expr condition, Expr a, Expr b) {
  Algebra &algebra = evaluator.algebra;
  return algebra.add(algebra.mul(condition, a),
                     algebra.mul(algebra.negate(condition), b));
}

std::optional<Expr> Evaluator::Body::computeCompare(arith::CmpIOp cmp, Expr a,
                                                    Expr b) {
  Algebra &algebra = evaluator.algebra;
  Expr less = algebra.sub(a, b), greater = algebra.sub(b, a);
  auto isNonNegative = [&](Expr e) {
    auto range = algebra.getInterval(e);
    return range && range->first >= 0;
  };
  bool isSigned = isNonNegative(a) && isNonNegative(b);
  using P = arith::CmpIPredicate;
  switch (cmp.getPredicate()) {
  case P::eq:
    return algebra.isZero(less);
  case P::ne:
    return algebra.negate(algebra.isZero(less));
  case P::slt:
    return algebra.isNegative(less);
  case P::sge:
    return algebra.negate(algebra.isNegative(less));
  case P::sgt:
    return algebra.isNegative(greater);
  case P::sle:
    return algebra.negate(algebra.isNegative(greater));
  case P::ult:
    if (isSigned)
      return algebra.isNegative(less);
    // A negative number is a large unsigned one.
    if (isNonNegative(b))
      return algebra.isInRange(a, b);
    return std::nullopt;
  case P::uge:
    if (isSigned)
      return algebra.negate(algebra.isNegative(less));
    if (isNonNegative(b))
      return algebra.negate(algebra.isInRange(a, b));
    return std::nullopt;
  case P::ugt:
    return isSigned ? std::optional(algebra.isNegative(greater)) : std::nullopt;
  case P::ule:
    return isSigned ? std::optional(algebra.negate(algebra.isNegative(greater)))
                    : std::nullopt;
  }
  return std::nullopt;
}

std::optional<Expr> Evaluator::Body::computeInteger(Operation *def,
                                                    ArrayRef<Expr> x) {
  Algebra &algebra = evaluator.algebra;
  bool isBool =
      def->getNumResults() == 1 && def->getResult(0).getType().isInteger(1);
  if (isa<arith::SelectOp>(def))
    return select(x[0], x[1], x[2]);
  if (isa<arith::ExtSIOp, arith::SIToFPOp>(def))
    return def->getOperand(0).getType().isInteger(1) ? algebra.scale(x[0], -1)
                                                     : x[0];
  if (isa<arith::UIToFPOp, arith::ExtUIOp, arith::IndexCastOp,
          arith::IndexCastUIOp>(def))
    return x[0];
  if (isa<arith::TruncIOp>(def) && !isBool)
    return x[0];
  if (isa<arith::AddIOp>(def) && !isBool)
    return algebra.add(x[0], x[1]);
  if (isa<arith::SubIOp>(def) && !isBool)
    return algebra.sub(x[0], x[1]);
  if (isa<arith::MulIOp>(def))
    return algebra.mul(x[0], x[1]);
  if (isa<arith::MaxSIOp>(def))
    return algebra.fn("maxsi", x, def);
  if (isa<arith::MinSIOp>(def))
    return algebra.fn("minsi", x, def);
  if (isa<arith::RemSIOp>(def))
    return algebra.fn("remsi", x, def);
  if (isa<arith::RemUIOp>(def))
    return algebra.fn("remui", x, def);
  if (isa<arith::FloorDivSIOp, arith::DivSIOp, arith::DivUIOp>(def)) {
    // Rounding does not matter above zero.
    auto range = algebra.getInterval(x[0]);
    std::optional<double> divisor = Algebra::getConstant(x[1]);
    if (divisor && *divisor > 0 &&
        (isa<arith::FloorDivSIOp>(def) || (range && range->first >= 0)))
      return algebra.fn("fdiv", x);
    return std::nullopt;
  }
  if (isBool && isa<arith::AndIOp>(def))
    return algebra.mul(x[0], x[1]);
  if (isBool && isa<arith::OrIOp>(def))
    return algebra.sub(algebra.add(x[0], x[1]), algebra.mul(x[0], x[1]));
  if (isBool && isa<arith::XOrIOp>(def))
    return algebra.add(algebra.add(x[0], x[1]), algebra.mul(x[0], x[1]), -2);
  if (auto cmp = dyn_cast<arith::CmpIOp>(def))
    return computeCompare(cmp, x[0], x[1]);
  return std::nullopt;
}

std::optional<Expr> Evaluator::Body::computeFloat(Operation *def,
                                                  ArrayRef<Expr> x) {
  Algebra &algebra = evaluator.algebra;
  // Rounded by the caller if the result is narrow.
  if (isa<arith::ExtFOp, arith::TruncFOp>(def))
    return x[0];
  if (isa<arith::AddFOp>(def))
    return algebra.add(x[0], x[1]);
  if (isa<arith::SubFOp>(def))
    return algebra.sub(x[0], x[1]);
  if (isa<arith::MulFOp>(def))
    return algebra.mul(x[0], x[1]);
  if (isa<arith::DivFOp>(def))
    return algebra.mul(x[0], algebra.inverse(x[1]));
  if (isa<arith::NegFOp>(def))
    return algebra.scale(x[0], -1);
  if (isa<math::ExpOp>(def))
    return algebra.exp(x[0]);
  if (isa<math::ExpM1Op>(def))
    return algebra.sub(algebra.exp(x[0]), algebra.one());
  if (isa<math::Exp2Op>(def))
    return algebra.exp(algebra.scale(x[0], std::log(2.0)));
  if (isa<math::LogOp>(def))
    return algebra.log(x[0]);
  if (isa<math::Log1pOp>(def))
    return algebra.log(algebra.add(algebra.one(), x[0]));
  if (isa<math::Log2Op>(def))
    return algebra.scale(algebra.log(x[0]), 1 / std::log(2.0));
  if (isa<math::AbsFOp>(def))
    return algebra.fn("abs", x, def);
  if (isa<math::FPowIOp, math::PowFOp>(def) &&
      Algebra::getConstant(x[1]) == 2.0)
    return algebra.mul(x[0], x[0]);
  if (isa<math::CopySignOp>(def) && Algebra::isPositiveExp(x[1]))
    if (std::optional<double> c = Algebra::getConstant(x[0]))
      return algebra.constant(std::fabs(*c));
  if (isa<arith::MaximumFOp, arith::MaxNumFOp>(def))
    return algebra.fn("max", x, def);
  if (auto cmp = dyn_cast<arith::CmpFOp>(def))
    return algebra.compareFloats(
        ("cmpf." + stringifyCmpFPredicate(cmp.getPredicate())).str(), x[0],
        x[1]);
  return std::nullopt;
}

Expr Evaluator::getNumber(const APFloat &value) {
  APFloat wide = value;
  bool losesInfo;
  wide.convert(APFloat::IEEEdouble(), APFloat::rmNearestTiesToEven, &losesInfo);
  return algebra.constant(wide.convertToDouble());
}

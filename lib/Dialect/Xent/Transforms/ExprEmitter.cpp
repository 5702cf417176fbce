//===- ExprEmitter.cpp - scalar ops out of polynomials --------------------===//

#include "ExprEmitter.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Matchers.h"
#include <cmath>

using namespace mlir;
using namespace mlir::xent;

/// Whether an atom can be emitted, given that its arguments can.
static bool canEmitAtom(const Atom &atom) {
  switch (atom.kind) {
  case AtomKind::Var:
  case AtomKind::Dim:
  case AtomKind::Load:
  case AtomKind::Statistic:
  case AtomKind::Predicate:
    return true;
  case AtomKind::Opaque:
    return atom.name != "unknown extent";
  case AtomKind::Fn:
    return atom.prototype || atom.name == "fdiv" || atom.name == "mod" ||
           atom.name == "log" || atom.name == "inv" ||
           StringRef(atom.name).starts_with("round:");
  default:
    return false;
  }
}

bool ExprEmitter::canEmit(const Algebra &algebra, Expr e) {
  auto visit = [&](AtomId id) {
    const Atom &atom = algebra.getAtom(id);
    if (!canEmitAtom(atom))
      return WalkResult::interrupt();
    // Not emitted are the extent of a variable and the class of a pick.
    if (atom.kind == AtomKind::Var)
      return WalkResult::skip();
    if (atom.kind != AtomKind::Statistic || atom.name != "pick")
      return WalkResult::advance();
    return llvm::all_of(ArrayRef<Expr>(atom.args).drop_back(),
                        [&](Expr row) { return canEmit(algebra, row); })
               ? WalkResult::skip()
               : WalkResult::interrupt();
  };
  return !algebra.walkAtoms(e, visit).wasInterrupted();
}

/// Whether a value of the polynomial is an integer: of variables, indicators
/// and integer data.
bool ExprEmitter::isInteger(Expr e) const {
  return llvm::all_of(e->terms, [&](const Term &term) {
    if (term.monomial.exponent ||
        term.coefficient != std::floor(term.coefficient))
      return false;
    return llvm::all_of(term.monomial.factors, [&](auto factor) {
      const Atom &atom = algebra.getAtom(factor.first);
      switch (atom.kind) {
      case AtomKind::Var:
      case AtomKind::Dim:
      case AtomKind::Predicate:
        return factor.second == 1;
      case AtomKind::Load:
        return getElementTypeOrSelf(atom.value.getType()).isIntOrIndex();
      case AtomKind::Statistic:
        return atom.name == "argmax";
      case AtomKind::Fn:
        return atom.name == "fdiv" || atom.name == "mod" ||
               (atom.prototype &&
                atom.prototype->getResult(0).getType().isIntOrIndex());
      default:
        return false;
      }
    });
  });
}

Value ExprEmitter::emit(OpBuilder &b, Location loc, Expr e, Type type) {
  if (auto floatType = dyn_cast<FloatType>(type)) {
    Value value = emitReal(b, loc, e);
    if (type == real)
      return value;
    if (floatType.getWidth() < real.getWidth())
      return arith::TruncFOp::create(b, loc, type, value);
    return arith::ExtFOp::create(b, loc, type, value);
  }
  Value value = emitIndex(b, loc, e);
  if (type.isIndex())
    return value;
  if (type.isInteger(1)) {
    Value zero = arith::ConstantIndexOp::create(b, loc, 0);
    return arith::CmpIOp::create(b, loc, arith::CmpIPredicate::ne, value, zero);
  }
  return arith::IndexCastOp::create(b, loc, type, value);
}

Value ExprEmitter::emitLoad(OpBuilder &b, Location loc, const Atom &atom) {
  if (Value known = bound.lookup(&atom))
    return known;
  Value source = atom.value;
  ArrayRef<Expr> indices = atom.args;
  if (atom.kind == AtomKind::Statistic) {
    source = statistics.lookup(atom.name);
    indices =
        indices.take_front(cast<RankedTensorType>(source.getType()).getRank());
  }
  if (!isa<RankedTensorType>(source.getType()))
    return source;
  SmallVector<Value> positions;
  for (auto [dim, index] : llvm::enumerate(indices))
    positions.push_back(emitPosition(b, loc, source, dim, index));
  return tensor::ExtractOp::create(b, loc, source, positions);
}

/// The value of `index`, within dimension `dim` of `source`. What is read in
/// another place counts for nothing: the program chooses not to (padding),
/// which is arithmetic here. But reading there is still an access out of
/// bounds.
Value ExprEmitter::emitPosition(OpBuilder &b, Location loc, Value source,
                                unsigned dim, Expr index) {
  int64_t extent = cast<RankedTensorType>(source.getType()).getDimSize(dim);
  if (extent == 1)
    return arith::ConstantIndexOp::create(b, loc, 0);
  Value position = emitIndex(b, loc, index);
  APInt constant;
  if (matchPattern(position, m_ConstantInt(&constant)) &&
      ShapedType::isStatic(extent) && !constant.isNegative() &&
      constant.slt(extent))
    return position;
  Value zero = arith::ConstantIndexOp::create(b, loc, 0);
  Value one = arith::ConstantIndexOp::create(b, loc, 1);
  Value last = arith::SubIOp::create(
      b, loc, tensor::DimOp::create(b, loc, source, dim), one);
  Value inside = arith::MinSIOp::create(b, loc, position, last);
  return arith::MaxSIOp::create(b, loc, inside, zero);
}

//===----------------------------------------------------------------------===//
// Integers
//===----------------------------------------------------------------------===//

Value ExprEmitter::emitIndex(OpBuilder &b, Location loc, Expr e) {
  Value sum;
  for (const Term &term : e->terms) {
    Value product;
    for (auto [id, power] : term.monomial.factors) {
      Value factor = emitIndexAtom(b, loc, algebra.getAtom(id));
      product =
          product ? arith::MulIOp::create(b, loc, product, factor) : factor;
    }
    int64_t coefficient = static_cast<int64_t>(term.coefficient);
    if (!product) {
      product = arith::ConstantIndexOp::create(b, loc, coefficient);
    } else if (coefficient != 1) {
      Value scale = arith::ConstantIndexOp::create(b, loc, coefficient);
      product = arith::MulIOp::create(b, loc, product, scale);
    }
    sum = sum ? arith::AddIOp::create(b, loc, sum, product) : product;
  }
  return sum ? sum : arith::ConstantIndexOp::create(b, loc, 0);
}

Value ExprEmitter::emitIndexAtom(OpBuilder &b, Location loc, const Atom &atom) {
  Type index = b.getIndexType();
  switch (atom.kind) {
  case AtomKind::Var:
    return linalg::IndexOp::create(b, loc, atom.var - 1);
  case AtomKind::Dim:
    return tensor::DimOp::create(
        b, loc, atom.value,
        static_cast<int64_t>(*Algebra::getConstant(atom.args[0])));
  case AtomKind::Predicate:
    return arith::IndexCastUIOp::create(b, loc, index,
                                        emitPredicate(b, loc, atom));
  case AtomKind::Fn: {
    if (atom.name != "fdiv" && atom.name != "mod") {
      Value value = emitPrototype(b, loc, atom);
      if (value.getType().isIndex())
        return value;
      return arith::IndexCastOp::create(b, loc, index, value);
    }
    Value lhs = emitIndex(b, loc, atom.args[0]);
    Value rhs = emitIndex(b, loc, atom.args[1]);
    Value quotient = arith::FloorDivSIOp::create(b, loc, lhs, rhs);
    if (atom.name == "fdiv")
      return quotient;
    Value multiple = arith::MulIOp::create(b, loc, quotient, rhs);
    return arith::SubIOp::create(b, loc, lhs, multiple);
  }
  default: {
    Value value = emitLoad(b, loc, atom);
    if (value.getType().isIndex())
      return value;
    if (value.getType().isInteger(1))
      return arith::IndexCastUIOp::create(b, loc, index, value);
    return arith::IndexCastOp::create(b, loc, index, value);
  }
  }
}

/// The indicator as an i1.
Value ExprEmitter::emitPredicate(OpBuilder &b, Location loc, const Atom &atom) {
  if (Value known = bound.lookup(&atom))
    return known;
  StringRef name = atom.name;
  if (name.consume_front("cmpf.")) {
    Value lhs = emitReal(b, loc, atom.args[0]);
    Value rhs = emitReal(b, loc, atom.args[1]);
    return arith::CmpFOp::create(b, loc, *arith::symbolizeCmpFPredicate(name),
                                 lhs, rhs);
  }
  if (name == "EQ" && !isInteger(atom.args[0])) {
    Value lhs = emitReal(b, loc, atom.args[0]);
    Value zero = arith::ConstantOp::create(b, loc, b.getFloatAttr(real, 0.0));
    return arith::CmpFOp::create(b, loc, arith::CmpFPredicate::OEQ, lhs, zero);
  }
  Value lhs = emitIndex(b, loc, atom.args[0]);
  if (name == "IN")
    // A negative index is a large unsigned one.
    return arith::CmpIOp::create(b, loc, arith::CmpIPredicate::ult, lhs,
                                 emitIndex(b, loc, atom.args[1]));
  Value zero = arith::ConstantIndexOp::create(b, loc, 0);
  return arith::CmpIOp::create(b, loc,
                               name == "EQ" ? arith::CmpIPredicate::eq
                                            : arith::CmpIPredicate::slt,
                               lhs, zero);
}

/// The op of the program that the function stands for, on emitted operands.
Value ExprEmitter::emitPrototype(OpBuilder &b, Location loc, const Atom &atom) {
  SmallVector<Value> operands;
  for (auto [arg, operand] :
       llvm::zip_equal(atom.args, atom.prototype->getOperands()))
    operands.push_back(emit(b, loc, arg, operand.getType()));
  OperationState state(loc, atom.prototype->getName());
  state.addOperands(operands);
  state.addTypes(atom.prototype->getResultTypes());
  state.addAttributes(atom.prototype->getAttrs());
  return b.create(state)->getResult(0);
}

//===----------------------------------------------------------------------===//
// Floats
//===----------------------------------------------------------------------===//

Value ExprEmitter::emitReal(OpBuilder &b, Location loc, Expr e) {
  return emitRealTerms(b, loc, SmallVector<Term>(e->terms));
}

/// a - [c] a is select(c, 0, a): with a = inf, the difference would be NaN.
/// Takes such terms, for one c, out of `terms`; null if there are none.
Value ExprEmitter::emitUnless(OpBuilder &b, Location loc,
                              SmallVectorImpl<Term> &terms) {
  for (const Term &first : terms)
    for (auto [id, power] : first.monomial.factors) {
      if (algebra.getAtom(id).kind != AtomKind::Predicate)
        continue;
      std::pair<AtomId, int> condition(id, power);
      SmallVector<Term> kept, rest;
      for (const Term &term : terms) {
        Term with = term;
        auto *position = llvm::lower_bound(with.monomial.factors, condition);
        if (position != with.monomial.factors.end() && *position == condition)
          continue;
        with.monomial.factors.insert(position, condition);
        with.coefficient = -with.coefficient;
        (llvm::is_contained(terms, with) ? kept : rest).push_back(term);
      }
      size_t withCondition = llvm::count_if(terms, [&](const Term &term) {
        return llvm::is_contained(term.monomial.factors, condition);
      });
      if (kept.empty() || kept.size() != withCondition)
        continue;
      Value value = emitRealTerms(b, loc, kept);
      Value zero = arith::ConstantOp::create(b, loc, b.getFloatAttr(real, 0.0));
      Value holds = emitPredicate(b, loc, algebra.getAtom(id));
      terms = rest;
      return arith::SelectOp::create(b, loc, holds, zero, value);
    }
  return {};
}

Value ExprEmitter::emitRealTerms(OpBuilder &b, Location loc,
                                 SmallVector<Term> terms) {
  if (Value value = emitUnless(b, loc, terms)) {
    if (terms.empty())
      return value;
    return arith::AddFOp::create(b, loc, value, emitRealTerms(b, loc, terms));
  }
  // What is added comes before what is subtracted: lse - pick, not -pick + lse.
  llvm::stable_sort(terms, [](const Term &a, const Term &b) {
    return a.coefficient > 0 && b.coefficient < 0;
  });
  auto number = [&](double value) -> Value {
    return arith::ConstantOp::create(b, loc, b.getFloatAttr(real, value));
  };
  Value sum;
  for (const Term &term : terms) {
    double coefficient = term.coefficient;
    if (term.monomial.isOne()) {
      Value value = number(coefficient);
      sum = sum ? arith::AddFOp::create(b, loc, sum, value) : value;
      continue;
    }
    Value value = emitRealTerm(b, loc, term.monomial);
    if (std::fabs(coefficient) != 1)
      value =
          arith::MulFOp::create(b, loc, value, number(std::fabs(coefficient)));
    if (!sum)
      sum = coefficient < 0 ? arith::NegFOp::create(b, loc, value).getResult()
                            : value;
    else if (coefficient < 0)
      sum = arith::SubFOp::create(b, loc, sum, value);
    else
      sum = arith::AddFOp::create(b, loc, sum, value);
  }
  return sum ? sum : number(0);
}

Value ExprEmitter::emitRealTerm(OpBuilder &b, Location loc,
                                const Monomial &monomial) {
  Value product;
  auto multiply = [&](Value factor) {
    product = product ? arith::MulFOp::create(b, loc, product, factor) : factor;
  };
  SmallVector<Value> conditions, divisors;
  for (auto [id, power] : monomial.factors) {
    const Atom &atom = algebra.getAtom(id);
    if (atom.kind == AtomKind::Predicate) {
      conditions.push_back(emitPredicate(b, loc, atom));
      continue;
    }
    Value factor = emitRealAtom(b, loc, atom);
    for (int i = 0; i < power; ++i)
      multiply(factor);
    for (int i = 0; i < -power; ++i)
      divisors.push_back(factor);
  }
  if (monomial.exponent) {
    Value exponent = emitReal(b, loc, monomial.exponent);
    multiply(math::ExpOp::create(b, loc, exponent));
  }
  if (!product)
    product = arith::ConstantOp::create(b, loc, b.getFloatAttr(real, 1.0));
  for (Value divisor : divisors)
    product = arith::DivFOp::create(b, loc, product, divisor);
  // 0 where an indicator is 0, whatever the rest is.
  for (Value condition : conditions) {
    Value zero = arith::ConstantOp::create(b, loc, b.getFloatAttr(real, 0.0));
    product = arith::SelectOp::create(b, loc, condition, product, zero);
  }
  return product;
}

Value ExprEmitter::emitRealAtom(OpBuilder &b, Location loc, const Atom &atom) {
  auto fromInteger = [&](Value value) -> Value {
    if (value.getType().isIndex())
      value = arith::IndexCastOp::create(b, loc, b.getI64Type(), value);
    if (value.getType().isInteger(1))
      return arith::UIToFPOp::create(b, loc, real, value);
    return arith::SIToFPOp::create(b, loc, real, value);
  };
  auto fromFloat = [&](Value value) -> Value {
    unsigned width = value.getType().getIntOrFloatBitWidth();
    if (value.getType() == real)
      return value;
    if (width < real.getWidth())
      return arith::ExtFOp::create(b, loc, real, value);
    return arith::TruncFOp::create(b, loc, real, value);
  };
  switch (atom.kind) {
  case AtomKind::Load:
  case AtomKind::Statistic: {
    Value value = emitLoad(b, loc, atom);
    return isa<FloatType>(value.getType()) ? fromFloat(value)
                                           : fromInteger(value);
  }
  case AtomKind::Opaque: {
    const llvm::fltSemantics &semantics = real.getFloatSemantics();
    APFloat value = atom.name == "nan"
                        ? APFloat::getNaN(semantics)
                        : APFloat::getInf(semantics, atom.name == "-inf");
    return arith::ConstantOp::create(b, loc, b.getFloatAttr(real, value));
  }
  case AtomKind::Fn: {
    if (atom.name == "log")
      return math::LogOp::create(b, loc, emitReal(b, loc, atom.args[0]));
    if (atom.name == "inv") {
      Value one = arith::ConstantOp::create(b, loc, b.getFloatAttr(real, 1.0));
      return arith::DivFOp::create(b, loc, one, emitReal(b, loc, atom.args[0]));
    }
    if (StringRef(atom.name).starts_with("round:")) {
      Type narrow = StringRef(atom.name).ends_with("bf16")
                        ? Type(b.getBF16Type())
                        : Type(b.getF16Type());
      return fromFloat(emit(b, loc, atom.args[0], narrow));
    }
    if (atom.prototype &&
        isa<FloatType>(atom.prototype->getResult(0).getType()))
      return fromFloat(emitPrototype(b, loc, atom));
    return fromInteger(emitIndexAtom(b, loc, atom));
  }
  default:
    return fromInteger(emitIndexAtom(b, loc, atom));
  }
}

//===- FactoredGradient.cpp - dlogits as row factors times sums -----------===//

#include "Xent/Analysis/FactoredGradient.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/IR/Matchers.h"
#include "llvm/ADT/DenseMap.h"

using namespace mlir;
using namespace mlir::xent;

namespace {

/// What a value of the region depends on.
enum Dependence : unsigned {
  kNothing = 0,
  kStatistic = 1,
  kRow = 2,
  kColumn = 4,
  kLogit = 8,
  kTarget = 16,
};

/// A term of a sum: a product of values that do not depend on statistics, one
/// of values that are the same for all classes, and an exponential or none.
struct Term {
  GradientProduct row, element;
  Operation *exp = nullptr;
  Value logit;
};

using Terms = SmallVector<Term, 4>;

/// Whether a value of one region computes the same as one of another. A block
/// of the two is at most as long as what a person writes down.
class Equivalence {
public:
  Equivalence(LogitGradOp grad, LogitStatsOp stats)
      : grad(grad), stats(stats) {}

  bool operator()(Value ours, Value theirs);

private:
  bool compare(Value ours, Value theirs);
  bool compareArguments(unsigned ours, unsigned theirs);

  LogitGradOp grad;
  LogitStatsOp stats;
  DenseMap<std::pair<Value, Value>, bool> known;
};

/// Takes the dlogits of one gradient apart.
class Factoring {
public:
  Factoring(LogitGradOp grad, const RowLocality &locality, bool dropsRoundings)
      : grad(grad), locality(locality), dropsRoundings(dropsRoundings),
        body(grad.getDlogits().front()) {}

  FactoredGradient run();

private:
  unsigned getDependence(Value value);
  unsigned computeDependence(Value value);
  /// Whether a value is false (zero) for every class that is not the target.
  bool isFalse(Value value);
  bool isTrue(Value value);
  bool isZero(Value value);
  bool isRow(Value value) {
    return !(getDependence(value) & (kColumn | kLogit | kTarget));
  }
  bool isElement(Value value) { return !(getDependence(value) & kStatistic); }

  FailureOr<Terms> factor(Value value);
  FailureOr<Terms> factorOp(Operation *op);
  FailureOr<Terms> factorExp(math::ExpOp op);
  FailureOr<Terms> factorProduct(Operation *op, Value sum, Value by,
                                 GradientFactor::Kind kind);
  FailureOr<Terms> factorSelect(arith::SelectOp op);
  void multiply(Terms &terms, Value by, GradientFactor::Kind kind);
  Value findLogit(Value value);
  LogicalResult findShift(Operation *exp, Value logit);
  void gather(const Terms &terms);
  FailureOr<Terms> fail(Operation *op, StringRef reason) {
    result.obstacle = (op->getName().getStringRef() + " " + reason).str();
    result.culprit = op;
    return failure();
  }

  LogitGradOp grad;
  const RowLocality &locality;
  bool dropsRoundings;
  Block &body;
  FactoredGradient result;
  DenseMap<Value, unsigned> dependences;
};

} // namespace

//===----------------------------------------------------------------------===//
// Equivalence
//===----------------------------------------------------------------------===//

bool Equivalence::operator()(Value ours, Value theirs) {
  auto entry = known.find({ours, theirs});
  if (entry != known.end())
    return entry->second;
  bool isSame = compare(ours, theirs);
  known[{ours, theirs}] = isSame;
  return isSame;
}

bool Equivalence::compareArguments(unsigned ours, unsigned theirs) {
  if (ours == 0 || theirs == 0)
    return ours == theirs;
  unsigned ourRows = grad.getRows().size(), theirRows = stats.getRows().size();
  bool isRow = ours <= ourRows;
  if (isRow != (theirs <= theirRows))
    return false;
  if (isRow)
    return grad.getRows()[ours - 1] == stats.getRows()[theirs - 1];
  unsigned ourCol = ours - 1 - ourRows, theirCol = theirs - 1 - theirRows;
  return ourCol < grad.getCols().size() &&
         grad.getCols()[ourCol] == stats.getCols()[theirCol];
}

bool Equivalence::compare(Value ours, Value theirs) {
  if (ours == theirs)
    return true;
  auto ourArg = dyn_cast<BlockArgument>(ours);
  auto theirArg = dyn_cast<BlockArgument>(theirs);
  if (ourArg && theirArg)
    return ourArg.getOwner() == &grad.getDlogits().front() &&
           theirArg.getOwner() == &stats.getLogits().front() &&
           compareArguments(ourArg.getArgNumber(), theirArg.getArgNumber());
  Operation *ourOp = ours.getDefiningOp(), *theirOp = theirs.getDefiningOp();
  if (!ourOp || !theirOp || ourOp->getName() != theirOp->getName() ||
      ourOp->getAttrDictionary() != theirOp->getAttrDictionary() ||
      ourOp->getResultTypes() != theirOp->getResultTypes() ||
      ourOp->getNumOperands() != theirOp->getNumOperands())
    return false;
  // Outside of the regions, only constants are known to be the same.
  if (!ourOp->hasTrait<OpTrait::ConstantLike>() &&
      (ourOp->getBlock() != &grad.getDlogits().front() ||
       theirOp->getBlock() != &stats.getLogits().front()))
    return false;
  return llvm::all_of(
      llvm::zip_equal(ourOp->getOperands(), theirOp->getOperands()),
      [&](auto pair) { return (*this)(std::get<0>(pair), std::get<1>(pair)); });
}

//===----------------------------------------------------------------------===//
// Values of the region
//===----------------------------------------------------------------------===//

unsigned Factoring::computeDependence(Value value) {
  if (auto argument = dyn_cast<BlockArgument>(value)) {
    unsigned index = argument.getArgNumber(), numRows = grad.getRows().size();
    if (argument.getOwner() != &body)
      return kNothing;
    if (index == 0)
      return kLogit;
    if (index <= numRows)
      return locality.tokenDims.contains(grad.getRows()[index - 1])
                 ? kRow | kStatistic
                 : kRow;
    return index + 1 == body.getNumArguments() ? kTarget : kColumn;
  }
  Operation *op = value.getDefiningOp();
  if (op->getBlock() != &body)
    return kNothing;
  unsigned dependence = kNothing;
  for (Value operand : op->getOperands())
    dependence |= getDependence(operand);
  return dependence;
}

unsigned Factoring::getDependence(Value value) {
  auto entry = dependences.find(value);
  if (entry != dependences.end())
    return entry->second;
  unsigned dependence = computeDependence(value);
  dependences[value] = dependence;
  return dependence;
}

bool Factoring::isFalse(Value value) {
  if (value == body.getArguments().back() || matchPattern(value, m_Zero()))
    return true;
  if (auto both = value.getDefiningOp<arith::AndIOp>())
    return isFalse(both.getLhs()) || isFalse(both.getRhs());
  if (auto either = value.getDefiningOp<arith::OrIOp>())
    return isFalse(either.getLhs()) && isFalse(either.getRhs());
  auto differ = value.getDefiningOp<arith::XOrIOp>();
  return differ && differ.getType().isInteger(1) &&
         ((isTrue(differ.getLhs()) && isTrue(differ.getRhs())) ||
          (isFalse(differ.getLhs()) && isFalse(differ.getRhs())));
}

bool Factoring::isTrue(Value value) {
  if (value.getType().isInteger(1) && matchPattern(value, m_One()))
    return true;
  auto differ = value.getDefiningOp<arith::XOrIOp>();
  return differ && differ.getType().isInteger(1) &&
         ((isTrue(differ.getLhs()) && isFalse(differ.getRhs())) ||
          (isFalse(differ.getLhs()) && isTrue(differ.getRhs())));
}

bool Factoring::isZero(Value value) {
  if (matchPattern(value, m_AnyZeroFloat()))
    return true;
  Operation *op = value.getDefiningOp();
  if (!op || op->getBlock() != &body)
    return false;
  if (isa<arith::UIToFPOp, arith::SIToFPOp>(op)) {
    Value source = op->getOperand(0);
    while (Operation *extension = source.getDefiningOp()) {
      if (!isa<arith::ExtUIOp, arith::ExtSIOp>(extension))
        break;
      source = extension->getOperand(0);
    }
    return isFalse(source);
  }
  if (isa<arith::ExtFOp, arith::TruncFOp, arith::NegFOp>(op))
    return isZero(op->getOperand(0));
  if (auto select = dyn_cast<arith::SelectOp>(op)) {
    if (isFalse(select.getCondition()))
      return isZero(select.getFalseValue());
    if (isTrue(select.getCondition()))
      return isZero(select.getTrueValue());
    return isZero(select.getTrueValue()) && isZero(select.getFalseValue());
  }
  // A factor that is infinite makes NaN of its row as it is.
  if (isa<arith::MulFOp>(op))
    return isZero(op->getOperand(0)) || isZero(op->getOperand(1));
  return isa<arith::DivFOp>(op) && isZero(op->getOperand(0));
}

//===----------------------------------------------------------------------===//
// Terms
//===----------------------------------------------------------------------===//

void Factoring::multiply(Terms &terms, Value by, GradientFactor::Kind kind) {
  for (Term &term : terms)
    (isRow(by) ? term.row : term.element).factors.push_back({kind, by});
}

/// `sum`, whatever it is, times or divided by the single value `by`.
FailureOr<Terms> Factoring::factorProduct(Operation *op, Value sum, Value by,
                                          GradientFactor::Kind kind) {
  if (!isRow(by) && !isElement(by)) {
    if (kind == GradientFactor::Divide)
      return fail(op, "divides by a value of both statistics and classes");
    // Exponentials on one side, a sum of values of rows and of classes on the
    // other.
    FailureOr<Terms> lhs = factor(sum), rhs = factor(by);
    if (failed(lhs) || failed(rhs))
      return failure();
    Terms terms;
    for (const Term &left : *lhs)
      for (const Term &right : *rhs) {
        if (left.exp && right.exp)
          return fail(op, "multiplies two exponentials of the logit");
        Term term = left.exp ? left : right;
        const Term &other = left.exp ? right : left;
        term.row.isNegated ^= other.row.isNegated;
        llvm::append_range(term.row.factors, other.row.factors);
        llvm::append_range(term.element.factors, other.element.factors);
        terms.push_back(term);
      }
    return terms;
  }
  FailureOr<Terms> terms = factor(sum);
  if (succeeded(terms))
    multiply(*terms, by, kind);
  return terms;
}

FailureOr<Terms> Factoring::factorSelect(arith::SelectOp op) {
  Value condition = op.getCondition();
  if (isFalse(condition))
    return factor(op.getFalseValue());
  if (isTrue(condition))
    return factor(op.getTrueValue());
  if (!isRow(condition) && !isElement(condition))
    return fail(op, "chooses by a value of both statistics and classes");
  FailureOr<Terms> terms = factor(op.getTrueValue());
  FailureOr<Terms> others = factor(op.getFalseValue());
  if (failed(terms) || failed(others))
    return failure();
  multiply(*terms, condition, GradientFactor::KeepIf);
  multiply(*others, condition, GradientFactor::DropIf);
  llvm::append_range(*terms, *others);
  return terms;
}

/// The value in a sum that is no value of the row; null if there is not
/// exactly one, or if it is subtracted.
Value Factoring::findLogit(Value value) {
  if (isElement(value))
    return value;
  Operation *op = value.getDefiningOp();
  if (op && isa<arith::SubFOp>(op) && isRow(op->getOperand(1)))
    return findLogit(op->getOperand(0));
  if (op && isa<arith::AddFOp>(op))
    for (unsigned i : {0, 1})
      if (isRow(op->getOperand(i)))
        return findLogit(op->getOperand(1 - i));
  return {};
}

/// Finds the statistics that have `logit` as their logits.
LogicalResult Factoring::findShift(Operation *exp, Value logit) {
  for (LogitStatsOp stats : locality.statistics) {
    Value theirs = cast<YieldOp>(stats.getLogits().front().back()).getValue();
    if (!Equivalence(grad, stats)(logit, theirs))
      continue;
    if (result.shift && result.shift != stats)
      return fail(exp, "is of other logits than the one before");
    result.shift = stats;
    return success();
  }
  return fail(exp, "is not of the logit that the statistics have");
}

FailureOr<Terms> Factoring::factorExp(math::ExpOp op) {
  Value logit = findLogit(op.getOperand());
  if (!logit)
    return fail(op, "is not of a logit and values of its row");
  if (failed(findShift(op, logit)))
    return failure();
  Term term;
  term.exp = op;
  term.logit = logit;
  return Terms{term};
}

FailureOr<Terms> Factoring::factorOp(Operation *op) {
  if (auto exp = dyn_cast<math::ExpOp>(op))
    return factorExp(exp);
  if (auto select = dyn_cast<arith::SelectOp>(op))
    return factorSelect(select);
  if (isa<arith::ExtFOp, arith::TruncFOp>(op)) {
    FailureOr<Terms> terms = factor(op->getOperand(0));
    if (failed(terms) || isa<arith::ExtFOp>(op))
      return terms;
    if (!dropsRoundings)
      return fail(op, "rounds what statistics complete (drop-roundings would "
                      "do without)");
    if (!llvm::is_contained(result.droppedRoundings, op))
      result.droppedRoundings.push_back(op);
    return terms;
  }
  if (isa<arith::NegFOp>(op)) {
    FailureOr<Terms> terms = factor(op->getOperand(0));
    if (succeeded(terms))
      for (Term &term : *terms)
        term.row.isNegated = !term.row.isNegated;
    return terms;
  }
  if (isa<arith::AddFOp, arith::SubFOp>(op)) {
    FailureOr<Terms> terms = factor(op->getOperand(0));
    FailureOr<Terms> others = factor(op->getOperand(1));
    if (failed(terms) || failed(others))
      return failure();
    for (Term &term : *others) {
      term.row.isNegated ^= isa<arith::SubFOp>(op);
      terms->push_back(term);
    }
    return terms;
  }
  if (isa<arith::MulFOp>(op)) {
    Value lhs = op->getOperand(0), rhs = op->getOperand(1);
    // The one that is a single factor comes second.
    bool isSingle = isRow(rhs) || (isElement(rhs) && !isRow(lhs));
    return factorProduct(op, isSingle ? lhs : rhs, isSingle ? rhs : lhs,
                         GradientFactor::Multiply);
  }
  if (isa<arith::DivFOp>(op))
    return factorProduct(op, op->getOperand(0), op->getOperand(1),
                         GradientFactor::Divide);
  return fail(op, "is not linear in the exponential of the logit");
}

FailureOr<Terms> Factoring::factor(Value value) {
  if (isZero(value))
    return Terms();
  Operation *op = value.getDefiningOp();
  // A value that is no sum is one factor. Of one that does not depend on
  // statistics, only terms are told apart.
  bool isLeaf = isRow(value);
  if (!isLeaf && isElement(value)) {
    bool isScaled = op && isa<arith::MulFOp, arith::DivFOp>(op) &&
                    (isRow(op->getOperand(1)) ||
                     (isa<arith::MulFOp>(op) && isRow(op->getOperand(0))));
    auto select = value.getDefiningOp<arith::SelectOp>();
    isLeaf = !op || !(isScaled ||
                      isa<arith::AddFOp, arith::SubFOp, arith::NegFOp>(op) ||
                      (select && (isFalse(select.getCondition()) ||
                                  isTrue(select.getCondition()))));
  }
  if (!isLeaf)
    return factorOp(op);
  Terms terms(1);
  multiply(terms, value, GradientFactor::Multiply);
  return terms;
}

//===----------------------------------------------------------------------===//
// Sums
//===----------------------------------------------------------------------===//

/// Adds up terms that have their elements in common, and all that have neither
/// statistics nor an exponential.
void Factoring::gather(const Terms &terms) {
  for (Term term : terms) {
    auto isAbout = [&](unsigned what) {
      return llvm::any_of(term.element.factors, [&](const GradientFactor &f) {
        return (getDependence(f.value) & what) != 0;
      });
    };
    bool isColumn = !term.exp && !isAbout(kLogit | kRow | kTarget);
    bool isFree = !term.exp && !isColumn &&
                  llvm::none_of(term.row.factors, [&](const GradientFactor &f) {
                    return (getDependence(f.value) & kStatistic) != 0;
                  });
    if (isFree) {
      // The row is a part of the element, and 1 remains.
      llvm::append_range(term.element.factors, term.row.factors);
      std::swap(term.element.isNegated, term.row.isNegated);
      term.row.factors.clear();
    }
    GradientSum *found =
        llvm::find_if(result.sums, [&](const GradientSum &sum) {
          if (sum.isColumn != isColumn || sum.exp != term.exp)
            return false;
          if (isFree)
            return sum.row.size() == 1 && sum.row.front().factors.empty() &&
                   !sum.row.front().isNegated;
          return sum.element.size() == 1 &&
                 sum.element.front().factors == term.element.factors &&
                 !sum.element.front().isNegated;
        });
    if (found == result.sums.end()) {
      result.sums.push_back(
          {{term.row}, {term.element}, term.exp, term.logit, isColumn});
      continue;
    }
    (isFree ? found->element : found->row)
        .push_back(isFree ? term.element : term.row);
  }
}

FactoredGradient Factoring::run() {
  if (locality.statistics.empty() || !grad.getDx() || grad.getDw() ||
      grad.getDbias()) {
    result.obstacle = "there is more to compute than dx and its statistics";
    if (locality.statistics.empty())
      result.obstacle = "the statistics are arguments";
    return result;
  }
  auto yield = cast<YieldOp>(body.back());
  FailureOr<Terms> terms = factor(yield.getValue());
  if (failed(terms))
    return result;
  gather(*terms);
  // p * (z - mean) taken apart would cancel where the logits are large.
  SmallVector<GradientSum *, 2> scaled;
  for (GradientSum &sum : result.sums)
    if (sum.exp)
      scaled.push_back(&sum);
  if (scaled.size() > 1) {
    (void)fail(scaled[1]->exp,
               "is weighted in two ways, whose sums could cancel");
    return result;
  }
  result.usesTarget = !body.getArguments().back().use_empty();
  if (!result.shift)
    result.shift = locality.statistics.front();
  return result;
}

FactoredGradient mlir::xent::factorGradient(LogitGradOp grad,
                                            const RowLocality &locality,
                                            bool dropsRoundings) {
  return Factoring(grad, locality, dropsRoundings).run();
}

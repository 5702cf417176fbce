//===- RegionInliner.cpp - regions on pairs of columns --------------------===//

#include "RegionInliner.h"
#include "PairMath.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/IR/Matchers.h"
#include "mlir/IR/Operation.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/SetVector.h"

using namespace mlir;
using namespace mlir::xent;

SmallVector<Value> mlir::xent::getCapturedScalars(Region &region) {
  llvm::SetVector<Value> captured;
  for (Operation &op : region.front())
    for (Value operand : op.getOperands())
      if (operand.getParentRegion() != &region &&
          !matchPattern(operand, m_Constant()))
        captured.insert(operand);
  return captured.takeVector();
}

/// The ops of `region` that `roots` are computed by, in their order, and the
/// values that these and `roots` use; without what only leads to `start`.
namespace {
struct Slice {
  SmallVector<Operation *> ops;
  llvm::DenseSet<Value> used;
};
} // namespace

static Slice getSlice(Region &region, ArrayRef<Value> roots, Value start) {
  Slice slice;
  slice.used.insert_range(roots);
  for (Operation &op : llvm::reverse(region.front().without_terminator())) {
    auto isNeeded = [&](Value result) {
      return result != start && slice.used.contains(result);
    };
    if (!llvm::any_of(op.getResults(), isNeeded))
      continue;
    slice.ops.push_back(&op);
    slice.used.insert_range(op.getOperands());
  }
  std::reverse(slice.ops.begin(), slice.ops.end());
  return slice;
}

static Value getYielded(Region &region) {
  return region.front().getTerminator()->getOperand(0);
}

/// Whether what `region` yields depends on its product through `value` alone.
static bool isCut(Region &region, Value value) {
  Slice slice = getSlice(region, getYielded(region), value);
  return slice.used.contains(value) &&
         !slice.used.contains(region.getArgument(0));
}

Value mlir::xent::findCut(Region &region) {
  for (Operation &op : llvm::reverse(region.front().without_terminator())) {
    auto truncation = dyn_cast<arith::TruncFOp>(&op);
    if (!truncation || truncation.getType().getIntOrFloatBitWidth() != 16)
      continue;
    Slice before = getSlice(region, truncation.getResult(), Value());
    if (isCut(region, truncation) &&
        before.used.contains(region.getArgument(0)))
      return truncation;
  }
  return Value();
}

/// Whether both are the same constant.
static bool areEqualConstants(Value a, Value b) {
  Attribute first, second;
  return a.getType() == b.getType() && matchPattern(a, m_Constant(&first)) &&
         matchPattern(b, m_Constant(&second)) && first == second;
}

/// Whether `b` does to its operands what `a` does to the values that `mapping`
/// has for its own.
static bool areEquivalent(Operation *a, Operation *b,
                          const IRMapping &mapping) {
  if (a->getName() != b->getName() ||
      a->getResultTypes() != b->getResultTypes() ||
      a->getNumOperands() != b->getNumOperands() ||
      a->getAttrDictionary() != b->getAttrDictionary())
    return false;
  for (auto [left, right] : llvm::zip(a->getOperands(), b->getOperands()))
    if (mapping.lookupOrDefault(left) != right &&
        !areEqualConstants(left, right))
      return false;
  return true;
}

Value mlir::xent::matchCut(Region &logits, Value cut, Region &dlogits,
                           ArrayRef<unsigned> argumentMap) {
  IRMapping mapping;
  for (auto [argument, position] :
       llvm::zip(logits.getArguments(), argumentMap))
    mapping.map(argument, dlogits.getArgument(position));
  for (Operation *op : getSlice(logits, cut, Value()).ops) {
    if (op->hasTrait<OpTrait::ConstantLike>())
      continue;
    for (Operation &candidate : dlogits.front().without_terminator())
      if (areEquivalent(op, &candidate, mapping)) {
        mapping.map(op->getResults(), candidate.getResults());
        break;
      }
  }
  Value match = mapping.lookupOrNull(cut);
  return match && isCut(dlogits, match) ? match : Value();
}

/// Why a value of `type` has no place in a pair; empty if it has.
static std::string rejectType(Type type) {
  if (type.isF32() || type.isBF16() || type.isF16() || type.isInteger(1) ||
      type.isSignlessInteger(8) || type.isSignlessInteger(16) ||
      type.isSignlessInteger(32) || type.isSignlessInteger(64))
    return "";
  std::string text;
  llvm::raw_string_ostream(text) << "a scalar of type " << type;
  return text;
}

static bool isPairArith(Operation *op) {
  if (auto truncation = dyn_cast<arith::TruncFOp>(op))
    return !truncation.getRoundingmode();
  return isa<arith::AddFOp, arith::SubFOp, arith::MulFOp, arith::DivFOp,
             arith::NegFOp, arith::MaximumFOp, arith::MinimumFOp,
             arith::MaxNumFOp, arith::MinNumFOp, arith::CmpFOp, arith::CmpIOp,
             arith::SelectOp, arith::ExtFOp, arith::UIToFPOp, arith::SIToFPOp,
             arith::FPToSIOp, arith::FPToUIOp, arith::AddIOp, arith::SubIOp,
             arith::MulIOp, arith::AndIOp, arith::OrIOp, arith::XOrIOp,
             arith::ShLIOp, arith::ShRUIOp, arith::ShRSIOp, arith::ExtSIOp,
             arith::ExtUIOp, arith::TruncIOp, arith::MaxSIOp, arith::MinSIOp,
             arith::MaxUIOp, arith::MinUIOp>(op);
}

FailureOr<RegionInliner> RegionInliner::create(Region &region, unsigned numRows,
                                               unsigned numCols,
                                               std::string &why, Value start) {
  auto refuse = [&](const Twine &text) {
    why = "the region has " + text.str();
    return failure();
  };
  unsigned plain = 1 + numRows + numCols;
  if (region.getNumArguments() != plain &&
      region.getNumArguments() != plain + 1)
    return refuse("another number of arguments than operands");
  Slice slice = getSlice(region, getYielded(region), start);
  if (start && slice.used.contains(region.getArgument(0)))
    return refuse("another use of the product than what is kept");
  for (Value value : slice.used)
    if (std::string text = rejectType(value.getType()); !text.empty())
      return refuse(text);
  for (Operation *op : slice.ops)
    if (!op->hasTrait<OpTrait::ConstantLike>() && !isPairArith(op) &&
        !isPairMath(op))
      return refuse(op->getName().getStringRef() +
                    ", which is not among the ops that kernels take");
  return RegionInliner(region, numRows, numCols, start);
}

bool RegionInliner::usesHit() const {
  unsigned position = 1 + numRows + numCols;
  return position < region->getNumArguments() &&
         !region->getArgument(position).use_empty();
}

FloatType RegionInliner::getYieldType() const {
  return cast<FloatType>(getYielded(*region).getType());
}

/// The pair of a constant.
static Value createConstantPair(DeviceBuilder &b, Value scalar) {
  TypedAttr value;
  if (!matchPattern(scalar, m_Constant(&value)))
    llvm_unreachable("not a constant");
  auto type = VectorType::get(2, scalar.getType());
  return arith::ConstantOp::create(b, DenseElementsAttr::get(type, value));
}

/// `op` on pairs, `operands`.
static Value createPairOp(DeviceBuilder &b, Operation *op,
                          ArrayRef<Value> operands) {
  Type resultType = op->getResult(0).getType();
  if (isPairMath(op))
    return createPairMath(b, op, operands);
  if (isa<arith::TruncFOp>(op))
    return roundPair(b, operands[0], cast<FloatType>(resultType));
  if (isa<arith::ExtFOp>(op))
    return extendPair(b, operands[0]);
  OperationState state(b.getLoc(), op->getName(), operands,
                       TypeRange(VectorType::get(2, resultType)),
                       op->getAttrs());
  return b.create(state)->getResult(0);
}

RegionInliner::Results RegionInliner::inlinePair(DeviceBuilder &b,
                                                 const PairArguments &arguments,
                                                 Value also) const {
  llvm::DenseMap<Value, Value> pairs;
  pairs[start ? start : region->getArgument(0)] = arguments.acc;
  for (unsigned i = 0; i < numRows; ++i)
    if (Value row = region->getArgument(1 + i); !row.use_empty())
      pairs[row] = splatPair(b, arguments.rows[i]);
  for (unsigned i = 0; i < numCols; ++i)
    pairs[region->getArgument(1 + numRows + i)] = arguments.cols[i];
  if (usesHit())
    pairs[region->getArgument(1 + numRows + numCols)] = arguments.hit;
  for (auto [captured, scalar] :
       llvm::zip(getCapturedScalars(*region), arguments.captured))
    pairs[captured] = splatPair(b, scalar);

  auto getPair = [&](Value value) {
    if (Value pair = pairs.lookup(value))
      return pair;
    return pairs[value] = createConstantPair(b, value);
  };
  SmallVector<Value> roots = {getYielded(*region)};
  if (also)
    roots.push_back(also);
  for (Operation *op : getSlice(*region, roots, start).ops) {
    if (op->hasTrait<OpTrait::ConstantLike>())
      continue;
    SmallVector<Value> operands;
    for (Value operand : op->getOperands())
      operands.push_back(getPair(operand));
    pairs[op->getResult(0)] = createPairOp(b, op, operands);
  }
  return {getPair(roots.front()), also ? getPair(also) : Value()};
}

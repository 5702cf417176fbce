//===- DropZeroRows.cpp - leave out tokens that count for nothing ---------===//
//
//   %kept, %place, %count = scf.for %i = 0 to N     // kept: numbers of tokens
//     %kept[%count] = %i                            // place: the way back
//     %place[%i] = token %i counts ? %count++ : -1
//   %x0, %t0, %rows0 = %x, %t, %rows at %kept
//   %stats0 = xent.logit_stats on %x0, %t0, %rows0
//   %dx0, %dw = xent.logit_grad on %x0, %t0, row arithmetic on %stats0
//   %stats, %dx = %stats0, %dx0 at %place, or 0
//
//===----------------------------------------------------------------------===//

#include "ChunkLoops.h"
#include "RemarkUtils.h"
#include "RowGather.h"
#include "RowSlice.h"
#include "Xent/Analysis/ZeroRows.h"
#include "Xent/Dialect/Xent/IR/TensorBuilders.h"
#include "Xent/Dialect/Xent/IR/XentHints.h"
#include "Xent/Dialect/Xent/Transforms/FunctionWalk.h"
#include "Xent/Dialect/Xent/Transforms/Passes.h"
#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/PatternMatch.h"
#include "mlir/IR/Remarks.h"
#include "mlir/Transforms/RegionUtils.h"
#include "llvm/ADT/MapVector.h"
#include "llvm/ADT/StringExtras.h"
#include <algorithm>

#define DEBUG_TYPE "xent-drop-zero-rows"

namespace mlir::xent {
#define GEN_PASS_DEF_XENTDROPZEROROWSPASS
#include "Xent/Dialect/Xent/Transforms/Passes.h.inc"
} // namespace mlir::xent

using namespace mlir;
using namespace mlir::xent;
using namespace mlir::xent::detail;

namespace {

/// The ops over one x in one block, in program order.
using Group = SmallVector<Operation *>;

/// Changes one group.
class RowDropper {
public:
  RowDropper(RewriterBase &rewriter, ArrayRef<Operation *> ops,
             const ZeroRows &zero)
      : rewriter(rewriter), ops(ops), zero(zero), loc(ops.front()->getLoc()) {}

  void run();

private:
  Value createCondition(OpBuilder &b, ArrayRef<Value> vectors, Value token);
  void createNumbers();
  Value spread(Value part, Value whole);
  void createStatistics(LogitStatsOp op);
  void createGradient(LogitGradOp op);
  LogitOperands gather(const LogitOperands &operands);
  int64_t countCopiedBytes() const;

  RewriterBase &rewriter;
  ArrayRef<Operation *> ops;
  const ZeroRows &zero;
  Location loc;
  /// The tokens that count, and what is known on them.
  TokenChunk kept;
  /// Of each token, its place among those that count, or -1.
  Value places;
  SmallVector<std::pair<Value, Value>> replacements;
};

} // namespace

/// Whether `token` counts for nothing.
Value RowDropper::createCondition(OpBuilder &b, ArrayRef<Value> vectors,
                                  Value token) {
  Value all;
  for (auto [values, condition] : llvm::zip_equal(vectors, zero.conditions)) {
    Value element = tensor::ExtractOp::create(b, loc, values, token);
    Value constant = arith::ConstantOp::create(b, loc, condition.constant);
    Value holds;
    if (isa<FloatType>(element.getType()))
      holds = arith::CmpFOp::create(b, loc, arith::CmpFPredicate::OEQ, element,
                                    constant);
    else
      holds = arith::CmpIOp::create(b, loc, arith::CmpIPredicate::eq, element,
                                    constant);
    all = all ? Value(arith::AndIOp::create(b, loc, all, holds)) : holds;
  }
  return all;
}

void RowDropper::createNumbers() {
  SmallVector<Value> vectors;
  for (const RowCondition &condition : zero.conditions)
    vectors.push_back(createFlat(rewriter, loc, condition.values));
  OpFoldResult tokens = tensor::getMixedSize(rewriter, loc, vectors.front(), 0);
  auto createIndex = [&](int64_t value) -> Value {
    return arith::ConstantIndexOp::create(rewriter, loc, value);
  };
  Value none = createIndex(-1), first = createIndex(0), one = createIndex(1);
  auto createVector = [&]() -> Value {
    return tensor::EmptyOp::create(rewriter, loc, {tokens},
                                   rewriter.getIndexType());
  };
  auto body = [&](OpBuilder &b, Location, Value token, ValueRange carried) {
    Value count = carried[2];
    Value isZero = createCondition(b, vectors, token);
    // The next token that counts takes the place of one that does not.
    Value numbers = tensor::InsertOp::create(b, loc, token, carried[0], count);
    Value place = arith::SelectOp::create(b, loc, isZero, none, count);
    Value way = tensor::InsertOp::create(b, loc, place, carried[1], token);
    Value step = arith::SelectOp::create(b, loc, isZero, first, one);
    Value next = arith::AddIOp::create(b, loc, count, step);
    scf::YieldOp::create(b, loc, {numbers, way, next});
  };
  auto loop = scf::ForOp::create(
      rewriter, loc, first,
      getValueOrCreateConstantIndexOp(rewriter, loc, tokens), one,
      ValueRange{createVector(), createVector(), first}, body);
  places = loop.getResult(1);

  // One token is kept if none counts, none if there is none.
  AffineExpr count, all;
  bindDims(rewriter.getContext(), count);
  bindSymbols(rewriter.getContext(), all);
  Value some = arith::MaxSIOp::create(rewriter, loc, loop.getResult(2), one);
  kept.size = affine::makeComposedFoldedAffineMin(
      rewriter, loc, AffineMap::get(1, 1, {count, all}, rewriter.getContext()),
      {OpFoldResult(some), tokens});
  kept.offset = rewriter.getIndexAttr(0);
  kept.numbers = createSlice(rewriter, loc, loop.getResult(0), /*dim=*/0,
                             kept.offset, kept.size);
}

LogitOperands RowDropper::gather(const LogitOperands &operands) {
  return sliceTokens(rewriter, loc, operands, kept.offset, [&](Value source) {
    Value part = getOnChunk(rewriter, loc, kept, source, /*dim=*/0);
    kept.values.map(source, part);
    return part;
  });
}

Value RowDropper::spread(Value part, Value whole) {
  auto type = cast<RankedTensorType>(whole.getType());
  SmallVector<OpFoldResult> sizes = tensor::getMixedSizes(rewriter, loc, part);
  sizes.front() = tensor::getMixedSize(rewriter, loc, places, 0);
  return createSpread(rewriter, loc, part, places, sizes, type);
}

void RowDropper::createStatistics(LogitStatsOp op) {
  LogitStatsOp part =
      createOnOperands(rewriter, op, gather(getLogitOperands(op)));
  part->setDiscardableAttrs(op->getDiscardableAttrDictionary());
  part->setDiscardableAttr(kCopiedBytesAttrName,
                           rewriter.getI64IntegerAttr(countCopiedBytes()));
  for (auto [whole, result] :
       llvm::zip_equal(op->getResults(), part->getResults())) {
    kept.values.map(whole, result);
    replacements.emplace_back(whole, spread(result, whole));
  }
}

/// Row arithmetic between statistics and gradient is done on the tokens that
/// count, so that chunks of them can follow their own statistics.
void RowDropper::createGradient(LogitGradOp op) {
  RowLocality locality = analyzeRowLocality(op);
  if (locality.isLocal() && llvm::none_of(locality.slice, knowsItsPlace))
    for (Operation *row : locality.slice)
      if (!kept.values.contains(row->getResult(0)))
        cloneOntoChunk(rewriter, row, locality, kept);
  LogitGradOp part =
      createOnOperands(rewriter, op, gather(getLogitOperands(op)));
  part->setDiscardableAttrs(op->getDiscardableAttrDictionary());
  part->setDiscardableAttr(kCopiedBytesAttrName,
                           rewriter.getI64IntegerAttr(countCopiedBytes()));
  for (auto [whole, result] :
       llvm::zip_equal(op->getResults(), part->getResults()))
    replacements.emplace_back(whole, whole == op.getDx() ? spread(result, whole)
                                                         : Value(result));
}

/// For each element of x, the bytes of copies: x while there are loops, then
/// each dx until it is spread.
int64_t RowDropper::countCopiedBytes() const {
  auto bytesOf = [](Value matrix) -> int64_t {
    return llvm::divideCeil(
        getElementTypeOrSelf(matrix).getIntOrFloatBitWidth(), 8);
  };
  int64_t dxBytes = 0;
  for (Operation *op : ops)
    if (auto grad = dyn_cast<LogitGradOp>(op); grad && grad.getDx())
      dxBytes += bytesOf(grad.getDx());
  return std::max(dxBytes, bytesOf(ops.front()->getOperand(0)));
}

void RowDropper::run() {
  rewriter.setInsertionPoint(ops.front());
  createNumbers();
  for (Operation *op : ops) {
    rewriter.setInsertionPoint(op);
    if (auto stats = dyn_cast<LogitStatsOp>(op))
      createStatistics(stats);
    else
      createGradient(cast<LogitGradOp>(op));
  }
  for (auto [whole, value] : replacements)
    rewriter.replaceAllUsesWith(whole, value);
  for (Operation *op : llvm::reverse(ops))
    rewriter.eraseOp(op);
}

/// Why the ops of a group cannot change, whatever their rows are.
static StringRef getObstacle(ArrayRef<Operation *> ops) {
  auto check = [](auto op) -> StringRef {
    if (op.getPlan())
      return "a plan has been made for all tokens";
    if (op.getRowOffset() || !op.getTarget())
      return "the target of a token is its number";
    return {};
  };
  for (Operation *op : ops) {
    auto stats = dyn_cast<LogitStatsOp>(op);
    StringRef reason = stats ? check(stats) : check(cast<LogitGradOp>(op));
    if (!reason.empty())
      return reason;
  }
  return {};
}

/// "value %t : tensor<8xi64> is -100 : i64".
static std::string toString(const RowCondition &condition) {
  std::string text = "value " + describe(condition.values) + " is ";
  llvm::raw_string_ostream os(text);
  condition.constant.print(os);
  return text;
}

/// Changes the ops of a group, or says why not.
static void drop(RewriterBase &rewriter, ArrayRef<Operation *> ops) {
  Location loc = ops.front()->getLoc();
  ZeroRows zero;
  zero.reason = getObstacle(ops);
  if (zero.reason.empty())
    zero = findZeroRows(ops);
  SmallVector<Value> values = llvm::map_to_vector(
      zero.conditions, [](const RowCondition &it) { return it.values; });
  if (!values.empty() &&
      failed(moveValueDefinitions(rewriter, values, ops.front()))) {
    zero.reason = "what decides which tokens count comes too late";
    zero.needed = values.front();
    values.clear();
  }
  if (values.empty()) {
    Value value = zero.needed ? zero.needed : ops.front()->getOperand(0);
    remark::missed(
        zero.needed ? zero.needed.getLoc() : loc,
        remark::RemarkOpts::name("KeptZeroRows").category(DEBUG_TYPE))
        << remark::reason("{0}; value {1}", zero.reason, describe(value));
    return;
  }
  remark::passed(
      loc, remark::RemarkOpts::name("DroppedZeroRows").category(DEBUG_TYPE))
      << remark::add(
             "tokens are left out where {0}",
             llvm::join(llvm::map_range(zero.conditions, toString), " and "));
  RowDropper(rewriter, ops, zero).run();
}

namespace {

struct XentDropZeroRowsPass final
    : mlir::xent::impl::XentDropZeroRowsPassBase<XentDropZeroRowsPass> {
  using Base::Base;

  void runOnOperation() override {
    IRRewriter rewriter(&getContext());
    for (FunctionOpInterface function : getFunctions(getOperation())) {
      // By x and the block of the op.
      llvm::MapVector<std::pair<Value, Block *>, Group> groups;
      function.walk([&](Operation *op) {
        if (isa<LogitStatsOp, LogitGradOp>(op))
          groups[{op->getOperand(0), op->getBlock()}].push_back(op);
      });
      for (auto &[key, ops] : groups)
        drop(rewriter, ops);
    }
  }
};

} // namespace

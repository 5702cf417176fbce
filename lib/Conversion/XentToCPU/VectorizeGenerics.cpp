//===- VectorizeGenerics.cpp - loops of vectors for structured ops --------===//

#include "VectorBody.h"
#include "Xent/Conversion/XentToCPU/Passes.h"
#include "Xent/Dialect/Xent/Transforms/FunctionWalk.h"
#include "Xent/Target/MachineDescription.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/Linalg/Transforms/Transforms.h"
#include "mlir/Dialect/Linalg/Utils/Utils.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

namespace mlir::xent {
#define GEN_PASS_DEF_XENTVECTORIZEGENERICSPASS
#include "Xent/Conversion/XentToCPU/Passes.h.inc"
} // namespace mlir::xent

using namespace mlir;
using namespace mlir::xent;
using namespace mlir::xent::detail;

/// Independent partial results of a reduction: they hide the latency of its
/// combiner.
static constexpr int64_t kChains = 4;

namespace {

/// One linalg.generic on buffers, and the loop of it that goes into vectors.
class GenericVectorizer {
public:
  GenericVectorizer(IRRewriter &rewriter, linalg::GenericOp op)
      : b(rewriter), op(op), loc(op.getLoc()) {}

  /// Finds the loop; fails before anything is created.
  LogicalResult match();
  void run(int64_t vectorBits, bool isParallel);

private:
  bool usesLoop(OpOperand &operand);
  bool canVectorize(unsigned candidate);
  bool isCombined(OpOperand &output);
  SmallVector<Value> getIndices(OpOperand &operand, ArrayRef<Value> ivs);
  VectorBody createStep(ArrayRef<Value> ivs, Value iv, Value mask);
  void createElementwise(SmallVector<Value> ivs);
  void createReduction(SmallVector<Value> ivs);
  SmallVector<Value> createTerms(ArrayRef<Value> ivs, Value iv, Value mask);
  Value combine(unsigned output, Value lhs, Value rhs);
  Value reduceLanes(unsigned output, Value vector);
  Value createMask(Value iv);
  Value index(int64_t value) {
    return arith::ConstantIndexOp::create(b, loc, value);
  }

  IRRewriter &b;
  linalg::GenericOp op;
  Location loc;
  unsigned loop = 0;
  int64_t lanes = 1;
  /// The op that takes a term into each output; empty unless `loop` reduces.
  SmallVector<Operation *> combiners;
  /// Number of iterations of `loop`.
  Value extent;
  /// Elements that are the same for all lanes, by operand number.
  SmallVector<Value> uniform;
};

} // namespace

bool GenericVectorizer::usesLoop(OpOperand &operand) {
  return op.getMatchingIndexingMap(&operand).isFunctionOfDim(loop);
}

/// Whether the body only adds a term to this output, by an op whose neutral
/// element is known.
bool GenericVectorizer::isCombined(OpOperand &output) {
  unsigned number = output.getOperandNumber() - op.getNumDpsInputs();
  BlockArgument argument = op.getMatchingBlockArgument(&output);
  Operation *combiner =
      op.getBlock()->getTerminator()->getOperand(number).getDefiningOp();
  if (!combiner || combiner->getBlock() != op.getBlock() ||
      combiner->getNumOperands() != 2 || !combiner->hasOneUse() ||
      !argument.hasOneUse() || *argument.user_begin() != combiner ||
      !arith::getNeutralElement(combiner))
    return false;
  combiners.push_back(combiner);
  return true;
}

bool GenericVectorizer::canVectorize(unsigned candidate) {
  loop = candidate;
  combiners.clear();
  SmallVector<utils::IteratorType> iterators = op.getIteratorTypesArray();
  bool reduces = iterators[loop] == utils::IteratorType::reduction;
  // A sum without parallel loops keeps its order.
  if (reduces && !llvm::is_contained(iterators, utils::IteratorType::parallel))
    return false;
  if (op.getStaticLoopRanges()[loop] == 1)
    return false;
  bool isUsed = false;
  for (OpOperand &operand : op->getOpOperands()) {
    auto type = dyn_cast<MemRefType>(operand.get().getType());
    if (!usesLoop(operand)) {
      if (op.isDpsInit(&operand) && !(reduces && isCombined(operand)))
        return false;
      continue;
    }
    if (!type || (op.isDpsInit(&operand) && reduces))
      return false;
    AffineMap map = op.getMatchingIndexingMap(&operand);
    if (map.getDimPosition(map.getNumResults() - 1) != loop ||
        !type.isLastDimUnitStride())
      return false;
    // Booleans lie in bytes in memory, and in bits in a vector.
    if (type.getElementType().isInteger(1) ||
        !type.getElementType().isIntOrIndexOrFloat())
      return false;
    isUsed = true;
  }
  return isUsed;
}

LogicalResult GenericVectorizer::match() {
  if (!op.hasPureBufferSemantics())
    return b.notifyMatchFailure(op, "not on buffers");
  if (!llvm::all_of(op.getIndexingMapsArray(),
                    [](AffineMap map) { return map.isProjectedPermutation(); }))
    return b.notifyMatchFailure(op, "indexing is not a permutation");
  for (Operation &inner : op.getBlock()->without_terminator())
    if (!isVectorizable(inner))
      return b.notifyMatchFailure(op, "body is not elementwise");
  for (unsigned candidate = op.getNumLoops(); candidate-- > 0;)
    if (canVectorize(candidate))
      return success();
  return b.notifyMatchFailure(op, "no loop is contiguous in all operands");
}

SmallVector<Value> GenericVectorizer::getIndices(OpOperand &operand,
                                                 ArrayRef<Value> ivs) {
  SmallVector<Value> indices;
  for (AffineExpr expr : op.getMatchingIndexingMap(&operand).getResults())
    indices.push_back(ivs[cast<AffineDimExpr>(expr).getPosition()]);
  return indices;
}

/// The lanes of the vector at `iv` that are iterations.
Value GenericVectorizer::createMask(Value iv) {
  Value rest = arith::SubIOp::create(b, loc, extent, iv);
  return vector::CreateMaskOp::create(
      b, loc, VectorType::get(lanes, b.getI1Type()), rest);
}

/// Reads the operands at `iv` and clones the body, combiners aside.
VectorBody GenericVectorizer::createStep(ArrayRef<Value> ivs, Value iv,
                                         Value mask) {
  SmallVector<Value> indices(ivs);
  indices[loop] = iv;
  VectorBody body(b, lanes);
  for (OpOperand &operand : op->getOpOperands()) {
    BlockArgument argument = op.getMatchingBlockArgument(&operand);
    if (argument.use_empty())
      continue;
    if (Value value = uniform[operand.getOperandNumber()]) {
      body.map(argument, value);
      continue;
    }
    if (!usesLoop(operand))
      continue;
    auto type = VectorType::get(lanes, argument.getType());
    SmallVector<Value> position = getIndices(operand, indices);
    Value vector;
    if (mask) {
      Value padding = arith::ConstantOp::create(b, loc, b.getZeroAttr(type));
      vector = vector::MaskedLoadOp::create(b, loc, type, operand.get(),
                                            position, mask, padding);
    } else {
      vector = vector::LoadOp::create(b, loc, type, operand.get(), position);
    }
    body.map(argument, vector);
  }
  for (Operation &inner : op.getBlock()->without_terminator())
    if (!llvm::is_contained(combiners, &inner))
      body.clone(inner, indices, loop);
  return body;
}

/// for v: full vectors; then the rest under a mask, so that an element is
/// computed in the same way wherever it stands.
void GenericVectorizer::createElementwise(SmallVector<Value> ivs) {
  auto createStore = [&](Value iv, Value mask) {
    VectorBody body = createStep(ivs, iv, mask);
    SmallVector<Value> indices = ivs;
    indices[loop] = iv;
    for (OpOperand &output : op.getDpsInitsMutable()) {
      unsigned number = output.getOperandNumber() - op.getNumDpsInputs();
      Value yielded = op.getBlock()->getTerminator()->getOperand(number);
      Value vector = body.getVector(loc, yielded);
      SmallVector<Value> position = getIndices(output, indices);
      if (mask)
        vector::MaskedStoreOp::create(b, loc, output.get(), position, mask,
                                      vector);
      else
        vector::StoreOp::create(b, loc, vector, output.get(), position);
    }
  };
  Value step = index(lanes);
  Value rest = arith::RemUIOp::create(b, loc, extent, step);
  Value full = arith::SubIOp::create(b, loc, extent, rest);
  OpBuilder::InsertionGuard guard(b);
  auto main = scf::ForOp::create(b, loc, index(0), full, step);
  auto tail = scf::ForOp::create(b, loc, full, extent, step);
  b.setInsertionPointToStart(main.getBody());
  createStore(main.getInductionVar(), Value());
  b.setInsertionPointToStart(tail.getBody());
  createStore(tail.getInductionVar(), createMask(tail.getInductionVar()));
}

Value GenericVectorizer::combine(unsigned output, Value lhs, Value rhs) {
  Operation *combiner = combiners[output];
  return b
      .create(combiner->getLoc(), combiner->getName().getIdentifier(),
              {lhs, rhs}, {lhs.getType()}, combiner->getAttrs())
      ->getResult(0);
}

/// What the lanes at `iv` contribute to each output, its neutral element where
/// the mask is off.
SmallVector<Value> GenericVectorizer::createTerms(ArrayRef<Value> ivs, Value iv,
                                                  Value mask) {
  VectorBody body = createStep(ivs, iv, mask);
  SmallVector<Value> terms;
  for (auto [output, combiner] : llvm::enumerate(combiners)) {
    OpOperand *operand = op.getDpsInitOperand(output);
    BlockArgument argument = op.getMatchingBlockArgument(operand);
    Value term = combiner->getOperand(combiner->getOperand(0) == argument);
    Value vector = body.getVector(loc, term);
    if (mask) {
      auto type = cast<VectorType>(vector.getType());
      Value neutral = arith::ConstantOp::create(
          b, loc,
          DenseElementsAttr::get(
              type, cast<Attribute>(*arith::getNeutralElement(combiner))));
      vector = arith::SelectOp::create(b, loc, mask, vector, neutral);
    }
    terms.push_back(vector);
  }
  return terms;
}

/// Combines the lanes of a vector, upper half with lower half.
Value GenericVectorizer::reduceLanes(unsigned output, Value vector) {
  for (int64_t width = lanes / 2; width >= 1; width /= 2) {
    Value lower =
        vector::ExtractStridedSliceOp::create(b, loc, vector, 0, width, 1);
    Value upper =
        vector::ExtractStridedSliceOp::create(b, loc, vector, width, width, 1);
    vector = combine(output, lower, upper);
  }
  return vector::ExtractOp::create(b, loc, vector, 0);
}

/// Several chains of vectors, joined in a fixed order; then the lanes; then
/// what the output held.
void GenericVectorizer::createReduction(SmallVector<Value> ivs) {
  SmallVector<Value> neutral;
  for (Operation *combiner : combiners) {
    TypedAttr element = *arith::getNeutralElement(combiner);
    auto type = VectorType::get(lanes, element.getType());
    neutral.push_back(arith::ConstantOp::create(
        b, loc, DenseElementsAttr::get(type, cast<Attribute>(element))));
  }
  // for (iv = lower; iv < upper; iv += chains * lanes)
  //   chain c of each output takes the vector at iv + c * lanes
  auto createLoop = [&](Value lower, Value upper, int64_t chains,
                        SmallVector<Value> values, bool isMasked) {
    Value step = index(chains * lanes);
    auto created = scf::ForOp::create(
        b, loc, lower, upper, step, values,
        [&](OpBuilder &, Location loc, Value iv, ValueRange args) {
          SmallVector<Value> next;
          for (int64_t chain = 0; chain < chains; ++chain) {
            Value position =
                arith::AddIOp::create(b, loc, iv, index(chain * lanes));
            Value mask = isMasked ? createMask(position) : Value();
            for (auto [output, term] :
                 llvm::enumerate(createTerms(ivs, position, mask)))
              next.push_back(combine(output, args[next.size()], term));
          }
          scf::YieldOp::create(b, loc, next);
        });
    return SmallVector<Value>(created.getResults());
  };

  auto roundedDown = [&](int64_t multiple) -> Value {
    Value rest = arith::RemUIOp::create(b, loc, extent, index(multiple));
    return arith::SubIOp::create(b, loc, extent, rest);
  };
  Value inChains = roundedDown(kChains * lanes), full = roundedDown(lanes);
  SmallVector<Value> chains;
  for (int64_t chain = 0; chain < kChains; ++chain)
    chains.append(neutral);
  chains = createLoop(index(0), inChains, kChains, chains, /*isMasked=*/false);
  unsigned outputs = combiners.size();
  SmallVector<Value> values(ArrayRef<Value>(chains).take_front(outputs));
  for (int64_t chain = 1; chain < kChains; ++chain)
    for (unsigned output = 0; output < outputs; ++output)
      values[output] =
          combine(output, values[output], chains[chain * outputs + output]);
  values = createLoop(inChains, full, 1, values, /*isMasked=*/false);
  values = createLoop(full, extent, 1, values, /*isMasked=*/true);
  for (unsigned output = 0; output < outputs; ++output) {
    OpOperand *operand = op.getDpsInitOperand(output);
    SmallVector<Value> position = getIndices(*operand, ivs);
    Value value = reduceLanes(output, values[output]);
    Value start = memref::LoadOp::create(b, loc, operand->get(), position);
    memref::StoreOp::create(b, loc, combine(output, start, value),
                            operand->get(), position);
  }
}

void GenericVectorizer::run(int64_t vectorBits, bool isParallel) {
  b.setInsertionPoint(op);
  int64_t elementBits = 32;
  for (Type type : op->getOperandTypes())
    if (getElementTypeOrSelf(type).isF64())
      elementBits = 64;
  lanes = vectorBits / elementBits;

  SmallVector<Range> ranges =
      cast<linalg::LinalgOp>(op.getOperation()).createLoopRanges(b, loc);
  SmallVector<Value> ivs(ranges.size());
  extent = getValueOrCreateConstantIndexOp(b, loc, ranges[loop].size);
  Value zero = index(0), one = index(1);
  bool isOutermost = true;
  for (auto [number, range] : llvm::enumerate(ranges)) {
    if (number == loop)
      continue;
    Value size = getValueOrCreateConstantIndexOp(b, loc, range.size);
    if (isOutermost && isParallel &&
        op.getIteratorTypesArray()[number] == utils::IteratorType::parallel) {
      auto created = scf::ParallelOp::create(b, loc, ValueRange{zero},
                                             ValueRange{size}, ValueRange{one});
      ivs[number] = created.getInductionVars()[0];
      b.setInsertionPointToStart(created.getBody());
    } else {
      auto created = scf::ForOp::create(b, loc, zero, size, one);
      ivs[number] = created.getInductionVar();
      b.setInsertionPointToStart(created.getBody());
    }
    isOutermost = false;
  }

  // Inputs that do not depend on the loop are read once.
  uniform.assign(op->getNumOperands(), Value());
  for (OpOperand *input : op.getDpsInputOperands()) {
    if (usesLoop(*input))
      continue;
    Value value = input->get();
    if (isa<MemRefType>(value.getType()))
      value = memref::LoadOp::create(b, loc, value, getIndices(*input, ivs));
    uniform[input->getOperandNumber()] = value;
  }
  if (combiners.empty())
    createElementwise(ivs);
  else
    createReduction(ivs);
  b.eraseOp(op);
}

/// Makes a linalg op of every copy that is not one contiguous block: a call of
/// the C runner's library otherwise.
static void structureCopies(IRRewriter &rewriter,
                            FunctionOpInterface function) {
  SmallVector<memref::CopyOp> copies;
  function.walk([&](memref::CopyOp op) { copies.push_back(op); });
  for (memref::CopyOp op : copies) {
    auto source = dyn_cast<MemRefType>(op.getSource().getType());
    auto target = dyn_cast<MemRefType>(op.getTarget().getType());
    if (!source || !target ||
        (source.getLayout().isIdentity() && target.getLayout().isIdentity()))
      continue;
    rewriter.setInsertionPoint(op);
    linalg::makeMemRefCopyOp(rewriter, op.getLoc(), op.getSource(),
                             op.getTarget());
    rewriter.eraseOp(op);
  }
}

/// Whether threads pay off: at least this many iterations, several loops.
static bool isLarge(linalg::GenericOp op) {
  constexpr int64_t kLeastIterations = 1 << 16;
  int64_t iterations = 1;
  for (int64_t size : op.getStaticLoopRanges()) {
    if (ShapedType::isDynamic(size))
      return op.getNumLoops() > 1;
    iterations *= size;
  }
  return op.getNumLoops() > 1 && iterations >= kLeastIterations;
}

namespace {

struct XentVectorizeGenericsPass final
    : mlir::xent::impl::XentVectorizeGenericsPassBase<
          XentVectorizeGenericsPass> {
  using Base::Base;

  void runOnOperation() override {
    int64_t bits = vectorBits ? vectorBits : describeHost().vectorBits;
    if (bits != 128 && bits != 256 && bits != 512) {
      emitError(getOperation()->getLoc())
          << "xent-vectorize-generics: vector-bits = " << bits
          << " is none of 128, 256, 512";
      return signalPassFailure();
    }
    IRRewriter rewriter(&getContext());
    for (FunctionOpInterface function : getFunctions(getOperation())) {
      structureCopies(rewriter, function);
      SmallVector<linalg::GenericOp> ops;
      function.walk([&](linalg::GenericOp op) { ops.push_back(op); });
      for (linalg::GenericOp op : ops) {
        GenericVectorizer vectorizer(rewriter, op);
        if (failed(vectorizer.match()))
          continue;
        bool isNested = op->getParentOfType<scf::ForallOp>() ||
                        op->getParentOfType<scf::ParallelOp>();
        vectorizer.run(bits, parallel && !isNested && isLarge(op));
      }
    }
  }
};

} // namespace

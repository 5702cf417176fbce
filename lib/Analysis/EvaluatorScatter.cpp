//===- EvaluatorScatter.cpp - scatters as one-hot rows times updates ------===//
//
// The gradient of a pick is a scatter: zeros, and one update per row at the
// class of its label. With r(m), t(m) the coordinates of update m,
//
//   S[i, j] = init[i, j] + [j = t(m)] u(m)    where m is i, linearised
//
// if r(m) = i holds by the indices alone and there are as many updates as rows.
// Anything else stays opaque. The ops of foreign dialects are read by name and
// attributes: they may well be unregistered.
//
//===----------------------------------------------------------------------===//

#include "Xent/Analysis/Evaluator.h"
#include "Xent/Analysis/Scatter.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "llvm/ADT/StringExtras.h"

using namespace mlir;
using namespace mlir::xent;

/// Whether a combiner of two values adds them (true) or yields the new one
/// (false). Nothing if it does anything else.
static std::optional<bool> getCombiner(Region &region, unsigned updateArg) {
  if (!region.hasOneBlock() || region.getNumArguments() != 2 ||
      region.front().empty())
    return std::nullopt;
  Block &body = region.front();
  Operation *yield = &body.back();
  if (yield->getNumOperands() != 1 ||
      !llvm::all_of(llvm::drop_end(body),
                    [](Operation &op) { return isMemoryEffectFree(&op); }))
    return std::nullopt;
  Value yielded = yield->getOperand(0);
  if (yielded == body.getArgument(updateArg))
    return false;
  auto isBoth = [&](Value a, Value b) {
    return (a == body.getArgument(0) && b == body.getArgument(1)) ||
           (a == body.getArgument(1) && b == body.getArgument(0));
  };
  if (auto add = yielded.getDefiningOp<arith::AddFOp>())
    return isBoth(add.getLhs(), add.getRhs()) ? std::optional(true)
                                              : std::nullopt;
  // On tensors without dimensions.
  auto op = yielded.getDefiningOp<linalg::LinalgOp>();
  if (!op || op.getNumLoops() != 0 || op.getNumDpsInputs() != 2 ||
      !isBoth(op.getDpsInputOperand(0)->get(), op.getDpsInputOperand(1)->get()))
    return std::nullopt;
  auto add = getYielded(op, 0).getDefiningOp<arith::AddFOp>();
  Block *inner = op.getBlock();
  if (!add || !((add.getLhs() == inner->getArgument(0) &&
                 add.getRhs() == inner->getArgument(1)) ||
                (add.getLhs() == inner->getArgument(1) &&
                 add.getRhs() == inner->getArgument(0))))
    return std::nullopt;
  return true;
}

static bool areRankedTensors(ValueRange values) {
  return llvm::all_of(values.getTypes(), llvm::IsaPred<RankedTensorType>);
}

static int64_t getRank(Value tensor) {
  return cast<RankedTensorType>(tensor.getType()).getRank();
}

/// `tm_tensor.scatter` and `iree_linalg_ext.scatter`: the leading dimensions of
/// the updates enumerate them, the others are the last ones of the result.
static std::optional<Scatter> matchLinalgExtScatter(Operation *op) {
  auto map = op->getAttrOfType<DenseI64ArrayAttr>("dimension_map");
  if (!map || op->getNumOperands() != 3 || op->getNumResults() != 1 ||
      op->getNumRegions() != 1 || !areRankedTensors(op->getOperands()))
    return std::nullopt;
  Scatter scatter;
  scatter.updates = op->getOperand(0);
  scatter.indices = op->getOperand(1);
  scatter.init = op->getOperand(2);
  scatter.indexDim = getRank(scatter.indices) - 1;
  int64_t rank = getRank(scatter.init), batch = scatter.indexDim;
  int64_t window = getRank(scatter.updates) - batch;
  if (batch < 0 || window < 0 || window > rank)
    return std::nullopt;
  scatter.dims.resize(rank);
  for (int64_t d = 0; d < batch; ++d)
    scatter.batchDims.push_back(d);
  for (auto [component, d] : llvm::enumerate(map.asArrayRef())) {
    if (d < 0 || d >= rank)
      return std::nullopt;
    scatter.dims[d].component = component;
  }
  for (int64_t w = 0; w < window; ++w)
    scatter.dims[rank - window + w].updateDim = batch + w;
  std::optional<bool> adds = getCombiner(op->getRegion(0), /*updateArg=*/0);
  if (!adds)
    return std::nullopt;
  scatter.adds = *adds;
  return scatter;
}

/// The list `name = [...]` in the text of a StableHLO attribute; empty if it is
/// not there.
static std::optional<SmallVector<int64_t>> parseList(StringRef text,
                                                     StringRef name) {
  SmallVector<int64_t> numbers;
  size_t start = 0;
  // Not the end of a longer name.
  do {
    start = text.find(name, start == 0 ? 0 : start + 1);
    if (start == StringRef::npos)
      return numbers;
  } while (start > 0 &&
           (llvm::isAlnum(text[start - 1]) || text[start - 1] == '_'));
  StringRef rest = text.drop_front(start + name.size()).ltrim(" =");
  if (!rest.consume_front("["))
    return std::nullopt;
  for (StringRef item :
       llvm::split(rest.take_until([](char c) { return c == ']'; }), ',')) {
    int64_t number;
    item = item.trim();
    if (item.empty())
      continue;
    if (item.getAsInteger(10, number))
      return std::nullopt;
    numbers.push_back(number);
  }
  return numbers;
}

/// `stablehlo.scatter`, whose dimension numbers come as opaque text.
static std::optional<Scatter> matchStableHLOScatter(Operation *op) {
  Attribute attr = op->getAttr("scatter_dimension_numbers");
  if (!attr || op->getNumOperands() != 3 || op->getNumResults() != 1 ||
      op->getNumRegions() != 1 || !areRankedTensors(op->getOperands()))
    return std::nullopt;
  std::string text;
  llvm::raw_string_ostream(text) << attr;
  auto window = parseList(text, "update_window_dims"),
       inserted = parseList(text, "inserted_window_dims"),
       batching = parseList(text, "input_batching_dims"),
       indexBatching = parseList(text, "scatter_indices_batching_dims"),
       scattered = parseList(text, "scatter_dims_to_operand_dims");
  if (!window || !inserted || !batching || !indexBatching || !scattered ||
      batching->size() != indexBatching->size())
    return std::nullopt;
  int64_t indexVectorDim = 0;
  StringRef rest(text);
  if (size_t at = rest.find("index_vector_dim"); at != StringRef::npos) {
    rest = rest.drop_front(at + strlen("index_vector_dim")).ltrim(" =");
    if (rest.consumeInteger(10, indexVectorDim))
      return std::nullopt;
  }
  Scatter scatter;
  scatter.init = op->getOperand(0);
  scatter.indices = op->getOperand(1);
  scatter.updates = op->getOperand(2);
  scatter.indexDim = indexVectorDim;
  int64_t rank = getRank(scatter.init);
  scatter.dims.resize(rank);
  for (int64_t d = 0, e = getRank(scatter.updates); d < e; ++d)
    if (!llvm::is_contained(*window, d))
      scatter.batchDims.push_back(d);
  size_t nextWindow = 0;
  for (int64_t d = 0; d < rank; ++d)
    if (!llvm::is_contained(*inserted, d) &&
        !llvm::is_contained(*batching, d)) {
      if (nextWindow == window->size())
        return std::nullopt;
      scatter.dims[d].updateDim = (*window)[nextWindow++];
    }
  for (auto [component, d] : llvm::enumerate(*scattered)) {
    if (d < 0 || d >= rank)
      return std::nullopt;
    scatter.dims[d].component = component;
  }
  for (auto [d, indexDim] : llvm::zip_equal(*batching, *indexBatching)) {
    // Dimensions of the indices but the vector enumerate the updates.
    int64_t position = indexDim - (indexDim > scatter.indexDim ? 1 : 0);
    if (d < 0 || d >= rank || position < 0 ||
        position >= static_cast<int64_t>(scatter.batchDims.size()))
      return std::nullopt;
    scatter.dims[d].updateDim = scatter.batchDims[position];
  }
  std::optional<bool> adds = getCombiner(op->getRegion(0), /*updateArg=*/1);
  if (!adds)
    return std::nullopt;
  scatter.adds = *adds;
  return scatter;
}

/// `tensor.scatter`, which overwrites: the leading dimensions of the source
/// enumerate the updates.
static std::optional<Scatter> matchTensorScatter(tensor::ScatterOp op) {
  Scatter scatter;
  scatter.updates = op.getSource();
  scatter.indices = op.getIndices();
  scatter.init = op.getDest();
  scatter.indexDim = getRank(scatter.indices) - 1;
  int64_t rank = getRank(scatter.init), batch = scatter.indexDim;
  int64_t window = getRank(scatter.updates) - batch;
  scatter.dims.resize(rank);
  for (int64_t d = 0; d < batch; ++d)
    scatter.batchDims.push_back(d);
  for (auto [component, d] : llvm::enumerate(op.getScatterDims()))
    scatter.dims[d].component = component;
  // Scattered dimensions are left out of the source, or 1 there.
  bool isReduced = window != rank;
  int64_t next = batch;
  for (ScatterDim &dim : scatter.dims)
    if (!dim.component || !isReduced)
      dim.updateDim = next++;
  scatter.adds = false;
  return scatter;
}

std::optional<Scatter> mlir::xent::matchScatter(Operation *op) {
  if (auto scatter = dyn_cast<tensor::ScatterOp>(op))
    return matchTensorScatter(scatter);
  StringRef name = op->getName().getStringRef();
  if (name == "tm_tensor.scatter" || name == "iree_linalg_ext.scatter")
    return matchLinalgExtScatter(op);
  if (name == "stablehlo.scatter")
    return matchStableHLOScatter(op);
  return std::nullopt;
}

/// Coordinate `component` of the update at `batch`.
Expr Evaluator::evaluateCoordinate(const Scatter &scatter, unsigned component,
                                   ArrayRef<Expr> batch) {
  Element element{scatter.indices, SmallVector<Expr>(batch)};
  if (scatter.indexDim < getRank(scatter.indices))
    element.indices.insert(element.indices.begin() + scatter.indexDim,
                           algebra.constant(component));
  return evaluate(element);
}

std::optional<ScatterMeaning>
Evaluator::evaluateScatter(const Scatter &scatter, ArrayRef<Expr> indices) {
  // Dimensions of the updates that dimensions of the result give.
  SmallVector<Expr> update(getRank(scatter.updates));
  for (auto [d, dim] : llvm::enumerate(scatter.dims))
    if (dim.updateDim) {
      Expr extent = getDim(scatter.updates, *dim.updateDim);
      if (!dim.component)
        update[*dim.updateDim] = indices[d];
      else if (extent == algebra.one())
        update[*dim.updateDim] = algebra.zero();
      else
        return std::nullopt; // slices that may overlap
    }
  // The other ones enumerate updates.
  SmallVector<unsigned> open;
  Expr numUpdates = algebra.one();
  for (unsigned d : scatter.batchDims)
    if (!update[d]) {
      open.push_back(d);
      numUpdates = algebra.mul(numUpdates, getDim(scatter.updates, d));
    }
  if (llvm::any_of(llvm::enumerate(update), [&](auto it) {
        return !it.value() && !llvm::is_contained(open, it.index());
      }))
    return std::nullopt;

  int rank = scatter.dims.size();
  for (int classDim = rank; classDim-- > -1;) {
    if (classDim >= 0 && !scatter.dims[classDim].component)
      continue;
    // The update is the one with the number of the row.
    Expr numRows = algebra.one(), row = algebra.zero();
    for (int d = 0; d < rank; ++d)
      if (scatter.dims[d].component && d != classDim) {
        Expr extent = getDim(scatter.init, d);
        numRows = algebra.mul(numRows, extent);
        row = algebra.add(algebra.mul(row, extent), indices[d]);
      }
    if (numRows != numUpdates)
      continue;
    SmallVector<Expr> at(update);
    for (unsigned d : llvm::reverse(open)) {
      Expr extent = getDim(scatter.updates, d);
      bool isFirst = d == open.front();
      at[d] = isFirst ? row : algebra.fn("mod", {row, extent});
      if (!isFirst)
        row = algebra.fn("fdiv", {row, extent});
    }
    SmallVector<Expr> batch;
    for (unsigned d : scatter.batchDims)
      batch.push_back(at[d]);
    bool isRow = true;
    for (int d = 0; d < rank; ++d)
      if (scatter.dims[d].component && d != classDim)
        isRow &= evaluateCoordinate(scatter, *scatter.dims[d].component,
                                    batch) == indices[d];
    if (!isRow)
      continue;
    Expr hit = algebra.one();
    if (classDim >= 0)
      hit = algebra.isZero(
          algebra.sub(indices[classDim],
                      evaluateCoordinate(
                          scatter, *scatter.dims[classDim].component, batch)));
    Expr init = evaluate(Element{scatter.init, SmallVector<Expr>(indices)});
    Expr value = algebra.mul(hit, evaluate(Element{scatter.updates, at}));
    if (!scatter.adds)
      init = algebra.mul(algebra.negate(hit), init);
    return ScatterMeaning{algebra.add(init, value), classDim};
  }
  return std::nullopt;
}

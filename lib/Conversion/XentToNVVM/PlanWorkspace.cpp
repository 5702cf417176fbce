//===- PlanWorkspace.cpp - all buffers of a call in one allocation --------===//

#include "HostFunctions.h"
#include "RuntimeCalls.h"
#include "SizeCloner.h"
#include "Xent/Conversion/XentToNVVM/Passes.h"
#include "mlir/Conversion/LLVMCommon/MemRefBuilder.h"
#include "mlir/Conversion/LLVMCommon/TypeConverter.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Interfaces/ViewLikeInterface.h"

namespace mlir::xent {
#define GEN_PASS_DEF_XENTPLANWORKSPACEPASS
#include "Xent/Conversion/XentToNVVM/Passes.h.inc"
} // namespace mlir::xent

using namespace mlir;
using namespace mlir::xent;
using namespace mlir::xent::detail;

/// What cuMemAlloc aligns to, and thus the start of every buffer.
static constexpr int64_t alignment = 256;

namespace {

/// A buffer and the ops of the entry block between which it is in use.
struct Buffer {
  memref::AllocOp op;
  unsigned first, last;
  /// Bytes from the start of the workspace.
  Value offset, end;
};

/// Plans the workspace of one function.
class WorkspacePlanner {
public:
  explicit WorkspacePlanner(func::FuncOp function)
      : function(function), b(function.getContext()) {}

  LogicalResult plan();

private:
  void collect();
  unsigned getPosition(Operation *op);
  unsigned getLastUse(Value buffer);
  LogicalResult place();
  FailureOr<Value> createBytes(memref::AllocOp op);
  LogicalResult extendQuery();
  void rewrite();
  Value createBase(Value pointer);

  func::FuncOp function;
  OpBuilder b;
  DenseMap<Operation *, unsigned> positions;
  SmallVector<Buffer> buffers;
  /// Bytes of the workspace.
  Value total;
};

} // namespace

/// Position of the op of the entry block that `op` is or lies in.
unsigned WorkspacePlanner::getPosition(Operation *op) {
  return positions.lookup(
      function.getBody().front().findAncestorOpInBlock(*op));
}

/// Position of the last op that may use `buffer`.
unsigned WorkspacePlanner::getLastUse(Value buffer) {
  unsigned last = getPosition(buffer.getDefiningOp());
  SmallVector<Value> aliases = {buffer};
  while (!aliases.empty())
    for (Operation *user : aliases.pop_back_val().getUsers()) {
      last = std::max(last, getPosition(user));
      if (isa<ViewLikeOpInterface>(user))
        llvm::append_range(aliases, user->getResults());
      else if (!isa<gpu::GPUDialect>(user->getDialect()) &&
               !isa<memref::LoadOp, memref::StoreOp, memref::DimOp,
                    memref::DeallocOp, memref::ExtractStridedMetadataOp>(user))
        return positions.size();
    }
  return last;
}

void WorkspacePlanner::collect() {
  for (Operation &op : function.getBody().front())
    positions.try_emplace(&op, positions.size());
  function.walk<WalkOrder::PreOrder>([&](Operation *op) {
    if (isa<gpu::LaunchOp>(op))
      return WalkResult::skip();
    if (auto alloc = dyn_cast<memref::AllocOp>(op))
      buffers.push_back({alloc, getPosition(op), getLastUse(alloc), {}, {}});
    return WalkResult::advance();
  });
}

/// Creates the size of `op` at the start of the function, a multiple of the
/// alignment.
FailureOr<Value> WorkspacePlanner::createBytes(memref::AllocOp op) {
  Location loc = op.getLoc();
  MemRefType type = op.getType();
  int64_t constant = llvm::divideCeil(
      type.getElementType().isIndex() ? 64 : type.getElementTypeBitWidth(), 8);
  SmallVector<Value> factors;
  SizeCloner cloner(b, IRMapping());
  for (int64_t dim = 0; dim < type.getRank(); ++dim) {
    if (!type.isDynamicDim(dim)) {
      constant *= type.getDimSize(dim);
      continue;
    }
    FailureOr<Value> extent = cloner.cloneExtent(op, dim);
    if (failed(extent))
      return op.emitOpError("on the device has an extent that is not known "
                            "when the function starts");
    factors.push_back(*extent);
  }
  auto createIndex = [&](int64_t value) -> Value {
    return arith::ConstantIndexOp::create(b, loc, value);
  };
  if (factors.empty())
    return createIndex(llvm::alignTo(constant, alignment));
  Value bytes = createIndex(constant);
  for (Value factor : factors)
    bytes = arith::MulIOp::create(b, loc, bytes, factor);
  Value units =
      arith::CeilDivUIOp::create(b, loc, bytes, createIndex(alignment));
  return arith::MulIOp::create(b, loc, units, createIndex(alignment))
      .getResult();
}

static std::optional<int64_t> getConstant(Value value) {
  return getConstantIntValue(value);
}

/// Creates the larger of two sizes; either may be null.
static Value createMax(OpBuilder &b, Location loc, Value lhs, Value rhs) {
  if (!lhs || lhs == rhs)
    return rhs;
  std::optional<int64_t> left = getConstant(lhs), right = getConstant(rhs);
  if (left && right)
    return *left < *right ? rhs : lhs;
  return arith::MaxUIOp::create(b, loc, lhs, rhs);
}

static Value createSum(OpBuilder &b, Location loc, Value lhs, Value rhs) {
  std::optional<int64_t> left = getConstant(lhs), right = getConstant(rhs);
  if (left && right)
    return arith::ConstantIndexOp::create(b, loc, *left + *right);
  return arith::AddIOp::create(b, loc, lhs, rhs);
}

/// Gives every buffer the first place behind those that are in use at the same
/// time and have a place.
LogicalResult WorkspacePlanner::place() {
  b.setInsertionPointToStart(&function.getBody().front());
  Location loc = function.getLoc();
  Value zero = arith::ConstantIndexOp::create(b, loc, 0);
  total = zero;
  for (auto [i, buffer] : llvm::enumerate(buffers)) {
    FailureOr<Value> bytes = createBytes(buffer.op);
    if (failed(bytes))
      return failure();
    buffer.offset = zero;
    for (const Buffer &other : ArrayRef(buffers).take_front(i))
      if (other.first <= buffer.last && buffer.first <= other.last)
        buffer.offset = createMax(b, loc, buffer.offset, other.end);
    buffer.end = createSum(b, loc, buffer.offset, *bytes);
    total = createMax(b, loc, total, buffer.end);
  }
  return success();
}

/// Lets the query return what the workspace takes.
LogicalResult WorkspacePlanner::extendQuery() {
  auto symbol = function->getAttrOfType<FlatSymbolRefAttr>("xent.query");
  auto query =
      symbol
          ? SymbolTable::lookupNearestSymbolFrom<func::FuncOp>(function, symbol)
          : func::FuncOp();
  if (!query)
    return function.emitOpError("has no query of its results: "
                                "xent-results-to-arguments comes before");
  auto op = cast<func::ReturnOp>(query.getBody().front().getTerminator());
  OpBuilder inQuery(op);
  IRMapping mapping;
  ArrayRef<BlockArgument> inputs = query.getArguments().drop_back();
  mapping.map(function.getArguments().take_front(inputs.size()), inputs);
  FailureOr<Value> bytes = SizeCloner(inQuery, std::move(mapping)).clone(total);
  if (failed(bytes))
    return function.emitOpError("needs a workspace whose size depends on more "
                                "than the arguments");
  op.setOperand(0, arith::IndexCastOp::create(inQuery, op.getLoc(),
                                              inQuery.getI64Type(), *bytes));
  return success();
}

/// Creates the memref of bytes at `pointer`.
Value WorkspacePlanner::createBase(Value pointer) {
  Location loc = function.getLoc();
  auto type = MemRefType::get({ShapedType::kDynamic}, b.getI8Type());
  LLVMTypeConverter converter(b.getContext());
  auto descriptor =
      MemRefDescriptor::poison(b, loc, converter.convertType(type));
  descriptor.setAllocatedPtr(b, loc, pointer);
  descriptor.setAlignedPtr(b, loc, pointer);
  descriptor.setConstantOffset(b, loc, 0);
  Value bytes = arith::IndexCastOp::create(b, loc, b.getI64Type(), total);
  descriptor.setSize(b, loc, 0, bytes);
  descriptor.setConstantStride(b, loc, 0, 1);
  return UnrealizedConversionCastOp::create(b, loc, type,
                                            ValueRange{Value(descriptor)})
      .getResult(0);
}

void WorkspacePlanner::rewrite() {
  Location loc = function.getLoc();
  Type pointer = LLVM::LLVMPointerType::get(b.getContext());
  auto addArgument = [&](Type type) -> Value {
    (void)function.insertArgument(function.getNumArguments(), type, {}, loc);
    return function.getArguments().back();
  };
  Value workspace = addArgument(pointer);
  Value capacity = addArgument(b.getI64Type());
  Value stream = addArgument(pointer);
  function->setAttr(getStreamAttrName(), b.getUnitAttr());

  Value needed = arith::IndexCastOp::create(b, loc, b.getI64Type(), total);
  Value base = createRuntimeCall(b, loc, RuntimeFunction::Begin,
                                 {workspace, capacity, needed, stream});
  Value bytes = createBase(base);
  for (Buffer &buffer : buffers) {
    for (Operation *user : llvm::make_early_inc_range(buffer.op->getUsers()))
      if (isa<memref::DeallocOp>(user))
        user->erase();
    b.setInsertionPoint(buffer.op);
    Value view = memref::ViewOp::create(
        b, buffer.op.getLoc(), buffer.op.getType(), bytes, buffer.offset,
        buffer.op.getDynamicSizes());
    buffer.op.replaceAllUsesWith(view);
    buffer.op.erase();
  }
  auto op = cast<func::ReturnOp>(function.getBody().front().getTerminator());
  b.setInsertionPoint(op);
  Value status = createRuntimeCall(b, loc, RuntimeFunction::End,
                                   {workspace, base, stream});
  op->setOperands(status);
  function.setType(
      b.getFunctionType(function.getArgumentTypes(), {status.getType()}));
}

LogicalResult WorkspacePlanner::plan() {
  collect();
  if (failed(place()) || failed(extendQuery()))
    return failure();
  rewrite();
  return success();
}

namespace {

struct XentPlanWorkspacePass final
    : mlir::xent::impl::XentPlanWorkspacePassBase<XentPlanWorkspacePass> {
  void runOnOperation() override {
    declareRuntime(getOperation());
    for (FunctionOpInterface function : getDeviceFunctions(getOperation())) {
      auto op = dyn_cast<func::FuncOp>(*function);
      if (op && op->hasAttr("xent.query") &&
          failed(WorkspacePlanner(op).plan()))
        return signalPassFailure();
    }
  }
};

} // namespace

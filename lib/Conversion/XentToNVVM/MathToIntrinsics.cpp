//===- MathToIntrinsics.cpp - math that the hardware has ------------------===//
//
// convert-gpu-to-nvvm would call libdevice for these, or refuse their ops in
// the LLVM dialect. The back end has an instruction for each.
//
//===----------------------------------------------------------------------===//

#include "Xent/Conversion/XentToNVVM/Passes.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/IR/PatternMatch.h"
#include "llvm/ADT/TypeSwitch.h"

namespace mlir::xent {
#define GEN_PASS_DEF_XENTMATHTOINTRINSICSPASS
#include "Xent/Conversion/XentToNVVM/Passes.h.inc"
} // namespace mlir::xent

using namespace mlir;

/// The intrinsic of LLVM that does what `op` does; empty if there is none.
static StringRef getIntrinsic(Operation *op) {
  return llvm::TypeSwitch<Operation *, StringRef>(op)
      .Case([](math::AbsFOp) { return "llvm.fabs"; })
      .Case([](math::CeilOp) { return "llvm.ceil"; })
      .Case([](math::CopySignOp) { return "llvm.copysign"; })
      .Case([](math::FloorOp) { return "llvm.floor"; })
      .Case([](math::RoundEvenOp) { return "llvm.roundeven"; })
      .Case([](math::RoundOp) { return "llvm.round"; })
      .Case([](math::RsqrtOp) { return "llvm.sqrt"; })
      .Case([](math::SqrtOp) { return "llvm.sqrt"; })
      .Case([](math::TruncOp) { return "llvm.trunc"; })
      .Default([](Operation *) { return ""; });
}

static void replaceByIntrinsic(RewriterBase &rewriter, Operation *op,
                               StringRef intrinsic) {
  Location loc = op->getLoc();
  auto type = cast<FloatType>(op->getResult(0).getType());
  std::string name = (intrinsic + ".f" + Twine(type.getWidth())).str();
  rewriter.setInsertionPoint(op);
  auto call = LLVM::CallIntrinsicOp::create(
      rewriter, loc, type, rewriter.getStringAttr(name), op->getOperands());
  Value result = call->getResult(0);
  if (isa<math::RsqrtOp>(op)) {
    Value one = arith::ConstantOp::create(rewriter, loc,
                                          rewriter.getFloatAttr(type, 1));
    result = arith::DivFOp::create(rewriter, loc, one, result);
  }
  rewriter.replaceOp(op, result);
}

namespace {

struct XentMathToIntrinsicsPass final
    : mlir::xent::impl::XentMathToIntrinsicsPassBase<XentMathToIntrinsicsPass> {
  void runOnOperation() override {
    SmallVector<std::pair<Operation *, StringRef>> ops;
    getOperation().walk([&](Operation *op) {
      StringRef intrinsic = getIntrinsic(op);
      if (intrinsic.empty())
        return;
      Type type = op->getResult(0).getType();
      if (type.isF32() || type.isF64())
        ops.push_back({op, intrinsic});
    });
    IRRewriter rewriter(&getContext());
    for (auto [op, intrinsic] : ops)
      replaceByIntrinsic(rewriter, op, intrinsic);
  }
};

} // namespace

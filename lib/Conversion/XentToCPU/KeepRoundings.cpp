//===- KeepRoundings.cpp - make conversions between floats strict ---------===//

#include "Xent/Conversion/XentToCPU/Passes.h"
#include "mlir/Dialect/Arith/IR/Arith.h"

namespace mlir::xent {
#define GEN_PASS_DEF_XENTKEEPROUNDINGSPASS
#include "Xent/Conversion/XentToCPU/Passes.h.inc"
} // namespace mlir::xent

using namespace mlir;
using namespace mlir::xent;

namespace {

struct XentKeepRoundingsPass final
    : mlir::xent::impl::XentKeepRoundingsPassBase<XentKeepRoundingsPass> {
  using Base::Base;

  void runOnOperation() override {
    getOperation()->walk([](Operation *op) {
      if (auto truncate = dyn_cast<arith::TruncFOp>(op))
        if (std::optional<arith::FastMathFlags> flags = truncate.getFastmath())
          truncate.setFastmath(
              arith::bitEnumClear(*flags, arith::FastMathFlags::contract));
    });
  }
};

} // namespace

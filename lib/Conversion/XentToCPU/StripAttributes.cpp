//===- StripAttributes.cpp - leave nothing of xent behind -----------------===//

#include "Xent/Conversion/XentToCPU/Passes.h"
#include "Xent/Dialect/Xent/IR/XentDialect.h"

namespace mlir::xent {
#define GEN_PASS_DEF_XENTSTRIPATTRIBUTESPASS
#include "Xent/Conversion/XentToCPU/Passes.h.inc"
} // namespace mlir::xent

using namespace mlir;

namespace {

struct XentStripAttributesPass final
    : mlir::xent::impl::XentStripAttributesPassBase<XentStripAttributesPass> {
  void runOnOperation() override {
    getOperation()->walk([](Operation *op) {
      for (NamedAttribute attribute :
           llvm::to_vector(op->getDiscardableAttrs()))
        if (isa_and_nonnull<xent::XentDialect>(attribute.getNameDialect()))
          op->removeDiscardableAttr(attribute.getName());
    });
  }
};

} // namespace

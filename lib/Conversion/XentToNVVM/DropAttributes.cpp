//===- DropAttributes.cpp - leave nothing of xent behind ------------------===//

#include "Xent/Conversion/XentToNVVM/Passes.h"
#include "Xent/Dialect/Xent/IR/XentDialect.h"
#include "Xent/Dialect/Xent/Transforms/FunctionWalk.h"

namespace mlir::xent {
#define GEN_PASS_DEF_XENTDROPATTRIBUTESPASS
#include "Xent/Conversion/XentToNVVM/Passes.h.inc"
} // namespace mlir::xent

using namespace mlir;
using namespace mlir::xent;

namespace {

struct XentDropAttributesPass final
    : mlir::xent::impl::XentDropAttributesPassBase<XentDropAttributesPass> {
  void runOnOperation() override {
    getOperation()->walk([](FunctionOpInterface function) {
      SmallVector<StringAttr> names;
      for (NamedAttribute attribute : function->getDiscardableAttrs())
        if (isa_and_nonnull<XentDialect>(attribute.getNameDialect()))
          names.push_back(attribute.getName());
      for (StringAttr name : names)
        function->removeDiscardableAttr(name);
    });
  }
};

} // namespace

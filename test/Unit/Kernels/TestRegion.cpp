//===- TestRegion.cpp - regions of xent ops from text ---------------------===//

#include "TestRegion.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Parser/Parser.h"
#include "gtest/gtest.h"

using namespace mlir;
using namespace xenttest;

TestRegion::TestRegion(MLIRContext &context, const std::string &arguments,
                       const std::string &body) {
  context.allowUnregisteredDialects();
  std::string text = "func.func @f(%s0: f32, %s1: f32) {\n"
                     "\"test.region\"() ({\n^bb0(" +
                     arguments + "):\n" + body + "\n}) : () -> ()\nreturn\n}";
  module = parseSourceString<ModuleOp>(text, &context);
  if (!module) {
    ADD_FAILURE() << "the region does not parse";
    return;
  }
  module->walk([&](Operation *op) {
    if (op->getName().getStringRef() == "test.region")
      region = &op->getRegion(0);
  });
}

//===- TestRegion.h - regions of xent ops from text -------------*- C++ -*-===//

#ifndef XENT_TEST_UNIT_KERNELS_TESTREGION_H
#define XENT_TEST_UNIT_KERNELS_TESTREGION_H

#include "KernelSpec.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/OwningOpRef.h"

namespace xenttest {

/// A pointwise region, of an op that is no op of xent and needs no operands:
/// `arguments` such as "%acc: f32, %b: bf16", and the ops, the last of which is
/// "test.yield"(%x) : (f32) -> (). The scalars %s0 and %s1 (f32) can be
/// captured.
class TestRegion {
public:
  TestRegion(mlir::MLIRContext &context, const std::string &arguments,
             const std::string &body);
  mlir::Region &get() const { return *region; }

private:
  mlir::OwningOpRef<mlir::ModuleOp> module;
  mlir::Region *region = nullptr;
};

} // namespace xenttest

#endif // XENT_TEST_UNIT_KERNELS_TESTREGION_H

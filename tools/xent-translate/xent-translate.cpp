//===- xent-translate.cpp - mlir-translate of xent ------------------------===//
//
// Takes the PTX text out of a module that xent-nvvm-pipeline has made:
//   xent-opt --xent-nvvm-pipeline FILE | xent-translate --xent-to-ptx
//
//===----------------------------------------------------------------------===//

#include "Xent/Dialect/Xent/IR/XentDialect.h"
#include "mlir/Dialect/DLTI/DLTI.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/Tools/mlir-translate/MlirTranslateMain.h"
#include "mlir/Tools/mlir-translate/Translation.h"

using namespace mlir;

/// Prints the assembly of every `gpu.binary` in `root`, one after the other.
/// Fails if there is none, or one in another format.
static LogicalResult printPTX(Operation *root, raw_ostream &os) {
  bool found = false;
  WalkResult result = root->walk([&](gpu::BinaryOp binary) {
    for (Attribute attribute : binary.getObjects()) {
      auto object = dyn_cast<gpu::ObjectAttr>(attribute);
      if (!object || object.getFormat() != gpu::CompilationTarget::Assembly) {
        binary.emitError("holds no assembly; use format=isa");
        return WalkResult::interrupt();
      }
      // The text of PTX ends with a zero, as the driver wants it.
      os << object.getObject().getValue().rtrim('\0');
      found = true;
    }
    return WalkResult::advance();
  });
  if (result.wasInterrupted())
    return failure();
  if (!found)
    return root->emitError("no gpu.binary in the module");
  return success();
}

int main(int argc, char **argv) {
  TranslateFromMLIRRegistration registration(
      "xent-to-ptx", "print the PTX of all kernels", printPTX,
      [](DialectRegistry &registry) {
        registry.insert<DLTIDialect, gpu::GPUDialect, LLVM::LLVMDialect,
                        NVVM::NVVMDialect, xent::XentDialect>();
      });
  return failed(mlirTranslateMain(argc, argv, "xent translation driver"));
}

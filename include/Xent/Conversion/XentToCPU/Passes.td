//===- Passes.td - passes of the CPU lowering --------------*- tablegen -*-===//

#ifndef XENT_CONVERSION_XENTTOCPU_PASSES_TD
#define XENT_CONVERSION_XENTTOCPU_PASSES_TD

include "mlir/Pass/PassBase.td"

def XentDecomposeAggregatesPass : Pass<"xent-decompose-aggregates"> {
  let summary = "Expand aggregate ops of other dialects into structured ops";
  let description = [{
    Replaces ops that stand for several structured ops, and that nothing after
    bufferization knows, by their parts: `linalg.softmax` (and whatever else in
    linalg implements `AggregatedOpInterface`) by linalg ops, `tensor.concat` by
    insertions into one tensor.

    Example:

    ```mlir
    %p = linalg.softmax dimension(1) ins(%z : ...) outs(%e : ...) -> ...
    // becomes
    %max = linalg.generic ... ins(%z)            // arith.maxnumf
    %exp = linalg.generic ... ins(%z, %max)
    %sum = linalg.generic ... ins(%exp)
    %p = linalg.generic ... ins(%exp, %sum)
    ```
  }];
  let dependentDialects = [
    "::mlir::arith::ArithDialect", "::mlir::linalg::LinalgDialect",
    "::mlir::math::MathDialect", "::mlir::tensor::TensorDialect"];
}

def XentPrepareEntryPointsPass
    : Pass<"xent-prepare-entry-points", "::mlir::ModuleOp"> {
  let summary = "Fix what a public function does with the buffers of its caller";
  let description = [{
    Before bufferization, for every public `func.func` that has a body:

    - a C interface is requested (`llvm.emit_c_interface`),
    - tensor arguments are marked read-only (`bufferization.writable = false`),
      unless the function says otherwise already,
    - a tensor result is copied if its buffer could be that of an argument, of a
      constant or of another result, so that a caller may free all results.

    Example:

    ```mlir
    func.func @f(%x: tensor<4xf32>) -> tensor<4xf32> { return %x : tensor<4xf32> }
    // becomes
    func.func @f(%x: tensor<4xf32> {bufferization.writable = false})
        -> tensor<4xf32> attributes {llvm.emit_c_interface} {
      %copy = bufferization.alloc_tensor() copy(%x) : tensor<4xf32>
      return %copy : tensor<4xf32>
    }
    ```
  }];
  let dependentDialects = ["::mlir::bufferization::BufferizationDialect"];
}

def XentKeepRoundingsPass : Pass<"xent-keep-roundings"> {
  let summary = "Forbid that roundings to a narrow float are folded away";
  let description = [{
    Takes the fast-math flag `contract` off every `arith.truncf`. Upstream's
    emulation of narrow floats sets it, and then `arith.extf` of the result folds
    to the unrounded value, even while another pass converts the ops.

    Example:

    ```mlir
    %0 = arith.truncf %a fastmath<contract> : f32 to bf16
    // becomes
    %0 = arith.truncf %a fastmath<none> : f32 to bf16
    ```
  }];
}

#endif // XENT_CONVERSION_XENTTOCPU_PASSES_TD

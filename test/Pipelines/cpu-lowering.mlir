// RUN: xent-opt %s --xent-cpu-lowering-pipeline | FileCheck %s
// RUN: xent-opt %s --xent-cpu-lowering-pipeline=threads=2 | FileCheck %s --check-prefix=THREADS

// Nothing but the LLVM dialect is left, and memory is the runtime's.
// CHECK-DAG:  llvm.func @_mlir_memref_to_llvm_aligned_alloc(i64, i64)
// CHECK-DAG:  llvm.func @_mlir_memref_to_llvm_free(!llvm.ptr)
// CHECK-NOT:  llvm.func @malloc
// CHECK:      llvm.func @head(
// CHECK-SAME:   attributes {llvm.emit_c_interface}
// CHECK:      llvm.func @_mlir_ciface_head(
// CHECK-NOT:  {{(func|linalg|memref|bufferization|tensor|scf|cf|arith|math|xent)\.[a-z_]+ }}
func.func @head(%x: tensor<?x8xbf16>, %w: tensor<16x8xbf16>, %t: tensor<?xi64>)
    -> (tensor<?xf32>, tensor<?xf32>) {
  %lse, %pick = xent.logit_stats ins(%x, %w : tensor<?x8xbf16>, tensor<16x8xbf16>)
      target(%t : tensor<?xi64>)
      logits (%acc: f32) {
        %0 = arith.truncf %acc : f32 to bf16
        %1 = arith.extf %0 : bf16 to f32
        xent.yield %1 : f32
      } -> lse: tensor<?xf32>, pick: tensor<?xf32>
  return %lse, %pick : tensor<?xf32>, tensor<?xf32>
}

// THREADS-LABEL: llvm.func @product(
// THREADS:         omp.parallel num_threads(%{{.*}} : i32)
// THREADS:           omp.wsloop schedule(guided)
// THREADS:             omp.loop_nest
// THREADS:               llvm.intr.fmuladd
func.func @product(%a: tensor<?x64xf32>, %b: tensor<64x?xf32>, %c: tensor<?x?xf32>) -> tensor<?x?xf32> {
  %r = linalg.matmul ins(%a, %b : tensor<?x64xf32>, tensor<64x?xf32>) outs(%c : tensor<?x?xf32>) -> tensor<?x?xf32>
  return %r : tensor<?x?xf32>
}

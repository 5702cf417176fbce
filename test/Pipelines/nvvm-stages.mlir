// Every stage of the way in the gpu dialect, then NVVM, then the binary.
// RUN: xent-opt %s --xent-plan="token-chunk=16 vocab-chunk=64" --xent-chunk \
// RUN:   --xent-gpu-mapping-pipeline -o %t.launch
// RUN: FileCheck %s --check-prefix=LAUNCH --input-file=%t.launch
// RUN: xent-opt %t.launch --gpu-kernel-outlining | FileCheck %s --check-prefix=OUTLINED
// RUN: xent-opt %t.launch --xent-nvvm-codegen-pipeline --mlir-print-ir-before=gpu-module-to-binary \
// RUN:   -o %t.binary 2>&1 | FileCheck %s --check-prefix=NVVM
// RUN: FileCheck %s --check-prefix=BINARY --input-file=%t.binary
// Nothing of the dialect is left: stock tools read the result.
// RUN: mlir-opt %t.binary -o /dev/null
// RUN: xent-opt %t.binary --xent-gpu-to-runtime -o %t.runtime
// RUN: FileCheck %s --check-prefix=RUNTIME --input-file=%t.runtime
// RUN: mlir-translate --mlir-to-llvmir %t.runtime -o /dev/null

// The tile of logits is in workgroup memory; no other buffer has two extents.
// LAUNCH-LABEL:  func.func @head(
// LAUNCH-NOT:      gpu.alloc {{.*}}memref<?x{{[0-9?]}}
// LAUNCH:          gpu.launch {{.*}}module(@xent_kernels) function(@head_0) workgroup(%[[TILE:.*]] : memref<{{[0-9]+}}xi8, #gpu.address_space<workgroup>>)
// LAUNCH:            scf.for
// LAUNCH:              scf.for %{{.*}} = %{{.*}} to %{{.*}} step %c64
// LAUNCH:                memref.view %[[TILE]]
// LAUNCH:                gpu.barrier
// LAUNCH:                math.exp
// LAUNCH-NOT:    scf.parallel
// LAUNCH-NOT:    linalg.
// LAUNCH-NOT:    xent.online
// LAUNCH:          return

// OUTLINED-LABEL: func.func @head(
// OUTLINED:         gpu.launch_func @xent_kernels::@head_0
// OUTLINED:       gpu.module @xent_kernels
// OUTLINED:         gpu.func @head_0(
// OUTLINED-SAME:      workgroup(
// OUTLINED-SAME:      kernel attributes

// NVVM:           gpu.module @xent_kernels [#nvvm.target<O = 3, chip = "sm_90">]
// NVVM:             llvm.mlir.global internal @{{.*}}() {addr_space = 3 : i32, alignment = 16 : i64}
// NVVM:             llvm.func @head_0(
// NVVM-SAME:          nvvm.kernel
// NVVM:               nvvm.barrier
// NVVM-NOT:           __nv_

// BINARY:         llvm.func @head(
// BINARY:           gpu.launch_func <%{{.*}} : !llvm.ptr> @xent_kernels::@head_0
// BINARY:         gpu.binary @xent_kernels [#gpu.object<#nvvm.target<O = 3, chip = "sm_90">, {{.*}}assembly = "

// RUNTIME-NOT:    gpu.
// RUNTIME:        llvm.mlir.global internal @xent_kernels_program()
// RUNTIME:        llvm.func @head(
// RUNTIME:          llvm.call @xentCudaBegin(
// RUNTIME:          llvm.call @xentCudaLaunch(
// RUNTIME:          llvm.call @xentCudaEnd(
// RUNTIME-NOT:    gpu.
func.func @head(%x: tensor<?x32xbf16>, %w: tensor<1000x32xbf16>, %t: tensor<?xi64>)
    -> (tensor<?xf32>, tensor<?xf32>) {
  %lse, %pick = xent.logit_stats
      ins(%x, %w : tensor<?x32xbf16>, tensor<1000x32xbf16>) target(%t : tensor<?xi64>)
      logits (%acc: f32) { xent.yield %acc : f32 }
      -> lse: tensor<?xf32>, pick: tensor<?xf32>
  return %lse, %pick : tensor<?xf32>, tensor<?xf32>
}

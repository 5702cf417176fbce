// RUN: xent-opt %s --pass-pipeline='builtin.module(gpu.module(xent-annotate-kernels))' | FileCheck %s

gpu.module @kernels {
  // CHECK-LABEL: gpu.func @k(
  // CHECK-SAME:      workgroup(%{{.*}} : memref<64xi8, #gpu.address_space<workgroup>> {llvm.align = 16 : i64}) kernel
  // CHECK-SAME:      nvvm.minctasm = 1 : i32
  gpu.func @k() workgroup(%a : memref<64xi8, #gpu.address_space<workgroup>>) kernel {
    gpu.return
  }
  // CHECK:         gpu.func @called() {
  gpu.func @called() {
    gpu.return
  }
}

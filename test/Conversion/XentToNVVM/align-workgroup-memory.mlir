// RUN: xent-opt %s --pass-pipeline='builtin.module(gpu.module(xent-align-workgroup-memory))' | FileCheck %s

gpu.module @kernels {
  // CHECK-LABEL: gpu.func @k(
  // CHECK-SAME:      workgroup(%{{.*}} : memref<64xi8, #gpu.address_space<workgroup>> {llvm.align = 16 : i64})
  gpu.func @k() workgroup(%a : memref<64xi8, #gpu.address_space<workgroup>>) kernel {
    gpu.return
  }
}

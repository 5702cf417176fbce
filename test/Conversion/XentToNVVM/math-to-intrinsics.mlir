// RUN: xent-opt %s --pass-pipeline='builtin.module(gpu.module(xent-math-to-intrinsics))' | FileCheck %s

gpu.module @kernels {
  // CHECK-LABEL: gpu.func @native(
  gpu.func @native(%x: f32, %y: f64, %z: bf16, %r: memref<f32>, %s: memref<f64>, %t: memref<bf16>) kernel {
    // CHECK: llvm.call_intrinsic "llvm.fabs.f32"(%{{.*}}) : (f32) -> f32
    %0 = math.absf %x : f32
    // CHECK: %[[ROOT:.*]] = llvm.call_intrinsic "llvm.sqrt.f32"
    // CHECK: arith.divf %{{.*}}, %[[ROOT]] : f32
    %1 = math.rsqrt %0 : f32
    // CHECK: llvm.call_intrinsic "llvm.copysign.f32"(%{{.*}}, %{{.*}}) : (f32, f32) -> f32
    %2 = math.copysign %1, %x : f32
    // CHECK: llvm.call_intrinsic "llvm.floor.f64"
    %3 = math.floor %y : f64
    // Not without an extension to f32.
    // CHECK: math.absf %{{.*}} : bf16
    %4 = math.absf %z : bf16
    memref.store %2, %r[] : memref<f32>
    memref.store %3, %s[] : memref<f64>
    memref.store %4, %t[] : memref<bf16>
    gpu.return
  }
}

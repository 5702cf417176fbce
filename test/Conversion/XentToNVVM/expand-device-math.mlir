// RUN: xent-opt %s --split-input-file --verify-diagnostics \
// RUN:   --xent-expand-device-math | FileCheck %s

gpu.module @kernels {
  // No call, no table: polynomials.
  // CHECK-LABEL: gpu.func @f32(
  // CHECK-NOT:     math.{{exp|log|tanh}}
  // CHECK:         math.fma
  // CHECK-NOT:     math.{{exp|log|tanh}}
  // CHECK:         math.sqrt %{{.*}} : f32
  gpu.func @f32(%x: f32, %r: memref<f32>) kernel {
    %0 = math.exp %x : f32
    %1 = math.log %0 : f32
    %2 = math.tanh %1 : f32
    %3 = math.sqrt %2 : f32
    memref.store %3, %r[] : memref<f32>
    gpu.return
  }

  // Computed in f32, rounded once.
  // CHECK-LABEL: gpu.func @bf16(
  // CHECK:         %[[WIDE:.*]] = arith.extf %{{.*}} : bf16 to f32
  // CHECK:         %[[ROOT:.*]] = math.sqrt %[[WIDE]] : f32
  // CHECK:         arith.truncf %[[ROOT]] : f32 to bf16
  gpu.func @bf16(%x: bf16, %r: memref<bf16>) kernel {
    %0 = math.sqrt %x : bf16
    memref.store %0, %r[] : memref<bf16>
    gpu.return
  }

  // CHECK-LABEL: gpu.func @power(
  // CHECK:         arith.extf %{{.*}} : f32 to f64
  // CHECK:         math.fma {{.*}} : f64
  // CHECK:         arith.truncf %{{.*}} : f64 to f32
  gpu.func @power(%x: f32, %y: f32, %r: memref<f32>) kernel {
    %0 = math.powf %x, %y : f32
    memref.store %0, %r[] : memref<f32>
    gpu.return
  }
}

// Code of the host may call its library.
// CHECK-LABEL: func.func @host(
// CHECK:         math.exp
func.func @host(%x: f32) -> f32 {
  %0 = math.exp %x : f32
  return %0 : f32
}

// -----

gpu.module @kernels {
  // What models around a head have.
  // CHECK-LABEL: gpu.func @trigonometry(
  // CHECK-NOT:     math.{{sin|cos|tan}}
  // CHECK:         arith.muli {{.*}} : i64
  // CHECK:         math.fma {{.*}} : f64
  // CHECK-NOT:     math.{{sin|cos|tan}}
  // CHECK:         gpu.return
  gpu.func @trigonometry(%x: f32, %h: f16, %r: memref<3xf32>, %q: memref<f16>) kernel {
    %c0 = arith.constant 0 : index
    %c1 = arith.constant 1 : index
    %c2 = arith.constant 2 : index
    %0 = math.sin %x : f32
    %1 = math.cos %x : f32
    %2 = math.tan %x : f32
    %3 = math.cos %h : f16
    memref.store %0, %r[%c0] : memref<3xf32>
    memref.store %1, %r[%c1] : memref<3xf32>
    memref.store %2, %r[%c2] : memref<3xf32>
    memref.store %3, %q[] : memref<f16>
    gpu.return
  }

  // CHECK-LABEL: gpu.func @rare(
  // CHECK-NOT:     math.{{erf|cbrt|atan|asin|acos|sinh|cosh|exp|log}}
  // CHECK:         gpu.return
  gpu.func @rare(%x: f32, %h: bf16, %r: memref<f32>, %q: memref<bf16>) kernel {
    %0 = math.erf %x : f32
    %1 = math.cbrt %0 : f32
    %2 = math.atan %1 : f32
    %3 = math.asin %2 : f32
    %4 = math.sinh %3 : f32
    %5 = math.cosh %4 : f32
    %6 = math.atanh %5 : f32
    %7 = math.atan2 %6, %x : f32
    %8 = math.erfc %7 : f32
    %9 = math.acosh %8 : f32
    %10 = math.asinh %9 : f32
    %11 = math.acos %10 : f32
    %12 = math.erf %h : bf16
    memref.store %11, %r[] : memref<f32>
    memref.store %12, %q[] : memref<bf16>
    gpu.return
  }
}

// -----

gpu.module @kernels {
  gpu.func @neg_no_expansion(%x: f32, %y: f64, %r: memref<f32>, %s: memref<f64>) kernel {
    // expected-error @below {{'math.sin' op has no expansion for the GPU, where there is no device library to call}}
    %0 = math.sin %y : f64
    // expected-error @below {{'arith.remf' op has no expansion for the GPU}}
    %1 = arith.remf %x, %x : f32
    memref.store %0, %s[] : memref<f64>
    memref.store %1, %r[] : memref<f32>
    gpu.return
  }
}

// -----

gpu.module @kernels {
  gpu.func @neg_type(%x: f128, %r: memref<f128>) kernel {
    // expected-error @below {{'math.exp' op has no expansion for the GPU}}
    %0 = math.exp %x : f128
    memref.store %0, %r[] : memref<f128>
    gpu.return
  }
}

// The largest error of sine, cosine and tangent in f32, in units of the last
// place of the result, against the C library in f64. Arguments are spread over
// all exponents, up to the largest numbers. The body of the launch runs on the
// CPU.

// RUN: xent-opt %s --xent-map-to-launches --xent-map-to-threads %gpu_on_cpu \
// RUN:   | %run_main | FileCheck %s

func.func private @printI64(i64) attributes {xent.host}
func.func private @printF32(f32) attributes {xent.host}
func.func private @printNewline() attributes {xent.host}
func.func private @sin(f64) -> f64 attributes {xent.host}
func.func private @cos(f64) -> f64 attributes {xent.host}
func.func private @tan(f64) -> f64 attributes {xent.host}

// Argument i: every other one negative; the last three are -0, inf and NaN.
func.func private @make_arguments(%x: memref<4003xf32>) attributes {xent.host} {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %n = arith.constant 4000 : index
  %step = arith.constant 534763 : i32
  %c31 = arith.constant 31 : i32
  scf.for %i = %c0 to %n step %c1 {
    %0 = arith.index_cast %i : index to i32
    %1 = arith.muli %0, %step : i32
    %2 = arith.shli %0, %c31 : i32
    %3 = arith.ori %1, %2 : i32
    %4 = arith.bitcast %3 : i32 to f32
    memref.store %4, %x[%i] : memref<4003xf32>
  }
  %c4000 = arith.constant 4000 : index
  %c4001 = arith.constant 4001 : index
  %c4002 = arith.constant 4002 : index
  %zero = arith.constant -0.0 : f32
  %inf = arith.constant 0x7f800000 : f32
  %nan = arith.constant 0x7fc00000 : f32
  memref.store %zero, %x[%c4000] : memref<4003xf32>
  memref.store %inf, %x[%c4001] : memref<4003xf32>
  memref.store %nan, %x[%c4002] : memref<4003xf32>
  return
}

// Prints the values at -0, inf and NaN.
func.func private @print_special(%y: memref<4003xf32>) attributes {xent.host} {
  %c1 = arith.constant 1 : index
  %low = arith.constant 4000 : index
  %high = arith.constant 4003 : index
  scf.for %i = %low to %high step %c1 {
    %0 = memref.load %y[%i] : memref<4003xf32>
    func.call @printF32(%0) : (f32) -> ()
    func.call @printNewline() : () -> ()
  }
  return
}

func.func private @device_sin(%x: memref<4003xf32>, %y: memref<4003xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %n = arith.constant 4003 : index
  scf.parallel (%i) = (%c0) to (%n) step (%c1) {
    %0 = memref.load %x[%i] : memref<4003xf32>
    %1 = math.sin %0 : f32
    memref.store %1, %y[%i] : memref<4003xf32>
  }
  return
}
func.func private @check_sin() attributes {xent.host} {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %n = arith.constant 4000 : index
  %zero = arith.constant 0 : i32
  %x = memref.alloc() : memref<4003xf32>
  %y = memref.alloc() : memref<4003xf32>
  call @make_arguments(%x) : (memref<4003xf32>) -> ()
  call @device_sin(%x, %y) : (memref<4003xf32>, memref<4003xf32>) -> ()
  %worst = scf.for %i = %c0 to %n step %c1 iter_args(%m = %zero) -> i32 {
    %0 = memref.load %x[%i] : memref<4003xf32>
    %1 = memref.load %y[%i] : memref<4003xf32>
    %2 = arith.extf %0 : f32 to f64
    %3 = func.call @sin(%2) : (f64) -> f64
    %4 = arith.truncf %3 : f64 to f32
    %5 = arith.bitcast %1 : f32 to i32
    %6 = arith.bitcast %4 : f32 to i32
    %7 = arith.subi %5, %6 : i32
    %neg = arith.subi %zero, %7 : i32
    %8 = arith.maxsi %7, %neg : i32
    %9 = arith.maxsi %m, %8 : i32
    scf.yield %9 : i32
  }
  %wide = arith.extsi %worst : i32 to i64
  call @printI64(%wide) : (i64) -> ()
  call @printNewline() : () -> ()
  call @print_special(%y) : (memref<4003xf32>) -> ()
  memref.dealloc %x : memref<4003xf32>
  memref.dealloc %y : memref<4003xf32>
  return
}

func.func private @device_cos(%x: memref<4003xf32>, %y: memref<4003xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %n = arith.constant 4003 : index
  scf.parallel (%i) = (%c0) to (%n) step (%c1) {
    %0 = memref.load %x[%i] : memref<4003xf32>
    %1 = math.cos %0 : f32
    memref.store %1, %y[%i] : memref<4003xf32>
  }
  return
}
func.func private @check_cos() attributes {xent.host} {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %n = arith.constant 4000 : index
  %zero = arith.constant 0 : i32
  %x = memref.alloc() : memref<4003xf32>
  %y = memref.alloc() : memref<4003xf32>
  call @make_arguments(%x) : (memref<4003xf32>) -> ()
  call @device_cos(%x, %y) : (memref<4003xf32>, memref<4003xf32>) -> ()
  %worst = scf.for %i = %c0 to %n step %c1 iter_args(%m = %zero) -> i32 {
    %0 = memref.load %x[%i] : memref<4003xf32>
    %1 = memref.load %y[%i] : memref<4003xf32>
    %2 = arith.extf %0 : f32 to f64
    %3 = func.call @cos(%2) : (f64) -> f64
    %4 = arith.truncf %3 : f64 to f32
    %5 = arith.bitcast %1 : f32 to i32
    %6 = arith.bitcast %4 : f32 to i32
    %7 = arith.subi %5, %6 : i32
    %neg = arith.subi %zero, %7 : i32
    %8 = arith.maxsi %7, %neg : i32
    %9 = arith.maxsi %m, %8 : i32
    scf.yield %9 : i32
  }
  %wide = arith.extsi %worst : i32 to i64
  call @printI64(%wide) : (i64) -> ()
  call @printNewline() : () -> ()
  call @print_special(%y) : (memref<4003xf32>) -> ()
  memref.dealloc %x : memref<4003xf32>
  memref.dealloc %y : memref<4003xf32>
  return
}

func.func private @device_tan(%x: memref<4003xf32>, %y: memref<4003xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %n = arith.constant 4003 : index
  scf.parallel (%i) = (%c0) to (%n) step (%c1) {
    %0 = memref.load %x[%i] : memref<4003xf32>
    %1 = math.tan %0 : f32
    memref.store %1, %y[%i] : memref<4003xf32>
  }
  return
}
func.func private @check_tan() attributes {xent.host} {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %n = arith.constant 4000 : index
  %zero = arith.constant 0 : i32
  %x = memref.alloc() : memref<4003xf32>
  %y = memref.alloc() : memref<4003xf32>
  call @make_arguments(%x) : (memref<4003xf32>) -> ()
  call @device_tan(%x, %y) : (memref<4003xf32>, memref<4003xf32>) -> ()
  %worst = scf.for %i = %c0 to %n step %c1 iter_args(%m = %zero) -> i32 {
    %0 = memref.load %x[%i] : memref<4003xf32>
    %1 = memref.load %y[%i] : memref<4003xf32>
    %2 = arith.extf %0 : f32 to f64
    %3 = func.call @tan(%2) : (f64) -> f64
    %4 = arith.truncf %3 : f64 to f32
    %5 = arith.bitcast %1 : f32 to i32
    %6 = arith.bitcast %4 : f32 to i32
    %7 = arith.subi %5, %6 : i32
    %neg = arith.subi %zero, %7 : i32
    %8 = arith.maxsi %7, %neg : i32
    %9 = arith.maxsi %m, %8 : i32
    scf.yield %9 : i32
  }
  %wide = arith.extsi %worst : i32 to i64
  call @printI64(%wide) : (i64) -> ()
  call @printNewline() : () -> ()
  call @print_special(%y) : (memref<4003xf32>) -> ()
  memref.dealloc %x : memref<4003xf32>
  memref.dealloc %y : memref<4003xf32>
  return
}

func.func @main() attributes {xent.host} {
  call @check_sin() : () -> ()
  call @check_cos() : () -> ()
  call @check_tan() : () -> ()
  return
}

// CHECK:      {{^[0-1]$}}
// CHECK-NEXT: -0
// CHECK-NEXT: nan
// CHECK-NEXT: nan
// CHECK-NEXT: {{^[0-1]$}}
// CHECK-NEXT: 1
// CHECK-NEXT: nan
// CHECK-NEXT: nan
// CHECK-NEXT: {{^[0-1]$}}
// CHECK-NEXT: -0
// CHECK-NEXT: nan
// CHECK-NEXT: nan

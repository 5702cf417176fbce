// The largest error of each expansion over a grid of arguments, in units of the
// last place of the result, against the C library in f64 (for f32) or in f64 (for
// f64, which adds the error of the library). The body of the launch runs on the CPU.

// RUN: xent-opt %s --xent-map-to-launches --xent-map-to-threads %gpu_on_cpu \
// RUN:   | %run_main | FileCheck %s

func.func private @printI64(i64) attributes {xent.host}
func.func private @printNewline() attributes {xent.host}
func.func private @exp(f64) -> f64 attributes {xent.host}
func.func private @exp2(f64) -> f64 attributes {xent.host}
func.func private @expm1(f64) -> f64 attributes {xent.host}
func.func private @log(f64) -> f64 attributes {xent.host}
func.func private @log2(f64) -> f64 attributes {xent.host}
func.func private @log10(f64) -> f64 attributes {xent.host}
func.func private @log1p(f64) -> f64 attributes {xent.host}
func.func private @tanh(f64) -> f64 attributes {xent.host}

func.func private @device_exp_f32(%x: memref<4001xf32>, %y: memref<4001xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %n = arith.constant 4001 : index
  scf.parallel (%i) = (%c0) to (%n) step (%c1) {
    %0 = memref.load %x[%i] : memref<4001xf32>
    %1 = math.exp %0 : f32
    memref.store %1, %y[%i] : memref<4001xf32>
  }
  return
}
func.func private @check_exp_f32() attributes {xent.host} {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %n = arith.constant 4001 : index
  %zero = arith.constant 0 : i32
  %low = arith.constant -104.5 : f64
  %step = arith.constant 0.0485 : f64
  %x = memref.alloc() : memref<4001xf32>
  %y = memref.alloc() : memref<4001xf32>
  scf.for %i = %c0 to %n step %c1 {
    %0 = arith.index_cast %i : index to i64
    %1 = arith.sitofp %0 : i64 to f64
    %2 = arith.mulf %1, %step : f64
    %3 = arith.addf %low, %2 : f64
    %4 = arith.truncf %3 : f64 to f32
    memref.store %4, %x[%i] : memref<4001xf32>
  }
  call @device_exp_f32(%x, %y) : (memref<4001xf32>, memref<4001xf32>) -> ()
  %worst = scf.for %i = %c0 to %n step %c1 iter_args(%m = %zero) -> i32 {
    %0 = memref.load %x[%i] : memref<4001xf32>
    %1 = memref.load %y[%i] : memref<4001xf32>
    %2 = arith.extf %0 : f32 to f64
    %3 = func.call @exp(%2) : (f64) -> f64
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
  memref.dealloc %x : memref<4001xf32>
  memref.dealloc %y : memref<4001xf32>
  return
}

func.func private @device_exp2_f32(%x: memref<4001xf32>, %y: memref<4001xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %n = arith.constant 4001 : index
  scf.parallel (%i) = (%c0) to (%n) step (%c1) {
    %0 = memref.load %x[%i] : memref<4001xf32>
    %1 = math.exp2 %0 : f32
    memref.store %1, %y[%i] : memref<4001xf32>
  }
  return
}
func.func private @check_exp2_f32() attributes {xent.host} {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %n = arith.constant 4001 : index
  %zero = arith.constant 0 : i32
  %low = arith.constant -151.0 : f64
  %step = arith.constant 0.07 : f64
  %x = memref.alloc() : memref<4001xf32>
  %y = memref.alloc() : memref<4001xf32>
  scf.for %i = %c0 to %n step %c1 {
    %0 = arith.index_cast %i : index to i64
    %1 = arith.sitofp %0 : i64 to f64
    %2 = arith.mulf %1, %step : f64
    %3 = arith.addf %low, %2 : f64
    %4 = arith.truncf %3 : f64 to f32
    memref.store %4, %x[%i] : memref<4001xf32>
  }
  call @device_exp2_f32(%x, %y) : (memref<4001xf32>, memref<4001xf32>) -> ()
  %worst = scf.for %i = %c0 to %n step %c1 iter_args(%m = %zero) -> i32 {
    %0 = memref.load %x[%i] : memref<4001xf32>
    %1 = memref.load %y[%i] : memref<4001xf32>
    %2 = arith.extf %0 : f32 to f64
    %3 = func.call @exp2(%2) : (f64) -> f64
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
  memref.dealloc %x : memref<4001xf32>
  memref.dealloc %y : memref<4001xf32>
  return
}

func.func private @device_expm1_f32(%x: memref<4001xf32>, %y: memref<4001xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %n = arith.constant 4001 : index
  scf.parallel (%i) = (%c0) to (%n) step (%c1) {
    %0 = memref.load %x[%i] : memref<4001xf32>
    %1 = math.expm1 %0 : f32
    memref.store %1, %y[%i] : memref<4001xf32>
  }
  return
}
func.func private @check_expm1_f32() attributes {xent.host} {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %n = arith.constant 4001 : index
  %zero = arith.constant 0 : i32
  %low = arith.constant -20.0 : f64
  %step = arith.constant 0.01 : f64
  %x = memref.alloc() : memref<4001xf32>
  %y = memref.alloc() : memref<4001xf32>
  scf.for %i = %c0 to %n step %c1 {
    %0 = arith.index_cast %i : index to i64
    %1 = arith.sitofp %0 : i64 to f64
    %2 = arith.mulf %1, %step : f64
    %3 = arith.addf %low, %2 : f64
    %4 = arith.truncf %3 : f64 to f32
    memref.store %4, %x[%i] : memref<4001xf32>
  }
  call @device_expm1_f32(%x, %y) : (memref<4001xf32>, memref<4001xf32>) -> ()
  %worst = scf.for %i = %c0 to %n step %c1 iter_args(%m = %zero) -> i32 {
    %0 = memref.load %x[%i] : memref<4001xf32>
    %1 = memref.load %y[%i] : memref<4001xf32>
    %2 = arith.extf %0 : f32 to f64
    %3 = func.call @expm1(%2) : (f64) -> f64
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
  memref.dealloc %x : memref<4001xf32>
  memref.dealloc %y : memref<4001xf32>
  return
}

func.func private @device_log_f32(%x: memref<4001xf32>, %y: memref<4001xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %n = arith.constant 4001 : index
  scf.parallel (%i) = (%c0) to (%n) step (%c1) {
    %0 = memref.load %x[%i] : memref<4001xf32>
    %1 = math.log %0 : f32
    memref.store %1, %y[%i] : memref<4001xf32>
  }
  return
}
func.func private @check_log_f32() attributes {xent.host} {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %n = arith.constant 4001 : index
  %zero = arith.constant 0 : i32
  %low = arith.constant 0.001 : f64
  %step = arith.constant 0.0074997499999999995 : f64
  %x = memref.alloc() : memref<4001xf32>
  %y = memref.alloc() : memref<4001xf32>
  scf.for %i = %c0 to %n step %c1 {
    %0 = arith.index_cast %i : index to i64
    %1 = arith.sitofp %0 : i64 to f64
    %2 = arith.mulf %1, %step : f64
    %3 = arith.addf %low, %2 : f64
    %4 = arith.truncf %3 : f64 to f32
    memref.store %4, %x[%i] : memref<4001xf32>
  }
  call @device_log_f32(%x, %y) : (memref<4001xf32>, memref<4001xf32>) -> ()
  %worst = scf.for %i = %c0 to %n step %c1 iter_args(%m = %zero) -> i32 {
    %0 = memref.load %x[%i] : memref<4001xf32>
    %1 = memref.load %y[%i] : memref<4001xf32>
    %2 = arith.extf %0 : f32 to f64
    %3 = func.call @log(%2) : (f64) -> f64
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
  memref.dealloc %x : memref<4001xf32>
  memref.dealloc %y : memref<4001xf32>
  return
}

func.func private @device_log2_f32(%x: memref<4001xf32>, %y: memref<4001xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %n = arith.constant 4001 : index
  scf.parallel (%i) = (%c0) to (%n) step (%c1) {
    %0 = memref.load %x[%i] : memref<4001xf32>
    %1 = math.log2 %0 : f32
    memref.store %1, %y[%i] : memref<4001xf32>
  }
  return
}
func.func private @check_log2_f32() attributes {xent.host} {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %n = arith.constant 4001 : index
  %zero = arith.constant 0 : i32
  %low = arith.constant 0.001 : f64
  %step = arith.constant 0.0074997499999999995 : f64
  %x = memref.alloc() : memref<4001xf32>
  %y = memref.alloc() : memref<4001xf32>
  scf.for %i = %c0 to %n step %c1 {
    %0 = arith.index_cast %i : index to i64
    %1 = arith.sitofp %0 : i64 to f64
    %2 = arith.mulf %1, %step : f64
    %3 = arith.addf %low, %2 : f64
    %4 = arith.truncf %3 : f64 to f32
    memref.store %4, %x[%i] : memref<4001xf32>
  }
  call @device_log2_f32(%x, %y) : (memref<4001xf32>, memref<4001xf32>) -> ()
  %worst = scf.for %i = %c0 to %n step %c1 iter_args(%m = %zero) -> i32 {
    %0 = memref.load %x[%i] : memref<4001xf32>
    %1 = memref.load %y[%i] : memref<4001xf32>
    %2 = arith.extf %0 : f32 to f64
    %3 = func.call @log2(%2) : (f64) -> f64
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
  memref.dealloc %x : memref<4001xf32>
  memref.dealloc %y : memref<4001xf32>
  return
}

func.func private @device_log10_f32(%x: memref<4001xf32>, %y: memref<4001xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %n = arith.constant 4001 : index
  scf.parallel (%i) = (%c0) to (%n) step (%c1) {
    %0 = memref.load %x[%i] : memref<4001xf32>
    %1 = math.log10 %0 : f32
    memref.store %1, %y[%i] : memref<4001xf32>
  }
  return
}
func.func private @check_log10_f32() attributes {xent.host} {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %n = arith.constant 4001 : index
  %zero = arith.constant 0 : i32
  %low = arith.constant 0.001 : f64
  %step = arith.constant 0.0074997499999999995 : f64
  %x = memref.alloc() : memref<4001xf32>
  %y = memref.alloc() : memref<4001xf32>
  scf.for %i = %c0 to %n step %c1 {
    %0 = arith.index_cast %i : index to i64
    %1 = arith.sitofp %0 : i64 to f64
    %2 = arith.mulf %1, %step : f64
    %3 = arith.addf %low, %2 : f64
    %4 = arith.truncf %3 : f64 to f32
    memref.store %4, %x[%i] : memref<4001xf32>
  }
  call @device_log10_f32(%x, %y) : (memref<4001xf32>, memref<4001xf32>) -> ()
  %worst = scf.for %i = %c0 to %n step %c1 iter_args(%m = %zero) -> i32 {
    %0 = memref.load %x[%i] : memref<4001xf32>
    %1 = memref.load %y[%i] : memref<4001xf32>
    %2 = arith.extf %0 : f32 to f64
    %3 = func.call @log10(%2) : (f64) -> f64
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
  memref.dealloc %x : memref<4001xf32>
  memref.dealloc %y : memref<4001xf32>
  return
}

func.func private @device_log1p_f32(%x: memref<4001xf32>, %y: memref<4001xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %n = arith.constant 4001 : index
  scf.parallel (%i) = (%c0) to (%n) step (%c1) {
    %0 = memref.load %x[%i] : memref<4001xf32>
    %1 = math.log1p %0 : f32
    memref.store %1, %y[%i] : memref<4001xf32>
  }
  return
}
func.func private @check_log1p_f32() attributes {xent.host} {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %n = arith.constant 4001 : index
  %zero = arith.constant 0 : i32
  %low = arith.constant -0.999 : f64
  %step = arith.constant 0.00524975 : f64
  %x = memref.alloc() : memref<4001xf32>
  %y = memref.alloc() : memref<4001xf32>
  scf.for %i = %c0 to %n step %c1 {
    %0 = arith.index_cast %i : index to i64
    %1 = arith.sitofp %0 : i64 to f64
    %2 = arith.mulf %1, %step : f64
    %3 = arith.addf %low, %2 : f64
    %4 = arith.truncf %3 : f64 to f32
    memref.store %4, %x[%i] : memref<4001xf32>
  }
  call @device_log1p_f32(%x, %y) : (memref<4001xf32>, memref<4001xf32>) -> ()
  %worst = scf.for %i = %c0 to %n step %c1 iter_args(%m = %zero) -> i32 {
    %0 = memref.load %x[%i] : memref<4001xf32>
    %1 = memref.load %y[%i] : memref<4001xf32>
    %2 = arith.extf %0 : f32 to f64
    %3 = func.call @log1p(%2) : (f64) -> f64
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
  memref.dealloc %x : memref<4001xf32>
  memref.dealloc %y : memref<4001xf32>
  return
}

func.func private @device_tanh_f32(%x: memref<4001xf32>, %y: memref<4001xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %n = arith.constant 4001 : index
  scf.parallel (%i) = (%c0) to (%n) step (%c1) {
    %0 = memref.load %x[%i] : memref<4001xf32>
    %1 = math.tanh %0 : f32
    memref.store %1, %y[%i] : memref<4001xf32>
  }
  return
}
func.func private @check_tanh_f32() attributes {xent.host} {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %n = arith.constant 4001 : index
  %zero = arith.constant 0 : i32
  %low = arith.constant -12.0 : f64
  %step = arith.constant 0.006 : f64
  %x = memref.alloc() : memref<4001xf32>
  %y = memref.alloc() : memref<4001xf32>
  scf.for %i = %c0 to %n step %c1 {
    %0 = arith.index_cast %i : index to i64
    %1 = arith.sitofp %0 : i64 to f64
    %2 = arith.mulf %1, %step : f64
    %3 = arith.addf %low, %2 : f64
    %4 = arith.truncf %3 : f64 to f32
    memref.store %4, %x[%i] : memref<4001xf32>
  }
  call @device_tanh_f32(%x, %y) : (memref<4001xf32>, memref<4001xf32>) -> ()
  %worst = scf.for %i = %c0 to %n step %c1 iter_args(%m = %zero) -> i32 {
    %0 = memref.load %x[%i] : memref<4001xf32>
    %1 = memref.load %y[%i] : memref<4001xf32>
    %2 = arith.extf %0 : f32 to f64
    %3 = func.call @tanh(%2) : (f64) -> f64
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
  memref.dealloc %x : memref<4001xf32>
  memref.dealloc %y : memref<4001xf32>
  return
}

func.func private @device_exp_f64(%x: memref<4001xf64>, %y: memref<4001xf64>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %n = arith.constant 4001 : index
  scf.parallel (%i) = (%c0) to (%n) step (%c1) {
    %0 = memref.load %x[%i] : memref<4001xf64>
    %1 = math.exp %0 : f64
    memref.store %1, %y[%i] : memref<4001xf64>
  }
  return
}
func.func private @check_exp_f64() attributes {xent.host} {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %n = arith.constant 4001 : index
  %zero = arith.constant 0 : i64
  %low = arith.constant -746.5 : f64
  %step = arith.constant 0.36425 : f64
  %x = memref.alloc() : memref<4001xf64>
  %y = memref.alloc() : memref<4001xf64>
  scf.for %i = %c0 to %n step %c1 {
    %0 = arith.index_cast %i : index to i64
    %1 = arith.sitofp %0 : i64 to f64
    %2 = arith.mulf %1, %step : f64
    %3 = arith.addf %low, %2 : f64
    memref.store %3, %x[%i] : memref<4001xf64>
  }
  call @device_exp_f64(%x, %y) : (memref<4001xf64>, memref<4001xf64>) -> ()
  %worst = scf.for %i = %c0 to %n step %c1 iter_args(%m = %zero) -> i64 {
    %0 = memref.load %x[%i] : memref<4001xf64>
    %1 = memref.load %y[%i] : memref<4001xf64>
    %4 = func.call @exp(%0) : (f64) -> f64
    %5 = arith.bitcast %1 : f64 to i64
    %6 = arith.bitcast %4 : f64 to i64
    %7 = arith.subi %5, %6 : i64
    %neg = arith.subi %zero, %7 : i64
    %8 = arith.maxsi %7, %neg : i64
    %9 = arith.maxsi %m, %8 : i64
    scf.yield %9 : i64
  }
  call @printI64(%worst) : (i64) -> ()
  call @printNewline() : () -> ()
  memref.dealloc %x : memref<4001xf64>
  memref.dealloc %y : memref<4001xf64>
  return
}

func.func private @device_exp2_f64(%x: memref<4001xf64>, %y: memref<4001xf64>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %n = arith.constant 4001 : index
  scf.parallel (%i) = (%c0) to (%n) step (%c1) {
    %0 = memref.load %x[%i] : memref<4001xf64>
    %1 = math.exp2 %0 : f64
    memref.store %1, %y[%i] : memref<4001xf64>
  }
  return
}
func.func private @check_exp2_f64() attributes {xent.host} {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %n = arith.constant 4001 : index
  %zero = arith.constant 0 : i64
  %low = arith.constant -1076.0 : f64
  %step = arith.constant 0.52525 : f64
  %x = memref.alloc() : memref<4001xf64>
  %y = memref.alloc() : memref<4001xf64>
  scf.for %i = %c0 to %n step %c1 {
    %0 = arith.index_cast %i : index to i64
    %1 = arith.sitofp %0 : i64 to f64
    %2 = arith.mulf %1, %step : f64
    %3 = arith.addf %low, %2 : f64
    memref.store %3, %x[%i] : memref<4001xf64>
  }
  call @device_exp2_f64(%x, %y) : (memref<4001xf64>, memref<4001xf64>) -> ()
  %worst = scf.for %i = %c0 to %n step %c1 iter_args(%m = %zero) -> i64 {
    %0 = memref.load %x[%i] : memref<4001xf64>
    %1 = memref.load %y[%i] : memref<4001xf64>
    %4 = func.call @exp2(%0) : (f64) -> f64
    %5 = arith.bitcast %1 : f64 to i64
    %6 = arith.bitcast %4 : f64 to i64
    %7 = arith.subi %5, %6 : i64
    %neg = arith.subi %zero, %7 : i64
    %8 = arith.maxsi %7, %neg : i64
    %9 = arith.maxsi %m, %8 : i64
    scf.yield %9 : i64
  }
  call @printI64(%worst) : (i64) -> ()
  call @printNewline() : () -> ()
  memref.dealloc %x : memref<4001xf64>
  memref.dealloc %y : memref<4001xf64>
  return
}

func.func private @device_expm1_f64(%x: memref<4001xf64>, %y: memref<4001xf64>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %n = arith.constant 4001 : index
  scf.parallel (%i) = (%c0) to (%n) step (%c1) {
    %0 = memref.load %x[%i] : memref<4001xf64>
    %1 = math.expm1 %0 : f64
    memref.store %1, %y[%i] : memref<4001xf64>
  }
  return
}
func.func private @check_expm1_f64() attributes {xent.host} {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %n = arith.constant 4001 : index
  %zero = arith.constant 0 : i64
  %low = arith.constant -20.0 : f64
  %step = arith.constant 0.01 : f64
  %x = memref.alloc() : memref<4001xf64>
  %y = memref.alloc() : memref<4001xf64>
  scf.for %i = %c0 to %n step %c1 {
    %0 = arith.index_cast %i : index to i64
    %1 = arith.sitofp %0 : i64 to f64
    %2 = arith.mulf %1, %step : f64
    %3 = arith.addf %low, %2 : f64
    memref.store %3, %x[%i] : memref<4001xf64>
  }
  call @device_expm1_f64(%x, %y) : (memref<4001xf64>, memref<4001xf64>) -> ()
  %worst = scf.for %i = %c0 to %n step %c1 iter_args(%m = %zero) -> i64 {
    %0 = memref.load %x[%i] : memref<4001xf64>
    %1 = memref.load %y[%i] : memref<4001xf64>
    %4 = func.call @expm1(%0) : (f64) -> f64
    %5 = arith.bitcast %1 : f64 to i64
    %6 = arith.bitcast %4 : f64 to i64
    %7 = arith.subi %5, %6 : i64
    %neg = arith.subi %zero, %7 : i64
    %8 = arith.maxsi %7, %neg : i64
    %9 = arith.maxsi %m, %8 : i64
    scf.yield %9 : i64
  }
  call @printI64(%worst) : (i64) -> ()
  call @printNewline() : () -> ()
  memref.dealloc %x : memref<4001xf64>
  memref.dealloc %y : memref<4001xf64>
  return
}

func.func private @device_log_f64(%x: memref<4001xf64>, %y: memref<4001xf64>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %n = arith.constant 4001 : index
  scf.parallel (%i) = (%c0) to (%n) step (%c1) {
    %0 = memref.load %x[%i] : memref<4001xf64>
    %1 = math.log %0 : f64
    memref.store %1, %y[%i] : memref<4001xf64>
  }
  return
}
func.func private @check_log_f64() attributes {xent.host} {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %n = arith.constant 4001 : index
  %zero = arith.constant 0 : i64
  %low = arith.constant 0.001 : f64
  %step = arith.constant 0.0074997499999999995 : f64
  %x = memref.alloc() : memref<4001xf64>
  %y = memref.alloc() : memref<4001xf64>
  scf.for %i = %c0 to %n step %c1 {
    %0 = arith.index_cast %i : index to i64
    %1 = arith.sitofp %0 : i64 to f64
    %2 = arith.mulf %1, %step : f64
    %3 = arith.addf %low, %2 : f64
    memref.store %3, %x[%i] : memref<4001xf64>
  }
  call @device_log_f64(%x, %y) : (memref<4001xf64>, memref<4001xf64>) -> ()
  %worst = scf.for %i = %c0 to %n step %c1 iter_args(%m = %zero) -> i64 {
    %0 = memref.load %x[%i] : memref<4001xf64>
    %1 = memref.load %y[%i] : memref<4001xf64>
    %4 = func.call @log(%0) : (f64) -> f64
    %5 = arith.bitcast %1 : f64 to i64
    %6 = arith.bitcast %4 : f64 to i64
    %7 = arith.subi %5, %6 : i64
    %neg = arith.subi %zero, %7 : i64
    %8 = arith.maxsi %7, %neg : i64
    %9 = arith.maxsi %m, %8 : i64
    scf.yield %9 : i64
  }
  call @printI64(%worst) : (i64) -> ()
  call @printNewline() : () -> ()
  memref.dealloc %x : memref<4001xf64>
  memref.dealloc %y : memref<4001xf64>
  return
}

func.func private @device_log2_f64(%x: memref<4001xf64>, %y: memref<4001xf64>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %n = arith.constant 4001 : index
  scf.parallel (%i) = (%c0) to (%n) step (%c1) {
    %0 = memref.load %x[%i] : memref<4001xf64>
    %1 = math.log2 %0 : f64
    memref.store %1, %y[%i] : memref<4001xf64>
  }
  return
}
func.func private @check_log2_f64() attributes {xent.host} {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %n = arith.constant 4001 : index
  %zero = arith.constant 0 : i64
  %low = arith.constant 0.001 : f64
  %step = arith.constant 0.0074997499999999995 : f64
  %x = memref.alloc() : memref<4001xf64>
  %y = memref.alloc() : memref<4001xf64>
  scf.for %i = %c0 to %n step %c1 {
    %0 = arith.index_cast %i : index to i64
    %1 = arith.sitofp %0 : i64 to f64
    %2 = arith.mulf %1, %step : f64
    %3 = arith.addf %low, %2 : f64
    memref.store %3, %x[%i] : memref<4001xf64>
  }
  call @device_log2_f64(%x, %y) : (memref<4001xf64>, memref<4001xf64>) -> ()
  %worst = scf.for %i = %c0 to %n step %c1 iter_args(%m = %zero) -> i64 {
    %0 = memref.load %x[%i] : memref<4001xf64>
    %1 = memref.load %y[%i] : memref<4001xf64>
    %4 = func.call @log2(%0) : (f64) -> f64
    %5 = arith.bitcast %1 : f64 to i64
    %6 = arith.bitcast %4 : f64 to i64
    %7 = arith.subi %5, %6 : i64
    %neg = arith.subi %zero, %7 : i64
    %8 = arith.maxsi %7, %neg : i64
    %9 = arith.maxsi %m, %8 : i64
    scf.yield %9 : i64
  }
  call @printI64(%worst) : (i64) -> ()
  call @printNewline() : () -> ()
  memref.dealloc %x : memref<4001xf64>
  memref.dealloc %y : memref<4001xf64>
  return
}

func.func private @device_log10_f64(%x: memref<4001xf64>, %y: memref<4001xf64>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %n = arith.constant 4001 : index
  scf.parallel (%i) = (%c0) to (%n) step (%c1) {
    %0 = memref.load %x[%i] : memref<4001xf64>
    %1 = math.log10 %0 : f64
    memref.store %1, %y[%i] : memref<4001xf64>
  }
  return
}
func.func private @check_log10_f64() attributes {xent.host} {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %n = arith.constant 4001 : index
  %zero = arith.constant 0 : i64
  %low = arith.constant 0.001 : f64
  %step = arith.constant 0.0074997499999999995 : f64
  %x = memref.alloc() : memref<4001xf64>
  %y = memref.alloc() : memref<4001xf64>
  scf.for %i = %c0 to %n step %c1 {
    %0 = arith.index_cast %i : index to i64
    %1 = arith.sitofp %0 : i64 to f64
    %2 = arith.mulf %1, %step : f64
    %3 = arith.addf %low, %2 : f64
    memref.store %3, %x[%i] : memref<4001xf64>
  }
  call @device_log10_f64(%x, %y) : (memref<4001xf64>, memref<4001xf64>) -> ()
  %worst = scf.for %i = %c0 to %n step %c1 iter_args(%m = %zero) -> i64 {
    %0 = memref.load %x[%i] : memref<4001xf64>
    %1 = memref.load %y[%i] : memref<4001xf64>
    %4 = func.call @log10(%0) : (f64) -> f64
    %5 = arith.bitcast %1 : f64 to i64
    %6 = arith.bitcast %4 : f64 to i64
    %7 = arith.subi %5, %6 : i64
    %neg = arith.subi %zero, %7 : i64
    %8 = arith.maxsi %7, %neg : i64
    %9 = arith.maxsi %m, %8 : i64
    scf.yield %9 : i64
  }
  call @printI64(%worst) : (i64) -> ()
  call @printNewline() : () -> ()
  memref.dealloc %x : memref<4001xf64>
  memref.dealloc %y : memref<4001xf64>
  return
}

func.func private @device_log1p_f64(%x: memref<4001xf64>, %y: memref<4001xf64>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %n = arith.constant 4001 : index
  scf.parallel (%i) = (%c0) to (%n) step (%c1) {
    %0 = memref.load %x[%i] : memref<4001xf64>
    %1 = math.log1p %0 : f64
    memref.store %1, %y[%i] : memref<4001xf64>
  }
  return
}
func.func private @check_log1p_f64() attributes {xent.host} {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %n = arith.constant 4001 : index
  %zero = arith.constant 0 : i64
  %low = arith.constant -0.999 : f64
  %step = arith.constant 0.00524975 : f64
  %x = memref.alloc() : memref<4001xf64>
  %y = memref.alloc() : memref<4001xf64>
  scf.for %i = %c0 to %n step %c1 {
    %0 = arith.index_cast %i : index to i64
    %1 = arith.sitofp %0 : i64 to f64
    %2 = arith.mulf %1, %step : f64
    %3 = arith.addf %low, %2 : f64
    memref.store %3, %x[%i] : memref<4001xf64>
  }
  call @device_log1p_f64(%x, %y) : (memref<4001xf64>, memref<4001xf64>) -> ()
  %worst = scf.for %i = %c0 to %n step %c1 iter_args(%m = %zero) -> i64 {
    %0 = memref.load %x[%i] : memref<4001xf64>
    %1 = memref.load %y[%i] : memref<4001xf64>
    %4 = func.call @log1p(%0) : (f64) -> f64
    %5 = arith.bitcast %1 : f64 to i64
    %6 = arith.bitcast %4 : f64 to i64
    %7 = arith.subi %5, %6 : i64
    %neg = arith.subi %zero, %7 : i64
    %8 = arith.maxsi %7, %neg : i64
    %9 = arith.maxsi %m, %8 : i64
    scf.yield %9 : i64
  }
  call @printI64(%worst) : (i64) -> ()
  call @printNewline() : () -> ()
  memref.dealloc %x : memref<4001xf64>
  memref.dealloc %y : memref<4001xf64>
  return
}

func.func private @device_tanh_f64(%x: memref<4001xf64>, %y: memref<4001xf64>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %n = arith.constant 4001 : index
  scf.parallel (%i) = (%c0) to (%n) step (%c1) {
    %0 = memref.load %x[%i] : memref<4001xf64>
    %1 = math.tanh %0 : f64
    memref.store %1, %y[%i] : memref<4001xf64>
  }
  return
}
func.func private @check_tanh_f64() attributes {xent.host} {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %n = arith.constant 4001 : index
  %zero = arith.constant 0 : i64
  %low = arith.constant -12.0 : f64
  %step = arith.constant 0.006 : f64
  %x = memref.alloc() : memref<4001xf64>
  %y = memref.alloc() : memref<4001xf64>
  scf.for %i = %c0 to %n step %c1 {
    %0 = arith.index_cast %i : index to i64
    %1 = arith.sitofp %0 : i64 to f64
    %2 = arith.mulf %1, %step : f64
    %3 = arith.addf %low, %2 : f64
    memref.store %3, %x[%i] : memref<4001xf64>
  }
  call @device_tanh_f64(%x, %y) : (memref<4001xf64>, memref<4001xf64>) -> ()
  %worst = scf.for %i = %c0 to %n step %c1 iter_args(%m = %zero) -> i64 {
    %0 = memref.load %x[%i] : memref<4001xf64>
    %1 = memref.load %y[%i] : memref<4001xf64>
    %4 = func.call @tanh(%0) : (f64) -> f64
    %5 = arith.bitcast %1 : f64 to i64
    %6 = arith.bitcast %4 : f64 to i64
    %7 = arith.subi %5, %6 : i64
    %neg = arith.subi %zero, %7 : i64
    %8 = arith.maxsi %7, %neg : i64
    %9 = arith.maxsi %m, %8 : i64
    scf.yield %9 : i64
  }
  call @printI64(%worst) : (i64) -> ()
  call @printNewline() : () -> ()
  memref.dealloc %x : memref<4001xf64>
  memref.dealloc %y : memref<4001xf64>
  return
}

func.func @main() attributes {xent.host} {
  call @check_exp_f32() : () -> ()
  call @check_exp2_f32() : () -> ()
  call @check_expm1_f32() : () -> ()
  call @check_log_f32() : () -> ()
  call @check_log2_f32() : () -> ()
  call @check_log10_f32() : () -> ()
  call @check_log1p_f32() : () -> ()
  call @check_tanh_f32() : () -> ()
  call @check_exp_f64() : () -> ()
  call @check_exp2_f64() : () -> ()
  call @check_expm1_f64() : () -> ()
  call @check_log_f64() : () -> ()
  call @check_log2_f64() : () -> ()
  call @check_log10_f64() : () -> ()
  call @check_log1p_f64() : () -> ()
  call @check_tanh_f64() : () -> ()
  return
}

// exp f32
// CHECK: {{^[0-1]$}}
// exp2 f32
// CHECK-NEXT: {{^[0-1]$}}
// expm1 f32
// CHECK-NEXT: {{^[0-2]$}}
// log f32
// CHECK-NEXT: {{^[0-1]$}}
// log2 f32
// CHECK-NEXT: {{^[0-1]$}}
// log10 f32
// CHECK-NEXT: {{^[0-2]$}}
// log1p f32
// CHECK-NEXT: {{^[0-2]$}}
// tanh f32
// CHECK-NEXT: {{^[0-2]$}}
// exp f64
// CHECK-NEXT: {{^[0-1]$}}
// exp2 f64
// CHECK-NEXT: {{^[0-1]$}}
// expm1 f64
// CHECK-NEXT: {{^[0-2]$}}
// log f64
// CHECK-NEXT: {{^[0-1]$}}
// log2 f64
// CHECK-NEXT: {{^[0-1]$}}
// log10 f64
// CHECK-NEXT: {{^[0-2]$}}
// log1p f64
// CHECK-NEXT: {{^[0-2]$}}
// tanh f64
// CHECK-NEXT: {{^[0-3]$}}

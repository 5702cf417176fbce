// Without the CUDA toolkit this test is unsupported; all else is not.
// REQUIRES: ptxas

// RUN: xent-opt %s --xent-nvvm-pipeline="chip=sm_80" | xent-translate --xent-to-ptx -o %t
// RUN: %ptxas -arch=sm_80 -v %t -o %t.cubin 2>&1 | FileCheck %s
// RUN: xent-opt %s --xent-nvvm-pipeline="chip=sm_86 features=ptx71" | xent-translate --xent-to-ptx -o %t
// RUN: %ptxas -arch=sm_86 -v %t -o %t.cubin 2>&1 | FileCheck %s
// RUN: xent-opt %s --xent-nvvm-pipeline="chip=sm_90 features=ptx80" | xent-translate --xent-to-ptx -o %t
// RUN: %ptxas -arch=sm_90 -v %t -o %t.cubin 2>&1 | FileCheck %s
// RUN: xent-opt %s --xent-nvvm-pipeline="chip=sm_90a" | xent-translate --xent-to-ptx -o %t
// RUN: %ptxas -arch=sm_90a -v %t -o %t.cubin 2>&1 | FileCheck %s
// RUN: xent-opt %s --xent-nvvm-pipeline="chip=sm_100a" | xent-translate --xent-to-ptx -o %t
// RUN: %ptxas -arch=sm_100a -v %t -o %t.cubin 2>&1 | FileCheck %s
// RUN: xent-opt %s --xent-nvvm-pipeline="chip=sm_103" | xent-translate --xent-to-ptx -o %t
// RUN: %ptxas -arch=sm_103 -v %t -o %t.cubin 2>&1 | FileCheck %s
// RUN: xent-opt %s --xent-nvvm-pipeline="chip=sm_120" | xent-translate --xent-to-ptx -o %t
// RUN: %ptxas -arch=sm_120 -v %t -o %t.cubin 2>&1 | FileCheck %s

// Loops for all: no kernel spills, of any type.
// RUN: xent-opt %s --xent-nvvm-pipeline="chip=sm_80 kernels=generic" | xent-translate --xent-to-ptx -o %t
// RUN: %ptxas -arch=sm_80 -v %t -o %t.cubin 2>&1 | FileCheck %s
// RUN: xent-opt %S/../Dialect/Xent/Raise/Heads/torch_fwd_aot_decomp_mean_static_f32.mlir --xent-nvvm-pipeline="chip=sm_80" | xent-translate --xent-to-ptx -o %t
// RUN: %ptxas -arch=sm_80 -v %t -o %t.cubin 2>&1 | FileCheck %s

// CHECK-NOT: error
// CHECK-NOT: {{[1-9][0-9]*}} bytes spill
// CHECK:     Compiling entry function
// CHECK:     0 bytes spill stores
// CHECK-NOT: error
// CHECK-NOT: {{[1-9][0-9]*}} bytes spill

func.func @bf16_vd(%x: tensor<?x64xbf16>, %w: tensor<1000x64xbf16>, %t: tensor<?xi64>, %b: tensor<1000xbf16>)
    -> (tensor<?xf32>, tensor<?xf32>) {
  %lse, %pick = xent.logit_stats
      ins(%x, %w : tensor<?x64xbf16>, tensor<1000x64xbf16>)
      target(%t : tensor<?xi64>) cols(%b : tensor<1000xbf16>)
      logits (%acc: f32, %c: bf16) {
        %0 = arith.truncf %acc : f32 to bf16
        %1 = arith.addf %0, %c : bf16
        %2 = arith.extf %1 : bf16 to f32
        xent.yield %2 : f32
      } -> lse: tensor<?xf32>, pick: tensor<?xf32>
  return %lse, %pick : tensor<?xf32>, tensor<?xf32>
}

func.func @f16_dv(%x: tensor<64x64xf16>, %w: tensor<64x?xf16>, %t: tensor<64xi32>)
    -> (tensor<64xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64xi32>) {
  %lse, %pick, %sum, %dot, %argmax = xent.logit_stats
      ins(%x, %w : tensor<64x64xf16>, tensor<64x?xf16>) target(%t : tensor<64xi32>) layout(dv)
      logits (%acc: f32) {
        %cap = arith.constant 30.0 : f32
        %0 = arith.divf %acc, %cap : f32
        %1 = math.tanh %0 : f32
        %2 = arith.mulf %1, %cap : f32
        %3 = arith.truncf %2 : f32 to f16
        %4 = math.exp %3 : f16
        %5 = arith.extf %4 : f16 to f32
        xent.yield %5 : f32
      } -> lse: tensor<64xf32>, pick: tensor<64xf32>, sum: tensor<64xf32>, dot: tensor<64xf32>, argmax: tensor<64xi32>
  return %lse, %pick, %sum, %dot, %argmax
      : tensor<64xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64xi32>
}

func.func @f64(%x: tensor<?x?xf64>, %w: tensor<?x?xf64>, %scale: tensor<?xf64>)
    -> (tensor<?xf64>, tensor<?xf64>, tensor<?xi64>) {
  %lse, %dot, %argmax = xent.logit_stats
      ins(%x, %w : tensor<?x?xf64>, tensor<?x?xf64>) rows(%scale : tensor<?xf64>)
      logits (%acc: f64, %s: f64) {
        %0 = arith.mulf %acc, %s : f64
        xent.yield %0 : f64
      } -> lse: tensor<?xf64>, dot: tensor<?xf64>, argmax: tensor<?xi64>
  return %lse, %dot, %argmax : tensor<?xf64>, tensor<?xf64>, tensor<?xi64>
}

// The driver provides __assertfail.
func.func @assertion(%x: tensor<?xi64>) -> tensor<?xi64> {
  %c0 = arith.constant 0 : index
  %n = tensor.dim %x, %c0 : tensor<?xi64>
  %e = tensor.empty(%n) : tensor<?xi64>
  %r = linalg.generic {
      indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> (i)>],
      iterator_types = ["parallel"]}
      ins(%x : tensor<?xi64>) outs(%e : tensor<?xi64>) {
    ^bb0(%v: i64, %o: i64):
      %zero = arith.constant 0 : i64
      %ok = arith.cmpi sge, %v, %zero : i64
      cf.assert %ok, "negative target"
      linalg.yield %v : i64
  } -> tensor<?xi64>
  return %r : tensor<?xi64>
}

// hand-written.
// RUN: xent-opt %s --xent-raise --xent-verify-no-logits | FileCheck %s
// RUN: xent-opt %s --linalg-generalize-named-ops --xent-raise --xent-verify-no-logits | FileCheck %s
// RUN: xent-opt %s --linalg-fuse-elementwise-ops --canonicalize --cse --xent-raise \
// RUN:   --xent-verify-no-logits | FileCheck %s
// RUN: xent-opt %s --linalg-fold-unit-extent-dims --linalg-fuse-elementwise-ops --canonicalize --cse --xent-raise \
// RUN:   --xent-verify-no-logits | FileCheck %s
// CHECK: xent.logit_stats
// CHECK: } -> lse: tensor<64xf32>, pick: tensor<64xf32>
// CHECK-NOT: xent.logit_stats

#A = affine_map<(m, n, k) -> (m, k)>
#B = affine_map<(m, n, k) -> (n, k)>
#C = affine_map<(m, n, k) -> (m, n)>
#id2 = affine_map<(d0, d1) -> (d0, d1)>
#id1 = affine_map<(d0) -> (d0)>
func.func @main(%x: tensor<64x32xf16>, %w: tensor<1000x32xf16>, %t: tensor<64xi64>) -> tensor<64xf32> {
  %zero = arith.constant 0.0 : f32
  %ign = arith.constant -100 : i64
  %c0 = arith.constant 0 : i64
  %e = tensor.empty() : tensor<64x1000xf32>
  %z = linalg.fill ins(%zero : f32) outs(%e : tensor<64x1000xf32>) -> tensor<64x1000xf32>
  %l = linalg.matmul indexing_maps = [#A, #B, #C] ins(%x, %w : tensor<64x32xf16>, tensor<1000x32xf16>) outs(%z : tensor<64x1000xf32>) -> tensor<64x1000xf32>
  %p = linalg.softmax dimension(1) ins(%l : tensor<64x1000xf32>) outs(%e : tensor<64x1000xf32>) -> tensor<64x1000xf32>
  %lp = linalg.log ins(%p : tensor<64x1000xf32>) outs(%e : tensor<64x1000xf32>) -> tensor<64x1000xf32>
  %r = tensor.empty() : tensor<64xf32>
  %loss = linalg.generic {indexing_maps = [#id1, #id1], iterator_types = ["parallel"]} ins(%t : tensor<64xi64>) outs(%r : tensor<64xf32>) {
  ^bb0(%ti: i64, %o: f32):
    %i = linalg.index 0 : index
    %ok = arith.cmpi ne, %ti, %ign : i64
    %ts = arith.select %ok, %ti, %c0 : i64
    %ci = arith.index_cast %ts : i64 to index
    %v = tensor.extract %lp[%i, %ci] : tensor<64x1000xf32>
    %nv = arith.negf %v : f32
    %s = arith.select %ok, %nv, %zero : f32
    linalg.yield %s : f32
  } -> tensor<64xf32>
  return %loss : tensor<64xf32>
}

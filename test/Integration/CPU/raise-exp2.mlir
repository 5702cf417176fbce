// A softmax to the base 2, as kernels write it: exp2((l - m) log2 e), log2 and
// the way back.
// RUN: xent-run %s --check | FileCheck %s
// CHECK: statistics: lse, pick
// CHECK: result 0 : {{.*}} ok

#x = affine_map<(d0, d1, d2) -> (d0, d2)>
#w = affine_map<(d0, d1, d2) -> (d1, d2)>
#l = affine_map<(d0, d1, d2) -> (d0, d1)>
#id = affine_map<(d0, d1) -> (d0, d1)>
#row = affine_map<(d0, d1) -> (d0)>
#v = affine_map<(d0) -> (d0)>

func.func @main(%x: tensor<8x16xf32>, %w: tensor<40x16xf32>, %t: tensor<8xi64>) -> tensor<8xf32> {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %e8x40xf32 = tensor.empty() : tensor<8x40xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e8x40xf32 : tensor<8x40xf32>) -> tensor<8x40xf32>
  %l = linalg.matmul indexing_maps = [#x, #w, #l] ins(%x, %w : tensor<8x16xf32>, tensor<40x16xf32>) outs(%init : tensor<8x40xf32>) -> tensor<8x40xf32>
  %e8xf32 = tensor.empty() : tensor<8xf32>
  %mi = linalg.fill ins(%ninf : f32) outs(%e8xf32 : tensor<8xf32>) -> tensor<8xf32>
  %m = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%l : tensor<8x40xf32>) outs(%mi : tensor<8xf32>) {
  ^bb0(%a: f32, %o: f32):
    %y = arith.maximumf %o, %a : f32
    linalg.yield %y : f32
  } -> tensor<8xf32>
  %sh = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%l, %m : tensor<8x40xf32>, tensor<8xf32>) outs(%e8x40xf32 : tensor<8x40xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %y = arith.subf %a, %b : f32
    linalg.yield %y : f32
  } -> tensor<8x40xf32>
  %zeros = linalg.fill ins(%zero : f32) outs(%e8xf32 : tensor<8xf32>) -> tensor<8xf32>
  %s = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%sh : tensor<8x40xf32>) outs(%zeros : tensor<8xf32>) {
  ^bb0(%a: f32, %o: f32):
    %log2e = arith.constant 1.44269504 : f32
    %d = arith.mulf %a, %log2e : f32
    %ex = math.exp2 %d : f32
    %y = arith.addf %o, %ex : f32
    linalg.yield %y : f32
  } -> tensor<8xf32>
  %loss = linalg.generic {indexing_maps = [#v, #v, #v], iterator_types = ["parallel"]} ins(%s, %t : tensor<8xf32>, tensor<8xi64>) outs(%e8xf32 : tensor<8xf32>) {
  ^bb0(%a: f32, %b: i64, %o: f32):
    %ln2 = arith.constant 0.693147181 : f32
    %i = linalg.index 0 : index
    %tx = arith.index_cast %b : i64 to index
    %p = tensor.extract %sh[%i, %tx] : tensor<8x40xf32>
    %lg = math.log2 %a : f32
    %d = arith.mulf %lg, %ln2 : f32
    %y = arith.subf %d, %p : f32
    linalg.yield %y : f32
  } -> tensor<8xf32>
  return %loss : tensor<8xf32>
}

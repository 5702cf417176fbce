// RUN: xent-opt %s -o %t.before
// RUN: xent-opt %s --xent-raise --remarks-filter='xent-raise' -o %t.after 2>&1 | FileCheck %s
// RUN: diff %t.before %t.after

// A maximum that starts above the logits says nothing of where theirs is.
// CHECK: remark: [Missed] LeftoverMax

#x = affine_map<(d0, d1, d2) -> (d0, d2)>
#w = affine_map<(d0, d1, d2) -> (d1, d2)>
#l = affine_map<(d0, d1, d2) -> (d0, d1)>
#id = affine_map<(d0, d1) -> (d0, d1)>
#row = affine_map<(d0, d1) -> (d0)>
#col = affine_map<(d0, d1) -> (d1)>
#tr = affine_map<(d0, d1) -> (d1, d0)>
#v = affine_map<(d0) -> (d0)>
#s = affine_map<(d0) -> ()>

func.func @argmax_big_init(%x: tensor<8x16xf32>, %w: tensor<40x16xf32>, %t: tensor<8xi64>) -> (tensor<8xf32>, tensor<8xi64>) {
  %zero = arith.constant 0.0 : f32
  %c1 = arith.constant 100.0 : f32
  %c2 = arith.constant 0 : i64
  %ninf = arith.constant 0xFF800000 : f32
  %e8x40xf32 = tensor.empty() : tensor<8x40xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e8x40xf32 : tensor<8x40xf32>) -> tensor<8x40xf32>
  %l = linalg.matmul indexing_maps = [#x, #w, #l] ins(%x, %w : tensor<8x16xf32>, tensor<40x16xf32>) outs(%init : tensor<8x40xf32>) -> tensor<8x40xf32>
  %e8xf32 = tensor.empty() : tensor<8xf32>
  %amv = linalg.fill ins(%c1 : f32) outs(%e8xf32 : tensor<8xf32>) -> tensor<8xf32>
  %e8xi64 = tensor.empty() : tensor<8xi64>
  %ami = linalg.fill ins(%c2 : i64) outs(%e8xi64 : tensor<8xi64>) -> tensor<8xi64>
  %am:2 = linalg.generic {indexing_maps = [#id, #row, #row], iterator_types = ["parallel", "reduction"]} ins(%l : tensor<8x40xf32>) outs(%amv, %ami : tensor<8xf32>, tensor<8xi64>) {
  ^bb0(%a: f32, %o: f32, %oi: i64):
    %j = linalg.index 1 : index
    %ji = arith.index_cast %j : index to i64
    %g = arith.cmpf ogt, %a, %o : f32
    %mx = arith.select %g, %a, %o : f32
    %mi = arith.select %g, %ji, %oi : i64
    linalg.yield %mx, %mi : f32, i64
  } -> (tensor<8xf32>, tensor<8xi64>)
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
    %ex = math.exp %a : f32
    %y = arith.addf %o, %ex : f32
    linalg.yield %y : f32
  } -> tensor<8xf32>
  %loss = linalg.generic {indexing_maps = [#v, #v, #v], iterator_types = ["parallel"]} ins(%s, %t : tensor<8xf32>, tensor<8xi64>) outs(%e8xf32 : tensor<8xf32>) {
  ^bb0(%a: f32, %b: i64, %o: f32):
    %i = linalg.index 0 : index
    %ti = arith.index_cast %b : i64 to index
    %p = tensor.extract %sh[%i, %ti] : tensor<8x40xf32>
    %lg = math.log %a : f32
    %y = arith.subf %lg, %p : f32
    linalg.yield %y : f32
  } -> tensor<8xf32>
  return %loss, %am#1 : tensor<8xf32>, tensor<8xi64>
}

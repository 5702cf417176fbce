// hand-written.
// RUN: xent-opt %s -o %t.before
// RUN: xent-opt %s --xent-raise --remarks-filter='xent-raise' -o %t.after 2> %t.remarks
// RUN: diff %t.before %t.after
// RUN: FileCheck %s --input-file=%t.remarks
// CHECK: remark: [Missed] RowsDiffer

#id2 = affine_map<(d0, d1) -> (d0, d1)>
#row = affine_map<(d0, d1) -> (d0)>
#col = affine_map<(d0, d1) -> (d1)>
#id1 = affine_map<(d0) -> (d0)>
func.func @main(%x: tensor<64x32xbf16>, %w: tensor<32x1000xbf16>, %t: tensor<64xi64>, %bias: tensor<1000xf32>, %old: tensor<64x1000xf32>) -> tensor<64xf32> {
  %zero = arith.constant 0.0 : f32
  %c1 = arith.constant 1 : index
  %maxinit = arith.constant 0xFF800000 : f32
  %suminit = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<64x1000xf32>
  %e1 = tensor.empty() : tensor<64xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<64x1000xf32>) -> tensor<64x1000xf32>
  %l = linalg.matmul ins(%x, %w : tensor<64x32xbf16>, tensor<32x1000xbf16>) outs(%init : tensor<64x1000xf32>) -> tensor<64x1000xf32>
  %mi = linalg.fill ins(%maxinit : f32) outs(%e1 : tensor<64xf32>) -> tensor<64xf32>
  %m = linalg.generic {indexing_maps = [#id2, #row], iterator_types = ["parallel", "reduction"]} ins(%l : tensor<64x1000xf32>) outs(%mi : tensor<64xf32>) {
  ^bb0(%a: f32, %b: f32):
    %y = arith.maximumf %a, %b : f32
    linalg.yield %y : f32
  } -> tensor<64xf32>
  %sh = linalg.generic {indexing_maps = [#id2, #row, #id2], iterator_types = ["parallel", "parallel"]} ins(%l, %m : tensor<64x1000xf32>, tensor<64xf32>) outs(%e : tensor<64x1000xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %y = arith.subf %a, %b : f32
    linalg.yield %y : f32
  } -> tensor<64x1000xf32>
  %si = linalg.fill ins(%suminit : f32) outs(%e1 : tensor<64xf32>) -> tensor<64xf32>
  %s = linalg.generic {indexing_maps = [#id2, #row], iterator_types = ["parallel", "reduction"]} ins(%sh : tensor<64x1000xf32>) outs(%si : tensor<64xf32>) {
  ^bb0(%a: f32, %acc: f32):
    %ex = math.exp %a : f32
    %y = arith.addf %acc, %ex : f32
    linalg.yield %y : f32
  } -> tensor<64xf32>
  %loss = linalg.generic {indexing_maps = [#id1, #id1, #id1], iterator_types = ["parallel"]} ins(%s, %t : tensor<64xf32>, tensor<64xi64>) outs(%e1 : tensor<64xf32>) {
  ^bb0(%su: f32, %ti: i64, %o: f32):
    %i = linalg.index 0 : index
    %row = arith.maxsi %i, %c1 : index
    %ci = arith.index_cast %ti : i64 to index
    %v = tensor.extract %sh[%row, %ci] : tensor<64x1000xf32>
    %lg = math.log %su : f32
    %r = arith.subf %lg, %v : f32
    linalg.yield %r : f32
  } -> tensor<64xf32>
  return %loss : tensor<64xf32>
}

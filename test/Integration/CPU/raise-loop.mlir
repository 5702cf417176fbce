// A head in a loop: its iterations allocate, and the loop carries their sum. The
// f64 reference has the logits there.
// RUN: xent-run %s --check | FileCheck %s
// What the loop's body makes counts as logits:
// CHECK: logits-sized values{{ +}}0{{ +}}2 of the unfused program: 2.5 KiB
// CHECK: result 0 : {{.*}} ok

#x = affine_map<(d0, d1, d2) -> (d0, d2)>
#w = affine_map<(d0, d1, d2) -> (d1, d2)>
#l = affine_map<(d0, d1, d2) -> (d0, d1)>
#id = affine_map<(d0, d1) -> (d0, d1)>
#row = affine_map<(d0, d1) -> (d0)>
#v = affine_map<(d0) -> (d0)>

func.func @main(%x: tensor<3x8x16xf32>, %w: tensor<40x16xf32>, %t: tensor<3x8xi64>) -> tensor<8xf32> {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %lo = arith.constant 0 : index
  %step = arith.constant 1 : index
  %hi = arith.constant 3 : index
  %e8xf32 = tensor.empty() : tensor<8xf32>
  %zeros = linalg.fill ins(%zero : f32) outs(%e8xf32 : tensor<8xf32>) -> tensor<8xf32>
  %total = scf.for %k = %lo to %hi step %step iter_args(%acc = %zeros) -> (tensor<8xf32>) {
    %xi = tensor.extract_slice %x[%k, 0, 0] [1, 8, 16] [1, 1, 1] : tensor<3x8x16xf32> to tensor<8x16xf32>
    %ti = tensor.extract_slice %t[%k, 0] [1, 8] [1, 1] : tensor<3x8xi64> to tensor<8xi64>
    %e8x40xf32 = tensor.empty() : tensor<8x40xf32>
    %init = linalg.fill ins(%zero : f32) outs(%e8x40xf32 : tensor<8x40xf32>) -> tensor<8x40xf32>
    %l = linalg.matmul indexing_maps = [#x, #w, #l] ins(%xi, %w : tensor<8x16xf32>, tensor<40x16xf32>) outs(%init : tensor<8x40xf32>) -> tensor<8x40xf32>
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
    %s = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%sh : tensor<8x40xf32>) outs(%zeros : tensor<8xf32>) {
    ^bb0(%a: f32, %o: f32):
      %ex = math.exp %a : f32
      %y = arith.addf %o, %ex : f32
      linalg.yield %y : f32
    } -> tensor<8xf32>
    %loss = linalg.generic {indexing_maps = [#v, #v, #v], iterator_types = ["parallel"]} ins(%s, %ti : tensor<8xf32>, tensor<8xi64>) outs(%e8xf32 : tensor<8xf32>) {
    ^bb0(%a: f32, %b: i64, %o: f32):
      %i = linalg.index 0 : index
      %tx = arith.index_cast %b : i64 to index
      %p = tensor.extract %sh[%i, %tx] : tensor<8x40xf32>
      %lg = math.log %a : f32
      %y = arith.subf %lg, %p : f32
      linalg.yield %y : f32
    } -> tensor<8xf32>
    %sum = linalg.add ins(%acc, %loss : tensor<8xf32>, tensor<8xf32>) outs(%e8xf32 : tensor<8xf32>) -> tensor<8xf32>
    scf.yield %sum : tensor<8xf32>
  }
  return %total : tensor<8xf32>
}

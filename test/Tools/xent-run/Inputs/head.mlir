// A head as a front end prints it: 6 tokens, 10 classes, hidden size 4. Tokens
// with the target -100 are ignored, any other target outside [0, 10) fails an
// assertion.
#rows = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>
#one = affine_map<(i) -> (i)>
#none = affine_map<(i) -> ()>
func.func @main(%x: tensor<6x4xbf16>, %w: tensor<10x4xbf16>, %t: tensor<6xi64>) -> tensor<f32> {
  %zero = arith.constant 0.0 : f32
  %lowest = arith.constant 0xFF800000 : f32
  %ignore = arith.constant -100 : i64
  %c0 = arith.constant 0 : i64
  %c10 = arith.constant 10 : i64
  %we = tensor.empty() : tensor<4x10xbf16>
  %wt = linalg.transpose ins(%w : tensor<10x4xbf16>) outs(%we : tensor<4x10xbf16>) permutation = [1, 0]
  %e = tensor.empty() : tensor<6x10xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<6x10xf32>) -> tensor<6x10xf32>
  %acc = linalg.matmul ins(%x, %wt : tensor<6x4xbf16>, tensor<4x10xbf16>) outs(%f : tensor<6x10xf32>) -> tensor<6x10xf32>
  %z = linalg.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "parallel"]}
      ins(%acc : tensor<6x10xf32>) outs(%e : tensor<6x10xf32>) {
  ^bb0(%in: f32, %out: f32):
    %0 = arith.truncf %in : f32 to bf16
    %1 = arith.extf %0 : bf16 to f32
    linalg.yield %1 : f32
  } -> tensor<6x10xf32>
  %ne = tensor.empty() : tensor<6xf32>
  %nlow = linalg.fill ins(%lowest : f32) outs(%ne : tensor<6xf32>) -> tensor<6xf32>
  %nzero = linalg.fill ins(%zero : f32) outs(%ne : tensor<6xf32>) -> tensor<6xf32>
  %max = linalg.generic {indexing_maps = [#rows, #row], iterator_types = ["parallel", "reduction"]}
      ins(%z : tensor<6x10xf32>) outs(%nlow : tensor<6xf32>) {
  ^bb0(%in: f32, %out: f32):
    %0 = arith.maximumf %in, %out : f32
    linalg.yield %0 : f32
  } -> tensor<6xf32>
  %shifted = linalg.generic {indexing_maps = [#rows, #row, #rows], iterator_types = ["parallel", "parallel"]}
      ins(%z, %max : tensor<6x10xf32>, tensor<6xf32>) outs(%e : tensor<6x10xf32>) {
  ^bb0(%in: f32, %m: f32, %out: f32):
    %0 = arith.subf %in, %m : f32
    linalg.yield %0 : f32
  } -> tensor<6x10xf32>
  %sum = linalg.generic {indexing_maps = [#rows, #row], iterator_types = ["parallel", "reduction"]}
      ins(%shifted : tensor<6x10xf32>) outs(%nzero : tensor<6xf32>) {
  ^bb0(%in: f32, %out: f32):
    %0 = math.exp %in : f32
    %1 = arith.addf %0, %out : f32
    linalg.yield %1 : f32
  } -> tensor<6xf32>
  %loss = linalg.generic {indexing_maps = [#one, #one, #one], iterator_types = ["parallel"]}
      ins(%t, %sum : tensor<6xi64>, tensor<6xf32>) outs(%ne : tensor<6xf32>) {
  ^bb0(%in: i64, %s: f32, %out: f32):
    %valid = arith.cmpi ne, %in, %ignore : i64
    %safe = arith.select %valid, %in, %c0 : i64
    %below = arith.cmpi slt, %safe, %c10 : i64
    cf.assert %below, "target is too large"
    %above = arith.cmpi sge, %safe, %c0 : i64
    cf.assert %above, "target is negative"
    %i = linalg.index 0 : index
    %j = arith.index_cast %safe : i64 to index
    %pick = tensor.extract %shifted[%i, %j] : tensor<6x10xf32>
    %log = math.log %s : f32
    %nll = arith.subf %log, %pick : f32
    %masked = arith.select %valid, %nll, %zero : f32
    linalg.yield %masked : f32
  } -> tensor<6xf32>
  %se = tensor.empty() : tensor<f32>
  %sf = linalg.fill ins(%zero : f32) outs(%se : tensor<f32>) -> tensor<f32>
  %r = linalg.generic {indexing_maps = [#one, #none], iterator_types = ["reduction"]}
      ins(%loss : tensor<6xf32>) outs(%sf : tensor<f32>) {
  ^bb0(%in: f32, %out: f32):
    %0 = arith.addf %in, %out : f32
    linalg.yield %0 : f32
  } -> tensor<f32>
  return %r : tensor<f32>
}

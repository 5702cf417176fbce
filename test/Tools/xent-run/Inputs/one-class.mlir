// The same with one class.
#x = affine_map<(i, j, k) -> (i, k)>
#w = affine_map<(i, j, k) -> (j, k)>
#l = affine_map<(i, j, k) -> (i, j)>
#rows = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>
#col = affine_map<(i, j) -> (j)>
#one = affine_map<(i) -> (i)>
#none = affine_map<(i) -> ()>
#scalar = affine_map<() -> ()>
func.func @main(%x: tensor<?x4xf32>, %w: tensor<1x4xf32>, %b: tensor<1xf32>, %t: tensor<?xi64>) -> (tensor<?xf32>, tensor<f32>) {
  %zero = arith.constant 0.0 : f32
  %lowest = arith.constant 0xFF800000 : f32
  %ignore = arith.constant -100 : i64
  %c0 = arith.constant 0 : i64
  %d0 = arith.constant 0 : index
  %n = tensor.dim %x, %d0 : tensor<?x4xf32>
  %e = tensor.empty(%n) : tensor<?x1xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<?x1xf32>) -> tensor<?x1xf32>
  %acc = linalg.matmul indexing_maps = [#x, #w, #l] ins(%x, %w : tensor<?x4xf32>, tensor<1x4xf32>) outs(%f : tensor<?x1xf32>) -> tensor<?x1xf32>
  %z = linalg.generic {indexing_maps = [#rows, #col, #rows], iterator_types = ["parallel", "parallel"]}
      ins(%acc, %b : tensor<?x1xf32>, tensor<1xf32>) outs(%e : tensor<?x1xf32>) {
  ^bb0(%in: f32, %bias: f32, %out: f32):
    %0 = arith.addf %in, %bias : f32
    linalg.yield %0 : f32
  } -> tensor<?x1xf32>
  %ne = tensor.empty(%n) : tensor<?xf32>
  %nlow = linalg.fill ins(%lowest : f32) outs(%ne : tensor<?xf32>) -> tensor<?xf32>
  %nzero = linalg.fill ins(%zero : f32) outs(%ne : tensor<?xf32>) -> tensor<?xf32>
  %max = linalg.generic {indexing_maps = [#rows, #row], iterator_types = ["parallel", "reduction"]}
      ins(%z : tensor<?x1xf32>) outs(%nlow : tensor<?xf32>) {
  ^bb0(%in: f32, %out: f32):
    %0 = arith.maximumf %in, %out : f32
    linalg.yield %0 : f32
  } -> tensor<?xf32>
  %shifted = linalg.generic {indexing_maps = [#rows, #row, #rows], iterator_types = ["parallel", "parallel"]}
      ins(%z, %max : tensor<?x1xf32>, tensor<?xf32>) outs(%e : tensor<?x1xf32>) {
  ^bb0(%in: f32, %m: f32, %out: f32):
    %0 = arith.subf %in, %m : f32
    linalg.yield %0 : f32
  } -> tensor<?x1xf32>
  %sum = linalg.generic {indexing_maps = [#rows, #row], iterator_types = ["parallel", "reduction"]}
      ins(%shifted : tensor<?x1xf32>) outs(%nzero : tensor<?xf32>) {
  ^bb0(%in: f32, %out: f32):
    %0 = math.exp %in : f32
    %1 = arith.addf %0, %out : f32
    linalg.yield %1 : f32
  } -> tensor<?xf32>
  %loss = linalg.generic {indexing_maps = [#one, #one, #one], iterator_types = ["parallel"]}
      ins(%t, %sum : tensor<?xi64>, tensor<?xf32>) outs(%ne : tensor<?xf32>) {
  ^bb0(%in: i64, %s: f32, %out: f32):
    %valid = arith.cmpi ne, %in, %ignore : i64
    %safe = arith.select %valid, %in, %c0 : i64
    %i = linalg.index 0 : index
    %j = arith.index_cast %safe : i64 to index
    %pick = tensor.extract %shifted[%i, %j] : tensor<?x1xf32>
    %log = math.log %s : f32
    %nll = arith.subf %log, %pick : f32
    %masked = arith.select %valid, %nll, %zero : f32
    linalg.yield %masked : f32
  } -> tensor<?xf32>
  %se = tensor.empty() : tensor<f32>
  %sf = linalg.fill ins(%zero : f32) outs(%se : tensor<f32>) -> tensor<f32>
  %total = linalg.generic {indexing_maps = [#one, #none], iterator_types = ["reduction"]}
      ins(%loss : tensor<?xf32>) outs(%sf : tensor<f32>) {
  ^bb0(%in: f32, %out: f32):
    %0 = arith.addf %in, %out : f32
    linalg.yield %0 : f32
  } -> tensor<f32>
  %count = linalg.generic {indexing_maps = [#one, #none], iterator_types = ["reduction"]}
      ins(%t : tensor<?xi64>) outs(%sf : tensor<f32>) {
  ^bb0(%in: i64, %out: f32):
    %valid = arith.cmpi ne, %in, %ignore : i64
    %0 = arith.uitofp %valid : i1 to f32
    %1 = arith.addf %0, %out : f32
    linalg.yield %1 : f32
  } -> tensor<f32>
  %mean = linalg.generic {indexing_maps = [#scalar, #scalar, #scalar], iterator_types = []}
      ins(%total, %count : tensor<f32>, tensor<f32>) outs(%se : tensor<f32>) {
  ^bb0(%a: f32, %c: f32, %out: f32):
    %0 = arith.divf %a, %c : f32
    linalg.yield %0 : f32
  } -> tensor<f32>
  return %loss, %mean : tensor<?xf32>, tensor<f32>
}

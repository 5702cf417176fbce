// Heads whose loss is a difference of statistics as large as the logits, or part
// of one, are no further from f64 than the programs that sum log-probabilities.
// RUN: xent-run %s --entry=entropy_of_log_probabilities --check | FileCheck %s --check-prefixes=ENTROPY,CHECK
// RUN: xent-run %s --entry=entropy_of_shifted_logits --check | FileCheck %s --check-prefixes=ENTROPY,CHECK
// RUN: xent-run %s --entry=dot_affine --check | FileCheck %s --check-prefixes=DOT,CHECK
// ENTROPY: statistics: entropy{{$}}
// DOT:     statistics: lse, {{.*}}
// CHECK:   result 0 : {{.*}} ok

#x = affine_map<(d0, d1, d2) -> (d0, d2)>
#w = affine_map<(d0, d1, d2) -> (d1, d2)>
#l = affine_map<(d0, d1, d2) -> (d0, d1)>
#id = affine_map<(d0, d1) -> (d0, d1)>
#row = affine_map<(d0, d1) -> (d0)>
#v = affine_map<(d0) -> (d0)>

// -sum p log p.
func.func @entropy_of_log_probabilities(%x: tensor<8x16xf32>, %w: tensor<40x16xf32>) -> tensor<8xf32> {
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
    %ex = math.exp %a : f32
    %y = arith.addf %o, %ex : f32
    linalg.yield %y : f32
  } -> tensor<8xf32>
  %logp = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%sh, %s : tensor<8x40xf32>, tensor<8xf32>) outs(%e8x40xf32 : tensor<8x40xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %lg = math.log %b : f32
    %y = arith.subf %a, %lg : f32
    linalg.yield %y : f32
  } -> tensor<8x40xf32>
  %h = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%logp : tensor<8x40xf32>) outs(%zeros : tensor<8xf32>) {
  ^bb0(%a: f32, %o: f32):
    %ex = math.exp %a : f32
    %pl = arith.mulf %ex, %a : f32
    %y = arith.addf %o, %pl : f32
    linalg.yield %y : f32
  } -> tensor<8xf32>
  %hn = linalg.generic {indexing_maps = [#v, #v], iterator_types = ["parallel"]} ins(%h : tensor<8xf32>) outs(%e8xf32 : tensor<8xf32>) {
  ^bb0(%a: f32, %o: f32):
    %y = arith.negf %a : f32
    linalg.yield %y : f32
  } -> tensor<8xf32>
  return %hn : tensor<8xf32>
}

// log s - (sum e * (l - m)) / s.
func.func @entropy_of_shifted_logits(%x: tensor<8x16xf32>, %w: tensor<40x16xf32>) -> tensor<8xf32> {
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
    %ex = math.exp %a : f32
    %y = arith.addf %o, %ex : f32
    linalg.yield %y : f32
  } -> tensor<8xf32>
  %d = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%sh : tensor<8x40xf32>) outs(%zeros : tensor<8xf32>) {
  ^bb0(%a: f32, %o: f32):
    %ex = math.exp %a : f32
    %pl = arith.mulf %ex, %a : f32
    %y = arith.addf %o, %pl : f32
    linalg.yield %y : f32
  } -> tensor<8xf32>
  %h = linalg.generic {indexing_maps = [#v, #v, #v], iterator_types = ["parallel"]} ins(%d, %s : tensor<8xf32>, tensor<8xf32>) outs(%e8xf32 : tensor<8xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %q = arith.divf %a, %b : f32
    %lg = math.log %b : f32
    %y = arith.subf %lg, %q : f32
    linalg.yield %y : f32
  } -> tensor<8xf32>
  return %h : tensor<8xf32>
}

// lse - sum p * (2 l + 3): the factor is not the logits alone.
func.func @dot_affine(%x: tensor<8x16xf32>, %w: tensor<40x16xf32>) -> tensor<8xf32> {
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
    %ex = math.exp %a : f32
    %y = arith.addf %o, %ex : f32
    linalg.yield %y : f32
  } -> tensor<8xf32>
  %d = linalg.generic {indexing_maps = [#id, #id, #row], iterator_types = ["parallel", "reduction"]} ins(%sh, %l : tensor<8x40xf32>, tensor<8x40xf32>) outs(%zeros : tensor<8xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %two = arith.constant 2.0 : f32
    %three = arith.constant 3.0 : f32
    %ex = math.exp %a : f32
    %b2 = arith.mulf %b, %two : f32
    %f = arith.addf %b2, %three : f32
    %pl = arith.mulf %ex, %f : f32
    %y = arith.addf %o, %pl : f32
    linalg.yield %y : f32
  } -> tensor<8xf32>
  %h = linalg.generic {indexing_maps = [#v, #v, #v, #v], iterator_types = ["parallel"]} ins(%d, %s, %m : tensor<8xf32>, tensor<8xf32>, tensor<8xf32>) outs(%e8xf32 : tensor<8xf32>) {
  ^bb0(%a: f32, %b: f32, %c: f32, %o: f32):
    %q = arith.divf %a, %b : f32
    %lg = math.log %b : f32
    %lse = arith.addf %lg, %c : f32
    %y = arith.subf %lse, %q : f32
    linalg.yield %y : f32
  } -> tensor<8xf32>
  return %h : tensor<8xf32>
}

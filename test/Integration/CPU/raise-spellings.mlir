// Heads that front ends spell in odd ways compute what they did before, within
// the tolerance of --check.
// RUN: xent-run %s --entry=row_temperature --check | FileCheck %s
// RUN: xent-run %s --entry=bias_as_init --check | FileCheck %s
// RUN: xent-run %s --entry=soft_cap --check | FileCheck %s
// RUN: xent-run %s --entry=scale_after_shift --check | FileCheck %s
// RUN: xent-run %s --entry=classes_first --check | FileCheck %s
// RUN: xent-run %s --entry=softmax_op --check | FileCheck %s
// RUN: xent-run %s --entry=one_hot --check | FileCheck %s
// RUN: xent-run %s --entry=one_hot_tensor --check | FileCheck %s
// RUN: xent-run %s --entry=label_smoothing --check | FileCheck %s
// RUN: xent-run %s --entry=argmax --check | FileCheck %s
// RUN: xent-run %s --entry=z_loss --check | FileCheck %s
// RUN: xent-run %s --entry=diagonal --check | FileCheck %s
// RUN: xent-run %s --entry=losses_over_slices --check | FileCheck %s
// RUN: xent-run %s --entry=ignored_targets --check | FileCheck %s
// RUN: xent-run %s --entry=tied_embedding --check | FileCheck %s
// CHECK: result 0 : {{.*}} ok

#x = affine_map<(d0, d1, d2) -> (d0, d2)>
#w = affine_map<(d0, d1, d2) -> (d1, d2)>
#l = affine_map<(d0, d1, d2) -> (d0, d1)>
#id = affine_map<(d0, d1) -> (d0, d1)>
#row = affine_map<(d0, d1) -> (d0)>
#col = affine_map<(d0, d1) -> (d1)>
#v = affine_map<(d0) -> (d0)>

// A temperature for each token becomes an operand over rows.
func.func @row_temperature(%x: tensor<8x16xf32>, %w: tensor<40x16xf32>, %t: tensor<8xi64>, %temp: tensor<8xf32>) -> tensor<8xf32> {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %e8x40xf32 = tensor.empty() : tensor<8x40xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e8x40xf32 : tensor<8x40xf32>) -> tensor<8x40xf32>
  %l = linalg.matmul indexing_maps = [#x, #w, #l] ins(%x, %w : tensor<8x16xf32>, tensor<40x16xf32>) outs(%init : tensor<8x40xf32>) -> tensor<8x40xf32>
  %z = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%l, %temp : tensor<8x40xf32>, tensor<8xf32>) outs(%e8x40xf32 : tensor<8x40xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %y = arith.divf %a, %b : f32
    linalg.yield %y : f32
  } -> tensor<8x40xf32>
  %e8xf32 = tensor.empty() : tensor<8xf32>
  %mi = linalg.fill ins(%ninf : f32) outs(%e8xf32 : tensor<8xf32>) -> tensor<8xf32>
  %m = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%z : tensor<8x40xf32>) outs(%mi : tensor<8xf32>) {
  ^bb0(%a: f32, %o: f32):
    %y = arith.maximumf %o, %a : f32
    linalg.yield %y : f32
  } -> tensor<8xf32>
  %sh = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%z, %m : tensor<8x40xf32>, tensor<8xf32>) outs(%e8x40xf32 : tensor<8x40xf32>) {
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
  return %loss : tensor<8xf32>
}

// The product is accumulated on top of the bias.
func.func @bias_as_init(%x: tensor<8x16xf32>, %w: tensor<40x16xf32>, %t: tensor<8xi64>, %bias: tensor<40xf32>) -> tensor<8xf32> {
  %ninf = arith.constant 0xFF800000 : f32
  %zero = arith.constant 0.0 : f32
  %e8x40xf32 = tensor.empty() : tensor<8x40xf32>
  %bb = linalg.broadcast ins(%bias : tensor<40xf32>) outs(%e8x40xf32 : tensor<8x40xf32>) dimensions = [0]
  %l = linalg.matmul indexing_maps = [#x, #w, #l] ins(%x, %w : tensor<8x16xf32>, tensor<40x16xf32>) outs(%bb : tensor<8x40xf32>) -> tensor<8x40xf32>
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
  %loss = linalg.generic {indexing_maps = [#v, #v, #v], iterator_types = ["parallel"]} ins(%s, %t : tensor<8xf32>, tensor<8xi64>) outs(%e8xf32 : tensor<8xf32>) {
  ^bb0(%a: f32, %b: i64, %o: f32):
    %i = linalg.index 0 : index
    %ti = arith.index_cast %b : i64 to index
    %p = tensor.extract %sh[%i, %ti] : tensor<8x40xf32>
    %lg = math.log %a : f32
    %y = arith.subf %lg, %p : f32
    linalg.yield %y : f32
  } -> tensor<8xf32>
  return %loss : tensor<8xf32>
}

// Any pointwise function of a logit goes into the region.
func.func @soft_cap(%x: tensor<8x16xf32>, %w: tensor<40x16xf32>, %t: tensor<8xi64>) -> tensor<8xf32> {
  %zero = arith.constant 0.0 : f32
  %c1 = arith.constant 30.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %e8x40xf32 = tensor.empty() : tensor<8x40xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e8x40xf32 : tensor<8x40xf32>) -> tensor<8x40xf32>
  %l = linalg.matmul indexing_maps = [#x, #w, #l] ins(%x, %w : tensor<8x16xf32>, tensor<40x16xf32>) outs(%init : tensor<8x40xf32>) -> tensor<8x40xf32>
  %z = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]} ins(%l : tensor<8x40xf32>) outs(%e8x40xf32 : tensor<8x40xf32>) {
  ^bb0(%a: f32, %o: f32):
    %d = arith.divf %a, %c1 : f32
    %th = math.tanh %d : f32
    %y = arith.mulf %th, %c1 : f32
    linalg.yield %y : f32
  } -> tensor<8x40xf32>
  %e8xf32 = tensor.empty() : tensor<8xf32>
  %mi = linalg.fill ins(%ninf : f32) outs(%e8xf32 : tensor<8xf32>) -> tensor<8xf32>
  %m = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%z : tensor<8x40xf32>) outs(%mi : tensor<8xf32>) {
  ^bb0(%a: f32, %o: f32):
    %y = arith.maximumf %o, %a : f32
    linalg.yield %y : f32
  } -> tensor<8xf32>
  %sh = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%z, %m : tensor<8x40xf32>, tensor<8xf32>) outs(%e8x40xf32 : tensor<8x40xf32>) {
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
  return %loss : tensor<8xf32>
}

// The logits are scaled after the maximum was subtracted: the maximum is scaled
// with them, and cancels.
func.func @scale_after_shift(%x: tensor<8x16xf32>, %w: tensor<40x16xf32>, %t: tensor<8xi64>) -> tensor<8xf32> {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %c2 = arith.constant 0.5 : f32
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
  %z = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]} ins(%sh : tensor<8x40xf32>) outs(%e8x40xf32 : tensor<8x40xf32>) {
  ^bb0(%a: f32, %o: f32):
    %y = arith.mulf %a, %c2 : f32
    linalg.yield %y : f32
  } -> tensor<8x40xf32>
  %zeros = linalg.fill ins(%zero : f32) outs(%e8xf32 : tensor<8xf32>) -> tensor<8xf32>
  %s = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%z : tensor<8x40xf32>) outs(%zeros : tensor<8xf32>) {
  ^bb0(%a: f32, %o: f32):
    %ex = math.exp %a : f32
    %y = arith.addf %o, %ex : f32
    linalg.yield %y : f32
  } -> tensor<8xf32>
  %loss = linalg.generic {indexing_maps = [#v, #v, #v], iterator_types = ["parallel"]} ins(%s, %t : tensor<8xf32>, tensor<8xi64>) outs(%e8xf32 : tensor<8xf32>) {
  ^bb0(%a: f32, %b: i64, %o: f32):
    %i = linalg.index 0 : index
    %ti = arith.index_cast %b : i64 to index
    %p = tensor.extract %z[%i, %ti] : tensor<8x40xf32>
    %lg = math.log %a : f32
    %y = arith.subf %lg, %p : f32
    linalg.yield %y : f32
  } -> tensor<8xf32>
  return %loss : tensor<8xf32>
}

// The product is [V, N]: classes are the dimension that the sum goes over.
func.func @classes_first(%x: tensor<8x16xf32>, %w: tensor<40x16xf32>, %t: tensor<8xi64>) -> tensor<8xf32> {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %e40x8xf32 = tensor.empty() : tensor<40x8xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e40x8xf32 : tensor<40x8xf32>) -> tensor<40x8xf32>
  %l = linalg.matmul indexing_maps = [#x, #w, #l] ins(%w, %x : tensor<40x16xf32>, tensor<8x16xf32>) outs(%init : tensor<40x8xf32>) -> tensor<40x8xf32>
  %e8xf32 = tensor.empty() : tensor<8xf32>
  %mi = linalg.fill ins(%ninf : f32) outs(%e8xf32 : tensor<8xf32>) -> tensor<8xf32>
  %m = linalg.generic {indexing_maps = [#id, #col], iterator_types = ["reduction", "parallel"]} ins(%l : tensor<40x8xf32>) outs(%mi : tensor<8xf32>) {
  ^bb0(%a: f32, %o: f32):
    %y = arith.maximumf %o, %a : f32
    linalg.yield %y : f32
  } -> tensor<8xf32>
  %sh = linalg.generic {indexing_maps = [#id, #col, #id], iterator_types = ["parallel", "parallel"]} ins(%l, %m : tensor<40x8xf32>, tensor<8xf32>) outs(%e40x8xf32 : tensor<40x8xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %y = arith.subf %a, %b : f32
    linalg.yield %y : f32
  } -> tensor<40x8xf32>
  %zeros = linalg.fill ins(%zero : f32) outs(%e8xf32 : tensor<8xf32>) -> tensor<8xf32>
  %s = linalg.generic {indexing_maps = [#id, #col], iterator_types = ["reduction", "parallel"]} ins(%sh : tensor<40x8xf32>) outs(%zeros : tensor<8xf32>) {
  ^bb0(%a: f32, %o: f32):
    %ex = math.exp %a : f32
    %y = arith.addf %o, %ex : f32
    linalg.yield %y : f32
  } -> tensor<8xf32>
  %loss = linalg.generic {indexing_maps = [#v, #v, #v], iterator_types = ["parallel"]} ins(%s, %t : tensor<8xf32>, tensor<8xi64>) outs(%e8xf32 : tensor<8xf32>) {
  ^bb0(%a: f32, %b: i64, %o: f32):
    %i = linalg.index 0 : index
    %ti = arith.index_cast %b : i64 to index
    %p = tensor.extract %sh[%ti, %i] : tensor<40x8xf32>
    %lg = math.log %a : f32
    %y = arith.subf %lg, %p : f32
    linalg.yield %y : f32
  } -> tensor<8xf32>
  return %loss : tensor<8xf32>
}

// The logarithm of a picked probability is pick - lse.
func.func @softmax_op(%x: tensor<8x16xf32>, %w: tensor<40x16xf32>, %t: tensor<8xi64>) -> tensor<8xf32> {
  %zero = arith.constant 0.0 : f32
  %e8x40xf32 = tensor.empty() : tensor<8x40xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e8x40xf32 : tensor<8x40xf32>) -> tensor<8x40xf32>
  %l = linalg.matmul indexing_maps = [#x, #w, #l] ins(%x, %w : tensor<8x16xf32>, tensor<40x16xf32>) outs(%init : tensor<8x40xf32>) -> tensor<8x40xf32>
  %pr = linalg.softmax dimension(1) ins(%l : tensor<8x40xf32>) outs(%e8x40xf32 : tensor<8x40xf32>) -> tensor<8x40xf32>
  %e8xf32 = tensor.empty() : tensor<8xf32>
  %pt = linalg.generic {indexing_maps = [#v, #v], iterator_types = ["parallel"]} ins(%t : tensor<8xi64>) outs(%e8xf32 : tensor<8xf32>) {
  ^bb0(%a: i64, %o: f32):
    %i = linalg.index 0 : index
    %ti = arith.index_cast %a : i64 to index
    %p = tensor.extract %pr[%i, %ti] : tensor<8x40xf32>
    linalg.yield %p : f32
  } -> tensor<8xf32>
  %loss = linalg.generic {indexing_maps = [#v, #v], iterator_types = ["parallel"]} ins(%pt : tensor<8xf32>) outs(%e8xf32 : tensor<8xf32>) {
  ^bb0(%a: f32, %o: f32):
    %lg = math.log %a : f32
    %y = arith.negf %lg : f32
    linalg.yield %y : f32
  } -> tensor<8xf32>
  return %loss : tensor<8xf32>
}

// A target that is no class hits no column of the one-hot, and its log-probability
// is 0, not -lse: the range check of the target stays.
func.func @one_hot(%x: tensor<8x16xf32>, %w: tensor<40x16xf32>, %t: tensor<8xi64>) -> tensor<8xf32> {
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
  %hit = linalg.generic {indexing_maps = [#id, #row, #row], iterator_types = ["parallel", "reduction"]} ins(%logp, %t : tensor<8x40xf32>, tensor<8xi64>) outs(%zeros : tensor<8xf32>) {
  ^bb0(%a: f32, %b: i64, %o: f32):
    %j = linalg.index 1 : index
    %ji = arith.index_cast %j : index to i64
    %h = arith.cmpi eq, %ji, %b : i64
    %v = arith.select %h, %a, %zero : f32
    %y = arith.addf %o, %v : f32
    linalg.yield %y : f32
  } -> tensor<8xf32>
  %loss = linalg.generic {indexing_maps = [#v, #v], iterator_types = ["parallel"]} ins(%hit : tensor<8xf32>) outs(%e8xf32 : tensor<8xf32>) {
  ^bb0(%a: f32, %o: f32):
    %y = arith.negf %a : f32
    linalg.yield %y : f32
  } -> tensor<8xf32>
  return %loss : tensor<8xf32>
}

// The one-hot is a tensor of its own, multiplied with the log-probabilities.
func.func @one_hot_tensor(%x: tensor<8x16xf32>, %w: tensor<40x16xf32>, %t: tensor<8xi64>) -> tensor<8xf32> {
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
  %oh = linalg.generic {indexing_maps = [#row, #id], iterator_types = ["parallel", "parallel"]} ins(%t : tensor<8xi64>) outs(%e8x40xf32 : tensor<8x40xf32>) {
  ^bb0(%a: i64, %o: f32):
    %j = linalg.index 1 : index
    %ji = arith.index_cast %j : index to i64
    %h = arith.cmpi eq, %ji, %a : i64
    %y = arith.uitofp %h : i1 to f32
    linalg.yield %y : f32
  } -> tensor<8x40xf32>
  %hit = linalg.generic {indexing_maps = [#id, #id, #row], iterator_types = ["parallel", "reduction"]} ins(%logp, %oh : tensor<8x40xf32>, tensor<8x40xf32>) outs(%zeros : tensor<8xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %v = arith.mulf %a, %b : f32
    %y = arith.addf %o, %v : f32
    linalg.yield %y : f32
  } -> tensor<8xf32>
  %loss = linalg.generic {indexing_maps = [#v, #v], iterator_types = ["parallel"]} ins(%hit : tensor<8xf32>) outs(%e8xf32 : tensor<8xf32>) {
  ^bb0(%a: f32, %o: f32):
    %y = arith.negf %a : f32
    linalg.yield %y : f32
  } -> tensor<8xf32>
  return %loss : tensor<8xf32>
}

// The sum of the log-probabilities is sum - V * lse.
func.func @label_smoothing(%x: tensor<8x16xf32>, %w: tensor<40x16xf32>, %t: tensor<8xi64>) -> tensor<8xf32> {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %c2 = arith.constant -0.9 : f32
  %c3 = arith.constant -0.0025 : f32
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
  %p = linalg.generic {indexing_maps = [#v, #v], iterator_types = ["parallel"]} ins(%t : tensor<8xi64>) outs(%e8xf32 : tensor<8xf32>) {
  ^bb0(%a: i64, %o: f32):
    %i = linalg.index 0 : index
    %ti = arith.index_cast %a : i64 to index
    %p = tensor.extract %logp[%i, %ti] : tensor<8x40xf32>
    linalg.yield %p : f32
  } -> tensor<8xf32>
  %sum = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%logp : tensor<8x40xf32>) outs(%zeros : tensor<8xf32>) {
  ^bb0(%a: f32, %o: f32):
    %y = arith.addf %o, %a : f32
    linalg.yield %y : f32
  } -> tensor<8xf32>
  %loss = linalg.generic {indexing_maps = [#v, #v, #v], iterator_types = ["parallel"]} ins(%p, %sum : tensor<8xf32>, tensor<8xf32>) outs(%e8xf32 : tensor<8xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %p1 = arith.mulf %a, %c2 : f32
    %q1 = arith.mulf %b, %c3 : f32
    %y = arith.addf %p1, %q1 : f32
    linalg.yield %y : f32
  } -> tensor<8xf32>
  return %loss : tensor<8xf32>
}

// The index of the largest logit, for accuracy.
func.func @argmax(%x: tensor<8x16xf32>, %w: tensor<40x16xf32>, %t: tensor<8xi64>) -> (tensor<8xf32>, tensor<8xf32>) {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %c2 = arith.constant 0 : i64
  %e8x40xf32 = tensor.empty() : tensor<8x40xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e8x40xf32 : tensor<8x40xf32>) -> tensor<8x40xf32>
  %l = linalg.matmul indexing_maps = [#x, #w, #l] ins(%x, %w : tensor<8x16xf32>, tensor<40x16xf32>) outs(%init : tensor<8x40xf32>) -> tensor<8x40xf32>
  %e8xf32 = tensor.empty() : tensor<8xf32>
  %amv = linalg.fill ins(%ninf : f32) outs(%e8xf32 : tensor<8xf32>) -> tensor<8xf32>
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
  %hit = linalg.generic {indexing_maps = [#v, #v, #v], iterator_types = ["parallel"]} ins(%am#1, %t : tensor<8xi64>, tensor<8xi64>) outs(%e8xf32 : tensor<8xf32>) {
  ^bb0(%a: i64, %b: i64, %o: f32):
    %q = arith.cmpi eq, %a, %b : i64
    %y = arith.uitofp %q : i1 to f32
    linalg.yield %y : f32
  } -> tensor<8xf32>
  return %loss, %hit : tensor<8xf32>, tensor<8xf32>
}

// The log-sum-exp is used again.
func.func @z_loss(%x: tensor<8x16xf32>, %w: tensor<40x16xf32>, %t: tensor<8xi64>) -> tensor<8xf32> {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %c2 = arith.constant 1.0e-4 : f32
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
  %lse = linalg.generic {indexing_maps = [#v, #v, #v], iterator_types = ["parallel"]} ins(%s, %m : tensor<8xf32>, tensor<8xf32>) outs(%e8xf32 : tensor<8xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %lg = math.log %a : f32
    %y = arith.addf %lg, %b : f32
    linalg.yield %y : f32
  } -> tensor<8xf32>
  %p = linalg.generic {indexing_maps = [#v, #v], iterator_types = ["parallel"]} ins(%t : tensor<8xi64>) outs(%e8xf32 : tensor<8xf32>) {
  ^bb0(%a: i64, %o: f32):
    %i = linalg.index 0 : index
    %ti = arith.index_cast %a : i64 to index
    %p = tensor.extract %l[%i, %ti] : tensor<8x40xf32>
    linalg.yield %p : f32
  } -> tensor<8xf32>
  %loss = linalg.generic {indexing_maps = [#v, #v, #v], iterator_types = ["parallel"]} ins(%lse, %p : tensor<8xf32>, tensor<8xf32>) outs(%e8xf32 : tensor<8xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %ce = arith.subf %a, %b : f32
    %sq = arith.mulf %a, %a : f32
    %zl = arith.mulf %sq, %c2 : f32
    %y = arith.addf %ce, %zl : f32
    linalg.yield %y : f32
  } -> tensor<8xf32>
  return %loss : tensor<8xf32>
}

// The target of a token is its own number (contrastive loss): it is written down
// as a tensor.
func.func @diagonal(%x: tensor<8x16xf32>, %w: tensor<40x16xf32>) -> tensor<8xf32> {
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
  %loss = linalg.generic {indexing_maps = [#v, #v], iterator_types = ["parallel"]} ins(%s : tensor<8xf32>) outs(%e8xf32 : tensor<8xf32>) {
  ^bb0(%a: f32, %o: f32):
    %i = linalg.index 0 : index
    %p = tensor.extract %sh[%i, %i] : tensor<8x40xf32>
    %lg = math.log %a : f32
    %y = arith.subf %lg, %p : f32
    linalg.yield %y : f32
  } -> tensor<8xf32>
  return %loss : tensor<8xf32>
}

// Two losses, each over half of the tokens of one product.
func.func @losses_over_slices(%x: tensor<8x16xf32>, %w: tensor<40x16xf32>, %t: tensor<8xi64>) -> (tensor<4xf32>, tensor<4xf32>) {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %e8x40xf32 = tensor.empty() : tensor<8x40xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e8x40xf32 : tensor<8x40xf32>) -> tensor<8x40xf32>
  %l = linalg.matmul indexing_maps = [#x, #w, #l] ins(%x, %w : tensor<8x16xf32>, tensor<40x16xf32>) outs(%init : tensor<8x40xf32>) -> tensor<8x40xf32>
  %l0 = tensor.extract_slice %l[0, 0] [4, 40] [1, 1] : tensor<8x40xf32> to tensor<4x40xf32>
  %t0 = tensor.extract_slice %t[0] [4] [1] : tensor<8xi64> to tensor<4xi64>
  %l1 = tensor.extract_slice %l[4, 0] [4, 40] [1, 1] : tensor<8x40xf32> to tensor<4x40xf32>
  %t1 = tensor.extract_slice %t[4] [4] [1] : tensor<8xi64> to tensor<4xi64>
  %e4xf32 = tensor.empty() : tensor<4xf32>
  %m0i = linalg.fill ins(%ninf : f32) outs(%e4xf32 : tensor<4xf32>) -> tensor<4xf32>
  %m0 = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%l0 : tensor<4x40xf32>) outs(%m0i : tensor<4xf32>) {
  ^bb0(%a: f32, %o: f32):
    %y = arith.maximumf %o, %a : f32
    linalg.yield %y : f32
  } -> tensor<4xf32>
  %e4x40xf32 = tensor.empty() : tensor<4x40xf32>
  %sh0 = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%l0, %m0 : tensor<4x40xf32>, tensor<4xf32>) outs(%e4x40xf32 : tensor<4x40xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %y = arith.subf %a, %b : f32
    linalg.yield %y : f32
  } -> tensor<4x40xf32>
  %zeros = linalg.fill ins(%zero : f32) outs(%e4xf32 : tensor<4xf32>) -> tensor<4xf32>
  %s0 = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%sh0 : tensor<4x40xf32>) outs(%zeros : tensor<4xf32>) {
  ^bb0(%a: f32, %o: f32):
    %ex = math.exp %a : f32
    %y = arith.addf %o, %ex : f32
    linalg.yield %y : f32
  } -> tensor<4xf32>
  %loss0 = linalg.generic {indexing_maps = [#v, #v, #v], iterator_types = ["parallel"]} ins(%s0, %t0 : tensor<4xf32>, tensor<4xi64>) outs(%e4xf32 : tensor<4xf32>) {
  ^bb0(%a: f32, %b: i64, %o: f32):
    %i = linalg.index 0 : index
    %ti = arith.index_cast %b : i64 to index
    %p = tensor.extract %sh0[%i, %ti] : tensor<4x40xf32>
    %lg = math.log %a : f32
    %y = arith.subf %lg, %p : f32
    linalg.yield %y : f32
  } -> tensor<4xf32>
  %m1i = linalg.fill ins(%ninf : f32) outs(%e4xf32 : tensor<4xf32>) -> tensor<4xf32>
  %m1 = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%l1 : tensor<4x40xf32>) outs(%m1i : tensor<4xf32>) {
  ^bb0(%a: f32, %o: f32):
    %y = arith.maximumf %o, %a : f32
    linalg.yield %y : f32
  } -> tensor<4xf32>
  %sh1 = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%l1, %m1 : tensor<4x40xf32>, tensor<4xf32>) outs(%e4x40xf32 : tensor<4x40xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %y = arith.subf %a, %b : f32
    linalg.yield %y : f32
  } -> tensor<4x40xf32>
  %s1 = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%sh1 : tensor<4x40xf32>) outs(%zeros : tensor<4xf32>) {
  ^bb0(%a: f32, %o: f32):
    %ex = math.exp %a : f32
    %y = arith.addf %o, %ex : f32
    linalg.yield %y : f32
  } -> tensor<4xf32>
  %loss1 = linalg.generic {indexing_maps = [#v, #v, #v], iterator_types = ["parallel"]} ins(%s1, %t1 : tensor<4xf32>, tensor<4xi64>) outs(%e4xf32 : tensor<4xf32>) {
  ^bb0(%a: f32, %b: i64, %o: f32):
    %i = linalg.index 0 : index
    %ti = arith.index_cast %b : i64 to index
    %p = tensor.extract %sh1[%i, %ti] : tensor<4x40xf32>
    %lg = math.log %a : f32
    %y = arith.subf %lg, %p : f32
    linalg.yield %y : f32
  } -> tensor<4xf32>
  return %loss0, %loss1 : tensor<4xf32>, tensor<4xf32>
}

// Tokens with the target -100 do not count: the select stays in the row arithmetic.
func.func @ignored_targets(%x: tensor<8x16xf32>, %w: tensor<40x16xf32>, %t: tensor<8xi64>) -> tensor<8xf32> {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %c2 = arith.constant -100 : i64
  %c3 = arith.constant 0 : i64
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
  %loss = linalg.generic {indexing_maps = [#v, #v], iterator_types = ["parallel"]} ins(%t : tensor<8xi64>) outs(%e8xf32 : tensor<8xf32>) {
  ^bb0(%a: i64, %o: f32):
    %i = linalg.index 0 : index
    %ig = arith.cmpi eq, %a, %c2 : i64
    %safe = arith.select %ig, %c3, %a : i64
    %ti = arith.index_cast %safe : i64 to index
    %p = tensor.extract %logp[%i, %ti] : tensor<8x40xf32>
    %n = arith.negf %p : f32
    %y = arith.select %ig, %zero, %n : f32
    linalg.yield %y : f32
  } -> tensor<8xf32>
  return %loss : tensor<8xf32>
}

// The weight has other users.
func.func @tied_embedding(%ids: tensor<8xi64>, %w: tensor<40x16xf32>, %t: tensor<8xi64>) -> tensor<8xf32> {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %e8x16xf32 = tensor.empty() : tensor<8x16xf32>
  %x = linalg.generic {indexing_maps = [#row, #id], iterator_types = ["parallel", "parallel"]} ins(%ids : tensor<8xi64>) outs(%e8x16xf32 : tensor<8x16xf32>) {
  ^bb0(%a: i64, %o: f32):
    %j = linalg.index 1 : index
    %ti = arith.index_cast %a : i64 to index
    %e = tensor.extract %w[%ti, %j] : tensor<40x16xf32>
    linalg.yield %e : f32
  } -> tensor<8x16xf32>
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
  %loss = linalg.generic {indexing_maps = [#v, #v, #v], iterator_types = ["parallel"]} ins(%s, %t : tensor<8xf32>, tensor<8xi64>) outs(%e8xf32 : tensor<8xf32>) {
  ^bb0(%a: f32, %b: i64, %o: f32):
    %i = linalg.index 0 : index
    %ti = arith.index_cast %b : i64 to index
    %p = tensor.extract %sh[%i, %ti] : tensor<8x40xf32>
    %lg = math.log %a : f32
    %y = arith.subf %lg, %p : f32
    linalg.yield %y : f32
  } -> tensor<8xf32>
  return %loss : tensor<8xf32>
}

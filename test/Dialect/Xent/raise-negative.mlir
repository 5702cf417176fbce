// Near misses: each function stays as it is, and one remark at the value that is
// in the way says why. Products that no softmax follows get no remark.
// RUN: xent-opt %s -o %t.before
// RUN: xent-opt %s --xent-raise --remarks-filter='xent-raise' -o %t.after 2> %t.remarks
// RUN: diff %t.before %t.after
// RUN: FileCheck %s --input-file=%t.remarks --implicit-check-not=remark:

#x = affine_map<(d0, d1, d2) -> (d0, d2)>
#w = affine_map<(d0, d1, d2) -> (d1, d2)>
#l = affine_map<(d0, d1, d2) -> (d0, d1)>
#id = affine_map<(d0, d1) -> (d0, d1)>
#row = affine_map<(d0, d1) -> (d0)>
#col = affine_map<(d0, d1) -> (d1)>
#v = affine_map<(d0) -> (d0)>
#s = affine_map<(d0) -> ()>
#all = affine_map<(d0, d1) -> ()>

func.func private @use(tensor<8x40xf32>)

// log(1 + sum exp) has a class more than the product.
func.func @neg_one_added_to_the_sum(%x: tensor<8x16xf32>, %w: tensor<40x16xf32>, %t: tensor<8xi64>) -> tensor<8xf32> {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %c2 = arith.constant 1.0 : f32
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
  %s1 = linalg.generic {indexing_maps = [#v, #v], iterator_types = ["parallel"]} ins(%s : tensor<8xf32>) outs(%e8xf32 : tensor<8xf32>) {
  ^bb0(%a: f32, %o: f32):
    %y = arith.addf %a, %c2 : f32
    linalg.yield %y : f32
  } -> tensor<8xf32>
  // CHECK: :[[#@LINE+1]]:{{.*}}: remark: [Missed] LeftoverMax
  %loss = linalg.generic {indexing_maps = [#v, #v, #v], iterator_types = ["parallel"]} ins(%s1, %t : tensor<8xf32>, tensor<8xi64>) outs(%e8xf32 : tensor<8xf32>) {
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

// The same, with the 1 in the initial value of the sum.
func.func @neg_one_in_the_init(%x: tensor<8x16xf32>, %w: tensor<40x16xf32>, %t: tensor<8xi64>) -> tensor<8xf32> {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %c2 = arith.constant 1.0 : f32
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
  %ones = linalg.fill ins(%c2 : f32) outs(%e8xf32 : tensor<8xf32>) -> tensor<8xf32>
  %s = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%sh : tensor<8x40xf32>) outs(%ones : tensor<8xf32>) {
  ^bb0(%a: f32, %o: f32):
    %ex = math.exp %a : f32
    %y = arith.addf %o, %ex : f32
    linalg.yield %y : f32
  } -> tensor<8xf32>
  // CHECK: :[[#@LINE+1]]:{{.*}}: remark: [Missed] LeftoverMax
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

// The same, without a maximum that would be left over.
func.func @neg_one_in_the_init_unshifted(%x: tensor<8x16xf32>, %w: tensor<40x16xf32>, %t: tensor<8xi64>) -> tensor<8xf32> {
  %zero = arith.constant 0.0 : f32
  %c1 = arith.constant 1.0 : f32
  %e8x40xf32 = tensor.empty() : tensor<8x40xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e8x40xf32 : tensor<8x40xf32>) -> tensor<8x40xf32>
  %l = linalg.matmul indexing_maps = [#x, #w, #l] ins(%x, %w : tensor<8x16xf32>, tensor<40x16xf32>) outs(%init : tensor<8x40xf32>) -> tensor<8x40xf32>
  %e8xf32 = tensor.empty() : tensor<8xf32>
  %ones = linalg.fill ins(%c1 : f32) outs(%e8xf32 : tensor<8xf32>) -> tensor<8xf32>
  %s = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%l : tensor<8x40xf32>) outs(%ones : tensor<8xf32>) {
  ^bb0(%a: f32, %o: f32):
    %ex = math.exp %a : f32
    %y = arith.addf %o, %ex : f32
    linalg.yield %y : f32
  } -> tensor<8xf32>
  // CHECK: :[[#@LINE+1]]:{{.*}}: remark: [Missed] NotAStatistic
  %loss = linalg.generic {indexing_maps = [#v, #v, #v], iterator_types = ["parallel"]} ins(%s, %t : tensor<8xf32>, tensor<8xi64>) outs(%e8xf32 : tensor<8xf32>) {
  ^bb0(%a: f32, %b: i64, %o: f32):
    %i = linalg.index 0 : index
    %ti = arith.index_cast %b : i64 to index
    %p = tensor.extract %l[%i, %ti] : tensor<8x40xf32>
    %lg = math.log %a : f32
    %y = arith.subf %lg, %p : f32
    linalg.yield %y : f32
  } -> tensor<8xf32>
  return %loss : tensor<8xf32>
}

// One sum over all tokens and classes.
func.func @neg_sum_over_tokens_too(%x: tensor<8x16xf32>, %w: tensor<40x16xf32>, %t: tensor<8xi64>) -> tensor<8xf32> {
  %zero = arith.constant 0.0 : f32
  %e8x40xf32 = tensor.empty() : tensor<8x40xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e8x40xf32 : tensor<8x40xf32>) -> tensor<8x40xf32>
  %l = linalg.matmul indexing_maps = [#x, #w, #l] ins(%x, %w : tensor<8x16xf32>, tensor<40x16xf32>) outs(%init : tensor<8x40xf32>) -> tensor<8x40xf32>
  %ef32 = tensor.empty() : tensor<f32>
  %zs = linalg.fill ins(%zero : f32) outs(%ef32 : tensor<f32>) -> tensor<f32>
  %s = linalg.generic {indexing_maps = [#id, #all], iterator_types = ["reduction", "reduction"]} ins(%l : tensor<8x40xf32>) outs(%zs : tensor<f32>) {
  ^bb0(%a: f32, %o: f32):
    %ex = math.exp %a : f32
    %y = arith.addf %o, %ex : f32
    linalg.yield %y : f32
  } -> tensor<f32>
  %e8xf32 = tensor.empty() : tensor<8xf32>
  // CHECK: :[[#@LINE+1]]:{{.*}}: remark: [Missed] WrongAxis
  %loss = linalg.generic {indexing_maps = [#s, #v, #v], iterator_types = ["parallel"]} ins(%s, %t : tensor<f32>, tensor<8xi64>) outs(%e8xf32 : tensor<8xf32>) {
  ^bb0(%a: f32, %b: i64, %o: f32):
    %i = linalg.index 0 : index
    %ti = arith.index_cast %b : i64 to index
    %p = tensor.extract %l[%i, %ti] : tensor<8x40xf32>
    %lg = math.log %a : f32
    %y = arith.subf %lg, %p : f32
    linalg.yield %y : f32
  } -> tensor<8xf32>
  return %loss : tensor<8xf32>
}

// The log-sum-exp of a token minus a logit of another one: token 7 - i.
func.func @neg_statistics_of_different_tokens(%x: tensor<8x16xf32>, %w: tensor<40x16xf32>, %t: tensor<8xi64>) -> tensor<8xf32> {
  %zero = arith.constant 0.0 : f32
  %e8x40xf32 = tensor.empty() : tensor<8x40xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e8x40xf32 : tensor<8x40xf32>) -> tensor<8x40xf32>
  // CHECK: :[[#@LINE+1]]:{{.*}}: remark: [Missed] RowFromData
  %l = linalg.matmul indexing_maps = [#x, #w, #l] ins(%x, %w : tensor<8x16xf32>, tensor<40x16xf32>) outs(%init : tensor<8x40xf32>) -> tensor<8x40xf32>
  %e8xf32 = tensor.empty() : tensor<8xf32>
  %zeros = linalg.fill ins(%zero : f32) outs(%e8xf32 : tensor<8xf32>) -> tensor<8xf32>
  %s = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%l : tensor<8x40xf32>) outs(%zeros : tensor<8xf32>) {
  ^bb0(%a: f32, %o: f32):
    %ex = math.exp %a : f32
    %y = arith.addf %o, %ex : f32
    linalg.yield %y : f32
  } -> tensor<8xf32>
  %loss = linalg.generic {indexing_maps = [#v, #v, #v], iterator_types = ["parallel"]} ins(%s, %t : tensor<8xf32>, tensor<8xi64>) outs(%e8xf32 : tensor<8xf32>) {
  ^bb0(%a: f32, %b: i64, %o: f32):
    %c7 = arith.constant 7 : index
    %i = linalg.index 0 : index
    %r = arith.subi %c7, %i : index
    %ti = arith.index_cast %b : i64 to index
    %p = tensor.extract %l[%r, %ti] : tensor<8x40xf32>
    %lg = math.log %a : f32
    %y = arith.subf %lg, %p : f32
    linalg.yield %y : f32
  } -> tensor<8xf32>
  return %loss : tensor<8xf32>
}

// An additive mask [N, V] would itself be as large as the logits.
func.func @neg_mask_over_tokens_and_classes(%x: tensor<8x16xf32>, %w: tensor<40x16xf32>, %t: tensor<8xi64>, %mask: tensor<8x40xf32>) -> tensor<8xf32> {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %e8x40xf32 = tensor.empty() : tensor<8x40xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e8x40xf32 : tensor<8x40xf32>) -> tensor<8x40xf32>
  %l = linalg.matmul indexing_maps = [#x, #w, #l] ins(%x, %w : tensor<8x16xf32>, tensor<40x16xf32>) outs(%init : tensor<8x40xf32>) -> tensor<8x40xf32>
  %z = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel"]} ins(%l, %mask : tensor<8x40xf32>, tensor<8x40xf32>) outs(%e8x40xf32 : tensor<8x40xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %y = arith.addf %a, %b : f32
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
  // CHECK: :[[#@LINE+1]]:{{.*}}: remark: [Missed] OperandOverRowsAndClasses
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

// The probabilities go into a product with another matrix: an attention of one
// head.
func.func @neg_probabilities_times_another_weight(%x: tensor<8x16xf32>, %w: tensor<40x16xf32>, %u: tensor<40x16xf32>) -> tensor<8x16xf32> {
  %zero = arith.constant 0.0 : f32
  %e8x40xf32 = tensor.empty() : tensor<8x40xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e8x40xf32 : tensor<8x40xf32>) -> tensor<8x40xf32>
  %l = linalg.matmul indexing_maps = [#x, #w, #l] ins(%x, %w : tensor<8x16xf32>, tensor<40x16xf32>) outs(%init : tensor<8x40xf32>) -> tensor<8x40xf32>
  %p = linalg.softmax dimension(1) ins(%l : tensor<8x40xf32>) outs(%e8x40xf32 : tensor<8x40xf32>) -> tensor<8x40xf32>
  %e8x16xf32 = tensor.empty() : tensor<8x16xf32>
  %oi = linalg.fill ins(%zero : f32) outs(%e8x16xf32 : tensor<8x16xf32>) -> tensor<8x16xf32>
  // CHECK: :[[#@LINE+1]]:{{.*}}: remark: [Missed] ProductOfLogits
  %o = linalg.matmul ins(%p, %u : tensor<8x40xf32>, tensor<40x16xf32>) outs(%oi : tensor<8x16xf32>) -> tensor<8x16xf32>
  return %o : tensor<8x16xf32>
}

// The sum of p z^2 is not one of the statistics.
func.func @neg_second_moment(%x: tensor<8x16xf32>, %w: tensor<40x16xf32>) -> tensor<8xf32> {
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
  // CHECK: :[[#@LINE+1]]:{{.*}}: remark: [Missed] WrongAxis
  %h = linalg.generic {indexing_maps = [#id, #row, #id, #row], iterator_types = ["parallel", "reduction"]} ins(%sh, %s, %l : tensor<8x40xf32>, tensor<8xf32>, tensor<8x40xf32>) outs(%zeros : tensor<8xf32>) {
  ^bb0(%a: f32, %b: f32, %c: f32, %o: f32):
    %ex = math.exp %a : f32
    %p = arith.divf %ex, %b : f32
    %zz = arith.mulf %c, %c : f32
    %pz = arith.mulf %p, %zz : f32
    %y = arith.addf %o, %pz : f32
    linalg.yield %y : f32
  } -> tensor<8xf32>
  return %h : tensor<8xf32>
}

// The index of the smallest logit.
func.func @neg_argmin(%x: tensor<8x16xf32>, %w: tensor<40x16xf32>, %t: tensor<8xi64>) -> (tensor<8xf32>, tensor<8xi64>) {
  %zero = arith.constant 0.0 : f32
  %c1 = arith.constant 0x7F800000 : f32
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
    %g = arith.cmpf olt, %a, %o : f32
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
  // CHECK: :[[#@LINE+1]]:{{.*}}: remark: [Missed]
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

// Of equal logits, the last one wins: xent.logit_stats gives the first.
func.func @neg_last_argmax(%x: tensor<8x16xf32>, %w: tensor<40x16xf32>, %t: tensor<8xi64>) -> (tensor<8xf32>, tensor<8xi64>) {
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
    %g = arith.cmpf oge, %a, %o : f32
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
  // CHECK: :[[#@LINE+1]]:{{.*}}: remark: [Missed]
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

// The probabilities are those of tanh(z), the average is that of z.
func.func @neg_dot_of_another_transform(%x: tensor<8x16xf32>, %w: tensor<40x16xf32>) -> tensor<8xf32> {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %e8x40xf32 = tensor.empty() : tensor<8x40xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e8x40xf32 : tensor<8x40xf32>) -> tensor<8x40xf32>
  %l = linalg.matmul indexing_maps = [#x, #w, #l] ins(%x, %w : tensor<8x16xf32>, tensor<40x16xf32>) outs(%init : tensor<8x40xf32>) -> tensor<8x40xf32>
  %z = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]} ins(%l : tensor<8x40xf32>) outs(%e8x40xf32 : tensor<8x40xf32>) {
  ^bb0(%a: f32, %o: f32):
    %y = math.tanh %a : f32
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
  // CHECK: :[[#@LINE+1]]:{{.*}}: remark: [Missed] WrongAxis
  %h = linalg.generic {indexing_maps = [#id, #row, #id, #row], iterator_types = ["parallel", "reduction"]} ins(%sh, %s, %l : tensor<8x40xf32>, tensor<8xf32>, tensor<8x40xf32>) outs(%zeros : tensor<8xf32>) {
  ^bb0(%a: f32, %b: f32, %c: f32, %o: f32):
    %ex = math.exp %a : f32
    %p = arith.divf %ex, %b : f32
    %pz = arith.mulf %p, %c : f32
    %y = arith.addf %o, %pz : f32
    linalg.yield %y : f32
  } -> tensor<8xf32>
  return %h : tensor<8xf32>
}

// The log-sum-exp is that of tanh(z), the target's logit that of z.
func.func @neg_pick_of_another_transform(%x: tensor<8x16xf32>, %w: tensor<40x16xf32>, %t: tensor<8xi64>) -> tensor<8xf32> {
  %zero = arith.constant 0.0 : f32
  %e8x40xf32 = tensor.empty() : tensor<8x40xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e8x40xf32 : tensor<8x40xf32>) -> tensor<8x40xf32>
  %l = linalg.matmul indexing_maps = [#x, #w, #l] ins(%x, %w : tensor<8x16xf32>, tensor<40x16xf32>) outs(%init : tensor<8x40xf32>) -> tensor<8x40xf32>
  %z = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]} ins(%l : tensor<8x40xf32>) outs(%e8x40xf32 : tensor<8x40xf32>) {
  ^bb0(%a: f32, %o: f32):
    %y = math.tanh %a : f32
    linalg.yield %y : f32
  } -> tensor<8x40xf32>
  %e8xf32 = tensor.empty() : tensor<8xf32>
  %zeros = linalg.fill ins(%zero : f32) outs(%e8xf32 : tensor<8xf32>) -> tensor<8xf32>
  %s = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%z : tensor<8x40xf32>) outs(%zeros : tensor<8xf32>) {
  ^bb0(%a: f32, %o: f32):
    %ex = math.exp %a : f32
    %y = arith.addf %o, %ex : f32
    linalg.yield %y : f32
  } -> tensor<8xf32>
  // CHECK: :[[#@LINE+1]]:{{.*}}: remark: [Missed] NotAStatistic
  %loss = linalg.generic {indexing_maps = [#v, #v, #v], iterator_types = ["parallel"]} ins(%s, %t : tensor<8xf32>, tensor<8xi64>) outs(%e8xf32 : tensor<8xf32>) {
  ^bb0(%a: f32, %b: i64, %o: f32):
    %i = linalg.index 0 : index
    %ti = arith.index_cast %b : i64 to index
    %p = tensor.extract %l[%i, %ti] : tensor<8x40xf32>
    %lg = math.log %a : f32
    %y = arith.subf %lg, %p : f32
    linalg.yield %y : f32
  } -> tensor<8xf32>
  return %loss : tensor<8xf32>
}

// What a call does with the logits is unknown.
func.func @neg_call_on_logits(%x: tensor<8x16xf32>, %w: tensor<40x16xf32>, %t: tensor<8xi64>) -> tensor<8xf32> {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %e8x40xf32 = tensor.empty() : tensor<8x40xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e8x40xf32 : tensor<8x40xf32>) -> tensor<8x40xf32>
  // CHECK: :[[#@LINE+1]]:{{.*}}: remark: [Missed] UnknownUser
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
  call @use(%l) : (tensor<8x40xf32>) -> ()
  return %loss : tensor<8xf32>
}

// The logits leave a loop.
func.func @neg_logits_yielded(%x: tensor<3x8x16xf32>, %w: tensor<40x16xf32>, %t: tensor<8xi64>) -> (tensor<8xf32>, tensor<8x40xf32>) {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %lo = arith.constant 0 : index
  %step = arith.constant 1 : index
  %hi = arith.constant 3 : index
  %e8x40xf32 = tensor.empty() : tensor<8x40xf32>
  %e8xf32 = tensor.empty() : tensor<8xf32>
  %zeros = linalg.fill ins(%zero : f32) outs(%e8xf32 : tensor<8xf32>) -> tensor<8xf32>
  %r:2 = scf.for %k = %lo to %hi step %step iter_args(%acc = %zeros, %last = %e8x40xf32) -> (tensor<8xf32>, tensor<8x40xf32>) {
    %xi = tensor.extract_slice %x[%k, 0, 0] [1, 8, 16] [1, 1, 1] : tensor<3x8x16xf32> to tensor<8x16xf32>
    %init = linalg.fill ins(%zero : f32) outs(%e8x40xf32 : tensor<8x40xf32>) -> tensor<8x40xf32>
    // CHECK: :[[#@LINE+1]]:{{.*}}: remark: [Missed] LogitsReturned
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
    %loss = linalg.generic {indexing_maps = [#v, #v, #v], iterator_types = ["parallel"]} ins(%s, %t : tensor<8xf32>, tensor<8xi64>) outs(%e8xf32 : tensor<8xf32>) {
    ^bb0(%a: f32, %b: i64, %o: f32):
      %i = linalg.index 0 : index
      %ti = arith.index_cast %b : i64 to index
      %p = tensor.extract %sh[%i, %ti] : tensor<8x40xf32>
      %lg = math.log %a : f32
      %y = arith.subf %lg, %p : f32
      linalg.yield %y : f32
    } -> tensor<8xf32>
    scf.yield %loss, %l : tensor<8xf32>, tensor<8x40xf32>
  }
  return %r#0, %r#1 : tensor<8xf32>, tensor<8x40xf32>
}

// Scores of an attention: the classes depend on the batch. Nothing to say.
func.func @neg_attention(%q: tensor<2x8x16xf32>, %k: tensor<2x16x40xf32>, %v: tensor<2x40x16xf32>) -> tensor<2x8x16xf32> {
  %zero = arith.constant 0.0 : f32
  %e2x8x40xf32 = tensor.empty() : tensor<2x8x40xf32>
  %si = linalg.fill ins(%zero : f32) outs(%e2x8x40xf32 : tensor<2x8x40xf32>) -> tensor<2x8x40xf32>
  %s = linalg.batch_matmul ins(%q, %k : tensor<2x8x16xf32>, tensor<2x16x40xf32>) outs(%si : tensor<2x8x40xf32>) -> tensor<2x8x40xf32>
  %p = linalg.softmax dimension(2) ins(%s : tensor<2x8x40xf32>) outs(%e2x8x40xf32 : tensor<2x8x40xf32>) -> tensor<2x8x40xf32>
  %e2x8x16xf32 = tensor.empty() : tensor<2x8x16xf32>
  %oi = linalg.fill ins(%zero : f32) outs(%e2x8x16xf32 : tensor<2x8x16xf32>) -> tensor<2x8x16xf32>
  %o = linalg.batch_matmul ins(%p, %v : tensor<2x8x40xf32>, tensor<2x40x16xf32>) outs(%oi : tensor<2x8x16xf32>) -> tensor<2x8x16xf32>
  return %o : tensor<2x8x16xf32>
}

// Products without a softmax. Nothing to say.
func.func @neg_mlp(%x: tensor<8x16xf32>, %w: tensor<40x16xf32>, %u: tensor<40x16xf32>) -> tensor<8x16xf32> {
  %zero = arith.constant 0.0 : f32
  %e8x40xf32 = tensor.empty() : tensor<8x40xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e8x40xf32 : tensor<8x40xf32>) -> tensor<8x40xf32>
  %l = linalg.matmul indexing_maps = [#x, #w, #l] ins(%x, %w : tensor<8x16xf32>, tensor<40x16xf32>) outs(%init : tensor<8x40xf32>) -> tensor<8x40xf32>
  %z = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]} ins(%l : tensor<8x40xf32>) outs(%e8x40xf32 : tensor<8x40xf32>) {
  ^bb0(%a: f32, %o: f32):
    %y = arith.maximumf %a, %zero : f32
    linalg.yield %y : f32
  } -> tensor<8x40xf32>
  %e8x16xf32 = tensor.empty() : tensor<8x16xf32>
  %oi = linalg.fill ins(%zero : f32) outs(%e8x16xf32 : tensor<8x16xf32>) -> tensor<8x16xf32>
  %o = linalg.matmul ins(%z, %u : tensor<8x40xf32>, tensor<40x16xf32>) outs(%oi : tensor<8x16xf32>) -> tensor<8x16xf32>
  return %o : tensor<8x16xf32>
}

// Two classes of one token, by two tensors of targets.
func.func @neg_two_targets(%x: tensor<8x16xf32>, %w: tensor<40x16xf32>, %t: tensor<8xi64>, %t2: tensor<8xi64>) -> (tensor<8xf32>, tensor<8xf32>) {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %e8x40xf32 = tensor.empty() : tensor<8x40xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e8x40xf32 : tensor<8x40xf32>) -> tensor<8x40xf32>
  // CHECK: :[[#@LINE+1]]:{{.*}}: remark: [Missed] SecondTarget
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
  %loss2 = linalg.generic {indexing_maps = [#v, #v, #v], iterator_types = ["parallel"]} ins(%s, %t2 : tensor<8xf32>, tensor<8xi64>) outs(%e8xf32 : tensor<8xf32>) {
  ^bb0(%a: f32, %b: i64, %o: f32):
    %i = linalg.index 0 : index
    %ti = arith.index_cast %b : i64 to index
    %p = tensor.extract %sh[%i, %ti] : tensor<8x40xf32>
    %lg = math.log %a : f32
    %y = arith.subf %lg, %p : f32
    linalg.yield %y : f32
  } -> tensor<8xf32>
  %d = linalg.generic {indexing_maps = [#v, #v, #v], iterator_types = ["parallel"]} ins(%loss, %loss2 : tensor<8xf32>, tensor<8xf32>) outs(%e8xf32 : tensor<8xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %y = arith.subf %a, %b : f32
    linalg.yield %y : f32
  } -> tensor<8xf32>
  return %loss, %loss2 : tensor<8xf32>, tensor<8xf32>
}

// The sum leaves a class out.
func.func @neg_sum_over_a_part_of_the_classes(%x: tensor<8x16xf32>, %w: tensor<40x16xf32>, %t: tensor<8xi64>) -> tensor<8xf32> {
  %zero = arith.constant 0.0 : f32
  %e8x40xf32 = tensor.empty() : tensor<8x40xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e8x40xf32 : tensor<8x40xf32>) -> tensor<8x40xf32>
  %l = linalg.matmul indexing_maps = [#x, #w, #l] ins(%x, %w : tensor<8x16xf32>, tensor<40x16xf32>) outs(%init : tensor<8x40xf32>) -> tensor<8x40xf32>
  %part = tensor.extract_slice %l[0, 0] [8, 39] [1, 1] : tensor<8x40xf32> to tensor<8x39xf32>
  %e8xf32 = tensor.empty() : tensor<8xf32>
  %zeros = linalg.fill ins(%zero : f32) outs(%e8xf32 : tensor<8xf32>) -> tensor<8xf32>
  %s = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%part : tensor<8x39xf32>) outs(%zeros : tensor<8xf32>) {
  ^bb0(%a: f32, %o: f32):
    %ex = math.exp %a : f32
    %y = arith.addf %o, %ex : f32
    linalg.yield %y : f32
  } -> tensor<8xf32>
  // CHECK: :[[#@LINE+1]]:{{.*}}: remark: [Missed] ClassSubset
  %loss = linalg.generic {indexing_maps = [#v, #v, #v], iterator_types = ["parallel"]} ins(%s, %t : tensor<8xf32>, tensor<8xi64>) outs(%e8xf32 : tensor<8xf32>) {
  ^bb0(%a: f32, %b: i64, %o: f32):
    %i = linalg.index 0 : index
    %ti = arith.index_cast %b : i64 to index
    %p = tensor.extract %l[%i, %ti] : tensor<8x40xf32>
    %lg = math.log %a : f32
    %y = arith.subf %lg, %p : f32
    linalg.yield %y : f32
  } -> tensor<8xf32>
  return %loss : tensor<8xf32>
}

// A softmax to the base 2: the logits are z log 2, which is nowhere but in the
// logarithm of an exponential of the shifted z.
func.func @neg_base_2(%x: tensor<8x16xf32>, %w: tensor<40x16xf32>, %t: tensor<8xi64>) -> tensor<8xf32> {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %e8x40xf32 = tensor.empty() : tensor<8x40xf32>
  %e8xf32 = tensor.empty() : tensor<8xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e8x40xf32 : tensor<8x40xf32>) -> tensor<8x40xf32>
  // CHECK: :[[#@LINE+1]]:{{.*}}: remark: [Missed] PhiNotSpelled | {{.*}}the exponential of shifted logits
  %l = linalg.matmul indexing_maps = [#x, #w, #l] ins(%x, %w : tensor<8x16xf32>, tensor<40x16xf32>) outs(%init : tensor<8x40xf32>) -> tensor<8x40xf32>
  %mi = linalg.fill ins(%ninf : f32) outs(%e8xf32 : tensor<8xf32>) -> tensor<8xf32>
  %m = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%l : tensor<8x40xf32>) outs(%mi : tensor<8xf32>) {
  ^bb0(%a: f32, %o: f32):
    %y = arith.maximumf %o, %a : f32
    linalg.yield %y : f32
  } -> tensor<8xf32>
  %e = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%l, %m : tensor<8x40xf32>, tensor<8xf32>) outs(%e8x40xf32 : tensor<8x40xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %d = arith.subf %a, %b : f32
    %y = math.exp2 %d : f32
    linalg.yield %y : f32
  } -> tensor<8x40xf32>
  %si = linalg.fill ins(%zero : f32) outs(%e8xf32 : tensor<8xf32>) -> tensor<8xf32>
  %s = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%e : tensor<8x40xf32>) outs(%si : tensor<8xf32>) {
  ^bb0(%a: f32, %o: f32):
    %y = arith.addf %o, %a : f32
    linalg.yield %y : f32
  } -> tensor<8xf32>
  %logp = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%e, %s : tensor<8x40xf32>, tensor<8xf32>) outs(%e8x40xf32 : tensor<8x40xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %p = arith.divf %a, %b : f32
    %y = math.log %p : f32
    linalg.yield %y : f32
  } -> tensor<8x40xf32>
  %loss = linalg.generic {indexing_maps = [#v, #v], iterator_types = ["parallel"]} ins(%t : tensor<8xi64>) outs(%e8xf32 : tensor<8xf32>) {
  ^bb0(%c: i64, %o: f32):
    %n = linalg.index 0 : index
    %j = arith.index_cast %c : i64 to index
    %y = tensor.extract %logp[%n, %j] : tensor<8x40xf32>
    linalg.yield %y : f32
  } -> tensor<8xf32>
  return %loss : tensor<8xf32>
}

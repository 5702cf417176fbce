// One small head of each kind. No value of tokens x classes is left.
// RUN: xent-opt %s --pass-pipeline='builtin.module(func.func(xent-raise))' \
// RUN: | FileCheck %s --implicit-check-not=linalg.matmul \
// RUN:     --implicit-check-not='tensor<{{.*[0-9?]x40x?f}}' --implicit-check-not='tensor<{{.*}}40x8x'
// The same with another spelling of the elementwise ops.
// RUN: xent-opt %s --xent-raise --xent-verify-no-logits -o /dev/null
// RUN: xent-opt %s --linalg-generalize-named-ops --xent-raise --xent-verify-no-logits -o /dev/null

#x = affine_map<(d0, d1, d2) -> (d0, d2)>
#w = affine_map<(d0, d1, d2) -> (d1, d2)>
#l = affine_map<(d0, d1, d2) -> (d0, d1)>
#id = affine_map<(d0, d1) -> (d0, d1)>
#row = affine_map<(d0, d1) -> (d0)>
#col = affine_map<(d0, d1) -> (d1)>
#v = affine_map<(d0) -> (d0)>
#x3 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>
#w3 = affine_map<(d0, d1, d2, d3) -> (d2, d3)>
#l3 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#id3 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#row3 = affine_map<(d0, d1, d2) -> (d0, d1)>

// The products are rounded to bf16 and widened again: both stay, in the region.
// CHECK-LABEL: func.func @bf16(
// CHECK-SAME:    %[[X:[a-z0-9]+]]: tensor<8x16xbf16>, %[[W:[a-z0-9]+]]: tensor<40x16xbf16>, %[[T:[a-z0-9]+]]: tensor<8xi64>) -> tensor<8xf32> {
// CHECK-NEXT:    %[[E:.+]] = tensor.empty() : tensor<8xf32>
// CHECK-NEXT:    %[[LSE:.+]], %[[PICK:.+]] = xent.logit_stats ins(%[[X]], %[[W]] : tensor<8x16xbf16>, tensor<40x16xbf16>) target(%[[T]] : tensor<8xi64>) logits (%[[ACC:.+]]: f32) {
// CHECK-NEXT:      %[[LOW:.+]] = arith.truncf %[[ACC]] : f32 to bf16
// CHECK-NEXT:      %[[Z:.+]] = arith.extf %[[LOW]] : bf16 to f32
// CHECK-NEXT:      xent.yield %[[Z]] : f32
// CHECK-NEXT:    } -> lse: tensor<8xf32>, pick: tensor<8xf32>
// CHECK-NEXT:    %[[LOSS:.+]] = linalg.generic {indexing_maps = [#[[V:.+]], #[[V]], #[[V]]], iterator_types = ["parallel"]} ins(%[[PICK]], %[[LSE]] : tensor<8xf32>, tensor<8xf32>) outs(%[[E]] : tensor<8xf32>) {
// CHECK-NEXT:    ^bb0(%[[P:.+]]: f32, %[[L:.+]]: f32, %{{.+}}: f32):
// CHECK-NEXT:      %[[D:.+]] = arith.subf %[[L]], %[[P]] : f32
// CHECK-NEXT:      linalg.yield %[[D]] : f32
// CHECK-NEXT:    } -> tensor<8xf32>
// CHECK-NEXT:    return %[[LOSS]] : tensor<8xf32>
// CHECK-NEXT:  }
func.func @bf16(%x: tensor<8x16xbf16>, %w: tensor<40x16xbf16>, %t: tensor<8xi64>) -> tensor<8xf32> {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %e8x40xf32 = tensor.empty() : tensor<8x40xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e8x40xf32 : tensor<8x40xf32>) -> tensor<8x40xf32>
  %l = linalg.matmul indexing_maps = [#x, #w, #l] ins(%x, %w : tensor<8x16xbf16>, tensor<40x16xbf16>) outs(%init : tensor<8x40xf32>) -> tensor<8x40xf32>
  %e8x40xbf16 = tensor.empty() : tensor<8x40xbf16>
  %lo = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]} ins(%l : tensor<8x40xf32>) outs(%e8x40xbf16 : tensor<8x40xbf16>) {
  ^bb0(%a: f32, %o: bf16):
    %y = arith.truncf %a : f32 to bf16
    linalg.yield %y : bf16
  } -> tensor<8x40xbf16>
  %z = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]} ins(%lo : tensor<8x40xbf16>) outs(%e8x40xf32 : tensor<8x40xf32>) {
  ^bb0(%a: bf16, %o: f32):
    %y = arith.extf %a : bf16 to f32
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

// A temperature for each token becomes an operand over rows.
// CHECK-LABEL: func.func @row_temperature(
// CHECK-SAME:    %[[X:[a-z0-9]+]]: tensor<8x16xf32>, %[[W:[a-z0-9]+]]: tensor<40x16xf32>, %[[T:[a-z0-9]+]]: tensor<8xi64>, %[[TEMP:[a-z0-9]+]]: tensor<8xf32>
// CHECK:         %[[LSE:.+]], %[[PICK:.+]] = xent.logit_stats ins(%[[X]], %[[W]] : {{.*}}) target(%[[T]] : {{.*}}) rows(%[[TEMP]] : tensor<8xf32>) logits (%[[ACC:.+]]: f32, %[[R:.+]]: f32) {
// CHECK-NEXT:      %[[Z:.+]] = arith.divf %[[ACC]], %[[R]] : f32
// CHECK-NEXT:      xent.yield %[[Z]] : f32
// CHECK:         linalg.generic {{.*}} ins(%[[PICK]], %[[LSE]] :
// CHECK-NEXT:    ^bb0(%[[P:.+]]: f32, %[[L:.+]]: f32,
// CHECK-NEXT:      arith.subf %[[L]], %[[P]] : f32
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

// A bias of each class becomes an operand over columns.
// CHECK-LABEL: func.func @bias(
// CHECK-SAME:    %[[X:[a-z0-9]+]]: tensor<8x16xf32>, %[[W:[a-z0-9]+]]: tensor<40x16xf32>, %[[T:[a-z0-9]+]]: tensor<8xi64>, %[[B:[a-z0-9]+]]: tensor<40xf32>
// CHECK:         %[[LSE:.+]], %[[PICK:.+]] = xent.logit_stats ins(%[[X]], %[[W]] : {{.*}}) target(%[[T]] : {{.*}}) cols(%[[B]] : tensor<40xf32>) logits (%[[ACC:.+]]: f32, %[[C:.+]]: f32) {
// CHECK-NEXT:      %[[Z:.+]] = arith.addf %[[ACC]], %[[C]] : f32
// CHECK-NEXT:      xent.yield %[[Z]] : f32
// CHECK:         linalg.generic {{.*}} ins(%[[PICK]], %[[LSE]] :
// CHECK-NEXT:    ^bb0(%[[P:.+]]: f32, %[[L:.+]]: f32,
// CHECK-NEXT:      arith.subf %[[L]], %[[P]] : f32
func.func @bias(%x: tensor<8x16xf32>, %w: tensor<40x16xf32>, %t: tensor<8xi64>, %bias: tensor<40xf32>) -> tensor<8xf32> {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %e8x40xf32 = tensor.empty() : tensor<8x40xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e8x40xf32 : tensor<8x40xf32>) -> tensor<8x40xf32>
  %l = linalg.matmul indexing_maps = [#x, #w, #l] ins(%x, %w : tensor<8x16xf32>, tensor<40x16xf32>) outs(%init : tensor<8x40xf32>) -> tensor<8x40xf32>
  %z = linalg.generic {indexing_maps = [#id, #col, #id], iterator_types = ["parallel", "parallel"]} ins(%l, %bias : tensor<8x40xf32>, tensor<40xf32>) outs(%e8x40xf32 : tensor<8x40xf32>) {
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
// CHECK-LABEL: func.func @bias_as_init(
// CHECK-SAME:    %[[X:[a-z0-9]+]]: tensor<8x16xf32>, %[[W:[a-z0-9]+]]: tensor<40x16xf32>, %[[T:[a-z0-9]+]]: tensor<8xi64>, %[[B:[a-z0-9]+]]: tensor<40xf32>
// CHECK:         %[[LSE:.+]], %[[PICK:.+]] = xent.logit_stats ins(%[[X]], %[[W]] : {{.*}}) target(%[[T]] : {{.*}}) cols(%[[B]] : tensor<40xf32>) logits (%[[ACC:.+]]: f32, %[[C:.+]]: f32) {
// CHECK-NEXT:      %[[Z:.+]] = arith.addf %[[ACC]], %[[C]] : f32
// CHECK-NEXT:      xent.yield %[[Z]] : f32
// CHECK:         linalg.generic {{.*}} ins(%[[PICK]], %[[LSE]] :
// CHECK-NEXT:    ^bb0(%[[P:.+]]: f32, %[[L:.+]]: f32,
// CHECK-NEXT:      arith.subf %[[L]], %[[P]] : f32
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
// CHECK-LABEL: func.func @soft_cap(
// CHECK-SAME:    %[[X:[a-z0-9]+]]: tensor<8x16xf32>, %[[W:[a-z0-9]+]]: tensor<40x16xf32>, %[[T:[a-z0-9]+]]: tensor<8xi64>
// CHECK:         %[[LSE:.+]], %[[PICK:.+]] = xent.logit_stats ins(%[[X]], %[[W]] : {{.*}}) target(%[[T]] : {{.*}}) logits (%[[ACC:.+]]: f32) {
// CHECK-NEXT:      %[[CAP:.+]] = arith.constant 3.000000e+01 : f32
// CHECK-NEXT:      %[[Q:.+]] = arith.divf %[[ACC]], %[[CAP]] : f32
// CHECK-NEXT:      %[[TANH:.+]] = math.tanh %[[Q]] : f32
// CHECK-NEXT:      %[[Z:.+]] = arith.mulf %[[TANH]], %[[CAP]] : f32
// CHECK-NEXT:      xent.yield %[[Z]] : f32
// CHECK:         linalg.generic {{.*}} ins(%[[PICK]], %[[LSE]] :
// CHECK-NEXT:    ^bb0(%[[P:.+]]: f32, %[[L:.+]]: f32,
// CHECK-NEXT:      arith.subf %[[L]], %[[P]] : f32
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
// CHECK-LABEL: func.func @scale_after_shift(
// CHECK-SAME:    %[[X:[a-z0-9]+]]: tensor<8x16xf32>, %[[W:[a-z0-9]+]]: tensor<40x16xf32>, %[[T:[a-z0-9]+]]: tensor<8xi64>
// CHECK:         %[[LSE:.+]], %[[PICK:.+]] = xent.logit_stats ins(%[[X]], %[[W]] : {{.*}}) target(%[[T]] : {{.*}}) logits (%[[ACC:.+]]: f32) {
// CHECK:           arith.constant 5.000000e-01 : f32
// CHECK:           arith.mulf
// CHECK-NEXT:      xent.yield
// CHECK:         linalg.generic {{.*}} ins(%[[PICK]], %[[LSE]] :
// CHECK-NEXT:    ^bb0(%[[P:.+]]: f32, %[[L:.+]]: f32,
// CHECK-NEXT:      arith.subf %[[L]], %[[P]] : f32
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

// Weights [D, V] stay as they are.
// CHECK-LABEL: func.func @weight_dv(
// CHECK-SAME:    %[[X:[a-z0-9]+]]: tensor<8x16xf32>, %[[W:[a-z0-9]+]]: tensor<16x40xf32>, %[[T:[a-z0-9]+]]: tensor<8xi64>
// CHECK:         %[[LSE:.+]], %[[PICK:.+]] = xent.logit_stats ins(%[[X]], %[[W]] : {{.*}}) target(%[[T]] : {{.*}}) layout(dv) logits (%[[ACC:.+]]: f32) {
// CHECK-NEXT:      xent.yield %[[ACC]] : f32
// CHECK:         linalg.generic {{.*}} ins(%[[PICK]], %[[LSE]] :
// CHECK-NEXT:    ^bb0(%[[P:.+]]: f32, %[[L:.+]]: f32,
// CHECK-NEXT:      arith.subf %[[L]], %[[P]] : f32
func.func @weight_dv(%x: tensor<8x16xf32>, %w: tensor<16x40xf32>, %t: tensor<8xi64>) -> tensor<8xf32> {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %e8x40xf32 = tensor.empty() : tensor<8x40xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e8x40xf32 : tensor<8x40xf32>) -> tensor<8x40xf32>
  %l = linalg.matmul ins(%x, %w : tensor<8x16xf32>, tensor<16x40xf32>) outs(%init : tensor<8x40xf32>) -> tensor<8x40xf32>
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

// x [B, S, D] is seen as [B * S, D].
// CHECK-LABEL: func.func @batch_and_sequence(
// CHECK-SAME:    %[[X:[a-z0-9]+]]: tensor<2x4x16xf32>, %[[W:[a-z0-9]+]]: tensor<40x16xf32>, %[[T:[a-z0-9]+]]: tensor<2x4xi64>
// CHECK-DAG:     %[[XC:.+]] = tensor.collapse_shape %[[X]] {{\[}}[0, 1], [2]] :
// CHECK-DAG:     %[[TC:.+]] = tensor.collapse_shape %[[T]] {{\[}}[0, 1]] :
// CHECK:         %[[LSE:.+]], %[[PICK:.+]] = xent.logit_stats ins(%[[XC]], %[[W]] : {{.*}}) target(%[[TC]] : tensor<8xi64>) logits
// CHECK-DAG:     tensor.expand_shape %[[LSE]] {{\[}}[0, 1]] output_shape [2, 4] :
// CHECK-DAG:     tensor.expand_shape %[[PICK]] {{\[}}[0, 1]] output_shape [2, 4] :
func.func @batch_and_sequence(%x3: tensor<2x4x16xf32>, %w: tensor<40x16xf32>, %t: tensor<2x4xi64>) -> tensor<2x4xf32> {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %e2x4x40xf32 = tensor.empty() : tensor<2x4x40xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e2x4x40xf32 : tensor<2x4x40xf32>) -> tensor<2x4x40xf32>
  %l = linalg.generic {indexing_maps = [#x3, #w3, #l3], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%x3, %w : tensor<2x4x16xf32>, tensor<40x16xf32>) outs(%init : tensor<2x4x40xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %p = arith.mulf %a, %b : f32
    %y = arith.addf %o, %p : f32
    linalg.yield %y : f32
  } -> tensor<2x4x40xf32>
  %e2x4xf32 = tensor.empty() : tensor<2x4xf32>
  %mi = linalg.fill ins(%ninf : f32) outs(%e2x4xf32 : tensor<2x4xf32>) -> tensor<2x4xf32>
  %m = linalg.generic {indexing_maps = [#id3, #row3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%l : tensor<2x4x40xf32>) outs(%mi : tensor<2x4xf32>) {
  ^bb0(%a: f32, %o: f32):
    %y = arith.maximumf %o, %a : f32
    linalg.yield %y : f32
  } -> tensor<2x4xf32>
  %zeros = linalg.fill ins(%zero : f32) outs(%e2x4xf32 : tensor<2x4xf32>) -> tensor<2x4xf32>
  %s = linalg.generic {indexing_maps = [#id3, #row3, #row3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%l, %m : tensor<2x4x40xf32>, tensor<2x4xf32>) outs(%zeros : tensor<2x4xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %sh = arith.subf %a, %b : f32
    %ex = math.exp %sh : f32
    %y = arith.addf %o, %ex : f32
    linalg.yield %y : f32
  } -> tensor<2x4xf32>
  %loss = linalg.generic {indexing_maps = [#id, #id, #id, #id], iterator_types = ["parallel", "parallel"]} ins(%s, %m, %t : tensor<2x4xf32>, tensor<2x4xf32>, tensor<2x4xi64>) outs(%e2x4xf32 : tensor<2x4xf32>) {
  ^bb0(%a: f32, %b: f32, %c: i64, %o: f32):
    %i = linalg.index 0 : index
    %j = linalg.index 1 : index
    %ti = arith.index_cast %c : i64 to index
    %p = tensor.extract %l[%i, %j, %ti] : tensor<2x4x40xf32>
    %lg = math.log %a : f32
    %lse = arith.addf %lg, %b : f32
    %y = arith.subf %lse, %p : f32
    linalg.yield %y : f32
  } -> tensor<2x4xf32>
  return %loss : tensor<2x4xf32>
}

// The product is [V, N]: classes are the dimension that the sum goes over.
// CHECK-LABEL: func.func @classes_first(
// CHECK-SAME:    %[[X:[a-z0-9]+]]: tensor<8x16xf32>, %[[W:[a-z0-9]+]]: tensor<40x16xf32>, %[[T:[a-z0-9]+]]: tensor<8xi64>
// CHECK:         %[[LSE:.+]], %[[PICK:.+]] = xent.logit_stats ins(%[[X]], %[[W]] : {{.*}}) target(%[[T]] : {{.*}}) logits (%[[ACC:.+]]: f32) {
// CHECK-NEXT:      xent.yield %[[ACC]] : f32
// CHECK:         linalg.generic {{.*}} ins(%[[PICK]], %[[LSE]] :
// CHECK-NEXT:    ^bb0(%[[P:.+]]: f32, %[[L:.+]]: f32,
// CHECK-NEXT:      arith.subf %[[L]], %[[P]] : f32
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
// CHECK-LABEL: func.func @softmax_op(
// CHECK-SAME:    %[[X:[a-z0-9]+]]: tensor<8x16xf32>, %[[W:[a-z0-9]+]]: tensor<40x16xf32>, %[[T:[a-z0-9]+]]: tensor<8xi64>
// CHECK:         %[[LSE:.+]], %[[PICK:.+]] = xent.logit_stats ins(%[[X]], %[[W]] : {{.*}}) target(%[[T]] : {{.*}}) logits (%[[ACC:.+]]: f32) {
// CHECK-NEXT:      xent.yield %[[ACC]] : f32
// CHECK:         %[[PROB:.+]] = linalg.generic {{.*}} ins(%[[PICK]], %[[LSE]] :
// CHECK-NEXT:    ^bb0(%[[P:.+]]: f32, %[[L:.+]]: f32,
// CHECK-NEXT:      %[[D:.+]] = arith.subf %[[P]], %[[L]] : f32
// CHECK-NEXT:      math.exp %[[D]] : f32
// CHECK:         linalg.generic {{.*}} ins(%[[PROB]] :
// CHECK:           math.log
// CHECK-NEXT:      arith.negf
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
// CHECK-LABEL: func.func @one_hot(
// CHECK-SAME:    %[[X:[a-z0-9]+]]: tensor<8x16xf32>, %[[W:[a-z0-9]+]]: tensor<40x16xf32>, %[[T:[a-z0-9]+]]: tensor<8xi64>
// CHECK:         %[[LSE:.+]], %[[PICK:.+]] = xent.logit_stats ins(%[[X]], %[[W]] : {{.*}}) target(%[[T]] : {{.*}}) logits (%[[ACC:.+]]: f32) {
// CHECK-NEXT:      xent.yield %[[ACC]] : f32
// CHECK:         linalg.generic {{.*}} ins(%[[T]], %[[LSE]], %[[PICK]] :
// CHECK-NEXT:    ^bb0(%[[TE:.+]]: i64, %[[L:.+]]: f32, %[[P:.+]]: f32,
// CHECK-NEXT:      %[[TI:.+]] = arith.index_cast %[[TE]] : i64 to index
// CHECK-NEXT:      %[[V:.+]] = arith.constant 40 : index
// CHECK-NEXT:      %[[IN:.+]] = arith.cmpi ult, %[[TI]], %[[V]] : index
// CHECK-NEXT:      %[[ZERO:.+]] = arith.constant 0.0{{.*}} : f32
// CHECK-NEXT:      %[[S:.+]] = arith.select %[[IN]], %[[L]], %[[ZERO]] : f32
// CHECK-NEXT:      arith.subf %[[P]], %[[S]] : f32
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
// CHECK-LABEL: func.func @one_hot_tensor(
// CHECK-SAME:    %[[X:[a-z0-9]+]]: tensor<8x16xf32>, %[[W:[a-z0-9]+]]: tensor<40x16xf32>, %[[T:[a-z0-9]+]]: tensor<8xi64>
// CHECK:         %[[LSE:.+]], %[[PICK:.+]] = xent.logit_stats ins(%[[X]], %[[W]] : {{.*}}) target(%[[T]] : {{.*}}) logits (%[[ACC:.+]]: f32) {
// CHECK-NEXT:      xent.yield %[[ACC]] : f32
// CHECK:         linalg.generic {{.*}} ins(%[[T]], %[[LSE]], %[[PICK]] :
// CHECK-NEXT:    ^bb0(%[[TE:.+]]: i64, %[[L:.+]]: f32, %[[P:.+]]: f32,
// CHECK-NEXT:      %[[TI:.+]] = arith.index_cast %[[TE]] : i64 to index
// CHECK-NEXT:      %[[V:.+]] = arith.constant 40 : index
// CHECK-NEXT:      %[[IN:.+]] = arith.cmpi ult, %[[TI]], %[[V]] : index
// CHECK-NEXT:      %[[ZERO:.+]] = arith.constant 0.0{{.*}} : f32
// CHECK-NEXT:      %[[S:.+]] = arith.select %[[IN]], %[[L]], %[[ZERO]] : f32
// CHECK-NEXT:      arith.subf %[[P]], %[[S]] : f32
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
// CHECK-LABEL: func.func @label_smoothing(
// CHECK-SAME:    %[[X:[a-z0-9]+]]: tensor<8x16xf32>, %[[W:[a-z0-9]+]]: tensor<40x16xf32>, %[[T:[a-z0-9]+]]: tensor<8xi64>
// CHECK:         %[[LSE:.+]], %[[PICK:.+]], %[[SUM:.+]] = xent.logit_stats ins(%[[X]], %[[W]] : {{.*}}) target(%[[T]] : {{.*}}) logits (%[[ACC:.+]]: f32) {
// CHECK-NEXT:      xent.yield %[[ACC]] : f32
// CHECK-NEXT:    } -> lse: tensor<8xf32>, pick: tensor<8xf32>, sum: tensor<8xf32>
// CHECK:         linalg.generic {{.*}} ins(%[[LSE]], %[[SUM]] :
// CHECK-NEXT:    ^bb0(%[[L:.+]]: f32, %[[S:.+]]: f32,
// CHECK-NEXT:      %[[V:.+]] = arith.constant 4.000000e+01 : f32
// CHECK-NEXT:      %[[VL:.+]] = arith.mulf %[[L]], %[[V]] : f32
// CHECK-NEXT:      arith.subf %[[S]], %[[VL]] : f32
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

// -sum p log p = lse - dot, without the cancellation.
// CHECK-LABEL: func.func @entropy_of_log_probabilities(
// CHECK-SAME:    %[[X:[a-z0-9]+]]: tensor<8x16xf32>, %[[W:[a-z0-9]+]]: tensor<40x16xf32>
// CHECK:         %[[ENTROPY:.+]] = xent.logit_stats ins(%[[X]], %[[W]] : {{.*}}) logits (%[[ACC:.+]]: f32) {
// CHECK-NEXT:      xent.yield %[[ACC]] : f32
// CHECK-NEXT:    } -> entropy: tensor<8xf32>
// CHECK:         %[[H:.+]] = linalg.generic {{.*}} ins(%[[ENTROPY]] :
// CHECK:           arith.negf
// CHECK:         linalg.generic {{.*}} ins(%[[H]] :
// CHECK:           arith.negf
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

// The same without log-probabilities: log s - (sum e * (l - m)) / s.
// CHECK-LABEL: func.func @entropy_of_shifted_logits(
// CHECK-SAME:    %[[X:[a-z0-9]+]]: tensor<8x16xf32>, %[[W:[a-z0-9]+]]: tensor<40x16xf32>
// CHECK:         %[[ENTROPY:.+]] = xent.logit_stats ins(%[[X]], %[[W]] : {{.*}}) logits (%[[ACC:.+]]: f32) {
// CHECK-NEXT:      xent.yield %[[ACC]] : f32
// CHECK-NEXT:    } -> entropy: tensor<8xf32>
// CHECK:         linalg.generic {{.*}} ins(%[[ENTROPY]] :
// CHECK-NEXT:    ^bb0(%[[E:.+]]: f32,
// CHECK-NEXT:      linalg.yield %[[E]] : f32
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

// The index of the largest logit, for accuracy.
// CHECK-LABEL: func.func @argmax(
// CHECK-SAME:    %[[X:[a-z0-9]+]]: tensor<8x16xf32>, %[[W:[a-z0-9]+]]: tensor<40x16xf32>, %[[T:[a-z0-9]+]]: tensor<8xi64>
// CHECK:         %[[LSE:.+]], %[[PICK:.+]], %[[ARGMAX:.+]] = xent.logit_stats ins(%[[X]], %[[W]] : {{.*}}) target(%[[T]] : {{.*}}) logits (%[[ACC:.+]]: f32) {
// CHECK-NEXT:      xent.yield %[[ACC]] : f32
// CHECK-NEXT:    } -> lse: tensor<8xf32>, pick: tensor<8xf32>, argmax: tensor<8xi64>
// CHECK:         linalg.generic {{.*}} ins(%[[ARGMAX]]{{.*}} :
// CHECK:           arith.cmpi eq, %{{.+}}, %{{.+}} : i64
// CHECK-NEXT:      arith.uitofp
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

// An index that nobody reads is not asked for.
// CHECK-LABEL: func.func @dead_argmax_twin(
// CHECK-SAME:    %[[X:[a-z0-9]+]]: tensor<8x16xf32>, %[[W:[a-z0-9]+]]: tensor<40x16xf32>, %[[T:[a-z0-9]+]]: tensor<8xi64>
// CHECK:         %[[LSE:.+]], %[[PICK:.+]] = xent.logit_stats ins(%[[X]], %[[W]] : {{.*}}) target(%[[T]] : {{.*}}) logits (%[[ACC:.+]]: f32) {
// CHECK-NEXT:      xent.yield %[[ACC]] : f32
// CHECK-NEXT:    } -> lse: tensor<8xf32>, pick: tensor<8xf32>
// CHECK:         linalg.generic {{.*}} ins(%[[PICK]], %[[LSE]] :
// CHECK-NEXT:    ^bb0(%[[P:.+]]: f32, %[[L:.+]]: f32,
// CHECK-NEXT:      arith.subf %[[L]], %[[P]] : f32
func.func @dead_argmax_twin(%x: tensor<8x16xf32>, %w: tensor<40x16xf32>, %t: tensor<8xi64>) -> tensor<8xf32> {
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
  %sh = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%l, %am#0 : tensor<8x40xf32>, tensor<8xf32>) outs(%e8x40xf32 : tensor<8x40xf32>) {
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

// The log-sum-exp is used again.
// CHECK-LABEL: func.func @z_loss(
// CHECK-SAME:    %[[X:[a-z0-9]+]]: tensor<8x16xf32>, %[[W:[a-z0-9]+]]: tensor<40x16xf32>, %[[T:[a-z0-9]+]]: tensor<8xi64>
// CHECK:         %[[LSE:.+]], %[[PICK:.+]] = xent.logit_stats ins(%[[X]], %[[W]] : {{.*}}) target(%[[T]] : {{.*}}) logits (%[[ACC:.+]]: f32) {
// CHECK-NEXT:      xent.yield %[[ACC]] : f32
// CHECK:           %[[CE:.+]] = arith.subf %[[L:.+]], %{{.+}} : f32
// CHECK-NEXT:      %[[SQ:.+]] = arith.mulf %[[L]], %[[L]] : f32
// CHECK-NEXT:      %[[ZL:.+]] = arith.mulf %[[SQ]], %{{.+}} : f32
// CHECK-NEXT:      arith.addf %[[CE]], %[[ZL]] : f32
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
// CHECK-LABEL: func.func @diagonal(
// CHECK-SAME:    %[[X:[a-z0-9]+]]: tensor<8x16xf32>, %[[W:[a-z0-9]+]]: tensor<40x16xf32>
// CHECK:         %[[T:.+]] = linalg.generic {indexing_maps = [#{{.+}}], iterator_types = ["parallel"]}
// CHECK:           %[[I:.+]] = linalg.index 0 : index
// CHECK-NEXT:      arith.index_cast %[[I]] : index to i64
// CHECK:         %[[LSE:.+]], %[[PICK:.+]] = xent.logit_stats ins(%[[X]], %[[W]] : {{.*}}) target(%[[T]] : tensor<8xi64>) logits
// CHECK:         linalg.generic {{.*}} ins(%[[PICK]], %[[LSE]] :
// CHECK-NEXT:    ^bb0(%[[P:.+]]: f32, %[[L:.+]]: f32,
// CHECK-NEXT:      arith.subf %[[L]], %[[P]] : f32
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
// CHECK-LABEL: func.func @losses_over_slices(
// CHECK-SAME:    %[[X:[a-z0-9]+]]: tensor<8x16xf32>, %[[W:[a-z0-9]+]]: tensor<40x16xf32>
// CHECK:         xent.logit_stats ins(%[[X]], %[[W]] :
// CHECK-NOT:     xent.logit_stats
// CHECK:         return %{{.+}}, %{{.+}} : tensor<4xf32>, tensor<4xf32>
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

// Assertions of the targets stay, with the targets they check.
// CHECK-LABEL: func.func @assertions(
// CHECK-SAME:    %[[X:[a-z0-9]+]]: tensor<8x16xf32>, %[[W:[a-z0-9]+]]: tensor<40x16xf32>, %[[T:[a-z0-9]+]]: tensor<8xi64>
// CHECK:         %[[LSE:.+]], %[[PICK:.+]] = xent.logit_stats ins(%[[X]], %[[W]] : {{.*}}) target(%[[T]] : {{.*}}) logits (%[[ACC:.+]]: f32) {
// CHECK-NEXT:      xent.yield %[[ACC]] : f32
// CHECK:         linalg.generic {{.*}} ins(%[[T]], %[[PICK]], %[[LSE]] :
// CHECK-NEXT:    ^bb0(%[[TE:.+]]: i64, %[[P:.+]]: f32, %[[L:.+]]: f32,
// CHECK-NEXT:      %[[BELOW:.+]] = arith.cmpi slt, %[[TE]], %{{.+}} : i64
// CHECK-NEXT:      cf.assert %[[BELOW]], "index must be smaller than dim size"
// CHECK-NEXT:      %[[ABOVE:.+]] = arith.cmpi sge, %[[TE]], %{{.+}} : i64
// CHECK-NEXT:      cf.assert %[[ABOVE]], "index must be larger or equal to 0"
// CHECK-NEXT:      arith.subf %[[L]], %[[P]] : f32
func.func @assertions(%x: tensor<8x16xf32>, %w: tensor<40x16xf32>, %t: tensor<8xi64>) -> tensor<8xf32> {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %c2 = arith.constant 40 : i64
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
  %loss = linalg.generic {indexing_maps = [#v, #v, #v], iterator_types = ["parallel"]} ins(%s, %t : tensor<8xf32>, tensor<8xi64>) outs(%e8xf32 : tensor<8xf32>) {
  ^bb0(%a: f32, %b: i64, %o: f32):
    %i = linalg.index 0 : index
    %ti = arith.index_cast %b : i64 to index
    %ok = arith.cmpi slt, %b, %c2 : i64
    cf.assert %ok, "index must be smaller than dim size"
    %nn = arith.cmpi sge, %b, %c3 : i64
    cf.assert %nn, "index must be larger or equal to 0"
    %p = tensor.extract %sh[%i, %ti] : tensor<8x40xf32>
    %lg = math.log %a : f32
    %y = arith.subf %lg, %p : f32
    linalg.yield %y : f32
  } -> tensor<8xf32>
  return %loss : tensor<8xf32>
}

// Tokens with the target -100 do not count: the select stays in the row arithmetic.
// CHECK-LABEL: func.func @ignored_targets(
// CHECK-SAME:    %[[X:[a-z0-9]+]]: tensor<8x16xf32>, %[[W:[a-z0-9]+]]: tensor<40x16xf32>, %[[T:[a-z0-9]+]]: tensor<8xi64>
// CHECK:         %[[LSE:.+]], %[[PICK:.+]] = xent.logit_stats ins(%[[X]], %[[W]] :
// CHECK:         linalg.generic {{.*}} ins(%[[T]], %[[PICK]], %[[LSE]] :
// CHECK-NEXT:    ^bb0(%[[TE:.+]]: i64,
// CHECK-NEXT:      %[[IGNORED:.+]] = arith.cmpi eq, %[[TE]], %{{.+}} : i64
// CHECK:           arith.select %[[IGNORED]], %{{.+}}, %{{.+}} : f32
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
// CHECK-LABEL: func.func @tied_embedding(
// CHECK-SAME:    %{{.+}}: tensor<8xi64>, %[[W:[a-z0-9]+]]: tensor<40x16xf32>, %[[T:[a-z0-9]+]]: tensor<8xi64>
// CHECK:         %[[X:.+]] = linalg.generic
// CHECK:           tensor.extract %[[W]]
// CHECK:         %[[LSE:.+]], %[[PICK:.+]] = xent.logit_stats ins(%[[X]], %[[W]] : {{.*}}) target(%[[T]] :
// CHECK:         linalg.generic {{.*}} ins(%[[PICK]], %[[LSE]] :
// CHECK-NEXT:    ^bb0(%[[P:.+]]: f32, %[[L:.+]]: f32,
// CHECK-NEXT:      arith.subf %[[L]], %[[P]] : f32
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

// Two products, two heads.
// CHECK-LABEL: func.func @two_heads(
// CHECK-SAME:    %[[X:[a-z0-9]+]]: tensor<8x16xf32>, %[[W:[a-z0-9]+]]: tensor<40x16xf32>, %[[T:[a-z0-9]+]]: tensor<8xi64>, %[[W2:[a-z0-9]+]]: tensor<40x16xf32>
// CHECK:         xent.logit_stats ins(%[[X]], %[[W]] : {{.*}}) target(%[[T]] :
// CHECK:         xent.logit_stats ins(%[[X]], %[[W2]] : {{.*}}) target(%[[T]] :
func.func @two_heads(%x: tensor<8x16xf32>, %w: tensor<40x16xf32>, %t: tensor<8xi64>, %w2: tensor<40x16xf32>) -> tensor<8xf32> {
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
  %loss = linalg.generic {indexing_maps = [#v, #v, #v], iterator_types = ["parallel"]} ins(%s, %t : tensor<8xf32>, tensor<8xi64>) outs(%e8xf32 : tensor<8xf32>) {
  ^bb0(%a: f32, %b: i64, %o: f32):
    %i = linalg.index 0 : index
    %ti = arith.index_cast %b : i64 to index
    %p = tensor.extract %sh[%i, %ti] : tensor<8x40xf32>
    %lg = math.log %a : f32
    %y = arith.subf %lg, %p : f32
    linalg.yield %y : f32
  } -> tensor<8xf32>
  // The second head.
  %k = linalg.matmul indexing_maps = [#x, #w, #l] ins(%x, %w2 : tensor<8x16xf32>, tensor<40x16xf32>) outs(%init : tensor<8x40xf32>) -> tensor<8x40xf32>
  %m2i = linalg.fill ins(%ninf : f32) outs(%e8xf32 : tensor<8xf32>) -> tensor<8xf32>
  %m2 = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%k : tensor<8x40xf32>) outs(%m2i : tensor<8xf32>) {
  ^bb0(%a: f32, %o: f32):
    %y = arith.maximumf %o, %a : f32
    linalg.yield %y : f32
  } -> tensor<8xf32>
  %sh2 = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%k, %m2 : tensor<8x40xf32>, tensor<8xf32>) outs(%e8x40xf32 : tensor<8x40xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %y = arith.subf %a, %b : f32
    linalg.yield %y : f32
  } -> tensor<8x40xf32>
  %s2 = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%sh2 : tensor<8x40xf32>) outs(%zeros : tensor<8xf32>) {
  ^bb0(%a: f32, %o: f32):
    %ex = math.exp %a : f32
    %y = arith.addf %o, %ex : f32
    linalg.yield %y : f32
  } -> tensor<8xf32>
  %loss2 = linalg.generic {indexing_maps = [#v, #v, #v], iterator_types = ["parallel"]} ins(%s2, %t : tensor<8xf32>, tensor<8xi64>) outs(%e8xf32 : tensor<8xf32>) {
  ^bb0(%a: f32, %b: i64, %o: f32):
    %i = linalg.index 0 : index
    %ti = arith.index_cast %b : i64 to index
    %p = tensor.extract %sh2[%i, %ti] : tensor<8x40xf32>
    %lg = math.log %a : f32
    %y = arith.subf %lg, %p : f32
    linalg.yield %y : f32
  } -> tensor<8xf32>
  %both = linalg.generic {indexing_maps = [#v, #v, #v], iterator_types = ["parallel"]} ins(%loss, %loss2 : tensor<8xf32>, tensor<8xf32>) outs(%e8xf32 : tensor<8xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %y = arith.addf %a, %b : f32
    linalg.yield %y : f32
  } -> tensor<8xf32>
  return %both : tensor<8xf32>
}

// The number of tokens is known at run time.
// CHECK-LABEL: func.func @dynamic(
// CHECK-SAME:    %[[X:[a-z0-9]+]]: tensor<?x16xf32>, %[[W:[a-z0-9]+]]: tensor<40x16xf32>
// CHECK:         %[[LSE:.+]], %[[PICK:.+]] = xent.logit_stats ins(%[[X]], %[[W]] : tensor<?x16xf32>, tensor<40x16xf32>)
// CHECK:         } -> lse: tensor<?xf32>, pick: tensor<?xf32>
// CHECK:         linalg.generic {{.*}} ins(%[[PICK]], %[[LSE]] :
// CHECK-NEXT:    ^bb0(%[[P:.+]]: f32, %[[L:.+]]: f32,
// CHECK-NEXT:      arith.subf %[[L]], %[[P]] : f32
func.func @dynamic(%x: tensor<?x16xf32>, %w: tensor<40x16xf32>, %t: tensor<?xi64>) -> tensor<?xf32> {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %c0i = arith.constant 0 : index
  %n = tensor.dim %x, %c0i : tensor<?x16xf32>
  %edx40xf32 = tensor.empty(%n) : tensor<?x40xf32>
  %init = linalg.fill ins(%zero : f32) outs(%edx40xf32 : tensor<?x40xf32>) -> tensor<?x40xf32>
  %l = linalg.matmul indexing_maps = [#x, #w, #l] ins(%x, %w : tensor<?x16xf32>, tensor<40x16xf32>) outs(%init : tensor<?x40xf32>) -> tensor<?x40xf32>
  %edxf32 = tensor.empty(%n) : tensor<?xf32>
  %mi = linalg.fill ins(%ninf : f32) outs(%edxf32 : tensor<?xf32>) -> tensor<?xf32>
  %m = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%l : tensor<?x40xf32>) outs(%mi : tensor<?xf32>) {
  ^bb0(%a: f32, %o: f32):
    %y = arith.maximumf %o, %a : f32
    linalg.yield %y : f32
  } -> tensor<?xf32>
  %sh = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%l, %m : tensor<?x40xf32>, tensor<?xf32>) outs(%edx40xf32 : tensor<?x40xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %y = arith.subf %a, %b : f32
    linalg.yield %y : f32
  } -> tensor<?x40xf32>
  %zeros = linalg.fill ins(%zero : f32) outs(%edxf32 : tensor<?xf32>) -> tensor<?xf32>
  %s = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%sh : tensor<?x40xf32>) outs(%zeros : tensor<?xf32>) {
  ^bb0(%a: f32, %o: f32):
    %ex = math.exp %a : f32
    %y = arith.addf %o, %ex : f32
    linalg.yield %y : f32
  } -> tensor<?xf32>
  %loss = linalg.generic {indexing_maps = [#v, #v, #v], iterator_types = ["parallel"]} ins(%s, %t : tensor<?xf32>, tensor<?xi64>) outs(%edxf32 : tensor<?xf32>) {
  ^bb0(%a: f32, %b: i64, %o: f32):
    %i = linalg.index 0 : index
    %ti = arith.index_cast %b : i64 to index
    %p = tensor.extract %sh[%i, %ti] : tensor<?x40xf32>
    %lg = math.log %a : f32
    %y = arith.subf %lg, %p : f32
    linalg.yield %y : f32
  } -> tensor<?xf32>
  return %loss : tensor<?xf32>
}

// A head in the body of a loop over micro-batches.
// CHECK-LABEL: func.func @loop(
// CHECK-SAME:    %[[XS:[a-z0-9]+]]: tensor<3x8x16xf32>, %[[W:[a-z0-9]+]]: tensor<40x16xf32>, %[[TS:[a-z0-9]+]]: tensor<3x8xi64>
// CHECK:         scf.for
// CHECK-DAG:       %[[X:.+]] = tensor.extract_slice %[[XS]]
// CHECK-DAG:       %[[T:.+]] = tensor.extract_slice %[[TS]]
// CHECK:           xent.logit_stats ins(%[[X]], %[[W]] : {{.*}}) target(%[[T]] :
// CHECK:           scf.yield
func.func @loop(%x: tensor<3x8x16xf32>, %w: tensor<40x16xf32>, %t: tensor<3x8xi64>) -> tensor<8xf32> {
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

// The front door op is expanded.
// CHECK-LABEL: func.func @linear_cross_entropy(
// CHECK-SAME:    %[[X:[a-z0-9]+]]: tensor<8x16xf32>, %[[W:[a-z0-9]+]]: tensor<40x16xf32>, %[[T:[a-z0-9]+]]: tensor<8xi64>
// CHECK:         xent.logit_stats ins(%[[X]], %[[W]] : tensor<8x16xf32>, tensor<40x16xf32>)
// CHECK-NOT:     xent.linear_cross_entropy
// CHECK:         return %{{.+}} : tensor<f32>
func.func @linear_cross_entropy(%x: tensor<8x16xf32>, %w: tensor<40x16xf32>, %t: tensor<8xi64>) -> tensor<f32> {
  %loss = xent.linear_cross_entropy
      ins(%x, %w : tensor<8x16xf32>, tensor<40x16xf32>)
      target(%t : tensor<8xi64>) -> loss: tensor<f32>
  return %loss : tensor<f32>
}

// RUN: xent-opt %s --split-input-file --xent-drop-zero-rows --remarks-filter='xent-drop.*' -o %t 2>&1 \
// RUN:   | FileCheck %s --check-prefix=REMARK
// RUN: FileCheck %s --input-file=%t

#row = affine_map<(i) -> (i)>
#scalar = affine_map<(i) -> ()>

// Ignored targets: their loss is not selected, their weight is 0. Row arithmetic
// between statistics and gradient is done on the tokens that count.

// CHECK-LABEL: func.func @ignored(
// CHECK-SAME:    %[[X:.+]]: tensor<6x8xbf16>, %[[W:.+]]: tensor<16x8xbf16>, %[[T:.+]]: tensor<6xi64>
// CHECK:         %[[LOOP:.+]]:3 = scf.for %[[I:.+]] = {{.+}} iter_args(%[[K:.+]] = {{.+}}, %[[P:.+]] = {{.+}}, %[[N:.+]] = {{.+}})
// CHECK:           %[[LABEL:.+]] = tensor.extract %[[T]][%[[I]]]
// CHECK:           %[[IGNORED:.+]] = arith.cmpi eq, %[[LABEL]], %c-100
// CHECK:           %[[K1:.+]] = tensor.insert %[[I]] into %[[K]][%[[N]]]
// CHECK:           %[[PLACE:.+]] = arith.select %[[IGNORED]], %{{.+}}, %[[N]]
// CHECK:           %[[P1:.+]] = tensor.insert %[[PLACE]] into %[[P]][%[[I]]]
// CHECK:           scf.yield %[[K1]], %[[P1]], %{{.+}}
// CHECK:         %[[SOME:.+]] = arith.maxsi %[[LOOP]]#2, %c1
// CHECK:         %[[COUNT:.+]] = affine.min {{.+}}[%[[SOME]]]
// CHECK:         %[[NUMBERS:.+]] = tensor.extract_slice %[[LOOP]]#0[0] [%[[COUNT]]] [1]
// CHECK:         %[[X0:.+]] = linalg.generic {{.+}} ins(%[[NUMBERS]] : tensor<?xindex>)
// CHECK:           tensor.extract %[[X]][
// CHECK:         %[[LSE0:.+]], %[[PICK0:.+]] = xent.logit_stats ins(%[[X0]], %[[W]] : tensor<?x8xbf16>, tensor<16x8xbf16>)
// CHECK:         %[[LSE:.+]] = linalg.generic {{.+}} ins(%[[LOOP]]#1 : tensor<6xindex>)
// CHECK:           tensor.extract %[[LSE0]][
// CHECK:           arith.select
// CHECK:         %[[DX0:.+]], %[[DW:.+]] = xent.logit_grad ins(%[[X0]], %[[W]] :
// CHECK-SAME:      rows(%[[LSE0]], %{{.+}} : tensor<?xf32>, tensor<?xf32>)
// CHECK:         } {xent.copied_bytes = 2 : i64} -> dx: tensor<?x8xbf16>, dw: tensor<16x8xbf16>
// CHECK:         %[[DX:.+]] = linalg.generic {{.+}} ins(%[[LOOP]]#1 : tensor<6xindex>)
// CHECK:           tensor.extract %[[DX0]][
// CHECK:         return %{{.+}}, %[[DX]], %[[DW]]
func.func @ignored(%x: tensor<6x8xbf16>, %w: tensor<16x8xbf16>, %t: tensor<6xi64>, %g: tensor<f32>)
    -> (tensor<f32>, tensor<6x8xbf16>, tensor<16x8xbf16>) {
  %zero = arith.constant 0.0 : f32
  %none = arith.constant -100 : i64
  %e = tensor.empty() : tensor<6xf32>
  // REMARK: [[#@LINE+1]]:{{.*}} remark: [Passed] DroppedZeroRows | Category:xent-drop-zero-rows | Remark="tokens are left out where value %arg2 : tensor<6xi64> is -100 : i64"
  %lse, %pick = xent.logit_stats ins(%x, %w : tensor<6x8xbf16>, tensor<16x8xbf16>)
      target(%t : tensor<6xi64>)
      logits (%acc: f32) { xent.yield %acc : f32 } -> lse: tensor<6xf32>, pick: tensor<6xf32>
  %loss = linalg.generic {indexing_maps = [#row, #row, #row, #row], iterator_types = ["parallel"]}
      ins(%t, %lse, %pick : tensor<6xi64>, tensor<6xf32>, tensor<6xf32>) outs(%e : tensor<6xf32>) {
  ^bb0(%label: i64, %l: f32, %p: f32, %out: f32):
    %counts = arith.cmpi ne, %label, %none : i64
    %d = arith.subf %l, %p : f32
    %s = arith.select %counts, %d, %zero : f32
    linalg.yield %s : f32
  } -> tensor<6xf32>
  %e0 = tensor.empty() : tensor<f32>
  %z0 = linalg.fill ins(%zero : f32) outs(%e0 : tensor<f32>) -> tensor<f32>
  %sum = linalg.generic {indexing_maps = [#row, #scalar], iterator_types = ["reduction"]}
      ins(%loss : tensor<6xf32>) outs(%z0 : tensor<f32>) {
  ^bb0(%l: f32, %out: f32):
    %a = arith.addf %l, %out : f32
    linalg.yield %a : f32
  } -> tensor<f32>
  %weight = linalg.generic {indexing_maps = [#row, #scalar, #row], iterator_types = ["parallel"]}
      ins(%t, %g : tensor<6xi64>, tensor<f32>) outs(%e : tensor<6xf32>) {
  ^bb0(%label: i64, %in: f32, %out: f32):
    %counts = arith.cmpi ne, %label, %none : i64
    %s = arith.select %counts, %in, %zero : f32
    linalg.yield %s : f32
  } -> tensor<6xf32>
  %dx, %dw = xent.logit_grad ins(%x, %w : tensor<6x8xbf16>, tensor<16x8xbf16>)
      target(%t : tensor<6xi64>) rows(%lse, %weight : tensor<6xf32>, tensor<6xf32>)
      dlogits (%acc: f32, %l: f32, %s: f32, %hit: i1) {
        %one = arith.uitofp %hit : i1 to f32
        %0 = arith.subf %acc, %l : f32
        %p = math.exp %0 : f32
        %d = arith.subf %p, %one : f32
        %1 = arith.mulf %d, %s : f32
        xent.yield %1 : f32
      } -> dx: tensor<6x8xbf16>, dw: tensor<16x8xbf16>
  return %sum, %dx, %dw : tensor<f32>, tensor<6x8xbf16>, tensor<16x8xbf16>
}

// -----

#row = affine_map<(i) -> (i)>
#flat = affine_map<(i, j) -> (i, j)>

// A mask of weights over [B, S], multiplied, and a weight that depends on the
// statistics: it is computed again on the tokens that count.

// CHECK-LABEL: func.func @mask(
// CHECK-SAME:    %[[X:.+]]: tensor<6x8xf32>, {{.+}}, %[[MASK:.+]]: tensor<2x3xf32>
// CHECK:         %[[FLAT:.+]] = tensor.collapse_shape %[[MASK]] {{\[\[}}0, 1]]
// CHECK:         scf.for
// CHECK:           %[[M:.+]] = tensor.extract %[[FLAT]]
// CHECK:           arith.cmpf oeq, %[[M]], %
// CHECK:         %[[LSE0:.+]] = xent.logit_stats ins(%[[X0:.+]], %{{.+}} : tensor<?x8xf32>
// CHECK:         %[[ROW:.+]] = linalg.generic {{.+}} ins(%[[LSE0]], %{{.+}} : tensor<?xf32>, tensor<?xf32>)
// CHECK:           arith.mulf
// CHECK:         xent.logit_grad ins(%[[X0]],
// CHECK-SAME:      rows(%[[ROW]] : tensor<?xf32>)
func.func @mask(%x: tensor<6x8xf32>, %w: tensor<16x8xf32>, %t: tensor<6xi64>, %mask: tensor<2x3xf32>)
    -> tensor<16x8xf32> {
  %flat = tensor.collapse_shape %mask [[0, 1]] : tensor<2x3xf32> into tensor<6xf32>
  %e = tensor.empty() : tensor<6xf32>
  // REMARK: [[#@LINE+1]]:{{.*}} remark: [Passed] DroppedZeroRows {{.*}}"tokens are left out where value %arg3 : tensor<2x3xf32> is 0.000000e+00 : f32
  %lse = xent.logit_stats ins(%x, %w : tensor<6x8xf32>, tensor<16x8xf32>) target(%t : tensor<6xi64>)
      logits (%acc: f32) { xent.yield %acc : f32 } -> lse: tensor<6xf32>
  %row = linalg.generic {indexing_maps = [#row, #row, #row], iterator_types = ["parallel"]}
      ins(%lse, %flat : tensor<6xf32>, tensor<6xf32>) outs(%e : tensor<6xf32>) {
  ^bb0(%l: f32, %m: f32, %out: f32):
    %0 = arith.mulf %l, %m : f32
    linalg.yield %0 : f32
  } -> tensor<6xf32>
  %dw = xent.logit_grad ins(%x, %w : tensor<6x8xf32>, tensor<16x8xf32>) target(%t : tensor<6xi64>)
      rows(%row : tensor<6xf32>)
      dlogits (%acc: f32, %l: f32, %hit: i1) {
        %0 = arith.mulf %acc, %l : f32
        xent.yield %0 : f32
      } -> dw: tensor<16x8xf32>
  return %dw : tensor<16x8xf32>
}

// -----

#row = affine_map<(i) -> (i)>

// The log-sum-exp of every token is returned.

// CHECK-LABEL: func.func @neg_returned(
// CHECK-NOT:     scf.for
// CHECK:         xent.logit_stats ins(%{{.+}}, %{{.+}} : tensor<6x8xf32>
func.func @neg_returned(%x: tensor<6x8xf32>, %w: tensor<16x8xf32>, %t: tensor<6xi64>, %mask: tensor<6xi1>)
    -> (tensor<6xf32>, tensor<6xf32>) {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<6xf32>
  // REMARK: [[#@LINE+1]]:{{.*}} remark: [Missed] KeptZeroRows {{.*}}Reason="statistics of tokens that do not count are part of this value; value %lse of 'xent.logit_stats' : tensor<6xf32>"
  %lse = xent.logit_stats ins(%x, %w : tensor<6x8xf32>, tensor<16x8xf32>) target(%t : tensor<6xi64>)
      logits (%acc: f32) { xent.yield %acc : f32 } -> lse: tensor<6xf32>
  %row = linalg.generic {indexing_maps = [#row, #row, #row], iterator_types = ["parallel"]}
      ins(%mask, %lse : tensor<6xi1>, tensor<6xf32>) outs(%e : tensor<6xf32>) {
  ^bb0(%m: i1, %l: f32, %out: f32):
    %0 = arith.select %m, %l, %zero : f32
    linalg.yield %0 : f32
  } -> tensor<6xf32>
  return %lse, %row : tensor<6xf32>, tensor<6xf32>
}

// -----

#row = affine_map<(i) -> (i)>
#next = affine_map<(i) -> (5 - i)>

// The mask is read in another row, so a token that it masks may count.

// CHECK-LABEL: func.func @neg_other_row(
// CHECK-NOT:     scf.for
// CHECK:         return
func.func @neg_other_row(%x: tensor<6x8xf32>, %w: tensor<16x8xf32>, %t: tensor<6xi64>, %mask: tensor<6xi1>)
    -> tensor<6xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<6xf32>
  %lse = xent.logit_stats ins(%x, %w : tensor<6x8xf32>, tensor<16x8xf32>) target(%t : tensor<6xi64>)
      logits (%acc: f32) { xent.yield %acc : f32 } -> lse: tensor<6xf32>
  // REMARK: remark: [Missed] KeptZeroRows
  %row = linalg.generic {indexing_maps = [#next, #row, #row], iterator_types = ["parallel"]}
      ins(%mask, %lse : tensor<6xi1>, tensor<6xf32>) outs(%e : tensor<6xf32>) {
  ^bb0(%m: i1, %l: f32, %out: f32):
    %0 = arith.select %m, %l, %zero : f32
    linalg.yield %0 : f32
  } -> tensor<6xf32>
  return %row : tensor<6xf32>
}

// -----

#row = affine_map<(i) -> (i)>
#scalar = affine_map<(i) -> ()>

// The gradient is weighted, the loss is not: all statistics are needed.

// CHECK-LABEL: func.func @neg_loss_of_all(
// CHECK-NOT:     scf.for
// CHECK:         return
func.func @neg_loss_of_all(%x: tensor<6x8xf32>, %w: tensor<16x8xf32>, %t: tensor<6xi64>, %mask: tensor<6xf32>)
    -> (tensor<f32>, tensor<6x8xf32>) {
  %zero = arith.constant 0.0 : f32
  %lse = xent.logit_stats ins(%x, %w : tensor<6x8xf32>, tensor<16x8xf32>) target(%t : tensor<6xi64>)
      logits (%acc: f32) { xent.yield %acc : f32 } -> lse: tensor<6xf32>
  %e0 = tensor.empty() : tensor<f32>
  %z0 = linalg.fill ins(%zero : f32) outs(%e0 : tensor<f32>) -> tensor<f32>
  %sum = linalg.generic {indexing_maps = [#row, #scalar], iterator_types = ["reduction"]}
      ins(%lse : tensor<6xf32>) outs(%z0 : tensor<f32>) {
  ^bb0(%l: f32, %out: f32):
    %a = arith.addf %l, %out : f32
    linalg.yield %a : f32
  } -> tensor<f32>
  // REMARK: remark: [Missed] KeptZeroRows
  %dx = xent.logit_grad ins(%x, %w : tensor<6x8xf32>, tensor<16x8xf32>) target(%t : tensor<6xi64>)
      rows(%mask : tensor<6xf32>)
      dlogits (%acc: f32, %m: f32, %hit: i1) {
        %0 = arith.mulf %acc, %m : f32
        xent.yield %0 : f32
      } -> dx: tensor<6x8xf32>
  return %sum, %dx : tensor<f32>, tensor<6x8xf32>
}

// -----

// A gradient that is not 0 where its weight is: there is a bias.

// CHECK-LABEL: func.func @neg_not_zero(
// CHECK-NOT:     scf.for
// CHECK:         return
func.func @neg_not_zero(%x: tensor<6x8xf32>, %w: tensor<16x8xf32>, %t: tensor<6xi64>, %mask: tensor<6xf32>)
    -> tensor<6x8xf32> {
  // REMARK: [[#@LINE+1]]:{{.*}} remark: [Missed] KeptZeroRows {{.*}}Reason="nothing decides which tokens count; value %arg0 : tensor<6x8xf32>"
  %dx = xent.logit_grad ins(%x, %w : tensor<6x8xf32>, tensor<16x8xf32>) target(%t : tensor<6xi64>)
      rows(%mask : tensor<6xf32>)
      dlogits (%acc: f32, %m: f32, %hit: i1) {
        %0 = arith.mulf %acc, %m : f32
        %one = arith.uitofp %hit : i1 to f32
        %1 = arith.subf %0, %one : f32
        xent.yield %1 : f32
      } -> dx: tensor<6x8xf32>
  return %dx : tensor<6x8xf32>
}

// -----

// Chunks have been made for all tokens already.

// CHECK-LABEL: func.func @neg_planned(
// CHECK-NOT:     scf.for
// CHECK:         return
func.func @neg_planned(%x: tensor<6x8xf32>, %w: tensor<16x8xf32>, %t: tensor<6xi64>, %mask: tensor<6xf32>)
    -> tensor<6x8xf32> {
  // REMARK: [[#@LINE+1]]:{{.*}} remark: [Missed] KeptZeroRows {{.*}}Reason="a plan has been made for all tokens;
  %dx = xent.logit_grad ins(%x, %w : tensor<6x8xf32>, tensor<16x8xf32>) target(%t : tensor<6xi64>)
      rows(%mask : tensor<6xf32>) plan(<recompute, token_chunk = 2, vocab_chunk = 4>)
      dlogits (%acc: f32, %m: f32, %hit: i1) {
        %0 = arith.mulf %acc, %m : f32
        xent.yield %0 : f32
      } -> dx: tensor<6x8xf32>
  return %dx : tensor<6x8xf32>
}

// -----

#row = affine_map<(i) -> (i)>

// The weight of the gradient is spelled in a way that is not seen through, and
// comes after the statistics: it is looked at, too, and moves in front.

// CHECK-LABEL: func.func @weight(
// CHECK-SAME:    %{{.+}}: tensor<6xi1>, %[[T2:.+]]: tensor<6xf32>
// CHECK:         %[[WEIGHT:.+]] = linalg.generic {{.+}} ins(%[[T2]]
// CHECK:         scf.for
// CHECK-DAG:       %[[A:.+]] = tensor.extract %[[WEIGHT]]
// CHECK-DAG:       %[[B:.+]] = tensor.extract %arg3
// CHECK-DAG:       %[[A0:.+]] = arith.cmpf oeq, %[[A]]
// CHECK-DAG:       %[[B0:.+]] = arith.cmpi eq, %[[B]]
// CHECK:           arith.andi %[[A0]], %[[B0]]
// CHECK:         xent.logit_stats
func.func @weight(%x: tensor<6x8xf32>, %w: tensor<16x8xf32>, %t: tensor<6xi64>, %mask: tensor<6xi1>, %g: tensor<6xf32>)
    -> (tensor<6xf32>, tensor<6x8xf32>) {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<6xf32>
  // REMARK: remark: [Passed] DroppedZeroRows {{.*}}"tokens are left out where value %{{.+}} of 'linalg.generic' : tensor<6xf32> is 0.000000e+00 : f32 and value %arg3 : tensor<6xi1> is false"
  %lse = xent.logit_stats ins(%x, %w : tensor<6x8xf32>, tensor<16x8xf32>) target(%t : tensor<6xi64>)
      logits (%acc: f32) { xent.yield %acc : f32 } -> lse: tensor<6xf32>
  %loss = linalg.generic {indexing_maps = [#row, #row, #row], iterator_types = ["parallel"]}
      ins(%mask, %lse : tensor<6xi1>, tensor<6xf32>) outs(%e : tensor<6xf32>) {
  ^bb0(%m: i1, %l: f32, %out: f32):
    %0 = arith.select %m, %l, %zero : f32
    linalg.yield %0 : f32
  } -> tensor<6xf32>
  %weight = linalg.generic {indexing_maps = [#row, #row], iterator_types = ["parallel"]}
      ins(%g : tensor<6xf32>) outs(%e : tensor<6xf32>) {
  ^bb0(%l: f32, %out: f32):
    %0 = math.absf %l : f32
    linalg.yield %0 : f32
  } -> tensor<6xf32>
  %dx = xent.logit_grad ins(%x, %w : tensor<6x8xf32>, tensor<16x8xf32>) target(%t : tensor<6xi64>)
      rows(%weight : tensor<6xf32>)
      dlogits (%acc: f32, %m: f32, %hit: i1) {
        %0 = arith.mulf %acc, %m : f32
        xent.yield %0 : f32
      } -> dx: tensor<6x8xf32>
  return %loss, %dx : tensor<6xf32>, tensor<6x8xf32>
}

// -----

#row = affine_map<(i) -> (i)>

// As many classes as tokens: a statistic that each class takes is not left out.

// CHECK-LABEL: func.func @neg_for_classes(
// CHECK-NOT:     scf.for
// CHECK:         return
func.func @neg_for_classes(%x: tensor<6x8xf32>, %w: tensor<6x8xf32>, %t: tensor<6xi64>, %mask: tensor<6xf32>)
    -> tensor<6x8xf32> {
  %lse = xent.logit_stats ins(%x, %w : tensor<6x8xf32>, tensor<6x8xf32>) target(%t : tensor<6xi64>)
      logits (%acc: f32) { xent.yield %acc : f32 } -> lse: tensor<6xf32>
  // REMARK: remark: [Missed] KeptZeroRows {{.*}}statistics of tokens that do not count
  %dx = xent.logit_grad ins(%x, %w : tensor<6x8xf32>, tensor<6x8xf32>) target(%t : tensor<6xi64>)
      rows(%mask : tensor<6xf32>) cols(%lse : tensor<6xf32>)
      dlogits (%acc: f32, %m: f32, %l: f32, %hit: i1) {
        %0 = arith.mulf %l, %m : f32
        xent.yield %0 : f32
      } -> dx: tensor<6x8xf32>
  return %dx : tensor<6x8xf32>
}

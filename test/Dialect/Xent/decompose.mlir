// RUN: xent-opt %s --xent-decompose | FileCheck %s
// RUN: xent-opt %s --pass-pipeline='builtin.module(func.func(xent-decompose{max-logit-bytes=256}))' \
// RUN:   --remarks-filter='xent-.*' -o %t.limited 2>&1 \
// RUN: | FileCheck %s --check-prefix=REMARK
// RUN: FileCheck %s --check-prefix=LIMIT --input-file=%t.limited
// RUN: not xent-opt %s --xent-decompose=max-logit-bytes=-1 2>&1 \
// RUN: | FileCheck %s --check-prefix=OPTION

// RUN: xent-opt %s --xent-decompose=sequential-only | FileCheck %s --check-prefix=SEQUENTIAL

// OPTION: error: expects max-logit-bytes of at least 0, got -1

// The logits go through the region in place of the products. The picked logit
// is read, not searched for.
// CHECK-LABEL: func.func @rounded_logits_with_bias(
// CHECK-SAME:    %[[X:[a-z0-9]+]]: tensor<4x8xbf16>, %[[W:[a-z0-9]+]]: tensor<16x8xbf16>, %[[T:[a-z0-9]+]]: tensor<4xi64>, %[[B:[a-z0-9]+]]: tensor<16xbf16>, %[[O:[a-z0-9]+]]: index
// CHECK:         %[[ACC:.+]] = linalg.generic {{.*}} ins(%[[X]], %[[W]] :
// CHECK-COUNT-2:   arith.extf
// CHECK:         %[[Z:.+]] = linalg.generic {{.*}} ins(%[[B]] : {{.*}} outs(%[[ACC]] :
// CHECK-NEXT:    ^bb0(%[[BE:.+]]: bf16, %[[AE:.+]]: f32):
// CHECK-NEXT:      %[[LOW:.+]] = arith.truncf %[[AE]]
// CHECK-NEXT:      arith.addf %[[LOW]], %[[BE]] : bf16
// CHECK:         linalg.generic {{.*}} ins(%[[T]] :
// CHECK:           %[[LOCAL:.+]] = arith.subi %{{.+}}, %[[O]]
// CHECK:           scf.if
// CHECK:             tensor.extract %[[Z]][%{{.+}}, %[[LOCAL]]]
// CHECK:         %[[CMAX:.+]] = linalg.generic {{.*}} ins(%[[Z]] :
// CHECK:           arith.maximumf
// CHECK:         %[[MAX:.+]]:2 = linalg.generic {{.*}} ins(%[[CMAX]] :
// CHECK:           math.exp
// CHECK:         linalg.generic {{.*}} ins(%[[Z]], %[[MAX]]#0 : {{.*}} outs(%[[MAX]]#1 :
// CHECK:           math.exp
// CHECK-NOT:     {{[= ]xent[.]}}
// LIMIT-LABEL: func.func @rounded_logits_with_bias(
// LIMIT-NOT:     {{[= ]xent[.]}}
func.func @rounded_logits_with_bias(
    %x: tensor<4x8xbf16>, %w: tensor<16x8xbf16>, %t: tensor<4xi64>, %b: tensor<16xbf16>,
    %o: index, %m: tensor<4xf32>, %s: tensor<4xf32>, %p: tensor<4xf32>)
    -> (tensor<4xf32>, tensor<4xf32>) {
  // REMARK: [[#@LINE+1]]:{{.*}} remark: [Passed] Decomposed {{.*}} Classes=16
  %0:3 = xent.online_logit_stats
      ins(%x, %w : tensor<4x8xbf16>, tensor<16x8xbf16>)
      target(%t : tensor<4xi64>) cols(%b : tensor<16xbf16>) col_offset(%o)
      outs(max = %m, exp_sum = %s, pick = %p : tensor<4xf32>, tensor<4xf32>, tensor<4xf32>)
      logits (%acc: f32, %bias: bf16) {
        %1 = arith.truncf %acc : f32 to bf16
        %2 = arith.addf %1, %bias : bf16
        %3 = arith.extf %2 : bf16 to f32
        xent.yield %3 : f32
      }
  return %0#1, %0#2 : tensor<4xf32>, tensor<4xf32>
}

// Without a target, token i picks class row_offset + i. A [D, V] weight is read
// where it lies.
// CHECK-LABEL: func.func @diagonal(
// CHECK-SAME:    %[[X:[a-z0-9]+]]: tensor<4x8xf32>, %[[W:[a-z0-9]+]]: tensor<8x4xf32>, %[[R:[a-z0-9]+]]: index
// CHECK:         %[[Z:.+]] = linalg.generic {{.*}} ins(%[[X]], %[[W]] : tensor<4x8xf32>, tensor<8x4xf32>)
// CHECK:           %[[I:.+]] = linalg.index 0
// CHECK-NEXT:      %[[T:.+]] = arith.addi %[[I]], %[[R]]
// CHECK:             tensor.extract %[[Z]][%{{.+}}, %[[T]]]
// CHECK-NOT:     {{[= ]xent[.]}}
func.func @diagonal(%x: tensor<4x8xf32>, %w: tensor<8x4xf32>, %r: index) -> tensor<4xf32> {
  %pick = xent.logit_stats ins(%x, %w : tensor<4x8xf32>, tensor<8x4xf32>)
      row_offset(%r) layout(dv) logits (%acc: f32) { xent.yield %acc : f32 }
      -> pick: tensor<4xf32>
  return %pick : tensor<4xf32>
}

// A constant that was hoisted out of the region stays where it is.
// CHECK-LABEL: func.func @captured_constant(
// CHECK:         %[[C:.+]] = arith.constant 5.000000e-01 : f32
// CHECK:         arith.mulf %{{.+}}, %[[C]] : f32
// CHECK-NOT:     {{[= ]xent[.]}}
func.func @captured_constant(%x: tensor<4x8xf32>, %w: tensor<16x8xf32>) -> tensor<4xf32> {
  %c = arith.constant 0.5 : f32
  %lse = xent.logit_stats ins(%x, %w : tensor<4x8xf32>, tensor<16x8xf32>)
      logits (%acc: f32) {
        %0 = arith.mulf %acc, %c : f32
        xent.yield %0 : f32
      } -> lse: tensor<4xf32>
  return %lse : tensor<4xf32>
}

// The state has the sizes of x; a result that knows less of them gets a cast.
// CHECK-LABEL: func.func @less_static_result(
// CHECK:         tensor.cast %{{.+}} : tensor<4xf32> to tensor<?xf32>
func.func @less_static_result(%x: tensor<4x8xf32>, %w: tensor<16x8xf32>) -> tensor<?xf32> {
  %lse = xent.logit_stats ins(%x, %w : tensor<4x8xf32>, tensor<16x8xf32>)
      logits (%acc: f32) { xent.yield %acc : f32 } -> lse: tensor<?xf32>
  return %lse : tensor<?xf32>
}

// Both contractions read the same [N, V] gradient, accumulate in f32 and round
// once.
// CHECK-LABEL: func.func @grad(
// CHECK-SAME:    %[[X:[a-z0-9]+]]: tensor<4x8xbf16>, %[[W:[a-z0-9]+]]: tensor<16x8xbf16>
// CHECK:         %[[D:.+]] = linalg.generic {{.*}} outs(%{{.+}} : tensor<4x16xbf16>)
// CHECK:           %[[HIT:.+]] = arith.cmpi eq
// CHECK:           arith.uitofp %[[HIT]]
// CHECK:         %[[DX:.+]] = linalg.generic {{.*}} ins(%[[D]], %[[W]] : {{.*}} outs(%{{.+}} : tensor<4x8xf32>)
// CHECK:         linalg.generic {{.*}} ins(%[[D]], %[[X]] : {{.*}} outs(%{{.+}} : tensor<16x8xf32>)
// CHECK:         linalg.generic {{.*}} ins(%[[DX]] : tensor<4x8xf32>) outs(%{{.+}} : tensor<4x8xbf16>)
// CHECK-NEXT:    ^bb0
// CHECK-NEXT:      arith.truncf
// CHECK-NOT:     {{[= ]xent[.]}}
func.func @grad(%x: tensor<4x8xbf16>, %w: tensor<16x8xbf16>, %t: tensor<4xi64>) -> (tensor<4x8xbf16>, tensor<16x8xf32>) {
  %dx, %dw = xent.logit_grad ins(%x, %w : tensor<4x8xbf16>, tensor<16x8xbf16>)
      target(%t : tensor<4xi64>)
      dlogits (%acc: f32, %hit: i1) {
        %0 = arith.uitofp %hit : i1 to f32
        %1 = arith.subf %acc, %0 : f32
        %2 = arith.truncf %1 : f32 to bf16
        xent.yield %2 : bf16
      } -> dx: tensor<4x8xbf16>, dw: tensor<16x8xf32>
  return %dx, %dw : tensor<4x8xbf16>, tensor<16x8xf32>
}

// LIMIT-LABEL: func.func @neg_too_many_logits(
// LIMIT:         xent.logit_stats
func.func @neg_too_many_logits(%x: tensor<5x8xf32>, %w: tensor<16x8xf32>) -> tensor<5xf32> {
  // REMARK: [[#@LINE+1]]:{{.*}} remark: [Missed] NotDecomposed {{.*}}logits take 320 bytes, the limit is 256
  %lse = xent.logit_stats ins(%x, %w : tensor<5x8xf32>, tensor<16x8xf32>)
      logits (%acc: f32) { xent.yield %acc : f32 } -> lse: tensor<5xf32>
  return %lse : tensor<5xf32>
}

// 2^32 * 2^32 * 4 bytes are more than 64 bits can count.
// LIMIT-LABEL: func.func @neg_uncountable_logits(
// LIMIT:         xent.logit_stats
func.func @neg_uncountable_logits(%x: tensor<4294967296x8xf32>, %w: tensor<4294967296x8xf32>) -> tensor<4294967296xf32> {
  // REMARK: [[#@LINE+1]]:{{.*}} remark: [Missed] NotDecomposed {{.*}}the limit is 256
  %lse = xent.logit_stats ins(%x, %w : tensor<4294967296x8xf32>, tensor<4294967296x8xf32>)
      logits (%acc: f32) { xent.yield %acc : f32 } -> lse: tensor<4294967296xf32>
  return %lse : tensor<4294967296xf32>
}

// CHECK-LABEL: func.func @dynamic(
// CHECK-NOT:     {{[= ]xent[.]}}
// LIMIT-LABEL: func.func @dynamic(
// LIMIT:         xent.logit_stats
func.func @dynamic(%x: tensor<?x8xf32>, %w: tensor<16x8xf32>) -> tensor<?xf32> {
  // REMARK: [[#@LINE+1]]:{{.*}} remark: [Missed] NotDecomposed {{.*}}the number of logits is not static
  %lse = xent.logit_stats ins(%x, %w : tensor<?x8xf32>, tensor<16x8xf32>)
      logits (%acc: f32) { xent.yield %acc : f32 } -> lse: tensor<?xf32>
  return %lse : tensor<?xf32>
}

// What is dealt out to threads may wait.
// SEQUENTIAL-LABEL: func.func @in_parallel_loop(
// SEQUENTIAL-NOT:     xent.online_logit_stats
// SEQUENTIAL:         scf.forall
// SEQUENTIAL:           xent.online_logit_stats
// SEQUENTIAL-NOT:     xent.online_logit_stats
func.func @in_parallel_loop(%x: tensor<8x8xf32>, %w: tensor<16x8xf32>, %m: tensor<8xf32>, %s: tensor<8xf32>)
    -> (tensor<8xf32>, tensor<8xf32>) {
  %alone:2 = xent.online_logit_stats ins(%x, %w : tensor<8x8xf32>, tensor<16x8xf32>)
      outs(max = %m, exp_sum = %s : tensor<8xf32>, tensor<8xf32>)
      logits (%acc: f32) { xent.yield %acc : f32 }
  %dealt:2 = scf.forall (%i) = (0) to (8) step (4) shared_outs(%mo = %alone#0, %so = %alone#1) -> (tensor<8xf32>, tensor<8xf32>) {
    %xs = tensor.extract_slice %x[%i, 0] [4, 8] [1, 1] : tensor<8x8xf32> to tensor<4x8xf32>
    %ms = tensor.extract_slice %mo[%i] [4] [1] : tensor<8xf32> to tensor<4xf32>
    %ss = tensor.extract_slice %so[%i] [4] [1] : tensor<8xf32> to tensor<4xf32>
    %part:2 = xent.online_logit_stats ins(%xs, %w : tensor<4x8xf32>, tensor<16x8xf32>)
        outs(max = %ms, exp_sum = %ss : tensor<4xf32>, tensor<4xf32>)
        logits (%acc: f32) { xent.yield %acc : f32 }
    scf.forall.in_parallel {
      tensor.parallel_insert_slice %part#0 into %mo[%i] [4] [1] : tensor<4xf32> into tensor<8xf32>
      tensor.parallel_insert_slice %part#1 into %so[%i] [4] [1] : tensor<4xf32> into tensor<8xf32>
    }
  }
  return %dealt#0, %dealt#1 : tensor<8xf32>, tensor<8xf32>
}

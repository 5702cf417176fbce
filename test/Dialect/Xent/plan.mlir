// RUN: xent-opt %s --split-input-file --xent-plan="machine=%S/Inputs/avx2-machine.json token-chunk=12 vocab-chunk=16 threads=2" \
// RUN:   --remarks-filter='xent-.*' -o %t 2>&1 | FileCheck %s --check-prefix=REMARK
// RUN: FileCheck %s --input-file=%t

// RUN: not xent-opt %s --xent-plan="memory-budget=100 threads=2" 2>&1 | FileCheck %s --check-prefix=SMALL
// RUN: not xent-opt %s --xent-plan="token-chunk=-1" 2>&1 | FileCheck %s --check-prefix=NEGATIVE
// RUN: not xent-opt %s --xent-plan="token-chunk=8 num-chunks=2" 2>&1 | FileCheck %s --check-prefix=CONTRADICTION
// RUN: not xent-opt %s --xent-plan="assume-tokens=0" 2>&1 | FileCheck %s --check-prefix=ASSUME
// RUN: xent-opt %s --xent-plan="machine=%S/Inputs/avx2-machine.json num-chunks=3" | FileCheck %s --check-prefix=NUM

// NEGATIVE:      error: xent-plan: token-chunk = -1 is negative
// CONTRADICTION: error: xent-plan: token-chunk and num-chunks both set
// ASSUME:        error: xent-plan: assume-tokens = 0 is not positive

// CHECK-LABEL: func.func @static_sizes(
// CHECK:         plan(<online, token_chunk = 12, vocab_chunk = 16>)
// NUM-LABEL:   func.func @static_sizes(
// NUM:           plan(<online, token_chunk = 34,
func.func @static_sizes(%x: tensor<100x8xbf16>, %w: tensor<40x8xbf16>) -> tensor<100xf32> {
  // Two threads: (12 * 8 + 16 * 8 + 12 * 16 + 4 * 12) * 4 bytes each; results: 100 * 4.
  // REMARK: [[#@LINE+2]]:{{.*}} remark: [Analysis] Plan | Category:xent-plan | Classes=40, FLOPs=6.400000e+04, Hidden=8, PeakBytes=4112, Seconds={{[0-9.e-]+}}, Strategy=online, Threads=2, TokenChunk=12, Tokens=100, VocabChunk=16
  // SMALL: [[#@LINE+1]]:{{.*}} error: memory-budget of 100 bytes is too small: the least that works is {{[0-9]+}} bytes
  %lse = xent.logit_stats ins(%x, %w : tensor<100x8xbf16>, tensor<40x8xbf16>)
      logits (%acc: f32) { xent.yield %acc : f32 } -> lse: tensor<100xf32>
  return %lse : tensor<100xf32>
}

// CHECK-LABEL: func.func @dynamic_sizes(
// CHECK-COUNT-2: plan(<online, token_chunk = 12, vocab_chunk = 16>)
func.func @dynamic_sizes(%x: tensor<?x?xf32>, %w: tensor<?x?xf32>) -> (tensor<?xf32>, tensor<?xf32>) {
  // REMARK: [[#@LINE+1]]:{{.*}} Classes=32768, {{.*}}Hidden=4096, {{.*}}Tokens=4096
  %lse = xent.logit_stats ins(%x, %w : tensor<?x?xf32>, tensor<?x?xf32>)
      logits (%acc: f32) { xent.yield %acc : f32 } -> lse: tensor<?xf32>
  %sum = xent.logit_stats ins(%x, %w : tensor<?x?xf32>, tensor<?x?xf32>)
      logits (%acc: f32) { xent.yield %acc : f32 } -> sum: tensor<?xf32>
  return %lse, %sum : tensor<?xf32>, tensor<?xf32>
}

// CHECK-LABEL: func.func @keeps_a_plan(
// CHECK:         plan(<online, token_chunk = 5, vocab_chunk = 7>)
func.func @keeps_a_plan(%x: tensor<16x8xf64>, %w: tensor<40x8xf64>) -> tensor<16xf64> {
  // REMARK: [[#@LINE+1]]:{{.*}} TokenChunk=5, Tokens=16, VocabChunk=7
  %lse = xent.logit_stats ins(%x, %w : tensor<16x8xf64>, tensor<40x8xf64>)
      plan(<online, token_chunk = 5, vocab_chunk = 7>)
      logits (%acc: f64) { xent.yield %acc : f64 } -> lse: tensor<16xf64>
  return %lse : tensor<16xf64>
}

// CHECK-LABEL: func.func @no_tokens(
// CHECK:         plan(<online,
func.func @no_tokens(%x: tensor<0x8xf32>, %w: tensor<0x8xf32>) -> tensor<0xf32> {
  %lse = xent.logit_stats ins(%x, %w : tensor<0x8xf32>, tensor<0x8xf32>)
      logits (%acc: f32) { xent.yield %acc : f32 } -> lse: tensor<0xf32>
  return %lse : tensor<0xf32>
}

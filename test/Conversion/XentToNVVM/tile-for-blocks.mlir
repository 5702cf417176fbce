// RUN: xent-opt %s --split-input-file --xent-tile-for-blocks | FileCheck %s
// RUN: not xent-opt %s --split-input-file --xent-tile-for-blocks="token-tile=0" \
// RUN:   2>&1 | FileCheck %s --check-prefix=SIZE

// SIZE: error: token-tile and vocab-tile must be positive

// One loop over blocks of tokens, in it one over classes. No [N, V] tensor.
// CHECK-LABEL: func.func @aggregate_dynamic(
// CHECK-NOT:     tensor<?x?xf32>
// CHECK:         scf.forall {{.*}} shared_outs(
// CHECK:           scf.for
// CHECK:             xent.online_logit_stats
// CHECK-SAME:          tensor<?x8xbf16>, tensor<?x8xbf16>
// CHECK:         mapping = [#gpu.block<x>]
// CHECK:         math.log
func.func @aggregate_dynamic(%x: tensor<?x8xbf16>, %w: tensor<?x8xbf16>)
    -> tensor<?xf32> {
  %lse = xent.logit_stats
      ins(%x, %w : tensor<?x8xbf16>, tensor<?x8xbf16>)
      logits (%acc: f32) { xent.yield %acc : f32 } -> lse: tensor<?xf32>
  return %lse : tensor<?xf32>
}

// -----

// A chunk that fits a tile is left as it is; its loop is mapped to blocks.
// CHECK-LABEL: func.func @chunk_fits(
// CHECK:         scf.forall
// CHECK-NOT:     scf.for
// CHECK:           xent.online_logit_stats
// CHECK:         mapping = [#gpu.block<x>]
func.func @chunk_fits(%x: tensor<32x8xf32>, %w: tensor<64x8xf32>,
                      %m: tensor<32xf32>, %s: tensor<32xf32>)
    -> (tensor<32xf32>, tensor<32xf32>) {
  %0:2 = scf.forall (%i) = (0) to (32) step (16)
      shared_outs(%mo = %m, %so = %s) -> (tensor<32xf32>, tensor<32xf32>) {
    %xi = tensor.extract_slice %x[%i, 0] [16, 8] [1, 1]
        : tensor<32x8xf32> to tensor<16x8xf32>
    %mi = tensor.extract_slice %mo[%i] [16] [1]
        : tensor<32xf32> to tensor<16xf32>
    %si = tensor.extract_slice %so[%i] [16] [1]
        : tensor<32xf32> to tensor<16xf32>
    %max, %sum = xent.online_logit_stats
        ins(%xi, %w : tensor<16x8xf32>, tensor<64x8xf32>)
        outs(max = %mi, exp_sum = %si : tensor<16xf32>, tensor<16xf32>)
        logits (%acc: f32) { xent.yield %acc : f32 }
    scf.forall.in_parallel {
      tensor.parallel_insert_slice %max into %mo[%i] [16] [1]
          : tensor<16xf32> into tensor<32xf32>
      tensor.parallel_insert_slice %sum into %so[%i] [16] [1]
          : tensor<16xf32> into tensor<32xf32>
    }
  }
  return %0#0, %0#1 : tensor<32xf32>, tensor<32xf32>
}

// -----

// A chunk larger than a tile is tiled by sequential loops.
// CHECK-LABEL: func.func @large_chunk(
// CHECK:         scf.forall
// CHECK:           scf.for
// CHECK:             scf.for
// CHECK:               xent.online_logit_stats
// CHECK-SAME:            tensor<16x8xf32>, tensor<64x8xf32>
func.func @large_chunk(%x: tensor<256x8xf32>, %w: tensor<128x8xf32>,
                       %m: tensor<256xf32>, %s: tensor<256xf32>)
    -> (tensor<256xf32>, tensor<256xf32>) {
  %0:2 = scf.forall (%i) = (0) to (256) step (128)
      shared_outs(%mo = %m, %so = %s) -> (tensor<256xf32>, tensor<256xf32>) {
    %xi = tensor.extract_slice %x[%i, 0] [128, 8] [1, 1]
        : tensor<256x8xf32> to tensor<128x8xf32>
    %mi = tensor.extract_slice %mo[%i] [128] [1]
        : tensor<256xf32> to tensor<128xf32>
    %si = tensor.extract_slice %so[%i] [128] [1]
        : tensor<256xf32> to tensor<128xf32>
    %max, %sum = xent.online_logit_stats
        ins(%xi, %w : tensor<128x8xf32>, tensor<128x8xf32>)
        outs(max = %mi, exp_sum = %si : tensor<128xf32>, tensor<128xf32>)
        logits (%acc: f32) { xent.yield %acc : f32 }
    scf.forall.in_parallel {
      tensor.parallel_insert_slice %max into %mo[%i] [128] [1]
          : tensor<128xf32> into tensor<256xf32>
      tensor.parallel_insert_slice %sum into %so[%i] [128] [1]
          : tensor<128xf32> into tensor<256xf32>
    }
  }
  return %0#0, %0#1 : tensor<256xf32>, tensor<256xf32>
}

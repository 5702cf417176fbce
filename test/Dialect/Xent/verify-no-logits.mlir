// RUN: xent-opt %s --xent-verify-no-logits --split-input-file --verify-diagnostics

// Every shape that has both extents. N = 128 = 2 * 64, V = 1000.

func.func @tokens_classes(%x: tensor<128x32xf32>, %w: tensor<1000x32xf32>) attributes {xent.heads = [array<i64: 128, 1000, 32>]} {
  // expected-error @below {{expects no value as large as the logits of the head N = 128, V = 1000, D = 32; got 'tensor<128x1000xf32>'}}
  %0 = tensor.empty() : tensor<128x1000xf32>
  return
}

// -----

func.func @classes_tokens() attributes {xent.heads = [array<i64: 128, 1000, 32>]} {
  // expected-error @below {{got 'memref<1000x128xbf16>'}}
  %0 = memref.alloc() : memref<1000x128xbf16>
  return
}

// -----

func.func @batch_sequence_classes() attributes {xent.heads = [array<i64: 128, 1000, 32>]} {
  // expected-error @below {{got 'tensor<2x1x64x1000xf32>'}}
  %0 = tensor.empty() : tensor<2x1x64x1000xf32>
  return
}

// -----

func.func @flat() attributes {xent.heads = [array<i64: 128, 1000, 32>]} {
  // expected-error @below {{got 'memref<128000xf32>'}}
  %0 = memref.alloca() : memref<128000xf32>
  return
}

// -----

func.func @classes_split() attributes {xent.heads = [array<i64: 128, 1000, 32>]} {
  // expected-error @below {{got 'tensor<8x16x10x100xf32>'}}
  %0 = tensor.empty() : tensor<8x16x10x100xf32>
  return
}

// -----

// A causal loss drops one position of each sequence: N = 2 * 63.
func.func @shifted() attributes {xent.heads = [array<i64: 126, 1000, 32>]} {
  // expected-error @below {{got 'tensor<2x64x1000xf32>'}}
  %0 = tensor.empty() : tensor<2x64x1000xf32>
  return
}

// -----

// All of them are listed; the function has two heads.
func.func @two_heads(%z: tensor<1000x128xf32>) attributes {xent.heads = [array<i64: 128, 1000, 32>, array<i64: 64, 50, 32>]} {
  // expected-error @below {{the logits of the head N = 128, V = 1000, D = 32}}
  %0 = tensor.empty() : tensor<128x1000xf32>
  // expected-note @below {{another one: 'tensor<128x1000xf32>'}}
  %1 = linalg.transpose ins(%z : tensor<1000x128xf32>) outs(%0 : tensor<128x1000xf32>) permutation = [1, 0]
  // expected-error @below {{the logits of the head N = 64, V = 50, D = 32}}
  %2 = tensor.empty() : tensor<50x64xf32>
  return
}

// -----

// Before loops are made, the ops show the extents.
func.func @op(%x: tensor<128x32xf32>, %w: tensor<1000x32xf32>) -> tensor<128xf32> {
  %0 = xent.logit_stats ins(%x, %w : tensor<128x32xf32>, tensor<1000x32xf32>)
      logits (%acc: f32) { xent.yield %acc : f32 } -> lse: tensor<128xf32>
  // expected-error @below {{the logits of the head N = 128, V = 1000, D = 32}}
  %1 = tensor.empty() : tensor<128x1000xf32>
  return %0 : tensor<128xf32>
}

// -----

func.func @unregistered(%x: tensor<128x32xf32>, %w: tensor<1000x32xf32>) -> tensor<f32> attributes {xent.heads = [array<i64: 128, 1000, 32>]} {
  // expected-error @below {{got 'tensor<128x1000xf32>'}}
  %0 = func.call @logits(%x, %w) : (tensor<128x32xf32>, tensor<1000x32xf32>) -> tensor<128x1000xf32>
  %1 = func.call @loss(%0) : (tensor<128x1000xf32>) -> tensor<f32>
  return %1 : tensor<f32>
}
func.func private @logits(tensor<128x32xf32>, tensor<1000x32xf32>) -> tensor<128x1000xf32>
func.func private @loss(tensor<128x1000xf32>) -> tensor<f32>

// -----

// Nested in other regions.
func.func @nested(%n: index, %c0: index, %c1: index) attributes {xent.heads = [array<i64: 128, 1000, 32>]} {
  scf.for %i = %c0 to %n step %c1 {
    // expected-error @below {{got 'memref<128x1000xf32>'}}
    %0 = memref.alloc() : memref<128x1000xf32>
    memref.dealloc %0 : memref<128x1000xf32>
  }
  return
}

// -----

//===----------------------------------------------------------------------===//
// Dynamic extents
//===----------------------------------------------------------------------===//

func.func @dynamic_tokens(%n: index) attributes {xent.heads = [array<i64: -1, 1000, 32>]} {
  // expected-error @below {{got 'tensor<?x1000xf32>'}}
  %0 = tensor.empty(%n) : tensor<?x1000xf32>
  return
}

// -----

func.func @dynamic_classes(%v: index) attributes {xent.heads = [array<i64: 128, -1, 32>]} {
  // expected-error @below {{got 'tensor<2x64x?xf32>'}}
  %0 = tensor.empty(%v) : tensor<2x64x?xf32>
  return
}

// -----

func.func @dynamic_both(%n: index, %v: index) attributes {xent.heads = [array<i64: -1, -1, 32>]} {
  // expected-error @below {{got 'memref<?x?xf32>'}}
  %0 = memref.alloc(%n, %v) : memref<?x?xf32>
  return
}

// -----

func.func @dynamic_flat(%x: tensor<?x32xf32>) attributes {xent.heads = [array<i64: -1, 1000, 32>]} {
  %c0 = arith.constant 0 : index
  %c1000 = arith.constant 1000 : index
  %n = tensor.dim %x, %c0 : tensor<?x32xf32>
  %size = arith.muli %n, %c1000 : index
  // expected-error @below {{got 'memref<?xf32>'}}
  %0 = memref.alloc(%size) : memref<?xf32>
  return
}

// -----

func.func @dynamic_flat_affine(%n: index, %v: index) attributes {xent.heads = [array<i64: -1, -1, 32>]} {
  %size = affine.apply affine_map<()[s0, s1] -> (s0 * s1)>()[%n, %v]
  // expected-error @below {{got 'tensor<?xf32>'}}
  %0 = tensor.empty(%size) : tensor<?xf32>
  return
}

// -----

//===----------------------------------------------------------------------===//
// What is no logits
//===----------------------------------------------------------------------===//

// Chunks, vectors, and what happens to have a factor in common.
func.func @smaller(%n: index, %v: index) attributes {xent.heads = [array<i64: 128, 1000, 32>, array<i64: -1, 1000, 32>, array<i64: 128, -1, 32>]} {
  %0 = tensor.empty() : tensor<64x1000xf32>
  %1 = tensor.empty() : tensor<128x500xf32>
  %2 = tensor.empty() : tensor<1000xf32>
  %3 = tensor.empty(%n) : tensor<?xf32>
  %4 = tensor.empty() : tensor<1000x32xf32>
  %5 = tensor.empty() : tensor<128x512xf32>
  return
}

// -----

// A ragged chunk is bounded by the size of a chunk.
func.func @ragged_chunk(%x: tensor<?x32xf32>) attributes {xent.heads = [array<i64: -1, 1000, 32>]} {
  %c0 = arith.constant 0 : index
  %c64 = arith.constant 64 : index
  %n = tensor.dim %x, %c0 : tensor<?x32xf32>
  scf.for %i = %c0 to %n step %c64 {
    %rows = affine.min affine_map<(d0)[s0] -> (64, s0 - d0)>(%i)[%n]
    %0 = tensor.empty(%rows) : tensor<?x1000xf32>
    %cast = tensor.cast %0 : tensor<?x1000xf32> to tensor<?x?xf32>
    %1 = memref.alloc(%rows) : memref<?x1000xf32>
    memref.dealloc %1 : memref<?x1000xf32>
  }
  return
}

// -----

// Arguments and their views, here with N = D.
func.func @arguments(%w: tensor<1000x128xf32>, %m: memref<1000x128xf32>) attributes {xent.heads = [array<i64: 128, 1000, 128>]} {
  %0 = tensor.expand_shape %w [[0, 1], [2]] output_shape [10, 100, 128] : tensor<1000x128xf32> into tensor<10x100x128xf32>
  %1 = tensor.collapse_shape %0 [[0, 1, 2]] : tensor<10x100x128xf32> into tensor<128000xf32>
  %2 = memref.collapse_shape %m [[0, 1]] : memref<1000x128xf32> into memref<128000xf32>
  return
}

// -----

// With N = D = 128, the weight has as many elements as the logits. What x and
// weight are computed from comes before the logits.
func.func @hidden_is_tokens(%x: tensor<128x128xbf16>, %w: tensor<128x1000xbf16>) -> tensor<128xf32> {
  %empty = tensor.empty() : tensor<1000x128xbf16>
  %wt = linalg.transpose ins(%w : tensor<128x1000xbf16>) outs(%empty : tensor<1000x128xbf16>) permutation = [1, 0]
  %0 = xent.logit_stats ins(%x, %wt : tensor<128x128xbf16>, tensor<1000x128xbf16>)
      logits (%acc: f32) { xent.yield %acc : f32 } -> lse: tensor<128xf32>
  return %0 : tensor<128xf32>
}

// -----

// The same, chunked: through slices and the loop.
func.func @hidden_is_tokens_chunked(%x: tensor<128x128xbf16>, %w: tensor<128x1000xbf16>, %s: tensor<128xf32>) -> tensor<128xf32> attributes {xent.heads = [array<i64: 128, 1000, 128>]} {
  %c0 = arith.constant 0 : index
  %c100 = arith.constant 100 : index
  %c1000 = arith.constant 1000 : index
  %empty = tensor.empty() : tensor<1000x128xbf16>
  %wt = linalg.transpose ins(%w : tensor<128x1000xbf16>) outs(%empty : tensor<1000x128xbf16>) permutation = [1, 0]
  %0:2 = scf.for %v = %c0 to %c1000 step %c100 iter_args(%m = %s, %e = %s) -> (tensor<128xf32>, tensor<128xf32>) {
    %slice = tensor.extract_slice %wt[%v, 0] [100, 128] [1, 1] : tensor<1000x128xbf16> to tensor<100x128xbf16>
    %1:2 = xent.online_logit_stats ins(%x, %slice : tensor<128x128xbf16>, tensor<100x128xbf16>) col_offset(%v)
        outs(max = %m, exp_sum = %e : tensor<128xf32>, tensor<128xf32>)
        logits (%acc: f32) { xent.yield %acc : f32 }
    scf.yield %1#0, %1#1 : tensor<128xf32>, tensor<128xf32>
  }
  return %0#1 : tensor<128xf32>
}

// -----

// But a contraction next to the ops is one.
func.func @hidden_is_tokens_leftover(%x: tensor<128x128xf32>, %w: tensor<128x1000xf32>) -> (tensor<128xf32>, tensor<128x1000xf32>) {
  %0 = xent.logit_stats ins(%x, %w : tensor<128x128xf32>, tensor<128x1000xf32>) layout(dv)
      logits (%acc: f32) { xent.yield %acc : f32 } -> lse: tensor<128xf32>
  // expected-error @below {{the logits of the head N = 128, V = 1000, D = 128}}
  %1 = tensor.empty() : tensor<128x1000xf32>
  // expected-note @below {{another one}}
  %2 = linalg.matmul ins(%x, %w : tensor<128x128xf32>, tensor<128x1000xf32>) outs(%1 : tensor<128x1000xf32>) -> tensor<128x1000xf32>
  return %0, %2 : tensor<128xf32>, tensor<128x1000xf32>
}

// -----

// The activations of a layer before the head may be as wide as the vocabulary.
func.func @wide_layer(%h: tensor<128x64xf32>, %up: tensor<64x1000xf32>, %down: tensor<1000x32xf32>, %w: tensor<1000x32xf32>) -> tensor<128xf32> {
  %e0 = tensor.empty() : tensor<128x1000xf32>
  %wide = linalg.matmul ins(%h, %up : tensor<128x64xf32>, tensor<64x1000xf32>) outs(%e0 : tensor<128x1000xf32>) -> tensor<128x1000xf32>
  %e1 = tensor.empty() : tensor<128x32xf32>
  %x = linalg.matmul ins(%wide, %down : tensor<128x1000xf32>, tensor<1000x32xf32>) outs(%e1 : tensor<128x32xf32>) -> tensor<128x32xf32>
  %0 = xent.logit_stats ins(%x, %w : tensor<128x32xf32>, tensor<1000x32xf32>)
      logits (%acc: f32) { xent.yield %acc : f32 } -> lse: tensor<128xf32>
  return %0 : tensor<128xf32>
}

// -----

// Gradients with the extents of weight are results of the op.
func.func @gradient(%x: tensor<128x128xf32>, %w: tensor<1000x128xf32>) -> tensor<1000x128xf32> {
  %0 = xent.logit_grad ins(%x, %w : tensor<128x128xf32>, tensor<1000x128xf32>)
      dlogits (%acc: f32, %hit: i1) { xent.yield %acc : f32 } -> dw: tensor<1000x128xf32>
  return %0 : tensor<1000x128xf32>
}

// -----

// The logits of one token, or over one class, are a vector like others.
func.func @vectors() attributes {xent.heads = [array<i64: 1, 1000, 32>, array<i64: 128, 1, 32>, array<i64: 0, 1000, 32>]} {
  %0 = tensor.empty() : tensor<1x1000xf32>
  %1 = tensor.empty() : tensor<128x1xf32>
  %2 = tensor.empty() : tensor<0x1000xf32>
  return
}

// -----

func.func @no_head() {
  %0 = tensor.empty() : tensor<128x1000xf32>
  return
}

// -----

func.func @unranked(%u: tensor<*xf32>) -> tensor<*xf32> attributes {xent.heads = [array<i64: 128, 1000, 32>]} {
  %0 = func.call @unranked(%u) : (tensor<*xf32>) -> tensor<*xf32>
  return %0 : tensor<*xf32>
}

// RUN: xent-opt %s --split-input-file --xent-pack-contractions="amx vector-bits=512" | FileCheck %s

// Tiles of 16 rows and 32 steps of k, two of them a panel. Both operands are
// contiguous in k: rows of a are copied, those of b transposed in pairs.
// CHECK-LABEL: func.func @rows(
// CHECK-SAME:      %[[A:.*]]: tensor<100x70xbf16>, %[[B:.*]]: tensor<90x70xbf16>
// CHECK:         %[[EA:.*]] = tensor.empty() : tensor<4x3x2x16x32xbf16>
// CHECK:         %[[PA:.*]] = scf.for
// CHECK:           vector.transfer_read %[[A]]{{.*}} : tensor<100x70xbf16>, vector<16x32xbf16>
// CHECK-NOT:       vector.shuffle
// CHECK:         tensor.empty() : tensor<3x3x2x16x32xbf16>
// CHECK:         %[[PB:.*]] = scf.for
// CHECK:           vector.transfer_read %[[B]]
// CHECK:           vector.bitcast {{.*}} : vector<32xbf16> to vector<16xi32>
// CHECK:           vector.shuffle
// CHECK:         %[[TA:.*]] = bufferization.to_buffer %[[PA]] read_only
// CHECK:         %[[TB:.*]] = bufferization.to_buffer %[[PB]] read_only
// CHECK:         %[[S:.*]] = memref.alloc() {alignment = 64 : i64} : memref<32x32xf32>
// 16 blocks of k at a time, panels of b, panels of a.
// CHECK:         scf.for {{.*}} step %c16
// CHECK:           scf.for
// CHECK:             scf.for
// CHECK-COUNT-4:       amx.tile_zero
// CHECK:               scf.for {{.*}} -> (!amx.tile<16x16xf32>, !amx.tile<16x16xf32>, !amx.tile<16x16xf32>, !amx.tile<16x16xf32>)
// CHECK-DAG:             amx.tile_load %[[TA]]{{.*}} {xent.streamed}
// CHECK-DAG:             amx.tile_load %[[TB]][%{{[^]]*}}] : memref
// CHECK-COUNT-4:         amx.tile_mulf
// CHECK-COUNT-4:       amx.tile_store %[[S]]
// A row at a time, masked at the edges, and nothing is read the first time.
// CHECK:               scf.for
// CHECK:                 vector.load %[[S]]
// CHECK:                 vector.transfer_read {{.*}}, %{{.*}} {in_bounds = [true]} : tensor<100x90xf32>, vector<16xf32>
// CHECK:                 vector.transfer_write
func.func @rows(%a: tensor<100x70xbf16>, %b: tensor<90x70xbf16>) -> tensor<100x90xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<100x90xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<100x90xf32>) -> tensor<100x90xf32>
  %r = linalg.generic {
      indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (n, k)>, affine_map<(m, n, k) -> (m, n)>],
      iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%a, %b : tensor<100x70xbf16>, tensor<90x70xbf16>) outs(%f : tensor<100x90xf32>) {
    ^bb0(%x: bf16, %y: bf16, %s: f32):
      %0 = arith.extf %x : bf16 to f32
      %1 = arith.extf %y : bf16 to f32
      %2 = arith.mulf %0, %1 : f32
      %3 = arith.addf %s, %2 : f32
      linalg.yield %3 : f32
  } -> tensor<100x90xf32>
  return %r : tensor<100x90xf32>
}

// -----

// Neither is contiguous in k: pairs of rows are interleaved, those of a
// transposed.
// CHECK-LABEL: func.func @columns(
// CHECK-SAME:      %[[A:.*]]: tensor<?x?xbf16>, %[[B:.*]]: tensor<?x?xbf16>
// CHECK:           vector.transfer_read %[[A]]{{.*}} : tensor<?x?xbf16>, vector<32x16xbf16>
// CHECK:           vector.interleave
// CHECK:           vector.shuffle
// CHECK:           vector.transfer_read %[[B]]
// CHECK:           vector.interleave
// CHECK-NOT:       vector.shuffle
// CHECK:         amx.tile_mulf
// What is there is added to every time.
// CHECK-NOT:     arith.select {{.*}} : vector<16xi1>
// CHECK:         return
func.func @columns(%a: tensor<?x?xbf16>, %b: tensor<?x?xbf16>, %c: tensor<?x?xf32>) -> tensor<?x?xf32> {
  %r = linalg.generic {
      indexing_maps = [affine_map<(m, n, k) -> (k, m)>, affine_map<(m, n, k) -> (k, n)>, affine_map<(m, n, k) -> (m, n)>],
      iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%a, %b : tensor<?x?xbf16>, tensor<?x?xbf16>) outs(%c : tensor<?x?xf32>) {
    ^bb0(%x: bf16, %y: bf16, %s: f32):
      %0 = arith.extf %x : bf16 to f32
      %1 = arith.extf %y : bf16 to f32
      %2 = arith.mulf %0, %1 : f32
      %3 = arith.addf %s, %2 : f32
      linalg.yield %3 : f32
  } -> tensor<?x?xf32>
  return %r : tensor<?x?xf32>
}

// -----

// f32 operands and f16 ones stay in vectors.
// CHECK-LABEL: func.func @neg_types(
// CHECK-NOT:     amx.
// CHECK:         vector.fma
func.func @neg_types(%a: tensor<64x64xbf16>, %b: tensor<64x64xf32>, %c: tensor<64x64xf32>) -> tensor<64x64xf32> {
  %r = linalg.generic {
      indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (n, k)>, affine_map<(m, n, k) -> (m, n)>],
      iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%a, %b : tensor<64x64xbf16>, tensor<64x64xf32>) outs(%c : tensor<64x64xf32>) {
    ^bb0(%x: bf16, %y: f32, %s: f32):
      %0 = arith.extf %x : bf16 to f32
      %1 = arith.mulf %0, %y : f32
      %2 = arith.addf %s, %1 : f32
      linalg.yield %2 : f32
  } -> tensor<64x64xf32>
  return %r : tensor<64x64xf32>
}

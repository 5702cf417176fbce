// RUN: xent-opt %s --split-input-file --xent-pack-contractions="avx512-bf16 vector-bits=512" | FileCheck %s
// RUN: xent-opt %s --split-input-file --xent-pack-contractions="avx512-bf16 amx vector-bits=512" | FileCheck %s --check-prefix=AMX

// AMX comes first.
// AMX-LABEL: func.func @rows(
// AMX-NOT:     x86vector
// AMX:         amx.tile_mulf
// CHECK-LABEL: func.func @rows(
// CHECK-NOT:     amx.
// Strips of 8 rows, all blocks of k of each in one piece.
// CHECK:         tensor.empty() : tensor<4x4x3x8x32xbf16>
// CHECK:         %[[PA:.*]] = scf.for
// CHECK:         tensor.empty() : tensor<3x3x2x16x32xbf16>
// CHECK:         %[[PB:.*]] = scf.for
// 64 blocks of k at a time, panels of b, 8 rows of a: the 13th block is the last
// that has a row.
// CHECK:         scf.for {{.*}} step %c64{{(_[0-9]+)?}} iter_args
// CHECK:           scf.for
// CHECK:             scf.for
// CHECK:               %[[SUMS:.*]]:16 = scf.for
// CHECK:                 scf.for {{.*}} to %c16
// CHECK:                   %[[B0:.*]] = vector.transfer_read %[[PB]]{{.*}} vector<32xbf16>
// CHECK:                   %[[B1:.*]] = vector.transfer_read %[[PB]]{{.*}} vector<32xbf16>
// CHECK:                   %[[PAIR:.*]] = vector.transfer_read %[[PA]]{{.*}} vector<2xbf16>
// CHECK:                   %[[NUMBER:.*]] = vector.bitcast %[[PAIR]] : vector<2xbf16> to vector<1xi32>
// CHECK:                   %[[NUMBERS:.*]] = vector.broadcast %[[NUMBER]] : vector<1xi32> to vector<16xi32>
// CHECK:                   %[[A0:.*]] = vector.bitcast %[[NUMBERS]] : vector<16xi32> to vector<32xbf16>
// CHECK:                   x86vector.avx512.dot %{{.*}}, %[[A0]], %[[B0]] : vector<32xbf16> -> vector<16xf32>
// CHECK:                   x86vector.avx512.dot %{{.*}}, %[[A0]], %[[B1]]
// CHECK-COUNT-14:          x86vector.avx512.dot
// CHECK:                   scf.yield
// Straight from the registers to the result, or on top of the sums before.
// CHECK:               %[[BLOCK:.*]]:16 = scf.if
// CHECK-NEXT:            scf.yield %[[SUMS]]#0
// CHECK:                 vector.transfer_read {{.*}} : tensor<100x90xf32>, vector<8x16xf32>
// CHECK:                 arith.addf %{{.*}}, %[[SUMS]]#0
// CHECK:               %[[ROW:.*]] = vector.insert %[[BLOCK]]#0, %{{.*}} [0] : vector<16xf32> into vector<8x16xf32>
// CHECK:               vector.insert %[[BLOCK]]#2, %[[ROW]] [1]
// CHECK:               vector.transfer_write {{.*}} : vector<8x16xf32>, tensor<100x90xf32>
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

// f16 is extended and multiplied in f32.
// CHECK-LABEL: func.func @neg_f16(
// CHECK-NOT:     x86vector
// CHECK:         vector.fma
func.func @neg_f16(%a: tensor<64x64xf16>, %b: tensor<64x64xf16>, %c: tensor<64x64xf32>) -> tensor<64x64xf32> {
  %r = linalg.matmul ins(%a, %b : tensor<64x64xf16>, tensor<64x64xf16>) outs(%c : tensor<64x64xf32>) -> tensor<64x64xf32>
  return %r : tensor<64x64xf32>
}

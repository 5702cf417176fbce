// RUN: xent-opt %s --split-input-file --xent-pack-contractions="amx bf16x3 vector-bits=512" | FileCheck %s
// RUN: xent-opt %s --split-input-file --xent-pack-contractions="avx512-bf16 bf16x3 vector-bits=512" | FileCheck %s --check-prefix=DOT
// RUN: xent-opt %s --split-input-file --xent-pack-contractions="bf16x3 vector-bits=512" | FileCheck %s --check-prefix=NONE

// An f32 is the sum of two bf16, the second one 0 where the first is not finite.
// Three of four products are added up, that of the second ones is not made.
// CHECK-LABEL: func.func @f32(
// CHECK-SAME:      %[[A:.*]]: tensor<40x70xf32>, %[[B:.*]]: tensor<70x50xf32>
// CHECK:         tensor.empty() : tensor<2x3x2x16x32xbf16>
// CHECK:         %[[AH:.*]] = scf.for
// CHECK:           %[[XS:.*]] = vector.transfer_read %[[A]]{{.*}} : tensor<40x70xf32>, vector<16x32xf32>
// CHECK:           %[[X:.*]] = vector.extract %[[XS]][0]
// CHECK:           arith.truncf %[[X]] : vector<32xf32> to vector<32xbf16>
// CHECK-NOT:       arith.subf
// CHECK:         tensor.empty() : tensor<2x3x2x16x32xbf16>
// CHECK:         %[[AL:.*]] = scf.for
// CHECK:           %[[YS:.*]] = vector.transfer_read %[[A]]{{.*}} : tensor<40x70xf32>, vector<16x32xf32>
// CHECK:           %[[Y:.*]] = vector.extract %[[YS]][0]
// CHECK:           %[[HIGH:.*]] = arith.truncf %[[Y]] : vector<32xf32> to vector<32xbf16>
// CHECK:           %[[BACK:.*]] = arith.extf %[[HIGH]]
// CHECK:           %[[REST:.*]] = arith.subf %[[Y]], %[[BACK]]
// CHECK:           %[[SIZE:.*]] = math.absf %[[REST]]
// CHECK:           %[[FINITE:.*]] = arith.cmpf olt, %[[SIZE]]
// CHECK:           %[[LOW:.*]] = arith.select %[[FINITE]], %[[REST]]
// CHECK:           arith.truncf %[[LOW]]
// CHECK:         tensor.empty() : tensor<2x3x2x16x32xbf16>
// CHECK:         %[[BH:.*]] = scf.for
// CHECK:         tensor.empty() : tensor<2x3x2x16x32xbf16>
// CHECK:         %[[BL:.*]] = scf.for
// CHECK:         %[[AHT:.*]] = bufferization.to_buffer %[[AH]] read_only
// CHECK:         %[[BHT:.*]] = bufferization.to_buffer %[[BH]] read_only
// CHECK:         amx.tile_load %[[AHT]]
// CHECK:         amx.tile_mulf
// CHECK:         %[[AHT2:.*]] = bufferization.to_buffer %[[AH]] read_only
// CHECK:         %[[BLT:.*]] = bufferization.to_buffer %[[BL]] read_only
// CHECK:         amx.tile_load %[[AHT2]]
// CHECK:         amx.tile_mulf
// CHECK:         %[[ALT:.*]] = bufferization.to_buffer %[[AL]] read_only
// CHECK:         %[[BHT2:.*]] = bufferization.to_buffer %[[BH]] read_only
// CHECK:         amx.tile_load %[[ALT]]
// CHECK:         amx.tile_mulf
// CHECK-NOT:     bufferization.to_buffer

// DOT-LABEL: func.func @f32(
// DOT-COUNT-48: x86vector.avx512.dot
// DOT-NOT:      x86vector.avx512.dot
// DOT:          return
// NONE-LABEL: func.func @f32(
// NONE-NOT:     bf16
// NONE:         vector.fma
func.func @f32(%a: tensor<40x70xf32>, %b: tensor<70x50xf32>, %c: tensor<40x50xf32>) -> tensor<40x50xf32> {
  %r = linalg.matmul ins(%a, %b : tensor<40x70xf32>, tensor<70x50xf32>) outs(%c : tensor<40x50xf32>) -> tensor<40x50xf32>
  return %r : tensor<40x50xf32>
}

// -----

// bf16 is one part already.
// CHECK-LABEL: func.func @neg_bf16(
// CHECK-NOT:     arith.subf
// CHECK-COUNT-4: amx.tile_mulf
// CHECK-NOT:     amx.tile_mulf
func.func @neg_bf16(%a: tensor<64x64xbf16>, %b: tensor<64x64xbf16>, %c: tensor<64x64xf32>) -> tensor<64x64xf32> {
  %r = linalg.matmul ins(%a, %b : tensor<64x64xbf16>, tensor<64x64xbf16>) outs(%c : tensor<64x64xf32>) -> tensor<64x64xf32>
  return %r : tensor<64x64xf32>
}

// -----

// Two bf16 have too few digits for an f64.
// CHECK-LABEL: func.func @neg_f64(
// CHECK-NOT:     bf16
// CHECK:         vector.fma
func.func @neg_f64(%a: tensor<64x64xf64>, %b: tensor<64x64xf64>, %c: tensor<64x64xf64>) -> tensor<64x64xf64> {
  %r = linalg.matmul ins(%a, %b : tensor<64x64xf64>, tensor<64x64xf64>) outs(%c : tensor<64x64xf64>) -> tensor<64x64xf64>
  return %r : tensor<64x64xf64>
}

// RUN: xent-opt %s --xent-pack-contractions="vector-bits=256" --canonicalize --cse | FileCheck %s
// RUN: xent-opt %s --xent-pack-contractions="vector-bits=512" --canonicalize --cse | FileCheck %s --check-prefix=WIDE
// RUN: xent-opt %s --xent-pack-contractions="vector-bits=128 vector-registers=32" --canonicalize --cse | FileCheck %s --check-prefix=NEON
// RUN: not xent-opt %s --xent-pack-contractions="vector-bits=100" 2>&1 | FileCheck %s --check-prefix=BITS
// RUN: not xent-opt %s --xent-pack-contractions="vector-registers=24" 2>&1 | FileCheck %s --check-prefix=REGISTERS

// BITS: error: xent-pack-contractions: vector-bits = 100 is none of 128, 256, 512
// REGISTERS: error: xent-pack-contractions: vector-registers = 24 is none of 16, 32

// Both operands go to f32 panels, k is swept in blocks of 1024, as blocks of
// the result are dealt out, twelve vectors of it are carried in registers, and
// added to it in the end.
// CHECK-LABEL: func.func @matmul_bf16_dynamic(
// CHECK-NOT:     linalg.matmul
// CHECK:         tensor.empty(%{{.*}}) : tensor<?x?x6xf32>
// CHECK:         arith.extf %{{.*}} : bf16 to f32
// CHECK:         tensor.empty(%{{.*}}) : tensor<?x?x16xf32>
// CHECK:         arith.extf %{{.*}} : vector<8xbf16> to vector<8xf32>
// CHECK:         scf.for %{{.*}} = %c0 to %{{.*}} step %c1024{{(_[0-9]+)?}} iter_args
// CHECK:           scf.for {{.*}} -> (vector<8xf32>, vector<8xf32>, vector<8xf32>, vector<8xf32>, vector<8xf32>, vector<8xf32>, vector<8xf32>, vector<8xf32>, vector<8xf32>, vector<8xf32>, vector<8xf32>, vector<8xf32>)
// CHECK-COUNT-12:    vector.fma
// CHECK-NOT:         vector.fma
// CHECK:           arith.addf {{.*}} : vector<8xf32>
// CHECK:           vector.create_mask
// WIDE-LABEL:  func.func @matmul_bf16_dynamic(
// WIDE:          tensor<?x?x8xf32>
// WIDE:          tensor<?x?x48xf32>
// WIDE-COUNT-24: vector.fma
// WIDE-NOT:      vector.fma
// WIDE:          return
// NEON-LABEL:  func.func @matmul_bf16_dynamic(
// NEON:          tensor<?x?x8xf32>
// NEON:          tensor<?x?x12xf32>
// NEON-COUNT-24: vector.fma {{.*}} : vector<4xf32>
// NEON-NOT:      vector.fma
// NEON:          return
func.func @matmul_bf16_dynamic(%a: tensor<?x?xbf16>, %b: tensor<?x?xbf16>, %c: tensor<?x?xf32>) -> tensor<?x?xf32> {
  %r = linalg.matmul ins(%a, %b : tensor<?x?xbf16>, tensor<?x?xbf16>) outs(%c : tensor<?x?xf32>) -> tensor<?x?xf32>
  return %r : tensor<?x?xf32>
}

// Both operands lie along k: squares are transposed in registers.
// CHECK-LABEL: func.func @transposed(
// CHECK-NOT:     linalg.generic
// CHECK:         vector.shuffle
// CHECK:         vector.fma
// A square of 4 x 4 takes 8 shuffles: two of the left operand, three of the
// right one.
// NEON-LABEL:  func.func @transposed(
// NEON-COUNT-16: vector.shuffle
// NEON:          tensor<6x64x12xf32>
// NEON-COUNT-24: vector.shuffle
// NEON-NOT:      vector.shuffle
// NEON:          vector.fma
func.func @transposed(%a: tensor<64x64xf32>, %b: tensor<64x64xf32>, %c: tensor<64x64xf32>) -> tensor<64x64xf32> {
  %r = linalg.generic {
      indexing_maps = [affine_map<(i, j, k) -> (i, k)>, affine_map<(i, j, k) -> (j, k)>, affine_map<(i, j, k) -> (i, j)>],
      iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%a, %b : tensor<64x64xf32>, tensor<64x64xf32>) outs(%c : tensor<64x64xf32>) {
  ^bb0(%x: f32, %y: f32, %z: f32):
    %p = arith.mulf %x, %y : f32
    %s = arith.addf %z, %p : f32
    linalg.yield %s : f32
  } -> tensor<64x64xf32>
  return %r : tensor<64x64xf32>
}

// CHECK-LABEL: func.func @batch_f64(
// CHECK-NOT:     linalg.batch_matmul
// CHECK:         scf.for %{{.*}} = %c0 to %c3
// CHECK:         tensor<{{.*}}x8xf64>
// CHECK:         vector.fma {{.*}} : vector<4xf64>
// NEON-LABEL:  func.func @batch_f64(
// NEON:          tensor<{{.*}}x6xf64>
// NEON-COUNT-24: vector.fma {{.*}} : vector<2xf64>
// NEON-NOT:      vector.fma
// NEON:          return
func.func @batch_f64(%a: tensor<3x64x64xf64>, %b: tensor<3x64x64xf64>, %c: tensor<3x64x64xf64>) -> tensor<3x64x64xf64> {
  %r = linalg.batch_matmul ins(%a, %b : tensor<3x64x64xf64>, tensor<3x64x64xf64>)
                           outs(%c : tensor<3x64x64xf64>) -> tensor<3x64x64xf64>
  return %r : tensor<3x64x64xf64>
}

// The left operand is the same in every iteration: it is packed once.
// CHECK-LABEL: func.func @packed_before_the_loop(
// CHECK:         tensor.empty(%{{.*}}) : tensor<11x?x6xf32>
// CHECK:         scf.for %{{.*}} = %c0 to %c1000 step %c64
// CHECK-NOT:       tensor<11x?x6xf32>
// CHECK:           tensor.empty(%{{.*}}) : tensor<4x?x16xf32>
func.func @packed_before_the_loop(%a: tensor<64x?xf32>, %b: tensor<?x1024xf32>, %c: tensor<64x64xf32>) -> tensor<64x64xf32> {
  %c0 = arith.constant 0 : index
  %c64 = arith.constant 64 : index
  %c1000 = arith.constant 1000 : index
  %d0 = tensor.dim %b, %c0 : tensor<?x1024xf32>
  %r = scf.for %i = %c0 to %c1000 step %c64 iter_args(%s = %c) -> tensor<64x64xf32> {
    %bs = tensor.extract_slice %b[0, %i] [%d0, 64] [1, 1] : tensor<?x1024xf32> to tensor<?x64xf32>
    %m = linalg.matmul ins(%a, %bs : tensor<64x?xf32>, tensor<?x64xf32>) outs(%s : tensor<64x64xf32>) -> tensor<64x64xf32>
    scf.yield %m : tensor<64x64xf32>
  }
  return %r : tensor<64x64xf32>
}

// Each step is rounded to bf16.
// CHECK-LABEL: func.func @neg_narrow_accumulator(
// CHECK:         linalg.matmul
func.func @neg_narrow_accumulator(%a: tensor<64x64xbf16>, %b: tensor<64x64xbf16>, %c: tensor<64x64xbf16>) -> tensor<64x64xbf16> {
  %r = linalg.matmul ins(%a, %b : tensor<64x64xbf16>, tensor<64x64xbf16>) outs(%c : tensor<64x64xbf16>) -> tensor<64x64xbf16>
  return %r : tensor<64x64xbf16>
}

// CHECK-LABEL: func.func @neg_small(
// CHECK:         linalg.matmul
func.func @neg_small(%a: tensor<16x16xf32>, %b: tensor<16x16xf32>, %c: tensor<16x16xf32>) -> tensor<16x16xf32> {
  %r = linalg.matmul ins(%a, %b : tensor<16x16xf32>, tensor<16x16xf32>) outs(%c : tensor<16x16xf32>) -> tensor<16x16xf32>
  return %r : tensor<16x16xf32>
}

// CHECK-LABEL: func.func @neg_no_rows(
// CHECK:         linalg.vecmat
func.func @neg_no_rows(%a: tensor<?xf32>, %b: tensor<?x?xf32>, %c: tensor<?xf32>) -> tensor<?xf32> {
  %r = linalg.vecmat ins(%a, %b : tensor<?xf32>, tensor<?x?xf32>) outs(%c : tensor<?xf32>) -> tensor<?xf32>
  return %r : tensor<?xf32>
}

// Threads pack panels, and then take blocks of 11 panels of rows (88 of 350) by
// 11 of columns. Each visit to a block of the result asks for some rows of the
// panel of columns that comes next, one row before every 11 steps.
// WIDE-LABEL: func.func @shared(
// WIDE-SAME:      %[[A:[a-z0-9]+]]: tensor<350x600xf32>, %[[B:[a-z0-9]+]]: tensor<600x1024xf32>, %[[C:[a-z0-9]+]]: tensor<350x1024xf32>
// WIDE:         %[[PA:.*]] = scf.forall (%{{.*}}) in (44) shared_outs(%{{.*}}) -> (tensor<44x600x8xf32>)
// WIDE:           vector.shuffle
// WIDE:           tensor.parallel_insert_slice
// WIDE:         %[[PB:.*]] = scf.forall (%{{.*}}) in (22) shared_outs(%{{.*}}) -> (tensor<22x600x48xf32>)
// WIDE:         scf.forall (%[[BLOCK:.*]]) in (8) shared_outs(%[[OUT:.*]] = %[[C]])
// WIDE:           %[[ROW:.*]] = arith.remui %[[BLOCK]], %c4
// WIDE:           %[[PANEL:.*]] = arith.muli %[[ROW]], %c11
// WIDE:           tensor.extract_slice %[[PA]][%[[PANEL]], 0, 0] [%{{.*}}, 600, 8]
// WIDE:           %[[COL:.*]] = arith.divui %[[BLOCK]], %c4
// WIDE:           %[[PANELS:.*]] = tensor.extract_slice %[[PB]]
// WIDE:           tensor.extract_slice %[[OUT]]
// WIDE:           %[[STEPS:.*]] = arith.maxui %{{.*}}, %c4
// WIDE:           %[[NEXT:.*]] = arith.remui
// WIDE:           %[[BUFFER:.*]] = bufferization.to_buffer %[[PANELS]] read_only
// WIDE:           scf.for %{{.*}} = %c0 to %c600 step %[[STEPS]] iter_args({{.*}}, %[[K:[a-z0-9]+]] = %{{[a-z0-9]+}})
// WIDE:             %[[LAST:.*]] = arith.minui %[[K]], %{{.*}}
// WIDE:             memref.prefetch %[[BUFFER]][%[[NEXT]], %[[LAST]], %c0], read, locality<2>, data
// WIDE-COUNT-2:     memref.prefetch
// WIDE:             scf.for
// WIDE:               vector.transfer_read %[[PANELS]][
// WIDE-COUNT-24:      vector.fma
// WIDE:             arith.addi %[[K]], %c1
// WIDE:           tensor.parallel_insert_slice {{.*}} into %[[OUT]]
func.func @shared(%a: tensor<350x600xf32>, %b: tensor<600x1024xf32>, %c: tensor<350x1024xf32>) -> tensor<350x1024xf32> {
  %r = linalg.matmul ins(%a, %b : tensor<350x600xf32>, tensor<600x1024xf32>) outs(%c : tensor<350x1024xf32>) -> tensor<350x1024xf32>
  return %r : tensor<350x1024xf32>
}

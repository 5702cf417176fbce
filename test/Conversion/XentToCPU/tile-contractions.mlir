// RUN: xent-opt %s --xent-tile-contractions --canonicalize | FileCheck %s

// What all threads share is packed 2048 rows and columns at a time. The zeros are
// made in the innermost block.
// CHECK-LABEL: func.func @large(
// CHECK:         scf.for %{{.*}} = %c0 to %c4096 step %c2048
// CHECK:           scf.for %{{.*}} = %c0 to %c32000 step %c2048
// CHECK:             linalg.fill
// CHECK:             linalg.matmul
func.func @large(%a: tensor<4096x1024xf32>, %b: tensor<1024x32000xf32>) -> tensor<4096x32000xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<4096x32000xf32>
  %c = linalg.fill ins(%zero : f32) outs(%e : tensor<4096x32000xf32>) -> tensor<4096x32000xf32>
  %r = linalg.matmul ins(%a, %b : tensor<4096x1024xf32>, tensor<1024x32000xf32>) outs(%c : tensor<4096x32000xf32>) -> tensor<4096x32000xf32>
  return %r : tensor<4096x32000xf32>
}

// CHECK-LABEL: func.func @few_rows(
// CHECK:         scf.for %{{.*}} = %c0 to %c32000 step %c2048
// CHECK-NOT:     scf.for
// CHECK:         linalg.matmul
func.func @few_rows(%a: tensor<16x1024xf32>, %b: tensor<1024x32000xf32>, %c: tensor<16x32000xf32>) -> tensor<16x32000xf32> {
  %r = linalg.matmul ins(%a, %b : tensor<16x1024xf32>, tensor<1024x32000xf32>) outs(%c : tensor<16x32000xf32>) -> tensor<16x32000xf32>
  return %r : tensor<16x32000xf32>
}

// CHECK-LABEL: func.func @long_sums(
// CHECK:         scf.for %{{.*}} = %c0 to %c32000 step %c4096
// CHECK:           linalg.matmul
func.func @long_sums(%a: tensor<16x32000xf32>, %b: tensor<32000x64xf32>, %c: tensor<16x64xf32>) -> tensor<16x64xf32> {
  %r = linalg.matmul ins(%a, %b : tensor<16x32000xf32>, tensor<32000x64xf32>) outs(%c : tensor<16x64xf32>) -> tensor<16x64xf32>
  return %r : tensor<16x64xf32>
}

// CHECK-LABEL: func.func @dynamic(
// CHECK:         scf.for %{{.*}} step %c2048
// CHECK:           scf.for %{{.*}} step %c2048
func.func @dynamic(%a: tensor<?x?xf32>, %b: tensor<?x?xf32>, %c: tensor<?x?xf32>) -> tensor<?x?xf32> {
  %r = linalg.matmul ins(%a, %b : tensor<?x?xf32>, tensor<?x?xf32>) outs(%c : tensor<?x?xf32>) -> tensor<?x?xf32>
  return %r : tensor<?x?xf32>
}

// A chunk of an extent that is not known has at most 300 rows: no loop.
// CHECK-LABEL: func.func @bounded(
// CHECK:         scf.for %{{.*}} = %c0 to %{{.*}} step %c300
// CHECK-NOT:       scf.for
// CHECK:           linalg.matmul
func.func @bounded(%a: tensor<?x1024xf32>, %b: tensor<1024x1000xf32>, %c: tensor<?x1000xf32>) -> tensor<?x1000xf32> {
  %c0 = arith.constant 0 : index
  %c300 = arith.constant 300 : index
  %n = tensor.dim %a, %c0 : tensor<?x1024xf32>
  %r = scf.for %i = %c0 to %n step %c300 iter_args(%out = %c) -> tensor<?x1000xf32> {
    %m = affine.min affine_map<(i)[n] -> (300, n - i)>(%i)[%n]
    %as = tensor.extract_slice %a[%i, 0] [%m, 1024] [1, 1] : tensor<?x1024xf32> to tensor<?x1024xf32>
    %cs = tensor.extract_slice %out[%i, 0] [%m, 1000] [1, 1] : tensor<?x1000xf32> to tensor<?x1000xf32>
    %p = linalg.matmul ins(%as, %b : tensor<?x1024xf32>, tensor<1024x1000xf32>) outs(%cs : tensor<?x1000xf32>) -> tensor<?x1000xf32>
    %next = tensor.insert_slice %p into %out[%i, 0] [%m, 1000] [1, 1] : tensor<?x1000xf32> into tensor<?x1000xf32>
    scf.yield %next : tensor<?x1000xf32>
  }
  return %r : tensor<?x1000xf32>
}

// A thread that has a chunk of its own packs no more than it multiplies at a
// time.
// CHECK-LABEL: func.func @nested(
// CHECK:         scf.forall
// CHECK:           scf.for %{{.*}} step %c192
// CHECK:             scf.for %{{.*}} step %c512
// CHECK:               linalg.matmul
func.func @nested(%a: tensor<4x512x64xf32>, %b: tensor<64x2048xf32>, %c: tensor<4x512x2048xf32>) -> tensor<4x512x2048xf32> {
  %r = scf.forall (%i) in (4) shared_outs(%out = %c) -> tensor<4x512x2048xf32> {
    %as = tensor.extract_slice %a[%i, 0, 0] [1, 512, 64] [1, 1, 1] : tensor<4x512x64xf32> to tensor<512x64xf32>
    %cs = tensor.extract_slice %out[%i, 0, 0] [1, 512, 2048] [1, 1, 1] : tensor<4x512x2048xf32> to tensor<512x2048xf32>
    %p = linalg.matmul ins(%as, %b : tensor<512x64xf32>, tensor<64x2048xf32>) outs(%cs : tensor<512x2048xf32>) -> tensor<512x2048xf32>
    scf.forall.in_parallel {
      tensor.parallel_insert_slice %p into %out[%i, 0, 0] [1, 512, 2048] [1, 1, 1] : tensor<512x2048xf32> into tensor<4x512x2048xf32>
    }
  }
  return %r : tensor<4x512x2048xf32>
}

// CHECK-LABEL: func.func @neg_one_block(
// CHECK-NOT:     scf.for
// CHECK:         linalg.matmul
func.func @neg_one_block(%a: tensor<192x64xf32>, %b: tensor<64x512xf32>, %c: tensor<192x512xf32>) -> tensor<192x512xf32> {
  %r = linalg.matmul ins(%a, %b : tensor<192x64xf32>, tensor<64x512xf32>) outs(%c : tensor<192x512xf32>) -> tensor<192x512xf32>
  return %r : tensor<192x512xf32>
}

// CHECK-LABEL: func.func @transposed_operand(
// CHECK-SAME:      %[[A:[a-z0-9]+]]: tensor<64x64xf32>, %[[B:[a-z0-9]+]]: tensor<64x64xf32>
// CHECK-NOT:     linalg.transpose
// CHECK:         linalg.generic
// CHECK-SAME:      ins(%[[A]], %[[B]] :
func.func @transposed_operand(%a: tensor<64x64xf32>, %b: tensor<64x64xf32>, %c: tensor<64x64xf32>) -> tensor<64x64xf32> {
  %e = tensor.empty() : tensor<64x64xf32>
  %t = linalg.transpose ins(%b : tensor<64x64xf32>) outs(%e : tensor<64x64xf32>) permutation = [1, 0]
  %r = linalg.matmul ins(%a, %t : tensor<64x64xf32>, tensor<64x64xf32>) outs(%c : tensor<64x64xf32>) -> tensor<64x64xf32>
  return %r : tensor<64x64xf32>
}

// RUN: xent-opt %s --xent-tile-contractions --canonicalize | FileCheck %s

// The zeros are made in the innermost block.
// CHECK-LABEL: func.func @large(
// CHECK:         scf.forall (%{{.*}}) = (0) to (2048) step (192)
// CHECK:           scf.for %{{.*}} = %c0 to %c32000 step %c512
// CHECK:             linalg.fill
// CHECK:             linalg.matmul
func.func @large(%a: tensor<2048x1024xf32>, %b: tensor<1024x32000xf32>) -> tensor<2048x32000xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<2048x32000xf32>
  %c = linalg.fill ins(%zero : f32) outs(%e : tensor<2048x32000xf32>) -> tensor<2048x32000xf32>
  %r = linalg.matmul ins(%a, %b : tensor<2048x1024xf32>, tensor<1024x32000xf32>) outs(%c : tensor<2048x32000xf32>) -> tensor<2048x32000xf32>
  return %r : tensor<2048x32000xf32>
}

// CHECK-LABEL: func.func @few_rows(
// CHECK:         scf.forall (%{{.*}}) = (0) to (32000) step (512)
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
// CHECK:         scf.forall (%{{.*}}) = (0) to (%{{.*}}) step (192)
// CHECK:           scf.for %{{.*}} step %c512
func.func @dynamic(%a: tensor<?x?xf32>, %b: tensor<?x?xf32>, %c: tensor<?x?xf32>) -> tensor<?x?xf32> {
  %r = linalg.matmul ins(%a, %b : tensor<?x?xf32>, tensor<?x?xf32>) outs(%c : tensor<?x?xf32>) -> tensor<?x?xf32>
  return %r : tensor<?x?xf32>
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

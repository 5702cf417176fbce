// An assertion that no look at the inputs foresees ends the run with its
// message.
//
// RUN: %exit 7 xent-run %s --unfused 2>&1 | FileCheck %s
// CHECK: xent-run: error: the unfused program aborted itself: the sum is not negative

func.func @main(%a: tensor<4xf32>) -> f32 {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<f32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<f32>) -> tensor<f32>
  %s = linalg.generic {indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> ()>],
                       iterator_types = ["reduction"]}
      ins(%a : tensor<4xf32>) outs(%f : tensor<f32>) {
  ^bb0(%in: f32, %out: f32):
    %0 = arith.addf %in, %out : f32
    linalg.yield %0 : f32
  } -> tensor<f32>
  %sum = tensor.extract %s[] : tensor<f32>
  %negative = arith.cmpf olt, %sum, %zero : f32
  cf.assert %negative, "the sum is not negative"
  return %sum : f32
}

// A program without a head runs as it is.
//
// RUN: xent-run %s --unfused | FileCheck %s
// CHECK: result 0 : 3xf32 = 0.5{{0*}} 1.5{{0*}} 2.5{{0*}}

func.func @main() -> tensor<3xf32> {
  %half = arith.constant 5.0e-01 : f32
  %e = tensor.empty() : tensor<3xf32>
  %r = linalg.generic {indexing_maps = [affine_map<(d0) -> (d0)>],
                       iterator_types = ["parallel"]} outs(%e : tensor<3xf32>) {
  ^bb0(%out: f32):
    %i = linalg.index 0 : index
    %0 = arith.index_cast %i : index to i32
    %1 = arith.sitofp %0 : i32 to f32
    %2 = arith.addf %1, %half : f32
    linalg.yield %2 : f32
  } -> tensor<3xf32>
  return %r : tensor<3xf32>
}

// One token, whose hidden states are a column: they become the row [1, D].
// RUN: xent-opt %s --xent-raise | FileCheck %s

#x = affine_map<(n, v, d) -> (d, n)>
#w = affine_map<(n, v, d) -> (v, d)>
#z = affine_map<(n, v, d) -> (n, v)>

// CHECK-LABEL: func.func @column_of_hidden_states(
// CHECK-SAME:    %[[X:[a-z0-9]+]]: tensor<16x1xf32>
// CHECK:         %[[ROW:.*]] = linalg.transpose ins(%[[X]] : tensor<16x1xf32>) outs({{.*}}) permutation = [1, 0]
// CHECK:         xent.logit_stats ins(%[[ROW]], %{{.*}} : tensor<1x16xf32>, tensor<40x16xf32>)
func.func @column_of_hidden_states(%x: tensor<16x1xf32>, %w: tensor<40x16xf32>) -> (tensor<1xf32>, tensor<1xf32>) {
  %zero = arith.constant dense<0.0> : tensor<1xf32>
  %zeros = arith.constant dense<0.0> : tensor<1x40xf32>
  %l = tensor.empty() : tensor<1x40xf32>
  %r = tensor.empty() : tensor<1xf32>
  %z = linalg.contract indexing_maps = [#x, #w, #z] ins(%x, %w : tensor<16x1xf32>, tensor<40x16xf32>) outs(%zeros : tensor<1x40xf32>) -> tensor<1x40xf32>
  %e = linalg.exp ins(%z : tensor<1x40xf32>) outs(%l : tensor<1x40xf32>) -> tensor<1x40xf32>
  %s = linalg.reduce { arith.addf } ins(%e : tensor<1x40xf32>) outs(%zero : tensor<1xf32>) dimensions = [1]
  %lse = linalg.log ins(%s : tensor<1xf32>) outs(%r : tensor<1xf32>) -> tensor<1xf32>
  %sum = linalg.reduce { arith.addf } ins(%z : tensor<1x40xf32>) outs(%zero : tensor<1xf32>) dimensions = [1]
  return %lse, %sum : tensor<1xf32>, tensor<1xf32>
}

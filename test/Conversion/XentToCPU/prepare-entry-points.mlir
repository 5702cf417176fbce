// RUN: xent-opt %s --xent-prepare-entry-points | FileCheck %s
// RUN: xent-opt %s --xent-prepare-entry-points=strided-arguments \
// RUN:   | FileCheck %s --check-prefix=STRIDED

// CHECK-LABEL: func.func @argument_returned(
// CHECK-SAME:      %[[X:[a-z0-9]+]]: tensor<4xf32> {bufferization.writable = false}
// CHECK-SAME:      attributes {llvm.emit_c_interface}
// CHECK:         %[[C:.*]] = bufferization.alloc_tensor() copy(%[[X]])
// CHECK:         return %[[C]]
func.func @argument_returned(%x: tensor<4xf32>) -> tensor<4xf32> {
  return %x : tensor<4xf32>
}

// CHECK-LABEL: func.func @view_of_argument_returned(
// CHECK:         %[[V:.*]] = tensor.expand_shape
// CHECK:         %[[C:.*]] = bufferization.alloc_tensor() copy(%[[V]])
// CHECK:         return %[[C]]
func.func @view_of_argument_returned(%x: tensor<4xf32>) -> tensor<2x2xf32> {
  %v = tensor.expand_shape %x [[0, 1]] output_shape [2, 2] : tensor<4xf32> into tensor<2x2xf32>
  return %v : tensor<2x2xf32>
}

// The second result is the first one in another shape.
// CHECK-LABEL: func.func @two_results_of_one_buffer(
// CHECK:         %[[F:.*]] = linalg.fill
// CHECK:         %[[V:.*]] = tensor.expand_shape %[[F]]
// CHECK:         %[[C:.*]] = bufferization.alloc_tensor() copy(%[[V]])
// CHECK:         return %[[F]], %[[C]]
func.func @two_results_of_one_buffer(%a: f32) -> (tensor<4xf32>, tensor<2x2xf32>) {
  %e = tensor.empty() : tensor<4xf32>
  %f = linalg.fill ins(%a : f32) outs(%e : tensor<4xf32>) -> tensor<4xf32>
  %v = tensor.expand_shape %f [[0, 1]] output_shape [2, 2] : tensor<4xf32> into tensor<2x2xf32>
  return %f, %v : tensor<4xf32>, tensor<2x2xf32>
}

// CHECK-LABEL: func.func @either_of_two(
// CHECK:         %[[R:.*]] = scf.if
// CHECK:         bufferization.alloc_tensor() copy(%[[R]])
func.func @either_of_two(%c: i1, %x: tensor<?xf32>, %y: tensor<?xf32>) -> tensor<?xf32> {
  %r = scf.if %c -> tensor<?xf32> {
    scf.yield %x : tensor<?xf32>
  } else {
    scf.yield %y : tensor<?xf32>
  }
  return %r : tensor<?xf32>
}

// CHECK-LABEL: func.func @constant_returned(
// CHECK:         bufferization.alloc_tensor() copy
func.func @constant_returned() -> tensor<2xf32> {
  %c = arith.constant dense<[1.0, 2.0]> : tensor<2xf32>
  return %c : tensor<2xf32>
}

// CHECK-LABEL: func.func @neg_already_said(
// CHECK-SAME:      {bufferization.writable = true}
func.func @neg_already_said(%x: tensor<4xf32> {bufferization.writable = true}, %i: index) {
  return
}

// Strides are the caller's, unless the function makes one of several dimensions
// or has said what it takes. One dimension may become several.
// STRIDED-LABEL: func.func @strides(
// STRIDED-SAME:    %{{[^:]*}}: tensor<?x8xf32> {bufferization.buffer_layout = strided<[?, ?], offset: ?>, bufferization.writable = false}
// STRIDED-SAME:    %{{[^:]*}}: tensor<2x4xf32> {bufferization.writable = false}
// STRIDED-SAME:    %{{[^:]*}}: tensor<4xf32> {bufferization.buffer_layout = affine_map<(d0) -> (d0)>, bufferization.writable = false}
// STRIDED-SAME:    %{{[^:]*}}: f32,
// STRIDED-SAME:    %{{[^:]*}}: tensor<8xf32> {bufferization.buffer_layout = strided<[?], offset: ?>, bufferization.writable = false})
func.func @strides(%x: tensor<?x8xf32>, %y: tensor<2x4xf32>,
                   %z: tensor<4xf32> {bufferization.buffer_layout = affine_map<(i) -> (i)>},
                   %s: f32, %e: tensor<8xf32>) -> (tensor<8xf32>, tensor<2x4xf32>) {
  %slice = tensor.extract_slice %y[0, 0] [2, 4] [1, 1] : tensor<2x4xf32> to tensor<2x4xf32>
  %flat = tensor.collapse_shape %slice [[0, 1]] : tensor<2x4xf32> into tensor<8xf32>
  %rows = tensor.expand_shape %e [[0, 1]] output_shape [2, 4] : tensor<8xf32> into tensor<2x4xf32>
  return %flat, %rows : tensor<8xf32>, tensor<2x4xf32>
}

// CHECK-LABEL: func.func private @neg_private(
// CHECK-NOT:     alloc_tensor
// CHECK:         return
func.func private @neg_private(%x: tensor<4xf32>) -> tensor<4xf32> {
  return %x : tensor<4xf32>
}

// CHECK: func.func private @neg_declaration(tensor<4xf32>)
// CHECK-NOT: emit_c_interface
func.func private @neg_declaration(tensor<4xf32>)

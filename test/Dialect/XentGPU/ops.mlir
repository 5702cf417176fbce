// RUN: xent-opt %s | xent-opt | FileCheck %s
// RUN: xent-opt %s --mlir-print-op-generic | xent-opt | FileCheck %s
// RUN: xent-opt %s --split-input-file --one-shot-bufferize="bufferize-function-boundaries" --canonicalize | FileCheck %s --check-prefix=BUFFER

// Statistics: pick is read and written, partials are written. The fold updates
// its state in place.
// CHECK-LABEL:  func.func @stats(
// CHECK:          xent_gpu.kernel <stats> family("sm_90a") a(%{{.*}} : tensor<?x64xbf16>) b(%{{.*}} : tensor<300x64xbf16>) target(%{{.*}} : tensor<?xi64>) cols(%{{.*}} : tensor<300xf32>) col_offset(%{{.*}}) outs({{.*}}) attributes {statistics = #xent_gpu.statistics<pick|argmax>}
// CHECK:            xent_gpu.yield %{{.*}} : f32
// CHECK:          } -> tensor<?xf32>, tensor<2x?xf32>, tensor<2x?xf32>, tensor<2x?xi32>
// CHECK:          xent_gpu.kernel <merge_stats> family("sm_90a") col_offset(%{{.*}}) parts(
// CHECK-SAME:       attributes {statistics = #xent_gpu.statistics<argmax>} -> tensor<?xf32>, tensor<?xf32>, tensor<?xi64>
// BUFFER-LABEL: func.func @stats(
// BUFFER-SAME:    %[[PICK:[a-z0-9]*]]: memref<?xf32, strided<[?], offset: ?>>
// BUFFER:         %[[PART:.*]] = memref.alloc(%{{.*}}) {{.*}} : memref<2x?xf32>
// BUFFER-NOT:     memref.copy
// BUFFER:         xent_gpu.kernel <stats> {{.*}} outs(%[[PICK]], %[[PART]], %{{.*}}, %{{.*}} : memref
// BUFFER-NOT:     memref.copy
// BUFFER:         xent_gpu.kernel <merge_stats> {{.*}} parts(%[[PART]],
func.func @stats(%pick: tensor<?xf32>, %max: tensor<?xf32>, %exp_sum: tensor<?xf32>, %argmax: tensor<?xi64>,
                 %x: tensor<?x64xbf16>, %w: tensor<300x64xbf16>, %t: tensor<?xi64>, %c: tensor<300xf32>, %o: index)
    -> (tensor<?xf32>, tensor<?xf32>, tensor<?xf32>, tensor<?xi64>) {
  %c0 = arith.constant 0 : index
  %n = tensor.dim %x, %c0 : tensor<?x64xbf16>
  %e0 = tensor.empty(%n) : tensor<2x?xf32>
  %e1 = tensor.empty(%n) : tensor<2x?xf32>
  %e2 = tensor.empty(%n) : tensor<2x?xi32>
  %0:4 = xent_gpu.kernel <stats> family("sm_90a")
      a(%x : tensor<?x64xbf16>) b(%w : tensor<300x64xbf16>) target(%t : tensor<?xi64>)
      cols(%c : tensor<300xf32>) col_offset(%o)
      outs(%pick, %e0, %e1, %e2 : tensor<?xf32>, tensor<2x?xf32>, tensor<2x?xf32>, tensor<2x?xi32>)
      attributes {statistics = #xent_gpu.statistics<pick|argmax>} {
    ^bb0(%acc: f32, %b: f32):
      %1 = arith.addf %acc, %b : f32
      xent_gpu.yield %1 : f32
    } -> tensor<?xf32>, tensor<2x?xf32>, tensor<2x?xf32>, tensor<2x?xi32>
  %2:3 = xent_gpu.kernel <merge_stats> family("sm_90a")
      col_offset(%o) parts(%0#1, %0#2, %0#3 : tensor<2x?xf32>, tensor<2x?xf32>, tensor<2x?xi32>)
      outs(%max, %exp_sum, %argmax : tensor<?xf32>, tensor<?xf32>, tensor<?xi64>)
      attributes {statistics = #xent_gpu.statistics<argmax>} -> tensor<?xf32>, tensor<?xf32>, tensor<?xi64>
  return %0#0, %2#0, %2#1, %2#2 : tensor<?xf32>, tensor<?xf32>, tensor<?xf32>, tensor<?xi64>
}

// A product that is not added to what was there does not read it: the buffer may
// be any. One that is added needs its own where the old value is used again.
// CHECK-LABEL:  func.func @products(
// CHECK:          xent_gpu.kernel <product> family("sm_80") a({{.*}}) b({{.*}}) outs(%{{.*}} : tensor<20x64xf32>) attributes {b_mn_major, b_unaligned} -> tensor<20x64xf32>
// CHECK:          xent_gpu.kernel <product> {{.*}} attributes {accumulate, b_mn_major} -> tensor<20x64xf32>
// BUFFER-LABEL: func.func @products(
// BUFFER:         %[[FRESH:.*]] = memref.alloc() {{.*}} : memref<20x64xf32>
// BUFFER-NOT:     memref.copy
// BUFFER:         xent_gpu.kernel <product> {{.*}} outs(%[[FRESH]] : memref<20x64xf32>) attributes {b_mn_major, b_unaligned}
// BUFFER:         %[[OWN:.*]] = memref.alloc() {{.*}} : memref<20x64xf32>
// BUFFER:         memref.copy %[[FRESH]], %[[OWN]]
// BUFFER:         xent_gpu.kernel <product> {{.*}} outs(%[[OWN]] : memref<20x64xf32>) attributes {accumulate, b_mn_major}
// BUFFER:         return %[[FRESH]], %[[OWN]]
func.func @products(%d: tensor<20x32xf16>, %w: tensor<32x64xf16>) -> (tensor<20x64xf32>, tensor<20x64xf32>) {
  %e = tensor.empty() : tensor<20x64xf32>
  %0 = xent_gpu.kernel <product> family("sm_80") a(%d : tensor<20x32xf16>) b(%w : tensor<32x64xf16>)
      outs(%e : tensor<20x64xf32>) attributes {b_mn_major, b_unaligned} -> tensor<20x64xf32>
  %1 = xent_gpu.kernel <product> family("sm_80") a(%d : tensor<20x32xf16>) b(%w : tensor<32x64xf16>)
      outs(%0 : tensor<20x64xf32>) attributes {accumulate, b_mn_major} -> tensor<20x64xf32>
  return %0, %1 : tensor<20x64xf32>, tensor<20x64xf32>
}

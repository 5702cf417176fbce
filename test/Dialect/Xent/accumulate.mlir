// RUN: xent-opt %s | xent-opt | FileCheck %s
// RUN: xent-opt %s --xent-decompose | FileCheck %s --check-prefix=DECOMPOSE

// CHECK-LABEL: func.func @all(
// CHECK:         xent.accumulate_logit_grad ins(
// CHECK-SAME:      target(%{{.+}} : tensor<?xi64>) rows(%{{.+}} : tensor<?xf32>)
// CHECK-SAME:      layout(dv) products(%{{.+}} : tensor<?x16xbf16>)
// CHECK-SAME:      outs(dx = %{{.+}}, dw = %{{.+}}, dbias = %{{.+}} : tensor<?x8xf32>, tensor<8x16xf32>, tensor<16xf32>)
// CHECK-SAME:      dlogits (%{{.+}}: f32, %{{.+}}: f32, %{{.+}}: i1) {
// CHECK:         } {note = "kept"}

// Products that are given are read, not computed.
// DECOMPOSE-LABEL: func.func @all(
// DECOMPOSE-SAME:    %{{[a-z0-9]+}}: tensor<?x8xbf16>, %{{[a-z0-9]+}}: tensor<8x16xbf16>, %{{[a-z0-9]+}}: tensor<?xi64>, %{{[a-z0-9]+}}: tensor<?xf32>, %[[Z:[a-z0-9]+]]: tensor<?x16xbf16>
// DECOMPOSE-NOT:     reduction
// DECOMPOSE:         %[[D:.*]] = linalg.generic {{.*}} ["parallel", "parallel"]} ins({{.*}}, %[[Z]] : {{.*}}) outs({{.*}} : tensor<?x16xf32>)
// DECOMPOSE:           arith.extf
// DECOMPOSE-COUNT-2: linalg.generic {{.*}} ["parallel", "parallel", "reduction"]}
// DECOMPOSE:         linalg.generic {{.*}} ["reduction", "parallel"]} ins(%[[D]] :
// DECOMPOSE-NOT:     xent.
func.func @all(%x: tensor<?x8xbf16>, %w: tensor<8x16xbf16>, %t: tensor<?xi64>, %r: tensor<?xf32>,
               %z: tensor<?x16xbf16>, %dx: tensor<?x8xf32>, %dw: tensor<8x16xf32>, %db: tensor<16xf32>)
    -> (tensor<?x8xf32>, tensor<8x16xf32>, tensor<16xf32>) {
  %0:3 = xent.accumulate_logit_grad ins(%x, %w : tensor<?x8xbf16>, tensor<8x16xbf16>)
      target(%t : tensor<?xi64>) rows(%r : tensor<?xf32>) layout(dv)
      products(%z : tensor<?x16xbf16>)
      outs(dx = %dx, dw = %dw, dbias = %db : tensor<?x8xf32>, tensor<8x16xf32>, tensor<16xf32>)
      dlogits (%acc: f32, %l: f32, %hit: i1) {
        %0 = arith.mulf %acc, %l : f32
        xent.yield %0 : f32
      } {note = "kept"}
  return %0#0, %0#1, %0#2 : tensor<?x8xf32>, tensor<8x16xf32>, tensor<16xf32>
}

// The dlogits take the place of the products where both are of one type.
// CHECK-LABEL:     func.func @some(
// CHECK:             outs(dw = %{{.+}} : tensor<16x8xf32>)
// DECOMPOSE-LABEL: func.func @some(
// DECOMPOSE:         %[[ACC:.*]] = linalg.generic {{.*}} ["parallel", "parallel", "reduction"]}
// DECOMPOSE:         linalg.generic {{.*}} outs(%[[ACC]] : tensor<4x16xf32>)
func.func @some(%x: tensor<4x8xf32>, %w: tensor<16x8xf32>, %dw: tensor<16x8xf32>) -> tensor<16x8xf32> {
  %0 = xent.accumulate_logit_grad ins(%x, %w : tensor<4x8xf32>, tensor<16x8xf32>)
      outs(dw = %dw : tensor<16x8xf32>)
      dlogits (%acc: f32, %hit: i1) { xent.yield %acc : f32 }
  return %0 : tensor<16x8xf32>
}

// An online op keeps its products before its logits take their place.
// CHECK-LABEL:     func.func @products(
// CHECK:             outs(max = %{{.+}}, exp_sum = %{{.+}}, products = %{{.+}} : tensor<4xf32>, tensor<4xf32>, tensor<4x16xbf16>)
// DECOMPOSE-LABEL: func.func @products(
// DECOMPOSE-SAME:    %[[P:[a-z0-9]+]]: tensor<4x16xbf16>)
// DECOMPOSE:         %[[ACC:.*]] = linalg.generic {{.*}} ["parallel", "parallel", "reduction"]}
// DECOMPOSE:         linalg.generic {{.*}} ins(%[[ACC]] : {{.*}}) outs(%[[P]] : tensor<4x16xbf16>)
// DECOMPOSE:         linalg.generic {{.*}} outs(%[[ACC]] : tensor<4x16xf32>)
func.func @products(%x: tensor<4x8xf32>, %w: tensor<16x8xf32>, %m: tensor<4xf32>, %s: tensor<4xf32>,
                    %p: tensor<4x16xbf16>) -> (tensor<4xf32>, tensor<4x16xbf16>) {
  %0:3 = xent.online_logit_stats ins(%x, %w : tensor<4x8xf32>, tensor<16x8xf32>)
      outs(max = %m, exp_sum = %s, products = %p : tensor<4xf32>, tensor<4xf32>, tensor<4x16xbf16>)
      logits (%acc: f32) {
        %0 = arith.negf %acc : f32
        xent.yield %0 : f32
      }
  return %0#1, %0#2 : tensor<4xf32>, tensor<4x16xbf16>
}

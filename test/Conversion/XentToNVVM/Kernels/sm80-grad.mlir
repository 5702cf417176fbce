// The PTX of gradients of the logits: from the products of an sm_80 kernel, and
// in place of kept ones.

// RUN: xent-opt %s --test-xent-kernels-sm80="tile=bf16" %kernels_to_ptx_sm80 \
// RUN:   | xent-translate --xent-to-ptx | FileCheck %s
// RUN: xent-opt %s --test-xent-kernels-sm80="tile=bf16 in-place" %kernels_to_ptx_sm80 \
// RUN:   | xent-translate --xent-to-ptx | FileCheck %s --check-prefix=PLACE
// RUN: not xent-opt %s --test-xent-kernels-sm80="tile=f32" 2>&1 | FileCheck %s --check-prefix=TYPE
// TYPE: error: the region yields another type than the tile has

// One exponential an element: 64 x 64 of a warp.
// CHECK:           mma.sync
// CHECK:           cp.async.wait_group 0;
// CHECK-COUNT-128: ex2.approx.ftz.f32
// CHECK-NOT:       ex2.approx
// CHECK-NOT:       .local

// Four rows are loaded, 16 bytes each, before the first is stored.
// PLACE:         .reqntid 256
// PLACE:         ld.global.v4.b32
// PLACE-COUNT-3: ld.global.v4.b32
// PLACE-COUNT-8: ex2.approx.ftz.f32
// PLACE:         st.global.v4.b32
// PLACE-NOT:     .shared
// PLACE-NOT:     .local

func.func @grad(%x: tensor<?x?xbf16>, %w: tensor<?x?xbf16>, %t: tensor<?xi64>,
                %lse: tensor<?xf32>, %g: tensor<?xf32>) -> tensor<?x?xbf16> {
  %dx = xent.logit_grad
      ins(%x, %w : tensor<?x?xbf16>, tensor<?x?xbf16>)
      target(%t : tensor<?xi64>) rows(%lse, %g : tensor<?xf32>, tensor<?xf32>)
      dlogits (%acc: f32, %lse_i: f32, %g_i: f32, %hit: i1) {
        %one = arith.uitofp %hit : i1 to f32
        %0 = arith.subf %acc, %lse_i : f32
        %1 = math.exp %0 : f32
        %2 = arith.subf %1, %one : f32
        %3 = arith.mulf %2, %g_i : f32
        %4 = arith.truncf %3 : f32 to bf16
        xent.yield %4 : bf16
      } -> dx: tensor<?x?xbf16>
  return %dx : tensor<?x?xbf16>
}

// The PTX of row statistics for sm_80: the ring of copies, the products, and
// partials that warps merge in shared memory.

// RUN: xent-opt %s --test-xent-kernels-sm80 %kernels_to_ptx_sm80 | xent-translate --xent-to-ptx | FileCheck %s
// RUN: xent-opt %s --test-xent-kernels-sm80="tile=bf16 cut" %kernels_to_ptx_sm80 \
// RUN:   | xent-translate --xent-to-ptx | FileCheck %s --check-prefix=KEEP
// RUN: xent-opt %s --test-xent-kernels-sm80=merge %kernels_to_ptx_sm80 \
// RUN:   | xent-translate --xent-to-ptx | FileCheck %s --check-prefix=MERGE
// RUN: not xent-opt %s --test-xent-kernels-sm80="stages=8" 2>&1 | FileCheck %s --check-prefix=REJECT
// REJECT: error: the ring does not fit the shared memory

// CHECK: .version 7.0
// CHECK: .target sm_80
// CHECK: .extern .shared .align 1024 .b8 smem[];
// CHECK: .entry kernel(
// CHECK: .reqntid 256

// The first three slots: 128 rows of A and 256 of B in chunks of 16 bytes, 6 a
// thread, each with how much of it there is.
// CHECK-COUNT-6: cp.async.cg.shared.global [{{.*}}], [{{.*}}], 16, %r
// CHECK:         cp.async.commit_group
// CHECK-COUNT-6: cp.async.cg.shared.global
// CHECK:         cp.async.commit_group
// CHECK-COUNT-6: cp.async.cg.shared.global
// CHECK:         cp.async.commit_group
// CHECK-NOT:     cp.async.cg

// When the first has arrived, the fragments of its first step: 4 blocks of 16
// rows and 4 of 16 columns.
// CHECK:         cp.async.wait_group 2;
// CHECK-NEXT:    bar.sync 0;
// CHECK-COUNT-8: ldmatrix.sync.aligned.m8n8.x4.shared.b16
// CHECK-NOT:     mma.sync

// A block of K: the copies of a later one, and 2 steps, each after ldmatrix of
// the next.
// CHECK:          $L__BB
// CHECK-COUNT-6:  cp.async.cg.shared.global
// CHECK-NEXT:     cp.async.commit_group
// CHECK-COUNT-8:  ldmatrix.sync.aligned.m8n8.x4.shared.b16
// CHECK-NOT:      bar.sync
// CHECK-COUNT-32: mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32
// CHECK:          cp.async.wait_group 2;
// CHECK-NEXT:     bar.sync 0;
// CHECK-COUNT-8:  ldmatrix.sync.aligned.m8n8.x4.shared.b16
// CHECK-COUNT-32: mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32
// CHECK-NOT:      {{mma.sync|ldmatrix|cp.async.cg}}
// CHECK:          bra
// CHECK:          cp.async.wait_group 0;

// The region rounds both columns of a pair at once, and adds the bias to both.
// CHECK:         cvt.rn.bf16x2.f32
// CHECK-NEXT:    {{fma.rn.bf16x2|mov.b32}}
// CHECK:         ex2.approx.ftz.f32
// CHECK-NOT:     ex2.approx.f32
// CHECK:         shfl.sync.bfly.b32
// CHECK:         bar.sync 0;
// CHECK:         st.shared
// CHECK:         bar.sync 0;
// CHECK-COUNT-2: st.global
// CHECK-NOT:     .local
// CHECK-NOT:     atom

// What is kept is stored before the statistics, in pairs.
// KEEP:          mma.sync
// KEEP:          cp.async.wait_group 0;
// KEEP:          st.global.b32
// KEEP:          ex2.approx

// One thread a row; the loads of 8 parts come before what is done with them.
// MERGE:         .reqntid 64
// MERGE-NOT:     .shared
// MERGE-NOT:     max.NaN
// MERGE:         ld.global.b32
// MERGE-COUNT-8: ld.global.b32
// MERGE:         max.NaN.f32
// MERGE:         ex2.approx.ftz.f32
// MERGE-NOT:     atom

func.func @stats(%x: tensor<?x?xbf16>, %w: tensor<?x?xbf16>, %t: tensor<?xi64>,
                 %b: tensor<?xbf16>) -> (tensor<?xf32>, tensor<?xf32>) {
  %lse, %pick = xent.logit_stats
      ins(%x, %w : tensor<?x?xbf16>, tensor<?x?xbf16>)
      target(%t : tensor<?xi64>) cols(%b : tensor<?xbf16>)
      logits (%acc: f32, %bias: bf16) {
        %cap = arith.constant 30.0 : f32
        %0 = arith.truncf %acc : f32 to bf16
        %1 = arith.addf %0, %bias : bf16
        %2 = arith.extf %1 : bf16 to f32
        %3 = arith.divf %2, %cap : f32
        %4 = math.tanh %3 : f32
        %5 = arith.mulf %4, %cap : f32
        xent.yield %5 : f32
      } -> lse: tensor<?xf32>, pick: tensor<?xf32>
  return %lse, %pick : tensor<?xf32>, tensor<?xf32>
}

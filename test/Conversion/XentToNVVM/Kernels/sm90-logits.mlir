// The PTX of kernels that take a region.

// RUN: xent-opt %S/Inputs/stats.mlir --test-xent-kernels-sm90="tile=bf16 cut stages=3" %kernels_to_ptx_sm90a \
// RUN:   | xent-translate --xent-to-ptx | FileCheck %s
// RUN: xent-opt %S/Inputs/stats.mlir --test-xent-kernels-sm90="" %kernels_to_ptx_sm90a \
// RUN:   | xent-translate --xent-to-ptx | FileCheck %s --check-prefix=PAIRS
// RUN: xent-opt %S/Inputs/grad.mlir --test-xent-kernels-sm90="tile=bf16 stages=3" %kernels_to_ptx_sm90a \
// RUN:   | xent-translate --xent-to-ptx | FileCheck %s --check-prefix=GRAD
// RUN: not xent-opt %S/Inputs/grad.mlir --test-xent-kernels-sm90="tile=f16" 2>&1 | FileCheck %s --check-prefix=TYPE
// TYPE: error: the tile would round what the region yields

// The consumer copies its columns to shared memory while the first slots fill.
// CHECK:          setmaxnreg.inc
// CHECK:          bar.sync {{.*}}, 128;
// CHECK-COUNT-2:  st.shared.b16
// CHECK:          bar.sync {{.*}}, 128;
// CHECK:          wgmma.fence.sync.aligned
// CHECK:          wgmma.wait_group.sync.aligned 0;
// The tile leaves before the statistics.
// CHECK-COUNT-16: stmatrix
// CHECK:          cp.async.bulk.commit_group
// CHECK-COUNT-65: max.NaN.f32
// CHECK-COUNT-64: ex2.approx.ftz.f32
// CHECK-COUNT-65: max.NaN.f32
// CHECK-COUNT-64: ex2.approx.ftz.f32
// CHECK-NOT:      ex2
// CHECK-COUNT-2:  st.global.b32
// CHECK:          setmaxnreg.dec
// CHECK-NOT:      .local
// CHECK-NOT:      __nv_

// The region on pairs: a rounding is one instruction, and so is an addition.
// PAIRS-NOT:      cvt.rn.bf16.f32
// PAIRS-NOT:      cvt.f32.bf16
// PAIRS-COUNT-64: cvt.rn.bf16x2.f32
// PAIRS-NOT:      cvt.rn.bf16

// Two copies of the region, one for warps with a target in the tile.
// GRAD:           wgmma.wait_group.sync.aligned 0;
// GRAD:           vote.sync.any.pred
// GRAD-COUNT-128: ex2.approx.ftz.f32
// GRAD-COUNT-128: ex2.approx.ftz.f32
// GRAD-NOT:       ex2
// GRAD-COUNT-16:  stmatrix
// GRAD-NOT:       .local
// GRAD-NOT:       __nv_

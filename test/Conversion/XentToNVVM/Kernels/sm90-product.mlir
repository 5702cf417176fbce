// The PTX of a product: what the rules of these kernels say, each of which
// costs much or all when it is broken.

// RUN: xent-opt %s --test-xent-kernels-sm90="tile=bf16 cluster=2" %kernels_to_ptx_sm90a \
// RUN:   | xent-translate --xent-to-ptx | FileCheck %s
// RUN: xent-opt %s --test-xent-kernels-sm90="tile=f32 accumulate a-mn-major b-mn-major" %kernels_to_ptx_sm90a \
// RUN:   | xent-translate --xent-to-ptx | FileCheck %s --check-prefix=SUM
// RUN: not xent-opt %s --test-xent-kernels-sm90="tile=f32 tile-n=320" 2>&1 | FileCheck %s --check-prefix=REJECT
// REJECT: error: a box of a tensor map has at most 256 rows, not 320

// CHECK: .version 8.0
// CHECK: .target sm_90a
// CHECK: .extern .shared .align 1024 .b8 smem[];
// CHECK: .entry kernel(
// CHECK: .param .align 64 .b8 kernel_param_0[128]
// CHECK: .param .align 64 .b8 kernel_param_1[128]
// CHECK: .param .align 64 .b8 kernel_param_2[128]
// CHECK: .reqntid 384
// CHECK: .minnctapersm 1
// CHECK: .reqnctapercluster 2, 1, 1

// CHECK-COUNT-8: mbarrier.init.shared.b64
// CHECK:         fence.mbarrier_init.release.cluster
// CHECK:         barrier.cluster.arrive.aligned
// CHECK:         barrier.cluster.wait.aligned

// The consumers. Only the first product of a tile overwrites, so that nothing
// sets accumulators to zero.
// CHECK:         setmaxnreg.inc.sync.aligned.u32 {{.*}}232;
// CHECK:         mbarrier.try_wait.parity
// CHECK:         wgmma.fence.sync.aligned
// CHECK:         setp.ne.b32 p, 0, 0;
// CHECK-NEXT:    wgmma.mma_async.sync.aligned.m64n256k16.f32.bf16.bf16 {{.*}} p, 1, 1, 0, 0;
// CHECK-COUNT-3: setp.ne.b32 p, 1, 0;
// CHECK:         wgmma.commit_group.sync.aligned

// The loop: no moves of accumulators, one group stays in flight, and the slot
// of the group before it is released in both blocks.
// CHECK:         mbarrier.try_wait.parity
// CHECK:         wgmma.fence.sync.aligned
// CHECK-NOT:     mov.b32
// CHECK:         wgmma.mma_async
// CHECK-NOT:     mov.b32
// CHECK:         wgmma.mma_async
// CHECK-NOT:     mov.b32
// CHECK:         wgmma.mma_async
// CHECK-NOT:     mov.b32
// CHECK:         wgmma.mma_async
// CHECK-NOT:     mov.b32
// CHECK:         wgmma.commit_group.sync.aligned
// CHECK-NEXT:    wgmma.wait_group.sync.aligned 	1;
// CHECK:         mapa.shared::cluster
// CHECK:         mbarrier.arrive.shared::cluster.b64
// CHECK:         wgmma.wait_group.sync.aligned 0;
// CHECK:         mbarrier.arrive.shared::cluster.b64

// The tile: 64 x 128 at once.
// CHECK:         cp.async.bulk.wait_group.read 	0;
// CHECK:         bar.sync 	{{.*}}, 128;
// CHECK-COUNT-8: stmatrix.sync.aligned.m8n8.x4.shared.b16
// CHECK:         fence.proxy.async.shared::cta
// CHECK:         bar.sync 	{{.*}}, 128;
// CHECK-COUNT-2: cp.async.bulk.tensor.2d.global.shared::cta.tile.bulk_group
// CHECK:         cp.async.bulk.commit_group

// The producer.
// CHECK:         setmaxnreg.dec.sync.aligned.u32 	40;
// CHECK:         elect.sync
// CHECK:         mbarrier.try_wait.parity
// CHECK:         mbarrier.arrive.expect_tx
// CHECK:         cp.async.bulk.tensor.2d.shared::cluster.global.tile.mbarrier::complete_tx::bytes [
// CHECK:         cp.async.bulk.tensor.2d.shared::cluster.global.tile.mbarrier::complete_tx::bytes.multicast::cluster [

// CHECK:         barrier.cluster.arrive;
// CHECK-NEXT:    barrier.cluster.wait;
// CHECK-NOT:     .local

// Both operands transposed, and sums added where they are.
// SUM-NOT:      .reqnctapercluster
// SUM:          bar.sync 	0;
// SUM:          wgmma.mma_async.sync.aligned.m64n256k16.f32.bf16.bf16 {{.*}} p, 1, 1, 1, 1;
// SUM-COUNT-16: st.shared.v2.b32
// SUM:          cp.reduce.async.bulk.tensor.2d.global.shared::cta.add.tile.bulk_group
// SUM-NOT:      cp.async.bulk.tensor.2d.global
// SUM:          setmaxnreg.dec
// 2 panels of A, 4 of B.
// SUM-COUNT-6:  cp.async.bulk.tensor.2d.shared::cluster.global
// SUM-NOT:      cp.async.bulk.tensor.2d.shared::cluster.global
// SUM-NOT:      .local

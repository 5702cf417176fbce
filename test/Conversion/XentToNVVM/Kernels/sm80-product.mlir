// The PTX of products for sm_80, of operands of each order and alignment.

// RUN: xent-opt %s --test-xent-kernels-sm80="tile=bf16 b-mn-major" %kernels_to_ptx_sm80 \
// RUN:   | xent-translate --xent-to-ptx | FileCheck %s
// RUN: xent-opt %s --test-xent-kernels-sm80="tile=f32 operands=f16 accumulate a-mn-major b-mn-major" %kernels_to_ptx_sm80 \
// RUN:   | xent-translate --xent-to-ptx | FileCheck %s --check-prefix=SUM
// RUN: xent-opt %s --test-xent-kernels-sm80="tile=bf16 unaligned" %kernels_to_ptx_sm80 \
// RUN:   | xent-translate --xent-to-ptx | FileCheck %s --check-prefix=UNALIGNED
// RUN: not xent-opt %s --test-xent-kernels-sm80 2>&1 | FileCheck %s --check-prefix=NOTILE
// RUN: not xent-opt %s --test-xent-kernels-sm80="tile=bf16 accumulate" 2>&1 | FileCheck %s --check-prefix=NOSUM
// RUN: not xent-opt %s --test-xent-kernels-sm80="tile=bf16 tile-m=256 stages=3" 2>&1 | FileCheck %s --check-prefix=REGISTERS
// REGISTERS: error: the accumulators do not fit the registers
// NOTILE: error: there is no type of the tile
// NOSUM: error: only a product of type f32 accumulates

// B is transposed on its way to registers, A is not.
// CHECK-COUNT-4: ldmatrix.sync.aligned.m8n8.x4.shared.b16
// CHECK-COUNT-4: ldmatrix.sync.aligned.m8n8.x4.trans.shared.b16
// CHECK:         mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32
// CHECK:         cvt.rn.bf16x2.f32
// Four lanes exchange pairs for stores of 16 bytes; at the ragged end, pairs.
// CHECK-DAG:     shfl.sync.bfly.b32
// CHECK-DAG:     st.global.v4.b32
// CHECK-DAG:     st.global.b32
// CHECK-NOT:     .local

// SUM-NOT:       ldmatrix.sync.aligned.m8n8.x4.shared.b16
// SUM:           ldmatrix.sync.aligned.m8n8.x4.trans.shared.b16
// SUM:           mma.sync.aligned.m16n8k16.row.col.f32.f16.f16.f32
// SUM:           ld.global.v2.b32
// SUM:           add.rn.f32
// SUM:           st.global.v2.b32

// UNALIGNED-NOT: cp.async.cg
// UNALIGNED:     ld.global.b16
// UNALIGNED:     st.shared.v4.b32
// UNALIGNED:     mma.sync
// UNALIGNED-NOT: st.global.b32
// UNALIGNED:     st.global.b16

module {}

// RUN: xent-opt %s --split-input-file --xent-lower-kernels --verify-diagnostics | FileCheck %s
// RUN: not xent-opt %s --split-input-file --xent-lower-kernels --remarks-filter=xent-lower-kernels 2>&1 \
// RUN:   | FileCheck %s --check-prefix=REMARK
// RUN: not xent-opt %s --split-input-file --xent-lower-kernels=chip=sm_75 2>&1 | FileCheck %s --check-prefix=CHIP
// CHIP: runs on sm_80 and later, not on sm_75

// A map for each operand and the tile, on the stack of the function; blocks come
// in pairs of row tiles, no more of them than there are multiprocessors. A call
// with layouts that the types leave open and that have no maps, or without
// depth, takes a kernel for any strides.
// REMARK: remark: [Analysis] Layouts | Category:xent-lower-kernels | Reason="a call whose operands of product_0 are not contiguous, or whose rows do not begin at multiples of 16 bytes, takes a slower kernel, which reads an element at a time"
// CHECK-LABEL: func.func @product(
// CHECK-DAG:     %[[STACK:.*]] = llvm.alloca %{{.*}} x !llvm.array<16 x i64> {alignment = 64 : i64}
// CHECK-NOT:     xentCudaRequire
// CHECK:         arith.cmpi eq, %{{.*}}, %c1
// CHECK:         scf.if
// CHECK:           llvm.call @xentCudaTensorMap(
// CHECK:           %[[MAP:.*]] = llvm.load %{{.*}} : !llvm.ptr -> !llvm.array<16 x i64>
// CHECK:           llvm.call @xentCudaTensorMap(
// CHECK:           llvm.call @xentCudaTensorMap(
// CHECK:           %[[TILES:.*]] = arith.ceildivsi %{{.*}}, %c128
// CHECK:           %[[PAIRS:.*]] = arith.ceildivsi %[[TILES]], %c2
// CHECK:           %[[ROWS:.*]] = arith.muli %[[PAIRS]], %c2
// CHECK:           %[[COLUMNS:.*]] = arith.ceildivsi %{{.*}}, %c256
// CHECK:           %[[ALL:.*]] = arith.muli %[[ROWS]], %[[COLUMNS]]
// CHECK:           %[[MOST:.*]] = arith.index_cast %[[ALL]] : index to i64
// CHECK:           %[[GRID:.*]] = llvm.call @xentCudaBlocks(%[[MOST]], %c2_i64
// CHECK:           %[[BLOCKS:.*]] = arith.index_cast %[[GRID]] : i64 to index
// CHECK:           gpu.launch_func @xent_kernels::@product_0 blocks in (%[[BLOCKS]], %c1{{.*}}, %c1{{.*}}) threads in (%c384
// CHECK-SAME:        dynamic_shared_memory_size
// CHECK-SAME:        args(%[[MAP]] : !llvm.array<16 x i64>
// CHECK:         } else {
// CHECK-NOT:       xentCudaBlocks
// CHECK:           gpu.launch_func @xent_kernels::@product_0_strided {{.*}} threads in (%c256
// CHECK-SAME:        args(%{{.*}} : !llvm.ptr, %{{.*}} : i64, %{{.*}} : !llvm.ptr, %{{.*}} : i64, %{{.*}} : i64, %{{.*}} : i64, %{{.*}} : !llvm.ptr, %{{.*}} : i64,
// CHECK-LABEL: gpu.module @xent_kernels
// CHECK:         llvm.func @product_0(
// CHECK-SAME:      llvm.byval
// CHECK-SAME:      gpu.kernel
// CHECK-SAME:      nvvm.cluster_dim = array<i32: 2, 1, 1>
// CHECK:         llvm.func @product_0_strided(
func.func @product(%a: memref<?x64xbf16, strided<[?, ?], offset: ?>>, %b: memref<?x64xbf16>, %c: memref<?x?xbf16>) {
  xent_gpu.kernel <product> family("sm_90a") a(%a : memref<?x64xbf16, strided<[?, ?], offset: ?>>)
      b(%b : memref<?x64xbf16>) outs(%c : memref<?x?xbf16>)
  return
}

// -----

// On sm_80 addresses and pitches are parameters. The fold of partials has a
// thread for each row.
// CHECK-LABEL: func.func @stats(
// CHECK-NOT:     xentCudaTensorMap
// CHECK:         gpu.launch_func @xent_kernels::@stats_0 {{.*}} threads in (%c256
// CHECK-SAME:      args(%{{.*}} : !llvm.ptr, %{{.*}} : i64, %{{.*}} : !llvm.ptr, %{{.*}} : i64, %{{.*}} : i32, %{{.*}} : i32, %{{.*}} : i32, %{{.*}} : !llvm.ptr, %{{.*}} : !llvm.ptr)
// CHECK:         gpu.launch_func @xent_kernels::@merge_stats_1
// CHECK-LABEL: gpu.module @xent_kernels
// CHECK:         llvm.func @stats_0(
// CHECK:         llvm.func @merge_stats_1(
func.func @stats(%x: memref<20x30xf16>, %w: memref<40x30xf16>, %pm: memref<1x20xf32>, %ps: memref<1x20xf32>,
                 %m: memref<20xf32>, %s: memref<20xf32>) {
  xent_gpu.kernel <stats> family("sm_80") a(%x : memref<20x30xf16>) b(%w : memref<40x30xf16>)
      outs(%pm, %ps : memref<1x20xf32>, memref<1x20xf32>) attributes {a_unaligned, b_unaligned} {
    ^bb0(%acc: f32):
      xent_gpu.yield %acc : f32
    }
  xent_gpu.kernel <merge_stats> family("sm_80") parts(%pm, %ps : memref<1x20xf32>, memref<1x20xf32>)
      outs(%m, %s : memref<20xf32>, memref<20xf32>)
  return
}

// -----

// What is written has contiguous rows: a caller's memory that has none is
// refused.
// CHECK-LABEL: func.func @outs(
// CHECK:         llvm.call @xentCudaRequire(%{{.*}}, %{{.*}}) : (i32, !llvm.ptr) -> ()
// CHECK:         gpu.launch_func @xent_kernels::@product_0
func.func @outs(%a: memref<4x64xbf16>, %b: memref<8x64xbf16>, %c: memref<4x8xbf16, strided<[?, ?]>>) {
  xent_gpu.kernel <product> family("sm_80") a(%a : memref<4x64xbf16>) b(%b : memref<8x64xbf16>)
      outs(%c : memref<4x8xbf16, strided<[?, ?]>>) attributes {tile_unaligned}
  return
}

// -----

func.func @family(%a: memref<4x64xbf16>, %b: memref<8x64xbf16>, %c: memref<4x8xbf16>) {
  // expected-error @below {{is of an unknown family of kernels}}
  xent_gpu.kernel <product> family("sm_70") a(%a : memref<4x64xbf16>) b(%b : memref<8x64xbf16>) outs(%c : memref<4x8xbf16>)
  return
}

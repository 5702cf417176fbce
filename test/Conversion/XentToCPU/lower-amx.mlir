// RUN: xent-opt %s --split-input-file --xent-lower-amx --verify-diagnostics | FileCheck %s

// Tiles are carried as values of LLVM. Addresses are those of the element, rows
// the pitch of the second dimension from the end apart.
// CHECK-LABEL: func.func @product(
// CHECK:         %[[Z:.*]] = llvm.call_intrinsic "llvm.x86.tilezero.internal"(%{{.*}}, %{{.*}}) : (i16, i16) -> !llvm.x86_amx
// CHECK:         %[[R:.*]] = scf.for {{.*}} iter_args(%[[S:.*]] = %[[Z]]) -> (!llvm.x86_amx)
// CHECK:           %[[A:.*]] = llvm.call_intrinsic "llvm.x86.tileloaddt164.internal"(
// CHECK-SAME:        (i16, i16, !llvm.ptr, i64) -> !llvm.x86_amx
// CHECK:           %[[B:.*]] = llvm.call_intrinsic "llvm.x86.tileloadd64.internal"(
// CHECK:           llvm.call_intrinsic "llvm.x86.tdpbf16ps.internal"(%{{.*}}, %{{.*}}, %{{.*}}, %[[S]], %[[A]], %[[B]]) : (i16, i16, i16, !llvm.x86_amx, !llvm.x86_amx, !llvm.x86_amx) -> !llvm.x86_amx
// CHECK:         llvm.call_intrinsic "llvm.x86.tilestored64.internal"(%{{.*}}, %{{.*}}, %{{.*}}, %{{.*}}, %[[R]])
// CHECK-NOT:     amx.
func.func @product(%a: memref<?x16x32xbf16>, %b: memref<?x16x32xbf16>, %c: memref<32x48xf32>, %n: index) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c16 = arith.constant 16 : index
  %z = amx.tile_zero : !amx.tile<16x16xf32>
  %r = scf.for %i = %c0 to %n step %c1 iter_args(%s = %z) -> !amx.tile<16x16xf32> {
    %x = amx.tile_load %a[%i, %c0, %c0] {xent.streamed} : memref<?x16x32xbf16> into !amx.tile<16x32xbf16>
    %y = amx.tile_load %b[%i, %c0, %c0] : memref<?x16x32xbf16> into !amx.tile<16x32xbf16>
    %0 = amx.tile_mulf %x, %y, %s : !amx.tile<16x32xbf16>, !amx.tile<16x32xbf16>, !amx.tile<16x16xf32>
    scf.yield %0 : !amx.tile<16x16xf32>
  }
  amx.tile_store %c[%c16, %c16], %r : memref<32x48xf32>, !amx.tile<16x16xf32>
  return
}

// -----

func.func @other_type(%x: !amx.tile<16x32xf16>, %s: !amx.tile<16x16xf32>) -> !amx.tile<16x16xf32> {
  // expected-error @below {{failed to legalize operation 'amx.tile_mulf'}}
  %0 = amx.tile_mulf %x, %x, %s : !amx.tile<16x32xf16>, !amx.tile<16x32xf16>, !amx.tile<16x16xf32>
  return %0 : !amx.tile<16x16xf32>
}

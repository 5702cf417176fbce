// RUN: xent-opt %s --split-input-file --verify-diagnostics \
// RUN:   --xent-gpu-to-runtime | FileCheck %s

// One image for each object, one program for each binary.
// CHECK-DAG:   llvm.mlir.global internal @kernels_program() {{.*}}: !llvm.struct<(i32, ptr, ptr)>
// CHECK-DAG:   llvm.mlir.global internal constant @kernels_images{{.*}}: !llvm.array<2 x struct<(ptr, i32, ptr, i64)>>
// CHECK-DAG:   llvm.mlir.global internal constant @{{.*}}("PTX TEXT\00")
// CHECK-DAG:   llvm.mlir.global internal constant @{{.*}}("CUBIN\00")
// CHECK-DAG:   llvm.mlir.global internal constant @{{.*}}("sm_80\00")
// CHECK-DAG:   llvm.mlir.global internal constant @{{.*}}("sm_90\00")
// CHECK-NOT:   gpu.binary

// CHECK-LABEL: llvm.func @entry(
// CHECK-SAME:      %[[N:[^:]*]]: i64, %[[B:[^:]*]]: i32, %[[P:[^:]*]]: !llvm.ptr, %[[STREAM:[^:]*]]: !llvm.ptr)
// Memory for arguments is taken once, however often the launch is reached.
// CHECK:         %[[VALUES:.*]] = llvm.alloca %{{.*}} x !llvm.struct<(ptr, i32)>
// CHECK:         %[[ARRAY:.*]] = llvm.alloca %{{.*}} x !llvm.ptr
// CHECK:         ^bb1
// CHECK:         llvm.store %[[P]], %{{.*}} : !llvm.ptr
// CHECK:         llvm.store %[[B]], %{{.*}} : i32
// CHECK:         %[[ZERO:.*]] = llvm.mlir.constant(0 : i64)
// CHECK:         %[[NAME:.*]] = llvm.mlir.addressof @xent_kernel_name
// CHECK:         %[[PROGRAM:.*]] = llvm.mlir.addressof @kernels_program
// CHECK:         %[[DYNAMIC:.*]] = llvm.zext %[[B]] : i32 to i64
// CHECK-NOT:     gpu.launch_func
// CHECK:         llvm.call @xentCudaLaunch(%[[PROGRAM]], %[[NAME]], %[[N]], %[[N]], %[[N]], %[[N]], %[[N]], %[[N]], %[[ZERO]], %[[ZERO]], %[[ZERO]], %[[DYNAMIC]], %[[STREAM]], %[[ARRAY]])
module attributes {gpu.container_module} {
  gpu.binary @kernels [
    #gpu.object<#nvvm.target<chip = "sm_80">, assembly = "PTX TEXT">,
    #gpu.object<#nvvm.target<chip = "sm_90">, bin = "CUBIN">]
  llvm.func @entry(%n: i64, %b: i32, %p: !llvm.ptr, %stream: !llvm.ptr) {
    llvm.br ^loop
  ^loop:
    gpu.launch_func <%stream : !llvm.ptr> @kernels::@k
        blocks in (%n, %n, %n) threads in (%n, %n, %n) : i64
        dynamic_shared_memory_size %b args(%p : !llvm.ptr, %b : i32)
    llvm.br ^loop
  }
}

// -----

// expected-error @below {{holds an object that is neither PTX nor a cubin: no driver loads it}}
gpu.binary @kernels [#gpu.object<#nvvm.target<chip = "sm_80">, offload = "BC">]

// -----

module attributes {gpu.container_module} {
  gpu.binary @kernels [#gpu.object<#nvvm.target<chip = "sm_80">, assembly = "PTX">]
  llvm.func @entry(%n: i64) {
    // expected-error @below {{has no stream}}
    gpu.launch_func @kernels::@k blocks in (%n, %n, %n) threads in (%n, %n, %n) : i64
    llvm.return
  }
}

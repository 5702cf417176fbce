// Without the CUDA toolkit this test is unsupported.
// REQUIRES: ptxas

// RUN: xent-opt %s --gpu-module-to-binary=format=isa --xent-assemble-kernels=chips=sm_86,sm_90 | FileCheck %s
// RUN: not xent-opt %s --gpu-module-to-binary=format=isa --xent-assemble-kernels=chips=sm_1 2>&1 | FileCheck %s --check-prefix=CHIP
// CHIP: error: ptxas failed for sm_1: ptxas {{.*}}sm_1

// The PTX stays, for all other chips; a cubin begins like any ELF file.
// CHECK:      gpu.binary @kernels [
// CHECK-SAME:   #gpu.object<#nvvm.target<O = 3, chip = "sm_80">{{.*}}assembly = "//{{.*}}.target sm_80
// CHECK-SAME:   #gpu.object<#nvvm.target<O = 3, chip = "sm_86">, {{(bin = )?}}"\7FELF
// CHECK-SAME:   #gpu.object<#nvvm.target<O = 3, chip = "sm_90">, {{(bin = )?}}"\7FELF
gpu.module @kernels [#nvvm.target<O = 3, chip = "sm_80">] {
  llvm.func @store(%p: !llvm.ptr<1>, %x: f32) attributes {gpu.kernel, nvvm.kernel} {
    llvm.store %x, %p : f32, !llvm.ptr<1>
    llvm.return
  }
}

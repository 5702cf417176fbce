// One library with code for several sets of instructions: what each holds, and
// that all compute what the program says.
//
// REQUIRES: levels
// DEFINE: %{source} = %t/joint.mlir
// RUN: rm -rf %t && mkdir %t
// RUN: sed -e 's/32000/100/g' -e 's/1024/72/g' %xent_src/test/Dialect/Xent/Raise/Gradients/torch_joint_aot_dyn_bf16_iota.mlir > %{source}
// RUN: xent-compile %{source} -o %t/joint --levels=all --assume=N=40 --strategy=keep_chunk --save-temps --explain | FileCheck %s --check-prefix=EXPLAIN
// EXPLAIN: at level amx:
// EXPLAIN-NEXT: plans for {{.*}}joint.mlir
// EXPLAIN: at level avx512_bf16:
// EXPLAIN: at level avx512:
// EXPLAIN: at level avx2:
// EXPLAIN: at level generic:
// EXPLAIN-NEXT: plans for

// RUN: FileCheck %s --check-prefix=HEADER --input-file=%t/joint.h
// HEADER: for x86_64, at levels amx, avx512_bf16, avx512, avx2, generic, in one thread. */
// HEADER: Runs at the best of its levels that the machine has
// HEADER: Plan of each head at amx:
// HEADER-NEXT: joint.mlir:{{.*}}: keep_chunk, chunks of
// HEADER: Plan of each head at generic:
// HEADER-NEXT: joint.mlir:{{.*}}: keep_chunk, chunks of
// HEADER: int32_t joint(
// HEADER: int32_t joint_result_sizes(

// What each needs: a bit of XentNeed.
// RUN: FileCheck %s --check-prefix=TABLE --input-file=%t/joint.c
// TABLE:      static const XentVersion joint_versions[] = {
// TABLE-NEXT: {"amx", 22, xent_packed_joint_amx},
// TABLE-NEXT: {"avx512_bf16", 14, xent_packed_joint_avx512_bf16},
// TABLE-NEXT: {"avx512", 2, xent_packed_joint_avx512},
// TABLE-NEXT: {"avx2", 1, xent_packed_joint_avx2},
// TABLE-NEXT: {"generic", 0, xent_packed_joint_generic},
// TABLE-NEXT: };

// The widest registers and the products of each level.
// RUN: llvm-objdump -d %t/joint.cpu.generic.o | FileCheck %s --check-prefix=GENERIC --implicit-check-not={{[yz]mm}}
// GENERIC: <xent_packed_joint_generic>:
// GENERIC: %xmm
// RUN: llvm-objdump -d %t/joint.cpu.avx2.o | FileCheck %s --check-prefix=AVX2 --implicit-check-not=zmm
// AVX2: vfmadd{{.*}}%ymm
// RUN: llvm-objdump -d %t/joint.cpu.avx512.o | FileCheck %s --check-prefix=AVX512 --implicit-check-not=dpbf16ps
// AVX512: vfmadd{{.*}}%zmm
// RUN: llvm-objdump -d %t/joint.cpu.avx512_bf16.o | FileCheck %s --check-prefix=BF16 --implicit-check-not=tdpbf16ps
// BF16: vdpbf16ps{{.*}}%zmm
// RUN: llvm-objdump -d %t/joint.cpu.amx.o | FileCheck %s --check-prefix=AMX --implicit-check-not=vdpbf16ps
// AMX: tdpbf16ps

// The program as it is.
// RUN: %values %t/x.npy bf16 33,72 1
// RUN: %values %t/w.npy bf16 100,72 2
// RUN: %values %t/t.npy i64 33 3 100
// RUN: %values %t/g.npy f32 "" 4
// RUN: xent-run %{source} --unfused --input=0=%t/x.npy --input=1=%t/w.npy --input=2=%t/t.npy --input=3=%t/g.npy \
// RUN:   --output=0=%t/loss.npy --output=1=%t/dx.npy --output=2=%t/dw.npy
// DEFINE: %{call} = %call %t/libjoint.so joint bf16=%t/x.npy bf16=%t/w.npy i64=%t/t.npy f32=%t/g.npy -- f32=%t/loss.npy bf16=%t/dx.npy bf16=%t/dw.npy
// RUN: %{call} | FileCheck %s
// RUN: env XENT_CPU_LEVEL= %{call} | FileCheck %s
// RUN: env XENT_CPU_LEVEL=generic %{call} | FileCheck %s
// RUN: %if avx2 %{ env XENT_CPU_LEVEL=avx2 %{call} | FileCheck %s %}
// RUN: %if avx512 %{ env XENT_CPU_LEVEL=avx512 %{call} | FileCheck %s %}
// RUN: %if avx512-bf16 %{ env XENT_CPU_LEVEL=avx512_bf16 %{call} | FileCheck %s %}
// RUN: %if amx %{ env XENT_CPU_LEVEL=amx %{call} | FileCheck %s %}
// CHECK: result 0: 1 values agree
// CHECK: result 1: 2376 values agree
// CHECK: result 2: 7200 values agree

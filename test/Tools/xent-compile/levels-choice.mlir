// Which code of a library a call runs, and libraries that cannot run.
//
// REQUIRES: levels
// DEFINE: %{source} = %S/../xent-run/Inputs/head.mlir
// RUN: rm -rf %t && mkdir %t
// RUN: %values %t/x.npy bf16 6,4 1
// RUN: %values %t/w.npy bf16 10,4 2
// RUN: %values %t/t.npy i64 6 3 10
// RUN: xent-run %{source} --input=0=%t/x.npy --input=1=%t/w.npy --input=2=%t/t.npy --output=0=%t/r.npy
// DEFINE: %{call} = %call %t/libhead.so head bf16=%t/x.npy bf16=%t/w.npy i64=%t/t.npy -- f32=%t/r.npy

// In any order, named twice; no code but for them, and nothing is left behind.
// RUN: xent-compile %{source} -o %t/head --levels=generic,amx,generic
// RUN: ls %t | FileCheck %s --check-prefix=FILES --implicit-check-not=head
// FILES: head.h
// FILES: libhead.so
// RUN: FileCheck %s --check-prefix=ORDER --input-file=%t/head.h
// ORDER: for x86_64, at levels amx, generic, in one thread
// RUN: %{call} | FileCheck %s
// RUN: env XENT_CPU_LEVEL=generic %{call} | FileCheck %s
// CHECK: result 0: 1 values agree
// RUN: env XENT_CPU_LEVEL=avx2 %exit 1 %{call} | FileCheck %s --check-prefix=NONE
// NONE: status 19: XENT_CPU_LEVEL=avx2: no level of the library, which has amx, generic
// RUN: %if amx %{ env XENT_CPU_LEVEL=amx %{call} | FileCheck %s %} %else \
// RUN:   %{ env XENT_CPU_LEVEL=amx %exit 1 %{call} | FileCheck %s --check-prefix=CANNOT %}
// CANNOT: status 19: XENT_CPU_LEVEL=amx: this process cannot run that level of the library, which has amx, generic

// Without generic, there are machines that it does not run on.
// RUN: xent-compile %{source} -o %t/head --levels=amx
// RUN: %if amx %{ %{call} | FileCheck %s %} %else \
// RUN:   %{ %exit 1 %{call} | FileCheck %s --check-prefix=MACHINE %}
// MACHINE: status 19: this process can run no level of the library, which has amx

// The level that a memory budget is too small for.
// RUN: %exit 5 xent-compile %{source} -o %t/head --levels=avx2,generic --memory-budget=1B 2>&1 | FileCheck %s --check-prefix=BUDGET
// BUDGET: error: level avx2: compilation failed

// Code for one processor is no level.
// RUN: xent-compile %{source} -o %t/head --cpu=generic
// RUN: env XENT_CPU_LEVEL=avx2 %{call} | FileCheck %s

// Beside CUDA, whose part on the host runs wherever the library does; with
// threads; the program as it is.
// RUN: xent-compile %{source} -o %t/head --backend=both --levels=avx512,generic --save-temps
// RUN: llvm-objdump -d %t/head.cuda.o | FileCheck %s --check-prefix=HOST --implicit-check-not={{[yz]mm}}
// HOST: <xent_packed_head_cuda>:
// RUN: llvm-objdump -d %t/head.cpu.avx512.o | FileCheck %s --check-prefix=WIDE
// WIDE: <xent_packed_head_cpu_avx512>:
// WIDE: zmm
// RUN: xent-compile %{source} -o %t/head --threads=2 --levels=avx512,generic --token-chunk=2
// RUN: %{call} | FileCheck %s
// RUN: xent-compile %{source} -o %t/head --levels=avx512,generic --unfused
// RUN: %{call} | FileCheck %s

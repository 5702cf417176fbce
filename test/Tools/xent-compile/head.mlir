// A library and its header: what is in them, and that they compute what
// xent-run does.
//
// DEFINE: %{source} = %S/../xent-run/Inputs/head.mlir
// RUN: rm -rf %t && mkdir %t
// RUN: %values %t/x.npy bf16 6,4 1
// RUN: %values %t/w.npy bf16 10,4 2
// RUN: %values %t/t.npy i64 6 3 10
// RUN: xent-run %{source} --input=0=%t/x.npy --input=1=%t/w.npy --input=2=%t/t.npy --output=0=%t/r.npy
// DEFINE: %{call} = %call %t/libhead.so head bf16=%t/x.npy bf16=%t/w.npy i64=%t/t.npy -- f32=%t/r.npy

// RUN: xent-compile %{source} -o %t/head --token-chunk=4 --vocab-chunk=3
// RUN: ls %t | FileCheck %s --check-prefix=FILES --implicit-check-not=head
// FILES: head.h
// FILES: libhead.so
// RUN: %{call} | FileCheck %s --check-prefix=SAME
// SAME: result 0: 1 values agree
// RUN: %{call} | FileCheck %s --check-prefix=SAME
// RUN: %call %t/libhead.so head --padded bf16=%t/x.npy bf16=%t/w.npy i64=%t/t.npy -- f32=%t/r.npy | FileCheck %s --check-prefix=SAME

// RUN: rm -rf %t.plain && mkdir %t.plain
// RUN: xent-compile %{source} -o %t.plain/head --token-chunk=4 --vocab-chunk=3 --amx=off --avx512-bf16=off
// RUN: FileCheck %s --check-prefix=HEADER --input-file=%t.plain/head.h
// HEADER:      /* libhead.so: made by xent-compile from head.mlir,
// HEADER-NEXT: for {{.*}}, in one thread. */
// HEADER:      typedef struct XentTensor1_i64 {
// HEADER-NEXT:   int64_t *data;
// HEADER-NEXT:   int64_t sizes[1];
// HEADER-NEXT:   int64_t strides[1];
// HEADER-NEXT: } XentTensor1_i64;
// HEADER:      /* @main.
// HEADER:      arg0 6x4xbf16
// HEADER:      arg1 10x4xbf16
// HEADER:      arg2 6xi64
// HEADER:      result0 f32
// HEADER:      On the CPU.
// HEADER:      head.mlir:[[#]]:[[#]]: online, chunks of 4 tokens x 3 classes,
// HEADER-NEXT: planned for 6 tokens, 10 classes and hidden size 4: {{[0-9]+ B|1[.]0 KiB}} beside
// HEADER:      int32_t head(const XentTensor2_bf16 *arg0,
// HEADER-NEXT:     const XentTensor2_bf16 *arg1,
// HEADER-NEXT:     const XentTensor1_i64 *arg2,
// HEADER-NEXT:     const XentTensor0_f32 *result0,
// HEADER-NEXT:     void *workspace, size_t workspaceBytes, void *stream);
// HEADER:      int64_t head_workspace_bytes(
// HEADER-NOT:  head_result_sizes
// HEADER:      const char *head_error_text(void);
// HEADER:      void head_release_memory(void);
// RUN: %cc -std=c99 -pedantic -Wall -Wextra -Werror -fsyntax-only %t/head.h
// RUN: %cxx -pedantic -Wall -Wextra -Werror -fsyntax-only -x c++ %t/head.h

// It needs the C library, and shows nothing but its functions.
// RUN: readelf -d %t/libhead.so | grep NEEDED | not grep -vE 'lib(c|m|dl|pthread)\.so|ld-linux'
// RUN: readelf --dyn-syms --wide %t/libhead.so | grep -v UND | FileCheck %s --check-prefix=SYMBOLS --implicit-check-not=GLOBAL
// SYMBOLS-DAG: GLOBAL DEFAULT {{.*}} head{{$}}
// SYMBOLS-DAG: GLOBAL DEFAULT {{.*}} head_workspace_bytes
// SYMBOLS-DAG: GLOBAL DEFAULT {{.*}} head_error_text
// SYMBOLS-DAG: GLOBAL DEFAULT {{.*}} head_release_memory

// Wrong extents, and targets that the program does not allow.
// RUN: %call %t/libhead.so head --extent=0.1=5 bf16=%t/x.npy bf16=%t/w.npy i64=%t/t.npy -- f32=%t/r.npy | FileCheck %s --check-prefix=EXTENT
// EXTENT: status 16: dimension 1 of arg0 is 5, but has to be 4
// RUN: %values %t/big.npy i64 6 3 1000
// RUN: %call %t/libhead.so head --extent=0.0=6 bf16=%t/x.npy bf16=%t/w.npy i64=%t/big.npy -- f32=%t/r.npy | FileCheck %s --check-prefix=ASSERT
// ASSERT: status 19: an assertion of the program failed: target is too large

// Any processor of this kind, or one by name.
// RUN: xent-compile %{source} -o %t/head --cpu=generic
// RUN: %{call} | FileCheck %s --check-prefix=SAME
// RUN: FileCheck %s --check-prefix=GENERIC --input-file=%t/head.h
// GENERIC: for {{.*}}, generic, in one thread

// The program as it is.
// RUN: xent-compile %{source} -o %t/head --unfused --save-temps
// RUN: %{call} | FileCheck %s --check-prefix=SAME
// RUN: FileCheck %s --check-prefix=UNFUSED --input-file=%t/head.h
// UNFUSED: No head was rewritten.
// RUN: ls %t | FileCheck %s --check-prefix=TEMPS
// TEMPS: head.c
// TEMPS-NEXT: head.cpu.o

// Threads are LLVM's.
// RUN: xent-compile %{source} -o %t/head --threads=2 --token-chunk=2
// RUN: %{call} | FileCheck %s --check-prefix=SAME
// RUN: FileCheck %s --check-prefix=THREADS --input-file=%t/head.h
// THREADS: , in 2 threads of libomp
// RUN: readelf -d %t/libhead.so | FileCheck %s --check-prefix=OMP
// OMP: (NEEDED) {{.*}}libomp

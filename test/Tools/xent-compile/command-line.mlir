// RUN: rm -rf %t && split-file %s %t
// RUN: xent-compile --help | FileCheck %s --check-prefix=HELP
// HELP: USAGE: xent-compile
// HELP: -o DIR/NAME
// HELP: --memory-budget=SIZE
// HELP: EXIT CODES:

// RUN: %exit 1 xent-compile -o %t/x 2>&1 | FileCheck %s --check-prefix=NOFILE
// NOFILE: xent-compile: error: no input file; see --help
// RUN: %exit 1 xent-compile %t/two.mlir 2>&1 | FileCheck %s --check-prefix=NOWHERE
// NOWHERE: error: where to? give -o DIR/NAME
// RUN: %exit 1 xent-compile %t/two.mlir -o 2>&1 | FileCheck %s --check-prefix=VALUE
// VALUE: error: -o: expected -o DIR/NAME
// RUN: %exit 1 xent-compile %t/two.mlir -o %t/x --assume=Q=3 2>&1 | FileCheck %s --check-prefix=ASSUME
// ASSUME: error: --assume=Q=3: expected --assume=N=..,V=..,D=..
// RUN: %exit 1 xent-compile %t/two.mlir -o %t/x --entry=a --name=b,c 2>&1 | FileCheck %s --check-prefix=NAMES
// NAMES: error: --name gives 2 names to the 1 functions of --entry
// RUN: %exit 1 xent-compile %t/two.mlir -o %t/x --chip=sm_90 2>&1 | FileCheck %s --check-prefix=ONCPU
// ONCPU: error: --chip, --cubin and --kernels are for --backend=cuda and both
// RUN: %exit 1 xent-compile %t/two.mlir -o %t/x --backend=both --threads=2 2>&1 | FileCheck %s --check-prefix=ONCUDA
// RUN: %exit 1 xent-compile %t/two.mlir -o %t/x --backend=cuda --drop-zero-rows 2>&1 | FileCheck %s --check-prefix=ONCUDA
// ONCUDA: error: --threads and --drop-zero-rows are for --backend=cpu
// RUN: %exit 1 xent-compile %t/two.mlir -o %t/x --backend=cuda --amx=on 2>&1 | FileCheck %s --check-prefix=CUDAAMX
// RUN: %exit 1 xent-compile %t/two.mlir -o %t/x --backend=cuda --precision=bf16x3 2>&1 | FileCheck %s --check-prefix=CUDAAMX
// CUDAAMX: error: --amx=on, --avx512-bf16=on and --precision=bf16x3 are for --backend=cpu and both
// RUN: %exit 1 xent-compile %t/two.mlir -o %t/x --levels=avx2,sse9 2>&1 | FileCheck %s --check-prefix=LEVEL
// LEVEL: error: --levels=avx2,sse9: expected --levels=all|LEVEL,...
// RUN: %if levels %{ %exit 1 xent-compile %t/two.mlir -o %t/x --levels=all --cpu=native 2>&1 | FileCheck %s --check-prefix=LEVELCPU %}
// LEVELCPU: error: --levels and --cpu exclude each other
// RUN: %if levels %{ %exit 1 xent-compile %t/two.mlir -o %t/x --levels=all --amx=on 2>&1 | FileCheck %s --check-prefix=LEVELAMX %}
// RUN: %if levels %{ %exit 1 xent-compile %t/two.mlir -o %t/x --levels=all --avx512-bf16=off 2>&1 | FileCheck %s --check-prefix=LEVELAMX %}
// LEVELAMX: error: --levels excludes --amx and --avx512-bf16: name the levels amx and avx512_bf16, or leave them out
// RUN: %if levels %{ %exit 1 xent-compile %t/two.mlir -o %t/x --levels=all --precision=bf16x3 2>&1 | FileCheck %s --check-prefix=LEVELPARTS %}
// LEVELPARTS: error: --levels excludes --precision=bf16x3, which not all of them have
// RUN: %if levels %{ %exit 1 xent-compile %t/two.mlir -o %t/x --levels=all --backend=cuda 2>&1 | FileCheck %s --check-prefix=LEVELCUDA %}
// LEVELCUDA: error: --levels is for --backend=cpu and both
// RUN: %exit 2 xent-compile %t/missing.mlir -o %t/x 2>&1 | FileCheck %s --check-prefix=MISSING
// MISSING: missing.mlir: cannot be read: No such file or directory
// RUN: %exit 2 xent-compile %t/none.mlir -o %t/x 2>&1 | FileCheck %s --check-prefix=NONE
// NONE: error: there is no public func.func with a body to compile
// RUN: %exit 2 xent-compile %t/two.mlir -o %t/x --entry=c 2>&1 | FileCheck %s --check-prefix=ENTRY
// ENTRY: error: there is no function @c with a body; there are: @a, @b.2
// RUN: %exit 2 xent-compile %t/memref.mlir -o %t/x 2>&1 | FileCheck %s --check-prefix=TYPE
// TYPE: error: argument 0 of the entry has type memref<4xf32>; known are ranked tensors
// RUN: %exit 3 xent-compile %t/two.mlir -o %t/x 2>&1 | FileCheck %s --check-prefix=NOHEAD
// NOHEAD: error: no head found in @a
// RUN: %exit 1 xent-compile %t/two.mlir -o %t/x --unfused --cpu=pdp11 2>&1 | FileCheck %s --check-prefix=CPU
// CPU: error: --cpu=pdp11: LLVM knows no such
// RUN: %exit 1 xent-compile %t/keyword.mlir -o %t/x --unfused 2>&1 | FileCheck %s --check-prefix=KEYWORD
// KEYWORD: error: double cannot be the name of a C function
// RUN: %exit 1 xent-compile %t/same.mlir -o %t/x --unfused 2>&1 | FileCheck %s --check-prefix=SAME
// SAME: error: @a.b and @a-b are both called a_b in C
// RUN: %exit 2 xent-compile %t/filter.mlir -o %t/x --unfused 2>&1 | FileCheck %s --check-prefix=FILTER
// FILTER: error: extent 0 of result 0 of @filter does not follow from an extent of an argument
// RUN: env CC=no-such-compiler %exit 8 xent-compile %t/two.mlir -o %t/x --unfused 2>&1 | FileCheck %s --check-prefix=NOCC
// NOCC: error: no C compiler to link with: no-such-compiler: {{.*}}; the environment variable CC names another one
// RUN: env CC=false %exit 8 xent-compile %t/two.mlir -o %t/x --unfused 2>&1 | FileCheck %s --check-prefix=CC
// CC: error: {{.*}}false failed:
// RUN: %exit 8 xent-compile %t/two.mlir -o %t/no/x --unfused 2>&1 | FileCheck %s --check-prefix=DIRECTORY
// DIRECTORY: error: {{.*}}x.cpu.o: cannot be written: {{.*}}

// Two functions, called as C allows or as one likes; scalars.
// RUN: xent-compile %t/two.mlir -o %t/x --unfused
// RUN: FileCheck %s --check-prefix=TWO --input-file=%t/x.h
// TWO: int32_t a(const XentTensor1_f32 *arg0,
// TWO-NEXT: float *result0,
// TWO: int32_t b_2(float arg0,
// TWO-NEXT: int64_t arg1,
// TWO-NEXT: float *result0,
// TWO-NEXT: int64_t *result1,
// RUN: xent-compile %t/two.mlir -o %t/x --unfused --entry=b.2,a --name=swap,first
// RUN: %cc -std=c99 -Wall -Wextra -Werror %t/two.c -I%t -L%t -lx -Wl,-rpath,%t -o %t/two
// RUN: %t/two

//--- two.mlir
func.func @a(%x: tensor<?xf32>) -> f32 {
  %c1 = arith.constant 1 : index
  %r = tensor.extract %x[%c1] : tensor<?xf32>
  return %r : f32
}
func.func @b.2(%x: f32, %n: i64) -> (f32, i64) {
  return %x, %n : f32, i64
}
//--- two.c
#include "x.h"
int main(void) {
  float data[] = {1, 2, 3}, f = 0;
  int64_t n = 0;
  const XentTensor1_f32 x = {data, {3}, {1}};
  if (swap(1.5f, 7, &f, &n, 0, 0, 0) || f != 1.5f || n != 7)
    return 1;
  if (first(&x, &f, 0, 0, 0) || f != 2 || first_workspace_bytes(&x) != 0)
    return 2;
  return first(&x, 0, 0, 0, 0) == 17 ? 0 : 3;
}
//--- none.mlir
func.func private @f(tensor<4xf32>)
//--- memref.mlir
func.func @a(%x: memref<4xf32>) { return }
//--- keyword.mlir
func.func @double() { return }
//--- same.mlir
func.func @a.b() { return }
func.func @"a-b"() { return }
//--- filter.mlir
func.func @filter(%n: index) -> tensor<?xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty(%n) : tensor<?xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<?xf32>) -> tensor<?xf32>
  return %f : tensor<?xf32>
}

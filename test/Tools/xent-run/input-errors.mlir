// The head of Inputs/head.mlir takes tensor<6x4xbf16>, tensor<10x4xbf16> and
// tensor<6xi64>.
//
// DEFINE: %{run} = xent-run %S/Inputs/head.mlir --unfused
// RUN: mkdir -p %t

// RUN: %exit 4 %{run} --input=2=%t/missing.npy 2>&1 | FileCheck %s --check-prefix=MISSING
// MISSING: xent-run: error: {{.*}}missing.npy: cannot be read: No such file or directory

// RUN: %exit 4 %{run} --input=3=%t/t.npy 2>&1 | FileCheck %s --check-prefix=ARGUMENT
// ARGUMENT: error: --input=3={{.*}}: the entry has 3 arguments
// RUN: %exit 4 %{run} --output=1=%t/t.npy 2>&1 | FileCheck %s --check-prefix=RESULT
// RESULT: error: --output=1={{.*}}: the entry has 1 results

// RUN: %npy %t/short.npy '<i8' 5 0
// RUN: %exit 4 %{run} --input=2=%t/short.npy 2>&1 | FileCheck %s --check-prefix=SHAPE
// SHAPE: error: {{.*}}short.npy: has the shape (5), the argument is 6xi64
// RUN: %npy %t/matrix.npy '<i8' 6,1 0
// RUN: %exit 4 %{run} --input=2=%t/matrix.npy 2>&1 | FileCheck %s --check-prefix=RANK
// RANK: error: {{.*}}matrix.npy: has the shape (6, 1), the argument is 6xi64
// RUN: %npy %t/type.npy '<i4' 6 0
// RUN: %exit 4 %{run} --input=2=%t/type.npy 2>&1 | FileCheck %s --check-prefix=TYPE
// TYPE: error: {{.*}}type.npy: holds elements of type '<i4', the argument takes i64 (<i8 or <u8)

// RUN: echo "not npy at all" > %t/text.npy
// RUN: %exit 4 %{run} --input=2=%t/text.npy 2>&1 | FileCheck %s --check-prefix=MAGIC
// MAGIC: error: {{.*}}text.npy: not an npy file
// RUN: %npy %t/good.npy '<i8' 6 0
// RUN: head -c 40 %t/good.npy > %t/cut.npy
// RUN: %exit 4 %{run} --input=2=%t/cut.npy 2>&1 | FileCheck %s --check-prefix=CUT
// CUT: error: {{.*}}cut.npy: npy header is cut off
// RUN: head -c 170 %t/good.npy > %t/data.npy
// RUN: %exit 4 %{run} --input=2=%t/data.npy 2>&1 | FileCheck %s --check-prefix=DATA
// DATA: error: {{.*}}data.npy: holds 42 bytes of data, its shape takes 48
// RUN: cat %t/good.npy %t/good.npy > %t/long.npy
// RUN: %exit 4 %{run} --input=2=%t/long.npy 2>&1 | FileCheck %s --check-prefix=LONG
// LONG: error: {{.*}}long.npy: holds 224 bytes of data, its shape takes 48
// RUN: sed 's/False/True /' %t/good.npy > %t/order.npy
// RUN: %npy %t/x.npy '<u2' 6,4 0
// RUN: sed 's/False/True /' %t/x.npy > %t/fortran.npy
// RUN: %exit 4 %{run} --input=0=%t/fortran.npy 2>&1 | FileCheck %s --check-prefix=FORTRAN
// FORTRAN: error: {{.*}}fortran.npy: is in Fortran order
// A vector has no order.
// RUN: %{run} --input=2=%t/order.npy
// RUN: sed 's/descr/dscer/' %t/good.npy > %t/header.npy
// RUN: %exit 4 %{run} --input=2=%t/header.npy 2>&1 | FileCheck %s --check-prefix=HEADER
// HEADER: error: {{.*}}header.npy: npy header is malformed

// A target that the program would abort on.
// RUN: %npy %t/large.npy '<i8' 6 3 9 -100 10 0 0
// RUN: %exit 4 %{run} --input=2=%t/large.npy 2>&1 | FileCheck %s --check-prefix=LARGE
// LARGE: error: input 2: element [3] is 10, outside of [0, 10) and is not -100 (ignored)
// RUN: %npy %t/negative.npy '<i8' 6 3 9 -100 0 0 -1
// RUN: %exit 4 %{run} --input=2=%t/negative.npy 2>&1 | FileCheck %s --check-prefix=NEGATIVE
// NEGATIVE: error: input 2: element [5] is -1, outside of [0, 10) and is not -100 (ignored)
// RUN: %npy %t/fine.npy '<i8' 6 3 9 -100 0 0 -100
// RUN: %{run} --input=2=%t/fine.npy

// Extents of dynamic dimensions.
// DEFINE: %{stats} = xent-run %S/Inputs/stats.mlir
// RUN: %exit 4 %{stats} 2>&1 | FileCheck %s --check-prefix=DYNAMIC
// DYNAMIC: error: dimension 0 of argument 0 (?x4xf32) is dynamic: give its extent with --dynamic=0.0=EXTENT
// RUN: %exit 4 %{stats} --dynamic=0.1=5,N=3 2>&1 | FileCheck %s --check-prefix=STATIC
// STATIC: error: --dynamic=0.1=5: the dimension is 4
// RUN: %exit 4 %{stats} --dynamic=3.0=5 2>&1 | FileCheck %s --check-prefix=NODIM
// NODIM: error: --dynamic=3.0=5: the entry has no such dimension
// RUN: %exit 4 %{stats} --dynamic=V=5 2>&1 | FileCheck %s --check-prefix=SYMBOL
// SYMBOL: error: --dynamic=V=5: no dynamic dimension of an argument is the number of classes of a head
// RUN: %exit 4 %{stats} --dynamic=0.0=5,2.0=6 2>&1 | FileCheck %s --check-prefix=AGREE
// AGREE: error: dimension 0 of argument {{[02]}} is {{[56]}}, but has to be {{[56]}} to agree with the others

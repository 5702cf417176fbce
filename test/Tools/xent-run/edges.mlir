// Extents and values at the edges: the rewritten head computes what the program
// says, NaN where it says NaN.
//
// DEFINE: %{run} = xent-run %S/Inputs/edges.mlir --check --threads=2

// No tokens: nothing to divide by. One token.
// RUN: %{run} --dynamic=N=0 | FileCheck %s --check-prefix=NONE
// NONE:      result 0 : 0xf32 ok
// NONE-NEXT:   ours (empty)
// NONE:      result 1 : f32 ok
// NONE-NEXT:   ours {{-?}}nan
// NONE-NEXT:   unfused {{-?}}nan
// RUN: %{run} --dynamic=N=1 | FileCheck %s --check-prefix=ONE
// ONE: result 0 : 1xf32 ok
// ONE: result 1 : f32 ok

// All tokens ignored: 0 / 0. Some.
// RUN: %npy %t.ignored '<i8' 5 -100
// RUN: %{run} --input=3=%t.ignored --token-chunk=2 | FileCheck %s --check-prefix=IGNORED
// IGNORED:      result 0 : 5xf32 ok
// IGNORED-NEXT:   ours 0 0 0 0 0
// IGNORED:      result 1 : f32 ok
// IGNORED-NEXT:   ours {{-?}}nan
// IGNORED-NEXT:   unfused {{-?}}nan
// RUN: %npy %t.some '<i8' 5 -100 3 -100 0 9
// RUN: %{run} --input=3=%t.some --token-chunk=2 --vocab-chunk=3 | FileCheck %s --check-prefix=SOME
// SOME:      result 0 : 5xf32 ok
// SOME-NEXT:   ours 0 {{[1-9].*}} 0 {{[1-9]}}
// SOME:      result 1 : f32 ok

// Logits of 1e4 and -1e4.
// RUN: %npy %t.large '<f4' 5,4 100 -100 100 100 100 100 100 100 -100 -100 -100 -100 99.5 100 100 100 0 0 0 0
// RUN: %npy %t.weight '<f4' 10,4 25 25 25 25 25 25 25 25 -25 -25 -25 -25 25 -25 25 -25 0 0 0 0 -25 -25 -25 -25 25 25 25 25 24.5 25 25 25 0 1 2 3 -25 -25 -25 -24.5
// RUN: %npy %t.targets '<i8' 5 0 7 2 8 5
// RUN: %{run} --input=0=%t.large --input=1=%t.weight --input=3=%t.targets --vocab-chunk=3 | FileCheck %s --check-prefix=LARGE
// LARGE: result 0 : 5xf32 ok
// LARGE: result 1 : f32 ok

// Infinite and NaN hidden states: these tokens have no loss, the others do.
// RUN: %npy %t.x '<f4' 5,4 1 2 3 4 inf 0 1 0 0 1 nan 0 -inf 1 1 1 4 3 2 1
// RUN: %{run} --input=0=%t.x --vocab-chunk=3 | FileCheck %s --check-prefix=HIDDEN
// HIDDEN:      result 0 : 5xf32 ok
// HIDDEN-NEXT:   ours {{[0-9.]+}} {{-?}}nan {{-?}}nan {{-?}}nan {{[0-9.]+$}}
// HIDDEN-NEXT:   unfused {{[0-9.]+}} {{-?}}nan {{-?}}nan {{-?}}nan {{[0-9.]+$}}

// An infinite or NaN weight spoils every token.
// RUN: %npy %t.w '<f4' 10,4 1 0 0 0 0 1 0 0 0 0 1 0 0 0 0 1 1 1 1 1 1 2 3 4 nan 0 0 0 0 0 0 0 1 0 1 0 0 1 0 1
// RUN: %{run} --input=1=%t.w --dynamic=N=3 --vocab-chunk=4 | FileCheck %s --check-prefix=NAN
// NAN:      result 0 : 3xf32 ok
// NAN-NEXT:   ours {{-?}}nan {{-?}}nan {{-?}}nan
// NAN-NEXT:   unfused {{-?}}nan {{-?}}nan {{-?}}nan

// Classes that are masked by a bias of -inf count nothing: first chunks of them,
// all but one, all. A target among them has an infinite loss. +inf and NaN spoil
// every token.
// RUN: %npy %t.masked '<f4' 10 -inf -inf -inf -inf -inf -inf -inf 0 1 -inf
// RUN: %npy %t.pick '<i8' 3 7 8 9
// RUN: %{run} --input=2=%t.masked --input=3=%t.pick --vocab-chunk=3 | FileCheck %s --check-prefix=MASKED
// MASKED:      result 0 : 3xf32 ok
// MASKED-NEXT:   ours {{[0-9.]+}} {{[0-9.e+-]+}} inf
// MASKED-NEXT:   unfused {{[0-9.]+}} {{[0-9.e+-]+}} inf
// MASKED:      result 1 : f32 ok
// MASKED-NEXT:   ours inf
// RUN: %npy %t.alone '<f4' 10 -inf -inf -inf -inf -inf -inf -inf 0 -inf -inf
// RUN: %npy %t.seven '<i8' 3 7
// RUN: %{run} --input=2=%t.alone --input=3=%t.seven --vocab-chunk=3 | FileCheck %s --check-prefix=ALONE
// ALONE:      result 0 : 3xf32 ok
// ALONE-NEXT:   ours 0 0 0
// ALONE-NEXT:   unfused 0 0 0
// RUN: %npy %t.all '<f4' 10 -inf
// RUN: %{run} --input=2=%t.all --dynamic=N=3 --vocab-chunk=3 | FileCheck %s --check-prefix=NAN
// RUN: %npy %t.inf '<f4' 10 0 0 0 0 inf 0 0 0 0 0
// RUN: %{run} --input=2=%t.inf --dynamic=N=3 --vocab-chunk=3 | FileCheck %s --check-prefix=NAN
// RUN: %npy %t.nan '<f4' 10 0 0 0 0 0 0 0 0 0 nan
// RUN: %{run} --input=2=%t.nan --dynamic=N=3 --vocab-chunk=3 | FileCheck %s --check-prefix=NAN

// With one class there is nothing to rewrite, and a reason that says so; the
// program still runs.
// RUN: %exit 3 xent-run %S/Inputs/one-class.mlir --dynamic=N=3 2>&1 | FileCheck %s --check-prefix=CLASS
// CLASS: no head found in @main
// CLASS: the logits have one class, whose probability is 1 whatever they are
// RUN: xent-run %S/Inputs/one-class.mlir --dynamic=0.0=3,3.0=3 --unfused | FileCheck %s --check-prefix=ZERO
// ZERO: result 0 : 3xf32 = 0 0 0
// ZERO: result 1 : f32 = 0

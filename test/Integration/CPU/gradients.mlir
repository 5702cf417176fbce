// The functions of another test, executed.
// RUN: xent-opt %S/../../Dialect/Xent/Raise/gradients.mlir --inline --symbol-dce --convert-elementwise-to-linalg -o %t
// RUN: xent-run %t --entry=dx_only --check --token-chunk=4 --vocab-chunk=3 | FileCheck %s
// RUN: xent-run %t --entry=dw_only --check --token-chunk=4 --vocab-chunk=3 | FileCheck %s
// RUN: xent-run %t --entry=bias --check --token-chunk=4 --vocab-chunk=3 | FileCheck %s
// RUN: xent-run %t --entry=given_lse --check --token-chunk=4 --vocab-chunk=3 | FileCheck %s
// RUN: xent-run %t --entry=entropy --check --token-chunk=4 --vocab-chunk=3 | FileCheck %s
// RUN: xent-run %t --entry=smoothing --check --token-chunk=4 --vocab-chunk=3 | FileCheck %s
// RUN: xent-run %t --entry=softcap --check --token-chunk=4 --vocab-chunk=3 | FileCheck %s
// RUN: xent-run %t --entry=focal --check --token-chunk=4 --vocab-chunk=3 | FileCheck %s
// RUN: xent-run %t --entry=padded --check --token-chunk=4 --vocab-chunk=3 | FileCheck %s
// RUN: xent-run %t --entry=loop --check --token-chunk=4 --vocab-chunk=3 | FileCheck %s
// RUN: xent-run %t --entry=loop_adds --check --token-chunk=4 --vocab-chunk=3 | FileCheck %s
// RUN: xent-run %t --entry=loop_linearised --check --token-chunk=4 --vocab-chunk=3 | FileCheck %s
// RUN: xent-run %t --entry=two_targets --check --token-chunk=4 --vocab-chunk=3 | FileCheck %s
// RUN: xent-run %t --entry=accumulated --check --token-chunk=4 --vocab-chunk=3 | FileCheck %s
// CHECK: result 0 : {{.*}} ok

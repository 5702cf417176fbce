// Time of raising: linear in the ops and in the heads of a function, and short
// when there is too much between a product and its loss.
// RUN: %python %S/Inputs/raise-scale.py %t.mlir xent-opt | FileCheck %s
// CHECK: heads: {{.*}} s for 500, {{.*}} s for 2000
// CHECK: unrelated ops: {{.*}} s for 20000, {{.*}} s for 100000
// CHECK: 64 fused diamonds: {{.*}} s

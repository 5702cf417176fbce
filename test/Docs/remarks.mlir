// docs/remarks.md names every remark, no others, and its examples get them.
// RUN: %python %S/Inputs/check-remarks.py %xent_src %t.mlir xent-opt | FileCheck %s
// CHECK: {{^[1-9][0-9]}} remarks

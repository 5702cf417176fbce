// RUN: xent-opt %s --xent-drop-attributes | FileCheck %s

// CHECK-LABEL: func.func @f()
// CHECK-NOT:     xent
// CHECK-SAME:    attributes {other.kept}
func.func @f() attributes {other.kept, xent.heads = [array<i64: 4, 100, 8>], xent.host} {
  return
}

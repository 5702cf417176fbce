// Labels that are shifted through a padding are read within their bounds, also
// where the padding is what counts: the choice between the two is arithmetic.

// RUN: xent-opt %S/../../Integration/CPU/GradientHeads/real_torch_hf_loss_num_items_bf16_joint_keepnll.mlir --xent-raise \
// RUN: | FileCheck %s

// CHECK:       func.func @main(%{{.+}}, %{{.+}}, %[[LABELS:.+]]: tensor<2x9xi64>,
// CHECK:       linalg.index 0
// CHECK:       %[[SHIFTED:.+]] = arith.addi %c1{{.*}}, %{{.+}} : index
// CHECK:       %[[BELOW:.+]] = arith.minsi %[[SHIFTED]], %{{.+}} : index
// CHECK-NEXT:  %[[INSIDE:.+]] = arith.maxsi %[[BELOW]], %c0{{.*}} : index
// CHECK-NEXT:  tensor.extract %[[LABELS]][%{{.+}}, %[[INSIDE]]]

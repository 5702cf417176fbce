// Every operation that is a function is looked into, in a module or alone.
// RUN: xent-opt %s --allow-unregistered-dialect --xent-raise --xent-verify-no-logits | FileCheck %s
// RUN: xent-opt %s --allow-unregistered-dialect --pass-pipeline='builtin.module(llvm.func(xent-raise))' | FileCheck %s

#nv = affine_map<(n, v) -> (n, v)>
#n = affine_map<(n, v) -> (n)>
#row = affine_map<(n) -> (n)>

// CHECK-LABEL: llvm.func @head() {
// CHECK: %[[IN:.+]]:3 = "test.inputs"()
// CHECK: xent.logit_stats ins(%[[IN]]#0, %[[IN]]#1 : {{.*}}) target(%[[IN]]#2 :
// CHECK: } -> lse: tensor<8xf32>, pick: tensor<8xf32>
// CHECK-NOT: linalg.matmul
llvm.func @head() {
  %x, %w, %t = "test.inputs"() : () -> (tensor<8x16xf32>, tensor<16x40xf32>, tensor<8xi64>)
  %zero = arith.constant 0.0 : f32
  %l = tensor.empty() : tensor<8x40xf32>
  %r = tensor.empty() : tensor<8xf32>
  %zeros = linalg.fill ins(%zero : f32) outs(%l : tensor<8x40xf32>) -> tensor<8x40xf32>
  %none = linalg.fill ins(%zero : f32) outs(%r : tensor<8xf32>) -> tensor<8xf32>
  %z = linalg.matmul ins(%x, %w : tensor<8x16xf32>, tensor<16x40xf32>) outs(%zeros : tensor<8x40xf32>) -> tensor<8x40xf32>
  %s = linalg.generic {indexing_maps = [#nv, #n], iterator_types = ["parallel", "reduction"]} ins(%z : tensor<8x40xf32>) outs(%none : tensor<8xf32>) {
  ^bb0(%a: f32, %sum: f32):
    %e = math.exp %a : f32
    %y = arith.addf %sum, %e : f32
    linalg.yield %y : f32
  } -> tensor<8xf32>
  %loss = linalg.generic {indexing_maps = [#row, #row, #row], iterator_types = ["parallel"]} ins(%s, %t : tensor<8xf32>, tensor<8xi64>) outs(%r : tensor<8xf32>) {
  ^bb0(%sum: f32, %class: i64, %o: f32):
    %n = linalg.index 0 : index
    %v = arith.index_cast %class : i64 to index
    %pick = tensor.extract %z[%n, %v] : tensor<8x40xf32>
    %lse = math.log %sum : f32
    %y = arith.subf %lse, %pick : f32
    linalg.yield %y : f32
  } -> tensor<8xf32>
  "test.use"(%loss) : (tensor<8xf32>) -> ()
  llvm.return
}

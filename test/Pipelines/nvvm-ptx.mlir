// RUN: xent-opt %s --xent-nvvm-pipeline=kernels=generic | xent-translate --xent-to-ptx | FileCheck %s
// RUN: xent-opt %s --xent-nvvm-pipeline="chip=sm_80 features=ptx75 kernels=generic" \
// RUN:   | xent-translate --xent-to-ptx | FileCheck %s --check-prefix=SM80
// RUN: xent-opt %s --xent-nvvm-pipeline="format=llvm kernels=generic" | FileCheck %s --check-prefix=LLVM

// One text for all kernels. No function outside of it but the driver's, no
// stack, no atomics.
// CHECK:       .version 7.8
// CHECK:       .target sm_90
// CHECK-NOT:   __nv_
// CHECK-NOT:   .local
// CHECK-NOT:   atom.
// CHECK:       .visible .entry softcap_loss_0(
// CHECK:       .maxntid 128
// CHECK:       .shared .align 16 .b8
// CHECK:       st.shared.
// CHECK:       {{bar|barrier}}{{(.cta)?}}.sync
// CHECK:       ld.shared.
// CHECK:       fma.rn.f32
// The rows are reduced on the device.
// CHECK:       .visible .entry softcap_loss_1(
// CHECK:       div.rn.f32

// SM80:        .version 7.5
// SM80:        .target sm_80
// SM80:        .visible .entry softcap_loss_0(

// LLVM:        gpu.binary {{.*}}offload = "BC
func.func @softcap_loss(%x: tensor<?x64xbf16>, %w: tensor<?x64xbf16>, %bias: tensor<?xbf16>, %t: tensor<?xi32>)
    -> tensor<f32> {
  %lse, %pick = xent.logit_stats
      ins(%x, %w : tensor<?x64xbf16>, tensor<?x64xbf16>)
      target(%t : tensor<?xi32>) cols(%bias : tensor<?xbf16>)
      logits (%acc: f32, %b: bf16) {
        %cap = arith.constant 30.0 : f32
        %0 = arith.truncf %acc : f32 to bf16
        %1 = arith.addf %0, %b : bf16
        %2 = arith.extf %1 : bf16 to f32
        %3 = arith.divf %2, %cap : f32
        %4 = math.tanh %3 : f32
        %5 = arith.mulf %4, %cap : f32
        xent.yield %5 : f32
      } -> lse: tensor<?xf32>, pick: tensor<?xf32>
  %zero = arith.constant 0.0 : f32
  %c0 = arith.constant 0 : index
  %n = tensor.dim %x, %c0 : tensor<?x64xbf16>
  %e = tensor.empty() : tensor<f32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<f32>) -> tensor<f32>
  %sum = linalg.generic {
      indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> (i)>, affine_map<(i) -> ()>],
      iterator_types = ["reduction"]}
      ins(%lse, %pick : tensor<?xf32>, tensor<?xf32>) outs(%init : tensor<f32>) {
    ^bb0(%l: f32, %p: f32, %s: f32):
      %d = arith.subf %l, %p : f32
      %s1 = arith.addf %s, %d : f32
      linalg.yield %s1 : f32
  } -> tensor<f32>
  %i = arith.index_cast %n : index to i64
  %count = arith.sitofp %i : i64 to f32
  %s = tensor.extract %sum[] : tensor<f32>
  %mean = arith.divf %s, %count : f32
  %loss = tensor.from_elements %mean : tensor<f32>
  return %loss : tensor<f32>
}

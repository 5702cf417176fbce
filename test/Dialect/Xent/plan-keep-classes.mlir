// Some of the logits are kept, where a narrow dw would take more to be summed up
// than that saves.

// DEFINE: %{options} =
// DEFINE: %{plan} = xent-opt %s --xent-plan="machine=%S/Inputs/avx2-machine.json threads=1 %{options}" --remarks-filter='xent-.*' -o %t

// More memory keeps more of them.
// REDEFINE: %{options} = memory-budget=100663296 explain
// RUN: %{plan} 2>&1 | FileCheck %s --implicit-check-not='StatisticsTokenChunk={{.*}}keep_classes'
// RUN: FileCheck %s --check-prefix=IR --input-file=%t
// CHECK: Candidate | {{.*}}KeptClasses=2048, {{.*}}Strategy=keep_classes
// CHECK: Candidate | {{.*}}KeptClasses=14336, {{.*}}Strategy=keep_classes
// CHECK: Plan | {{.*}}KeptClasses=14336, {{.*}}Strategy=keep_classes
// IR-LABEL: func.func @narrow_dw(
// IR:         xent.logit_stats
// IR-NOT:       plan
// IR:         xent.logit_grad
// IR-SAME:      plan(<keep_classes, token_chunk = {{[0-9]+}}, vocab_chunk = {{[0-9]+}}, kept_classes = 14336>)

// What is given is kept, by whole chunks: 6NVD + 2N * (V - 6000) * D.
// REDEFINE: %{options} = kept-classes=5000 vocab-chunk=3000 token-chunk=100
// RUN: %{plan} 2>&1 | FileCheck %s --check-prefix=GIVEN
// GIVEN: Plan | {{.*}}FLOPs=2.497121e+11, {{.*}}KeptClasses=6000, {{.*}}Strategy=keep_classes, {{.*}}TokenChunk=100, {{.*}}VocabChunk=3000

func.func @narrow_dw(%x: tensor<1024x2048xbf16>, %w: tensor<16384x2048xbf16>, %g: tensor<1024xf32>)
    -> (tensor<1024x2048xbf16>, tensor<16384x2048xbf16>) {
  %lse = xent.logit_stats ins(%x, %w : tensor<1024x2048xbf16>, tensor<16384x2048xbf16>)
      logits (%acc: f32) {
        %0 = arith.truncf %acc : f32 to bf16
        %1 = arith.extf %0 : bf16 to f32
        xent.yield %1 : f32
      } -> lse: tensor<1024xf32>
  %dx, %dw = xent.logit_grad ins(%x, %w : tensor<1024x2048xbf16>, tensor<16384x2048xbf16>)
      rows(%lse, %g : tensor<1024xf32>, tensor<1024xf32>)
      dlogits (%acc: f32, %lse_i: f32, %g_i: f32, %hit: i1) {
        %0 = arith.truncf %acc : f32 to bf16
        %1 = arith.extf %0 : bf16 to f32
        %2 = arith.subf %1, %lse_i : f32
        %3 = math.exp %2 : f32
        %4 = arith.mulf %3, %g_i : f32
        %5 = arith.truncf %4 : f32 to bf16
        xent.yield %5 : bf16
      } -> dx: tensor<1024x2048xbf16>, dw: tensor<16384x2048xbf16>
  return %dx, %dw : tensor<1024x2048xbf16>, tensor<16384x2048xbf16>
}

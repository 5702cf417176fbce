func.func @stats(%x: tensor<?x64xbf16>, %w: tensor<1000x64xbf16>, %t: tensor<?xi64>, %b: tensor<1000xbf16>)
    -> (tensor<?xf32>, tensor<?xf32>) {
  %lse, %pick = xent.logit_stats
      ins(%x, %w : tensor<?x64xbf16>, tensor<1000x64xbf16>)
      target(%t : tensor<?xi64>) cols(%b : tensor<1000xbf16>)
      logits (%acc: f32, %c: bf16) {
        %0 = arith.truncf %acc : f32 to bf16
        %1 = arith.addf %0, %c : bf16
        %2 = arith.extf %1 : bf16 to f32
        xent.yield %2 : f32
      } -> lse: tensor<?xf32>, pick: tensor<?xf32>
  return %lse, %pick : tensor<?xf32>, tensor<?xf32>
}

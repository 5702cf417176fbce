func.func @grad(%x: tensor<?x64xbf16>, %w: tensor<1000x64xbf16>, %t: tensor<?xi64>, %lse: tensor<?xf32>, %g: tensor<?xf32>, %b: tensor<1000xbf16>) -> tensor<?x64xbf16> {
  %dx = xent.logit_grad ins(%x, %w : tensor<?x64xbf16>, tensor<1000x64xbf16>)
      target(%t : tensor<?xi64>) rows(%lse, %g : tensor<?xf32>, tensor<?xf32>) cols(%b : tensor<1000xbf16>)
      dlogits (%acc: f32, %l: f32, %gi: f32, %bi: bf16, %hit: i1) {
        %0 = arith.truncf %acc : f32 to bf16
        %1 = arith.addf %0, %bi : bf16
        %z = arith.extf %1 : bf16 to f32
        %2 = arith.subf %z, %l : f32
        %3 = math.exp %2 : f32
        %4 = arith.uitofp %hit : i1 to f32
        %5 = arith.subf %3, %4 : f32
        %6 = arith.mulf %5, %gi : f32
        %7 = arith.truncf %6 : f32 to bf16
        xent.yield %7 : bf16
      } -> dx: tensor<?x64xbf16>
  return %dx : tensor<?x64xbf16>
}

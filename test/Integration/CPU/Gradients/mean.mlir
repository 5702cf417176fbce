// Mean cross-entropy over tokens that are not ignored, in f32. The weight of a
// token depends on the number of those, which no statistic decides.

// DEFINE: %{strategy} =
// DEFINE: %{tc} =
// DEFINE: %{vc} =
// DEFINE: %{run} = sed -e 's/PLAN/plan(<%{strategy}, token_chunk = %{tc}, vocab_chunk = %{vc}>)/' %s \
// DEFINE:   | xent-run - --check --ignored=0.3 --token-chunk=10 --vocab-chunk=64

// REDEFINE: %{strategy} = recompute
// REDEFINE: %{tc} = 20
// REDEFINE: %{vc} = 128
// RUN: %{run} --dynamic=N=48 --threads=1 | FileCheck %s
// RUN: %{run} --dynamic=N=48 --threads=3 | FileCheck %s
// RUN: %{run} --dynamic=N=1 | FileCheck %s
// RUN: %{run} --dynamic=N=0 | FileCheck %s
// REDEFINE: %{tc} = 4096
// REDEFINE: %{vc} = 7
// RUN: %{run} --dynamic=N=250 | FileCheck %s

// REDEFINE: %{strategy} = keep_chunk
// REDEFINE: %{tc} = 20
// REDEFINE: %{vc} = 128
// RUN: %{run} --dynamic=N=48 --threads=1 | FileCheck %s
// RUN: %{run} --dynamic=N=48 --threads=3 | FileCheck %s
// RUN: %{run} --dynamic=N=1 | FileCheck %s
// RUN: %{run} --dynamic=N=0 | FileCheck %s
// REDEFINE: %{tc} = 250
// REDEFINE: %{vc} = 4096
// RUN: %{run} --dynamic=N=250 | FileCheck %s

// CHECK: result 0 : f32   ok
// CHECK: result 1 : {{.*}}x40xf32   ok
// CHECK: result 2 : 300x40xf32   ok

#id = affine_map<(i) -> (i)>
#none = affine_map<(i) -> ()>
#scalar = affine_map<() -> ()>
func.func @main(%x: tensor<?x40xf32>, %w: tensor<300x40xf32>, %t: tensor<?xi64>)
    -> (tensor<f32>, tensor<?x40xf32>, tensor<300x40xf32>) {
  %c0 = arith.constant 0 : index
  %zero = arith.constant 0.0 : f32
  %one = arith.constant 1.0 : f32
  %ignored = arith.constant -100 : i64
  %lse, %pick = xent.logit_stats ins(%x, %w : tensor<?x40xf32>, tensor<300x40xf32>)
      target(%t : tensor<?xi64>)
      logits (%acc: f32) { xent.yield %acc : f32 }
      -> lse: tensor<?xf32>, pick: tensor<?xf32>
  %es = tensor.empty() : tensor<f32>
  %z = linalg.fill ins(%zero : f32) outs(%es : tensor<f32>) -> tensor<f32>
  %sum, %count = linalg.generic {
      indexing_maps = [#id, #id, #id, #none, #none], iterator_types = ["reduction"]}
      ins(%lse, %pick, %t : tensor<?xf32>, tensor<?xf32>, tensor<?xi64>)
      outs(%z, %z : tensor<f32>, tensor<f32>) {
    ^bb0(%l: f32, %p: f32, %ti: i64, %s: f32, %c: f32):
      %valid = arith.cmpi ne, %ti, %ignored : i64
      %d = arith.subf %l, %p : f32
      %m = arith.select %valid, %d, %zero : f32
      %v = arith.select %valid, %one, %zero : f32
      %s1 = arith.addf %s, %m : f32
      %c1 = arith.addf %c, %v : f32
      linalg.yield %s1, %c1 : f32, f32
  } -> (tensor<f32>, tensor<f32>)
  %loss = linalg.generic {indexing_maps = [#scalar, #scalar, #scalar], iterator_types = []}
      ins(%sum, %count : tensor<f32>, tensor<f32>) outs(%es : tensor<f32>) {
    ^bb0(%s: f32, %c: f32, %o: f32):
      %q = arith.divf %s, %c : f32
      linalg.yield %q : f32
  } -> tensor<f32>
  // The count again, from the targets alone.
  %valid_count = linalg.generic {indexing_maps = [#id, #none], iterator_types = ["reduction"]}
      ins(%t : tensor<?xi64>) outs(%z : tensor<f32>) {
    ^bb0(%ti: i64, %c: f32):
      %valid = arith.cmpi ne, %ti, %ignored : i64
      %v = arith.select %valid, %one, %zero : f32
      %c1 = arith.addf %c, %v : f32
      linalg.yield %c1 : f32
  } -> tensor<f32>
  %n = tensor.dim %lse, %c0 : tensor<?xf32>
  %er = tensor.empty(%n) : tensor<?xf32>
  %g = linalg.generic {indexing_maps = [#id, #none, #id], iterator_types = ["parallel"]}
      ins(%t, %valid_count : tensor<?xi64>, tensor<f32>) outs(%er : tensor<?xf32>) {
    ^bb0(%ti: i64, %c: f32, %o: f32):
      %valid = arith.cmpi ne, %ti, %ignored : i64
      %q = arith.divf %one, %c : f32
      %m = arith.select %valid, %q, %zero : f32
      linalg.yield %m : f32
  } -> tensor<?xf32>
  %dx, %dw = xent.logit_grad ins(%x, %w : tensor<?x40xf32>, tensor<300x40xf32>)
      target(%t : tensor<?xi64>) rows(%lse, %g : tensor<?xf32>, tensor<?xf32>)
      PLAN
      dlogits (%acc: f32, %l: f32, %gi: f32, %hit: i1) {
        %d = arith.subf %acc, %l : f32
        %p = math.exp %d : f32
        %h = arith.uitofp %hit : i1 to f32
        %q = arith.subf %p, %h : f32
        %r = arith.mulf %q, %gi : f32
        xent.yield %r : f32
      } -> dx: tensor<?x40xf32>, dw: tensor<300x40xf32>
  return %loss, %dx, %dw : tensor<f32>, tensor<?x40xf32>, tensor<300x40xf32>
}

// Products on panels for every kind of vector registers, of extents that divide
// no panel, in all orders of operands, and of sums that are continued after 256,
// 512 or 2048 steps. Expected values are sums of whole numbers, exact in every type: each
// line is how many elements differ, and has to be 0.

// DEFINE: %{registers} =
// DEFINE: %{run} = xent-opt %s --xent-cpu-lowering-pipeline="%{registers}" | %run_main | FileCheck %s
// REDEFINE: %{registers} = vector-bits=128 vector-registers=32
// RUN: %{run}
// REDEFINE: %{registers} = vector-bits=128 vector-registers=32 threads=2
// RUN: %{run}
// REDEFINE: %{registers} = vector-bits=128 vector-registers=16
// RUN: %{run}
// REDEFINE: %{registers} = vector-bits=256 vector-registers=16
// RUN: %{run}
// REDEFINE: %{registers} = vector-bits=512 vector-registers=32
// RUN: %{run}
// REDEFINE: %{registers} = avx512-bf16 vector-bits=512
// RUN: %if avx512-bf16 %{ %{run} %}
// REDEFINE: %{registers} = avx512-bf16 bf16x3 vector-bits=512 threads=2
// RUN: %if avx512-bf16 %{ %{run} %}

// CHECK-COUNT-48: {{^}}0{{$}}
// CHECK-NOT:      {{.}}

#mk = affine_map<(m, n, k) -> (m, k)>
#km = affine_map<(m, n, k) -> (k, m)>
#kn = affine_map<(m, n, k) -> (k, n)>
#nk = affine_map<(m, n, k) -> (n, k)>
#mn = affine_map<(m, n, k) -> (m, n)>
module {
  func.func private @mk_kn(%a: tensor<?x?xf32>, %b: tensor<?x?xf32>, %c: tensor<?x?xf32>) -> tensor<?x?xf32> attributes {no_inline} {
    %r = linalg.matmul indexing_maps = [#mk, #kn, #mn] ins(%a, %b : tensor<?x?xf32>, tensor<?x?xf32>) outs(%c : tensor<?x?xf32>) -> tensor<?x?xf32>
    return %r : tensor<?x?xf32>
  }
  func.func private @mk_nk(%a: tensor<?x?xf32>, %b: tensor<?x?xf32>, %c: tensor<?x?xf32>) -> tensor<?x?xf32> attributes {no_inline} {
    %r = linalg.matmul indexing_maps = [#mk, #nk, #mn] ins(%a, %b : tensor<?x?xf32>, tensor<?x?xf32>) outs(%c : tensor<?x?xf32>) -> tensor<?x?xf32>
    return %r : tensor<?x?xf32>
  }
  func.func private @km_kn(%a: tensor<?x?xf32>, %b: tensor<?x?xf32>, %c: tensor<?x?xf32>) -> tensor<?x?xf32> attributes {no_inline} {
    %r = linalg.matmul indexing_maps = [#km, #kn, #mn] ins(%a, %b : tensor<?x?xf32>, tensor<?x?xf32>) outs(%c : tensor<?x?xf32>) -> tensor<?x?xf32>
    return %r : tensor<?x?xf32>
  }
  func.func private @km_nk(%a: tensor<?x?xf32>, %b: tensor<?x?xf32>, %c: tensor<?x?xf32>) -> tensor<?x?xf32> attributes {no_inline} {
    %r = linalg.matmul indexing_maps = [#km, #nk, #mn] ins(%a, %b : tensor<?x?xf32>, tensor<?x?xf32>) outs(%c : tensor<?x?xf32>) -> tensor<?x?xf32>
    return %r : tensor<?x?xf32>
  }
  func.func private @mk_nk_bf16(%a: tensor<?x?xbf16>, %b: tensor<?x?xbf16>, %c: tensor<?x?xf32>) -> tensor<?x?xf32> attributes {no_inline} {
    %r = linalg.matmul indexing_maps = [#mk, #nk, #mn] ins(%a, %b : tensor<?x?xbf16>, tensor<?x?xbf16>) outs(%c : tensor<?x?xf32>) -> tensor<?x?xf32>
    return %r : tensor<?x?xf32>
  }
  func.func private @km_nk_f64(%a: tensor<?x?xf64>, %b: tensor<?x?xf64>, %c: tensor<?x?xf64>) -> tensor<?x?xf64> attributes {no_inline} {
    %r = linalg.matmul indexing_maps = [#km, #nk, #mn] ins(%a, %b : tensor<?x?xf64>, tensor<?x?xf64>) outs(%c : tensor<?x?xf64>) -> tensor<?x?xf64>
    return %r : tensor<?x?xf64>
  }

  // (p * i + q * j + i * j) mod 13 - 6
  func.func private @value(%i: index, %j: index, %p: index, %q: index) -> index {
    %c6 = arith.constant 6 : index
    %c13 = arith.constant 13 : index
    %pi = arith.muli %p, %i : index
    %qj = arith.muli %q, %j : index
    %ij = arith.muli %i, %j : index
    %0 = arith.addi %pi, %qj : index
    %1 = arith.addi %0, %ij : index
    %2 = arith.remui %1, %c13 : index
    %3 = arith.subi %2, %c6 : index
    return %3 : index
  }
  // The matrix of these values; transposed with p and q exchanged.
  func.func private @matrix(%rows: index, %cols: index, %p: index, %q: index) -> tensor<?x?xf32> attributes {no_inline} {
    %r = tensor.generate %rows, %cols {
    ^bb0(%i: index, %j: index):
      %0 = func.call @value(%i, %j, %p, %q) : (index, index, index, index) -> index
      %1 = arith.index_cast %0 : index to i32
      %2 = arith.sitofp %1 : i32 to f32
      tensor.yield %2 : f32
    } : tensor<?x?xf32>
    return %r : tensor<?x?xf32>
  }

  // Prints in how many elements `got` is not the product of the matrices of 3, 5
  // and 7, 2 on top of that of 11, 4.
  func.func private @check(%got: tensor<?x?xf32>, %k: index) attributes {no_inline} {
    %c0 = arith.constant 0 : index
    %c1 = arith.constant 1 : index
    %c2 = arith.constant 2 : index
    %c3 = arith.constant 3 : index
    %c4 = arith.constant 4 : index
    %c5 = arith.constant 5 : index
    %c7 = arith.constant 7 : index
    %c11 = arith.constant 11 : index
    %m = tensor.dim %got, %c0 : tensor<?x?xf32>
    %n = tensor.dim %got, %c1 : tensor<?x?xf32>
    %wrong = scf.for %i = %c0 to %m step %c1 iter_args(%outer = %c0) -> index {
      %row = scf.for %j = %c0 to %n step %c1 iter_args(%count = %outer) -> index {
        %start = func.call @value(%i, %j, %c11, %c4) : (index, index, index, index) -> index
        %sum = scf.for %l = %c0 to %k step %c1 iter_args(%s = %start) -> index {
          %a = func.call @value(%i, %l, %c3, %c5) : (index, index, index, index) -> index
          %b = func.call @value(%l, %j, %c7, %c2) : (index, index, index, index) -> index
          %p = arith.muli %a, %b : index
          %t = arith.addi %s, %p : index
          scf.yield %t : index
        }
        %0 = arith.index_cast %sum : index to i32
        %want = arith.sitofp %0 : i32 to f32
        %is = tensor.extract %got[%i, %j] : tensor<?x?xf32>
        %equal = arith.cmpf oeq, %is, %want : f32
        %more = arith.addi %count, %c1 : index
        %next = arith.select %equal, %count, %more : index
        scf.yield %next : index
      }
      scf.yield %row : index
    }
    vector.print %wrong : index
    return
  }

  func.func private @all(%m: index, %n: index, %k: index) attributes {no_inline} {
    %c2 = arith.constant 2 : index
    %c3 = arith.constant 3 : index
    %c4 = arith.constant 4 : index
    %c5 = arith.constant 5 : index
    %c7 = arith.constant 7 : index
    %c11 = arith.constant 11 : index
    %mk = call @matrix(%m, %k, %c3, %c5) : (index, index, index, index) -> tensor<?x?xf32>
    %km = call @matrix(%k, %m, %c5, %c3) : (index, index, index, index) -> tensor<?x?xf32>
    %kn = call @matrix(%k, %n, %c7, %c2) : (index, index, index, index) -> tensor<?x?xf32>
    %nk = call @matrix(%n, %k, %c2, %c7) : (index, index, index, index) -> tensor<?x?xf32>
    %mn = call @matrix(%m, %n, %c11, %c4) : (index, index, index, index) -> tensor<?x?xf32>
    %0 = call @mk_kn(%mk, %kn, %mn) : (tensor<?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>) -> tensor<?x?xf32>
    call @check(%0, %k) : (tensor<?x?xf32>, index) -> ()
    %1 = call @mk_nk(%mk, %nk, %mn) : (tensor<?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>) -> tensor<?x?xf32>
    call @check(%1, %k) : (tensor<?x?xf32>, index) -> ()
    %2 = call @km_kn(%km, %kn, %mn) : (tensor<?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>) -> tensor<?x?xf32>
    call @check(%2, %k) : (tensor<?x?xf32>, index) -> ()
    %3 = call @km_nk(%km, %nk, %mn) : (tensor<?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>) -> tensor<?x?xf32>
    call @check(%3, %k) : (tensor<?x?xf32>, index) -> ()
    %mk16 = arith.truncf %mk : tensor<?x?xf32> to tensor<?x?xbf16>
    %nk16 = arith.truncf %nk : tensor<?x?xf32> to tensor<?x?xbf16>
    %4 = call @mk_nk_bf16(%mk16, %nk16, %mn) : (tensor<?x?xbf16>, tensor<?x?xbf16>, tensor<?x?xf32>) -> tensor<?x?xf32>
    call @check(%4, %k) : (tensor<?x?xf32>, index) -> ()
    %km64 = arith.extf %km : tensor<?x?xf32> to tensor<?x?xf64>
    %nk64 = arith.extf %nk : tensor<?x?xf32> to tensor<?x?xf64>
    %mn64 = arith.extf %mn : tensor<?x?xf32> to tensor<?x?xf64>
    %5 = call @km_nk_f64(%km64, %nk64, %mn64) : (tensor<?x?xf64>, tensor<?x?xf64>, tensor<?x?xf64>) -> tensor<?x?xf64>
    %6 = arith.truncf %5 : tensor<?x?xf64> to tensor<?x?xf32>
    call @check(%6, %k) : (tensor<?x?xf32>, index) -> ()
    return
  }

  func.func @main() {
    %c1 = arith.constant 1 : index
    %c7 = arith.constant 7 : index
    %c8 = arith.constant 8 : index
    %c9 = arith.constant 9 : index
    %c12 = arith.constant 12 : index
    %c13 = arith.constant 13 : index
    %c23 = arith.constant 23 : index
    %c45 = arith.constant 45 : index
    %c61 = arith.constant 61 : index
    %c203 = arith.constant 203 : index
    %c256 = arith.constant 256 : index
    %c303 = arith.constant 303 : index
    call @all(%c1, %c1, %c1) : (index, index, index) -> ()
    // One block as it is, and what each of its extents leaves.
    call @all(%c8, %c12, %c256) : (index, index, index) -> ()
    call @all(%c7, %c23, %c9) : (index, index, index) -> ()
    call @all(%c9, %c13, %c7) : (index, index, index) -> ()
    call @all(%c45, %c61, %c303) : (index, index, index) -> ()
    // In several blocks of rows, then of columns.
    call @all(%c203, %c13, %c9) : (index, index, index) -> ()
    %c523 = arith.constant 523 : index
    %c2100 = arith.constant 2100 : index
    call @all(%c12, %c23, %c2100) : (index, index, index) -> ()
    call @all(%c9, %c523, %c13) : (index, index, index) -> ()
    return
  }
}

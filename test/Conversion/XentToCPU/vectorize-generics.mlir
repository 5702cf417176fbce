// RUN: xent-opt %s --xent-vectorize-generics="vector-bits=256" --canonicalize | FileCheck %s
// RUN: xent-opt %s --xent-vectorize-generics="vector-bits=256 parallel" --canonicalize | FileCheck %s --check-prefix=PARALLEL
// RUN: not xent-opt %s --xent-vectorize-generics="vector-bits=1" 2>&1 | FileCheck %s --check-prefix=BITS

// BITS: error: xent-vectorize-generics: vector-bits = 1 is none of 128, 256, 512

#ij = affine_map<(i, j) -> (i, j)>
#ji = affine_map<(i, j) -> (j, i)>
#i = affine_map<(i, j) -> (i)>
#j = affine_map<(i, j) -> (j)>

// Row values are one scalar, column values a vector; the rest of a row is done
// under a mask.
// CHECK-LABEL: func.func @pointwise(
// CHECK:         scf.for
// CHECK:           %[[R:.*]] = memref.load
// CHECK:           scf.for
// CHECK:             vector.load
// CHECK:             arith.truncf {{.*}} : vector<8xf32> to vector<8xbf16>
// CHECK:             vector.store
// CHECK:           scf.for
// CHECK:             vector.create_mask
// CHECK:             vector.maskedload
// CHECK:             vector.maskedstore
// PARALLEL-LABEL: func.func @pointwise(
// PARALLEL:      scf.parallel
func.func @pointwise(%r: memref<?xf32>, %c: memref<?xf32>, %z: memref<?x?xf32>) {
  linalg.generic {indexing_maps = [#i, #j, #ij], iterator_types = ["parallel", "parallel"]}
      ins(%r, %c : memref<?xf32>, memref<?xf32>) outs(%z : memref<?x?xf32>) {
  ^bb0(%a: f32, %b: f32, %acc: f32):
    %0 = arith.truncf %acc : f32 to bf16
    %1 = arith.extf %0 : bf16 to f32
    %2 = arith.mulf %1, %a : f32
    %3 = arith.addf %2, %b : f32
    linalg.yield %3 : f32
  }
  return
}

// CHECK-LABEL: func.func @row_maximum(
// CHECK:         scf.for {{.*}} step %c32 iter_args({{.*}}) -> (vector<8xf32>, vector<8xf32>, vector<8xf32>, vector<8xf32>)
// CHECK-COUNT-4:   arith.maximumf {{.*}} : vector<8xf32>
// CHECK:         vector.maskedload
// CHECK:         arith.select {{.*}} : vector<8xi1>, vector<8xf32>
// CHECK:         memref.store
func.func @row_maximum(%z: memref<?x?xf32>, %m: memref<?xf32>) {
  linalg.generic {indexing_maps = [#ij, #i], iterator_types = ["parallel", "reduction"]}
      ins(%z : memref<?x?xf32>) outs(%m : memref<?xf32>) {
  ^bb0(%a: f32, %b: f32):
    %0 = arith.maximumf %a, %b : f32
    linalg.yield %0 : f32
  }
  return
}

// The exponential of what is not positive is a polynomial of its own.
// CHECK-LABEL: func.func @exp_sum(
// CHECK-NOT:     math.exp
// CHECK:         vector.fma
// CHECK:         return
func.func @exp_sum(%z: memref<?x?xf32>, %m: memref<?xf32>, %s: memref<?xf32>) {
  linalg.generic {indexing_maps = [#ij, #i, #i], iterator_types = ["parallel", "reduction"]}
      ins(%z, %m : memref<?x?xf32>, memref<?xf32>) outs(%s : memref<?xf32>) {
  ^bb0(%a: f32, %b: f32, %c: f32):
    %0 = arith.subf %a, %b : f32
    %1 = math.exp %0 {xent.non_positive} : f32
    %2 = arith.addf %c, %1 : f32
    linalg.yield %2 : f32
  }
  return
}

// CHECK-LABEL: func.func @position(
// CHECK:         vector.step
func.func @position(%z: memref<?x?xi64>) {
  linalg.generic {indexing_maps = [#ij], iterator_types = ["parallel", "parallel"]} outs(%z : memref<?x?xi64>) {
  ^bb0(%a: i64):
    %0 = linalg.index 1 : index
    %1 = arith.index_cast %0 : index to i64
    linalg.yield %1 : i64
  }
  return
}

// A sum over columns keeps its order, with the rows in vectors.
// CHECK-LABEL: func.func @column_sum(
// CHECK:         vector.load
// CHECK:         arith.addf {{.*}} : vector<8xf32>
func.func @column_sum(%z: memref<?x?xf32>, %s: memref<?xf32>) {
  linalg.generic {indexing_maps = [#ji, #i], iterator_types = ["parallel", "reduction"]}
      ins(%z : memref<?x?xf32>) outs(%s : memref<?xf32>) {
  ^bb0(%a: f32, %b: f32):
    %0 = arith.addf %a, %b : f32
    linalg.yield %0 : f32
  }
  return
}

// CHECK-LABEL: func.func @neg_reduces_everything(
// CHECK:         linalg.generic
func.func @neg_reduces_everything(%z: memref<?xf32>, %s: memref<f32>) {
  linalg.generic {indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> ()>], iterator_types = ["reduction"]}
      ins(%z : memref<?xf32>) outs(%s : memref<f32>) {
  ^bb0(%a: f32, %b: f32):
    %0 = arith.addf %a, %b : f32
    linalg.yield %0 : f32
  }
  return
}

// CHECK-LABEL: func.func @neg_transposed(
// CHECK:         linalg.generic
func.func @neg_transposed(%a: memref<?x?xf32>, %b: memref<?x?xf32>) {
  linalg.generic {indexing_maps = [#ji, #ij], iterator_types = ["parallel", "parallel"]}
      ins(%a : memref<?x?xf32>) outs(%b : memref<?x?xf32>) {
  ^bb0(%x: f32, %y: f32):
    linalg.yield %x : f32
  }
  return
}

// CHECK-LABEL: func.func @neg_may_trap(
// CHECK:         linalg.generic
func.func @neg_may_trap(%a: memref<?xi32>, %b: memref<?xi32>) {
  linalg.generic {indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> (i)>], iterator_types = ["parallel"]}
      ins(%a : memref<?xi32>) outs(%b : memref<?xi32>) {
  ^bb0(%x: i32, %y: i32):
    %0 = arith.divsi %y, %x : i32
    linalg.yield %0 : i32
  }
  return
}

// CHECK-LABEL: func.func @neg_booleans(
// CHECK:         linalg.generic
func.func @neg_booleans(%a: memref<?xi1>, %b: memref<?xi1>) {
  linalg.generic {indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> (i)>], iterator_types = ["parallel"]}
      ins(%a : memref<?xi1>) outs(%b : memref<?xi1>) {
  ^bb0(%x: i1, %y: i1):
    %0 = arith.andi %x, %y : i1
    linalg.yield %0 : i1
  }
  return
}

// CHECK-LABEL: func.func @neg_integer_power(
// CHECK:         linalg.generic
func.func @neg_integer_power(%a: memref<?xf32>, %b: memref<?xf32>) {
  %c2 = arith.constant 2 : i64
  linalg.generic {indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> (i)>], iterator_types = ["parallel"]}
      ins(%a : memref<?xf32>) outs(%b : memref<?xf32>) {
  ^bb0(%x: f32, %y: f32):
    %0 = math.fpowi %x, %c2 : f32, i64
    linalg.yield %0 : f32
  }
  return
}

// jax 0.10.2, optax 0.2.8; iree-compile --compile-to=input (IREE 3.13.0); jax_heads.py:map_rows_f32.
// RUN: xent-run %s --check | FileCheck %s
// RUN: %check_reference %s
// CHECK: result 0 : {{.*}} ok

module @jit_loss {
  func.func public @main(%arg0: tensor<3x4x24xf32>, %arg1: tensor<24x37xf32>, %arg2: tensor<3x4xi32>) -> tensor<3x4xf32> {
    %cst = arith.constant 0x7F800000 : f32
    %cst_0 = arith.constant 0xFF800000 : f32
    %cst_1 = arith.constant 0x7FC00000 : f32
    %c36 = arith.constant 36 : index
    %true = arith.constant true
    %c36_i32 = arith.constant 36 : i32
    %c37_i32 = arith.constant 37 : i32
    %cst_2 = arith.constant 0.000000e+00 : f32
    %c2 = arith.constant 2 : index
    %c0 = arith.constant 0 : index
    %cst_3 = arith.constant dense<0.000000e+00> : tensor<3x4xf32>
    %c0_i32 = arith.constant 0 : i32
    %c3_i32 = arith.constant 3 : i32
    %c1_i32 = arith.constant 1 : i32
    %0 = scf.for %arg3 = %c0_i32 to %c3_i32 step %c1_i32 iter_args(%arg4 = %cst_3) -> (tensor<3x4xf32>)  : i32 {
      %1 = arith.index_cast %arg3 : i32 to index
      %2 = arith.maxsi %1, %c0 : index
      %3 = arith.minsi %2, %c2 : index
      %extracted_slice = tensor.extract_slice %arg0[%3, 0, 0] [1, 4, 24] [1, 1, 1] : tensor<3x4x24xf32> to tensor<1x4x24xf32>
      %collapsed = tensor.collapse_shape %extracted_slice [[0, 1], [2]] : tensor<1x4x24xf32> into tensor<4x24xf32>
      %4 = arith.index_cast %arg3 : i32 to index
      %5 = arith.maxsi %4, %c0 : index
      %6 = arith.minsi %5, %c2 : index
      %extracted_slice_4 = tensor.extract_slice %arg2[%6, 0] [1, 4] [1, 1] : tensor<3x4xi32> to tensor<1x4xi32>
      %7 = tensor.empty() : tensor<4x37xf32>
      %8 = linalg.fill ins(%cst_2 : f32) outs(%7 : tensor<4x37xf32>) -> tensor<4x37xf32>
      %9 = linalg.matmul ins(%collapsed, %arg1 : tensor<4x24xf32>, tensor<24x37xf32>) outs(%8 : tensor<4x37xf32>) -> tensor<4x37xf32>
      %collapsed_5 = tensor.collapse_shape %extracted_slice_4 [[0, 1]] : tensor<1x4xi32> into tensor<4xi32>
      %expanded = tensor.expand_shape %collapsed_5 [[0, 1]] output_shape [4, 1] : tensor<4xi32> into tensor<4x1xi32>
      %10 = tensor.empty() : tensor<4x1xi1>
      %11 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%expanded : tensor<4x1xi32>) outs(%10 : tensor<4x1xi1>) {
      ^bb0(%in: i32, %out: i1):
        %67 = arith.cmpi slt, %in, %c0_i32 : i32
        linalg.yield %67 : i1
      } -> tensor<4x1xi1>
      %12 = tensor.empty() : tensor<4x1xi32>
      %13 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%expanded : tensor<4x1xi32>) outs(%12 : tensor<4x1xi32>) {
      ^bb0(%in: i32, %out: i32):
        %67 = arith.addi %in, %c37_i32 : i32
        linalg.yield %67 : i32
      } -> tensor<4x1xi32>
      %14 = tensor.empty() : tensor<4x1xi32>
      %15 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%11, %13, %expanded : tensor<4x1xi1>, tensor<4x1xi32>, tensor<4x1xi32>) outs(%14 : tensor<4x1xi32>) {
      ^bb0(%in: i1, %in_8: i32, %in_9: i32, %out: i32):
        %67 = arith.select %in, %in_8, %in_9 : i32
        linalg.yield %67 : i32
      } -> tensor<4x1xi32>
      %expanded_6 = tensor.expand_shape %15 [[0], [1, 2]] output_shape [4, 1, 1] : tensor<4x1xi32> into tensor<4x1x1xi32>
      %16 = tensor.empty() : tensor<4x1x1xi1>
      %17 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_6 : tensor<4x1x1xi32>) outs(%16 : tensor<4x1x1xi1>) {
      ^bb0(%in: i32, %out: i1):
        %67 = arith.cmpi sge, %in, %c0_i32 : i32
        linalg.yield %67 : i1
      } -> tensor<4x1x1xi1>
      %18 = tensor.empty() : tensor<4x1x1xi1>
      %19 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_6 : tensor<4x1x1xi32>) outs(%18 : tensor<4x1x1xi1>) {
      ^bb0(%in: i32, %out: i1):
        %67 = arith.cmpi sle, %in, %c36_i32 : i32
        linalg.yield %67 : i1
      } -> tensor<4x1x1xi1>
      %20 = tensor.empty() : tensor<4x1x1xi1>
      %21 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%17, %19 : tensor<4x1x1xi1>, tensor<4x1x1xi1>) outs(%20 : tensor<4x1x1xi1>) {
      ^bb0(%in: i1, %in_8: i1, %out: i1):
        %67 = arith.andi %in, %in_8 : i1
        linalg.yield %67 : i1
      } -> tensor<4x1x1xi1>
      %22 = tensor.empty() : tensor<4x1xi1>
      %23 = linalg.fill ins(%true : i1) outs(%22 : tensor<4x1xi1>) -> tensor<4x1xi1>
      %24 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1)>], iterator_types = ["parallel", "parallel", "reduction"]} ins(%21 : tensor<4x1x1xi1>) outs(%23 : tensor<4x1xi1>) {
      ^bb0(%in: i1, %out: i1):
        %67 = arith.andi %out, %in : i1
        linalg.yield %67 : i1
      } -> tensor<4x1xi1>
      %25 = tensor.empty() : tensor<4x1xf32>
      %26 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} outs(%25 : tensor<4x1xf32>) {
      ^bb0(%out: f32):
        %67 = linalg.index 0 : index
        %extracted = tensor.extract %expanded_6[%67, %c0, %c0] : tensor<4x1x1xi32>
        %68 = arith.index_cast %extracted : i32 to index
        %69 = arith.maxsi %68, %c0 : index
        %70 = arith.minsi %69, %c36 : index
        %extracted_8 = tensor.extract %9[%67, %70] : tensor<4x37xf32>
        linalg.yield %extracted_8 : f32
      } -> tensor<4x1xf32>
      %27 = tensor.empty() : tensor<4x1xf32>
      %28 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%24, %26 : tensor<4x1xi1>, tensor<4x1xf32>) outs(%27 : tensor<4x1xf32>) {
      ^bb0(%in: i1, %in_8: f32, %out: f32):
        %67 = arith.select %in, %in_8, %cst_1 : f32
        linalg.yield %67 : f32
      } -> tensor<4x1xf32>
      %29 = tensor.empty() : tensor<1xi1>
      %30 = linalg.generic {indexing_maps = [affine_map<(d0) -> (d0)>], iterator_types = ["parallel"]} outs(%29 : tensor<1xi1>) {
      ^bb0(%out: i1):
        linalg.yield %true : i1
      } -> tensor<1xi1>
      %31 = tensor.empty() : tensor<i1>
      %32 = linalg.fill ins(%true : i1) outs(%31 : tensor<i1>) -> tensor<i1>
      %33 = linalg.generic {indexing_maps = [affine_map<(d0) -> (d0)>, affine_map<(d0) -> ()>], iterator_types = ["reduction"]} ins(%30 : tensor<1xi1>) outs(%32 : tensor<i1>) {
      ^bb0(%in: i1, %out: i1):
        %67 = arith.andi %out, %in : i1
        linalg.yield %67 : i1
      } -> tensor<i1>
      %collapsed_7 = tensor.collapse_shape %28 [[0, 1]] : tensor<4x1xf32> into tensor<4xf32>
      %34 = tensor.empty() : tensor<4xi1>
      %35 = linalg.generic {indexing_maps = [affine_map<(d0) -> ()>, affine_map<(d0) -> (d0)>], iterator_types = ["parallel"]} ins(%33 : tensor<i1>) outs(%34 : tensor<4xi1>) {
      ^bb0(%in: i1, %out: i1):
        linalg.yield %in : i1
      } -> tensor<4xi1>
      %36 = tensor.empty() : tensor<4xf32>
      %37 = linalg.generic {indexing_maps = [affine_map<(d0) -> (d0)>, affine_map<(d0) -> (d0)>, affine_map<(d0) -> (d0)>], iterator_types = ["parallel"]} ins(%35, %collapsed_7 : tensor<4xi1>, tensor<4xf32>) outs(%36 : tensor<4xf32>) {
      ^bb0(%in: i1, %in_8: f32, %out: f32):
        %67 = arith.select %in, %in_8, %cst_1 : f32
        linalg.yield %67 : f32
      } -> tensor<4xf32>
      %38 = tensor.empty() : tensor<4xf32>
      %39 = linalg.fill ins(%cst_0 : f32) outs(%38 : tensor<4xf32>) -> tensor<4xf32>
      %40 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0)>], iterator_types = ["parallel", "reduction"]} ins(%9 : tensor<4x37xf32>) outs(%39 : tensor<4xf32>) {
      ^bb0(%in: f32, %out: f32):
        %67 = arith.maximumf %out, %in : f32
        linalg.yield %67 : f32
      } -> tensor<4xf32>
      %41 = tensor.empty() : tensor<4xi1>
      %42 = linalg.generic {indexing_maps = [affine_map<(d0) -> (d0)>, affine_map<(d0) -> (d0)>], iterator_types = ["parallel"]} ins(%40 : tensor<4xf32>) outs(%41 : tensor<4xi1>) {
      ^bb0(%in: f32, %out: i1):
        %67 = math.absf %in : f32
        %68 = arith.cmpf one, %67, %cst : f32
        linalg.yield %68 : i1
      } -> tensor<4xi1>
      %43 = tensor.empty() : tensor<4xf32>
      %44 = linalg.generic {indexing_maps = [affine_map<(d0) -> (d0)>, affine_map<(d0) -> (d0)>, affine_map<(d0) -> (d0)>], iterator_types = ["parallel"]} ins(%42, %40 : tensor<4xi1>, tensor<4xf32>) outs(%43 : tensor<4xf32>) {
      ^bb0(%in: i1, %in_8: f32, %out: f32):
        %67 = arith.select %in, %in_8, %cst_2 : f32
        linalg.yield %67 : f32
      } -> tensor<4xf32>
      %45 = tensor.empty() : tensor<4x37xf32>
      %46 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%44 : tensor<4xf32>) outs(%45 : tensor<4x37xf32>) {
      ^bb0(%in: f32, %out: f32):
        linalg.yield %in : f32
      } -> tensor<4x37xf32>
      %47 = tensor.empty() : tensor<4x37xf32>
      %48 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%9, %46 : tensor<4x37xf32>, tensor<4x37xf32>) outs(%47 : tensor<4x37xf32>) {
      ^bb0(%in: f32, %in_8: f32, %out: f32):
        %67 = arith.subf %in, %in_8 : f32
        linalg.yield %67 : f32
      } -> tensor<4x37xf32>
      %49 = tensor.empty() : tensor<4x37xf32>
      %50 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%48 : tensor<4x37xf32>) outs(%49 : tensor<4x37xf32>) {
      ^bb0(%in: f32, %out: f32):
        %67 = math.exp %in : f32
        linalg.yield %67 : f32
      } -> tensor<4x37xf32>
      %51 = tensor.empty() : tensor<4xf32>
      %52 = linalg.fill ins(%cst_2 : f32) outs(%51 : tensor<4xf32>) -> tensor<4xf32>
      %53 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0)>], iterator_types = ["parallel", "reduction"]} ins(%50 : tensor<4x37xf32>) outs(%52 : tensor<4xf32>) {
      ^bb0(%in: f32, %out: f32):
        %67 = arith.addf %out, %in : f32
        linalg.yield %67 : f32
      } -> tensor<4xf32>
      %54 = tensor.empty() : tensor<4xf32>
      %55 = linalg.generic {indexing_maps = [affine_map<(d0) -> (d0)>, affine_map<(d0) -> (d0)>], iterator_types = ["parallel"]} ins(%53 : tensor<4xf32>) outs(%54 : tensor<4xf32>) {
      ^bb0(%in: f32, %out: f32):
        %67 = math.absf %in : f32
        linalg.yield %67 : f32
      } -> tensor<4xf32>
      %56 = tensor.empty() : tensor<4xf32>
      %57 = linalg.generic {indexing_maps = [affine_map<(d0) -> (d0)>, affine_map<(d0) -> (d0)>], iterator_types = ["parallel"]} ins(%55 : tensor<4xf32>) outs(%56 : tensor<4xf32>) {
      ^bb0(%in: f32, %out: f32):
        %67 = math.log %in : f32
        linalg.yield %67 : f32
      } -> tensor<4xf32>
      %58 = tensor.empty() : tensor<4xf32>
      %59 = linalg.generic {indexing_maps = [affine_map<(d0) -> (d0)>, affine_map<(d0) -> (d0)>, affine_map<(d0) -> (d0)>], iterator_types = ["parallel"]} ins(%57, %44 : tensor<4xf32>, tensor<4xf32>) outs(%58 : tensor<4xf32>) {
      ^bb0(%in: f32, %in_8: f32, %out: f32):
        %67 = arith.addf %in, %in_8 : f32
        linalg.yield %67 : f32
      } -> tensor<4xf32>
      %60 = tensor.empty() : tensor<4xf32>
      %61 = linalg.generic {indexing_maps = [affine_map<(d0) -> (d0)>, affine_map<(d0) -> (d0)>, affine_map<(d0) -> (d0)>], iterator_types = ["parallel"]} ins(%59, %37 : tensor<4xf32>, tensor<4xf32>) outs(%60 : tensor<4xf32>) {
      ^bb0(%in: f32, %in_8: f32, %out: f32):
        %67 = arith.subf %in, %in_8 : f32
        linalg.yield %67 : f32
      } -> tensor<4xf32>
      %62 = tensor.empty() : tensor<1x4xf32>
      %63 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%61 : tensor<4xf32>) outs(%62 : tensor<1x4xf32>) {
      ^bb0(%in: f32, %out: f32):
        linalg.yield %in : f32
      } -> tensor<1x4xf32>
      %64 = arith.index_cast %arg3 : i32 to index
      %65 = arith.maxsi %64, %c0 : index
      %66 = arith.minsi %65, %c2 : index
      %inserted_slice = tensor.insert_slice %63 into %arg4[%66, 0] [1, 4] [1, 1] : tensor<1x4xf32> into tensor<3x4xf32>
      scf.yield %inserted_slice : tensor<3x4xf32>
    }
    return %0 : tensor<3x4xf32>
  }
}
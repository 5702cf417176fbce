//===- Passes.td - passes of the CPU lowering --------------*- tablegen -*-===//

#ifndef XENT_CONVERSION_XENTTOCPU_PASSES_TD
#define XENT_CONVERSION_XENTTOCPU_PASSES_TD

include "mlir/Pass/PassBase.td"

def XentDecomposeAggregatesPass : Pass<"xent-decompose-aggregates"> {
  let summary = "Expand aggregate ops of other dialects into structured ops";
  let description = [{
    Replaces ops that stand for several structured ops, and that nothing after
    bufferization knows, by their parts: `linalg.softmax` (and whatever else in
    linalg implements `AggregatedOpInterface`) by linalg ops, `tensor.concat` by
    insertions into one tensor.

    Example:

    ```mlir
    %p = linalg.softmax dimension(1) ins(%z : ...) outs(%e : ...) -> ...
    // becomes
    %max = linalg.generic ... ins(%z)            // arith.maxnumf
    %exp = linalg.generic ... ins(%z, %max)
    %sum = linalg.generic ... ins(%exp)
    %p = linalg.generic ... ins(%exp, %sum)
    ```
  }];
  let dependentDialects = [
    "::mlir::arith::ArithDialect", "::mlir::linalg::LinalgDialect",
    "::mlir::math::MathDialect", "::mlir::tensor::TensorDialect"];
}

def XentPrepareEntryPointsPass
    : Pass<"xent-prepare-entry-points", "::mlir::ModuleOp"> {
  let summary = "Fix what a public function does with the buffers of its caller";
  let description = [{
    Before bufferization, for every public `func.func` that has a body:

    - a C interface is requested (`llvm.emit_c_interface`),
    - tensor arguments are marked read-only (`bufferization.writable = false`),
      unless the function says otherwise already,
    - a tensor result is copied if its buffer could be that of an argument, of a
      constant or of another result, so that a caller may free all results,
    - with `strided-arguments`, the buffers of tensor arguments may have any
      offset and strides (`bufferization.buffer_layout`), except those of whose
      dimensions the function makes one.

    Example:

    ```mlir
    func.func @f(%x: tensor<4xf32>) -> tensor<4xf32> { return %x : tensor<4xf32> }
    // becomes
    func.func @f(%x: tensor<4xf32> {bufferization.writable = false})
        -> tensor<4xf32> attributes {llvm.emit_c_interface} {
      %copy = bufferization.alloc_tensor() copy(%x) : tensor<4xf32>
      return %copy : tensor<4xf32>
    }
    ```
  }];
  let options = [
    Option<"stridedArguments", "strided-arguments", "bool", /*default=*/"false",
           "let callers give buffers with any strides">,
  ];
  let dependentDialects = ["::mlir::bufferization::BufferizationDialect"];
}

def XentKeepRoundingsPass : Pass<"xent-keep-roundings"> {
  let summary = "Forbid that roundings to a narrow float are folded away";
  let description = [{
    Takes the fast-math flag `contract` off every `arith.truncf`. Upstream's
    emulation of narrow floats sets it, and then `arith.extf` of the result folds
    to the unrounded value, even while another pass converts the ops.

    Example:

    ```mlir
    %0 = arith.truncf %a fastmath<contract> : f32 to bf16
    // becomes
    %0 = arith.truncf %a fastmath<none> : f32 to bf16
    ```
  }];
}

def XentPackContractionsPass : Pass<"xent-pack-contractions"> {
  let summary = "Turn matrix products on tensors into vector code on panels";
  let description = [{
    Replaces every linalg op on tensors that is a product of two matrices,
    accumulated in f32 or f64 (`linalg.matmul`, `linalg.batch_matmul`,
    `linalg.generic` with any order of dimensions, operands that are extended
    first), by loops of vector ops. Both operands are copied to panels in the
    accumulator's type, padded with zeros, before the outermost sequential loop
    that they do not depend on. A block of the result stays in registers for 256
    steps of the sum. The order of each sum is that of the op; a step is one
    fused multiply-add. Panels and larger blocks of the result are iterations of
    `scf.forall`, unless the product is in such a loop already.

    With `amx` or `avx512-bf16`, products of bf16 that are accumulated in f32 have
    panels of bf16, and sums as those instructions make them. With `bf16x3` as
    well, so have products of f32: an element is split into the bf16 that it rounds
    to and that of the rest, and all but the product of the rests is added up.

    Products that round each step to a narrower type, those without a dimension
    that can be read in vectors, and those of less than 32 x 32 x 32
    multiply-adds stay as they are.

    Example:

    ```mlir
    %r = linalg.matmul ins(%a, %b : tensor<?x?xbf16>, tensor<?x?xbf16>)
                       outs(%c : tensor<?x?xf32>) -> tensor<?x?xf32>
    // becomes
    %pa = scf.for ... tensor.extract %a, arith.extf    // [m / 6, k, 6] f32
    %pb = scf.for ... vector.transfer_read %b, ...     // [n / 16, k, 16] f32
    %r = scf.for ... {                                 // blocks of k
      scf.for ... { scf.for ... {                      // panels of b, of a
        %sums:12 = scf.for ... { vector.fma ... }
        vector.transfer_write %sums#0, ...
      } }
    }
    ```
  }];
  let options = [
    Option<"amx", "amx", "bool", "false",
           "multiply bf16 by the tiles of AMX-BF16, which the process has to be "
           "allowed to use">,
    Option<"avx512BF16", "avx512-bf16", "bool", "false",
           "multiply bf16 by VDPBF16PS of AVX512-BF16, if not by AMX">,
    Option<"bf16x3", "bf16x3", "bool", "false",
           "with one of these, multiply f32 as three products of bf16">,
    Option<"vectorBits", "vector-bits", "int64_t", /*default=*/"0",
           "bits of a vector register: 128, 256 or 512; 0 means the host's">,
    Option<"vectorRegisters", "vector-registers", "int64_t", /*default=*/"0",
           "number of vector registers: 16 or 32; 0 means what the host's "
           "architecture has of this width">
  ];
  let dependentDialects = [
    "::mlir::affine::AffineDialect", "::mlir::amx::AMXDialect",
    "::mlir::arith::ArithDialect",
    "::mlir::bufferization::BufferizationDialect",
    "::mlir::memref::MemRefDialect",
    "::mlir::scf::SCFDialect", "::mlir::tensor::TensorDialect",
    "::mlir::vector::VectorDialect", "::mlir::x86vector::X86VectorDialect"];
}

def XentLowerAmxPass : Pass<"xent-lower-amx"> {
  let summary = "Turn tiles of AMX into values of LLVM";
  let description = [{
    `amx` ops on bf16 become calls of LLVM's intrinsics, and tiles that loops
    carry values of LLVM's type for them. Loads with the attribute
    `xent.streamed` do not keep what they read in the level-1 cache.
  }];
  let dependentDialects = [
    "::mlir::arith::ArithDialect", "::mlir::LLVM::LLVMDialect",
    "::mlir::memref::MemRefDialect"];
}

def XentVectorizeGenericsPass : Pass<"xent-vectorize-generics"> {
  let summary = "Turn pointwise and row-wise linalg.generic on buffers into vector loops";
  let description = [{
    Replaces a `linalg.generic` on buffers by loops with one of its loops in
    vectors: the last one that runs along the innermost dimension, of stride 1,
    of every operand that depends on it. If that loop reduces, each output must
    be combined by one associative op (`arith.addf`, `arith.maximumf`, ...):
    there are four chains of vectors, joined in a fixed order. A generic that
    reduces all of its loops keeps its order and stays as it is.

    Elements behind the last full vector are computed under a mask, so the value
    of an element does not depend on where it stands. `math.exp` that is marked
    `xent.non_positive` becomes a short polynomial (relative error 2e-7).

    A body that is not elementwise (a gather, an assertion, a nested region), an
    op that may trap, and buffers of i1 leave the op to the conversion to loops.

    Example:

    ```mlir
    linalg.generic ... ins(%z : memref<?x?xf32>) outs(%max : memref<?xf32>) {
      arith.maximumf ...
    }
    // becomes
    scf.for %i = ... {
      %chains:4 = scf.for %v = ... step %c32 {
        %0 = vector.load %z[%i, %v] : memref<?x?xf32>, vector<8xf32>
        arith.maximumf ...
      }
      ...
    }
    ```
  }];
  let options = [
    Option<"vectorBits", "vector-bits", "int64_t", /*default=*/"0",
           "bits of a vector register: 128, 256 or 512; 0 means the host's">,
    Option<"parallel", "parallel", "bool", /*default=*/"false",
           "make the outermost loop of large ops an scf.parallel">
  ];
  let dependentDialects = [
    "::mlir::arith::ArithDialect", "::mlir::memref::MemRefDialect",
    "::mlir::scf::SCFDialect", "::mlir::vector::VectorDialect"];
}

def XentHoistChunkBuffersPass : Pass<"xent-hoist-chunk-buffers"> {
  let summary = "Allocate the buffers of a chunk once for all chunks";
  let description = [{
    Moves an allocation that does not outlive an iteration out of the sequential
    loops around it. An extent that is known only inside the loop, that of a
    ragged chunk, counts as what bounds it: a constant, an extent from outside,
    or the lesser of both. Where there is no bound, the allocation stays. Every iteration takes a `memref.view` of its own size.
    Parallel loops are not left: each iteration of them has its own buffers.
    With `outside-parallel`, what lies in an `scf.forall` stays as it is.

    Example:

    ```mlir
    scf.for %v = %c0 to %c1000 step %c256 {
      %size = affine.min affine_map<(d0) -> (256, 1000 - d0)>(%v)
      %z = memref.alloc(%size) : memref<?xf32>
    }
    // becomes
    %buffer = memref.alloc(%c1024) : memref<?xi8>
    scf.for %v = %c0 to %c1000 step %c256 {
      %size = affine.min affine_map<(d0) -> (256, 1000 - d0)>(%v)
      %z = memref.view %buffer[%c0][%size] : memref<?xi8> to memref<?xf32>
    }
    ```
  }];
  let options = [
    Option<"outsideParallel", "outside-parallel", "bool", /*default=*/"false",
           "leave the buffers in scf.forall where they are">,
  ];
  let dependentDialects = [
    "::mlir::affine::AffineDialect", "::mlir::arith::ArithDialect",
    "::mlir::memref::MemRefDialect"];
}

def XentApproximateVectorMathPass : Pass<"xent-approximate-vector-math"> {
  let summary = "Replace math ops on vectors by upstream's polynomials";
  let description = [{
    Applies the polynomial approximations of the math dialect (`math.exp`,
    `math.log`, `math.tanh`, ... on f32; errors of a few units in the last place)
    to math ops on vectors. Scalar ops are left to the C library.
  }];
  let dependentDialects = [
    "::mlir::arith::ArithDialect", "::mlir::math::MathDialect",
    "::mlir::vector::VectorDialect"];
}

def XentTileContractionsPass : Pass<"xent-tile-contractions"> {
  let summary = "Cut large matrix products on tensors into blocks";
  let description = [{
    Tiles the products that `xent-pack-contractions` turns into vector code, so
    that packed operands take a few megabytes whatever the extents are: in loops
    over 2048 rows and columns, which all threads share, and over sums of more
    than 8192 terms in blocks of 4096. Inside of loops whose iterations are dealt
    out to threads, each has 192 rows and 512 columns at a time, or 512 rows of
    bf16 with `amx` or `avx512-bf16`. Zeros that a product starts from are made
    block by block. An operand that is a transposed copy is read from where it was
    copied from.

    Example:

    ```mlir
    %r = linalg.matmul ins(%a, %b : tensor<2048x1024xf32>, tensor<1024x32000xf32>) ...
    // becomes
    %r = scf.for %i = %c0 to %c2048 step %c1024 iter_args(...) {
      scf.for %j = %c0 to %c32000 step %c1024 iter_args(...) {
        linalg.matmul ins(%a_block, %b_block : ...) ...
      }
    }
    ```
  }];
  let options = [
    Option<"amx", "amx", "bool", "false",
           "products of bf16 are going to be multiplied by the tiles of AMX">,
    Option<"avx512BF16", "avx512-bf16", "bool", "false",
           "products of bf16 are going to be multiplied by AVX512-BF16">,
    Option<"bf16x3", "bf16x3", "bool", "false",
           "products of f32 are going to be multiplied as those of bf16">
  ];
  let dependentDialects = [
    "::mlir::affine::AffineDialect", "::mlir::arith::ArithDialect",
    "::mlir::scf::SCFDialect", "::mlir::tensor::TensorDialect"];
}

def XentParallelToOpenMPPass : Pass<"xent-parallel-to-openmp"> {
  let summary = "Run parallel loops by threads of OpenMP";
  let description = [{
    Replaces every outermost `scf.parallel` without reductions by an OpenMP
    worksharing loop. Threads that ask for work get several iterations at first
    and fewer the less are left, so that none waits long for the last one, and
    loops of many small iterations do not spend their time on asking. Loops
    inside it stay, and run in order.

    Example:

    ```mlir
    scf.parallel (%i) = (%c0) to (%n) step (%c1) { ... }
    // becomes
    omp.parallel {
      omp.wsloop schedule(guided) {
        omp.loop_nest (%i) : index = (%c0) to (%n) step (%c1) { ... omp.yield }
      }
      omp.terminator
    }
    ```
  }];
  let options = [
    Option<"numThreads", "num-threads", "int64_t", /*default=*/"0",
           "threads of each parallel region; 0 leaves it to the OpenMP runtime">
  ];
  let dependentDialects = [
    "::mlir::arith::ArithDialect", "::mlir::omp::OpenMPDialect"];
}

def XentStripAttributesPass : Pass<"xent-strip-attributes"> {
  let summary = "Remove the discardable attributes of xent";
  let description = [{
    Removes every discardable attribute whose name starts with `xent.`, such as
    the heads of a function, the mark of a host function and the hints on math
    ops. A lowered module is then parsed and translated by tools that do not
    know the dialect.

    Example:

    ```mlir
    llvm.func @f() attributes {xent.heads = [...]}
    // becomes
    llvm.func @f()
    ```
  }];
}

#endif // XENT_CONVERSION_XENTTOCPU_PASSES_TD

//===- Passes.td - passes of the GPU lowering --------------*- tablegen -*-===//

#ifndef XENT_CONVERSION_XENTTONVVM_PASSES_TD
#define XENT_CONVERSION_XENTTONVVM_PASSES_TD

include "mlir/Pass/PassBase.td"

def XentValidateNVVMTargetPass : Pass<"xent-validate-nvvm-target"> {
  let summary = "Refuse a chip or PTX version that no code can be made for";
  let description = [{
    Fails with one error that lists what is valid, if `chip` is not a chip that
    this LLVM knows and that the GPU lowering supports (compute capability 8.0
    and newer), if `features` is not one PTX version (`ptx80` or `+ptx80`) that
    this LLVM knows and that has the chip, or if `format` is none of `isa`,
    `llvm`, `bin` and `fatbin`. It changes nothing: it goes first, so that no
    later pass meets a target that makes LLVM end the process.
  }];
  let options = [
    Option<"chip", "chip", "std::string", [{"sm_90"}],
           "chip to make code for, as sm_90">,
    Option<"features", "features", "std::string", [{""}],
           "PTX version, as ptx80; empty: the oldest that has the chip">,
    Option<"format", "format", "std::string", [{"isa"}],
           "what to make of the kernels: isa, llvm, bin or fatbin">,
  ];
}

def XentTileForBlocksPass : Pass<"xent-tile-for-blocks"> {
  let summary = "Tile xent.online_logit_stats to blocks of threads";
  let description = [{
    Brings `xent.logit_stats` into its running form, if it is there, and makes every `xent.online_logit_stats` work on at most `token-tile` tokens and
    `vocab-tile` classes, so that its logits fit the shared memory of one block:

    - outside `scf.forall`, by a parallel loop over the tokens that is mapped to
      blocks (`#gpu.block<x>`), inside one by a sequential loop,
    - by a sequential loop over the classes.

    A loop that would have one iteration is not made. The outermost
    `scf.forall`s without a mapping are mapped to blocks.

    Example:

    ```mlir
    %max, %sum = xent.online_logit_stats ins(%x, %w ...) outs(max = %m ...) ...
    // becomes
    %max, %sum = scf.forall (%i) = (0) to (%n) step (16) shared_outs(...) {
      %0:2 = scf.for %v = %c0 to %c32000 step %c64 iter_args(...) {
        %1:2 = xent.online_logit_stats ins(%x_tile, %w_tile ...) ...
      }
      ...
    } {mapping = [#gpu.block<x>]}
    ```
  }];
  let options = [
    Option<"tokenTile", "token-tile", "int64_t", /*default=*/"16",
           "most tokens that one block works on at a time">,
    Option<"vocabTile", "vocab-tile", "int64_t", /*default=*/"64",
           "most classes that one block works on at a time">,
  ];
  let dependentDialects = [
    "::mlir::affine::AffineDialect", "::mlir::arith::ArithDialect",
    "::mlir::gpu::GPUDialect", "::mlir::linalg::LinalgDialect",
    "::mlir::math::MathDialect", "::mlir::scf::SCFDialect",
    "::mlir::tensor::TensorDialect"];
}

def XentCopiesToLinalgPass : Pass<"xent-copies-to-linalg"> {
  let summary = "Turn memref.copy into linalg.generic";
  let description = [{
    A copy that bufferization has left is a parallel loop like any other: it
    runs on the device and may have any layout. A copy onto itself goes away.
  }];
  let dependentDialects = ["::mlir::linalg::LinalgDialect"];
}

def XentResultsToArgumentsPass
    : Pass<"xent-results-to-arguments", "::mlir::ModuleOp"> {
  let summary = "Let the caller provide the memory of results";
  let description = [{
    Works on public `func.func`s over memrefs, before the launches are made.
    Every result becomes a last argument, a row-major memref that the function
    writes; a scalar becomes one of rank 0, so that it stays on the device. A
    buffer that the function has allocated for a result goes away, any other
    value is copied.

    What the caller must know beforehand is told by a new function
    `<name>_query`: it takes the arguments and a pointer, to which it stores, as
    i64, the extents of the results that are not constant, in their order. It
    returns the bytes of the workspace, 0 until `xent-plan-workspace` knows them.
    The attribute `xent.query` refers to it.

    An extent that depends on the data, on the device, is an error.

    Example:

    ```mlir
    func.func @f(%x: memref<?xf32>) -> (memref<?xf32>, f32)
    // becomes
    func.func @f_query(%x: memref<?xf32>, %extents: !llvm.ptr) -> i64
    func.func @f(%x: memref<?xf32>, %0: memref<?xf32>, %1: memref<f32>)
    ```
  }];
  let dependentDialects = [
    "::mlir::arith::ArithDialect", "::mlir::LLVM::LLVMDialect",
    "::mlir::memref::MemRefDialect"];
}

def XentMapToLaunchesPass : Pass<"xent-map-to-launches"> {
  let summary = "Move everything that touches memory into gpu.launch";
  let description = [{
    Works on functions over memrefs, after linalg has become loops, except on
    those with the attribute `xent.host`, which drive the others from the host.
    All memrefs are device memory: what reads or writes one becomes part of a `gpu.launch`,
    in program order; the host keeps allocations, views, sizes and the loops
    around launches.

    - `scf.forall`: each iteration becomes a block of `block-size` threads.
    - `scf.parallel`: its iterations are numbered, the last dimension fastest,
      and a block takes `block-size` neighbours.
    - Loads, stores and what is computed from loads (scalars, `cf.assert`,
      control flow that depends on them) become launches of one block, as many
      neighbours as possible in one.

    A scalar that one launch computes and another one needs goes through a
    buffer of one element. A scalar from memory that the host itself needs (the
    bound of a loop around a launch, the size of an allocation, a returned
    scalar) is an error: nothing comes back from the device between launches.

    The body of a launch is written for a block: a loop over `scf.forall`
    iterations that starts at the block's id and steps by the number of blocks,
    so it is right for any size of the grid, N = 0 included. `scf.parallel`
    inside it is work for the block's threads (`xent-map-to-threads`).
  }];
  let options = [
    Option<"blockSize", "block-size", "int64_t", /*default=*/"128",
           "threads of a block">,
  ];
  let dependentDialects = [
    "::mlir::affine::AffineDialect", "::mlir::arith::ArithDialect",
    "::mlir::gpu::GPUDialect", "::mlir::memref::MemRefDialect",
    "::mlir::scf::SCFDialect"];
}

def XentPromoteBlockBuffersPass : Pass<"xent-promote-block-buffers"> {
  let summary = "Place the buffers that a gpu.launch allocates";
  let description = [{
    A kernel cannot allocate. Every `memref.alloc` in a `gpu.launch` becomes a
    view of memory that the block has from the start, sized by an upper bound of
    its extents:

    - inside `scf.parallel` (one buffer a thread): `memref.alloca`,
    - else a part of one array in workgroup memory, up to
      `max-workgroup-bytes` bytes a launch,
    - what does not fit there: a part of one buffer in device memory that has
      room for every block and that the host allocates around the launch.

    An allocation without a constant upper bound is an error.
  }];
  let options = [
    Option<"maxWorkgroupBytes", "max-workgroup-bytes", "int64_t",
           /*default=*/"49152",
           "most bytes of workgroup memory that a launch takes; every chip has "
           "48 KiB without asking the driver for more">,
  ];
  let dependentDialects = [
    "::mlir::arith::ArithDialect", "::mlir::gpu::GPUDialect",
    "::mlir::memref::MemRefDialect"];
}

def XentMapToThreadsPass : Pass<"xent-map-to-threads"> {
  let summary = "Distribute the parallel loops of gpu.launch over its threads";
  let description = [{
    In the body of every `gpu.launch`:

    - `scf.parallel`: its iterations are numbered, the last dimension fastest;
      thread t takes t, t + threads, t + 2 * threads ... A barrier follows.
      Loops inside it become sequential.
    - A write outside `scf.parallel` is done by thread 0. A barrier follows.
    - All else is done by all threads alike.

    No iteration depends on which thread runs it, and no atomics are used: the
    result is the same bits for any number of threads.
  }];
  let dependentDialects = [
    "::mlir::arith::ArithDialect", "::mlir::gpu::GPUDialect",
    "::mlir::scf::SCFDialect"];
}

def XentSinkGlobalsPass : Pass<"xent-sink-globals"> {
  let summary = "Let kernels read constants from their own module";
  let description = [{
    A `memref.get_global`, and views of it, that a `gpu.launch` uses move into
    it. `gpu-kernel-outlining` then copies the `memref.global` to the
    `gpu.module`: it is loaded with the kernels, and nothing is copied from the
    host. Runs on all functions without the attribute `xent.host`.
  }];
  let dependentDialects = ["::mlir::memref::MemRefDialect"];
}

def XentAssertsToRuntimePass
    : Pass<"xent-asserts-to-runtime", "::mlir::ModuleOp"> {
  let summary = "Report what a call requires instead of ending the process";
  let description = [{
    A `cf.assert` outside of kernels becomes a call of `xentCudaRequire`: if it
    does not hold, no later launch of the call runs, and its status says so.
    Those in kernels stay: the device checks them.
  }];
  let dependentDialects = [
    "::mlir::arith::ArithDialect", "::mlir::LLVM::LLVMDialect"];
}

def XentPlanWorkspacePass : Pass<"xent-plan-workspace", "::mlir::ModuleOp"> {
  let summary = "Put all buffers of a function into one workspace";
  let description = [{
    Works on public functions that `xent-results-to-arguments` has made, after
    the launches are made. Their `memref.alloc`s become views of one workspace;
    buffers that are never in use at the same time share memory. The sizes are
    computed when the function starts, and by `<name>_query` likewise, which
    returns the bytes of the workspace. All buffers begin at multiples of 256
    bytes.

    The function gets three more arguments and a result:

    - the workspace, a pointer to device memory, or null: then memory is
      allocated on the stream and freed at the end (`xentCudaBegin`,
      `xentCudaEnd` of Xent/Runtime/Cuda.h),
    - its size in bytes, an i64,
    - the stream that all launches go to (CUstream),
    - the status, an i32: 0, or the first failure's.

    A buffer whose size depends on the iteration of a loop on the host, or on
    data, is an error.
  }];
  let dependentDialects = [
    "::mlir::arith::ArithDialect", "::mlir::LLVM::LLVMDialect",
    "::mlir::memref::MemRefDialect"];
}

def XentSetLaunchStreamsPass
    : Pass<"xent-set-launch-streams", "::mlir::ModuleOp"> {
  let summary = "Launch kernels on the stream that the caller gives";
  let description = [{
    Gives every `gpu.launch_func` in an `llvm.func` that
    `xent-plan-workspace` has made its last argument as stream. A launch
    anywhere else is an error.
  }];
  let dependentDialects = ["::mlir::LLVM::LLVMDialect"];
}

def XentSelectKernelsPass : Pass<"xent-select-kernels"> {
  let summary = "Replace ops over virtual logits by kernels of one family";
  let description = [{
    Turns `xent.logit_stats`, `xent.online_logit_stats` and
    `xent.accumulate_logit_grad` on tensors into `xent_gpu.kernel`: statistics
    into partials of column tiles and their fold, a gradient into the dlogits of
    its chunk, in 16 bits, and one product for each result.

    An op stays, with a remark (`Generic`) that says why, if x and weight are not
    of one 16-bit type, if dlogits are not of the type of x, or if the region has
    an op that kernels do not take or a scalar that may be on the device alone. A
    kernel is one of sm_80, with a remark (`Unaligned`), if rows of a matrix may
    not begin at multiples of 16 bytes.
  }];
  let options = [
    Option<"family", "family", "std::string", [{"sm_90a"}],
           "family of kernels: sm_80 or sm_90a">,
  ];
  let dependentDialects = [
    "::mlir::affine::AffineDialect", "::mlir::arith::ArithDialect",
    "::mlir::linalg::LinalgDialect", "::mlir::tensor::TensorDialect",
    "::mlir::xent_gpu::XentGPUDialect"];
}

def XentLowerKernelsPass : Pass<"xent-lower-kernels", "::mlir::ModuleOp"> {
  let summary = "Turn kernels on memrefs into code and launches";
  let description = [{
    Builds a kernel for every `xent_gpu.kernel`, at the level of NVVM, in the
    `gpu.module` that is there, or a new one, and launches it by
    `gpu.launch_func`. Tensor maps are made on the host, by a call of the
    runtime, and passed by value.

    Where the types leave the layouts of what is read open, there are two
    kernels: calls whose operands are contiguous, with rows that begin at
    multiples of 16 bytes, launch the one, all others one that reads an element at
    a time by strides. A remark, `Layouts`, says so.
  }];
  let options = [
    Option<"chip", "chip", "std::string", [{"sm_90a"}],
           "chip that the kernels are for">,
  ];
  let dependentDialects = [
    "::mlir::arith::ArithDialect", "::mlir::gpu::GPUDialect",
    "::mlir::LLVM::LLVMDialect", "::mlir::math::MathDialect",
    "::mlir::memref::MemRefDialect", "::mlir::NVVM::NVVMDialect",
    "::mlir::scf::SCFDialect", "::mlir::vector::VectorDialect"];
}

def XentAssembleKernelsPass
    : Pass<"xent-assemble-kernels", "::mlir::ModuleOp"> {
  let summary = "Add cubins of chips to the PTX of binaries";
  let description = [{
    Gives every PTX object of a `gpu.binary` one cubin beside it for each of
    `chips`, made by `ptxas` of the CUDA toolkit: from CUDA_HOME, from PATH, or
    from where the toolkit is by default. The runtime loads a cubin on its chip
    and lets the driver compile the PTX on any other. Fails if there is no
    `ptxas`, or with its message.
  }];
  let options = [
    ListOption<"chips", "chips", "std::string",
               "chips to make cubins for, as sm_80,sm_90">,
  ];
  let dependentDialects = ["::mlir::NVVM::NVVMDialect"];
}

def XentGPUToRuntimePass : Pass<"xent-gpu-to-runtime", "::mlir::ModuleOp"> {
  let summary = "Turn launches and binaries into calls of the CUDA runtime";
  let description = [{
    The last step of the host: `gpu.launch_func` becomes a call of
    `xentCudaLaunch` (Xent/Runtime/Cuda.h), and `gpu.binary` a constant
    `XentCudaProgram` that holds its objects, PTX or cubins. Afterwards the
    module is in the LLVM dialect alone. It needs no CUDA library to be linked
    or to start.
  }];
  let dependentDialects = ["::mlir::LLVM::LLVMDialect"];
}

def XentAnnotateKernelsPass
    : Pass<"xent-annotate-kernels", "::mlir::gpu::GPUModuleOp"> {
  let summary = "Say of kernels what gpu.launch has no place for";
  let description = [{
    Sets `llvm.align` = 16 on the workgroup attributions of every `gpu.func`:
    views of an array of bytes hold wider elements. Sets `nvvm.minctasm` = 1 on
    kernels: a block may have as many registers as fit. Without it ptxas spills a
    few of them so that more blocks run at a time.
  }];
  let dependentDialects = ["::mlir::NVVM::NVVMDialect"];
}

def XentExpandDeviceMathPass : Pass<"xent-expand-device-math"> {
  let summary = "Expand math ops into arithmetic that needs no device library";
  let description = [{
    Works on the scalars in `gpu.module` and `gpu.launch`. f32 and f64 `exp`, `exp2`, `expm1`,
    `log`, `log2`, `log10`, `log1p`, `tanh` and `powf` become polynomials with
    `math.fma`; f16 and bf16 are computed in f32 and rounded once. What the
    hardware has (`sqrt`, `absf`, `fma`, rounding to integers, `copysign`) stays.
    f32 `sin`, `cos` and `tan` of arguments of any size are computed in f64.
    Subnormal results, infinities and NaN are as in C. `erf`, `erfc`, `cbrt`,
    the inverse trigonometric and the hyperbolic functions are expanded by the
    patterns of MLIR, in f32.

    Largest errors against the correctly rounded result, in units of the last
    place: test/Conversion/XentToNVVM/math-numbers.mlir states and checks them.

    Any other math op, and `arith.remf`, is an error: the NVPTX back end would
    leave a call of libdevice, which no PTX assembler resolves.
  }];
  let dependentDialects = [
    "::mlir::arith::ArithDialect", "::mlir::math::MathDialect"];
}

def XentMathToIntrinsicsPass
    : Pass<"xent-math-to-intrinsics", "::mlir::gpu::GPUModuleOp"> {
  let summary = "Turn math ops that the hardware has into LLVM intrinsics";
  let description = [{
    f32 and f64 `absf`, `ceil`, `copysign`, `floor`, `round`, `roundeven`,
    `sqrt` and `trunc` become `llvm.call_intrinsic`, `rsqrt` a division by that
    of `sqrt`. Other ops and types stay.

    Example:

    ```mlir
    %0 = math.sqrt %x : f32
    // becomes
    %0 = llvm.call_intrinsic "llvm.sqrt.f32"(%x) : (f32) -> f32
    ```
  }];
  let dependentDialects = [
    "::mlir::arith::ArithDialect", "::mlir::LLVM::LLVMDialect"];
}

#endif // XENT_CONVERSION_XENTTONVVM_PASSES_TD

//===- Pipelines.h - named pipelines of xent --------------------*- C++ -*-===//

#ifndef XENT_PIPELINES_PIPELINES_H
#define XENT_PIPELINES_PIPELINES_H

#include "mlir/Pass/PassManager.h"
#include "mlir/Pass/PassOptions.h"

namespace mlir::xent {

/// Options of `xent-plan`, with its defaults, that every pipeline with a plan
/// has. What 0 leaves open is chosen by the planner, or else by the pipeline.
template <typename DerivedTy>
struct PlanPipelineOptions : PassPipelineOptions<DerivedTy> {
  template <typename ValueTy>
  using Option =
      typename PassPipelineOptions<DerivedTy>::template Option<ValueTy>;

  Option<int64_t> memoryBudget{
      *this, "memory-budget",
      llvm::cl::desc("Most bytes that a plan may take beyond inputs and "
                     "outputs; 0 means no limit"),
      llvm::cl::init(0)};
  Option<int64_t> tokenChunk{
      *this, "token-chunk",
      llvm::cl::desc("Tokens a chunk; 0 leaves the choice to the pipeline"),
      llvm::cl::init(0)};
  Option<int64_t> vocabChunk{
      *this, "vocab-chunk",
      llvm::cl::desc("Classes a chunk; 0 leaves the choice to the pipeline"),
      llvm::cl::init(0)};
  Option<int64_t> numChunks{
      *this, "num-chunks",
      llvm::cl::desc("Number of token chunks, in place of token-chunk; 0 "
                     "leaves the choice to the pipeline"),
      llvm::cl::init(0)};
  Option<int64_t> keptClasses{
      *this, "kept-classes",
      llvm::cl::desc("Classes whose logits keep_classes keeps, rounded up "
                     "to chunks; 0 leaves the choice to the planner"),
      llvm::cl::init(0)};
  Option<int64_t> assumeTokens{
      *this, "assume-tokens",
      llvm::cl::desc("Number of tokens to plan for where it is dynamic"),
      llvm::cl::init(4096)};
  Option<int64_t> assumeClasses{
      *this, "assume-classes",
      llvm::cl::desc("Number of classes to plan for where it is dynamic"),
      llvm::cl::init(32768)};
  Option<int64_t> assumeHidden{
      *this, "assume-hidden",
      llvm::cl::desc("Hidden size to plan for where it is dynamic"),
      llvm::cl::init(4096)};
  Option<std::string> strategy{
      *this, "strategy",
      llvm::cl::desc("Strategy of gradients: keep_chunk, keep_classes, "
                     "recompute or frozen_w; empty leaves it to the planner"),
      llvm::cl::init("")};
  Option<std::string> machine{
      *this, "machine",
      llvm::cl::desc("JSON file that describes the machine to plan for; empty: "
                     "the host, or the chip"),
      llvm::cl::init("")};
  Option<bool> dropRoundings{
      *this, "drop-roundings",
      llvm::cl::desc("Sum up dx of frozen_w beside the statistics even if the "
                     "program rounds dlogits, which then are not rounded"),
      llvm::cl::init(false)};
  Option<bool> explain{
      *this, "explain",
      llvm::cl::desc("Report the plans that were considered, as remarks"),
      llvm::cl::init(false)};
};

/// Options of the pipelines that end on a CPU: chunks are left to the planner.
struct CPUPipelineOptions : PlanPipelineOptions<CPUPipelineOptions> {
  Option<bool> dropZeroRows{
      *this, "drop-zero-rows",
      llvm::cl::desc("Leave out the tokens that count for nothing, as those "
                     "with an ignored target, before the matrix products"),
      llvm::cl::init(false)};
  Option<int64_t> threads{
      *this, "threads",
      llvm::cl::desc(
          "Threads of the generated code; 1 means no OpenMP, 0 means "
          "that OpenMP decides at run time"),
      llvm::cl::init(1)};
  Option<bool> amx{
      *this, "amx",
      llvm::cl::desc(
          "Multiply bf16 by the tiles of AMX-BF16, which the process "
          "has to be allowed to use"),
      llvm::cl::init(false)};
  Option<bool> avx512BF16{
      *this, "avx512-bf16",
      llvm::cl::desc("Multiply bf16 by VDPBF16PS of AVX512-BF16, if not by "
                     "AMX"),
      llvm::cl::init(false)};
  Option<bool> bf16x3{
      *this, "bf16x3",
      llvm::cl::desc(
          "With amx or avx512-bf16, multiply f32 as three products of "
          "bf16"),
      llvm::cl::init(false)};
  Option<int64_t> vectorBits{
      *this, "vector-bits",
      llvm::cl::desc("Bits of a vector register: 128, 256 or 512; 0 means the "
                     "host's"),
      llvm::cl::init(0)};
  Option<int64_t> vectorRegisters{
      *this, "vector-registers",
      llvm::cl::desc("Number of vector registers: 16 or 32; 0 means what the "
                     "host's architecture has of this width"),
      llvm::cl::init(0)};
  Option<bool> resultsAsArguments{
      *this, "results-as-arguments",
      llvm::cl::desc("Let the caller provide the memory of results"),
      llvm::cl::init(false)};
};

/// Appends `xent-plan` and `xent-chunk`: every `xent.logit_stats` becomes loops
/// over chunks. Raising comes before.
void buildXentPlanPipeline(OpPassManager &pm,
                           const CPUPipelineOptions &options);

/// Appends the lowering of any mix of linalg on tensors, scf and xent ops to
/// the LLVM dialect. Runs on a module. Every public function gets a C interface
/// `_mlir_ciface_<name>(result *, arguments...)`:
///
/// - A tensor argument is a pointer to a memref descriptor of its rank,
///   contiguous in row-major order. It is only read.
/// - Results are returned: one through `result` as its descriptor or scalar,
///   several as a struct of them. Each tensor result has a buffer of its own,
///   shared with no argument and no other result, which the caller frees by
///   `_mlir_memref_to_llvm_free(allocated pointer)`.
/// - Memory comes from `_mlir_memref_to_llvm_aligned_alloc(alignment, size)`;
///   everything but the results is freed before the function returns.
/// - A `cf.assert` that fails prints its message and calls `abort`.
///
/// With `results-as-arguments`, tensor results are not returned: their
/// descriptors come as last arguments, and the function writes to their memory,
/// which is contiguous and overlaps nothing else.
///
/// With `threads` other than 1 the code calls the OpenMP runtime (libomp).
void buildCPULoweringPipeline(OpPassManager &pm,
                              const CPUPipelineOptions &options);

/// Appends all of it: raise, plan, chunk, verify that no logits are left, and
/// lower to the LLVM dialect.
void buildXentCPUPipeline(OpPassManager &pm, const CPUPipelineOptions &options);

/// Options of the pipelines that end on an NVIDIA GPU.
struct NVVMPipelineOptions : PlanPipelineOptions<NVVMPipelineOptions> {
  Option<std::string> chip{*this, "chip",
                           llvm::cl::desc("Chip to make code for, as sm_90"),
                           llvm::cl::init("sm_90")};
  Option<std::string> features{
      *this, "features",
      llvm::cl::desc(
          "PTX version, as ptx80; empty: the oldest that has the chip"),
      llvm::cl::init("")};
  Option<std::string> format{
      *this, "format",
      llvm::cl::desc(
          "What the kernels become: isa (PTX), llvm (an LLVM module "
          "as bitcode), bin or fatbin (these need the CUDA toolkit)"),
      llvm::cl::init("isa")};
  Option<std::string> kernels{
      *this, "kernels",
      llvm::cl::desc(
          "Family of kernels for heads of 16-bit types: sm_80 or sm_90a; auto: "
          "the best that the chip has; generic: loops for all"),
      llvm::cl::init("auto")};
  ListOption<std::string> cubinChips{
      *this, "cubin-chips",
      llvm::cl::desc("Chips to assemble the PTX for, as sm_80,sm_90, beside "
                     "it; needs ptxas of the CUDA toolkit")};
  Option<int64_t> tokenTile{
      *this, "token-tile",
      llvm::cl::desc("Most tokens that a block works on at a time"),
      llvm::cl::init(16)};
  Option<int64_t> vocabTile{
      *this, "vocab-tile",
      llvm::cl::desc("Most classes that a block works on at a time"),
      llvm::cl::init(64)};
  Option<int64_t> blockSize{*this, "block-size",
                            llvm::cl::desc("Threads of a block"),
                            llvm::cl::init(128)};
  Option<int64_t> maxWorkgroupBytes{
      *this, "max-workgroup-bytes",
      llvm::cl::desc("Most bytes of workgroup memory that a kernel takes; "
                     "buffers beyond it are in device memory"),
      llvm::cl::init(49152)};
};

/// Appends `xent-plan` and `xent-chunk` for a GPU: chunks of gradients come one
/// after the other; of statistics alone, a chunk is what a block works on at a
/// time, unless the options for chunks say otherwise. Raising comes before.
void buildXentPlanPipeline(OpPassManager &pm,
                           const NVVMPipelineOptions &options);

/// Appends the lowering of any mix of linalg on tensors, scf and xent ops to
/// `gpu.launch` and what is left for the host. Runs on a module. All memrefs
/// are device memory; nothing is read back between launches. Fails, with the
/// op, where that cannot be kept.
///
/// A public function `f` that nothing calls becomes an entry point, with C
/// interfaces `_mlir_ciface_f` and `_mlir_ciface_f_query` after code
/// generation:
///
/// - f(arguments, results, workspace, workspaceBytes, stream) -> i32: tensors
///   are pointers to descriptors of device memory, a scalar result is one of
///   rank 0; the rest is as `xent-plan-workspace` says. The inputs are only
///   read. The host waits for nothing.
/// - f_query(arguments, extents) -> i64: the bytes of the workspace; stores the
///   extents of results that are not constant, as i64, in their order.
void buildGPUMappingPipeline(OpPassManager &pm,
                             const NVVMPipelineOptions &options);

/// Appends the way from `gpu.launch` to `gpu.binary` and host code in the LLVM
/// dialect with `gpu.launch_func` on the caller's stream; `xent-gpu-to-runtime`
/// turns those into calls of the runtime. Needs no CUDA toolkit for the formats
/// isa and llvm. A `cf.assert` in a kernel calls `__assertfail`, which the
/// driver provides: it prints the message and stops the kernel, and the next
/// call of the driver fails.
void buildNVVMCodegenPipeline(OpPassManager &pm,
                              const NVVMPipelineOptions &options);

/// Appends the whole way: validates the target, raises, then
/// buildXentPlanPipeline, buildGPUMappingPipeline and buildNVVMCodegenPipeline.
void buildXentNVVMPipeline(OpPassManager &pm,
                           const NVVMPipelineOptions &options);

/// Registers the named pipelines with the global registry.
void registerXentPipelines();

} // namespace mlir::xent

#endif // XENT_PIPELINES_PIPELINES_H

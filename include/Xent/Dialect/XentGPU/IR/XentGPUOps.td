//===- XentGPUOps.td - kernels of a GPU by what they compute -*- tablegen -*-===//

#ifndef XENT_DIALECT_XENTGPU_IR_XENTGPUOPS_TD
#define XENT_DIALECT_XENTGPU_IR_XENTGPUOPS_TD

include "mlir/Dialect/Bufferization/IR/BufferizableOpInterface.td"
include "mlir/IR/EnumAttr.td"
include "mlir/IR/OpBase.td"
include "mlir/Interfaces/DestinationStyleOpInterface.td"
include "mlir/Interfaces/SideEffectInterfaces.td"

def XentGPU_Dialect : Dialect {
  let name = "xent_gpu";
  let cppNamespace = "::mlir::xent_gpu";
  let summary = "kernels of a GPU by what they compute";
  let description = [{
    Between ops over virtual logits and launches: each op is one kernel, with
    everything that it reads and writes as an operand, so that bufferization and
    the planning of the workspace see it.
  }];
  let useDefaultAttributePrinterParser = 1;
}

//===----------------------------------------------------------------------===//
// Attributes
//===----------------------------------------------------------------------===//

def XentGPU_KernelKind
    : I32EnumAttr<"KernelKind", "what a kernel does",
                  [I32EnumAttrCase<"Stats", 0, "stats">,
                   I32EnumAttrCase<"KeepStats", 1, "keep_stats">,
                   I32EnumAttrCase<"LogitGrad", 2, "logit_grad">,
                   I32EnumAttrCase<"Dlogits", 3, "dlogits">,
                   I32EnumAttrCase<"Product", 4, "product">,
                   I32EnumAttrCase<"MergeStats", 5, "merge_stats">]> {
  let cppNamespace = "::mlir::xent_gpu";
  let genSpecializedAttr = 0;
}

def XentGPU_KernelKindAttr
    : EnumAttr<XentGPU_Dialect, XentGPU_KernelKind, "kernel_kind"> {
  let summary = "what a kernel does";
  let assemblyFormat = "`<` $value `>`";
}

/// The order of the bits is the order of the operands.
def XentGPU_Statistics
    : I32BitEnumAttr<"Statistics", "statistics beside max and exp_sum",
                     [I32BitEnumAttrCaseNone<"None", "none">,
                      I32BitEnumAttrCaseBit<"Pick", 0, "pick">,
                      I32BitEnumAttrCaseBit<"Sum", 1, "sum">,
                      I32BitEnumAttrCaseBit<"Dot", 2, "dot">,
                      I32BitEnumAttrCaseBit<"ArgMax", 3, "argmax">]> {
  let cppNamespace = "::mlir::xent_gpu";
  let genSpecializedAttr = 0;
}

def XentGPU_StatisticsAttr
    : EnumAttr<XentGPU_Dialect, XentGPU_Statistics, "statistics"> {
  let summary = "statistics beside max and exp_sum";
  let assemblyFormat = "`<` $value `>`";
}

//===----------------------------------------------------------------------===//
// KernelOp
//===----------------------------------------------------------------------===//

def XentGPU_Shaped : AnyTypeOf<[AnyRankedTensor, AnyStridedMemRef],
                               "ranked tensor or strided memref">;

def XentGPU_KernelOp : Op<XentGPU_Dialect, "kernel", [
    AttrSizedOperandSegments, DestinationStyleOpInterface,
    DeclareOpInterfaceMethods<MemoryEffectsOpInterface>,
    DeclareOpInterfaceMethods<BufferizableOpInterface,
      ["bufferizesToMemoryRead", "bufferizesToMemoryWrite",
       "getAliasingValues", "bufferize"]>]> {
  let summary = "one kernel over a product of two matrices";
  let description = [{
    With the product of 16-bit operands, summed up in f32,

    ```
      C[m, n] = sum_k A[m, k] * B[n, k]
    ```

    where `a` is `[M, K]`, or `[K, M]` with `a_mn_major`, and `b` likewise with N.
    Rows of a, of b and of the tile begin at multiples of 16 bytes, unless
    `a_unaligned`, `b_unaligned` or `tile_unaligned` says that they may not.
    The op is in destination-passing style on `outs`; P counts column tiles, as
    wide as the kernel makes them (`xent-select-kernels` knows), row tiles have
    128 rows.

    | kind | reads | outs |
    |---|---|---|
    | `stats` | a, b, and the operands of the region, a `logits` | [pick], then partials `[P, M]`: max, exp_sum, [sum], [dot], [argmax] |
    | `keep_stats` | the same | tile `[M, N]` of C, then as `stats` |
    | `logit_grad` | a, b, and the operands of the region, a `dlogits` | tile `[M, N]` of what it yields, [column sums `[row tiles, N]`] |
    | `dlogits` | the operands of the region | tile `[M, N]`: the region of it, in place, [column sums] |
    | `product` | a, b | tile `[M, N]` of C, or with `accumulate` C is added to it |
    | `merge_stats` | `parts`: the partials of `stats` | state: max, exp_sum, [sum], [dot], [argmax], as `xent.online_logit_stats` has it |

    Partials are f32, those of argmax i32, columns from 0 on. The region, its
    operands `rows` and `cols`, `target`, `row_offset` and `col_offset` are those
    of `xent.online_logit_stats` and `xent.accumulate_logit_grad`.

    - (C1) a and b are there for all kinds but `dlogits` and `merge_stats`, with
      one element type of 16 bits and one extent of K.
    - (C2) `outs` has as many values as the kind and `statistics` say.
    - (C3) there is a region for all kinds but `product` and `merge_stats`.

    Example:

    ```mlir
    %d = xent_gpu.kernel <logit_grad> family("sm_90a") a(%x : tensor<?x64xbf16>) b(%w : tensor<100x64xbf16>)
        target(%t : tensor<?xi64>) rows(%lse : tensor<?xf32>) outs(%e : tensor<?x100xbf16>) {
      ^bb0(%acc: f32, %l: f32, %hit: i1):
        ...
        xent_gpu.yield %4 : bf16
    } -> tensor<?x100xbf16>
    ```
  }];

  let arguments = (ins
    XentGPU_KernelKindAttr:$kind,
    StrAttr:$family,
    Optional<XentGPU_Shaped>:$a,
    Optional<XentGPU_Shaped>:$b,
    Optional<XentGPU_Shaped>:$target,
    Variadic<XentGPU_Shaped>:$rows,
    Variadic<XentGPU_Shaped>:$cols,
    Optional<Index>:$row_offset,
    Optional<Index>:$col_offset,
    Variadic<XentGPU_Shaped>:$parts,
    Variadic<XentGPU_Shaped>:$outs,
    UnitAttr:$a_mn_major,
    UnitAttr:$b_mn_major,
    UnitAttr:$accumulate,
    UnitAttr:$a_unaligned,
    UnitAttr:$b_unaligned,
    UnitAttr:$tile_unaligned,
    DefaultValuedAttr<XentGPU_StatisticsAttr,
                      "::mlir::xent_gpu::Statistics::None">:$statistics);
  let regions = (region AnyRegion:$body);
  let results = (outs Variadic<AnyRankedTensor>:$results);

  let assemblyFormat = [{
    $kind `family` `(` $family `)`
    (`a` `(` $a^ `:` type($a) `)`)?
    (`b` `(` $b^ `:` type($b) `)`)?
    (`target` `(` $target^ `:` type($target) `)`)?
    (`rows` `(` $rows^ `:` type($rows) `)`)?
    (`cols` `(` $cols^ `:` type($cols) `)`)?
    (`row_offset` `(` $row_offset^ `)`)?
    (`col_offset` `(` $col_offset^ `)`)?
    (`parts` `(` $parts^ `:` type($parts) `)`)?
    `outs` `(` $outs `:` type($outs) `)`
    attr-dict-with-keyword ($body^)? (`->` type($results)^)?
  }];
  let hasVerifier = 1;

  let extraClassDeclaration = [{
    ::mlir::MutableOperandRange getDpsInitsMutable() {
      return getOutsMutable();
    }
    bool hasProduct() {
      return getKind() != ::mlir::xent_gpu::KernelKind::Dlogits &&
             getKind() != ::mlir::xent_gpu::KernelKind::MergeStats;
    }
    bool has(::mlir::xent_gpu::Statistics statistic) {
      return ::mlir::xent_gpu::bitEnumContainsAll(getStatistics(), statistic);
    }
    /// Whether the kernel reads what `outs[i]` held before.
    bool readsOut(unsigned i);
    /// The number of `outs`, without the optional column sums.
    unsigned getNumRequiredOuts();
  }];
}

def XentGPU_YieldOp : Op<XentGPU_Dialect, "yield", [
    Pure, Terminator, HasParent<"KernelOp">]> {
  let summary = "value of the region of a kernel";
  let description = [{
    Ends the pointwise region of `xent_gpu.kernel`.
  }];
  let arguments = (ins AnyFloat:$value);
  let assemblyFormat = "$value attr-dict `:` type($value)";
}

#endif // XENT_DIALECT_XENTGPU_IR_XENTGPUOPS_TD

//===- XentAttrs.td - attributes of the xent dialect -------*- tablegen -*-===//

#ifndef XENT_DIALECT_XENT_IR_XENTATTRS_TD
#define XENT_DIALECT_XENT_IR_XENTATTRS_TD

include "Xent/Dialect/Xent/IR/XentBase.td"
include "mlir/IR/AttrTypeBase.td"
include "mlir/IR/EnumAttr.td"

//===----------------------------------------------------------------------===//
// Weight layout
//===----------------------------------------------------------------------===//

def Xent_LayoutVD : I32EnumAttrCase<"VD", 0, "vd">;
def Xent_LayoutDV : I32EnumAttrCase<"DV", 1, "dv">;

def Xent_WeightLayout
    : I32EnumAttr<"WeightLayout", "order of the dimensions of a weight matrix",
                  [Xent_LayoutVD, Xent_LayoutDV]> {
  let cppNamespace = "::mlir::xent";
  let genSpecializedAttr = 0;
}

def Xent_WeightLayoutAttr
    : EnumAttr<Xent_Dialect, Xent_WeightLayout, "weight_layout"> {
  let summary = "order of the dimensions of a weight matrix";
  let description = [{
    `vd`: `[V, D]`, as torch stores it. `dv`: `[D, V]`, as JAX does. A layout
    saves the copy that a transposition would be.
  }];
  let assemblyFormat = "`<` $value `>`";
}

//===----------------------------------------------------------------------===//
// Reduction of a loss over the tokens
//===----------------------------------------------------------------------===//

def Xent_LossReduction
    : I32EnumAttr<"LossReduction", "how the losses of the tokens are combined",
                  [I32EnumAttrCase<"Mean", 0, "mean">,
                   I32EnumAttrCase<"Sum", 1, "sum">,
                   I32EnumAttrCase<"None", 2, "none">]> {
  let cppNamespace = "::mlir::xent";
  let genSpecializedAttr = 0;
}

def Xent_LossReductionAttr
    : EnumAttr<Xent_Dialect, Xent_LossReduction, "loss_reduction"> {
  let summary = "how the losses of the tokens are combined";
  let assemblyFormat = "`<` $value `>`";
}

//===----------------------------------------------------------------------===//
// State of an online op
//===----------------------------------------------------------------------===//

/// Optional members of the state of `online_logit_stats`. The order of the bits
/// is the order of the operands.
def Xent_OnlineStatistic
    : I32BitEnumAttr<"OnlineStatistic", "optional running statistics",
                     [I32BitEnumAttrCaseNone<"None", "none">,
                      I32BitEnumAttrCaseBit<"Pick", 0, "pick">,
                      I32BitEnumAttrCaseBit<"Sum", 1, "sum">,
                      I32BitEnumAttrCaseBit<"Dot", 2, "dot">,
                      I32BitEnumAttrCaseBit<"ArgMax", 3, "argmax">,
                      I32BitEnumAttrCaseBit<"Products", 4, "products">]> {
  let cppNamespace = "::mlir::xent";
  let genSpecializedAttr = 0;
}

def Xent_OnlineStatisticAttr
    : EnumAttr<Xent_Dialect, Xent_OnlineStatistic, "online_statistics"> {
  let summary = "optional running statistics that an online op carries";
  let assemblyFormat = "`<` $value `>`";
}

//===----------------------------------------------------------------------===//
// Results of an accumulating op
//===----------------------------------------------------------------------===//

/// The order of the bits is the order of the operands.
def Xent_Gradients
    : I32BitEnumAttr<"Gradients", "gradients",
                     [I32BitEnumAttrCaseNone<"None", "none">,
                      I32BitEnumAttrCaseBit<"Dx", 0, "dx">,
                      I32BitEnumAttrCaseBit<"Dw", 1, "dw">,
                      I32BitEnumAttrCaseBit<"DBias", 2, "dbias">]> {
  let cppNamespace = "::mlir::xent";
  let genSpecializedAttr = 0;
}

def Xent_GradientsAttr : EnumAttr<Xent_Dialect, Xent_Gradients, "gradients"> {
  let summary = "gradients that an accumulating op computes";
  let assemblyFormat = "`<` $value `>`";
}

//===----------------------------------------------------------------------===//
// Plan
//===----------------------------------------------------------------------===//

def Xent_Strategy
    : I32EnumAttr<"Strategy", "loop structure that replaces the logits",
                  [I32EnumAttrCase<"Online", 0, "online">,
                   I32EnumAttrCase<"KeepChunk", 1, "keep_chunk">,
                   I32EnumAttrCase<"Recompute", 2, "recompute">,
                   I32EnumAttrCase<"FrozenW", 3, "frozen_w">,
                   I32EnumAttrCase<"KeepClasses", 4, "keep_classes">]> {
  let cppNamespace = "::mlir::xent";
  let genSpecializedAttr = 0;
}

def Xent_PlanAttr : AttrDef<Xent_Dialect, "Plan"> {
  let mnemonic = "plan";
  let summary = "how an op over virtual logits is chunked";
  let description = [{
    Written by `xent-plan`, read by `xent-chunk`. The last chunk of either loop
    may be ragged; a chunk size above the extent means one chunk.

    FLOPs are those of the matrix products, workspace is what is needed beyond
    inputs and outputs, `c` is `token_chunk`, `vc` is `vocab_chunk`, both at
    most their extents, S is the accumulator and T the type that the dlogits
    have.

    * `online`, for statistics: 2NVD FLOPs, a workspace of O(N) and one tile
      `c * vc` for each thread. A parallel loop over chunks of `c` tokens around
      a sequential loop over chunks of `vc` classes, which carries the running
      statistics.
    * `recompute`, for gradients: 6NVD FLOPs, with those of the statistics it
      needs (which it does not touch) 8NVD. A sequential loop over chunks of
      `vc` classes around one over chunks of `c` tokens. The logits of a chunk
      are computed once, for dx, dw and dbias together. Workspace: the chunk,
      `c * vc` in S and T; an accumulator `N * D` in S for dx, and one of
      `vc * D` for dw if there is more than one chunk of tokens (neither if the
      result is of type S itself). Needs nothing of its rows: they may depend on
      all tokens.
    * `keep_classes`, for gradients and the statistics of the same logits in
      the same block: as `recompute`, but the same loops compute the statistics
      before, and keep the products of the first k classes for the gradient (in
      T where the region rounds them to T first, else in S). `k` is
      `kept_classes`, a multiple of `vc`, which only this strategy has.
      8NVD - 2NkD FLOPs, a workspace of `N * (k + vc)` products more.
    * `keep_chunk`, for gradients and the statistics that their rows depend on
      together: 6NVD FLOPs. A sequential loop over chunks of `c` tokens: one loop
      over chunks of `vc` classes computes and keeps the products (in T where
      the region rounds them to T first, else in S) and the statistics, a second
      one makes dlogits of them and contracts those. Workspace: `c * V` products
      and `c * vc` dlogits; for dw an accumulator `V * D` in S if there is more
      than one chunk of tokens and dw is not of type S itself, else `vc * D`.
      The rows of the gradient must be a function of the statistics of the same
      token and of values that do not depend on the statistics.
    * `frozen_w`, for dx alone and the statistics that its rows depend on. A
      sequential loop over chunks of `c` tokens around one over chunks of `vc`
      classes, which carries the running statistics and sums of dx that are
      relative to the running maximum. It needs dlogits that are a sum of row
      factors, which may depend on statistics, times elements that do not, but
      for the exponential of the logit; the term of the target stands alone.
      2NVD FLOPs and `2NVD` more for each distinct element that is no function of
      the class alone: 4NVD for a cross-entropy with z-loss, label smoothing or
      soft cap, 6NVD with the last two together. Workspace: `c * vc` logits and
      dlogits, `c * D` in S for each of these elements. For other dlogits, the
      loops of `keep_chunk`, which then have no sums to carry and no product for
      dw: 4NVD FLOPs, workspace `c * V`.

    `xent.logit_stats` takes `online`, `xent.logit_grad` the others; `frozen_w`
    excludes dw and dbias.

    Examples:

    ```mlir
    #xent.plan<online, token_chunk = 256, vocab_chunk = 512>
    #xent.plan<keep_classes, token_chunk = 1024, vocab_chunk = 512, kept_classes = 16384>
    ```
  }];
  let parameters = (ins
    EnumParameter<Xent_Strategy>:$strategy,
    "int64_t":$token_chunk,
    "int64_t":$vocab_chunk,
    DefaultValuedParameter<"int64_t", "0">:$kept_classes);
  let assemblyFormat = [{
    `<` $strategy `,` `token_chunk` `=` $token_chunk `,`
    `vocab_chunk` `=` $vocab_chunk
    (`,` `kept_classes` `=` $kept_classes^)? `>`
  }];
  let genVerifyDecl = 1;
}

#endif // XENT_DIALECT_XENT_IR_XENTATTRS_TD

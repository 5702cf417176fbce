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
                      I32BitEnumAttrCaseBit<"ArgMax", 3, "argmax">]> {
  let cppNamespace = "::mlir::xent";
  let genSpecializedAttr = 0;
}

def Xent_OnlineStatisticAttr
    : EnumAttr<Xent_Dialect, Xent_OnlineStatistic, "online_statistics"> {
  let summary = "optional running statistics that an online op carries";
  let assemblyFormat = "`<` $value `>`";
}

//===----------------------------------------------------------------------===//
// Plan
//===----------------------------------------------------------------------===//

def Xent_Strategy
    : I32EnumAttr<"Strategy", "loop structure that replaces the logits",
                  [I32EnumAttrCase<"Online", 0, "online">]> {
  let cppNamespace = "::mlir::xent";
  let genSpecializedAttr = 0;
}

def Xent_PlanAttr : AttrDef<Xent_Dialect, "Plan"> {
  let mnemonic = "plan";
  let summary = "how an op over virtual logits is chunked";
  let description = [{
    Written by `xent-plan`, read by `xent-chunk`. The last chunk of either loop
    may be ragged; a chunk size above the extent means one chunk.

    * `online`: forward statistics, 2NVD FLOPs. A parallel loop over chunks of
      `token_chunk` tokens around a sequential loop over chunks of `vocab_chunk`
      classes, which carries the running statistics.

    Example: `#xent.plan<online, token_chunk = 256, vocab_chunk = 512>`
  }];
  let parameters = (ins
    EnumParameter<Xent_Strategy>:$strategy,
    "int64_t":$token_chunk,
    "int64_t":$vocab_chunk);
  let assemblyFormat = [{
    `<` $strategy `,` `token_chunk` `=` $token_chunk `,`
    `vocab_chunk` `=` $vocab_chunk `>`
  }];
  let genVerifyDecl = 1;
}

#endif // XENT_DIALECT_XENT_IR_XENTATTRS_TD

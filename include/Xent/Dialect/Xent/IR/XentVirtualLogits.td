//===- XentVirtualLogits.td - what ops over logits share ---*- tablegen -*-===//

#ifndef XENT_DIALECT_XENT_IR_XENTVIRTUALLOGITS_TD
#define XENT_DIALECT_XENT_IR_XENTVIRTUALLOGITS_TD

include "Xent/Dialect/Xent/IR/XentAttrs.td"
include "Xent/Dialect/Xent/IR/XentBase.td"
include "mlir/Interfaces/SideEffectInterfaces.td"

// What ops over virtual logits share: text, operands, syntax, accessors.

defvar logitsText = [{
    Operands. `x : [N, D]` are hidden states; `weight` is `[V, D]`, or `[D, V]`
    with `layout(dv)`. `target : [N]` holds global class ids; without it, the
    target of token `i` is `row_offset + i` (the diagonal, as contrastive losses
    have it). `rows` are `[N]`, `cols` are `[V]`: values per token and per class
    that the region takes. `row_offset` and `col_offset` say which token and
    which class of the whole problem come first here; they default to 0. Tiles
    and shards are told their place that way: a region never asks for it.

    The region is a pointwise chain on scalars. Its arguments are the product,
    of type S, then one element of each of `rows` and of each of `cols`.

    - (C1) x and weight have the same hidden size D.
    - (C2) target and each of rows have N elements.
    - (C3) each of cols has V elements.
    - (C4) the region takes (S, rows..., cols...).
    - (C5) the region yields one value of the type that the op asks for.
    - (C6) the region holds elementwise scalar ops and constants only, and
      captures scalars only.
}];

defvar virtualLogitsArguments = (ins
    Xent_Matrix:$x,
    Xent_Matrix:$weight,
    Optional<Xent_Targets>:$target,
    Variadic<Xent_Vector>:$rows,
    Variadic<Xent_Vector>:$cols,
    Optional<Index>:$row_offset,
    Optional<Index>:$col_offset,
    DefaultValuedAttr<Xent_WeightLayoutAttr,
                      "::mlir::xent::WeightLayout::VD">:$layout);

defvar operandFormat = [{
    `ins` `(` $x `,` $weight `:` type($x) `,` type($weight) `)`
    (`target` `(` $target^ `:` type($target) `)`)?
    (`rows` `(` $rows^ `:` type($rows) `)`)?
    (`cols` `(` $cols^ `:` type($cols) `)`)?
    (`row_offset` `(` $row_offset^ `)`)?
    (`col_offset` `(` $col_offset^ `)`)?
    (`layout` `(` custom<EnumWord>($layout)^ `)`)?
}];

defvar virtualLogitsDeclarations = [{
    /// Dimension of `weight` that enumerates the classes / the hidden size.
    unsigned getVocabDim() {
      return getLayout() == ::mlir::xent::WeightLayout::VD ? 0 : 1;
    }
    unsigned getHiddenDim() { return 1 - getVocabDim(); }

    /// Extents, possibly dynamic.
    int64_t getNumTokens() { return getX().getType().getDimSize(0); }
    int64_t getVocabSize() {
      return getWeight().getType().getDimSize(getVocabDim());
    }
    int64_t getHiddenSize() { return getX().getType().getDimSize(1); }

    /// S: the type of the products and of the statistics.
    ::mlir::FloatType getAccumulatorType() {
      return ::mlir::xent::getAccumulatorType(getX(), getWeight());
    }
}];

/// An op over the virtual logits of one linear projection. All of them share
/// the operands below and the constraints (C1) to (C6).
class Xent_VirtualLogitsOp<string mnemonic, list<Trait> traits = []>
    : Xent_Op<mnemonic, !listconcat([
        SingleBlock, RecursiveMemoryEffects, RecursivelySpeculatable,
        AttrSizedOperandSegments], traits)> {
  let hasVerifier = 1;
  let hasRegionVerifier = 1;
}

#endif // XENT_DIALECT_XENT_IR_XENTVIRTUALLOGITS_TD

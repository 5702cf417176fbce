//===- XentGradOps.td - gradients of virtual logits --------*- tablegen -*-===//

#ifndef XENT_DIALECT_XENT_IR_XENTGRADOPS_TD
#define XENT_DIALECT_XENT_IR_XENTGRADOPS_TD

include "Xent/Dialect/Xent/IR/XentAttrs.td"
include "Xent/Dialect/Xent/IR/XentBase.td"
include "Xent/Dialect/Xent/IR/XentVirtualLogits.td"
include "mlir/Dialect/Linalg/IR/LinalgInterfaces.td"
include "mlir/Interfaces/DestinationStyleOpInterface.td"
include "mlir/Interfaces/InferTypeOpInterface.td"
include "mlir/Interfaces/TilingInterface.td"

//===----------------------------------------------------------------------===//
// LogitGradOp
//===----------------------------------------------------------------------===//

def Xent_LogitGradOp : Xent_VirtualLogitsOp<"logit_grad", [
    AttrSizedResultSegments,
    DeclareOpInterfaceMethods<AggregatedOpInterface, ["decomposeOperation"]>,
    DeclareOpInterfaceMethods<ReifyRankedShapedTypeOpInterface,
                              ["reifyResultShapes"]>]> {
  let summary = "contractions of a pointwise function of logits that never exist";
  let description = [{
    With the virtual gradient of the logits

    ```
      acc[i, v] = sum_d S(x[i, d]) * S(weight[v, d])
      d[i, v]   = dlogits(acc[i, v], rows[i]..., cols[v]...,
                          col_offset + v = target[i])
    ```

    the op computes those of these contractions that it has a result for, each
    accumulated in S and rounded once to the type of the result:

    ```
      dx[i, k]   = sum_v d[i, v] * weight[v, k]
      dw[v, k]   = sum_i d[i, v] * x[i, k]           // in the layout of weight
      dbias[v]   = sum_i d[i, v]
    ```

    The region `dlogits` is any pointwise function: nothing here assumes that
    it is the gradient of a softmax. It contains what the logits went through
    on their way, and takes the row statistics through `rows`.
  }] # logitsText # [{
    The region's last argument, after those of (C4), is an i1: whether this
    class is the target of this token. It yields any float.

    - (C7) there is at least one result; dx has the shape of x, dw that of
      weight, dbias has V elements.
    - (C8) a plan has a strategy for gradients: any but `online`, and `frozen_w`
      only without dw and dbias.

    Example:

    ```mlir
    %dx, %dw = xent.logit_grad
        ins(%x, %w : tensor<?x8xbf16>, tensor<16x8xbf16>)
        target(%t : tensor<?xi64>)
        rows(%lse, %g : tensor<?xf32>, tensor<?xf32>)
        dlogits (%acc: f32, %lse_i: f32, %g_i: f32, %hit: i1) {
          %one = arith.uitofp %hit : i1 to f32
          %0 = arith.subf %acc, %lse_i : f32
          %1 = math.exp %0 : f32
          %2 = arith.subf %1, %one : f32
          %3 = arith.mulf %2, %g_i : f32
          %4 = arith.truncf %3 : f32 to bf16
          xent.yield %4 : bf16
        } -> dx: tensor<?x8xbf16>, dw: tensor<16x8xbf16>
    ```
  }];

  let arguments = !con(virtualLogitsArguments,
                       (ins OptionalAttr<Xent_PlanAttr>:$plan));
  let regions = (region SizedRegion<1>:$dlogits);
  let results = (outs
    Optional<Xent_Matrix>:$dx,
    Optional<Xent_Matrix>:$dw,
    Optional<1DTensorOf<[Xent_Float]>>:$dbias);

  let assemblyFormat = operandFormat # [{
    (`plan` `(` $plan^ `)`)?
    `dlogits` custom<PointwiseRegion>($dlogits) attr-dict `->`
    custom<Gradients>(type($dx), type($dw), type($dbias))
  }];
  let extraClassDeclaration = virtualLogitsDeclarations;
}

//===----------------------------------------------------------------------===//
// AccumulateLogitGradOp
//===----------------------------------------------------------------------===//

def Xent_AccumulateLogitGradOp : Xent_VirtualLogitsOp<"accumulate_logit_grad", [
    DestinationStyleOpInterface,
    DeclareOpInterfaceMethods<AggregatedOpInterface, ["decomposeOperation"]>,
    DeclareOpInterfaceMethods<ReifyRankedShapedTypeOpInterface,
                              ["reifyResultShapes"]>,
    DeclareOpInterfaceMethods<TilingInterface,
      ["getIterationDomain", "getLoopIteratorTypes", "getResultTilePosition",
       "getTiledImplementation"]>]> {
  let summary = "contractions of logits that never exist, on top of others";
  let description = [{
    Adds the contractions of `xent.logit_grad` to `outs`, in the type S and
    without a rounding. With d of `xent.logit_grad`:

    ```
      dx[i, k] = dx_init[i, k] + sum_v d[i, v] * weight[v, k]
      dw[v, k] = dw_init[v, k] + sum_i d[i, v] * x[i, k]
      dbias[v] = dbias_init[v] + sum_i d[i, v]
    ```

    If `products` is there, the op reads them in place of computing them:
    `acc[i, v] = S(products[i, v])`.

    The op tiles over tokens and classes, never over the hidden size: the region
    takes whole products.
  }] # logitsText # [{
    The region's last argument, after those of (C4), is an i1: whether this
    class is the target of this token. It yields any float.

    - (C7) there is at least one result; dx has the shape of x, dw that of
      weight, dbias has V elements; all are of type S.
    - (C8) products is `[N, V]`, of a type no wider than S.

    Example:

    ```mlir
    %dx, %dw = xent.accumulate_logit_grad
        ins(%x, %w : tensor<?x8xbf16>, tensor<16x8xbf16>)
        target(%t : tensor<?xi64>) rows(%lse : tensor<?xf32>)
        outs(dx = %dx0, dw = %dw0 : tensor<?x8xf32>, tensor<16x8xf32>)
        dlogits (%acc: f32, %lse_i: f32, %hit: i1) {
          %one = arith.uitofp %hit : i1 to f32
          %0 = arith.subf %acc, %lse_i : f32
          %1 = math.exp %0 : f32
          %2 = arith.subf %1, %one : f32
          xent.yield %2 : f32
        }
    ```
  }];

  let arguments = !con(virtualLogitsArguments,
                       (ins Optional<Xent_Matrix>:$products,
                            Xent_GradientsAttr:$gradients,
                            Variadic<Xent_AnyGradient>:$inits));
  let regions = (region SizedRegion<1>:$dlogits);
  let results = (outs Variadic<Xent_AnyGradient>:$sums);

  // The sums have the types of their initial values, printed once.
  let assemblyFormat = operandFormat # [{
    (`products` `(` $products^ `:` type($products) `)`)?
    `outs` `` custom<GradientInits>($inits, type($inits), type($sums), $gradients)
    `dlogits` custom<PointwiseRegion>($dlogits) attr-dict
  }];

  let extraClassDeclaration = virtualLogitsDeclarations # [{
    ::mlir::MutableOperandRange getDpsInitsMutable() {
      return getInitsMutable();
    }

    /// Whether the op has a result for `gradient`.
    bool computes(::mlir::xent::Gradients gradient) {
      return ::mlir::xent::bitEnumContainsAll(getGradients(), gradient);
    }
    /// The gradient that each of the inits and sums is, in their order.
    ::llvm::SmallVector<::mlir::xent::Gradients, 3> getKinds();
  }];
}

#endif // XENT_DIALECT_XENT_IR_XENTGRADOPS_TD

//===- HeadAnalysis.h - find the loss head behind a product -----*- C++ -*-===//
//
// Decides whether the result of a matrix product, the logits, can stay virtual:
// whether everything that leaves its forward slice is arithmetic on row
// statistics (lse, pick, sum, dot, entropy, max, exp_sum, argmax) of one
// pointwise function of it. Never changes IR.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_ANALYSIS_HEADANALYSIS_H
#define XENT_ANALYSIS_HEADANALYSIS_H

#include "Xent/Analysis/Evaluator.h"
#include "Xent/Analysis/Scatter.h"
#include "llvm/ADT/MapVector.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/ADT/SmallBitVector.h"

namespace mlir::xent {

/// Why a head is left alone.
struct Refusal {
  /// A stable CamelCase word: the name of the remark.
  StringRef name;
  std::string reason;
  /// The value that stands in the way.
  Value value;
};

/// An operand of the product, looked at behind copies that only move or widen
/// its elements. `dims[d]` is the loop of the product that dimension d of the
/// value is indexed by, or -1 for a dimension of extent 1.
struct ProductOperand {
  Value value;
  SmallVector<int> dims;
};

/// How a scalar of a re-created body is made.
enum class BodyStep {
  Clone,      ///< its op is cloned; it may use what is synthesised
  Synthesise, ///< out of its meaning
  Fail        ///< it has no meaning without the logits
};

/// A value that only depends on the logits through row statistics. The rewrite
/// re-creates it.
struct Cut {
  OpResult value;
  /// Meaning of the value at the variables of its dimensions, with statistics
  /// for logits. Null if the body is re-created instead.
  Expr meaning;
  /// For a linalg op that has no loop over classes: how each scalar of its body
  /// that the result needs is made, and the meaning of those to synthesise.
  llvm::MapVector<Value, std::pair<BodyStep, Expr>> body;
};

/// What a sum over tokens or classes of d, a pointwise function of the logits
/// (their gradient, as a rule), is called.
enum class GradientKind {
  HiddenStates, ///< dx = sum over the classes of d * weight
  Weight,       ///< dw = sum over the tokens of d * x
  Bias          ///< dbias = sum over the tokens of d
};

/// Such a sum in the program. The rewrite replaces it by a result of
/// `xent.logit_grad`.
struct Gradient {
  OpResult value;
  GradientKind kind;
  /// d is the scalar `factor` of the body of `op` when its loops have the
  /// values `loops`, at (rowVars, classVar); null for a loop that d is free of.
  linalg::LinalgOp op;
  Value factor;
  SmallVector<Expr> loops;
  /// The loop over the hidden dimension, -1 if its extent is 1 or there is
  /// none.
  int hiddenLoop = -1;
  unsigned classLoop = 0;
  /// What the sum is added to; null for zero.
  Value init = {};
  /// d at (rowVars, classVar).
  Expr meaning = {};
};

/// Analyses one product with one dimension of its result taken as classes.
class HeadAnalysis {
public:
  /// `classDim`: the dimension of the product's result that enumerates classes.
  HeadAnalysis(linalg::LinalgOp product, unsigned classDim);

  /// Finds the operands of the head. Fails for a product that is of no use as
  /// one, which is nothing to report.
  LogicalResult findOperands();
  /// Follows the logits and finds the cuts. On failure `getRefusal()` says why.
  LogicalResult run();

  const Refusal &getRefusal() const { return refusal; }
  /// Whether the classes are reduced by a sum of exponentials: only then is a
  /// refusal worth a remark.
  bool isSoftmaxLike() const { return sawExp && sawExpSum; }

  linalg::LinalgOp product;
  Algebra algebra;
  unsigned classDim;
  /// Dimensions of the logits other than the class dimension.
  SmallVector<unsigned> rowDims;
  Evaluator evaluator;
  ProductOperand x, weight;
  /// Loops of the product.
  unsigned classLoop = 0, hiddenLoop = 0;
  SmallVector<unsigned> rowLoops;

  /// Variables of the space of the logits: one a row dimension, one for the
  /// class.
  SmallVector<Expr> rowVars;
  Expr classVar;

  /// The logits transform at (rowVars, classVar).
  Expr phi;
  /// A scalar of the body of an op whose meaning at loops `phiLoops` is phi,
  /// or, if `phiIsShifted`, phi once row statistics in it are taken as 0. A
  /// null op stands for the logits themselves.
  linalg::LinalgOp phiOp;
  Value phiScalar;
  SmallVector<Expr> phiLoops;
  bool phiIsShifted = false;

  /// The class that is picked for the row rowVars, -1 for none; null if there
  /// is no pick.
  Expr target;
  /// Names of the statistics that the cuts use: while cuts are converted, those
  /// that the program has; then those that the converted values ask for.
  llvm::SetVector<StringRef> statistics;
  /// In program order.
  SmallVector<Cut> cuts;
  SmallVector<Gradient> gradients;
  /// Values that depend on the logits and die with them, in program order.
  llvm::SetVector<Value> dirty;
  /// Uses of dirty values that only ask for their shape.
  SmallVector<OpOperand *> shapeUses;
  /// Remarks on what the rewrite changes in numbers: name, text.
  SmallVector<std::pair<StringRef, std::string>> notes;

  /// `e`, a value of the row rowVars, in terms of statistics. Nothing if the
  /// logits are left in it.
  std::optional<Expr> toStatistics(Expr e);
  /// `e`, a value of the row rowVars and the class classVar, with row
  /// statistics for reductions and, where that is possible, `pick` at the class
  /// classVar for the transformed logit itself. Nothing if a reduction is left.
  std::optional<Expr> toVirtualLogits(Expr e);
  /// Sets `statistics` to those that the converted cuts and `others`, values in
  /// terms of statistics, ask for.
  void collectStatistics(ArrayRef<Expr> others = {});
  /// Finds `target`, the class that every pick so far is of.
  LogicalResult findTarget();

private:
  // The walk.
  LogicalResult refuse(StringRef name, const Twine &reason, Value value);
  void pushUsers(Value value);
  /// Takes the first op off the queue.
  Operation *popUser();
  LogicalResult visit(Operation *op);
  LogicalResult visitLinalg(linalg::LinalgOp op);
  LogicalResult visitResult(OpResult result, bool carriesClasses);
  llvm::SmallBitVector getClassLoops(linalg::LinalgOp op);
  llvm::SmallBitVector getResultClassDims(Operation *op, OpResult result,
                                          const llvm::SmallBitVector &loops);
  bool getScatterClassDims(OpResult result, const Scatter &scatter,
                           int scatteredDim);
  bool separate(tensor::ExpandShapeOp op,
                const llvm::SmallBitVector &sourceDims,
                llvm::SmallBitVector &resultDims);
  void noteReduction(linalg::LinalgOp op, const llvm::SmallBitVector &loops);
  void noteLaterReductions();

  // Gradients.
  std::optional<Gradient> matchGradient(linalg::LinalgOp op,
                                        const llvm::SmallBitVector &classLoops);
  bool isHiddenState(const Gradient &gradient, Value partner);
  bool isWeight(const Gradient &gradient, Value partner);
  bool hasRowsInOrder(const Gradient &gradient);

  // Cuts.
  using CleanFn = function_ref<std::optional<Expr>(Expr)>;
  bool planBody(linalg::LinalgOp op, OpResult result, CleanFn clean, Cut &cut);
  bool isRowLevel(Expr e, Refusal &why);
  std::optional<Refusal> findNotRowLevel(Expr e);
  Refusal explainLeftoverMax(Expr e);
  bool isRowLevelAtom(AtomId id, Refusal &why);
  LogicalResult finish();
  LogicalResult findPhi();
  bool findPhiRoot();
  void makeNotes();

  // From logits to statistics.
  std::optional<Expr> toLogitsSpace(Expr body, VarId boundVar);
  std::optional<AtomId> getOnlyLogitLoad(Expr e) const;
  void collectLogitLoads(Expr e, llvm::SetVector<AtomId> &loads) const;
  std::optional<Expr> convert(Expr e);
  std::optional<Expr> convertPicks(Expr e);
  std::optional<Expr> convertAtom(AtomId id);
  std::optional<Expr> convertSum(AtomId id, ArrayRef<Expr> rows);
  Expr useEntropy(Expr e);
  Expr instantiatePhi(ArrayRef<Expr> rows, Expr classIndex);
  bool fail(StringRef name, const Twine &reason);
  bool areDisjoint(Expr a, Expr b);
  std::pair<double, double> getGuardedRange(Expr guard, Expr base);
  std::optional<std::pair<Algebra::Substitution, Expr>>
  invertRows(ArrayRef<Expr> rows);
  bool isExtentOf(Expr digit, Expr extent) const;
  bool coversExtent(Expr digit, Expr divisor, Expr extent);

  Refusal refusal;
  Refusal conversionFailure;
  bool sawExp = false, sawExpSum = false;
  llvm::DenseMap<Value, llvm::SmallBitVector> classDims;
  /// Values whose class dimension is merged with rows by a reshape.
  llvm::DenseSet<Value> merged;
  llvm::DenseSet<Operation *> queued;
  SmallVector<Operation *> queue; // a heap, the first op on top
  /// What isRowLevel has found out: polynomials share their parts.
  DenseMap<const detail::ExprStorage *, std::optional<Refusal>> rowLevelMemo;
  /// Why values that are neither cuts nor carry classes are no cuts.
  Refusal lastReason;
  std::vector<std::pair<SmallVector<Expr>, Expr>> picks;
};

} // namespace mlir::xent

#endif // XENT_ANALYSIS_HEADANALYSIS_H

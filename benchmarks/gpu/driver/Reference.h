//===- Reference.h - results in f64 -----------------------------*- C++ -*-===//

#ifndef XENT_BENCHMARKS_GPU_REFERENCE_H
#define XENT_BENCHMARKS_GPU_REFERENCE_H

#include "Problem.h"
#include <map>

namespace bench {

/// What a head does to its logits and to its loss; see
/// xent.linear_cross_entropy. A soft cap of 0 is none.
struct LossOptions {
  double softcap = 0, smoothing = 0, zLoss = 0;
};

/// Results in exact arithmetic (f64, nothing rounded to bf16), of small sizes:
/// all logits are in memory.
class Reference {
public:
  /// `inputs` are the elements of the arguments by role. With dz among them, dx
  /// and dw are its products with w and x, plus c0 if that is there; without,
  /// they are gradients of the loss.
  Reference(const Sizes &sizes, const LossOptions &options,
            std::map<std::string, std::vector<double>> inputs);

  /// The elements of a result by its role.
  std::vector<double> get(const std::string &role);

private:
  void computeRows();
  void computeDlogits();
  std::vector<double> getProduct(const std::string &role) const;

  Sizes sizes;
  LossOptions options;
  std::map<std::string, std::vector<double>> inputs;
  /// logits [N, V], the statistics of rows, the loss.
  std::map<std::string, std::vector<double>> results;
};

/// How far off the values of a result are.
struct Comparison {
  /// |got - wanted| / |wanted|, in the norm of all elements.
  double relativeError = 0;
  /// Of max |got - wanted|, over the root mean square of what is wanted.
  double maxError = 0;
  /// Elements with |got - wanted| > relative |wanted| + absolute rms(wanted).
  int64_t numWrong = 0;
  int64_t firstWrong = -1;
};

Comparison compare(const std::vector<double> &got,
                   const std::vector<double> &wanted, double relative,
                   double absolute);

} // namespace bench

#endif // XENT_BENCHMARKS_GPU_REFERENCE_H

//===- OnlineState.h - running statistics in f64 ----------------*- C++ -*-===//

#ifndef XENT_TEST_UNIT_KERNELS_ONLINESTATE_H
#define XENT_TEST_UNIT_KERNELS_ONLINESTATE_H

#include <cstdint>
#include <string>
#include <vector>

namespace xenttest {

/// The state of xent.online_logit_stats of a row.
struct OnlineState {
  double max, expSum, sum, dot, pick;
  int64_t argmax;
};

/// `before`, and the columns with logits `z`, the first of which is class
/// `offset`.
OnlineState fold(OnlineState before, const std::vector<double> &z,
                 int64_t target, int64_t offset);

/// Within `tolerance` of what sums of this size are rounded to.
void expectClose(double actual, double expected, double tolerance,
                 const std::string &what);

} // namespace xenttest

#endif // XENT_TEST_UNIT_KERNELS_ONLINESTATE_H

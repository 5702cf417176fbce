//===- TestLogits.h - logits regions and what they compute ------*- C++ -*-===//

#ifndef XENT_TEST_UNIT_KERNELS_TESTLOGITS_H
#define XENT_TEST_UNIT_KERNELS_TESTLOGITS_H

namespace xenttest {

/// A `logits` region for TestRegion, empty if the logits are the products: the
/// types of its row and its column operand, empty if it has none, and what it
/// computes. %s0 is `logitsScale`.
struct TestLogits {
  const char *row, *col, *arguments, *body;
  double (*compute)(double acc, double row, double col);
};

inline constexpr float logitsScale = 1.5;

extern const TestLogits plainLogits;
/// Rounded, a bias in bf16, a softcap.
extern const TestLogits cappedLogits;
/// A mask of columns, a factor of the row and one that is captured.
extern const TestLogits maskedLogits;

} // namespace xenttest

#endif // XENT_TEST_UNIT_KERNELS_TESTLOGITS_H

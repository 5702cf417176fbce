//===- Options.h - the command line of the driver program -------*- C++ -*-===//

#ifndef XENT_BENCHMARKS_GPU_OPTIONS_H
#define XENT_BENCHMARKS_GPU_OPTIONS_H

#include "Control.h"
#include "Reference.h"

namespace bench {

struct Options {
  std::string library, function;
  Sizes sizes;
  std::vector<std::string> arguments, results; // roles: see Problem.h
  LossOptions loss;
  uint64_t seed = 1;
  /// Copies of all buffers, with inputs of their own, that calls take in turn.
  int64_t numSets = 2;
  /// Timed calls; 0: none.
  int64_t numTimed = 0;
  unsigned callLimit = 60; // seconds of one call
  bool checksValues = false;
  /// Rows of each result to compare with f64, where it is a product.
  int64_t numRows = 0;
  /// Whether arguments have gaps between their elements.
  bool hasGaps = false;
  /// Bounds of the check: see Comparison.
  double relative = 0.01, absolute = 0.03;
  /// Where to write the results of the first set, if not empty.
  std::string dump;
  Control control = Control::None;
};

/// Throws std::runtime_error.
Options parseOptions(int argc, char **argv);

extern const char kUsage[];

} // namespace bench

#endif // XENT_BENCHMARKS_GPU_OPTIONS_H

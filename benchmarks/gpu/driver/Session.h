//===- Session.h - calls of one function, checked and timed -----*- C++ -*-===//

#ifndef XENT_BENCHMARKS_GPU_SESSION_H
#define XENT_BENCHMARKS_GPU_SESSION_H

#include "Call.h"
#include "Options.h"
#include "Report.h"

namespace bench {

/// Buffers of one call.
struct BufferSet {
  uint64_t seed = 0;
  std::vector<Buffer> arguments, results;
  std::vector<Descriptor> descriptors; // of arguments, then results
  /// Of the bytes of all results, once they are known to be right.
  uint64_t digest = 0;
};

/// Everything that the options ask for, into a report.
class Session {
public:
  Session(const Options &options, Report &report);

  /// Throws a Failure at the first thing that is wrong.
  void run();

private:
  void makeSet(int64_t number);
  /// One call with its time limit; waits for it.
  void call(BufferSet &set);
  /// Calls twice with poisoned results: written, finite, right, in bounds, the
  /// same bits.
  void checkSet(BufferSet &set, bool isFirst);
  void checkValues(const BufferSet &set,
                   const std::vector<std::vector<uint8_t>> &contents);
  /// Some rows of results that are products.
  void checkRows(const BufferSet &set);
  void compareResult(const std::string &role, const std::vector<double> &got,
                     const std::vector<double> &wanted);
  /// Reads all results; keeps the contents if `contents` is given.
  uint64_t readResults(const BufferSet &set,
                       std::vector<std::vector<uint8_t>> *contents) const;
  void time();

  const Options &options;
  Report &report;
  CompiledFunction function;
  std::vector<Tensor> arguments, results;
  std::vector<BufferSet> sets;
  std::vector<Buffer> workspace; // one, once its size is known
  void *stream = nullptr;
};

} // namespace bench

#endif // XENT_BENCHMARKS_GPU_SESSION_H

//===- Report.h - the line of JSON that the driver prints -------*- C++ -*-===//

#ifndef XENT_BENCHMARKS_GPU_REPORT_H
#define XENT_BENCHMARKS_GPU_REPORT_H

#include <cstdint>
#include <string>
#include <vector>

namespace bench {

struct ResultReport {
  std::string role;
  double relativeError = 0, maxError = 0;
  int64_t numWrong = 0, firstWrong = -1;
};

struct Report {
  std::string verdict = "ok", text;
  std::string device, chip;
  int32_t cudaVersion = 0;
  bool isSimulated = false;
  uint64_t seed = 0;
  int64_t workspaceBytes = -1, argumentBytes = 0, resultBytes = 0;
  std::vector<ResultReport> results; // with --check, of all sets
  std::vector<double> milliseconds;  // with --time
  std::string noTimes;               // why there are none

  std::string toJson() const;
};

} // namespace bench

#endif // XENT_BENCHMARKS_GPU_REPORT_H

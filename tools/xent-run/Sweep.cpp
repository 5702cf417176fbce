//===- Sweep.cpp - time and memory over the memory budget -----------------===//

#include "Sweep.h"
#include "Error.h"
#include "Format.h"
#include "llvm/ADT/MapVector.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/raw_ostream.h"
#include <cmath>

namespace mlir::xent::run {

std::vector<uint64_t> chooseBudgets(ArrayRef<CollectedRemark> remarks,
                                    unsigned count) {
  // The least of each head.
  llvm::MapVector<StringRef, uint64_t> heads;
  uint64_t least = 1, most = 1;
  for (const CollectedRemark &remark : remarks) {
    auto bytes = (uint64_t)remark.getNumber("PeakBytes");
    if (remark.isOfPlanner("Candidate")) {
      auto [entry, isNew] = heads.insert({remark.location, bytes});
      if (!isNew)
        entry->second = std::min(entry->second, bytes);
    } else if (remark.isOfPlanner("Plan")) {
      most = std::max(most, bytes);
    }
  }
  for (auto [location, bytes] : heads)
    least = std::max(least, bytes);
  std::vector<uint64_t> budgets;
  double ratio = std::max(1.0, (double)most / (double)least);
  for (unsigned i = 0; i + 1 < count; ++i) {
    auto budget = (uint64_t)std::ceil(
        (double)least * std::pow(ratio, (double)i / std::max(1u, count - 2)));
    if (budgets.empty() || budget > budgets.back())
      budgets.push_back(budget);
  }
  budgets.push_back(0);
  return budgets;
}

SweepPoint describePlans(ArrayRef<CollectedRemark> remarks, uint64_t budget) {
  SweepPoint point;
  point.budget = budget;
  auto join = [](std::string &text, StringRef more) {
    text += (text.empty() ? "" : "+") + more.str();
  };
  for (const CollectedRemark &remark : remarks) {
    if (!remark.isOfPlanner("Plan"))
      continue;
    join(point.strategy, remark.get("Strategy"));
    join(point.tokenChunk, remark.get("TokenChunk"));
    join(point.vocabChunk, remark.get("VocabChunk"));
    if (!remark.get("KeptClasses").empty())
      join(point.keptClasses, remark.get("KeptClasses"));
    point.flops += remark.getNumber("FLOPs");
    point.predictedSeconds += remark.getNumber("Seconds");
    point.predictedBytes =
        std::max(point.predictedBytes, (uint64_t)remark.getNumber("PeakBytes"));
  }
  return point;
}

void printCsv(ArrayRef<SweepPoint> points, llvm::raw_ostream &os) {
  os << "budget_bytes,strategy,token_chunk,vocab_chunk,kept_classes,flops,"
        "predicted_bytes,"
        "measured_bytes,predicted_seconds,measured_seconds\n";
  for (const SweepPoint &point : points)
    os << (point.budget ? std::to_string(point.budget) : "unlimited") << ","
       << point.strategy << "," << point.tokenChunk << "," << point.vocabChunk
       << "," << point.keptClasses
       << llvm::formatv(",{0:e3},{1},{2},{3:e3},{4:e3}\n", point.flops,
                        point.predictedBytes, point.measuredBytes,
                        point.predictedSeconds, point.measuredSeconds);
}

void printSweep(ArrayRef<SweepPoint> points, llvm::raw_ostream &os) {
  auto print = [&](ArrayRef<std::string> columns) {
    static const unsigned widths[] = {12, 13, 16, 13, 12, 13, 12};
    for (auto [column, width] : llvm::zip(columns, widths))
      os << llvm::right_justify(column, width);
    os << "\n";
  };
  print({"budget", "strategy", "chunks", "predicted", "measured", "predicted",
         "measured"});
  for (const SweepPoint &point : points)
    print({point.budget ? formatBytes(point.budget) : "no limit",
           point.strategy, point.tokenChunk + "x" + point.vocabChunk,
           formatBytes(point.predictedBytes), formatBytes(point.measuredBytes),
           formatSeconds(point.predictedSeconds),
           formatSeconds(point.measuredSeconds)});
}

llvm::Error writeSweep(ArrayRef<SweepPoint> points, const Twine &title,
                       StringRef csvPath, StringRef svgPath) {
  auto write = [](StringRef path, auto print) -> llvm::Error {
    std::error_code error;
    llvm::raw_fd_ostream file(path, error);
    if (!error) {
      print(file);
      file.close();
      error = file.error();
      file.clear_error();
    }
    if (error)
      return makeError(ExitCode::Usage, "{0}: cannot be written: {1}", path,
                       error.message());
    return llvm::Error::success();
  };
  if (llvm::Error error =
          write(csvPath, [&](llvm::raw_ostream &os) { printCsv(points, os); }))
    return error;
  return write(svgPath, [&](llvm::raw_ostream &os) {
    drawSweep(points, title.str(), os);
  });
}

} // namespace mlir::xent::run

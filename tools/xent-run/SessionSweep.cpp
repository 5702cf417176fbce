//===- SessionSweep.cpp - one program for many memory budgets -------------===//

#include "Compile.h"
#include "Session.h"
#include "llvm/Support/Path.h"

namespace mlir::xent::run {

/// Budgets of a sweep, runs to take the median of.
static constexpr unsigned kBudgets = 10, kRuns = 3;

llvm::Expected<Session::PlannedModule> Session::plan(uint64_t budget,
                                                     bool explain) {
  Options planned = options;
  planned.memoryBudget = budget;
  planned.explain = explain;
  PlannedModule result;
  result.module = raised->clone();
  size_t before = report.remarks.size();
  if (llvm::Error error = runPasses(
          *result.module, budget ? ExitCode::Budget : ExitCode::Compiler,
          [&](OpPassManager &pm) {
            buildPlanning(pm, planned, getAssumedExtents(report.heads),
                          getChip());
          }))
    return std::move(error);
  result.remarks.assign(report.remarks.begin() + before, report.remarks.end());
  report.remarks.resize(before);
  return std::move(result);
}

llvm::Error Session::measure(OwningOpRef<ModuleOp> module, SweepPoint &point) {
  auto program = build(std::move(module), "program");
  if (!program)
    return program.takeError();
  RunCost cost;
  std::vector<double> times;
  for (unsigned i = 0, e = options.bench ? options.bench : kRuns; i <= e; ++i) {
    auto results = (*program)->run(inputs, cost);
    if (!results)
      return results.takeError();
    // The first run warms up.
    if (i > 0)
      times.push_back(cost.seconds);
  }
  point.measuredSeconds = getMedian(times);
  point.measuredBytes = cost.getWorkspaceBytes();
  return llvm::Error::success();
}

llvm::Error Session::sweep() {
  if (llvm::Error error = makeInputs())
    return error;
  auto unlimited = plan(/*budget=*/0, /*explain=*/true);
  if (!unlimited)
    return unlimited.takeError();
  std::vector<SweepPoint> points;
  for (uint64_t budget : chooseBudgets(unlimited->remarks, kBudgets)) {
    auto planned = plan(budget, /*explain=*/false);
    if (!planned)
      return planned.takeError();
    SweepPoint point = describePlans(planned->remarks, budget);
    // The same plan makes the same program.
    if (!points.empty() && points.back().isSamePlan(point)) {
      point.measuredSeconds = points.back().measuredSeconds;
      point.measuredBytes = points.back().measuredBytes;
    } else if (llvm::Error error = measure(std::move(planned->module), point)) {
      return error;
    }
    points.push_back(point);
  }
  printSweep(points, llvm::outs());
  return writeSweep(
      points, llvm::sys::path::filename(report.file) + ": @" + report.entry,
      options.sweepCsv, options.sweepSvg);
}

} // namespace mlir::xent::run

//===- Explain.cpp - which plans were considered --------------------------===//

#include "Explain.h"
#include "Format.h"
#include "llvm/ADT/MapVector.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/raw_ostream.h"
#include <algorithm>

namespace mlir::xent::run {
namespace {

using llvm::formatv;

/// The remarks on one head.
struct Explanation {
  std::vector<const CollectedRemark *> candidates, excluded;
  const CollectedRemark *plan = nullptr;
};

bool isSamePlan(const CollectedRemark &a, const CollectedRemark &b) {
  return llvm::all_of(
      ArrayRef<StringRef>{"Strategy", "TokenChunk", "VocabChunk", "KeptClasses",
                          "StatisticsTokenChunk", "StatisticsVocabChunk"},
      [&](StringRef key) { return a.get(key) == b.get(key); });
}

void printRow(llvm::raw_ostream &os, ArrayRef<std::string> columns) {
  static const unsigned widths[] = {14, 14, 12, 12, 12, 7};
  os << llvm::left_justify(columns[0], 13);
  for (auto [column, width] : llvm::zip_equal(columns.drop_front(), widths))
    os << llvm::right_justify(column, width);
  os << "\n";
}

void printPlan(llvm::raw_ostream &os, const CollectedRemark &plan,
               uint64_t budget, bool isChosen) {
  os << (isChosen ? " * " : "   ");
  auto bytes = (uint64_t)plan.getNumber("PeakBytes");
  std::string statistics;
  if (!plan.get("KeptClasses").empty())
    statistics = formatv("keep {0}", plan.get("KeptClasses"));
  else if (!plan.get("StatisticsTokenChunk").empty())
    statistics = formatv("{0}x{1}", plan.get("StatisticsTokenChunk"),
                         plan.get("StatisticsVocabChunk"));
  printRow(
      os, {plan.get("Strategy").str(),
           formatv("{0}x{1}", plan.get("TokenChunk"), plan.get("VocabChunk")),
           statistics, formatBytes(bytes), formatCount(plan.getNumber("FLOPs")),
           formatSeconds(plan.getNumber("Seconds")),
           budget == 0 || bytes <= budget ? "yes" : "no"});
}

/// Why the plan was chosen, or why none was.
void printReason(llvm::raw_ostream &os, const Explanation &head,
                 uint64_t budget) {
  if (!head.plan) {
    os << "   none chosen: the least is more than the budget of "
       << formatBytes(budget) << "\n";
    return;
  }
  os << "   chosen: "
     << (budget ? "the fastest that takes at most " + formatBytes(budget)
                : std::string("the fastest, as there is no budget"));
  if (!head.plan->get("Limit").empty())
    os << ", what its logits would take";
  if (!head.plan->get("Rows").empty())
    os << "; " << head.plan->get("Rows");
  os << "\n";
}

} // namespace

void printPlans(ArrayRef<CollectedRemark> remarks, uint64_t budget,
                llvm::raw_ostream &os) {
  llvm::MapVector<StringRef, Explanation> heads;
  for (const CollectedRemark &remark : remarks) {
    if (remark.isOfPlanner("Candidate"))
      heads[remark.location].candidates.push_back(&remark);
    else if (remark.isOfPlanner("Excluded"))
      heads[remark.location].excluded.push_back(&remark);
    else if (remark.isOfPlanner("Plan"))
      heads[remark.location].plan = &remark;
  }
  for (auto &[location, head] : heads) {
    if (head.candidates.empty())
      continue;
    auto isChosen = [plan = head.plan](const CollectedRemark *candidate) {
      return plan && isSamePlan(*candidate, *plan);
    };
    if (head.plan && llvm::none_of(head.candidates, isChosen))
      head.candidates.push_back(head.plan);
    std::stable_sort(head.candidates.begin(), head.candidates.end(),
                     [](const auto *a, const auto *b) {
                       return a->getNumber("PeakBytes") <
                              b->getNumber("PeakBytes");
                     });
    os << "plans for " << location << " (chunks in tokens x classes)\n   ";
    printRow(os, {"strategy", "chunks", "statistics", "memory", "FLOP", "time",
                  "fits"});
    uint64_t most = budget;
    if (head.plan && !head.plan->get("Limit").empty())
      most = (uint64_t)head.plan->getNumber("Limit");
    for (const CollectedRemark *candidate : head.candidates)
      printPlan(os, *candidate, most, isChosen(candidate));
    for (const CollectedRemark *excluded : head.excluded)
      os << "   no " << excluded->get("Strategy") << ": "
         << excluded->get("Reason") << "\n";
    printReason(os, head, most);
  }
}

} // namespace mlir::xent::run

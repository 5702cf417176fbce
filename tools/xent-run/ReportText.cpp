//===- ReportText.cpp - the report for people -----------------------------===//

#include "Explain.h"
#include "Format.h"
#include "Report.h"
#include "llvm/ADT/StringExtras.h"

namespace mlir::xent::run {
namespace {

using llvm::formatv;

/// Elements of a result that are printed.
constexpr int64_t kPrintedElements = 6;

std::string formatExtent(int64_t extent) {
  return ShapedType::isDynamic(extent) ? "?" : std::to_string(extent);
}

std::string formatNumber(const HostTensor &tensor, int64_t i) {
  Type type = tensor.getElementType();
  if (!isa<FloatType>(type))
    return std::to_string(tensor.getInt(i));
  // As many digits as the type has.
  int digits = type.isF64() ? 16 : type.isF32() ? 9 : 5;
  char text[32];
  std::snprintf(text, sizeof(text), "%.*g", digits, tensor.getFloat(i));
  return text;
}

std::string formatValues(const HostTensor &tensor) {
  int64_t count = tensor.getNumElements();
  std::string text;
  for (int64_t i = 0; i < std::min(count, kPrintedElements); ++i)
    text += (i ? "  " : "") + formatNumber(tensor, i);
  if (count > kPrintedElements)
    text += "  ...";
  return count == 0 ? "(empty)" : text;
}

/// A line: a label of fixed width, then columns.
void printLine(llvm::raw_ostream &os, StringRef label,
               ArrayRef<std::string> columns, StringRef note = {}) {
  os << "  " << llvm::left_justify(label, 22);
  for (const std::string &column : columns)
    os << llvm::right_justify(column, 14);
  if (!note.empty())
    os << "   " << note;
  os << "\n";
}

void printHeads(const Report &report, llvm::raw_ostream &os) {
  for (auto [index, head] : llvm::enumerate(report.heads)) {
    os << "head " << index << (head.location.empty() ? "" : " at ")
       << head.location << "\n";
    os << formatv("  {0} tokens x {1} classes, hidden size {2}, {3} x {4}\n",
                  formatExtent(head.tokens), formatExtent(head.classes),
                  formatExtent(head.hidden), head.inputType, head.weightType);
    os << "  logits: " << head.transform << "\n";
    os << "  statistics: " << llvm::join(head.statistics, ", ") << "\n";
  }
}

void printRemarks(const Report &report, llvm::raw_ostream &os) {
  if (report.explains)
    printPlans(report.remarks, report.memoryBudget, os);
  for (const CollectedRemark &remark : report.remarks) {
    if (remark.isOfPlanner("Plan")) {
      std::string kept;
      if (!remark.get("KeptClasses").empty())
        kept = formatv(", {0} classes kept", remark.get("KeptClasses"));
      os << formatv("plan: {0}, chunks of {1} tokens x {2} classes{3}; "
                    "predicted {4}, {5}FLOP\n",
                    remark.get("Strategy"), remark.get("TokenChunk"),
                    remark.get("VocabChunk"), kept,
                    formatBytes((uint64_t)remark.getNumber("PeakBytes")),
                    formatCount(remark.getNumber("FLOPs")));
      if (!remark.get("Rows").empty())
        os << "  " << remark.get("Rows") << "\n";
      if (!remark.get("Dx").empty())
        os << "  dx: " << remark.get("Dx") << "\n";
    } else if (remark.name == "DroppedZeroRows") {
      os << formatv("{0} ({1})\n", remark.getText(), remark.name);
    } else if (remark.name == "Kernels") {
      os << formatv("kernels of {0}: {1}\n", remark.get("Family"),
                    remark.get("Kinds"));
    } else if (remark.name == "Unaligned" || remark.name == "Generic") {
      os << formatv("{0} ({1})\n", remark.getText(), remark.name);
    } else if (remark.kind == llvm::remarks::Type::Missed) {
      os << formatv("not rewritten{0}{1}: {2} ({3})\n",
                    remark.location.empty() ? "" : " at ", remark.location,
                    remark.getText(), remark.name);
    }
  }
}

void printCosts(const Report &report, llvm::raw_ostream &os) {
  bool both = report.ours && report.unfused;
  auto row = [&](StringRef label, auto format, StringRef note = {}) {
    SmallVector<std::string> columns;
    if (report.ours)
      columns.push_back(format(*report.ours));
    if (report.unfused)
      columns.push_back(format(*report.unfused));
    printLine(os, label, columns, note);
  };
  os << "\n";
  if (both)
    printLine(os, "", {"ours", "unfused"});
  std::string median = report.runs > 1
                           ? formatv("median of {0}", report.runs).str()
                           : std::string();
  if (!report.device || !report.device->isSimulated)
    row(
        "time", [](const RunCost &cost) { return formatSeconds(cost.seconds); },
        median);
  row("allocated at once",
      [](const RunCost &cost) { return formatBytes(cost.peakBytes); });
  row("  workspace", [](const RunCost &cost) {
    return formatBytes(cost.getWorkspaceBytes());
  });
  if (!report.device) {
    row("  largest block",
        [](const RunCost &cost) { return formatBytes(cost.largestBytes); });
    row("resident growth", [](const RunCost &cost) {
      return cost.residentBytes ? formatBytes(*cost.residentBytes)
                                : std::string("unknown");
    });
  }
  if (!report.isUnfused)
    printLine(os, "logits-sized values",
              {"0", std::to_string(report.logitsSized.values)},
              formatv("of the unfused program: {0}",
                      formatBytes(report.logitsSized.bytes))
                  .str());
  printLine(os, "inputs", {formatBytes(report.inputBytes)});
}

void printResults(const Report &report, llvm::raw_ostream &os) {
  os << "\n";
  for (auto [index, result] : llvm::enumerate(report.results)) {
    os << formatv("result {0} : {1}", index,
                  formatType(result.getShape(), result.getElementType()));
    if (report.errors.empty()) {
      os << " = " << formatValues(result) << "\n";
      continue;
    }
    const ResultError &error = report.errors[index];
    os << "   " << (error.passes() ? "ok" : "WORSE THAN THE TOLERANCE") << "\n";
    os << "  ours       " << formatValues(result) << "\n";
    os << "  unfused    " << formatValues(report.unfusedResults[index]) << "\n";
    os << "  reference  " << formatValues(report.reference[index]) << "\n";
    if (error.isFloat)
      os << formatv("  error      ours {0:f3} ulp, unfused {1:f3} ulp, "
                    "tolerance {2:f3} ulp\n",
                    error.ours, error.unfused, error.tolerance);
    else
      os << formatv("  error      ours {0} elements, unfused {1} elements\n",
                    error.ours, error.unfused);
  }
}

} // namespace

void printText(const Report &report, llvm::raw_ostream &os) {
  os << report.file << ": @" << report.entry << "\n";
  if (report.device)
    os << formatv("on {0} ({1}), CUDA\n", report.device->name,
                  report.device->chip);
  printHeads(report, os);
  printRemarks(report, os);
  if (report.isDryRun) {
    printLine(os, "inputs", {formatBytes(report.inputBytes)});
    os << "not run (--dry-run)\n";
    return;
  }
  printCosts(report, os);
  printResults(report, os);
}

} // namespace mlir::xent::run

//===- ReportJson.cpp - the report for machines ---------------------------===//
//
// Sizes in bytes, times in seconds. Numbers that JSON does not know (infinities
// and NaN) are strings.
//
//===----------------------------------------------------------------------===//

#include "Report.h"
#include "llvm/Support/JSON.h"
#include <cmath>

namespace mlir::xent::run {
namespace {

using llvm::json::Array;
using llvm::json::Object;
using llvm::json::Value;

/// Results are printed whole up to this many elements.
constexpr int64_t kMostElements = 1024;

Value toValue(double number) {
  if (std::isfinite(number))
    return number;
  return std::isnan(number) ? "nan" : number > 0 ? "inf" : "-inf";
}

Value toExtent(int64_t extent) {
  return ShapedType::isDynamic(extent) ? Value(nullptr) : Value(extent);
}

Object toObject(const Report &report, const RunCost &cost) {
  Object object{{"peakBytes", cost.peakBytes},
                {"workspaceBytes", cost.getWorkspaceBytes()},
                {"largestBytes", cost.largestBytes},
                {"leakedBytes", cost.leakedBytes}};
  // The time of a simulation means nothing.
  if (!report.device || !report.device->isSimulated)
    object["seconds"] = cost.seconds;
  if (cost.residentBytes)
    object["residentBytes"] = *cost.residentBytes;
  return object;
}

Array toValues(const HostTensor &tensor) {
  Array values;
  for (int64_t i = 0; i < std::min(tensor.getNumElements(), kMostElements);
       ++i) {
    if (isa<FloatType>(tensor.getElementType()))
      values.push_back(toValue(tensor.getFloat(i)));
    else
      values.push_back(tensor.getInt(i));
  }
  return values;
}

Array toArray(ArrayRef<Head> heads) {
  Array array;
  for (const Head &head : heads)
    array.push_back(Object{{"location", head.location},
                           {"tokens", toExtent(head.tokens)},
                           {"classes", toExtent(head.classes)},
                           {"hidden", toExtent(head.hidden)},
                           {"inputType", head.inputType},
                           {"weightType", head.weightType},
                           {"logits", head.transform},
                           {"statistics", Array(head.statistics)}});
  return array;
}

Array toArray(ArrayRef<CollectedRemark> remarks) {
  Array array;
  for (const CollectedRemark &remark : remarks) {
    Object arguments;
    for (const auto &[key, value] : remark.arguments)
      arguments[key] = value;
    StringRef kind = remark.kind == llvm::remarks::Type::Passed     ? "passed"
                     : remark.kind == llvm::remarks::Type::Missed   ? "missed"
                     : remark.kind == llvm::remarks::Type::Analysis ? "analysis"
                                                                    : "failure";
    array.push_back(Object{{"pass", remark.category},
                           {"name", remark.name},
                           {"kind", kind},
                           {"location", remark.location},
                           {"arguments", std::move(arguments)}});
  }
  return array;
}

Array toResults(const Report &report) {
  Array array;
  for (auto [index, result] : llvm::enumerate(report.results)) {
    std::string type;
    llvm::raw_string_ostream(type) << result.getElementType();
    Object object{{"type", type},
                  {"shape", Array(result.getShape())},
                  {"values", toValues(result)}};
    if (!report.errors.empty()) {
      const ResultError &error = report.errors[index];
      object["unfused"] = toValues(report.unfusedResults[index]);
      object["reference"] = toValues(report.reference[index]);
      object["unit"] = error.isFloat ? "ulp" : "elements";
      object["error"] = toValue(error.ours);
      object["unfusedError"] = toValue(error.unfused);
      object["tolerance"] = toValue(error.tolerance);
      object["relativeError"] = toValue(error.oursRelative);
      object["unfusedRelativeError"] = toValue(error.unfusedRelative);
      object["passes"] = error.passes();
    }
    array.push_back(std::move(object));
  }
  return array;
}

} // namespace

void printJson(const Report &report, llvm::raw_ostream &os) {
  Object object{{"file", report.file},
                {"entry", report.entry},
                {"heads", toArray(ArrayRef(report.heads))},
                {"remarks", toArray(ArrayRef(report.remarks))},
                {"inputBytes", report.inputBytes},
                {"logitsSizedValues", report.logitsSized.values},
                {"logitsSizedBytes", report.logitsSized.bytes},
                {"runs", report.runs},
                {"results", toResults(report)}};
  if (report.device)
    object["device"] = Object{{"name", report.device->name},
                              {"chip", report.device->chip},
                              {"isSimulated", report.device->isSimulated}};
  if (report.ours)
    object[report.isUnfused ? "unfused" : "ours"] =
        toObject(report, *report.ours);
  if (report.unfused)
    object["unfused"] = toObject(report, *report.unfused);
  if (!report.errors.empty())
    object["passes"] = report.passes();
  os << llvm::formatv("{0:2}", Value(std::move(object))) << "\n";
}

} // namespace mlir::xent::run

//===- Remarks.cpp - remarks of the passes, collected ---------------------===//

#include "Remarks.h"
#include "mlir/IR/BuiltinAttributes.h"
#include "llvm/ADT/StringExtras.h"

namespace mlir::xent::run {
namespace {

class Collector final : public remark::detail::MLIRRemarkStreamerBase {
public:
  explicit Collector(std::vector<CollectedRemark> &remarks)
      : remarks(remarks) {}

  void streamOptimizationRemark(const remark::detail::Remark &remark) override {
    CollectedRemark &copy = remarks.emplace_back();
    copy.kind = remark.getRemarkType();
    copy.category = remark.getCategoryName().str();
    copy.name = remark.getRemarkName().str();
    copy.function = remark.getFunction().str();
    copy.location = formatLocation(remark.getLocation());
    for (const auto &argument : remark.getArgs())
      copy.arguments.emplace_back(argument.key, argument.val);
  }

private:
  std::vector<CollectedRemark> &remarks;
};

} // namespace

StringRef CollectedRemark::get(StringRef key) const {
  for (const auto &[name, value] : arguments)
    if (name == key)
      return value;
  return {};
}

double CollectedRemark::getNumber(StringRef key) const {
  double value = 0;
  if (get(key).getAsDouble(value))
    return 0;
  return value;
}

bool CollectedRemark::isOfPlanner(StringRef name) const {
  return category == "xent-plan" && this->name == name;
}

std::string CollectedRemark::getText() const {
  SmallVector<std::string> parts;
  for (const auto &[key, value] : arguments)
    parts.push_back(key == "Remark" || key == "Reason" ? value
                                                       : key + "=" + value);
  return llvm::join(parts, ", ");
}

std::string formatLocation(Location location) {
  std::string text;
  location->walk([&](Location inner) {
    auto file = dyn_cast<FileLineColLoc>(inner);
    if (!file)
      return WalkResult::advance();
    text = llvm::formatv("{0}:{1}:{2}", file.getFilename().getValue(),
                         file.getLine(), file.getColumn());
    return WalkResult::interrupt();
  });
  return text;
}

LogicalResult collectRemarks(MLIRContext &context,
                             std::vector<CollectedRemark> &remarks) {
  remark::RemarkCategories categories;
  // `all` adds to the kinds that have a filter of their own, and no others.
  categories.passed = categories.missed = categories.analysis =
      categories.failed = "xent-.*";
  return remark::enableOptimizationRemarks(
      context, std::make_unique<Collector>(remarks),
      std::make_unique<remark::RemarkEmittingPolicyAll>(), categories);
}

} // namespace mlir::xent::run

//===- Relations.cpp - what the extents of a function have to be ----------===//

#include "Relations.h"
#include "Error.h"
#include "Extents.h"
#include "Xent/Runtime/Call.h"
#include <numeric>
#include <set>
#include <tuple>

namespace mlir::xent::run {
namespace {

class RelationCollector {
public:
  explicit RelationCollector(const Signature &signature)
      : signature(signature) {}

  /// The extents of arguments that the types say.
  void addTypes();
  /// What all ops of `function` require.
  void addOps(func::FuncOp function);
  /// The extents of results.
  llvm::Error addResults(func::FuncOp entry, func::FuncOp raised);

  std::vector<Relation> take() { return std::move(relations); }

private:
  void add(Relation relation);
  void addMultiple(const Extent &extent);
  void addEqual(const Extent &extent, const Extent &other);

  const Signature &signature;
  std::vector<Relation> relations;
  std::set<std::tuple<int, int, int, int, int64_t, int64_t>> seen;
};

} // namespace

void RelationCollector::add(Relation relation) {
  if (relation.other >= 0) {
    int64_t common = std::gcd(relation.factor, relation.divisor);
    if (common > 1) {
      relation.factor /= common;
      relation.divisor /= common;
    }
  }
  if (seen.insert({relation.tensor, relation.dim, relation.other,
                   relation.otherDim, relation.factor, relation.divisor})
          .second)
    relations.push_back(relation);
}

void RelationCollector::addTypes() {
  for (auto [i, type] : llvm::enumerate(signature.arguments))
    for (auto [dim, extent] : llvm::enumerate(type.shape))
      if (!ShapedType::isDynamic(extent))
        add({(int)i, (int)dim, XENT_CONSTANT, 0, extent, 1});
}

/// `extent` is a whole number.
void RelationCollector::addMultiple(const Extent &extent) {
  if (!extent.argument || extent.factor <= 0 || extent.divisor <= 0)
    return;
  int64_t multiple = extent.divisor / std::gcd(extent.factor, extent.divisor);
  if (multiple > 1)
    add({(int)extent.argument.getArgNumber(), (int)extent.dim, XENT_MULTIPLE, 0,
         multiple, 1});
}

/// `extent`, of an argument, is `other`.
void RelationCollector::addEqual(const Extent &extent, const Extent &other) {
  int argument = extent.argument.getArgNumber();
  if (extent.factor <= 0 || extent.divisor <= 0 || other.divisor <= 0)
    return;
  if (!other.argument) {
    if (other.factor * extent.divisor % extent.factor == 0)
      add({argument, (int)extent.dim, XENT_CONSTANT, 0,
           other.factor * extent.divisor / extent.factor, 1});
    return;
  }
  if (other.argument == extent.argument && other.dim == extent.dim)
    return;
  add({argument, (int)extent.dim, (int)other.argument.getArgNumber(),
       (int)other.dim, other.factor * extent.divisor,
       extent.factor * other.divisor});
}

void RelationCollector::addOps(func::FuncOp function) {
  function.walk([&](Operation *op) {
    for (const auto &group : getAgreeingExtents(op)) {
      std::optional<Extent> known;
      SmallVector<Extent> extents;
      for (auto [value, dim] : group)
        if (std::optional<Extent> extent = traceExtent(value, dim)) {
          addMultiple(*extent);
          if (!known || (known->argument && !extent->argument))
            known = extent;
          extents.push_back(*extent);
        }
      for (const Extent &extent : extents)
        if (extent.argument)
          addEqual(extent, *known);
    }
  });
}

llvm::Error RelationCollector::addResults(func::FuncOp entry,
                                          func::FuncOp raised) {
  int numArguments = signature.arguments.size();
  for (auto [i, type] : llvm::enumerate(signature.results))
    for (auto [dim, size] : llvm::enumerate(type.shape)) {
      Relation relation{
          numArguments + (int)i, (int)dim, XENT_CONSTANT, 0, size, 1};
      if (ShapedType::isDynamic(size)) {
        std::optional<Extent> extent;
        for (func::FuncOp function : {entry, raised})
          if (function && !extent)
            extent = traceExtent(
                function.getBody().back().getTerminator()->getOperand(i), dim);
        if (!extent)
          return makeError(ExitCode::Program,
                           "extent {0} of result {1} of @{2} does not follow "
                           "from an extent of an argument",
                           dim, i, entry.getSymName());
        relation.factor = extent->factor;
        relation.divisor = extent->divisor;
        if (extent->argument) {
          relation.other = extent->argument.getArgNumber();
          relation.otherDim = extent->dim;
        }
      }
      add(relation);
    }
  return llvm::Error::success();
}

llvm::Expected<std::vector<Relation>> getRelations(func::FuncOp entry,
                                                   func::FuncOp raised,
                                                   const Signature &signature) {
  RelationCollector collector(signature);
  collector.addTypes();
  collector.addOps(entry);
  if (raised)
    collector.addOps(raised);
  if (llvm::Error error = collector.addResults(entry, raised))
    return std::move(error);
  return collector.take();
}

} // namespace mlir::xent::run

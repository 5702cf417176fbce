//===- Inputs.cpp - values for the arguments ------------------------------===//

#include "Inputs.h"
#include "Error.h"
#include "llvm/ADT/StringExtras.h"
#include <cmath>

namespace mlir::xent::run {
namespace {

/// SplitMix64 (Steele, Lea, Flood 2014), addressed by position: no state, and
/// the same numbers on every machine and with every standard library.
class Random {
public:
  Random(uint64_t seed, unsigned stream) : base(mix(seed ^ mix(stream + 1))) {}

  uint64_t getBits(uint64_t i) const {
    return mix(base + (i + 1) * 0x9e3779b97f4a7c15);
  }

  /// In [0, bound); the bias of the product is below bound / 2^64.
  uint64_t getBelow(uint64_t i, uint64_t bound) const {
    return (uint64_t)(((unsigned __int128)getBits(i) * bound) >> 64);
  }

  /// In [0, 1).
  double getUniform(uint64_t i) const {
    return (double)(getBits(i) >> 11) * 0x1p-53;
  }

  /// Nearly standard normal, within 3.5: the sum of four uniform numbers, each
  /// of variance 1/12, scaled to variance 1.
  double getNormal(uint64_t i) const {
    uint64_t bits = getBits(i);
    int64_t sum = 0;
    for (int part = 0; part < 4; ++part)
      sum += (int64_t)(bits >> (16 * part) & 0xffff);
    return ((double)sum - 2 * 65535.) / 65536 * std::sqrt(3.);
  }

private:
  static uint64_t mix(uint64_t z) {
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
  }
  uint64_t base;
};

} // namespace

HostTensor makeRandomInput(const ValueType &type, ArrayRef<int64_t> shape,
                           const InputRule &rule, uint64_t seed,
                           unsigned argument, double ignored) {
  HostTensor tensor(type.elementType, shape);
  Random random(seed, 2 * argument), choice(seed, 2 * argument + 1);
  int64_t count = tensor.getNumElements();
  if (isa<FloatType>(type.elementType)) {
    for (int64_t i = 0; i < count; ++i)
      tensor.setFloat(i, rule.mean + rule.deviation * random.getNormal(i));
    return tensor;
  }
  for (int64_t i = 0; i < count; ++i) {
    if (rule.bound == 0)
      tensor.setInt(i, random.getBelow(i, 10) != 0);
    else if (!rule.ignoreValues.empty() && choice.getUniform(i) < ignored)
      tensor.setInt(i, rule.ignoreValues.front());
    else
      tensor.setInt(i, (int64_t)random.getBelow(i, rule.bound));
  }
  return tensor;
}

llvm::Error checkInput(const HostTensor &tensor, const InputRule &rule,
                       unsigned argument) {
  if (rule.bound == 0 || !rule.mustBeInRange)
    return llvm::Error::success();
  for (int64_t i = 0, e = tensor.getNumElements(); i < e; ++i) {
    int64_t value = tensor.getInt(i);
    if ((value >= 0 && value < rule.bound) ||
        llvm::is_contained(rule.ignoreValues, value))
      continue;
    SmallVector<std::string> position;
    int64_t rest = i;
    for (int64_t extent : llvm::reverse(tensor.getShape())) {
      position.insert(position.begin(), std::to_string(rest % extent));
      rest /= extent;
    }
    std::string ignore;
    for (int64_t value : rule.ignoreValues)
      ignore += " and is not " + std::to_string(value) + " (ignored)";
    return makeError(ExitCode::Input,
                     "input {0}: element [{1}] is {2}, outside of [0, {3}){4}",
                     argument, llvm::join(position, ", "), value, rule.bound,
                     ignore);
  }
  return llvm::Error::success();
}

} // namespace mlir::xent::run

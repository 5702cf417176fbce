//===- XentRunTest.cpp - what xent-run judges and draws by ----------------===//

#include "Check.h"
#include "Inputs.h"
#include "Numbers.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/MLIRContext.h"
#include "llvm/ADT/APFloat.h"
#include "gtest/gtest.h"
#include <cmath>
#include <limits>

using namespace mlir;
using namespace mlir::xent::run;

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

uint16_t roundByAPFloat(const llvm::fltSemantics &semantics, double value) {
  llvm::APFloat number(value);
  bool losesInfo;
  number.convert(semantics, llvm::APFloat::rmNearestTiesToEven, &losesInfo);
  return (uint16_t)number.bitcastToAPInt().getZExtValue();
}

TEST(NumbersTest, DecodesAndEncodesEveryNumber) {
  for (unsigned bits = 0; bits < 0x10000; ++bits) {
    double f16 = decodeF16((uint16_t)bits), bf16 = decodeBF16((uint16_t)bits);
    if (std::isnan(f16))
      EXPECT_TRUE(std::isnan(decodeF16(encodeF16(f16))));
    else
      ASSERT_EQ(encodeF16(f16), bits);
    if (std::isnan(bf16))
      EXPECT_TRUE(std::isnan(decodeBF16(encodeBF16(bf16))));
    else
      ASSERT_EQ(encodeBF16(bf16), bits);
  }
}

TEST(NumbersTest, RoundsAsAPFloatDoes) {
  // Between, at and next to the middle of neighbouring numbers.
  for (unsigned bits = 0; bits < 0xffff; bits += 7)
    for (auto [decode, encode, semantics] :
         {std::tuple(&decodeF16, &encodeF16, &llvm::APFloat::IEEEhalf()),
          std::tuple(&decodeBF16, &encodeBF16, &llvm::APFloat::BFloat())}) {
      double low = decode((uint16_t)bits), high = decode((uint16_t)(bits + 1));
      if (!std::isfinite(low) || !std::isfinite(high))
        continue;
      double middle = low + (high - low) / 2;
      for (double value : {middle, std::nextafter(middle, low),
                           std::nextafter(middle, high), low * 1.0001})
        ASSERT_EQ(encode(value), roundByAPFloat(*semantics, value)) << value;
    }
  for (double value : {65519.0, 65520.0, 3.39e38, 3.4e38, 1e300, -1e300, 1e-300,
                       -0.0, 0x1p-25, 0x1.8p-25, kInfinity}) {
    EXPECT_EQ(encodeF16(value),
              roundByAPFloat(llvm::APFloat::IEEEhalf(), value));
    EXPECT_EQ(encodeBF16(value),
              roundByAPFloat(llvm::APFloat::BFloat(), value));
  }
}

class RunTest : public ::testing::Test {
protected:
  HostTensor make(Type type, ArrayRef<double> values) {
    HostTensor tensor(type, {(int64_t)values.size()});
    for (auto [i, value] : llvm::enumerate(values))
      tensor.setFloat(i, value);
    return tensor;
  }
  ResultError compare(Type type, ArrayRef<double> ours,
                      ArrayRef<double> unfused, ArrayRef<double> reference) {
    std::vector<HostTensor> a, b, c;
    a.push_back(make(type, ours));
    b.push_back(make(type, unfused));
    c.push_back(make(isa<FloatType>(type) ? Type(builder.getF64Type()) : type,
                     reference));
    return compareResults(a, b, c)[0];
  }

  MLIRContext context;
  Builder builder{&context};
};

TEST_F(RunTest, CountsUlpsAtTheLargestElement) {
  // 8 has an ulp of 2^-20 in f32 and of 2^-4 in bf16.
  ResultError error =
      compare(builder.getF32Type(), {8 + 0x3p-20, 1}, {8, 1 - 0x1p-20}, {8, 1});
  EXPECT_EQ(error.ours, 3);
  EXPECT_EQ(error.unfused, 1);
  EXPECT_EQ(error.tolerance, 3);
  EXPECT_TRUE(error.passes());
  EXPECT_EQ(compare(builder.getBF16Type(), {8.25}, {8}, {8}).ours, 4);
}

TEST_F(RunTest, FailsBeyondTheTolerance) {
  EXPECT_FALSE(compare(builder.getF32Type(), {8 + 0x4p-20}, {8 - 0x1p-20}, {8})
                   .passes());
  EXPECT_TRUE(compare(builder.getF32Type(), {8 + 0x4p-20}, {8 - 0x2p-20}, {8})
                  .passes());
}

TEST_F(RunTest, ComparesWhatIsNotFinite) {
  Type f32 = builder.getF32Type();
  EXPECT_TRUE(compare(f32, {kNaN, kInfinity, 1}, {kNaN, kInfinity, 1},
                      {kNaN, kInfinity, 1})
                  .passes());
  EXPECT_FALSE(compare(f32, {1}, {kNaN}, {kNaN}).passes());
  EXPECT_FALSE(compare(f32, {kNaN}, {1}, {1}).passes());
  EXPECT_FALSE(compare(f32, {-kInfinity}, {kInfinity}, {kInfinity}).passes());
  // An original that overflows is no better than anything else.
  EXPECT_TRUE(compare(f32, {1}, {kInfinity}, {1}).passes());
}

TEST_F(RunTest, CountsDifferentIntegers) {
  Type i64 = builder.getI64Type();
  ResultError error = compare(i64, {1, 2, 3}, {1, 2, 4}, {1, 2, 3});
  EXPECT_EQ(error.ours, 0);
  EXPECT_EQ(error.unfused, 1);
  EXPECT_TRUE(error.passes());
  EXPECT_FALSE(compare(i64, {1, 2, 4}, {1, 2, 3}, {1, 2, 3}).passes());
}

TEST_F(RunTest, DrawsTargetsInRange) {
  InputRule rule;
  rule.bound = 10;
  rule.ignoreValues = {-100};
  ValueType type = {builder.getI64Type(), {1000}, false};
  HostTensor tensor = makeRandomInput(type, {1000}, rule, 1, 2, 0.25);
  int ignored = 0;
  for (int64_t i = 0; i < 1000; ++i) {
    int64_t value = tensor.getInt(i);
    ignored += value == -100;
    EXPECT_TRUE(value == -100 || (value >= 0 && value < 10));
  }
  // Four standard deviations of a binomial distribution.
  EXPECT_NEAR(ignored, 250, 55);
}

TEST_F(RunTest, DrawsFloatsAsTheRuleSays) {
  InputRule rule;
  rule.mean = 5;
  rule.deviation = 2;
  ValueType type = {builder.getF32Type(), {10000}, false};
  HostTensor tensor = makeRandomInput(type, {10000}, rule, 1, 0, 0);
  double sum = 0, squares = 0;
  for (int64_t i = 0; i < 10000; ++i) {
    sum += tensor.getFloat(i);
    squares += std::pow(tensor.getFloat(i) - 5, 2);
  }
  EXPECT_NEAR(sum / 10000, 5, 0.08);
  EXPECT_NEAR(std::sqrt(squares / 10000), 2, 0.06);
}

TEST_F(RunTest, WidensInputsExactly) {
  HostTensor wide = widenInput(make(builder.getBF16Type(), {1.5, -3}));
  EXPECT_TRUE(wide.getElementType().isF64());
  EXPECT_EQ(wide.getFloat(0), 1.5);
  EXPECT_EQ(wide.getFloat(1), -3);
}

} // namespace

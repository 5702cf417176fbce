//===- PairMathTest.cpp - ops of regions on pairs -------------------------===//
//
// Each op that regions may hold, alone in a region, compiled and run on the
// simulated driver: on f32, and on bf16 and f16 with one rounding.
//
//===----------------------------------------------------------------------===//

#include "CompileToPtx.h"
#include "DlogitsKernel.h"
#include "OperandMatrix.h"
#include "SimulatedDevice.h"
#include "TestRegion.h"
#include "TestTile.h"
#include "mlir/IR/Builders.h"
#include "gtest/gtest.h"

#include <cmath>

using namespace mlir;
using namespace mlir::xent;
using namespace xenttest;

namespace {

struct Case {
  const char *name;
  /// What computes %y from %x and a constant %c = 0.75, all of type TYPE.
  const char *text;
  double (*compute)(double);
  /// Of the f32 op, absolute and relative.
  double tolerance;
  /// The arguments are positive.
  bool isPositive = false;
};

void PrintTo(const Case &test, std::ostream *os) { *os << test.name; }

class PairMath : public testing::TestWithParam<Case> {
protected:
  void check(TileType type);
};

} // namespace

static std::string replaceAll(std::string text, const std::string &from,
                              const std::string &to) {
  for (size_t at = 0; (at = text.find(from, at)) != std::string::npos;
       at += to.size())
    text.replace(at, from.size(), to);
  return text;
}

void PairMath::check(TileType type) {
  const Case &test = GetParam();
  std::unique_ptr<MLIRContext> context = createContext();
  gpu::GPUModuleOp gpu;
  OwningOpRef<ModuleOp> module = createModule(*context, gpu);
  OpBuilder builder(context.get());
  std::string name = type == TileType::F32   ? "f32"
                     : type == TileType::F16 ? "f16"
                                             : "bf16";
  // The product is f32, exactly what is kept.
  std::string first = type == TileType::F32
                          ? "%x = arith.addf %acc, %zero : f32\n"
                          : "%x = arith.truncf %acc : f32 to TYPE\n";
  std::string body = "%zero = arith.constant -0.0 : f32\n"
                     "%c = arith.constant 0.75 : TYPE\n" +
                     first + test.text + "\n\"test.yield\"(%y) : (TYPE) -> ()";
  TestRegion region(*context, "%acc: f32", replaceAll(body, "TYPE", name));
  KernelSpec spec;
  spec.name = "kernel";
  spec.cls = KernelClass::Dlogits;
  spec.region = &region.get();
  spec.tileType = getFloatType(*context, type);
  std::string why;
  ASSERT_TRUE(succeeded(buildDlogits(builder, gpu, spec, why))) << why;
  std::string ptx = compileToPtx(*module, "sm_80", "+ptx70");
  ASSERT_FALSE(ptx.empty());

  constexpr int64_t n = 72;
  auto argument = [&](int64_t j) {
    double value = test.isPositive ? (j + 1) / 8.0 : (j - n / 2) / 8.0;
    return value;
  };
  SimulatedDevice device;
  TestTile tile(device, type, 1, n, /*aligned=*/true,
                [&](int64_t, int64_t j) { return argument(j); });
  Parameters parameters;
  parameters.add(tile.address()).add(tile.pitch());
  parameters.add<int32_t>(1).add<int32_t>(n);
  KernelLaunch launch = getDlogitsLaunch(spec);
  ASSERT_EQ(device.run(ptx, "kernel", launch.blocks(1, n), launch.threads, 0,
                       parameters),
            "");
  tile.expect(device, test.tolerance,
              [&](int64_t, int64_t j) { return test.compute(argument(j)); });
}

TEST_P(PairMath, f32) { check(TileType::F32); }
TEST_P(PairMath, bf16) { check(TileType::BF16); }
TEST_P(PairMath, f16) { check(TileType::F16); }

#define OP(op) "%y = " op " %x : TYPE"

static const Case cases[] = {
    {"exp", OP("math.exp"), [](double x) { return std::exp(x); }, 1e-6},
    {"exp2", OP("math.exp2"), [](double x) { return std::exp2(x); }, 1e-6},
    {"expm1", OP("math.expm1"), [](double x) { return std::expm1(x); }, 1e-6},
    {"tanh", OP("math.tanh"), [](double x) { return std::tanh(x); }, 5e-7},
    {"log", OP("math.log"), [](double x) { return std::log(x); }, 2e-7, true},
    {"log2", OP("math.log2"), [](double x) { return std::log2(x); }, 2e-7,
     true},
    {"log10", OP("math.log10"), [](double x) { return std::log10(x); }, 3e-7,
     true},
    {"log1p", OP("math.log1p"), [](double x) { return std::log1p(x); }, 3e-7,
     true},
    {"sqrt", OP("math.sqrt"), [](double x) { return std::sqrt(x); }, 1e-7,
     true},
    {"rsqrt", OP("math.rsqrt"), [](double x) { return 1 / std::sqrt(x); }, 2e-7,
     true},
    {"sin", OP("math.sin"), [](double x) { return std::sin(x); }, 2e-7},
    {"cos", OP("math.cos"), [](double x) { return std::cos(x); }, 2e-7},
    {"powf", "%y = math.powf %x, %c : TYPE",
     [](double x) { return std::pow(x, 0.75); }, 2e-7, true},
    {"absf", OP("math.absf"), [](double x) { return std::abs(x); }, 0},
    {"floor", OP("math.floor"), [](double x) { return std::floor(x); }, 0},
    {"ceil", OP("math.ceil"), [](double x) { return std::ceil(x); }, 0},
    {"trunc", OP("math.trunc"), [](double x) { return std::trunc(x); }, 0},
    {"roundeven", OP("math.roundeven"),
     [](double x) { return std::nearbyint(x); }, 0},
    {"copysign", "%y = math.copysign %c, %x : TYPE",
     [](double x) { return std::copysign(0.75, x); }, 0},
    {"fma", "%y = math.fma %x, %x, %c : TYPE",
     [](double x) { return x * x + 0.75; }, 0},
    {"addf", "%y = arith.addf %x, %c : TYPE", [](double x) { return x + 0.75; },
     0},
    {"subf", "%y = arith.subf %c, %x : TYPE", [](double x) { return 0.75 - x; },
     0},
    {"mulf", "%y = arith.mulf %x, %c : TYPE", [](double x) { return x * 0.75; },
     0},
    {"divf", "%y = arith.divf %c, %x : TYPE", [](double x) { return 0.75 / x; },
     1e-7, true},
    {"negf", OP("arith.negf"), [](double x) { return -x; }, 0},
    {"maximumf", "%y = arith.maximumf %x, %c : TYPE",
     [](double x) { return std::max(x, 0.75); }, 0},
    {"minimumf", "%y = arith.minimumf %x, %c : TYPE",
     [](double x) { return std::min(x, 0.75); }, 0},
    {"maxnumf", "%y = arith.maxnumf %x, %c : TYPE",
     [](double x) { return std::max(x, 0.75); }, 0},
    {"minnumf", "%y = arith.minnumf %x, %c : TYPE",
     [](double x) { return std::min(x, 0.75); }, 0},
    {"select", R"(%p = arith.cmpf olt, %x, %c : TYPE
                  %y = arith.select %p, %c, %x : TYPE)",
     [](double x) { return x < 0.75 ? 0.75 : x; }, 0},
    {"logic", R"(%p = arith.cmpf ogt, %x, %c : TYPE
                 %q = arith.cmpf une, %x, %c : TYPE
                 %r = arith.andi %p, %q : i1
                 %s = arith.xori %r, %q : i1
                 %t = arith.ori %s, %p : i1
                 %y = arith.uitofp %t : i1 to TYPE)",
     [](double x) { return x != 0.75 ? 1.0 : 0.0; }, 0},
    {"integers", R"(%i = arith.fptosi %x : TYPE to i32
                    %two = arith.constant 2 : i32
                    %j = arith.muli %i, %two : i32
                    %k = arith.addi %j, %i : i32
                    %l = arith.maxsi %k, %two : i32
                    %m = arith.subi %l, %two : i32
                    %w = arith.extsi %m : i32 to i64
                    %n = arith.trunci %w : i64 to i32
                    %o = arith.shrsi %n, %two : i32
                    %p = arith.cmpi sgt, %o, %two : i32
                    %q = arith.select %p, %two, %o : i32
                    %y = arith.sitofp %q : i32 to TYPE)",
     [](double x) {
       int value = std::max(3 * static_cast<int>(x), 2) - 2;
       return static_cast<double>(std::min(value >> 2, 2));
     },
     0},
};

INSTANTIATE_TEST_SUITE_P(Cases, PairMath, testing::ValuesIn(cases),
                         [](const testing::TestParamInfo<Case> &info) {
                           return std::string(info.param.name);
                         });

//===- MutationSM80Test.cpp - that tests notice a wrong emitter -----------===//
//
// Changes one op of a kernel at a time, as a mistake of the emitter would, and
// expects a report of the simulated driver or a wrong number for each.
//
//===----------------------------------------------------------------------===//

#include "CompileToPtx.h"
#include "KernelSM80.h"
#include "OperandMatrix.h"
#include "SimulatedDevice.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/IR/Builders.h"
#include "gtest/gtest.h"

#include <cmath>
#include <functional>

using namespace mlir;
using namespace mlir::xent;
using namespace xenttest;

namespace {

/// Changes an op if it is of the kind that the mutation is about, and says
/// whether it was.
using Mutation = std::function<bool(Operation *)>;

struct Size {
  int64_t m, n, k;
};

/// A kernel of either class, and what shows that it is wrong.
class Kernel {
public:
  Kernel(KernelClass cls, bool mnMajor);
  /// Applies `mutate` to op number `index` of its kind; false if there are
  /// fewer.
  bool build(const Mutation &mutate, unsigned index);
  /// Whether a run of any of `sizes` is right.
  bool isRight(ArrayRef<Size> sizes);

private:
  bool isRight(Size size);

  std::unique_ptr<MLIRContext> context = createContext();
  OwningOpRef<ModuleOp> module;
  KernelSpec spec;
  KernelConfigSM80 config;
  std::string ptx;
};

} // namespace

Kernel::Kernel(KernelClass cls, bool mnMajor) {
  Builder b(context.get());
  spec.name = "kernel";
  spec.cls = cls;
  spec.operandType = b.getBF16Type();
  spec.aMNMajor = spec.bMNMajor = mnMajor;
  if (cls == KernelClass::Product)
    spec.tileType = b.getF32Type();
  config.tileM = config.tileN = 64;
  config.warpM = config.warpN = 32;
  config.stages = 3;
}

bool Kernel::build(const Mutation &mutate, unsigned index) {
  gpu::GPUModuleOp gpu;
  module = createModule(*context, gpu);
  OpBuilder builder(context.get());
  std::string why;
  auto function = buildKernelSM80(builder, gpu, spec, config, why);
  EXPECT_TRUE(succeeded(function)) << why;
  // A clone tells whether the op is of the kind, without changing it.
  unsigned count = 0;
  Operation *found = nullptr;
  function->walk([&](Operation *op) {
    Operation *probe = op->clone();
    bool isOfKind = op->getNumRegions() == 0 || isa<scf::ForOp>(op);
    isOfKind = isOfKind && op->getBlock() && mutate(probe);
    probe->destroy();
    if (isOfKind && count++ == index)
      found = op;
  });
  if (!found)
    return false;
  mutate(found);
  ptx = compileToPtx(*module, "sm_80", "+ptx70");
  return true;
}

bool Kernel::isRight(ArrayRef<Size> sizes) {
  return llvm::all_of(sizes, [&](Size size) { return isRight(size); });
}

bool Kernel::isRight(Size size) {
  if (ptx.empty())
    return false;
  std::mt19937 random(1);
  OperandMatrix a(size.m, size.k, {spec.aMNMajor}, random);
  OperandMatrix b(size.n, size.k, {spec.bMNMajor}, random);
  std::vector<double> products = multiply(a, b);
  KernelLaunch launch = getLaunchSM80(spec, config);
  SimulatedDevice device;
  Parameters parameters;
  parameters.add(a.upload(device)).add(a.pitch);
  parameters.add(b.upload(device)).add(b.pitch);
  bool isProduct = spec.cls == KernelClass::Product;
  int64_t parts = launch.rowParts(size.n);
  // The tile or the maxima; the sums of exponentials.
  int64_t count = isProduct ? size.m * size.n : parts * size.m;
  uint64_t results[2];
  for (uint64_t &result : results)
    result = device.upload(std::vector<float>(count, -1));
  if (isProduct)
    parameters.add(results[0]).add(size.n);
  parameters.add<int32_t>(size.m).add<int32_t>(size.n).add<int32_t>(size.k);
  if (!isProduct)
    parameters.add(results[0]).add(results[1]);
  std::string report =
      device.run(ptx, "kernel", launch.blocks(size.m, size.n), launch.threads,
                 launch.sharedBytes, parameters);
  if (!report.empty())
    return false;
  auto first = device.download<float>(results[0], count);
  if (isProduct) {
    for (int64_t i = 0; i < count; ++i)
      if (first[i] != products[i])
        return false;
    return true;
  }
  auto second = device.download<float>(results[1], count);
  for (int64_t part = 0; part < parts; ++part)
    for (int64_t i = 0; i < size.m; ++i) {
      double max = -INFINITY, sum = 0;
      int64_t begin = part * config.tileN;
      int64_t end = std::min<int64_t>(size.n, begin + config.tileN);
      for (int64_t j = begin; j < end; ++j)
        max = std::max(max, products[i * size.n + j]);
      for (int64_t j = begin; j < end; ++j)
        sum += std::exp(products[i * size.n + j] - max);
      if (first[part * size.m + i] != max ||
          std::abs(second[part * size.m + i] - sum) > 1e-5 * sum)
        return false;
    }
  return true;
}

//===----------------------------------------------------------------------===//
// Mutations
//===----------------------------------------------------------------------===//

template <typename Op> static bool erase(Operation *op) {
  if (!isa<Op>(op))
    return false;
  if (op->getBlock())
    op->erase();
  return true;
}

/// The position in its line as it is, in place of the swizzled one.
static bool dropSwizzle(Operation *op) {
  auto exclusiveOr = dyn_cast<arith::XOrIOp>(op);
  if (!exclusiveOr)
    return false;
  exclusiveOr.getResult().replaceAllUsesWith(exclusiveOr.getLhs());
  return true;
}

/// One group more may be on its way.
static bool loosenWait(Operation *op) {
  auto wait = dyn_cast<NVVM::CpAsyncWaitGroupOp>(op);
  // At the end of the loop, only copies that nobody reads are on their way.
  if (!wait || wait.getN() == 0)
    return false;
  wait.setN(wait.getN() + 1);
  return true;
}

static bool copyTooMuch(Operation *op) {
  auto copy = dyn_cast<NVVM::CpAsyncOp>(op);
  if (!copy)
    return false;
  copy.getCpSizeMutable().clear();
  return true;
}

static bool transpose(Operation *op) {
  auto load = dyn_cast<NVVM::LdMatrixOp>(op);
  if (!load)
    return false;
  load.setLayout(load.getLayout() == NVVM::MMALayout::row
                     ? NVVM::MMALayout::col
                     : NVVM::MMALayout::row);
  return true;
}

static bool swapOperands(Operation *op, unsigned i, unsigned j) {
  if (!isa<NVVM::MmaOp>(op))
    return false;
  Value first = op->getOperand(i);
  op->setOperand(i, op->getOperand(j));
  op->setOperand(j, first);
  return true;
}
/// Registers 1 and 2 of A, those of B, and two sums, in this order of operands.
static bool swapA(Operation *op) { return swapOperands(op, 1, 2); }
static bool swapB(Operation *op) { return swapOperands(op, 4, 5); }
static bool swapSums(Operation *op) { return swapOperands(op, 6, 9); }

/// Reads the slot that is written, from the second block of K on.
static bool swapSlots(Operation *op) {
  auto loop = dyn_cast<scf::ForOp>(op);
  if (!loop || loop.getNumResults() < 2)
    return false;
  Operation *yield = loop.getBody()->getTerminator();
  Value first = yield->getOperand(0);
  yield->setOperand(0, yield->getOperand(1));
  yield->setOperand(1, first);
  return true;
}

static bool shuffleWithOther(Operation *op) {
  auto shuffle = dyn_cast<NVVM::ShflOp>(op);
  if (!shuffle || shuffle.getKind() != NVVM::ShflKind::bfly)
    return false;
  if (!op->getBlock())
    return true;
  OpBuilder b(op);
  Value four =
      arith::ConstantOp::create(b, op->getLoc(), b.getI32IntegerAttr(4));
  shuffle.getOffsetMutable().assign(four);
  return true;
}

namespace {

struct Case {
  const char *name;
  KernelClass cls;
  bool mnMajor;
  Mutation mutate;
};

void PrintTo(const Case &test, std::ostream *os) { *os << test.name; }

class MutationSM80 : public testing::TestWithParam<Case> {};

// Blocks of K that are the first, the last and neither; ragged in each extent.
const Size sizes[] = {{50, 50, 5}, {50, 50, 20}, {50, 50, 40}, {70, 100, 139}};

} // namespace

TEST_P(MutationSM80, is_noticed) {
  const Case &test = GetParam();
  Kernel kernel(test.cls, test.mnMajor);
  unsigned count = 0;
  while (kernel.build(test.mutate, count)) {
    EXPECT_FALSE(kernel.isRight(sizes)) << "op " << count;
    ++count;
  }
  EXPECT_GT(count, 0u);
}

// What is noticed above is the mutation.
TEST(MutationSM80Control, none_is_right) {
  auto nothing = [](Operation *op) { return isa<LLVM::ReturnOp>(op); };
  for (KernelClass cls : {KernelClass::Product, KernelClass::Stats})
    for (bool mnMajor : {false, true}) {
      Kernel kernel(cls, mnMajor);
      ASSERT_TRUE(kernel.build(nothing, 0));
      EXPECT_TRUE(kernel.isRight(sizes));
    }
}

static const Case cases[] = {
    {"swizzle", KernelClass::Product, false, dropSwizzle},
    {"swizzle_mn_major", KernelClass::Product, true, dropSwizzle},
    {"barrier", KernelClass::Product, false, erase<NVVM::BarrierOp>},
    {"barrier_stats", KernelClass::Stats, false, erase<NVVM::BarrierOp>},
    {"wait", KernelClass::Product, false, loosenWait},
    {"commit", KernelClass::Product, false, erase<NVVM::CpAsyncCommitGroupOp>},
    {"copy", KernelClass::Product, false, copyTooMuch},
    {"copy_mn_major", KernelClass::Product, true, copyTooMuch},
    {"transpose", KernelClass::Product, false, transpose},
    {"transpose_mn_major", KernelClass::Product, true, transpose},
    {"fragment_of_a", KernelClass::Product, false, swapA},
    {"fragment_of_b", KernelClass::Product, false, swapB},
    {"fragment_of_sums", KernelClass::Product, false, swapSums},
    {"slots", KernelClass::Product, false, swapSlots},
    {"shuffle", KernelClass::Stats, false, shuffleWithOther},
};

INSTANTIATE_TEST_SUITE_P(Cases, MutationSM80, testing::ValuesIn(cases),
                         [](const testing::TestParamInfo<Case> &info) {
                           return std::string(info.param.name);
                         });

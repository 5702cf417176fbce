//===- DefectsSM90Test.cpp - kernels with one thing wrong -----------------===//
//
// Each of these breaks the IR of a kernel that is right in one place: a barrier
// that is not there, a phase that is off by one, another swizzle. The simulated
// driver or the result has to show it, or the tests of products would not.
//
//===----------------------------------------------------------------------===//

#include "DefectsSM90.h"
#include "ProductCase.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"
#include "mlir/IR/Builders.h"
#include "gtest/gtest.h"

using namespace mlir;
using namespace mlir::xent;
using namespace xenttest;

namespace {

struct Defect {
  const char *name;
  void (*apply)(LLVM::LLVMFuncOp);
};

void PrintTo(const Defect &defect, std::ostream *os) { *os << defect.name; }

class DefectsSM90 : public testing::TestWithParam<Defect> {};
class DefectsOfPairsSM90 : public testing::TestWithParam<Defect> {};

} // namespace

/// Whether one of some orders of everything shows what is wrong; most do.
static testing::AssertionResult isSeen(const ProductCase &test,
                                       const Defect &defect) {
  std::string ptx = test.compile(defect.apply);
  for (unsigned seed = 1; seed <= 40; ++seed)
    if (!test.run(ptx, seed).empty())
      return testing::AssertionSuccess();
  return testing::AssertionFailure() << "nothing shows that it is wrong";
}

// Two passes of stores for a tile, and two tiles, which the ring does not fit.
static const ProductCase single = {
    "single", sizesSM90(256, 2), false, true, false, ProductCase::BF16, 200,
    250,      64 * 5 + 8,        1};
static const ProductCase pair = {
    "pair", sizesSM90(128, 2, 2), false, false, false, ProductCase::BF16, 200,
    250,    64 * 5 + 8,           2};

TEST(KernelsOfDefectsSM90, are_right_without) {
  for (const ProductCase &test : {single, pair}) {
    std::string ptx = test.compile();
    for (unsigned seed = 1; seed <= 6; ++seed)
      EXPECT_EQ(test.run(ptx, seed), "") << test.name;
  }
}

TEST_P(DefectsSM90, is_seen) { EXPECT_TRUE(isSeen(single, GetParam())); }
TEST_P(DefectsOfPairsSM90, is_seen) { EXPECT_TRUE(isSeen(pair, GetParam())); }

static const Defect defects[] = {
    // Operands of wgmma.
    {"no_swizzle",
     [](LLVM::LLVMFuncOp f) {
       changeDescriptors(
           f, false, [](uint64_t bits) { return bits & ~(uint64_t(3) << 62); });
     }},
    {"swizzle_of_64_bytes",
     [](LLVM::LLVMFuncOp f) {
       changeDescriptors(f, false, [](uint64_t bits) {
         return (bits & ~(uint64_t(3) << 62)) | uint64_t(2) << 62;
       });
     }},
    {"half_the_stride",
     [](LLVM::LLVMFuncOp f) {
       changeDescriptors(
           f, false, [](uint64_t bits) { return bits - (uint64_t(32) << 32); });
     }},
    {"half_the_leading_offset",
     [](LLVM::LLVMFuncOp f) {
       changeDescriptors(
           f, true, [](uint64_t bits) { return bits - (uint64_t(256) << 16); });
     }},
    {"b_not_transposed",
     [](LLVM::LLVMFuncOp f) {
       for (auto op : findAll<NVVM::WgmmaMmaAsyncOp>(f))
         op.setLayoutB(NVVM::MMALayout::col);
     }},
    {"no_overwriting_product",
     [](LLVM::LLVMFuncOp f) {
       for (auto op : findAll<NVVM::WgmmaMmaAsyncOp>(f))
         op.setScaleD(NVVM::WGMMAScaleOut::one);
     }},
    {"every_product_overwrites",
     [](LLVM::LLVMFuncOp f) {
       for (auto op : findAll<NVVM::WgmmaMmaAsyncOp>(f))
         op.setScaleD(NVVM::WGMMAScaleOut::zero);
     }},
    // Waits for products.
    {"no_wait_before_the_release",
     [](LLVM::LLVMFuncOp f) { eraseAll<NVVM::WgmmaWaitGroupSyncOp>(f); }},
    {"no_wait_at_the_end",
     [](LLVM::LLVMFuncOp f) {
       for (auto op : findAll<LLVM::InlineAsmOp>(f))
         op.setAsmString("");
     }},
    {"no_commit",
     [](LLVM::LLVMFuncOp f) { eraseAll<NVVM::WgmmaGroupSyncAlignedOp>(f); }},
    // The ring.
    {"no_barriers_ready",
     [](LLVM::LLVMFuncOp f) {
       eraseAll<NVVM::BarrierOp>(
           f, [](NVVM::BarrierOp op) { return !isNamed(op); });
     }},
    {"consumer_phase_of_first_block",
     [](LLVM::LLVMFuncOp f) {
       flip(findAll<NVVM::MBarrierTryWaitParityOp>(f)[1], 1);
     }},
    {"consumer_phase_in_loop",
     [](LLVM::LLVMFuncOp f) {
       flip(findAll<NVVM::MBarrierTryWaitParityOp>(f)[2], 1);
     }},
    {"producer_phase",
     [](LLVM::LLVMFuncOp f) {
       flip(findAll<NVVM::MBarrierTryWaitParityOp>(f)[0], 1);
     }},
    {"producer_does_not_wait",
     [](LLVM::LLVMFuncOp f) {
       findAll<NVVM::MBarrierTryWaitParityOp>(f)[0]->erase();
     }},
    {"consumer_does_not_wait",
     [](LLVM::LLVMFuncOp f) {
       findAll<NVVM::MBarrierTryWaitParityOp>(f)[2]->erase();
     }},
    {"last_slot_not_released",
     [](LLVM::LLVMFuncOp f) {
       findAll<NVVM::MBarrierArriveOp>(f).back()->erase();
     }},
    {"slots_not_released_in_loop",
     [](LLVM::LLVMFuncOp f) {
       findAll<NVVM::MBarrierArriveOp>(f).front()->erase();
     }},
    {"too_few_bytes",
     [](LLVM::LLVMFuncOp f) {
       addTo(findAll<NVVM::MBarrierArriveExpectTxOp>(f)[0], 1, -16);
     }},
    {"one_arrival_too_many",
     [](LLVM::LLVMFuncOp f) {
       addTo(findAll<NVVM::MBarrierInitOp>(f)[1], 1, 1);
     }},
    {"one_arrival_too_few",
     [](LLVM::LLVMFuncOp f) {
       addTo(findAll<NVVM::MBarrierInitOp>(f)[1], 1, -1);
     }},
    // Copies.
    {"k_of_the_next_element",
     [](LLVM::LLVMFuncOp f) {
       auto op = findAll<NVVM::CpAsyncBulkTensorGlobalToSharedClusterOp>(f)[0];
       addTo(op, op.getCoordinates().getBeginOperandIndex(), 1);
     }},
    // The store of the tile.
    {"no_store_swizzle",
     [](LLVM::LLVMFuncOp f) {
       for (auto op : findAll<arith::XOrIOp>(f))
         for (Operation *user : op->getUsers())
           if (isa<arith::ShLIOp>(user)) {
             op.replaceAllUsesWith(op.getLhs());
             break;
           }
     }},
    {"no_proxy_fence",
     [](LLVM::LLVMFuncOp f) { eraseAll<NVVM::FenceProxyOp>(f); }},
    {"staging_not_free",
     [](LLVM::LLVMFuncOp f) {
       eraseAll<NVVM::CpAsyncBulkWaitGroupOp>(
           f, [](NVVM::CpAsyncBulkWaitGroupOp op) {
             return bool(op.getReadAttr());
           });
     }},
    {"staging_free_for_one_thread",
     [](LLVM::LLVMFuncOp f) {
       bool isFirst = false;
       eraseAll<NVVM::BarrierOp>(f, [&](NVVM::BarrierOp op) {
         return isNamed(op) && (isFirst = !isFirst);
       });
     }},
    {"staging_not_written",
     [](LLVM::LLVMFuncOp f) {
       bool isFirst = false;
       eraseAll<NVVM::BarrierOp>(f, [&](NVVM::BarrierOp op) {
         return isNamed(op) && !(isFirst = !isFirst);
       });
     }},
    {"stores_not_awaited",
     [](LLVM::LLVMFuncOp f) {
       eraseAll<NVVM::CpAsyncBulkWaitGroupOp>(
           f,
           [](NVVM::CpAsyncBulkWaitGroupOp op) { return !op.getReadAttr(); });
     }},
    {"stores_not_committed",
     [](LLVM::LLVMFuncOp f) { eraseAll<NVVM::CpAsyncBulkCommitGroupOp>(f); }},
};

static const Defect pairDefects[] = {
    {"no_multicast",
     [](LLVM::LLVMFuncOp f) {
       for (auto op :
            findAll<NVVM::CpAsyncBulkTensorGlobalToSharedClusterOp>(f))
         op.getMulticastMaskMutable().clear();
     }},
    {"own_slot_released_alone",
     [](LLVM::LLVMFuncOp f) {
       for (auto op : findAll<NVVM::MapaOp>(f)) {
         OpBuilder b(op);
         op->setOperand(
             1, NVVM::ClusterId::create(b, op.getLoc(), b.getI32Type()));
       }
     }},
    {"barriers_of_others_not_ready",
     [](LLVM::LLVMFuncOp f) {
       eraseAll<NVVM::ClusterWaitOp>(
           f, [](NVVM::ClusterWaitOp op) { return bool(op.getAlignedAttr()); });
       eraseAll<NVVM::ClusterArriveOp>(f, [](NVVM::ClusterArriveOp op) {
         return bool(op.getAlignedAttr());
       });
     }},
    {"blocks_end_alone",
     [](LLVM::LLVMFuncOp f) {
       eraseAll<NVVM::ClusterWaitOp>(
           f, [](NVVM::ClusterWaitOp op) { return !op.getAlignedAttr(); });
       eraseAll<NVVM::ClusterArriveOp>(
           f, [](NVVM::ClusterArriveOp op) { return !op.getAlignedAttr(); });
     }},
    {"arrivals_of_one_block",
     [](LLVM::LLVMFuncOp f) {
       addTo(findAll<NVVM::MBarrierInitOp>(f)[1], 1, -8);
     }},
    {"bytes_of_own_part",
     [](LLVM::LLVMFuncOp f) {
       addTo(findAll<NVVM::MBarrierArriveExpectTxOp>(f)[0], 1, -64 * 128);
     }},
};

static std::string getName(const testing::TestParamInfo<Defect> &info) {
  return info.param.name;
}

INSTANTIATE_TEST_SUITE_P(Defects, DefectsSM90, testing::ValuesIn(defects),
                         getName);
INSTANTIATE_TEST_SUITE_P(Defects, DefectsOfPairsSM90,
                         testing::ValuesIn(pairDefects), getName);

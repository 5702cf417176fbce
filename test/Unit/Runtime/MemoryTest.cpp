//===- MemoryTest.cpp - accounting of the runtime's allocator -------------===//

#include "Xent/Runtime/Memory.h"
#include "gtest/gtest.h"
#include <algorithm>
#include <cstring>
#include <sys/mman.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace {

constexpr uint64_t kSizes[] = {0, 1, 64, 4097, 1 << 20, (2 << 20) + 3};

TEST(MemoryTest, CountsExactSizes) {
  uint64_t before = xentMemoryUsage().current, expected = 0;
  std::vector<void *> blocks;
  for (uint64_t size : kSizes) {
    void *block = _mlir_memref_to_llvm_alloc(size);
    std::memset(block, 0x5a, size);
    blocks.push_back(block);
    expected += size;
    EXPECT_EQ(xentMemoryUsage().current - before, expected);
  }
  for (void *block : blocks)
    _mlir_memref_to_llvm_free(block);
  EXPECT_EQ(xentMemoryUsage().current, before);
}

TEST(MemoryTest, PeakIsWhatWasInUseAtOnce) {
  xentMemoryResetPeak();
  uint64_t before = xentMemoryUsage().current;
  for (int i = 0; i < 3; ++i)
    _mlir_memref_to_llvm_free(_mlir_memref_to_llvm_alloc(1000));
  void *a = _mlir_memref_to_llvm_alloc(700),
       *b = _mlir_memref_to_llvm_alloc(500);
  _mlir_memref_to_llvm_free(a);
  XentMemoryUsage usage = xentMemoryUsage();
  EXPECT_EQ(usage.peak - before, 1200u);
  EXPECT_EQ(usage.largest, 1000u);
  EXPECT_EQ(usage.allocations, 5u);
  EXPECT_EQ(usage.blocks, 1u);

  xentMemoryResetPeak();
  EXPECT_EQ(xentMemoryUsage().peak - before, 500u);
  EXPECT_EQ(xentMemoryUsage().largest, 0u);
  _mlir_memref_to_llvm_free(b);
}

TEST(MemoryTest, Aligns) {
  for (uint64_t alignment : {1u, 64u, 4096u, 4u << 20})
    for (uint64_t size : kSizes) {
      void *block = _mlir_memref_to_llvm_aligned_alloc(alignment, size);
      uint64_t least = alignment < 64 ? 64 : alignment;
      EXPECT_EQ(reinterpret_cast<uintptr_t>(block) % least, 0u);
      _mlir_memref_to_llvm_free(block);
    }
}

TEST(MemoryTest, FreeTakesNull) { _mlir_memref_to_llvm_free(nullptr); }

TEST(MemoryTest, KnowsItsBlocks) {
  char *block = static_cast<char *>(_mlir_memref_to_llvm_alloc(16));
  EXPECT_TRUE(xentMemoryOwns(block));
  EXPECT_FALSE(xentMemoryOwns(block + 1));
  EXPECT_FALSE(xentMemoryOwns(&block));
  _mlir_memref_to_llvm_free(block);
  EXPECT_FALSE(xentMemoryOwns(block));
}

TEST(MemoryTest, CountsAcrossThreads) {
  uint64_t before = xentMemoryUsage().current;
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i)
    threads.emplace_back([] {
      void *last = nullptr;
      for (int j = 0; j < 1000; ++j) {
        void *block = _mlir_memref_to_llvm_alloc(j);
        _mlir_memref_to_llvm_free(last);
        last = block;
      }
      _mlir_memref_to_llvm_free(last);
    });
  for (std::thread &thread : threads)
    thread.join();
  EXPECT_EQ(xentMemoryUsage().current, before);
}

/// Bytes of `block` that have a page.
uint64_t countResident(void *block, uint64_t size) {
  uint64_t page = sysconf(_SC_PAGESIZE);
  std::vector<unsigned char> present(size / page);
  // Fails if it is not mapped.
  if (mincore(block, size, present.data()) != 0)
    return 0;
  return page * std::count_if(present.begin(), present.end(),
                              [](unsigned char flags) { return flags & 1; });
}

constexpr uint64_t kLarge = 32 << 20;

TEST(MemoryTest, UsesLargeBlocksAgain) {
  xentMemoryRelease();
  void *block = _mlir_memref_to_llvm_alloc(kLarge);
  std::memset(block, 1, kLarge);
  _mlir_memref_to_llvm_free(block);
  EXPECT_EQ(countResident(block, kLarge), kLarge);
  EXPECT_EQ(_mlir_memref_to_llvm_alloc(kLarge - 1000), block);
  // Not for one that would leave half of it idle.
  _mlir_memref_to_llvm_free(block);
  void *small = _mlir_memref_to_llvm_alloc(kLarge / 2);
  EXPECT_NE(small, block);
  _mlir_memref_to_llvm_free(small);
  xentMemoryRelease();
  EXPECT_EQ(countResident(block, kLarge), 0u);
}

TEST(MemoryTest, KeepsNoMoreThanWasInUse) {
  xentMemoryRelease();
  void *block = _mlir_memref_to_llvm_alloc(kLarge);
  std::memset(block, 1, kLarge);
  _mlir_memref_to_llvm_free(block);
  void *larger = _mlir_memref_to_llvm_alloc(2 * kLarge);
  // Of what may lie there now, nothing but the header was written.
  EXPECT_LT(countResident(block, kLarge), kLarge / 2);
  _mlir_memref_to_llvm_free(larger);
  xentMemoryRelease();
}

TEST(MemoryDeathTest, SaysHowMuchWasMissing) {
  EXPECT_DEATH(_mlir_memref_to_llvm_alloc(UINT64_MAX),
               "out of memory: no 18446744073709551615 bytes");
}

TEST(MemoryDeathTest, CallsTheHandler) {
  EXPECT_EXIT(
      {
        xentMemorySetFailureHandler(
            [](uint64_t bytes, void *code) {
              std::_Exit(bytes == uint64_t(1) << 62 ? *static_cast<int *>(code)
                                                    : 1);
            },
            new int(7));
        _mlir_memref_to_llvm_alloc(uint64_t(1) << 62);
      },
      ::testing::ExitedWithCode(7), "");
}

} // namespace

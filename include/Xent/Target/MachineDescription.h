//===- MachineDescription.h - what the planner knows ------------*- C++ -*-===//

#ifndef XENT_TARGET_MACHINEDESCRIPTION_H
#define XENT_TARGET_MACHINEDESCRIPTION_H

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include <cstdint>

namespace mlir::xent {

/// Block of a matrix product that is accumulated in vector registers: `rows`
/// of the left operand times `vectors` vectors of `lanes` columns of the right
/// one.
struct RegisterTile {
  int64_t rows = 1, vectors = 1, lanes = 1;

  int64_t getColumns() const { return vectors * lanes; }
};

/// The tile for `vectorRegisters` (16 or 32) vector registers of `vectorBits`
/// bits (128, 256 or 512) and elements of `elementBits` bits (32 or 64). The
/// accumulators, one row of the right operand and one broadcast fit the 16
/// registers of AVX2 and SSE, and the 32 of AVX-512 and NEON. Lanes are a power
/// of two.
RegisterTile getRegisterTile(int64_t vectorBits, int64_t vectorRegisters,
                             int64_t elementBits);

/// Steps of the hidden dimension that a block of a matrix product sums up at a
/// time: so many rows of a packed panel stay in the level-1 cache.
constexpr int64_t kHiddenBlock = 256;

/// Blocks of a large matrix product: each thread takes so many rows of the left
/// operand and columns of the right one at a time, or some less so that blocks
/// are about equally large, over at most kMostDepth terms of the sums; longer
/// ones are taken kBlockDepth at a time.
///
/// Packed in f32, 192 rows by the 256 k that are swept at a time take 192 KiB
/// of the level-2 cache, and 512 columns are many uses of each packed row.
/// Splitting the sums keeps panels within a few megabytes.
constexpr int64_t kBlockRows = 192, kBlockCols = 512;
constexpr int64_t kMostDepth = 8192, kBlockDepth = 4096;

/// The same where the blocks of packed operands are dealt out to threads: fewer
/// rows, so that no thread waits long for the last one. kDealtHiddenBlock steps
/// of the hidden dimension are summed up at a time: rows of a large result are
/// far apart, and the level-2 cache holds so many steps of a block's rows
/// beside two panels of columns. The more columns, the more rarely a block
/// begins, with rows and a panel that are far away.
constexpr int64_t kDealtRows = 96, kDealtCols = 768, kDealtHiddenBlock = 1024;

/// The most rows, and columns, that are packed at a time for all threads, which
/// share them: enough blocks for some threads, and many uses of what is packed.
constexpr int64_t kSharedExtent = 2048;

/// The same for instructions that multiply bf16, AVX512-BF16 or AMX: panels of
/// 32 rows or columns in bf16, whose depth is padded to 32. Multiplying is so
/// fast that packing counts: blocks are as large as the bytes above allow.
constexpr int64_t kTilePanel = 32;
constexpr int64_t kTileBlockRows = 512, kTileBlockCols = 512;

/// Rows of the blocks of products by AVX512-BF16 that are dealt out to threads:
/// fewer than above, so that no thread waits long for the last one.
constexpr int64_t kDotBlockRows = 256;

/// Steps of the hidden dimension that AMX and AVX512-BF16 sum up at a time.
/// AMX: 32 KiB of a panel, of the 48 KiB that processors with AMX have as
/// level-1 cache. AVX512-BF16: as much of a panel as the level-2 cache holds
/// beside what streams through it. On Zen 4 a step takes 160 bytes of the
/// panels for 16 cycles, so little that this cache keeps up, and the fewer
/// times the sums are loaded and stored the better. Sums leave the tiles of AMX
/// through 4 KiB of each thread.
constexpr int64_t kAmxHiddenBlock = 512, kDotHiddenBlock = 2048;
constexpr int64_t kAmxScratchBytes = 4096;

/// Multiply-adds from which on a matrix product is worth packing its operands:
/// 32 x 32 x 32.
constexpr int64_t kLeastPackedWork = 1 << 15;

/// Capacities and rates of a CPU. Rates are what the generated code
/// sustains, not what the hardware could. The defaults are set by hand after
/// times on one core of an AMD EPYC (Zen 3, AVX2) that was not idle; the times
/// of the smallest chunks are off by up to a factor of two, either way.
struct MachineDescription {
  /// Threads that run in parallel.
  int64_t cores = 1;
  /// Bits of a vector register: 128, 256 or 512.
  int64_t vectorBits = 256;
  /// Number of vector registers: 16 or 32.
  int64_t vectorRegisters = 16;
  /// Bytes of a core's private level-2 cache.
  int64_t l2Bytes = 1 << 19;
  /// f32 FLOP/s of one core in a packed matrix product; f64 runs at half.
  double flopsPerCore = 75e9;
  /// bf16 FLOP/s of one core in a product on tiles of AMX; 0 without AMX.
  double tileFlopsPerCore = 0;
  /// bf16 FLOP/s of one core in a product by AVX512-BF16; 0 if that is not
  /// used.
  double dotFlopsPerCore = 0;
  /// Whether f32 is multiplied at these rates as well, as three products of
  /// bf16.
  bool splitsF32 = false;
  /// Elements per second that one core packs: reads, converts and transposes,
  /// writes. On a Xeon with busy neighbours 1.1e9 to 1.5e9 of weights, which
  /// come from memory, and more of what lies in caches.
  double packedElementsPerSecond = 2.4e9;
  /// Logits per second of one core through region, maximum and exp-sum.
  double logitsPerSecond = 0.4e9;
  /// Bytes per second of one core from beyond its level-2 cache.
  double farBytesPerSecond = 20e9;
  /// Bytes per second of one core that updates sums in main memory.
  double memoryBytesPerSecond = 10e9;
  /// Bytes per second of memory that is used for the first time: the operating
  /// system maps and clears its huge pages, for one thread at a time. Later
  /// calls find them mapped.
  double freshBytesPerSecond = 10e9;
  /// Time that a chunk of tokens and classes takes whatever its size: a dozen
  /// parallel regions.
  double secondsPerChunk = 35e-6;
};

/// The machine that this runs on: number of processors and cache size as the
/// operating system reports them, the default rates of arithmetic scaled to the
/// width of its vector registers. Without AMX, which a process has to be
/// allowed to use (Xent/Runtime/Amx.h), and without AVX512-BF16, which is not
/// always faster (Xent/Runtime/Dot.h). With `vectorBits` (128, 256 or 512), as
/// if its vector registers were of this width; with `vectorRegisters` (16 or
/// 32), as if it had so many.
MachineDescription describeHost(int64_t vectorBits = 0,
                                int64_t vectorRegisters = 0);

/// How many vector registers of `vectorBits` bits a processor of the host's
/// architecture has.
int64_t getHostVectorRegisters(int64_t vectorBits);

/// What a core with AMX-BF16 sustains in a product on its tiles, the sums
/// stored and added up. Set by hand after times on an Intel Xeon (Emerald
/// Rapids), whose two cores were not idle.
constexpr double kTileFlopsPerCore = 0.9e12;

/// What a core with fast AVX512-BF16 sustains in a product by it. Set by hand
/// after times on an AMD EPYC (Zen 4), whose peak is 231 GFLOP/s.
constexpr double kDotFlopsPerCore = 0.2e12;

/// The machine that `json`, an object, describes: each key is the name of a
/// field of MachineDescription, each value a positive number; what is not there
/// is as in `defaults`, but for the number of vector registers, which follows
/// their width if that is there. Fails on anything else, with what was
/// expected.
llvm::Expected<MachineDescription>
parseMachineDescription(llvm::StringRef json,
                        const MachineDescription &defaults);

/// The same, of a file. Errors name it.
llvm::Expected<MachineDescription>
readMachineDescription(llvm::StringRef path,
                       const MachineDescription &defaults);

} // namespace mlir::xent

#endif // XENT_TARGET_MACHINEDESCRIPTION_H

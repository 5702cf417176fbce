//===- MachineDescription.cpp - the machine that this runs on -------------===//

#include "Xent/Target/MachineDescription.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/Threading.h"
#include "llvm/TargetParser/Host.h"
#include "llvm/TargetParser/Triple.h"
#include <algorithm>
#include <unistd.h>

using namespace mlir::xent;

RegisterTile mlir::xent::getRegisterTile(int64_t vectorBits,
                                         int64_t vectorRegisters,
                                         int64_t elementBits) {
  int64_t lanes = vectorBits / elementBits;
  // 12 accumulators of 16 registers.
  if (vectorRegisters < 32)
    return {6, 2, lanes};
  // 24 accumulators of 32. NEON multiplies by a lane of a register: beside
  // them, LLVM 22 holds the three vectors of a row and up to three with
  // factors, and spills none. AVX-512 broadcasts each factor from memory: a
  // step takes 11 loads for 24 multiply-adds, where 14 rows of two vectors took
  // 16 for 28.
  return {8, 3, lanes};
}

/// Bits of the widest vector registers that LLVM reports for the host.
static int64_t getHostVectorBits() {
  llvm::StringMap<bool> features = llvm::sys::getHostCPUFeatures();
  if (features.lookup("avx512f"))
    return 512;
  if (features.lookup("avx2"))
    return 256;
  return 128;
}

int64_t mlir::xent::getHostVectorRegisters(int64_t vectorBits) {
  bool isAArch64 = llvm::Triple(llvm::sys::getProcessTriple()).isAArch64();
  return vectorBits >= 512 || isAArch64 ? 32 : 16;
}

MachineDescription mlir::xent::describeHost(int64_t vectorBits,
                                            int64_t vectorRegisters) {
  MachineDescription machine;
  machine.cores = std::max<int64_t>(
      1, llvm::heavyweight_hardware_concurrency().compute_thread_count());
#ifdef _SC_LEVEL2_CACHE_SIZE
  // 0 or -1 where the system does not know.
  if (long bytes = sysconf(_SC_LEVEL2_CACHE_SIZE); bytes > 0)
    machine.l2Bytes = bytes;
#endif
  // The default rates are those of 256-bit vectors. Packing waits for memory.
  machine.vectorBits = vectorBits ? vectorBits : getHostVectorBits();
  machine.vectorRegisters = vectorRegisters
                                ? vectorRegisters
                                : getHostVectorRegisters(machine.vectorBits);
  double scale = static_cast<double>(machine.vectorBits) / 256;
  machine.flopsPerCore *= scale;
  machine.logitsPerSecond *= scale;
  return machine;
}

//===- ProductCase.h - a product on the simulated device --------*- C++ -*-===//

#ifndef XENT_TEST_UNIT_KERNELS_PRODUCTCASE_H
#define XENT_TEST_UNIT_KERNELS_PRODUCTCASE_H

#include "KernelSM90.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "llvm/ADT/STLFunctionalExtras.h"

#include <ostream>
#include <string>

namespace xenttest {

/// A product of an sm_90a kernel. Its operands are small integers, so that
/// every sum is exact and every result has one value.
struct ProductCase {
  enum Stored { BF16, F16, F32, F32Sum };

  const char *name;
  mlir::xent::KernelConfigSM90 config;
  bool aMNMajor, bMNMajor, f16;
  Stored stored;
  int64_t m, n, k;
  unsigned blocks;

  /// The PTX of the kernel, which `change` has changed before it was compiled.
  std::string
  compile(llvm::function_ref<void(mlir::LLVM::LLVMFuncOp)> change = {}) const;
  /// Runs `ptx` with all checks of the simulator. What is wrong with it or with
  /// its result; empty if nothing is.
  std::string run(const std::string &ptx, unsigned seed) const;

private:
  mlir::xent::KernelSpec getSpec(mlir::MLIRContext &context) const;
  bool isF32() const { return stored == F32 || stored == F32Sum; }
};

inline void PrintTo(const ProductCase &test, std::ostream *os) {
  *os << test.name;
}

/// Sizes with registers that suit them.
mlir::xent::KernelConfigSM90 sizesSM90(unsigned tileN, unsigned stages,
                                       unsigned cluster = 1,
                                       unsigned group = 16);

} // namespace xenttest

#endif // XENT_TEST_UNIT_KERNELS_PRODUCTCASE_H

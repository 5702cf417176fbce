//===- CpuTarget.h - processors that code is made for -----------*- C++ -*-===//

#ifndef XENT_TOOLS_COMMON_CPUTARGET_H
#define XENT_TOOLS_COMMON_CPUTARGET_H

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/CodeGen.h"
#include "llvm/Support/Error.h"
#include <cstdint>
#include <memory>

namespace llvm {
class TargetMachine;
} // namespace llvm

namespace mlir::xent::run {

/// A machine that makes position-independent code for this kind of computer and
/// `cpu`: "native", "generic", or what LLVM calls it; with `features` beyond
/// those of `cpu`, as "+amx-tile,+amx-bf16". Fails if LLVM knows no such `cpu`.
/// The native target has to be initialized.
llvm::Expected<std::unique_ptr<llvm::TargetMachine>>
createTargetMachine(llvm::StringRef cpu, llvm::CodeGenOptLevel level,
                    llvm::StringRef features = {});

/// What plans and lowering have to know of a processor.
struct CpuTarget {
  int64_t vectorBits = 128;     ///< bits of a vector register: 128, 256 or 512
  int64_t vectorRegisters = 16; ///< number of vector registers: 16 or 32
  bool hasAmx = false;          ///< whether it has AMX-BF16
  bool hasDot = false;          ///< whether it has AVX512-BF16
  /// Whether AVX512-BF16 is known to be faster than AVX-512 on f32.
  bool hasFastDot = false;
};

/// Describes `cpu`, named as above. With `runsHere`, fails if this machine
/// lacks an instruction set of it.
llvm::Expected<CpuTarget> describeCpu(llvm::StringRef cpu, bool runsHere);

} // namespace mlir::xent::run

#endif // XENT_TOOLS_COMMON_CPUTARGET_H

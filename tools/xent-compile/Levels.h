//===- Levels.h - processors that a library has code for --------*- C++ -*-===//

#ifndef XENT_TOOLS_XENT_COMPILE_LEVELS_H
#define XENT_TOOLS_XENT_COMPILE_LEVELS_H

#include "Planning.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include <string>
#include <vector>

namespace mlir::xent::run {

/// A set of instructions that functions are compiled for, beside others or as
/// the only one.
struct Level {
  std::string name;          ///< "avx512"; empty: the only one
  std::string cpu, features; ///< as LLVM calls them
  int64_t vectorBits;        ///< bits of a vector register
  int64_t vectorRegisters;   ///< number of vector registers
  bool usesAmx, usesDot;     ///< whether code uses AMX-BF16, AVX512-BF16
  uint32_t needs;            ///< of the machine: XentNeed of Call.h

  /// `stem` for the only level, "stem_avx512" for one of several.
  std::string addTo(llvm::StringRef stem, char separator) const;
};

/// What "all" or "LEVEL,..." stands for, the best first. Returns false if a
/// name is none of a level.
bool parseLevels(llvm::StringRef text, std::vector<Level> &levels);

/// "amx, avx2, generic".
std::string listNames(llvm::ArrayRef<Level> levels);

/// The processor of --cpu as the only level; `options` are resolved.
Level makeOnlyLevel(const PlanOptions &options);

/// `options` for code at `level`.
PlanOptions specialize(PlanOptions options, const Level &level);

} // namespace mlir::xent::run

#endif // XENT_TOOLS_XENT_COMPILE_LEVELS_H

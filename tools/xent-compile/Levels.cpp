//===- Levels.cpp - processors that a library has code for ----------------===//

#include "Levels.h"
#include "Xent/Runtime/Call.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace mlir::xent::run {

using llvm::StringRef;

/// The levels of x86-64, the best first. x86-64-v3 and x86-64-v4 are sets of
/// instructions that processors have together (System V ABI, x86-64
/// supplement). Where bf16 stays in bf16, AVX512-BF16 is needed beside AMX:
/// LLVM takes masked loads of bf16 apart without it.
static const std::vector<Level> &getAllLevels() {
  static const std::vector<Level> levels = {
      {"amx", "x86-64-v4", "+avx512bf16,+amx-tile,+amx-bf16", 512, 32,
       /*usesAmx=*/true, /*usesDot=*/false,
       XENT_NEEDS_AVX512 | XENT_NEEDS_AVX512_BF16 | XENT_NEEDS_AMX},
      {"avx512_bf16", "x86-64-v4", "+avx512bf16", 512, 32, /*usesAmx=*/false,
       /*usesDot=*/true,
       XENT_NEEDS_AVX512 | XENT_NEEDS_AVX512_BF16 | XENT_NEEDS_FAST_DOT},
      {"avx512", "x86-64-v4", "", 512, 32, /*usesAmx=*/false, /*usesDot=*/false,
       XENT_NEEDS_AVX512},
      {"avx2", "x86-64-v3", "", 256, 16, /*usesAmx=*/false, /*usesDot=*/false,
       XENT_NEEDS_AVX2},
      {"generic", "x86-64", "", 128, 16, /*usesAmx=*/false, /*usesDot=*/false,
       0}};
  return levels;
}

std::string Level::addTo(StringRef stem, char separator) const {
  return name.empty() ? stem.str() : stem.str() + separator + name;
}

bool parseLevels(StringRef text, std::vector<Level> &levels) {
  levels = getAllLevels();
  if (text == "all")
    return true;
  llvm::SmallVector<StringRef> names;
  text.split(names, ',');
  bool areKnown = llvm::all_of(names, [&](StringRef name) {
    return llvm::any_of(levels,
                        [&](const Level &level) { return level.name == name; });
  });
  llvm::erase_if(levels, [&](const Level &level) {
    return !llvm::is_contained(names, level.name);
  });
  return areKnown;
}

std::string listNames(llvm::ArrayRef<Level> levels) {
  return llvm::join(
      llvm::map_range(levels, [](const Level &level) { return level.name; }),
      ", ");
}

Level makeOnlyLevel(const PlanOptions &options) {
  return {/*name=*/"",
          options.cpu,
          /*features=*/"",
          options.vectorBits,
          options.vectorRegisters,
          options.usesAmx,
          options.usesDot,
          options.usesAmx ? uint32_t(XENT_NEEDS_AMX) : 0};
}

PlanOptions specialize(PlanOptions options, const Level &level) {
  options.vectorBits = level.vectorBits;
  options.vectorRegisters = level.vectorRegisters;
  options.usesAmx = level.usesAmx;
  options.usesDot = level.usesDot;
  return options;
}

} // namespace mlir::xent::run

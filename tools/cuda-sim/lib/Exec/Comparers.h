//===- Comparers.h - comparisons of the lanes of two registers --*- C++ -*-===//

#ifndef CUDASIM_EXEC_COMPARERS_H
#define CUDASIM_EXEC_COMPARERS_H

#include "Exec/Instruction.h"
#include <string_view>

namespace cudasim {

/// Compares two registers; all lanes, active or not.
using Comparer = Mask (*)(const uint64_t *a, const uint64_t *b);

struct ComparerPair {
  Comparer low = nullptr;
  Comparer high = nullptr; // of the upper halves of f16x2 and bf16x2 only
};

/// The comparison of a relation as written ("lt", "geu", "hi") for a type.
/// Null if the type does not have the relation, or no `ftz`.
ComparerPair findComparers(std::string_view relation, Type type, bool ftz);

} // namespace cudasim

#endif // CUDASIM_EXEC_COMPARERS_H

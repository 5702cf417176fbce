//===- Builtins.h - functions of the device runtime ------------*- C++ -*-===//
#ifndef CUDASIM_EXEC_BUILTINS_H
#define CUDASIM_EXEC_BUILTINS_H

#include "Exec/Instruction.h"

#include <string>
#include <vector>

namespace cudasim {

/// A function that kernels may call without defining it. Returns its result, if
/// it has one.
using Builtin = uint64_t (*)(Warp &warp, const Instruction &in, unsigned lane,
                             const std::vector<uint64_t> &arguments);

/// vprintf and __assertfail; null for other names.
Builtin findBuiltin(const std::string &name);

} // namespace cudasim

#endif // CUDASIM_EXEC_BUILTINS_H

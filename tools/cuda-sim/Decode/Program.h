//===- Program.h - A kernel, decoded and linked -----------------*- C++ -*-===//
//
// The code of a kernel and of all functions it can call, in one array. There
// is no recursion, so every function has registers and local memory of its own.
//
//===----------------------------------------------------------------------===//
#ifndef CUDASIM_DECODE_PROGRAM_H
#define CUDASIM_DECODE_PROGRAM_H

#include "Decode/Inst.h"
#include "Ptx/Ast.h"
#include <array>
#include <map>
#include <string>
#include <vector>

namespace cudasim {

/// Special registers that keep their value while a warp runs.
enum class Special : uint8_t {
  TidX,
  TidY,
  TidZ,
  NtidX,
  NtidY,
  NtidZ,
  CtaidX,
  CtaidY,
  CtaidZ,
  NctaidX,
  NctaidY,
  NctaidZ,
  LaneId,
  WarpId,
  NWarpId,
  SmId,
  NSmId,
  GridId,
  LaneMaskEq,
  LaneMaskLt,
  LaneMaskLe,
  LaneMaskGt,
  LaneMaskGe,
  ClusterCtaidX,
  ClusterCtaidY,
  ClusterCtaidZ,
  ClusterNctaidX,
  ClusterNctaidY,
  ClusterNctaidZ,
  ClusterIdX,
  ClusterIdY,
  ClusterIdZ,
  NClusterIdX,
  NClusterIdY,
  NClusterIdZ,
  ClusterCtaRank,
  ClusterNctaRank,
  IsExplicitCluster,
  TotalSmemSize,
  DynamicSmemSize,
  Zero
};

/// A row that is filled when a warp starts.
struct RowInit {
  enum Kind : uint8_t { SpecialRow, SharedAddress, Value } kind = Value;
  Slot slot = 0;
  Special special = Special::Zero;
  uint64_t value = 0; // SharedAddress: offset in the CTA's shared memory
};

struct Program {
  std::string name;
  const ptx::Function *entry = nullptr;
  std::vector<Inst> code;
  uint32_t start = 0; // where the kernel begins in `code`
  std::vector<std::array<uint64_t, 32>> constants;
  uint32_t numRows = 1, numPreds = 2;
  std::vector<std::string> rowNames;
  std::vector<RowInit> rowInits;
  uint32_t localBytes = 0;
  /// Static shared memory ends here, dynamic begins (both include the first
  /// sharedBase bytes, which belong to the system).
  uint32_t staticSharedEnd = 0, dynamicSharedBegin = 0;
  struct Param {
    uint32_t offset, size;
  };
  std::vector<Param> params;
  uint32_t paramBytes = 0;
};

} // namespace cudasim

#endif // CUDASIM_DECODE_PROGRAM_H

//===- Families.h - the families of instructions ---------------*- C++ -*-===//
//
// Declares the function of each family in Families.def; the decoder table calls
// them all.
//
//===----------------------------------------------------------------------===//
#ifndef CUDASIM_EXEC_FAMILIES_H
#define CUDASIM_EXEC_FAMILIES_H

namespace cudasim {

class DecoderTable;

#define FAMILY(name) void decode##name(DecoderTable &table);
#include "Exec/Families.def"

} // namespace cudasim

#endif // CUDASIM_EXEC_FAMILIES_H

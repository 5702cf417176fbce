//===- Families.h - All instruction families --------------------*- C++ -*-===//
#ifndef CUDASIM_ISA_FAMILIES_H
#define CUDASIM_ISA_FAMILIES_H

namespace cudasim {

class Registry;
class Warp;

/// Calls all that follow.
void registerFamilies(Registry &);
/// Called when the last lane of a warp exits: reports asynchronous operations
/// that are still under way, and the like. Families add their calls there.
void runExitHooks(Warp &);

void registerInteger(Registry &);
void registerIntegerExtended(Registry &);
void registerBits(Registry &);
void registerFloat(Registry &);
void registerApprox(Registry &);
void registerHalf(Registry &);
void registerConvert(Registry &);
void registerCompare(Registry &);
void registerMove(Registry &);
void registerControl(Registry &);
void registerMemory(Registry &);
void registerAddress(Registry &);
void registerWarp(Registry &);
void registerBarrier(Registry &);
void registerAtomic(Registry &);

} // namespace cudasim

#endif // CUDASIM_ISA_FAMILIES_H

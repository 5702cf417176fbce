//===- Families.cpp - All instruction families ----------------------------===//
#include "Isa/Families.h"
#include "Decode/Decoder.h"
#include "Exec/Warp.h"

using namespace cudasim;

void cudasim::registerFamilies(Registry &) {}

// Called when the last lane of a warp exits.
void cudasim::runExitHooks(Warp &) {}

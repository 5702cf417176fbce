//===- DecoderTable.cpp - mnemonics to decode functions -------------------===//
#include "Exec/Decode.h"
#include "Exec/Families.h"

#include <algorithm>
#include <stdexcept>

namespace cudasim {

void DecoderTable::add(const std::string &mnemonic, DecodeFunction decode,
                       TargetNeed need) {
  size_t parts = std::count(mnemonic.begin(), mnemonic.end(), '.') + 1;
  if (!mnemonics.emplace(mnemonic, Mnemonic{decode, need, parts}).second)
    throw std::logic_error("two decoders for " + mnemonic);
}

Mnemonic DecoderTable::find(const ptx::Instruction &instruction) const {
  Mnemonic found;
  std::string mnemonic;
  for (size_t i = 0; i < instruction.parts.size(); ++i) {
    mnemonic += (i ? "." : "") + instruction.parts[i];
    auto it = mnemonics.find(mnemonic);
    if (it != mnemonics.end())
      found = it->second;
  }
  return found;
}

const DecoderTable &DecoderTable::instance() {
  static const DecoderTable table = [] {
    DecoderTable result;
#define FAMILY(name) decode##name(result);
#include "Exec/Families.def"
    return result;
  }();
  return table;
}

} // namespace cudasim

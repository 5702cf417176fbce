//===- DecoderTable.cpp - mnemonics to decode functions -------------------===//
#include "Exec/Decode.h"
#include "Exec/Families.h"

#include <stdexcept>

namespace cudasim {

void DecoderTable::add(const std::string &mnemonic, DecodeFunction function) {
  if (!functions.emplace(mnemonic, function).second)
    throw std::logic_error("two decoders for " + mnemonic);
}

DecodeFunction DecoderTable::find(const ptx::Instruction &instruction,
                                  size_t &mnemonicParts) const {
  DecodeFunction found = nullptr;
  std::string mnemonic;
  for (size_t i = 0; i < instruction.parts.size(); ++i) {
    mnemonic += (i ? "." : "") + instruction.parts[i];
    auto it = functions.find(mnemonic);
    if (it == functions.end())
      continue;
    found = it->second;
    mnemonicParts = i + 1;
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

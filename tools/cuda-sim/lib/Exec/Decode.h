//===- Decode.h - from PTX instructions to handlers ------------*- C++ -*-===//
//
// A family of instructions registers a decode function for its mnemonics. The
// function takes the modifiers that it knows, asks for its operands, and sets a
// handler. What is left over, modifier or operand, is an error: there is no
// instruction that is executed with a modifier ignored by accident.
//
//   void decodeNeg(Decode &d) {
//     bool ftz = d.take("ftz");
//     Type type = d.takeType();
//     d.operandCount(2);
//     d.dst(0, type);
//     d.src(1, type);
//     d.out.handler = ...;
//   }
//   void decodeArithmetic(DecoderTable &table) { table.add("neg", decodeNeg); }
//
//===----------------------------------------------------------------------===//
#ifndef CUDASIM_EXEC_DECODE_H
#define CUDASIM_EXEC_DECODE_H

#include "Exec/Instruction.h"
#include "Exec/Memory.h"
#include "Ptx/Ast.h"

#include <initializer_list>
#include <map>
#include <string>
#include <string_view>

namespace cudasim {

class FunctionBuilder;

class Decode {
public:
  Decode(FunctionBuilder &builder, const ptx::Instruction &source,
         Instruction &out, size_t mnemonicParts);

  const ptx::Instruction &source; // without the sinks that were put in
  Instruction &out;

  //===------------------------------------------------------------------===//
  // Modifiers: each can be taken once
  //===------------------------------------------------------------------===//
  /// Takes a modifier, wherever it stands; false if it is not there.
  bool take(std::string_view modifier);
  /// Takes one of several; its index, or -1 if none is there.
  int takeOneOf(std::initializer_list<std::string_view> modifiers);
  /// The same, but one must be there.
  int require(std::initializer_list<std::string_view> modifiers);
  /// Takes the first modifier left that is a type. The optional one gives None.
  Type takeType();
  Type takeOptionalType();
  /// Takes the first modifier left, whatever it is; "" if none is.
  std::string_view takeAny();

  //===------------------------------------------------------------------===//
  // Operands: each is converted once and stored in out.operands[i]
  //===------------------------------------------------------------------===//
  size_t operandCount() const { return out.operands.size(); }
  /// Fails unless the number of operands is in the range.
  void operandCount(size_t least, size_t most);
  void operandCount(size_t count) { operandCount(count, count); }
  bool isVector(size_t i) const;
  bool isMemory(size_t i) const;
  bool isImmediate(size_t i) const;

  /// A register, or `_`. The register may be wider than the type.
  Operand &dst(size_t i, Type type);
  /// A register, a constant, a special register or a symbol's address. A
  /// constant is converted to the type (1.0 of f32, f64, f16...).
  Operand &src(size_t i, Type type);
  /// Vectors of `count` registers; with count 1 a lone register is allowed.
  Operand &dstVector(size_t i, Type type, size_t count);
  Operand &srcVector(size_t i, Type type, size_t count);
  Operand &predicateDestination(size_t i); // a predicate or `_`
  Operand &predicateSource(size_t i);      // a predicate, !predicate, 0 or 1
  /// `[address]`; coordinates, if any, are stored as a vector operand of type
  /// s32 at the index that is returned through `coordinates`.
  Operand &memory(size_t i);
  Operand &memoryWithCoordinates(size_t i, size_t &coordinates);
  Operand &label(size_t i);
  /// An integer constant.
  int64_t immediate(size_t i);
  /// Makes an optional destination explicit: puts `_` before operand `at`
  /// unless there are `count` operands. Before anything is converted.
  void insertSinkUnless(size_t count, size_t at);
  /// Says that nothing is wrong with an operand that is not converted.
  void ignoreOperand(size_t i) { used |= 1ull << i; }
  /// Where a memory operand of space .param lies: a kernel's parameters, or the
  /// parameters of a call, which are local memory of the frame.
  Space paramSpace(size_t i) const;

  /// The instruction is not known, or malformed.
  [[noreturn]] void fail(const std::string &why) const;
  /// Fails if a modifier or operand was not taken, or no handler set.
  void finish();

  FunctionBuilder &builder;

private:
  Operand &store(size_t i, const Operand &operand);
  const ptx::Operand &get(size_t i) const;
  void checkWidth(const Operand &operand, Type type) const;
  Operand convertDestination(const ptx::Operand &operand, Type type);
  Operand convertSource(const ptx::Operand &operand, Type type);
  Operand convertConstant(const ptx::Constant &constant, Type type);
  Operand convertMemory(const ptx::Operand &operand);
  Operand &storeVector(size_t i, Type type, size_t count, bool isDestination);

  size_t mnemonicParts;
  int sink = -1; // index of a sink that was put in
  uint64_t taken = 0, used = 0;
};

using DecodeFunction = void (*)(Decode &);

/// The targets that have an instruction, as the PTX ISA states them: sm_`least`
/// and later; of these, those of one architecture or family (sm_90a, sm_100f);
/// or sm_`least`a and nothing else.
struct TargetNeed {
  enum Kind { AndLater, Specific, Alone };
  int least = 0;
  Kind kind = AndLater;
};

/// What is known of a mnemonic.
struct Mnemonic {
  DecodeFunction decode = nullptr;
  TargetNeed need;
  size_t parts = 0; // dotted ones
};

/// Mnemonics to decode functions. A mnemonic may have dots ("cp.async.bulk"):
/// the longest one that begins an opcode is chosen.
class DecoderTable {
public:
  void add(const std::string &mnemonic, DecodeFunction decode,
           TargetNeed need = {});
  /// Without a decode function if unknown.
  Mnemonic find(const ptx::Instruction &instruction) const;
  /// The table of every family (Exec/Families.h).
  static const DecoderTable &instance();

private:
  std::map<std::string, Mnemonic> mnemonics;
};

} // namespace cudasim

#endif // CUDASIM_EXEC_DECODE_H

//===- Decoder.h - From a parsed instruction to a handler -------*- C++ -*-===//
//
// How an instruction family adds its instructions:
//
//   static void decodePopc(Decoder &d, Inst &i) {
//     ptx::Type type = d.type({"b32", "b64"});       // takes the modifier
//     d.operands(2);                                 // exactly two
//     i.d = d.dst(0), i.a = d.src(1, type);
//     i.run = type.bits == 32 ? popc<uint32_t> : popc<uint64_t>;
//   }
//   void cudasim::registerInteger(Registry &r) { r.add("popc", decodePopc); }
//
// and a line in Families.cpp. A decode function takes every modifier it has
// semantics for; one that is left over is an error with its line. Errors are
// d.error(text), which throws PtxError. Several families may add the same
// opcode with different first modifiers: r.add("cp.async", ...) is tried before
// r.add("cp", ...), the longest registered prefix wins.
//
//===----------------------------------------------------------------------===//
#ifndef CUDASIM_DECODE_DECODER_H
#define CUDASIM_DECODE_DECODER_H

#include "Decode/Inst.h"
#include "Ptx/Ast.h"
#include <initializer_list>
#include <string>
#include <unordered_map>
#include <vector>

namespace cudasim {

class Decoder;
class ProgramBuilder;
using DecodeFn = void (*)(Decoder &, Inst &);

class Registry {
public:
  void add(const std::string &prefix, DecodeFn decode) {
    families[prefix] = decode;
  }
  /// Null if nothing knows the instruction. `taken` = modifiers in the prefix.
  DecodeFn find(const ptx::Instruction &inst, size_t &taken) const;
  static const Registry &get();

private:
  std::unordered_map<std::string, DecodeFn> families;
};

/// An address operand [base + offset].
struct Address {
  Slot base = 0; // a row or a constant
  int64_t offset = 0;
};

/// What a decode function sees of one instruction.
class Decoder {
public:
  Decoder(ProgramBuilder &builder, const ptx::Instruction &source, Inst &inst,
          size_t taken);

  const ptx::Instruction &source;
  [[noreturn]] void error(const std::string &what) const;

  // Modifiers, without the dot. Each is taken at most once, in any order.
  /// Is `modifier` there? Takes it.
  bool take(const char *modifier);
  /// Takes the one of `choices` that is there; `fallback` if none is (null: an
  /// error).
  std::string takeOneOf(std::initializer_list<const char *> choices,
                        const char *fallback = nullptr);
  /// Takes the next modifier that was not taken yet; "" if there is none.
  std::string takeNext();
  /// The next modifier that was not taken yet, "" if there is none.
  std::string peek() const;
  /// Takes the next modifier, which must be a type, one of `allowed` (empty:
  /// any).
  ptx::Type type(std::initializer_list<const char *> allowed = {});
  /// .L1::evict_*, .L2::*, .nc cache operators and the like, which have no
  /// meaning here.
  void takeCacheHints();
  /// Called after the decode function.
  void checkAllTaken() const;

  // Operands.
  size_t numOperands() const { return source.operands.size(); }
  const ptx::Operand &operand(size_t index) const;
  /// Requires between `least` and `most` operands.
  void operands(size_t least, size_t most = 0);
  bool isVector(size_t index) const;
  bool isImm(size_t index) const;
  /// The value of an integer immediate.
  int64_t imm(size_t index) const;

  /// Source value; immediates are converted to `type` (an integer literal is
  /// truncated, a floating one rounded to f32 or f64).
  Slot src(const ptx::Operand &operand, const ptx::Type &type);
  Slot src(size_t index, const ptx::Type &type) {
    return src(operand(index), type);
  }
  /// A 32-bit (64-bit) source.
  Slot src32(size_t index);
  Slot src64(size_t index);
  /// A source that may be undefined: the handler looks itself.
  Slot srcMaybeUndefined(const ptx::Operand &operand, const ptx::Type &type);
  /// Destination register or `_`.
  Slot dst(const ptx::Operand &operand);
  Slot dst(size_t index) { return dst(operand(index)); }
  /// Destination that may keep its old value in some active lanes: a
  /// register only becomes defined where the handler calls Warp::define.
  Slot dstUndefined(const ptx::Operand &operand);
  PredRef predSrc(const ptx::Operand &operand);
  PredRef predSrc(size_t index) { return predSrc(operand(index)); }
  PredRef predDst(const ptx::Operand &operand);
  PredRef predDst(size_t index) { return predDst(operand(index)); }
  /// Elements of {a, b, ...}; a scalar counts as a vector of one.
  std::vector<const ptx::Operand *> elements(const ptx::Operand &operand) const;
  std::vector<const ptx::Operand *> elements(size_t index) const {
    return elements(operand(index));
  }
  std::vector<Slot> dsts(size_t index);
  std::vector<Slot> srcs(size_t index, const ptx::Type &type);
  /// The type a register operand was declared with.
  ptx::Type regType(const ptx::Operand &operand) const;
  /// [base + offset]; a symbol becomes its address in its state space.
  Address address(const ptx::Operand &operand);
  Address address(size_t index) { return address(operand(index)); }
  /// A row of the program's constants with the same value in all lanes.
  Slot constant(uint64_t value);

  ProgramBuilder &builder;

private:
  Inst &inst;
  std::vector<bool> taken;
};

} // namespace cudasim

#endif // CUDASIM_DECODE_DECODER_H

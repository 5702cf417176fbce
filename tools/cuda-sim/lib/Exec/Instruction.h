//===- Instruction.h - decoded instructions --------------------*- C++ -*-===//
//
// The form in which instructions are executed: a handler, operands as offsets
// into the register file, modifiers as numbers.
//
// Registers. A frame has 32 values (one a lane) of 64 bits per register; a
// value of fewer bits is zero-extended, and a handler must write it so: for an
// integer or bit type of w bits, no bit above w (above the register's own width
// where a load or cvt extends the value). What a handler reads may carry more
// bits than the instruction's type where PTX allows wider registers: cast it.
// A .b128 register is two registers, low half first. Predicates are masks of
// 32 bits in a file of their own.
//
//===----------------------------------------------------------------------===//
#ifndef CUDASIM_EXEC_INSTRUCTION_H
#define CUDASIM_EXEC_INSTRUCTION_H

#include "Exec/Type.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace cudasim {

namespace ptx {
struct Instruction;
}
class Warp;

using Mask = uint32_t; // a bit a lane
constexpr unsigned warpSize = 32;

/// What the warp does after an instruction.
enum class Step : uint8_t {
  Next,  // to the next instruction
  Jump,  // the handler has moved, or ended, the active lanes
  Block, // stay: called again, with the same lanes, until it says Next
  Poll,  // next, but a test has failed: let others run
};

struct Instruction;
/// Executes an instruction for the lanes in `active`, which is never empty.
using Handler = Step (*)(Warp &warp, const Instruction &in, Mask active);

struct Operand {
  enum class Kind : uint8_t {
    None,
    Register, // also: preset values such as %tid.x and addresses of variables
    Constant,
    Predicate, // negated may be set
    Sink,      // `_`: writes go to a register that nobody reads
    Vector,    // elements first .. first + count - 1 of the instruction
    Memory,    // address = value of this operand + offset
    Label,     // offset is an instruction's index
  };
  Kind kind = Kind::None;
  bool negated = false;
  uint8_t bits = 0; // of the register as declared
  uint16_t first = 0, count = 0;
  uint32_t slot = 0; // Register: of lane 0 in the frame. Predicate: its number
  const uint64_t *constant = nullptr; // 32 equal values
  int64_t offset = 0;

  bool isConstant() const { return kind == Kind::Constant; }
  uint64_t value() const { return constant[0]; } // of a Constant
};

/// Which lanes must have come to an instruction before it is executed.
enum class Gather : uint8_t {
  None,
  Warp,    // every lane that has not exited (.aligned)
  Members, // the lanes in the mask operand `members` (.sync)
  Syncwarp // as Members, but lanes may be at other bar.warp.sync
};

/// Decoded state that does not fit the fields below; owned by the instruction.
struct InstructionData {
  virtual ~InstructionData() = default;
};

struct Instruction {
  Handler handler = nullptr;
  bool guarded = false, guardNegated = false;
  Gather gather = Gather::None;
  /// The handler itself knows which registers of wgmmas it may touch.
  bool touchesInFlight = false;
  Type type = Type::None, type2 = Type::None;
  uint8_t members = 0; // index of the operand with the mask of a .sync
  uint32_t guard = 0;
  uint32_t flags = 0;       // a family's own
  uint64_t aux[2] = {0, 0}; // a family's own
  std::vector<Operand> operands;
  std::vector<Operand> elements; // of the vectors among the operands
  std::vector<uint32_t> slots;   // all registers named, for in-flight checks
  std::unique_ptr<InstructionData> data;
  const ptx::Instruction *source = nullptr;

  const Operand &operator[](size_t i) const { return operands[i]; }
  size_t size() const { return operands.size(); }
  /// Element i of a Vector; the operand itself if it is none and i is 0.
  const Operand &element(const Operand &operand, size_t i) const {
    return operand.kind == Operand::Kind::Vector ? elements[operand.first + i]
                                                 : operand;
  }
  size_t elementCount(const Operand &operand) const {
    return operand.kind == Operand::Kind::Vector ? operand.count : 1;
  }
};

} // namespace cudasim

#endif // CUDASIM_EXEC_INSTRUCTION_H

//===- FunctionBuilder.h - registers and constants of a function *- C++ -*-===//
#ifndef CUDASIM_EXEC_FUNCTIONBUILDER_H
#define CUDASIM_EXEC_FUNCTIONBUILDER_H

#include "Exec/Program.h"

#include <map>
#include <tuple>

namespace cudasim {

/// Decodes one function: gives registers, constants and preset values their
/// places and runs the decoder over the instructions.
class FunctionBuilder {
public:
  FunctionBuilder(Program &program, Function &function);

  /// Decodes every instruction. Throws Report for one that is not known.
  void build();

  /// Operands for what an instruction names. `text` is for messages.
  Operand registerOperand(uint32_t index);
  Operand constant(uint64_t value, unsigned bits);
  Operand preset(PresetKind kind, uint32_t payload = 0, int64_t offset = 0,
                 unsigned bits = 32);
  /// A static special register (%tid.x); false if the name is not known.
  bool special(const std::string &name, Operand &operand);
  /// The address of a variable or function.
  bool symbol(const ptx::Operand &operand, Operand &address);
  /// Whether a Variable operand is a parameter of the kernel itself.
  bool isKernelParam(const ptx::Operand &operand) const;

  Program &program;
  Function &function;
  const ptx::Function &source;

private:
  void placeRegisters();
  void placeFrameVariables();
  void collectFormals();

  std::vector<uint32_t> slots; // of registers; predicates: their numbers
  std::map<std::pair<uint64_t, unsigned>, const uint64_t *> constants;
  std::map<std::tuple<PresetKind, uint32_t, int64_t>, uint32_t> presets;
  std::map<uint32_t, uint32_t> kernelParams; // offsets by variable index
};

/// Offsets of an entry function's parameters.
std::vector<KernelParam> layoutParams(const ptx::Function &function,
                                      uint32_t &bytes);

} // namespace cudasim

#endif // CUDASIM_EXEC_FUNCTIONBUILDER_H

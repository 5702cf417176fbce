//===- Program.h - a decoded module ----------------------------*- C++ -*-===//
#ifndef CUDASIM_EXEC_PROGRAM_H
#define CUDASIM_EXEC_PROGRAM_H

#include "Exec/Instruction.h"
#include "Ptx/Ast.h"

#include <array>
#include <deque>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace cudasim {

class GlobalMemory;
struct Function;
class Program;

/// Registers that are not in the text but are filled when a frame is made.
enum class PresetKind : uint8_t {
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
  Laneid,
  Warpid,
  Nwarpid,
  Smid,
  Nsmid,
  Gridid,
  LanemaskEq,
  LanemaskLe,
  LanemaskLt,
  LanemaskGe,
  LanemaskGt,
  ClusteridX,
  ClusteridY,
  ClusteridZ,
  NclusteridX,
  NclusteridY,
  NclusteridZ,
  ClusterCtaidX,
  ClusterCtaidY,
  ClusterCtaidZ,
  ClusterNctaidX,
  ClusterNctaidY,
  ClusterNctaidZ,
  ClusterCtarank,
  ClusterNctarank,
  DynamicSmemSize,
  TotalSmemSize,
  AggrSmemSize,
  ReservedSmemOffsetEnd,
  Zero,           // environment registers
  SharedVariable, // payload: index into Program::sharedVariables
  LocalVariable,  // payload: offset in the frame's local memory
};

struct Preset {
  PresetKind kind;
  uint32_t payload; // of a variable
  int64_t offset;   // added to the address of a variable
  uint32_t slot;
};

/// Where a .local or .param variable of a function's frame lies.
struct FrameVariable {
  uint32_t offset = 0, bytes = 0, align = 1;
};

/// A parameter or result of a function: a register or a variable of its frame.
struct Formal {
  bool isRegister = false;
  Operand reg;
  FrameVariable variable;
};
inline uint32_t bytesOfFormal(const Formal &formal) {
  return formal.isRegister ? formal.reg.bits / 8u : formal.variable.bytes;
}

/// A function decoded once, used by every launch.
struct Function {
  const ptx::Function *source = nullptr;
  Program *program = nullptr;
  std::vector<Instruction> code;
  uint32_t registers = 1;  // values of 64 bits a lane; 0 is the sink
  uint32_t predicates = 1; // 0 is always true
  std::vector<Preset> presets;
  std::deque<std::array<uint64_t, warpSize>> constants;
  uint32_t localBytes = 0; // .local and .param variables
  std::map<uint32_t, FrameVariable> frameVariables; // by index in the source
  std::vector<Formal> results, params;              // of a .func
  std::vector<uint32_t> sharedVariables; // used here, not in what it calls
  std::vector<Function *> callees;
  bool callsIndirectly = false;
  std::vector<std::string> slotNames; // of registers, for reports

  const std::string &name() const { return source->name; }
};

/// A variable of shared memory. Each kernel lays out those that it can reach.
struct SharedVariable {
  std::string name;
  uint64_t bytes = 0, align = 1;
  bool dynamic = false; // extern, of unknown size: after all others
};

struct KernelParam {
  uint32_t offset = 0, bytes = 0;
};

/// What a launch needs to know about an entry function.
struct Kernel {
  const Function *function = nullptr;
  std::vector<KernelParam> params;
  uint32_t paramBytes = 0;
  /// Offsets in the block's shared memory by index of the variable; the first
  /// bytes are the system's.
  std::map<uint32_t, uint32_t> sharedLayout;
  uint32_t staticSharedBytes = 0; // without the reserved ones
};

/// A module, parsed, decoded and with its variables in global memory. Throws
/// ptx::SyntaxError or Report.
class Program {
public:
  Program(const std::string &text, GlobalMemory &memory);
  ~Program();
  Program(const Program &) = delete;
  Program &operator=(const Program &) = delete;

  const Kernel *findKernel(const std::string &name) const;
  Function *findFunction(const std::string &name) const;
  struct GlobalVariable {
    uint64_t address = 0, bytes = 0;
  };
  const GlobalVariable *findVariable(const std::string &name) const;
  /// Index of a shared variable of module scope.
  bool findShared(const std::string &name, uint32_t &index) const;
  /// A variable declared in a function: the index of a shared one, or that for
  /// functionVariableAddress. The same index for the same variable.
  uint32_t addFunctionVariable(const ptx::Variable &variable,
                               const std::string &function, uint32_t index);
  uint64_t functionVariableAddress(uint32_t index) const;
  /// Code addresses, for function pointers.
  uint64_t addressOf(const Function *function) const;
  Function *functionAt(uint64_t address) const;
  const ptx::Module &source() const { return module; }

private:
  void placeVariables();
  uint32_t addShared(const ptx::Variable &variable);
  GlobalVariable place(const ptx::Variable &variable);
  void initialize(const ptx::Variable &variable, uint64_t address);
  void decodeFunctions();
  void makeKernel(const Function &function);

  ptx::Module module;
  GlobalMemory &memory;
  std::vector<std::unique_ptr<Function>> functions;
  std::map<std::string, Function *> byName;
  std::map<std::string, GlobalVariable> variables;
  std::vector<SharedVariable> sharedVariables;
  std::map<std::string, uint32_t> sharedByName;
  std::map<std::pair<std::string, uint32_t>, uint32_t> functionVariables;
  std::vector<uint64_t> functionVariableAddresses;
  std::map<std::string, std::unique_ptr<Kernel>> kernels;
};

} // namespace cudasim

#endif // CUDASIM_EXEC_PROGRAM_H

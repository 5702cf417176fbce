//===- Ast.h - PTX text as data --------------------------------*- C++ -*-===//
//
// What the parser makes of a PTX module: functions, variables, registers and
// instructions. Names are resolved to registers, variables and labels; what an
// instruction means is decided by the decoder (Exec/Decode.h).
//
//===----------------------------------------------------------------------===//
#ifndef CUDASIM_PTX_AST_H
#define CUDASIM_PTX_AST_H

#include <cstdint>
#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace cudasim::ptx {

/// Text that is not PTX, or PTX that this parser does not know.
struct SyntaxError : std::runtime_error {
  SyntaxError(int line, const std::string &what)
      : std::runtime_error("PTX line " + std::to_string(line) + ": " + what),
        line(line) {}
  int line;
};

/// A constant as written: an integer, or the bits of a float.
struct Constant {
  enum class Form : uint8_t { Integer, Float32, Float64 };
  Form form = Form::Integer;
  uint64_t bits = 0;
};

struct Operand {
  enum class Kind : uint8_t {
    Register,  // index into Function::registers
    Immediate, // constant
    Special,   // name, with its '%'
    Variable,  // index into Function::variables
    Label,     // index of an instruction of the function
    Name,      // a name of module scope, or of a list of targets
    Memory,    // list[0] is the base, list[1] the coordinates of a tensor
    Vector,    // {a, b, ...}
    List,      // (a, b, ...) of a call
    Sink,      // _
  };
  Kind kind = Kind::Sink;
  bool negated = false; // !%p
  Constant constant;
  uint32_t index = 0;
  std::string name;
  int64_t offset = 0; // added to a Variable, a Name or the base of a Memory
  std::vector<Operand> list;
};

struct Register {
  std::string name;
  std::string type; // "b32", "pred", ...
};

struct Instruction {
  std::string opcode;             // as printed, with all modifiers
  std::vector<std::string> parts; // the opcode split at its dots
  bool guarded = false, guardNegated = false;
  uint32_t guard = 0; // index into Function::registers
  std::vector<Operand> operands;
  int line = 0;
  std::string text; // as written, white space collapsed
};

enum class StateSpace : uint8_t { Global, Const, Shared, Local, Param, Reg };

/// Eight, four, ... bytes of an initialiser; or the address of a symbol.
struct Initializer {
  uint64_t position = 0; // in bytes
  uint32_t size = 0;
  uint64_t value = 0; // the bits, or what is added to the symbol's address
  std::string symbol; // empty: value alone
};

struct Variable {
  std::string name;
  StateSpace space = StateSpace::Global;
  std::string type;
  uint64_t bytes = 0, align = 1;
  bool isExtern = false;
  bool unsized = false; // `name[]`
  std::vector<Initializer> initializers;
  bool initialized = false; // what no initialiser names is zero
  int line = 0;
};

struct Function {
  std::string name;
  bool isEntry = false, isDeclaration = false;
  int line = 0;
  std::vector<Variable> results, params; // .param or .reg
  std::vector<Register> registers;
  std::vector<Variable> variables; // params and results come first
  std::vector<Instruction> code;
  /// Lists of labels (.branchtargets) and of functions (.calltargets).
  std::map<std::string, std::vector<uint32_t>> branchTargets;
  /// Registers that hold .reg parameters and results, in order.
  std::vector<uint32_t> resultRegisters, paramRegisters;
  uint32_t maxntid[3] = {0, 0, 0}, reqntid[3] = {0, 0, 0};
  uint32_t clusterDim[3] = {0, 0, 0}; // .reqnctapercluster
  bool explicitCluster = false;
  uint32_t maxnreg = 0, minnctapersm = 0;
};

struct Module {
  std::string target; // "sm_90a"
  uint32_t versionMajor = 0, versionMinor = 0;
  std::vector<Variable> variables;
  std::vector<std::unique_ptr<Function>> functions;
};

/// Parses a module. Throws SyntaxError.
Module parse(const std::string &text);

/// Bytes of a value of a type, by its name without the dot; 0 if unknown.
uint32_t typeBytes(const std::string &type);

} // namespace cudasim::ptx

#endif // CUDASIM_PTX_AST_H

//===- Ast.h - PTX as parsed ------------------------------------*- C++ -*-===//
//
// Syntax only: names are resolved to registers, variables and labels (PTX
// scopes nest: inline assembly opens its own), instructions are an opcode and
// its modifiers as text. What they mean is decided when they are decoded.
//
//===----------------------------------------------------------------------===//
#ifndef CUDASIM_PTX_AST_H
#define CUDASIM_PTX_AST_H

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace cudasim::ptx {

enum class Space : uint8_t {
  Generic,
  Global,
  Shared,
  Local,
  Param,
  Const,
  Reg
};

/// A fundamental type: its class letter and width.
struct Type {
  enum Kind : uint8_t { None, Pred, B, U, S, F, BF, TF, Other } kind = None;
  /// Bits of one element (16 for f16x2).
  uint16_t bits = 0;
  /// 2 for f16x2, bf16x2, u16x2, s16x2; else 1.
  uint8_t packed = 1;
  std::string name;

  unsigned bytes() const { return bits * packed / 8; }
  unsigned width() const { return bits * packed; }
  bool isSigned() const { return kind == S; }
  bool isFloat() const { return kind == F || kind == BF || kind == TF; }
  bool isInt() const { return kind == B || kind == U || kind == S; }
  explicit operator bool() const { return kind != None; }
};
/// Parses "u32", "bf16x2", "pred", ...; kind None if `name` is no type.
Type parseType(const std::string &name);

/// A variable in a state space other than .reg.
struct Variable {
  std::string name;
  Space space = Space::Global;
  Type type;
  uint32_t align = 1;
  /// Bytes; 0 for an array of unspecified size (dynamic shared memory).
  uint64_t size = 0;
  bool isExtern = false, isArray = false;
  int line = 0;
  /// Initial bytes (padded with zeros to `size`), and addresses in them.
  std::vector<uint8_t> init;
  struct Address {
    uint64_t offset = 0;
    std::string symbol;
    int64_t addend = 0;
    bool generic = false;
    unsigned bytes = 8;
  };
  std::vector<Address> addresses;
};

struct Operand {
  enum Kind : uint8_t {
    None,
    Reg,     // %r1; `reg` indexes Function::regs
    Imm,     // bits as written: see immKind
    Special, // %tid.x, WARP_SZ
    Symbol,  // a variable, a function; `var` if it is local to the function
    Label,   // `target`: index of an instruction
    Memory,  // [base + imm], with `list` = coordinates of a tensor access
    Vector,  // {a, b}
    Sink,    // _
    Group,   // (a, b): arguments of a call
  } kind = None;
  enum ImmKind : uint8_t { Int, F32Bits, F64Bits } immKind = Int;
  int reg = -1;
  /// !%p, or -%r
  bool negated = false;
  /// Imm: the bits (F64Bits: of a double, also for "1.5"). Memory: offset.
  uint64_t imm = 0;
  uint32_t target = 0;
  std::string name;
  const Variable *var = nullptr;
  std::vector<Operand> list;
  /// a|b: the second destination of setp, shfl, elect.
  std::shared_ptr<Operand> second;
  /// %p:lane selectors such as %r1.b0 of video instructions are not parsed.
};

struct Instruction {
  int line = 0;
  /// The first word and the rest of the dotted name, in order.
  std::string opcode;
  std::vector<std::string> modifiers;
  /// As printed, for reports.
  std::string text;
  int guard = -1; // index in Function::regs
  bool guardNegated = false;
  std::vector<Operand> operands;
  bool has(const char *modifier) const {
    for (const std::string &m : modifiers)
      if (m == modifier)
        return true;
    return false;
  }
};

struct Register {
  std::string name;
  Type type;
};

struct Function {
  std::string name;
  bool isEntry = false, isExtern = false, isWeak = false;
  int line = 0;
  /// Return parameters (.func only) and parameters; in space Param or Reg.
  std::vector<std::unique_ptr<Variable>> returns, params;
  /// .shared, .local, .param, .const, .global declared in the body.
  std::vector<std::unique_ptr<Variable>> variables;
  std::vector<Register> regs;
  std::vector<Instruction> body;
  /// name: .branchtargets list, of instruction indices.
  std::map<std::string, std::vector<uint32_t>> branchTargets;
  uint32_t reqntid[3] = {0, 0, 0}, maxntid[3] = {0, 0, 0};
  uint32_t clusterDim[3] = {0, 0, 0};
  uint32_t maxClusterRank = 0;
  bool explicitCluster = false;
};

struct Module {
  int major = 0, minor = 0;
  std::string target;
  std::vector<std::unique_ptr<Variable>> variables;
  std::vector<std::unique_ptr<Function>> functions;
  const Function *function(const std::string &name) const;
  const Variable *variable(const std::string &name) const;
};

/// Throws PtxError.
std::unique_ptr<Module> parse(const std::string &text);

} // namespace cudasim::ptx

#endif // CUDASIM_PTX_AST_H

//===- Parser.h - the parts of the PTX parser ------------------*- C++ -*-===//
//
// One recursive descent over the tokens; split over several files:
// ParseModule.cpp (directives, functions), ParseVariable.cpp (declarations),
// ParseBody.cpp (statements, scopes, labels), ParseOperand.cpp and
// ParseConstant.cpp.
//
//===----------------------------------------------------------------------===//
#ifndef CUDASIM_PTX_PARSER_H
#define CUDASIM_PTX_PARSER_H

#include "Ptx/Ast.h"
#include "Ptx/Lexer.h"

#include <map>
#include <set>

namespace cudasim::ptx {

class Parser {
public:
  explicit Parser(const std::string &text)
      : text(text), tokens(tokenize(text)) {}
  Module parseModule();

private:
  //===------------------------------------------------------------------===//
  // Tokens
  //===------------------------------------------------------------------===//
  const Token &peek(size_t ahead = 0) const;
  const Token &next();
  bool accept(const char *text);
  void expect(const char *text);
  std::string expectWord(const char *what);
  [[noreturn]] void fail(const std::string &what) const;
  void skipTo(const char *text);

  //===------------------------------------------------------------------===//
  // Module scope
  //===------------------------------------------------------------------===//
  void parseDirective();
  void parseFunction(bool isEntry, bool isExtern);
  void parseParameters(std::vector<Variable> &into, const char *close);
  void parseFunctionDirectives();
  void parseTriple(uint32_t (&into)[3]);
  void declareParameters();

  //===------------------------------------------------------------------===//
  // Variables
  //===------------------------------------------------------------------===//
  /// The space directive has been read.
  std::vector<Variable> parseVariables(StateSpace space, bool isExtern);
  void parseVariableType(Variable &variable, uint64_t &vectorLength);
  void parseDeclarator(Variable &variable, uint64_t vectorLength);
  void parseInitializer(Variable &variable, uint32_t elementBytes,
                        uint64_t &position);
  static bool spaceOf(const std::string &directive, StateSpace &space);

  //===------------------------------------------------------------------===//
  // Function bodies
  //===------------------------------------------------------------------===//
  struct Scope {
    std::map<std::string, uint32_t> registers; // by name
    std::map<std::string, std::pair<uint32_t, std::string>>
        banks; // prefix: count, type
    std::map<std::string, uint32_t> variables, labels;
    std::map<std::string, std::vector<std::string>> targets;
    int parent = -1;
  };
  struct Fixup {
    uint32_t instruction, operand;
    int scope;
  };
  void parseBody();
  void parseStatement();
  void parseRegisters();
  void parseInstruction();
  bool parseLabel();
  void resolveNames();
  bool findRegister(const std::string &name, uint32_t &index);
  bool findVariable(const std::string &name, uint32_t &index) const;
  bool findLabel(const std::string &name, int scope, uint32_t &index) const;
  uint32_t addRegister(Scope &scope, const std::string &name,
                       const std::string &type);

  //===------------------------------------------------------------------===//
  // Operands and constants
  //===------------------------------------------------------------------===//
  Operand parseOperand();
  Operand parseMemory();
  Operand parseSequence(Operand::Kind kind, const char *close);
  Operand parseNamed();
  int64_t parseOffset();
  Constant parseConstant(); // an expression
  Constant parseBinary(int minPrecedence);
  Constant parseUnary();
  Constant parseNumber();

  const std::string &text;
  std::vector<Token> tokens;
  size_t at = 0;
  Module module;
  Function *function = nullptr;
  std::vector<Scope> scopes;
  int scope = 0;
  bool inCall = false; // where '(' begins a list, not an expression
  std::vector<Fixup> fixups;
};

} // namespace cudasim::ptx

#endif // CUDASIM_PTX_PARSER_H

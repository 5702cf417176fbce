//===- ParseModule.cpp - module directives and functions ------------------===//
#include "Ptx/Parser.h"

#include <cstdlib>

namespace cudasim::ptx {

Module parse(const std::string &text) { return Parser(text).parseModule(); }

uint32_t typeBytes(const std::string &type) {
  static const std::map<std::string, uint32_t> bytes = {
      {"pred", 1},   {"b8", 1},    {"u8", 1},    {"s8", 1},    {"b16", 2},
      {"u16", 2},    {"s16", 2},   {"f16", 2},   {"bf16", 2},  {"b32", 4},
      {"u32", 4},    {"s32", 4},   {"f32", 4},   {"tf32", 4},  {"f16x2", 4},
      {"bf16x2", 4}, {"u16x2", 4}, {"s16x2", 4}, {"b64", 8},   {"u64", 8},
      {"s64", 8},    {"f64", 8},   {"f32x2", 8}, {"b128", 16}, {"texref", 8},
  };
  auto it = bytes.find(type);
  return it == bytes.end() ? 0 : it->second;
}

const Token &Parser::peek(size_t ahead) const {
  return tokens[std::min(at + ahead, tokens.size() - 1)];
}

const Token &Parser::next() {
  const Token &token = peek();
  if (token.kind == Token::Kind::End)
    fail("unexpected end of the module");
  ++at;
  return token;
}

bool Parser::accept(const char *text) {
  if (peek().kind == Token::Kind::End || !peek().is(text))
    return false;
  ++at;
  return true;
}

void Parser::expect(const char *text) {
  if (!accept(text))
    fail("expected '" + std::string(text) + "', found '" + peek().text + "'");
}

std::string Parser::expectWord(const char *what) {
  if (peek().kind != Token::Kind::Word)
    fail("expected " + std::string(what) + ", found '" + peek().text + "'");
  return next().text;
}

void Parser::fail(const std::string &what) const {
  throw SyntaxError(peek().line, what);
}

void Parser::skipTo(const char *text) {
  while (!next().is(text))
    ;
}

Module Parser::parseModule() {
  while (peek().kind != Token::Kind::End)
    parseDirective();
  if (module.target.empty())
    fail("the module names no .target");
  return std::move(module);
}

void Parser::parseDirective() {
  bool isExtern = false;
  while (peek().is(".visible") || peek().is(".weak") || peek().is(".extern") ||
         peek().is(".common"))
    isExtern |= next().is(".extern");
  if (accept(".version")) {
    std::string version = next().text;
    module.versionMajor = static_cast<uint32_t>(atoi(version.c_str()));
    size_t dot = version.find('.');
    if (dot != std::string::npos)
      module.versionMinor =
          static_cast<uint32_t>(atoi(version.c_str() + dot + 1));
    return;
  }
  if (accept(".target")) {
    module.target = expectWord("a target");
    while (accept(",")) // debug, texmode_..., map_f64_to_f32
      expectWord("a target option");
    return;
  }
  if (accept(".address_size")) {
    if (!next().is("64"))
      fail("only 64-bit addresses are supported");
    return;
  }
  if (accept(".entry"))
    return parseFunction(/*isEntry=*/true, isExtern);
  if (accept(".func"))
    return parseFunction(/*isEntry=*/false, isExtern);
  if (accept(".pragma") || accept(".alias"))
    return skipTo(";");
  StateSpace space;
  if (spaceOf(peek().text, space) && space != StateSpace::Reg &&
      space != StateSpace::Param && space != StateSpace::Local) {
    next();
    for (Variable &variable : parseVariables(space, isExtern))
      module.variables.push_back(std::move(variable));
    return;
  }
  if (accept(";"))
    return;
  fail("unknown directive '" + peek().text + "'");
}

void Parser::parseParameters(std::vector<Variable> &into, const char *close) {
  while (!accept(close)) {
    StateSpace space;
    if (!spaceOf(peek().text, space) ||
        (space != StateSpace::Param && space != StateSpace::Reg))
      fail("expected .param or .reg, found '" + peek().text + "'");
    Variable variable;
    variable.space = space;
    variable.line = next().line;
    uint64_t vectorLength = 1;
    parseVariableType(variable, vectorLength);
    variable.name = expectWord("a parameter's name");
    parseDeclarator(variable, vectorLength);
    into.push_back(std::move(variable));
    if (!peek().is(close))
      expect(",");
  }
}

void Parser::parseTriple(uint32_t (&into)[3]) {
  for (int i = 0; i < 3; ++i)
    into[i] = 1;
  for (int i = 0; i < 3; ++i) {
    into[i] = static_cast<uint32_t>(parseConstant().bits);
    if (i == 2 || !accept(","))
      return;
  }
}

void Parser::parseFunctionDirectives() {
  Function &f = *function;
  uint32_t value[3];
  for (;;) {
    if (accept(".maxntid"))
      parseTriple(f.maxntid);
    else if (accept(".reqntid"))
      parseTriple(f.reqntid);
    else if (accept(".reqnctapercluster"))
      parseTriple(f.clusterDim);
    else if (accept(".explicitcluster"))
      f.explicitCluster = true;
    else if (accept(".maxnreg"))
      parseTriple(value), f.maxnreg = value[0];
    else if (accept(".minnctapersm"))
      parseTriple(value), f.minnctapersm = value[0];
    else if (accept(".maxnctapersm") || accept(".maxclusterrank"))
      parseTriple(value);
    else if (accept(".pragma"))
      skipTo(";");
    else if (accept(".noreturn") || accept(".blocksareclusters"))
      continue;
    else
      return;
  }
}

/// Parameters become the first variables (.param) or registers (.reg).
void Parser::declareParameters() {
  Function &f = *function;
  for (std::vector<Variable> *list : {&f.results, &f.params})
    for (const Variable &variable : *list) {
      bool isParam = list == &f.params;
      if (variable.space == StateSpace::Reg) {
        uint32_t index = addRegister(scopes[0], variable.name, variable.type);
        (isParam ? f.paramRegisters : f.resultRegisters).push_back(index);
        continue;
      }
      scopes[0].variables[variable.name] =
          static_cast<uint32_t>(f.variables.size());
      f.variables.push_back(variable);
    }
}

void Parser::parseFunction(bool isEntry, bool isExtern) {
  auto owned = std::make_unique<Function>();
  function = owned.get();
  function->isEntry = isEntry;
  function->line = peek().line;
  if (accept("("))
    parseParameters(function->results, ")");
  function->name = expectWord("a function's name");
  if (accept("("))
    parseParameters(function->params, ")");
  parseFunctionDirectives();
  scopes.assign(1, Scope());
  scope = 0;
  fixups.clear();
  declareParameters();
  if (accept(";") || isExtern) {
    function->isDeclaration = true;
  } else {
    parseBody();
    resolveNames();
  }
  // A definition replaces its declaration.
  for (std::unique_ptr<Function> &known : module.functions) {
    if (known->name != function->name)
      continue;
    if (!known->isDeclaration && !function->isDeclaration)
      throw SyntaxError(function->line, "a second function " + function->name);
    if (known->isDeclaration)
      known = std::move(owned);
    return;
  }
  module.functions.push_back(std::move(owned));
}

} // namespace cudasim::ptx

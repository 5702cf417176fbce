//===- ParseVariable.cpp - declarations and initialisers ------------------===//
#include "Ptx/Parser.h"

namespace cudasim::ptx {

bool Parser::spaceOf(const std::string &directive, StateSpace &space) {
  static const std::map<std::string, StateSpace> spaces = {
      {".global", StateSpace::Global}, {".const", StateSpace::Const},
      {".shared", StateSpace::Shared}, {".shared::cta", StateSpace::Shared},
      {".local", StateSpace::Local},   {".param", StateSpace::Param},
      {".reg", StateSpace::Reg}};
  auto it = spaces.find(directive);
  if (it == spaces.end())
    return false;
  space = it->second;
  return true;
}

/// Everything between the space and the name, in any order.
void Parser::parseVariableType(Variable &variable, uint64_t &vectorLength) {
  uint64_t align = 0;
  while (peek().kind == Token::Kind::Word && peek().text[0] == '.') {
    std::string word = next().text;
    StateSpace ignored;
    if (word == ".align") {
      align = parseConstant().bits;
      if (!align || (align & (align - 1)))
        fail("an alignment is a power of two");
    } else if (word == ".ptr") {
      // What a pointer parameter points to: a hint.
      while (spaceOf(peek().text, ignored) || peek().is(".align")) {
        if (next().is(".align"))
          parseConstant();
      }
    } else if (word == ".attribute") {
      skipTo(")");
    } else if (word == ".v2" || word == ".v4" || word == ".v8") {
      vectorLength = static_cast<uint64_t>(word[2] - '0');
    } else if (typeBytes(word.substr(1))) {
      variable.type = word.substr(1);
    } else {
      fail("unknown word '" + word + "' in a declaration");
    }
  }
  if (variable.type.empty())
    fail("a declaration without a type");
  variable.align = align ? align : typeBytes(variable.type) * vectorLength;
}

void Parser::parseDeclarator(Variable &variable, uint64_t vectorLength) {
  uint64_t elements = vectorLength;
  while (accept("[")) {
    if (accept("]")) {
      variable.unsized = true;
      continue;
    }
    elements *= parseConstant().bits;
    expect("]");
  }
  uint32_t bytes = typeBytes(variable.type);
  if (accept("=")) {
    variable.initialized = true;
    uint64_t position = 0;
    parseInitializer(variable, bytes, position);
    if (variable.unsized)
      elements = position / bytes;
    variable.unsized = false;
    if (position > elements * bytes)
      fail("more initialisers than " + variable.name + " has elements");
  }
  variable.bytes = variable.unsized ? 0 : elements * bytes;
}

void Parser::parseInitializer(Variable &variable, uint32_t elementBytes,
                              uint64_t &position) {
  if (accept("{")) {
    while (!accept("}")) {
      parseInitializer(variable, elementBytes, position);
      if (!peek().is("}"))
        expect(",");
    }
    return;
  }
  Initializer init;
  init.position = position;
  init.size = elementBytes;
  position += elementBytes;
  bool generic = peek().is("generic") && peek(1).is("(");
  if (generic)
    at += 2;
  if (peek().kind == Token::Kind::Word) {
    init.symbol = next().text;
    if (peek().is("+") || peek().is("-"))
      init.value = static_cast<uint64_t>(parseOffset());
  } else {
    Constant constant = parseConstant();
    if (constant.form == Constant::Form::Float64 && variable.type == "f32") {
      double wide;
      __builtin_memcpy(&wide, &constant.bits, 8);
      float narrow = static_cast<float>(wide);
      uint32_t bits;
      __builtin_memcpy(&bits, &narrow, 4);
      constant.bits = bits;
    }
    init.value = constant.bits;
  }
  if (generic)
    expect(")");
  variable.initializers.push_back(std::move(init));
}

std::vector<Variable> Parser::parseVariables(StateSpace space, bool isExtern) {
  Variable prototype;
  prototype.space = space;
  prototype.isExtern = isExtern;
  prototype.line = peek().line;
  uint64_t vectorLength = 1;
  parseVariableType(prototype, vectorLength);
  std::vector<Variable> variables;
  do {
    Variable variable = prototype;
    variable.name = expectWord("a variable's name");
    if (peek().is("<")) { // name<4> declares name0 .. name3
      next();
      uint64_t count = parseUnary().bits;
      expect(">");
      parseDeclarator(variable, vectorLength);
      for (uint64_t i = 0; i < count; ++i) {
        variables.push_back(variable);
        variables.back().name += std::to_string(i);
      }
      continue;
    }
    parseDeclarator(variable, vectorLength);
    variables.push_back(std::move(variable));
  } while (accept(","));
  expect(";");
  return variables;
}

} // namespace cudasim::ptx

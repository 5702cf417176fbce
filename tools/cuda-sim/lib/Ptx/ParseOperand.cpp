//===- ParseOperand.cpp - operands of instructions ------------------------===//
#include "Ptx/Parser.h"

namespace cudasim::ptx {

Operand Parser::parseSequence(Operand::Kind kind, const char *close) {
  Operand sequence;
  sequence.kind = kind;
  while (!accept(close)) {
    sequence.list.push_back(parseOperand());
    if (!peek().is(close))
      expect(",");
  }
  return sequence;
}

/// `+ 4`, `- 4`, `+ -4`, any number of them.
int64_t Parser::parseOffset() {
  int64_t offset = 0;
  while (peek().is("+") || peek().is("-")) {
    bool minus = next().is("-");
    int64_t value = static_cast<int64_t>(parseUnary().bits);
    offset += minus ? -value : value;
  }
  return offset;
}

Operand Parser::parseNamed() {
  Operand operand;
  operand.name = next().text;
  if (operand.name == "_")
    return operand;
  if (findRegister(operand.name, operand.index)) {
    operand.kind = Operand::Kind::Register;
    return operand;
  }
  if (findVariable(operand.name, operand.index)) {
    operand.kind = Operand::Kind::Variable;
    return operand;
  }
  if (operand.name[0] == '%')
    operand.kind = Operand::Kind::Special;
  else if (operand.name == "WARP_SZ") {
    operand.kind = Operand::Kind::Immediate;
    operand.constant.bits = 32;
  } else
    operand.kind = Operand::Kind::Name;
  return operand;
}

Operand Parser::parseMemory() {
  Operand memory;
  memory.kind = Operand::Kind::Memory;
  Operand base;
  if (peek().kind == Token::Kind::Word) {
    base = parseNamed();
  } else {
    base.kind = Operand::Kind::Immediate;
    base.constant = parseConstant();
  }
  memory.list.push_back(std::move(base));
  memory.offset = parseOffset();
  if (accept(","))
    memory.list.push_back(parseOperand());
  expect("]");
  return memory;
}

Operand Parser::parseOperand() {
  if (accept("{"))
    return parseSequence(Operand::Kind::Vector, "}");
  if (inCall && accept("("))
    return parseSequence(Operand::Kind::List, ")");
  if (accept("["))
    return parseMemory();
  if (peek().is("!") && peek(1).kind == Token::Kind::Word) {
    next();
    Operand operand = parseOperand();
    operand.negated = !operand.negated;
    return operand;
  }
  if (peek().kind == Token::Kind::Word) {
    Operand operand = parseNamed();
    if (operand.kind == Operand::Kind::Variable ||
        operand.kind == Operand::Kind::Name)
      operand.offset = parseOffset();
    return operand;
  }
  Operand operand;
  operand.kind = Operand::Kind::Immediate;
  operand.constant = parseConstant();
  return operand;
}

} // namespace cudasim::ptx

//===- ParseBody.cpp - statements, scopes and labels ----------------------===//
#include "Ptx/Parser.h"

#include <cctype>

namespace cudasim::ptx {

uint32_t Parser::addRegister(Scope &scope, const std::string &name,
                             const std::string &type) {
  uint32_t index = static_cast<uint32_t>(function->registers.size());
  if (!scope.registers.emplace(name, index).second)
    fail("a second register " + name + " in one scope");
  function->registers.push_back({name, type});
  return index;
}

/// Looks through the scopes from the inside. A register of a bank (`%r<9>`)
/// comes into being at its first use, so that wide banks cost nothing.
bool Parser::findRegister(const std::string &name, uint32_t &index) {
  size_t prefix = name.size();
  while (prefix && isdigit(static_cast<unsigned char>(name[prefix - 1])))
    --prefix;
  for (int s = scope; s >= 0; s = scopes[s].parent) {
    auto known = scopes[s].registers.find(name);
    if (known != scopes[s].registers.end()) {
      index = known->second;
      return true;
    }
    // The digits may belong to the bank's own name: %rd2<3>.
    for (size_t cut = prefix; cut < name.size(); ++cut) {
      auto bank = scopes[s].banks.find(name.substr(0, cut));
      if (bank == scopes[s].banks.end())
        continue;
      std::string digits = name.substr(cut);
      if (digits.size() > 9 || (digits.size() > 1 && digits[0] == '0') ||
          std::stoul(digits) >= bank->second.first)
        continue;
      index = addRegister(scopes[s], name, bank->second.second);
      return true;
    }
  }
  return false;
}

bool Parser::findVariable(const std::string &name, uint32_t &index) const {
  for (int s = scope; s >= 0; s = scopes[s].parent) {
    auto it = scopes[s].variables.find(name);
    if (it == scopes[s].variables.end())
      continue;
    index = it->second;
    return true;
  }
  return false;
}

bool Parser::findLabel(const std::string &name, int from,
                       uint32_t &index) const {
  for (int s = from; s >= 0; s = scopes[s].parent) {
    auto it = scopes[s].labels.find(name);
    if (it == scopes[s].labels.end())
      continue;
    index = it->second;
    return true;
  }
  return false;
}

void Parser::parseBody() {
  expect("{");
  for (int depth = 1; depth;) {
    if (accept("{")) {
      scopes.emplace_back();
      scopes.back().parent = scope;
      scope = static_cast<int>(scopes.size()) - 1;
      ++depth;
    } else if (accept("}")) {
      scope = scopes[scope].parent;
      --depth;
    } else {
      parseStatement();
    }
  }
}

void Parser::parseRegisters() {
  Variable type;
  uint64_t vectorLength = 1;
  parseVariableType(type, vectorLength);
  if (vectorLength != 1)
    fail("vector registers are not supported");
  do {
    std::string name = expectWord("a register's name");
    if (accept("<")) {
      uint32_t count = static_cast<uint32_t>(parseUnary().bits);
      expect(">");
      scopes[scope].banks[name] = {count, type.type};
    } else {
      addRegister(scopes[scope], name, type.type);
    }
  } while (accept(","));
  expect(";");
}

bool Parser::parseLabel() {
  if (peek().kind != Token::Kind::Word || !peek(1).is(":"))
    return false;
  std::string name = next().text;
  next();
  if (accept(".branchtargets")) {
    std::vector<std::string> &list = scopes[scope].targets[name];
    do
      list.push_back(expectWord("a label"));
    while (accept(","));
    expect(";");
    return true;
  }
  // What an indirect call may reach and looks like; checked when it runs.
  if (peek().is(".callprototype") || peek().is(".calltargets")) {
    skipTo(";");
    return true;
  }
  uint32_t index = static_cast<uint32_t>(function->code.size());
  if (!scopes[scope].labels.emplace(name, index).second)
    fail("a second label " + name + " in one scope");
  return true;
}

void Parser::parseStatement() {
  if (accept(";"))
    return;
  if (accept(".reg"))
    return parseRegisters();
  if (accept(".pragma"))
    return skipTo(";");
  StateSpace space;
  if (spaceOf(peek().text, space)) {
    next();
    for (Variable &variable : parseVariables(space, /*isExtern=*/false)) {
      scopes[scope].variables[variable.name] =
          static_cast<uint32_t>(function->variables.size());
      function->variables.push_back(std::move(variable));
    }
    return;
  }
  if (parseLabel())
    return;
  if (peek().kind == Token::Kind::Word && peek().text[0] == '.')
    fail("unknown directive '" + peek().text + "'");
  parseInstruction();
}

void Parser::parseInstruction() {
  Instruction instruction;
  instruction.line = peek().line;
  size_t begin = peek().begin;
  if (accept("@")) {
    instruction.guarded = true;
    instruction.guardNegated = accept("!");
    std::string name = expectWord("a predicate");
    if (!findRegister(name, instruction.guard))
      fail("unknown predicate '" + name + "'");
    if (function->registers[instruction.guard].type != "pred")
      fail("guard '" + name + "' is no predicate");
  }
  instruction.opcode = expectWord("an instruction");
  for (size_t from = 0; from <= instruction.opcode.size();) {
    size_t dot =
        std::min(instruction.opcode.find('.', from), instruction.opcode.size());
    instruction.parts.push_back(instruction.opcode.substr(from, dot - from));
    from = dot + 1;
  }
  inCall = instruction.parts[0] == "call";
  while (!peek().is(";")) {
    fixups.push_back({static_cast<uint32_t>(function->code.size()),
                      static_cast<uint32_t>(instruction.operands.size()),
                      scope});
    instruction.operands.push_back(parseOperand());
    if (!accept(",") && !accept("|") && !peek().is(";"))
      fail("expected ',' or ';', found '" + peek().text + "'");
  }
  std::string raw = text.substr(begin, next().end - begin);
  for (char c : raw) {
    if (!isspace(static_cast<unsigned char>(c)))
      instruction.text += c;
    else if (instruction.text.back() != ' ')
      instruction.text += ' ';
  }
  function->code.push_back(std::move(instruction));
}

/// Labels may be used before they are set: names are looked up at the end.
void Parser::resolveNames() {
  for (const Fixup &fixup : fixups) {
    Operand &operand =
        function->code[fixup.instruction].operands[fixup.operand];
    if (operand.kind != Operand::Kind::Name)
      continue;
    if (findLabel(operand.name, fixup.scope, operand.index))
      operand.kind = Operand::Kind::Label;
  }
  for (size_t s = 0; s < scopes.size(); ++s)
    for (const auto &[name, labels] : scopes[s].targets)
      for (const std::string &label : labels) {
        uint32_t index;
        if (!findLabel(label, static_cast<int>(s), index))
          throw SyntaxError(function->line, "no label " + label);
        function->branchTargets[name].push_back(index);
      }
}

} // namespace cudasim::ptx

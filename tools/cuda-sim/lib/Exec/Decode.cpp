//===- Decode.cpp - what decode functions are given -----------------------===//
#include "Exec/Decode.h"

#include "Exec/FunctionBuilder.h"
#include "Exec/Report.h"

#include <cstring>

namespace cudasim {

Decode::Decode(FunctionBuilder &builder, const ptx::Instruction &source,
               Instruction &out, size_t mnemonicParts)
    : source(source), out(out), builder(builder), mnemonicParts(mnemonicParts) {
  out.operands.resize(source.operands.size());
}

void Decode::fail(const std::string &why) const {
  throw Report(ReportKind::UnknownInstruction,
               builder.function.name() + ", PTX line " +
                   std::to_string(source.line) + ": " + why + ": " +
                   source.text);
}

//===----------------------------------------------------------------------===//
// Modifiers
//===----------------------------------------------------------------------===//

bool Decode::take(std::string_view modifier) {
  for (size_t i = mnemonicParts; i < source.parts.size(); ++i) {
    if ((taken >> i & 1) || source.parts[i] != modifier)
      continue;
    taken |= 1ull << i;
    return true;
  }
  return false;
}

int Decode::takeOneOf(std::initializer_list<std::string_view> modifiers) {
  int index = 0;
  for (std::string_view modifier : modifiers) {
    if (take(modifier))
      return index;
    ++index;
  }
  return -1;
}

int Decode::require(std::initializer_list<std::string_view> modifiers) {
  int index = takeOneOf(modifiers);
  if (index >= 0)
    return index;
  std::string list;
  for (std::string_view modifier : modifiers)
    list += (list.empty() ? "." : ", .") + std::string(modifier);
  fail("one of " + list + " is needed");
}

Type Decode::takeOptionalType() {
  for (size_t i = mnemonicParts; i < source.parts.size(); ++i) {
    if (taken >> i & 1)
      continue;
    Type type = parseType(source.parts[i]);
    if (type == Type::None)
      continue;
    taken |= 1ull << i;
    return type;
  }
  return Type::None;
}

Type Decode::takeType() {
  Type type = takeOptionalType();
  if (type == Type::None)
    fail("a type is missing");
  return type;
}

std::string_view Decode::takeAny() {
  for (size_t i = mnemonicParts; i < source.parts.size(); ++i) {
    if (taken >> i & 1)
      continue;
    taken |= 1ull << i;
    return source.parts[i];
  }
  return "";
}

void Decode::finish() {
  for (size_t i = mnemonicParts; i < source.parts.size(); ++i)
    if (!(taken >> i & 1))
      fail("unknown modifier ." + source.parts[i]);
  size_t count = source.operands.size() + (sink >= 0);
  for (size_t i = 0; i < count; ++i)
    if (!(used >> i & 1))
      fail("operand " + std::to_string(i + 1) + " is not expected");
  if (!out.handler)
    fail("unknown form of the instruction");
}

//===----------------------------------------------------------------------===//
// Operands
//===----------------------------------------------------------------------===//

void Decode::operandCount(size_t least, size_t most) {
  size_t count = out.operands.size();
  if (count < least || count > most)
    fail("wrong number of operands");
}

const ptx::Operand &Decode::get(size_t i) const {
  static const ptx::Operand aSink;
  if (i >= out.operands.size())
    fail("operand " + std::to_string(i + 1) + " is missing");
  if (sink >= 0 && i == static_cast<size_t>(sink))
    return aSink;
  size_t shift = sink >= 0 && i > static_cast<size_t>(sink);
  if (i - shift >= source.operands.size())
    fail("operand " + std::to_string(i + 1) + " is missing");
  return source.operands[i - shift];
}

void Decode::insertSinkUnless(size_t count, size_t at) {
  if (out.operands.size() == count)
    return;
  out.operands.emplace_back();
  sink = static_cast<int>(at);
}

bool Decode::isVector(size_t i) const {
  return get(i).kind == ptx::Operand::Kind::Vector;
}
bool Decode::isMemory(size_t i) const {
  return get(i).kind == ptx::Operand::Kind::Memory;
}
bool Decode::isImmediate(size_t i) const {
  return get(i).kind == ptx::Operand::Kind::Immediate;
}

Operand &Decode::store(size_t i, const Operand &operand) {
  used |= 1ull << i;
  return out.operands[i] = operand;
}

void Decode::checkWidth(const Operand &operand, Type type) const {
  if (operand.kind == Operand::Kind::Predicate)
    fail("a predicate where a register is needed");
  if (operand.bits < bitsOf(type))
    fail("a register of " + std::to_string(operand.bits) + " bits for type ." +
         typeName(type));
}

Operand Decode::convertDestination(const ptx::Operand &operand, Type type) {
  if (operand.negated)
    fail("'!' is for predicates");
  Operand result;
  if (operand.kind == ptx::Operand::Kind::Sink) {
    result.kind = Operand::Kind::Sink;
    result.bits = static_cast<uint8_t>(bitsOf(type));
    return result;
  }
  if (operand.kind != ptx::Operand::Kind::Register)
    fail("a destination must be a register");
  result = builder.registerOperand(operand.index);
  checkWidth(result, type);
  return result;
}

Operand Decode::convertConstant(const ptx::Constant &constant, Type type) {
  using Form = ptx::Constant::Form;
  uint64_t bits = constant.bits;
  if (constant.form == Form::Integer) {
    if (isFloat(type) && type != Type::F16 && type != Type::BF16)
      fail("an integer where a constant of type ." +
           std::string(typeName(type)) + " is needed");
    return builder.constant(truncate(bits, bitsOf(type)), bitsOf(type));
  }
  if (bitsOf(type) != 32 && bitsOf(type) != 64)
    fail("a float constant for type ." + std::string(typeName(type)));
  if (constant.form == Form::Float64 && bitsOf(type) == 32) {
    double wide;
    std::memcpy(&wide, &bits, 8);
    float narrow = static_cast<float>(wide);
    uint32_t low;
    std::memcpy(&low, &narrow, 4);
    bits = low;
  } else if (constant.form == Form::Float32 && bitsOf(type) == 64) {
    uint32_t low = static_cast<uint32_t>(bits);
    float narrow;
    std::memcpy(&narrow, &low, 4);
    double wide = narrow;
    std::memcpy(&bits, &wide, 8);
  }
  return builder.constant(bits, bitsOf(type));
}

Operand Decode::convertSource(const ptx::Operand &operand, Type type) {
  using Kind = ptx::Operand::Kind;
  if (operand.negated)
    fail("'!' is for predicates");
  Operand result;
  switch (operand.kind) {
  case Kind::Register:
    result = builder.registerOperand(operand.index);
    checkWidth(result, type);
    return result;
  case Kind::Immediate:
    return convertConstant(operand.constant, type);
  case Kind::Special:
    if (!builder.special(operand.name, result))
      fail("unknown special register " + operand.name + " in this place");
    return result;
  case Kind::Variable:
  case Kind::Name:
    if (!builder.symbol(operand, result))
      fail("unknown name " + operand.name);
    return result;
  default:
    fail("a register or constant is needed");
  }
}

Operand &Decode::dst(size_t i, Type type) {
  return store(i, convertDestination(get(i), type));
}

Operand &Decode::src(size_t i, Type type) {
  return store(i, convertSource(get(i), type));
}

Operand &Decode::storeVector(size_t i, Type type, size_t count,
                             bool isDestination) {
  const ptx::Operand &from = get(i);
  Operand vector;
  vector.kind = Operand::Kind::Vector;
  vector.first = static_cast<uint16_t>(out.elements.size());
  vector.count = static_cast<uint16_t>(count);
  bool lone = from.kind != ptx::Operand::Kind::Vector;
  if (lone ? count != 1 : from.list.size() != count)
    fail("operand " + std::to_string(i + 1) + " must have " +
         std::to_string(count) + " elements");
  for (size_t e = 0; e < count; ++e) {
    const ptx::Operand &element = lone ? from : from.list[e];
    out.elements.push_back(isDestination ? convertDestination(element, type)
                                         : convertSource(element, type));
  }
  return store(i, vector);
}

Operand &Decode::dstVector(size_t i, Type type, size_t count) {
  return storeVector(i, type, count, true);
}
Operand &Decode::srcVector(size_t i, Type type, size_t count) {
  return storeVector(i, type, count, false);
}

Operand &Decode::predicateDestination(size_t i) {
  const ptx::Operand &from = get(i);
  Operand result;
  result.kind = Operand::Kind::Sink;
  if (from.kind == ptx::Operand::Kind::Register)
    result = builder.registerOperand(from.index);
  else if (from.kind != ptx::Operand::Kind::Sink)
    fail("operand " + std::to_string(i + 1) + " must be a predicate");
  if (result.kind == Operand::Kind::Register || from.negated)
    fail("operand " + std::to_string(i + 1) + " must be a predicate");
  return store(i, result);
}

Operand &Decode::predicateSource(size_t i) {
  const ptx::Operand &from = get(i);
  Operand result;
  if (from.kind == ptx::Operand::Kind::Immediate &&
      from.constant.form == ptx::Constant::Form::Integer) {
    result.kind = Operand::Kind::Predicate; // number 0 is true
    result.bits = 1;
    result.negated = from.constant.bits == 0;
    return store(i, result);
  }
  if (from.kind == ptx::Operand::Kind::Register)
    result = builder.registerOperand(from.index);
  if (result.kind != Operand::Kind::Predicate)
    fail("operand " + std::to_string(i + 1) + " must be a predicate");
  result.negated = from.negated;
  return store(i, result);
}

Operand Decode::convertMemory(const ptx::Operand &operand) {
  if (operand.kind != ptx::Operand::Kind::Memory)
    fail("a memory operand is needed");
  const ptx::Operand &base = operand.list[0];
  Operand result = convertSource(base, Type::B32);
  if (base.kind == ptx::Operand::Kind::Immediate)
    result = convertConstant(base.constant, Type::B64);
  result.kind = Operand::Kind::Memory;
  result.offset = operand.offset;
  return result;
}

Operand &Decode::memory(size_t i) {
  if (isMemory(i) && get(i).list.size() != 1)
    fail("coordinates are not expected");
  return store(i, convertMemory(get(i)));
}

Operand &Decode::memoryWithCoordinates(size_t i, size_t &coordinates) {
  Operand memory = convertMemory(get(i));
  if (get(i).list.size() != 2)
    fail("coordinates are missing");
  const ptx::Operand &list = get(i).list[1];
  Operand vector;
  vector.kind = Operand::Kind::Vector;
  vector.first = static_cast<uint16_t>(out.elements.size());
  size_t count = list.kind == ptx::Operand::Kind::Vector ? list.list.size() : 1;
  vector.count = static_cast<uint16_t>(count);
  for (size_t e = 0; e < count; ++e)
    out.elements.push_back(convertSource(
        list.kind == ptx::Operand::Kind::Vector ? list.list[e] : list,
        Type::S32));
  coordinates = out.operands.size();
  out.operands.push_back(vector);
  return store(i, memory);
}

Operand &Decode::label(size_t i) {
  const ptx::Operand &from = get(i);
  if (from.kind != ptx::Operand::Kind::Label)
    fail("unknown label " + from.name);
  Operand result;
  result.kind = Operand::Kind::Label;
  result.offset = from.index;
  return store(i, result);
}

int64_t Decode::immediate(size_t i) {
  const ptx::Operand &from = get(i);
  if (from.kind != ptx::Operand::Kind::Immediate ||
      from.constant.form != ptx::Constant::Form::Integer)
    fail("operand " + std::to_string(i + 1) + " must be an integer constant");
  used |= 1ull << i;
  return static_cast<int64_t>(from.constant.bits);
}

Space Decode::paramSpace(size_t i) const {
  const ptx::Operand &from = get(i);
  if (from.kind != ptx::Operand::Kind::Memory)
    fail("a memory operand is needed");
  const ptx::Operand &base = from.list[0];
  if (base.kind == ptx::Operand::Kind::Variable)
    return builder.isKernelParam(base) ? Space::Param : Space::Local;
  return builder.source.isEntry ? Space::Param : Space::Local;
}

} // namespace cudasim

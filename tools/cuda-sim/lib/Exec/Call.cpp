//===- Call.cpp - call and ret --------------------------------------------===//
//
// Arguments go from the caller's .param variables, registers or constants to
// the callee's parameters; results come back when a lane returns. Functions
// that are declared only are those of the device runtime (Builtins.h).
//
//===----------------------------------------------------------------------===//
#include "Exec/Builtins.h"
#include "Exec/Decode.h"
#include "Exec/FunctionBuilder.h"
#include "Exec/Warp.h"

#include <cstring>

namespace cudasim {
namespace {

/// The caller's end of an argument or result.
struct Actual {
  bool isVariable = false;
  FrameVariable variable; // in the caller's frame
  Operand value;          // a register or constant otherwise
};

struct CallData : InstructionData {
  Function *target = nullptr; // null: by the address in operand 0
  Builtin builtin = nullptr;
  std::vector<Actual> results, arguments;
};

Actual decodeActual(Decode &d, const ptx::Operand &operand) {
  Actual actual;
  if (operand.kind == ptx::Operand::Kind::Variable) {
    auto it = d.builder.function.frameVariables.find(operand.index);
    if (it == d.builder.function.frameVariables.end() || operand.offset)
      d.fail(operand.name + " is no variable of .param space");
    actual.isVariable = true;
    actual.variable = it->second;
    return actual;
  }
  if (operand.kind == ptx::Operand::Kind::Register)
    actual.value = d.builder.registerOperand(operand.index);
  else if (operand.kind == ptx::Operand::Kind::Immediate)
    actual.value = d.builder.constant(operand.constant.bits, 64);
  else if (operand.kind != ptx::Operand::Kind::Sink)
    d.fail("an argument of this kind");
  if (actual.value.kind == Operand::Kind::Predicate)
    d.fail("a predicate as an argument");
  return actual;
}

uint8_t *placeOf(Warp &warp, const Frame &frame, const FrameVariable &variable,
                 unsigned lane, bool write) {
  return warp.localBytes(lane, frame.localBase + variable.offset,
                         variable.bytes, write);
}

void checkSignature(Warp &warp, const Instruction &in, const CallData &data,
                    const Function &target) {
  bool fits = data.arguments.size() == target.params.size() &&
              data.results.size() == target.results.size();
  for (size_t i = 0; fits && i < data.arguments.size(); ++i)
    fits = !data.arguments[i].isVariable ||
           data.arguments[i].variable.bytes == target.params[i].variable.bytes;
  if (!fits)
    warp.fail(ReportKind::IllegalOperand,
              "the arguments do not fit function " + target.name(), in, 0);
}

/// Copies the arguments; the callee's frame is the current one.
void passArguments(Warp &warp, const CallData &data, const Function &target,
                   const Frame &caller, const Frame &callee, Mask lanes) {
  for (size_t i = 0; i < data.arguments.size(); ++i) {
    const Actual &from = data.arguments[i];
    const Formal &to = target.params[i];
    forLanes(lanes, [&](unsigned l) {
      uint64_t value = 0;
      const uint8_t *bytes = reinterpret_cast<const uint8_t *>(&value);
      if (from.isVariable)
        bytes = placeOf(warp, caller, from.variable, l, false);
      else
        value = from.value.constant ? from.value.constant[l]
                                    : caller.registers[from.value.slot + l];
      if (to.isRegister)
        std::memcpy(warp.write(to.reg) + l, bytes,
                    std::min<uint32_t>(8, bytesOfFormal(to)));
      else
        std::memcpy(placeOf(warp, callee, to.variable, l, true), bytes,
                    from.isVariable ? to.variable.bytes
                                    : std::min<uint32_t>(8, to.variable.bytes));
    });
  }
}

/// Copies the results to the caller; the callee's frame is the current one.
void passResults(Warp &warp, const CallData &data, const Function &callee,
                 const Frame &frame, Mask lanes) {
  Frame &caller = *frame.parent;
  for (size_t i = 0; i < data.results.size(); ++i) {
    const Formal &from = callee.results[i];
    const Actual &to = data.results[i];
    forLanes(lanes, [&](unsigned l) {
      uint64_t value = 0;
      const uint8_t *bytes = reinterpret_cast<const uint8_t *>(&value);
      if (from.isRegister)
        value = warp.read(from.reg, l);
      else
        bytes = placeOf(warp, frame, from.variable, l, false);
      if (to.isVariable) {
        std::memcpy(placeOf(warp, caller, to.variable, l, true), bytes,
                    std::min(to.variable.bytes, bytesOfFormal(from)));
        return;
      }
      uint64_t result = 0;
      std::memcpy(&result, bytes, std::min<uint32_t>(8, bytesOfFormal(from)));
      caller.registers[to.value.slot + l] = result;
    });
  }
}

Step runBuiltin(Warp &warp, const Instruction &in, const CallData &data,
                Mask active) {
  const Frame &frame = warp.frame();
  forLanes(active, [&](unsigned l) {
    std::vector<uint64_t> values;
    for (const Actual &argument : data.arguments) {
      uint64_t value = 0;
      if (argument.isVariable)
        std::memcpy(&value, placeOf(warp, frame, argument.variable, l, false),
                    std::min<uint32_t>(8, argument.variable.bytes));
      else
        value = warp.read(argument.value, l);
      values.push_back(value);
    }
    uint64_t result = data.builtin(warp, in, l, values);
    for (const Actual &to : data.results) {
      if (to.isVariable)
        std::memcpy(placeOf(warp, frame, to.variable, l, true), &result,
                    std::min<uint32_t>(8, to.variable.bytes));
      else
        warp.write(to.value)[l] = result;
    }
  });
  return Step::Next;
}

Step runCall(Warp &warp, const Instruction &in, Mask active) {
  const CallData &data = static_cast<const CallData &>(*in.data);
  if (data.builtin)
    return runBuiltin(warp, in, data, active);
  const Function *target = data.target;
  Mask lanes = active;
  if (!target) {
    // Lanes with other targets come again.
    const uint64_t *addresses = warp.read(in[0]);
    uint64_t address = addresses[__builtin_ctz(active)];
    lanes = 0;
    forLanes(active,
             [&](unsigned l) { lanes |= Mask(addresses[l] == address) << l; });
    target = warp.frame().function->program->functionAt(address);
    if (!target || target->source->isDeclaration || target->source->isEntry)
      warp.fail(ReportKind::IllegalOperand, "a call of what is no function", in,
                static_cast<unsigned>(__builtin_ctz(active)));
  }
  checkSignature(warp, in, data, *target);
  Frame &caller = warp.frame();
  if (lanes != active)
    warp.leaveBehind(active & ~lanes);
  Frame &callee = warp.call(*target, lanes, in);
  passArguments(warp, data, *target, caller, callee, lanes);
  return Step::Jump;
}

void decodeCall(Decode &d) {
  using Kind = ptx::Operand::Kind;
  d.take("uni");
  auto data = std::make_unique<CallData>();
  const std::vector<ptx::Operand> &operands = d.source.operands;
  size_t at = 0;
  if (at < operands.size() && operands[at].kind == Kind::List) {
    for (const ptx::Operand &result : operands[at].list)
      data->results.push_back(decodeActual(d, result));
    d.ignoreOperand(at++);
  }
  if (at >= operands.size())
    d.fail("a call of nothing");
  size_t callee = at++;
  if (at < operands.size() && operands[at].kind == Kind::List) {
    for (const ptx::Operand &argument : operands[at].list)
      data->arguments.push_back(decodeActual(d, argument));
    d.ignoreOperand(at++);
  }
  if (at < operands.size() && operands[at].kind == Kind::Name)
    d.ignoreOperand(at++); // the prototype or targets of an indirect call
  d.out.handler = runCall;
  d.out.operands.assign(1, Operand());
  if (operands[callee].kind == Kind::Name) {
    d.ignoreOperand(callee);
    const std::string &name = operands[callee].name;
    data->target = d.builder.program.findFunction(name);
    if (!data->target)
      d.fail("unknown function " + name);
    if (data->target->source->isDeclaration) {
      data->builtin = findBuiltin(name);
      if (!data->builtin)
        d.fail("function " + name + " has no body");
    }
    d.builder.function.callees.push_back(data->target);
  } else {
    d.builder.function.callsIndirectly = true;
    d.out.operands.resize(operands.size());
    Operand address = d.src(callee, Type::U64);
    d.out.operands.assign(1, address);
  }
  d.out.data = std::move(data);
}

Step runReturn(Warp &warp, const Instruction &, Mask active) {
  const Frame &frame = warp.frame();
  if (frame.parent)
    passResults(warp, static_cast<const CallData &>(*frame.call->data),
                *frame.function, frame, active);
  warp.returnLanes(active);
  return Step::Jump;
}

void decodeRet(Decode &d) {
  d.take("uni");
  d.operandCount(0);
  d.out.handler = runReturn;
}

} // namespace

void decodeCalls(DecoderTable &table) {
  table.add("call", decodeCall);
  table.add("ret", decodeRet);
}

} // namespace cudasim

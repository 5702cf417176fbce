//===- FunctionBuilder.cpp - registers and constants of a function --------===//
#include "Exec/FunctionBuilder.h"

#include "Exec/Decode.h"
#include "Exec/Memory.h"
#include "Exec/Report.h"

#include <cstdlib>
#include <cstring>

namespace cudasim {
namespace {

uint64_t alignTo(uint64_t value, uint64_t align) {
  return (value + align - 1) / align * align;
}

const std::map<std::string, PresetKind> &specialRegisters() {
  using P = PresetKind;
  static const std::map<std::string, PresetKind> table = {
      {"%tid.x", P::TidX},
      {"%tid.y", P::TidY},
      {"%tid.z", P::TidZ},
      {"%ntid.x", P::NtidX},
      {"%ntid.y", P::NtidY},
      {"%ntid.z", P::NtidZ},
      {"%ctaid.x", P::CtaidX},
      {"%ctaid.y", P::CtaidY},
      {"%ctaid.z", P::CtaidZ},
      {"%nctaid.x", P::NctaidX},
      {"%nctaid.y", P::NctaidY},
      {"%nctaid.z", P::NctaidZ},
      {"%laneid", P::Laneid},
      {"%warpid", P::Warpid},
      {"%nwarpid", P::Nwarpid},
      {"%smid", P::Smid},
      {"%nsmid", P::Nsmid},
      {"%gridid", P::Gridid},
      {"%lanemask_eq", P::LanemaskEq},
      {"%lanemask_le", P::LanemaskLe},
      {"%lanemask_lt", P::LanemaskLt},
      {"%lanemask_ge", P::LanemaskGe},
      {"%lanemask_gt", P::LanemaskGt},
      {"%clusterid.x", P::ClusteridX},
      {"%clusterid.y", P::ClusteridY},
      {"%clusterid.z", P::ClusteridZ},
      {"%nclusterid.x", P::NclusteridX},
      {"%nclusterid.y", P::NclusteridY},
      {"%nclusterid.z", P::NclusteridZ},
      {"%cluster_ctaid.x", P::ClusterCtaidX},
      {"%cluster_ctaid.y", P::ClusterCtaidY},
      {"%cluster_ctaid.z", P::ClusterCtaidZ},
      {"%cluster_nctaid.x", P::ClusterNctaidX},
      {"%cluster_nctaid.y", P::ClusterNctaidY},
      {"%cluster_nctaid.z", P::ClusterNctaidZ},
      {"%cluster_ctarank", P::ClusterCtarank},
      {"%cluster_nctarank", P::ClusterNctarank},
      {"%dynamic_smem_size", P::DynamicSmemSize},
      {"%total_smem_size", P::TotalSmemSize},
      {"%aggr_smem_size", P::AggrSmemSize},
      {"%reserved_smem_offset_begin", P::Zero},
      {"%reserved_smem_offset_end", P::ReservedSmemOffsetEnd},
      {"%reserved_smem_offset_cap", P::ReservedSmemOffsetEnd},
  };
  return table;
}

} // namespace

std::vector<KernelParam> layoutParams(const ptx::Function &function,
                                      uint32_t &bytes) {
  std::vector<KernelParam> params;
  uint64_t at = 0;
  for (const ptx::Variable &param : function.params) {
    at = alignTo(at, param.align);
    params.push_back(
        {static_cast<uint32_t>(at), static_cast<uint32_t>(param.bytes)});
    at += param.bytes;
  }
  bytes = static_cast<uint32_t>(at);
  return params;
}

FunctionBuilder::FunctionBuilder(Program &program, Function &function)
    : program(program), function(function), source(*function.source) {
  placeRegisters();
  placeFrameVariables();
  if (!source.isEntry)
    collectFormals();
}

void FunctionBuilder::placeRegisters() {
  function.slotNames.push_back("_");
  for (const ptx::Register &reg : source.registers) {
    if (reg.type == "pred") {
      slots.push_back(function.predicates++);
      continue;
    }
    slots.push_back(function.registers * warpSize);
    unsigned count = reg.type == "b128" ? 2 : 1;
    function.registers += count;
    function.slotNames.insert(function.slotNames.end(), count, reg.name);
  }
}

void FunctionBuilder::placeFrameVariables() {
  std::vector<KernelParam> params;
  uint32_t paramBytes = 0;
  if (source.isEntry)
    params = layoutParams(source, paramBytes);
  uint64_t at = 0;
  for (uint32_t i = 0; i < source.variables.size(); ++i) {
    const ptx::Variable &variable = source.variables[i];
    if (source.isEntry && i < params.size()) {
      kernelParams[i] = params[i].offset;
      continue;
    }
    if (variable.space != ptx::StateSpace::Local &&
        variable.space != ptx::StateSpace::Param)
      continue;
    if (variable.initialized)
      throw Report(ReportKind::UnknownInstruction,
                   "PTX line " + std::to_string(variable.line) +
                       ": initialiser of local variable " + variable.name);
    at = alignTo(at, variable.align);
    function.frameVariables[i] = {static_cast<uint32_t>(at),
                                  static_cast<uint32_t>(variable.bytes),
                                  static_cast<uint32_t>(variable.align)};
    at += variable.bytes;
  }
  function.localBytes = static_cast<uint32_t>(alignTo(at, 16));
}

/// The parser put parameters first: registers and variables, in order.
void FunctionBuilder::collectFormals() {
  uint32_t variable = 0;
  for (bool isParam : {false, true}) {
    size_t reg = 0;
    for (const ptx::Variable &declared :
         isParam ? source.params : source.results) {
      Formal formal;
      if (declared.space == ptx::StateSpace::Reg) {
        formal.isRegister = true;
        formal.reg = registerOperand(
            (isParam ? source.paramRegisters : source.resultRegisters)[reg++]);
      } else {
        formal.variable = function.frameVariables.at(variable++);
      }
      (isParam ? function.params : function.results).push_back(formal);
    }
  }
}

bool FunctionBuilder::isKernelParam(const ptx::Operand &operand) const {
  return operand.kind == ptx::Operand::Kind::Variable &&
         kernelParams.count(operand.index);
}

Operand FunctionBuilder::registerOperand(uint32_t index) {
  const ptx::Register &reg = source.registers[index];
  Operand operand;
  operand.slot = slots[index];
  operand.kind =
      reg.type == "pred" ? Operand::Kind::Predicate : Operand::Kind::Register;
  operand.bits = reg.type == "pred"
                     ? 1
                     : static_cast<uint8_t>(8 * ptx::typeBytes(reg.type));
  return operand;
}

Operand FunctionBuilder::constant(uint64_t value, unsigned bits) {
  const uint64_t *&known = constants[{value, bits}];
  if (!known) {
    function.constants.emplace_back();
    function.constants.back().fill(value);
    known = function.constants.back().data();
  }
  Operand operand;
  operand.kind = Operand::Kind::Constant;
  operand.constant = known;
  operand.bits = static_cast<uint8_t>(bits);
  return operand;
}

Operand FunctionBuilder::preset(PresetKind kind, uint32_t payload,
                                int64_t offset, unsigned bits) {
  auto [it, isNew] = presets.try_emplace({kind, payload, offset}, 0);
  if (isNew) {
    it->second = function.registers++ * warpSize;
    function.slotNames.push_back("a preset register");
    function.presets.push_back({kind, payload, offset, it->second});
  }
  Operand operand;
  operand.kind = Operand::Kind::Register;
  operand.slot = it->second;
  operand.bits = static_cast<uint8_t>(bits);
  return operand;
}

bool FunctionBuilder::special(const std::string &name, Operand &operand) {
  auto it = specialRegisters().find(name);
  if (it != specialRegisters().end()) {
    operand =
        preset(it->second, 0, 0, it->second == PresetKind::Gridid ? 64 : 32);
    return true;
  }
  if (name.rfind("%envreg", 0) != 0)
    return false;
  operand = preset(PresetKind::Zero);
  return true;
}

bool FunctionBuilder::symbol(const ptx::Operand &operand, Operand &address) {
  uint64_t offset = static_cast<uint64_t>(operand.offset);
  if (operand.kind == ptx::Operand::Kind::Variable) {
    auto param = kernelParams.find(operand.index);
    if (param != kernelParams.end()) {
      address = constant(paramWindow + param->second + offset, 64);
      return true;
    }
    auto local = function.frameVariables.find(operand.index);
    if (local != function.frameVariables.end()) {
      address = preset(PresetKind::LocalVariable, local->second.offset,
                       operand.offset, 64);
      return true;
    }
    const ptx::Variable &variable = source.variables[operand.index];
    uint32_t shared =
        program.addFunctionVariable(variable, function.name(), operand.index);
    if (variable.space != ptx::StateSpace::Shared) {
      address = constant(program.functionVariableAddress(shared) + offset, 64);
      return true;
    }
    function.sharedVariables.push_back(shared);
    address = preset(PresetKind::SharedVariable, shared, operand.offset, 64);
    return true;
  }
  uint32_t shared;
  if (program.findShared(operand.name, shared)) {
    function.sharedVariables.push_back(shared);
    address = preset(PresetKind::SharedVariable, shared, operand.offset, 64);
    return true;
  }
  if (const Program::GlobalVariable *variable =
          program.findVariable(operand.name)) {
    address = constant(variable->address + offset, 64);
    return true;
  }
  if (const Function *target = program.findFunction(operand.name)) {
    address = constant(program.addressOf(target), 64);
    return true;
  }
  return false;
}

/// Whether a module for `target` ("sm_90a") may have an instruction.
static bool hasInstruction(const std::string &target, TargetNeed need) {
  char *suffix = nullptr;
  long number = std::strtol(target.c_str() + std::strlen("sm_"), &suffix, 10);
  if (need.kind == TargetNeed::Alone)
    return number == need.least && *suffix == 'a';
  return number >= need.least && (need.kind == TargetNeed::AndLater || *suffix);
}

void FunctionBuilder::build() {
  const DecoderTable &table = DecoderTable::instance();
  function.code.resize(source.code.size());
  for (size_t i = 0; i < source.code.size(); ++i) {
    const ptx::Instruction &from = source.code[i];
    Instruction &to = function.code[i];
    to.source = &from;
    if (from.guarded) {
      to.guarded = true;
      to.guardNegated = from.guardNegated;
      to.guard = slots[from.guard];
    }
    Mnemonic mnemonic = table.find(from);
    Decode context(*this, from, to, mnemonic.parts);
    if (!mnemonic.decode)
      context.fail("unknown instruction");
    const std::string &target = program.source().target;
    if (!hasInstruction(target, mnemonic.need))
      context.fail(target + " does not have the instruction, which needs sm_" +
                   std::to_string(mnemonic.need.least) +
                   (mnemonic.need.kind == TargetNeed::AndLater ? "" : "a"));
    mnemonic.decode(context);
    context.finish();
    for (const std::vector<Operand> *list : {&to.operands, &to.elements})
      for (const Operand &operand : *list)
        if ((operand.kind == Operand::Kind::Register ||
             operand.kind == Operand::Kind::Memory) &&
            !operand.constant)
          to.slots.push_back(operand.slot);
  }
}

} // namespace cudasim

//===- Program.cpp - a decoded module -------------------------------------===//
#include "Exec/Program.h"

#include "Exec/FunctionBuilder.h"
#include "Exec/GlobalMemory.h"
#include "Exec/Memory.h"
#include "Exec/Report.h"

#include <algorithm>
#include <cstring>
#include <functional>
#include <set>

namespace cudasim {
namespace {

/// Where function pointers point: no memory is there.
constexpr uint64_t codeBase = 0x10000000ull;
constexpr uint64_t codeStride = 0x100;

uint64_t alignTo(uint64_t value, uint64_t align) {
  return (value + align - 1) / align * align;
}

} // namespace

Program::Program(const std::string &text, GlobalMemory &memory)
    : module(ptx::parse(text)), memory(memory) {
  for (const std::unique_ptr<ptx::Function> &source : module.functions) {
    auto function = std::make_unique<Function>();
    function->source = source.get();
    function->program = this;
    byName[source->name] = function.get();
    functions.push_back(std::move(function));
  }
  placeVariables();
  decodeFunctions();
}

Program::~Program() {
  for (const auto &[name, variable] : variables)
    memory.release(variable.address, MemoryKind::Variable);
  for (uint64_t address : functionVariableAddresses)
    memory.release(address, MemoryKind::Variable);
}

const Kernel *Program::findKernel(const std::string &name) const {
  auto it = kernels.find(name);
  return it == kernels.end() ? nullptr : it->second.get();
}

Function *Program::findFunction(const std::string &name) const {
  auto it = byName.find(name);
  return it == byName.end() ? nullptr : it->second;
}

const Program::GlobalVariable *
Program::findVariable(const std::string &name) const {
  auto it = variables.find(name);
  return it == variables.end() ? nullptr : &it->second;
}

bool Program::findShared(const std::string &name, uint32_t &index) const {
  auto it = sharedByName.find(name);
  if (it == sharedByName.end())
    return false;
  index = it->second;
  return true;
}

uint32_t Program::addShared(const ptx::Variable &variable) {
  SharedVariable shared;
  shared.name = variable.name;
  shared.bytes = variable.bytes;
  shared.align = variable.align;
  shared.dynamic = variable.unsized;
  sharedVariables.push_back(shared);
  return static_cast<uint32_t>(sharedVariables.size()) - 1;
}

uint32_t Program::addFunctionVariable(const ptx::Variable &variable,
                                      const std::string &function,
                                      uint32_t index) {
  auto [it, isNew] = functionVariables.try_emplace({function, index}, 0);
  if (!isNew)
    return it->second;
  if (variable.space == ptx::StateSpace::Shared) {
    it->second = addShared(variable);
    return it->second;
  }
  GlobalVariable placed = place(variable);
  initialize(variable, placed.address);
  functionVariableAddresses.push_back(placed.address);
  return it->second =
             static_cast<uint32_t>(functionVariableAddresses.size()) - 1;
}

uint64_t Program::functionVariableAddress(uint32_t index) const {
  return functionVariableAddresses[index];
}

Program::GlobalVariable Program::place(const ptx::Variable &variable) {
  uint64_t address = memory.allocate(std::max<uint64_t>(variable.bytes, 1),
                                     MemoryKind::Variable);
  if (!address)
    throw std::bad_alloc();
  return {address, variable.bytes};
}

void Program::placeVariables() {
  for (const ptx::Variable &variable : module.variables) {
    if (variable.space == ptx::StateSpace::Shared) {
      sharedByName[variable.name] = addShared(variable);
      continue;
    }
    if (variable.isExtern && !variables.count(variable.name) &&
        std::none_of(module.variables.begin(), module.variables.end(),
                     [&](const ptx::Variable &other) {
                       return !other.isExtern && other.name == variable.name;
                     }))
      throw ptx::SyntaxError(variable.line,
                             "unresolved extern variable " + variable.name);
    if (!variable.isExtern)
      variables[variable.name] = place(variable);
  }
  // Initialisers may name variables that come later.
  for (const ptx::Variable &variable : module.variables)
    if (variables.count(variable.name) && !variable.isExtern)
      initialize(variable, variables[variable.name].address);
}

/// Variables of the global and constant spaces are zero where no initialiser
/// says otherwise.
void Program::initialize(const ptx::Variable &variable, uint64_t address) {
  Allocation *allocation = memory.find(address, variable.bytes);
  std::memset(allocation->data, 0, variable.bytes);
  GlobalMemory::markWritten(*allocation, address, variable.bytes);
  for (const ptx::Initializer &init : variable.initializers) {
    uint64_t value = init.value;
    if (!init.symbol.empty()) {
      if (const GlobalVariable *target = findVariable(init.symbol))
        value += target->address;
      else if (const Function *function = findFunction(init.symbol))
        value += addressOf(function);
      else
        throw ptx::SyntaxError(variable.line, "unknown name " + init.symbol +
                                                  " in an initialiser");
    }
    std::memcpy(allocation->data + init.position, &value,
                std::min<uint32_t>(init.size, 8));
  }
}

uint64_t Program::addressOf(const Function *function) const {
  for (size_t i = 0; i < functions.size(); ++i)
    if (functions[i].get() == function)
      return codeBase + i * codeStride;
  return 0;
}

Function *Program::functionAt(uint64_t address) const {
  uint64_t index = (address - codeBase) / codeStride;
  if (address < codeBase || address % codeStride || index >= functions.size())
    return nullptr;
  return functions[index].get();
}

void Program::decodeFunctions() {
  for (const std::unique_ptr<Function> &function : functions)
    if (!function->source->isDeclaration)
      FunctionBuilder(*this, *function).build();
  for (const std::unique_ptr<Function> &function : functions)
    if (function->source->isEntry && !function->source->isDeclaration)
      makeKernel(*function);
}

/// Static variables in the order of the text, then the dynamic ones, which all
/// begin at one place.
void Program::makeKernel(const Function &function) {
  auto kernel = std::make_unique<Kernel>();
  kernel->function = &function;
  kernel->params = layoutParams(*function.source, kernel->paramBytes);
  std::set<const Function *> reached;
  std::set<uint32_t> used;
  std::function<void(const Function &)> visit = [&](const Function &f) {
    if (!reached.insert(&f).second)
      return;
    used.insert(f.sharedVariables.begin(), f.sharedVariables.end());
    for (const Function *callee : f.callees)
      visit(*callee);
    if (f.callsIndirectly)
      for (const std::unique_ptr<Function> &any : functions)
        if (!any->source->isEntry)
          visit(*any);
  };
  visit(function);
  uint64_t at = reservedShared;
  for (uint32_t index : used) {
    const SharedVariable &variable = sharedVariables[index];
    if (variable.dynamic)
      continue;
    at = alignTo(at, variable.align);
    kernel->sharedLayout[index] = static_cast<uint32_t>(at);
    at += variable.bytes;
  }
  uint64_t dynamicAlign = 16;
  for (uint32_t index : used)
    if (sharedVariables[index].dynamic)
      dynamicAlign = std::max(dynamicAlign, sharedVariables[index].align);
  for (uint32_t index : used) {
    if (!sharedVariables[index].dynamic)
      continue;
    at = alignTo(at, dynamicAlign);
    kernel->sharedLayout[index] = static_cast<uint32_t>(at);
  }
  kernel->staticSharedBytes = static_cast<uint32_t>(at - reservedShared);
  kernels[function.name()] = std::move(kernel);
}

} // namespace cudasim

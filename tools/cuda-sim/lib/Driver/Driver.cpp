//===- Driver.cpp - the state behind the API ------------------------------===//
#include "Driver/Driver.h"

#include <cstdio>

namespace cudasim {

Driver &Driver::instance() {
  static Driver *driver = new Driver; // outlives every user's destructors
  return *driver;
}

std::vector<ContextObject *> &Driver::stack() {
  static thread_local std::vector<ContextObject *> contexts;
  return contexts;
}

ContextObject *Driver::current() const {
  auto &contextStack = const_cast<Driver *>(this)->stack();
  if (contextStack.empty() || !contexts.has(contextStack.back()))
    return nullptr;
  return contextStack.back();
}

bool Driver::hasFunction(CUfunction function) const {
  for (auto &[handle, module] : const_cast<Driver *>(this)->modules)
    for (const auto &[name, known] : module->functions)
      if (known.get() == function)
        return true;
  return false;
}

bool Driver::hasStream(CUstream stream) const {
  return isBuiltinStream(stream) || streams.has(stream);
}

void Driver::say(const std::string &message) {
  lastReport = message;
  std::fprintf(stderr, "cuda-sim: %s\n", message.c_str());
}

namespace {

CUresult resultOf(ReportKind kind) {
  switch (kind) {
  case ReportKind::OutOfBounds:
  case ReportKind::Uninitialized:
  case ReportKind::ClusterExit:
    return CUDA_ERROR_ILLEGAL_ADDRESS;
  case ReportKind::Misaligned:
    return CUDA_ERROR_MISALIGNED_ADDRESS;
  case ReportKind::IllegalDescriptor:
  case ReportKind::IllegalTensorMap:
  case ReportKind::IllegalOperand:
  case ReportKind::UnknownInstruction:
    return CUDA_ERROR_ILLEGAL_INSTRUCTION;
  case ReportKind::AssertFailed:
    return CUDA_ERROR_ASSERT;
  case ReportKind::Deadlock:
  case ReportKind::StepLimit:
    return CUDA_ERROR_LAUNCH_TIMEOUT;
  default:
    return CUDA_ERROR_LAUNCH_FAILED;
  }
}

} // namespace

void Driver::fault(const Report &report) {
  say(report.text);
  if (ContextObject *context = current())
    context->fault = resultOf(report.kind);
}

void Driver::clearContext(ContextObject *context) {
  for (uint64_t address : context->allocations)
    memory->release(address, MemoryKind::Device);
  for (uint64_t address : context->hostAllocations) {
    memory->release(address, MemoryKind::Host);
    std::free(reinterpret_cast<void *>(address));
  }
  context->allocations.clear();
  context->hostAllocations.clear();
  context->fault = CUDA_SUCCESS;
  modules.removeIf([&](ModuleObject &m) { return m.context == context; });
  streams.removeIf([&](StreamObject &s) { return s.context == context; });
  events.removeIf([&](EventObject &e) { return e.context == context; });
}

void Driver::destroyContext(ContextObject *context) {
  clearContext(context);
  if (primary == context)
    primary = nullptr;
  contexts.remove(context);
}

} // namespace cudasim

/// The text of the last report or refusal; "" if there was none.
CUDASIM_API const char *cudaSimLastReport() {
  return cudasim::Driver::instance().lastReport.c_str();
}

/// Instructions executed so far by all launches: those of warps, and those of
/// their active threads.
CUDASIM_API void cudaSimStatistics(unsigned long long *warpInstructions,
                                   unsigned long long *threadInstructions) {
  cudasim::Driver &driver = cudasim::Driver::instance();
  *warpInstructions = driver.warpInstructions;
  *threadInstructions = driver.threadInstructions;
}

//===- RuntimeSymbols.cpp - what compiled programs call -------------------===//

#include "RuntimeSymbols.h"
#include "Error.h"
#include "Numbers.h"
#include "Xent/Runtime/Memory.h"
#include "mlir/ExecutionEngine/CRunnerUtils.h"
#include "llvm/ADT/bit.h"
#include <atomic>
#include <cstdio>
#include <string>
#include <unistd.h>

namespace mlir::xent::run {
namespace {

std::string runningProgram;
std::atomic<const char *> assertMessage;
std::atomic_flag failing = ATOMIC_FLAG_INIT;

/// Ends the process without running destructors: other threads may be inside
/// the program. Only the first of several failing threads reports.
[[noreturn]] void stop(ExitCode code, const std::string &message) {
  if (failing.test_and_set())
    while (true)
      pause();
  std::fflush(stdout);
  std::fprintf(stderr, "xent-run: error: %s\n", message.c_str());
  std::fflush(stderr);
  _exit(static_cast<int>(code));
}

/// cf.assert prints its message with puts() and then calls abort().
int putsFromProgram(const char *text) {
  assertMessage = text;
  return 0;
}

[[noreturn]] void abortFromProgram() {
  const char *message = assertMessage;
  stop(ExitCode::Aborted, "the " + runningProgram + " aborted itself" +
                              (message ? std::string(": ") + message : ""));
}

void outOfMemory(uint64_t bytes, void *) {
  stop(ExitCode::Budget,
       "out of memory: the " + runningProgram + " asked for " +
           std::to_string(bytes) + " bytes beside the " +
           std::to_string(xentMemoryUsage().current) + " it has");
}

/// A 16-bit float goes in the low half of the register of an f32.
float asFloatRegister(uint16_t bits) {
  return llvm::bit_cast<float>((uint32_t)bits);
}
float truncF32ToBF16(float value) { return asFloatRegister(encodeBF16(value)); }
float truncF64ToBF16(double value) {
  return asFloatRegister(encodeBF16(value));
}
float truncF64ToF16(double value) { return asFloatRegister(encodeF16(value)); }

} // namespace

void setRunningProgram(llvm::StringRef label) {
  runningProgram = label.str();
  assertMessage = nullptr;
  xentMemorySetFailureHandler(label.empty() ? nullptr : outOfMemory, nullptr);
}

llvm::orc::SymbolMap getRuntimeSymbols(llvm::orc::MangleAndInterner mangle) {
  llvm::orc::SymbolMap symbols;
  auto add = [&](const char *name, auto *function) {
    symbols[mangle(name)] = {llvm::orc::ExecutorAddr::fromPtr(function),
                             llvm::JITSymbolFlags::Exported |
                                 llvm::JITSymbolFlags::Callable};
  };
  add("abort", abortFromProgram);
  add("puts", putsFromProgram);
  add("memrefCopy", memrefCopy);
  add("__truncsfbf2", truncF32ToBF16);
  add("__truncdfbf2", truncF64ToBF16);
  add("__truncdfhf2", truncF64ToF16);
  return symbols;
}

} // namespace mlir::xent::run

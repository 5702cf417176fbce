//===- Report.h - what the simulator finds wrong ---------------*- C++ -*-===//
#ifndef CUDASIM_EXEC_REPORT_H
#define CUDASIM_EXEC_REPORT_H

#include <exception>
#include <string>

namespace cudasim {

enum class ReportKind {
  SharedRace,          // conflicting accesses that nothing orders
  OutOfBounds,         // outside every allocation, or freed
  Misaligned,          // address not a multiple of the access
  Uninitialized,       // memory that was never written
  Deadlock,            // nothing can move
  AccumulatorInFlight, // a register of a wgmma that was not waited for
  IllegalDescriptor,   // a matrix descriptor
  IllegalTensorMap,    // a tensor map, or its use
  IllegalOperand,      // a value that the ISA forbids
  BarrierCount,        // more arrivals than expected, counts that differ
  BarrierPhase,        // a wait on a phase that cannot be
  BarrierInvalid,      // not an mbarrier, or overwritten
  ProxyFence,          // a missing fence.proxy
  DivergentBarrier,    // lanes that wait for each other at different places
  UnfinishedCopy,      // a thread ends under its own asynchronous work
  ClusterExit,         // shared memory of a block that has ended
  UnknownInstruction,  // not in this simulator
  Trap,                // trap, brkpt
  AssertFailed,        // __assertfail
  StepLimit,           // CUDA_SIM_MAX_STEPS
};

const char *reportName(ReportKind kind);

/// Ends a launch, or the loading of a module.
struct Report : std::exception {
  Report(ReportKind kind, std::string text)
      : kind(kind), text(std::string(reportName(kind)) + ": " + text) {}
  const char *what() const noexcept override { return text.c_str(); }

  ReportKind kind;
  std::string text; // begins with the name of the kind
};

/// False for kinds that CUDA_SIM_IGNORE names (a list with commas).
bool reportEnabled(ReportKind kind);

} // namespace cudasim

#endif // CUDASIM_EXEC_REPORT_H

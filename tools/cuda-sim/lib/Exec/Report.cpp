//===- Report.cpp - what the simulator finds wrong ------------------------===//
#include "Exec/Report.h"

#include <cstdlib>

namespace cudasim {

const char *reportName(ReportKind kind) {
  switch (kind) {
  case ReportKind::SharedRace:
    return "SharedRace";
  case ReportKind::OutOfBounds:
    return "OutOfBounds";
  case ReportKind::Misaligned:
    return "Misaligned";
  case ReportKind::Uninitialized:
    return "Uninitialized";
  case ReportKind::Deadlock:
    return "Deadlock";
  case ReportKind::AccumulatorInFlight:
    return "AccumulatorInFlight";
  case ReportKind::IllegalDescriptor:
    return "IllegalDescriptor";
  case ReportKind::IllegalTensorMap:
    return "IllegalTensorMap";
  case ReportKind::IllegalOperand:
    return "IllegalOperand";
  case ReportKind::BarrierCount:
    return "BarrierCount";
  case ReportKind::BarrierPhase:
    return "BarrierPhase";
  case ReportKind::BarrierInvalid:
    return "BarrierInvalid";
  case ReportKind::ProxyFence:
    return "ProxyFence";
  case ReportKind::DivergentBarrier:
    return "DivergentBarrier";
  case ReportKind::UnfinishedCopy:
    return "UnfinishedCopy";
  case ReportKind::ClusterExit:
    return "ClusterExit";
  case ReportKind::UnknownInstruction:
    return "UnknownInstruction";
  case ReportKind::Trap:
    return "Trap";
  case ReportKind::AssertFailed:
    return "AssertFailed";
  case ReportKind::StepLimit:
    return "StepLimit";
  }
  return "Unknown";
}

bool reportEnabled(ReportKind kind) {
  const char *list = std::getenv("CUDA_SIM_IGNORE");
  if (!list)
    return true;
  return ("," + std::string(list) + ",")
             .find("," + std::string(reportName(kind)) + ",") ==
         std::string::npos;
}

} // namespace cudasim

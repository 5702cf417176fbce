//===- Control.cpp - branches, calls, exit --------------------------------===//
#include "Exec/Decode.h"
#include "Exec/Warp.h"

namespace cudasim {
namespace {

Step runBranch(Warp &warp, const Instruction &in, Mask active) {
  warp.branch(active, static_cast<uint32_t>(in[0].offset));
  return Step::Jump;
}

void decodeBra(Decode &d) {
  d.take("uni");
  d.operandCount(1);
  d.label(0);
  d.out.handler = runBranch;
}

Step runExit(Warp &warp, const Instruction &, Mask active) {
  warp.exitLanes(active);
  return Step::Jump;
}

void decodeExit(Decode &d) {
  d.operandCount(0);
  d.out.handler = runExit;
}

Step runReturn(Warp &warp, const Instruction &, Mask active) {
  warp.returnLanes(active);
  return Step::Jump;
}

void decodeRet(Decode &d) {
  d.take("uni");
  d.operandCount(0);
  d.out.handler = runReturn;
}

Step runTrap(Warp &warp, const Instruction &in, Mask active) {
  warp.fail(ReportKind::Trap, "the kernel gave up", in,
            static_cast<unsigned>(__builtin_ctz(active)));
}

void decodeTrap(Decode &d) {
  d.operandCount(0);
  d.out.handler = runTrap;
}

} // namespace

void decodeControl(DecoderTable &table) {
  table.add("bra", decodeBra);
  table.add("exit", decodeExit);
  table.add("ret", decodeRet);
  table.add("trap", decodeTrap);
  table.add("brkpt", decodeTrap);
}

} // namespace cudasim

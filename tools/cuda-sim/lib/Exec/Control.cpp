//===- Control.cpp - branches, exit, trap ---------------------------------===//
#include "Exec/Decode.h"
#include "Exec/FunctionBuilder.h"
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

struct BranchTargets : InstructionData {
  std::vector<uint32_t> targets;
};

Step runIndexed(Warp &warp, const Instruction &in, Mask active) {
  const auto &data = static_cast<const BranchTargets &>(*in.data);
  const uint64_t *indices = warp.read(in[0]);
  unsigned first = static_cast<unsigned>(__builtin_ctz(active));
  uint32_t index = static_cast<uint32_t>(indices[first]);
  if (index >= data.targets.size())
    warp.fail(ReportKind::IllegalOperand,
              "branch " + std::to_string(index) + " of " +
                  std::to_string(data.targets.size()),
              in, first);
  Mask same = 0;
  forLanes(active, [&](unsigned l) {
    same |= Mask(static_cast<uint32_t>(indices[l]) == index) << l;
  });
  // Lanes with other indices come here again.
  if (same != active)
    warp.leaveBehind(active & ~same);
  warp.branch(same, data.targets[index]);
  return Step::Jump;
}

void decodeBrx(Decode &d) {
  d.take("uni");
  d.operandCount(2);
  d.src(0, Type::U32);
  const auto &lists = d.builder.source.branchTargets;
  auto it = lists.find(d.source.operands[1].name);
  if (it == lists.end())
    d.fail("unknown list of branch targets");
  d.ignoreOperand(1);
  auto data = std::make_unique<BranchTargets>();
  data->targets = it->second;
  d.out.data = std::move(data);
  d.out.handler = runIndexed;
}

Step runExit(Warp &warp, const Instruction &, Mask active) {
  warp.exitLanes(active);
  return Step::Jump;
}

void decodeExit(Decode &d) {
  d.operandCount(0);
  d.out.handler = runExit;
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
  table.add("brx.idx", decodeBrx);
  table.add("exit", decodeExit);
  table.add("trap", decodeTrap);
  table.add("brkpt", decodeTrap);
}

} // namespace cudasim

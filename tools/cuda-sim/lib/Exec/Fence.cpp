//===- Fence.cpp - fence, membar ------------------------------------------===//
#include "Exec/Decode.h"
#include "Exec/Modifiers.h"
#include "Exec/Warp.h"

namespace cudasim {
namespace {

Step runFence(Warp &warp, const Instruction &, Mask) {
  warp.fence();
  return Step::Next;
}

void decodeFenceForm(Decode &d) {
  d.takeOneOf({"sc", "acq_rel", "acquire", "release"});
  d.takeOneOf({"sync_restrict::shared::cta", "sync_restrict::shared::cluster"});
  if (!takeScope(d))
    d.fail("a scope is missing");
  d.operandCount(0);
  d.out.handler = runFence;
}

void decodeMembar(Decode &d) {
  d.require({"cta", "gl", "sys"});
  d.operandCount(0);
  d.out.handler = runFence;
}

} // namespace

void decodeFences(DecoderTable &table) {
  table.add("fence", decodeFenceForm);
  table.add("membar", decodeMembar);
}

} // namespace cudasim

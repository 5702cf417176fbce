//===- ProxyFence.cpp - fences between proxies ----------------------------===//

#include "Exec/Decode.h"
#include "Exec/Families.h"
#include "Exec/TensorMapAccess.h"

using namespace cudasim;

namespace {

Step executeNothing(Warp &, const Instruction &, Mask) { return Step::Next; }

/// fence.proxy.async{.global, .shared::{cta, cluster}}: only shared memory has
/// its proxies checked here.
void decodeAsync(Decode &d) {
  int space = d.takeOneOf({"global", "shared::cta", "shared::cluster"});
  d.operandCount(0);
  if (space == 0)
    d.out.handler = executeNothing;
  else
    d.out.handler = [](Warp &warp, const Instruction &, Mask) {
      warp.fenceProxy();
      return Step::Next;
    };
}

/// fence.proxy.async::generic.acquire and .release with .sync_restrict order
/// one direction each; the release is what generic writes need.
void decodeAsyncGeneric(Decode &d) {
  bool release = d.require({"acquire", "release"}) == 1;
  d.require({release ? "sync_restrict::shared::cta"
                     : "sync_restrict::shared::cluster"});
  d.require({"cluster"});
  d.operandCount(0);
  if (!release)
    d.out.handler = executeNothing;
  else
    d.out.handler = [](Warp &warp, const Instruction &, Mask) {
      warp.fenceProxy();
      return Step::Next;
    };
}

void decodeAlias(Decode &d) {
  d.operandCount(0);
  d.out.handler = executeNothing;
}

/// fence.proxy.tensormap::generic.{acquire.scope [map], 128; release.scope}.
void decodeTensormap(Decode &d) {
  bool acquire = d.require({"acquire", "release"}) == 0;
  d.require({"cta", "cluster", "gpu", "sys"});
  d.operandCount(acquire ? 2 : 0);
  if (!acquire) {
    d.out.handler = executeNothing;
    return;
  }
  d.memory(0);
  if (d.immediate(1) != sizeof(TensorMap))
    d.fail("the size must be 128");
  d.out.handler = [](Warp &warp, const Instruction &in, Mask active) {
    forLanes(active, [&](unsigned lane) {
      acquireTensorMap(warp, warp.address(in[0], lane));
    });
    return Step::Next;
  };
}

/// fence.mbarrier_init.release.cluster: what makes an mbarrier.init visible to
/// the cluster. Without it barriers still order the initialisation here.
void decodeMbarrierInit(Decode &d) {
  d.require({"release"});
  d.require({"cluster"});
  d.operandCount(0);
  d.out.handler = executeNothing;
}

} // namespace

void cudasim::decodeProxyFence(DecoderTable &table) {
  table.add("fence.proxy.async", decodeAsync, {90});
  table.add("fence.proxy.async::generic", decodeAsyncGeneric, {90});
  table.add("fence.proxy.alias", decodeAlias);
  table.add("fence.proxy.tensormap::generic", decodeTensormap, {90});
  table.add("fence.mbarrier_init", decodeMbarrierInit, {90});
}

//===- MbarrierOps.cpp - mbarrier instructions ----------------------------===//

#include "Exec/Families.h"
#include "Exec/MbarrierTable.h"
#include "Exec/SharedAddress.h"

using namespace cudasim;

namespace {

/// Modifiers of an instruction, in Instruction::flags.
enum Flag : uint32_t {
  FormMask = 3, // SharedForm
  Relaxed = 1 << 2,
  ExpectTx = 1 << 3,
  NoComplete = 1 << 4,
  Drop = 1 << 5,
  Parity = 1 << 6,
  Complete = 1 << 7,
};

SharedForm formOf(const Instruction &in) {
  return static_cast<SharedForm>(in.flags & FormMask);
}

/// Takes .sem, .scope, .space and .b64, the modifiers that all have.
void takeCommon(Decode &d, std::initializer_list<std::string_view> sems) {
  int sem = d.takeOneOf(sems);
  int scope = d.takeOneOf({"cta", "cluster"});
  if (sem >= 0 && scope < 0)
    d.fail("a scope is missing");
  if (sem >= 0 && *(sems.begin() + sem) == "relaxed")
    d.out.flags |= Relaxed;
  d.out.flags |= static_cast<uint32_t>(takeSharedForm(d));
  d.require({"b64"});
}

Step executeInit(Warp &warp, const Instruction &in, Mask active) {
  forLanes(active, [&](unsigned lane) {
    initMbarrier(warp, sharedAddress(warp, in[0], formOf(in), lane, in),
                 static_cast<uint32_t>(warp.read(in[1], lane)), lane, in);
  });
  return Step::Next;
}

void decodeInit(Decode &d) {
  takeCommon(d, {});
  d.operandCount(2);
  d.memory(0);
  d.src(1, Type::U32);
  d.out.handler = executeInit;
}

Step executeInval(Warp &warp, const Instruction &in, Mask active) {
  forLanes(active, [&](unsigned lane) {
    invalidateMbarrier(warp, sharedAddress(warp, in[0], formOf(in), lane, in),
                       lane, in);
  });
  return Step::Next;
}

void decodeInval(Decode &d) {
  takeCommon(d, {});
  d.operandCount(1);
  d.memory(0);
  d.out.handler = executeInval;
}

/// arrive and arrive_drop: operands state, [address] and perhaps a count.
Step executeArrive(Warp &warp, const Instruction &in, Mask active) {
  auto release = [&](SyncClock &arriving) {
    if (!(in.flags & Relaxed))
      warp.release(arriving);
  };
  forLanes(active, [&](unsigned lane) {
    uint32_t value =
        in.size() > 2 ? static_cast<uint32_t>(warp.read(in[2], lane)) : 1;
    uint64_t token = 0;
    updateMbarrier(warp, sharedAddress(warp, in[1], formOf(in), lane, in),
                   warp.actor(), release, lane, in, [&](Mbarrier &barrier) {
                     token = barrier.token();
                     bool drop = in.flags & Drop;
                     if (in.flags & ExpectTx)
                       return barrier.arriveExpectTx(value, 1, drop);
                     bool noComplete = in.flags & NoComplete;
                     return drop ? barrier.arriveDrop(value, noComplete)
                                 : barrier.arrive(value, noComplete);
                   });
    if (in[0].kind != Operand::Kind::Sink)
      warp.write(in[0])[lane] = token;
  });
  return Step::Next;
}

void decodeArrival(Decode &d, bool drop) {
  if (drop)
    d.out.flags |= Drop;
  if (d.take("expect_tx"))
    d.out.flags |= ExpectTx;
  if (d.take("noComplete"))
    d.out.flags |= NoComplete;
  takeCommon(d, {"release", "relaxed"});
  if ((d.out.flags & ExpectTx) && (d.out.flags & NoComplete))
    d.fail(".expect_tx and .noComplete exclude each other");
  bool needsValue = d.out.flags & (ExpectTx | NoComplete);
  d.operandCount(needsValue ? 3 : 2, 3);
  d.dst(0, Type::B64);
  if (formOf(d.out) == SharedForm::Cluster &&
      d.out[0].kind != Operand::Kind::Sink)
    d.fail("an arrive at .shared::cluster returns no state");
  d.memory(1);
  if (d.operandCount() > 2)
    d.src(2, Type::U32);
  d.out.handler = executeArrive;
}

void decodeArrive(Decode &d) { decodeArrival(d, /*drop=*/false); }
void decodeArriveDrop(Decode &d) { decodeArrival(d, /*drop=*/true); }

Step executeTransaction(Warp &warp, const Instruction &in, Mask active) {
  forLanes(active, [&](unsigned lane) {
    uint32_t bytes = static_cast<uint32_t>(warp.read(in[1], lane));
    updateMbarrier(
        warp, sharedAddress(warp, in[0], formOf(in), lane, in), warp.actor(),
        [](SyncClock &) {}, lane, in,
        [&](Mbarrier &barrier) {
          return in.flags & Complete ? barrier.completeTx(bytes)
                                     : barrier.expectTx(bytes);
        });
  });
  return Step::Next;
}

void decodeExpectTx(Decode &d) {
  takeCommon(d, {"relaxed"});
  d.operandCount(2);
  d.memory(0);
  d.src(1, Type::U32);
  d.out.handler = executeTransaction;
}

void decodeCompleteTx(Decode &d) {
  d.out.flags |= Complete;
  decodeExpectTx(d);
}

/// test_wait and try_wait: operands predicate, [address], state or parity and
/// perhaps a time limit. try_wait may give up at any time, so both just test.
Step executeWait(Warp &warp, const Instruction &in, Mask active) {
  Mask completed = 0;
  forLanes(active, [&](unsigned lane) {
    MbarrierObject &object =
        findMbarrier(warp, sharedAddress(warp, in[1], formOf(in), lane, in),
                     warp.actor(), lane, in);
    bool done = false;
    uint64_t value = warp.read(in[2], lane);
    if (in.flags & Parity)
      done = object.barrier.testParity(value);
    else
      checkMbarrier(object.barrier.testToken(value, done), object.barrier, warp,
                    lane, in);
    if (!done)
      return;
    completed |= Mask(1) << lane;
    if (!(in.flags & Relaxed))
      warp.acquire(object.completed);
  });
  warp.writePredicate(in[0], completed, active);
  return completed == active ? Step::Next : Step::Poll;
}

void decodeWait(Decode &d, bool mayHaveLimit) {
  if (d.take("parity"))
    d.out.flags |= Parity;
  takeCommon(d, {"acquire", "relaxed"});
  if (formOf(d.out) == SharedForm::Cluster)
    d.fail("a wait needs an mbarrier of .shared::cta");
  d.operandCount(3, mayHaveLimit ? 4 : 3);
  d.predicateDestination(0);
  d.memory(1);
  d.src(2, d.out.flags & Parity ? Type::U32 : Type::B64);
  if (d.operandCount() > 3)
    d.src(3, Type::U32);
  d.out.handler = executeWait;
}

void decodeTestWait(Decode &d) { decodeWait(d, /*mayHaveLimit=*/false); }
void decodeTryWait(Decode &d) { decodeWait(d, /*mayHaveLimit=*/true); }

Step executePendingCount(Warp &warp, const Instruction &in, Mask active) {
  forLanes(active, [&](unsigned lane) {
    uint32_t count = 0;
    MbarrierError error = Mbarrier::pendingOf(warp.read(in[1], lane), count);
    if (error != MbarrierError::None)
      warp.fail(ReportKind::BarrierPhase, describe(error), in, lane);
    warp.write(in[0])[lane] = count;
  });
  return Step::Next;
}

void decodePendingCount(Decode &d) {
  d.require({"b64"});
  d.operandCount(2);
  d.dst(0, Type::U32);
  d.src(1, Type::B64);
  d.out.handler = executePendingCount;
}

} // namespace

void cudasim::decodeMbarrier(DecoderTable &table) {
  table.add("mbarrier.init", decodeInit);
  table.add("mbarrier.inval", decodeInval);
  table.add("mbarrier.arrive", decodeArrive);
  table.add("mbarrier.arrive_drop", decodeArriveDrop);
  table.add("mbarrier.expect_tx", decodeExpectTx, {90});
  table.add("mbarrier.complete_tx", decodeCompleteTx, {90});
  table.add("mbarrier.test_wait", decodeTestWait);
  table.add("mbarrier.try_wait", decodeTryWait, {90});
  table.add("mbarrier.pending_count", decodePendingCount);
}

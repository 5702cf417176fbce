//===- RingProtocolTest.cpp - the ring of an sm_90a kernel ----------------===//
//
// The protocol of the producers and the consumers of a cluster as a state
// machine: every interleaving that a random schedule can make of their steps
// and of the copies, with barriers as the PTX ISA defines them. A slot must
// hold the k-block that its reader expects until it has been read, and all must
// end.
//
//===----------------------------------------------------------------------===//

#include "CompileToPtx.h"
#include "PipelineState.h"
#include "RingBarriers.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/Matchers.h"
#include "gtest/gtest.h"

#include <random>

using namespace mlir;
using namespace mlir::xent;

namespace {

/// A place in the ring as numbers.
struct Place {
  unsigned slot, phase;
};

/// What PipelineState computes for rings of a size, from constants, which fold.
class Ring {
public:
  Ring(MLIRContext &context, unsigned stages) : stages(stages) {
    OpBuilder builder(&context);
    OwningOpRef<ModuleOp> module = ModuleOp::create(builder.getUnknownLoc());
    builder.setInsertionPointToStart(module->getBody());
    DeviceBuilder b(builder.getUnknownLoc(), builder);
    producer = toPlace(PipelineState::forProducer(b));
    consumer = toPlace(PipelineState::forConsumer(b));
    for (unsigned slot = 0; slot < stages; ++slot)
      for (unsigned phase = 0; phase < 2; ++phase)
        next.push_back(toPlace(
            PipelineState{b.i32(slot), b.i32(phase)}.advance(b, stages)));
  }
  Place advance(Place place) const {
    return next[place.slot * 2 + place.phase];
  }

  unsigned stages;
  Place producer, consumer;

private:
  static unsigned toNumber(Value value) {
    APInt number;
    EXPECT_TRUE(matchPattern(value, m_ConstantInt(&number)));
    return number.getZExtValue();
  }
  static Place toPlace(PipelineState state) {
    return {toNumber(state.slot), toNumber(state.phase)};
  }
  std::vector<Place> next;
};

/// PTX ISA, "Phase completion of the mbarrier object".
struct Barrier {
  unsigned arrivals, pending;
  int64_t bytes = 0;
  unsigned completed = 0;

  explicit Barrier(unsigned arrivals) : arrivals(arrivals), pending(arrivals) {}
  /// False if the phase has all its arrivals already.
  bool arrive() {
    if (pending == 0)
      return false;
    --pending;
    update();
    return true;
  }
  void transfer(int64_t count) {
    bytes -= count;
    update();
  }
  /// mbarrier.try_wait.parity.
  bool isOver(unsigned parity) const { return (completed & 1) != parity; }

private:
  void update() {
    if (pending == 0 && bytes == 0) {
      ++completed;
      pending = arrivals;
    }
  }
};

enum class Defect {
  None,
  ReleaseBeforeRead, // the slot is released when its product is issued
  ProducerParity,    // the producer starts as the consumers do
  NoEmptyWait,       // the producer does not wait
  LocalRelease,      // only the own block is told
  BytesOfOwnPart,    // the other block's part of B is not counted
  PhaseNeverFlips,   // the phase is that of the first round
};

/// A cluster at work on `kBlocks` k-blocks.
class Cluster {
public:
  Cluster(const Ring &ring, unsigned blocks, unsigned kBlocks, Defect defect,
          std::mt19937 &random)
      : ring(ring), kBlocks(kBlocks), defect(defect), random(random) {
    for (unsigned i = 0; i < blocks; ++i) {
      Block block;
      block.full.assign(ring.stages, Barrier(1));
      block.empty.assign(ring.stages,
                         Barrier(RingBarriers::emptyArrivals(blocks)));
      block.a.assign(ring.stages, -1);
      block.b.assign(ring.stages, std::vector<int>(blocks, -1));
      block.producer.place = ring.producer;
      if (defect == Defect::ProducerParity)
        block.producer.place = ring.consumer;
      block.warps.assign(8, Agent{ring.consumer, 0, {}});
      this->blocks.push_back(block);
    }
  }

  /// Whether all ends well. Steps are taken in a random order.
  bool run() {
    while (isRight) {
      std::vector<std::pair<unsigned, unsigned>> ready;
      for (unsigned i = 0; i < blocks.size(); ++i)
        for (unsigned agent = 0; agent < 9; ++agent)
          if (canStep(i, agent))
            ready.push_back({i, agent});
      unsigned choices = ready.size() + copies.size();
      if (choices == 0)
        return isFinished() && isRight;
      unsigned choice = random() % choices;
      if (choice < ready.size())
        step(ready[choice].first, ready[choice].second);
      else
        land(choice - ready.size());
    }
    return false;
  }

private:
  static constexpr int aBytes = 2, bBytes = 2; // B: for each part

  struct Agent {
    Place place;
    unsigned kBlock = 0;
    /// The place of the product that is being computed.
    std::optional<Place> reading;
  };
  struct Block {
    std::vector<Barrier> full, empty;
    /// The k-block that is in a slot: A, and the parts of B.
    std::vector<int> a;
    std::vector<std::vector<int>> b;
    Agent producer;
    std::vector<Agent> warps;
  };
  struct Copy {
    unsigned block, slot;
    int kBlock, part; // part -1: A
  };

  bool isFinished() const {
    for (const Block &block : blocks) {
      if (block.producer.kBlock < kBlocks)
        return false;
      for (const Agent &warp : block.warps)
        if (warp.kBlock < kBlocks || warp.reading)
          return false;
    }
    return true;
  }

  unsigned phaseOf(Place place) const {
    return defect == Defect::PhaseNeverFlips ? ring.consumer.phase
                                             : place.phase;
  }

  bool canStep(unsigned i, unsigned agent) const {
    const Block &block = blocks[i];
    if (agent == 8) {
      const Agent &p = block.producer;
      return p.kBlock < kBlocks &&
             (defect == Defect::NoEmptyWait ||
              block.empty[p.place.slot].isOver(p.place.phase));
    }
    const Agent &warp = block.warps[agent];
    if (warp.kBlock == kBlocks)
      return warp.reading.has_value();
    return block.full[warp.place.slot].isOver(phaseOf(warp.place));
  }

  void step(unsigned i, unsigned agent) {
    if (agent == 8)
      fill(i);
    else
      multiply(i, blocks[i].warps[agent]);
  }

  void fill(unsigned i) {
    Agent &p = blocks[i].producer;
    unsigned slot = p.place.slot;
    unsigned parts = defect == Defect::BytesOfOwnPart ? 1 : blocks.size();
    Barrier &full = blocks[i].full[slot];
    full.bytes += aBytes + bBytes * parts; // expect_tx
    isRight &= full.arrive();
    copies.push_back({i, slot, int(p.kBlock), -1});
    for (unsigned target = 0; target < blocks.size(); ++target)
      copies.push_back({target, slot, int(p.kBlock), int(i)});
    p.place = ring.advance(p.place);
    ++p.kBlock;
  }

  void land(unsigned index) {
    Copy copy = copies[index];
    copies.erase(copies.begin() + index);
    Block &block = blocks[copy.block];
    (copy.part < 0 ? block.a[copy.slot] : block.b[copy.slot][copy.part]) =
        copy.kBlock;
    block.full[copy.slot].transfer(copy.part < 0 ? aBytes : bBytes);
  }

  /// What a warp does for a k-block: waits, issues the product, waits for the
  /// product before it, releases the slot of that.
  void multiply(unsigned i, Agent &warp) {
    std::optional<Place> done = warp.reading;
    unsigned doneBlock = warp.kBlock - 1;
    warp.reading.reset();
    if (warp.kBlock < kBlocks) {
      expectContents(i, warp.place.slot, warp.kBlock);
      warp.reading = warp.place;
      if (defect == Defect::ReleaseBeforeRead)
        release(i, warp.place.slot);
      warp.place = ring.advance(warp.place);
      ++warp.kBlock;
    }
    if (done) {
      // It has been read only now.
      expectContents(i, done->slot, doneBlock);
      if (defect != Defect::ReleaseBeforeRead)
        release(i, done->slot);
    }
  }

  void release(unsigned i, unsigned slot) {
    for (unsigned target = 0; target < blocks.size(); ++target)
      if (defect != Defect::LocalRelease || target == i)
        isRight &= blocks[target].empty[slot].arrive();
  }

  void expectContents(unsigned i, unsigned slot, unsigned kBlock) {
    isRight &= blocks[i].a[slot] == int(kBlock);
    for (int part : blocks[i].b[slot])
      isRight &= part == int(kBlock);
  }

  const Ring &ring;
  unsigned kBlocks;
  Defect defect;
  std::mt19937 &random;
  std::vector<Block> blocks;
  std::vector<Copy> copies;
  bool isRight = true;
};

} // namespace

/// How many of `schedules` random schedules of random sizes end well.
static unsigned countRight(unsigned schedules, unsigned blocks, Defect defect,
                           unsigned minKBlocks = 1) {
  std::unique_ptr<MLIRContext> context = xenttest::createContext();
  std::vector<Ring> rings;
  for (unsigned stages = 2; stages <= 6; ++stages)
    rings.emplace_back(*context, stages);
  std::mt19937 random(3);
  unsigned right = 0;
  for (unsigned i = 0; i < schedules; ++i) {
    const Ring &ring = rings[random() % rings.size()];
    unsigned kBlocks = minKBlocks + random() % 20;
    right += Cluster(ring, blocks, kBlocks, defect, random).run();
  }
  return right;
}

TEST(RingProtocol, neither_overwrites_nor_deadlocks) {
  EXPECT_EQ(countRight(2000, 1, Defect::None), 2000u);
  EXPECT_EQ(countRight(2000, 2, Defect::None), 2000u);
}

// The machine sees what is wrong, in most of the schedules that reach it.
TEST(RingProtocol, sees_defects) {
  for (unsigned blocks : {1, 2}) {
    EXPECT_LT(countRight(100, blocks, Defect::ReleaseBeforeRead, 8), 50u);
    EXPECT_LT(countRight(100, blocks, Defect::NoEmptyWait, 8), 50u);
    EXPECT_EQ(countRight(100, blocks, Defect::ProducerParity), 0u);
    EXPECT_LT(countRight(100, blocks, Defect::PhaseNeverFlips, 8), 50u);
  }
  EXPECT_LT(countRight(100, 2, Defect::LocalRelease, 8), 50u);
  EXPECT_LT(countRight(100, 2, Defect::BytesOfOwnPart), 50u);
}

TEST(PipelineState, visits_every_slot_in_each_phase) {
  std::unique_ptr<MLIRContext> context = xenttest::createContext();
  for (unsigned stages = 1; stages <= 8; ++stages) {
    Ring ring(*context, stages);
    Place producer = ring.producer, consumer = ring.consumer;
    for (unsigned i = 0; i < 5 * stages; ++i) {
      EXPECT_EQ(consumer.slot, i % stages);
      EXPECT_EQ(consumer.phase, i / stages % 2);
      EXPECT_EQ(producer.slot, consumer.slot);
      EXPECT_EQ(producer.phase, 1 - consumer.phase);
      producer = ring.advance(producer);
      consumer = ring.advance(consumer);
    }
  }
}

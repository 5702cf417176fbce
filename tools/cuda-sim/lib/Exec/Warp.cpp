//===- Warp.cpp - a warp's registers, order and reports -------------------===//
#include "Exec/Warp.h"

namespace cudasim {

Warp::Warp(Block &block, uint32_t index, Mask lanes)
    : block(block), index(index), live(lanes), forkTimes(forksPerWarp, 0),
      local(warpSize) {
  self.id = block.rank * block.cluster.launch.warps() + index;
  self.time = 1;
  self.clock = &clocks;
  clocks.order.set(self.id, self.time);
  Frame &frame = pushFrame(*block.cluster.launch.kernel->function, nullptr,
                           static_cast<uint32_t>(__builtin_popcount(lanes)));
  groups.push_back({&frame, 0, lanes, Group::State::Ready, 0});
  select(0);
}

Warp::~Warp() = default;

Block::Block(Cluster &cluster, uint32_t rank, Dim3 id, uint32_t sharedBytes)
    : cluster(cluster), rank(rank), id(id), shared(sharedBytes) {}
Block::~Block() = default;

uint64_t Warp::uniform(const Operand &operand, Mask active,
                       const Instruction &in) {
  const uint64_t *values = read(operand);
  uint64_t first = values[__builtin_ctz(active)];
  forLanes(active, [&](unsigned lane) {
    if (values[lane] != first)
      fail(ReportKind::IllegalOperand,
           "an operand that must be the same in all lanes is not", in, lane);
  });
  return first;
}

//===----------------------------------------------------------------------===//
// Order
//===----------------------------------------------------------------------===//

void Warp::release(SyncClock &into) {
  into.join(clocks);
  clocks.order.set(self.id, ++self.time);
}

void Warp::fence() {
  if (pendingAcquire)
    clocks.join(fencePending);
  pendingAcquire = false;
  fencePending.clear();
  fenceReleased.clear();
  release(fenceReleased);
  hasFenced = true;
}

void Warp::synchronizeLoad(uint64_t location, bool acquireNow) {
  auto it = block.cluster.locations.find(location);
  if (it == block.cluster.locations.end())
    return;
  if (acquireNow) {
    acquire(it->second);
    return;
  }
  fencePending.join(it->second);
  pendingAcquire = true;
}

void Warp::synchronizeStore(uint64_t location, bool releaseNow) {
  if (!releaseNow && !hasFenced)
    return;
  SyncClock &clock = block.cluster.locations[location];
  if (releaseNow)
    release(clock);
  else
    clock.join(fenceReleased);
}

Actor Warp::fork(SyncClock &clock, bool asyncProxy) {
  uint32_t slot = nextFork++ % forksPerWarp;
  Actor actor;
  actor.id = block.cluster.warpCount() + self.id * forksPerWarp + slot;
  actor.time = ++forkTimes[slot];
  actor.async = asyncProxy;
  actor.clock = &clock;
  clock = clocks;
  clock.order.set(actor.id, actor.time);
  clocks.order.set(self.id, ++self.time);
  return actor;
}

//===----------------------------------------------------------------------===//
// Registers in flight
//===----------------------------------------------------------------------===//

void Warp::beginFlight(Frame &frame, const Operand &operand) {
  if (frame.inFlight.empty())
    frame.inFlight.resize(frame.function->registers, 0);
  ++frame.inFlight[operand.slot / warpSize];
  ++flights;
}

void Warp::endFlight(Frame &frame, const Operand &operand) {
  --frame.inFlight[operand.slot / warpSize];
  --flights;
}

void Warp::checkInFlight(const Instruction &in) const {
  const Frame &frame = *current->frame;
  if (frame.inFlight.empty())
    return;
  for (uint32_t slot : in.slots)
    if (frame.inFlight[slot / warpSize])
      fail(ReportKind::AccumulatorInFlight,
           "register " + frame.function->slotNames[slot / warpSize] +
               " belongs to a wgmma that was not waited for",
           in, static_cast<unsigned>(__builtin_ctz(current->mask)));
}

//===----------------------------------------------------------------------===//
// Reports
//===----------------------------------------------------------------------===//

std::string Warp::threadName(unsigned lane) const {
  const Dim3 &dim = launch().block;
  uint32_t thread = index * warpSize + lane;
  return "block (" + std::to_string(block.id.x) + "," +
         std::to_string(block.id.y) + "," + std::to_string(block.id.z) +
         "), thread (" + std::to_string(thread % dim.x) + "," +
         std::to_string(thread / dim.x % dim.y) + "," +
         std::to_string(thread / dim.x / dim.y) + ")";
}

std::string Warp::where(const Instruction &in) {
  return " at PTX line " + std::to_string(in.source->line) + ": " +
         in.source->text;
}

void Warp::fail(ReportKind kind, const std::string &what, const Instruction &in,
                unsigned lane) const {
  throw Report(kind, what + where(in) + " (kernel " +
                         launch().kernel->function->name() + ", " +
                         threadName(lane) + ")");
}

std::string Warp::describe() const {
  std::string text;
  for (const Group &group : groups) {
    const Instruction &in = group.frame->function->code[group.pc];
    text += "\n  " +
            threadName(static_cast<unsigned>(__builtin_ctz(group.mask))) +
            " and " + std::to_string(__builtin_popcount(group.mask) - 1) +
            " more lanes" + where(in);
  }
  return text;
}

std::string Cluster::actorName(uint32_t actor) const {
  bool async = actor >= warpCount();
  uint32_t warp = async ? (actor - warpCount()) / forksPerWarp : actor;
  const Dim3 &of = blocks[warp / launch.warps()]->id;
  return std::string(async ? "asynchronous work of " : "") + "warp " +
         std::to_string(warp % launch.warps()) + " of block (" +
         std::to_string(of.x) + "," + std::to_string(of.y) + "," +
         std::to_string(of.z) + ")";
}

} // namespace cudasim

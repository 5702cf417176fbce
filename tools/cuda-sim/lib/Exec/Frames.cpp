//===- Frames.cpp - calls, returns and preset registers -------------------===//
#include "Exec/Warp.h"

namespace cudasim {
namespace {

/// What a register holds before it is written: something that shows.
constexpr uint64_t unwrittenRegister = 0xdeadbeefdeadbeefull;

} // namespace

Frame &Warp::pushFrame(const Function &function, Frame *parent,
                       uint32_t lanes) {
  auto frame = std::make_unique<Frame>();
  frame->function = &function;
  frame->parent = parent;
  frame->depth = parent ? parent->depth + 1 : 0;
  frame->lanes = lanes;
  frame->localBase =
      parent ? parent->localBase + parent->function->localBytes : 0;
  frame->registers.assign(size_t(function.registers) * warpSize,
                          unwrittenRegister);
  frame->predicates.assign(function.predicates, 0x5a5a5a5a);
  frame->predicates[0] = ~Mask(0);
  fillPresets(*frame);
  uint32_t top = frame->localBase + function.localBytes;
  if (function.localBytes)
    for (LaneMemory &memory : local) {
      if (memory.data.size() < top) {
        memory.data.resize(top, 0xcd);
        memory.written.resize(top, 0);
      }
      std::fill(memory.written.begin() + frame->localBase,
                memory.written.begin() + top, 0);
    }
  frames.push_back(std::move(frame));
  return *frames.back();
}

void Warp::dropFrame(Frame *frame) {
  for (size_t i = frames.size(); i-- > 0;)
    if (frames[i].get() == frame) {
      frames.erase(frames.begin() + static_cast<std::ptrdiff_t>(i));
      return;
    }
}

/// Lanes exit: they leave a frame and all its callers.
void Warp::leaveFrames(Frame *frame, uint32_t lanes) {
  while (frame) {
    Frame *parent = frame->parent;
    frame->lanes -= lanes;
    if (!frame->lanes && parent)
      dropFrame(frame);
    frame = parent;
  }
}

Frame &Warp::call(const Function &function, Mask lanes, const Instruction &in) {
  Frame *caller = current->frame;
  uint32_t count = static_cast<uint32_t>(__builtin_popcount(lanes));
  uint32_t top = caller->localBase + caller->function->localBytes;
  if (top + function.localBytes > maxLocalBytes || caller->depth > 1000)
    fail(ReportKind::OutOfBounds, "the stack overflows", in,
         static_cast<unsigned>(__builtin_ctz(lanes)));
  Frame &frame = pushFrame(function, caller, count);
  frame.call = &in;
  if (lanes != current->mask)
    splitCurrent(lanes, current->pc + 1);
  current->frame = &frame;
  current->pc = 0;
  select(static_cast<size_t>(current - groups.data()));
  return frame;
}

void Warp::returnLanes(Mask lanes) {
  Frame *frame = current->frame;
  if (!frame->parent) {
    exitLanes(lanes);
    return;
  }
  if (lanes != current->mask)
    splitCurrent(lanes, current->pc + 1);
  const Instruction *call = frame->call;
  Frame *caller = frame->parent;
  current->frame = caller;
  current->pc = static_cast<uint32_t>(call - caller->function->code.data()) + 1;
  frame->lanes -= static_cast<uint32_t>(__builtin_popcount(lanes));
  if (!frame->lanes)
    dropFrame(frame);
  select(static_cast<size_t>(current - groups.data()));
}

void Warp::fillLanePreset(const Preset &preset, uint64_t *values) const {
  const Dim3 &dim = launch().block;
  for (uint32_t lane = 0; lane < warpSize; ++lane) {
    uint32_t thread = index * warpSize + lane;
    uint64_t value = 0;
    switch (preset.kind) {
    case PresetKind::TidX:
      value = thread % dim.x;
      break;
    case PresetKind::TidY:
      value = thread / dim.x % dim.y;
      break;
    case PresetKind::TidZ:
      value = thread / dim.x / dim.y;
      break;
    case PresetKind::Laneid:
      value = lane;
      break;
    case PresetKind::LanemaskEq:
      value = 1u << lane;
      break;
    case PresetKind::LanemaskLt:
      value = (1u << lane) - 1;
      break;
    case PresetKind::LanemaskLe:
      value = (2ull << lane) - 1;
      break;
    case PresetKind::LanemaskGe:
      value = ~((1u << lane) - 1);
      break;
    default: // LanemaskGt
      value = static_cast<uint32_t>(~((2ull << lane) - 1));
      break;
    }
    values[lane] = value;
  }
}

void Warp::fillPresets(Frame &frame) {
  const Launch &l = launch();
  const Cluster &cluster = block.cluster;
  for (const Preset &preset : frame.function->presets) {
    uint64_t *values = frame.registers.data() + preset.slot;
    uint64_t value = 0;
    switch (preset.kind) {
    case PresetKind::NtidX:
      value = l.block.x;
      break;
    case PresetKind::NtidY:
      value = l.block.y;
      break;
    case PresetKind::NtidZ:
      value = l.block.z;
      break;
    case PresetKind::CtaidX:
      value = block.id.x;
      break;
    case PresetKind::CtaidY:
      value = block.id.y;
      break;
    case PresetKind::CtaidZ:
      value = block.id.z;
      break;
    case PresetKind::NctaidX:
      value = l.grid.x;
      break;
    case PresetKind::NctaidY:
      value = l.grid.y;
      break;
    case PresetKind::NctaidZ:
      value = l.grid.z;
      break;
    case PresetKind::Warpid:
      value = index;
      break;
    case PresetKind::Nwarpid:
      value = 64;
      break;
    case PresetKind::Smid:
      value = block.rank % l.multiprocessors;
      break;
    case PresetKind::Nsmid:
      value = l.multiprocessors;
      break;
    case PresetKind::Gridid:
      value = l.gridId;
      break;
    case PresetKind::ClusteridX:
      value = cluster.id.x;
      break;
    case PresetKind::ClusteridY:
      value = cluster.id.y;
      break;
    case PresetKind::ClusteridZ:
      value = cluster.id.z;
      break;
    case PresetKind::NclusteridX:
      value = l.grid.x / l.cluster.x;
      break;
    case PresetKind::NclusteridY:
      value = l.grid.y / l.cluster.y;
      break;
    case PresetKind::NclusteridZ:
      value = l.grid.z / l.cluster.z;
      break;
    case PresetKind::ClusterCtaidX:
      value = block.id.x % l.cluster.x;
      break;
    case PresetKind::ClusterCtaidY:
      value = block.id.y % l.cluster.y;
      break;
    case PresetKind::ClusterCtaidZ:
      value = block.id.z % l.cluster.z;
      break;
    case PresetKind::ClusterNctaidX:
      value = l.cluster.x;
      break;
    case PresetKind::ClusterNctaidY:
      value = l.cluster.y;
      break;
    case PresetKind::ClusterNctaidZ:
      value = l.cluster.z;
      break;
    case PresetKind::ClusterCtarank:
      value = block.rank;
      break;
    case PresetKind::ClusterNctarank:
      value = l.cluster.count();
      break;
    case PresetKind::DynamicSmemSize:
      value = l.dynamicSharedBytes;
      break;
    case PresetKind::TotalSmemSize:
    case PresetKind::AggrSmemSize:
      value = l.sharedBytes();
      break;
    case PresetKind::ReservedSmemOffsetEnd:
      value = reservedShared;
      break;
    case PresetKind::Zero:
      break;
    case PresetKind::SharedVariable:
      value = (uint64_t(block.rank) << sharedBlockShift) +
              l.kernel->sharedLayout.at(preset.payload) +
              static_cast<uint64_t>(preset.offset);
      break;
    case PresetKind::LocalVariable:
      value = frame.localBase + preset.payload +
              static_cast<uint64_t>(preset.offset);
      break;
    default:
      fillLanePreset(preset, values);
      continue;
    }
    std::fill(values, values + warpSize, value);
  }
}

} // namespace cudasim

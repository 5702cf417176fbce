//===- LoadStore.cpp - ld, st ---------------------------------------------===//
#include "Exec/Decode.h"
#include "Exec/Warp.h"

#include <cstring>

namespace cudasim {
namespace {

Step runLoad(Warp &warp, const Instruction &in, Mask active) {
  uint32_t size = bytesOf(in.type);
  forLanes(active, [&](unsigned l) {
    uint64_t value = 0;
    std::memcpy(&value,
                warp.access(static_cast<Space>(in.flags),
                            warp.address(in[1], l), size, Access::Read, l, in),
                size);
    warp.write(in[0])[l] = value;
  });
  return Step::Next;
}

Step runStore(Warp &warp, const Instruction &in, Mask active) {
  uint32_t size = bytesOf(in.type);
  forLanes(active, [&](unsigned l) {
    uint64_t value = warp.read(in[1], l);
    std::memcpy(warp.access(static_cast<Space>(in.flags),
                            warp.address(in[0], l), size, Access::Write, l, in),
                &value, size);
  });
  return Step::Next;
}

Space takeSpace(Decode &d, size_t memory) {
  switch (d.takeOneOf({"global", "shared", "local", "param"})) {
  case 0:
    return Space::Global;
  case 1:
    return Space::Shared;
  case 2:
    return Space::Local;
  case 3:
    return d.paramSpace(memory);
  default:
    return Space::Generic;
  }
}

void decodeLd(Decode &d) {
  d.out.type = d.takeType();
  d.operandCount(2);
  d.out.flags = static_cast<uint32_t>(takeSpace(d, 1));
  d.dst(0, d.out.type);
  d.memory(1);
  d.out.handler = runLoad;
}

void decodeSt(Decode &d) {
  d.out.type = d.takeType();
  d.operandCount(2);
  d.out.flags = static_cast<uint32_t>(takeSpace(d, 0));
  d.memory(0);
  d.src(1, d.out.type);
  d.out.handler = runStore;
}

} // namespace

void decodeLoadStore(DecoderTable &table) {
  table.add("ld", decodeLd);
  table.add("st", decodeSt);
}

} // namespace cudasim

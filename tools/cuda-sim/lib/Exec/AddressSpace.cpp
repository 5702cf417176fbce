//===- AddressSpace.cpp - cvta, isspacep, mapa, getctarank ----------------===//
#include "Exec/Decode.h"
#include "Exec/Memory.h"
#include "Exec/Warp.h"

namespace cudasim {
namespace {

/// aux[0] is added, then aux[1] cleared.
Step runConvertAddress(Warp &warp, const Instruction &in, Mask active) {
  uint64_t *to = warp.write(in[0]);
  const uint64_t *from = warp.read(in[1]);
  forLanes(active, [&](unsigned l) {
    to[l] = truncate((from[l] | in.aux[0]) & ~in.aux[1], bitsOf(in.type));
  });
  return Step::Next;
}

int requireSpace(Decode &d) {
  return d.require({"global", "const", "shared", "shared::cta",
                    "shared::cluster", "local", "param", "param::entry"});
}

uint64_t windowOf(int space) {
  return space < 2    ? 0
         : space < 5  ? sharedWindow
         : space == 5 ? localWindow
                      : paramWindow;
}

void decodeCvta(Decode &d) {
  bool to = d.take("to");
  int space = requireSpace(d);
  d.out.type = d.takeType();
  if (d.out.type != Type::U64)
    d.fail("only 64-bit addresses are supported");
  d.operandCount(2);
  d.dst(0, d.out.type);
  d.src(1, Type::U32);
  // Addresses of parameters carry their window in their own space as well.
  bool param = space >= 6;
  d.out.aux[0] = to ? 0 : windowOf(space);
  d.out.aux[1] = to && !param ? windowOf(space) : 0;
  d.out.handler = runConvertAddress;
}

/// aux[0]: the space. aux[1]: only the block's own shared memory.
Step runIsSpace(Warp &warp, const Instruction &in, Mask active) {
  const uint64_t *address = warp.read(in[1]);
  Mask result = 0;
  forLanes(active, [&](unsigned l) {
    bool is = spaceOfGeneric(address[l]) == static_cast<Space>(in.aux[0]);
    if (in.aux[1])
      is &= (withoutWindow(address[l]) >> sharedBlockShift) == warp.block.rank;
    result |= Mask(is) << l;
  });
  warp.writePredicate(in[0], result, active);
  return Step::Next;
}

void decodeIsspacep(Decode &d) {
  int space = requireSpace(d);
  d.operandCount(2);
  d.predicateDestination(0);
  d.src(1, Type::U64);
  Space of = space < 2    ? Space::Global
             : space < 5  ? Space::Shared
             : space == 5 ? Space::Local
                          : Space::Param;
  d.out.aux[0] = static_cast<uint64_t>(of);
  d.out.aux[1] = space == 2 || space == 3;
  if (space == 1)
    d.fail("constant memory has no window of its own here");
  d.out.handler = runIsSpace;
}

Step runMapa(Warp &warp, const Instruction &in, Mask active) {
  uint64_t *to = warp.write(in[0]);
  const uint64_t *from = warp.read(in[1]), *rank = warp.read(in[2]);
  forLanes(active, [&](unsigned l) {
    uint32_t target = static_cast<uint32_t>(rank[l]);
    if (target >= warp.cluster().blocks.size())
      warp.fail(ReportKind::IllegalOperand,
                "block " + std::to_string(target) + " of a cluster of " +
                    std::to_string(warp.cluster().blocks.size()),
                in, l);
    if (in.aux[0] && spaceOfGeneric(from[l]) != Space::Shared)
      warp.fail(ReportKind::IllegalOperand, "no address of shared memory", in,
                l);
    uint64_t keep = ~(uint64_t(0xff) << sharedBlockShift);
    to[l] = (from[l] & keep) | uint64_t(target) << sharedBlockShift;
  });
  return Step::Next;
}

void decodeMapa(Decode &d) {
  bool shared = d.take("shared::cluster");
  d.out.type = d.takeType();
  d.operandCount(3);
  d.dst(0, d.out.type);
  d.src(1, shared ? Type::U32 : Type::U64);
  d.src(2, Type::U32);
  d.out.aux[0] = !shared;
  d.out.handler = runMapa;
}

Step runGetRank(Warp &warp, const Instruction &in, Mask active) {
  uint64_t *to = warp.write(in[0]);
  const uint64_t *from = warp.read(in[1]);
  forLanes(active, [&](unsigned l) {
    if (in.aux[0] && spaceOfGeneric(from[l]) != Space::Shared)
      warp.fail(ReportKind::IllegalOperand, "no address of shared memory", in,
                l);
    to[l] = withoutWindow(from[l]) >> sharedBlockShift & 0xff;
  });
  return Step::Next;
}

void decodeGetctarank(Decode &d) {
  bool shared = d.take("shared::cluster");
  d.out.type = d.takeType();
  d.operandCount(2);
  d.dst(0, Type::U32);
  d.src(1, shared ? Type::U32 : Type::U64);
  d.out.aux[0] = !shared;
  d.out.handler = runGetRank;
}

} // namespace

void decodeAddressSpace(DecoderTable &table) {
  table.add("cvta", decodeCvta);
  table.add("isspacep", decodeIsspacep);
  table.add("mapa", decodeMapa, {90});
  table.add("getctarank", decodeGetctarank);
}

} // namespace cudasim

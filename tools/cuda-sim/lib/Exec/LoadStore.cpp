//===- LoadStore.cpp - ld, st ---------------------------------------------===//
//
// Flags: the space in the low byte, then strong, acquire, release. type2 is the
// type of an element where it is wider than one slot's half: .b128.
//
//===----------------------------------------------------------------------===//
#include "Exec/Coalesce.h"
#include "Exec/Decode.h"
#include "Exec/Modifiers.h"
#include "Exec/Warp.h"

#include <algorithm>
#include <cstring>

namespace cudasim {
namespace {

constexpr uint32_t acquireFlag = 0x100, releaseFlag = 0x200;

Space spaceOf(const Instruction &in) {
  return static_cast<Space>(in.flags & 0xff);
}

/// Writes an element as it lies in memory to a register, extended to its width.
template <unsigned Bytes, bool Signed>
inline void loadElement(Warp &warp, const Operand &to, unsigned lane,
                        const uint8_t *from) {
  uint64_t value = 0;
  std::memcpy(&value, from, Bytes);
  if (Signed)
    value = truncate(signExtend(value, 8 * Bytes), to.bits);
  warp.write(to)[lane] = value;
}

/// Where the key of a synchronising location comes from.
uint64_t location(Space space, uint64_t address) {
  return space == Space::Shared ? sharedWindow | address : address;
}

template <unsigned Bytes, unsigned Count, bool Signed>
Step runLoad(Warp &warp, const Instruction &in, Mask active) {
  forPlaces<Bytes * Count>(warp, in, in[1], spaceOf(in), Access::Read, active,
                           [&](unsigned l, const uint8_t *from) {
                             for (unsigned i = 0; i < Count; ++i)
                               loadElement<Bytes, Signed>(
                                   warp,
                                   Count == 1 ? in[0] : in.element(in[0], i), l,
                                   from + i * Bytes);
                           });
  return Step::Next;
}

/// Two slots a register.
Step runLoadWide(Warp &warp, const Instruction &in, Mask active) {
  forLanes(active, [&](unsigned l) {
    const uint8_t *from = warp.access(spaceOf(in), warp.address(in[1], l), 16,
                                      Access::Read, l, in);
    uint64_t *to = warp.write(in[0]);
    std::memcpy(to + l, from, 8);
    std::memcpy(to + l + warpSize, from + 8, 8);
  });
  return Step::Next;
}

/// A volatile, relaxed or acquire load. It may be a test in a loop, so others
/// run next.
Step runStrongLoad(Warp &warp, const Instruction &in, Mask active) {
  uint32_t bytes = bytesOf(in.type);
  size_t count = in.elementCount(in[0]);
  Space space = spaceOf(in);
  forLanes(active, [&](unsigned l) {
    uint64_t address = warp.address(in[1], l);
    const uint8_t *from =
        warp.access(space, address, bytes * static_cast<uint32_t>(count),
                    Access::StrongRead, l, in);
    for (size_t i = 0; i < count; ++i) {
      const Operand &to = in.element(in[0], i);
      uint64_t value = 0;
      std::memcpy(&value, from + i * bytes, bytes);
      if (isSigned(in.type))
        value = truncate(signExtend(value, 8 * bytes), to.bits);
      warp.write(to)[l] = value;
    }
    warp.synchronizeLoad(location(space, address), in.flags & acquireFlag);
  });
  return Step::Poll;
}

/// Two lanes of one instruction that store different values to one place in
/// shared memory: which one stays is undefined.
void checkLanes(Warp &warp, const Instruction &in, Mask active) {
  std::pair<uint64_t, unsigned> places[warpSize];
  unsigned count = 0;
  bool sorted = true;
  forLanes(active, [&](unsigned l) {
    places[count] = {warp.address(in[0], l), l};
    sorted &= !count || places[count - 1].first < places[count].first;
    ++count;
  });
  if (sorted)
    return;
  std::sort(places, places + count);
  for (unsigned i = 1; i < count; ++i) {
    if (places[i].first != places[i - 1].first)
      continue;
    for (size_t e = 0; e < in.elementCount(in[1]); ++e) {
      const uint64_t *values = warp.read(in.element(in[1], e));
      unsigned bits = std::min(64u, bitsOf(in.type));
      if (truncate(values[places[i].second], bits) !=
              truncate(values[places[i - 1].second], bits) &&
          reportEnabled(ReportKind::SharedRace))
        warp.fail(ReportKind::SharedRace,
                  "lane " + std::to_string(places[i - 1].second) +
                      " of the same warp stores another value to shared "
                      "address " +
                      std::to_string(places[i].first),
                  in, places[i].second);
    }
  }
}

template <unsigned Bytes, unsigned Count>
Step runStore(Warp &warp, const Instruction &in, Mask active) {
  Space space = spaceOf(in);
  if (space == Space::Shared)
    checkLanes(warp, in, active);
  forPlaces<Bytes * Count>(
      warp, in, in[0], space, Access::Write, active,
      [&](unsigned l, uint8_t *to) {
        for (unsigned i = 0; i < Count; ++i)
          std::memcpy(to + i * Bytes,
                      warp.read(Count == 1 ? in[1] : in.element(in[1], i)) + l,
                      Bytes);
      });
  warp.cluster().progress = true;
  return Step::Next;
}

Step runStoreWide(Warp &warp, const Instruction &in, Mask active) {
  forLanes(active, [&](unsigned l) {
    uint8_t *to = warp.access(spaceOf(in), warp.address(in[0], l), 16,
                              Access::Write, l, in);
    const uint64_t *from = warp.read(in[1]);
    std::memcpy(to, from + l, 8);
    std::memcpy(to + 8, from + l + warpSize, 8);
  });
  warp.cluster().progress = true;
  return Step::Next;
}

Step runStrongStore(Warp &warp, const Instruction &in, Mask active) {
  uint32_t bytes = bytesOf(in.type);
  size_t count = in.elementCount(in[1]);
  Space space = spaceOf(in);
  forLanes(active, [&](unsigned l) {
    uint64_t address = warp.address(in[0], l);
    // First: what others read along with the value must include this clock.
    warp.synchronizeStore(location(space, address), in.flags & releaseFlag);
    uint8_t *to =
        warp.access(space, address, bytes * static_cast<uint32_t>(count),
                    Access::StrongWrite, l, in);
    for (size_t i = 0; i < count; ++i)
      std::memcpy(to + i * bytes, warp.read(in.element(in[1], i)) + l, bytes);
  });
  warp.cluster().progress = true;
  return Step::Next;
}

template <unsigned Bytes, bool Signed> Handler loadOfCount(size_t count) {
  return count == 1   ? runLoad<Bytes, 1, Signed>
         : count == 2 ? runLoad<Bytes, 2, Signed>
         : count == 4 ? runLoad<Bytes, 4, Signed>
                      : nullptr;
}
template <bool Signed> Handler loadHandler(unsigned bytes, size_t count) {
  return bytes == 1   ? loadOfCount<1, Signed>(count)
         : bytes == 2 ? loadOfCount<2, Signed>(count)
         : bytes == 4 ? loadOfCount<4, Signed>(count)
         : bytes == 8 ? loadOfCount<8, Signed>(count)
                      : nullptr;
}
template <unsigned Bytes> Handler storeOfCount(size_t count) {
  return count == 1   ? runStore<Bytes, 1>
         : count == 2 ? runStore<Bytes, 2>
         : count == 4 ? runStore<Bytes, 4>
                      : nullptr;
}
Handler storeHandler(unsigned bytes, size_t count) {
  return bytes == 1   ? storeOfCount<1>(count)
         : bytes == 2 ? storeOfCount<2>(count)
         : bytes == 4 ? storeOfCount<4>(count)
         : bytes == 8 ? storeOfCount<8>(count)
                      : nullptr;
}

/// .weak, .volatile, .relaxed.scope and so on. `strength` names the one form
/// that loads and stores differ in.
bool takeOrdering(Decode &d, std::string_view strength, uint32_t flag) {
  if (d.take("mmio")) {
    d.require({"relaxed"});
    d.require({"sys"});
    return true;
  }
  bool ordered = d.take(strength);
  if (ordered || d.take("relaxed")) {
    d.out.flags |= ordered ? flag : 0;
    if (!takeScope(d))
      d.fail("a scope is missing");
    return true;
  }
  if (d.take("volatile"))
    return true;
  d.take("weak");
  return false;
}

/// The number of elements, with its type checked against the largest access.
size_t takeVector(Decode &d) {
  int vector = d.takeOneOf({"v2", "v4"});
  size_t count = vector < 0 ? 1 : vector == 0 ? 2 : 4;
  Type type = d.out.type;
  if (type == Type::Pred || (!isBits(type) && !isInteger(type) &&
                             type != Type::F32 && type != Type::F64))
    d.fail("no type of a load or store");
  if (count * bytesOf(type) > 16)
    d.fail("an access of more than 16 bytes");
  return count;
}

/// Register operand `i`, or `count` of them. One may stand in braces.
void decodeRegisters(Decode &d, size_t i, size_t count, bool isDestination) {
  const Type type = d.out.type;
  if (count == 1 && !d.isVector(i)) {
    isDestination ? d.dst(i, type) : d.src(i, type);
    return;
  }
  const Operand &vector =
      isDestination ? d.dstVector(i, type, count) : d.srcVector(i, type, count);
  if (count == 1)
    d.out.operands[i] = Operand(d.out.elements[vector.first]);
}

void decodeLd(Decode &d) {
  bool strong = takeOrdering(d, "acquire", acquireFlag);
  d.out.type = d.takeType();
  d.out.flags |= static_cast<uint32_t>(takeSpace(d, 1));
  d.take("nc");
  bool policy = takeCacheHints(d);
  size_t count = takeVector(d);
  d.take("unified");
  d.operandCount(policy ? 3 : 2);
  takeCachePolicy(d, policy, 2);
  decodeRegisters(d, 0, count, /*isDestination=*/true);
  d.memory(1);
  if (d.out.type == Type::B128) {
    if (strong)
      d.fail("a strong access of 128 bits");
    d.out.handler = runLoadWide;
  } else if (strong)
    d.out.handler = runStrongLoad;
  else
    d.out.handler = isSigned(d.out.type)
                        ? loadHandler<true>(bytesOf(d.out.type), count)
                        : loadHandler<false>(bytesOf(d.out.type), count);
}

void decodeSt(Decode &d) {
  bool strong = takeOrdering(d, "release", releaseFlag);
  d.out.type = d.takeType();
  d.out.flags |= static_cast<uint32_t>(takeSpace(d, 0));
  bool policy = takeCacheHints(d);
  size_t count = takeVector(d);
  d.operandCount(policy ? 3 : 2);
  takeCachePolicy(d, policy, 2);
  d.memory(0);
  decodeRegisters(d, 1, count, /*isDestination=*/false);
  if (d.out.type == Type::B128) {
    if (strong)
      d.fail("a strong access of 128 bits");
    d.out.handler = runStoreWide;
  } else if (strong)
    d.out.handler = runStrongStore;
  else
    d.out.handler = storeHandler(bytesOf(d.out.type), count);
}

} // namespace

void decodeLoadStore(DecoderTable &table) {
  table.add("ld", decodeLd);
  table.add("ldu", decodeLd);
  table.add("st", decodeSt);
}

} // namespace cudasim

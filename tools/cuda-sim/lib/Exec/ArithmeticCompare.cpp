//===- ArithmeticCompare.cpp - setp, set, selp, slct, testp ---------------===//

#include "Exec/Arithmetic.h"
#include "Exec/Comparers.h"
#include "Exec/Families.h"
#include "Exec/LaneWise.h"
#include "Isa/Compare.h"

namespace cudasim {
namespace {

/// What a set or setp compares, and with what it combines the result.
struct Comparison : InstructionData {
  Comparer low = nullptr;  // of the value, or of the lower half of a pair
  Comparer high = nullptr; // of the upper half
  BoolOp boolOp = BoolOp::None;
  uint64_t one = 0; // set: what true gives; the lower half of it for pairs
};

/// The predicate that the result is combined with: the last operand.
Mask other(Warp &warp, const Instruction &in, BoolOp op) {
  return op == BoolOp::None ? 0 : warp.readPredicate(in[in.size() - 1]);
}

//===----------------------------------------------------------------------===//
// setp
//===----------------------------------------------------------------------===//

/// setp p, a, b{, c}.
Step runSetp(Warp &warp, const Instruction &in, Mask active) {
  const auto &comparison = static_cast<const Comparison &>(*in.data);
  const Mask result = comparison.low(warp.read(in[1]), warp.read(in[2]));
  const BoolOp op = comparison.boolOp;
  warp.writePredicate(in[0], combine(op, result, other(warp, in, op)), active);
  return Step::Next;
}

/// setp p|q, a, b{, c}: q is from the negated relation, or for pairs from the
/// upper halves.
Step runSetpTwo(Warp &warp, const Instruction &in, Mask active) {
  const auto &comparison = static_cast<const Comparison &>(*in.data);
  const uint64_t *a = warp.read(in[2]), *b = warp.read(in[3]);
  const Mask first = comparison.low(a, b);
  const Mask second = comparison.high ? comparison.high(a, b) : ~first;
  const BoolOp op = comparison.boolOp;
  const Mask c = other(warp, in, op);
  warp.writePredicate(in[0], combine(op, first, c), active);
  warp.writePredicate(in[1], combine(op, second, c), active);
  return Step::Next;
}

BoolOp takeBoolOp(Decode &d) {
  switch (d.takeOneOf({"and", "or", "xor"})) {
  case 0:
    return BoolOp::And;
  case 1:
    return BoolOp::Or;
  case 2:
    return BoolOp::Xor;
  default:
    return BoolOp::None;
  }
}

/// Takes the relation, the combination and .ftz.
std::unique_ptr<Comparison> takeComparison(Decode &d, Type type) {
  auto comparison = std::make_unique<Comparison>();
  const std::string_view relation = d.takeAny();
  comparison->boolOp = takeBoolOp(d);
  const bool ftz = d.take("ftz");
  const ComparerPair found = findComparers(relation, type, ftz);
  if (!found.low)
    d.fail("relation ." + std::string(relation) + (ftz ? ".ftz" : "") +
           " of type ." + typeName(type));
  comparison->low = found.low;
  comparison->high = found.high;
  return comparison;
}

void decodeSetp(Decode &d) {
  const Type type = d.takeType();
  auto comparison = takeComparison(d, type);
  const size_t others = comparison->boolOp == BoolOp::None ? 2 : 3;
  d.operandCount(others + 1, others + 2);
  const bool two = d.operandCount() == others + 2;
  if (comparison->high && !two)
    d.fail("a comparison of pairs has two results");
  size_t i = 0;
  d.predicateDestination(i++);
  if (two)
    d.predicateDestination(i++);
  d.src(i++, type);
  d.src(i++, type);
  if (comparison->boolOp != BoolOp::None)
    d.predicateSource(i);
  d.out.data = std::move(comparison);
  d.out.handler = two ? runSetpTwo : runSetp;
}

//===----------------------------------------------------------------------===//
// set
//===----------------------------------------------------------------------===//

Step runSet(Warp &warp, const Instruction &in, Mask active) {
  const auto &comparison = static_cast<const Comparison &>(*in.data);
  const uint64_t *a = warp.read(in[1]), *b = warp.read(in[2]);
  const BoolOp op = comparison.boolOp;
  const Mask c = other(warp, in, op);
  const Mask low = combine(op, comparison.low(a, b), c);
  const Mask high = comparison.high ? combine(op, comparison.high(a, b), c) : 0;
  uint64_t *d = warp.write(in[0]);
  forLanes(active, [&](unsigned lane) {
    d[lane] = (low >> lane & 1 ? comparison.one : 0) |
              (high >> lane & 1 ? comparison.one << 16 : 0);
  });
  return Step::Next;
}

/// What set writes for true; 0 if the types do not go together.
uint64_t trueValue(Type to, Type from) {
  const bool pair = from == Type::F16X2 || from == Type::BF16X2;
  if (pair)
    return to == Type::U32 || to == Type::S32           ? 0xffff
           : to == Type::F16X2 && from == Type::F16X2   ? 0x3c00
           : to == Type::BF16X2 && from == Type::BF16X2 ? 0x3f80
                                                        : 0;
  switch (to) {
  case Type::U32:
  case Type::S32:
    return 0xffffffff;
  case Type::F32:
    return 0x3f800000;
  case Type::F16:
    return 0x3c00;
  case Type::BF16:
    return 0x3f80;
  case Type::U16:
  case Type::S16:
    return isHalf(from) ? 0xffff : 0;
  default:
    return 0;
  }
}

void decodeSet(Decode &d) {
  const Type to = d.takeType(), from = d.takeType();
  auto comparison = takeComparison(d, from);
  comparison->one = trueValue(to, from);
  if (!comparison->one)
    d.fail(std::string("a result of type .") + typeName(to) + " for type ." +
           typeName(from));
  const bool combined = comparison->boolOp != BoolOp::None;
  d.operandCount(combined ? 4 : 3);
  d.dst(0, to);
  d.src(1, from);
  d.src(2, from);
  if (combined)
    d.predicateSource(3);
  d.out.data = std::move(comparison);
  d.out.handler = runSet;
}

//===----------------------------------------------------------------------===//
// selp, slct, testp
//===----------------------------------------------------------------------===//

Step runSelp(Warp &warp, const Instruction &in, Mask active) {
  const Mask chosen = warp.readPredicate(in[3]);
  const uint64_t keep = in.aux[0]; // the bits of the type
  const uint64_t *a = warp.read(in[1]), *b = warp.read(in[2]);
  uint64_t *d = warp.write(in[0]);
  forLanes(active, [&](unsigned lane) {
    d[lane] = (chosen >> lane & 1 ? a[lane] : b[lane]) & keep;
  });
  return Step::Next;
}

/// Whether selp and slct move values of the type.
bool isSelectable(Type type) {
  return (isBits(type) || isInteger(type) || type == Type::F32 ||
          type == Type::F64) &&
         bitsOf(type) >= 16 && bitsOf(type) <= 64;
}

void decodeSelp(Decode &d) {
  const Type type = d.takeType();
  if (!isSelectable(type))
    d.fail(std::string("type .") + typeName(type) + " is not possible");
  d.operandCount(4);
  d.dst(0, type);
  d.src(1, type);
  d.src(2, type);
  d.predicateSource(3);
  d.out.aux[0] = lowBits(int(bitsOf(type)));
  d.out.handler = runSelp;
}

uint64_t selectByInt(uint64_t a, uint64_t b, int32_t c) {
  return c >= 0 ? a : b;
}
/// A NaN selects b; -0 and, if flushed, negative subnormals count as 0.
template <bool Ftz> uint64_t selectByFloat(uint64_t a, uint64_t b, float c) {
  return flush<Ftz>(c) >= 0 ? a : b;
}

void decodeSlct(Decode &d) {
  const Type type = d.takeType(), selector = d.takeType();
  const bool ftz = selector == Type::F32 && d.take("ftz");
  if (!isSelectable(type) || (selector != Type::S32 && selector != Type::F32))
    d.fail("the types must be a scalar and .s32 or .f32");
  d.operandCount(4);
  d.dst(0, type);
  d.src(1, type);
  d.src(2, type);
  d.src(3, selector);
  d.out.handler = selector == Type::S32 ? lanewise<selectByInt>
                  : ftz                 ? lanewise<selectByFloat<true>>
                                        : lanewise<selectByFloat<false>>;
}

template <typename T>
Step runTestp(Warp &warp, const Instruction &in, Mask active) {
  const uint64_t *a = warp.read(in[1]);
  Mask result = 0;
  for (unsigned lane = 0; lane < warpSize; ++lane)
    result |= Mask(testp(fromSlot<T>(a[lane]), static_cast<TestpOp>(in.aux[0])))
              << lane;
  warp.writePredicate(in[0], result, active);
  return Step::Next;
}

void decodeTestp(Decode &d) {
  d.out.aux[0] = uint64_t(d.require(
      {"finite", "infinite", "number", "notanumber", "normal", "subnormal"}));
  const Type type = d.takeType();
  d.operandCount(2);
  d.predicateDestination(0);
  d.src(1, type);
  d.out.handler = type == Type::F32   ? runTestp<float>
                  : type == Type::F64 ? runTestp<double>
                                      : nullptr;
}

} // namespace

void decodeArithmeticCompare(DecoderTable &table) {
  table.add("setp", decodeSetp);
  table.add("set", decodeSet);
  table.add("selp", decodeSelp);
  table.add("slct", decodeSlct);
  table.add("testp", decodeTestp);
}

} // namespace cudasim

//===- Mma.cpp - mma.sync -------------------------------------------------===//
//
// m16n8kK with f16, bf16, tf32 and 8-bit integer factors, and m8n8k4 in f64.
//
//===----------------------------------------------------------------------===//

#include "Exec/Decode.h"
#include "Exec/Families.h"
#include "Exec/MatrixWarp.h"
#include "Isa/FragmentMaps.h"
#include "Isa/Half.h"
#include "Isa/MatrixElement.h"
#include "Isa/MatrixProduct.h"

#include <algorithm>

using namespace cudasim;

namespace {

constexpr unsigned rows = 16, cols = 8, maxDepth = 32;

/// Modifiers in Instruction::flags; aux[0] is K.
enum Flag : uint32_t {
  HalfAccumulator = 1,
  Saturate = 2,
  SignedA = 4,
  SignedB = 8
};

/// Calls f(register element, part of it, place) for all elements of A or B.
/// `perRegister` elements share a register.
template <typename Place, typename F>
void forElements(unsigned count, unsigned perRegister, Place place, F f) {
  for (unsigned i = 0; i < count; ++i)
    for (unsigned lane = 0; lane < warpSize; ++lane)
      f(i / perRegister, i % perRegister, lane, place(lane, i));
}

template <MatrixElement element>
void loadFactors(Warp &warp, const Instruction &in, unsigned depth, float *a,
                 float *b) {
  constexpr bool wide = element == MatrixElement::TF32;
  constexpr unsigned perRegister = wide ? 1 : 2;
  auto value = [&](const Operand &vector, unsigned r, unsigned part,
                   unsigned lane) {
    uint64_t bits = warp.read(in.element(vector, r))[lane];
    return matrixElementValue(element, static_cast<uint32_t>(bits) >>
                                           (wide ? 0 : 16 * part));
  };
  forElements(rows * depth / warpSize, perRegister, wide ? placeA32 : placeA16,
              [&](unsigned r, unsigned part, unsigned lane, MatrixPlace at) {
                a[at.row * depth + at.col] = value(in[1], r, part, lane);
              });
  forElements(cols * depth / warpSize, perRegister, wide ? placeB32 : placeB16,
              [&](unsigned r, unsigned part, unsigned lane, MatrixPlace at) {
                b[at.row * cols + at.col] = value(in[2], r, part, lane);
              });
}

template <MatrixElement element>
Step executeFloat(Warp &warp, const Instruction &in, Mask active) {
  requireFullWarp(warp, active, in);
  const unsigned depth = static_cast<unsigned>(in.aux[0]);
  float a[rows * maxDepth], b[maxDepth * cols], c[rows * cols];
  loadFactors<element>(warp, in, depth, a, b);
  const bool half = in.flags & HalfAccumulator;
  forElements(4, half ? 2 : 1, placeC,
              [&](unsigned r, unsigned part, unsigned lane, MatrixPlace at) {
                uint64_t bits = warp.read(in.element(in[3], r))[lane];
                c[at.row * cols + at.col] =
                    half ? halfToFloat<F16>(
                               static_cast<uint16_t>(bits >> 16 * part))
                         : fromBits<float>(static_cast<uint32_t>(bits));
              });
  multiplyF32(c, a, b, rows, cols, depth);
  forElements(4, half ? 2 : 1, placeC,
              [&](unsigned r, unsigned part, unsigned lane, MatrixPlace at) {
                uint64_t &to = warp.write(in.element(in[0], r))[lane];
                float value = c[at.row * cols + at.col];
                if (!half)
                  to = toBits(value);
                else if (part == 0)
                  to = floatToHalf<F16>(value);
                else
                  to |= uint64_t(floatToHalf<F16>(value)) << 16;
              });
  return Step::Next;
}

Step executeInteger(Warp &warp, const Instruction &in, Mask active) {
  requireFullWarp(warp, active, in);
  const unsigned depth = static_cast<unsigned>(in.aux[0]);
  int32_t a[rows * maxDepth], b[maxDepth * cols], c[rows * cols];
  auto value = [&](const Operand &vector, unsigned r, unsigned part,
                   unsigned lane, bool isSigned) -> int32_t {
    uint64_t bits = warp.read(in.element(vector, r))[lane] >> 8 * part;
    return isSigned ? static_cast<int8_t>(bits) : static_cast<uint8_t>(bits);
  };
  forElements(rows * depth / warpSize, 4, placeA8,
              [&](unsigned r, unsigned part, unsigned lane, MatrixPlace at) {
                a[at.row * depth + at.col] =
                    value(in[1], r, part, lane, in.flags & SignedA);
              });
  forElements(cols * depth / warpSize, 4, placeB8,
              [&](unsigned r, unsigned part, unsigned lane, MatrixPlace at) {
                b[at.row * cols + at.col] =
                    value(in[2], r, part, lane, in.flags & SignedB);
              });
  forElements(4, 1, placeC,
              [&](unsigned r, unsigned, unsigned lane, MatrixPlace at) {
                c[at.row * cols + at.col] =
                    static_cast<int32_t>(warp.read(in.element(in[3], r))[lane]);
              });
  multiplyS32(c, a, b, rows, cols, depth, in.flags & Saturate);
  forElements(4, 1, placeC,
              [&](unsigned r, unsigned, unsigned lane, MatrixPlace at) {
                warp.write(in.element(in[0], r))[lane] =
                    static_cast<uint32_t>(c[at.row * cols + at.col]);
              });
  return Step::Next;
}

Step executeDouble(Warp &warp, const Instruction &in, Mask active) {
  requireFullWarp(warp, active, in);
  double a[32], b[32], c[64];
  for (unsigned lane = 0; lane < warpSize; ++lane) {
    MatrixPlace pa = placeA64(lane), pb = placeB64(lane);
    a[pa.row * 4 + pa.col] =
        fromBits<double>(warp.read(in.element(in[1], 0))[lane]);
    b[pb.row * 8 + pb.col] =
        fromBits<double>(warp.read(in.element(in[2], 0))[lane]);
    for (unsigned i = 0; i < 2; ++i) {
      MatrixPlace pc = placeC64(lane, i);
      c[pc.row * 8 + pc.col] =
          fromBits<double>(warp.read(in.element(in[3], i))[lane]);
    }
  }
  multiplyF64(c, a, b, 8, 8, 4);
  for (unsigned lane = 0; lane < warpSize; ++lane)
    for (unsigned i = 0; i < 2; ++i) {
      MatrixPlace pc = placeC64(lane, i);
      warp.write(in.element(in[0], i))[lane] = toBits(c[pc.row * 8 + pc.col]);
    }
  return Step::Next;
}

void decodeOperands(Decode &d, Type accumulator, size_t accumulators,
                    Type factor, size_t a, size_t b) {
  d.operandCount(4);
  d.dstVector(0, accumulator, accumulators);
  d.srcVector(1, factor, a);
  d.srcVector(2, factor, b);
  d.srcVector(3, accumulator, accumulators);
}

void decodeDouble(Decode &d) {
  d.take("rn");
  for (int i = 0; i < 4; ++i)
    if (d.takeType() != Type::F64)
      d.fail("all types must be .f64");
  decodeOperands(d, Type::F64, 2, Type::F64, 1, 1);
  d.out.handler = executeDouble;
}

void decodeInteger(Decode &d, unsigned depth) {
  if (d.take("satfinite"))
    d.out.flags |= Saturate;
  Type dType = d.takeType(), aType = d.takeType(), bType = d.takeType(),
       cType = d.takeType();
  auto isByte = [](Type type) { return type == Type::S8 || type == Type::U8; };
  if (dType != Type::S32 || cType != Type::S32 || !isByte(aType) ||
      !isByte(bType))
    d.fail("the types of this product are not supported");
  if (aType == Type::S8)
    d.out.flags |= SignedA;
  if (bType == Type::S8)
    d.out.flags |= SignedB;
  decodeOperands(d, Type::S32, 4, Type::B32, depth / 8, depth / 16);
  d.out.handler = executeInteger;
}

/// The types follow the shape; their first says which product it is.
void decodeMma(Decode &d) {
  d.require({"sync"});
  d.require({"aligned"});
  static constexpr unsigned depths[] = {4, 8, 16, 32, 4};
  int shape =
      d.require({"m16n8k4", "m16n8k8", "m16n8k16", "m16n8k32", "m8n8k4"});
  unsigned depth = depths[shape];
  d.require({"row"});
  d.require({"col"});
  d.out.aux[0] = depth;
  d.out.gather = Gather::Warp;
  if (shape == 4)
    return decodeDouble(d);
  for (const std::string &part : d.source.parts)
    if (part == "s8" || part == "u8") {
      if (depth < 16)
        d.fail("the shape does not go with its types");
      return decodeInteger(d, depth);
    }
  Type dType = d.takeType(), aType = d.takeType(), bType = d.takeType(),
       cType = d.takeType();
  bool wide = aType == Type::TF32;
  if (aType != bType || dType != cType ||
      (dType != Type::F32 && !(dType == Type::F16 && aType == Type::F16)) ||
      (wide ? depth > 8 : depth != 8 && depth != 16))
    d.fail("the shape and types of this product are not supported");
  if (dType == Type::F16)
    d.out.flags |= HalfAccumulator;
  size_t perRegister = wide ? 1 : 2;
  decodeOperands(d, Type::B32, dType == Type::F16 ? 2 : 4, Type::B32,
                 depth / perRegister / 2, depth / perRegister / 4);
  if (aType == Type::F16)
    d.out.handler = executeFloat<MatrixElement::F16>;
  else if (aType == Type::BF16)
    d.out.handler = executeFloat<MatrixElement::BF16>;
  else if (wide)
    d.out.handler = executeFloat<MatrixElement::TF32>;
  else
    d.fail("the types of this product are not supported");
}

} // namespace

void cudasim::decodeMatrixProduct(DecoderTable &table) {
  table.add("mma", decodeMma);
}

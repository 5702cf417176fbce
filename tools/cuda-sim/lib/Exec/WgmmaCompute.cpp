//===- WgmmaCompute.cpp - what a wgmma computes ---------------------------===//

#include "Exec/WgmmaEngine.h"
#include "Isa/FragmentMaps.h"
#include "Isa/Half.h"
#include "Isa/MatrixProduct.h"

#include <cstring>

using namespace cudasim;

static constexpr unsigned rows = 16; // of a warp
static constexpr unsigned maxDepth = 16, maxCols = 256, chunkBytes = 16;

/// Decodes 16 bytes of elements to floats that lie `step` apart.
static void decodeChunk(MatrixElement element, const uint8_t *bytes, float *to,
                        unsigned step) {
  if (element == MatrixElement::TF32) {
    uint32_t words[4];
    std::memcpy(words, bytes, chunkBytes);
    for (unsigned i = 0; i < 4; ++i)
      to[i * step] = matrixElementValue(element, words[i]);
    return;
  }
  uint16_t halves[8];
  std::memcpy(halves, bytes, chunkBytes);
  if (element == MatrixElement::BF16)
    for (unsigned i = 0; i < 8; ++i)
      to[i * step] = halfToFloat<BF16>(halves[i]);
  else
    for (unsigned i = 0; i < 8; ++i)
      to[i * step] = halfToFloat<F16>(halves[i]);
}

/// Reads `count` rows of MN from `first` on and all of K through a descriptor;
/// element (mn, k) goes to to[mn * mnStep + k * kStep].
static void loadFactor(const WgmmaProduct &product,
                       const WgmmaDescriptor &descriptor, bool mnMajor,
                       unsigned first, unsigned count, float *to,
                       unsigned mnStep, unsigned kStep) {
  const unsigned bytes = matrixElementBytes(product.form.element);
  const unsigned perChunk = chunkBytes / bytes, depth = 2 * perChunk;
  auto read = [&](unsigned mn, unsigned k) {
    uint32_t address = descriptor.address(mnMajor, bytes, first + mn, k) |
                       product.warp.block.rank << sharedBlockShift;
    return product.warp.accessShared(address, chunkBytes, Access::Read,
                                     product.actor, 0, product.instruction);
  };
  if (mnMajor) {
    for (unsigned k = 0; k < depth; ++k)
      for (unsigned mn = 0; mn < count; mn += perChunk)
        decodeChunk(product.form.element, read(mn, k),
                    to + mn * mnStep + k * kStep, mnStep);
    return;
  }
  for (unsigned mn = 0; mn < count; ++mn)
    for (unsigned k = 0; k < depth; k += perChunk)
      decodeChunk(product.form.element, read(mn, k),
                  to + mn * mnStep + k * kStep, kStep);
}

/// The values of a register in all lanes.
static uint64_t *valuesOf(WgmmaProduct &product, const Operand &operand) {
  return product.frame.registers.data() + operand.slot;
}

static void loadRegisters(WgmmaProduct &product, float *a, unsigned depth) {
  const Instruction &in = product.instruction;
  const bool wide = product.form.element == MatrixElement::TF32;
  for (unsigned i = 0; i < (wide ? 4u : 8u); ++i) {
    const uint64_t *from =
        valuesOf(product, in.element(in[1], wide ? i : i / 2));
    for (unsigned lane = 0; lane < warpSize; ++lane) {
      MatrixPlace at = wide ? placeA32(lane, i) : placeA16(lane, i);
      a[at.row * depth + at.col] = matrixElementValue(
          product.form.element,
          static_cast<uint32_t>(from[lane] >> (wide ? 0 : i % 2 * 16)));
    }
  }
}

static void loadAccumulators(WgmmaProduct &product, float *c) {
  const Instruction &in = product.instruction;
  const unsigned n = product.form.n;
  for (unsigned i = 0; i < n / 2; ++i) {
    const bool half = product.form.halfAccumulator;
    const uint64_t *from =
        valuesOf(product, in.element(in[0], half ? i / 2 : i));
    for (unsigned lane = 0; lane < warpSize; ++lane) {
      MatrixPlace at = placeC(lane, i);
      c[at.row * n + at.col] =
          half ? halfToFloat<F16>(
                     static_cast<uint16_t>(from[lane] >> i % 2 * 16))
               : fromBits<float>(static_cast<uint32_t>(from[lane]));
    }
  }
}

static void storeAccumulators(WgmmaProduct &product, const float *c) {
  const Instruction &in = product.instruction;
  const unsigned n = product.form.n;
  for (unsigned i = 0; i < n / 2; ++i) {
    const bool half = product.form.halfAccumulator;
    uint64_t *to = valuesOf(product, in.element(in[0], half ? i / 2 : i));
    for (unsigned lane = 0; lane < warpSize; ++lane) {
      MatrixPlace at = placeC(lane, i);
      float value = c[at.row * n + at.col];
      if (!half)
        to[lane] = toBits(value);
      else if (i % 2 == 0)
        to[lane] = floatToHalf<F16>(value);
      else
        to[lane] |= uint64_t(floatToHalf<F16>(value)) << 16;
    }
  }
}

void cudasim::computeWgmma(WgmmaProduct &product) {
  const WgmmaForm &form = product.form;
  const unsigned n = form.n;
  const unsigned depth = 32 / matrixElementBytes(form.element);
  static thread_local float a[rows * maxDepth], b[maxDepth * maxCols],
      c[rows * maxCols];
  if (form.aInRegisters)
    loadRegisters(product, a, depth);
  else
    loadFactor(product, product.a, form.aTransposed,
               product.warp.index % 4 * rows, rows, a, depth, 1);
  loadFactor(product, product.b, form.bTransposed, 0, n, b, 1, n);
  if (form.sign < 0)
    for (unsigned i = 0; i < rows * depth; ++i)
      a[i] = -a[i];
  if (product.accumulate)
    loadAccumulators(product, c);
  else
    std::memset(c, 0, rows * n * sizeof(float));
  multiplyF32(c, a, b, rows, n, depth);
  storeAccumulators(product, c);
}

//===- MatrixLoad.cpp - ldmatrix and stmatrix -----------------------------===//

#include "Exec/Families.h"
#include "Exec/MatrixWarp.h"
#include "Exec/SharedAddress.h"
#include "Isa/FragmentMaps.h"

#include <cstring>

using namespace cudasim;

namespace {

constexpr uint32_t rowBytes = 16;

/// Modifiers in Instruction::flags; aux[0] is the number of matrices.
enum Flag : uint32_t { FormMask = 3, Transposed = 4 };

/// Row `row` of matrix `matrix`: the lane 8 * matrix + row has its address.
uint8_t *accessRow(Warp &warp, const Instruction &in, const Operand &memory,
                   unsigned matrix, unsigned row, Access kind) {
  unsigned lane = matrix * 8 + row;
  uint32_t address = sharedAddress(
      warp, memory, static_cast<SharedForm>(in.flags & FormMask), lane, in);
  if (address % rowBytes)
    warp.fail(ReportKind::Misaligned, "a matrix row is not 16-byte aligned", in,
              lane);
  return warp.accessShared(address, rowBytes, kind, warp.actor(), lane, in);
}

Step executeLoad(Warp &warp, const Instruction &in, Mask active) {
  requireFullWarp(warp, active, in);
  const unsigned matrices = static_cast<unsigned>(in.aux[0]);
  const bool transposed = in.flags & Transposed;
  uint16_t rows[4][8][8];
  for (unsigned m = 0; m < matrices; ++m)
    for (unsigned r = 0; r < 8; ++r)
      std::memcpy(rows[m][r], accessRow(warp, in, in[1], m, r, Access::Read),
                  rowBytes);
  for (unsigned m = 0; m < matrices; ++m) {
    uint64_t *to = warp.write(in.element(in[0], m));
    for (unsigned lane = 0; lane < warpSize; ++lane) {
      MatrixPlace low = placeLdmatrix(lane, 0, transposed);
      MatrixPlace high = placeLdmatrix(lane, 1, transposed);
      to[lane] = rows[m][low.row][low.col] |
                 uint32_t(rows[m][high.row][high.col]) << 16;
    }
  }
  return Step::Next;
}

Step executeStore(Warp &warp, const Instruction &in, Mask active) {
  requireFullWarp(warp, active, in);
  const unsigned matrices = static_cast<unsigned>(in.aux[0]);
  const bool transposed = in.flags & Transposed;
  for (unsigned m = 0; m < matrices; ++m) {
    uint16_t rows[8][8];
    const uint64_t *from = warp.read(in.element(in[1], m));
    for (unsigned lane = 0; lane < warpSize; ++lane)
      for (unsigned half = 0; half < 2; ++half) {
        MatrixPlace place = placeLdmatrix(lane, half, transposed);
        rows[place.row][place.col] =
            static_cast<uint16_t>(from[lane] >> 16 * half);
      }
    for (unsigned r = 0; r < 8; ++r)
      std::memcpy(accessRow(warp, in, in[0], m, r, Access::Write), rows[r],
                  rowBytes);
  }
  return Step::Next;
}

/// Modifiers and operands of both; the vector is operand `vector`.
void decodeMatrix(Decode &d, size_t vector) {
  d.require({"sync"});
  d.require({"aligned"});
  d.require({"m8n8"});
  static constexpr unsigned counts[] = {1, 2, 4};
  unsigned count = counts[d.require({"x1", "x2", "x4"})];
  if (d.take("trans"))
    d.out.flags |= Transposed;
  SharedForm form = takeSharedForm(d);
  if (form == SharedForm::Cluster)
    d.fail("matrices must be in .shared::cta");
  d.require({"b16"});
  d.out.flags |= static_cast<uint32_t>(form);
  d.out.aux[0] = count;
  d.out.gather = Gather::Warp;
  d.operandCount(2);
  if (vector == 0)
    d.dstVector(0, Type::B32, count);
  d.memory(1 - vector);
  if (vector == 1)
    d.srcVector(1, Type::B32, count);
}

void decodeLdmatrix(Decode &d) {
  decodeMatrix(d, 0);
  d.out.handler = executeLoad;
}

void decodeStmatrix(Decode &d) {
  decodeMatrix(d, 1);
  d.out.handler = executeStore;
}

} // namespace

void cudasim::decodeMatrixLoad(DecoderTable &table) {
  table.add("ldmatrix", decodeLdmatrix);
  table.add("stmatrix", decodeStmatrix, {90});
}

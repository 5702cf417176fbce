//===- TensorBox.h - the pieces of a tensor map's box ----------*- C++ -*-===//
//
// A bulk tensor copy moves a box between global and shared memory. Here the box
// is cut into the 16-byte chunks that its swizzle permutes.
//
//===----------------------------------------------------------------------===//
#ifndef CUDASIM_ISA_TENSORBOX_H
#define CUDASIM_ISA_TENSORBOX_H

#include "Isa/TensorMap.h"

namespace cudasim {

/// At most 16 bytes that lie side by side in shared and in global memory.
struct TensorChunk {
  uint32_t shared; ///< address of the chunk in shared memory, swizzled
  uint32_t bytes;  ///< bytes of the chunk in shared memory
  uint32_t begin;  ///< bytes begin..end of the chunk are inside the tensor;
  uint32_t end;    ///< begin == end: none is
  uint64_t global; ///< address of byte `begin` in global memory, if any
};

/// Calls `visit(TensorChunk)` for every chunk of the box whose corner is at
/// `coordinates` and whose image in shared memory begins at `shared`. Rows of
/// the box follow each other in shared memory, dimension 0 fastest. Elements
/// with a coordinate below 0 or at or above the dimension are outside.
/// `map` must verify.
template <typename Visitor>
void forEachChunk(const TensorMap &map, const int32_t *coordinates,
                  uint32_t shared, Visitor visit) {
  const unsigned rank = map.rank();
  const uint32_t bytes = tensorElementBytes(map.elementType());
  const uint32_t inner = map.count(0) * bytes;
  uint64_t rows = 1;
  for (unsigned d = 1; d < rank; ++d)
    rows *= map.count(d);
  // The part of a row inside the tensor, in bytes from the row's begin.
  const int64_t first = coordinates[0];
  const int64_t dim0 = static_cast<int64_t>(map.dim(0));
  const int64_t low = first < 0 ? -first : 0;
  const int64_t high = dim0 - first;
  for (uint64_t row = 0; row < rows; ++row) {
    bool inside = true;
    int64_t offset = 0;
    uint64_t rest = row;
    for (unsigned d = 1; d < rank; ++d) {
      uint32_t index = static_cast<uint32_t>(rest % map.count(d));
      rest /= map.count(d);
      int64_t c = int64_t(coordinates[d]) +
                  int64_t(index) * int64_t(map.elementStride(d));
      inside = inside && c >= 0 && c < static_cast<int64_t>(map.dim(d));
      offset += c * static_cast<int64_t>(map.stride(d - 1));
    }
    for (uint32_t at = 0; at < inner; at += 16) {
      TensorChunk chunk{};
      uint32_t plain = shared + static_cast<uint32_t>(row) * inner + at;
      chunk.shared = swizzleAddress(plain, map.swizzle());
      chunk.bytes = inner - at < 16 ? inner - at : 16;
      int64_t begin = low * bytes - at, end = high * bytes - at;
      begin = begin < 0 ? 0 : begin;
      end = end > chunk.bytes ? chunk.bytes : end;
      if (inside && begin < end) {
        chunk.begin = static_cast<uint32_t>(begin);
        chunk.end = static_cast<uint32_t>(end);
        chunk.global = map.address() + static_cast<uint64_t>(
                                           offset + first * bytes + at + begin);
      }
      visit(chunk);
    }
  }
}

} // namespace cudasim

#endif

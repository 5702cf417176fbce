//===- Bits.h - bit patterns as values --------------------------*- C++ -*-===//

#ifndef CUDASIM_ISA_BITS_H
#define CUDASIM_ISA_BITS_H

#include <cstdint>
#include <cstring>
#include <type_traits>

namespace cudasim {

/// The value of type `To` that has the same bits as `value`.
template <typename To, typename From> inline To bitCast(From value) {
  static_assert(sizeof(To) == sizeof(From), "sizes of a bit cast differ");
  To result;
  std::memcpy(&result, &value, sizeof(To));
  return result;
}

/// Number of bits of the integer type `T`.
template <typename T> constexpr int bitWidth = int(sizeof(T)) * 8;

/// The low `width` bits set, for a width of 0 to 64.
constexpr uint64_t lowBits(int width) {
  return width >= 64 ? ~uint64_t(0) : (uint64_t(1) << width) - 1;
}

/// The integer type of twice the width of `T`, with its signedness.
template <typename T> struct Wider;
template <> struct Wider<uint16_t> {
  using Type = uint32_t;
};
template <> struct Wider<int16_t> {
  using Type = int32_t;
};
template <> struct Wider<uint32_t> {
  using Type = uint64_t;
};
template <> struct Wider<int32_t> {
  using Type = int64_t;
};
template <> struct Wider<uint64_t> {
  __extension__ using Type = unsigned __int128;
};
template <> struct Wider<int64_t> {
  __extension__ using Type = __int128;
};
template <typename T> using WiderType = typename Wider<T>::Type;

} // namespace cudasim

#endif // CUDASIM_ISA_BITS_H

//===- LaneWise.h - handlers from functions of one lane ---------*- C++ -*-===//
//
// lanewise<F> is a handler that applies F to the values of each active lane:
// operand 0 is the result, the others are F's arguments. The parameter types of
// F say how a register's bits are read, its result type how they are written.
//
//===----------------------------------------------------------------------===//

#ifndef CUDASIM_EXEC_LANEWISE_H
#define CUDASIM_EXEC_LANEWISE_H

#include "Exec/Warp.h"
#include "Isa/Bits.h"
#include <utility>

// Source and destination may be one register: lane by lane, which is no
// dependence between iterations.
#if defined(__clang__)
#define CUDASIM_INDEPENDENT_LANES _Pragma("clang loop vectorize(assume_safety)")
#else
#define CUDASIM_INDEPENDENT_LANES _Pragma("GCC ivdep")
#endif

// A variant of a loop for hosts with fused multiply-add instructions: without
// them std::fma is a call.
#if defined(__x86_64__)
#define CUDASIM_HOST_FMA __attribute__((target("avx2,fma")))
#endif

namespace cudasim {

/// The value of type `T` in a register.
template <typename T> inline T fromSlot(uint64_t slot) {
  if constexpr (std::is_same<T, float>::value)
    return bitCast<float>(uint32_t(slot));
  else if constexpr (std::is_same<T, double>::value)
    return bitCast<double>(slot);
  else
    return T(slot);
}

/// A value as a register holds it: zero-extended.
template <typename T> inline uint64_t toSlot(T value) {
  if constexpr (std::is_same<T, float>::value)
    return bitCast<uint32_t>(value);
  else if constexpr (std::is_same<T, double>::value)
    return bitCast<uint64_t>(value);
  else
    return std::make_unsigned_t<T>(value);
}

template <auto Function> struct LaneWise;

template <typename D, typename... S, D (*Function)(S...)>
struct LaneWise<Function> {
  using Sources = std::index_sequence_for<S...>;

  static Step run(Warp &warp, const Instruction &in, Mask active) {
    return run(warp, in, active, Sources());
  }

#ifdef CUDASIM_HOST_FMA
  CUDASIM_HOST_FMA static Step runFused(Warp &warp, const Instruction &in,
                                        Mask active) {
    return runFused(warp, in, active, Sources());
  }
#endif

private:
  template <size_t... I>
  static Step run(Warp &warp, const Instruction &in, Mask active,
                  std::index_sequence<I...>) {
    uint64_t *d = warp.write(in[0]);
    const uint64_t *const s[] = {warp.read(in[I + 1])...};
    if (active != ~Mask(0)) {
      forLanes(active, [&](unsigned lane) {
        d[lane] = toSlot<D>(Function(fromSlot<S>(s[I][lane])...));
      });
      return Step::Next;
    }
    CUDASIM_INDEPENDENT_LANES
    for (unsigned lane = 0; lane < warpSize; ++lane)
      d[lane] = toSlot<D>(Function(fromSlot<S>(s[I][lane])...));
    return Step::Next;
  }

#ifdef CUDASIM_HOST_FMA
  template <size_t... I>
  CUDASIM_HOST_FMA static Step runFused(Warp &warp, const Instruction &in,
                                        Mask active,
                                        std::index_sequence<I...>) {
    if (active != ~Mask(0))
      return run(warp, in, active);
    uint64_t *d = warp.write(in[0]);
    const uint64_t *const s[] = {warp.read(in[I + 1])...};
    CUDASIM_INDEPENDENT_LANES
    for (unsigned lane = 0; lane < warpSize; ++lane)
      d[lane] = toSlot<D>(Function(fromSlot<S>(s[I][lane])...));
    return Step::Next;
  }
#endif
};

template <auto Function> constexpr Handler lanewise = &LaneWise<Function>::run;

/// The same for functions that call std::fma.
template <auto Function> inline Handler lanewiseFused() {
#ifdef CUDASIM_HOST_FMA
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma"))
    return &LaneWise<Function>::runFused;
#endif
  return lanewise<Function>;
}

template <auto Function> struct LaneWiseWith;

template <typename D, typename... S, D (*Function)(const Instruction &, S...)>
struct LaneWiseWith<Function> {
  static Step run(Warp &warp, const Instruction &in, Mask active) {
    return run(warp, in, active, std::index_sequence_for<S...>());
  }

private:
  template <size_t... I>
  static Step run(Warp &warp, const Instruction &in, Mask active,
                  std::index_sequence<I...>) {
    uint64_t *d = warp.write(in[0]);
    const uint64_t *const s[] = {warp.read(in[I + 1])...};
    forLanes(active, [&](unsigned lane) {
      d[lane] = toSlot<D>(Function(in, fromSlot<S>(s[I][lane])...));
    });
    return Step::Next;
  }
};

/// The same for functions that take the instruction, for its modifiers, before
/// the values: for what is too rare to have a handler for each modifier.
template <auto Function>
constexpr Handler lanewiseWith = &LaneWiseWith<Function>::run;

/// The instances of a function template for the integer types.
struct IntegerHandlers {
  Handler u16, u32, u64, s16, s32, s64;

  /// Null for other types.
  Handler of(Type type) const {
    switch (type) {
    case Type::U16:
      return u16;
    case Type::U32:
      return u32;
    case Type::U64:
      return u64;
    case Type::S16:
      return s16;
    case Type::S32:
      return s32;
    case Type::S64:
      return s64;
    default:
      return nullptr;
    }
  }
};
#define CUDASIM_INTEGER_HANDLERS(FUNCTION)                                     \
  IntegerHandlers {                                                            \
    lanewise<FUNCTION<uint16_t>>, lanewise<FUNCTION<uint32_t>>,                \
        lanewise<FUNCTION<uint64_t>>, lanewise<FUNCTION<int16_t>>,             \
        lanewise<FUNCTION<int32_t>>, lanewise<FUNCTION<int64_t>>               \
  }

} // namespace cudasim

#endif // CUDASIM_EXEC_LANEWISE_H

//===- Problem.h - one call: sizes, tensors, inputs -------------*- C++ -*-===//
//
// A function is described by the roles of its arguments and results; a role has
// a shape, and of an argument a distribution:
//
//   x [N, D], w [V, D], dz [N, V]    bf16    t [N]   i64, -100 for none
//   b [V]                            bf16    g []    f32, 1
//   c0 [V, D]                        f32
//
// Results: loss []; lse, pick, sum, dot, argmax [N]; dx [N, D]; dw [V, D]; db
// [V]; logits [N, V]. All but argmax, which is i64, are bf16 or f32.
//
// Inputs are random numbers of a counter, so that others can make the same:
// benchmarks/gpu/harness/inputs.py does. With u(seed, role, i) the 64 bits of
// SplitMix64, a value is s * 2^-e, where s is the sum of the low four bytes of
// u less 510, rounded to bf16: nearly normal, with deviation 147.8 * 2^-e.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_BENCHMARKS_GPU_PROBLEM_H
#define XENT_BENCHMARKS_GPU_PROBLEM_H

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace bench {

enum class Type { BF16, F32, I64 };

int64_t getBytes(Type type);

struct Sizes {
  int64_t tokens = 0, classes = 0, hidden = 0;
};

/// An argument or a result.
struct Tensor {
  std::string role;
  Type type = Type::BF16;
  std::vector<int64_t> shape;

  int64_t getCount() const;
  int64_t getSizeInBytes() const { return getCount() * getBytes(type); }
};

/// Parses "role" or "role:type", as "dw:f32". Throws std::runtime_error.
Tensor parseTensor(const std::string &text, const Sizes &sizes);

/// Calls `body` on parts of [0, count), in as many threads as there are cores,
/// and waits for them.
void parallelFor(int64_t count,
                 const std::function<void(int64_t, int64_t)> &body);

/// Random contents of an argument, as its bytes.
std::vector<uint8_t> makeInput(const Tensor &tensor, const Sizes &sizes,
                               uint64_t seed);

/// Distances of neighbours in each dimension, in elements: of a row-major
/// layout, or with gaps between all elements and rows at odd places.
std::vector<int64_t> getStrides(const Tensor &tensor, bool hasGaps);

/// Contents of a tensor in the layout of `strides`; gaps are of bytes 0xff.
std::vector<uint8_t> layOut(const Tensor &tensor,
                            const std::vector<uint8_t> &bytes,
                            const std::vector<int64_t> &strides);

/// The elements of a tensor of floats, or of integers, as numbers.
std::vector<double> toDoubles(const Tensor &tensor,
                              const std::vector<uint8_t> &bytes);

} // namespace bench

#endif // XENT_BENCHMARKS_GPU_PROBLEM_H

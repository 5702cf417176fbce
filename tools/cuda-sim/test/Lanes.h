//===- Lanes.h - runs PTX instructions on the lanes of a warp ---*- C++ -*-===//
//
// For tests of instructions through PTX text. Each case is a lane: its inputs
// are in the 64-bit registers %w0 ... %w3, their low halves in %r0 ... %r3,
// their low quarters in %h0 ... %h3; %p0 ... %p3 are whether they are nonzero.
// The result is what the instructions leave in %hd, %rd, %wd or %pd, whichever
// they name first. %rt, %wt and %pt are for what goes on between.
//
//===----------------------------------------------------------------------===//

#ifndef CUDASIM_TEST_LANES_H
#define CUDASIM_TEST_LANES_H

#include <cstdint>
#include <string>
#include <vector>

namespace cudasim::test {

struct LaneCase {
  std::vector<uint64_t> inputs; // at most four
  uint64_t expected;
};

/// Runs the instructions for up to 32 cases and expects the results: with a
/// full warp, the cases repeated, and with as many lanes as there are cases.
void expectLanes(const std::string &instructions,
                 const std::vector<LaneCase> &cases);

/// Expects that the decoder refuses the instruction with a text that contains
/// `reason`.
void expectRefused(const std::string &instruction, const std::string &reason);

/// Bits of a float as an input or result.
uint64_t bits(float value);
uint64_t bits(double value);

} // namespace cudasim::test

#endif // CUDASIM_TEST_LANES_H

//===- SampleKernels.h - kernels that are run whole and broken -*- C++ -*-===//
//
// The PTX files of test/kernels with their inputs and right results.
//
//===----------------------------------------------------------------------===//
#ifndef CUDASIM_TEST_SAMPLEKERNELS_H
#define CUDASIM_TEST_SAMPLEKERNELS_H

#include <cstdint>
#include <string>

namespace cudasim::test {

enum class Sample { BlockSum, MmaTile, WgmmaTile };

/// The text of a sample.
std::string sampleText(Sample sample);

/// Runs `text`, a variant of a sample, on inputs with ragged sizes. Returns ""
/// if all results are right, "wrong number", or the text of the report.
std::string runSample(Sample sample, const std::string &text, uint64_t seed);

} // namespace cudasim::test

#endif

//===- Samples.h - some rows of a product, of any size ----------*- C++ -*-===//

#ifndef XENT_BENCHMARKS_GPU_SAMPLES_H
#define XENT_BENCHMARKS_GPU_SAMPLES_H

#include "Problem.h"
#include <map>

namespace bench {

/// Row `row` of a product in f64: of logits = x w^T, or with an argument dz of
/// dx = dz w or dw = dz^T x. `inputs` are the bytes of bf16 arguments by role.
std::vector<double>
getProductRow(const std::string &role, const Sizes &sizes,
              const std::map<std::string, std::vector<uint8_t>> &inputs,
              int64_t row);

/// `count` rows of `numRows`, the first and the last among them.
std::vector<int64_t> chooseRows(int64_t numRows, int64_t count);

} // namespace bench

#endif // XENT_BENCHMARKS_GPU_SAMPLES_H

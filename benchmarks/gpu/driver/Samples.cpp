//===- Samples.cpp - some rows of a product, of any size ------------------===//

#include "Samples.h"
#include <algorithm>
#include <cstring>
#include <stdexcept>

using namespace bench;

static double fromBF16(const uint8_t *bytes, int64_t position) {
  uint16_t half;
  std::memcpy(&half, bytes + position * 2, 2);
  uint32_t word = uint32_t(half) << 16;
  float value;
  std::memcpy(&value, &word, 4);
  return double(value);
}

std::vector<double>
bench::getProductRow(const std::string &role, const Sizes &sizes,
                     const std::map<std::string, std::vector<uint8_t>> &inputs,
                     int64_t row) {
  const auto N = sizes.tokens, V = sizes.classes, D = sizes.hidden;
  if (role == "logits") {
    const uint8_t *x = inputs.at("x").data() + row * D * 2;
    const uint8_t *w = inputs.at("w").data();
    std::vector<double> logits(size_t(V), 0.0);
    for (int64_t v = 0; v < V; ++v)
      for (int64_t d = 0; d < D; ++d)
        logits[size_t(v)] += fromBF16(x, d) * fromBF16(w, v * D + d);
    return logits;
  }
  if (role != "dx" && role != "dw")
    throw std::runtime_error(role + " is no product");
  bool isDx = role == "dx";
  const uint8_t *dz = inputs.at("dz").data();
  const uint8_t *other = inputs.at(isDx ? "w" : "x").data();
  std::vector<double> sums(size_t(D), 0.0);
  for (int64_t k = 0; k < (isDx ? V : N); ++k) {
    double factor = fromBF16(dz, isDx ? row * V + k : k * V + row);
    for (int64_t d = 0; d < D; ++d)
      sums[size_t(d)] += factor * fromBF16(other, k * D + d);
  }
  return sums;
}

std::vector<int64_t> bench::chooseRows(int64_t numRows, int64_t count) {
  std::vector<int64_t> rows;
  count = std::min(count, numRows);
  for (int64_t i = 0; i < count; ++i)
    rows.push_back(count == 1 ? 0 : i * (numRows - 1) / (count - 1));
  return rows;
}

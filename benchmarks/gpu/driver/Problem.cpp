//===- Problem.cpp - one call: sizes, tensors, inputs ---------------------===//

#include "Problem.h"
#include <algorithm>
#include <cstring>
#include <map>
#include <stdexcept>
#include <thread>

using namespace bench;

int64_t bench::getBytes(Type type) {
  return type == Type::BF16 ? 2 : type == Type::F32 ? 4 : 8;
}

int64_t Tensor::getCount() const {
  int64_t count = 1;
  for (int64_t extent : shape)
    count *= extent;
  return count;
}

namespace {
struct Role {
  Type type;
  const char *shape; // of N, V and D
  /// Which random numbers an argument has, and the exponent e of their scale.
  int stream;
  int exponent;
};
} // namespace

static const std::map<std::string, Role> &getRoles() {
  static const std::map<std::string, Role> roles = {
      {"x", {Type::BF16, "ND", 1, 7}},     {"w", {Type::BF16, "VD", 2, 7}},
      {"t", {Type::I64, "N", 3, 0}},       {"b", {Type::BF16, "V", 4, 8}},
      {"dz", {Type::BF16, "NV", 5, 7}},    {"c0", {Type::F32, "VD", 6, 7}},
      {"g", {Type::F32, "", 0, 0}},        {"loss", {Type::F32, "", 0, 0}},
      {"lse", {Type::F32, "N", 0, 0}},     {"pick", {Type::F32, "N", 0, 0}},
      {"sum", {Type::F32, "N", 0, 0}},     {"dot", {Type::F32, "N", 0, 0}},
      {"argmax", {Type::I64, "N", 0, 0}},  {"dx", {Type::BF16, "ND", 0, 0}},
      {"dw", {Type::BF16, "VD", 0, 0}},    {"db", {Type::BF16, "V", 0, 0}},
      {"logits", {Type::BF16, "NV", 0, 0}}};
  return roles;
}

Tensor bench::parseTensor(const std::string &text, const Sizes &sizes) {
  Tensor tensor;
  size_t colon = text.find(':');
  tensor.role = text.substr(0, colon);
  auto role = getRoles().find(tensor.role);
  if (role == getRoles().end())
    throw std::runtime_error("no role \"" + tensor.role + "\"");
  tensor.type = role->second.type;
  if (colon != std::string::npos) {
    std::string type = text.substr(colon + 1);
    if (type != "bf16" && type != "f32")
      throw std::runtime_error("no type \"" + type + "\"");
    tensor.type = type == "f32" ? Type::F32 : Type::BF16;
  }
  for (const char *dim = role->second.shape; *dim; ++dim)
    tensor.shape.push_back(*dim == 'N'   ? sizes.tokens
                           : *dim == 'V' ? sizes.classes
                                         : sizes.hidden);
  return tensor;
}

//===----------------------------------------------------------------------===//
// Random inputs
//===----------------------------------------------------------------------===//

static uint64_t mix(uint64_t z) {
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
  z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
  return z ^ (z >> 31);
}

static constexpr uint64_t kGolden = 0x9e3779b97f4a7c15u;

static int getByteSum(uint64_t bits) {
  return int(bits & 255) + int(bits >> 8 & 255) + int(bits >> 16 & 255) +
         int(bits >> 24 & 255) - 510;
}

/// Rounds to nearest, ties to even.
static uint16_t toBF16(float value) {
  uint32_t word;
  std::memcpy(&word, &value, sizeof(word));
  return uint16_t((word + 0x7fff + (word >> 16 & 1)) >> 16);
}

void bench::parallelFor(int64_t count,
                        const std::function<void(int64_t, int64_t)> &body) {
  int64_t threads = std::max(1u, std::thread::hardware_concurrency());
  if (count < 1 << 16)
    threads = 1;
  std::vector<std::thread> pool;
  for (int64_t i = 0; i < threads; ++i)
    pool.emplace_back(body, count * i / threads, count * (i + 1) / threads);
  for (std::thread &thread : pool)
    thread.join();
}

/// Half of the binary logarithm, rounded down: w is scaled by it, so that
/// logits have a deviation between 1.3 and 2.7 whatever the hidden size is.
static int getHalfLog2(int64_t extent) {
  int log2 = 0;
  while (extent >>= 1)
    ++log2;
  return log2 / 2;
}

std::vector<uint8_t> bench::makeInput(const Tensor &tensor, const Sizes &sizes,
                                      uint64_t seed) {
  const Role &role = getRoles().at(tensor.role);
  std::vector<uint8_t> bytes(size_t(tensor.getSizeInBytes()));
  if (tensor.role == "g") {
    const float one = 1;
    std::memcpy(bytes.data(), &one, sizeof(one));
    return bytes;
  }
  if (role.stream == 0)
    throw std::runtime_error(tensor.role + " is no argument");
  uint64_t base = mix(seed + uint64_t(role.stream) * kGolden);
  int exponent = role.exponent;
  if (tensor.role == "w")
    exponent += getHalfLog2(sizes.hidden);
  float scale = 1.0f / float(int64_t(1) << exponent);
  parallelFor(tensor.getCount(), [&](int64_t begin, int64_t end) {
    for (int64_t i = begin; i < end; ++i) {
      uint64_t bits = mix(base + uint64_t(i + 1) * kGolden);
      if (tensor.type == Type::I64) {
        // One token in eight has no target, but never all of them.
        bool ignored = i != 0 && bits >> 61 == 0;
        int64_t target =
            ignored ? -100
                    : int64_t((bits & 0x7fffffff) % uint64_t(sizes.classes));
        std::memcpy(&bytes[size_t(i) * 8], &target, 8);
        continue;
      }
      float value = float(getByteSum(bits)) * scale;
      uint16_t rounded = toBF16(value);
      if (tensor.type == Type::BF16) {
        std::memcpy(&bytes[size_t(i) * 2], &rounded, 2);
      } else {
        uint32_t word = uint32_t(rounded) << 16;
        std::memcpy(&bytes[size_t(i) * 4], &word, 4);
      }
    }
  });
  return bytes;
}

std::vector<double> bench::toDoubles(const Tensor &tensor,
                                     const std::vector<uint8_t> &bytes) {
  std::vector<double> values(size_t(tensor.getCount()));
  for (size_t i = 0; i < values.size(); ++i) {
    if (tensor.type == Type::I64) {
      int64_t value;
      std::memcpy(&value, &bytes[i * 8], 8);
      values[i] = double(value);
      continue;
    }
    uint32_t word;
    if (tensor.type == Type::F32) {
      std::memcpy(&word, &bytes[i * 4], 4);
    } else {
      uint16_t half;
      std::memcpy(&half, &bytes[i * 2], 2);
      word = uint32_t(half) << 16;
    }
    float value;
    std::memcpy(&value, &word, 4);
    values[i] = value;
  }
  return values;
}

std::vector<int64_t> bench::getStrides(const Tensor &tensor, bool hasGaps) {
  std::vector<int64_t> strides(tensor.shape.size());
  int64_t stride = hasGaps ? 2 : 1;
  for (size_t i = strides.size(); i-- > 0;) {
    strides[i] = stride;
    stride = stride * tensor.shape[i] + (hasGaps ? 3 : 0);
  }
  return strides;
}

std::vector<uint8_t> bench::layOut(const Tensor &tensor,
                                   const std::vector<uint8_t> &bytes,
                                   const std::vector<int64_t> &strides) {
  const int64_t size = getBytes(tensor.type);
  int64_t last = 0;
  for (size_t i = 0; i < strides.size(); ++i)
    last += (tensor.shape[i] - 1) * strides[i];
  std::vector<uint8_t> result(size_t((last + 1) * size), 0xff);
  for (int64_t element = 0; element < tensor.getCount(); ++element) {
    int64_t position = 0, rest = element;
    for (size_t i = strides.size(); i-- > 0; rest /= tensor.shape[i])
      position += rest % tensor.shape[i] * strides[i];
    std::memcpy(&result[size_t(position * size)],
                &bytes[size_t(element * size)], size_t(size));
  }
  return result;
}

//===- Reference.cpp - random heads and their results in f64 -------------===//
//
// A library for run.py, called through ctypes. It computes the mean
// cross-entropy of x w^T, plain and with a bias and a soft cap, and some rows
// of the gradients of the plain one, in f64 and without any rounding. Exact
// products of all tokens with all classes take most of its time; all else is a
// rest.
//
//===----------------------------------------------------------------------===//

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <functional>
#include <thread>
#include <vector>

namespace {

/// Classes in a panel, and tokens that are multiplied with it at once: 12
/// vectors of accumulators on AVX-512.
constexpr int64_t kClasses = 16, kTokens = 6;
using Lanes =
    double __attribute__((vector_size(kClasses / 2 * sizeof(double))));

/// Runs body(begin, end, worker) for a part of [0, count) in each thread. Parts
/// begin at multiples of `unit`.
void parallelFor(int64_t count, int64_t unit, int threads,
                 const std::function<void(int64_t, int64_t, int)> &body) {
  std::vector<std::thread> pool;
  int64_t units = (count + unit - 1) / unit;
  for (int worker = 0; worker < threads; ++worker) {
    int64_t begin = units * worker / threads * unit;
    int64_t end = std::min(count, units * (worker + 1) / threads * unit);
    pool.emplace_back([=, &body] { body(begin, end, worker); });
  }
  for (std::thread &thread : pool)
    thread.join();
}

/// A matrix of bf16 or f32, row by row.
struct Matrix {
  const void *data;
  int64_t columns;
  bool isBF16;

  void readRow(int64_t row, double *out) const {
    for (int64_t i = 0; i < columns; ++i)
      out[i] = read(row * columns + i);
  }
  double read(int64_t position) const {
    if (!isBF16)
      return double(static_cast<const float *>(data)[position]);
    uint32_t word = uint32_t(static_cast<const uint16_t *>(data)[position])
                    << 16;
    float value;
    std::memcpy(&value, &word, sizeof value);
    return double(value);
  }
};

/// Sum of exponentials of what it was shown, relative to the largest.
struct LogSumExp {
  double largest = -HUGE_VAL, sum = 0;

  void add(const double *values, int64_t count) {
    double top = *std::max_element(values, values + count);
    double part = 0;
    for (int64_t i = 0; i < count; ++i)
      part += std::exp(values[i] - top);
    merge({top, part});
  }
  void merge(const LogSumExp &other) {
    if (other.sum == 0)
      return;
    double top = std::max(largest, other.largest);
    double mine = sum == 0 ? 0 : sum * std::exp(largest - top);
    sum = mine + other.sum * std::exp(other.largest - top);
    largest = top;
  }
  double get() const { return largest + std::log(sum); }
};

double dot(const double *a, const double *b, int64_t count) {
  double sum = 0;
  for (int64_t i = 0; i < count; ++i)
    sum += a[i] * b[i];
  return sum;
}

double capLogit(double logit, double cap) {
  return cap * (1 - 2 / (std::exp(2 * logit / cap) + 1));
}

/// Products of kTokens packed tokens with a packed panel of classes.
void multiply(const double *tokens, const double *panel, int64_t hidden,
              double (*out)[kClasses]) {
  Lanes sums[kTokens][2] = {};
  for (int64_t d = 0; d < hidden; ++d) {
    Lanes left, right;
    std::memcpy(&left, panel + d * kClasses, sizeof left);
    std::memcpy(&right, panel + d * kClasses + kClasses / 2, sizeof right);
    for (int64_t n = 0; n < kTokens; ++n) {
      double value = tokens[d * kTokens + n];
      sums[n][0] += value * left;
      sums[n][1] += value * right;
    }
  }
  std::memcpy(out, sums, sizeof sums);
}

/// Log-sum-exp of all tokens, plain and (where there is a bias) with bias and
/// cap.
struct Statistics {
  std::vector<double> plain, capped;
};

Statistics computeStatistics(const Matrix &x, const Matrix &w,
                             const Matrix *bias, double cap, int64_t tokens,
                             int64_t classes, int threads) {
  const int64_t hidden = x.columns, blocks = (tokens + kTokens - 1) / kTokens;
  std::vector<double> packed(size_t(blocks * kTokens * hidden), 0.0);
  for (int64_t n = 0; n < tokens; ++n)
    for (int64_t d = 0; d < hidden; ++d)
      packed[size_t((n / kTokens * hidden + d) * kTokens + n % kTokens)] =
          x.read(n * hidden + d);
  // Of each thread and token: plain, capped.
  std::vector<std::vector<LogSumExp>> sums(size_t(threads),
                                           std::vector<LogSumExp>(tokens * 2));
  parallelFor(
      classes, kClasses, threads, [&](int64_t begin, int64_t end, int worker) {
        std::vector<double> panel(size_t(hidden * kClasses), 0.0);
        double logits[kTokens][kClasses];
        for (int64_t v = begin; v < end; v += kClasses) {
          int64_t count = std::min(kClasses, end - v);
          for (int64_t i = 0; i < count; ++i)
            for (int64_t d = 0; d < hidden; ++d)
              panel[size_t(d * kClasses + i)] = w.read((v + i) * hidden + d);
          for (int64_t n = 0; n < tokens; ++n) {
            if (n % kTokens == 0)
              multiply(&packed[size_t(n * hidden)], panel.data(), hidden,
                       logits);
            double *row = logits[n % kTokens];
            sums[size_t(worker)][size_t(2 * n)].add(row, count);
            if (!bias)
              continue;
            for (int64_t i = 0; i < count; ++i)
              row[i] = capLogit(row[i] + bias->read(v + i), cap);
            sums[size_t(worker)][size_t(2 * n + 1)].add(row, count);
          }
        }
      });
  Statistics result;
  for (int64_t n = 0; n < tokens; ++n)
    for (int64_t kind = 0; kind < 2; ++kind) {
      LogSumExp total;
      for (const auto &part : sums)
        total.merge(part[size_t(2 * n + kind)]);
      (kind ? result.capped : result.plain).push_back(total.get());
    }
  return result;
}

uint64_t mix(uint64_t word) { // SplitMix64
  word = (word ^ (word >> 30)) * 0xBF58476D1CE4E5B9u;
  word = (word ^ (word >> 27)) * 0x94D049BB133111EBu;
  return word ^ (word >> 31);
}

} // namespace

/// Fills `data` with `count` numbers of a normal distribution by Box and
/// Muller, rounded to bf16 or f32. Numbers depend on the seed and their
/// position alone.
extern "C" void xent_bench_fill(void *data, int64_t count, uint64_t seed,
                                double deviation, int32_t isBF16,
                                int32_t threads) {
  parallelFor(count, 2, threads, [&](int64_t begin, int64_t end, int) {
    for (int64_t i = begin; i < end; ++i) {
      uint64_t word =
          mix(mix(seed) + uint64_t(i / 2 + 1) * 0x9E3779B97F4A7C15u);
      float radius =
          std::sqrt(-2 * std::log(float((word >> 40) + 1) * 0x1p-24f));
      float angle = float(word & 0xFFFFFF) * float(2 * M_PI * 0x1p-24);
      float value = float(deviation) * radius *
                    (i % 2 ? std::sin(angle) : std::cos(angle));
      if (!isBF16) {
        static_cast<float *>(data)[i] = value;
        continue;
      }
      uint32_t bits;
      std::memcpy(&bits, &value, sizeof bits);
      bits += 0x7FFF + ((bits >> 16) & 1); // to nearest, ties to even
      static_cast<uint16_t *>(data)[i] = uint16_t(bits >> 16);
    }
  });
}

/// Results of a head with x: tokens x hidden, w: classes x hidden, bias:
/// classes (all bf16 or f32) and targets in [0, classes).
///   losses  the mean of the plain head; that with bias and cap if bias is not
///   null dx, dw  `rows` rows of gradients of the plain mean, f64: those of the
///   tokens
///           and classes that dxRows and dwRows name
extern "C" void
xent_bench_reference(const void *x, const void *w, const void *bias,
                     const int64_t *targets, int64_t tokens, int64_t classes,
                     int64_t hidden, int32_t isBF16, double cap,
                     const int64_t *dxRows, const int64_t *dwRows, int64_t rows,
                     double *losses, double *dx, double *dw, int32_t threads) {
  const Matrix X{x, hidden, bool(isBF16)}, W{w, hidden, bool(isBF16)};
  const Matrix B{bias, classes, bool(isBF16)};
  const Statistics lse = computeStatistics(X, W, bias ? &B : nullptr, cap,
                                           tokens, classes, threads);
  std::vector<double> token(size_t(hidden), 0.0), weight = token;
  losses[0] = losses[1] = 0;
  for (int64_t n = 0; n < tokens; ++n) {
    X.readRow(n, token.data());
    W.readRow(targets[n], weight.data());
    double logit = dot(token.data(), weight.data(), hidden);
    losses[0] += (lse.plain[size_t(n)] - logit) / double(tokens);
    if (bias)
      losses[1] +=
          (lse.capped[size_t(n)] - capLogit(logit + B.read(targets[n]), cap)) /
          double(tokens);
  }
  // Row i of dx sums up all classes, row i of dw all tokens.
  parallelFor(2 * rows, 1, threads, [&](int64_t begin, int64_t end, int) {
    std::vector<double> fixed(size_t(hidden), 0.0), other = fixed;
    for (int64_t i = begin; i < end; ++i) {
      bool isDx = i < rows;
      int64_t row = isDx ? dxRows[i] : dwRows[i - rows];
      double *out = isDx ? dx + i * hidden : dw + (i - rows) * hidden;
      std::fill_n(out, hidden, 0.0);
      (isDx ? X : W).readRow(row, fixed.data());
      for (int64_t k = 0; k < (isDx ? classes : tokens); ++k) {
        (isDx ? W : X).readRow(k, other.data());
        int64_t n = isDx ? row : k, v = isDx ? k : row;
        double logit = dot(fixed.data(), other.data(), hidden);
        double factor =
            (std::exp(logit - lse.plain[size_t(n)]) - (targets[n] == v)) /
            double(tokens);
        for (int64_t d = 0; d < hidden; ++d)
          out[d] += factor * other[size_t(d)];
      }
    }
  });
}

//===- Reference.cpp - results in f64 -------------------------------------===//

#include "Reference.h"
#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>

using namespace bench;

Reference::Reference(const Sizes &sizes, const LossOptions &options,
                     std::map<std::string, std::vector<double>> inputs)
    : sizes(sizes), options(options), inputs(std::move(inputs)) {}

static double dot(const double *a, const double *b, int64_t count) {
  double sum = 0;
  for (int64_t i = 0; i < count; ++i)
    sum += a[i] * b[i];
  return sum;
}

void Reference::computeRows() {
  const auto N = sizes.tokens, V = sizes.classes, D = sizes.hidden;
  const std::vector<double> &x = inputs.at("x"), &w = inputs.at("w");
  const double *bias = inputs.count("b") ? inputs["b"].data() : nullptr;
  std::vector<double> &logits = results["logits"];
  logits.resize(size_t(N * V));
  for (const char *role : {"lse", "pick", "sum", "dot", "argmax"})
    results[role].resize(size_t(N));
  for (int64_t i = 0; i < N; ++i) {
    double *row = &logits[size_t(i * V)];
    for (int64_t v = 0; v < V; ++v) {
      row[v] = dot(&x[size_t(i * D)], &w[size_t(v * D)], D);
      if (bias)
        row[v] += bias[v];
      if (options.softcap > 0)
        row[v] = options.softcap * std::tanh(row[v] / options.softcap);
    }
    const double *largest = std::max_element(row, row + V);
    double expSum = 0, sum = 0, weighted = 0;
    for (int64_t v = 0; v < V; ++v) {
      double exponential = std::exp(row[v] - *largest);
      expSum += exponential;
      sum += row[v];
      weighted += exponential * row[v];
    }
    results["lse"][size_t(i)] = *largest + std::log(expSum);
    results["sum"][size_t(i)] = sum;
    results["dot"][size_t(i)] = weighted / expSum;
    results["argmax"][size_t(i)] = double(largest - row);
    int64_t target = inputs.count("t") ? int64_t(inputs["t"][size_t(i)]) : -1;
    results["pick"][size_t(i)] = target >= 0 ? row[target] : 0;
  }
}

/// The gradient of the loss with respect to the logits, and the loss.
void Reference::computeDlogits() {
  const auto N = sizes.tokens, V = sizes.classes;
  const std::vector<double> &targets = inputs.at("t");
  const double e = options.smoothing, cap = options.softcap;
  int64_t numCounted = std::count_if(targets.begin(), targets.end(),
                                     [](double t) { return t >= 0; });
  double loss = 0, grad = inputs.count("g") ? inputs["g"][0] : 1;
  std::vector<double> &dlogits = results["dlogits"];
  dlogits = results.at("logits");
  for (int64_t i = 0; i < N; ++i) {
    double *row = &dlogits[size_t(i * V)];
    int64_t target = int64_t(targets[size_t(i)]);
    if (target < 0) {
      std::fill(row, row + V, 0.0);
      continue;
    }
    double lse = results["lse"][size_t(i)];
    loss += lse - (1 - e) * row[target] -
            e * results["sum"][size_t(i)] / double(V) +
            options.zLoss * lse * lse;
    for (int64_t v = 0; v < V; ++v) {
      double p = std::exp(row[v] - lse);
      double z = p - (1 - e) * (v == target) - e / double(V) +
                 2 * options.zLoss * lse * p;
      if (cap > 0)
        z *= 1 - (row[v] / cap) * (row[v] / cap);
      row[v] = z * grad / double(numCounted);
    }
  }
  results["loss"] = {loss / double(numCounted)};
}

/// Of dlogits, or of the argument dz, with w or x, or its column sums.
std::vector<double> Reference::getProduct(const std::string &role) const {
  const auto N = sizes.tokens, V = sizes.classes, D = sizes.hidden;
  bool isGiven = inputs.count("dz");
  const std::vector<double> &dz =
      isGiven ? inputs.at("dz") : results.at("dlogits");
  if (role == "db") {
    std::vector<double> sums(size_t(V), 0.0);
    for (int64_t i = 0; i < N * V; ++i)
      sums[size_t(i % V)] += dz[size_t(i)];
    return sums;
  }
  bool isDx = role == "dx";
  const std::vector<double> &other = inputs.at(isDx ? "w" : "x");
  std::vector<double> product(size_t((isDx ? N : V) * D), 0.0);
  if (!isDx && inputs.count("c0"))
    product = inputs.at("c0");
  for (int64_t i = 0; i < N; ++i)
    for (int64_t v = 0; v < V; ++v) {
      double factor = dz[size_t(i * V + v)];
      const double *from = &other[size_t((isDx ? v : i) * D)];
      double *to = &product[size_t((isDx ? i : v) * D)];
      for (int64_t d = 0; d < D; ++d)
        to[d] += factor * from[d];
    }
  return product;
}

std::vector<double> Reference::get(const std::string &role) {
  bool isGradient = role == "dx" || role == "dw" || role == "db";
  if (isGradient && inputs.count("dz"))
    return getProduct(role);
  if (results.empty())
    computeRows();
  if ((isGradient || role == "loss") && !results.count("loss"))
    computeDlogits();
  if (isGradient)
    return getProduct(role);
  return results.at(role);
}

Comparison bench::compare(const std::vector<double> &got,
                          const std::vector<double> &wanted, double relative,
                          double absolute) {
  if (got.size() != wanted.size() || got.empty())
    throw std::runtime_error("there is nothing to compare");
  Comparison result;
  double squares = 0, errors = 0, largest = 0;
  for (double value : wanted)
    squares += value * value;
  double rms = std::sqrt(squares / double(wanted.size()));
  for (size_t i = 0; i < got.size(); ++i) {
    double error = std::fabs(got[i] - wanted[i]);
    errors += error * error;
    largest = std::fmax(largest, error);
    // Not "error > bound": NaN is wrong.
    if (!(error <= relative * std::fabs(wanted[i]) + absolute * rms)) {
      if (result.numWrong++ == 0)
        result.firstWrong = int64_t(i);
    }
  }
  result.relativeError = std::sqrt(errors / squares);
  result.maxError = largest / rms;
  return result;
}

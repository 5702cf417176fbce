//===- WgmmaEngine.cpp - warpgroup products under way ---------------------===//

#include "Exec/WgmmaEngine.h"

#include <algorithm>

using namespace cudasim;

namespace {
struct OpenGroup : AttachedState {
  uint32_t number = 0;
};

/// Calls f(register) for the registers of a product.
template <typename F> void forRegisters(const WgmmaProduct &product, F f) {
  const Instruction &in = product.instruction;
  for (size_t i = 0; i < in.elementCount(in[0]); ++i)
    f(in.element(in[0], i));
  if (!product.form.aInRegisters)
    return;
  for (size_t i = 0; i < in.elementCount(in[1]); ++i)
    f(in.element(in[1], i));
}
} // namespace

void WgmmaEngine::issue(std::unique_ptr<WgmmaProduct> product) {
  Warp &warp = product->warp;
  product->group = warp.state<OpenGroup>().number;
  product->actor = warp.fork(product->clock, /*asyncProxy=*/true);
  forRegisters(*product, [&](const Operand &operand) {
    warp.beginFlight(product->frame, operand);
  });
  products.push_back(std::move(product));
  if (warp.launch().random.oneIn(4))
    performUpTo(products.size() - 1);
}

void WgmmaEngine::commit(Warp &warp) { ++warp.state<OpenGroup>().number; }

void WgmmaEngine::performUpTo(size_t index) {
  Warp &warp = products[index]->warp;
  for (size_t i = 0; i <= index; ++i) {
    WgmmaProduct &product = *products[i];
    if (&product.warp != &warp || product.done)
      continue;
    product.done = true;
    computeWgmma(product);
    warp.cluster().progress = true;
  }
}

void WgmmaEngine::wait(Warp &warp, uint32_t keep) {
  const uint32_t open = warp.state<OpenGroup>().number;
  for (size_t i = 0; i < products.size(); ++i) {
    if (&products[i]->warp != &warp ||
        uint64_t(products[i]->group) + keep >= open)
      continue;
    performUpTo(i);
    forRegisters(*products[i], [&](const Operand &operand) {
      warp.endFlight(products[i]->frame, operand);
    });
    warp.acquire(products[i]->clock);
    products[i].reset();
    products.erase(products.begin() + static_cast<std::ptrdiff_t>(i--));
  }
}

bool WgmmaEngine::pending() const {
  return std::any_of(products.begin(), products.end(),
                     [](const std::unique_ptr<WgmmaProduct> &product) {
                       return !product->done;
                     });
}

void WgmmaEngine::advance(Cluster &cluster) {
  for (size_t i = 0; i < products.size(); ++i)
    if (!products[i]->done && cluster.launch.random.oneIn(3))
      performUpTo(i);
}

void WgmmaEngine::drain(Cluster &) {
  for (size_t i = 0; i < products.size(); ++i)
    performUpTo(i);
}

void WgmmaEngine::exiting(Warp &warp, Mask lanes) {
  forProducts(warp, [&](const WgmmaProduct &product) {
    warp.fail(ReportKind::AccumulatorInFlight,
              "a warp ends before it has waited for its wgmma",
              product.instruction, static_cast<unsigned>(__builtin_ctz(lanes)));
  });
}

//===- WgmmaEngine.h - warpgroup products under way ------------*- C++ -*-===//
//
// Each warp of a warpgroup computes its own 16 rows of the 64. A product is
// done at a random time, at the latest by the wait that covers it, in the
// warp's order of issue; until that wait its registers are in flight.
//
//===----------------------------------------------------------------------===//
#ifndef CUDASIM_EXEC_WGMMAENGINE_H
#define CUDASIM_EXEC_WGMMAENGINE_H

#include "Exec/Launch.h"
#include "Exec/Warp.h"
#include "Isa/MatrixElement.h"
#include "Isa/WgmmaDescriptor.h"

#include <memory>
#include <vector>

namespace cudasim {

/// What the text of a wgmma.mma_async says.
struct WgmmaForm : InstructionData {
  MatrixElement element = MatrixElement::F16;
  unsigned n = 0;
  bool halfAccumulator = false;
  bool aInRegisters = false;
  bool aTransposed = false, bTransposed = false; // MN-major
  float sign = 1;                                // imm-scale-a * imm-scale-b
};

/// A wgmma.mma_async of one warp.
struct WgmmaProduct {
  Warp &warp;
  Frame &frame;
  const Instruction &instruction;
  const WgmmaForm &form;
  WgmmaDescriptor a, b;
  bool accumulate = true;
  uint32_t group = 0;
  bool done = false;
  SyncClock clock;
  Actor actor;
};

/// Computes a product: reads its factors and its accumulators, writes these.
void computeWgmma(WgmmaProduct &product);

class WgmmaEngine : public AsyncEngine {
public:
  void issue(std::unique_ptr<WgmmaProduct> product);
  void commit(Warp &warp);
  /// Waits until at most `keep` groups of the warp are under way.
  void wait(Warp &warp, uint32_t keep);
  /// Calls f(product) for those of a warp that were not waited for.
  template <typename F> void forProducts(const Warp &warp, F f) const {
    for (const std::unique_ptr<WgmmaProduct> &product : products)
      if (&product->warp == &warp)
        f(*product);
  }

  bool pending() const override;
  void advance(Cluster &cluster) override;
  void drain(Cluster &cluster) override;
  void exiting(Warp &warp, Mask lanes) override;

private:
  /// Performs a product and all earlier ones of its warp.
  void performUpTo(size_t index);

  std::vector<std::unique_ptr<WgmmaProduct>> products; // in order of issue
};

} // namespace cudasim

#endif

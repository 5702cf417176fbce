//===- TmaLoad.cpp - operands from global to shared memory ----------------===//

#include "TmaLoad.h"
#include "KernelConfigSM90.h"
#include "WgmmaDescriptor.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"

using namespace mlir;
using namespace mlir::xent;

TensorMapBox TmaLoad::box() const {
  if (mnMajor)
    return {64, KernelConfigSM90::blockK};
  return {KernelConfigSM90::blockK, rows};
}

static void createCopy(DeviceBuilder &b, Value map, Value destination,
                       Value barrier, Value inner, Value outer,
                       uint16_t multicast) {
  auto type = LLVM::LLVMPointerType::get(b.getContext(), kClusterSpace);
  Value cluster = LLVM::AddrSpaceCastOp::create(b, type, destination);
  Value mask = multicast ? b.i16(multicast) : Value();
  // The form with a destination in shared::cta needs PTX 8.6.
  NVVM::CpAsyncBulkTensorGlobalToSharedClusterOp::create(
      b, cluster, map, ValueRange{inner, outer}, barrier,
      /*im2colOffsets=*/ValueRange(), mask, /*l2CacheHint=*/Value(),
      NVVM::TMALoadMode::TILE, /*isCTAOnly=*/false, /*group=*/nullptr,
      /*predicate=*/Value());
}

void TmaLoad::create(DeviceBuilder &b, Value map, Value destination,
                     Value barrier, Value row, Value k,
                     uint16_t multicast) const {
  if (!mnMajor) {
    createCopy(b, map, destination, barrier, k, row, multicast);
    return;
  }
  for (unsigned panel = 0; panel < rows / 64; ++panel)
    createCopy(b, map,
               b.offset(destination, panel * WgmmaDescriptor::panelBytes),
               barrier, b.add(row, 64 * panel), k, multicast);
}

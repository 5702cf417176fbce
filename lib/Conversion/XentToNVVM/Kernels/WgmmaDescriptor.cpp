//===- WgmmaDescriptor.cpp - operands of wgmma in shared memory -----------===//

#include "WgmmaDescriptor.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"

using namespace mlir;
using namespace mlir::xent;

uint64_t WgmmaDescriptor::constantBits() const {
  // The leading offset of a K-major operand means nothing with this swizzle;
  // 1 is what the ISA assumes for it.
  uint64_t leading = mnMajor ? panelBytes / 16 : 1;
  uint64_t stride = 1024 / 16;
  uint64_t swizzle128 = 1;
  return leading << 16 | stride << 32 | swizzle128 << 62;
}

unsigned WgmmaDescriptor::stepK16() const {
  // 16 rows of a panel, or 16 elements within a row.
  return mnMajor ? 16 * 128 / 16 : 16 * 2 / 16;
}

Value WgmmaDescriptor::build(DeviceBuilder &b, Value address) const {
  Value bytes = LLVM::PtrToIntOp::create(b, b.getI32Type(), address);
  Value field = b.bitAnd(b.shr(bytes, 4), 0x3fff);
  Value wide = b.createOrFold<arith::ExtUIOp>(b.getI64Type(), field);
  return b.bitOr(wide, b.i64(static_cast<int64_t>(constantBits())));
}

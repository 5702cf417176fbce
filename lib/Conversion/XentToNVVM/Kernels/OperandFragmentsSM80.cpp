//===- OperandFragmentsSM80.cpp - an operand to registers -----------------===//

#include "OperandFragmentsSM80.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"

using namespace mlir;
using namespace mlir::xent;

OperandFragmentsSM80::OperandFragmentsSM80(DeviceBuilder &b,
                                           const OperandTile &tile,
                                           MatrixOrder order, Value lane,
                                           Value firstRow, unsigned rows)
    : tile(tile), blocks(rows / 16) {
  // Lanes 8i ... 8i + 7 address the lines of matrix i.
  Value low = b.bitAnd(b.shr(lane, 3), 1), high = b.bitAnd(b.shr(lane, 4), 1);
  Value rowHalf = order.kFirst ? high : low, kHalf = order.kFirst ? low : high;
  Value lineInMatrix = b.bitAnd(lane, 7);
  if (tile.mnMajor) {
    Value line = b.add(lineInMatrix, b.shl(kHalf, 3));
    Value chunk = b.add(b.shr(firstRow, 3), rowHalf);
    for (unsigned block = 0; block < blocks; ++block)
      offsets.push_back(tile.offset(b, line, b.add(chunk, 2 * block)));
    return;
  }
  Value line = b.add(b.add(lineInMatrix, b.shl(rowHalf, 3)), firstRow);
  for (unsigned step = 0; step < tile.blockK / 16; ++step)
    offsets.push_back(tile.offset(b, line, b.add(kHalf, 2 * step)));
}

SmallVector<OperandFragmentsSM80::Registers>
OperandFragmentsSM80::create(DeviceBuilder &b, Value slot,
                             unsigned step) const {
  MLIRContext *context = b.getContext();
  Type i32 = b.getI32Type();
  auto type = LLVM::LLVMStructType::getLiteral(context, {i32, i32, i32, i32});
  auto shape = NVVM::LdStMatrixShapeAttr::get(context, 8, 8);
  SmallVector<Registers> result;
  for (unsigned block = 0; block < blocks; ++block) {
    // 16 lines further the swizzle is the same.
    Value address = b.offset(slot, offsets[tile.mnMajor ? block : step]);
    address =
        b.offset(address, static_cast<int64_t>(16 * tile.lineBytes() *
                                               (tile.mnMajor ? step : block)));
    Value loaded = NVVM::LdMatrixOp::create(
        b, type, address, /*num=*/4,
        tile.mnMajor ? NVVM::MMALayout::col : NVVM::MMALayout::row, shape,
        NVVM::LdStMatrixEltType::B16);
    Registers registers;
    for (unsigned i = 0; i < 4; ++i)
      registers[i] = LLVM::ExtractValueOp::create(b, loaded, i);
    result.push_back(registers);
  }
  return result;
}

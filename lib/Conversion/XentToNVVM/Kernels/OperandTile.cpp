//===- OperandTile.cpp - an operand's tile in shared memory ---------------===//

#include "OperandTile.h"

using namespace mlir;
using namespace mlir::xent;

unsigned OperandTile::offset(unsigned line, unsigned chunk) const {
  unsigned swizzle = lineBytes() == 64 ? line / 2 % 4 : line % 8;
  return line * lineBytes() + 16 * (chunk ^ swizzle);
}

Value OperandTile::offset(DeviceBuilder &b, Value line, Value chunk) const {
  Value swizzle =
      lineBytes() == 64 ? b.bitAnd(b.shr(line, 1), 3) : b.bitAnd(line, 7);
  return b.add(b.mul(line, lineBytes()), b.shl(b.bitXor(chunk, swizzle), 4));
}

//===- SharedAddress.cpp - operands that name shared memory ---------------===//

#include "Exec/SharedAddress.h"

using namespace cudasim;

SharedForm cudasim::takeSharedForm(Decode &decode) {
  switch (decode.takeOneOf({"shared", "shared::cta", "shared::cluster"})) {
  case 0:
  case 1:
    return SharedForm::Cta;
  case 2:
    return SharedForm::Cluster;
  default:
    return SharedForm::Generic;
  }
}

uint32_t cudasim::sharedAddress(Warp &warp, uint64_t address, SharedForm form,
                                unsigned lane, const Instruction &in) {
  if (form == SharedForm::Generic) {
    if (spaceOfGeneric(address) != Space::Shared)
      warp.fail(ReportKind::OutOfBounds,
                "a generic address that is not in shared memory", in, lane);
    address = withoutWindow(address);
  }
  uint32_t offset = static_cast<uint32_t>(address);
  if (form == SharedForm::Cta && offset >> sharedBlockShift != warp.block.rank)
    warp.fail(ReportKind::IllegalOperand,
              "an address of .shared::cta that is not the block's own", in,
              lane);
  return offset;
}

uint32_t cudasim::sharedAddress(Warp &warp, const Operand &operand,
                                SharedForm form, unsigned lane,
                                const Instruction &in) {
  return sharedAddress(warp, warp.address(operand, lane), form, lane, in);
}

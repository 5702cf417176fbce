//===- XentGPUOps.cpp - kernels of a GPU by what they compute -------------===//

#include "Xent/Dialect/XentGPU/IR/XentGPUOps.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/DialectImplementation.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace mlir::xent_gpu;

#include "Xent/Dialect/XentGPU/IR/XentGPUEnums.cpp.inc"
#include "Xent/Dialect/XentGPU/IR/XentGPUOpsDialect.cpp.inc"

#define GET_ATTRDEF_CLASSES
#include "Xent/Dialect/XentGPU/IR/XentGPUAttrs.cpp.inc"

#define GET_OP_CLASSES
#include "Xent/Dialect/XentGPU/IR/XentGPUOps.cpp.inc"

void XentGPUDialect::initialize() {
  addAttributes<
#define GET_ATTRDEF_LIST
#include "Xent/Dialect/XentGPU/IR/XentGPUAttrs.cpp.inc"
      >();
  addOperations<
#define GET_OP_LIST
#include "Xent/Dialect/XentGPU/IR/XentGPUOps.cpp.inc"
      >();
}

unsigned KernelOp::getNumRequiredOuts() {
  bool isMerge = getKind() == KernelKind::MergeStats;
  switch (getKind()) {
  case KernelKind::LogitGrad:
  case KernelKind::Dlogits:
  case KernelKind::Product:
    return 1;
  case KernelKind::Stats:
  case KernelKind::KeepStats:
  case KernelKind::MergeStats:
    break;
  }
  unsigned count = getKind() == KernelKind::KeepStats ? 3 : 2;
  for (Statistics statistic :
       {Statistics::Pick, Statistics::Sum, Statistics::Dot, Statistics::ArgMax})
    if (has(statistic) && !(isMerge && statistic == Statistics::Pick))
      ++count;
  return count;
}

bool KernelOp::readsOut(unsigned i) {
  switch (getKind()) {
  case KernelKind::Stats:
    // Where the target is no column, pick stays what it was.
    return has(Statistics::Pick) && i == 0;
  case KernelKind::KeepStats:
    return has(Statistics::Pick) && i == 1;
  case KernelKind::LogitGrad:
    return false;
  case KernelKind::Dlogits:
    return i == 0;
  case KernelKind::Product:
    return getAccumulate();
  case KernelKind::MergeStats:
    return true;
  }
  llvm_unreachable("unknown kind");
}

void KernelOp::getEffects(
    SmallVectorImpl<SideEffects::EffectInstance<MemoryEffects::Effect>>
        &effects) {
  for (OpOperand &operand : getOperation()->getOpOperands()) {
    if (!isa<MemRefType>(operand.get().getType()))
      continue;
    bool isOut = isDpsInit(&operand);
    unsigned out = isOut ? operand.getOperandNumber() -
                               getDpsInitOperand(0)->getOperandNumber()
                         : 0;
    if (!isOut || readsOut(out))
      effects.emplace_back(MemoryEffects::Read::get(), &operand);
    if (isOut)
      effects.emplace_back(MemoryEffects::Write::get(), &operand);
  }
}

LogicalResult KernelOp::verify() {
  if (hasProduct() != static_cast<bool>(getA()) ||
      hasProduct() != static_cast<bool>(getB()))
    return emitOpError("(C1) has to have a and b: ")
           << (hasProduct() ? "both" : "none");
  if (hasProduct()) {
    auto a = cast<ShapedType>(getA().getType()),
         b = cast<ShapedType>(getB().getType());
    if (a.getRank() != 2 || b.getRank() != 2 ||
        a.getElementType() != b.getElementType() ||
        !a.getElementType().isFloat() ||
        a.getElementType().getIntOrFloatBitWidth() != 16)
      return emitOpError("(C1) takes matrices of one float type of 16 bits");
    int64_t aDepth = a.getDimSize(getAMnMajor() ? 0 : 1),
            bDepth = b.getDimSize(getBMnMajor() ? 0 : 1);
    if (ShapedType::isStatic(aDepth) && ShapedType::isStatic(bDepth) &&
        aDepth != bDepth)
      return emitOpError("(C1) a and b have ")
             << aDepth << " and " << bDepth << " elements to sum up";
  }
  unsigned required = getNumRequiredOuts();
  bool mayHaveSums =
      getKind() == KernelKind::LogitGrad || getKind() == KernelKind::Dlogits;
  if (getOuts().size() != required &&
      !(mayHaveSums && getOuts().size() == required + 1))
    return emitOpError("(C2) has ")
           << getOuts().size() << " outs, expected " << required;
  bool needsRegion =
      getKind() != KernelKind::Product && getKind() != KernelKind::MergeStats;
  if (needsRegion == getBody().empty())
    return emitOpError("(C3) expects ")
           << (needsRegion ? "a region" : "no region");
  return success();
}

//===- KBlock.cpp - the product of a slot ---------------------------------===//

#include "KBlock.h"
#include "WgmmaDescriptor.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"

using namespace mlir;
using namespace mlir::xent;

static LLVM::LLVMStructType getStructOfFloats(DeviceBuilder &b,
                                              unsigned count) {
  SmallVector<Type> types(count, b.getF32Type());
  return LLVM::LLVMStructType::getLiteral(b.getContext(), types);
}

Accumulators mlir::xent::createAccumulators(KernelContextSM90 &c) {
  unsigned count = c.config.accumulators();
  Value undefined = LLVM::UndefOp::create(
      c.b, getStructOfFloats(c.b, c.config.registers() / count));
  return Accumulators(count, undefined);
}

Accumulators mlir::xent::createKBlock(KernelContextSM90 &c,
                                      const Accumulators &acc, Value slot,
                                      bool isFirst) {
  DeviceBuilder &b = c.b;
  WgmmaDescriptor descriptorA{c.traits.aMNMajor};
  WgmmaDescriptor descriptorB{c.traits.bMNMajor};
  // 64 rows further, the second consumer's part starts.
  Value partOfA =
      b.offset(c.slotA(slot), b.mul(c.consumer, WgmmaDescriptor::panelBytes));
  Value baseA = descriptorA.build(b, partOfA);
  Value baseB = descriptorB.build(b, c.slotB(slot));
  unsigned n = c.config.instructionN();
  NVVM::WGMMATypes type =
      c.operandType.isF16() ? NVVM::WGMMATypes::f16 : NVVM::WGMMATypes::bf16;
  NVVM::MMALayout layoutA =
      c.traits.aMNMajor ? NVVM::MMALayout::col : NVVM::MMALayout::row;
  NVVM::MMALayout layoutB =
      c.traits.bMNMajor ? NVVM::MMALayout::row : NVVM::MMALayout::col;

  Accumulators sums = acc;
  NVVM::WgmmaFenceAlignedOp::create(b);
  for (unsigned step = 0; step < KernelConfigSM90::blockK / 16; ++step) {
    Value a = b.add(baseA, step * descriptorA.stepK16());
    for (auto [part, sum] : llvm::enumerate(sums)) {
      // An accumulator's columns are rows of B, 128 bytes each.
      int64_t start = part * n * 128 / 16 + step * descriptorB.stepK16();
      Value bPart = b.add(baseB, start);
      bool overwrites = isFirst && step == 0;
      sum = NVVM::WgmmaMmaAsyncOp::create(
          b, sum.getType(), sum, a, bPart,
          NVVM::MMAShapeAttr::get(b.getContext(), 64, n, 16), type, type,
          NVVM::WGMMATypes::f32,
          overwrites ? NVVM::WGMMAScaleOut::zero : NVVM::WGMMAScaleOut::one,
          NVVM::WGMMAScaleIn::one, NVVM::WGMMAScaleIn::one, layoutA, layoutB,
          /*satfinite=*/nullptr);
    }
  }
  NVVM::WgmmaGroupSyncAlignedOp::create(b);
  return sums;
}

void mlir::xent::waitForAllButOne(KernelContextSM90 &c) {
  NVVM::WgmmaWaitGroupSyncOp::create(c.b, static_cast<uint64_t>(1));
}

SmallVector<Value> mlir::xent::waitForAll(KernelContextSM90 &c,
                                          const Accumulators &acc) {
  DeviceBuilder &b = c.b;
  SmallVector<Value> registers;
  for (Value sum : acc)
    for (unsigned i = 0, e = c.config.registers() / acc.size(); i < e; ++i)
      registers.push_back(LLVM::ExtractValueOp::create(b, sum, i));
  std::string constraints;
  for (size_t i = 0; i < registers.size(); ++i)
    constraints += "=f,";
  for (size_t i = 0; i < registers.size(); ++i)
    constraints += std::to_string(i) + ",";
  constraints.pop_back();
  auto dialect =
      LLVM::AsmDialectAttr::get(b.getContext(), LLVM::AsmDialect::AD_ATT);
  auto wait = LLVM::InlineAsmOp::create(
      b, getStructOfFloats(b, registers.size()), registers,
      "wgmma.wait_group.sync.aligned 0;", constraints,
      /*has_side_effects=*/true, /*is_align_stack=*/false,
      LLVM::tailcallkind::TailCallKind::None, dialect,
      /*operand_attrs=*/nullptr);
  for (auto [i, value] : llvm::enumerate(registers))
    value = LLVM::ExtractValueOp::create(b, wait.getRes(), i);
  return registers;
}

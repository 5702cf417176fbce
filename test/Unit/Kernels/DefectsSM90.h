//===- DefectsSM90.h - changes of a kernel's IR -----------------*- C++ -*-===//

#ifndef XENT_TEST_UNIT_KERNELS_DEFECTSSM90_H
#define XENT_TEST_UNIT_KERNELS_DEFECTSSM90_H

#include "WgmmaDescriptor.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/Matchers.h"
#include "gtest/gtest.h"

namespace xenttest {

/// All ops of a type, in the order of the kernel.
template <typename Op>
mlir::SmallVector<Op> findAll(mlir::LLVM::LLVMFuncOp function) {
  mlir::SmallVector<Op> ops;
  function.walk([&](Op op) { ops.push_back(op); });
  return ops;
}

/// Erases all ops of a type that `matches`; at least one does.
template <typename Op>
void eraseAll(mlir::LLVM::LLVMFuncOp function,
              llvm::function_ref<bool(Op)> matches = nullptr) {
  unsigned erased = 0;
  for (Op op : findAll<Op>(function))
    if (!matches || matches(op)) {
      for (mlir::Value result : op->getResults())
        EXPECT_TRUE(result.use_empty());
      op->erase();
      ++erased;
    }
  EXPECT_GT(erased, 0u);
}

/// Replaces operand `operand` of `op` by itself XOR 1.
inline void flip(mlir::Operation *op, unsigned operand) {
  mlir::OpBuilder b(op);
  mlir::Value value = op->getOperand(operand);
  mlir::Value one = mlir::arith::ConstantOp::create(
      b, op->getLoc(), b.getIntegerAttr(value.getType(), 1));
  op->setOperand(operand,
                 mlir::arith::XOrIOp::create(b, op->getLoc(), value, one));
}

/// Replaces an integer operand of `op` by itself and `difference`.
inline void addTo(mlir::Operation *op, unsigned operand, int64_t difference) {
  mlir::OpBuilder b(op);
  mlir::Value value = op->getOperand(operand);
  mlir::Value constant = mlir::arith::ConstantOp::create(
      b, op->getLoc(), b.getIntegerAttr(value.getType(), difference));
  op->setOperand(operand,
                 mlir::arith::AddIOp::create(b, op->getLoc(), value, constant));
}

/// Changes the constant bits of all descriptors of an operand.
inline void changeDescriptors(mlir::LLVM::LLVMFuncOp function, bool mnMajor,
                              llvm::function_ref<uint64_t(uint64_t)> change) {
  uint64_t bits = mlir::xent::WgmmaDescriptor{mnMajor}.constantBits();
  unsigned changed = 0;
  for (auto op : findAll<mlir::arith::ConstantOp>(function)) {
    llvm::APInt value;
    if (!mlir::matchPattern(op.getResult(), mlir::m_ConstantInt(&value)) ||
        value.getBitWidth() != 64 || value.getZExtValue() != bits)
      continue;
    mlir::OpBuilder b(op);
    op.setValueAttr(b.getI64IntegerAttr(static_cast<int64_t>(change(bits))));
    ++changed;
  }
  EXPECT_GT(changed, 0u);
}

inline bool isNamed(mlir::NVVM::BarrierOp op) {
  return static_cast<bool>(op.getBarrierId());
}

} // namespace xenttest

#endif // XENT_TEST_UNIT_KERNELS_DEFECTSSM90_H

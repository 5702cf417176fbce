//===- XentGPUBufferize.cpp - kernels on buffers --------------------------===//

#include "Xent/Dialect/XentGPU/IR/XentGPUOps.h"
#include "mlir/Dialect/Bufferization/IR/Bufferization.h"
#include "mlir/IR/PatternMatch.h"

using namespace mlir;
using namespace mlir::xent_gpu;

bool KernelOp::bufferizesToMemoryRead(OpOperand &operand,
                                      const bufferization::AnalysisState &) {
  if (!isDpsInit(&operand))
    return true;
  return readsOut(operand.getOperandNumber() -
                  getDpsInitOperand(0)->getOperandNumber());
}

bool KernelOp::bufferizesToMemoryWrite(OpOperand &operand,
                                       const bufferization::AnalysisState &) {
  return isDpsInit(&operand);
}

bufferization::AliasingValueList
KernelOp::getAliasingValues(OpOperand &operand,
                            const bufferization::AnalysisState &) {
  if (!isDpsInit(&operand))
    return {};
  return {{getTiedOpResult(&operand), bufferization::BufferRelation::Equivalent,
           /*isDefinite=*/true}};
}

LogicalResult
KernelOp::bufferize(RewriterBase &rewriter,
                    const bufferization::BufferizationOptions &options,
                    bufferization::BufferizationState &state) {
  rewriter.setInsertionPoint(*this);
  SmallVector<Value> operands, outs;
  for (OpOperand &operand : getOperation()->getOpOperands()) {
    Value value = operand.get();
    if (isa<TensorType>(value.getType())) {
      FailureOr<Value> buffer =
          bufferization::getBuffer(rewriter, value, options, state);
      if (failed(buffer))
        return failure();
      value = *buffer;
    }
    operands.push_back(value);
    if (isDpsInit(&operand))
      outs.push_back(value);
  }
  OperationState created(getLoc(), getOperationName(), operands,
                         /*types=*/TypeRange(), (*this)->getAttrs());
  created.addRegion()->takeBody(getBody());
  rewriter.create(created);
  bufferization::replaceOpWithBufferizedValues(rewriter, *this, outs);
  return success();
}

//===- RowPick.cpp - the logits of targets --------------------------------===//

#include "KernelFunction.h"
#include "RowStatistics.h"

using namespace mlir;
using namespace mlir::xent;

void mlir::xent::createPick(DeviceBuilder &b, const KernelArguments &arguments,
                            const LaneFragment &lane, ArrayRef<RowValues> rows,
                            Value warpColumn) {
  const AccumulatorFragment &fragment = lane.fragment;
  for (unsigned slot = 0; slot < fragment.rowSlots(); ++slot) {
    Value target = rows[slot].target, row = lane.rowOf(b, slot);
    // Hardly any part of a warp holds a target of its rows: skip the search.
    // Columns relative to the lane's first are constants: of each eight, the
    // first two are the lane's. Everything else costs registers.
    Value inPart = b.below(b.sub(target, warpColumn), fragment.columns());
    Value relative = b.sub(target, lane.column);
    Value isMine = b.below(b.bitAnd(relative, 7), 2);
    Value exists = b.bitAnd(b.bitAnd(inPart, isMine), b.below(row, lane.m));
    b.ifThen(exists, [&] {
      Value picked;
      for (unsigned pair = 0; pair < fragment.pairs(); ++pair)
        for (unsigned column : {0, 1}) {
          Value z = lane.registers[fragment.registerOf(slot, pair, column)];
          Value isTarget = b.equal(relative, fragment.columnOf(pair) + column);
          picked = picked ? b.select(isTarget, z, picked) : z;
        }
      storeElement(b, picked, arguments.get(ParameterKind::Pick), row);
    });
  }
}

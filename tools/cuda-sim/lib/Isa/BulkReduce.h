//===- BulkReduce.h - reductions of bulk copies ----------------*- C++ -*-===//
#ifndef CUDASIM_ISA_BULKREDUCE_H
#define CUDASIM_ISA_BULKREDUCE_H

#include "Isa/TensorMap.h"

namespace cudasim {

enum class BulkReduction : uint8_t { Add, Min, Max, Inc, Dec, And, Or, Xor };

/// Whether cp.reduce.async.bulk(.tensor) has the operation on the type.
bool hasReduction(BulkReduction op, TensorElement type);

/// *to = op(*to, *from) for one element. Sums of f16, bf16, f32 and f64 are
/// rounded to nearest even; minimum and maximum of f16 and bf16 return the
/// other operand for a NaN. inc and dec wrap at *from as atom does.
void reduceElement(BulkReduction op, TensorElement type, uint8_t *to,
                   const uint8_t *from);

} // namespace cudasim

#endif

//===- Arithmetic.h - arithmetic that several types share -------*- C++ -*-===//
//
// add, mul, min and so on exist for integers, floats and halves. The mnemonic's
// decode function takes the type and hands over to the file of that type.
//
//===----------------------------------------------------------------------===//

#ifndef CUDASIM_EXEC_ARITHMETIC_H
#define CUDASIM_EXEC_ARITHMETIC_H

#include "Exec/Decode.h"
#include "Isa/Float.h"

namespace cudasim {

enum class IntegerOp { Add, Sub, Min, Max, Abs, Neg, Div };

/// Converts operand 0 as destination and the `sources` behind it, all of one
/// type, and checks that there are no others.
void decodeSameType(Decode &d, Type type, size_t sources);

/// Takes the type and fails if it is another.
void requireType(Decode &d, Type type);

/// True for f16, bf16 and their pairs.
bool isHalf(Type type);

void decodeInteger(Decode &d, Type type, IntegerOp op);
void decodeIntegerMul(Decode &d, Type type);
void decodeIntegerMad(Decode &d, Type type);

/// add, sub, mul, fma and, with one rounding mode needed, div, rcp and sqrt.
void decodeFloat(Decode &d, Type type, FloatOp op);
void decodeFloatMinMax(Decode &d, Type type, bool max);
void decodeFloatSign(Decode &d, Type type, bool negate);
/// div.approx, div.full, rcp.approx, sqrt.approx; false if the modifier is not
/// there.
bool decodeApproximateForm(Decode &d, Type type, FloatOp op);

void decodeHalf(Decode &d, Type type, FloatOp op);
void decodeHalfMinMax(Decode &d, Type type, bool max);
void decodeHalfSign(Decode &d, Type type, bool negate);
void decodeHalfApproximate(Decode &d, Type type, bool tanh);

} // namespace cudasim

#endif // CUDASIM_EXEC_ARITHMETIC_H

//===- ArithmeticApproximate.cpp - the .approx functions ------------------===//

#include "Exec/Arithmetic.h"
#include "Exec/Families.h"
#include "Exec/LaneWise.h"
#include "Isa/Approximate.h"

namespace cudasim {
namespace {

template <ApproxOp Op, bool Ftz> float approx(float a) {
  return approximate<Ftz>(Op, a);
}

/// The f32 form, its modifiers and operands.
template <ApproxOp Op> void decodeF32(Decode &d) {
  const bool ftz = Op != ApproxOp::Tanh && d.take("ftz");
  decodeSameType(d, Type::F32, 1);
  d.out.handler =
      ftz ? lanewise<approx<Op, true>> : lanewise<approx<Op, false>>;
}

void requireApprox(Decode &d) {
  if (!d.take("approx"))
    d.fail(".approx is needed");
}

template <ApproxOp Op> void decodeOnlyF32(Decode &d) {
  requireApprox(d);
  requireType(d, Type::F32);
  decodeF32<Op>(d);
}

/// ex2 and tanh, which halves have too.
template <ApproxOp Op> void decodeWithHalves(Decode &d) {
  requireApprox(d);
  const Type type = d.takeType();
  if (isHalf(type))
    decodeHalfApproximate(d, type, Op == ApproxOp::Tanh);
  else if (type == Type::F32)
    decodeF32<Op>(d);
  else
    d.fail(std::string("type .") + typeName(type) + " is not possible");
}

void decodeRsqrt(Decode &d) {
  requireApprox(d);
  const Type type = d.takeType();
  if (type == Type::F32)
    return decodeF32<ApproxOp::Rsqrt>(d);
  const bool ftz = d.take("ftz");
  decodeSameType(d, type, 1);
  if (type == Type::F64)
    d.out.handler = ftz ? lanewise<rsqrtApproxFtz> : lanewise<rsqrtApprox>;
}

} // namespace

bool decodeApproximateForm(Decode &d, Type type, FloatOp op) {
  const int form = op == FloatOp::Div ? d.takeOneOf({"approx", "full"})
                                      : d.takeOneOf({"approx"});
  if (form < 0)
    return false;
  if (op == FloatOp::Div) {
    if (type != Type::F32)
      d.fail("only f32 has an approximate division");
    const bool ftz = d.take("ftz");
    decodeSameType(d, type, 2);
    d.out.handler =
        form == 0
            ? (ftz ? lanewise<divApprox<true>> : lanewise<divApprox<false>>)
            : (ftz ? lanewise<divFull<true>> : lanewise<divFull<false>>);
  } else if (type == Type::F32) {
    if (op == FloatOp::Rcp)
      decodeF32<ApproxOp::Rcp>(d);
    else
      decodeF32<ApproxOp::Sqrt>(d);
  } else if (type == Type::F64 && op == FloatOp::Rcp && d.take("ftz")) {
    decodeSameType(d, type, 1);
    d.out.handler = lanewise<rcpApproxFtz>;
  } else {
    d.fail(std::string("type .") + typeName(type) + " is not possible");
  }
  return true;
}

void decodeArithmeticApproximate(DecoderTable &table) {
  table.add("ex2", decodeWithHalves<ApproxOp::Ex2>);
  table.add("tanh", decodeWithHalves<ApproxOp::Tanh>);
  table.add("lg2", decodeOnlyF32<ApproxOp::Lg2>);
  table.add("sin", decodeOnlyF32<ApproxOp::Sin>);
  table.add("cos", decodeOnlyF32<ApproxOp::Cos>);
  table.add("rsqrt", decodeRsqrt);
}

} // namespace cudasim

//===- Wgmma.cpp - wgmma instructions -------------------------------------===//

#include "Exec/Decode.h"
#include "Exec/Families.h"
#include "Exec/MatrixWarp.h"
#include "Exec/WgmmaEngine.h"

#include <algorithm>
#include <cstdlib>

using namespace cudasim;

namespace {

/// Whether the warp has executed a wgmma.fence at all.
struct FenceState : AttachedState {
  bool fenced = false;
};

WgmmaEngine &engineOf(Warp &warp) {
  return warp.cluster().engine<WgmmaEngine>();
}

Step executeFence(Warp &warp, const Instruction &in, Mask active) {
  requireFullWarp(warp, active, in);
  warp.state<FenceState>().fenced = true;
  return Step::Next;
}

Step executeCommit(Warp &warp, const Instruction &in, Mask active) {
  requireFullWarp(warp, active, in);
  engineOf(warp).commit(warp);
  return Step::Next;
}

Step executeWait(Warp &warp, const Instruction &in, Mask active) {
  requireFullWarp(warp, active, in);
  engineOf(warp).wait(warp, static_cast<uint32_t>(in.aux[0]));
  return Step::Next;
}

bool overlap(const Instruction &a, const Operand &x, const Instruction &b,
             const Operand &y) {
  for (size_t i = 0; i < a.elementCount(x); ++i)
    for (size_t j = 0; j < b.elementCount(y); ++j)
      if (a.element(x, i).slot == b.element(y, j).slot)
        return true;
  return false;
}

bool sameRegisters(const Instruction &a, const Operand &x, const Instruction &b,
                   const Operand &y) {
  if (a.elementCount(x) != b.elementCount(y))
    return false;
  for (size_t i = 0; i < a.elementCount(x); ++i)
    if (a.element(x, i).slot != b.element(y, i).slot)
      return false;
  return true;
}

/// Only the accumulators of a product of the same shape may be in flight when
/// they are accumulated upon; factors in registers may be read by several.
void checkRegisters(Warp &warp, const Instruction &in, const WgmmaForm &form) {
  engineOf(warp).forProducts(warp, [&](const WgmmaProduct &other) {
    const Instruction &on = other.instruction;
    bool bad =
        !(sameRegisters(in, in[0], on, on[0]) && form.n == other.form.n &&
          form.halfAccumulator == other.form.halfAccumulator &&
          form.element == other.form.element) &&
        overlap(in, in[0], on, on[0]);
    bad = bad || (form.aInRegisters && overlap(in, in[1], on, on[0]));
    bad = bad || (other.form.aInRegisters && overlap(in, in[0], on, on[1]));
    if (bad)
      warp.fail(ReportKind::AccumulatorInFlight,
                "registers of another wgmma that was not waited for, PTX "
                "line " +
                    std::to_string(on.source->line) + ", are used",
                in, 0);
  });
}

WgmmaDescriptor descriptorOf(Warp &warp, const Operand &operand, Mask active,
                             const Instruction &in) {
  WgmmaDescriptor descriptor;
  std::string wrong =
      WgmmaDescriptor::decode(warp.uniform(operand, active, in), descriptor);
  if (!wrong.empty())
    warp.fail(ReportKind::IllegalDescriptor, wrong, in, 0);
  return descriptor;
}

/// Operands: d, a (descriptor or registers), b's descriptor, scale-d.
Step executeProduct(Warp &warp, const Instruction &in, Mask active) {
  requireFullWarp(warp, active, in);
  const auto &form = static_cast<const WgmmaForm &>(*in.data);
  if (!warp.state<FenceState>().fenced)
    warp.fail(ReportKind::AccumulatorInFlight,
              "no wgmma.fence comes before the first wgmma.mma_async", in, 0);
  checkRegisters(warp, in, form);
  auto product = std::make_unique<WgmmaProduct>(WgmmaProduct{
      warp, warp.frame(), in, form, {}, {}, true, 0, false, {}, {}});
  if (!form.aInRegisters)
    product->a = descriptorOf(warp, in[1], active, in);
  product->b = descriptorOf(warp, in[2], active, in);
  Mask scale = warp.readPredicate(in[3]);
  if (scale != 0 && scale != ~Mask(0))
    warp.fail(ReportKind::IllegalOperand,
              "scale-d differs between the lanes of a warp", in, 0);
  product->accumulate = scale != 0;
  engineOf(warp).issue(std::move(product));
  return Step::Next;
}

void takeSync(Decode &d) {
  d.require({"sync"});
  d.require({"aligned"});
  d.out.gather = Gather::Warp;
}

void decodeFence(Decode &d) {
  takeSync(d);
  d.operandCount(0);
  d.out.handler = executeFence;
}

void decodeCommit(Decode &d) {
  takeSync(d);
  d.operandCount(0);
  d.out.handler = executeCommit;
}

void decodeWait(Decode &d) {
  takeSync(d);
  d.operandCount(1);
  d.out.aux[0] = static_cast<uint64_t>(d.immediate(0));
  d.out.handler = executeWait;
}

/// Parses m64nNkK; false if it is no such shape.
bool parseShape(const std::string &part, unsigned &n, unsigned &k) {
  if (part.rfind("m64n", 0) != 0)
    return false;
  char *end = nullptr;
  n = static_cast<unsigned>(std::strtoul(part.c_str() + 4, &end, 10));
  if (*end != 'k')
    return false;
  k = static_cast<unsigned>(std::strtoul(end + 1, &end, 10));
  return *end == 0;
}

/// An immediate that is one of two values.
int64_t oneOf(Decode &d, size_t i, int64_t first, int64_t second) {
  int64_t value = d.immediate(i);
  if (value != first && value != second)
    d.fail("operand " + std::to_string(i + 1) + " must be " +
           std::to_string(first) + " or " + std::to_string(second));
  return value;
}

void decodeProduct(Decode &d) {
  auto form = std::make_unique<WgmmaForm>();
  takeSync(d);
  unsigned k = 0;
  std::string shape(d.takeAny());
  if (!parseShape(shape, form->n, k) || form->n % 8 || form->n < 8 ||
      form->n > 256)
    d.fail("unknown shape ." + shape);
  Type dType = d.takeType(), aType = d.takeType(), bType = d.takeType();
  if (aType == Type::F16)
    form->element = MatrixElement::F16;
  else if (aType == Type::BF16)
    form->element = MatrixElement::BF16;
  else if (aType == Type::TF32)
    form->element = MatrixElement::TF32;
  else
    d.fail("factors of this type are not supported");
  form->halfAccumulator = dType == Type::F16;
  if (aType != bType || k * matrixElementBytes(form->element) != 32 ||
      (dType != Type::F32 && !(form->halfAccumulator && aType == Type::F16)))
    d.fail("the shape and types of this product are not supported");
  form->aInRegisters = d.isVector(1);
  bool canTranspose = aType != Type::TF32;
  size_t transposes = !canTranspose ? 0 : form->aInRegisters ? 1 : 2;
  d.operandCount(6 + transposes);
  d.dstVector(0, Type::B32, form->halfAccumulator ? form->n / 4 : form->n / 2);
  if (form->aInRegisters)
    d.srcVector(1, Type::B32, 4);
  else
    d.src(1, Type::B64);
  d.src(2, Type::B64);
  d.predicateSource(3);
  form->sign = static_cast<float>(oneOf(d, 4, -1, 1) * oneOf(d, 5, -1, 1));
  if (transposes == 2)
    form->aTransposed = oneOf(d, 6, 0, 1);
  if (transposes)
    form->bTransposed = oneOf(d, 5 + transposes, 0, 1);
  d.out.gather = Gather::Warp;
  d.out.touchesInFlight = true;
  d.out.data = std::move(form);
  d.out.handler = executeProduct;
}

} // namespace

void cudasim::decodeWgmma(DecoderTable &table) {
  table.add("wgmma.fence", decodeFence, {90, TargetNeed::Alone});
  table.add("wgmma.commit_group", decodeCommit, {90, TargetNeed::Alone});
  table.add("wgmma.wait_group", decodeWait, {90, TargetNeed::Alone});
  table.add("wgmma.mma_async", decodeProduct, {90, TargetNeed::Alone});
}

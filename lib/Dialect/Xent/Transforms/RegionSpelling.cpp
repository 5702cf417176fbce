//===- RegionSpelling.cpp - what a pointwise region will hold -------------===//

#include "RegionSpelling.h"
#include "ExprEmitter.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/IR/TypeUtilities.h"
#include "llvm/ADT/SmallBitVector.h"

using namespace mlir;
using namespace mlir::xent;

using Step = RegionSpelling::Step;

//===----------------------------------------------------------------------===//
// Steps
//===----------------------------------------------------------------------===//

RegionSpelling::Key RegionSpelling::getKey(const StepData &step) {
  auto toPointer = [](size_t number) {
    return reinterpret_cast<const void *>(number);
  };
  Key key = {toPointer(static_cast<size_t>(step.kind)), toPointer(step.index),
             step.constant.getAsOpaquePointer(), step.meaning.getStorage(),
             step.type.getAsOpaquePointer()};
  if (step.kind == Kind::Clone) {
    Operation *op = step.value.getDefiningOp();
    key.push_back(op->getName().getAsOpaquePointer());
    key.push_back(op->getAttrDictionary().getAsOpaquePointer());
    key.push_back(step.value.getType().getAsOpaquePointer());
  } else {
    key.push_back(step.value.getAsOpaquePointer());
  }
  for (Step input : step.inputs)
    key.push_back(toPointer(input));
  for (AtomId atom : step.atoms)
    key.push_back(toPointer(atom));
  return key;
}

Step RegionSpelling::push(StepData step) {
  auto [it, inserted] = known.try_emplace(getKey(step), steps.size());
  if (inserted)
    steps.push_back(std::move(step));
  return it->second;
}

Step RegionSpelling::addLogits(std::optional<Step> bias) {
  StepData step{Kind::Logits};
  if (bias)
    step.inputs.push_back(*bias);
  return push(std::move(step));
}

Step RegionSpelling::addOperand(const Element &element, Expr meaning, Type type,
                                bool isPerClass) {
  StepData step{Kind::Operand};
  auto *it = llvm::find_if(operands, [&](const RegionOperand &operand) {
    return operand.element.tensor == element.tensor &&
           operand.element.indices == element.indices &&
           operand.meaning == meaning && operand.type == type;
  });
  step.index = it - operands.begin();
  if (it == operands.end())
    operands.push_back({element, meaning, type, isPerClass});
  return push(std::move(step));
}

Step RegionSpelling::addScalarTensor(Value tensor) {
  scalarTensors.insert(tensor);
  StepData step{Kind::ScalarTensor};
  step.index = llvm::find(scalarTensors, tensor) - scalarTensors.begin();
  return push(std::move(step));
}

Step RegionSpelling::addOutside(Value scalar) {
  StepData step{Kind::Outside};
  step.value = scalar;
  return push(std::move(step));
}

Step RegionSpelling::addConstant(TypedAttr value) {
  StepData step{Kind::Constant};
  step.constant = value;
  return push(std::move(step));
}

Step RegionSpelling::addClone(Value scalar, ArrayRef<Step> inputs) {
  StepData step{Kind::Clone};
  step.value = scalar;
  step.inputs.assign(inputs.begin(), inputs.end());
  return push(std::move(step));
}

Step RegionSpelling::addHit(bool isNegated) {
  return push(StepData{isNegated ? Kind::Miss : Kind::Hit});
}

Step RegionSpelling::addSelect(Step condition, Step ifTrue, Step ifFalse) {
  StepData step{Kind::Select};
  step.inputs = {condition, ifTrue, ifFalse};
  return push(std::move(step));
}

Step RegionSpelling::addSynthesis(Expr meaning, Type type,
                                  ArrayRef<std::pair<AtomId, Step>> atoms) {
  StepData step{Kind::Synthesis};
  step.meaning = meaning;
  step.type = type;
  for (auto [atom, input] : atoms) {
    step.atoms.push_back(atom);
    step.inputs.push_back(input);
  }
  return push(std::move(step));
}

//===----------------------------------------------------------------------===//
// Emission
//===----------------------------------------------------------------------===//

Value RegionSpelling::emit(OpBuilder &b, Step root, Value acc,
                           ValueRange values, ValueRange scalars, Value hit) {
  Location loc = head.product.getLoc();
  auto accumulator = cast<FloatType>(acc.getType());
  Type logitsType = getElementTypeOrSelf(head.algebra.logits.getType());
  auto convert = [&](Value value, Type type) -> Value {
    if (value.getType() == type)
      return value;
    if (value.getType().getIntOrFloatBitWidth() < type.getIntOrFloatBitWidth())
      return arith::ExtFOp::create(b, loc, type, value);
    return arith::TruncFOp::create(b, loc, type, value);
  };
  // Only what the root needs: others may have been tried.
  llvm::SmallBitVector needed(steps.size());
  SmallVector<Step> worklist = {root};
  while (!worklist.empty()) {
    Step i = worklist.pop_back_val();
    if (needed.test(i))
      continue;
    needed.set(i);
    llvm::append_range(worklist, steps[i].inputs);
  }
  SmallVector<Value> emitted(steps.size());
  ExprEmitter::Statistics none;
  for (unsigned i : needed.set_bits()) {
    const StepData &step = steps[i];
    auto input = [&](unsigned k) { return emitted[step.inputs[k]]; };
    switch (step.kind) {
    case Kind::Logits: {
      Value sum = acc;
      if (!step.inputs.empty())
        sum =
            arith::AddFOp::create(b, loc, acc, convert(input(0), accumulator));
      emitted[i] = convert(sum, logitsType);
      break;
    }
    case Kind::Operand:
      emitted[i] = values[step.index];
      break;
    case Kind::ScalarTensor:
      emitted[i] = scalars[step.index];
      break;
    case Kind::Outside:
      emitted[i] = step.value;
      break;
    case Kind::Constant:
      emitted[i] =
          arith::ConstantOp::create(b, loc, cast<TypedAttr>(step.constant));
      break;
    case Kind::Clone: {
      Operation *def = step.value.getDefiningOp();
      IRMapping mapping;
      for (auto [k, operand] : llvm::enumerate(def->getOperands()))
        mapping.map(operand, input(k));
      // An op that uses a value twice may use two steps.
      Operation *clone = b.clone(*def, mapping);
      for (unsigned k = 0, e = def->getNumOperands(); k < e; ++k)
        clone->setOperand(k, input(k));
      emitted[i] = clone->getResult(0);
      break;
    }
    case Kind::Hit:
      emitted[i] = hit;
      break;
    case Kind::Miss: {
      Value yes = arith::ConstantOp::create(b, loc, b.getBoolAttr(true));
      emitted[i] = arith::XOrIOp::create(b, loc, hit, yes);
      break;
    }
    case Kind::Select:
      emitted[i] =
          arith::SelectOp::create(b, loc, input(0), input(1), input(2));
      break;
    case Kind::Synthesis: {
      ExprEmitter emitter(head.algebra, accumulator, none);
      for (auto [k, atom] : llvm::enumerate(step.atoms))
        emitter.bound[&head.algebra.getAtom(atom)] = input(k);
      emitted[i] = emitter.emit(b, loc, step.meaning, step.type);
      break;
    }
    }
  }
  return emitted[root];
}

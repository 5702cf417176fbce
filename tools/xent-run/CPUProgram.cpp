//===- CPUProgram.cpp - a program that runs on this machine ---------------===//

#include "CPUProgram.h"
#include "MemRefWords.h"
#include "Memory.h"
#include "RuntimeSymbols.h"
#include "Xent/Runtime/Memory.h"
#include "llvm/Support/MathExtras.h"
#include <chrono>
#include <cstring>

namespace mlir::xent::run {
namespace {

/// Lays values out one after the other as an LLVM struct that is not packed.
class StructBuilder {
public:
  /// Reserves `bytes` bytes and returns their offset.
  uint64_t add(uint64_t bytes, uint64_t alignment) {
    uint64_t offset = llvm::alignTo(size, alignment);
    size = offset + bytes;
    return offset;
  }
  uint64_t getSize() const { return size; }

private:
  uint64_t size = 0;
};

/// Copies a result, of whatever strides, out of the program's memory.
HostTensor copyResult(Type elementType, ArrayRef<int64_t> words) {
  unsigned rank = (words.size() - 3) / 2;
  ArrayRef<int64_t> shape = words.slice(3, rank);
  ArrayRef<int64_t> strides = words.slice(3 + rank, rank);
  HostTensor tensor(elementType, shape);
  unsigned bytes = getElementBytes(elementType);
  const char *source = reinterpret_cast<const char *>(words[1]);
  char *target = static_cast<char *>(tensor.getData());
  SmallVector<int64_t> position(rank, 0);
  for (int64_t i = 0, e = tensor.getNumElements(); i < e; ++i) {
    int64_t at = words[2];
    for (unsigned dim = 0; dim < rank; ++dim)
      at += position[dim] * strides[dim];
    std::memcpy(target + i * bytes, source + at * bytes, bytes);
    for (int64_t dim = (int64_t)rank - 1; dim >= 0; --dim) {
      if (++position[dim] < shape[dim])
        break;
      position[dim] = 0;
    }
  }
  return tensor;
}

} // namespace

llvm::Expected<std::unique_ptr<Program>>
CPUProgram::compile(ModuleOp module, StringRef entry,
                    const Signature &signature, StringRef label, Effort effort,
                    StringRef cpu) {
  auto engine = compileModule(module, label, effort, cpu);
  if (!engine)
    return engine.takeError();
  std::unique_ptr<CPUProgram> program(new CPUProgram());
  program->label = label.str();
  program->signature = signature;
  program->engine = std::move(*engine);
  // Compiles: everything is looked up before anything is measured.
  auto function = lookUp(*program->engine, "_mlir_ciface_" + entry, label);
  if (!function)
    return function.takeError();
  program->engine->initialize();
  program->function = *function;
  return std::move(program);
}

llvm::Expected<std::vector<HostTensor>>
CPUProgram::run(ArrayRef<HostTensor> inputs, RunCost &cost) {
  // The C interface takes pointers to descriptors, and scalars as they are;
  // results that are not one scalar are written into one struct, whose address
  // comes first. The packed form takes the address of each of these.
  SmallVector<SmallVector<int64_t>> descriptors;
  descriptors.reserve(inputs.size());
  SmallVector<void *> pointers(inputs.size());
  SmallVector<void *> packed;

  StructBuilder layout;
  SmallVector<uint64_t> offsets;
  for (const ValueType &result : signature.results) {
    unsigned bytes = getElementBytes(result.elementType);
    offsets.push_back(
        result.isScalar
            ? layout.add(bytes, bytes)
            : layout.add(8 * getDescriptorWords(result.shape.size()), 8));
  }
  std::vector<int64_t> results(llvm::divideCeil(layout.getSize(), 8) + 1);
  void *resultPointer = results.data();
  bool returnsScalar =
      signature.results.size() == 1 && signature.results[0].isScalar;
  if (!signature.results.empty() && !returnsScalar)
    packed.push_back(&resultPointer);
  for (auto [input, type, pointer] :
       llvm::zip(inputs, signature.arguments, pointers)) {
    if (type.isScalar) {
      packed.push_back(const_cast<void *>(input.getData()));
      continue;
    }
    pointer =
        descriptors
            .emplace_back(makeDescriptor(input.getData(), input.getShape()))
            .data();
    packed.push_back(&pointer);
  }
  if (returnsScalar)
    packed.push_back(resultPointer);

  setRunningProgram(label);
  // What an earlier run has left would hide what this one takes.
  xentMemoryRelease();
  xentMemoryResetPeak();
  uint64_t before = xentMemoryUsage().current;
  ResidentPeak resident;
  auto start = std::chrono::steady_clock::now();
  function(packed.data());
  auto end = std::chrono::steady_clock::now();
  cost.residentBytes = resident.getGrowth();
  cost.seconds = std::chrono::duration<double>(end - start).count();
  XentMemoryUsage usage = xentMemoryUsage();
  cost.peakBytes = usage.peak - before;
  cost.largestBytes = usage.largest;
  setRunningProgram({});

  std::vector<HostTensor> outputs;
  SmallVector<void *> blocks;
  const char *base = reinterpret_cast<const char *>(results.data());
  for (auto [result, offset] : llvm::zip(signature.results, offsets)) {
    if (result.isScalar) {
      HostTensor &scalar =
          outputs.emplace_back(result.elementType, ArrayRef<int64_t>());
      std::memcpy(scalar.getData(), base + offset,
                  getElementBytes(result.elementType));
      continue;
    }
    ArrayRef<int64_t> words(reinterpret_cast<const int64_t *>(base + offset),
                            getDescriptorWords(result.shape.size()));
    outputs.push_back(copyResult(result.elementType, words));
    blocks.push_back(reinterpret_cast<void *>(words[0]));
  }
  // A result may be an input, a constant or another result.
  uint64_t held = xentMemoryUsage().current;
  for (void *block : blocks)
    if (xentMemoryOwns(block))
      _mlir_memref_to_llvm_free(block);
  cost.leakedBytes = xentMemoryUsage().current - before;
  cost.resultBytes = held - xentMemoryUsage().current;
  return outputs;
}

} // namespace mlir::xent::run

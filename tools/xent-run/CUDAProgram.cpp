//===- CUDAProgram.cpp - a program that runs on a CUDA device -------------===//

#include "CUDAProgram.h"
#include "Error.h"
#include "MemRefWords.h"
#include "Xent/Runtime/Cuda.h"
#include <chrono>

namespace mlir::xent::run {
namespace {

/// Tensors in device memory, as the C interface takes them.
class DeviceTensors {
public:
  /// Adds memory for a tensor. Fails if there is none.
  llvm::Error add(const HostTensor &tensor) {
    auto memory = DeviceMemory::allocate(tensor.getBytes());
    if (!memory)
      return memory.takeError();
    descriptors.push_back(makeDescriptor(memory->getData(), tensor.getShape()));
    memories.push_back(std::move(*memory));
    return llvm::Error::success();
  }

  void *getData(size_t i) const { return memories[i].getData(); }
  size_t size() const { return memories.size(); }

  /// The pointers to the descriptors, once all tensors are added.
  SmallVector<void *> getDescriptors() {
    SmallVector<void *> pointers;
    for (auto &descriptor : descriptors)
      pointers.push_back(descriptor.data());
    return pointers;
  }

private:
  std::vector<DeviceMemory> memories;
  std::vector<SmallVector<int64_t>> descriptors;
};

/// The time that a stream takes between two points, in seconds.
class StreamTimer {
public:
  static llvm::Expected<std::unique_ptr<StreamTimer>> start(void *stream) {
    std::unique_ptr<StreamTimer> timer(new StreamTimer());
    for (void *&event : timer->events)
      if (llvm::Error error = makeDeviceError(xentCudaEventCreate(&event)))
        return std::move(error);
    if (llvm::Error error =
            makeDeviceError(xentCudaEventRecord(timer->events[0], stream)))
      return std::move(error);
    return std::move(timer);
  }
  ~StreamTimer() {
    for (void *event : events)
      xentCudaEventDestroy(event);
  }

  llvm::Expected<double> stop(void *stream) {
    if (llvm::Error error =
            makeDeviceError(xentCudaEventRecord(events[1], stream)))
      return std::move(error);
    float milliseconds = 0;
    if (llvm::Error error = makeDeviceError(
            xentCudaEventElapsed(events[0], events[1], &milliseconds)))
      return std::move(error);
    return milliseconds * 1e-3;
  }

private:
  StreamTimer() = default;

  void *events[2] = {};
};

} // namespace

llvm::Expected<std::unique_ptr<Program>>
CUDAProgram::compile(ModuleOp module, StringRef entry,
                     const Signature &signature, StringRef label,
                     Device &device, StringRef cpu) {
  // All that takes time happens in kernels.
  auto engine = compileModule(module, label, Effort::Least, cpu);
  if (!engine)
    return engine.takeError();
  std::unique_ptr<CUDAProgram> program(new CUDAProgram(device));
  program->label = label.str();
  program->signature = signature;
  program->engine = std::move(*engine);
  auto function = lookUp(*program->engine, "_mlir_ciface_" + entry, label);
  if (!function)
    return function.takeError();
  auto query =
      lookUp(*program->engine, "_mlir_ciface_" + entry + "_query", label);
  if (!query)
    return query.takeError();
  program->engine->initialize();
  program->function = *function;
  program->query = *query;
  return std::move(program);
}

/// Makes room for the results of a call with these packed arguments.
llvm::Expected<std::vector<HostTensor>>
CUDAProgram::makeResults(ArrayRef<void *> inputs) {
  SmallVector<int64_t> extents;
  for (const ValueType &result : signature.results)
    extents.append(llvm::count_if(result.shape, ShapedType::isDynamic), 0);
  int64_t *pointer = extents.data(), bytes = 0;
  SmallVector<void *> packed(inputs);
  packed.append({&pointer, &bytes});
  query(packed.data());

  std::vector<HostTensor> results;
  const int64_t *next = extents.begin();
  for (const ValueType &result : signature.results) {
    SmallVector<int64_t> shape(result.shape);
    for (int64_t &extent : shape)
      if (ShapedType::isDynamic(extent))
        extent = *next++;
    results.emplace_back(result.elementType, shape);
  }
  return std::move(results);
}

/// Calls the entry with all packed arguments but the last three, and waits.
llvm::Error CUDAProgram::call(SmallVectorImpl<void *> &arguments,
                              RunCost &cost) {
  void *workspace = nullptr, *stream = device.getStream();
  int64_t workspaceBytes = 0;
  int32_t status = 0;
  arguments.append({&workspace, &workspaceBytes, &stream, &status});
  std::unique_ptr<StreamTimer> timer;
  if (!device.isSimulated()) {
    auto started = StreamTimer::start(stream);
    if (!started)
      return started.takeError();
    timer = std::move(*started);
  }
  auto start = std::chrono::steady_clock::now();
  function(arguments.data());
  if (llvm::Error error = makeDeviceError(status))
    return error;
  if (timer) {
    auto seconds = timer->stop(stream);
    if (!seconds)
      return seconds.takeError();
    cost.seconds = *seconds;
  }
  if (llvm::Error error = makeDeviceError(xentCudaStreamSynchronize(stream)))
    return error;
  if (!timer)
    cost.seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - start)
            .count();
  return llvm::Error::success();
}

llvm::Expected<std::vector<HostTensor>>
CUDAProgram::run(ArrayRef<HostTensor> inputs, RunCost &cost) {
  void *stream = device.getStream();
  DeviceTensors sources, targets;
  for (auto [input, type] : llvm::zip(inputs, signature.arguments)) {
    if (type.isScalar)
      continue;
    if (llvm::Error error = sources.add(input))
      return std::move(error);
    if (llvm::Error error = makeDeviceError(
            xentCudaCopyToDevice(sources.getData(sources.size() - 1),
                                 input.getData(), input.getBytes(), stream)))
      return std::move(error);
  }
  SmallVector<void *> descriptors = sources.getDescriptors(), packed;
  void **descriptor = descriptors.data();
  for (auto [input, type] : llvm::zip(inputs, signature.arguments))
    packed.push_back(type.isScalar ? const_cast<void *>(input.getData())
                                   : static_cast<void *>(descriptor++));

  auto results = makeResults(packed);
  if (!results)
    return results.takeError();
  cost.resultBytes = 0;
  for (const HostTensor &result : *results) {
    if (llvm::Error error = targets.add(result))
      return std::move(error);
    cost.resultBytes += result.getBytes();
  }
  SmallVector<void *> targetDescriptors = targets.getDescriptors();
  for (void *&target : targetDescriptors)
    packed.push_back(&target);

  xentCudaMemoryReset();
  uint64_t before = xentCudaMemoryUsage().current;
  if (llvm::Error error = call(packed, cost))
    return std::move(error);
  XentCudaMemory usage = xentCudaMemoryUsage();
  cost.largestBytes = usage.peak - before;
  cost.peakBytes = cost.largestBytes + cost.resultBytes;
  cost.leakedBytes = usage.current - before;

  for (auto [i, result] : llvm::enumerate(*results))
    if (llvm::Error error = makeDeviceError(xentCudaCopyToHost(
            result.getData(), targets.getData(i), result.getBytes(), stream)))
      return std::move(error);
  return results;
}

} // namespace mlir::xent::run

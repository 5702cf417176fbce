//===- Call.h - a function that xent-compile has made -----------*- C++ -*-===//

#ifndef XENT_BENCHMARKS_GPU_CALL_H
#define XENT_BENCHMARKS_GPU_CALL_H

#include "Device.h"
#include "Problem.h"
#include <array>

namespace bench {

/// A tensor as compiled functions take it: the address, then extents, then
/// strides of a row-major layout.
using Descriptor = std::array<int64_t, 5>;

Descriptor makeDescriptor(const Tensor &tensor, const void *data,
                          const std::vector<int64_t> &strides);

/// A function of a shared library, with any number of tensors.
class CompiledFunction {
public:
  /// Throws a Failure if there is no such function.
  CompiledFunction(const std::string &library, const std::string &name);

  /// Bytes of workspace for these arguments.
  int64_t getWorkspaceBytes(std::vector<Descriptor> &arguments) const;

  /// Calls it; `tensors` are arguments, then results. Waits for nothing. Throws
  /// a Failure ("refused") if the function returns an error.
  void call(std::vector<Descriptor> &tensors, const Buffer &workspace,
            void *stream) const;

private:
  void *function, *workspaceBytes;
  const char *(*errorText)();
};

} // namespace bench

#endif // XENT_BENCHMARKS_GPU_CALL_H

//===- Call.cpp - a function that xent-compile has made -------------------===//

#include "Call.h"
#include <dlfcn.h>
#include <utility>

using namespace bench;

/// More tensors than any function here has.
static constexpr size_t kMaxTensors = 12;

Descriptor bench::makeDescriptor(const Tensor &tensor, const void *data,
                                 const std::vector<int64_t> &strides) {
  Descriptor words{};
  words[0] = int64_t(reinterpret_cast<uintptr_t>(data));
  size_t rank = tensor.shape.size();
  for (size_t i = 0; i < rank; ++i) {
    words[1 + i] = tensor.shape[i];
    words[1 + rank + i] = strides[i];
  }
  return words;
}

static void *find(void *library, const std::string &name) {
  if (void *symbol = dlsym(library, name.c_str()))
    return symbol;
  throw Failure("error", "no function " + name);
}

CompiledFunction::CompiledFunction(const std::string &library,
                                   const std::string &name) {
  void *handle = dlopen(library.c_str(), RTLD_NOW | RTLD_LOCAL);
  if (!handle)
    throw Failure("error", dlerror());
  function = find(handle, name);
  workspaceBytes = find(handle, name + "_workspace_bytes");
  errorText =
      reinterpret_cast<const char *(*)()>(find(handle, name + "_error_text"));
}

template <typename Result, typename... Rest, size_t... Is>
static Result callWith(void *function, std::vector<Descriptor> &tensors,
                       std::index_sequence<Is...>, Rest... rest) {
  auto *typed =
      reinterpret_cast<Result (*)(decltype(&tensors[Is])..., Rest...)>(
          function);
  return typed(&tensors[Is]..., rest...);
}

/// Calls with as many pointers as there are tensors, then the rest.
template <typename Result, size_t Count = 1, typename... Rest>
static Result callAny(void *function, std::vector<Descriptor> &tensors,
                      Rest... rest) {
  if (tensors.size() == Count)
    return callWith<Result>(function, tensors,
                            std::make_index_sequence<Count>(), rest...);
  if constexpr (Count < kMaxTensors)
    return callAny<Result, Count + 1>(function, tensors, rest...);
  throw Failure("error", "too many tensors");
}

int64_t
CompiledFunction::getWorkspaceBytes(std::vector<Descriptor> &arguments) const {
  auto bytes = callAny<int64_t>(workspaceBytes, arguments);
  if (bytes < 0)
    throw Failure("refused", errorText());
  return bytes;
}

void CompiledFunction::call(std::vector<Descriptor> &tensors,
                            const Buffer &workspace, void *stream) const {
  bool hasNone = workspace.getSizeInBytes() == 0;
  void *memory = hasNone ? nullptr : workspace.getData();
  auto status = callAny<int32_t>(function, tensors, memory,
                                 size_t(workspace.getSizeInBytes()), stream);
  if (status)
    throw Failure("refused",
                  "status " + std::to_string(status) + ": " + errorText());
}

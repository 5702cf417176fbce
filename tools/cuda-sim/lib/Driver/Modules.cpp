//===- Modules.cpp - cuModule..., cuLibrary..., cuKernel... ---------------===//
#include "Driver/Driver.h"

#include <cstring>
#include <fstream>
#include <iterator>

using namespace cudasim;

namespace {

/// JIT options of which the driver writes a log.
constexpr int infoLog = 3, infoLogSize = 4, errorLog = 5, errorLogSize = 6;

struct JitLog {
  char *buffer = nullptr;
  size_t size = 0;
};

JitLog logOf(unsigned count, const int *options, void **values, int buffer,
             int size) {
  JitLog log;
  for (unsigned i = 0; i < count; ++i) {
    if (options[i] == buffer)
      log.buffer = static_cast<char *>(values[i]);
    if (options[i] == size)
      log.size = reinterpret_cast<size_t>(values[i]);
  }
  return log;
}

void write(const JitLog &log, const std::string &text) {
  if (!log.buffer || !log.size)
    return;
  size_t length = std::min(text.size(), log.size - 1);
  std::memcpy(log.buffer, text.data(), length);
  log.buffer[length] = '\0';
}

bool isBinary(const void *image) {
  static const unsigned char magics[][4] = {{0x7f, 'E', 'L', 'F'},
                                            {0x50, 0xed, 0x55, 0xba},
                                            {0xb1, 0x43, 0x62, 0x46}};
  for (const auto &magic : magics)
    if (!std::memcmp(image, magic, 4))
      return true;
  return false;
}

/// Parses and decodes an image; `message` says why not.
CUresult load(Driver &driver, const void *image, CUmodule *module,
              std::string &message) {
  if (isBinary(image)) {
    message = "the image is machine code: this device executes PTX text only";
    return CUDA_ERROR_NO_BINARY_FOR_GPU;
  }
  auto object = std::make_unique<ModuleObject>();
  object->context = driver.current();
  try {
    object->program = std::make_unique<Program>(
        static_cast<const char *>(image), *driver.memory);
  } catch (const std::bad_alloc &) {
    throw;
  } catch (const std::exception &error) {
    message = error.what();
    return CUDA_ERROR_INVALID_PTX;
  }
  const ptx::Module &source = object->program->source();
  if (source.versionMajor > 9) {
    message = "PTX version " + std::to_string(source.versionMajor) + "." +
              std::to_string(source.versionMinor) +
              " is newer than this driver";
    return CUDA_ERROR_UNSUPPORTED_PTX_VERSION;
  }
  message = targetMismatch(source.target, *driver.chip);
  if (!message.empty())
    return CUDA_ERROR_INVALID_PTX;
  *module = driver.modules.add(std::move(object));
  return CUDA_SUCCESS;
}

CUresult loadWithLog(CUmodule *module, const void *image, unsigned count,
                     const int *options, void **values) {
  return call(Needs::Clean, [&](Driver &driver) {
    if (!module || !image || (count && (!options || !values)))
      return CUDA_ERROR_INVALID_VALUE;
    if (CUresult result = forbidInCapture(driver))
      return result;
    std::string message;
    CUresult result = load(driver, image, module, message);
    write(logOf(count, options, values, infoLog, infoLogSize), "");
    write(logOf(count, options, values, errorLog, errorLogSize), message);
    if (result)
      driver.say("module: " + message);
    return result;
  });
}

bool readFile(const char *path, std::string &text) {
  std::ifstream file(path, std::ios::binary);
  if (!file)
    return false;
  text.assign(std::istreambuf_iterator<char>(file),
              std::istreambuf_iterator<char>());
  return true;
}

} // namespace

CUDASIM_API CUresult cuModuleLoadDataEx(CUmodule *module, const void *image,
                                        unsigned count, int *options,
                                        void **values) {
  return loadWithLog(module, image, count, options, values);
}

CUDASIM_API CUresult cuModuleLoadData(CUmodule *module, const void *image) {
  return loadWithLog(module, image, 0, nullptr, nullptr);
}

CUDASIM_API CUresult cuModuleLoadFatBinary(CUmodule *module,
                                           const void *image) {
  return loadWithLog(module, image, 0, nullptr, nullptr);
}

CUDASIM_API CUresult cuModuleLoad(CUmodule *module, const char *path) {
  std::string text;
  if (!path)
    return CUDA_ERROR_INVALID_VALUE;
  if (!readFile(path, text))
    return CUDA_ERROR_FILE_NOT_FOUND;
  return loadWithLog(module, text.c_str(), 0, nullptr, nullptr);
}

CUDASIM_API CUresult cuModuleUnload(CUmodule module) {
  return call(Needs::Context, [&](Driver &driver) {
    if (!driver.modules.has(module))
      return CUDA_ERROR_INVALID_HANDLE;
    driver.modules.remove(module);
    return CUDA_SUCCESS;
  });
}

CUDASIM_API CUresult cuModuleGetLoadingMode(int *mode) {
  if (!mode)
    return CUDA_ERROR_INVALID_VALUE;
  *mode = 1; // eager
  return CUDA_SUCCESS;
}

CUDASIM_API CUresult cuModuleGetFunction(CUfunction *function, CUmodule module,
                                         const char *name) {
  return call(Needs::Context, [&](Driver &driver) {
    if (!function || !name)
      return CUDA_ERROR_INVALID_VALUE;
    if (!driver.modules.has(module))
      return CUDA_ERROR_INVALID_HANDLE;
    const Kernel *kernel = module->program->findKernel(name);
    if (!kernel)
      return CUDA_ERROR_NOT_FOUND;
    std::unique_ptr<FunctionObject> &known = module->functions[name];
    if (!known) {
      known = std::make_unique<FunctionObject>();
      known->module = module;
      known->kernel = kernel;
      known->maxDynamicShared =
          std::max(0, 49152 - static_cast<int>(kernel->staticSharedBytes));
    }
    *function = known.get();
    return CUDA_SUCCESS;
  });
}

CUDASIM_API CUresult cuModuleGetGlobal_v2(CUdeviceptr *address, size_t *bytes,
                                          CUmodule module, const char *name) {
  return call(Needs::Context, [&](Driver &driver) {
    if (!name || (!address && !bytes))
      return CUDA_ERROR_INVALID_VALUE;
    if (!driver.modules.has(module))
      return CUDA_ERROR_INVALID_HANDLE;
    const Program::GlobalVariable *variable =
        module->program->findVariable(name);
    if (!variable)
      return CUDA_ERROR_NOT_FOUND;
    if (address)
      *address = variable->address;
    if (bytes)
      *bytes = variable->bytes;
    return CUDA_SUCCESS;
  });
}

//===----------------------------------------------------------------------===//
// Libraries: modules under another name
//===----------------------------------------------------------------------===//

CUDASIM_API CUresult cuLibraryLoadData(CUlibrary *library, const void *code,
                                       int *options, void **values,
                                       unsigned count, int *, void **,
                                       unsigned) {
  return loadWithLog(library, code, count, options, values);
}

CUDASIM_API CUresult cuLibraryUnload(CUlibrary library) {
  return cuModuleUnload(library);
}

CUDASIM_API CUresult cuLibraryGetModule(CUmodule *module, CUlibrary library) {
  return call(Needs::Context, [&](Driver &driver) {
    if (!module)
      return CUDA_ERROR_INVALID_VALUE;
    if (!driver.modules.has(library))
      return CUDA_ERROR_INVALID_HANDLE;
    *module = library;
    return CUDA_SUCCESS;
  });
}

CUDASIM_API CUresult cuLibraryGetKernel(CUkernel *kernel, CUlibrary library,
                                        const char *name) {
  return cuModuleGetFunction(kernel, library, name);
}

CUDASIM_API CUresult cuLibraryGetGlobal(CUdeviceptr *address, size_t *bytes,
                                        CUlibrary library, const char *name) {
  return cuModuleGetGlobal_v2(address, bytes, library, name);
}

CUDASIM_API CUresult cuKernelGetFunction(CUfunction *function,
                                         CUkernel kernel) {
  return call(Needs::Context, [&](Driver &driver) {
    if (!function)
      return CUDA_ERROR_INVALID_VALUE;
    if (!driver.hasFunction(kernel))
      return CUDA_ERROR_INVALID_HANDLE;
    *function = kernel;
    return CUDA_SUCCESS;
  });
}

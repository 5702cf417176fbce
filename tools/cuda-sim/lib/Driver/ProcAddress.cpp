//===- ProcAddress.cpp - cuGetProcAddress ---------------------------------===//
#include "Driver/Api.h"
#include "Driver/ExportTable.h"

using cudasim::exportedFunctions;

CUDASIM_API CUresult cuGetProcAddress_v2(const char *symbol, void **function,
                                         int, uint64_t, int *status) {
  if (!symbol || !function)
    return CUDA_ERROR_INVALID_VALUE;
  auto it = exportedFunctions().find(symbol);
  bool found = it != exportedFunctions().end();
  *function = found ? it->second : nullptr;
  if (status)
    *status = found ? 0 : 1; // found, or not there
  return found ? CUDA_SUCCESS : CUDA_ERROR_NOT_FOUND;
}

CUDASIM_API CUresult cuGetProcAddress(const char *symbol, void **function,
                                      int version, uint64_t flags) {
  return cuGetProcAddress_v2(symbol, function, version, flags, nullptr);
}

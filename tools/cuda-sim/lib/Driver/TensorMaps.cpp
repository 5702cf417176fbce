//===- TensorMaps.cpp - cuTensorMap... ------------------------------------===//
#include "Driver/Driver.h"
#include "Isa/TensorMap.h"

#include <cstring>

using namespace cudasim;

CUDASIM_API CUresult
cuTensorMapEncodeTiled(void *map, int dataType, uint32_t rank, void *address,
                       const uint64_t *dims, const uint64_t *strides,
                       const uint32_t *box, const uint32_t *elementStrides,
                       int interleave, int swizzle, int l2Promotion, int fill) {
  return call(Needs::Init, [&](Driver &driver) {
    if (!map || reinterpret_cast<uintptr_t>(map) % 64 || !dims || !box ||
        !elementStrides || (rank > 1 && !strides) || rank < 1 ||
        rank > TensorMap::maxRank)
      return CUDA_ERROR_INVALID_VALUE;
    TensorMap encoded;
    std::string broken = TensorMap::encode(
        encoded, static_cast<unsigned>(dataType), rank,
        reinterpret_cast<uint64_t>(address), dims, strides, box, elementStrides,
        static_cast<unsigned>(interleave), static_cast<unsigned>(swizzle),
        static_cast<unsigned>(l2Promotion), static_cast<unsigned>(fill));
    if (!broken.empty()) {
      driver.say("cuTensorMapEncodeTiled: " + broken);
      return CUDA_ERROR_INVALID_VALUE;
    }
    std::memcpy(map, &encoded, sizeof encoded);
    return CUDA_SUCCESS;
  });
}

CUDASIM_API CUresult cuTensorMapReplaceAddress(void *map, void *address) {
  return call(Needs::Init, [&](Driver &driver) {
    if (!map || reinterpret_cast<uintptr_t>(map) % 64)
      return CUDA_ERROR_INVALID_VALUE;
    TensorMap encoded;
    std::memcpy(&encoded, map, sizeof encoded);
    std::string broken = encoded.verify();
    if (broken.empty())
      broken = encoded.replace(TensorMapField::GlobalAddress, 0,
                               reinterpret_cast<uint64_t>(address));
    if (!broken.empty()) {
      driver.say("cuTensorMapReplaceAddress: " + broken);
      return CUDA_ERROR_INVALID_VALUE;
    }
    std::memcpy(map, &encoded, sizeof encoded);
    return CUDA_SUCCESS;
  });
}

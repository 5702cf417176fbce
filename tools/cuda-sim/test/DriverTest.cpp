//===- DriverTest.cpp - the driver API ------------------------------------===//
#include "Driver/Api.h"
#include "Driver/ExportTable.h"

#include <gtest/gtest.h>

#include <cstring>
#include <string>
#include <vector>

extern "C" {
CUresult cuInit(unsigned);
CUresult cuDeviceGetAttribute(int *, int, CUdevice);
CUresult cuDevicePrimaryCtxRetain(CUcontext *, CUdevice);
CUresult cuDevicePrimaryCtxReset_v2(CUdevice);
CUresult cuCtxSetCurrent(CUcontext);
CUresult cuCtxSynchronize();
CUresult cuModuleLoadData(CUmodule *, const void *);
CUresult cuModuleUnload(CUmodule);
CUresult cuModuleGetFunction(CUfunction *, CUmodule, const char *);
CUresult cuModuleGetGlobal_v2(CUdeviceptr *, size_t *, CUmodule, const char *);
CUresult cuFuncSetAttribute(CUfunction, int, int);
CUresult cuMemAlloc_v2(CUdeviceptr *, size_t);
CUresult cuMemFree_v2(CUdeviceptr);
CUresult cuMemAllocAsync(CUdeviceptr *, size_t, CUstream);
CUresult cuMemFreeAsync(CUdeviceptr, CUstream);
CUresult cuMemcpyHtoD_v2(CUdeviceptr, const void *, size_t);
CUresult cuMemcpyDtoH_v2(void *, CUdeviceptr, size_t);
CUresult cuMemsetD32_v2(CUdeviceptr, unsigned, size_t);
CUresult cuMemsetD32Async(CUdeviceptr, unsigned, size_t, CUstream);
CUresult cuStreamCreate(CUstream *, unsigned);
CUresult cuStreamDestroy_v2(CUstream);
CUresult cuStreamSynchronize(CUstream);
CUresult cuStreamBeginCapture_v2(CUstream, int);
CUresult cuStreamEndCapture(CUstream, CUgraph *);
CUresult cuStreamWaitEvent(CUstream, CUevent, unsigned);
CUresult cuGraphInstantiateWithFlags(CUgraphExec *, CUgraph,
                                     unsigned long long);
CUresult cuGraphLaunch(CUgraphExec, CUstream);
CUresult cuGraphExecDestroy(CUgraphExec);
CUresult cuGraphDestroy(CUgraph);
CUresult cuEventCreate(CUevent *, unsigned);
CUresult cuEventRecord(CUevent, CUstream);
CUresult cuEventQuery(CUevent);
CUresult cuEventDestroy_v2(CUevent);
CUresult cuEventElapsedTime(float *, CUevent, CUevent);
CUresult cuLaunchKernel(CUfunction, unsigned, unsigned, unsigned, unsigned,
                        unsigned, unsigned, unsigned, CUstream, void **,
                        void **);
CUresult cuLaunchKernelEx(const CUlaunchConfig *, CUfunction, void **, void **);
CUresult cuGetErrorName(CUresult, const char **);
CUresult cuGetProcAddress_v2(const char *, void **, int, uint64_t, int *);
const char *cudaSimLastReport();
}

namespace {

const char *const text = R"(
.version 8.0
.target sm_90
.address_size 64
.global .align 4 .u32 counter = 7;
.extern .shared .align 16 .b8 buffer[];
.visible .entry store(.param .u64 out, .param .u32 value) {
  .reg .b64 %rd<2>; .reg .b32 %r<3>;
  ld.param.u64 %rd1, [out];
  ld.param.u32 %r1, [value];
  st.global.u32 [%rd1], %r1;
  ret;
}
.visible .entry rank(.param .u64 out) {
  .reg .b64 %rd<4>; .reg .b32 %r<3>;
  ld.param.u64 %rd1, [out];
  mov.u32 %r1, %ctaid.x;
  mov.u32 %r2, %cluster_ctarank;
  mul.wide.u32 %rd2, %r1, 4;
  add.s64 %rd3, %rd1, %rd2;
  st.global.u32 [%rd3], %r2;
  ret;
}
)";

/// A context of its own for every test.
class DriverTest : public testing::Test {
protected:
  void SetUp() override {
    ASSERT_EQ(cuInit(0), CUDA_SUCCESS);
    CUcontext context;
    ASSERT_EQ(cuDevicePrimaryCtxRetain(&context, 0), CUDA_SUCCESS);
    ASSERT_EQ(cuCtxSetCurrent(context), CUDA_SUCCESS);
    ASSERT_EQ(cuModuleLoadData(&module, text), CUDA_SUCCESS);
    ASSERT_EQ(cuModuleGetFunction(&store, module, "store"), CUDA_SUCCESS);
    ASSERT_EQ(cuMemAlloc_v2(&memory, 64), CUDA_SUCCESS);
  }
  void TearDown() override { cuDevicePrimaryCtxReset_v2(0); }

  CUresult launch(CUdeviceptr out, unsigned value, unsigned shared = 0,
                  CUstream stream = nullptr, unsigned threads = 1) {
    void *params[] = {&out, &value};
    return cuLaunchKernel(store, 1, 1, 1, threads, 1, 1, shared, stream, params,
                          nullptr);
  }
  unsigned read(CUdeviceptr from) {
    unsigned value = 0;
    EXPECT_EQ(cuMemcpyDtoH_v2(&value, from, 4), CUDA_SUCCESS);
    return value;
  }

  CUmodule module = nullptr;
  CUfunction store = nullptr;
  CUdeviceptr memory = 0;
};

TEST_F(DriverTest, launches_and_copies) {
  EXPECT_EQ(launch(memory, 42), CUDA_SUCCESS);
  EXPECT_EQ(cuCtxSynchronize(), CUDA_SUCCESS);
  EXPECT_EQ(read(memory), 42u);
  // What nobody wrote is no zero on the host.
  EXPECT_EQ(read(memory + 4), 0xcdcdcdcdu);
  EXPECT_EQ(cuMemsetD32_v2(memory, 3, 16), CUDA_SUCCESS);
  EXPECT_EQ(read(memory + 60), 3u);
}

TEST_F(DriverTest, module_variables) {
  CUdeviceptr address = 0;
  size_t bytes = 0;
  ASSERT_EQ(cuModuleGetGlobal_v2(&address, &bytes, module, "counter"),
            CUDA_SUCCESS);
  EXPECT_EQ(bytes, 4u);
  EXPECT_EQ(read(address), 7u);
  EXPECT_EQ(cuModuleGetGlobal_v2(&address, &bytes, module, "none"),
            CUDA_ERROR_NOT_FOUND);
}

TEST_F(DriverTest, a_fault_taints_the_context_until_it_is_reset) {
  EXPECT_EQ(launch(memory + 64, 1), CUDA_SUCCESS);
  EXPECT_EQ(cuCtxSynchronize(), CUDA_ERROR_ILLEGAL_ADDRESS);
  EXPECT_EQ(launch(memory, 1), CUDA_ERROR_ILLEGAL_ADDRESS);
  std::string report = cudaSimLastReport();
  EXPECT_EQ(report.rfind("OutOfBounds: ", 0), 0u) << report;
  EXPECT_NE(report.find("PTX line 11: st.global.u32 [%rd1], %r1;"),
            std::string::npos)
      << report;
  EXPECT_EQ(cuDevicePrimaryCtxReset_v2(0), CUDA_SUCCESS);
  EXPECT_EQ(cuCtxSynchronize(), CUDA_SUCCESS);
}

TEST_F(DriverTest, freed_memory_is_out_of_bounds) {
  EXPECT_EQ(cuMemFree_v2(memory), CUDA_SUCCESS);
  EXPECT_EQ(cuMemFree_v2(memory), CUDA_ERROR_INVALID_VALUE);
  EXPECT_EQ(cuMemsetD32_v2(memory, 0, 1), CUDA_ERROR_INVALID_VALUE);
  EXPECT_EQ(launch(memory, 1), CUDA_SUCCESS);
  EXPECT_EQ(cuCtxSynchronize(), CUDA_ERROR_ILLEGAL_ADDRESS);
}

TEST_F(DriverTest, refuses_wrong_handles_and_sizes) {
  unsigned char nothing[64] = {};
  auto *foreign = reinterpret_cast<CUfunction>(nothing);
  EXPECT_EQ(
      cuLaunchKernel(foreign, 1, 1, 1, 1, 1, 1, 0, nullptr, nullptr, nullptr),
      CUDA_ERROR_INVALID_HANDLE);
  EXPECT_EQ(launch(memory, 1, 0, reinterpret_cast<CUstream>(nothing)),
            CUDA_ERROR_INVALID_HANDLE);
  EXPECT_EQ(launch(memory, 1, 0, nullptr, 1025), CUDA_ERROR_INVALID_VALUE);
  EXPECT_EQ(launch(memory, 1, 49153), CUDA_ERROR_INVALID_VALUE);
  EXPECT_EQ(cuFuncSetAttribute(store, 8, 232449), CUDA_ERROR_INVALID_VALUE);
  EXPECT_EQ(cuFuncSetAttribute(store, 8, 232448), CUDA_SUCCESS);
  EXPECT_EQ(launch(memory, 1, 232448), CUDA_SUCCESS);
  CUdeviceptr address;
  EXPECT_EQ(cuMemAlloc_v2(&address, 0), CUDA_ERROR_INVALID_VALUE);
  EXPECT_EQ(cuMemAlloc_v2(&address, size_t(1) << 45), CUDA_ERROR_OUT_OF_MEMORY);
  EXPECT_EQ(cuMemcpyHtoD_v2(memory, nothing, 65), CUDA_ERROR_INVALID_VALUE);
  EXPECT_EQ(cuModuleUnload(module), CUDA_SUCCESS);
  EXPECT_EQ(cuModuleUnload(module), CUDA_ERROR_INVALID_HANDLE);
  EXPECT_EQ(launch(memory, 1), CUDA_ERROR_INVALID_HANDLE);
}

TEST_F(DriverTest, refuses_images_that_are_not_for_the_device) {
  CUmodule other;
  EXPECT_EQ(cuModuleLoadData(&other, "\x7f"
                                     "ELF    "),
            CUDA_ERROR_NO_BINARY_FOR_GPU);
  EXPECT_EQ(cuModuleLoadData(&other, "no PTX"), CUDA_ERROR_INVALID_PTX);
  std::string newer = text;
  newer.replace(newer.find("sm_90"), 5, "sm_100");
  EXPECT_EQ(cuModuleLoadData(&other, newer.c_str()), CUDA_ERROR_INVALID_PTX);
  EXPECT_STREQ(cudaSimLastReport(),
               "module: the module is for sm_100, the device is sm_90");
  std::string alone = text;
  alone.replace(alone.find("sm_90"), 5, "sm_90a");
  EXPECT_EQ(cuModuleLoadData(&other, alone.c_str()), CUDA_SUCCESS);
}

TEST_F(DriverTest, clusters_by_attribute) {
  CUfunction rank;
  ASSERT_EQ(cuModuleGetFunction(&rank, module, "rank"), CUDA_SUCCESS);
  CUlaunchAttribute attribute = {};
  attribute.id = 4;
  attribute.value.clusterDim = {2, 1, 1};
  CUlaunchConfig config = {4, 1, 1, 1, 1, 1, 0, nullptr, &attribute, 1};
  void *params[] = {&memory};
  EXPECT_EQ(cuLaunchKernelEx(&config, rank, params, nullptr), CUDA_SUCCESS);
  for (unsigned block = 0; block < 4; ++block)
    EXPECT_EQ(read(memory + 4 * block), block % 2);
  config.gridDimX = 3;
  EXPECT_EQ(cuLaunchKernelEx(&config, rank, params, nullptr),
            CUDA_ERROR_INVALID_CLUSTER_SIZE);
  config.gridDimX = 16;
  attribute.value.clusterDim.x = 16;
  EXPECT_EQ(cuLaunchKernelEx(&config, rank, params, nullptr),
            CUDA_ERROR_INVALID_CLUSTER_SIZE);
}

TEST_F(DriverTest, a_graph_repeats_what_was_captured) {
  CUstream stream;
  CUgraph graph;
  CUgraphExec exec;
  CUdeviceptr scratch;
  ASSERT_EQ(cuMemsetD32_v2(memory, 0, 16), CUDA_SUCCESS);
  ASSERT_EQ(cuStreamCreate(&stream, 1), CUDA_SUCCESS);
  ASSERT_EQ(cuStreamBeginCapture_v2(stream, 0), CUDA_SUCCESS);
  EXPECT_EQ(cuMemAllocAsync(&scratch, 64, stream), CUDA_SUCCESS);
  EXPECT_EQ(cuMemsetD32Async(scratch, 1, 16, stream), CUDA_SUCCESS);
  EXPECT_EQ(launch(memory, 5, 0, stream), CUDA_SUCCESS);
  EXPECT_EQ(cuMemFreeAsync(scratch, stream), CUDA_SUCCESS);
  ASSERT_EQ(cuStreamEndCapture(stream, &graph), CUDA_SUCCESS);
  EXPECT_EQ(read(memory), 0u);
  ASSERT_EQ(cuGraphInstantiateWithFlags(&exec, graph, 0), CUDA_SUCCESS);
  EXPECT_EQ(cuGraphDestroy(graph), CUDA_SUCCESS);
  for (int run = 0; run < 2; ++run) {
    EXPECT_EQ(cuGraphLaunch(exec, stream), CUDA_SUCCESS);
    EXPECT_EQ(read(memory), 5u);
    EXPECT_EQ(cuMemsetD32_v2(memory, 0, 1), CUDA_SUCCESS);
  }
  EXPECT_EQ(cuGraphExecDestroy(exec), CUDA_SUCCESS);
  EXPECT_EQ(cuStreamDestroy_v2(stream), CUDA_SUCCESS);
}

TEST_F(DriverTest, waiting_breaks_a_capture) {
  CUstream stream, other;
  CUgraph graph;
  CUevent event;
  ASSERT_EQ(cuStreamCreate(&stream, 1), CUDA_SUCCESS);
  ASSERT_EQ(cuStreamCreate(&other, 1), CUDA_SUCCESS);
  ASSERT_EQ(cuEventCreate(&event, 0), CUDA_SUCCESS);
  ASSERT_EQ(cuStreamBeginCapture_v2(stream, 0), CUDA_SUCCESS);
  EXPECT_EQ(cuStreamSynchronize(stream), CUDA_ERROR_STREAM_CAPTURE_UNSUPPORTED);
  EXPECT_EQ(launch(memory, 5, 0, stream),
            CUDA_ERROR_STREAM_CAPTURE_INVALIDATED);
  EXPECT_EQ(cuStreamEndCapture(stream, &graph),
            CUDA_ERROR_STREAM_CAPTURE_INVALIDATED);
  ASSERT_EQ(cuStreamBeginCapture_v2(stream, 0), CUDA_SUCCESS);
  CUdeviceptr address;
  EXPECT_EQ(cuMemAlloc_v2(&address, 4), CUDA_ERROR_STREAM_CAPTURE_UNSUPPORTED);
  EXPECT_EQ(cuStreamEndCapture(stream, &graph),
            CUDA_ERROR_STREAM_CAPTURE_INVALIDATED);
  // A stream that joins must be waited for.
  ASSERT_EQ(cuStreamBeginCapture_v2(stream, 0), CUDA_SUCCESS);
  EXPECT_EQ(cuEventRecord(event, stream), CUDA_SUCCESS);
  EXPECT_EQ(cuEventQuery(event), CUDA_ERROR_CAPTURED_EVENT);
  EXPECT_EQ(cuStreamWaitEvent(other, event, 0), CUDA_SUCCESS);
  EXPECT_EQ(launch(memory, 5, 0, other), CUDA_SUCCESS);
  EXPECT_EQ(cuStreamEndCapture(stream, &graph),
            CUDA_ERROR_STREAM_CAPTURE_UNJOINED);
}

TEST_F(DriverTest, time_means_nothing) {
  CUevent event;
  float milliseconds;
  ASSERT_EQ(cuEventCreate(&event, 0), CUDA_SUCCESS);
  EXPECT_EQ(cuEventRecord(event, nullptr), CUDA_SUCCESS);
  EXPECT_EQ(cuEventQuery(event), CUDA_SUCCESS);
  EXPECT_EQ(cuEventElapsedTime(&milliseconds, event, event),
            CUDA_ERROR_NOT_SUPPORTED);
  EXPECT_EQ(cuEventDestroy_v2(event), CUDA_SUCCESS);
  EXPECT_EQ(cuEventQuery(event), CUDA_ERROR_INVALID_HANDLE);
}

TEST_F(DriverTest, functions_are_found_by_name) {
  void *function = nullptr;
  int status = -1;
  EXPECT_EQ(cuGetProcAddress_v2("cuMemAlloc", &function, 12000, 0, &status),
            CUDA_SUCCESS);
  EXPECT_EQ(function, reinterpret_cast<void *>(&cuMemAlloc_v2));
  EXPECT_EQ(status, 0);
  EXPECT_EQ(cuGetProcAddress_v2("cuNothing", &function, 12000, 0, &status),
            CUDA_ERROR_NOT_FOUND);
  EXPECT_EQ(function, nullptr);
  const char *name;
  EXPECT_EQ(cuGetErrorName(CUDA_ERROR_ILLEGAL_ADDRESS, &name), CUDA_SUCCESS);
  EXPECT_STREQ(name, "CUDA_ERROR_ILLEGAL_ADDRESS");
  int value = 0;
  EXPECT_EQ(cuDeviceGetAttribute(&value, 97, 0), CUDA_SUCCESS);
  EXPECT_EQ(value, 232448);
}

} // namespace

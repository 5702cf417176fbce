//===- CallTest.cpp - calls of ahead-of-time compiled functions -----------===//

#include "Xent/Runtime/Call.h"
#include "Xent/Runtime/Cuda.h"
#include "Xent/Runtime/Memory.h"
#include "gtest/gtest.h"
#include <cstring>
#include <vector>

namespace {

struct Matrix {
  float *data;
  int64_t sizes[2], strides[2];
};
struct Vector {
  float *data;
  int64_t sizes[1], strides[1];
};

/// As compiled code sees a tensor.
template <int rank> struct Descriptor {
  float *allocated, *aligned;
  int64_t offset, sizes[rank], strides[rank];
};

template <int rank> Descriptor<rank> &get(void *parameter) {
  return **static_cast<Descriptor<rank> **>(parameter);
}

enum class Behaviour { Works, Asserts, RunsOut } behaviour;
const float *seenArgument;

/// y[i] = scale * sum_j x[i, j], y of n elements.
void sumRows(void **parameters) {
  auto &x = get<2>(parameters[0]);
  float scale = *static_cast<float *>(parameters[1]);
  auto &y = get<1>(parameters[2]);
  seenArgument = x.aligned;
  void *scratch = _mlir_memref_to_llvm_alloc(100);
  if (behaviour == Behaviour::Asserts) {
    xentCallMessage("rows are not sorted");
    xentCallAbort();
  }
  if (behaviour == Behaviour::RunsOut)
    _mlir_memref_to_llvm_alloc(uint64_t(1) << 62);
  for (int64_t i = 0; i < y.sizes[0]; ++i) {
    float sum = 0;
    for (int64_t j = 0; j < x.sizes[1]; ++j)
      sum += x.aligned[x.offset + i * x.strides[0] + j * x.strides[1]];
    y.aligned[i * y.strides[0]] = scale * sum;
  }
  _mlir_memref_to_llvm_free(scratch);
}

const XentValue values[] = {
    {"x", 2, 4, 0}, {"scale", -1, 4, 0}, {"y", 1, 4, 0}};
// x is 3 columns wide, its rows a multiple of 2; y is as long as x is high.
const XentRelation relations[] = {{0, 1, XENT_CONSTANT, 0, 3, 1},
                                  {0, 0, XENT_MULTIPLE, 0, 2, 1},
                                  {2, 0, 0, 0, 1, 1}};
const XentVersion versions[] = {{nullptr, 0, sumRows}};
const XentFunction function = {"sum_rows", 2,        1, 3,      values,
                               relations,  versions, 1, nullptr};

class CallTest : public testing::Test {
protected:
  void SetUp() override { behaviour = Behaviour::Works; }

  int32_t call() {
    const void *all[] = {&x, &scale, &y};
    return xentCallCPU(&function, all);
  }

  void expectFailure(int32_t status, const char *text) {
    EXPECT_EQ(call(), status);
    EXPECT_STREQ(xentCallErrorText(), text);
  }

  float data[12] = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
  float sums[8] = {};
  float scale = 2;
  Matrix x = {data, {2, 3}, {3, 1}};
  Vector y = {sums, {2}, {1}};
};

TEST_F(CallTest, TakesContiguousTensorsAsTheyAre) {
  EXPECT_EQ(call(), 0) << xentCallErrorText();
  EXPECT_EQ(sums[0], 12);
  EXPECT_EQ(sums[1], 30);
  EXPECT_EQ(seenArgument, data);
  EXPECT_EQ(xentMemoryUsage().current, 0u);
}

TEST_F(CallTest, CopiesStridedTensors) {
  x.strides[0] = 6;
  x.strides[1] = 2;
  y.strides[0] = 3;
  EXPECT_EQ(call(), 0) << xentCallErrorText();
  EXPECT_EQ(sums[0], 2 * (1 + 3 + 5));
  EXPECT_EQ(sums[3], 2 * (7 + 9 + 11));
  EXPECT_EQ(sums[1], 0);
  EXPECT_NE(seenArgument, data);
  // Backwards, and broadcast.
  x = {data + 11, {4, 3}, {0, -1}};
  y = {sums + 3, {4}, {-1}};
  EXPECT_EQ(call(), 0) << xentCallErrorText();
  for (int i = 0; i < 4; ++i)
    EXPECT_EQ(sums[i], 2 * (12 + 11 + 10));
}

TEST_F(CallTest, CopiesUnalignedTensors) {
  char bytes[6 * 4 + 1], result[2 * 4 + 1];
  std::memcpy(bytes + 1, data, 6 * 4);
  x.data = reinterpret_cast<float *>(bytes + 1);
  y.data = reinterpret_cast<float *>(result + 1);
  EXPECT_EQ(call(), 0) << xentCallErrorText();
  std::memcpy(sums, result + 1, 2 * 4);
  EXPECT_EQ(sums[0], 12);
  EXPECT_EQ(sums[1], 30);
}

TEST_F(CallTest, TakesNoRows) {
  x = {nullptr, {0, 3}, {3, 1}};
  y = {nullptr, {0}, {1}};
  EXPECT_EQ(call(), 0) << xentCallErrorText();
}

TEST_F(CallTest, RefusesWrongExtents) {
  x.sizes[1] = 2;
  expectFailure(XENT_CALL_BAD_SHAPE, "dimension 1 of x is 2, but has to be 3");
  x.sizes[1] = 3;
  x.sizes[0] = 3;
  expectFailure(XENT_CALL_BAD_SHAPE,
                "dimension 0 of x is 3, but has to be a multiple of 2");
  x.sizes[0] = 4;
  expectFailure(XENT_CALL_BAD_SHAPE, "dimension 0 of y is 2, but has to be 4, "
                                     "as dimension 0 of x");
  x.sizes[0] = -2;
  expectFailure(XENT_CALL_BAD_SHAPE, "dimension 0 of x is -2");
  x.sizes[0] = INT64_MAX;
  EXPECT_EQ(call(), XENT_CALL_BAD_SHAPE);
}

TEST_F(CallTest, RefusesWrongMemory) {
  x.data = nullptr;
  expectFailure(XENT_CALL_BAD_MEMORY, "x has no data");
  x.data = data;
  x.strides[0] = INT64_MAX / 2;
  expectFailure(XENT_CALL_BAD_MEMORY, "the strides of x are too large");
  x.strides[0] = 3;
  y.strides[0] = 0;
  expectFailure(XENT_CALL_BAD_MEMORY,
                "by its strides, y has several elements in one place");
  y = {data + 5, {2}, {1}};
  expectFailure(XENT_CALL_BAD_MEMORY, "y overlaps x");
  y.data = data + 6;
  EXPECT_EQ(call(), 0);
  const void *all[] = {nullptr, &scale, &y};
  EXPECT_EQ(xentCallCPU(&function, all), XENT_CALL_BAD_MEMORY);
  EXPECT_STREQ(xentCallErrorText(), "x is a null pointer");
}

TEST_F(CallTest, ReportsAssertions) {
  behaviour = Behaviour::Asserts;
  expectFailure(XENT_CALL_NOT_ALLOWED,
                "an assertion of the program failed: rows are not sorted");
  EXPECT_EQ(xentMemoryUsage().current, 0u);
  behaviour = Behaviour::Works;
  EXPECT_EQ(call(), 0);
}

TEST_F(CallTest, ReportsThatMemoryRanOut) {
  behaviour = Behaviour::RunsOut;
  expectFailure(XENT_CALL_OUT_OF_MEMORY,
                "out of memory: no 4611686018427387904 bytes beside the 100 in "
                "use");
  EXPECT_EQ(xentMemoryUsage().current, 0u);
}

TEST_F(CallTest, TellsTheSizesOfResults) {
  x.data = nullptr;
  x.sizes[0] = 6;
  const void *arguments[] = {&x, &scale};
  int64_t size = 0;
  EXPECT_EQ(xentCallResultSizes(&function, arguments, &size), 0);
  EXPECT_EQ(size, 6);
  x.sizes[0] = 5;
  EXPECT_EQ(xentCallResultSizes(&function, arguments, &size),
            XENT_CALL_BAD_SHAPE);
}

TEST(CallDeathTest, EndsTheProcessOutsideOfACall) {
  EXPECT_DEATH(
      {
        xentCallMessage("rows are not sorted");
        xentCallAbort();
      },
      "xent: rows are not sorted");
}

/// As on the CPU, and with what CUDA adds.
void sumOnDevice(void **parameters) {
  sumRows(parameters);
  auto *workspace = *static_cast<char **>(parameters[3]);
  auto bytes = *static_cast<int64_t *>(parameters[4]);
  auto *stream = *static_cast<char **>(parameters[5]);
  *static_cast<int32_t *>(parameters[6]) =
      workspace && bytes == 64 && stream ? 0 : XENT_CUDA_WORKSPACE_TOO_SMALL;
}

const XentVersion cudaVersion[] = {{nullptr, 0, sumOnDevice}};

/// 16 bytes a row.
void query(void **parameters) {
  auto *extents = *static_cast<int64_t **>(parameters[2]);
  extents[0] = get<2>(parameters[0]).sizes[0];
  *static_cast<int64_t *>(parameters[3]) = 16 * extents[0];
}

TEST_F(CallTest, CallsOnCuda) {
  const XentFunction onDevice = {"sum_rows", 2,           1, 3,    values,
                                 relations,  cudaVersion, 1, query};
  const void *all[] = {&x, &scale, &y};
  EXPECT_EQ(xentCallWorkspaceBytes(&onDevice, all), 32);
  char workspace[64];
  EXPECT_EQ(xentCallCuda(&onDevice, all, workspace, 64, workspace), 0);
  EXPECT_EQ(sums[1], 30);
  EXPECT_EQ(xentCallCuda(&onDevice, all, nullptr, 0, workspace),
            XENT_CUDA_WORKSPACE_TOO_SMALL);
  x.strides[1] = 2;
  EXPECT_EQ(xentCallCuda(&onDevice, all, workspace, 64, workspace),
            XENT_CALL_BAD_MEMORY);
  EXPECT_STREQ(xentCallErrorText(), "x is not contiguous in row-major order");
  x.sizes[1] = 4;
  EXPECT_EQ(xentCallWorkspaceBytes(&onDevice, all), -1);
}

TEST_F(CallTest, PassesStridesOnCuda) {
  const XentValue strided[] = {
      {"x", 2, 4, 1}, {"scale", -1, 4, 0}, {"y", 1, 4, 0}};
  const XentFunction onDevice = {"sum_rows", 2,           1, 3,    strided,
                                 relations,  cudaVersion, 1, query};
  const void *all[] = {&x, &scale, &y};
  char workspace[64];
  // Columns 0, 2, 4 of each row, and rows in the opposite order.
  float wide[] = {1, 9, 2, 9, 3, 4, 9, 5, 9, 6};
  x = {wide + 5, {2, 3}, {-5, 2}};
  EXPECT_EQ(xentCallCuda(&onDevice, all, workspace, 64, workspace), 0);
  EXPECT_EQ(sums[0], 30);
  EXPECT_EQ(sums[1], 12);
  // Elements are read as a whole.
  x.data = reinterpret_cast<float *>(reinterpret_cast<char *>(wide) + 1);
  x.strides[0] = 5;
  EXPECT_EQ(xentCallCuda(&onDevice, all, workspace, 64, workspace),
            XENT_CALL_BAD_MEMORY);
  EXPECT_STREQ(xentCallErrorText(),
               "the data of x is not aligned to its elements");
}

} // namespace

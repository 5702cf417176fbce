//===- ProductCase.cpp - a product on the simulated device ----------------===//

#include "ProductCase.h"
#include "CompileToPtx.h"
#include "OperandMatrix.h"
#include "SimulatedDevice.h"
#include "mlir/IR/Builders.h"
#include "gtest/gtest.h"

#include <sstream>

using namespace mlir;
using namespace mlir::xent;
using namespace xenttest;

KernelConfigSM90 xenttest::sizesSM90(unsigned tileN, unsigned stages,
                                     unsigned cluster, unsigned group) {
  KernelConfigSM90 config;
  if (tileN > 256) {
    config.producerRegisters = 24;
    config.consumerRegisters = 240;
  }
  config.tileN = tileN;
  config.stages = stages;
  config.cluster = cluster;
  config.group = group;
  return config;
}

KernelSpec ProductCase::getSpec(MLIRContext &context) const {
  OpBuilder b(&context);
  KernelSpec spec;
  spec.name = "product";
  spec.cls = KernelClass::Product;
  spec.operandType =
      f16 ? FloatType(b.getF16Type()) : FloatType(b.getBF16Type());
  spec.aMNMajor = aMNMajor;
  spec.bMNMajor = bMNMajor;
  spec.tileType = isF32()         ? FloatType(b.getF32Type())
                  : stored == F16 ? FloatType(b.getF16Type())
                                  : FloatType(b.getBF16Type());
  spec.accumulate = stored == F32Sum;
  return spec;
}

std::string
ProductCase::compile(llvm::function_ref<void(LLVM::LLVMFuncOp)> change) const {
  std::unique_ptr<MLIRContext> context = createContext();
  gpu::GPUModuleOp gpu;
  OwningOpRef<ModuleOp> module = createModule(*context, gpu);
  OpBuilder builder(context.get());
  std::string why;
  FailureOr<LLVM::LLVMFuncOp> function =
      buildKernelSM90(builder, gpu, getSpec(*context), config, why);
  if (failed(function)) {
    ADD_FAILURE() << why;
    return "";
  }
  if (change)
    change(*function);
  std::string ptx = compileToPtx(*module, "sm_90a", "+ptx80");
  EXPECT_FALSE(ptx.empty());
  return ptx;
}

std::string ProductCase::run(const std::string &ptx, unsigned seed) const {
  std::unique_ptr<MLIRContext> context = createContext();
  KernelSpec spec = getSpec(*context);
  KernelLaunch launch = getLaunchSM90(spec, config);
  TensorMapsSM90 maps = getTensorMapsSM90(spec, config);
  std::mt19937 random(7);
  OperandMatrix a(m, k, {aMNMajor, f16}, random, OperandMatrix::SmallIntegers);
  OperandMatrix b(n, k, {bMNMajor, f16}, random, OperandMatrix::SmallIntegers);
  std::vector<double> product = multiply(a, b);
  int64_t pitch = (n + 7) / 8 * 8 + 8;
  size_t count = m * pitch;

  auto fromHalf = [&](uint16_t bits) {
    return stored == F16 ? fromF16(bits) : fromBF16(bits);
  };
  auto round = [&](double value) {
    float narrow = static_cast<float>(value);
    return isF32()         ? narrow
           : stored == F16 ? fromF16(toF16(narrow))
                           : fromBF16(toBF16(narrow));
  };
  SimulatedDevice device(seed);
  // The result starts as 1 everywhere, padding included.
  uint16_t half = stored == F16 ? toF16(1) : toBF16(1);
  uint64_t c = isF32() ? device.upload(std::vector<float>(count, 1))
                       : device.upload(std::vector<uint16_t>(count, half));
  MatrixMap::Type type = isF32()         ? MatrixMap::F32
                         : stored == F16 ? MatrixMap::F16
                                         : MatrixMap::BF16;
  uint64_t pitchBytes = pitch * (isF32() ? 4 : 2);
  MatrixMap mapC{type,       static_cast<uint64_t>(n), static_cast<uint64_t>(m),
                 pitchBytes, maps.tile.inner,          maps.tile.outer};
  Parameters parameters;
  parameters.add(device.encode(a.upload(device), a.map(maps.a)))
      .add(device.encode(b.upload(device), b.map(maps.b)))
      .add(device.encode(c, mapC))
      .add<int32_t>(m)
      .add<int32_t>(n)
      .add<int32_t>(k);
  std::string report = device.run(ptx, "product", blocks, launch.threads,
                                  launch.sharedBytes, parameters);
  if (!report.empty())
    return report;

  std::vector<float> result;
  if (isF32())
    result = device.download<float>(c, count);
  else
    for (uint16_t bits : device.download<uint16_t>(c, count))
      result.push_back(fromHalf(bits));
  for (int64_t i = 0; i < m; ++i)
    for (int64_t j = 0; j < pitch; ++j) {
      float expected = 1;
      if (j < n)
        expected = round(product[i * n + j] + (stored == F32Sum ? 1 : 0));
      if (result[i * pitch + j] == expected)
        continue;
      std::ostringstream text;
      text << "row " << i << ", column " << j << ": " << result[i * pitch + j]
           << " and not " << expected;
      return text.str();
    }
  return "";
}

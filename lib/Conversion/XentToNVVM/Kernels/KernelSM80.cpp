//===- KernelSM80.cpp - multistage kernels for sm_80 and later ------------===//

#include "KernelSM80.h"
#include "EpilogueSM80.h"
#include "FragmentEpilogue.h"
#include "KernelFunction.h"
#include "MainLoopSM80.h"
#include "Raster.h"
#include "RegionInliner.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"

using namespace mlir;
using namespace mlir::xent;

SmallVector<KernelParameter>
mlir::xent::getParametersSM80(const KernelSpec &spec, MLIRContext *context) {
  Type pointer = LLVM::LLVMPointerType::get(context);
  Type i32 = IntegerType::get(context, 32), i64 = IntegerType::get(context, 64);
  using Kind = ParameterKind;
  SmallVector<KernelParameter> result = {{Kind::A, 0, pointer},
                                         {Kind::PitchA, 0, i64},
                                         {Kind::B, 0, pointer},
                                         {Kind::PitchB, 0, i64}};
  if (spec.strided) {
    result.push_back({Kind::StrideA, 0, i64});
    result.push_back({Kind::StrideB, 0, i64});
  }
  if (spec.tileType) {
    result.push_back({Kind::Tile, 0, pointer});
    result.push_back({Kind::PitchTile, 0, i64});
  }
  for (Kind kind : {Kind::M, Kind::N, Kind::K})
    result.push_back({kind, 0, i32});
  result.append(getEpilogueParameters(spec, context));
  return result;
}

KernelLaunch mlir::xent::getLaunchSM80(const KernelSpec &spec,
                                       const KernelConfigSM80 &config) {
  KernelLaunch launch;
  launch.threads = config.threads();
  launch.sharedBytes = config.sharedBytes();
  launch.rowsPerBlock = config.tileM;
  launch.columnsPerBlock = config.tileN;
  return launch;
}

/// Where the thread and its block are.
static void createPlace(KernelContextSM80 &c) {
  DeviceBuilder &b = c.b;
  Type i32 = b.getI32Type();
  const KernelConfigSM80 &config = c.config;
  c.thread = NVVM::ThreadIdXOp::create(b, i32);
  c.lane = b.bitAnd(c.thread, 31);
  // A shuffle tells ptxas that all lanes have the same.
  Value warp = NVVM::ShflOp::create(b, i32, b.i32(-1), b.shr(c.thread, 5),
                                    b.i32(0), b.i32(31), NVVM::ShflKind::idx,
                                    /*return_value_and_is_valid=*/nullptr);
  c.warpColumnIndex = b.udiv(warp, config.warpsM());
  c.warpRowIndex = b.urem(warp, config.warpsM());
  c.warpRow = b.mul(c.warpRowIndex, config.warpM);
  c.warpColumn = b.mul(c.warpColumnIndex, config.warpN);

  Value block = NVVM::BlockIdXOp::create(b, i32);
  Raster::TileValues tile = Raster{config.group}.create(
      b, block, b.ceilDiv(c.m, config.tileM), b.ceilDiv(c.n, config.tileN));
  c.tileRow = tile.row;
  c.tileColumn = tile.column;
  c.firstRow = b.mul(tile.row, config.tileM);
  c.firstColumn = b.mul(tile.column, config.tileN);
}

FailureOr<LLVM::LLVMFuncOp>
mlir::xent::buildKernelSM80(OpBuilder &builder, gpu::GPUModuleOp module,
                            const KernelSpec &spec,
                            const KernelConfigSM80 &config, std::string &why) {
  why = rejectSpec(spec);
  if (why.empty())
    why = config.reject(spec);
  if (!why.empty())
    return failure();
  std::optional<RegionInliner> inliner;
  if (spec.region && spec.cls != KernelClass::Product) {
    FailureOr<RegionInliner> created = RegionInliner::create(
        *spec.region, spec.rowTypes.size(), spec.colTypes.size(), why);
    if (failed(created))
      return failure();
    inliner = *created;
    why = rejectRegionTypes(spec, *inliner);
    if (!why.empty())
      return failure();
  }

  OpBuilder::InsertionGuard guard(builder);
  DeviceBuilder b(module.getLoc(), builder);
  LLVM::GlobalOp shared = getDynamicSharedMemory(b, module);
  SmallVector<KernelParameter> parameters =
      getParametersSM80(spec, b.getContext());
  LLVM::LLVMFuncOp function =
      createKernelFunction(b, module, spec.name, parameters, config.threads());
  KernelArguments arguments = getKernelArguments(b, function, parameters);
  KernelContextSM80 c{b, spec, config, arguments};
  c.shared = LLVM::AddressOfOp::create(b, shared);
  c.m = arguments.get(ParameterKind::M);
  c.n = arguments.get(ParameterKind::N);
  c.k = arguments.get(ParameterKind::K);
  createPlace(c);
  createEpilogueSM80(c, inliner, createMainLoopSM80(c));
  LLVM::ReturnOp::create(b, ValueRange());
  return function;
}

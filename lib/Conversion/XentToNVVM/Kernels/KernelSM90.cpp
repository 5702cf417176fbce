//===- KernelSM90.cpp - warp-specialised kernels for sm_90a ---------------===//

#include "KernelSM90.h"
#include "EpilogueSM90.h"
#include "KernelContextSM90.h"
#include "KernelFunction.h"
#include "MainLoopSM90.h"
#include "RegionOperandsSM90.h"
#include "RingBarriers.h"
#include "TileStoreSM90.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"

using namespace mlir;
using namespace mlir::xent;

KernelTraitsSM90 mlir::xent::getTraitsSM90(const KernelSpec &spec) {
  KernelTraitsSM90 traits;
  traits.aMNMajor = spec.aMNMajor;
  traits.bMNMajor = spec.bMNMajor;
  if (spec.tileType)
    traits.storedBits = FloatType(spec.tileType).getWidth();
  traits.columnBytes = RegionOperandsSM90::columnBytes(spec);
  return traits;
}

std::optional<KernelConfigSM90>
mlir::xent::chooseConfigSM90(const KernelSpec &spec, unsigned cluster) {
  return KernelConfigSM90::choose(getTraitsSM90(spec), cluster);
}

TensorMapsSM90 mlir::xent::getTensorMapsSM90(const KernelSpec &spec,
                                             const KernelConfigSM90 &config) {
  KernelTraitsSM90 traits = getTraitsSM90(spec);
  TensorMapsSM90 maps = {};
  maps.a = getLoadA(config, traits).box();
  maps.b = getLoadB(config, traits).box();
  if (traits.storedBits)
    maps.tile = TileStoreSM90::box(traits.storedBits);
  return maps;
}

KernelLaunch mlir::xent::getLaunchSM90(const KernelSpec &spec,
                                       const KernelConfigSM90 &config) {
  KernelLaunch launch;
  launch.threads = KernelConfigSM90::threads;
  launch.cluster = config.cluster;
  launch.sharedBytes = SharedMemoryLayout(config, getTraitsSM90(spec)).bytes;
  launch.rowsPerBlock = KernelConfigSM90::tileM;
  launch.columnsPerBlock = config.tileN;
  launch.persistent = true;
  return launch;
}

SmallVector<KernelParameter>
mlir::xent::getParametersSM90(const KernelSpec &spec, MLIRContext *context) {
  SmallVector<KernelParameter> parameters;
  auto add = [&](ParameterKind kind, Type type) {
    parameters.push_back({kind, 0, type});
  };
  Type pointer = LLVM::LLVMPointerType::get(context);
  Type i32 = IntegerType::get(context, 32);
  add(ParameterKind::MapA, pointer);
  add(ParameterKind::MapB, pointer);
  if (spec.tileType)
    add(ParameterKind::MapTile, pointer);
  add(ParameterKind::M, i32);
  add(ParameterKind::N, i32);
  add(ParameterKind::K, i32);
  llvm::append_range(parameters, getEpilogueParameters(spec, context));
  return parameters;
}

/// Says of `function` what these kernels need beside the number of threads:
/// without that, setmaxnreg has no effect.
static void addAttributes(DeviceBuilder &b, LLVM::LLVMFuncOp function,
                          ArrayRef<KernelParameter> parameters,
                          const KernelConfigSM90 &config) {
  using NVVM::NVVMDialect;
  function->setAttr(NVVMDialect::getMinctasmAttrName(), b.getI32IntegerAttr(1));
  if (config.cluster > 1)
    function->setAttr(
        NVVMDialect::getClusterDimAttrName(),
        b.getDenseI32ArrayAttr({static_cast<int32_t>(config.cluster), 1, 1}));
  auto mapType = LLVM::LLVMArrayType::get(b.getI8Type(), 128);
  for (auto [i, parameter] : llvm::enumerate(parameters)) {
    if (!isTensorMap(parameter))
      continue;
    function.setArgAttr(i, LLVM::LLVMDialect::getByValAttrName(),
                        TypeAttr::get(mapType));
    function.setArgAttr(i, LLVM::LLVMDialect::getAlignAttrName(),
                        b.getI64IntegerAttr(64));
    function.setArgAttr(i, NVVMDialect::getGridConstantAttrName(),
                        b.getUnitAttr());
  }
}

/// Where the thread and its block are.
static void createPlace(KernelContextSM90 &c, LLVM::GlobalOp shared) {
  DeviceBuilder &b = c.b;
  Type i32 = b.getI32Type();
  c.shared = LLVM::AddressOfOp::create(b, shared);
  c.thread = NVVM::ThreadIdXOp::create(b, i32);
  c.block = NVVM::BlockIdXOp::create(b, i32);
  c.blocks = NVVM::GridDimXOp::create(b, i32);
  if (c.config.cluster > 1)
    c.rank = NVVM::ClusterId::create(b, i32);
  c.lane = b.bitAnd(c.thread, 31);
  c.warp = b.bitAnd(b.shr(c.thread, 5), 3);
  // A shuffle tells ptxas that all lanes have the same.
  c.warpGroup = NVVM::ShflOp::create(b, i32, b.i32(-1), b.shr(c.thread, 7),
                                     b.i32(0), b.i32(31), NVVM::ShflKind::idx,
                                     /*return_value_and_is_valid=*/nullptr);
}

/// The numbers of tiles and k-blocks, from the sizes.
static void createSizes(KernelContextSM90 &c) {
  DeviceBuilder &b = c.b;
  Value clusters = b.ceilDiv(c.m, KernelConfigSM90::tileM * c.config.cluster);
  c.columnTiles = b.ceilDiv(c.n, c.config.tileN);
  c.kBlocks = b.ceilDiv(c.k, KernelConfigSM90::blockK);
  c.rowTiles = b.mul(clusters, c.config.cluster);
  c.tiles = b.mul(c.rowTiles, c.columnTiles);
}

/// Barriers of the ring, before any role uses them.
static void createSetup(KernelContextSM90 &c) {
  DeviceBuilder &b = c.b;
  b.ifThen(b.equal(c.thread, 0), [&] {
    RingBarriers(c).init();
    for (Value map : {c.mapA, c.mapB, c.mapC})
      if (map)
        NVVM::PrefetchOp::create(b, /*cacheLevel=*/nullptr,
                                 /*evictPriority=*/nullptr, map,
                                 /*predicate=*/Value(), /*tensormap=*/true);
  });
  if (c.config.cluster > 1) {
    NVVM::ClusterArriveOp::create(b, b.getUnitAttr());
    NVVM::ClusterWaitOp::create(b, b.getUnitAttr());
  } else {
    NVVM::BarrierOp::create(b);
  }
}

/// The two roles.
static void createRoles(KernelContextSM90 &c, const EpilogueSM90 &epilogue,
                        const KernelArguments &arguments) {
  DeviceBuilder &b = c.b;
  auto producer = [&] {
    NVVM::SetMaxRegisterOp::create(b, c.config.producerRegisters,
                                   NVVM::SetMaxRegisterAction::decrease);
    b.ifThen(b.below(c.thread, 32), [&] {
      Value elected =
          NVVM::ElectSyncOp::create(b, b.getI1Type(), /*membermask=*/Value());
      b.ifThen(elected, [&] { createProducer(c); });
    });
  };
  auto consumer = [&] {
    NVVM::SetMaxRegisterOp::create(b, c.config.consumerRegisters,
                                   NVVM::SetMaxRegisterAction::increase);
    c.consumer = b.sub(c.warpGroup, 1);
    epilogue.createConsumers(c, arguments);
  };
  b.ifElse(b.equal(c.warpGroup, 0), producer, consumer);
  if (c.config.cluster > 1) {
    // No block ends while others still write to its memory or arrive at its
    // barriers. Lanes come from different places: not the aligned form.
    NVVM::ClusterArriveOp::create(b, UnitAttr());
    NVVM::ClusterWaitOp::create(b, UnitAttr());
  }
}

FailureOr<LLVM::LLVMFuncOp>
mlir::xent::buildKernelSM90(OpBuilder &builder, gpu::GPUModuleOp module,
                            const KernelSpec &spec,
                            const KernelConfigSM90 &config, std::string &why) {
  FailureOr<EpilogueSM90> epilogue = EpilogueSM90::create(spec, why);
  if (failed(epilogue))
    return failure();
  KernelTraitsSM90 traits = getTraitsSM90(spec);
  why = config.reject(traits);
  if (!why.empty())
    return failure();
  OpBuilder::InsertionGuard guard(builder);
  DeviceBuilder b(module.getLoc(), builder);
  LLVM::GlobalOp shared = getDynamicSharedMemory(b, module);
  SmallVector<KernelParameter> parameters =
      getParametersSM90(spec, b.getContext());
  LLVM::LLVMFuncOp function = createKernelFunction(
      b, module, spec.name, parameters, KernelConfigSM90::threads);
  addAttributes(b, function, parameters, config);

  KernelArguments arguments = getKernelArguments(b, function, parameters);
  KernelContextSM90 c{b, config, traits, SharedMemoryLayout(config, traits),
                      spec.operandType};
  c.mapA = arguments.get(ParameterKind::MapA);
  c.mapB = arguments.get(ParameterKind::MapB);
  c.mapC = arguments.get(ParameterKind::MapTile);
  c.m = arguments.get(ParameterKind::M);
  c.n = arguments.get(ParameterKind::N);
  c.k = arguments.get(ParameterKind::K);
  createPlace(c, shared);
  createSizes(c);
  createSetup(c);
  createRoles(c, *epilogue, arguments);
  LLVM::ReturnOp::create(b, ValueRange());
  return function;
}

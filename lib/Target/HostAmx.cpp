//===- HostAmx.cpp - whether this process may use AMX ---------------------===//

#include "Xent/Target/HostAmx.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/TargetParser/Host.h"

#if defined(__linux__) && defined(__x86_64__)
#include <sys/syscall.h>
#include <unistd.h>
#endif

bool mlir::xent::requestAmx() {
#if defined(__linux__) && defined(__x86_64__)
  // ARCH_REQ_XCOMP_PERM and XFEATURE_XTILEDATA, which no header has to have.
  constexpr long requestPermission = 0x1023, tileData = 18;
  llvm::StringMap<bool> features = llvm::sys::getHostCPUFeatures();
  return features.lookup("amx-tile") && features.lookup("amx-bf16") &&
         syscall(SYS_arch_prctl, requestPermission, tileData) == 0;
#else
  return false;
#endif
}

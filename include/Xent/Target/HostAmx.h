//===- HostAmx.h - whether this process may use AMX -------------*- C++ -*-===//

#ifndef XENT_TARGET_HOSTAMX_H
#define XENT_TARGET_HOSTAMX_H

namespace mlir::xent {

/// Whether the processor has AMX-BF16 and the operating system lets this
/// process use it. Asks for that, which holds for all threads from then on;
/// without it the first instruction on a tile ends the process. Linux kernel,
/// "Using dynamically enabled features in user space applications" (arch_prctl,
/// ARCH_REQ_XCOMP_PERM).
bool requestAmx();

} // namespace mlir::xent

#endif // XENT_TARGET_HOSTAMX_H

//===- Threads.h - barriers that threads leave by exiting ------*- C++ -*-===//
#ifndef CUDASIM_EXEC_THREADS_H
#define CUDASIM_EXEC_THREADS_H

#include "Exec/Instruction.h"

namespace cudasim {

struct Block;
struct Cluster;

/// Lanes of a warp have exited, and the counts of live threads say so: the
/// barriers that waited for them alone complete.
void threadsExited(Warp &warp, Mask lanes);

/// Completes the barriers of a block that count all its threads, if all those
/// that live have arrived.
void settleBarriers(Block &block);
/// The same for barrier.cluster.
void settleClusterBarrier(Cluster &cluster);

} // namespace cudasim

#endif // CUDASIM_EXEC_THREADS_H

#!/bin/bash
# The simulator's own kernels on a CUDA driver:
#   conformance.sh TESTS DRIVER
# TESTS is the built CudaSimTests, DRIVER a shared library (libcuda.so.1). Every
# kernel gets the inputs that the simulator gets in its tests, and has to give
# the same bits. Left out are tests of what only the simulator reports, and of
# tensor maps as the simulator lays them out. Kernels with instructions that the
# device does not have are named and left out. Exit status 1 if a bit differs.
set -euo pipefail
run='*Ptx.*:CudaInteger.*:CudaMath.*:CudaParallel.*:Kernels/SampleTest.*'
run+=':Control.*:Move.*:Vote.*:Shuffle.*:Atomics.*:Cluster.*:CpAsync.*'
run+=':Mma.*:MatrixLoad.*:Mbarriers.*:BulkCopy.*:Wgmma.*'
leave='*Report*:CpAsync.NeedsItsWait:CpAsync.SignalsAnMbarrier:Mbarriers.OrderWhatCameBefore'
leave+=':MatrixLoad.NeedsTheWholeWarp'
CUDASIM_TEST_DRIVER=$2 exec "$1" --gtest_filter="$run-$leave"

// A target that LLVM would end the process for is refused before anything else.
// RUN: not xent-opt %s --xent-nvvm-pipeline="chip=sm_75" 2>&1 | FileCheck %s --check-prefix=CHIP
// CHIP: error: unknown or unsupported chip 'sm_75'; valid are sm_80, {{.*}}sm_90a
// RUN: not xent-opt %s --xent-nvvm-pipeline="chip=sm_100a features=ptx80" 2>&1 | FileCheck %s --check-prefix=PTX
// PTX: error: unknown PTX version 'ptx80', or it does not have sm_100a; valid for this chip are ptx86,
// RUN: not xent-opt %s --xent-nvvm-pipeline="format=cubin" 2>&1 | FileCheck %s --check-prefix=FORMAT
// FORMAT: error: unknown format 'cubin'
// RUN: not xent-opt %s --xent-nvvm-pipeline="block-size=2000" 2>&1 | FileCheck %s --check-prefix=BLOCK
// BLOCK: error: block-size must be in [1, 1024]
// RUN: not xent-opt %s --xent-nvvm-pipeline="vocab-tile=-1 vocab-chunk=8" 2>&1 | FileCheck %s --check-prefix=TILE
// TILE: error: xent-plan: online-vocab-chunk = -1 is negative
// RUN: not xent-translate --xent-to-ptx %s 2>&1 | FileCheck %s --check-prefix=NONE
// NONE: error: no gpu.binary in the module

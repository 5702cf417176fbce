// RUN: xent-opt %s --xent-validate-nvvm-target | FileCheck %s
// RUN: xent-opt %s --xent-validate-nvvm-target="chip=sm_80 features=ptx70" | FileCheck %s
// RUN: xent-opt %s --xent-validate-nvvm-target="chip=sm_90a features=+ptx80" | FileCheck %s
// RUN: xent-opt %s --xent-validate-nvvm-target="chip=sm_100a features=ptx86" | FileCheck %s
// RUN: xent-opt %s --xent-validate-nvvm-target="chip=sm_103 format=llvm" | FileCheck %s
// RUN: xent-opt %s --xent-validate-nvvm-target="chip=sm_120" | FileCheck %s
// CHECK: module

// RUN: not xent-opt %s --xent-validate-nvvm-target="chip=sm_75" 2>&1 | FileCheck %s --check-prefix=OLD
// OLD: error: unknown or unsupported chip 'sm_75'; valid are sm_80, sm_86, {{.*}}sm_90, sm_90a, sm_100, {{.*}}sm_121f
// RUN: not xent-opt %s --xent-validate-nvvm-target="chip=gfx90a" 2>&1 | FileCheck %s --check-prefix=CHIP
// CHIP: error: unknown or unsupported chip 'gfx90a'; valid are
// RUN: not xent-opt %s --xent-validate-nvvm-target="chip=sm_90 features=ptx77" 2>&1 | FileCheck %s --check-prefix=PTX
// PTX: error: unknown PTX version 'ptx77', or it does not have sm_90; valid for this chip are ptx78, ptx80, {{.*}}ptx90
// RUN: not xent-opt %s --xent-validate-nvvm-target="features=ptx81+ptx82" 2>&1 | FileCheck %s --check-prefix=TWO
// TWO: error: unknown PTX version 'ptx81+ptx82'
// RUN: not xent-opt %s --xent-validate-nvvm-target="format=hsaco" 2>&1 | FileCheck %s --check-prefix=FORMAT
// FORMAT: error: unknown format 'hsaco'; valid are isa, llvm, bin, fatbin

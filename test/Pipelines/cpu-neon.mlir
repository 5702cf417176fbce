// What LLVM makes of products for NEON: each of the three of a joint head of f32
// is a loop that multiplies 24 vectors by lanes, and keeps all of them in
// registers.
// REQUIRES: aarch64-registered-target

// RUN: xent-opt %xent_src/test/Dialect/Xent/Raise/Gradients/torch_joint_aot_static_f32_bias_iota.mlir \
// RUN:   --xent-cpu-pipeline="vector-bits=128 vector-registers=32 strategy=keep_chunk token-chunk=256 vocab-chunk=512" \
// RUN: | mlir-translate --mlir-to-llvmir | opt -O3 -mtriple=aarch64-linux-gnu | llc -O3 -mtriple=aarch64-linux-gnu -o %t.s

// Blocks, each up to its first conditional branch, that multiply by 16 or more lanes.
// RUN: awk '/^\.L/ { block = ""; lanes = 0 } { block = block $0 "\n" } /fmla.*\.s\[/ { ++lanes } \
// RUN:      /^\tb\./ { if (lanes >= 16) printf "%%s", block; block = ""; lanes = 0 }' %t.s > %t.loops.s
// RUN: FileCheck %s --input-file=%t.loops.s --implicit-check-not=fmla --implicit-check-not='[sp'

// CHECK:          Inner Loop Header
// CHECK-COUNT-24: fmla v{{[0-9]+}}.4s, v{{[0-9]+}}.4s, v{{[0-9]+}}.
// CHECK:          Inner Loop Header
// CHECK-COUNT-24: fmla v{{[0-9]+}}.4s, v{{[0-9]+}}.4s, v{{[0-9]+}}.
// CHECK:          Inner Loop Header
// CHECK-COUNT-24: fmla v{{[0-9]+}}.4s, v{{[0-9]+}}.4s, v{{[0-9]+}}.

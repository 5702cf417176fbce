// A plan is made for the machine that a file describes. Products are all that
// takes time on this one: 2NVD = 6.7e10 FLOP at 1 GFLOP/s in each of two cores.

// RUN: xent-opt %s --xent-plan=machine=%S/Inputs/slow-machine.json --remarks-filter='xent-.*' -o /dev/null 2>&1 | FileCheck %s
// CHECK: [Analysis] Plan | {{.*}}FLOPs=6.710886e+10, {{.*}}Seconds=3.{{[0-9]+}}e+01

// The number of threads goes before that of the file.
// RUN: xent-opt %s --xent-plan="machine=%S/Inputs/slow-machine.json threads=1" --remarks-filter='xent-.*' -o /dev/null 2>&1 \
// RUN:   | FileCheck %s --check-prefix=ONE
// ONE: Seconds=6.{{[0-9]+}}e+01

// RUN: not xent-opt %s --xent-plan=machine=%S/Inputs/unknown-machine.json -o /dev/null 2>&1 | FileCheck %s --check-prefix=UNKNOWN
// UNKNOWN: error: xent-plan: machine = {{.*}}unknown-machine.json: flops is no field of a machine; these are: cores, vectorBits,
// RUN: not xent-opt %s --xent-plan=machine=%S/Inputs/none.json -o /dev/null 2>&1 | FileCheck %s --check-prefix=NONE
// NONE: error: xent-plan: machine = {{.*}}none.json: {{[Nn]}}o such file

func.func @head(%x: tensor<1024x1024xbf16>, %w: tensor<32000x1024xbf16>) -> tensor<1024xf32> {
  %lse = xent.logit_stats ins(%x, %w : tensor<1024x1024xbf16>, tensor<32000x1024xbf16>)
      logits (%acc: f32) { xent.yield %acc : f32 } -> lse: tensor<1024xf32>
  return %lse : tensor<1024xf32>
}

// examples/train: SGD on a small model gives the losses of the unfused program.
// The head is in the body of the loop over the steps.

// RUN: rm -rf %t
// RUN: %python %S/../../../examples/train/run.py --xent-run=%xent_build/bin/xent-run --out=%t --steps=50 --tolerance=0.00005 \
// RUN: | FileCheck %s
// RUN: FileCheck %s --check-prefix=SVG --input-file=%t/losses.svg

// The gradient recomputes the logits of a chunk where memory is short.
// RUN: %python %S/../../../examples/train/run.py --xent-run=%xent_build/bin/xent-run --out=%t --steps=40 --tolerance=0.00005 \
// RUN:   -- --memory-budget=64KiB --strategy=recompute | FileCheck %s --check-prefix=SMALL
// SMALL: plan: recompute
// SMALL: largest difference over 40 steps: {{[0-9.e-]+}}

// CHECK: head 0 at {{.*}}train.mlir
// CHECK: 512 tokens x 256 classes
// CHECK: plan: keep_chunk, chunks of 96 tokens x 80 classes
// Values in the body of a loop count:
// CHECK: logits-sized values 0 6 of the unfused program: 3.0 MiB
// CHECK: largest difference over 50 steps: {{[0-9.e-]+}}

// SVG-COUNT-4: <polyline

// The comparison can fail.
// RUN: not %python %S/../../../examples/train/run.py --xent-run=%xent_build/bin/xent-run --out=%t --steps=1 --tolerance=0 2>&1 \
// RUN: | FileCheck %s --check-prefix=FAIL
// FAIL: error: the losses differ by {{.*}}, 0 is too much
// FAIL-NEXT: error: the loss did not fall

// A text shorter than a batch.
// RUN: echo 'a short text' > %t/short.txt
// RUN: not %python %S/../../../examples/train/run.py --xent-run=%xent_build/bin/xent-run --out=%t --text=%t/short.txt 2>&1 \
// RUN: | FileCheck %s --check-prefix=SHORT
// SHORT: error: {{.*}}: a batch takes more than its 13 bytes

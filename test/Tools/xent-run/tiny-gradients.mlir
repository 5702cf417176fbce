// No plan holds all logits, however small the head is: a chunk covers the tokens
// or the classes, not both.
//
// DEFINE: %{entry} = main
// DEFINE: %{plan} =
// DEFINE: %{run} = xent-run %S/Inputs/tiny-gradients.mlir --entry=%{entry} --threads=1 %{plan}
// DEFINE: %{check} = %{run} --check | FileCheck %s --check-prefix

// RUN: %{check} CHECK
// CHECK:     plan: {{keep_chunk|recompute}}, chunks of
// CHECK:     logits-sized values 0
// CHECK:     result 0 : 8xf32 ok
// CHECK:     result 1 : 8x16xf32 ok
// CHECK:     result 2 : 10x16xf32 ok
// REDEFINE: %{plan} = --strategy=keep_chunk
// RUN: %{check} KEEP
// KEEP:      plan: keep_chunk, chunks of {{[1-7]}} tokens x
// KEEP:      logits-sized values 0
// KEEP:      result 1 : 8x16xf32 ok
// KEEP:      result 2 : 10x16xf32 ok
// REDEFINE: %{plan} = --strategy=recompute
// RUN: %{check} RECOMPUTE
// RECOMPUTE: plan: recompute, chunks of
// RECOMPUTE: logits-sized values 0
// RECOMPUTE: result 1 : 8x16xf32 ok
// RECOMPUTE: result 2 : 10x16xf32 ok
// REDEFINE: %{entry} = frozen
// REDEFINE: %{plan} = --strategy=frozen_w
// RUN: %{check} FROZEN
// FROZEN:    plan: frozen_w, chunks of {{([1-7] tokens x [0-9]+|[0-9]+ tokens x [1-9])}} classes
// FROZEN:    logits-sized values 0
// FROZEN:    result 0 : 8x16xf32 ok

// The loops that keep the logits of all classes leave tokens out.
// REDEFINE: %{plan} = --strategy=keep_chunk
// RUN: %{check} FROZEN-KEEP
// FROZEN-KEEP: plan: keep_chunk, chunks of {{[1-7]}} tokens x
// FROZEN-KEEP: logits-sized values 0
// FROZEN-KEEP: result 0 : 8x16xf32 ok

// Nor do any of the plans that were considered.
// REDEFINE: %{entry} = main
// REDEFINE: %{plan} = --dry-run --explain
// RUN: %{run} | FileCheck %s --check-prefix=EXPLAIN --implicit-check-not='{{(keep_chunk +(8|12)x)|(recompute +(8|12)x(1[0-9]))}}'
// EXPLAIN: plans for
// EXPLAIN: keep_chunk
// EXPLAIN: chosen: the fastest

// By hand it is possible, and said.
// REDEFINE: %{plan} = --dry-run --report=json --strategy=keep_chunk --num-chunks=1
// RUN: %{run} | FileCheck %s --check-prefix=HAND
// REDEFINE: %{plan} = --dry-run --report=json --strategy=recompute --token-chunk=8 --vocab-chunk=10
// RUN: %{run} | FileCheck %s --check-prefix=HAND
// HAND: "TokenChunk": "8"

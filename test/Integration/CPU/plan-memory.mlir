// What plans of gradients are predicted to take is what they take.

// DEFINE: %{entry} = mean_bf16
// DEFINE: %{run} = xent-run %S/Inputs/gradients.mlir --entry=%{entry} --threads=1 --report=json
// DEFINE: %{dynamic} = %{run} --dynamic=N=640
// DEFINE: %{check} = %python %S/Inputs/check-plan.py

// A narrow dw, dynamic tokens.
// RUN: %{dynamic} --strategy=keep_chunk | %{check} | FileCheck %s --check-prefix=KEEP
// RUN: %{dynamic} --strategy=keep_chunk --token-chunk=96 --vocab-chunk=500 | %{check}
// RUN: %{dynamic} --strategy=recompute | %{check} | FileCheck %s --check-prefix=RECOMPUTE
// RUN: %{dynamic} --strategy=recompute --token-chunk=96 --vocab-chunk=500 | %{check}
// RUN: %{dynamic} --memory-budget=2MiB | %{check} 2097152
// RUN: %{dynamic} --memory-budget=4MiB | %{check} 4194304
// RUN: %{dynamic} --memory-budget=16MiB | %{check} 16777216
// KEEP: keep_chunk
// RECOMPUTE: recompute

// RUN: %{dynamic} --kept-classes=700 | %{check} | FileCheck %s --check-prefix=CLASSES
// RUN: %{dynamic} --kept-classes=700 --token-chunk=96 --vocab-chunk=300 | %{check}
// CLASSES: keep_classes

// All in f32, dynamic tokens, a [D, V] weight.
// REDEFINE: %{entry} = mean_f32_dv
// RUN: %{dynamic} --strategy=keep_chunk --token-chunk=96 --vocab-chunk=500 | %{check}
// RUN: %{dynamic} --strategy=recompute --token-chunk=96 --vocab-chunk=500 | %{check}
// RUN: %{dynamic} --kept-classes=700 --token-chunk=96 --vocab-chunk=300 | %{check}
// RUN: %{dynamic} --memory-budget=4MiB | %{check} 4194304

// Static extents.
// REDEFINE: %{entry} = static_f32
// RUN: %{run} --strategy=keep_chunk --token-chunk=640 --vocab-chunk=1600 | %{check}
// RUN: %{run} --strategy=keep_chunk --token-chunk=96 --vocab-chunk=400 | %{check}
// RUN: %{run} --strategy=recompute --token-chunk=96 --vocab-chunk=400 | %{check}
// RUN: %{run} --kept-classes=700 --token-chunk=96 --vocab-chunk=300 | %{check}
// RUN: %{run} --kept-classes=700 --token-chunk=640 --vocab-chunk=300 | %{check}

// Rows that mix, and dx alone.
// REDEFINE: %{entry} = sequence_bf16
// RUN: %{dynamic} --memory-budget=4MiB | %{check} 4194304 | FileCheck %s --check-prefix=MIXED
// MIXED: {{recompute|keep_classes}}
// RUN: %{dynamic} --memory-budget=4MiB --strategy=recompute | %{check} 4194304 | FileCheck %s --check-prefix=RECOMPUTE
// REDEFINE: %{entry} = frozen_bf16
// RUN: %{dynamic} --memory-budget=4MiB | %{check} 4194304 | FileCheck %s --check-prefix=FROZEN
// FROZEN: frozen_w

// dx beside its statistics keeps no logits of all classes. Static extents, with
// sums that all tokens share.
// RUN: %{dynamic} --token-chunk=96 --vocab-chunk=500 | %{check}
// RUN: %{dynamic} --token-chunk=400 --vocab-chunk=96 | %{check}
// RUN: %{dynamic} --memory-budget=300KiB --amx=off --avx512-bf16=off | %{check} 307200 | FileCheck %s --check-prefix=FROZEN
// RUN: %{dynamic} --memory-budget=400KiB | %{check} 409600 | FileCheck %s --check-prefix=FROZEN
// RUN: %{dynamic} --token-chunk=96 --vocab-chunk=500 --drop-roundings --strategy=frozen_w | %{check}
// RUN: %{dynamic} --token-chunk=400 --vocab-chunk=96 --drop-roundings --strategy=frozen_w | %{check}
// REDEFINE: %{entry} = frozen_static_f32
// RUN: %{run} | %{check} | FileCheck %s --check-prefix=FROZEN
// RUN: %{run} --token-chunk=96 --vocab-chunk=400 | %{check}
// RUN: %{run} --token-chunk=96 --vocab-chunk=500 | %{check}
// RUN: %{run} --token-chunk=640 --vocab-chunk=400 | %{check}
// RUN: %{run} --memory-budget=300KiB | %{check} 307200

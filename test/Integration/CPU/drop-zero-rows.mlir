// Tokens that count for nothing are left out: the same numbers, for some, all
// and no tokens with an ignored target, and no more memory than planned.

// DEFINE: %{heads} = %S/GradientHeads
// DEFINE: %{run} = xent-run --drop-zero-rows --check --token-chunk=5 --vocab-chunk=11
// DEFINE: %{check} = FileCheck %s --check-prefixes=CHECK,DX,DW

// RUN: %{run} %{heads}/torch_joint_aot_dyn_bf16_iota.mlir --dynamic=N=13 --ignored=0.5 --strategy=keep_chunk | %{check}
// RUN: %{run} %{heads}/torch_joint_aot_dyn_bf16_iota.mlir --dynamic=N=13 --ignored=0.5 --strategy=recompute | %{check}
// RUN: %{run} %{heads}/torch_joint_aot_static_f32_bias_iota.mlir --ignored=0.5 --strategy=keep_chunk | %{check}
// RUN: %{run} %{heads}/torch_joint_aot_static_f32_bias_iota.mlir --ignored=0 --strategy=recompute | %{check}
// RUN: %{run} %{heads}/torch_joint_aot_static_f32_bias_iota.mlir --ignored=1 --strategy=recompute | %{check}
// RUN: %{run} %{heads}/real_torch_hf_loss_num_items_bf16_joint_keepnll.mlir --ignored=0.3 | %{check}
// RUN: %{run} %S/Heads/torch_fwd_linear_ce_mean_static_f32.mlir --ignored=0.5 | FileCheck %s
// CHECK: DroppedZeroRows
// CHECK: result 0 : {{.*}} ok
// DX:    result 1 : {{.*}} ok
// DW:    result 2 : {{.*}} ok

// Without the option nothing is left out.
// RUN: xent-run %{heads}/torch_joint_aot_dyn_bf16_iota.mlir --dynamic=N=13 --ignored=0.5 | FileCheck %s --check-prefix=NONE
// NONE-NOT: DroppedZeroRows

// The prediction is for all tokens.
// DEFINE: %{entry} = bf16
// DEFINE: %{plan} = xent-run %S/Inputs/dynamic-gradients.mlir --drop-zero-rows --threads=1 --report=json
// DEFINE: %{judge} = %python %S/Inputs/check-plan.py
// RUN: %{plan} --entry=%{entry} --dynamic=N=500,V=1100,D=40 --strategy=keep_chunk --token-chunk=210 --vocab-chunk=256 | %{judge}
// RUN: %{plan} --entry=%{entry} --dynamic=N=500,V=1100,D=40 --strategy=recompute --token-chunk=210 --vocab-chunk=256 | %{judge}
// RUN: %{plan} --entry=%{entry} --dynamic=N=400,V=3000,D=100 --memory-budget=1500KiB | %{judge} 1536000
// REDEFINE: %{entry} = f32
// RUN: %{plan} --entry=%{entry} --dynamic=N=500,V=1100,D=40 --strategy=keep_chunk --token-chunk=210 --vocab-chunk=256 | %{judge}
// RUN: %{plan} --entry=%{entry} --dynamic=N=500,V=1100,D=40 --strategy=recompute --token-chunk=210 --vocab-chunk=256 | %{judge}
// RUN: %{plan} --entry=%{entry} --dynamic=N=400,V=3000,D=100 --memory-budget=3MiB | %{judge} 3145728

// The heads of examples/, compiled ahead of time: through the C program of
// examples/c, which checks itself, and against what xent-run computes.
//
// RUN: rm -rf %t && mkdir %t
// RUN: xent-compile %xent_src/examples/hf-causal-lm-bf16.mlir -o %t/head --backend=both
// RUN: %cc -O2 -std=c11 -Wall -Wextra -Werror %xent_src/examples/c/main.c -I%t -I%xent_src/include -L%t -L%xent_build/lib -lhead -lXentRuntime -lm -Wl,-rpath,%t:%xent_build/lib -o %t/main
// RUN: env XENT_CUDA_DRIVER=no-such-driver.so %t/main | FileCheck %s
// CHECK: CPU {{ *}}{{[0-9.]+}}
// CHECK: f64 {{ *}}{{[0-9.]+}}
// CHECK: CUDA no CUDA driver: no-such-driver.so

// The same program on the simulated device, with sizes that it takes less long
// for.
// DEFINE: %{small} = sed -e 's/512/24/g' -e 's/32000/300/g'
// RUN: mkdir %t/small
// RUN: %{small} %xent_src/examples/hf-causal-lm-bf16.mlir > %t/small/head.mlir
// RUN: %{small} %xent_src/examples/c/main.c > %t/small/main.c
// RUN: xent-compile %t/small/head.mlir -o %t/small/head --backend=both
// RUN: %cc -O2 -std=c11 -Wall -Wextra -Werror %t/small/main.c -I%t/small -I%xent_src/include -L%t/small -L%xent_build/lib -lhead -lXentRuntime -lm -Wl,-rpath,%t/small:%xent_build/lib -o %t/small/main
// RUN: env XENT_CUDA_DRIVER=%xent_build/lib/libcuda-sim.so %t/small/main | FileCheck %s --check-prefix=CUDA
// CUDA: CPU {{ *}}[[LOSS:[0-9]+\.[0-9]{2}]]
// CUDA: f64 {{ *}}[[LOSS]]
// CUDA: CUDA [[LOSS]]{{.*}} on {{.+}}

// RUN: %values %t/x.npy bf16 2,32,512 1
// RUN: %values %t/w.npy bf16 32000,512 2
// RUN: %values %t/t.npy i64 2,32 3 32000
// RUN: xent-run %xent_src/examples/gemma-softcap-bf16.mlir --input=0=%t/x.npy --input=1=%t/w.npy --input=2=%t/t.npy --output=0=%t/loss.npy
// RUN: xent-compile %xent_src/examples/gemma-softcap-bf16.mlir -o %t/gemma --memory-budget=1MiB
// RUN: %call %t/libgemma.so gemma bf16=%t/x.npy bf16=%t/w.npy i64=%t/t.npy -- f32=%t/loss.npy | FileCheck %s --check-prefix=SAME
// SAME: result 0: 1 values agree

// RUN: %values %t/x.npy bf16 64,512 1
// RUN: %values %t/w.npy bf16 512,32000 2
// RUN: %values %t/t.npy i32 64 3 32000
// RUN: xent-run %xent_src/examples/optax-bf16.mlir --input=0=%t/x.npy --input=1=%t/w.npy --input=2=%t/t.npy --output=0=%t/loss.npy
// RUN: xent-compile %xent_src/examples/optax-bf16.mlir -o %t/optax
// RUN: %call %t/liboptax.so optax bf16=%t/x.npy bf16=%t/w.npy i32=%t/t.npy -- f32=%t/loss.npy | FileCheck %s --check-prefix=SAME

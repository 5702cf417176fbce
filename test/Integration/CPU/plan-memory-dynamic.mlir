// What plans are predicted to take is what they take where no extent is known
// to the compiler: buffers are no larger than what there is to hold.

// DEFINE: %{entry} = bf16
// DEFINE: %{run} = xent-run %S/Inputs/dynamic-gradients.mlir --entry=%{entry} --threads=1 --report=json
// DEFINE: %{check} = %python %S/Inputs/check-plan.py

// A hidden size below a block of columns.
// RUN: %{run} --dynamic=N=500,V=1100,D=40 --strategy=keep_chunk --token-chunk=210 --vocab-chunk=256 | %{check}
// RUN: %{run} --dynamic=N=500,V=1100,D=40 --strategy=recompute --token-chunk=210 --vocab-chunk=256 | %{check}
// RUN: %{run} --dynamic=N=500,V=1100,D=40 --memory-budget=1MiB | %{check} 1048576
// RUN: %{run} --dynamic=N=400,V=3000,D=100 --strategy=recompute --token-chunk=384 --vocab-chunk=1500 | %{check}

// A hidden size above it, a ragged one.
// RUN: %{run} --dynamic=N=300,V=500,D=513 --strategy=keep_chunk | %{check}
// RUN: %{run} --dynamic=N=300,V=500,D=513 --strategy=recompute | %{check}
// RUN: %{run} --dynamic=N=300,V=500,D=513 --memory-budget=2500KiB | %{check} 2560000

// Fewer tokens and classes than a chunk.
// RUN: %{run} --dynamic=N=70,V=200,D=96 --strategy=keep_chunk --token-chunk=210 --vocab-chunk=256 | %{check}
// RUN: %{run} --dynamic=N=70,V=200,D=96 --strategy=recompute --token-chunk=210 --vocab-chunk=256 | %{check}

// REDEFINE: %{entry} = f32
// RUN: %{run} --dynamic=N=500,V=1100,D=40 --strategy=keep_chunk --token-chunk=210 --vocab-chunk=256 | %{check}
// RUN: %{run} --dynamic=N=500,V=1100,D=40 --strategy=recompute --token-chunk=210 --vocab-chunk=256 | %{check}
// RUN: %{run} --dynamic=N=300,V=1000,D=513 --strategy=keep_chunk | %{check}
// RUN: %{run} --dynamic=N=300,V=1000,D=513 --strategy=recompute | %{check}
// RUN: %{run} --dynamic=N=300,V=1000,D=513 --memory-budget=3MiB | %{check} 3145728
// RUN: %{run} --dynamic=N=70,V=200,D=96 --strategy=recompute --token-chunk=210 --vocab-chunk=256 | %{check}

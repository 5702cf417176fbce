// RUN: xent-opt %s --split-input-file --verify-diagnostics \
// RUN:   --xent-set-launch-streams | FileCheck %s

module attributes {gpu.container_module} {
  gpu.module @kernels {
    gpu.func @k() kernel {
      gpu.return
    }
  }
  // CHECK-LABEL: llvm.func @entry(
  // CHECK-SAME:      %{{.*}}: i64, %[[STREAM:.*]]: !llvm.ptr)
  // CHECK:         gpu.launch_func <%[[STREAM]] : !llvm.ptr> @kernels::@k
  llvm.func @entry(%n: i64, %stream: !llvm.ptr) attributes {xent.stream} {
    gpu.launch_func @kernels::@k blocks in (%n, %n, %n) threads in (%n, %n, %n) : i64
    llvm.return
  }
}

// -----

module attributes {gpu.container_module} {
  gpu.module @kernels {
    gpu.func @k() kernel {
      gpu.return
    }
  }
  llvm.func @called(%n: i64) {
    // expected-error @below {{is in a function that takes no stream: only public functions that nothing calls become entry points}}
    gpu.launch_func @kernels::@k blocks in (%n, %n, %n) threads in (%n, %n, %n) : i64
    llvm.return
  }
}

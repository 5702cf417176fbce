// A program is planned, compiled and run for several budgets.
//
// RUN: xent-run %S/Inputs/stats.mlir --dynamic=N=300 --threads=2 --plan-sweep=%t.csv,%t.svg --bench=1 \
// RUN:   | FileCheck %s
// RUN: FileCheck %s --check-prefix=CSV --input-file=%t.csv
// RUN: FileCheck %s --check-prefix=SVG --input-file=%t.svg
// RUN: %check_sweep %t.csv %t.svg

// CHECK:      budget{{ +}}strategy{{ +}}chunks{{ +}}predicted{{ +}}measured{{ +}}predicted{{ +}}measured
// CHECK-NEXT: B{{ +}}online
// CHECK:      no limit{{ +}}online

// CSV:      budget_bytes,strategy,token_chunk,vocab_chunk,kept_classes,flops,predicted_bytes,measured_bytes,predicted_seconds,measured_seconds
// CSV-NEXT: {{[0-9]+}},online,{{[0-9]+}},{{[0-9]+}},,2.400e+04,
// CSV:      unlimited,online,

// SVG: <svg xmlns="http://www.w3.org/2000/svg"
// SVG: >stats.mlir: @main</text>
// SVG: >time ({{[mu]s}})</text>
// SVG: >memory budget (bytes beyond inputs and outputs)</text>
// SVG: </svg>

// RUN: %exit 1 xent-run %S/Inputs/stats.mlir --plan-sweep=%t.csv 2>&1 | FileCheck %s --check-prefix=USAGE
// USAGE: expected --plan-sweep=FILE.csv,FILE.svg
// RUN: %exit 1 xent-run %S/Inputs/stats.mlir --plan-sweep=a,b --memory-budget=1MiB 2>&1 | FileCheck %s --check-prefix=BUDGET
// BUDGET: --plan-sweep excludes
// RUN: %exit 1 xent-run %S/Inputs/stats.mlir --dynamic=N=3 --plan-sweep=%t.no/a.csv,%t.svg 2>&1 | FileCheck %s --check-prefix=PATH
// PATH: a.csv: cannot be written

// Time of raising: linear in the ops and in the heads of a function, and short
// when there is too much between a product and its loss.
// RUN: %python %S/Inputs/raise-scale.py %t.mlir xent-opt

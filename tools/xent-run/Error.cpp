//===- Error.cpp - errors of xent-run and its exit codes ------------------===//

#include "Error.h"

char mlir::xent::run::RunError::ID;

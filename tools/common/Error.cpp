//===- Error.cpp - errors of tools and their exit codes -------------------===//

#include "Error.h"

char mlir::xent::run::RunError::ID;

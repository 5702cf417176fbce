//===- ExportTable.h - exported functions by name --------------*- C++ -*-===//
#ifndef CUDASIM_DRIVER_EXPORTTABLE_H
#define CUDASIM_DRIVER_EXPORTTABLE_H

#include <map>
#include <string>

namespace cudasim {

/// By full name; and by the name without a version the newest one.
const std::map<std::string, void *> &exportedFunctions();

} // namespace cudasim

#endif // CUDASIM_DRIVER_EXPORTTABLE_H

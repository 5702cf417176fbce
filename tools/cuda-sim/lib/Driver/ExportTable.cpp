//===- ExportTable.cpp - exported functions by name -----------------------===//
//
// Functions are only named here, so their types do not matter.
//
//===----------------------------------------------------------------------===//
#include "Driver/ExportTable.h"

#define EXPORT(name) extern "C" void name();
#include "Driver/Exports.def"

const std::map<std::string, void *> &cudasim::exportedFunctions() {
  static const std::map<std::string, void *> table = [] {
    std::map<std::string, void *> result;
#define EXPORT(name) result[#name] = reinterpret_cast<void *>(&name);
#include "Driver/Exports.def"
    std::map<std::string, std::string> newest;
    for (const auto &[name, function] : result) {
      size_t at = name.rfind("_v");
      if (at != std::string::npos && at + 3 == name.size())
        newest[name.substr(0, at)] = name; // _v3 comes after _v2
    }
    for (const auto &[plain, versioned] : newest)
      result[plain] = result[versioned];
    return result;
  }();
  return table;
}

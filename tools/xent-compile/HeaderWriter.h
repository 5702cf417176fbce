//===- HeaderWriter.h - the C header of a library ---------------*- C++ -*-===//

#ifndef XENT_TOOLS_XENT_COMPILE_HEADERWRITER_H
#define XENT_TOOLS_XENT_COMPILE_HEADERWRITER_H

#include "Interface.h"

namespace mlir::xent::run {

/// What a header says of the whole library.
struct LibraryDescription {
  std::string name;   ///< of the library, without "lib" and ".so"
  std::string source; ///< file that it was made from
  std::string target; ///< "x86_64, znver3, in one thread"
};

/// The header: types, and a documented prototype of each function.
std::string writeHeader(const LibraryDescription &library,
                        ArrayRef<Interface> interfaces);

/// The parameters of a function but for workspace and stream: its arguments,
/// and its results if `withResults`.
std::string writeParameters(const Interface &interface, bool withResults);

} // namespace mlir::xent::run

#endif // XENT_TOOLS_XENT_COMPILE_HEADERWRITER_H

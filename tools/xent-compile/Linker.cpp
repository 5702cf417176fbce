//===- Linker.cpp - the shared library ------------------------------------===//

#include "Linker.h"
#include "Error.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Program.h"
#include <cstdlib>

namespace mlir::xent::run {

using llvm::StringRef;

llvm::Expected<std::string> findRuntime(const char *argv0) {
  // The address of anything in this program tells which file it is.
  std::string program = llvm::sys::fs::getMainExecutable(
      argv0, reinterpret_cast<void *>(&findRuntime));
  llvm::SmallString<128> root(
      llvm::sys::path::parent_path(llvm::sys::path::parent_path(program)));
  std::string tried;
  for (StringRef directory : {"lib", XENT_LIBDIR}) {
    llvm::SmallString<128> path(root);
    llvm::sys::path::append(path, directory, "libXentRuntime.a");
    if (llvm::sys::fs::exists(path))
      return path.str().str();
    tried = path.str().str();
  }
  return makeError(ExitCode::Compiler,
                   "Xent's runtime is not installed: no {0}", tried);
}

/// Runs cc, and returns what it says if it fails.
static llvm::Error runCompiler(StringRef program,
                               llvm::ArrayRef<StringRef> arguments) {
  llvm::SmallString<128> log;
  if (std::error_code failure =
          llvm::sys::fs::createTemporaryFile("xent-compile", "log", log))
    return makeError(ExitCode::Compiler, "no temporary file: {0}",
                     failure.message());
  std::optional<StringRef> redirects[] = {StringRef(), log.str(), log.str()};
  std::string message;
  int code = llvm::sys::ExecuteAndWait(program, arguments, /*Env=*/std::nullopt,
                                       redirects, /*SecondsToWait=*/0,
                                       /*MemoryLimit=*/0, &message);
  if (code != 0)
    if (auto buffer = llvm::MemoryBuffer::getFile(log))
      message += (*buffer)->getBuffer().str();
  llvm::sys::fs::remove(log);
  if (code == 0)
    return llvm::Error::success();
  return makeError(ExitCode::Compiler, "{0} failed: {1}", program,
                   StringRef(message).rtrim());
}

llvm::Error linkLibrary(StringRef wrapper, llvm::ArrayRef<std::string> inputs,
                        bool needsOpenMP, StringRef library) {
  const char *named = std::getenv("CC");
  StringRef name = named && *named ? named : "cc";
  auto compiler = llvm::sys::findProgramByName(name);
  if (!compiler)
    return makeError(ExitCode::Compiler,
                     "no C compiler to link with: {0}: {1}; the environment "
                     "variable CC names another one",
                     name, compiler.getError().message());
  std::string soname =
      "-Wl,-soname," + llvm::sys::path::filename(library).str();
  llvm::SmallVector<StringRef> arguments = {
      *compiler, "-shared", "-O2", "-fPIC", "-fvisibility=hidden", soname,
      // Nothing is exported but what the C code says, and nothing is left
      // open.
      "-Wl,--exclude-libs,ALL", "-Wl,--gc-sections", "-Wl,-z,defs", "-o",
      library, wrapper};
  for (const std::string &input : inputs)
    arguments.push_back(input);
  std::string search = std::string("-L") + XENT_OMP_DIR;
  std::string runPath = std::string("-Wl,-rpath,") + XENT_OMP_DIR;
  if (needsOpenMP)
    arguments.append({search, runPath, "-lomp"});
  arguments.append({"-Wl,--as-needed", "-lm", "-lpthread", "-ldl"});
  return runCompiler(*compiler, arguments);
}

} // namespace mlir::xent::run

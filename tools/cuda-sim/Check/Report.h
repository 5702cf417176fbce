//===- Report.h - What a check found, and how it is told --------*- C++ -*-===//
//
// Device code that does something wrong throws a DeviceError; the launch
// catches it, prints the report and turns it into the driver's error code. No
// exception crosses the C API.
//
//===----------------------------------------------------------------------===//
#ifndef CUDASIM_CHECK_REPORT_H
#define CUDASIM_CHECK_REPORT_H

#include <cstdint>
#include <stdexcept>
#include <string>

namespace cudasim {

class Warp;
struct Inst;

/// The fixed first word of a report. Its text is the enumerator's name
/// (Report.def keeps the two together with the driver's error code).
enum class ErrorKind {
#define CUDASIM_ERROR(NAME, CODE) NAME,
#include "Check/Report.def"
};

/// "OutOfBounds", ...
const char *errorName(ErrorKind kind);
/// The CUresult a launch that fails in this way ends with, e.g. 700.
int errorCode(ErrorKind kind);

/// PTX that cannot be loaded: syntax, an instruction or a modifier without
/// semantics here. `line` counts from 1; 0 if there is none.
struct PtxError : std::runtime_error {
  PtxError(int line, const std::string &what);
  int line;
};

/// A failed check, or a trap, of running device code.
struct DeviceError : std::runtime_error {
  DeviceError(ErrorKind kind, const std::string &text)
      : std::runtime_error(text), kind(kind) {}
  ErrorKind kind;
};

/// Throws a DeviceError whose text names kind, kernel, line and text of the
/// instruction, block, thread (`lane` < 0: the warp) and then `what`.
[[noreturn]] void fail(ErrorKind kind, const Warp &warp, const Inst *inst,
                       int lane, const std::string &what);

/// "block (1,0,0) thread (33,0,0)" of a lane of a warp.
std::string describeThread(const Warp &warp, int lane);
/// "line 12: ld.global.b32 %r1, [%rd1]".
std::string describeInst(const Inst &inst);
std::string hex(uint64_t value);

/// Prints a report to stderr and appends it to the file CUDA_SIM_REPORT.
void emitReport(const std::string &text);
/// The last report of this process; "" if there was none.
const std::string &lastReport();

} // namespace cudasim

#endif // CUDASIM_CHECK_REPORT_H

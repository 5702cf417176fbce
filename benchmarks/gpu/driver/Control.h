//===- Control.h - subjects that are known to be bad ------------*- C++ -*-===//
//
// What a check does not notice, it does not check: in each run of the harness
// some calls are spoiled on purpose, and have to be found out.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_BENCHMARKS_GPU_CONTROL_H
#define XENT_BENCHMARKS_GPU_CONTROL_H

#include "Device.h"

namespace bench {

enum class Control {
  None,
  Hang,      // in place of the call, a kernel that does not end
  Wrong,     // one element of the last result is changed
  Unwritten, // there is no call
  Overrun,   // a byte behind the workspace is written
  Crash      // the process ends itself
};

/// Throws std::runtime_error for an unknown name.
Control parseControl(const std::string &name);

/// Whether the function is to be called.
bool replacesCall(Control control);

/// Does what `control` says, after the call or in its place. `size` is that of
/// an element of `result`.
void spoil(Control control, const Buffer &result, int64_t size,
           const Buffer &workspace, void *stream);

} // namespace bench

#endif // XENT_BENCHMARKS_GPU_CONTROL_H

//===- Control.cpp - subjects that are known to be bad --------------------===//

#include "Control.h"
#include "Xent/Runtime/Cuda.h"
#include "Xent/Runtime/CudaDevice.h"
#include <csignal>
#include <unistd.h>

using namespace bench;

static const char kSpin[] = R"(
.version 7.0
.target sm_80
.address_size 64
.visible .entry spin(.param .u64 flag)
{
  .reg .pred %more;
  .reg .b64 %address, %count;
  ld.param.u64 %address, [flag];
  mov.u64 %count, 0;
LOOP:
  add.u64 %count, %count, 1;
  st.volatile.global.u64 [%address], %count;
  ld.volatile.global.u64 %count, [%address];
  setp.ne.u64 %more, %count, 0;
  @%more bra LOOP;
  ret;
}
)";

Control bench::parseControl(const std::string &name) {
  static const std::pair<const char *, Control> names[] = {
      {"none", Control::None},       {"hang", Control::Hang},
      {"wrong", Control::Wrong},     {"unwritten", Control::Unwritten},
      {"overrun", Control::Overrun}, {"crash", Control::Crash}};
  for (auto [text, control] : names)
    if (name == text)
      return control;
  throw std::runtime_error("no control \"" + name + "\"");
}

bool bench::replacesCall(Control control) {
  return control == Control::Hang || control == Control::Unwritten ||
         control == Control::Crash;
}

/// Counts to 2^64, in memory. (A thread that waits for a word that nobody
/// writes is a deadlock, which the simulated device reports at once.)
static void hang(void *stream) {
  static const XentCudaImage image = {"sm_80", 1, kSpin, sizeof(kSpin)};
  static XentCudaProgram program = {1, &image, nullptr};
  Buffer flag(8);
  void *address = flag.getData();
  void *arguments[] = {&address};
  xentCudaBegin(nullptr, 0, 0, stream);
  xentCudaLaunch(&program, "spin", 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, stream,
                 arguments);
  check(xentCudaEnd(nullptr, nullptr, stream), "launching");
  check(xentCudaStreamSynchronize(stream), "waiting");
}

static void flipByte(char *address, void *stream) {
  uint8_t byte;
  check(xentCudaCopyToHost(&byte, address, 1, stream), "reading");
  byte ^= 0x41; // of the highest byte of a float: sign and exponent
  check(xentCudaCopyToDevice(address, &byte, 1, stream), "writing");
}

void bench::spoil(Control control, const Buffer &result, int64_t size,
                  const Buffer &workspace, void *stream) {
  switch (control) {
  case Control::None:
  case Control::Unwritten:
    return;
  case Control::Hang:
    return hang(stream);
  case Control::Wrong:
    check(xentCudaStreamSynchronize(stream), "waiting");
    return flipByte(static_cast<char *>(result.getData()) +
                        result.getSizeInBytes() / size / 2 * size + size - 1,
                    stream);
  case Control::Overrun:
    check(xentCudaStreamSynchronize(stream), "waiting");
    return flipByte(static_cast<char *>(workspace.getData()) +
                        workspace.getSizeInBytes(),
                    stream);
  case Control::Crash:
    kill(getpid(), SIGSEGV);
  }
}

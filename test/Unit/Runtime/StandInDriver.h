//===- StandInDriver.h - a CUDA driver that runs nothing --------*- C++ -*-===//
//
// A library with the driver calls that the runtime makes. It keeps memory on
// the host, checks what a driver would check and writes down every call. It
// takes any image and finds any kernel whose name does not begin with
// "missing", but launches nothing.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_TEST_UNIT_RUNTIME_STANDINDRIVER_H
#define XENT_TEST_UNIT_RUNTIME_STANDINDRIVER_H

extern "C" {

/// Forgets calls and failures, frees all memory, and makes a new context
/// current on this thread, of a device of compute capability 9.0.
void standInReset(void);

/// The calls since the last reset, each as "name(what matters)" on a line of
/// its own. Asking for names and texts of errors is left out.
const char *standInCalls(void);

/// How often the primary context was retained since the start.
int standInPrimaryRetains(void);

/// Lets `call` return `result` and do nothing, from now on.
void standInFail(const char *call, int result);

/// Lets the driver refuse images whose text begins with `prefix`. `log` is what
/// its compiler says.
void standInRefuse(const char *prefix, int result, const char *log);

void standInSetCapability(int major, int minor);

void standInSetDeviceCount(int count);

/// While it is set, calls that a capture does not allow return
/// CUDA_ERROR_STREAM_CAPTURE_UNSUPPORTED.
void standInSetCapturing(bool isCapturing);

/// Bytes of device memory in use.
unsigned long long standInBytesInUse(void);

/// A new context; makes it current on this thread.
void *standInMakeContext(void);

/// Makes a context, or with null none, current on this thread.
void standInSetContext(void *context);
}

#endif // XENT_TEST_UNIT_RUNTIME_STANDINDRIVER_H

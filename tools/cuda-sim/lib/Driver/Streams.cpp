//===- Streams.cpp - cuStream..., cuEvent... ------------------------------===//
#include "Driver/Driver.h"

using namespace cudasim;

namespace {

CUresult createStream(CUstream *stream, unsigned flags, int priority) {
  return call(Needs::Clean, [&](Driver &driver) {
    if (!stream || flags > 1)
      return CUDA_ERROR_INVALID_VALUE;
    auto object = std::make_unique<StreamObject>();
    object->context = driver.current();
    object->flags = flags;
    object->priority = std::max(-5, std::min(0, priority));
    *stream = driver.streams.add(std::move(object));
    return CUDA_SUCCESS;
  });
}

template <class F>
CUresult ofStream(Needs needs, CUstream stream, const void *out, F body) {
  return call(needs, [&](Driver &driver) {
    if (!driver.hasStream(stream))
      return CUDA_ERROR_INVALID_HANDLE;
    if (!out)
      return CUDA_ERROR_INVALID_VALUE;
    return body(driver);
  });
}

template <class F> CUresult ofEvent(Needs needs, CUevent event, F body) {
  return call(needs, [&](Driver &driver) {
    return driver.events.has(event) ? body(driver) : CUDA_ERROR_INVALID_HANDLE;
  });
}

/// Operations recorded so far by a stream of a capture.
size_t recordedBy(Capture &capture, CUstream stream) {
  return stream == capture.origin ? 0 : capture.forks[stream].recorded;
}

CUresult waitEvent(Driver &driver, CUstream stream, CUevent event) {
  std::shared_ptr<Capture> capture = event->capture.lock();
  if (!capture)
    return CUDA_SUCCESS; // everything is done already
  if (isBuiltinStream(stream))
    return CUDA_ERROR_STREAM_CAPTURE_IMPLICIT;
  if (!stream->capture) {
    stream->capture = capture; // the stream joins the capture
    capture->forks[stream];
  } else if (stream->capture != capture) {
    return CUDA_ERROR_STREAM_CAPTURE_MERGE;
  }
  if (event->stream != capture->origin && driver.streams.has(event->stream)) {
    Capture::Fork &fork = capture->forks[event->stream];
    fork.joined = std::max(fork.joined, event->position + 1);
  }
  return CUDA_SUCCESS;
}

} // namespace

CUDASIM_API CUresult cuStreamCreate(CUstream *stream, unsigned flags) {
  return createStream(stream, flags, 0);
}

CUDASIM_API CUresult cuStreamCreateWithPriority(CUstream *stream,
                                                unsigned flags, int priority) {
  return createStream(stream, flags, priority);
}

CUDASIM_API CUresult cuStreamDestroy_v2(CUstream stream) {
  return call(Needs::Context, [&](Driver &driver) {
    if (!driver.streams.has(stream))
      return CUDA_ERROR_INVALID_HANDLE;
    if (stream->capture)
      stream->capture->invalid = true;
    driver.streams.remove(stream);
    return CUDA_SUCCESS;
  });
}

CUDASIM_API CUresult cuStreamSynchronize(CUstream stream) {
  return ofStream(Needs::Clean, stream, "", [&](Driver &driver) {
    return forbidOnStream(driver, stream);
  });
}

CUDASIM_API CUresult cuStreamQuery(CUstream stream) {
  return ofStream(Needs::Clean, stream, "", [&](Driver &driver) {
    return forbidOnStream(driver, stream);
  });
}

CUDASIM_API CUresult cuStreamGetFlags(CUstream stream, unsigned *flags) {
  return ofStream(Needs::Context, stream, flags, [&](Driver &) {
    *flags = isBuiltinStream(stream) ? 0 : stream->flags;
    return CUDA_SUCCESS;
  });
}

CUDASIM_API CUresult cuStreamGetPriority(CUstream stream, int *priority) {
  return ofStream(Needs::Context, stream, priority, [&](Driver &) {
    *priority = isBuiltinStream(stream) ? 0 : stream->priority;
    return CUDA_SUCCESS;
  });
}

CUDASIM_API CUresult cuStreamGetCtx(CUstream stream, CUcontext *context) {
  return ofStream(Needs::Context, stream, context, [&](Driver &driver) {
    *context = isBuiltinStream(stream) ? driver.current() : stream->context;
    return CUDA_SUCCESS;
  });
}

CUDASIM_API CUresult cuStreamWaitEvent(CUstream stream, CUevent event,
                                       unsigned) {
  return ofStream(Needs::Clean, stream, "", [&](Driver &driver) {
    if (!driver.events.has(event))
      return CUDA_ERROR_INVALID_HANDLE;
    return waitEvent(driver, stream, event);
  });
}

CUDASIM_API CUresult cuLaunchHostFunc(CUstream stream, void (*function)(void *),
                                      void *data) {
  return ofStream(Needs::Clean, stream, reinterpret_cast<void *>(function),
                  [&](Driver &driver) {
                    return enqueue(driver, stream, [function, data] {
                      function(data);
                      return CUDA_SUCCESS;
                    });
                  });
}

//===----------------------------------------------------------------------===//
// Events
//===----------------------------------------------------------------------===//

CUDASIM_API CUresult cuEventCreate(CUevent *event, unsigned flags) {
  return call(Needs::Clean, [&](Driver &driver) {
    if (!event || flags > 7)
      return CUDA_ERROR_INVALID_VALUE;
    auto object = std::make_unique<EventObject>();
    object->context = driver.current();
    object->flags = flags;
    *event = driver.events.add(std::move(object));
    return CUDA_SUCCESS;
  });
}

CUDASIM_API CUresult cuEventDestroy_v2(CUevent event) {
  return ofEvent(Needs::Context, event, [&](Driver &driver) {
    driver.events.remove(event);
    return CUDA_SUCCESS;
  });
}

CUDASIM_API CUresult cuEventRecord(CUevent event, CUstream stream) {
  return ofEvent(Needs::Clean, event, [&](Driver &driver) {
    if (!driver.hasStream(stream))
      return CUDA_ERROR_INVALID_HANDLE;
    event->capture.reset();
    event->stream = stream;
    if (!isBuiltinStream(stream) && stream->capture) {
      event->capture = stream->capture;
      event->position = recordedBy(*stream->capture, stream);
    }
    return CUDA_SUCCESS;
  });
}

CUDASIM_API CUresult cuEventRecordWithFlags(CUevent event, CUstream stream,
                                            unsigned) {
  return cuEventRecord(event, stream);
}

CUDASIM_API CUresult cuEventSynchronize(CUevent event) {
  return ofEvent(Needs::Clean, event, [&](Driver &) {
    return event->capture.lock() ? CUDA_ERROR_CAPTURED_EVENT : CUDA_SUCCESS;
  });
}

CUDASIM_API CUresult cuEventQuery(CUevent event) {
  return cuEventSynchronize(event);
}

/// There is no time here that would say anything about a device.
CUDASIM_API CUresult cuEventElapsedTime_v2(float *milliseconds, CUevent start,
                                           CUevent end) {
  return ofEvent(Needs::Clean, start, [&](Driver &driver) {
    if (!driver.events.has(end))
      return CUDA_ERROR_INVALID_HANDLE;
    if (!milliseconds)
      return CUDA_ERROR_INVALID_VALUE;
    driver.say("cuEventElapsedTime: the time of a simulated device means "
               "nothing");
    return CUDA_ERROR_NOT_SUPPORTED;
  });
}

CUDASIM_API CUresult cuEventElapsedTime(float *milliseconds, CUevent start,
                                        CUevent end) {
  return cuEventElapsedTime_v2(milliseconds, start, end);
}

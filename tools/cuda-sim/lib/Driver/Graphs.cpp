//===- Graphs.cpp - stream capture and graphs -----------------------------===//
//
// A capture records operations instead of doing them; a graph repeats them in
// the order in which they were recorded. What this is for: to show that a
// program may be captured. So calls that capture forbids fail as they do on a
// device, and make the capture invalid.
//
//===----------------------------------------------------------------------===//
#include "Driver/Driver.h"

using namespace cudasim;

namespace {

constexpr int modeGlobal = 0, modeRelaxed = 2;

int &threadMode() {
  static thread_local int mode = modeGlobal;
  return mode;
}

/// Captures under way, by the thread that began them.
std::vector<std::weak_ptr<Capture>> &threadCaptures() {
  static thread_local std::vector<std::weak_ptr<Capture>> captures;
  return captures;
}

std::vector<std::weak_ptr<Capture>> &allCaptures() {
  static std::vector<std::weak_ptr<Capture>> captures;
  return captures;
}

unsigned long long &captureCount() {
  static unsigned long long count = 0;
  return count;
}

CUresult runGraph(const GraphObject &graph) {
  for (const std::function<CUresult()> &node : graph.nodes)
    if (CUresult result = node())
      return result;
  return CUDA_SUCCESS;
}

CUresult captureInfo(CUstream stream, int *status, unsigned long long *id) {
  return call(Needs::Context, [&](Driver &driver) {
    if (!driver.hasStream(stream))
      return CUDA_ERROR_INVALID_HANDLE;
    if (!status)
      return CUDA_ERROR_INVALID_VALUE;
    const Capture *capture = captureOf(driver, stream);
    *status = !capture ? 0 : capture->invalid ? 2 : 1;
    if (id && capture)
      *id = capture->id;
    return CUDA_SUCCESS;
  });
}

CUresult instantiate(CUgraphExec *exec, CUgraph graph) {
  return call(Needs::Clean, [&](Driver &driver) {
    if (!exec)
      return CUDA_ERROR_INVALID_VALUE;
    if (!driver.graphs.has(graph))
      return CUDA_ERROR_INVALID_HANDLE;
    auto object = std::make_unique<GraphExecObject>();
    object->graph = *graph;
    *exec = driver.graphExecs.add(std::move(object));
    return CUDA_SUCCESS;
  });
}

} // namespace

Capture *cudasim::captureOf(Driver &driver, CUstream stream) {
  if (isBuiltinStream(stream) || !driver.streams.has(stream))
    return nullptr;
  return stream->capture.get();
}

CUresult cudasim::enqueue(Driver &driver, CUstream stream,
                          std::function<CUresult()> operation) {
  Capture *capture = captureOf(driver, stream);
  if (capture) {
    if (capture->invalid)
      return CUDA_ERROR_STREAM_CAPTURE_INVALIDATED;
    if (stream != capture->origin)
      ++capture->forks[stream].recorded;
    capture->graph.nodes.push_back(std::move(operation));
    return CUDA_SUCCESS;
  }
  // The legacy stream waits for the streams that are not non-blocking.
  bool legacy = reinterpret_cast<uintptr_t>(stream) <= 1;
  if (legacy)
    for (auto &[handle, other] : driver.streams)
      if (other->capture && !(other->flags & 1)) {
        other->capture->invalid = true;
        return CUDA_ERROR_STREAM_CAPTURE_IMPLICIT;
      }
  return operation();
}

CUresult cudasim::forbidInCapture(Driver &) {
  if (threadMode() == modeRelaxed)
    return CUDA_SUCCESS;
  for (const std::weak_ptr<Capture> &weak : allCaptures()) {
    std::shared_ptr<Capture> capture = weak.lock();
    if (!capture || capture->mode == modeRelaxed)
      continue;
    bool mine = false;
    for (const std::weak_ptr<Capture> &own : threadCaptures())
      mine |= own.lock() == capture;
    // A global capture concerns every thread, unless it has opted out.
    if (!mine && (capture->mode != modeGlobal || threadMode() != modeGlobal))
      continue;
    capture->invalid = true;
    return CUDA_ERROR_STREAM_CAPTURE_UNSUPPORTED;
  }
  return CUDA_SUCCESS;
}

CUresult cudasim::forbidOnStream(Driver &driver, CUstream stream) {
  if (Capture *capture = captureOf(driver, stream)) {
    capture->invalid = true;
    return CUDA_ERROR_STREAM_CAPTURE_UNSUPPORTED;
  }
  return CUDA_SUCCESS;
}

CUDASIM_API CUresult cuThreadExchangeStreamCaptureMode(int *mode) {
  if (!mode || *mode < 0 || *mode > 2)
    return CUDA_ERROR_INVALID_VALUE;
  std::swap(*mode, threadMode());
  return CUDA_SUCCESS;
}

CUDASIM_API CUresult cuStreamBeginCapture_v2(CUstream stream, int mode) {
  return call(Needs::Clean, [&](Driver &driver) {
    if (!driver.hasStream(stream))
      return CUDA_ERROR_INVALID_HANDLE;
    if (mode < 0 || mode > 2)
      return CUDA_ERROR_INVALID_VALUE;
    if (isBuiltinStream(stream))
      return CUDA_ERROR_STREAM_CAPTURE_UNSUPPORTED;
    if (stream->capture)
      return CUDA_ERROR_INVALID_VALUE;
    stream->capture = std::make_shared<Capture>();
    stream->capture->origin = stream;
    stream->capture->mode = mode;
    stream->capture->id = ++captureCount();
    threadCaptures().push_back(stream->capture);
    allCaptures().push_back(stream->capture);
    return CUDA_SUCCESS;
  });
}

CUDASIM_API CUresult cuStreamEndCapture(CUstream stream, CUgraph *graph) {
  return call(Needs::Context, [&](Driver &driver) {
    if (!driver.hasStream(stream))
      return CUDA_ERROR_INVALID_HANDLE;
    if (!graph)
      return CUDA_ERROR_INVALID_VALUE;
    if (!captureOf(driver, stream))
      return CUDA_ERROR_INVALID_VALUE;
    std::shared_ptr<Capture> capture = stream->capture;
    if (capture->origin != stream)
      return CUDA_ERROR_STREAM_CAPTURE_UNMATCHED;
    bool joined = true;
    for (const auto &[other, fork] : capture->forks)
      joined &= fork.joined > fork.recorded || !driver.streams.has(other);
    for (auto &[handle, other] : driver.streams)
      if (other->capture == capture)
        other->capture.reset();
    *graph = nullptr;
    if (capture->invalid)
      return CUDA_ERROR_STREAM_CAPTURE_INVALIDATED;
    if (!joined)
      return CUDA_ERROR_STREAM_CAPTURE_UNJOINED;
    *graph = driver.graphs.add(std::make_unique<GraphObject>(capture->graph));
    return CUDA_SUCCESS;
  });
}

CUDASIM_API CUresult cuStreamIsCapturing(CUstream stream, int *status) {
  return captureInfo(stream, status, nullptr);
}

CUDASIM_API CUresult cuStreamGetCaptureInfo_v2(CUstream stream, int *status,
                                               unsigned long long *id, void *,
                                               void *, void *) {
  return captureInfo(stream, status, id);
}

CUDASIM_API CUresult cuGraphInstantiateWithFlags(CUgraphExec *exec,
                                                 CUgraph graph,
                                                 unsigned long long) {
  return instantiate(exec, graph);
}

CUDASIM_API CUresult cuGraphInstantiate_v2(CUgraphExec *exec, CUgraph graph,
                                           void *, char *, size_t) {
  return instantiate(exec, graph);
}

CUDASIM_API CUresult cuGraphLaunch(CUgraphExec exec, CUstream stream) {
  return call(Needs::Clean, [&](Driver &driver) {
    if (!driver.graphExecs.has(exec) || !driver.hasStream(stream))
      return CUDA_ERROR_INVALID_HANDLE;
    GraphObject graph = exec->graph;
    return enqueue(driver, stream, [graph] { return runGraph(graph); });
  });
}

CUDASIM_API CUresult cuGraphGetNodes(CUgraph graph, void *nodes,
                                     size_t *count) {
  return call(Needs::Context, [&](Driver &driver) {
    if (!driver.graphs.has(graph))
      return CUDA_ERROR_INVALID_HANDLE;
    if (!count || nodes) // the nodes themselves have no handles here
      return count ? CUDA_ERROR_NOT_SUPPORTED : CUDA_ERROR_INVALID_VALUE;
    *count = graph->nodes.size();
    return CUDA_SUCCESS;
  });
}

CUDASIM_API CUresult cuGraphDestroy(CUgraph graph) {
  return call(Needs::Context, [&](Driver &driver) {
    if (!driver.graphs.has(graph))
      return CUDA_ERROR_INVALID_HANDLE;
    driver.graphs.remove(graph);
    return CUDA_SUCCESS;
  });
}

CUDASIM_API CUresult cuGraphExecDestroy(CUgraphExec exec) {
  return call(Needs::Context, [&](Driver &driver) {
    if (!driver.graphExecs.has(exec))
      return CUDA_ERROR_INVALID_HANDLE;
    driver.graphExecs.remove(exec);
    return CUDA_SUCCESS;
  });
}

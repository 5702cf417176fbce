//===- Driver.h - the state behind the API ---------------------*- C++ -*-===//
//
// One device. Streams execute eagerly and in order, so that every operation is
// done when its call returns, except while a stream is captured. What a kernel
// has done wrong is reported like a fault on hardware: the calls after the
// launch fail until the context is destroyed or reset.
//
//===----------------------------------------------------------------------===//
#ifndef CUDASIM_DRIVER_DRIVER_H
#define CUDASIM_DRIVER_DRIVER_H

#include "Driver/Api.h"
#include "Driver/Chip.h"
#include "Exec/GlobalMemory.h"
#include "Exec/Launch.h"
#include "Exec/Report.h"

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <vector>

namespace cudasim {

struct ContextObject {
  bool isPrimary = false;
  unsigned references = 0; // of the primary context
  unsigned flags = 0;
  CUresult fault = CUDA_SUCCESS; // of a kernel
  std::map<int, size_t> limits;
  std::set<uint64_t> allocations, hostAllocations;
};

struct FunctionObject {
  ModuleObject *module = nullptr;
  const Kernel *kernel = nullptr;
  int maxDynamicShared = 0; // what the attribute allows
  bool nonPortableCluster = false;
  int carveout = -1;
};

struct ModuleObject {
  ContextObject *context = nullptr;
  std::unique_ptr<Program> program;
  std::map<std::string, std::unique_ptr<FunctionObject>> functions;
};

/// Work recorded instead of done. A node fails with the result it would have
/// had as a call.
struct GraphObject {
  std::vector<std::function<CUresult()>> nodes;
  /// Memory that was allocated in the capture.
  std::shared_ptr<void> memory;
};

struct GraphExecObject {
  GraphObject graph;
};

/// A capture: the graph that grows and the streams that take part.
struct Capture {
  CUstream origin = nullptr;
  int mode = 0; // global, thread local, relaxed
  GraphObject graph;
  bool invalid = false;
  unsigned long long id = 0;
  /// Operations recorded by each other stream, and how many of them the origin
  /// has been told to wait for.
  struct Fork {
    size_t recorded = 0, joined = 0;
  };
  std::map<CUstream, Fork> forks;
};

struct StreamObject {
  ContextObject *context = nullptr;
  unsigned flags = 0;
  int priority = 0;
  std::shared_ptr<Capture> capture;
};

struct EventObject {
  ContextObject *context = nullptr;
  unsigned flags = 0;
  /// Set while the event stands for a place in a capture.
  std::weak_ptr<Capture> capture;
  CUstream stream = nullptr;
  size_t position = 0; // operations of that stream before it
};

/// Objects by handle: only handles that were given out and not destroyed.
template <class T> class Handles {
public:
  T *add(std::unique_ptr<T> object) {
    T *handle = object.get();
    objects[handle] = std::move(object);
    return handle;
  }
  bool has(const T *handle) const {
    return objects.count(const_cast<T *>(handle));
  }
  void remove(T *handle) { objects.erase(handle); }
  template <class F> void removeIf(F predicate) {
    for (auto it = objects.begin(); it != objects.end();)
      it = predicate(*it->second) ? objects.erase(it) : std::next(it);
  }
  auto begin() { return objects.begin(); }
  auto end() { return objects.end(); }

private:
  std::map<T *, std::unique_ptr<T>> objects;
};

/// What a call needs before it does anything.
enum class Needs {
  Nothing,
  Init,    // cuInit
  Context, // a current context
  Clean    // one in which no kernel has failed
};

class Driver {
public:
  static Driver &instance();

  std::recursive_mutex mutex;
  const Chip *chip = nullptr; // set by cuInit
  std::unique_ptr<GlobalMemory> memory;
  Handles<ContextObject> contexts;
  Handles<ModuleObject> modules;
  Handles<StreamObject> streams;
  Handles<EventObject> events;
  Handles<GraphObject> graphs;
  Handles<GraphExecObject> graphExecs;
  ContextObject *primary = nullptr;
  uint64_t warpInstructions = 0, threadInstructions = 0;
  std::string lastReport;

  ContextObject *current() const;
  std::vector<ContextObject *> &stack(); // of the calling thread

  bool hasFunction(CUfunction function) const;
  /// Null, legacy and per-thread handles are valid streams without an object.
  bool hasStream(CUstream stream) const;
  /// Prints a message with the prefix `cuda-sim: ` and keeps it as the last.
  void say(const std::string &message);
  /// A kernel has failed: keeps and prints the report, taints the context.
  void fault(const Report &report);
  void destroyContext(ContextObject *context);
  /// Frees what a context has allocated and loaded; the context stays.
  void clearContext(ContextObject *context);
  uint64_t nextLaunch() { return ++launches; }

private:
  uint64_t launches = 0;
};

/// Whether a stream handle is one of those without an object.
inline bool isBuiltinStream(CUstream stream) {
  return reinterpret_cast<uintptr_t>(stream) <= 2;
}

/// The body of an API function: locks, checks what it needs, turns exceptions
/// into results.
template <class F> CUresult call(Needs needs, F body) {
  Driver &driver = Driver::instance();
  std::lock_guard<std::recursive_mutex> lock(driver.mutex);
  if (needs >= Needs::Init && !driver.chip)
    return CUDA_ERROR_NOT_INITIALIZED;
  if (needs >= Needs::Context && !driver.current())
    return CUDA_ERROR_INVALID_CONTEXT;
  if (needs >= Needs::Clean && driver.current()->fault)
    return driver.current()->fault;
  try {
    return body(driver);
  } catch (const std::bad_alloc &) {
    return CUDA_ERROR_OUT_OF_MEMORY;
  }
}

/// Does an operation of a stream now, or records it if the stream is captured.
/// `legal` says whether it may be recorded.
CUresult enqueue(Driver &driver, CUstream stream,
                 std::function<CUresult()> operation);
/// For calls that wait or that capture forbids: the error, if the calling
/// thread is under a capture that forbids it; that capture is then invalid.
CUresult forbidInCapture(Driver &driver);
/// The same for a call that concerns one stream alone.
CUresult forbidOnStream(Driver &driver, CUstream stream);
/// The graph memory of a stream's capture; null if it is not captured.
Capture *captureOf(Driver &driver, CUstream stream);

/// A launch with everything checked; throws nothing, records what went wrong.
CUresult launchKernel(Driver &driver, CUfunction function,
                      const CUlaunchConfig &config, void **params,
                      void **extra);

} // namespace cudasim

#endif // CUDASIM_DRIVER_DRIVER_H

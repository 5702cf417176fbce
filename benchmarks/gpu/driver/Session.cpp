//===- Session.cpp - calls of one function, checked and timed -------------===//

#include "Session.h"
#include "Samples.h"
#include "Xent/Runtime/CudaDevice.h"
#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstring>
#include <fstream>
#include <future>
#include <mutex>

using namespace bench;

Session::Session(const Options &options, Report &report)
    : options(options), report(report),
      function(options.library, options.function) {
  for (const std::string &text : options.arguments)
    arguments.push_back(parseTensor(text, options.sizes));
  for (const std::string &text : options.results)
    results.push_back(parseTensor(text, options.sizes));
}

void Session::makeSet(int64_t number) {
  BufferSet set;
  set.seed = options.seed + (uint64_t(number) << 40);
  for (const Tensor &tensor : arguments) {
    std::vector<int64_t> strides = getStrides(tensor, options.hasGaps);
    std::vector<uint8_t> bytes = makeInput(tensor, options.sizes, set.seed);
    if (options.hasGaps)
      bytes = layOut(tensor, bytes, strides);
    set.arguments.emplace_back(int64_t(bytes.size()));
    set.arguments.back().write(bytes, stream);
    set.descriptors.push_back(
        makeDescriptor(tensor, set.arguments.back().getData(), strides));
  }
  if (workspace.empty())
    workspace.emplace_back(function.getWorkspaceBytes(set.descriptors));
  for (const Tensor &tensor : results) {
    set.results.emplace_back(tensor.getSizeInBytes());
    set.descriptors.push_back(
        makeDescriptor(tensor, set.results.back().getData(),
                       getStrides(tensor, /*hasGaps=*/false)));
  }
  sets.push_back(std::move(set));
}

void Session::call(BufferSet &set) {
  TimeLimit limit(options.callLimit);
  if (!replacesCall(options.control))
    function.call(set.descriptors, workspace.front(), stream);
  spoil(options.control, set.results.back(), getBytes(results.back().type),
        workspace.front(), stream);
  check(xentCudaStreamSynchronize(stream), "waiting for a call");
}

/// 64 bits of FNV-1a, eight bytes at a time.
static uint64_t extendDigest(uint64_t digest, const uint8_t *bytes,
                             int64_t count) {
  for (int64_t i = 0; i < count; i += 8) {
    uint64_t word = 0;
    std::memcpy(&word, bytes + i, size_t(std::min<int64_t>(8, count - i)));
    digest = (digest ^ word) * 0x100000001b3u;
  }
  return digest;
}

/// The number of elements that are a NaN, an infinity or, as an integer, -1.
static int64_t countBad(const uint8_t *bytes, int64_t count, Type type) {
  int64_t numBad = 0;
  if (type == Type::I64) {
    for (int64_t i = 0; i < count; ++i) {
      int64_t value;
      std::memcpy(&value, bytes + i * 8, sizeof(value));
      numBad += value == -1;
    }
    return numBad;
  }
  // The high half of an f32 has its sign and exponent.
  const int64_t size = getBytes(type);
  for (int64_t i = 0; i < count; ++i) {
    uint16_t high;
    std::memcpy(&high, bytes + (i + 1) * size - 2, sizeof(high));
    numBad += (high & 0x7f80) == 0x7f80;
  }
  return numBad;
}

uint64_t
Session::readResults(const BufferSet &set,
                     std::vector<std::vector<uint8_t>> *contents) const {
  uint64_t digest = 0;
  for (size_t r = 0; r < results.size(); ++r) {
    const Tensor &tensor = results[r];
    const int64_t size = getBytes(tensor.type);
    if (contents)
      contents->emplace_back();
    std::atomic<int64_t> numBad = 0;
    set.results[r].read(stream, [&](const uint8_t *bytes, int64_t count) {
      // Threads have parts of their own, whose digests are put in order.
      std::mutex mutex;
      std::map<int64_t, uint64_t> digests;
      parallelFor(count / size, [&](int64_t begin, int64_t end) {
        const uint8_t *part = bytes + begin * size;
        numBad += countBad(part, end - begin, tensor.type);
        uint64_t own =
            extendDigest(0xcbf29ce484222325u, part, (end - begin) * size);
        std::lock_guard<std::mutex> lock(mutex);
        digests[begin] = own;
      });
      for (auto [begin, own] : digests)
        digest = extendDigest(digest, reinterpret_cast<uint8_t *>(&own), 8);
      if (contents)
        contents->back().insert(contents->back().end(), bytes, bytes + count);
    });
    if (numBad)
      throw Failure("unwritten", std::to_string(numBad) + " elements of " +
                                     tensor.role +
                                     " are not finite or were not written");
  }
  return digest;
}

void Session::compareResult(const std::string &role,
                            const std::vector<double> &got,
                            const std::vector<double> &wanted) {
  Comparison c = compare(got, wanted, options.relative, options.absolute);
  report.results.push_back(
      {role, c.relativeError, c.maxError, c.numWrong, c.firstWrong});
  if (c.numWrong && report.verdict == "ok") {
    report.verdict = "wrong";
    size_t at = size_t(c.firstWrong);
    report.text = role + "[" + std::to_string(at) + "] is " +
                  std::to_string(got[at]) + ", not " +
                  std::to_string(wanted[at]) + "; " +
                  std::to_string(c.numWrong) + " of " +
                  std::to_string(got.size()) + " are wrong";
  }
}

void Session::checkRows(const BufferSet &set) {
  std::map<std::string, std::vector<uint8_t>> inputs;
  for (const Tensor &tensor : arguments)
    inputs[tensor.role] = makeInput(tensor, options.sizes, set.seed);
  for (size_t r = 0; r < results.size(); ++r) {
    const Tensor &tensor = results[r];
    Tensor row = {tensor.role, tensor.type, {tensor.shape.back()}};
    std::vector<double> got, wanted;
    std::vector<std::future<std::vector<double>>> rows;
    for (int64_t i : chooseRows(tensor.shape.front(), options.numRows)) {
      rows.push_back(std::async(std::launch::async, [&, i] {
        return getProductRow(tensor.role, options.sizes, inputs, i);
      }));
      std::vector<uint8_t> bytes(size_t(row.getSizeInBytes()));
      check(xentCudaCopyToHost(bytes.data(),
                               static_cast<char *>(set.results[r].getData()) +
                                   i * row.getSizeInBytes(),
                               row.getSizeInBytes(), stream),
            "reading a row");
      std::vector<double> values = toDoubles(row, bytes);
      got.insert(got.end(), values.begin(), values.end());
    }
    for (std::future<std::vector<double>> &future : rows) {
      std::vector<double> values = future.get();
      wanted.insert(wanted.end(), values.begin(), values.end());
    }
    compareResult(tensor.role, got, wanted);
  }
}

void Session::checkValues(const BufferSet &set,
                          const std::vector<std::vector<uint8_t>> &contents) {
  std::map<std::string, std::vector<double>> inputs;
  for (const Tensor &tensor : arguments)
    inputs[tensor.role] =
        toDoubles(tensor, makeInput(tensor, options.sizes, set.seed));
  Reference reference(options.sizes, options.loss, std::move(inputs));
  for (size_t r = 0; r < results.size(); ++r) {
    const std::string &role = results[r].role;
    std::vector<double> wanted = reference.get(role);
    std::vector<double> got = toDoubles(results[r], contents[r]);
    if (role == "argmax") {
      // Any class whose logit is as large as the largest, but for rounding.
      std::vector<double> logits = reference.get("logits");
      const size_t classes = size_t(options.sizes.classes);
      for (size_t i = 0; i < got.size(); ++i) {
        bool isClass = got[i] >= 0 && got[i] < double(classes);
        wanted[i] = logits[i * classes + size_t(wanted[i])];
        got[i] = isClass ? logits[i * classes + size_t(got[i])] : NAN;
      }
    }
    compareResult(role, got, wanted);
  }
}

void Session::checkSet(BufferSet &set, bool isFirst) {
  std::vector<std::vector<uint8_t>> contents;
  for (int repeat = 0; repeat < 2; ++repeat) {
    for (Buffer &result : set.results)
      result.poison(stream);
    workspace.front().poison(stream);
    call(set);
    for (const Buffer &result : set.results)
      if (!result.isGuardIntact(stream))
        throw Failure("overrun", "memory behind a result was written");
    if (!workspace.front().isGuardIntact(stream))
      throw Failure("overrun", "memory behind the workspace was written");
    bool keeps = options.checksValues && repeat == 0;
    uint64_t digest = readResults(set, keeps ? &contents : nullptr);
    if (repeat && digest != set.digest)
      throw Failure("differs", "two calls with the same inputs differ");
    set.digest = digest;
  }
  if (options.checksValues)
    checkValues(set, contents);
  if (options.numRows)
    checkRows(set);
  if (!isFirst || options.dump.empty())
    return;
  for (size_t r = 0; r < results.size(); ++r) {
    std::ofstream file(options.dump + "/" + results[r].role + ".bin",
                       std::ios::binary);
    set.results[r].read(stream, [&](const uint8_t *bytes, int64_t count) {
      file.write(reinterpret_cast<const char *>(bytes), count);
    });
    if (!file.flush())
      throw Failure("error", "cannot write to " + options.dump);
  }
}

void Session::time() {
  void *start, *end;
  check(xentCudaEventCreate(&start), "creating an event");
  check(xentCudaEventCreate(&end), "creating an event");
  for (BufferSet &set : sets)
    for (Buffer &result : set.results)
      result.poison(stream);
  // The first call of each set is not counted.
  for (int64_t i = 0; i < (options.numTimed + 1) * int64_t(sets.size()); ++i) {
    BufferSet &set = sets[size_t(i) % sets.size()];
    TimeLimit limit(options.callLimit);
    check(xentCudaEventRecord(start, stream), "recording an event");
    function.call(set.descriptors, workspace.front(), stream);
    check(xentCudaEventRecord(end, stream), "recording an event");
    check(xentCudaStreamSynchronize(stream), "waiting for a call");
    float elapsed = 0;
    if (report.isSimulated)
      report.noTimes = "the device is simulated: it has no times";
    else
      check(xentCudaEventElapsed(start, end, &elapsed), "taking the time");
    if (!report.isSimulated && i >= int64_t(sets.size()))
      report.milliseconds.push_back(double(elapsed));
  }
  for (const BufferSet &set : sets)
    if (readResults(set, nullptr) != set.digest)
      throw Failure("differs", "the timed calls have other results");
  xentCudaEventDestroy(start);
  xentCudaEventDestroy(end);
}

void Session::run() {
  check(xentCudaStreamCreate(&stream), "making a stream");
  for (int64_t i = 0; i < options.numSets; ++i)
    makeSet(i);
  report.workspaceBytes = workspace.front().getSizeInBytes();
  for (const Tensor &tensor : arguments)
    report.argumentBytes += tensor.getSizeInBytes();
  for (const Tensor &tensor : results)
    report.resultBytes += tensor.getSizeInBytes();
  for (BufferSet &set : sets)
    checkSet(set, &set == &sets.front());
  if (options.numTimed && report.verdict == "ok")
    time();
}

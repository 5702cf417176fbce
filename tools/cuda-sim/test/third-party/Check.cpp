//===- Check.cpp - runs third-party kernels and compares ------------------===//
//
//   check DRIVER DIRECTORY [M N K]
//
// Runs every kernel of DIRECTORY/manifest.txt (make-triton-kernels.py says what
// a line means) through the CUDA driver in the shared library DRIVER and
// compares with f64. Exit status 1 if anything is wrong. Knows nothing of the
// simulator: it runs on a real driver just as well.
//
//===----------------------------------------------------------------------===//

#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <fstream>
#include <random>
#include <sstream>
#include <string>
#include <vector>

namespace {

using Pointer = unsigned long long;

/// The driver API's functions that are needed here.
struct Driver {
  int (*init)(unsigned);
  int (*deviceGet)(int *, int);
  int (*retain)(void **, int);
  int (*setCurrent)(void *);
  int (*loadModule)(void **, const void *);
  int (*unloadModule)(void *);
  int (*getFunction)(void **, void *, const char *);
  int (*setAttribute)(void *, int, int);
  int (*alloc)(Pointer *, size_t);
  int (*release)(Pointer);
  int (*toDevice)(Pointer, const void *, size_t);
  int (*toHost)(void *, Pointer, size_t);
  int (*launch)(void *, unsigned, unsigned, unsigned, unsigned, unsigned,
                unsigned, unsigned, void *, void **, void **);
  int (*synchronize)();
  int (*errorName)(int, const char **);
};
Driver cu;

[[noreturn]] void die(const std::string &what) {
  std::fprintf(stderr, "%s\n", what.c_str());
  std::exit(1);
}

void loadDriver(const char *path) {
  void *library = dlopen(path, RTLD_NOW);
  if (!library)
    die(std::string("no driver: ") + dlerror());
  auto find = [&](auto &function, const char *name) {
    void *symbol = dlsym(library, name);
    if (!symbol)
      die(std::string("the driver has no ") + name);
    std::memcpy(&function, &symbol, sizeof symbol);
  };
  find(cu.init, "cuInit");
  find(cu.deviceGet, "cuDeviceGet");
  find(cu.retain, "cuDevicePrimaryCtxRetain");
  find(cu.setCurrent, "cuCtxSetCurrent");
  find(cu.loadModule, "cuModuleLoadData");
  find(cu.unloadModule, "cuModuleUnload");
  find(cu.getFunction, "cuModuleGetFunction");
  find(cu.setAttribute, "cuFuncSetAttribute");
  find(cu.alloc, "cuMemAlloc_v2");
  find(cu.release, "cuMemFree_v2");
  find(cu.toDevice, "cuMemcpyHtoD_v2");
  find(cu.toHost, "cuMemcpyDtoH_v2");
  find(cu.launch, "cuLaunchKernel");
  find(cu.synchronize, "cuCtxSynchronize");
  find(cu.errorName, "cuGetErrorName");
}

void check(int result, const char *what) {
  if (result == 0)
    return;
  const char *name = "?";
  cu.errorName(result, &name);
  throw std::string(what) + ": " + name;
}

uint32_t bitsOf(float value) {
  uint32_t bits;
  std::memcpy(&bits, &value, sizeof bits);
  return bits;
}

float fromBits(uint32_t bits) {
  float value;
  std::memcpy(&value, &bits, sizeof value);
  return value;
}

/// An element type: how it is stored, and how finely it is spaced.
enum class Type { F16, BF16, F32 };
size_t sizeOf(Type type) { return type == Type::F32 ? 4 : 2; }
double epsilonOf(Type type) {
  return std::ldexp(1.0, type == Type::F32   ? -24
                         : type == Type::F16 ? -11
                                             : -8);
}

/// Writes `value`, which must be exact in the type.
void put(std::vector<uint8_t> &bytes, size_t index, Type type, float value) {
  uint32_t bits = bitsOf(value);
  if (type == Type::F32) {
    std::memcpy(&bytes[4 * index], &bits, 4);
    return;
  }
  uint16_t half = static_cast<uint16_t>(bits >> 16);
  if (type == Type::F16) {
    half = static_cast<uint16_t>(bits >> 16 & 0x8000);
    if (value != 0)
      half = static_cast<uint16_t>(
          half | (((bits >> 23 & 0xff) - 112) << 10 | (bits >> 13 & 0x3ff)));
  }
  std::memcpy(&bytes[2 * index], &half, 2);
}

double get(const std::vector<uint8_t> &bytes, size_t index, Type type) {
  if (type == Type::F32) {
    float value;
    std::memcpy(&value, &bytes[4 * index], 4);
    return value;
  }
  uint16_t half;
  std::memcpy(&half, &bytes[2 * index], 2);
  if (type == Type::BF16)
    return fromBits(uint32_t(half) << 16);
  int exponent = half >> 10 & 31, mantissa = half & 1023;
  double value = exponent == 31  ? (mantissa ? NAN : INFINITY)
                 : exponent == 0 ? std::ldexp(mantissa, -24)
                                 : std::ldexp(mantissa | 1024, exponent - 25);
  return half >> 15 ? -value : value;
}

/// A random value of magnitude 2^-4 .. 4 or zero with 8 significant bits: exact
/// in f16, bf16 and tf32.
float randomValue(std::mt19937 &engine) {
  int mantissa = static_cast<int>(engine() % 128) + 128;
  int exponent = static_cast<int>(engine() % 6) - 11;
  if (engine() % 16 == 0)
    return 0;
  float value = std::ldexp(static_cast<float>(mantissa), exponent);
  return engine() & 1 ? -value : value;
}

/// Device memory that is freed at the end of its scope.
class Buffer {
public:
  explicit Buffer(size_t bytes) {
    check(cu.alloc(&address, bytes ? bytes : 16), "cuMemAlloc");
  }
  explicit Buffer(const std::vector<uint8_t> &bytes) : Buffer(bytes.size()) {
    check(cu.toDevice(address, bytes.data(), bytes.size()), "cuMemcpyHtoD");
  }
  ~Buffer() { cu.release(address); }
  Buffer(const Buffer &) = delete;
  Pointer address = 0;
};

struct Kernel {
  std::string file, entry, kind, type;
  unsigned threads = 0, shared = 0;
  size_t scratch = 0;
  int tileM = 1, tileN = 1;
  void *function = nullptr;
  Type element() const {
    return type == "fp16" ? Type::F16 : type == "bf16" ? Type::BF16 : Type::F32;
  }
};

std::vector<uint8_t> randomMatrix(std::mt19937 &engine, int rows, int cols,
                                  int pitch, Type type) {
  std::vector<uint8_t> bytes(size_t(rows) * pitch * sizeOf(type));
  for (int r = 0; r < rows; ++r)
    for (int c = 0; c < cols; ++c)
      put(bytes, size_t(r) * pitch + c, type, randomValue(engine));
  return bytes;
}

void launch(const Kernel &k, unsigned x, unsigned y, std::vector<void *> args) {
  Buffer scratch(k.scratch * x * y);
  Pointer none = 0;
  args.push_back(&scratch.address);
  args.push_back(&none);
  check(cu.launch(k.function, x, y, 1, k.threads, 1, 1, k.shared, nullptr,
                  args.data(), nullptr),
        "cuLaunchKernel");
  check(cu.synchronize(), "cuCtxSynchronize");
}

/// Elements that are farther from `expected` than `bound` allows.
template <typename Expected>
long countWrong(const std::vector<uint8_t> &got, int rows, int cols, int pitch,
                Type type, Expected expected) {
  long wrong = 0;
  for (int r = 0; r < rows; ++r)
    for (int c = 0; c < cols; ++c) {
      double bound = 0, want = expected(r, c, bound);
      double have = get(got, size_t(r) * pitch + c, type);
      wrong += !(std::fabs(have - want) <=
                 bound + std::fabs(want) * epsilonOf(type));
    }
  return wrong;
}

/// c[M, N] = a[M, K] * b; b is [K, N], or [N, K] for tensor_product.
long runProduct(const Kernel &k, int M, int N, int K, bool transposed) {
  std::mt19937 engine(1);
  const Type type = k.element();
  int lda = K, ldb = transposed ? K : N, ldc = N;
  auto a = randomMatrix(engine, M, K, lda, type);
  auto b = transposed ? randomMatrix(engine, N, K, ldb, type)
                      : randomMatrix(engine, K, N, ldb, type);
  std::vector<uint8_t> c(size_t(M) * ldc * sizeOf(type));
  Buffer da(a), db(b), dc(c.size());
  std::vector<void *> args{&da.address, &db.address, &dc.address, &M, &N, &K};
  if (!transposed)
    args.insert(args.end(), {&lda, &ldb, &ldc});
  launch(k, (M + k.tileM - 1) / k.tileM, (N + k.tileN - 1) / k.tileN, args);
  check(cu.toHost(c.data(), dc.address, c.size()), "cuMemcpyDtoH");
  return countWrong(c, M, N, ldc, type, [&](int r, int col, double &bound) {
    double sum = 0, magnitude = 0;
    for (int p = 0; p < K; ++p) {
      double product =
          get(a, size_t(r) * lda + p, type) *
          get(b, transposed ? size_t(col) * ldb + p : size_t(p) * ldb + col,
              type);
      sum += product;
      magnitude += std::fabs(product);
    }
    bound = K * std::ldexp(magnitude, -24); // K additions in f32
    return sum;
  });
}

/// Rows of logits within about 16 of each other.
std::vector<uint8_t> randomLogits(int rows, int cols, Type type) {
  std::mt19937 engine(2);
  return randomMatrix(engine, rows, cols, cols, type);
}

long runSoftmax(const Kernel &k, int M, int N) {
  const Type type = k.element();
  auto a = randomLogits(M, N, type);
  std::vector<uint8_t> c(a.size());
  Buffer da(a), dc(c.size());
  launch(k, M, 1, {&da.address, &dc.address, &M, &N, &N, &N});
  check(cu.toHost(c.data(), dc.address, c.size()), "cuMemcpyDtoH");
  std::vector<double> sums(M);
  for (int r = 0; r < M; ++r)
    for (int col = 0; col < N; ++col)
      sums[r] += std::exp(get(a, size_t(r) * N + col, type));
  return countWrong(c, M, N, N, type, [&](int r, int col, double &bound) {
    double value = std::exp(get(a, size_t(r) * N + col, type)) / sums[r];
    bound = 1e-5 * value; // ex2.approx and its scaled argument
    return value;
  });
}

long runCrossEntropy(const Kernel &k, int M, int N) {
  const Type type = k.element();
  auto a = randomLogits(M, N, type);
  std::vector<uint8_t> targets(4 * size_t(M)), c(4 * size_t(M));
  for (int r = 0; r < M; ++r) {
    int target = (r * 7919) % N;
    std::memcpy(&targets[4 * size_t(r)], &target, 4);
  }
  Buffer da(a), dt(targets), dc(c.size());
  launch(k, M, 1, {&da.address, &dt.address, &dc.address, &M, &N, &N});
  check(cu.toHost(c.data(), dc.address, c.size()), "cuMemcpyDtoH");
  return countWrong(c, M, 1, 1, Type::F32, [&](int r, int, double &bound) {
    double sum = 0;
    for (int col = 0; col < N; ++col)
      sum += std::exp(get(a, size_t(r) * N + col, type));
    bound = 1e-5;
    return std::log(sum) - get(a, size_t(r) * N + (r * 7919) % N, type);
  });
}

long run(const Kernel &k, int M, int N, int K) {
  if (k.kind == "product")
    return runProduct(k, M, N, K, /*transposed=*/false);
  if (k.kind == "tensor_product")
    return runProduct(k, M, N, K, /*transposed=*/true);
  if (k.kind == "softmax")
    return runSoftmax(k, M / 8, N);
  if (k.kind == "cross_entropy")
    return runCrossEntropy(k, M / 8, N + K);
  throw "unknown kind " + k.kind;
}

std::string readFile(const std::string &path) {
  std::ifstream file(path, std::ios::binary);
  if (!file)
    throw "cannot read " + path;
  return {std::istreambuf_iterator<char>(file), {}};
}

/// Loads the kernel of a line and runs it; prints one line. False if wrong.
bool runLine(const std::string &directory, const std::string &line, int M,
             int N, int K) {
  Kernel k;
  std::istringstream(line) >> k.file >> k.entry >> k.kind >> k.type >>
      k.threads >> k.shared >> k.scratch >> k.tileM >> k.tileN;
  std::string outcome;
  try {
    std::string text = readFile(directory + "/" + k.file);
    void *module = nullptr;
    check(cu.loadModule(&module, text.c_str()), "cuModuleLoadData");
    check(cu.getFunction(&k.function, module, k.entry.c_str()),
          "cuModuleGetFunction");
    // CU_FUNC_ATTRIBUTE_MAX_DYNAMIC_SHARED_SIZE_BYTES
    check(cu.setAttribute(k.function, 8, static_cast<int>(k.shared)),
          "cuFuncSetAttribute");
    long wrong = run(k, M, N, K);
    if (wrong)
      outcome = std::to_string(wrong) + " elements wrong";
    cu.unloadModule(module);
  } catch (const std::string &error) {
    outcome = error;
  }
  std::printf("%s %s M=%d N=%d K=%d %s\n", outcome.empty() ? "right" : "WRONG",
              k.file.c_str(), M, N, K, outcome.c_str());
  std::fflush(stdout);
  return outcome.empty();
}

} // namespace

int main(int argc, char **argv) {
  if (argc != 3 && argc != 6)
    die("usage: check DRIVER DIRECTORY [M N K]");
  loadDriver(argv[1]);
  void *context = nullptr;
  int device = 0;
  if (cu.init(0) || cu.deviceGet(&device, 0) || cu.retain(&context, device) ||
      cu.setCurrent(context))
    die("the driver has no device");
  // N and K are multiples of 16: pitches of tensor maps and cp.async need it.
  std::vector<std::vector<int>> sizes{{200, 176, 208}, {64, 272, 64}};
  if (argc == 6)
    sizes = {{std::atoi(argv[3]), std::atoi(argv[4]), std::atoi(argv[5])}};
  bool right = true;
  int count = 0;
  std::ifstream manifest(argv[2] + std::string("/manifest.txt"));
  for (std::string line; std::getline(manifest, line);)
    for (const auto &size : sizes) {
      right &= runLine(argv[2], line, size[0], size[1], size[2]);
      ++count;
    }
  if (count == 0)
    die("no kernel in the manifest");
  return right ? 0 : 1;
}

//===- main.cpp - checks and times one compiled function on a GPU ---------===//

#include "Session.h"
#include "Xent/Runtime/CudaDevice.h"
#include <cstdio>
#include <cstring>

using namespace bench;

/// The report goes to stdout whatever happened; exit code 0 says that there is
/// one.
int main(int argc, char **argv) {
  Options options;
  try {
    options = parseOptions(argc, argv);
  } catch (const std::exception &error) {
    std::fprintf(stderr, "xent-gpu-driver: %s\n\n%s", error.what(), kUsage);
    return 2;
  }
  Report report;
  report.seed = options.seed;
  try {
    XentCudaDevice device;
    check(xentCudaOpen(&device), "opening the device");
    report.device = device.name;
    report.chip = device.chip;
    report.cudaVersion = device.cudaVersion;
    report.isSimulated = std::strncmp(device.name, "Simulated", 9) == 0;
    Session(options, report).run();
  } catch (const Failure &failure) {
    report.verdict = failure.verdict;
    report.text = failure.what();
  } catch (const std::exception &error) {
    report.verdict = "error";
    report.text = error.what();
  }
  std::printf("%s\n", report.toJson().c_str());
  return std::fflush(stdout) ? 1 : 0;
}

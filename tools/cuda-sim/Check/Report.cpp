//===- Report.cpp - What a check found, and how it is told ----------------===//
#include "Check/Report.h"
#include "Exec/Cluster.h"
#include <cstdio>
#include <cstdlib>

using namespace cudasim;

const char *cudasim::errorName(ErrorKind kind) {
  switch (kind) {
#define CUDASIM_ERROR(NAME, CODE)                                              \
  case ErrorKind::NAME:                                                        \
    return #NAME;
#include "Check/Report.def"
  }
  return "?";
}

int cudasim::errorCode(ErrorKind kind) {
  switch (kind) {
#define CUDASIM_ERROR(NAME, CODE)                                              \
  case ErrorKind::NAME:                                                        \
    return CODE;
#include "Check/Report.def"
  }
  return 999;
}

PtxError::PtxError(int line, const std::string &what)
    : std::runtime_error(line ? "PTX line " + std::to_string(line) + ": " + what
                              : what),
      line(line) {}

std::string cudasim::hex(uint64_t value) {
  char text[32];
  snprintf(text, sizeof(text), "0x%llx", (unsigned long long)value);
  return text;
}

static std::string triple(uint32_t x, uint32_t y, uint32_t z) {
  return "(" + std::to_string(x) + "," + std::to_string(y) + "," +
         std::to_string(z) + ")";
}

std::string cudasim::describeThread(const Warp &warp, int lane) {
  const Block &block = warp.block;
  std::string text = "block " + triple(block.id[0], block.id[1], block.id[2]);
  if (lane < 0)
    return text + " warp " + std::to_string(warp.index);
  const uint32_t *size = warp.cluster().launch.block;
  uint32_t t = warp.thread(lane);
  return text + " thread " +
         triple(t % size[0], t / size[0] % size[1], t / size[0] / size[1]);
}

std::string cudasim::describeInst(const Inst &inst) {
  if (!inst.source)
    return "(no source)";
  return "line " + std::to_string(inst.source->line) + ": " + inst.source->text;
}

void cudasim::fail(ErrorKind kind, const Warp &warp, const Inst *inst, int lane,
                   const std::string &what) {
  std::string text =
      std::string(errorName(kind)) + ": kernel " + warp.program.name;
  if (inst)
    text += ", " + describeInst(*inst);
  text += ", " + describeThread(warp, lane) + ": " + what;
  throw DeviceError(kind, text);
}

static std::string &last() {
  static std::string text;
  return text;
}

const std::string &cudasim::lastReport() { return last(); }

void cudasim::emitReport(const std::string &text) {
  last() = text;
  fprintf(stderr, "cuda-sim: %s\n", text.c_str());
  if (const char *path = getenv("CUDA_SIM_REPORT"))
    if (FILE *file = fopen(path, "a")) {
      fprintf(file, "%s\n", text.c_str());
      fclose(file);
    }
}

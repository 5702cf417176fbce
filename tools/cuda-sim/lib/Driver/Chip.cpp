//===- Chip.cpp - the device that is simulated ----------------------------===//
#include "Driver/Chip.h"

#include <cstdlib>
#include <cstring>

namespace cudasim {
namespace {

constexpr uint64_t gibi = uint64_t(1) << 30;

const Chip chips[] = {
    {"sm_80", "A100 SXM4 80GB", 8, 0, 108, 166912, 167936, 2048, 32, 41943040,
     1410000, 1593000, 5120, 80 * gibi},
    {"sm_86", "GeForce RTX 3090", 8, 6, 82, 101376, 102400, 1536, 16, 6291456,
     1695000, 9751000, 384, 24 * gibi},
    {"sm_89", "GeForce RTX 4090", 8, 9, 128, 101376, 102400, 1536, 24, 75497472,
     2520000, 10501000, 384, 24 * gibi},
    {"sm_90", "H100 SXM5 80GB", 9, 0, 132, 232448, 233472, 2048, 32, 52428800,
     1980000, 2619000, 5120, 80 * gibi},
    {"sm_100", "B200", 10, 0, 148, 232448, 233472, 2048, 32, 132644864, 1965000,
     3996000, 8192, 180 * gibi},
    {"sm_120", "GeForce RTX 5090", 12, 0, 170, 101376, 102400, 1536, 24,
     100663296, 2407000, 14001000, 512, 32 * gibi},
};

} // namespace

const Chip *selectChip() {
  const char *name = std::getenv("CUDA_SIM_CHIP");
  if (!name || !*name)
    name = "sm_90";
  for (const Chip &chip : chips)
    if (!std::strcmp(chip.name, name))
      return &chip;
  return nullptr;
}

std::string chipNames() {
  std::string names;
  for (const Chip &chip : chips)
    names += (names.empty() ? "" : ", ") + std::string(chip.name);
  return names;
}

std::string targetMismatch(const std::string &target, const Chip &chip) {
  char *end = nullptr;
  long number = target.rfind("sm_", 0) == 0
                    ? std::strtol(target.c_str() + 3, &end, 10)
                    : 0;
  std::string suffix = end ? end : "";
  if (number < 10 || (suffix != "" && suffix != "a" && suffix != "f"))
    return "unknown target " + target;
  int chipNumber = chip.major * 10 + chip.minor;
  if (suffix == "a" && number != chipNumber)
    return "the module is for " + target + " alone, the device is " + chip.name;
  if (suffix == "f" && (number / 10 != chip.major || number > chipNumber))
    return "the module is for the family of " + target + ", the device is " +
           chip.name;
  if (number > chipNumber)
    return "the module is for " + target + ", the device is " + chip.name;
  return "";
}

} // namespace cudasim

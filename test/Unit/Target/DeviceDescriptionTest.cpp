//===- DeviceDescriptionTest.cpp ------------------------------------------===//

#include "Xent/Target/DeviceDescription.h"
#include "gtest/gtest.h"

using namespace mlir::xent;

namespace {

std::string getName(llvm::StringRef chip) {
  llvm::Expected<DeviceDescription> device = describeDevice(chip);
  return device ? device->name : llvm::toString(device.takeError());
}

std::string getError(llvm::StringRef json) {
  llvm::Expected<DeviceDescription> device = parseDeviceDescription(json, {});
  return device ? "" : llvm::toString(device.takeError());
}

TEST(DeviceDescription, DescribesEachChipByTheNearest) {
  std::pair<const char *, const char *> nearest[] = {
      {"sm_80", "sm_80"},   {"sm_86", "sm_89"},    {"sm_87", "sm_89"},
      {"sm_89", "sm_89"},   {"sm_90", "sm_90"},    {"sm_90a", "sm_90"},
      {"sm_100", "sm_100"}, {"sm_100a", "sm_100"}, {"sm_103f", "sm_100"},
      {"sm_110", "sm_100"}, {"sm_120", "sm_120"},  {"sm_121", "sm_120"}};
  for (auto [chip, name] : nearest)
    EXPECT_EQ(getName(chip), name) << chip;
  EXPECT_EQ(getName("gfx942"), "gfx942 is no chip, as sm_90 is");
  EXPECT_EQ(getName("sm_90x"), "sm_90x is no chip, as sm_90 is");
}

TEST(DeviceDescription, KnowsEveryNumberOfEveryChip) {
  for (llvm::StringRef chip : {"sm_80", "sm_89", "sm_90", "sm_100", "sm_120"}) {
    llvm::Expected<DeviceDescription> device = describeDevice(chip);
    ASSERT_TRUE(static_cast<bool>(device));
    EXPECT_GE(device->multiprocessors, 100) << chip.str();
    EXPECT_GE(device->tensorFlopsPerSecond, device->mmaFlopsPerSecond);
    EXPECT_GT(device->mmaFlopsPerSecond, 10 * device->loopFlopsPerSecond);
    EXPECT_GT(device->loopFlopsPerSecond, 0);
    EXPECT_GT(device->memoryBytesPerSecond, 0);
    EXPECT_GT(device->memoryBytes, 1000 * device->l2Bytes / 3);
    EXPECT_GT(device->specialFunctionsPerClock, 0);
    EXPECT_GT(device->clocksPerSecond, 1e9);
    EXPECT_GT(device->secondsPerLaunch, 0);
  }
}

TEST(DeviceDescription, OverridesDefaults) {
  DeviceDescription defaults;
  defaults.name = "sm_90";
  defaults.l2Bytes = 1234;
  llvm::Expected<DeviceDescription> device = parseDeviceDescription(
      R"({"name": "h100", "memoryBytes": 80000000000,
          "memoryBytesPerSecond": 3.0e12,
          "source": {"memoryBytes": "data sheet"}})",
      defaults);
  ASSERT_TRUE(static_cast<bool>(device));
  EXPECT_EQ(device->name, "h100");
  EXPECT_EQ(device->memoryBytes, 80000000000);
  EXPECT_EQ(device->memoryBytesPerSecond, 3.0e12);
  EXPECT_EQ(device->l2Bytes, 1234);
}

TEST(DeviceDescription, RefusesWhatIsNoDescription) {
  EXPECT_EQ(getError("[1]"), "expected an object of rates and capacities");
  EXPECT_NE(getError(R"({"cores": 2})")
                .find("cores is no field of a GPU; these are: "
                      "multiprocessors, tensorFlopsPerSecond,"),
            std::string::npos);
  EXPECT_EQ(getError(R"({"multiprocessors": 0})"),
            "multiprocessors: expected a positive integer, got 0");
  EXPECT_EQ(getError(R"({"clocksPerSecond": -1})"),
            "clocksPerSecond: expected a positive number, got -1");
  EXPECT_EQ(getError(R"({"name": 3})"), "name: expected a text, got 3");
  EXPECT_EQ(getError(R"({"source": 3})"),
            "source: expected an object of texts");
  EXPECT_EQ(getError(R"({"source": {"cores": "me"}})"),
            "source: expected a text for a field, got cores: \"me\"");
}

TEST(DeviceDescription, NamesTheFile) {
  llvm::Expected<DeviceDescription> device =
      readDeviceDescription("no/such/file.json", {});
  ASSERT_FALSE(static_cast<bool>(device));
  EXPECT_NE(llvm::toString(device.takeError()).find("no/such/file.json: "),
            std::string::npos);
}

} // namespace

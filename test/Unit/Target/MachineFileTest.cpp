//===- MachineFileTest.cpp ------------------------------------------------===//

#include "Xent/Target/MachineDescription.h"
#include "gtest/gtest.h"

using namespace mlir::xent;

namespace {

std::string getError(llvm::StringRef json) {
  llvm::Expected<MachineDescription> machine =
      parseMachineDescription(json, MachineDescription());
  return machine ? "" : llvm::toString(machine.takeError());
}

TEST(MachineFile, OverridesDefaults) {
  MachineDescription defaults;
  defaults.l2Bytes = 1234;
  llvm::Expected<MachineDescription> machine = parseMachineDescription(
      R"({"cores": 132, "vectorBits": 512, "flopsPerCore": 6.0e12})", defaults);
  ASSERT_TRUE(static_cast<bool>(machine));
  EXPECT_EQ(machine->cores, 132);
  EXPECT_EQ(machine->vectorBits, 512);
  EXPECT_EQ(machine->vectorRegisters, 32);
  EXPECT_EQ(machine->flopsPerCore, 6.0e12);
  EXPECT_EQ(machine->l2Bytes, 1234);
  EXPECT_EQ(machine->secondsPerChunk, defaults.secondsPerChunk);
}

TEST(MachineFile, DescribesVectorRegisters) {
  llvm::Expected<MachineDescription> neon = parseMachineDescription(
      R"({"vectorBits": 128, "vectorRegisters": 32})", MachineDescription());
  ASSERT_TRUE(static_cast<bool>(neon));
  EXPECT_EQ(neon->vectorRegisters, 32);
  llvm::Expected<MachineDescription> same =
      parseMachineDescription(R"({"cores": 132})", *neon);
  ASSERT_TRUE(static_cast<bool>(same));
  EXPECT_EQ(same->vectorBits, 128);
  EXPECT_EQ(same->vectorRegisters, 32);
}

TEST(MachineFile, RefusesWhatIsNoDescription) {
  EXPECT_NE(getError("[1]").find("expected an object"), std::string::npos);
  EXPECT_NE(getError("{").find("1:"), std::string::npos); // the place
  EXPECT_NE(getError(R"({"kores": 2})").find("kores is no field"),
            std::string::npos);
  EXPECT_EQ(getError(R"({"cores": 0})"),
            "cores: expected a positive integer, got 0");
  EXPECT_EQ(getError(R"({"cores": 1.5})"),
            "cores: expected a positive integer, got 1.5");
  EXPECT_EQ(getError(R"({"flopsPerCore": "fast"})"),
            "flopsPerCore: expected a positive number, got \"fast\"");
  EXPECT_EQ(getError(R"({"vectorBits": 64})"),
            "vectorBits: expected 128, 256 or 512, got 64");
  EXPECT_EQ(getError(R"({"vectorRegisters": 24})"),
            "vectorRegisters: expected 16 or 32, got 24");
}

TEST(MachineFile, NamesTheFile) {
  llvm::Expected<MachineDescription> machine =
      readMachineDescription("no/such/file.json", MachineDescription());
  ASSERT_FALSE(static_cast<bool>(machine));
  EXPECT_NE(llvm::toString(machine.takeError()).find("no/such/file.json: "),
            std::string::npos);
}

} // namespace

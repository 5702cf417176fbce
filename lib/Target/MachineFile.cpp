//===- MachineFile.cpp - machines that are described by a file ------------===//

#include "DescriptionFile.h"
#include "Xent/Target/MachineDescription.h"

using namespace mlir::xent;
using namespace mlir::xent::detail;
using llvm::StringRef;

using Field = DescriptionField<MachineDescription>;

static constexpr Field kFields[] = {
    {"cores", &MachineDescription::cores},
    {"vectorBits", &MachineDescription::vectorBits},
    {"vectorRegisters", &MachineDescription::vectorRegisters},
    {"l2Bytes", &MachineDescription::l2Bytes},
    {"flopsPerCore", &MachineDescription::flopsPerCore},
    {"tileFlopsPerCore", &MachineDescription::tileFlopsPerCore},
    {"dotFlopsPerCore", &MachineDescription::dotFlopsPerCore},
    {"packedElementsPerSecond", &MachineDescription::packedElementsPerSecond},
    {"logitsPerSecond", &MachineDescription::logitsPerSecond},
    {"farBytesPerSecond", &MachineDescription::farBytesPerSecond},
    {"memoryBytesPerSecond", &MachineDescription::memoryBytesPerSecond},
    {"freshBytesPerSecond", &MachineDescription::freshBytesPerSecond},
    {"secondsPerChunk", &MachineDescription::secondsPerChunk},
};

llvm::Expected<MachineDescription>
mlir::xent::parseMachineDescription(StringRef json,
                                    const MachineDescription &defaults) {
  llvm::Expected<llvm::json::Object> object = parseDescription(json);
  if (!object)
    return object.takeError();
  MachineDescription machine = defaults;
  if (llvm::Error error =
          setFields<MachineDescription>(machine, *object, kFields, "a machine"))
    return std::move(error);
  if (!llvm::is_contained({128, 256, 512}, machine.vectorBits))
    return createDescriptionError("vectorBits: expected 128, 256 or 512, got "
                                  "{0}",
                                  machine.vectorBits);
  if (object->get("vectorBits") && !object->get("vectorRegisters"))
    machine.vectorRegisters = getHostVectorRegisters(machine.vectorBits);
  if (!llvm::is_contained({16, 32}, machine.vectorRegisters))
    return createDescriptionError("vectorRegisters: expected 16 or 32, got {0}",
                                  machine.vectorRegisters);
  return machine;
}

llvm::Expected<MachineDescription>
mlir::xent::readMachineDescription(StringRef path,
                                   const MachineDescription &defaults) {
  llvm::Expected<std::string> json = readDescription(path);
  if (!json)
    return json.takeError();
  llvm::Expected<MachineDescription> machine =
      parseMachineDescription(*json, defaults);
  if (!machine)
    return createDescriptionError("{0}: {1}", path,
                                  llvm::toString(machine.takeError()));
  return machine;
}

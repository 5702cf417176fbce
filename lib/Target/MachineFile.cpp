//===- MachineFile.cpp - machines that are described by a file ------------===//

#include "Xent/Target/MachineDescription.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/MemoryBuffer.h"
#include <limits>
#include <variant>

using namespace mlir::xent;
using llvm::StringRef;

namespace {

/// A field of a description by its name in a file.
struct Field {
  StringRef name;
  std::variant<int64_t MachineDescription::*, double MachineDescription::*>
      member;
};

} // namespace

static constexpr Field kFields[] = {
    {"cores", &MachineDescription::cores},
    {"vectorBits", &MachineDescription::vectorBits},
    {"l2Bytes", &MachineDescription::l2Bytes},
    {"flopsPerCore", &MachineDescription::flopsPerCore},
    {"packedElementsPerSecond", &MachineDescription::packedElementsPerSecond},
    {"logitsPerSecond", &MachineDescription::logitsPerSecond},
    {"farBytesPerSecond", &MachineDescription::farBytesPerSecond},
    {"memoryBytesPerSecond", &MachineDescription::memoryBytesPerSecond},
    {"freshBytesPerSecond", &MachineDescription::freshBytesPerSecond},
    {"secondsPerChunk", &MachineDescription::secondsPerChunk},
};

template <typename... ArgTys>
static llvm::Error createError(const char *format, ArgTys &&...args) {
  return llvm::createStringError(llvm::inconvertibleErrorCode(),
                                 llvm::formatv(format, args...).str());
}

/// Stores `value`, which has to be positive.
static llvm::Error setField(MachineDescription &machine, const Field &field,
                            const llvm::json::Value &value) {
  if (auto *member =
          std::get_if<int64_t MachineDescription::*>(&field.member)) {
    std::optional<int64_t> number = value.getAsInteger();
    if (!number || *number <= 0)
      return createError("{0}: expected a positive integer, got {1}",
                         field.name, value);
    machine.*(*member) = *number;
    return llvm::Error::success();
  }
  std::optional<double> number = value.getAsNumber();
  if (!number || !(*number > 0) || *number > std::numeric_limits<double>::max())
    return createError("{0}: expected a positive number, got {1}", field.name,
                       value);
  machine.*std::get<double MachineDescription::*>(field.member) = *number;
  return llvm::Error::success();
}

llvm::Expected<MachineDescription>
mlir::xent::parseMachineDescription(StringRef json,
                                    const MachineDescription &defaults) {
  llvm::Expected<llvm::json::Value> value = llvm::json::parse(json);
  if (!value)
    return value.takeError();
  const llvm::json::Object *object = value->getAsObject();
  if (!object)
    return createError("expected an object of rates and capacities");
  MachineDescription machine = defaults;
  for (const auto &[key, entry] : *object) {
    StringRef name = key;
    const Field *field = llvm::find_if(
        kFields, [&](const Field &known) { return known.name == name; });
    if (field == std::end(kFields))
      return createError(
          "{0} is no field of a machine; these are: {1}", name,
          llvm::join(llvm::map_range(
                         kFields, [](const Field &f) { return f.name.str(); }),
                     ", "));
    if (llvm::Error error = setField(machine, *field, entry))
      return std::move(error);
  }
  if (!llvm::is_contained({128, 256, 512}, machine.vectorBits))
    return createError("vectorBits: expected 128, 256 or 512, got {0}",
                       machine.vectorBits);
  return machine;
}

llvm::Expected<MachineDescription>
mlir::xent::readMachineDescription(StringRef path,
                                   const MachineDescription &defaults) {
  llvm::ErrorOr<std::unique_ptr<llvm::MemoryBuffer>> buffer =
      llvm::MemoryBuffer::getFile(path, /*IsText=*/true);
  if (!buffer)
    return createError("{0}: {1}", path, buffer.getError().message());
  llvm::Expected<MachineDescription> machine =
      parseMachineDescription((*buffer)->getBuffer(), defaults);
  if (!machine)
    return createError("{0}: {1}", path, llvm::toString(machine.takeError()));
  return machine;
}

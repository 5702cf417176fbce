//===- DeviceDescription.cpp - GPUs that are described by files -----------===//

#include "Xent/Target/DeviceDescription.h"
#include "DescriptionFile.h"
#include "llvm/Support/Path.h"
#include <cstdlib>

using namespace mlir::xent;
using namespace mlir::xent::detail;
using llvm::StringRef;

using Field = DescriptionField<DeviceDescription>;

static constexpr Field kFields[] = {
    {"multiprocessors", &DeviceDescription::multiprocessors},
    {"tensorFlopsPerSecond", &DeviceDescription::tensorFlopsPerSecond},
    {"mmaFlopsPerSecond", &DeviceDescription::mmaFlopsPerSecond},
    {"loopFlopsPerSecond", &DeviceDescription::loopFlopsPerSecond},
    {"memoryBytesPerSecond", &DeviceDescription::memoryBytesPerSecond},
    {"memoryBytes", &DeviceDescription::memoryBytes},
    {"l2Bytes", &DeviceDescription::l2Bytes},
    {"specialFunctionsPerClock", &DeviceDescription::specialFunctionsPerClock},
    {"clocksPerSecond", &DeviceDescription::clocksPerSecond},
    {"secondsPerLaunch", &DeviceDescription::secondsPerLaunch},
};

namespace {

/// A file of lib/Target/Devices.
struct DescribedChip {
  int number;
  StringRef json;
};

} // namespace

static constexpr DescribedChip kChips[] = {
#include "Devices.inc"
};

std::optional<int> mlir::xent::getChipNumber(StringRef chip) {
  int number = 0;
  if (!chip.consume_front("sm_") || chip.consumeInteger(10, number) ||
      (!chip.empty() && chip != "a" && chip != "f"))
    return std::nullopt;
  return number;
}

StringRef mlir::xent::resolveKernels(StringRef kernels, StringRef chip) {
  if (kernels == "generic")
    return "";
  if (kernels != "auto")
    return kernels;
  if (chip == "sm_90a")
    return "sm_90a";
  return getChipNumber(chip).value_or(0) >= kLeastKernelChip ? "sm_80" : "";
}

llvm::Expected<DeviceDescription> mlir::xent::describeDevice(StringRef chip) {
  std::optional<int> number = getChipNumber(chip);
  if (!number)
    return createDescriptionError("{0} is no chip, as sm_90 is", chip);
  const DescribedChip *nearest = &kChips[0];
  for (const DescribedChip &known : kChips)
    if (std::abs(known.number - *number) < std::abs(nearest->number - *number))
      nearest = &known;
  return parseDeviceDescription(nearest->json, {});
}

/// Takes `source` out of `object`. It has a text for fields alone.
static llvm::Error takeSources(llvm::json::Object &object) {
  const llvm::json::Value *source = object.get("source");
  if (!source)
    return llvm::Error::success();
  const llvm::json::Object *texts = source->getAsObject();
  if (!texts)
    return createDescriptionError("source: expected an object of texts");
  for (const auto &[key, text] : *texts) {
    StringRef name = key;
    if (!text.getAsString() ||
        llvm::none_of(kFields, [&](const Field &f) { return f.name == name; }))
      return createDescriptionError("source: expected a text for a field, got "
                                    "{0}: {1}",
                                    name, text);
  }
  object.erase("source");
  return llvm::Error::success();
}

llvm::Expected<DeviceDescription>
mlir::xent::parseDeviceDescription(StringRef json,
                                   const DeviceDescription &defaults) {
  llvm::Expected<llvm::json::Object> object = parseDescription(json);
  if (!object)
    return object.takeError();
  DeviceDescription device = defaults;
  if (const llvm::json::Value *name = object->get("name")) {
    std::optional<StringRef> text = name->getAsString();
    if (!text || text->empty())
      return createDescriptionError("name: expected a text, got {0}", *name);
    device.name = text->str();
    object->erase("name");
  }
  if (llvm::Error error = takeSources(*object))
    return std::move(error);
  if (llvm::Error error =
          setFields<DeviceDescription>(device, *object, kFields, "a GPU"))
    return std::move(error);
  return device;
}

llvm::Expected<DeviceDescription>
mlir::xent::readDeviceDescription(StringRef path,
                                  const DeviceDescription &defaults) {
  llvm::Expected<std::string> json = readDescription(path);
  if (!json)
    return json.takeError();
  DeviceDescription named = defaults;
  named.name = llvm::sys::path::filename(path).str();
  llvm::Expected<DeviceDescription> device =
      parseDeviceDescription(*json, named);
  if (!device)
    return createDescriptionError("{0}: {1}", path,
                                  llvm::toString(device.takeError()));
  return device;
}

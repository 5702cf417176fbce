//===- DescriptionFile.cpp - descriptions in JSON files -------------------===//

#include "DescriptionFile.h"
#include "llvm/Support/MemoryBuffer.h"

using namespace mlir::xent;

llvm::Expected<llvm::json::Object>
mlir::xent::detail::parseDescription(llvm::StringRef json) {
  llvm::Expected<llvm::json::Value> value = llvm::json::parse(json);
  if (!value)
    return value.takeError();
  llvm::json::Object *object = value->getAsObject();
  if (!object)
    return createDescriptionError("expected an object of rates and capacities");
  return std::move(*object);
}

llvm::Expected<std::string>
mlir::xent::detail::readDescription(llvm::StringRef path) {
  llvm::ErrorOr<std::unique_ptr<llvm::MemoryBuffer>> buffer =
      llvm::MemoryBuffer::getFile(path, /*IsText=*/true);
  if (!buffer)
    return createDescriptionError("{0}: {1}", path,
                                  buffer.getError().message());
  return (*buffer)->getBuffer().str();
}

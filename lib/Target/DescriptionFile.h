//===- DescriptionFile.h - descriptions in JSON files -----------*- C++ -*-===//
//
// Private to lib/Target.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_LIB_TARGET_DESCRIPTIONFILE_H
#define XENT_LIB_TARGET_DESCRIPTIONFILE_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/JSON.h"
#include <limits>
#include <optional>
#include <variant>

namespace mlir::xent::detail {

/// A field of a description, a positive number, by its name in a file.
template <typename DescriptionTy> struct DescriptionField {
  llvm::StringRef name;
  std::variant<int64_t DescriptionTy::*, double DescriptionTy::*> member;
};

template <typename... ArgTys>
llvm::Error createDescriptionError(const char *format, ArgTys &&...args) {
  return llvm::createStringError(llvm::inconvertibleErrorCode(),
                                 llvm::formatv(format, args...).str());
}

/// The object that `json` is. Fails on anything else.
llvm::Expected<llvm::json::Object> parseDescription(llvm::StringRef json);

/// The text of the file at `path`. The error names it.
llvm::Expected<std::string> readDescription(llvm::StringRef path);

/// Stores `value`, which has to be positive, in `field` of `description`.
template <typename DescriptionTy>
llvm::Error setField(DescriptionTy &description,
                     const DescriptionField<DescriptionTy> &field,
                     const llvm::json::Value &value) {
  if (auto *member = std::get_if<int64_t DescriptionTy::*>(&field.member)) {
    std::optional<int64_t> number = value.getAsInteger();
    if (!number || *number <= 0)
      return createDescriptionError("{0}: expected a positive integer, got {1}",
                                    field.name, value);
    description.*(*member) = *number;
    return llvm::Error::success();
  }
  std::optional<double> number = value.getAsNumber();
  if (!number || !(*number > 0) || *number > std::numeric_limits<double>::max())
    return createDescriptionError("{0}: expected a positive number, got {1}",
                                  field.name, value);
  description.*std::get<double DescriptionTy::*>(field.member) = *number;
  return llvm::Error::success();
}

/// Stores the fields that `object` has. Fails on one that is none of `fields`
/// ("NAME is no field of KIND"), and on a value that is not positive.
template <typename DescriptionTy>
llvm::Error setFields(DescriptionTy &description,
                      const llvm::json::Object &object,
                      llvm::ArrayRef<DescriptionField<DescriptionTy>> fields,
                      llvm::StringRef kind) {
  for (const auto &[key, value] : object) {
    llvm::StringRef name = key;
    auto field = llvm::find_if(
        fields, [&](const auto &known) { return known.name == name; });
    if (field == fields.end())
      return createDescriptionError(
          "{0} is no field of {1}; these are: {2}", name, kind,
          llvm::join(llvm::map_range(
                         fields, [](const auto &known) { return known.name; }),
                     ", "));
    if (llvm::Error error = setField(description, *field, value))
      return error;
  }
  return llvm::Error::success();
}

} // namespace mlir::xent::detail

#endif // XENT_LIB_TARGET_DESCRIPTIONFILE_H

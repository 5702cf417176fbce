//===- Npy.cpp - tensors in NumPy's file format ---------------------------===//
//
// https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html
//
//===----------------------------------------------------------------------===//

#include "Npy.h"
#include "Error.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Endian.h"
#include "llvm/Support/FileSystem.h"
#include <cerrno>
#include <cstdio>
#include <cstring>

namespace mlir::xent::run {
namespace {

constexpr llvm::StringLiteral kMagic("\x93NUMPY");

struct CloseFile {
  void operator()(std::FILE *file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, CloseFile>;

template <typename... Args>
llvm::Error fileError(StringRef path, const char *format, Args &&...args) {
  return makeError(ExitCode::Input, "{0}: {1}", path,
                   llvm::formatv(format, std::forward<Args>(args)...).str());
}

/// The dtype strings that hold `type`, the one to write first.
SmallVector<StringRef> getDtypes(Type type) {
  if (type.isBF16())
    return {"<u2", "|V2", "<V2"};
  if (type.isF16())
    return {"<f2"};
  if (type.isF32())
    return {"<f4"};
  if (type.isF64())
    return {"<f8"};
  if (type.isIndex())
    return {"<i8", "<u8"};
  switch (type.getIntOrFloatBitWidth()) {
  case 1:
    return {"|b1"};
  case 8:
    return {"|i1", "|u1"};
  case 16:
    return {"<i2", "<u2"};
  case 32:
    return {"<i4", "<u4"};
  default:
    return {"<i8", "<u8"};
  }
}

/// The text of `key`'s value in the header's dictionary, up to a comma that is
/// not inside parentheses.
std::optional<StringRef> getField(StringRef header, StringRef key) {
  for (char quote : {'\'', '"'}) {
    std::string quoted = quote + key.str() + quote;
    size_t at = header.find(quoted);
    if (at == StringRef::npos)
      continue;
    StringRef rest = header.drop_front(at + quoted.size()).ltrim();
    if (!rest.consume_front(":"))
      return std::nullopt;
    rest = rest.ltrim();
    size_t end =
        rest.starts_with("(") ? rest.find(')') : rest.find_first_of(",}");
    if (end == StringRef::npos)
      return std::nullopt;
    return rest.take_front(rest.starts_with("(") ? end + 1 : end).rtrim();
  }
  return std::nullopt;
}

std::optional<SmallVector<int64_t>> parseShape(StringRef text) {
  if (!text.consume_front("(") || !text.consume_back(")"))
    return std::nullopt;
  SmallVector<int64_t> shape;
  SmallVector<StringRef> parts;
  text.split(parts, ',', -1, /*KeepEmpty=*/false);
  for (StringRef part : parts) {
    int64_t extent;
    part = part.trim();
    if (part.empty())
      continue;
    if (part.getAsInteger(10, extent) || extent < 0)
      return std::nullopt;
    shape.push_back(extent);
  }
  return shape;
}

bool fits(ArrayRef<int64_t> shape, ArrayRef<int64_t> expected) {
  return shape.size() == expected.size() &&
         llvm::all_of(llvm::zip(shape, expected), [](auto pair) {
           auto [extent, wanted] = pair;
           return ShapedType::isDynamic(wanted) || extent == wanted;
         });
}

} // namespace

llvm::Expected<HostTensor> readNpy(StringRef path, Type type,
                                   ArrayRef<int64_t> shape) {
  File file(std::fopen(path.str().c_str(), "rb"));
  if (!file)
    return fileError(path, "cannot be read: {0}", std::strerror(errno));

  // Magic, version, length of the header: 2 bytes in version 1, else 4.
  uint8_t prefix[12];
  if (std::fread(prefix, 1, 10, file.get()) != 10 ||
      std::memcmp(prefix, kMagic.data(), kMagic.size()) != 0)
    return fileError(path, "not an npy file");
  uint8_t version = prefix[6];
  if (version < 1 || version > 3)
    return fileError(path, "npy version {0} is unknown", unsigned(version));
  uint32_t headerBytes = llvm::support::endian::read16le(prefix + 8);
  if (version > 1) {
    if (std::fread(prefix + 10, 1, 2, file.get()) != 2)
      return fileError(path, "npy header is cut off");
    headerBytes = llvm::support::endian::read32le(prefix + 8);
  }
  if (headerBytes > 1 << 20)
    return fileError(path, "npy header of {0} bytes", headerBytes);
  std::string header(headerBytes, '\0');
  if (std::fread(header.data(), 1, headerBytes, file.get()) != headerBytes)
    return fileError(path, "npy header is cut off");

  std::optional<StringRef> descr = getField(header, "descr");
  std::optional<StringRef> order = getField(header, "fortran_order");
  std::optional<StringRef> shapeText = getField(header, "shape");
  std::optional<SmallVector<int64_t>> found;
  if (shapeText)
    found = parseShape(*shapeText);
  if (!descr || descr->size() < 3 || !order || !found)
    return fileError(path, "npy header is malformed");
  StringRef dtype = descr->drop_front().drop_back();

  if (!llvm::is_contained(getDtypes(type), dtype))
    return fileError(
        path, "holds elements of type '{0}', the argument takes {1} ({2})",
        dtype, type, llvm::join(getDtypes(type), " or "));
  if (!fits(*found, shape))
    return fileError(path, "has the shape ({0}), the argument is {1}",
                     llvm::join(llvm::map_range(*found,
                                                [](int64_t extent) {
                                                  return std::to_string(extent);
                                                }),
                                ", "),
                     formatType(shape, type));
  if (*order != "False" && found->size() > 1)
    return fileError(path, "is in Fortran order; save a C-contiguous array");

  // Compared before any memory is taken: a header may claim anything.
  uint64_t bytes = getElementBytes(type), fileBytes = 0;
  for (int64_t extent : *found)
    if (__builtin_mul_overflow(bytes, (uint64_t)extent, &bytes))
      return fileError(path, "has a shape of more than 2^64 bytes");
  if (std::error_code error = llvm::sys::fs::file_size(path, fileBytes))
    return fileError(path, "cannot be read: {0}", error.message());
  uint64_t stored = fileBytes - (uint64_t)std::ftell(file.get());
  if (stored != bytes)
    return fileError(path, "holds {0} bytes of data, its shape takes {1}",
                     stored, bytes);

  HostTensor tensor(type, *found);
  if (std::fread(tensor.getData(), 1, bytes, file.get()) != bytes)
    return fileError(path, "cannot be read: {0}", std::strerror(errno));
  return tensor;
}

llvm::Error writeNpy(StringRef path, const HostTensor &tensor) {
  Type type = tensor.getElementType();
  if (type.isBF16()) {
    HostTensor wide(Float32Type::get(type.getContext()), tensor.getShape());
    for (int64_t i = 0, e = tensor.getNumElements(); i < e; ++i)
      wide.setFloat(i, tensor.getFloat(i));
    return writeNpy(path, wide);
  }

  std::string extents;
  for (int64_t extent : tensor.getShape())
    extents += std::to_string(extent) + ",";
  std::string header = llvm::formatv(
      "{{'descr': '{0}', 'fortran_order': False, 'shape': ({1}), }",
      getDtypes(type).front(), extents);
  // The data starts at a multiple of 64 bytes.
  header.append(63 - (10 + header.size()) % 64, ' ');
  header += '\n';
  uint8_t prefix[10] = {0, 0, 0, 0, 0, 0, 1, 0};
  std::memcpy(prefix, kMagic.data(), kMagic.size());
  llvm::support::endian::write16le(prefix + 8, (uint16_t)header.size());

  std::FILE *file = std::fopen(path.str().c_str(), "wb");
  if (!file)
    return fileError(path, "cannot be written: {0}", std::strerror(errno));
  bool written =
      std::fwrite(prefix, 1, sizeof(prefix), file) == sizeof(prefix) &&
      std::fwrite(header.data(), 1, header.size(), file) == header.size() &&
      std::fwrite(tensor.getData(), 1, tensor.getBytes(), file) ==
          tensor.getBytes();
  if (std::fclose(file) != 0 || !written)
    return fileError(path, "cannot be written: {0}", std::strerror(errno));
  return llvm::Error::success();
}

} // namespace mlir::xent::run

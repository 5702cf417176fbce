//===- Builtins.cpp - functions of the device runtime ---------------------===//
#include "Exec/Builtins.h"

#include "Exec/Warp.h"

#include <cstdio>
#include <cstring>

namespace cudasim {
namespace {

std::string readString(Warp &warp, const Instruction &in, unsigned lane,
                       uint64_t address) {
  std::string text;
  if (!address)
    return "(null)";
  for (;; ++address) {
    char c = static_cast<char>(
        *warp.access(Space::Generic, address, 1, Access::Read, lane, in));
    if (!c)
      return text;
    text += c;
  }
}

/// The next argument of vprintf: `bytes` wide and aligned in the buffer.
uint64_t nextArgument(Warp &warp, const Instruction &in, unsigned lane,
                      uint64_t base, uint64_t &offset, uint32_t bytes) {
  offset = (offset + bytes - 1) / bytes * bytes;
  uint64_t value = 0;
  std::memcpy(
      &value,
      warp.access(Space::Generic, base + offset, bytes, Access::Read, lane, in),
      bytes);
  offset += bytes;
  return value;
}

std::string formatOne(std::string spec, char conversion, bool wide,
                      uint64_t value, const std::string &string) {
  char buffer[512];
  int length = 0;
  if (conversion == 's') {
    length = std::snprintf(buffer, sizeof buffer, spec.c_str(), string.c_str());
  } else if (std::strchr("eEfFgGaA", conversion)) {
    double number;
    std::memcpy(&number, &value, 8);
    length = std::snprintf(buffer, sizeof buffer, spec.c_str(), number);
  } else if (conversion == 'p') {
    length = std::snprintf(buffer, sizeof buffer, spec.c_str(),
                           reinterpret_cast<void *>(value));
  } else if (wide) {
    length = std::snprintf(buffer, sizeof buffer, spec.c_str(),
                           static_cast<unsigned long long>(value));
  } else {
    length = std::snprintf(buffer, sizeof buffer, spec.c_str(),
                           static_cast<unsigned>(value));
  }
  return std::string(buffer, static_cast<size_t>(std::min<int>(length, 511)));
}

uint64_t runPrintf(Warp &warp, const Instruction &in, unsigned lane,
                   const std::vector<uint64_t> &arguments) {
  std::string format = readString(warp, in, lane, arguments.at(0)), out;
  uint64_t base = arguments.at(1), offset = 0, count = 0;
  for (size_t i = 0; i < format.size(); ++i) {
    if (format[i] != '%') {
      out += format[i];
      continue;
    }
    size_t end = format.find_first_not_of("0123456789+-# .*hlzjt", i + 1);
    if (end == std::string::npos)
      break;
    std::string spec = format.substr(i, end - i);
    char conversion = format[end];
    i = end;
    if (conversion == '%') {
      out += '%';
      continue;
    }
    bool wide = spec.find_first_of("lzjt") != std::string::npos;
    for (size_t star; (star = spec.find('*')) != std::string::npos;)
      spec.replace(star, 1,
                   std::to_string(static_cast<int32_t>(
                       nextArgument(warp, in, lane, base, offset, 4))));
    bool isFloat = std::strchr("eEfFgGaA", conversion) != nullptr;
    bool isPointer = conversion == 's' || conversion == 'p';
    uint64_t value = nextArgument(warp, in, lane, base, offset,
                                  wide || isFloat || isPointer ? 8 : 4);
    if (wide && !isFloat && !isPointer)
      spec = spec.substr(0, spec.find_first_of("lzjt")) + "ll";
    std::string string;
    if (conversion == 's')
      string = readString(warp, in, lane, value);
    out += formatOne(spec + conversion, conversion, wide, value, string);
    ++count;
  }
  std::vector<uint8_t> &printed = warp.launch().printed;
  printed.insert(printed.end(), out.begin(), out.end());
  return count;
}

/// __assertfail(message, file, line, function, charSize)
uint64_t runAssertFail(Warp &warp, const Instruction &in, unsigned lane,
                       const std::vector<uint64_t> &arguments) {
  warp.fail(ReportKind::AssertFailed,
            readString(warp, in, lane, arguments.at(1)) + ":" +
                std::to_string(static_cast<uint32_t>(arguments.at(2))) + ": " +
                readString(warp, in, lane, arguments.at(3)) + ": `" +
                readString(warp, in, lane, arguments.at(0)) + "` failed",
            in, lane);
}

} // namespace

Builtin findBuiltin(const std::string &name) {
  if (name == "vprintf")
    return runPrintf;
  if (name == "__assertfail")
    return runAssertFail;
  return nullptr;
}

} // namespace cudasim

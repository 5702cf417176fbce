//===- Report.cpp - the line of JSON that the driver prints ---------------===//

#include "Report.h"
#include <cmath>
#include <cstdio>

using namespace bench;

static std::string quote(const std::string &text) {
  std::string quoted = "\"";
  for (char c : text) {
    if (c == '"' || c == '\\')
      quoted += '\\';
    quoted += static_cast<unsigned char>(c) < 32 ? ' ' : c;
  }
  return quoted + "\"";
}

/// JSON has no NaN and no infinity.
static std::string number(double value) {
  if (!std::isfinite(value))
    return "null";
  char text[32];
  std::snprintf(text, sizeof(text), "%.6g", value);
  return text;
}

std::string Report::toJson() const {
  std::string json =
      "{\"verdict\": " + quote(verdict) + ", \"text\": " + quote(text) +
      ", \"device\": " + quote(device) + ", \"chip\": " + quote(chip) +
      ", \"cuda_version\": " + std::to_string(cudaVersion) +
      ", \"simulated\": " + (isSimulated ? "true" : "false") +
      ", \"seed\": " + std::to_string(seed) +
      ", \"workspace_bytes\": " + std::to_string(workspaceBytes) +
      ", \"argument_bytes\": " + std::to_string(argumentBytes) +
      ", \"result_bytes\": " + std::to_string(resultBytes);
  json += ", \"results\": [";
  for (const ResultReport &result : results)
    json += std::string(&result == &results.front() ? "" : ", ") +
            "{\"role\": " + quote(result.role) +
            ", \"relative_error\": " + number(result.relativeError) +
            ", \"max_error\": " + number(result.maxError) +
            ", \"wrong\": " + std::to_string(result.numWrong) +
            ", \"first_wrong\": " + std::to_string(result.firstWrong) + "}";
  json += "], \"milliseconds\": [";
  for (size_t i = 0; i < milliseconds.size(); ++i)
    json += (i ? ", " : "") + number(milliseconds[i]);
  return json + "], \"no_times\": " + quote(noTimes) + "}";
}

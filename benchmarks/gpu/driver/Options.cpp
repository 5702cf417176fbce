//===- Options.cpp - the command line of the driver program ---------------===//

#include "Options.h"
#include <functional>
#include <map>
#include <sstream>
#include <stdexcept>

using namespace bench;

const char bench::kUsage[] =
    R"(xent-gpu-driver --library=FILE --function=NAME --tokens=N --classes=V
    --hidden=D --arguments=ROLE,... --results=ROLE[:TYPE],... [OPTION...]

Calls a function that xent-compile has made for CUDA with random inputs and
prints one line of JSON. Roles are those of Problem.h.

  --check            compare with f64, computed here: for small sizes
  --check-rows=K     compare K rows with f64: for products of any size
  --relative=R --absolute=A
                     wrong: |got - wanted| > R |wanted| + A rms(wanted)
  --softcap=C --smoothing=E --z-loss=Z
                     what the head does to logits and loss
  --gaps             arguments have gaps between all elements
  --seed=S           of the inputs of the first set of buffers
  --sets=K           sets of buffers that calls take in turn (2)
  --time=COUNT       time so many calls of each set
  --call-limit=SECS  a call that takes longer ends the program with code 124
  --dump=DIR         write the results of the first set to DIR/ROLE.bin
  --control=hang|wrong|unwritten|overrun|crash
                     spoil the calls, to see whether this is noticed
)";

static std::vector<std::string> split(const std::string &text) {
  std::vector<std::string> parts;
  std::istringstream stream(text);
  for (std::string part; std::getline(stream, part, ',');)
    parts.push_back(part);
  return parts;
}

Options bench::parseOptions(int argc, char **argv) {
  Options o;
  using Setter = std::function<void(const std::string &)>;
  auto toNumber = [](int64_t &number) -> Setter {
    return [&](const std::string &v) { number = std::stoll(v); };
  };
  auto toDouble = [](double &number) -> Setter {
    return [&](const std::string &v) { number = std::stod(v); };
  };
  auto toText = [](std::string &text) -> Setter {
    return [&](const std::string &v) { text = v; };
  };
  const std::map<std::string, Setter> setters = {
      {"library", toText(o.library)},
      {"function", toText(o.function)},
      {"tokens", toNumber(o.sizes.tokens)},
      {"classes", toNumber(o.sizes.classes)},
      {"hidden", toNumber(o.sizes.hidden)},
      {"arguments", [&](const std::string &v) { o.arguments = split(v); }},
      {"results", [&](const std::string &v) { o.results = split(v); }},
      {"check", [&](const std::string &) { o.checksValues = true; }},
      {"gaps", [&](const std::string &) { o.hasGaps = true; }},
      {"check-rows", toNumber(o.numRows)},
      {"relative", toDouble(o.relative)},
      {"absolute", toDouble(o.absolute)},
      {"softcap", toDouble(o.loss.softcap)},
      {"smoothing", toDouble(o.loss.smoothing)},
      {"z-loss", toDouble(o.loss.zLoss)},
      {"seed", [&](const std::string &v) { o.seed = std::stoull(v); }},
      {"sets", toNumber(o.numSets)},
      {"time", toNumber(o.numTimed)},
      {"call-limit",
       [&](const std::string &v) { o.callLimit = unsigned(std::stoul(v)); }},
      {"dump", toText(o.dump)},
      {"control", [&](const std::string &v) { o.control = parseControl(v); }}};
  for (int i = 1; i < argc; ++i) {
    std::string text = argv[i];
    size_t equals = text.find('=');
    auto setter = text.rfind("--", 0) == 0
                      ? setters.find(text.substr(2, equals - 2))
                      : setters.end();
    if (setter == setters.end())
      throw std::runtime_error("unknown option " + text);
    try {
      setter->second(equals == std::string::npos ? ""
                                                 : text.substr(equals + 1));
    } catch (const std::logic_error &) {
      throw std::runtime_error("not a number: " + text);
    }
  }
  if (o.library.empty() || o.function.empty() || o.arguments.empty() ||
      o.results.empty())
    throw std::runtime_error("--library, --function, --arguments and "
                             "--results are needed");
  if (o.sizes.tokens < 1 || o.sizes.classes < 1 || o.sizes.hidden < 1 ||
      o.numSets < 1 || o.numTimed < 0)
    throw std::runtime_error("sizes and sets are at least 1");
  return o;
}

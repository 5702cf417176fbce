//===- SweepDrawing.cpp - time and memory over the budget, drawn ----------===//

#include "Format.h"
#include "Sweep.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/raw_ostream.h"
#include <cmath>

namespace mlir::xent::run {
namespace {

using llvm::formatv;

constexpr double kWidth = 860, kHeight = 720;
constexpr double kLeft = 100, kRight = 700, kUnlimited = 770;
constexpr const char *kMeasured = "#1f5fa8", *kPredicted = "#c2570c",
                     *kGrey = "#888888";

/// Where a panel is, from top to bottom, in pixels.
struct Panel {
  double top, bottom;
};
constexpr Panel kTimePanel{90, 330}, kMemoryPanel{410, 650};

/// A range of powers of two that holds values, on a logarithmic scale.
class LogScale {
public:
  LogScale(double least, double most, double from, double to)
      : first(std::floor(std::log2(std::max(1.0, least)))),
        last(std::ceil(std::log2(std::max(1.0, most)))), from(from), to(to) {
    if (last <= first)
      last = first + 1;
  }

  double operator()(double value) const {
    double position =
        (std::log2(std::max(1.0, value)) - first) / (last - first);
    return from + position * (to - from);
  }
  /// At most nine powers of two.
  std::vector<double> getTicks() const {
    double step = std::max(1.0, std::ceil((last - first) / 8));
    std::vector<double> ticks;
    for (double power = first; power <= last; power += step)
      ticks.push_back(std::exp2(power));
    return ticks;
  }

private:
  double first, last, from, to;
};

class Drawing {
public:
  Drawing(ArrayRef<SweepPoint> points, llvm::raw_ostream &os)
      : points(points), os(os), budgets(makeBudgetScale()) {}

  void draw(StringRef title);

private:
  using ValueFn = llvm::function_ref<double(const SweepPoint &)>;

  LogScale makeBudgetScale() const;
  double getX(const SweepPoint &point) const {
    return point.budget ? budgets((double)point.budget) : kUnlimited;
  }
  void line(double x1, double y1, double x2, double y2, StringRef color,
            StringRef dash = "none");
  void text(double x, double y, StringRef anchor, const Twine &text,
            StringRef extra = {});
  void drawFrame(const Panel &panel, StringRef title);
  void drawCurve(ValueFn getY, StringRef color, bool isDashed);
  void drawLegend();
  void drawStrategies();
  void drawTime();
  void drawMemory();

  ArrayRef<SweepPoint> points;
  llvm::raw_ostream &os;
  LogScale budgets;
};

} // namespace

LogScale Drawing::makeBudgetScale() const {
  double least = 0, most = 1;
  for (const SweepPoint &point : points) {
    auto budget = (double)point.budget;
    if (budget > 0 && (least == 0 || budget < least))
      least = budget;
    most = std::max(most, budget);
  }
  return LogScale(least, most, kLeft, kRight);
}

void Drawing::line(double x1, double y1, double x2, double y2, StringRef color,
                   StringRef dash) {
  os << formatv("<line x1=\"{0:f1}\" y1=\"{1:f1}\" x2=\"{2:f1}\" y2=\"{3:f1}\" "
                "stroke=\"{4}\" stroke-dasharray=\"{5}\"/>\n",
                x1, y1, x2, y2, color, dash);
}

void Drawing::text(double x, double y, StringRef anchor, const Twine &text,
                   StringRef extra) {
  os << formatv("<text x=\"{0:f1}\" y=\"{1:f1}\" text-anchor=\"{2}\" {3}>", x,
                y, anchor, extra);
  llvm::printHTMLEscaped(text.str(), os);
  os << "</text>\n";
}

/// Axes, and the ticks of the budget below.
void Drawing::drawFrame(const Panel &panel, StringRef title) {
  text(kLeft, panel.top - 10, "start", title, "font-weight=\"bold\"");
  line(kLeft, panel.top, kLeft, panel.bottom, "black");
  line(kLeft, panel.bottom, kUnlimited + 20, panel.bottom, "black");
  for (double tick : budgets.getTicks()) {
    double x = budgets(tick);
    line(x, panel.bottom, x, panel.bottom + 5, "black");
    text(x, panel.bottom + 20, "middle", formatBytes((uint64_t)tick));
  }
  line(kUnlimited, panel.bottom, kUnlimited, panel.bottom + 5, "black");
  text(kUnlimited, panel.bottom + 20, "middle", "no limit");
  text((kLeft + kRight) / 2, panel.bottom + 40, "middle",
       "memory budget (bytes beyond inputs and outputs)");
}

void Drawing::drawCurve(ValueFn getY, StringRef color, bool isDashed) {
  os << "<polyline fill=\"none\" stroke-width=\"2\" stroke=\"" << color << "\""
     << (isDashed ? " stroke-dasharray=\"6,4\"" : "") << " points=\"";
  for (const SweepPoint &point : points)
    os << formatv("{0:f1},{1:f1} ", getX(point), getY(point));
  os << "\"/>\n";
  // Rings around the dots of the other curve, where both are at one place.
  for (const SweepPoint &point : points)
    os << formatv("<circle cx=\"{0:f1}\" cy=\"{1:f1}\" r=\"{2}\" fill=\"{3}\" "
                  "stroke=\"{4}\" stroke-width=\"1.5\"/>\n",
                  getX(point), getY(point), isDashed ? "5.5" : "2.5",
                  isDashed ? "white" : color, color);
}

void Drawing::drawLegend() {
  double y = 50;
  line(kLeft, y - 4, kLeft + 30, y - 4, kMeasured);
  text(kLeft + 36, y, "start", "measured");
  line(kLeft + 130, y - 4, kLeft + 160, y - 4, kPredicted, "6,4");
  text(kLeft + 166, y, "start", "predicted");
  line(kLeft + 260, y - 4, kLeft + 290, y - 4, kGrey, "2,3");
  text(kLeft + 296, y, "start", "the budget itself");
}

/// The name of a strategy where it begins.
void Drawing::drawStrategies() {
  StringRef last;
  for (const SweepPoint &point : points) {
    if (point.strategy == last)
      continue;
    last = point.strategy;
    double x = getX(point);
    line(x, kTimePanel.top, x, kTimePanel.bottom, "#cccccc", "2,3");
    text(x + 4, kTimePanel.top + 12, "start", last, "fill=\"#555555\"");
  }
}

void Drawing::drawTime() {
  double most = 0;
  for (const SweepPoint &point : points)
    most = std::max({most, point.measuredSeconds, point.predictedSeconds});
  double unit = most < 1e-3 ? 1e-6 : most < 1 ? 1e-3 : 1;
  StringRef name = most < 1e-3 ? "us" : most < 1 ? "ms" : "s";
  // Steps of 1, 2 or 5 times a power of ten, five or so.
  double top = std::max(most / unit, 1e-9);
  double step = std::pow(10, std::floor(std::log10(top / 4)));
  for (double factor : {5, 2})
    if (top / (step * factor) >= 4) {
      step *= factor;
      break;
    }
  top = std::ceil(top / step) * step;
  auto getY = [&](double seconds) {
    return kTimePanel.bottom -
           seconds / unit / top * (kTimePanel.bottom - kTimePanel.top - 20);
  };
  drawFrame(kTimePanel, ("time (" + name + ")").str());
  for (int i = 0; i * step <= top * 1.001; ++i) {
    double y = getY(i * step * unit);
    line(kLeft, y, kUnlimited + 20, y, "#e5e5e5");
    text(kLeft - 8, y + 4, "end",
         formatv("{0}", llvm::formatv(step < 1 ? "{0:f2}" : "{0:f0}", i * step))
             .str());
  }
  drawStrategies();
  drawCurve([&](const SweepPoint &p) { return getY(p.predictedSeconds); },
            kPredicted, true);
  drawCurve([&](const SweepPoint &p) { return getY(p.measuredSeconds); },
            kMeasured, false);
}

void Drawing::drawMemory() {
  double least = 0, most = 1;
  for (const SweepPoint &point : points)
    for (double bytes : {(double)point.measuredBytes,
                         (double)point.predictedBytes, (double)point.budget}) {
      if (bytes > 0 && (least == 0 || bytes < least))
        least = bytes;
      most = std::max(most, bytes);
    }
  LogScale scale(least, most, kMemoryPanel.bottom, kMemoryPanel.top);
  drawFrame(kMemoryPanel,
            "memory beyond inputs and outputs (bytes, logarithmic scale)");
  for (double tick : scale.getTicks()) {
    double y = scale(tick);
    line(kLeft, y, kUnlimited + 20, y, "#e5e5e5");
    text(kLeft - 8, y + 4, "end", formatBytes((uint64_t)tick));
  }
  const SweepPoint *last = nullptr;
  for (const SweepPoint &point : points) {
    if (last && point.budget)
      line(getX(*last), scale((double)last->budget), getX(point),
           scale((double)point.budget), kGrey, "2,3");
    last = &point;
  }
  drawCurve(
      [&](const SweepPoint &p) { return scale((double)p.predictedBytes); },
      kPredicted, true);
  drawCurve([&](const SweepPoint &p) { return scale((double)p.measuredBytes); },
            kMeasured, false);
}

void Drawing::draw(StringRef title) {
  os << formatv("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0}\" "
                "height=\"{1}\" viewBox=\"0 0 {0} {1}\" "
                "font-family=\"sans-serif\" font-size=\"12\">\n",
                (int)kWidth, (int)kHeight);
  os << "<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n";
  text(kLeft, 26, "start", title, "font-size=\"15\" font-weight=\"bold\"");
  drawLegend();
  drawTime();
  drawMemory();
  os << "</svg>\n";
}

void drawSweep(ArrayRef<SweepPoint> points, StringRef title,
               llvm::raw_ostream &os) {
  Drawing(points, os).draw(title);
}

} // namespace mlir::xent::run

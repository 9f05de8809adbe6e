#include "tests/relevance/report.hpp"

#include <algorithm>
#include <cstdio>
#include <map>
#include <ostream>

#include "tests/relevance/comparison.hpp"

namespace lectern::relevance {
namespace {

constexpr std::size_t kShown = 3;  // of an answer
constexpr int kBest = 3;

template <typename... Values>
std::string formatted(const char* format, Values... values) {
  char line[256];
  std::snprintf(line, sizeof line, format, values...);
  return line;
}

std::string header() {
  std::string line = formatted("%-24s %7s", "", "queries");
  for (const Metric& metric : kMetrics) line += formatted(" %10s", metric.name);
  return line;
}

std::string row(const std::string& name, const std::vector<Measured>& measured) {
  std::vector<Scores> scores;
  for (const Measured& one : measured) scores.push_back(one.scores);
  const Scores average = mean(scores);
  std::string line = formatted("%-24s %7zu", name.c_str(), measured.size());
  for (const Metric& metric : kMetrics) {
    const auto value = metric.of(average);
    line += value ? formatted(" %10.4f", *value) : formatted(" %10s", "-");
  }
  return line;
}

std::string described(const Place& place) {
  if (place.kind.empty()) return "";
  std::string text = " (" + place.kind;
  if (place.page)
    text += " " + std::to_string(*place.page) + " of " +
            place.material.substr(place.material.rfind('/') + 1);
  return text + ")";
}

std::string came(const Measured& measured) {
  if (measured.answer.empty()) return "nothing";
  std::string text;
  for (std::size_t i = 0; i < std::min(kShown, measured.answer.size()); ++i) {
    const FoundSession& found = measured.answer[i];
    text += (i == 0 ? "" : ", ") + found.name + ":" + std::to_string(found.grade);
    if (i == 0) text += described(found.opens);
  }
  return text;
}

std::string expected(const JudgedQuery& query) {
  std::string text;
  for (const auto& [name, grade] : query.grades)
    if (grade == kBest) text += (text.empty() ? "" : ", ") + name;
  for (const RightPages& right : query.right_pages) {
    text += "; " + right.material;
    for (const std::int64_t page : right.pages) text += " " + std::to_string(page);
  }
  return text;
}

// Where both have the metric.
std::pair<std::vector<double>, std::vector<double>> pairs_of(const Metric& metric,
                                                             const std::vector<Measured>& ours,
                                                             const std::vector<Measured>& theirs) {
  std::pair<std::vector<double>, std::vector<double>> pairs;
  for (std::size_t i = 0; i < ours.size(); ++i) {
    const auto our = metric.of(ours[i].scores), their = metric.of(theirs[i].scores);
    if (!our || !their) continue;
    pairs.first.push_back(*our);
    pairs.second.push_back(*their);
  }
  return pairs;
}

void print_difference(std::ostream& out, const Measured& our, const Measured& their) {
  std::string line;
  for (const Metric& metric : kMetrics) {
    const auto a = metric.of(our.scores), b = metric.of(their.scores);
    if (a && b && *a != *b) line += formatted("  %s %.2f (%.2f)", metric.name, *a, *b);
  }
  if (line.empty()) return;
  out << "\n"
      << our.query.text << "  [" << our.query.type << "]" << line << "\n       first   "
      << came(our) << "\n       second  " << came(their) << "\n";
}

}  // namespace

void print_scores(std::ostream& out, const std::vector<Measured>& measured) {
  std::map<std::string, std::vector<Measured>> by_type;
  for (const Measured& one : measured) by_type[one.query.type].push_back(one);
  out << header() << "\n" << row("all", measured) << "\n";
  for (const auto& [type, queries] : by_type) out << row("  " + type, queries) << "\n";
}

void print_worst(std::ostream& out, const std::vector<Measured>& measured, std::size_t count) {
  std::vector<Measured> worst = measured;
  std::stable_sort(worst.begin(), worst.end(), [](const Measured& a, const Measured& b) {
    return a.scores.ndcg < b.scores.ndcg;
  });
  worst.resize(std::min(count, worst.size()));
  for (const Measured& one : worst)
    out << formatted("\n%.3f  ", one.scores.ndcg) << one.query.text << "  [" << one.query.type
        << "]\n       came      " << came(one) << "\n       expected  " << expected(one.query)
        << "\n";
}

void print_comparison(std::ostream& out, const std::vector<Measured>& ours,
                      const std::vector<Measured>& theirs) {
  out << header() << "\n" << row("first", ours) << "\n" << row("second", theirs) << "\n\n";
  out << formatted("%-12s %6s %6s %6s %12s %8s\n", "", "won", "lost", "equal", "difference", "p");
  for (const Metric& metric : kMetrics) {
    const auto [our, their] = pairs_of(metric, ours, theirs);
    const Comparison result = compare(our, their);
    out << formatted("%-12s %6zu %6zu %6zu %+12.4f %8.4f\n", metric.name, result.won, result.lost,
                     result.equal, result.difference, result.p);
  }
  std::vector<std::size_t> order(ours.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  const auto gained = [&](std::size_t i) { return ours[i].scores.ndcg - theirs[i].scores.ndcg; };
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return gained(a) < gained(b); });
  for (const std::size_t i : order) print_difference(out, ours[i], theirs[i]);
}

void print_sweep_header(std::ostream& out) { out << header() << "\n"; }

void print_sweep_line(std::ostream& out, const std::string& setting,
                      const std::vector<Measured>& measured) {
  out << row(setting, measured) << std::endl;
}

}  // namespace lectern::relevance

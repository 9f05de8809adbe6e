// Measures how well an archive answers the judged queries, and compares two ways of
// ranking.  tools/relevance runs it; docs/relevance.md explains the numbers.
#include <CLI/CLI.hpp>
#include <filesystem>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

#include "server/search/searcher.hpp"
#include "tests/relevance/configuration.hpp"
#include "tests/relevance/json.hpp"
#include "tests/relevance/measured.hpp"
#include "tests/relevance/query_set.hpp"
#include "tests/relevance/report.hpp"

namespace {

namespace fs = std::filesystem;
using namespace lectern::relevance;

constexpr int kDone = 0;
constexpr int kFailed = 1;
constexpr int kWrongUsage = 2;

struct Options {
  fs::path archive;
  fs::path queries;
  std::string half = "all";
  std::string type;
  std::vector<std::string> settings;
  std::string against;
  std::string sweep;
  std::size_t worst = 0;
  bool json = false;
};

std::vector<std::string> parts(const std::string& text, char separator) {
  std::istringstream stream{text};
  std::vector<std::string> all;
  for (std::string part; std::getline(stream, part, separator);) all.push_back(part);
  return all;
}

// What --against names: "a=1,b=2", or "defaults".
std::vector<std::string> other_settings(const Options& options) {
  return options.against == "defaults" ? std::vector<std::string>{} : parts(options.against, ',');
}

bool is_asked_for(const JudgedQuery& query, const Options& options) {
  return (options.half == "all" || (options.half == "tune") == (query.half == Half::kTune)) &&
         (options.type.empty() || options.type == query.type);
}

std::vector<Measured> measured_with(const QuerySet& set, const Options& options,
                                    const std::vector<std::string>& settings) {
  auto searcher = searcher_with(options.archive / "index", settings);
  const auto names = names_by_id(set, searcher);
  std::vector<Measured> all;
  for (const JudgedQuery& query : set.queries)
    if (is_asked_for(query, options)) all.push_back(measure(query, names, searcher));
  if (all.empty()) throw std::runtime_error("no query is of this half and type");
  return all;
}

void sweep(const QuerySet& set, const Options& options) {
  const std::size_t sign = options.sweep.find('=');
  const std::string name = options.sweep.substr(0, sign);
  print_sweep_header(std::cout);
  for (const std::string& value : parts(options.sweep.substr(sign + 1), ',')) {
    std::vector<std::string> settings = options.settings;
    settings.push_back(name + "=" + value);
    print_sweep_line(std::cout, settings.back(), measured_with(set, options, settings));
  }
}

void report(const QuerySet& set, const Options& options) {
  if (!options.sweep.empty()) return sweep(set, options);
  const auto measured = measured_with(set, options, options.settings);
  if (options.json) {
    std::cout << to_json(measured) << "\n";
    return;
  }
  if (!options.against.empty())
    print_comparison(std::cout, measured, measured_with(set, options, other_settings(options)));
  else
    print_scores(std::cout, measured);
  print_worst(std::cout, measured, options.worst);
}

}  // namespace

int main(int argc, char** argv) {
  Options options;
  CLI::App app{"Measures how well an archive answers the judged queries."};
  app.add_option("--archive", options.archive)->required();
  app.add_option("--queries", options.queries)->required();
  app.add_option("--half", options.half)->check(CLI::IsMember({"tune", "report", "all"}));
  app.add_option("--type", options.type);
  app.add_option("--set", options.settings)->allow_extra_args(false);
  app.add_option("--against", options.against);
  app.add_option("--sweep", options.sweep);
  app.add_option("--worst", options.worst);
  app.add_flag("--json", options.json);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? kDone : kWrongUsage;
  }
  try {
    report(read_query_set(options.queries), options);
    return kDone;
  } catch (const std::exception& error) {
    std::cerr << "relevance: " << error.what() << "\n";
    return kFailed;
  }
}

#include "server/terminal/options.hpp"

#include <CLI/CLI.hpp>
#include <iostream>

#include "server/api/parameters.hpp"

namespace lectern::terminal {
namespace {

constexpr const char* kDescription =
    "Searches an archive: prints the sessions that match, each with the slides, notes and\n"
    "seconds of recordings where the words stand.";

constexpr const char* kFooter =
    "The query is what the search page takes: words, \"phrases\", -without, OR, begin*,\n"
    "presenter:\"Ada Lovelace\", after:2025-11.  One that begins with '-' goes behind '--'.\n"
    "\n"
    "Examples:\n"
    "  lectern-reindex search posting lists\n"
    "  lectern-reindex search '\"mixture of experts\" -survey' --kind slide --limit 3\n"
    "  lectern-reindex search --json attention | jq '.results[].session.title'\n"
    "\n"
    "Exit codes: 0 done, also when nothing was found; 1 failed; 2 wrong usage.";

// The same filters as /api/search has, by the same names.
struct Filter {
  const char* name;
  const char* explanation;
};

constexpr Filter kRepeated[] = {
    {"club", "Only this club, by its id; filters may be given several times"},
    {"series", "Only this series"},
    {"kind", "Only slide, paper, highlight, note, transcript, chapter, reading, text or session"},
    {"presenter", "Only sessions of this presenter"},
    {"year", "Only sessions of this year"}};

constexpr Filter kSingle[] = {{"from", "Only sessions from this day, month or year on"},
                              {"to", "Only sessions up to this day, month or year"},
                              {"sort", "relevance, newest or oldest"},
                              {"page", "Which part of a long answer (default: 1)"}};

}  // namespace

std::variant<Options, int> parse_options(int argc, char** argv) {
  Options options;
  api::Parameters parameters;
  std::vector<std::string> query;
  CLI::App app{kDescription, "lectern-reindex search"};
  app.footer(kFooter);
  app.add_option("query", query, "What to look for");
  app.add_option("--archive", options.archive, "Folder of the archive (default: archive)")
      ->type_name("DIR");
  for (const Filter& filter : kRepeated)
    app.add_option_function<std::vector<std::string>>(
           "--" + std::string{filter.name},
           [&parameters, &filter](const std::vector<std::string>& values) {
             for (const std::string& value : values) parameters.emplace(filter.name, value);
           },
           filter.explanation)
        ->type_name("TEXT")
        ->allow_extra_args(false);
  const auto add_single = [&](const char* option, const char* name, const char* explanation) {
    return app.add_option_function<std::string>(
        option, [&parameters, name](const std::string& value) { parameters.emplace(name, value); },
        explanation);
  };
  for (const Filter& filter : kSingle)
    add_single(("--" + std::string{filter.name}).c_str(), filter.name, filter.explanation);
  add_single("--limit", "per_page", "At most so many sessions (default: 10)")
      ->check(CLI::Range(std::size_t{1}, search::Request::kMaxPerPage));
  app.add_flag("--json", options.json, "Print what /api/search answers");
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? kDone : kWrongUsage;
  }
  for (const std::string& word : query) {
    std::string& text = parameters.contains("q") ? parameters.find("q")->second
                                                 : parameters.emplace("q", "")->second;
    text += (text.empty() ? "" : " ") + word;
  }
  try {
    options.request = api::read_search_request(parameters);
  } catch (const api::WrongParameter& wrong) {
    std::cerr << "lectern-search: " << wrong.what() << "\n";
    return kWrongUsage;
  }
  return options;
}

}  // namespace lectern::terminal

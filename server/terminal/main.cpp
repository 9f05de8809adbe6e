// lectern-search: searches an archive from a terminal.  `lectern-reindex search` runs it.
#include <chrono>
#include <clocale>
#include <exception>
#include <iostream>

#include "server/api/json.hpp"
#include "server/search/searcher.hpp"
#include "server/terminal/options.hpp"
#include "server/terminal/report.hpp"

namespace {

using namespace lectern;

int run(const terminal::Options& options) {
  search::Searcher searcher{options.archive / "index"};
  const auto begin = std::chrono::steady_clock::now();
  const search::Answer answer = searcher.search(options.request);
  const auto took = std::chrono::steady_clock::now() - begin;
  if (options.json)
    std::cout << api::search_json(answer, options.request, took) << "\n";
  else
    std::cout << terminal::report(answer, options.request, options.archive,
                                  terminal::screen_of_stdout());
  return std::cout.flush() ? terminal::kDone : terminal::kFailed;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    std::setlocale(LC_CTYPE, "C.UTF-8");  // how wide characters are
    const auto options = terminal::parse_options(argc, argv);
    if (const int* code = std::get_if<int>(&options)) return *code;
    return run(std::get<terminal::Options>(options));
  } catch (const std::exception& error) {
    std::cerr << "lectern-search: " << error.what() << "\n";
    return terminal::kFailed;
  }
}

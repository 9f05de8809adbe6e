// Asks a searcher over a small archive, and reads the answer in a word or two.
#pragma once

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

#include "server/search/searcher.hpp"
#include "tests/server/small_archive.hpp"

namespace lectern::testing {

class SearchTest : public ::testing::Test {
 protected:
  void archive(const std::vector<SessionSketch>& sessions,
               std::vector<schema::ClubRecord> clubs = {club("ml", "Little ML Club")}) {
    write_index(folder_.path() / "index", clubs, sessions);
  }

  search::Answer ask(const std::string& text) {
    search::Request request;
    request.text = text;
    return ask(request);
  }
  search::Answer ask(const search::Request& request) { return searcher_.search(request); }

  // Ids of the sessions found, in alphabetical order.
  std::set<std::string> found(const std::string& text) { return ids(ask(text)); }

  static std::set<std::string> ids(const search::Answer& answer) {
    std::set<std::string> all;
    for (const search::Result& result : answer.results) all.insert(result.session.id);
    return all;
  }

  // The marked pieces of a snippet.
  static std::vector<std::string> marked(const search::Snippet& snippet);

  TemporaryFolder folder_;
  search::Searcher searcher_{folder_.path() / "index"};
};

}  // namespace lectern::testing

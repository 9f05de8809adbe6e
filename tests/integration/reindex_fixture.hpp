// A generated club in a folder and the real lectern-reindex run on it.
#pragma once

#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <map>
#include <string>
#include <vector>

#include "indexer/process/run.hpp"
#include "tests/temporary_folder.hpp"

namespace lectern::testing {

class ReindexTest : public ::testing::Test {
 protected:
  ReindexTest();

  // A club of `sessions` sessions with a deck of some pages each.
  void write_club(int sessions);
  void write_deck(const std::string& path, const std::string& words, int pages = 3);

  // lectern-reindex with the club's clubs file and archive added.
  process::Result reindex(std::vector<std::string> arguments = {});
  boost::json::object json_of(std::vector<std::string> arguments);

  std::filesystem::path archive() const { return folder_.path() / "archive"; }
  std::filesystem::path club() const { return folder_.path() / "club"; }
  std::vector<std::string> command_line(const std::vector<std::string>& arguments) const;

  TemporaryFolder folder_;
  std::map<std::string, std::string> environment_;  // added to that of lectern-reindex
};

}  // namespace lectern::testing

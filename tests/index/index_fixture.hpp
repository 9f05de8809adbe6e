// An index of one's own in a folder that is gone afterwards, and tiny verbs to write
// into it and to look at it with Xapian itself, as the server does.
#pragma once

#include <gtest/gtest.h>
#include <xapian.h>

#include <filesystem>
#include <string>
#include <vector>

#include "indexer/index/snapshot.hpp"
#include "indexer/index/writer.hpp"

namespace lectern::index {

// A session of club `club` with one slide per text.
IndexedSession session_of(const std::string& id, const std::vector<std::string>& texts,
                          const std::string& language = "en");

class IndexTest : public testing::Test {
 protected:
  IndexTest();
  ~IndexTest() override;
  IndexTest(const IndexTest&) = delete;
  IndexTest& operator=(const IndexTest&) = delete;

  const std::filesystem::path& directory() const { return directory_; }
  std::filesystem::path beside(const std::string& ending) const;

  void write(const IndexedSession& session) const;  // and finishes
  Snapshot snapshot() const;                        // of an index that must be there

  Xapian::Database open() const;
  // Ids of the passages that all words of a query are found in, stemmed in `language`, or
  // that have them in a row when it is in quotes; best first.
  std::vector<std::string> find(const std::string& query, const std::string& language = "en") const;
  std::vector<std::string> find_any(const std::string& words) const;  // one of them is enough
  Xapian::Document document(const std::string& id) const;             // a passage or a record
  std::vector<std::string> terms(const std::string& id) const;

 private:
  std::vector<std::string> found(const Xapian::Query& query) const;

  std::filesystem::path folder_;
  std::filesystem::path directory_;
};

}  // namespace lectern::index

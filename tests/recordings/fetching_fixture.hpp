// A shelf, a clock that tests set, and wanted recordings, over a site of the test's own.
#pragma once

#include <memory>

#include "indexer/recordings/fetching.hpp"
#include "tests/recordings/video_site.hpp"

namespace lectern::testing {

class FetchingTest : public VideoSiteTest {
 protected:
  FetchingTest();

  static recordings::WantedRecording wanted(const std::string& id,
                                            std::vector<std::string> languages = {"en"});

  // A run with options_ until there is nothing left.
  void fetch(const std::vector<recordings::WantedRecording>& wanted);
  void fetch(const std::string& id) { fetch(std::vector{wanted(id)}); }

  // Of the last run.
  const recordings::Holding& holding(const std::string& id) const;
  std::string captions_of(const std::string& id) const;
  recordings::Video video_of(const std::string& id) const;

  std::filesystem::path shelf() const { return folder_.path() / "recordings"; }

  recordings::FetchOptions options_;
  std::chrono::sys_seconds now_{std::chrono::sys_days{std::chrono::year{2026} / 1 / 15}};
  std::unique_ptr<recordings::Fetching> run_;
};

}  // namespace lectern::testing

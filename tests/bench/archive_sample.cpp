#include "tests/bench/archive_sample.hpp"

#include <algorithm>
#include <stdexcept>

#include "indexer/index/snapshot.hpp"

namespace lectern::bench {

ArchiveSample read_sample(const std::filesystem::path& archive) {
  const std::filesystem::path directory = archive / "index";
  auto snapshot = index::read_snapshot(directory);
  if (!snapshot)
    throw std::runtime_error("there is no index in " + directory.string() +
                             " that this version can read; make it with lectern-reindex");
  ArchiveSample sample{std::move(snapshot->clubs), {}};
  std::sort(sample.clubs.begin(), sample.clubs.end(),
            [](const auto& a, const auto& b) { return a.id < b.id; });
  for (const auto& [id, fingerprint] : snapshot->fingerprints)
    sample.sessions.push_back(index::read_session(directory, id));
  if (sample.sessions.empty())
    throw std::runtime_error("the index in " + directory.string() + " is empty");
  return sample;
}

std::size_t count_words(std::string_view text) {
  std::size_t words = 0;
  bool in_word = false;
  for (const char c : text) {
    const bool space = c == ' ' || (c >= '\t' && c <= '\r');
    words += !space && !in_word;
    in_word = !space;
  }
  return words;
}

}  // namespace lectern::bench

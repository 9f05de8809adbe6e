// One made-up session, modelled on a real one: passages of the same kinds and lengths (give or
// take a quarter), in the same order, on as many pages of as many documents, with as many
// recordings, readings and papers.  Where it stands in its club is the archive's to say.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "indexer/index/writer.hpp"
#include "tests/bench/archive_sample.hpp"
#include "tests/bench/prose.hpp"
#include "tests/bench/random.hpp"

namespace lectern::bench {

// A session with a recording whose words the sample lacks gets the transcript of an hour's
// talk, at 150 words a minute.
inline constexpr std::size_t kStretches = 82;
inline constexpr std::size_t kWordsInStretch = 110;

// Passages in a session made after this one.
std::size_t passages_after(const index::StoredSession& model);

struct Standing {
  const schema::ClubRecord* club;
  std::size_t number;  // in its club, from 1
  std::string date;    // empty when unknown
  std::string series;
  std::vector<std::string> presenters;
};

class SessionMaker {
 public:
  // Both must outlive it.
  SessionMaker(const ArchiveSample& sample, Prose& prose) : sample_(sample), prose_(prose) {}

  // `model` is its place in the sample.
  index::IndexedSession make(std::size_t model, Standing standing, Random& random);

 private:
  schema::SessionRecord record(std::size_t model, Standing standing, Random& random);
  void rename_documents(std::size_t model, schema::SessionRecord& session, Random& random);
  void rename_papers(std::size_t model, schema::SessionRecord& session, Random& random);
  void add_passages(std::size_t model, index::IndexedSession& made, Random& random);
  void add_talk(std::size_t model, index::IndexedSession& made, Random& random);

  const ArchiveSample& sample_;
  Prose& prose_;
};

}  // namespace lectern::bench

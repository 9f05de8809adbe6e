// An archive of any size with the structure and the words of a real one, the same for the same
// seed.  Every made club is modelled on a real one: its sessions on that club's sessions, drawn
// at random, its series as long, its presenters as faithful, its meetings as far apart.  Clubs
// multiply with the square root of the size, because an archive grows by new clubs and by old
// ones that go on.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "indexer/index/writer.hpp"
#include "tests/bench/archive_sample.hpp"
#include "tests/bench/made_session.hpp"
#include "tests/bench/prose.hpp"
#include "tests/bench/random.hpp"

namespace lectern::bench {

class MadeArchive {
 public:
  // Has at least so many passages, and not a session more.  The sample must outlive it.
  MadeArchive(const ArchiveSample& sample, std::size_t passages, std::uint64_t seed);

  const std::vector<schema::ClubRecord>& clubs() const { return clubs_; }
  // Club by club, oldest first; absent when there are enough passages.
  std::optional<index::IndexedSession> next();

  const Prose& prose() const { return prose_; }

 private:
  struct Model {  // a real club, and what it has
    const schema::ClubRecord* club = nullptr;
    std::vector<std::size_t> sessions;
    std::size_t passages = 0;
    double dated = 1;          // share of its sessions
    double new_series = 1;     // chance that a session begins one
    double new_presenter = 1;  // chance that somebody presents for the first time
  };
  struct MadeClub {
    std::size_t model;
    std::size_t passages;
  };
  struct Progress {  // of the club that is being made
    std::size_t passages = 0, sessions = 0;
    int day = 0;  // of its first session, since 2012-01-01
    std::string series;
    std::vector<std::string> presented;  // who, each time
  };

  void read_models();
  void plan_clubs(std::size_t passages);
  void start_club();
  std::string presenter(const Model& model);
  Standing standing(const Model& model, const schema::SessionRecord& like);

  const ArchiveSample& sample_;
  Random random_;
  Prose prose_;
  SessionMaker maker_;
  std::vector<Model> models_;
  std::vector<schema::ClubRecord> clubs_;
  std::vector<MadeClub> made_;  // beside clubs_
  std::size_t club_ = 0;        // which is being made
  Progress progress_;
};

}  // namespace lectern::bench

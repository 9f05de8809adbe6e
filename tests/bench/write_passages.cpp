// Makes an archive's worth of passages after a real archive, and prints how the two compare.
//
//   write_passages ARCHIVE STREAM COUNT [SEED]
#include <array>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <set>

#include "tests/bench/made_archive.hpp"
#include "tests/bench/passage_stream.hpp"

namespace {

using namespace lectern;
using namespace lectern::bench;

struct Lengths {
  std::size_t passages = 0, words = 0, bytes = 0;

  void add(const schema::PassageRecord& passage) {
    ++passages;
    words += count_words(passage.text);
    bytes += passage.text.size();
  }
  double mean() const {
    return passages == 0 ? 0 : static_cast<double>(words) / static_cast<double>(passages);
  }
};

// Of each kind, and at the end of all.
struct Tally {
  std::array<Lengths, schema::kPassageKindNames.size() + 1> kinds;
  std::size_t sessions = 0;
  std::set<std::string> series, presenters;

  void add(const schema::SessionRecord& session,
           const std::vector<schema::PassageRecord>& passages) {
    ++sessions;
    if (!session.series.empty()) series.insert(session.club_id + "/" + session.series);
    presenters.insert(session.presenters.begin(), session.presenters.end());
    for (const schema::PassageRecord& passage : passages) {
      kinds[static_cast<std::size_t>(passage.kind)].add(passage);
      kinds.back().add(passage);
    }
  }
};

void print(const Tally& real, const Tally& made) {
  std::printf("%-12s %10s %8s   %10s %8s\n", "", "real", "words", "made", "words");
  for (std::size_t i = 0; i < made.kinds.size(); ++i) {
    const bool all = i == schema::kPassageKindNames.size();
    if (made.kinds[i].passages == 0 && real.kinds[i].passages == 0) continue;
    std::printf("%-12s %10zu %8.1f   %10zu %8.1f\n",
                all ? "all" : std::string{schema::kPassageKindNames[i]}.c_str(),
                real.kinds[i].passages, real.kinds[i].mean(), made.kinds[i].passages,
                made.kinds[i].mean());
  }
  std::printf("%zu sessions, %zu series, %zu presenters; %.0f MB of text\n", made.sessions,
              made.series.size(), made.presenters.size(),
              static_cast<double>(made.kinds.back().bytes) / 1e6);
}

void write(const std::string& archive, const std::string& file, std::size_t count,
           std::uint64_t seed) {
  const ArchiveSample sample = read_sample(archive);
  Tally real, tally;
  for (const index::StoredSession& session : sample.sessions)
    real.add(session.session, session.passages);
  MadeArchive made{sample, count, seed};
  StreamWriter stream{file};
  for (const schema::ClubRecord& club : made.clubs()) stream.put(club);
  while (const auto session = made.next()) {
    stream.put(*session);
    tally.add(session->session, session->passages);
  }
  stream.finish();
  print(real, tally);
  const Prose& prose = made.prose();
  std::printf(
      "%zu clubs; %zu words of the real archive, %zu rare ones (%.1f %% of the text, "
      "growing by the power %.2f)\n",
      made.clubs().size(), prose.known().different(), prose.rare().different(),
      100 * prose.rare().share(), prose.rare().exponent());
}

}  // namespace

int main(int argc, char** argv) {
  const long long count = argc >= 4 ? std::atoll(argv[3]) : 0;
  if (argc < 4 || argc > 5 || count < 1) {
    std::cerr << "Usage: write_passages ARCHIVE STREAM COUNT [SEED]\n";
    return 2;
  }
  try {
    write(argv[1], argv[2], static_cast<std::size_t>(count),
          argc == 5 ? static_cast<std::uint64_t>(std::atoll(argv[4])) : 1);
  } catch (const std::exception& error) {
    std::cerr << "write_passages: " << error.what() << "\n";
    return 1;
  }
  return 0;
}

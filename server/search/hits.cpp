#include "server/search/hits.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>

#include "indexer/schema/time_table.hpp"
#include "server/search/addresses.hpp"
#include "server/search/document_data.hpp"
#include "server/search/snippet.hpp"

namespace lectern::search {
namespace {

// Passages that are looked at to find different ones.
constexpr std::size_t kSpare = 3;

// Of a transcript, a little before the words that were found.
std::optional<std::int64_t> start_of(const schema::PassageRecord& passage, const Snippet& snippet) {
  const auto times = schema::decode_time_table(passage.times);
  if (!passage.start_s || !times || times->empty()) return passage.start_s;
  const auto said = std::chrono::floor<std::chrono::seconds>(
      schema::time_at(*times, snippet.first_match) - schema::kLeadIn);
  return std::max<std::int64_t>(0, *passage.start_s + said.count());
}

bool same_page(const schema::PassageRecord& a, const schema::PassageRecord& b) {
  return a.page && a.page == b.page && a.material_sha256 == b.material_sha256 &&
         a.material_path == b.material_path;
}

// A session's header says what is seen above it, and a reading leads away.
bool opens_a_place(schema::PassageKind kind) {
  return kind != schema::PassageKind::kSession && kind != schema::PassageKind::kReading;
}

// A passage that may be among a session's hits.  Its record is read when it is the best as
// far as its score and kind tell: most of those that are far behind never are.
class Candidate {
 public:
  Candidate(const RankedPassage& passage, const Ranking& ranking) : hit_{passage, {}} {
    worth_ = passage.score;
    if (!opens_a_place(passage.kind)) worth_ *= ranking.header_hit;
  }

  bool is_read() const { return read_; }
  // What it counts beside those that were chosen before it; at most that while it is not read.
  double worth() const { return worth_; }

  // False when there is no such record (a damaged index).
  bool read(const Xapian::Database& database, const std::vector<ChosenHit>& chosen,
            const Ranking& ranking) {
    auto record = schema::decode_passage(document_data(database, hit_.passage.document));
    if (!record) return false;
    hit_.record = std::move(*record);
    read_ = true;
    for (const ChosenHit& other : chosen)
      if (same_page(other.record, hit_.record)) worth_ *= ranking.same_page;
    return true;
  }

  void stand_beside(const ChosenHit& other, const Ranking& ranking) {
    if (other.passage.kind == hit_.passage.kind) worth_ *= ranking.same_kind;
    if (read_ && same_page(other.record, hit_.record)) worth_ *= ranking.same_page;
  }

  ChosenHit take() { return std::move(hit_); }

 private:
  ChosenHit hit_;
  double worth_ = 0;
  bool read_ = false;
};

}  // namespace

std::vector<ChosenHit> choose_hits(const Xapian::Database& database,
                                   const std::vector<RankedPassage>& passages,
                                   const Ranking& ranking, std::size_t most) {
  // What is far behind cannot come before, whatever stands beside it.
  std::vector<Candidate> candidates;
  for (std::size_t i = 0; i < std::min(passages.size(), most + kSpare); ++i)
    candidates.emplace_back(passages[i], ranking);
  std::vector<ChosenHit> chosen;
  while (chosen.size() < most && !candidates.empty()) {
    const auto best = std::max_element(
        candidates.begin(), candidates.end(),
        [](const Candidate& a, const Candidate& b) { return a.worth() < b.worth(); });
    if (!best->is_read()) {
      if (!best->read(database, chosen, ranking)) candidates.erase(best);
      continue;
    }
    chosen.push_back(best->take());
    candidates.erase(best);
    for (Candidate& other : candidates) other.stand_beside(chosen.back(), ranking);
  }
  return chosen;
}

std::optional<Material> material_of(const schema::PassageRecord& passage) {
  if (passage.material_path.empty() && passage.material_title.empty() &&
      passage.material_sha256.empty())
    return std::nullopt;
  return Material{passage.material_title, passage.material_path, passage.material_sha256};
}

Hit make_hit(const schema::PassageRecord& passage, const WordMatcher& matcher) {
  Hit hit;
  hit.passage = passage.id;
  hit.kind = passage.kind;
  hit.page = passage.page;
  hit.author = passage.author;
  hit.material = material_of(passage);
  hit.snippet = make_snippet(passage.text, matcher);
  hit.start_s = start_of(passage, hit.snippet);
  hit.url = passage_address(passage, hit.start_s);
  hit.image = thumbnail_address(passage);
  return hit;
}

}  // namespace lectern::search

#include "server/search/hits.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>

#include "indexer/schema/time_table.hpp"
#include "server/search/addresses.hpp"
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

// What it counts beside those that were chosen before it.
double worth(const ChosenHit& hit, const std::vector<ChosenHit>& chosen, const Ranking& ranking) {
  double worth = hit.passage.score;
  if (!opens_a_place(hit.passage.kind)) worth *= ranking.header_hit;
  for (const ChosenHit& other : chosen) {
    if (other.passage.kind == hit.passage.kind) worth *= ranking.same_kind;
    if (same_page(other.record, hit.record)) worth *= ranking.same_page;
  }
  return worth;
}

}  // namespace

std::vector<ChosenHit> choose_hits(const Xapian::Database& database,
                                   const std::vector<RankedPassage>& passages,
                                   const Ranking& ranking, std::size_t most) {
  // What is far behind cannot come before, whatever stands beside it.
  std::vector<ChosenHit> candidates;
  for (std::size_t i = 0; i < std::min(passages.size(), most + kSpare); ++i)
    if (auto record =
            schema::decode_passage(database.get_document(passages[i].document).get_data()))
      candidates.push_back({passages[i], std::move(*record)});
  std::vector<ChosenHit> chosen;
  while (chosen.size() < most && !candidates.empty()) {
    auto best = candidates.begin();
    double best_worth = worth(*best, chosen, ranking);
    for (auto it = std::next(candidates.begin()); it != candidates.end(); ++it)
      if (const double other = worth(*it, chosen, ranking); other > best_worth) {
        best = it;
        best_worth = other;
      }
    chosen.push_back(std::move(*best));
    candidates.erase(best);
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

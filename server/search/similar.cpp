#include "server/search/similar.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "indexer/schema/terms.hpp"
#include "server/search/stop_words.hpp"

namespace lectern::search {
namespace {

constexpr std::size_t kMostWords = 24;
// A long session is told by some of its passages as well as by all.
constexpr std::size_t kMostPassages = 150;
constexpr std::size_t kShortestWord = 3;      // bytes
constexpr Xapian::doccount kCommonShare = 8;  // what more than one in so many has tells nothing

struct Telling {
  std::string term;
  double weight;
};

bool may_tell(const std::string& stem) {
  return stem.size() >= kShortestWord && !is_stop_word(stem) &&
         stem.find_first_not_of("0123456789.,") != std::string::npos;
}

// How often the passages say each stem; often in one counts less than in several.
std::unordered_map<std::string, double> stems_of(const Xapian::Database& database,
                                                 const std::vector<Xapian::docid>& passages) {
  std::unordered_map<std::string, double> stems;
  const std::string prefix{schema::prefix::kStem};
  const std::size_t step = std::max<std::size_t>(1, passages.size() / kMostPassages);
  for (std::size_t i = 0; i < passages.size(); i += step) {
    auto term = database.termlist_begin(passages[i]);
    const auto end = database.termlist_end(passages[i]);
    for (term.skip_to(prefix); term != end && (*term).starts_with(prefix); ++term)
      stems[*term] += 1 + std::log(static_cast<double>(term.get_wdf()));
  }
  return stems;
}

}  // namespace

Likeness likeness_of(const Xapian::Database& database, const std::vector<Xapian::docid>& passages) {
  const Xapian::doccount all = database.get_doccount();
  std::vector<Telling> telling;
  for (const auto& [term, said] : stems_of(database, passages)) {
    if (!may_tell(term.substr(schema::prefix::kStem.size()))) continue;
    const Xapian::doccount having = database.get_termfreq(term);
    if (having < 2 || having > all / kCommonShare + 2) continue;
    telling.push_back({term, said * std::log(static_cast<double>(all) / having)});
  }
  std::sort(telling.begin(), telling.end(), [](const Telling& a, const Telling& b) {
    return a.weight != b.weight ? a.weight > b.weight : a.term < b.term;
  });
  telling.resize(std::min(telling.size(), kMostWords));
  Likeness likeness;
  std::vector<Xapian::Query> words;
  for (const Telling& word : telling) {
    const std::string stem = word.term.substr(schema::prefix::kStem.size());
    words.emplace_back(word.term);
    likeness.asked.push_back(
        {stem, Xapian::Query{word.term}, {word.term}, {{Form::Sort::kStem, stem}}});
  }
  likeness.query = {Xapian::Query::OP_OR, words.begin(), words.end()};
  return likeness;
}

}  // namespace lectern::search

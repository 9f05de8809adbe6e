#include "server/search/closeness.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace lectern::search {
namespace {

// A word that is said more often than this in one passage is close to everything.
constexpr std::size_t kMostPlaces = 64;
// Words that are so many times as far apart as they could be have nothing to do with each other.
constexpr double kFarApart = 100;

struct Standing {
  Xapian::termpos place;
  std::size_t word;  // of the query
};

// The shortest stretch with all words that occur, in words.
Xapian::termpos shortest_stretch(std::vector<Standing> standings, std::size_t words,
                                 std::size_t occurring) {
  std::sort(standings.begin(), standings.end(),
            [](const Standing& a, const Standing& b) { return a.place < b.place; });
  std::vector<std::size_t> inside(words);
  std::size_t different = 0;
  Xapian::termpos shortest = std::numeric_limits<Xapian::termpos>::max();
  for (std::size_t first = 0, next = 0; next < standings.size(); ++next) {
    if (inside[standings[next].word]++ == 0) ++different;
    for (; different == occurring; ++first) {
      shortest = std::min(shortest, standings[next].place - standings[first].place + 1);
      if (--inside[standings[first].word] == 0) --different;
    }
  }
  return shortest;
}

}  // namespace

Closeness::Closeness(const Xapian::Database& database, const std::vector<Asked>& asked)
    : database_(database) {
  for (const Asked& each : asked) {
    if (each.words.empty())
      words_.push_back(each.terms);
    else
      words_.insert(words_.end(), each.words.begin(), each.words.end());
  }
}

double Closeness::of(Xapian::docid document) const {
  std::vector<Standing> standings;
  std::size_t occurring = 0;
  for (std::size_t word = 0; word < words_.size(); ++word) {
    const std::size_t before = standings.size();
    for (const std::string& term : words_[word]) {
      auto place = database_.positionlist_begin(document, term);
      const auto end = database_.positionlist_end(document, term);
      for (; place != end && standings.size() - before < kMostPlaces; ++place)
        standings.push_back({*place, word});
    }
    if (standings.size() > before) ++occurring;
  }
  if (occurring < 2) return 0;
  const auto stretch =
      std::max<double>(static_cast<double>(occurring),
                       shortest_stretch(std::move(standings), words_.size(), occurring));
  const auto found = static_cast<double>(occurring);
  const double apart = std::log(stretch / found) / std::log(kFarApart);
  return found / static_cast<double>(words_.size()) * std::max(0.0, 1 - apart);
}

}  // namespace lectern::search

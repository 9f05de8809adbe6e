#include "server/search/vocabulary.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

#include "indexer/schema/letters.hpp"
#include "indexer/schema/stemmer.hpp"
#include "indexer/schema/terms.hpp"

namespace lectern::search {
namespace {

constexpr std::size_t kLongest = 40;  // bytes: what is longer is nobody's word
constexpr std::size_t kShortest = 3;
// In a large archive what occurs once is a slip of its own more often than a word.
constexpr Xapian::doccount kLargeArchive = 20'000;

std::uint32_t letters_of(std::string_view word) {
  std::uint32_t mask = 0;
  for (const char c : word) mask |= 1u << (static_cast<unsigned char>(c) & 31u);
  return mask;
}

unsigned most_edits(std::size_t letters) { return letters < 4 ? 0 : letters < 7 ? 1 : 2; }

std::u32string characters(std::string_view word) {
  std::u32string all;
  while (!word.empty()) {
    const schema::Decoded next = schema::first_character(word);
    all.push_back(next.character);
    word.remove_prefix(next.bytes);
  }
  return all;
}

bool is_word(const std::string& text) {
  return text.size() >= kShortest && text.size() <= kLongest &&
         text.find_first_of("0123456789_+#&'") == std::string::npos;
}

// Fewer is likelier: an edit weighs as much as being in two thousand times as many passages,
// and the first letter is seldom wrong.
double cost(const Vocabulary::Near& near, std::string_view meant) {
  const bool same_begin =
      schema::first_character(near.word).character == schema::first_character(meant).character;
  return near.edits + (same_begin ? 0 : 0.7) - 0.3 * std::log10(1.0 + near.passages);
}

// Damerau-Levenshtein with each place edited once at most; three rows of the table.
template <typename Letters>
unsigned edits_of(Letters a, Letters b, unsigned most) {
  std::array<std::array<unsigned, kLongest + 1>, 3> rows{};
  for (unsigned j = 0; j <= b.size(); ++j) rows[0][j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    auto& row = rows[i % 3];
    const auto& above = rows[(i + 2) % 3];
    const auto& two_above = rows[(i + 1) % 3];
    unsigned least = row[0] = static_cast<unsigned>(i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const unsigned changed = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({changed, above[j] + 1, row[j - 1] + 1});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        row[j] = std::min(row[j], two_above[j - 2] + 1);
      least = std::min(least, row[j]);
    }
    if (least > most) return most + 1;
  }
  return std::min(rows[a.size() % 3][b.size()], most + 1);
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

}  // namespace

unsigned edits_between(std::string_view a, std::string_view b, unsigned most) {
  if (a.size() > kLongest || b.size() > kLongest) return most + 1;
  if (is_ascii(a) && is_ascii(b)) return edits_of(a, b, most);
  const std::u32string left = characters(a), right = characters(b);
  return edits_of(std::u32string_view{left}, std::u32string_view{right}, most);
}

// Sessions' records have how words are written; how many passages have one is known of its
// stem.
Vocabulary::Vocabulary(const Xapian::Database& database) {
  const Xapian::doccount fewest = database.get_doccount() > kLargeArchive ? 2 : 1;
  schema::Stemmer stemmer{{}};
  auto term = database.allterms_begin();
  // Behind all prefixes, which are capital letters: words that begin with a letter.
  term.skip_to("a");
  for (const auto end = database.allterms_end(); term != end; ++term) {
    const std::string word = *term;
    if (!is_word(word)) continue;
    const Xapian::doccount passages =
        std::max(term.get_termfreq(), database.get_termfreq(schema::stem_term(stemmer(word))));
    if (passages >= fewest) add(word, passages);
  }
  begins_.push_back(static_cast<std::uint32_t>(letters_.size()));
}

void Vocabulary::add(const std::string& word, Xapian::doccount passages) {
  begins_.push_back(static_cast<std::uint32_t>(letters_.size()));
  letters_ += word;
  masks_.push_back(letters_of(word));
  passages_.push_back(passages);
}

std::vector<Vocabulary::Near> Vocabulary::near(std::string_view folded, std::size_t most) const {
  if (folded.size() > kLongest) return {};
  const unsigned edits = most_edits(characters(folded).size());
  if (edits == 0) return {};
  // A letter of two bytes that is changed changes two.
  const unsigned byte_edits = is_ascii(folded) ? edits : 2 * edits;
  const std::uint32_t mask = letters_of(folded);
  std::vector<Near> found;
  for (std::size_t i = 0; i < masks_.size(); ++i) {
    if (static_cast<unsigned>(std::popcount(masks_[i] ^ mask)) > 2 * byte_edits) continue;
    const std::string_view other = word(i);
    const std::size_t longer = std::max(other.size(), folded.size());
    if (longer - std::min(other.size(), folded.size()) > byte_edits || other == folded) continue;
    const unsigned between = edits_between(folded, other, edits);
    if (between <= edits) found.push_back({std::string{other}, between, passages_[i]});
  }
  const std::size_t kept = std::min(most, found.size());
  std::partial_sort(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(kept), found.end(),
                    [&](const Near& a, const Near& b) {
                      const double left = cost(a, folded), right = cost(b, folded);
                      return left != right ? left < right : a.word < b.word;
                    });
  found.resize(kept);
  return found;
}

}  // namespace lectern::search

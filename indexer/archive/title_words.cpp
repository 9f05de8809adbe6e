#include "indexer/archive/title_words.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "indexer/catalog/identity.hpp"
#include "indexer/schema/fold.hpp"

namespace lectern::archive {
namespace {

constexpr std::size_t kFewestWords = 2;  // fewer say too little to be sure
// Bytes: of "caching" and "caches" no more is the same.
constexpr std::size_t kSameBeginning = 4, kSameBeginningBeyondLatin = 8;

// Folded; what titles of meetings and of videos have whatever they are about.
constexpr std::array<std::string_view, 44> kSaysNothing = {
    "about",    "and",     "book",       "chapter", "club",    "discussion", "episode",
    "for",      "from",    "group",      "how",     "intro",   "into",       "introduction",
    "lecture",  "live",    "livestream", "meeting", "meetup",  "paper",      "papers",
    "part",     "reading", "recording",  "review",  "seminar", "series",     "session",
    "stream",   "study",   "talk",       "that",    "the",     "this",       "towards",
    "using",    "video",   "week",       "weekly",  "what",    "why",        "with",
    "workshop", "zoom"};

bool is_letter(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (byte >= 'a' && byte <= 'z');
}

std::vector<std::string> words_of(std::string_view title) {
  std::vector<std::string> words(1);
  for (const char c : schema::fold(title))
    if (is_letter(c))
      words.back() += c;
    else if (!words.back().empty())
      words.emplace_back();
  std::erase_if(words, [](const std::string& word) {
    return word.size() < 3 ||
           std::find(kSaysNothing.begin(), kSaysNothing.end(), word) != kSaysNothing.end();
  });
  return words;
}

bool is_latin(const std::vector<std::string>& words) {
  std::size_t plain = 0, all = 0;
  for (const std::string& word : words)
    for (const char c : word) all += 1, plain += c >= 'a' && c <= 'z';
  return plain * 2 > all;
}

bool any_is_in(const std::vector<std::string>& words, const std::string& key) {
  return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
    const bool latin = word[0] >= 'a' && word[0] <= 'z';
    const std::size_t most = latin ? kSameBeginning : kSameBeginningBeyondLatin;
    return key.find(std::string_view{word}.substr(0, most)) != std::string::npos;
  });
}

}  // namespace

bool are_of_different_things(std::string_view a, std::string_view b) {
  const std::vector<std::string> left = words_of(a), right = words_of(b);
  if (left.size() < kFewestWords || right.size() < kFewestWords) return false;
  if (is_latin(left) != is_latin(right)) return false;
  return !any_is_in(left, catalog::title_key(b)) && !any_is_in(right, catalog::title_key(a));
}

}  // namespace lectern::archive

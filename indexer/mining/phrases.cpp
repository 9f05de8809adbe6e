#include "indexer/mining/phrases.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>

#include "indexer/mining/stop_words.hpp"
#include "indexer/mining/words.hpp"
#include "indexer/schema/fold.hpp"

namespace lectern::mining {
namespace {

constexpr std::size_t kMostWordsRead = 400'000;
constexpr std::size_t kMostPhrases = 40;
constexpr std::size_t kLongestPhrase = 4;
constexpr std::size_t kLongestCounted = 6;  // a part of these is no phrase of its own
constexpr double kPartOfLonger = 0.75;      // when it rarely occurs elsewhere
constexpr std::size_t kLongestWord = 40;    // bytes
constexpr std::int64_t kLeastCount = 3;
constexpr int kMostOfOneLine = 2;

using WordId = std::uint32_t;
constexpr std::string_view kApostrophe = "\u2019";
constexpr WordId kBreak = 0;  // no phrase goes on across it

// The words of a phrase, the last in the singular; unused places are kBreak.
using Key = std::array<WordId, kLongestCounted>;

struct KeyHash {
  std::size_t operator()(const Key& key) const {
    std::uint64_t hash = 0xCBF29CE484222325u;  // FNV-1a over whole words
    for (const WordId id : key) hash = (hash ^ id) * 0x100000001B3u;
    return hash ^ (hash >> 29);
  }
};

std::size_t length_of(const Key& key) {
  std::size_t length = kLongestCounted;
  while (length > 0 && key[length - 1] == kBreak) --length;
  return length;
}

bool is_link(std::string_view lowered) {
  static constexpr std::string_view kLinks[] = {"of", "to", "for", "in",  "the",
                                                "a",  "on", "by",  "and", "per"};
  return std::find(std::begin(kLinks), std::end(kLinks), lowered) != std::end(kLinks);
}

bool is_han(std::string_view word) {
  const std::u32string letters = code_points(word);
  return letters.size() == 1 && letters[0] >= 0x3400 && letters[0] <= 0x9FFF;
}

// "passes" and "pass", "models" and "model".  It need not be right, only the same for both.
std::string singular(const std::string& word) {
  const std::size_t size = word.size();
  const auto ends = [&](std::string_view end) { return word.ends_with(end); };
  if (size < 4 || word.back() != 's' || ends("ss") || ends("us") || ends("is")) return word;
  if (ends("sses") || ends("shes") || ends("ches") || ends("xes")) return word.substr(0, size - 2);
  return ends("ies") ? word.substr(0, size - 3) + "y" : word.substr(0, size - 1);
}

class Vocabulary {
 public:
  struct Entry {
    bool outer = false;  // may begin and end a phrase
    bool inner = false;  // may stand within one
    WordId singular = 0;
  };

  explicit Vocabulary(std::string_view language) : language_(language) {}

  WordId id_of(std::string_view written) {
    std::string word = schema::lowered(written);
    for (std::size_t at; (at = word.find(kApostrophe)) != std::string::npos;)
      word.replace(at, kApostrophe.size(), "'");
    if (word.ends_with("'s")) word.resize(word.size() - 2);
    return lookup(word);
  }

  const Entry& entry(WordId id) const { return entries_[id]; }

 private:
  WordId lookup(const std::string& word) {
    const auto [it, added] = ids_.emplace(word, static_cast<WordId>(entries_.size()));
    if (!added) return it->second;
    const WordId id = it->second;
    entries_.push_back(judge(word));
    entries_[id].singular = id;
    if (std::string one = singular(word); one != word) {
      const WordId number = lookup(one);
      entries_[id].singular = number;
    }
    return id;
  }

  Entry judge(const std::string& word) const {
    const bool has_letter = std::any_of(word.begin(), word.end(), [](unsigned char c) {
      return (c >= 'a' && c <= 'z') || c >= 0x80;
    });
    // A sign of a formula is a letter alone, and so is a word of Chinese.
    const bool letters = code_points(word).size() > 1 || is_han(word);
    const bool is_word = has_letter && letters && word.size() <= kLongestWord;
    const bool content = is_word && !is_stop_word(word, language_) && !is_filler(word);
    return {.outer = content, .inner = content || is_link(word)};
  }

  std::string language_;
  std::unordered_map<std::string, WordId> ids_;
  std::vector<Entry> entries_{Entry{}};  // that of kBreak
};

// All texts as one row of words, with a break where a phrase ends.
struct Row {
  std::vector<WordId> ids;
  std::vector<std::string_view> words;  // as written; empty at a break

  void add(WordId id, std::string_view word) {
    ids.push_back(id);
    words.push_back(word);
  }
};

bool begins_small(std::string_view word) { return word[0] >= 'a' && word[0] <= 'z'; }

class Reader {
 public:
  explicit Reader(std::string_view language) : vocabulary_(language) {}

  void read(std::string_view text) {
    std::size_t last_end = 0;
    row_.add(kBreak, {});
    for (const Word& word : words_of(text)) {
      if (row_.ids.size() >= kMostWordsRead) return;
      const auto begin = static_cast<std::size_t>(word.text.data() - text.data());
      if (starts_line(text, begin, last_end)) skipping_ = !is_new_line(text, begin);
      last_end = begin + word.text.size();
      if (skipping_) {
        row_.add(kBreak, {});
        continue;
      }
      if (breaks(word)) row_.add(kBreak, {});
      row_.add(vocabulary_.id_of(word.text), word.text);
    }
  }

  const Row& row() const { return row_; }
  const Vocabulary& vocabulary() const { return vocabulary_; }

 private:
  static bool starts_line(std::string_view text, std::size_t begin, std::size_t last_end) {
    return last_end == 0 ||
           text.substr(last_end, begin - last_end).find('\n') != std::string_view::npos;
  }

  // A deck's title on every slide, and a list that grows from slide to slide, say no more than
  // once or twice.
  bool is_new_line(std::string_view text, std::size_t begin) {
    const std::string_view line = text.substr(begin, text.find('\n', begin) - begin);
    return lines_[std::hash<std::string_view>{}(line)]++ < kMostOfOneLine;
  }

  // A new line goes on with the sentence when it begins with a small letter.
  static bool breaks(const Word& word) {
    switch (word.before) {
      case Gap::kNone:
      case Gap::kSpace:
      case Gap::kHyphen:
        return false;
      case Gap::kLine:
        return !begins_small(word.text);
      default:
        return true;
    }
  }

  Vocabulary vocabulary_;
  Row row_;
  std::unordered_map<std::size_t, int> lines_;  // by hash: how often
  bool skipping_ = false;
};

struct Candidate {
  std::int64_t count = 0;
  std::int64_t count_inside = 0;  // of the longer ones that it is part of
  std::int64_t longer = 0;        // how many these are
  std::int64_t commonest = 0;     // count of the commonest of them
};

using Candidates = std::unordered_map<Key, Candidate, KeyHash>;

// How often two words stand side by side.  Nothing that has a rare pair in it can be common,
// so that only what may be is counted (Agrawal & Srikant 1994, the a-priori rule).
class Pairs {
 public:
  Pairs(const Row& row, const Vocabulary& vocabulary) : vocabulary_(vocabulary) {
    for (std::size_t i = 1; i < row.ids.size(); ++i)
      if (row.ids[i - 1] != kBreak && row.ids[i] != kBreak)
        ++counts_[key(row.ids[i - 1], row.ids[i])];
  }

  bool are_common(WordId a, WordId b) const {
    const auto found = counts_.find(key(a, b));
    return found != counts_.end() && found->second >= kLeastCount;
  }

 private:
  std::uint64_t key(WordId a, WordId b) const {
    return std::uint64_t{vocabulary_.entry(a).singular} << 32 | vocabulary_.entry(b).singular;
  }

  const Vocabulary& vocabulary_;
  std::unordered_map<std::uint64_t, std::int64_t> counts_;
};

// Calls `visit(key, begin, length)` for every phrase of the row that may be common.
template <typename Visit>
void for_each_phrase(const Row& row, const Vocabulary& vocabulary, const Pairs& pairs,
                     Visit visit) {
  for (std::size_t begin = 0; begin < row.ids.size(); ++begin) {
    if (!vocabulary.entry(row.ids[begin]).outer) continue;
    Key key{};
    for (std::size_t length = 1; length <= kLongestCounted; ++length) {
      const std::size_t at = begin + length - 1;
      if (at >= row.ids.size()) break;
      const WordId id = row.ids[at];
      const Vocabulary::Entry& entry = vocabulary.entry(id);
      if (!entry.inner || (length > 1 && !pairs.are_common(row.ids[at - 1], id))) break;
      if (entry.outer && length > 1) {
        key[length - 1] = entry.singular;
        visit(key, begin, length);
      }
      key[length - 1] = id;
    }
  }
}

// What each phrase loses to longer ones.  A key's inner words are as written, so that a part
// of it is looked up with its own last word in the singular.
void count_inside(Candidates& candidates, const Vocabulary& vocabulary) {
  for (const auto& [key, longer] : candidates) {
    const std::size_t length = length_of(key);
    if (length < 3 || longer.count < kLeastCount) continue;
    for (std::size_t part = 2; part < length; ++part)
      for (std::size_t begin = 0; begin + part <= length; ++begin) {
        Key inside{};
        std::copy_n(key.begin() + static_cast<std::ptrdiff_t>(begin), part, inside.begin());
        inside[part - 1] = vocabulary.entry(inside[part - 1]).singular;
        const auto found = candidates.find(inside);
        if (found == candidates.end()) continue;
        found->second.count_inside += longer.count;
        ++found->second.longer;
        found->second.commonest = std::max(found->second.commonest, longer.count);
      }
  }
}

double c_value(std::size_t length, const Candidate& candidate) {
  const auto count = static_cast<double>(candidate.count);
  if (length > kLongestPhrase) return 0;
  if (static_cast<double>(candidate.commonest) >= kPartOfLonger * count) return 0;
  const double inside = candidate.longer == 0 ? 0
                                              : static_cast<double>(candidate.count_inside) /
                                                    static_cast<double>(candidate.longer);
  return std::log2(static_cast<double>(length)) * (count - inside);
}

std::string shown(const Row& row, std::size_t begin, std::size_t length) {
  std::string text;
  for (std::size_t i = begin; i < begin + length; ++i) {
    if (i > begin) {
      const bool hyphen =
          row.words[i - 1].data() + row.words[i - 1].size() + 1 == row.words[i].data() &&
          row.words[i].data()[-1] == '-';
      text += hyphen ? '-' : ' ';
    }
    text += row.words[i];
  }
  return text;
}

// Of equally common spellings the one with fewest capitals.
const std::string& commonest(const std::map<std::string, std::int64_t>& spellings) {
  return std::max_element(spellings.begin(), spellings.end(),
                          [](const auto& a, const auto& b) {
                            return a.second != b.second ? a.second < b.second : a.first < b.first;
                          })
      ->first;
}

}  // namespace

std::vector<schema::PhraseRecord> phrases_of(const std::vector<std::string_view>& texts,
                                             std::string_view language) {
  Reader reader{language};
  for (const std::string_view text : texts) reader.read(text);
  const Row& row = reader.row();
  const Vocabulary& vocabulary = reader.vocabulary();

  const Pairs pairs{row, vocabulary};
  Candidates candidates;
  for_each_phrase(row, vocabulary, pairs,
                  [&](const Key& key, std::size_t, std::size_t) { ++candidates[key].count; });
  std::erase_if(candidates, [](const auto& one) { return one.second.count < kLeastCount; });
  count_inside(candidates, vocabulary);

  std::vector<std::pair<double, Key>> ranked;
  for (const auto& [key, candidate] : candidates)
    if (const double value = c_value(length_of(key), candidate); value >= kLeastCount - 1)
      ranked.emplace_back(value, key);
  // Ids are given in the order of the texts, so the order is the same in every run.
  std::sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first > b.first : a.second < b.second;
  });
  ranked.resize(std::min(ranked.size(), kMostPhrases));

  std::unordered_map<Key, std::map<std::string, std::int64_t>, KeyHash> spellings;
  for (const auto& [value, key] : ranked) spellings[key];
  for_each_phrase(row, vocabulary, pairs,
                  [&](const Key& key, std::size_t begin, std::size_t length) {
                    if (const auto found = spellings.find(key); found != spellings.end())
                      ++found->second[shown(row, begin, length)];
                  });
  std::vector<schema::PhraseRecord> phrases;
  for (const auto& [value, key] : ranked)
    phrases.push_back({.text = commonest(spellings[key]), .count = candidates[key].count});
  return phrases;
}

}  // namespace lectern::mining

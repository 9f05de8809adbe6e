#include "tests/bench/mixed_queries.hpp"

#include <algorithm>
#include <set>
#include <stdexcept>
#include <string_view>
#include <unordered_map>

#include "tests/bench/passage_stream.hpp"
#include "tests/bench/random.hpp"

namespace lectern::bench {
namespace {

constexpr std::size_t kDrawn = 4000;      // passages that queries come from
constexpr std::size_t kTooFrequent = 10;  // words in one of so many passages are nobody's query
constexpr std::size_t kShortest = 3, kLongest = 20;

struct Drawn {
  std::string text, club, kind, year;
};

// Each passage as likely as any other (Vitter's algorithm R).
std::vector<Drawn> draw_passages(const std::filesystem::path& file, Random& random) {
  StreamReader stream{file};
  std::vector<Drawn> drawn;
  std::size_t seen = 0;
  while (const auto session = stream.next())
    for (const schema::PassageRecord& passage : session->passages) {
      const std::size_t place = seen < kDrawn ? seen : random.below(seen + 1);
      ++seen;
      if (place >= kDrawn) continue;
      if (place == drawn.size()) drawn.emplace_back();
      drawn[place] = {passage.text, session->session.club_id,
                      std::string{schema::to_string(passage.kind)},
                      session->session.date.substr(0, 4)};
    }
  return drawn;
}

// ASCII letters between blanks; what else stands there is an empty word, over which no phrase
// goes.
std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  bool plain = true;
  for (const char c : std::string{text} + " ") {
    if (c == ' ' || c == '\n') {
      words.push_back(plain ? word : std::string{});
      word.clear();
      plain = true;
    } else if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
      word += static_cast<char>(c | 0x20);
    } else {
      plain = false;
    }
  }
  return words;
}

class QueryMaker {
 public:
  explicit QueryMaker(const std::filesystem::path& file) : drawn_(draw_passages(file, random_)) {
    for (const Drawn& passage : drawn_) {
      const auto words = words_of(passage.text);
      for (const std::string& word : std::set<std::string>{words.begin(), words.end()})
        ++frequency_[word];
    }
  }

  BenchQuery make(std::size_t number) {
    for (int attempt = 0; attempt < 10'000; ++attempt) {
      const Drawn& passage = drawn_[random_.below(drawn_.size())];
      const auto words = words_of(passage.text);
      BenchQuery query;
      if (fill(query, number % 20, words, passage)) return query;
    }
    throw std::runtime_error("the passages have too few words to draw queries from");
  }

 private:
  bool is_telling(const std::string& word) const {
    return word.size() >= kShortest && word.size() <= kLongest &&
           frequency_.at(word) * kTooFrequent <= drawn_.size();
  }

  bool fill(BenchQuery& query, std::size_t sort, const std::vector<std::string>& words,
            const Drawn& passage) {
    if (sort == 16) query.club = passage.club;
    if (sort == 17 || (sort == 19 && passage.year.empty())) query.kind = passage.kind;
    if (sort == 18) query.year = passage.year;
    if (sort == 19 && query.kind.empty()) {
      query.club = passage.club;
      query.year = passage.year;
      return add_words(query, 2, words);
    }
    if (sort < 5) return add_words(query, 1, words);
    if (sort < 9) return add_words(query, 2, words);
    if (sort < 11) return add_words(query, 3, words);
    if (sort < 14) return add_phrase(query, 2 + sort % 2, words);
    if (sort < 16 || sort == 19) return add_beginning(query, words);
    if (sort == 18) return !query.year.empty() && add_phrase(query, 2, words);
    return add_words(query, 1, words);
  }

  bool add_words(BenchQuery& query, std::size_t count, const std::vector<std::string>& words) {
    for (std::size_t attempt = 0; attempt < 20 && query.words.size() < count; ++attempt) {
      const std::string& word = words[random_.below(words.size())];
      const bool again =
          std::find(query.words.begin(), query.words.end(), word) != query.words.end();
      if (!again && is_telling(word)) query.words.push_back(word);
    }
    return query.words.size() == count;
  }

  bool add_phrase(BenchQuery& query, std::size_t count, const std::vector<std::string>& words) {
    if (words.size() < count) return false;
    const auto first =
        words.begin() + static_cast<std::ptrdiff_t>(random_.below(words.size() - count + 1));
    query.phrase.assign(first, first + static_cast<std::ptrdiff_t>(count));
    return std::none_of(query.phrase.begin(), query.phrase.end(),
                        [](const std::string& word) { return word.empty(); }) &&
           std::any_of(query.phrase.begin(), query.phrase.end(),
                       [&](const std::string& word) { return is_telling(word); });
  }

  bool add_beginning(BenchQuery& query, const std::vector<std::string>& words) {
    const std::string& word = words[random_.below(words.size())];
    const std::size_t length = kShortest + random_.below(3);
    if (word.size() < length + 2 || !is_telling(word)) return false;
    query.beginning = word.substr(0, length);
    return true;
  }

  Random random_{20};  // the same queries in every run
  std::vector<Drawn> drawn_;
  std::unordered_map<std::string, std::size_t> frequency_;  // in drawn passages
};

}  // namespace

std::string typed(const BenchQuery& query) {
  std::string text;
  const auto add = [&](const std::string& part) { text += (text.empty() ? "" : " ") + part; };
  for (const std::string& word : query.words) add(word);
  std::string phrase;
  for (const std::string& word : query.phrase) phrase += (phrase.empty() ? "" : " ") + word;
  if (!phrase.empty()) add('"' + phrase + '"');
  if (!query.beginning.empty()) add(query.beginning + "*");
  if (!query.club.empty()) add("club:" + query.club);
  if (!query.kind.empty()) add("kind:" + query.kind);
  if (!query.year.empty()) add("year:" + query.year);
  return text;
}

std::vector<BenchQuery> mixed_queries(const std::filesystem::path& stream, std::size_t count) {
  QueryMaker maker{stream};
  std::vector<BenchQuery> queries;
  while (queries.size() < count) queries.push_back(maker.make(queries.size()));
  return queries;
}

}  // namespace lectern::bench

#include "indexer/mining/acronyms.hpp"

#include <algorithm>
#include <optional>

#include "indexer/mining/initials.hpp"
#include "indexer/mining/stop_words.hpp"
#include "indexer/mining/words.hpp"
#include "indexer/schema/fold.hpp"

namespace lectern::mining {
namespace {

constexpr std::size_t kFewestLetters = 2, kMostLetters = 10;
constexpr std::size_t kLongestWord = 40;  // bytes; what is longer is no word of a language
constexpr std::size_t kMostLineBreaks = 2;

// Above these, more pairs are wrong than right.
constexpr double kMostCostOfTwoLetters = 0.45;
constexpr double kMostCostOfOneWord = 0.45;
constexpr double kMostCostOfThreeLetters = 1.04;
constexpr double kMostCostBefore = 1.1;  // "long form (SF)"
constexpr double kMostCostBehind = 0.5;  // "SF (long form)"
constexpr double kMostCostOfLine = 0.3;  // "SF: long form"

// [begin, end) of a text's words.
struct Stretch {
  std::size_t begin, end;
};

struct ShortForm {
  std::string written;
  Letters letters;
};

std::string lowered_word(const Word& word) { return schema::lowered(word.text); }

bool joins_short_form(Gap gap) {
  return gap == Gap::kHyphen || gap == Gap::kSlash || gap == Gap::kAmpersand;
}

// "LLMs" is "LLM" first; the s of "MLOps" belongs to it.
std::vector<std::string> readings_of(std::string_view written) {
  std::vector<std::string> readings;
  if (const std::size_t size = written.size(); size > 2 && written.back() == 's') {
    const auto before = static_cast<unsigned char>(written[size - 2]);
    if ((before >= 'A' && before <= 'Z') || (before >= '0' && before <= '9'))
      readings.emplace_back(written.substr(0, size - 1));
  }
  readings.emplace_back(written);
  return readings;
}

bool looks_short(const Letters& letters) {
  if (letters.size() < kFewestLetters || letters.size() > kMostLetters) return false;
  std::size_t capitals = 0, digits = 0;
  for (const Letter& letter : letters) {
    capitals += letter.capital;
    digits += letter.lowered >= '0' && letter.lowered <= '9';
  }
  return capitals >= 2 || (capitals == 1 && digits > 0);
}

class Finder {
 public:
  Finder(std::string_view text, std::string_view language)
      : text_(text), language_(language), words_(words_of(text)) {}

  std::vector<AcronymPair> find() {
    for (std::size_t i = 1; i < words_.size(); ++i) {
      if (words_[i].before != Gap::kStop) continue;
      const std::string_view between = marks_before(i);
      if (opens_bracket(between))
        look_around_bracket(i);
      else if (between == ":" || between == "=" || between == "\u2013" || between == "\u2014")
        look_behind_sign(i);
    }
    return std::move(found_);
  }

 private:
  std::size_t begin_of(std::size_t i) const {
    return static_cast<std::size_t>(words_[i].text.data() - text_.data());
  }
  std::size_t end_of(std::size_t i) const { return begin_of(i) + words_[i].text.size(); }

  // What stands between the word and the one before, without white space at its ends.
  std::string_view marks_before(std::size_t i) const {
    constexpr std::string_view kWhite = " \t\r\n\f\v";
    std::string_view marks = text_.substr(end_of(i - 1), begin_of(i) - end_of(i - 1));
    const std::size_t begin = marks.find_first_not_of(kWhite);
    if (begin == std::string_view::npos) return {};
    return marks.substr(begin, marks.find_last_not_of(kWhite) - begin + 1);
  }

  // "(", and "” (“" where the long form or the short one stands in quotes.
  static bool opens_bracket(std::string_view marks) {
    for (const std::string_view quote : {"\"", "'", "\u201C", "\u2018"})
      if (marks.ends_with(quote)) marks.remove_suffix(quote.size());
    if (!marks.ends_with('(')) return false;
    marks.remove_suffix(1);
    while (marks.ends_with(' ')) marks.remove_suffix(1);
    for (const std::string_view quote : {"\"", "'", "\u201D", "\u2019"})
      if (marks.ends_with(quote)) marks.remove_suffix(quote.size());
    return marks.empty();
  }

  // Whether what stands behind the words' end ends what is in brackets, or a part of it.
  bool ends_at(std::size_t end) const {
    std::string_view rest = text_.substr(end_of(end - 1), 16);
    for (const std::string_view skipped : {" ", "\"", "'", "\u201D", "\u2019", " "})
      if (rest.starts_with(skipped)) rest.remove_prefix(skipped.size());
    return rest.starts_with(')') || rest.starts_with(',') || rest.starts_with(';');
  }

  std::optional<ShortForm> short_form(Stretch words, const std::string& reading) const {
    if (words.begin >= words.end) return std::nullopt;
    ShortForm form{reading, letters_of(reading)};
    if (form.written.size() > 2 * kMostLetters || !looks_short(form.letters)) return std::nullopt;
    // "IT" cannot be told from "it" in a query.
    if (is_stop_word(schema::lowered(reading), language_)) return std::nullopt;
    return form;
  }

  std::string_view written(Stretch words) const {
    return text_.substr(begin_of(words.begin), end_of(words.end - 1) - begin_of(words.begin));
  }

  void look_around_bracket(std::size_t i) {
    std::size_t end = i + 1;
    while (end < words_.size() && end - i < 4 && joins_short_form(words_[end].before)) ++end;
    if (ends_at(end) && find_before({i, end})) return;
    std::size_t begin = i - 1;
    while (begin > 0 && i - begin < 4 && joins_short_form(words_[begin].before)) --begin;
    find_behind({begin, i});
  }

  // "long form (SF)": of all beginnings the one that costs least, of these the last.
  bool find_before(Stretch inside) {
    for (const std::string& reading : readings_of(written(inside))) {
      const auto form = short_form(inside, reading);
      if (!form) continue;
      const std::size_t end = inside.begin;
      std::optional<std::size_t> best;
      double least = most_cost_before(*form);
      for (std::size_t begin = earliest_begin(end, *form); begin < end; ++begin) {
        if (begin > 0 && joins_short_form(words_[begin].before)) continue;
        const auto cost = cost_of(*form, {begin, end});
        if (!cost || *cost > least) continue;
        least = *cost;
        best = begin;
      }
      if (best && keep(*form, {*best, end})) return true;
    }
    return false;
  }

  static double most_cost_before(const ShortForm& form) {
    if (form.letters.size() == 2) return kMostCostOfTwoLetters;
    return form.letters.size() == 3 ? kMostCostOfThreeLetters : kMostCostBefore;
  }

  std::size_t earliest_begin(std::size_t end, const ShortForm& form) const {
    std::size_t begin = end - 1, lines = 0;
    const std::size_t most = 2 * form.letters.size() + 2;
    while (begin > 0 && end - begin < most && words_[begin].before != Gap::kStop) {
      lines += words_[begin].before == Gap::kLine || words_[begin].before == Gap::kBrokenWord;
      if (lines > kMostLineBreaks) break;
      --begin;
    }
    return begin;
  }

  // "SF (long form)", "SF (long form, and more)".
  void find_behind(Stretch outside) {
    std::size_t begin = outside.end;
    if (is_article(words_[begin]) && begin + 1 < words_.size() &&
        words_[begin + 1].before == Gap::kSpace)
      ++begin;
    find_from(outside, begin, kMostCostBehind, [this](std::size_t end) { return ends_at(end); });
  }

  // "SF: long form" on a line of its own.
  void look_behind_sign(std::size_t i) {
    std::size_t begin = i - 1;
    while (begin > 0 && i - begin < 4 && joins_short_form(words_[begin].before)) --begin;
    if (words_[begin].before != Gap::kStop && words_[begin].before != Gap::kLine) return;
    find_from({begin, i}, i, kMostCostOfLine, [this](std::size_t end) {
      return end == words_.size() || words_[end].before == Gap::kStop ||
             words_[end].before == Gap::kLine || words_[end].before == Gap::kComma;
    });
  }

  template <typename IsEnd>
  void find_from(Stretch short_words, std::size_t begin, double most_cost, IsEnd is_end) {
    for (const std::string& reading : readings_of(written(short_words))) {
      const auto form = short_form(short_words, reading);
      if (!form) continue;
      const std::size_t most = std::min(begin + 2 * form->letters.size() + 2, words_.size());
      for (std::size_t end = begin + 1; end <= most; ++end) {
        if (is_end(end)) {
          const auto cost = cost_of(*form, {begin, end});
          if (cost && *cost < most_cost && keep(*form, {begin, end})) return;
        }
        if (end < words_.size() && words_[end].before == Gap::kStop) break;
      }
    }
  }

  std::optional<double> cost_of(const ShortForm& form, Stretch words) const {
    if (leads_in(words_[words.begin])) return std::nullopt;
    std::vector<LongWord> long_words;
    for (std::size_t i = words.begin; i < words.end; ++i) {
      const Word& word = words_[i];
      if (word.text.size() > kLongestWord) return std::nullopt;
      Letters letters = letters_of(word.text);
      if (letters.empty()) continue;
      if (word.before == Gap::kBrokenWord && !long_words.empty()) {
        auto& begun = long_words.back().letters;
        begun.insert(begun.end(), letters.begin(), letters.end());
        continue;
      }
      LongWord& one = long_words.emplace_back();
      one.letters = std::move(letters);
      one.after_comma = word.before == Gap::kComma && i > words.begin;
      one.passable = word.before == Gap::kHyphen || is_stop_word(lowered_word(word), language_);
    }
    const auto cost = cost_of_initials(form.letters, long_words);
    const bool too_free = cost && long_words.size() == 1 && *cost > kMostCostOfOneWord;
    return too_free ? std::nullopt : cost;
  }

  // Two words or more, or one that has capitals inside; and not in terms of itself.
  bool keep(const ShortForm& form, Stretch words) {
    std::size_t letters = 0;
    for (std::size_t i = words.begin; i < words.end; ++i) {
      if (words_[i].text == form.written) return false;
      letters += letters_of(words_[i].text).size();
    }
    if (letters <= form.letters.size() + 1) return false;
    found_.push_back({form.written, shown(words)});
    return true;
  }

  std::string shown(Stretch words) const {
    std::string out{words_[words.begin].text};
    for (std::size_t i = words.begin + 1; i < words.end; ++i) {
      switch (words_[i].before) {
        case Gap::kNone:
        case Gap::kBrokenWord:
          break;
        case Gap::kHyphen:
          out += '-';
          break;
        case Gap::kSlash:
          out += '/';
          break;
        case Gap::kAmpersand:
          out += " & ";
          break;
        case Gap::kComma:
          out += ", ";
          break;
        default:
          out += ' ';
      }
      out += words_[i].text;
    }
    for (const std::string_view possessive : {"'s", "\u2019s"})
      if (out.ends_with(possessive)) out.resize(out.size() - possessive.size());
    return out;
  }

  // No name begins with these, though "No Positional Encoding" and "one-forward-one-backward" do
  // with other stop words.
  static bool leads_in(const Word& word) {
    static constexpr std::string_view kWords[] = {
        "a",  "an", "and", "are", "as",  "at",    "by",    "for",  "from", "in", "into", "is",
        "of", "on", "or",  "our", "the", "their", "these", "this", "to",   "we", "with", "via"};
    return std::find(std::begin(kWords), std::end(kWords), lowered_word(word)) != std::end(kWords);
  }

  static bool is_article(const Word& word) {
    return word.text == "the" || word.text == "a" || word.text == "an" || word.text == "or";
  }

  std::string_view text_;
  std::string_view language_;
  std::vector<Word> words_;
  std::vector<AcronymPair> found_;
};

}  // namespace

std::vector<AcronymPair> acronyms_in(std::string_view text, std::string_view language) {
  return Finder{text, language}.find();
}

}  // namespace lectern::mining

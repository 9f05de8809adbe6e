#include "indexer/mining/initials.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <string>

#include "indexer/mining/words.hpp"
#include "indexer/schema/fold.hpp"

namespace lectern::mining {
namespace {

constexpr double kPassedOver = 1.05, kPassable = 0.02, kAfterComma = 0.25;
constexpr double kSmallNext = 0.25;    // "RoPE": the o of "Rotary", right behind its R
constexpr double kSmallLater = 0.5;    // a small letter from further inside
constexpr double kCapitalNext = 0.5;   // "FLOP": floating-point operation
constexpr double kCapitalInside = 1;   // a capital from further inside
constexpr std::size_t kShortWord = 3;  // of capitals is a short form itself: the AI of "GenAI"
constexpr double kNever = std::numeric_limits<double>::infinity();

struct Position {
  std::size_t place = 0;  // in the word
  double cost = 0;
};

bool begins_with(const Letters& word, std::u32string_view text) {
  return word.size() >= text.size() &&
         std::equal(text.begin(), text.end(), word.begin(),
                    [](char32_t c, const Letter& letter) { return c == letter.lowered; });
}

bool is_word(const Letters& word, std::u32string_view text) {
  return word.size() == text.size() && begins_with(word, text);
}

// "1F1B": one forward one backward; "P2P": peer to peer.
bool says_digit(const Letters& word, char32_t digit) {
  static constexpr std::array<std::u32string_view, 10> kNames = {
      U"zero", U"one", U"two", U"three", U"four", U"five", U"six", U"seven", U"eight", U"nine"};
  if (digit < '0' || digit > '9') return false;
  return begins_with(word, kNames[digit - '0']) || (digit == '2' && is_word(word, U"to")) ||
         (digit == '4' && is_word(word, U"for"));
}

std::optional<Position> first_letter(const Letters& word, const Letter& letter) {
  if (word.front().lowered == letter.lowered || says_digit(word, letter.lowered)) return Position{};
  // "PTX": parallel thread execution.
  if (letter.lowered == 'x' && begins_with(word, U"ex")) return Position{1, kSmallNext};
  return std::nullopt;
}

// A further letter of the same word, behind `from`.
std::optional<Position> next_letter(const Letters& word, std::size_t from, const Letter& letter) {
  std::optional<std::size_t> found;
  for (std::size_t i = from + 1; i < word.size(); ++i) {
    if (word[i].lowered != letter.lowered) continue;
    // "InfiniBand" has two beginnings; a word of capitals has one.
    if (word[i].capital && !word[i - 1].capital) return Position{i, 0};
    if (!found) found = i;
  }
  if (!found) return std::nullopt;
  const bool adjoins = *found == from + 1;
  if (letter.capital && adjoins && word.size() <= kShortWord && word[*found].capital)
    return Position{*found, 0};
  if (letter.capital) return Position{*found, adjoins ? kCapitalNext : kCapitalInside};
  return Position{*found, adjoins ? kSmallNext : kSmallLater};
}

class Reading {
 public:
  Reading(const Letters& short_form, std::span<const LongWord> words)
      : short_(short_form), words_(words), cost_(short_form.size() + 1, kNever) {}

  std::optional<double> cost() {
    cost_[0] = 0;
    for (std::size_t i = 0; i < words_.size(); ++i) add(words_[i], i);
    return cost_.back() < kNever ? std::optional{cost_.back()} : std::nullopt;
  }

 private:
  // cost_[n]: of the first n letters by the words so far.
  void add(const LongWord& word, std::size_t place) {
    std::vector<double> next(cost_.size(), kNever);
    const bool inner = place > 0 && place + 1 < words_.size();
    for (std::size_t n = 0; n < cost_.size(); ++n) {
      if (cost_[n] == kNever) continue;
      const double before = cost_[n] + (word.after_comma ? kAfterComma : 0);
      if (inner) next[n] = std::min(next[n], before + (word.passable ? kPassable : kPassedOver));
      take_letters(word.letters, n, before, next);
    }
    cost_ = std::move(next);
  }

  void take_letters(const Letters& word, std::size_t n, double cost,
                    std::vector<double>& next) const {
    if (n == short_.size()) return;
    std::optional<Position> at = first_letter(word, short_[n]);
    while (at) {
      cost += at->cost;
      ++n;
      next[n] = std::min(next[n], cost);
      if (n == short_.size()) return;
      at = next_letter(word, at->place, short_[n]);
    }
  }

  const Letters& short_;
  std::span<const LongWord> words_;
  std::vector<double> cost_;
};

}  // namespace

Letters letters_of(std::string_view utf8) {
  const std::u32string written = code_points(utf8), lowered = code_points(schema::lowered(utf8));
  Letters letters;
  for (std::size_t i = 0; i < std::min(written.size(), lowered.size()); ++i)
    if (is_letter_or_digit(lowered[i])) letters.push_back({lowered[i], written[i] != lowered[i]});
  return letters;
}

std::optional<double> cost_of_initials(const Letters& short_form, std::span<const LongWord> words) {
  if (short_form.empty() || words.empty()) return std::nullopt;
  return Reading{short_form, words}.cost();
}

}  // namespace lectern::mining

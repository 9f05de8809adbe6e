#include "tests/bench/rare_words.hpp"

#include <algorithm>

namespace lectern::bench {
namespace {

bool is_of_word(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         (static_cast<unsigned char>(c) & 0x80u) != 0;
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

// One consonant and vowel for each digit.
void spell(std::uint32_t number, std::string& word) {
  static constexpr std::string_view kConsonants = "bcdfghklmnprstv", kVowels = "aeiou";
  constexpr auto kSyllables = static_cast<std::uint32_t>(kConsonants.size() * kVowels.size());
  do {
    word += kConsonants[number % kSyllables / kVowels.size()];
    word += kVowels[number % kVowels.size()];
    number /= kSyllables;
  } while (number > 0);
}

// Different for each number, and not alike for those that follow each other: an odd factor
// shuffles the numbers of so many bits.
std::string spelled(std::uint32_t number) {
  constexpr std::uint32_t kBits = 22;  // words of some eight letters
  std::string word;
  spell(number * 2654435761u & ((1u << kBits) - 1), word);
  if (number >> kBits) spell(number >> kBits, word);
  return word;
}

}  // namespace

void WordCount::add(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    std::string word;
    while (at < text.size() && is_of_word(text[at])) word += lower(text[at++]);
    if (word.empty()) {
      ++at;
      continue;
    }
    ++length_;
    ++counts_[std::move(word)];
  }
}

std::size_t WordCount::once() const {
  return static_cast<std::size_t>(std::count_if(
      counts_.begin(), counts_.end(), [](const auto& counted) { return counted.second == 1; }));
}

RareWords::RareWords(const WordCount& known) {
  const auto length = static_cast<double>(std::max<std::size_t>(known.length(), 1));
  const auto different = static_cast<double>(std::max<std::size_t>(known.different(), 1));
  const auto once = static_cast<double>(known.once());
  share_ = once / length;
  // At 1 no word would ever come again.
  discount_ = std::min(once / different, 0.9);
  strength_ = discount_ * different;
}

std::string RareWords::draw(Random& random) {
  const double chance_of_new = (strength_ + discount_ * static_cast<double>(counts_.size())) /
                               (strength_ + static_cast<double>(drawn_.size()));
  if (drawn_.empty() || random.happens(chance_of_new)) {
    drawn_.push_back(static_cast<std::uint32_t>(counts_.size()));
    counts_.push_back(0);
  } else {
    // One that was drawn c times is found with weight c, and kept with (c - d) / c.
    std::uint32_t word = 0;
    do word = drawn_[random.below(drawn_.size())];
    while (random.happens(discount_ / counts_[word]));
    drawn_.push_back(word);
  }
  ++counts_[drawn_.back()];
  return spelled(drawn_.back());
}

}  // namespace lectern::bench

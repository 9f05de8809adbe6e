#include "indexer/schema/stemmer.hpp"

#include <algorithm>
#include <array>

namespace lectern::schema {
namespace {

constexpr std::size_t kMostRemembered = 1u << 16;

enum class Alphabet { kLatin, kCyrillic, kOther };

// Languages that are not written in Latin letters; their texts have Latin words, too, and
// those are English nearly always.
Alphabet alphabet_of(std::string_view language) {
  constexpr std::array kCyrillic = {"ru", "uk", "be", "bg", "sr", "mk", "kk"};
  constexpr std::array kOther = {"zh", "ja", "ko", "el", "ar", "he", "fa", "hi", "bn",
                                 "ta", "te", "th", "hy", "ka", "ne", "ur", "yi"};
  const auto among = [&](const auto& languages) {
    return std::find(languages.begin(), languages.end(), language) != languages.end();
  };
  if (among(kCyrillic)) return Alphabet::kCyrillic;
  return among(kOther) ? Alphabet::kOther : Alphabet::kLatin;
}

Xapian::Stem stem_of(const std::string& language) {
  try {
    return Xapian::Stem{language};
  } catch (const Xapian::InvalidArgumentError&) {
    return Xapian::Stem{};  // as written
  }
}

std::string first_of(const std::vector<std::string>& languages, Alphabet alphabet,
                     std::string otherwise) {
  for (const std::string& language : languages)
    if (!language.empty() && alphabet_of(language) == alphabet) return language;
  return otherwise;
}

// "gpus", "tpus": Snowball takes them for Latin nouns.
bool is_plural_of_unit(std::string_view word) {
  constexpr std::string_view kVowels = "aeiou";
  return word.size() == 4 && word.ends_with("pus") &&
         kVowels.find(word.front()) == std::string_view::npos;
}

// Cyrillic letters begin with these bytes in UTF-8 (U+0400 to U+052F).
bool is_cyrillic(std::string_view word) {
  const auto byte = static_cast<unsigned char>(word.front());
  return byte >= 0xD0 && byte <= 0xD4;
}

bool is_latin(std::string_view word) {
  const auto byte = static_cast<unsigned char>(word.front());
  return byte < 0xCE;  // up to U+037F
}

}  // namespace

Stemmer::Stemmer(const std::vector<std::string>& languages) {
  const std::string latin = first_of(languages, Alphabet::kLatin, "en");
  const std::string cyrillic = first_of(languages, Alphabet::kCyrillic, "ru");
  latin_ = stem_of(latin);
  cyrillic_ = stem_of(cyrillic);
  name_ = latin + "+" + cyrillic;
}

const std::string& Stemmer::operator()(std::string_view folded) {
  const bool latin = !folded.empty() && is_latin(folded);
  if (!latin && (folded.empty() || !is_cyrillic(folded))) return unstemmed_ = folded;
  if (const auto found = known_.find(folded); found != known_.end()) return found->second;
  if (known_.size() >= kMostRemembered) known_.clear();
  std::string word{folded};
  std::string stem = latin ? latin_(word) : cyrillic_(word);
  if (is_plural_of_unit(word)) stem.pop_back();
  return known_.emplace(std::move(word), std::move(stem)).first->second;
}

}  // namespace lectern::schema

#include "server/search/name_index.hpp"

#include <set>
#include <utility>

#include "indexer/schema/words.hpp"

namespace lectern::search {
namespace {

std::string key_of(const schema::Word& word, schema::Stemmer* stemmer) {
  return stemmer != nullptr && schema::is_stemmed(word) ? (*stemmer)(word.folded) : word.folded;
}

}  // namespace

void NameIndex::add(std::string_view name, std::uint32_t place, schema::Stemmer* stemmer) {
  schema::WordReader reader{name};
  for (schema::Word word; reader.next(word);)
    words_[key_of(word, stemmer)].push_back({place, word.place});
}

std::vector<std::uint32_t> NameIndex::find(std::string_view text, bool phrase,
                                           schema::Stemmer* stemmer) const {
  // Names that have all words so far; of a phrase, with where it would have begun.
  std::set<std::pair<std::uint32_t, std::uint32_t>> found;
  bool first = true;
  schema::WordReader reader{text};
  for (schema::Word word; reader.next(word); first = false) {
    const auto known = words_.find(key_of(word, stemmer));
    if (known == words_.end()) return {};
    std::set<std::pair<std::uint32_t, std::uint32_t>> with_word;
    for (const Occurrence& at : known->second) {
      const std::pair here{at.place, phrase ? at.word - word.place : 0};
      if (first || found.contains(here)) with_word.insert(here);
    }
    found = std::move(with_word);
  }
  std::vector<std::uint32_t> places;
  for (const auto& [place, begin] : found)
    if (places.empty() || places.back() != place) places.push_back(place);
  return places;
}

}  // namespace lectern::search

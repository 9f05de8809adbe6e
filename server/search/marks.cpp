#include "server/search/marks.hpp"

#include <string_view>

#include "indexer/schema/terms.hpp"
#include "server/search/words.hpp"

namespace lectern::search {
namespace {

bool starts_prefixed(std::string_view term) {
  return !term.empty() && term.front() >= 'A' && term.front() <= 'Z';
}

bool is_cjk_word(const std::string& word) {
  const std::u32string text = clean_text(word);
  return !text.empty() && is_cjk(text.front());
}

// Of Chinese and the like the index holds characters and pairs of them; a character
// is marked only where it is asked for by itself.
void drop_parts_of_pairs(std::unordered_map<std::string, std::size_t>& forms) {
  std::unordered_set<std::string> parts;
  for (const auto& [word, key] : forms) {
    if (!is_cjk_word(word)) continue;
    const std::u32string text = clean_text(word);
    if (text.size() < 2) continue;
    for (const char32_t c : text) parts.insert(to_utf8({&c, 1}));
  }
  for (const std::string& part : parts) forms.erase(part);
}

}  // namespace

WordMatcher::WordMatcher(const Xapian::Query& query, std::vector<Xapian::Stem> stemmers,
                         std::vector<std::string> beginnings)
    : beginnings_(std::move(beginnings)), stemmers_(std::move(stemmers)) {
  for (auto it = query.get_unique_terms_begin(); it != query.get_unique_terms_end(); ++it)
    add_term(*it);
  drop_parts_of_pairs(forms_);
  const auto note = [&](const std::string& word) {
    if (!word.empty()) first_bytes_[static_cast<unsigned char>(word.front())] = true;
  };
  for (const auto& [word, key] : forms_) note(word);
  for (const auto& [stem, key] : stems_) note(stem);
  for (const std::string& beginning : beginnings_) note(beginning);
}

// Terms are "word", "Zstem", and the same after the title's prefix; of other prefixes
// nothing stands in the text.
void WordMatcher::add_term(const std::string& term) {
  std::string_view rest = term;
  const bool stemmed = rest.starts_with('Z');
  if (stemmed) rest.remove_prefix(1);
  if (starts_prefixed(rest) && rest.starts_with(schema::prefix::kTitleText))
    rest.remove_prefix(schema::prefix::kTitleText.size());
  if (rest.empty() || starts_prefixed(rest)) return;
  auto& into = stemmed ? stems_ : forms_;
  into.try_emplace(std::string{rest}, forms_.size() + stems_.size() + 1);
}

std::size_t WordMatcher::match(const std::string& word) const {
  if (word.empty() || !first_bytes_[static_cast<unsigned char>(word.front())]) return 0;
  return look_up(word);
}

std::size_t WordMatcher::look_up(const std::string& word) const {
  if (const auto found = forms_.find(word); found != forms_.end()) return found->second;
  if (!stems_.empty())
    for (const Xapian::Stem& stemmer : stemmers_)
      if (const auto found = stems_.find(stemmer(word)); found != stems_.end())
        return found->second;
  for (std::size_t i = 0; i < beginnings_.size(); ++i)
    if (word.starts_with(beginnings_[i])) return forms_.size() + stems_.size() + i + 1;
  return 0;
}

}  // namespace lectern::search

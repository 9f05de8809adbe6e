#include "server/search/marks.hpp"

namespace lectern::search {

WordMatcher::WordMatcher(const std::vector<Asked>& asked, std::vector<schema::Stemmer>& stemmers)
    : pieces_(asked.size()), stemmers_(stemmers) {
  for (std::size_t i = 0; i < asked.size(); ++i)
    for (const Form& form : asked[i].forms)
      if (!form.text.empty()) add(form, i + 1);
}

void WordMatcher::add(const Form& form, std::size_t piece) {
  first_bytes_[static_cast<unsigned char>(form.text.front())] = true;
  switch (form.sort) {
    case Form::Sort::kStem:
      stems_.try_emplace(form.text, piece);
      return;
    case Form::Sort::kWritten:
      forms_.try_emplace(form.text, piece);
      return;
    case Form::Sort::kBeginning:
      beginnings_.emplace_back(form.text, piece);
      return;
  }
}

std::size_t WordMatcher::match(const schema::Word& word) const {
  const std::string& folded = word.folded;
  if (!first_bytes_[static_cast<unsigned char>(folded.front())]) return 0;
  if (const auto found = forms_.find(folded); found != forms_.end()) return found->second;
  if (!stems_.empty() && schema::is_stemmed(word))
    for (schema::Stemmer& stemmer : stemmers_)
      if (const auto found = stems_.find(stemmer(folded)); found != stems_.end())
        return found->second;
  for (const auto& [beginning, piece] : beginnings_)
    if (folded.starts_with(beginning)) return piece;
  return 0;
}

double WordMatcher::covered_by(std::string_view text) const {
  std::vector<bool> has(pieces_ + 1);
  std::size_t count = 0;
  schema::WordReader reader{text};
  for (schema::Word word; reader.next(word);) {
    const std::size_t piece = match(word);
    if (piece == 0 || has[piece]) continue;
    has[piece] = true;
    ++count;
  }
  return pieces_ == 0 ? 0 : static_cast<double>(count) / static_cast<double>(pieces_);
}

}  // namespace lectern::search

#include "server/search/correction.hpp"

#include <algorithm>

#include "server/search/clean_text.hpp"
#include "server/search/fields.hpp"

namespace lectern::search {
namespace {

using Xapian::Query;

constexpr std::size_t kMostCandidates = 5;
// More are no slip of the finger, and each costs a look through the vocabulary.
constexpr std::size_t kMostCorrected = 4;
// A word that occurs, but so seldom beside another like it, may be a slip of somebody else's.
constexpr Xapian::doccount kSeldom = 2;
constexpr Xapian::doccount kOften = 20;

bool is_name_field(const Token& token) {
  return token.sort == Token::Sort::kField &&
         (token.field == "presenter" || token.field == "series");
}

bool can_be_misspelled(const Token& token) {
  if (token.sign == '-' || token.text.ends_with('*')) return false;
  return token.sort == Token::Sort::kWord || token.sort == Token::Sort::kPhrase ||
         is_name_field(token) || (token.sort == Token::Sort::kField && token.field == kTitleField);
}

std::string as_typed(const Token& token) {
  std::string text = token.sign == 0 ? "" : std::string{token.sign};
  const bool quoted =
      token.sort == Token::Sort::kPhrase ||
      (token.sort == Token::Sort::kField && token.text.find(' ') != std::string::npos);
  if (token.sort == Token::Sort::kField) text += token.field + ":";
  return text + (quoted ? '"' + token.text + '"' : token.text);
}

class Corrector {
 public:
  Corrector(const QueryText& query, QueryParser& parser, WordQueries& words, const Facts& facts)
      : parser_(parser),
        words_(words),
        facts_(facts),
        tokens_(query.tokens),
        changed_(tokens_.size()) {}

  bool run() {
    for (std::size_t i = 0; i < tokens_.size() && corrected_ < kMostCorrected; ++i)
      if (can_be_misspelled(tokens_[i]) && !is_found(tokens_[i])) replace_unknown(i);
    if (corrected_ > 0 || tokens_.size() < 2) return corrected_ > 0;
    for (std::size_t i = 0; i < tokens_.size() && corrected_ == 0; ++i)
      if (is_seldom(tokens_[i]) && !occurs(everything_with(tokens_.size(), {}))) replace_seldom(i);
    return corrected_ > 0;
  }

  Correction take(const std::u32string& clean) {
    std::u32string text;
    std::size_t at = 0;
    for (std::size_t i = 0, next = 0; i < tokens_.size(); i = next) {
      // A field that was read as words is several tokens in one place.
      const std::size_t begin = tokens_[i].begin;
      std::string meant;
      bool changed = false;
      for (next = i; next < tokens_.size() && tokens_[next].begin == begin; ++next) {
        meant += (next == i ? "" : " ") + as_typed(tokens_[next]);
        changed = changed || changed_[next];
      }
      if (!changed || begin < at) continue;
      text += clean.substr(at, begin - at) + clean_text(meant);
      at = tokens_[i].end;
    }
    text += clean.substr(std::min(at, clean.size()));
    return {std::move(tokens_), to_utf8(text)};
  }

 private:
  Query query_of(const Token& token) {
    return is_name_field(token) ? filter_query(token, facts_) : parser_.asked(token).query;
  }

  // The index knows at once whether it has a word.
  bool is_found(const Token& token) {
    const auto words = schema::words_to_find(token.text);
    if (token.sort == Token::Sort::kWord && words.size() == 1)
      return words_.is_known(words.front().folded) || occurs(query_of(token));
    return occurs(query_of(token));
  }

  bool is_seldom(const Token& token) {
    if (token.sort != Token::Sort::kWord || !can_be_misspelled(token)) return false;
    const auto words = schema::words_to_find(token.text);
    return words.size() == 1 && words_.passages_with(words.front().folded) <= kSeldom;
  }

  bool occurs(const Query& query) const {
    if (query.empty()) return false;
    Xapian::Enquire enquire{words_.database()};
    enquire.set_query(query);
    enquire.set_weighting_scheme(Xapian::BoolWeight{});
    return !enquire.get_mset(0, 1).empty();
  }

  // What all tokens ask for together, with another one at `at`; those that find nothing by
  // themselves are left out, since they may be misspelled, too.
  Query everything_with(std::size_t at, const std::optional<Token>& other) {
    std::vector<Query> all;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      const Token& token = i == at && other ? *other : tokens_[i];
      if (!can_be_misspelled(token)) continue;
      Query query = query_of(token);
      if (i == at || at == tokens_.size() || occurs(query)) all.push_back(std::move(query));
    }
    return {Query::OP_AND, all.begin(), all.end()};
  }

  bool is_known(const Token& token, const schema::Word& word) {
    if (!is_name_field(token)) return words_.is_known(word.folded);
    const NameIndex& names = token.field == "presenter" ? facts_.presenters : facts_.series;
    return !names.find(word.folded, false).empty();
  }

  static Token with(const Token& token, const schema::Word& word, const std::string& other) {
    Token changed = token;
    changed.text.replace(word.begin, word.end - word.begin, other);
    return changed;
  }

  void accept(std::size_t i, Token token) {
    tokens_[i] = std::move(token);
    changed_[i] = true;
    ++corrected_;
  }

  // Of the words near an unknown one, the likeliest that goes with the rest of the query, else
  // the likeliest that is found at all.
  void replace_unknown(std::size_t i) {
    for (const schema::Word& word : schema::words_to_find(tokens_[i].text)) {
      if (word.ideographs || is_known(tokens_[i], word)) continue;
      std::optional<Token> found;
      for (const auto& near : facts_.vocabulary.near(word.folded, kMostCandidates)) {
        const Token candidate = with(tokens_[i], word, near.word);
        if (!occurs(query_of(candidate))) continue;
        if (!found) found = candidate;
        if (!occurs(everything_with(i, candidate))) continue;
        found = candidate;
        break;
      }
      if (found) accept(i, std::move(*found));
      return;
    }
  }

  void replace_seldom(std::size_t i) {
    const auto words = schema::words_to_find(tokens_[i].text);
    for (const auto& near : facts_.vocabulary.near(words.front().folded, kMostCandidates)) {
      const Token candidate = with(tokens_[i], words.front(), near.word);
      if (near.passages < kOften || !occurs(everything_with(i, candidate))) continue;
      return accept(i, candidate);
    }
  }

  QueryParser& parser_;
  WordQueries& words_;
  const Facts& facts_;
  std::vector<Token> tokens_;
  std::vector<bool> changed_;
  std::size_t corrected_ = 0;
};

}  // namespace

std::optional<Correction> correct(const QueryText& query, QueryParser& parser, WordQueries& words,
                                  const Facts& facts) {
  if (!query.broken.empty()) return std::nullopt;
  Corrector corrector{query, parser, words, facts};
  if (!corrector.run()) return std::nullopt;
  return corrector.take(query.clean);
}

}  // namespace lectern::search

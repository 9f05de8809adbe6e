#include "server/search/correction.hpp"

#include <algorithm>

#include "server/search/clean_text.hpp"
#include "server/search/fields.hpp"
#include "server/search/matching.hpp"
#include "server/search/stop_words.hpp"

namespace lectern::search {
namespace {

using Xapian::Query;

constexpr std::size_t kMostCandidates = 5;
// More are no slip of the finger, and each costs a look through the vocabulary.
constexpr std::size_t kMostCorrected = 4;
constexpr std::size_t kMostLookedUp = 8;
// A word that occurs, but so seldom beside another like it, may be a slip of somebody else's.
constexpr Xapian::doccount kSeldom = 2;
constexpr Xapian::doccount kOften = 20;
// In few letters any two words resemble each other: a short one that is meant occurs more often
// than a slip of somebody else's, or of a reader of pictures, does.
constexpr std::size_t kShort = 6;  // bytes
constexpr Xapian::doccount kFewestOfShort = 3;
constexpr Xapian::doccount kShareOfShort = 500;

bool is_name_field(const Token& token) {
  return token.sort == Token::Sort::kField &&
         (token.field == "presenter" || token.field == "series");
}

// What sessions must have, common words left aside.
bool is_asked(const Token& token) {
  if (token.sign == '-') return false;
  if (token.sort == Token::Sort::kWord) return !is_stop_word(schema::folded_word(token.text));
  return token.sort == Token::Sort::kPhrase || token.sort == Token::Sort::kField;
}

bool can_be_misspelled(const Token& token) {
  if (!is_asked(token) || token.text.ends_with('*')) return false;
  const std::string folded = schema::folded_word(token.text);
  if (is_stop_word(folded) || is_telling_word(folded)) return false;
  return token.sort != Token::Sort::kField || is_name_field(token) || is_title(token);
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
        parts_(tokens_.size()),
        changed_(tokens_.size()) {}

  bool run() {
    std::size_t looked_up = 0;
    for (std::size_t i = 0; i < tokens_.size() && corrected_ < kMostCorrected; ++i)
      if (can_be_misspelled(tokens_[i]) && !is_found(i) && ++looked_up <= kMostLookedUp)
        replace_unknown(i);
    if (corrected_ == 0 && !has_operators(tokens_) && has_seldom() && !go_together())
      replace_seldom();
    return corrected_ > 0 && finds_something();
  }

  Correction take(const std::u32string& clean) {
    std::u32string text;
    std::size_t at = 0;
    for (std::size_t i = 0, next = 0; i < tokens_.size(); i = next) {
      // Of a field that was none there are several words in one place.
      std::string words;
      bool changed = false;
      for (; next < tokens_.size() && in_one_place(tokens_[i], tokens_[next]); ++next) {
        words += (words.empty() ? "" : " ") + as_typed(tokens_[next]);
        changed = changed || changed_[next];
      }
      if (!changed) continue;
      text += clean.substr(at, tokens_[i].begin - at);
      text += clean_text(words);
      at = tokens_[i].end;
    }
    text += clean.substr(at);
    return {std::move(tokens_), to_utf8(text)};
  }

 private:
  struct Part {
    Query query;
    bool occurs;
  };

  static bool in_one_place(const Token& a, const Token& b) {
    return a.begin == b.begin && a.end == b.end;
  }

  Query query_of(const Token& token) {
    const bool filters = token.sort == Token::Sort::kField && !is_title(token);
    return filters ? filter_query(token, facts_) : parser_.asked(token).query;
  }

  // Asked once: each of several misspelled words is tried beside all the others.
  const Part& part(std::size_t i) {
    if (!parts_[i]) {
      Query query = query_of(tokens_[i]);
      const bool found = occurs(query);
      parts_[i] = Part{std::move(query), found};
    }
    return *parts_[i];
  }

  // The index knows at once whether it has a word.
  bool is_found(std::size_t i) {
    const Token& token = tokens_[i];
    const auto words = schema::words_to_find(token.text);
    const bool one_word = token.sort == Token::Sort::kWord && words.size() == 1;
    if ((one_word && words_.is_known(words.front().folded)) || part(i).occurs) return true;
    // By another name of it.
    return one_word && occurs(parser_.parse({token}).query);
  }

  bool is_seldom(const Token& token) {
    if (token.sort != Token::Sort::kWord || !can_be_misspelled(token)) return false;
    const auto words = schema::words_to_find(token.text);
    return words.size() == 1 && !words.front().ideographs &&
           words.front().folded.size() >= kShort &&
           words_.passages_with(words.front().folded) <= kSeldom;
  }

  bool has_seldom() {
    return tokens_.size() > 1 && std::any_of(tokens_.begin(), tokens_.end(),
                                             [&](const Token& token) { return is_seldom(token); });
  }

  bool occurs(const Query& query) const { return search::occurs(words_.database(), query); }

  bool go_together() {
    std::vector<Query> all;
    for (std::size_t i = 0; i < tokens_.size(); ++i)
      if (is_asked(tokens_[i])) all.push_back(part(i).query);
    return occurs({Query::OP_AND, all.begin(), all.end()});
  }

  // With another token at `i`.  What finds nothing by itself is left aside, since it may be
  // misspelled, too.
  bool goes_with_others(std::size_t i, const Query& other) {
    std::vector<Query> all{other};
    for (std::size_t j = 0; j < tokens_.size(); ++j)
      if (j != i && is_asked(tokens_[j]) && part(j).occurs) all.push_back(part(j).query);
    return occurs({Query::OP_AND, all.begin(), all.end()});
  }

  bool is_known(const Token& token, const schema::Word& word) {
    if (token.sort != Token::Sort::kField) return words_.is_known(word.folded);
    if (token.field == "presenter") return !facts_.presenters.find(word.folded, false).empty();
    schema::Stemmer stemmer{{}};
    const NameIndex& names = is_title(token) ? facts_.titles : facts_.series;
    return !names.find(word.folded, false, &stemmer).empty();
  }

  Xapian::doccount fewest_of_short() const {
    return std::min(kFewestOfShort, 1 + words_.database().get_doccount() / kShareOfShort);
  }

  static Token with(const Token& token, const schema::Word& word, const std::string& other) {
    Token changed = token;
    changed.text.replace(word.begin, word.end - word.begin, other);
    return changed;
  }

  void accept(std::size_t i, Token token) {
    tokens_[i] = std::move(token);
    parts_[i].reset();
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
        if (word.folded.size() <= kShort && near.passages < fewest_of_short()) continue;
        const Token candidate = with(tokens_[i], word, near.word);
        const Query query = query_of(candidate);
        if (!occurs(query)) continue;
        if (!found) found = candidate;
        if (!goes_with_others(i, query)) continue;
        found = candidate;
        break;
      }
      if (found) accept(i, std::move(*found));
      return;
    }
  }

  // The first for which there is a word that is often used, and goes with all the others.
  void replace_seldom() {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (!is_seldom(tokens_[i])) continue;
      const auto words = schema::words_to_find(tokens_[i].text);
      for (const auto& near : facts_.vocabulary.near(words.front().folded, kMostCandidates)) {
        const Token candidate = with(tokens_[i], words.front(), near.word);
        if (near.edits > 1 || near.passages < kOften || !goes_with_others(i, query_of(candidate)))
          continue;
        return accept(i, candidate);
      }
    }
  }

  // Whether there is an answer now, if only with fewer of the words.
  bool finds_something() {
    const ParsedQuery parsed = parse();
    if (!parsed.plain) return occurs(parsed.query);
    std::vector<const Asked*> any;
    for (const Asked& asked : parsed.asked) any.push_back(&asked);
    return occurs(all_of(parsed, any, Query::OP_OR));
  }

  ParsedQuery parse() {
    try {
      return parser_.parse(tokens_);
    } catch (const QuerySyntaxError&) {
      return parser_.parse(as_words(tokens_));
    }
  }

  QueryParser& parser_;
  WordQueries& words_;
  const Facts& facts_;
  std::vector<Token> tokens_;
  std::vector<std::optional<Part>> parts_;  // of the tokens, as far as they were asked
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

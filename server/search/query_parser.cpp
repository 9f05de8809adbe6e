#include "server/search/query_parser.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <utility>

#include "server/search/fields.hpp"
#include "server/search/matching.hpp"
#include "server/search/stop_words.hpp"

namespace lectern::search {
namespace {

using Xapian::Query;

// How far apart the words of NEAR may stand when it does not say.
constexpr Xapian::termcount kNear = 10;
// With so many words that say what a query is about, it needs none that say how it was told.
constexpr std::ptrdiff_t kMatterOfSentence = 2;

bool is_filter(const Token& token) {
  return token.sort == Token::Sort::kField && token.field != kTitleField;
}

bool is_beginning(const Token& token) {
  return token.sort == Token::Sort::kWord && token.text.ends_with('*');
}

bool is_plain_word(const Token& token) {
  return token.sort == Token::Sort::kWord && token.sign == 0 && !is_beginning(token);
}

bool is_common(const Token& token) {
  return is_plain_word(token) && is_stop_word(schema::folded_word(token.text));
}

bool tells(const Token& token) {
  return is_plain_word(token) && is_telling_word(schema::folded_word(token.text));
}

// Of no words everything, as far as it is let through.
Query restricted(const std::optional<Query>& words, const std::optional<Query>& restriction,
                 const std::optional<Query>& left_out) {
  Query query = words.value_or(restriction ? scaled(*restriction, 0) : Query::MatchAll);
  if (words && restriction) query = {Query::OP_FILTER, query, *restriction};
  return left_out ? Query{Query::OP_AND_NOT, query, *left_out} : query;
}

std::optional<Query> joined_if_any(Query::op op, const std::vector<Query>& queries) {
  return queries.empty() ? std::nullopt : std::optional{joined(op, queries)};
}

}  // namespace

// One reading of the tokens, from the first to the last.
class QueryParser::Run {
 public:
  Run(QueryParser& parser, const std::vector<Token>& tokens) : parser_(parser), tokens_(tokens) {
    const auto beginnings = std::count_if(tokens.begin(), tokens.end(), is_beginning);
    beginnings_ = std::max<std::size_t>(1, static_cast<std::size_t>(beginnings));
    parsed_.plain = !has_operators(tokens);
    const auto matter = std::count_if(tokens.begin(), tokens.end(), [](const Token& token) {
      const bool text = token.sort == Token::Sort::kWord || token.sort == Token::Sort::kPhrase;
      return text && token.sign != '-' && !is_common(token) && !tells(token);
    });
    is_sentence_ = matter >= kMatterOfSentence;
  }

  ParsedQuery read() {
    parsed_.query = either();
    if (at_ < tokens_.size()) throw QuerySyntaxError("A bracket is closed that was not opened");
    return std::move(parsed_);
  }

 private:
  // What stands beside each other, before it is joined.
  struct Level {
    std::vector<Query> wanted, left_out;
    std::vector<const Token*> common;                   // words that say nothing by themselves
    std::vector<Asked> words;                           // of which those wanted are made
    std::map<std::string, std::vector<Query>> filters;  // of one field: either
  };

  Asked asked(const Token& token) { return parser_.asked(token, beginnings_); }

  const Token* here() const { return at_ < tokens_.size() ? &tokens_[at_] : nullptr; }
  bool at_operator(std::string_view name) const {
    return here() && here()->sort == Token::Sort::kOperator && here()->text == name;
  }
  bool ends() const {
    return !here() || here()->sort == Token::Sort::kClose || at_operator("OR") ||
           at_operator("XOR");
  }

  Query either() {
    std::vector<Query> choices{all()};
    while (at_operator("OR") || at_operator("XOR")) {
      ++at_;
      choices.push_back(all());
    }
    return joined(Query::OP_OR, choices);
  }

  Query all() {
    Level level;
    const std::size_t begin = at_;
    bool operator_open = false;
    while (!ends()) {
      const bool negates = at_operator("NOT");
      if (negates || at_operator("AND")) {
        if ((at_ == begin && !negates) || operator_open) wrong();
        ++at_;
        if (!negates && at_operator("NOT")) continue;
        if (ends()) wrong();
        if (!negates) {
          operator_open = true;
          continue;
        }
        level.left_out.push_back(left_out());
        continue;
      }
      operator_open = false;
      add_next(level);
    }
    if (at_ == begin || operator_open) wrong();
    add_common(level);
    return close(level);
  }

  void add_next(Level& level) {
    const Token& token = *here();
    if (token.sort == Token::Sort::kOperator) wrong();
    if (token.sign == '-') {
      level.left_out.push_back(left_out());
    } else if (is_title(token)) {
      // Only such sessions, even where fewer words are enough.
      level.filters[token.field + token.text].push_back(title_filter(token, parser_.facts_));
      want(level, asked(token));
      ++at_;
    } else if (is_filter(token)) {
      level.filters[token.field].push_back(filter_query(token, parser_.facts_));
      ++at_;
    } else if (is_plain_word(token) && !is_near(at_ + 1)) {
      add_words(level);
    } else {
      level.wanted.push_back(one());
    }
  }

  // Where there are no others, they count.
  void add_common(Level& level) {
    const bool alone = level.wanted.empty();
    for (const Token* token : level.common) {
      if (alone)
        want(level, parser_.asked(*token));
      else if (!leaving_out_)
        ignore(token->text);
    }
  }

  bool is_near(std::size_t at) const {
    return at < tokens_.size() && tokens_[at].sort == Token::Sort::kOperator &&
           (tokens_[at].text.starts_with("NEAR") || tokens_[at].text.starts_with("ADJ"));
  }

  // Words beside each other.
  void add_words(Level& level) {
    const std::size_t begin = at_;
    while (here() && is_plain_word(*here()) && !is_near(at_ + 1)) ++at_;
    std::vector<std::string> words;
    for (std::size_t i = begin; i < at_; ++i) words.push_back(schema::folded_word(tokens_[i].text));
    const auto expansions = expansions_of(words);
    auto expansion = expansions.begin();
    for (std::size_t i = 0; i < words.size();) {
      if (expansion != expansions.end() && expansion->begin == i) {
        want(level, known_by_several_names(words, *expansion));
        i = expansion->end;
        ++expansion;
        continue;
      }
      const bool next_is_free =
          i + 1 < words.size() && (expansion == expansions.end() || expansion->begin > i + 1);
      const Token& token = tokens_[begin + i];
      if (is_common(token) || (is_sentence_ && tells(token))) {
        level.common.push_back(&token);
        ++i;
      } else if (next_is_free && written_as_one(words, i)) {
        want(level, pair(token, tokens_[begin + i + 1]));
        i += 2;
      } else {
        want(level, asked(token));
        ++i;
      }
    }
  }

  // Other names of words, but for those of a word that is half of one: "lm" of "lm cache".
  std::vector<Expansion> expansions_of(const std::vector<std::string>& words) {
    std::vector<Expansion> expansions = parser_.facts_.expansions.of(words);
    std::erase_if(expansions, [&](const Expansion& expansion) {
      const std::size_t at = expansion.begin;
      return expansion.end == at + 1 &&
             (written_as_one(words, at) || (at > 0 && written_as_one(words, at - 1)));
    });
    return expansions;
  }

  // The word at `first` and the next.
  bool written_as_one(const std::vector<std::string>& words, std::size_t first) {
    constexpr std::size_t kShortest = 2;
    if (first + 1 >= words.size()) return false;
    const std::string &one = words[first], &next = words[first + 1];
    return one.size() >= kShortest && next.size() >= kShortest && !is_stop_word(one) &&
           !is_stop_word(next) && parser_.words_.passages_with(one + next) > 0;
  }

  // "flash attention" is also "flashattention".
  Asked pair(const Token& first, const Token& second) {
    Asked a = parser_.asked(first), b = parser_.asked(second);
    const Asked one = parser_.words_.other_name({a.text + b.text});
    Asked both{a.text + " " + b.text, {}, a.terms, a.forms, {a.terms, b.terms}};
    accept_for_each_word(both, one);
    both.query = {Query::OP_OR, Query{Query::OP_AND, a.query, b.query},
                  scaled(one.query, parser_.ranking_.compound)};
    both.forms.insert(both.forms.end(), b.forms.begin(), b.forms.end());
    accept(both, one);
    return both;
  }

  Asked known_by_several_names(const std::vector<std::string>& words, const Expansion& expansion) {
    Asked asked;
    std::vector<Query> typed;
    const bool all_common =
        std::all_of(words.begin() + static_cast<std::ptrdiff_t>(expansion.begin),
                    words.begin() + static_cast<std::ptrdiff_t>(expansion.end), is_stop_word);
    for (std::size_t i = expansion.begin; i < expansion.end; ++i) {
      asked.text += (asked.text.empty() ? "" : " ") + words[i];
      if (!all_common && is_stop_word(words[i])) continue;
      Asked word = parser_.words_.words(words[i]);
      typed.push_back(word.query);
      asked.words.push_back(word.terms);
      accept(asked, word);
    }
    if (asked.words.size() < 2) asked.words.clear();
    std::vector<Query> names{joined(Query::OP_AND, typed)};
    for (const Expansion::Form& form : expansion.forms) {
      Asked other = parser_.words_.other_name(form.words);
      if (other.query.empty()) continue;
      names.push_back(scaled(other.query, parser_.ranking_.other_form * form.share));
      if (form.words.size() == 1) accept_for_each_word(asked, other);
      accept(asked, other);
      if (!leaving_out_ &&
          std::find(parsed_.also.begin(), parsed_.also.end(), form.label) == parsed_.also.end())
        parsed_.also.push_back(form.label);
    }
    // A text that says both means it more than one that says either.
    asked.query = joined(Query::OP_OR, names);
    return asked;
  }

  // A word that is asked for again, be it in another form, asks for nothing more.
  void want(Level& level, Asked asked) {
    const auto same = [&](const Asked& other) {
      return other.terms == asked.terms && other.forms == asked.forms;
    };
    auto& own = level.words;
    if (!asked.forms.empty() && std::any_of(own.begin(), own.end(), same)) return;
    own.push_back(asked);
    level.wanted.push_back(asked.query);
    if (!leaving_out_) parsed_.asked.push_back(std::move(asked));
  }

  void ignore(const std::string& text) {
    auto& ignored = parsed_.ignored;
    if (std::find(ignored.begin(), ignored.end(), text) == ignored.end()) ignored.push_back(text);
  }

  Query one() {
    std::vector<Query> sides{operand()};
    std::vector<std::vector<std::string>> places{last_terms_};
    Xapian::termcount apart = 0;
    bool in_order = true;
    while (is_near(at_)) {
      const std::string& name = tokens_[at_++].text;
      apart = std::max(apart, distance_of(name));
      in_order = in_order && name.starts_with("ADJ");
      sides.push_back(operand());
      places.push_back(last_terms_);
    }
    if (sides.size() == 1) return sides.front();
    return close_together(sides, places, apart, in_order);
  }

  // What has no place in the text (a filter, brackets) is only required to match.
  static Query close_together(const std::vector<Query>& sides,
                              const std::vector<std::vector<std::string>>& places,
                              Xapian::termcount apart, bool in_order) {
    std::size_t rows = 1;
    for (const auto& terms : places) {
      if (terms.empty()) return joined(Query::OP_AND, sides);
      rows = std::max(rows, terms.size());
    }
    const auto count = static_cast<Xapian::termcount>(sides.size());
    std::vector<Query> readings;
    for (std::size_t row = 0; row < rows; ++row) {
      std::vector<std::string> terms;
      for (const auto& of_side : places)
        terms.push_back(of_side[std::min(row, of_side.size() - 1)]);
      readings.emplace_back(in_order ? Query::OP_PHRASE : Query::OP_NEAR, terms.begin(),
                            terms.end(), apart + count - 1);
    }
    return joined(Query::OP_OR, readings);
  }

  static Xapian::termcount distance_of(const std::string& operator_name) {
    const std::size_t slash = operator_name.find('/');
    if (slash == std::string::npos) return kNear;
    return static_cast<Xapian::termcount>(std::stoul(operator_name.substr(slash + 1)));
  }

  const Token& need_operand() {
    if (!here() || here()->sort == Token::Sort::kOperator || here()->sort == Token::Sort::kClose)
      wrong();
    return *here();
  }

  Query operand() {
    const Token& token = need_operand();
    ++at_;
    last_terms_.clear();
    if (token.sort == Token::Sort::kOpen) {
      Query inside = either();
      last_terms_.clear();
      if (!here() || here()->sort != Token::Sort::kClose)
        throw QuerySyntaxError("A bracket is not closed");
      ++at_;
      return inside;
    }
    if (is_filter(token)) return scaled(filter_query(token, parser_.facts_), 0);
    Asked operand = asked(token);
    last_terms_ = operand.terms;
    Query query = operand.query;
    if (!leaving_out_ && token.sign != '-') parsed_.asked.push_back(std::move(operand));
    return query;
  }

  Query left_out() {
    const bool outer = std::exchange(leaving_out_, true);
    Query query = one();
    leaving_out_ = outer;
    return query;
  }

  [[noreturn]] void wrong() const {
    throw QuerySyntaxError("AND, OR, NOT and NEAR need words on both sides");
  }

  Query close(const Level& level) {
    std::vector<Query> filters;
    for (const auto& [field, values] : level.filters)
      filters.push_back(joined(Query::OP_OR, values));
    const auto restriction = joined_if_any(Query::OP_AND, filters);
    const auto left_out = joined_if_any(Query::OP_OR, level.left_out);
    if (parsed_.plain) {
      parsed_.restriction = restriction;
      parsed_.left_out = left_out;
    }
    return restricted(joined_if_any(Query::OP_AND, level.wanted), restriction, left_out);
  }

  QueryParser& parser_;
  const std::vector<Token>& tokens_;
  std::size_t at_ = 0;
  std::size_t beginnings_ = 1;  // that the query has
  bool leaving_out_ = false;
  bool is_sentence_ = false;             // about something, that may also say how it was told
  std::vector<std::string> last_terms_;  // of the operand that was read last
  ParsedQuery parsed_;
};

ParsedQuery QueryParser::parse(const std::vector<Token>& tokens) {
  return Run{*this, tokens}.read();
}

Asked QueryParser::asked(const Token& token, std::size_t beginnings) {
  if (token.sort == Token::Sort::kField) return title_query(token, facts_, words_);
  if (token.sort == Token::Sort::kPhrase) return words_.phrase(token.text);
  if (token.text.ends_with('*'))
    return words_.beginning(std::string_view{token.text}.substr(0, token.text.size() - 1),
                            beginnings);
  return words_.words(token.text);
}

Query all_of(const ParsedQuery& parsed, const std::vector<const Asked*>& asked, Query::op op) {
  std::vector<Query> wanted;
  for (const Asked* each : asked) wanted.push_back(each->query);
  return restricted(joined_if_any(op, wanted), parsed.restriction, parsed.left_out);
}

}  // namespace lectern::search

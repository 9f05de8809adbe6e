#include "server/search/query_reader.hpp"

#include <algorithm>
#include <set>

#include "server/search/fields.hpp"

namespace lectern::search {
namespace {

using Parser = Xapian::QueryParser;

constexpr Xapian::termcount kMaxExpansion = 100;
constexpr unsigned kSyntax = Parser::FLAG_PHRASE | Parser::FLAG_BOOLEAN | Parser::FLAG_LOVEHATE |
                             Parser::FLAG_WILDCARD | Parser::FLAG_PURE_NOT | Parser::FLAG_CJK_NGRAM;

// English first, because it is what most archives are in; a language without a
// stemmer is indexed as written.
std::vector<Xapian::Stem> stemmers_of(const std::vector<schema::ClubRecord>& clubs) {
  std::set<std::string> languages;
  for (const schema::ClubRecord& club : clubs)
    languages.insert(club.languages.begin(), club.languages.end());
  if (languages.empty()) languages.insert("en");
  std::vector<Xapian::Stem> stemmers;
  if (languages.erase("en") > 0) stemmers.emplace_back("en");
  bool unstemmed = false;
  for (const std::string& language : languages) {
    try {
      stemmers.emplace_back(language);
    } catch (const Xapian::InvalidArgumentError&) {
      unstemmed = true;
    }
  }
  if (unstemmed) stemmers.emplace_back();
  return stemmers;
}

bool is_boolean_field(const Token& token) {
  return token.sort == Token::Sort::kField && token.field != kTitleField;
}

bool has_words(const std::vector<Token>& tokens) {
  return std::any_of(tokens.begin(), tokens.end(), [](const Token& token) {
    const bool text = token.sort == Token::Sort::kWord || token.sort == Token::Sort::kPhrase ||
                      (token.sort == Token::Sort::kField && token.field == kTitleField);
    return text && token.sign != '-';
  });
}

bool is_operand(const Token& token) {
  return token.sort == Token::Sort::kWord || token.sort == Token::Sort::kPhrase ||
         token.sort == Token::Sort::kField;
}

bool only_leaves_out(const std::vector<Token>& tokens) {
  return !tokens.empty() && std::all_of(tokens.begin(), tokens.end(), [](const Token& token) {
    return is_operand(token) && token.sign == '-';
  });
}

// A field whose value is impossible is read as words.
void object_to_fields(QueryText& text) {
  std::vector<Token> tokens;
  for (Token& token : text.tokens) {
    const std::string why =
        token.sort == Token::Sort::kField ? objection(token.field, token.text) : std::string{};
    if (why.empty()) {
      tokens.push_back(std::move(token));
      continue;
    }
    text.notes.push_back(why + " It was read as words.");
    for (Token& word : as_words({{Token::Sort::kPhrase, token.text, {}, 0}}))
      tokens.push_back(std::move(word));
  }
  text.tokens = std::move(tokens);
}

// Filters restrict the whole query whatever stands around them: AND beside them says
// nothing, OR between two of one field is what they mean anyway, NOT is a minus.
std::vector<Token> without_idle_operators(const std::vector<Token>& tokens) {
  std::vector<Token> out;
  bool negate = false;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const Token& token = tokens[i];
    const Token* before = out.empty() ? nullptr : &out.back();
    const Token* after = i + 1 < tokens.size() ? &tokens[i + 1] : nullptr;
    const bool by_field =
        (before && is_boolean_field(*before)) || (after && is_boolean_field(*after));
    const bool of_one_field = before && after && is_boolean_field(*before) &&
                              is_boolean_field(*after) && before->field == after->field;
    if (token.sort == Token::Sort::kOperator && by_field) {
      if (token.text == "AND" || (token.text == "OR" && of_one_field)) continue;
      if (token.text == "NOT" && after && is_boolean_field(*after)) {
        negate = true;
        continue;
      }
    }
    out.push_back(token);
    if (negate) out.back().sign = '-';
    negate = false;
  }
  return out;
}

std::vector<std::string> beginnings_of(const std::vector<Token>& tokens) {
  std::vector<std::string> beginnings;
  for (const Token& token : tokens)
    if (token.sort == Token::Sort::kWord && token.sign != '-' && token.text.ends_with('*'))
      beginnings.push_back(token.text.substr(0, token.text.size() - 1));
  return beginnings;
}

}  // namespace

QueryReader::QueryReader(const Xapian::Database& database, std::vector<schema::ClubRecord> clubs)
    : clubs_(std::move(clubs)), stemmers_(stemmers_of(clubs_)) {
  for (const Xapian::Stem& stemmer : stemmers_) {
    Parser& parser = parsers_.emplace_back();
    parser.set_database(database);
    parser.set_stemmer(stemmer);
    parser.set_stemming_strategy(Parser::STEM_SOME);
    parser.set_max_expansion(kMaxExpansion, Xapian::Query::WILDCARD_LIMIT_MOST_FREQUENT);
    add_fields(parser, stemmer, clubs_);
  }
}

ReadQuery QueryReader::read(std::string_view typed) {
  QueryText text = read_query_text(typed);
  object_to_fields(text);
  text.tokens = without_idle_operators(text.tokens);
  if (std::none_of(text.tokens.begin(), text.tokens.end(), is_operand)) text.tokens.clear();
  ReadQuery read;
  std::string& broken = text.broken;
  if (broken.empty()) {
    try {
      read.query = parse(text.tokens, Xapian::Query::OP_AND);
    } catch (const Xapian::QueryParserError&) {
      broken = "AND, OR, NOT and NEAR need words on both sides";
    }
  }
  if (!broken.empty()) {
    text.notes.push_back(broken + ": the query was read as plain words.");
    text.tokens = as_words(text.tokens);
    read.query = parse(text.tokens, Xapian::Query::OP_AND);
  }
  const bool asks = std::any_of(typed.begin(), typed.end(), [](char c) { return c != ' '; });
  if (text.tokens.empty())
    read.query = asks ? Xapian::Query::MatchNothing : Xapian::Query::MatchAll;
  if (text.tokens.empty() && asks && text.notes.empty())
    text.notes.push_back("There is no word to search for: write letters or digits.");
  read.has_words = has_words(text.tokens);
  read.tokens = std::move(text.tokens);
  read.reading = {std::string{typed}, std::move(text.ignored), std::move(text.notes)};
  return read;
}

Xapian::Query QueryReader::parse(const std::vector<Token>& tokens, Xapian::Query::op default_op) {
  if (only_leaves_out(tokens)) return everything_but(tokens);
  try {
    return parse_syntax(to_syntax(tokens), default_op);
  } catch (const Xapian::QueryParserError&) {
    // Without operators there is nothing a person could have got wrong: the words count
    // one by one.
    if (has_operators(tokens)) throw;
  }
  if (tokens.size() == 1) return Xapian::Query::MatchNothing;
  std::vector<Xapian::Query> words;
  for (const Token& token : tokens) words.push_back(parse({token}, default_op));
  return {default_op, words.begin(), words.end()};
}

Xapian::Query QueryReader::parse_syntax(const std::string& syntax, Xapian::Query::op default_op) {
  std::vector<Xapian::Query> readings;
  std::set<std::string> seen;
  for (Parser& parser : parsers_) {
    parser.set_default_op(default_op);
    Xapian::Query query = parser.parse_query(syntax, kSyntax);
    if (parsers_.size() == 1 || seen.insert(query.get_description()).second)
      readings.push_back(std::move(query));
  }
  if (readings.size() == 1) return readings.front();
  return {Xapian::Query::OP_MAX, readings.begin(), readings.end()};
}

Xapian::Query QueryReader::everything_but(std::vector<Token> tokens) {
  std::vector<Xapian::Query> left_out;
  for (Token& token : tokens) {
    token.sign = 0;
    left_out.push_back(parse({token}, Xapian::Query::OP_AND));
  }
  return {Xapian::Query::OP_AND_NOT, Xapian::Query::MatchAll,
          Xapian::Query{Xapian::Query::OP_OR, left_out.begin(), left_out.end()}};
}

WordMatcher QueryReader::matcher(const ReadQuery& read) const {
  return {read.query, stemmers_, beginnings_of(read.tokens)};
}

}  // namespace lectern::search

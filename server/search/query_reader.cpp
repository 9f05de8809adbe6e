#include "server/search/query_reader.hpp"

#include <algorithm>

#include "indexer/schema/terms.hpp"
#include "server/search/correction.hpp"
#include "server/search/fewer_words.hpp"
#include "server/search/fields.hpp"

namespace lectern::search {
namespace {

// An unfinished word of fewer letters may become too many.
constexpr std::size_t kShortestBeginning = 3;

bool is_operand(const Token& token) {
  return token.sort == Token::Sort::kWord || token.sort == Token::Sort::kPhrase ||
         token.sort == Token::Sort::kField;
}

bool has_words(const std::vector<Token>& tokens) {
  return std::any_of(tokens.begin(), tokens.end(), [](const Token& token) {
    const bool text =
        token.sort == Token::Sort::kWord || token.sort == Token::Sort::kPhrase || is_title(token);
    return text && token.sign != '-';
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
    for (Token& word :
         as_words({{Token::Sort::kPhrase, token.text, {}, 0, token.begin, token.end}}))
      tokens.push_back(std::move(word));
  }
  text.tokens = std::move(tokens);
}

bool any_term_starts(const Xapian::Database& database, const std::string& beginning) {
  return database.allterms_begin(beginning) != database.allterms_end(beginning);
}

}  // namespace

QueryReader::QueryReader(const Xapian::Database& database, const Facts& facts,
                         const Ranking& ranking)
    : database_(database),
      facts_(facts),
      words_(database, facts.clubs, ranking),
      parser_(words_, facts, ranking) {}

ReadQuery QueryReader::read(std::string_view typed) {
  QueryText text = read_query_text(typed);
  object_to_fields(text);
  if (std::none_of(text.tokens.begin(), text.tokens.end(), is_operand)) text.tokens.clear();
  ReadQuery read;
  finish_last_word(text);
  correct_words(text, read);
  const bool asks = std::any_of(typed.begin(), typed.end(), [](char c) { return c != ' '; });
  if (text.tokens.empty()) {
    read.query = asks ? Xapian::Query::MatchNothing : Xapian::Query::MatchAll;
    if (asks && text.notes.empty())
      text.notes.push_back("There is no word to search for: write letters or digits.");
  } else {
    read.parsed = parse(text);
    read.query = read.parsed.query;
  }
  read.has_words = has_words(text.tokens);
  read.reading.text = typed;
  read.reading.also = read.parsed.also;
  read.reading.ignored = std::move(text.ignored);
  read.reading.ignored.insert(read.reading.ignored.end(), read.parsed.ignored.begin(),
                              read.parsed.ignored.end());
  read.reading.notes = std::move(text.notes);
  return read;
}

// Not to what its filters, or what it leaves out, keep from finding anything.
void QueryReader::correct_words(QueryText& text, ReadQuery& read) {
  auto corrected = correct(text, parser_, words_, facts_);
  if (!corrected) return;
  QueryText meant = text;
  meant.tokens = std::move(corrected->tokens);
  if (!can_find(parse(meant), database_)) return;
  text.tokens = std::move(meant.tokens);
  read.reading.corrected = std::move(corrected->text);
}

bool QueryReader::widen(ReadQuery& read) const {
  return read.has_words && read.parsed.plain && allow_fewer_words(read, database_, facts_.sessions);
}

ParsedQuery QueryReader::parse(QueryText& text) {
  if (text.broken.empty()) {
    try {
      return parser_.parse(text.tokens);
    } catch (const QuerySyntaxError& error) {
      text.broken = error.what();
    }
  }
  text.notes.push_back(text.broken + ": the query was read as plain words.");
  text.tokens = as_words(text.tokens);
  if (!text.tokens.empty()) return parser_.parse(text.tokens);
  ParsedQuery nothing;  // signs that are no words by themselves
  nothing.query = Xapian::Query::MatchNothing;
  return nothing;
}

// The last word may be one that is still being typed.
void QueryReader::finish_last_word(QueryText& text) {
  if (text.tokens.empty()) return;
  Token& last = text.tokens.back();
  if (last.sort != Token::Sort::kWord || last.sign != 0 || last.text.ends_with('*')) return;
  const auto words = schema::words_to_find(last.text);
  if (words.size() != 1 || words.front().ideographs ||
      words.front().folded.size() < kShortestBeginning)
    return;
  // As written: "pipeli" has a stem that occurs, that of "pipe".
  const std::string written = schema::written_term(words.front().folded);
  if (!database_.term_exists(written) && any_term_starts(database_, written)) last.text += '*';
}

}  // namespace lectern::search

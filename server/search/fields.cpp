#include "server/search/fields.hpp"

#include <algorithm>
#include <array>

#include "indexer/schema/fold.hpp"
#include "indexer/schema/slots.hpp"
#include "indexer/schema/terms.hpp"
#include "server/search/period.hpp"

namespace lectern::search {
namespace {

using Xapian::Query;

constexpr std::array<std::string_view, 9> kFields = {
    "club", "kind", "presenter", "series", "year", "before", "after", kDateField, kTitleField};

// Earlier and later than any date in an index; a passage without one is in no range.
constexpr const char* kFirstDate = "00000101";
constexpr const char* kLastDate = "99991231";

constexpr std::string_view kTo = "..";

Query any_of(const std::vector<std::string>& terms) {
  return {Query::OP_OR, terms.begin(), terms.end()};
}

Query club_query(const Facts& facts, const std::string& value) {
  const std::string wanted = schema::fold(value);
  std::vector<std::string> found;
  for (const schema::ClubRecord& club : facts.clubs)
    if (club.id == wanted) return Query{schema::club_term(club.id)};
  for (const schema::ClubRecord& club : facts.clubs)
    if (schema::fold(club.name).find(wanted) != std::string::npos)
      found.push_back(schema::club_term(club.id));
  return any_of(found);
}

// In quotes, or with a blank, which only quotes give, a name's words are a phrase.
bool is_phrase(const Token& field) { return field.text.find(' ') != std::string::npos; }

Query presenter_query(const Facts& facts, const Token& field) {
  std::vector<std::string> terms;
  for (const Place place : facts.presenters.find(field.text, is_phrase(field)))
    terms.push_back(schema::presenter_term(facts.sessions.presenters()[place]));
  return any_of(terms);
}

Query series_query(const Facts& facts, const Token& field) {
  schema::Stemmer stemmer{{}};
  std::vector<std::string> terms;
  for (const Place place : facts.series.find(field.text, is_phrase(field), &stemmer))
    terms.push_back(schema::series_term(facts.sessions.series()[place]));
  return any_of(terms);
}

Query date_range(const std::string& first, const std::string& last) {
  return {Query::OP_VALUE_RANGE, schema::slot::kDate, first, last};
}

Query after_query(const std::string& value) {
  const auto period = parse_period(value);
  return period ? date_range(period->first, kLastDate) : Query::MatchNothing;
}

Query before_query(const std::string& value) {
  const auto period = parse_period(value);
  if (!period) return Query::MatchNothing;
  // The text just before the first day: no date lies between.
  std::string last = period->first;
  last.back() = static_cast<char>(last.back() - 1);
  return date_range(kFirstDate, last + "~");
}

struct Range {
  std::string_view first, last;
};

Range parts_of(std::string_view text) {
  const std::size_t to = text.find(kTo);
  if (to == std::string_view::npos) return {text, text};
  return {text.substr(0, to), text.substr(to + kTo.size())};
}

Query date_query(const std::string& value) {
  const Range range = parts_of(value);
  const auto first = parse_period(range.first), last = parse_period(range.last);
  return date_range(first ? first->first : kFirstDate, last ? last->last : kLastDate);
}

Query kind_query(const std::string& value) {
  const auto kind = schema::parse_passage_kind(schema::fold(value));
  return kind ? Query{schema::kind_term(*kind)} : Query::MatchNothing;
}

std::string kind_names() {
  std::string names;
  for (const std::string_view name : schema::kPassageKindNames) {
    if (!names.empty()) names += ", ";
    names += name;
  }
  return names;
}

}  // namespace

bool is_title(const Token& token) {
  return token.sort == Token::Sort::kField && token.field == kTitleField;
}

bool is_field(std::string_view name) {
  return std::find(kFields.begin(), kFields.end(), name) != kFields.end();
}

bool is_range(std::string_view text) {
  if (text.find(kTo) == std::string_view::npos) return false;
  const Range range = parts_of(text);
  const auto fits = [](std::string_view part) { return part.empty() || parse_period(part); };
  return fits(range.first) && fits(range.last) && !(range.first.empty() && range.last.empty());
}

std::string objection(std::string_view field, const std::string& value) {
  const std::string given = std::string{field} + ":" + value;
  if (field == "kind" && !schema::parse_passage_kind(schema::fold(value)))
    return given + " is not a kind of passage; there are " + kind_names() + ".";
  if (field == "year" && (value.size() != 4 || !parse_period(value)))
    return given + " is not a year like 2025.";
  if ((field == "before" || field == "after") && !parse_period(value))
    return given + " is not a date; write 2025, 2025-11 or 2025-11-30.";
  if (field == kDateField && !parse_period(value) && !is_range(value))
    return given + " is not a date or a range; write 2025-11 or 2025-11..2026-01.";
  return {};
}

Query filter_query(const Token& field, const Facts& facts) {
  const std::string& value = field.text;
  if (field.field == "club") return club_query(facts, value);
  if (field.field == "kind") return kind_query(value);
  if (field.field == "presenter") return presenter_query(facts, field);
  if (field.field == "series") return series_query(facts, field);
  if (field.field == "year") return Query{schema::year_term(value)};
  if (field.field == "before") return before_query(value);
  if (field.field == "after") return after_query(value);
  return date_query(value);
}

Query title_filter(const Token& field, const Facts& facts) {
  schema::Stemmer stemmer{{}};
  std::vector<std::string> sessions;
  for (const Place place : facts.titles.find(field.text, is_phrase(field), &stemmer))
    sessions.push_back(schema::session_term(facts.sessions.id(place)));
  return any_of(sessions);
}

Asked title_query(const Token& field, const Facts& facts, WordQueries& words) {
  Asked asked;
  std::vector<Query> all;
  for (const schema::Word& word : schema::words_to_find(field.text)) {
    const Asked one = words.words(word.folded);
    all.push_back(one.query);
    accept(asked, one);
  }
  asked.text = field.field + ":" + field.text;
  asked.query = {Query::OP_FILTER, Query{Query::OP_OR, all.begin(), all.end()},
                 title_filter(field, facts)};
  return asked;
}

}  // namespace lectern::search

#include "server/search/fields.hpp"

#include <algorithm>
#include <array>
#include <functional>

#include "indexer/schema/fold.hpp"
#include "indexer/schema/slots.hpp"
#include "indexer/schema/terms.hpp"
#include "server/search/period.hpp"

namespace lectern::search {
namespace {

using Reading = std::function<Xapian::Query(const std::string& value)>;

constexpr std::array<std::string_view, 7> kFilterFields = {"club", "kind",   "presenter", "series",
                                                           "year", "before", "after"};

// Earlier and later than any date in an index; a passage without one is in no range.
constexpr const char* kFirstDate = "00000101";
constexpr const char* kLastDate = "99991231";

class Field : public Xapian::FieldProcessor {
 public:
  explicit Field(Reading reading) : reading_(std::move(reading)) {}
  Xapian::Query operator()(const std::string& value) override { return reading_(value); }

 private:
  Reading reading_;
};

Xapian::Query club_query(const std::vector<schema::ClubRecord>& clubs, const std::string& value) {
  const std::string wanted = schema::fold(value);
  std::vector<Xapian::Query> found;
  for (const schema::ClubRecord& club : clubs)
    if (club.id == wanted) return Xapian::Query{schema::club_term(club.id)};
  for (const schema::ClubRecord& club : clubs)
    if (schema::fold(club.name).find(wanted) != std::string::npos)
      found.emplace_back(schema::club_term(club.id));
  return Xapian::Query{Xapian::Query::OP_OR, found.begin(), found.end()};
}

// The words of a name, all of them; with a space in it, which only quotes give, as a
// phrase.
Xapian::Query name_query(std::string_view prefix, const Xapian::Stem& stemmer,
                         const std::string& value) {
  Xapian::QueryParser parser;
  parser.set_default_op(Xapian::Query::OP_AND);
  parser.set_stemmer(stemmer);
  parser.set_stemming_strategy(Xapian::QueryParser::STEM_SOME);
  const bool phrase = value.find(' ') != std::string::npos;
  const std::string text = schema::lowered(value);
  return parser.parse_query(phrase ? '"' + text + '"' : text,
                            Xapian::QueryParser::FLAG_PHRASE | Xapian::QueryParser::FLAG_CJK_NGRAM,
                            std::string{prefix});
}

Xapian::Query date_range(const std::string& first, const std::string& last) {
  return {Xapian::Query::OP_VALUE_RANGE, schema::slot::kDate, first, last};
}

Xapian::Query after_query(const std::string& value) {
  const auto period = parse_period(value);
  return period ? date_range(period->first, kLastDate) : Xapian::Query::MatchNothing;
}

Xapian::Query before_query(const std::string& value) {
  const auto period = parse_period(value);
  if (!period) return Xapian::Query::MatchNothing;
  // The text just before the first day: no date lies between.
  std::string last = period->first;
  last.back() = static_cast<char>(last.back() - 1);
  return date_range(kFirstDate, last + "~");
}

Xapian::Query kind_query(const std::string& value) {
  const auto kind = schema::parse_passage_kind(schema::fold(value));
  return kind ? Xapian::Query{schema::kind_term(*kind)} : Xapian::Query::MatchNothing;
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

bool is_field(std::string_view name) {
  return name == kTitleField ||
         std::find(kFilterFields.begin(), kFilterFields.end(), name) != kFilterFields.end();
}

std::string objection(std::string_view field, const std::string& value) {
  const std::string given = std::string{field} + ":" + value;
  if (field == "kind" && !schema::parse_passage_kind(schema::fold(value)))
    return given + " is not a kind of passage; there are " + kind_names() + ".";
  if (field == "year" && (value.size() != 4 || !parse_period(value)))
    return given + " is not a year like 2025.";
  if ((field == "before" || field == "after") && !parse_period(value))
    return given + " is not a date; write 2025, 2025-11 or 2025-11-30.";
  return {};
}

void add_fields(Xapian::QueryParser& parser, const Xapian::Stem& stemmer,
                const std::vector<schema::ClubRecord>& clubs) {
  const auto add = [&](const char* name, Reading reading) {
    parser.add_boolean_prefix(name, (new Field{std::move(reading)})->release());
  };
  parser.add_prefix(std::string{kTitleField}, std::string{schema::prefix::kTitleText});
  add("club", [&clubs](const std::string& value) { return club_query(clubs, value); });
  add("kind", kind_query);
  // Names are not stemmed: "Adams" is not "Adam".
  add("presenter", [](const std::string& value) {
    return name_query(schema::prefix::kPresenterText, Xapian::Stem{}, value);
  });
  add("series", [stemmer](const std::string& value) {
    return name_query(schema::prefix::kSeriesText, stemmer, value);
  });
  add("year", [](const std::string& value) { return Xapian::Query{schema::year_term(value)}; });
  add("before", before_query);
  add("after", after_query);
}

}  // namespace lectern::search

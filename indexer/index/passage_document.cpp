#include "indexer/index/passage_document.hpp"

#include <algorithm>
#include <cstdio>

#include "indexer/schema/slots.hpp"
#include "indexer/schema/terms.hpp"
#include "indexer/schema/words.hpp"

namespace lectern::index {
namespace {

// In its own header a session's title counts more than its description.
constexpr Xapian::termcount kTitleWeight = 5;

// A gap between two texts keeps phrases from crossing it.
constexpr Xapian::termpos kTextGap = 100;

// Adds the words of texts to a document, one text after the other.
class TextAdder {
 public:
  TextAdder(Xapian::Document& document, schema::Stemmer& stemmer,
            std::unordered_set<std::string>& written)
      : document_(document), stemmer_(stemmer), written_(written) {}

  void add(std::string_view text, Xapian::termcount weight = 1) {
    schema::WordReader reader{text};
    for (schema::Word word; reader.next(word);) {
      const Xapian::termpos place = first_ + word.place;
      if (!schema::is_stemmed(word)) {
        document_.add_posting(schema::written_term(word.folded), place, weight);
        continue;
      }
      document_.add_posting(schema::stem_term(stemmer_(word.folded)), place, weight);
      written_.insert(word.folded);
    }
    first_ += reader.places() + kTextGap;
  }

 private:
  Xapian::Document& document_;
  schema::Stemmer& stemmer_;
  std::unordered_set<std::string>& written_;
  Xapian::termpos first_ = 1;
};

// The words of a text that is found with a passage without standing in it.
void add_inherited(std::vector<std::string>& terms, std::string_view text,
                   schema::Stemmer& stemmer) {
  schema::WordReader reader{text};
  for (schema::Word word; reader.next(word);)
    terms.push_back(schema::inherited_term(
        schema::is_stemmed(word) ? std::string_view{stemmer(word.folded)} : word.folded));
}

}  // namespace

DocumentMaker::DocumentMaker(const schema::SessionRecord& session, schema::Stemmer& stemmer)
    : session_(session), stemmer_(stemmer) {
  add_inherited(inherited_, session.title, stemmer);
  add_inherited(inherited_, session.series, stemmer);
  add_inherited(inherited_, session.club_name, stemmer);
  for (const std::string& name : session.presenters) add_inherited(inherited_, name, stemmer);
  std::sort(inherited_.begin(), inherited_.end());
  inherited_.erase(std::unique(inherited_.begin(), inherited_.end()), inherited_.end());
}

Xapian::Document DocumentMaker::passage(const schema::PassageRecord& passage,
                                        std::size_t position) {
  Xapian::Document document;
  TextAdder texts{document, stemmer_, written_};
  if (passage.kind == schema::PassageKind::kSession) texts.add(session_.title, kTitleWeight);
  texts.add(passage.text);
  for (const std::string& term : inherited_) document.add_term(term);
  std::vector<std::string> own;
  add_inherited(own, passage.author, stemmer_);
  add_inherited(own, passage.material_title, stemmer_);
  for (const std::string& term : own) document.add_term(term);

  add_filters(document, passage, position);
  document.set_data(schema::encode(passage));
  return document;
}

void DocumentMaker::add_filters(Xapian::Document& document, const schema::PassageRecord& passage,
                                std::size_t position) const {
  document.add_boolean_term(schema::unique_term(passage.id));
  document.add_boolean_term(schema::session_term(session_.id));
  document.add_boolean_term(schema::club_term(session_.club_id));
  document.add_boolean_term(schema::kind_term(passage.kind));
  document.add_value(schema::slot::kSession, session_.id);
  document.add_value(schema::slot::kKind, std::string{schema::to_string(passage.kind)});
  if (!session_.series.empty()) document.add_boolean_term(schema::series_term(session_.series));
  for (const std::string& name : session_.presenters)
    document.add_boolean_term(schema::presenter_term(name));
  if (session_.date.size() == 10) {
    const std::string year = session_.date.substr(0, 4);
    document.add_boolean_term(schema::year_term(year));
    document.add_value(schema::slot::kDate,
                       year + session_.date.substr(5, 2) + session_.date.substr(8, 2));
  }
  if (!passage.material_sha256.empty())
    document.add_boolean_term(schema::document_term(passage.material_sha256));
  char order[24];
  std::snprintf(order, sizeof order, "%08zu", position);
  document.add_value(schema::slot::kPosition, order);
}

Xapian::Document DocumentMaker::record() const {
  Xapian::Document document;
  document.add_boolean_term(schema::unique_term(schema::session_record_id(session_.id)));
  document.add_boolean_term(schema::session_term(session_.id));
  document.add_boolean_term(schema::record_term(
      session_.plan_topic ? schema::RecordSort::kPlanTopic : schema::RecordSort::kSession));
  for (const schema::PaperRecord& paper : session_.papers) {
    document.add_boolean_term(schema::paper_term(paper.id));
    for (const std::string& id : paper.also) document.add_boolean_term(schema::paper_term(id));
  }
  for (const schema::MaterialRecord& material : session_.materials)
    if (!material.sha256.empty())
      document.add_boolean_term(schema::document_term(material.sha256));
  for (const std::string& word : written_) document.add_boolean_term(schema::written_term(word));
  document.set_data(schema::encode(session_));
  return document;
}

Xapian::Document club_document(const schema::ClubRecord& club) {
  Xapian::Document document;
  document.add_boolean_term(schema::unique_term(schema::club_record_id(club.id)));
  document.add_boolean_term(schema::record_term(schema::RecordSort::kClub));
  document.set_data(schema::encode(club));
  return document;
}

}  // namespace lectern::index

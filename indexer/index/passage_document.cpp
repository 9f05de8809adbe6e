#include "indexer/index/passage_document.hpp"

#include <cstdio>

#include "indexer/schema/slots.hpp"
#include "indexer/schema/terms.hpp"

namespace lectern::index {
namespace {

// In its own header a session's title counts more than its description; on its slides
// and pages it counts once, so that a query can cross both.
constexpr Xapian::termcount kTitleWeight = 5;
constexpr Xapian::termcount kPresenterWeight = 3;
constexpr Xapian::termcount kSeriesWeight = 2;

// A gap between two texts keeps phrases from crossing it.
constexpr Xapian::termcount kTextGap = 100;

Xapian::Stem stemmer_of(const std::string& language) {
  try {
    return Xapian::Stem{language};
  } catch (const Xapian::InvalidArgumentError&) {
    return Xapian::Stem{};
  }
}

}  // namespace

DocumentMaker::DocumentMaker(const schema::SessionRecord& session, const std::string& language)
    : session_(session) {
  generator_.set_stemmer(stemmer_of(language));
  generator_.set_stemming_strategy(Xapian::TermGenerator::STEM_SOME);
  generator_.set_flags(Xapian::TermGenerator::FLAG_CJK_NGRAM);
  generator_.set_max_word_length(64);
  for (const std::string& name : session.presenters) presenters_ += name + "\n";
}

Xapian::Document DocumentMaker::passage(const schema::PassageRecord& passage,
                                        std::size_t position) {
  Xapian::Document document;
  generator_.set_document(document);
  generator_.set_termpos(0);
  const bool header = passage.kind == schema::PassageKind::kSession;

  if (header) {
    generator_.index_text(session_.title, kTitleWeight);
    generator_.increase_termpos(kTextGap);
  }
  generator_.index_text(passage.text);
  generator_.increase_termpos(kTextGap);
  if (!passage.author.empty()) generator_.index_text_without_positions(passage.author);
  if (!header) generator_.index_text_without_positions(session_.title);
  generator_.index_text_without_positions(presenters_, header ? kPresenterWeight : 1);
  generator_.index_text_without_positions(session_.series, header ? kSeriesWeight : 1);

  generator_.index_text(session_.title, 1, std::string{schema::prefix::kTitleText});
  generator_.increase_termpos(kTextGap);
  for (const std::string& name : session_.presenters) {
    generator_.index_text(name, 1, std::string{schema::prefix::kPresenterText});
    generator_.increase_termpos(kTextGap);
  }
  generator_.index_text(session_.series, 1, std::string{schema::prefix::kSeriesText});

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
  document.add_value(schema::slot::kClub, session_.club_id);
  document.add_value(schema::slot::kKind, std::string{schema::to_string(passage.kind)});
  if (!session_.series.empty()) {
    document.add_boolean_term(schema::series_term(session_.series));
    document.add_value(schema::slot::kSeries, session_.series);
  }
  std::string presenters;
  for (const std::string& name : session_.presenters) {
    document.add_boolean_term(schema::presenter_term(name));
    if (!presenters.empty()) presenters += schema::slot::kPresenterSeparator;
    presenters += name;
  }
  if (!presenters.empty()) document.add_value(schema::slot::kPresenters, presenters);
  if (session_.date.size() == 10) {
    const std::string year = session_.date.substr(0, 4);
    document.add_boolean_term(schema::year_term(year));
    document.add_value(schema::slot::kYear, year);
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

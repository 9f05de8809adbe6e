#include "server/search/sessions.hpp"

#include <algorithm>
#include <charconv>
#include <numeric>

#include "indexer/schema/fold.hpp"
#include "indexer/schema/slots.hpp"
#include "indexer/schema/terms.hpp"
#include "server/search/document_data.hpp"

namespace lectern::search {
namespace {

// "2025-11-06" as 20251106; 0 for anything else.
std::uint32_t date_of(const std::string& iso) {
  if (iso.size() != 10) return 0;
  const std::string digits = iso.substr(0, 4) + iso.substr(5, 2) + iso.substr(8, 2);
  std::uint32_t date = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), date);
  return error == std::errc{} && end == digits.data() + digits.size() ? date : 0;
}

schema::SessionRecord head_of(schema::SessionRecord record) {
  record.description.clear();
  record.description.shrink_to_fit();
  record.materials = {};
  record.recordings = {};
  record.readings = {};
  record.papers = {};
  record.acronyms = {};
  record.phrases = {};
  return record;
}

}  // namespace

Place Names::add(const std::string& name) {
  std::string key = schema::fold(name);
  if (key.empty()) return kNowhere;
  const auto [found, is_new] =
      places_.try_emplace(std::move(key), static_cast<Place>(names_.size()));
  if (is_new) names_.push_back(name);
  return found->second;
}

Place Names::find(std::string_view name) const {
  const auto found = places_.find(schema::fold(name));
  return found == places_.end() ? kNowhere : found->second;
}

void Names::order() {
  std::vector<Place> ordered(names_.size());
  std::iota(ordered.begin(), ordered.end(), Place{0});
  std::sort(ordered.begin(), ordered.end(),
            [&](Place a, Place b) { return names_[a] < names_[b]; });
  ranks_.resize(names_.size());
  for (std::uint32_t rank = 0; rank < ordered.size(); ++rank) ranks_[ordered[rank]] = rank;
}

Sessions::Sessions(const Xapian::Database& database, const Visit& visit) {
  read_records(database, visit);
  for (Names* names : {&clubs_, &series_, &presenters_}) names->order();
  place_months();
  read_passages(database);
}

Place Sessions::find(std::string_view id) const {
  const auto found = places_.find(std::string{id});
  return found == places_.end() ? kNowhere : found->second;
}

void Sessions::read_records(const Xapian::Database& database, const Visit& visit) {
  for (const auto sort : {schema::RecordSort::kSession, schema::RecordSort::kPlanTopic}) {
    const std::string term = schema::record_term(sort);
    const auto end = database.postlist_end(term);
    for (auto it = database.postlist_begin(term); it != end; ++it) {
      auto record = schema::decode_session(document_data(database, *it));
      if (!record) continue;
      visit(*record);
      add(std::move(*record));
    }
  }
}

void Sessions::add(schema::SessionRecord record) {
  SessionFacts facts{.club = clubs_.add(record.club_id),
                     .series = series_.add(record.series),
                     .first_presenter = static_cast<std::uint32_t>(presenters_of_all_.size()),
                     .date = date_of(record.date)};
  for (const std::string& name : record.presenters) {
    const Place place = presenters_.add(name);
    const auto own = presenters_of_all_.begin() + facts.first_presenter;
    if (place == kNowhere ||
        std::find(own, presenters_of_all_.end(), place) != presenters_of_all_.end())
      continue;
    presenters_of_all_.push_back(place);
    ++facts.presenters;
  }
  places_.emplace(record.id, static_cast<Place>(all_.size()));
  heads_.push_back(head_of(std::move(record)));
  all_.push_back(std::move(facts));
}

void Sessions::place_months() {
  for (const SessionFacts& session : all_)
    if (session.date != 0) months_.push_back(session.date / 100);
  std::sort(months_.begin(), months_.end());
  months_.erase(std::unique(months_.begin(), months_.end()), months_.end());
  for (SessionFacts& session : all_)
    if (session.date != 0)
      session.month = static_cast<Place>(
          std::lower_bound(months_.begin(), months_.end(), session.date / 100) - months_.begin());
}

// A session's passages lie together, so the last one is meant nearly always.
void Sessions::read_passages(const Xapian::Database& database) {
  const std::size_t documents = std::size_t{database.get_lastdocid()} + 1;
  session_.assign(documents, kNowhere);
  kinds_.assign(documents, schema::PassageKind::kText);
  std::string last;
  Place place = kNowhere;
  const auto sessions_end = database.valuestream_end(schema::slot::kSession);
  for (auto it = database.valuestream_begin(schema::slot::kSession); it != sessions_end; ++it) {
    const std::string id = *it;
    if (id != last) {
      place = find(id);
      last = id;
    }
    session_[it.get_docid()] = place;
  }
  const auto kinds_end = database.valuestream_end(schema::slot::kKind);
  for (auto it = database.valuestream_begin(schema::slot::kKind); it != kinds_end; ++it)
    if (const auto kind = schema::parse_passage_kind(*it)) kinds_[it.get_docid()] = *kind;
}

}  // namespace lectern::search

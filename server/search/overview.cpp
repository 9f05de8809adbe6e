#include "server/search/overview.hpp"

#include <algorithm>
#include <set>

#include "indexer/schema/slots.hpp"
#include "indexer/schema/terms.hpp"
#include "server/search/addresses.hpp"
#include "server/search/document_data.hpp"

namespace lectern::search {
namespace {

// Calls `visit` with the data of every document that has the term.
template <typename Visit>
void for_each_document(const Xapian::Database& database, const std::string& term, Visit visit) {
  const auto end = database.postlist_end(term);
  for (auto it = database.postlist_begin(term); it != end; ++it)
    visit(document_data(database, *it));
}

template <typename Visit>
void for_each_session(const Xapian::Database& database, Visit visit) {
  for (const auto sort : {schema::RecordSort::kSession, schema::RecordSort::kPlanTopic})
    for_each_document(database, schema::record_term(sort), [&](const std::string& data) {
      if (auto session = schema::decode_session(data)) visit(std::move(*session));
    });
}

}  // namespace

std::vector<schema::ClubRecord> read_clubs(const Xapian::Database& database) {
  std::vector<schema::ClubRecord> clubs;
  for_each_document(database, schema::record_term(schema::RecordSort::kClub),
                    [&](const std::string& data) {
                      if (auto club = schema::decode_club(data)) clubs.push_back(std::move(*club));
                    });
  std::sort(clubs.begin(), clubs.end(), [](const auto& a, const auto& b) {
    return a.name != b.name ? a.name < b.name : a.id < b.id;
  });
  return clubs;
}

std::vector<ClubOverview> read_overview(const Xapian::Database& database,
                                        const std::vector<schema::ClubRecord>& clubs) {
  std::vector<ClubOverview> all;
  std::set<std::string> recordings;  // with their clubs
  for (const schema::ClubRecord& club : clubs) {
    ClubOverview& overview = all.emplace_back();
    overview.club = club;
    overview.passages = database.get_termfreq(schema::club_term(club.id));
  }
  for_each_session(database, [&](const schema::SessionRecord& session) {
    const auto found = std::find_if(all.begin(), all.end(), [&](const ClubOverview& overview) {
      return overview.club.id == session.club_id;
    });
    if (found == all.end()) return;
    ++found->sessions;
    for (const schema::RecordingRecord& recording : session.recordings)
      if (recordings.insert(session.club_id + ' ' + recording.provider + ' ' + recording.id).second)
        found->recorded_s += recording.duration_s.value_or(0);
    if (session.date.empty()) return;
    if (found->first_date.empty() || session.date < found->first_date)
      found->first_date = session.date;
    found->last_date = std::max(found->last_date, session.date);
  });
  return all;
}

ClubSessions read_sessions(const Xapian::Database& database, const schema::ClubRecord& club) {
  ClubSessions all{club, {}, {}};
  auto& sessions = all.sessions;
  for_each_session(database, [&](schema::SessionRecord session) {
    if (session.club_id == club.id) sessions.push_back(std::move(session));
  });
  std::stable_sort(sessions.begin(), sessions.end(),
                   [](const auto& a, const auto& b) { return a.date > b.date; });
  if (club.kind == "plan") all.discussions = discussions_of(database, sessions);
  return all;
}

std::vector<std::string> read_addresses(const Xapian::Database& database,
                                        const std::vector<schema::ClubRecord>& clubs) {
  std::vector<std::string> addresses{"/", "/help"};
  for (const schema::ClubRecord& club : clubs) addresses.push_back(club_address(club.id));
  std::set<std::string> papers, documents;
  for_each_session(database, [&](const schema::SessionRecord& session) {
    if (!session.plan_topic) addresses.push_back(session_address(session.id));
    for (const schema::PaperRecord& paper : session.papers) papers.insert(paper_address(paper.id));
    for (const schema::MaterialRecord& material : session.materials)
      if (!material.sha256.empty() && material.unreadable.empty())
        documents.insert(viewer_address(material.sha256));
  });
  addresses.insert(addresses.end(), papers.begin(), papers.end());
  addresses.insert(addresses.end(), documents.begin(), documents.end());
  return addresses;
}

std::optional<schema::SessionRecord> find_session(const Xapian::Database& database,
                                                  std::string_view id) {
  const std::string term = schema::unique_term(schema::session_record_id(id));
  const auto it = database.postlist_begin(term);
  if (it == database.postlist_end(term)) return std::nullopt;
  return schema::decode_session(document_data(database, *it));
}

std::optional<SessionDetail> read_session(const Xapian::Database& database, std::string_view id) {
  auto session = find_session(database, id);
  if (!session) return std::nullopt;
  SessionDetail detail{std::move(*session), {}, {}};
  detail.discussions = discussions_of(database, {detail.session});
  const std::string term = schema::session_term(id);
  for (auto it = database.postlist_begin(term); it != database.postlist_end(term); ++it) {
    const std::string kind = database.get_document(*it).get_value(schema::slot::kKind);
    if (!kind.empty()) ++detail.passages[kind];
  }
  return detail;
}

}  // namespace lectern::search

#include "server/search/session_passages.hpp"

#include <algorithm>
#include <utility>

#include "indexer/schema/slots.hpp"
#include "indexer/schema/terms.hpp"
#include "server/search/document_data.hpp"
#include "server/search/overview.hpp"

namespace lectern::search {
namespace {

using schema::PassageKind;
using schema::PassageRecord;

bool is_wanted(PassageKind kind, const std::vector<PassageKind>& kinds) {
  return kinds.empty() || std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

// In the session's order.
std::vector<Xapian::docid> passages_of(const Xapian::Database& database, const Sessions& sessions,
                                       std::string_view session_id,
                                       const std::vector<PassageKind>& kinds) {
  const Place place = sessions.find(session_id);
  const std::string term = schema::session_term(session_id);
  std::vector<std::pair<std::string, Xapian::docid>> placed;
  auto position = database.valuestream_begin(schema::slot::kPosition);
  const auto positions_end = database.valuestream_end(schema::slot::kPosition);
  const auto end = database.postlist_end(term);
  for (auto it = database.postlist_begin(term); it != end; ++it) {
    if (sessions.of(*it) != place || !is_wanted(sessions.kind(*it), kinds)) continue;
    if (position != positions_end) position.skip_to(*it);
    const bool has = position != positions_end && position.get_docid() == *it;
    placed.emplace_back(has ? *position : std::string{}, *it);
  }
  std::sort(placed.begin(), placed.end());
  std::vector<Xapian::docid> documents;
  for (const auto& [where, document] : placed) documents.push_back(document);
  return documents;
}

PassageRecord read(const Xapian::Database& database, Xapian::docid document) {
  return schema::decode_passage(document_data(database, document)).value_or(PassageRecord{});
}

std::string recording_of(const PassageRecord& passage, const schema::SessionRecord& session) {
  for (const schema::RecordingRecord& recording : session.recordings)
    if (!recording.url.empty() && recording.url == passage.url) return recording.id;
  return {};
}

// The stretch before this one among those wanted; kinds lie together in a session.
PassageRecord stretch_before(const Xapian::Database& database, const Sessions& sessions,
                             const std::vector<Xapian::docid>& wanted, std::size_t at) {
  while (at > 0)
    if (sessions.kind(wanted[--at]) == PassageKind::kTranscript) return read(database, wanted[at]);
  return {};
}

}  // namespace

std::optional<SessionPassages> read_passages(const Xapian::Database& database,
                                             const Sessions& sessions, std::string_view session_id,
                                             const PassagesRequest& request) {
  const auto session = find_session(database, session_id);
  if (!session) return std::nullopt;
  const auto wanted = passages_of(database, sessions, session_id, request.kinds);
  const std::size_t first = std::min((request.page - 1) * request.per_page, wanted.size());
  const std::size_t last = std::min(first + request.per_page, wanted.size());
  SessionPassages found{wanted.size(), {}};
  PassageRecord before = stretch_before(database, sessions, wanted, first);
  for (std::size_t i = first; i < last; ++i) {
    ListedPassage& listed = found.passages.emplace_back();
    listed.record = read(database, wanted[i]);
    listed.recording = recording_of(listed.record, *session);
    if (listed.record.kind != PassageKind::kTranscript) continue;
    listed.lines = lines_of(listed.record, repeated_bytes(before, listed.record));
    before = listed.record;
  }
  return found;
}

std::optional<SessionNotes> read_notes(const Xapian::Database& database, const Sessions& sessions,
                                       std::string_view session_id) {
  auto session = find_session(database, session_id);
  if (!session) return std::nullopt;
  SessionNotes notes{std::move(*session), {}};
  for (const Xapian::docid document :
       passages_of(database, sessions, session_id, {PassageKind::kHighlight, PassageKind::kNote}))
    notes.passages.push_back(read(database, document));
  return notes;
}

}  // namespace lectern::search

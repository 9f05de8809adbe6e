// What the archive holds, club by club and session by session, read from the records
// of the index.
#pragma once

#include <xapian.h>

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/schema/documents.hpp"
#include "server/search/papers.hpp"

namespace lectern::search {

struct ClubOverview {
  schema::ClubRecord club;
  std::size_t sessions = 0;  // of a plan: its topics
  std::size_t passages = 0;
  std::int64_t recorded_s = 0;  // of its recordings, each once, as far as that is known
  std::string first_date, last_date;  // ISO 8601, empty when no session has a date
};

struct SessionDetail {
  schema::SessionRecord session;
  std::map<std::string, std::size_t> passages;  // by kind
  Discussions discussions;                      // of its readings
};

struct ClubSessions {
  schema::ClubRecord club;
  std::vector<schema::SessionRecord> sessions;  // newest first, those without a date last
  Discussions discussions;                      // of a plan's readings
};

// In the order of their names.
std::vector<schema::ClubRecord> read_clubs(const Xapian::Database& database);
std::vector<ClubOverview> read_overview(const Xapian::Database& database,
                                        const std::vector<schema::ClubRecord>& clubs);

ClubSessions read_sessions(const Xapian::Database& database, const schema::ClubRecord& club);

// The web page's own, below the server's: its start and help, clubs, sessions, papers and
// documents, each once.
std::vector<std::string> read_addresses(const Xapian::Database& database,
                                        const std::vector<schema::ClubRecord>& clubs);

std::optional<schema::SessionRecord> find_session(const Xapian::Database& database,
                                                  std::string_view id);
std::optional<SessionDetail> read_session(const Xapian::Database& database, std::string_view id);

}  // namespace lectern::search

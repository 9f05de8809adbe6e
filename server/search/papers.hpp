// The papers that sessions and study plans mention, gathered from the records of the index:
// who discussed one, with which copies, and which plans list it.
#pragma once

#include <xapian.h>

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/schema/documents.hpp"

namespace lectern::search {

// A session or a topic of a plan that mentions a paper, with what it has of it.
struct PaperMention {
  schema::SessionRecord session;
  std::vector<schema::MaterialRecord> copies;  // files, no mere links
  std::vector<schema::ReadingRecord> readings;
};

struct PaperDetail {
  schema::PaperRecord paper;
  std::vector<PaperMention> sessions;  // newest first, those without a date last
  std::vector<PaperMention> topics;    // of plans
};

// By any of its ids, in any form of writing them (paper_id.hpp); absent when nobody mentions it.
std::optional<PaperDetail> read_paper(const Xapian::Database& database, std::string_view id);

// What a list says of a session that discussed something.
struct SessionBrief {
  std::string id, club_id, club_name;
  std::optional<std::int64_t> number;
  std::string date, title;
};

// By a paper's id as a session's readings have it: sessions, not topics of plans, that discuss
// it, newest first; the newest 13 where there are more.
using Discussions = std::map<std::string, std::vector<SessionBrief>>;

// Of all readings of these sessions.
Discussions discussions_of(const Xapian::Database& database,
                           const std::vector<schema::SessionRecord>& sessions);

}  // namespace lectern::search

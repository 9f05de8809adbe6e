// The passages of one session in its own order: what its page shows, where search would rank.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/schema/documents.hpp"
#include "server/search/sessions.hpp"
#include "server/search/transcript_lines.hpp"

namespace lectern::search {

struct PassagesRequest {
  static constexpr std::size_t kMaxPerPage = 500;

  std::vector<schema::PassageKind> kinds;  // any of these; none: all
  std::size_t page = 1;
  std::size_t per_page = 100;
};

struct ListedPassage {
  schema::PassageRecord record;
  std::string recording;  // id of the one it is of, or empty
  // Of a transcript, without what its stretch repeats of the one before: one after the other
  // they are all that was said, once.
  std::vector<TranscriptLine> lines;
};

struct SessionPassages {
  std::size_t total = 0;  // on all pages
  std::vector<ListedPassage> passages;
};

// Absent when there is no such session.
std::optional<SessionPassages> read_passages(const Xapian::Database& database,
                                             const Sessions& sessions, std::string_view session_id,
                                             const PassagesRequest& request);

struct SessionNotes {
  schema::SessionRecord session;
  std::vector<schema::PassageRecord> passages;  // highlights and notes, in its order
};

// Absent when there is no such session.
std::optional<SessionNotes> read_notes(const Xapian::Database& database, const Sessions& sessions,
                                       std::string_view session_id);

}  // namespace lectern::search

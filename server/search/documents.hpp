// A stored document as the index knows it: what it is, which sessions have it, what readers
// left on its pages, and which of its pages a query can match.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "indexer/schema/documents.hpp"
#include "server/search/answer.hpp"
#include "server/search/asked.hpp"
#include "server/search/page_boxes.hpp"
#include "server/search/sessions.hpp"

namespace lectern::search {

struct StoredDocument {
  schema::MaterialRecord material;                 // as the newest of its sessions has it
  std::vector<schema::PassageRecord> annotations;  // highlights and notes by page, each once
  std::vector<schema::SessionRecord> sessions;     // newest first, those without a date last
};

// Absent when no session has it.
std::optional<StoredDocument> read_document(const Xapian::Database& database,
                                            const Sessions& sessions, std::string_view sha256);

bool has_document(const Xapian::Database& database, std::string_view sha256);

// Of a document's pages, those whose text has any of the words that were asked for, by their
// numbers; the first `most` of them.  Where a word that was asked for may go on, all pages.
std::vector<std::int64_t> pages_with(const Xapian::Database& database, const Sessions& sessions,
                                     std::string_view sha256, const std::vector<Asked>& asked,
                                     std::size_t most);

// The words of one of the document's pages; absent where they are not to be had.
using ReadPage = std::function<std::optional<PageWords>(std::int64_t page)>;

struct PageMatches {
  std::int64_t page = 0;
  std::size_t matches = 0;  // boxes on it
};

struct DocumentMatches {
  QueryReading query;
  std::vector<PageMatches> pages;  // in their order, only those with matches
};

}  // namespace lectern::search

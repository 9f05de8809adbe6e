// The indexer's own notes on a session, kept beside it in the index: how many pages
// said something, which documents could not be read.  `status` adds them up.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace lectern::archive {

struct UnreadableDocument {
  std::string path;  // relative to the club's source
  std::string reason;
};

// How it stands with something elsewhere that belongs to a session.
struct Whereabouts {
  std::string url;     // as the page has it
  std::string state;   // of a recording see recordings/state.hpp, of a document remote/state.hpp
  std::string reason;  // empty when there is nothing to explain
};

struct SessionReport {
  std::size_t pages_with_text = 0;     // their own alone
  std::size_t pages_with_ocr = 0;      // OCR read some or all of their text
  std::size_t pages_empty = 0;         // nothing on them that can be searched
  std::vector<std::string> documents;  // sha256 of all, readable or not
  std::vector<UnreadableDocument> unreadable;
  std::vector<Whereabouts> recordings;
  std::vector<Whereabouts> links;              // to documents
  std::vector<UnreadableDocument> incomplete;  // read, but not all of their pages in full
};

std::string encode(const SessionReport& report);     // JSON
SessionReport decode_report(std::string_view json);  // empty for what is no report

}  // namespace lectern::archive

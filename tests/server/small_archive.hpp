// A small real index, written by the indexer's own writer, for tests to ask.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "indexer/index/writer.hpp"
#include "indexer/schema/documents.hpp"
#include "tests/temporary_folder.hpp"

namespace lectern::testing {

schema::ClubRecord club(const std::string& id, const std::string& name,
                        const std::string& language = "en");

// A session with its header; the slides' texts become pages 1, 2, … of one document.
struct SessionSketch {
  std::string id;
  std::string title;
  std::vector<std::string> slides = {};
  std::vector<std::string> presenters = {};
  std::string date = {};
  std::string series = {};
  std::string club = "ml";
  std::string language = "en";
};

index::IndexedSession session(const SessionSketch& sketch);

// What the sketch's document is called in media/.
std::string document_hash(const std::string& session_id);

// Writes and commits all at once.
void write_index(const std::filesystem::path& directory,
                 const std::vector<schema::ClubRecord>& clubs,
                 const std::vector<SessionSketch>& sessions, bool rebuild = false);

}  // namespace lectern::testing

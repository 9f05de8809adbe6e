// What a run has to do: which sessions are new or changed, which are gone.  A session's
// fingerprint covers everything it is made from, so an equal one needs no work.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "indexer/archive/cache.hpp"
#include "indexer/archive/papers.hpp"
#include "indexer/archive/recording_passages.hpp"
#include "indexer/catalog/session.hpp"
#include "indexer/extract/part.hpp"
#include "indexer/index/snapshot.hpp"
#include "indexer/recordings/holding.hpp"
#include "indexer/remote/state.hpp"
#include "indexer/schema/documents.hpp"
#include "indexer/schema/synonyms.hpp"

namespace lectern::archive {

// A document of a session that is read.
struct PlannedDocument {
  std::size_t material;        // its place in the record's materials
  std::filesystem::path file;  // absolute
  std::string sha256;
  extract::Wanted wanted = {};
};

// A recording of a session, with what is held of it now.
struct PlannedRecording {
  std::size_t recording;  // its place in the record's recordings
  recordings::Holding holding;
};

// A link of a session that leads to a document, with what became of it.
struct PlannedLink {
  std::string url;  // as the page has it
  std::string state, reason;
};

struct PlannedSession {
  schema::SessionRecord record;
  std::vector<PlannedDocument> documents;
  std::vector<PlannedRecording> recordings;
  std::vector<PlannedLink> links;
  std::string language;  // the club's first
  std::string fingerprint;
  bool known = false;  // an older form of it is in the index
};

struct Plan {
  std::vector<PlannedSession> write;
  std::vector<std::string> remove;  // session ids
  std::size_t unchanged = 0;
  std::vector<schema::ClubRecord> write_clubs;
  std::vector<std::string> remove_clubs;
  std::optional<std::vector<schema::SynonymGroup>> write_synonyms;  // absent: as they are

  bool empty() const {
    return write.empty() && remove.empty() && write_clubs.empty() && remove_clubs.empty() &&
           !write_synonyms;
  }
};

// A document elsewhere, as far as it is here.
struct HeldDocument {
  remote::State state = remote::State::kNotFetched;
  std::string reason;  // empty when it was fetched
  std::string sha256;  // empty: it is not here
  std::filesystem::path file;
};

// What there is to compare.
struct PlanInput {
  const catalog::Catalog& catalog;                     // of the clubs that could be read
  std::map<std::string, std::filesystem::path> roots;  // of those clubs, by id
  std::set<std::string> configured;                    // every club in the clubs file
  const std::optional<index::Snapshot>& snapshot;      // what the index holds now
  std::set<std::string> ocr_languages;  // installed, by Tesseract's names; empty: no OCR
  bool images = true;                   // pages are drawn
  bool office = true;                   // LibreOffice is there to read office documents
  // What is held of a recording, by recordings::recording_key().
  std::function<recordings::Holding(const std::string& key)> holding;
  // What is held of a document elsewhere, by its link (see remote/direct_link.hpp).
  std::function<HeldDocument(const std::string& link)> document;
  // What arXiv says of a paper; nothing when it is empty.
  Papers::Lookup paper = {};
  // A recording's metadata.
  std::function<std::optional<recordings::Video>(const recordings::Holding&)> video = read_video;
  std::vector<schema::SynonymGroup> synonyms = {};  // that a search is to know
};

// Hashes documents through the cache.  Clubs that are configured but could not be read
// keep what the index has of them.
Plan make_plan(const PlanInput& input, Cache& cache);

}  // namespace lectern::archive

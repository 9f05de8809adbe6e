// What the archive keeps of remote documents: for each link what became of it, and the
// documents by their hash, so that one which many sessions link to is there once.
//
//   <archive>/remote/links/<sha256 of the link>.json
//   <archive>/remote/documents/ab/<sha256>.pdf
//   <archive>/remote/papers/<arXiv id>.json          see arxiv_papers.hpp
//
// Every file is there whole or not at all; a damaged one is as if it were not there.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <set>
#include <string>

#include "indexer/remote/state.hpp"

namespace lectern::remote {

struct Entry {
  std::string link;  // what was asked for, see direct_link.hpp
  State state = State::kNotFetched;
  std::string reason;                // a sentence; empty when fetched
  std::chrono::sys_seconds tried{};  // the epoch: never
  std::chrono::sys_seconds next_try{};
  int attempts = 0;  // in a row that ended in this state
  int unknown = 0;   // in a row that name servers did not know its host, or had no network
  std::string etag, last_modified;
  // Of the document, also when a later attempt to see it again failed: what was had once is
  // kept.  Empty: there is none.
  std::string sha256;
  std::uint64_t bytes = 0;

  bool operator==(const Entry&) const = default;
};

class Shelf {
 public:
  // <archive>/remote; made when something is first put there.
  explicit Shelf(std::filesystem::path folder) : folder_(std::move(folder)) {}

  // An entry whose document is gone has no hash and no validators.
  std::optional<Entry> find(const std::string& link) const;
  // Throws std::runtime_error (a full disk), as does everything below that writes.
  void put(const Entry& entry);

  std::filesystem::path document(const std::string& sha256) const;
  // Where to write a document until its hash is known.
  std::filesystem::path unfinished_document() const;
  // Gives what was written there its place; drops it when the document is here already.
  void keep_document(const std::string& sha256);

  std::filesystem::path papers() const { return folder_ / "papers"; }

  // Forgets all other links and the documents that only they had, and what a killed run left
  // half written.  Returns how many documents went.
  std::size_t remove_unused(const std::set<std::string>& links);

 private:
  std::filesystem::path file_of(const std::string& link) const;

  std::filesystem::path folder_;
};

}  // namespace lectern::remote

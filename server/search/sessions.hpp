// Which sessions there are and which passage belongs to which, in memory: what filters,
// facets and grouping need of every match, without a look into the index for each.  Five
// bytes a passage and some hundreds a session.  Immutable once read, so threads share it.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "indexer/schema/documents.hpp"
#include "indexer/schema/passage_kind.hpp"

namespace lectern::search {

// A place in Sessions::all() or in one of its lists of names.
using Place = std::uint32_t;
inline constexpr Place kNowhere = ~Place{0};

// Names as they are displayed, each once however it is written (schema::fold).
class Names {
 public:
  Place add(const std::string& name);       // kNowhere for an empty one
  Place find(std::string_view name) const;  // kNowhere when there is none
  const std::string& operator[](Place place) const { return names_[place]; }
  std::size_t size() const { return names_.size(); }

 private:
  std::vector<std::string> names_;
  std::unordered_map<std::string, Place> places_;  // by folded name
};

struct SessionFacts {
  std::string id;
  std::string title;
  Place club = kNowhere;
  Place series = kNowhere;
  std::vector<Place> presenters;  // each once
  std::uint32_t date = 0;         // YYYYMMDD; 0 when unknown

  std::uint32_t year() const { return date / 10000; }
  std::uint32_t month() const { return date / 100; }  // YYYYMM
};

class Sessions {
 public:
  using Visit = std::function<void(const schema::SessionRecord&)>;

  Sessions() = default;
  // Calls `visit` with every record it reads, for others that need them.
  Sessions(const Xapian::Database& database, const Visit& visit);

  const std::vector<SessionFacts>& all() const { return all_; }
  Place find(std::string_view id) const;

  // kNowhere for a document that is no passage.
  Place of(Xapian::docid document) const {
    return document < session_.size() ? session_[document] : kNowhere;
  }
  schema::PassageKind kind(Xapian::docid document) const { return kinds_[document]; }

  const Names& clubs() const { return clubs_; }  // their ids
  const Names& series() const { return series_; }
  const Names& presenters() const { return presenters_; }

 private:
  void read_records(const Xapian::Database& database, const Visit& visit);
  void read_passages(const Xapian::Database& database);
  void add(const schema::SessionRecord& record);

  std::vector<SessionFacts> all_;
  std::unordered_map<std::string, Place> places_;  // by id
  Names clubs_, series_, presenters_;
  std::vector<Place> session_;              // by document
  std::vector<schema::PassageKind> kinds_;  // by document
};

}  // namespace lectern::search

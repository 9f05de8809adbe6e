// Which sessions there are and which passage belongs to which, in memory: what filters,
// facets and grouping need of every match, without a look into the index for each, and
// of results.  Five bytes a passage and about a kilobyte a session.  Immutable once read, so
// threads share it.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <functional>
#include <span>
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
  // Which it is in the order of the alphabet, once they are ordered.
  std::uint32_t rank(Place place) const { return ranks_[place]; }
  void order();
  std::size_t size() const { return names_.size(); }

 private:
  std::vector<std::string> names_;
  std::vector<std::uint32_t> ranks_;
  std::unordered_map<std::string, Place> places_;  // by folded name
};

// What is counted of a session; small, because whole archives of them are walked through.
struct SessionFacts {
  Place club = kNowhere;
  Place series = kNowhere;
  std::uint32_t first_presenter = 0, presenters = 0;  // in Sessions' list of them all
  std::uint32_t date = 0;                             // YYYYMMDD; 0 when unknown
  Place month = kNowhere;                             // in Sessions::months()

  std::uint32_t year() const { return date / 10000; }
};

class Sessions {
 public:
  using Visit = std::function<void(const schema::SessionRecord&)>;

  Sessions() = default;
  // Calls `visit` with every record it reads, for others that need them.
  Sessions(const Xapian::Database& database, const Visit& visit);

  const std::vector<SessionFacts>& all() const { return all_; }
  // Its record without description and what the record lists (materials to phrases).
  const schema::SessionRecord& head(Place place) const { return heads_[place]; }
  const std::string& id(Place place) const { return heads_[place].id; }
  Place find(std::string_view id) const;

  // kNowhere for a document that is no passage.
  Place of(Xapian::docid document) const {
    return document < session_.size() ? session_[document] : kNowhere;
  }
  schema::PassageKind kind(Xapian::docid document) const { return kinds_[document]; }

  // Each once.
  std::span<const Place> presenters_of(const SessionFacts& session) const {
    return std::span{presenters_of_all_}.subspan(session.first_presenter, session.presenters);
  }

  const Names& clubs() const { return clubs_; }  // their ids
  const Names& series() const { return series_; }
  const Names& presenters() const { return presenters_; }
  // YYYYMM, ascending: those in which there are sessions.
  const std::vector<std::uint32_t>& months() const { return months_; }

 private:
  void read_records(const Xapian::Database& database, const Visit& visit);
  void read_passages(const Xapian::Database& database);
  void add(schema::SessionRecord record);
  void place_months();

  std::vector<SessionFacts> all_;
  std::vector<schema::SessionRecord> heads_;       // of the same
  std::unordered_map<std::string, Place> places_;  // by id
  Names clubs_, series_, presenters_;
  std::vector<std::uint32_t> months_;
  std::vector<Place> presenters_of_all_;    // of one session after the other
  std::vector<Place> session_;              // by document
  std::vector<schema::PassageKind> kinds_;  // by document
};

}  // namespace lectern::search

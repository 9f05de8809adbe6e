#include "indexer/index/writer.hpp"

#include <xapian.h>

#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "indexer/index/compaction.hpp"
#include "indexer/index/database_directory.hpp"
#include "indexer/index/passage_document.hpp"
#include "indexer/index/segments.hpp"
#include "indexer/schema/terms.hpp"
#include "indexer/schema/version.hpp"

namespace lectern::index {
namespace {

namespace fs = std::filesystem;

// Merging copies all there is: it waits until it shows three times as much as is seen.
constexpr std::size_t kGrowth = 3;

}  // namespace

class Writer::State {
 public:
  State(const fs::path& directory, bool rebuild) : directory_(fs::absolute(directory)) {
    fs::create_directories(directory_.parent_path());
    clear_leftovers(directory_);
    const bool exists = fs::exists(directory_) && !fs::is_empty(directory_);
    building_ = exists && (rebuild || !holds_current_index(directory_));
    if (building_) lock_old();
    open(building_ ? building_place(directory_) : directory_);
    // With the lock held, nobody else is at work there.
    fs::remove_all(segments_place(directory_));
    was_empty_ = database_.get_doccount() == 0;
  }

  ~State() {
    segments_.reset();
    try {
      // Xapian commits what is pending when a database is closed; a session half
      // replaced must not be.
      database_.cancel_transaction();
    } catch (const Xapian::Error&) {
      // Nothing was pending.
    }
    try {
      fs::remove_all(segments_place(directory_));
      if (!building_) return;
      database_.close();
      fs::remove_all(building_place(directory_));
    } catch (const Xapian::Error&) {
    } catch (const fs::filesystem_error&) {
      // The next writer removes it.
    }
  }

  const fs::path& directory() const { return directory_; }

  void replace(IndexedSession session) {
    const std::string id = session.session.id;
    if (waiting_.count(id) > 0) settle();
    if (!was_empty_ || database_.term_exists(schema::session_term(id))) {
      delete_session(database_, id);
      add_session(database_, session, stemmers_);
      return;
    }
    waiting_.insert(id);
    fresh_passages_ += session.passages.size();
    if (segments_) return segments_->add(std::move(session));
    fresh_.push_back(std::move(session));
    if (fresh_passages_ >= kBulkPassages) begin_bulk();
  }

  void remove_session(const std::string& id) {
    if (waiting_.count(id) > 0) settle();
    delete_session(database_, id);
  }

  // For what is written directly.
  Xapian::WritableDatabase& database() { return database_; }

  void commit() {
    if (building_) return;
    const bool bulk = segments_ && std::exchange(fresh_passages_, 0) >= kBulkPassages;
    if (bulk && segments_->passages() < kGrowth * database_.get_doccount()) return;
    settle();
    database_.commit_transaction();
    database_.begin_transaction();
  }

  void finish() {
    const bool compacts = segments_.has_value();
    settle();
    database_.commit_transaction();
    database_.begin_transaction();
    // Many small commits leave an index half empty.
    if (was_empty_ && !compacts && database_.get_doccount() >= kBulkPassages) merge();
    was_empty_ = false;
    if (building_) take_the_old_ones_place();
  }

 private:
  // One writer at a time, also while it builds elsewhere.  An index that is too damaged
  // to be locked has no other writer.
  void lock_old() {
    try {
      old_ = Xapian::WritableDatabase{directory_.string(), Xapian::DB_OPEN};
    } catch (const Xapian::DatabaseLockError&) {
      throw;
    } catch (const Xapian::Error&) {
    }
  }

  void open(const fs::path& place) {
    place_ = place;
    database_ = Xapian::WritableDatabase{place.string(), Xapian::DB_CREATE_OR_OPEN};
    const std::string version_key{schema::metadata::kSchemaVersion};
    if (database_.get_metadata(version_key).empty()) {
      // Committed at once: until the first session is in, readers find an empty index.
      database_.set_metadata(version_key, std::string{schema::kSchemaVersion});
      database_.commit();
    }
    database_.begin_transaction();
  }

  void begin_bulk() {
    segments_.emplace(segments_place(directory_));
    for (IndexedSession& session : std::exchange(fresh_, {})) segments_->add(std::move(session));
  }

  // Afterwards nothing waits, and what is left to do is to commit.
  void settle() {
    if (segments_) merge();
    for (const IndexedSession& session : std::exchange(fresh_, {}))
      add_session(database_, session, stemmers_);
    fresh_passages_ = 0;
    waiting_.clear();
  }

  // The index and its segments become one, in one step for those who read it.
  void merge() {
    database_.commit_transaction();
    std::vector<fs::path> sources{place_};
    if (segments_)
      for (const fs::path& segment : segments_->close()) sources.push_back(segment);
    const fs::path segments = segments_place(directory_);
    fs::create_directories(segments);
    const fs::path merged = segments / "merged";
    compact(sources, merged);
    segments_.reset();
    database_.close();
    take_place(merged, place_);
    fs::remove_all(segments);
    open(place_);
  }

  void take_the_old_ones_place() {
    database_.commit_transaction();
    database_.close();
    take_place(place_, directory_);
    building_ = false;
    old_ = Xapian::WritableDatabase{};
    open(directory_);
  }

  fs::path directory_;
  fs::path place_;         // of the database that is written
  bool building_ = false;  // beside the old index
  bool was_empty_ = false;
  Xapian::WritableDatabase old_;
  Xapian::WritableDatabase database_;
  Stemmers stemmers_;

  // Sessions that are neither in the database nor on their way into it, while it is new:
  // in memory until there are many, then in segments.
  std::set<std::string> waiting_;
  std::vector<IndexedSession> fresh_;
  std::size_t fresh_passages_ = 0;  // since the last commit
  std::optional<Segments> segments_;
};

Writer::Writer(const fs::path& directory, bool rebuild)
    : state_(translated(directory, [&] { return std::make_unique<State>(directory, rebuild); })) {}
Writer::~Writer() = default;
Writer::Writer(Writer&&) noexcept = default;

void Writer::replace(IndexedSession session) {
  translated(state_->directory(), [&] { state_->replace(std::move(session)); });
}

void Writer::remove_session(const std::string& id) {
  translated(state_->directory(), [&] { state_->remove_session(id); });
}

void Writer::put_club(const schema::ClubRecord& club) {
  translated(state_->directory(), [&] {
    state_->database().replace_document(schema::unique_term(schema::club_record_id(club.id)),
                                        club_document(club));
  });
}

void Writer::remove_club(const std::string& id) {
  translated(state_->directory(), [&] {
    state_->database().delete_document(schema::unique_term(schema::club_record_id(id)));
  });
}

void Writer::put_synonyms(const std::vector<schema::SynonymGroup>& groups) {
  translated(state_->directory(), [&] {
    state_->database().set_metadata(std::string{schema::metadata::kSynonyms},
                                    schema::encode(groups));
  });
}

void Writer::commit() {
  translated(state_->directory(), [&] { state_->commit(); });
}

void Writer::finish() {
  translated(state_->directory(), [&] { state_->finish(); });
}

}  // namespace lectern::index

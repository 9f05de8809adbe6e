#include "indexer/index/writer.hpp"

#include <xapian.h>

#include <map>

#include "indexer/index/database_directory.hpp"
#include "indexer/index/passage_document.hpp"
#include "indexer/schema/terms.hpp"
#include "indexer/schema/version.hpp"

namespace lectern::index {
namespace {

namespace fs = std::filesystem;

std::string key(std::string_view prefix, std::string_view id) {
  return std::string{prefix} + std::string{id};
}

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
  }

  ~State() {
    try {
      // Xapian commits what is pending when a database is closed; a session half
      // replaced must not be.
      database_.cancel_transaction();
      if (!building_) return;
      database_.close();
      fs::remove_all(building_place(directory_));
    } catch (const Xapian::Error&) {
      // Nothing was pending.
    } catch (const fs::filesystem_error&) {
      // The next writer removes it.
    }
  }

  Xapian::WritableDatabase& database() { return database_; }
  const fs::path& directory() const { return directory_; }

  schema::Stemmer& stemmer(const std::string& language) {
    return stemmers_.try_emplace(language, std::vector{language}).first->second;
  }

  void commit() {
    database_.commit_transaction();
    database_.begin_transaction();
  }

  void finish() {
    if (!building_) return commit();
    database_.commit_transaction();
    database_.close();
    take_place(directory_);
    building_ = false;
    old_ = Xapian::WritableDatabase{};
    open(directory_);
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
    database_ = Xapian::WritableDatabase{place.string(), Xapian::DB_CREATE_OR_OPEN};
    const std::string version_key{schema::metadata::kSchemaVersion};
    if (database_.get_metadata(version_key).empty()) {
      // Committed at once: until the first session is in, readers find an empty index.
      database_.set_metadata(version_key, std::string{schema::kSchemaVersion});
      database_.commit();
    }
    database_.begin_transaction();
  }

  fs::path directory_;
  std::map<std::string, schema::Stemmer> stemmers_;  // by language
  bool building_ = false;
  Xapian::WritableDatabase old_;
  Xapian::WritableDatabase database_;
};

Writer::Writer(const fs::path& directory, bool rebuild)
    : state_(translated(directory, [&] { return std::make_unique<State>(directory, rebuild); })) {}
Writer::~Writer() = default;
Writer::Writer(Writer&&) noexcept = default;

void Writer::replace(const IndexedSession& indexed) {
  translated(state_->directory(), [&] {
    Xapian::WritableDatabase& database = state_->database();
    const std::string& id = indexed.session.id;
    database.delete_document(schema::session_term(id));
    DocumentMaker maker{indexed.session, state_->stemmer(indexed.language)};
    database.add_document(maker.record());
    for (std::size_t i = 0; i < indexed.passages.size(); ++i)
      database.add_document(maker.passage(indexed.passages[i], i));
    database.set_metadata(key(schema::metadata::kFingerprintPrefix, id), indexed.fingerprint);
    database.set_metadata(key(schema::metadata::kReportPrefix, id), indexed.report);
  });
}

void Writer::remove_session(const std::string& id) {
  translated(state_->directory(), [&] {
    Xapian::WritableDatabase& database = state_->database();
    database.delete_document(schema::session_term(id));
    database.set_metadata(key(schema::metadata::kFingerprintPrefix, id), "");
    database.set_metadata(key(schema::metadata::kReportPrefix, id), "");
  });
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

void Writer::commit() {
  translated(state_->directory(), [&] { state_->commit(); });
}

void Writer::finish() {
  translated(state_->directory(), [&] { state_->finish(); });
}

}  // namespace lectern::index

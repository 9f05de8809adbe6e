#include "indexer/index/writer.hpp"

#include <xapian.h>

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
  State(fs::path directory, bool rebuild) : directory_(std::move(directory)) {
    fs::create_directories(directory_.parent_path());
    fs::remove_all(building_place(directory_));  // of a run that was killed
    const bool exists = fs::exists(directory_) && !fs::is_empty(directory_);
    building_ = exists && (rebuild || !holds_current_index(directory_));
    open(building_ ? building_place(directory_) : directory_);
  }

  // Xapian commits what is pending when a database is closed; a session half replaced
  // must not be.
  ~State() {
    try {
      database_.cancel_transaction();
    } catch (const Xapian::Error&) {
      // Nothing was pending.
    }
  }

  Xapian::WritableDatabase& database() { return database_; }
  const fs::path& directory() const { return directory_; }

  void commit() {
    database_.commit_transaction();
    database_.begin_transaction();
  }

  void finish() {
    database_.commit_transaction();
    if (building_) {
      database_.close();
      take_place(directory_);
      building_ = false;
      open(directory_);
      return;
    }
    database_.begin_transaction();
  }

 private:
  void open(const fs::path& place) {
    database_ = Xapian::WritableDatabase{place.string(), Xapian::DB_CREATE_OR_OPEN};
    database_.begin_transaction();
    const std::string version_key{schema::metadata::kSchemaVersion};
    if (database_.get_metadata(version_key).empty())
      database_.set_metadata(version_key, std::string{schema::kSchemaVersion});
  }

  fs::path directory_;
  bool building_ = false;
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
    DocumentMaker maker{indexed.session, indexed.language};
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

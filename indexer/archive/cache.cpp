#include "indexer/archive/cache.hpp"

#include <sqlite3.h>
#include <sys/stat.h>
#include <zstd.h>

#include <cerrno>
#include <chrono>
#include <cstring>
#include <stdexcept>
#include <system_error>

#include "indexer/digest/sha256.hpp"

namespace lectern::archive {
namespace {

namespace fs = std::filesystem;

// A new layout begins a new cache.
constexpr int kLayout = 2;
constexpr int kCompression = 3;
constexpr std::size_t kMaxOutcomeBytes = std::size_t{512} << 20;

// Some file systems keep times to two seconds only.
constexpr std::int64_t kClockGrain = 2'000'000'000;

struct DatabaseError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// One prepared statement, bound and stepped once per use.
class Statement {
 public:
  Statement(sqlite3* database, const char* sql) : database_(database) {
    if (sqlite3_prepare_v2(database, sql, -1, &statement_, nullptr) != SQLITE_OK)
      throw DatabaseError(sqlite3_errmsg(database));
  }
  ~Statement() { sqlite3_finalize(statement_); }
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;

  // Text and blobs must live until step().
  Statement& text(int at, std::string_view value) {
    sqlite3_bind_text(statement_, at, value.data(), static_cast<int>(value.size()), SQLITE_STATIC);
    return *this;
  }
  Statement& blob(int at, std::string_view value) {
    sqlite3_bind_blob64(statement_, at, value.data(), value.size(), SQLITE_STATIC);
    return *this;
  }
  Statement& number(int at, std::int64_t value) {
    sqlite3_bind_int64(statement_, at, value);
    return *this;
  }
  bool step() {
    const int result = sqlite3_step(statement_);
    if (result != SQLITE_ROW && result != SQLITE_DONE)
      throw DatabaseError(sqlite3_errmsg(database_));
    return result == SQLITE_ROW;
  }
  std::string column_text(int at) const {
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(statement_, at));
    return bytes
               ? std::string(bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_, at)))
               : std::string{};
  }
  std::string_view column_blob(int at) const {
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement_, at));
    return {bytes ? bytes : "", static_cast<std::size_t>(sqlite3_column_bytes(statement_, at))};
  }
  std::int64_t column_number(int at) const { return sqlite3_column_int64(statement_, at); }

 private:
  sqlite3* database_;
  sqlite3_stmt* statement_ = nullptr;
};

// A changed file has another stamp; the change time is set by the kernel and cannot be
// put back like the modification time.
struct Stamp {
  std::int64_t size, modified_ns, changed_ns, inode;
  bool operator==(const Stamp&) const = default;
};

Stamp stamp_of(const fs::path& file) {
  struct stat status {};
  if (::stat(file.c_str(), &status) != 0)
    throw std::runtime_error("cannot read " + file.string() + ": " + std::strerror(errno));
  const auto nanoseconds = [](const timespec& time) {
    return static_cast<std::int64_t>(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
  };
  return {status.st_size, nanoseconds(status.st_mtim), nanoseconds(status.st_ctim),
          static_cast<std::int64_t>(status.st_ino)};
}

std::int64_t now_ns() {
  return std::chrono::duration_cast<std::chrono::nanoseconds>(
             std::chrono::system_clock::now().time_since_epoch())
      .count();
}

std::string compress(std::string_view bytes) {
  std::string out(ZSTD_compressBound(bytes.size()), '\0');
  const std::size_t size =
      ZSTD_compress(out.data(), out.size(), bytes.data(), bytes.size(), kCompression);
  if (ZSTD_isError(size)) throw DatabaseError(ZSTD_getErrorName(size));
  out.resize(size);
  return out;
}

std::optional<std::string> decompress(std::string_view bytes) {
  const unsigned long long size = ZSTD_getFrameContentSize(bytes.data(), bytes.size());
  if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN || size > kMaxOutcomeBytes)
    return std::nullopt;
  std::string out(static_cast<std::size_t>(size), '\0');
  const std::size_t written = ZSTD_decompress(out.data(), out.size(), bytes.data(), bytes.size());
  if (ZSTD_isError(written) || written != out.size()) return std::nullopt;
  return out;
}

struct CloseDatabase {
  void operator()(sqlite3* database) const { sqlite3_close_v2(database); }
};
using DatabasePointer = std::unique_ptr<sqlite3, CloseDatabase>;

void execute(sqlite3* database, const char* sql) {
  if (sqlite3_exec(database, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
    throw DatabaseError(sqlite3_errmsg(database));
}

DatabasePointer open_file(const fs::path& file, int flags) {
  sqlite3* raw = nullptr;
  const int result = sqlite3_open_v2(file.c_str(), &raw, flags, nullptr);
  DatabasePointer database{raw};
  if (result != SQLITE_OK) throw DatabaseError(raw ? sqlite3_errmsg(raw) : "out of memory");
  sqlite3_busy_timeout(raw, 2'000);
  return database;
}

DatabasePointer open_or_create(const fs::path& file) {
  DatabasePointer database = open_file(file, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
  execute(database.get(), "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL");
  std::int64_t layout = 0;
  {
    Statement version{database.get(), "PRAGMA user_version"};
    if (version.step()) layout = version.column_number(0);
  }
  if (layout != 0 && layout != kLayout)
    throw DatabaseError("it has layout " + std::to_string(layout) + ", this program writes " +
                        std::to_string(kLayout));
  if (layout == 0)
    execute(database.get(),
            "CREATE TABLE IF NOT EXISTS files(path TEXT PRIMARY KEY, size INT, modified INT, "
            "changed INT, inode INT, hashed INT, sha256 TEXT) WITHOUT ROWID;"
            "CREATE TABLE IF NOT EXISTS extractions(sha256 TEXT PRIMARY KEY, version TEXT, "
            "readable INT, ocr INT, images INT, languages TEXT, outcome BLOB);"
            "CREATE TABLE IF NOT EXISTS state(name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;"
            "PRAGMA user_version = 2");
  return database;
}

}  // namespace

class Cache::State {
 public:
  explicit State(const fs::path& file) : file_(file) {
    try {
      database_ = open_or_create(file);
      execute(database_.get(), "BEGIN");
    } catch (const DatabaseError& error) {
      set_aside(error.what());
    }
  }

  ~State() {
    try {
      execute(database_.get(), "COMMIT");
    } catch (const DatabaseError&) {
      // A full disk: the next run finds out the same again.
    }
  }

  // Runs `action` on the database; a cache that turns out damaged is replaced, and the
  // action's default given.
  template <typename Result, typename Action>
  Result use(Action action) {
    try {
      return action(database_.get());
    } catch (const DatabaseError& error) {
      set_aside(error.what());
      return Result{};
    }
  }

  void save() {
    use<bool>([](sqlite3* database) {
      execute(database, "COMMIT");
      execute(database, "BEGIN");
      return true;
    });
  }

  const std::string& warning() const { return warning_; }

 private:
  void set_aside(const std::string& why) {
    if (!warning_.empty())
      throw std::runtime_error("cannot keep " + file_.string() + ": " + why +
                               "; is the disk full or read-only?");
    database_.reset();
    const fs::path kept = file_.string() + ".damaged";
    std::error_code ignored;
    fs::rename(file_, kept, ignored);
    for (const char* suffix : {"-wal", "-shm"}) fs::remove(file_.string() + suffix, ignored);
    warning_ = "the cache " + file_.string() + " could not be used (" + why +
               "); it was set aside as " + kept.string() + " and begun anew";
    try {
      database_ = open_or_create(file_);
      execute(database_.get(), "BEGIN");
    } catch (const DatabaseError& error) {
      throw std::runtime_error("cannot make " + file_.string() + ": " + error.what() +
                               "; check the archive's permissions and disk space");
    }
  }

  fs::path file_;
  DatabasePointer database_;
  std::string warning_;
};

Cache::Cache(const fs::path& file) : state_(std::make_unique<State>(file)) {}
Cache::~Cache() = default;

const std::string& Cache::warning() const { return state_->warning(); }

std::string Cache::hash_of(const fs::path& file) {
  const std::string path = fs::absolute(file).lexically_normal().string();
  const Stamp stamp = stamp_of(file);
  const std::string known = state_->use<std::string>([&](sqlite3* database) {
    Statement find{
        database,
        "SELECT size, modified, changed, inode, hashed, sha256 FROM files WHERE path = ?"};
    if (!find.text(1, path).step()) return std::string{};
    const Stamp then{find.column_number(0), find.column_number(1), find.column_number(2),
                     find.column_number(3)};
    const bool settled =
        std::max(then.modified_ns, then.changed_ns) + kClockGrain < find.column_number(4);
    return then == stamp && settled ? find.column_text(5) : std::string{};
  });
  if (!known.empty()) return known;

  const std::int64_t hashed = now_ns();
  const std::string hash = digest::sha256_of_file(file);
  state_->use<bool>([&](sqlite3* database) {
    Statement insert{database, "INSERT OR REPLACE INTO files VALUES(?,?,?,?,?,?,?)"};
    insert.text(1, path)
        .number(2, stamp.size)
        .number(3, stamp.modified_ns)
        .number(4, stamp.changed_ns)
        .number(5, stamp.inode)
        .number(6, hashed)
        .text(7, hash);
    return insert.step();
  });
  return hash;
}

std::optional<Extent> Cache::extent(const std::string& sha256) {
  return state_->use<std::optional<Extent>>([&](sqlite3* database) -> std::optional<Extent> {
    Statement find{database,
                   "SELECT ocr, images, languages, readable FROM extractions "
                   "WHERE sha256 = ? AND version = ?"};
    if (!find.text(1, sha256).text(2, extract::kExtractorVersion).step()) return std::nullopt;
    return Extent{{find.column_number(0) != 0, find.column_number(1) != 0, find.column_text(2)},
                  find.column_number(3) != 0};
  });
}

std::optional<Extraction> Cache::extraction(const std::string& sha256) {
  const std::optional<Extent> extent = this->extent(sha256);
  if (!extent) return std::nullopt;
  return state_->use<std::optional<Extraction>>(
      [&](sqlite3* database) -> std::optional<Extraction> {
        Statement find{database, "SELECT outcome FROM extractions WHERE sha256 = ?"};
        const auto bytes =
            find.text(1, sha256).step() ? decompress(find.column_blob(0)) : std::nullopt;
        auto outcome = bytes ? extract::decode_outcome(*bytes) : std::nullopt;
        if (!outcome) return std::nullopt;
        return Extraction{extent->wanted, std::move(*outcome)};
      });
}

void Cache::store(const std::string& sha256, const Extraction& extraction) {
  const std::string bytes = compress(extract::encode(extraction.outcome));
  state_->use<bool>([&](sqlite3* database) {
    Statement insert{database, "INSERT OR REPLACE INTO extractions VALUES(?,?,?,?,?,?,?)"};
    return insert.text(1, sha256)
        .text(2, extract::kExtractorVersion)
        .number(3, std::holds_alternative<extract::Document>(extraction.outcome) ? 1 : 0)
        .number(4, extraction.wanted.ocr ? 1 : 0)
        .number(5, extraction.wanted.images ? 1 : 0)
        .text(6, extraction.wanted.languages)
        .blob(7, bytes)
        .step();
  });
}

std::size_t Cache::prune(const std::set<std::string>& used) {
  const auto unused = state_->use<std::vector<std::string>>([&](sqlite3* database) {
    std::vector<std::string> hashes;
    Statement all{database, "SELECT sha256 FROM extractions"};
    while (all.step())
      if (std::string sha256 = all.column_text(0); used.count(sha256) == 0)
        hashes.push_back(std::move(sha256));
    return hashes;
  });
  const auto gone = state_->use<std::vector<std::string>>([&](sqlite3* database) {
    std::vector<std::string> paths;
    Statement all{database, "SELECT path FROM files"};
    while (all.step()) {
      std::error_code ignored;
      if (std::string path = all.column_text(0); !fs::exists(path, ignored))
        paths.push_back(std::move(path));
    }
    return paths;
  });
  state_->use<bool>([&](sqlite3* database) {
    for (const std::string& sha256 : unused)
      Statement{database, "DELETE FROM extractions WHERE sha256 = ?"}.text(1, sha256).step();
    for (const std::string& path : gone)
      Statement{database, "DELETE FROM files WHERE path = ?"}.text(1, path).step();
    execute(database, "COMMIT; VACUUM; BEGIN");
    return true;
  });
  return unused.size();
}

void Cache::set_last_run(const std::string& now) {
  state_->use<bool>([&](sqlite3* database) {
    Statement insert{database, "INSERT OR REPLACE INTO state VALUES('last_run', ?)"};
    return insert.text(1, now).step();
  });
}

void Cache::save() { state_->save(); }

std::string read_last_run(const fs::path& file) {
  if (!fs::exists(file)) return {};
  try {
    const DatabasePointer database = open_file(file, SQLITE_OPEN_READONLY);
    Statement find{database.get(), "SELECT value FROM state WHERE name = 'last_run'"};
    return find.step() ? find.column_text(0) : std::string{};
  } catch (const DatabaseError&) {
    return {};
  }
}

}  // namespace lectern::archive

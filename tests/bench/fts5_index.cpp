#include "tests/bench/fts5_index.hpp"

namespace lectern::bench {
namespace {

namespace fs = std::filesystem;

std::string match_of(const BenchQuery& query) {
  std::string match;
  const auto add = [&](const std::string& part) { match += (match.empty() ? "" : " ") + part; };
  for (const std::string& word : query.words) add('"' + word + '"');
  std::string phrase;
  for (const std::string& word : query.phrase) phrase += (phrase.empty() ? "" : " ") + word;
  if (!phrase.empty()) add('"' + phrase + '"');
  if (!query.beginning.empty()) add('"' + query.beginning + "\" *");
  return match;
}

}  // namespace

Fts5Writer::Fts5Writer(const fs::path& file) {
  fs::create_directories(file.parent_path());
  fs::remove(file);
  database_ = open_database(file.string());
  run(database_,
      "CREATE VIRTUAL TABLE passages USING fts5(club UNINDEXED, kind UNINDEXED, year UNINDEXED, "
      "session UNINDEXED, title UNINDEXED, record UNINDEXED, text, "
      "tokenize = 'porter unicode61')");
  run(database_, "BEGIN");
  insert_ = prepare(database_, "INSERT INTO passages VALUES (?, ?, ?, ?, ?, ?, ?)");
}

void Fts5Writer::add(const index::IndexedSession& indexed) {
  const schema::SessionRecord& session = indexed.session;
  const std::string year = session.date.substr(0, 4);
  bind(insert_, 1, session.club_id);
  bind(insert_, 3, year);
  bind(insert_, 4, session.id);
  bind(insert_, 5, session.title);
  for (schema::PassageRecord passage : indexed.passages) {
    const std::string text = std::move(passage.text);
    passage.text.clear();
    const std::string record = schema::encode(passage);
    bind(insert_, 2, schema::to_string(passage.kind));
    sqlite3_bind_blob(insert_.get(), 6, record.data(), static_cast<int>(record.size()),
                      SQLITE_STATIC);
    bind(insert_, 7, text);
    if (sqlite3_step(insert_.get()) != SQLITE_DONE) fail(database_.get());
    sqlite3_reset(insert_.get());
  }
}

void Fts5Writer::finish() {
  insert_.reset();
  run(database_, "COMMIT");
  database_.reset();
}

void optimize_fts5(const fs::path& file) {
  run(open_database(file.string()), "INSERT INTO passages(passages) VALUES ('optimize')");
}

Fts5Searcher::Fts5Searcher(const fs::path& file) : database_(open_database(file.string())) {
  // Its own cache of pages is 2 MB, and Xapian reads through the system's.
  run(database_, "PRAGMA mmap_size = 2147418112");
  run(database_, "PRAGMA cache_size = -65536");
}

sqlite3_stmt* Fts5Searcher::statement(const BenchQuery& query) {
  std::string sql =
      "SELECT session, title, record, snippet(passages, 6, '', '', '…', 40) FROM passages "
      "WHERE passages MATCH ?1";
  if (!query.club.empty()) sql += " AND club = ?2";
  if (!query.kind.empty()) sql += " AND kind = ?3";
  if (!query.year.empty()) sql += " AND year = ?4";
  sql += " ORDER BY rank LIMIT 20";
  Statement& prepared = statements_[sql];
  if (!prepared) prepared = prepare(database_, sql);
  return prepared.get();
}

std::size_t Fts5Searcher::search(const BenchQuery& query) {
  sqlite3_stmt* statement = this->statement(query);
  const std::string match = match_of(query);
  const std::string* const values[] = {&match, &query.club, &query.kind, &query.year};
  for (int i = 0; i < sqlite3_bind_parameter_count(statement); ++i)
    sqlite3_bind_text(statement, i + 1, values[i]->data(), static_cast<int>(values[i]->size()),
                      SQLITE_STATIC);
  std::size_t rows = 0;
  int code = SQLITE_ROW;
  while ((code = sqlite3_step(statement)) == SQLITE_ROW) {
    ++rows;
    for (int column = 0; column < 4; ++column) sqlite3_column_blob(statement, column);
  }
  if (code != SQLITE_DONE) fail(database_.get());
  sqlite3_reset(statement);
  return rows;
}

}  // namespace lectern::bench

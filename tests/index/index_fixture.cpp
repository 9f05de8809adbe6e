#include "tests/index/index_fixture.hpp"

#include <stdlib.h>

#include <stdexcept>

#include "indexer/schema/terms.hpp"

namespace lectern::index {

namespace fs = std::filesystem;

IndexedSession session_of(const std::string& id, const std::vector<std::string>& texts,
                          const std::string& language) {
  IndexedSession indexed;
  indexed.session.id = id;
  indexed.session.club_id = "club";
  indexed.session.club_name = "A Club";
  indexed.session.title = "Title of " + id;
  indexed.language = language;
  indexed.fingerprint = "fingerprint of " + id;
  indexed.report = "report of " + id;
  for (const std::string& text : texts) {
    schema::PassageRecord passage;
    passage.page = static_cast<std::int64_t>(indexed.passages.size()) + 1;
    passage.id = id + "/slide/" + std::to_string(*passage.page);
    passage.session_id = id;
    passage.kind = schema::PassageKind::kSlide;
    passage.text = text;
    indexed.passages.push_back(passage);
  }
  return indexed;
}

IndexTest::IndexTest() {
  std::string name = (fs::temp_directory_path() / "lectern-index-XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("cannot make " + name);
  folder_ = name;
  directory_ = folder_ / "index";
}

IndexTest::~IndexTest() { fs::remove_all(folder_); }

fs::path IndexTest::beside(const std::string& ending) const { return directory_.string() + ending; }

void IndexTest::write(const IndexedSession& session) const {
  Writer writer{directory_, false};
  writer.replace(session);
  writer.finish();
}

Snapshot IndexTest::snapshot() const {
  auto snapshot = read_snapshot(directory_);
  if (!snapshot) throw std::runtime_error("there is no index at " + directory_.string());
  return std::move(*snapshot);
}

Xapian::Database IndexTest::open() const { return Xapian::Database{directory_.string()}; }

std::vector<std::string> IndexTest::find(const std::string& query,
                                         const std::string& language) const {
  const Xapian::Database database = open();
  Xapian::QueryParser parser;
  parser.set_database(database);
  parser.set_default_op(Xapian::Query::OP_AND);
  if (!language.empty()) {
    parser.set_stemmer(Xapian::Stem{language});
    parser.set_stemming_strategy(Xapian::QueryParser::STEM_SOME);
  }
  parser.add_prefix("title", std::string{schema::prefix::kTitleText});
  parser.add_prefix("presenter", std::string{schema::prefix::kPresenterText});
  parser.add_prefix("series", std::string{schema::prefix::kSeriesText});
  Xapian::Enquire enquire{database};
  enquire.set_query(parser.parse_query(
      query, Xapian::QueryParser::FLAG_DEFAULT | Xapian::QueryParser::FLAG_CJK_NGRAM));
  const Xapian::MSet matches = enquire.get_mset(0, 1000);
  std::vector<std::string> found;
  for (auto match = matches.begin(); match != matches.end(); ++match) {
    const auto passage = schema::decode_passage(match.get_document().get_data());
    found.push_back(passage ? passage->id : "not a passage");
  }
  return found;
}

Xapian::Document IndexTest::document(const std::string& id) const {
  const Xapian::Database database = open();
  const auto posting = database.postlist_begin(schema::unique_term(id));
  if (posting == database.postlist_end(schema::unique_term(id)))
    throw std::runtime_error("the index has no document " + id);
  return database.get_document(*posting);
}

std::vector<std::string> IndexTest::terms(const std::string& id) const {
  const Xapian::Document found = document(id);
  return {found.termlist_begin(), found.termlist_end()};
}

}  // namespace lectern::index

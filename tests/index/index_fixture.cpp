#include "tests/index/index_fixture.hpp"

#include <stdlib.h>

#include <stdexcept>

#include "indexer/schema/stemmer.hpp"
#include "indexer/schema/terms.hpp"
#include "indexer/schema/words.hpp"

namespace lectern::index {

namespace fs = std::filesystem;

namespace {

std::vector<Xapian::Query> words_of(const std::string& text, const std::string& language,
                                    bool inherited_too) {
  schema::Stemmer stemmer{{language}};
  std::vector<Xapian::Query> words;
  for (const schema::Word& word : schema::words_to_find(text)) {
    const bool stemmed = schema::is_stemmed(word);
    const std::string form = stemmed ? stemmer(word.folded) : word.folded;
    Xapian::Query own{stemmed ? schema::stem_term(form) : schema::written_term(form)};
    if (inherited_too)
      own = {Xapian::Query::OP_OR, own, Xapian::Query{schema::inherited_term(form)}};
    words.push_back(std::move(own));
  }
  return words;
}

}  // namespace

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
  const bool phrase = query.starts_with('"');
  const auto words = words_of(query, language, !phrase);
  if (!phrase) return found({Xapian::Query::OP_AND, words.begin(), words.end()});
  return found({Xapian::Query::OP_PHRASE, words.begin(), words.end(),
                static_cast<Xapian::termcount>(words.size())});
}

std::vector<std::string> IndexTest::find_any(const std::string& text) const {
  const auto words = words_of(text, "en", true);
  return found({Xapian::Query::OP_OR, words.begin(), words.end()});
}

std::vector<std::string> IndexTest::found(const Xapian::Query& query) const {
  const Xapian::Database database = open();
  Xapian::Enquire enquire{database};
  enquire.set_query(query);
  const Xapian::MSet matches = enquire.get_mset(0, 1000);
  std::vector<std::string> ids;
  for (auto match = matches.begin(); match != matches.end(); ++match) {
    const auto passage = schema::decode_passage(match.get_document().get_data());
    ids.push_back(passage ? passage->id : "not a passage");
  }
  return ids;
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

#include "indexer/index/indexed_session.hpp"

#include "indexer/index/passage_document.hpp"
#include "indexer/schema/terms.hpp"
#include "indexer/schema/version.hpp"

namespace lectern::index {
namespace {

std::string key(std::string_view prefix, std::string_view id) {
  return std::string{prefix} + std::string{id};
}

}  // namespace

void add_session(Xapian::WritableDatabase& database, const IndexedSession& indexed,
                 Stemmers& stemmers) {
  const std::string& id = indexed.session.id;
  schema::Stemmer& stemmer =
      stemmers.try_emplace(indexed.language, std::vector{indexed.language}).first->second;
  DocumentMaker maker{indexed.session, stemmer};
  // The record tells which words the passages have, and is added first all the same.
  std::vector<Xapian::Document> passages;
  passages.reserve(indexed.passages.size());
  for (std::size_t i = 0; i < indexed.passages.size(); ++i)
    passages.push_back(maker.passage(indexed.passages[i], i));
  database.add_document(maker.record());
  for (const Xapian::Document& passage : passages) database.add_document(passage);
  database.set_metadata(key(schema::metadata::kFingerprintPrefix, id), indexed.fingerprint);
  database.set_metadata(key(schema::metadata::kReportPrefix, id), indexed.report);
}

void delete_session(Xapian::WritableDatabase& database, const std::string& id) {
  database.delete_document(schema::session_term(id));
  database.set_metadata(key(schema::metadata::kFingerprintPrefix, id), "");
  database.set_metadata(key(schema::metadata::kReportPrefix, id), "");
}

}  // namespace lectern::index

#include "tests/index/bulk_fixture.hpp"

#include <random>
#include <stdexcept>

#include "indexer/schema/terms.hpp"

namespace lectern::index {
namespace {

std::string unique_term_of(const Xapian::Document& document) {
  auto term = document.termlist_begin();
  term.skip_to(std::string{schema::prefix::kUnique});
  if (term == document.termlist_end()) throw std::runtime_error("a document without its own term");
  return *term;
}

std::string places(const Xapian::Database& database, Xapian::docid id, const std::string& term) {
  std::string text;
  for (auto it = database.positionlist_begin(id, term); it != database.positionlist_end(id, term);
       ++it)
    text += " " + std::to_string(*it);
  return text;
}

DocumentContent content_of(const Xapian::Database& database, Xapian::docid id) {
  const Xapian::Document document = database.get_document(id);
  DocumentContent content{document.get_data(), {}, {}};
  for (auto term = database.termlist_begin(id); term != database.termlist_end(id); ++term)
    content.terms[*term] = std::to_string(term.get_wdf()) + ":" + places(database, id, *term);
  for (auto value = document.values_begin(); value != document.values_end(); ++value)
    content.values[value.get_valueno()] = *value;
  return content;
}

}  // namespace

std::vector<IndexedSession> many_sessions(std::size_t passages, const std::string& word) {
  std::mt19937 random{5};
  std::vector<IndexedSession> sessions;
  for (std::size_t made = 0; made < passages; made += sessions.back().passages.size()) {
    std::vector<std::string> texts(20 + random() % 20);
    for (std::string& text : texts) {
      text = word;
      for (auto words = 3 + random() % 8; words > 0; --words)
        text += " word" + std::to_string(random() % 300);
    }
    sessions.push_back(session_of("club:" + std::to_string(sessions.size()), texts));
    sessions.back().session.date = "2025-03-1" + std::to_string(random() % 10);
    sessions.back().session.presenters = {"Ada " + std::to_string(random() % 5)};
  }
  return sessions;
}

IndexContent content_of(const Xapian::Database& database) {
  IndexContent content;
  for (auto it = database.postlist_begin(""); it != database.postlist_end(""); ++it)
    content.documents[unique_term_of(database.get_document(*it))] = content_of(database, *it);
  for (auto key = database.metadata_keys_begin(); key != database.metadata_keys_end(); ++key)
    content.metadata[*key] = database.get_metadata(*key);
  return content;
}

std::vector<std::string> order_of(const Xapian::Database& database) {
  std::vector<std::string> order;
  for (auto it = database.postlist_begin(""); it != database.postlist_end(""); ++it)
    order.push_back(unique_term_of(database.get_document(*it)));
  return order;
}

}  // namespace lectern::index

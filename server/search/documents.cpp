#include "server/search/documents.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>

#include "indexer/schema/slots.hpp"
#include "indexer/schema/terms.hpp"
#include "server/search/document_data.hpp"
#include "server/search/overview.hpp"

namespace lectern::search {
namespace {

using schema::PassageKind;
using schema::SessionRecord;

// Each is drawn on a page; more of them is no reading.
constexpr std::size_t kMostAnnotations = 10'000;

bool is_left_by_reader(PassageKind kind) {
  return kind == PassageKind::kHighlight || kind == PassageKind::kNote;
}

bool is_page(PassageKind kind) {
  return kind == PassageKind::kSlide || kind == PassageKind::kPaper;
}

const schema::MaterialRecord* material_of(const SessionRecord& session, std::string_view sha256) {
  for (const schema::MaterialRecord& material : session.materials)
    if (material.sha256 == sha256) return &material;
  return nullptr;
}

// Each session that has the document has passages of it, all the same: one session's do.
std::vector<Xapian::docid> passages_of(const Xapian::Database& database, const Sessions& sessions,
                                       std::string_view sha256, bool (*wanted)(PassageKind)) {
  const std::string term = schema::document_term(sha256);
  const auto end = database.postlist_end(term);
  std::vector<Xapian::docid> passages;
  Place session = kNowhere;
  for (auto it = database.postlist_begin(term); it != end; ++it) {
    const Place place = sessions.of(*it);
    if (place == kNowhere || (session != kNowhere && place != session)) continue;
    session = place;
    if (wanted(sessions.kind(*it))) passages.push_back(*it);
  }
  return passages;
}

std::vector<SessionRecord> sessions_with(const Xapian::Database& database, const Sessions& sessions,
                                         std::string_view sha256) {
  const std::string term = schema::document_term(sha256);
  const auto end = database.postlist_end(term);
  std::set<std::string> ids;
  for (auto it = database.postlist_begin(term); it != end; ++it)
    if (const Place place = sessions.of(*it); place != kNowhere)
      ids.insert(sessions.id(place));
    else if (const auto record = schema::decode_session(document_data(database, *it)))
      ids.insert(record->id);
  std::vector<SessionRecord> found;
  for (const std::string& id : ids)
    if (auto session = find_session(database, id); session && material_of(*session, sha256))
      found.push_back(std::move(*session));
  std::stable_sort(found.begin(), found.end(),
                   [](const auto& a, const auto& b) { return a.date > b.date; });
  return found;
}

std::vector<schema::PassageRecord> annotations_of(const Xapian::Database& database,
                                                  const Sessions& sessions,
                                                  std::string_view sha256) {
  std::map<std::pair<std::int64_t, std::string>, schema::PassageRecord> placed;
  for (const Xapian::docid id : passages_of(database, sessions, sha256, is_left_by_reader)) {
    if (placed.size() == kMostAnnotations) break;
    const Xapian::Document document = database.get_document(id);
    auto passage = schema::decode_passage(document.get_data());
    if (!passage) continue;
    const std::int64_t page = passage->page.value_or(0);
    placed.emplace(std::pair{page, document.get_value(schema::slot::kPosition)},
                   std::move(*passage));
  }
  std::vector<schema::PassageRecord> annotations;
  for (auto& [place, passage] : placed) annotations.push_back(std::move(passage));
  return annotations;
}

// The terms of everything that would be marked; absent where words may go on in any way.
std::optional<std::set<std::string>> marked_terms(const std::vector<Asked>& asked) {
  std::set<std::string> terms;
  for (const Asked& piece : asked)
    for (const Form& form : piece.forms) {
      if (form.sort == Form::Sort::kBeginning) return std::nullopt;
      terms.insert(form.sort == Form::Sort::kStem ? schema::stem_term(form.text)
                                                  : schema::written_term(form.text));
    }
  return terms;
}

std::vector<Xapian::docid> those_with(const Xapian::Database& database,
                                      const std::vector<Xapian::docid>& documents,
                                      const std::set<std::string>& terms) {
  std::set<Xapian::docid> found;
  for (const std::string& term : terms) {
    auto it = database.postlist_begin(term);
    const auto end = database.postlist_end(term);
    for (const Xapian::docid document : documents) {
      if (it == end) break;
      it.skip_to(document);
      if (it != end && *it == document) found.insert(document);
    }
  }
  return {found.begin(), found.end()};
}

}  // namespace

bool has_document(const Xapian::Database& database, std::string_view sha256) {
  return database.term_exists(schema::document_term(sha256));
}

std::optional<StoredDocument> read_document(const Xapian::Database& database,
                                            const Sessions& sessions, std::string_view sha256) {
  StoredDocument document;
  document.sessions = sessions_with(database, sessions, sha256);
  if (document.sessions.empty()) return std::nullopt;
  document.material = *material_of(document.sessions.front(), sha256);
  document.annotations = annotations_of(database, sessions, sha256);
  return document;
}

std::vector<std::int64_t> pages_with(const Xapian::Database& database, const Sessions& sessions,
                                     std::string_view sha256, const std::vector<Asked>& asked,
                                     std::size_t most) {
  if (asked.empty()) return {};
  std::vector<Xapian::docid> documents = passages_of(database, sessions, sha256, is_page);
  if (const auto terms = marked_terms(asked)) documents = those_with(database, documents, *terms);
  std::set<std::int64_t> pages;
  for (const Xapian::docid document : documents) {
    const auto passage = schema::decode_passage(document_data(database, document));
    if (passage && passage->page) pages.insert(*passage->page);
  }
  std::vector<std::int64_t> first(pages.begin(), pages.end());
  first.resize(std::min(first.size(), most));
  return first;
}

}  // namespace lectern::search

#include "indexer/index/stored_session.hpp"

#include <xapian.h>

#include <algorithm>
#include <stdexcept>

#include "indexer/index/database_directory.hpp"
#include "indexer/schema/slots.hpp"
#include "indexer/schema/terms.hpp"
#include "indexer/schema/version.hpp"

namespace lectern::index {
namespace {

constexpr std::size_t kMostNamed = 10;

std::string listed(const std::vector<std::string>& ids) {
  std::string lines;
  for (std::size_t i = 0; i < std::min(ids.size(), kMostNamed); ++i) lines += "\n  " + ids[i];
  return lines + (ids.size() > kMostNamed ? "\n  …" : "");
}

std::string session_named(const Xapian::Database& database, const std::string& name) {
  const std::string prefix{schema::metadata::kFingerprintPrefix};
  std::vector<std::string> alike;
  for (auto it = database.metadata_keys_begin(prefix); it != database.metadata_keys_end(prefix);
       ++it) {
    const std::string id = (*it).substr(prefix.size());
    if (id == name) return id;
    if (id.find(name) != std::string::npos) alike.push_back(id);
  }
  if (alike.size() == 1) return alike.front();
  if (alike.empty())
    throw std::runtime_error("no session's id contains \"" + name +
                             "\"; lectern-reindex catalog lists them");
  throw std::runtime_error("\"" + name + "\" may be any of these sessions:" + listed(alike));
}

StoredSession read(const Xapian::Database& database, const std::string& id) {
  std::vector<std::pair<std::string, schema::PassageRecord>> placed;
  StoredSession stored;
  const std::string term = schema::session_term(id);
  for (auto it = database.postlist_begin(term); it != database.postlist_end(term); ++it) {
    const Xapian::Document document = database.get_document(*it);
    const std::string unique = schema::unique_term(schema::session_record_id(id));
    auto found = document.termlist_begin();
    found.skip_to(unique);
    const bool is_record = found != document.termlist_end() && *found == unique;
    if (is_record) {
      if (auto session = schema::decode_session(document.get_data()))
        stored.session = std::move(*session);
    } else if (auto passage = schema::decode_passage(document.get_data())) {
      placed.emplace_back(document.get_value(schema::slot::kPosition), std::move(*passage));
    }
  }
  std::stable_sort(placed.begin(), placed.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  for (auto& [position, passage] : placed) stored.passages.push_back(std::move(passage));
  return stored;
}

}  // namespace

StoredSession read_session(const std::filesystem::path& directory, const std::string& name) {
  if (!holds_current_index(directory))
    throw std::runtime_error("there is no index in " + directory.string() +
                             " that this version can read; make it with lectern-reindex");
  return translated(directory, [&] {
    const Xapian::Database database{directory.string()};
    return read(database, session_named(database, name));
  });
}

}  // namespace lectern::index

#include "server/search/facts.hpp"

#include <utility>

#include "indexer/schema/synonyms.hpp"
#include "indexer/schema/version.hpp"
#include "server/search/index_handle.hpp"
#include "server/search/overview.hpp"
#include "server/search/suggest_entries.hpp"

namespace lectern::search {

Facts::Facts(const Xapian::Database& database) : clubs(read_clubs(database)), vocabulary(database) {
  Expansions::Builder names;
  SuggestEntries entries;
  sessions = Sessions{database, [&](const schema::SessionRecord& session) {
                        names.add(session);
                        entries.add(session);
                      }};
  suggestion_entries_ = std::move(entries).take();
  names.add(
      schema::decode_synonyms(database.get_metadata(std::string{schema::metadata::kSynonyms})));
  expansions = std::move(names).build();
  for (Place place = 0; place < sessions.presenters().size(); ++place)
    presenters.add(sessions.presenters()[place], place);
  schema::Stemmer stemmer{{}};
  for (Place place = 0; place < sessions.series().size(); ++place)
    series.add(sessions.series()[place], place, &stemmer);
  for (Place place = 0; place < sessions.all().size(); ++place)
    titles.add(sessions.head(place).title, place, &stemmer);
}

const SuggestIndex& Facts::suggestions() const {
  std::call_once(suggestions_made_,
                 [&] { suggestions_ = SuggestIndex{std::exchange(suggestion_entries_, {})}; });
  return suggestions_;
}

std::shared_ptr<const Facts> FactsStore::of(const Xapian::Database& database) {
  std::string revision = revision_of(database);
  const std::lock_guard lock{mutex_};
  if (!facts_ || revision_ != revision) {
    facts_ = std::make_shared<const Facts>(database);
    revision_ = std::move(revision);
  }
  return facts_;
}

}  // namespace lectern::search

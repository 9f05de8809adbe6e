#include "indexer/mining/mine.hpp"

#include <string>

#include "indexer/mining/acronym_tally.hpp"
#include "indexer/mining/phrases.hpp"

namespace lectern::mining {

void mine(const std::vector<schema::PassageRecord>& passages, std::string_view language,
          schema::SessionRecord& session) {
  AcronymTally acronyms{std::string{language}};
  std::vector<std::string_view> texts;
  for (const schema::PassageRecord& passage : passages) {
    acronyms.add(passage.text);
    // The header repeats what the record has: names, titles, dates.
    if (passage.kind != schema::PassageKind::kSession) texts.push_back(passage.text);
  }
  session.acronyms = std::move(acronyms).take();
  session.phrases = phrases_of(texts, language);
}

}  // namespace lectern::mining

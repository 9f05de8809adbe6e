// Gathers from the records of the index what can be suggested: every session, series,
// presenter and paper, and the phrases that its sessions have in common.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "indexer/schema/documents.hpp"
#include "server/search/suggestion.hpp"

namespace lectern::search {

class SuggestEntries {
 public:
  // Of sessions and topics of plans, in any order.
  void add(const schema::SessionRecord& session);

  // Each text once per kind.
  std::vector<SuggestEntry> take() &&;

 private:
  // Something that sessions have in common, by its folded name or its id.
  struct Common {
    std::map<std::string, std::int64_t> spellings;
    std::int64_t sessions = 0;  // topics of plans are none
    std::int64_t mentions = 0;
    std::string where;  // of the first that has it: its club
    std::string url;
  };
  struct Title {
    std::string text, url, date, detail;
    std::int64_t sessions = 0;
  };
  using Table = std::unordered_map<std::string, Common>;

  void add_title(const schema::SessionRecord& session);
  void add_papers(const schema::SessionRecord& session);
  void add_phrases(const schema::SessionRecord& session);
  void keep_common_phrases();
  Common* note(Table& table, const std::string& key, const std::string& spelling,
               const schema::SessionRecord& session);

  std::unordered_map<std::string, Title> titles_;  // by folded title
  Table series_, presenters_, papers_, phrases_;
};

}  // namespace lectern::search

#include "indexer/schema/synonyms.hpp"

#include <algorithm>

#include "indexer/schema/utf8.hpp"

namespace lectern::schema {
namespace {

constexpr char kBetweenForms = '\t';
constexpr char kBehindGroup = '\n';

std::string plain(std::string form) {
  std::replace_if(
      form.begin(), form.end(), [](unsigned char c) { return c < ' ' || c == 0x7F; }, ' ');
  return form;
}

// What stands before the separator; that and the separator are taken off.
std::string_view take(std::string_view& bytes, char separator) {
  const std::size_t end = bytes.find(separator);
  const std::string_view head = bytes.substr(0, end);
  bytes.remove_prefix(end == std::string_view::npos ? bytes.size() : end + 1);
  return head;
}

}  // namespace

std::string encode(const std::vector<SynonymGroup>& groups) {
  std::string bytes;
  for (const SynonymGroup& group : groups) {
    for (std::size_t i = 0; i < group.size(); ++i) {
      if (i > 0) bytes += kBetweenForms;
      bytes += plain(group[i]);
    }
    bytes += kBehindGroup;
  }
  return bytes;
}

std::vector<SynonymGroup> decode_synonyms(std::string_view bytes) {
  std::vector<SynonymGroup> groups;
  while (!bytes.empty()) {
    std::string_view line = take(bytes, kBehindGroup);
    SynonymGroup group;
    while (!line.empty())
      if (const std::string_view form = take(line, kBetweenForms); !form.empty() && is_utf8(form))
        group.emplace_back(form);
    if (group.size() > 1) groups.push_back(std::move(group));
  }
  return groups;
}

}  // namespace lectern::schema

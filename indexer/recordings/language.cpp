#include "indexer/recordings/language.hpp"

#include <algorithm>

namespace lectern::recordings {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::string_view primary(std::string_view tag) { return tag.substr(0, tag.find_first_of("-_")); }

}  // namespace

bool same_tag(std::string_view a, std::string_view b) {
  return !a.empty() && std::equal(a.begin(), a.end(), b.begin(), b.end(),
                                  [](char x, char y) { return lower(x) == lower(y); });
}

bool same_language(std::string_view a, std::string_view b) {
  return same_tag(primary(a), primary(b));
}

}  // namespace lectern::recordings

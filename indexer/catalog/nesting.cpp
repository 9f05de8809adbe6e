#include "indexer/catalog/nesting.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

namespace lectern::catalog {
namespace {

// Elements that hold nothing, or that end when the next of their kind begins.
constexpr std::array<std::string_view, 26> kDoNotNest = {
    "area", "base",  "br",     "col",   "embed", "hr",    "img",    "input", "link",
    "meta", "param", "source", "track", "wbr",   "p",     "li",     "dt",    "dd",
    "td",   "th",    "tr",     "thead", "tbody", "tfoot", "option", "body"};

}  // namespace

int nesting_depth(std::string_view html) {
  int depth = 0;
  int deepest = 0;
  for (std::size_t i = 0; i + 1 < html.size(); ++i) {
    if (html[i] != '<') continue;
    const bool closing = html[i + 1] == '/';
    std::size_t end = i + (closing ? 2 : 1);
    std::string name;
    while (end < html.size() && std::isalnum(static_cast<unsigned char>(html[end])) &&
           name.size() < 12)
      name.push_back(static_cast<char>(std::tolower(static_cast<unsigned char>(html[end++]))));
    if (name.empty() || std::find(kDoNotNest.begin(), kDoNotNest.end(), name) != kDoNotNest.end())
      continue;
    depth = closing ? std::max(0, depth - 1) : depth + 1;
    deepest = std::max(deepest, depth);
  }
  return deepest;
}

}  // namespace lectern::catalog

// Takes punctuation off the ends of a text, again and again until none is left there.
#pragma once

#include <span>
#include <string_view>

namespace lectern::catalog {

using Pieces = std::span<const std::string_view>;

inline std::string_view strip_front(std::string_view text, Pieces pieces) {
  for (std::size_t i = 0; i < pieces.size();) {
    if (text.starts_with(pieces[i])) {
      text.remove_prefix(pieces[i].size());
      i = 0;
    } else {
      ++i;
    }
  }
  return text;
}

inline std::string_view strip_back(std::string_view text, Pieces pieces) {
  for (std::size_t i = 0; i < pieces.size();) {
    if (text.ends_with(pieces[i])) {
      text.remove_suffix(pieces[i].size());
      i = 0;
    } else {
      ++i;
    }
  }
  return text;
}

}  // namespace lectern::catalog

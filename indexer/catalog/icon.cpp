#include "indexer/catalog/icon.hpp"

#include <cctype>

#include "indexer/catalog/vocabulary.hpp"

namespace lectern::catalog {

std::string icon_label(std::string_view css_class) {
  std::string label, word;
  for (std::size_t i = 0; i <= css_class.size(); ++i) {
    const bool letter =
        i < css_class.size() && std::isalpha(static_cast<unsigned char>(css_class[i])) != 0;
    if (letter) {
      word.push_back(css_class[i]);
      continue;
    }
    if (word.size() > 2 && is_generic_label(word)) {
      if (!label.empty()) label += ' ';
      label += word;
    }
    word.clear();
  }
  return label;
}

}  // namespace lectern::catalog

#include "indexer/catalog/words.hpp"

namespace lectern::catalog {

WordList::WordList(std::string_view text) {
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    if (i < text.size() && text[i] != '|' && text[i] != '\n') continue;
    if (i > begin) words_.push_back(text.substr(begin, i - begin));
    begin = i + 1;
  }
}

}  // namespace lectern::catalog

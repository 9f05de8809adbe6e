#include "indexer/catalog/template_row.hpp"

#include <algorithm>
#include <cctype>
#include <string>
#include <vector>

#include "indexer/catalog/vocabulary.hpp"
#include "indexer/catalog/words.hpp"
#include "indexer/schema/fold.hpp"

namespace lectern::catalog {
namespace {

// "ArticleTitle" is two words, "1stAuthor" is "1st author".
std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> found;
  std::string word;
  const auto finish = [&] {
    if (!word.empty()) found.push_back(schema::fold(word));
    word.clear();
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (std::isalnum(c) == 0 && c < 0x80) {
      finish();
      continue;
    }
    const bool hump =
        std::isupper(c) != 0 && i > 0 && std::islower(static_cast<unsigned char>(text[i - 1])) != 0;
    if (hump) finish();
    word.push_back(text[i]);
  }
  finish();
  return found;
}

// All words are a template's and one of them is what the cell is for.
bool is_template(std::string_view text, const WordList& subjects) {
  const std::vector<std::string> found = words_of(text);
  if (found.empty() || found.size() > 4) return false;
  return std::all_of(found.begin(), found.end(),
                     [&](const std::string& word) {
                       return subjects.contains(word) || words::kTemplateWords.contains(word);
                     }) &&
         std::any_of(found.begin(), found.end(),
                     [&](const std::string& word) { return subjects.contains(word); });
}

}  // namespace

bool is_template_title(std::string_view text) { return is_template(text, words::kTemplateTitles); }

bool is_template_person(std::string_view text) { return is_template(text, words::kTemplatePeople); }

bool repeats_heading(const Row& row, const TableLayout& layout) {
  std::size_t same = 0;
  for (std::size_t c = 0; c < row.cells.size() && c < layout.headings.size(); ++c) {
    const std::string cell = schema::fold(row.cells[c].text.text);
    same += !row.cells[c].spanned && !cell.empty() && cell == schema::fold(layout.headings[c]);
  }
  return same >= 2;
}

bool is_template_row(const Row& row, const TableLayout& layout) {
  bool any = false;
  for (std::size_t c = 0; c < row.cells.size(); ++c) {
    const Text& text = row.cells[c].text;
    switch (layout.kinds[c]) {
      case ColumnKind::kTitle:
      case ColumnKind::kReading:
        // "[paper]()" has no address yet.
        if (text.links.empty() && (is_placeholder(text.text) || is_generic_label(text.text))) break;
        if (!is_template_title(text.text)) return false;
        any = true;
        break;
      case ColumnKind::kPresenter:
        if (is_placeholder(text.text)) break;
        if (!is_template_person(text.text)) return false;
        any = true;
        break;
      default:
        break;
    }
  }
  return any;
}

}  // namespace lectern::catalog

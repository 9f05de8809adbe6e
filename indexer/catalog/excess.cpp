#include "indexer/catalog/excess.hpp"

#include <algorithm>
#include <cctype>
#include <cstddef>

#include "indexer/catalog/page.hpp"

namespace lectern::catalog {
namespace {

// Rows with fewer cells than their table has columns are filled up.
constexpr std::size_t kMostCells = 500'000;

// Of an address's last brackets each is counted from its beginning.
constexpr std::size_t kMostBracketsInAWord = 500;

bool is_blank(std::string_view line) {
  return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

// "|---|:-:|", also in a quotation or an item of a list.
bool may_end_a_heading(std::string_view line) {
  return line.find_first_not_of("|:- \t\r>*+.)0123456789") == std::string_view::npos;
}

// Adds up, line by line, how many cells the page's tables may have.
class TableCells {
 public:
  void add(std::string_view line) {
    if (is_blank(line)) columns_ = 0;
    cells_ += columns_;
    if (may_end_a_heading(line))
      columns_ =
          std::max(columns_, static_cast<std::size_t>(std::count(line.begin(), line.end(), '|')));
  }
  std::size_t count() const { return cells_; }

 private:
  std::size_t columns_ = 0;  // of the table that the line may be in
  std::size_t cells_ = 0;
};

bool has_endless_brackets(std::string_view line) {
  std::size_t brackets = 0;
  for (const char c : line) {
    if (std::isspace(static_cast<unsigned char>(c)) != 0) brackets = 0;
    brackets += c == ')';
    if (brackets > kMostBracketsInAWord) return true;
  }
  return false;
}

}  // namespace

void refuse_excess(std::string_view markdown) {
  TableCells cells;
  while (!markdown.empty()) {
    const std::string_view line = markdown.substr(0, markdown.find('\n'));
    cells.add(line);
    if (cells.count() > kMostCells)
      throw UnreadablePage("has a table of more than " + std::to_string(kMostCells) +
                           " cells; list the sessions on a smaller page and name it in `pages`");
    if (has_endless_brackets(line))
      throw UnreadablePage("has hundreds of brackets in one word; is it a page that people write?");
    markdown.remove_prefix(std::min(line.size() + 1, markdown.size()));
  }
}

}  // namespace lectern::catalog

#include "indexer/catalog/page_years.hpp"

#include <set>

namespace lectern::catalog {
namespace {

void collect_years(const Section& section, std::set<int>& years) {
  for (const Block* block : section.blocks) {
    const auto* table = block->as<Table>();
    if (table == nullptr) continue;
    for (const Row& row : table->rows)
      for (const Cell& cell : row.cells)
        for (const DateMention& date : find_dates(cell.text.text, DateForms::kDateCell))
          if (date.year) years.insert(*date.year);
  }
}

void collect_years_of_histories(const Section& section, std::set<int>& years) {
  for (const Section& child : section.children) {
    if (names_page_history(child.title().text.text)) collect_years(child, years);
    collect_years_of_histories(child, years);
  }
}

}  // namespace

bool names_term(const Text& text) {
  return text.text.size() < 80 && find_year(text.text) &&
         find_dates(text.text, DateForms::kFreeText).empty();
}

std::optional<YearSpan> term_of_title(std::string_view title) {
  const auto years = find_year(title);
  if (!years) return std::nullopt;
  // A further year behind those of the term: "2019-2023".
  for (std::size_t at = 0; at + 4 <= title.size(); ++at) {
    const auto further = find_year(title.substr(at, 4));
    if (further && (further->first < years->first || further->last > years->last))
      return std::nullopt;
  }
  return years;
}

std::optional<YearSpan> only_term(const Page& content) {
  std::optional<YearSpan> only;
  for (const Block& block : content.blocks) {
    const auto* paragraph = block.as<Paragraph>();
    if (paragraph == nullptr || !names_term(paragraph->text) || begins_subsection(paragraph->text))
      continue;
    const auto years = find_year(paragraph->text.text);
    if (only && (only->first != years->first || only->last != years->last)) return std::nullopt;
    only = years;
  }
  return only;
}

std::optional<YearSpan> year_of_history(const Section& root) {
  std::set<int> years;
  collect_years_of_histories(root, years);
  if (years.size() != 1) return std::nullopt;
  return YearSpan{*years.begin(), *years.begin()};
}

}  // namespace lectern::catalog

// Rows that a table's template left behind: "Paper Title | Presenter name".  They show how
// to fill the table in and say nothing about a session.
#pragma once

#include <string_view>

#include "indexer/catalog/page.hpp"
#include "indexer/catalog/table_layout.hpp"

namespace lectern::catalog {

// "ArticleTitle", "Sample Title", "Title of paper".
bool is_template_title(std::string_view text);

// "Presenter", "Speaker name", "1stAuthor".
bool is_template_person(std::string_view text);

// The heading's own words again, in two cells or more.
bool repeats_heading(const Row& row, const TableLayout& layout);

// Nothing in the row but what the template says, dates aside.
bool is_template_row(const Row& row, const TableLayout& layout);

}  // namespace lectern::catalog

#include "indexer/catalog/column_content.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

#include "indexer/catalog/identity.hpp"
#include "indexer/catalog/names.hpp"
#include "indexer/catalog/table_layout.hpp"
#include "indexer/catalog/vocabulary.hpp"

namespace lectern::catalog {
namespace {

// A title that mentions a day is no date.
bool is_a_date(std::string_view text) {
  const auto mentions = find_dates(text, DateForms::kDateCell);
  return !mentions.empty() && text.size() < mentions.front().end - mentions.front().begin + 24;
}

bool holds_only_videos(const Text& text) {
  return !text.links.empty() &&
         std::all_of(text.links.begin(), text.links.end(),
                     [](const Link& link) { return video_identity(link.target).has_value(); });
}

std::optional<int> leading_count(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{}) return std::nullopt;
  return value;
}

}  // namespace

ColumnContent content_of(const Table& table, std::size_t column, std::size_t first_row) {
  ColumnContent content;
  std::size_t steps = 0;
  std::optional<int> before;
  for (std::size_t r = first_row; r < table.rows.size(); ++r) {
    if (column >= table.rows[r].cells.size()) continue;
    const Text& text = table.rows[r].cells[column].text;
    if (is_placeholder(text.text) && text.links.empty()) continue;
    ++content.filled;
    content.dates += is_a_date(text.text);
    content.videos += holds_only_videos(text);
    content.generic_links += !text.links.empty() && is_generic_label(text.text);
    content.prose += text.links.empty() && !is_short_number(text.text);
    content.handles += text.text.starts_with('@');
    content.sessions += session_number(text.text).has_value();
    content.people += looks_like_people(text.text, true);
    content.letters += text.text.size();
    if (!is_short_number(text.text)) continue;
    ++content.numbers;
    const auto count = leading_count(text.text);
    steps += before && count && *count == *before + 1;
    before = count;
  }
  content.counts_rows = content.filled >= 2 && steps + 1 == content.filled;
  return content;
}

ColumnKind ColumnContent::kind() const {
  if (filled == 0) return ColumnKind::kUnknown;
  if (dates * 2 > filled) return ColumnKind::kDate;
  if (videos * 2 > filled) return ColumnKind::kRecording;
  if (numbers * 2 > filled) return ColumnKind::kNumber;
  if (generic_links * 2 > filled) return ColumnKind::kLinks;
  if (handles * 2 > filled || people * 3 > filled * 2) return ColumnKind::kPresenter;
  return letters / filled >= 8 ? ColumnKind::kTitle : ColumnKind::kUnknown;
}

}  // namespace lectern::catalog

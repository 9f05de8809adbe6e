// Cutting and joining texts, with their links and bold stretches moved along.
#include <algorithm>
#include <cctype>

#include "indexer/catalog/page.hpp"

namespace lectern::catalog {

Text slice(const Text& text, std::size_t begin, std::size_t end) {
  end = std::min(end, text.text.size());
  begin = std::min(begin, end);
  const auto is_space = [&](std::size_t i) {
    return std::isspace(static_cast<unsigned char>(text.text[i])) != 0;
  };
  while (begin < end && is_space(begin)) ++begin;
  while (end > begin && is_space(end - 1)) --end;
  Text part{text.text.substr(begin, end - begin), {}, {}, {}, text.struck, text.line};
  for (Link link : text.links) {
    // A link that the cut goes through keeps the part that is left of its text.
    const std::size_t from = std::max(link.begin, begin), to = std::min(link.end, end);
    if (from > to || (from == to && link.begin != link.end) || link.begin > end) continue;
    if (from != link.begin || to != link.end) link.text = text.text.substr(from, to - from);
    link.begin = from - begin;
    link.end = to - begin;
    part.links.push_back(std::move(link));
  }
  for (const auto& [from, to] : text.strong)
    if (from >= begin && to <= end) part.strong.emplace_back(from - begin, to - begin);
  for (const auto& [from, to] : text.emphasis)
    if (from >= begin && to <= end) part.emphasis.emplace_back(from - begin, to - begin);
  return part;
}

void append(Text& out, char between, const Text& more) {
  if (more.text.empty() && more.links.empty()) return;
  if (!out.text.empty()) out.text.push_back(between);
  const std::size_t offset = out.text.size();
  out.text += more.text;
  for (Link link : more.links) {
    link.begin += offset;
    link.end += offset;
    out.links.push_back(std::move(link));
  }
  for (const auto& [from, to] : more.strong) out.strong.emplace_back(from + offset, to + offset);
  for (const auto& [from, to] : more.emphasis)
    out.emphasis.emplace_back(from + offset, to + offset);
}

namespace {

void append_blocks(Text& out, const std::vector<Block>& blocks) {
  for (const Block& block : blocks) {
    if (const auto* heading = block.as<Heading>()) append(out, '\n', heading->text);
    if (const auto* paragraph = block.as<Paragraph>()) append(out, '\n', paragraph->text);
    if (const auto* list = block.as<List>())
      for (const Item& item : list->items) append(out, '\n', flatten(item));
    if (const auto* table = block.as<Table>())
      for (const Row& row : table->rows)
        for (const Cell& cell : row.cells)
          if (!cell.spanned) append(out, '\n', cell.text);
  }
}

}  // namespace

Text flatten(const Item& item) {
  Text out = item.text;
  append_blocks(out, item.blocks);
  return out;
}

}  // namespace lectern::catalog

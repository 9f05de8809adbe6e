// Walks the parse tree of an HTML page (Gumbo's, so what a browser would see) and
// keeps what a reader of a schedule sees.  Positions: blocks that came from markdown
// carry data-sourcepos; raw HTML inside markdown is counted from the last
// <!--line:N--> comment; a page that is HTML has Gumbo's own line numbers.
#include "indexer/catalog/page.hpp"

#include <algorithm>
#include <optional>

#include "indexer/catalog/excess.hpp"
#include "indexer/catalog/html_nodes.hpp"
#include "indexer/catalog/html_tree.hpp"
#include "indexer/catalog/markup.hpp"
#include "indexer/catalog/text_builder.hpp"

namespace lectern::catalog {
namespace {

constexpr std::size_t kMaxPageBytes = std::size_t{4} << 20;
constexpr int kMaxColumns = 64;
constexpr int kMaxRowSpan = 200;
constexpr std::size_t kMaxRepeatedBytes = std::size_t{4} << 20;  // by cells that span others

class Walker {
 public:
  explicit Walker(bool from_markdown) : from_markdown_(from_markdown) {}

  std::vector<Block> walk(const GumboNode* node) {
    std::vector<Block> blocks;
    walk_children(node, blocks, 0);
    return blocks;
  }

 private:
  // Everything below a node as blocks; loose inline content becomes paragraphs.
  void walk_children(const GumboNode* node, std::vector<Block>& blocks, int depth) {
    TextBuilder loose;
    int loose_line = line_;
    const auto end_loose = [&] {
      if (!loose.empty()) blocks.push_back({Paragraph{loose.take(loose_line)}, loose_line});
    };
    const GumboVector& children = node->v.element.children;
    for (unsigned i = 0; i < children.length; ++i) {
      const auto* child = static_cast<const GumboNode*>(children.data[i]);
      note_position(child);
      if (child->type == GUMBO_NODE_ELEMENT && is_skipped(child->v.element.tag)) {
        end_loose();
      } else if (child->type == GUMBO_NODE_ELEMENT && holds_blocks(child) && depth < kMaxDepth) {
        end_loose();
        walk_block(child, blocks, depth + 1);
      } else {
        if (loose.empty()) loose_line = line_;
        add_inline(child, loose, depth + 1);
      }
    }
    end_loose();
  }

  void walk_block(const GumboNode* node, std::vector<Block>& blocks, int depth) {
    const GumboTag tag = node->v.element.tag;
    const int line = line_;
    if (is_heading(tag)) {
      level_ = outer_level_ + static_cast<int>(tag) - static_cast<int>(GUMBO_TAG_H1) + 1;
      add_text_block(blocks, Heading{level_, text_of(node, depth)}, line);
    } else if (tag == GUMBO_TAG_SUMMARY) {
      add_text_block(blocks, Heading{level_, text_of(node, depth), Heading::Kind::kSummary}, line);
    } else if (tag == GUMBO_TAG_DETAILS) {
      walk_details(node, blocks, depth);
    } else if (tag == GUMBO_TAG_UL || tag == GUMBO_TAG_OL) {
      blocks.push_back({list_of(node, depth), line});
    } else if (tag == GUMBO_TAG_DL) {
      blocks.push_back({definitions_of(node, depth), line});
    } else if (tag == GUMBO_TAG_TABLE) {
      add_table(node, blocks, depth);
    } else {
      walk_children(node, blocks, depth);
    }
  }

  void walk_details(const GumboNode* node, std::vector<Block>& blocks, int depth) {
    const int outer_level = outer_level_;
    const int level = level_;
    outer_level_ = level_ = level + 1;
    walk_children(node, blocks, depth);
    blocks.push_back({Heading{level + 1, {}, Heading::Kind::kEndOfDetails}, line_});
    outer_level_ = outer_level;
    level_ = level;
  }

  template <typename T>
  static void add_text_block(std::vector<Block>& blocks, T block, int line) {
    if (!block.text.text.empty()) blocks.push_back({std::move(block), line});
  }

  void add_inline(const GumboNode* node, TextBuilder& text, int depth) {
    if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE ||
        node->type == GUMBO_NODE_CDATA) {
      text.add_text(node->v.text.text);
      return;
    }
    if (node->type != GUMBO_NODE_ELEMENT || depth > 4 * kMaxDepth) return;
    const GumboTag tag = node->v.element.tag;
    if (is_one_of(tag, {GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE, GUMBO_TAG_TEMPLATE, GUMBO_TAG_SVG}))
      return;
    if (tag == GUMBO_TAG_BR) return text.add_break();
    if (tag == GUMBO_TAG_IMG)
      return;  // badges and decoration; a linked image's alt is taken by its link
    if (tag == GUMBO_TAG_IFRAME) {
      const std::size_t at = text.mark();
      return text.end_link(at, attribute(node, "src"), attribute(node, "title"));
    }
    if (tag == GUMBO_TAG_DETAILS && details_ != nullptr) return add_details(node, text, depth);
    const bool struck = is_one_of(tag, {GUMBO_TAG_DEL, GUMBO_TAG_S, GUMBO_TAG_STRIKE});
    const bool strong = is_one_of(tag, {GUMBO_TAG_STRONG, GUMBO_TAG_B});
    const bool emphasis = is_one_of(tag, {GUMBO_TAG_EM, GUMBO_TAG_I, GUMBO_TAG_CITE});
    const bool link = tag == GUMBO_TAG_A && !attribute(node, "href").empty();
    const bool block = is_block(tag);
    if (block) text.add_break();
    if (struck) text.begin_struck();
    const std::size_t begin = strong || emphasis || link ? text.mark() : 0;
    const GumboVector& children = node->v.element.children;
    for (unsigned i = 0; i < children.length; ++i) {
      const auto* child = static_cast<const GumboNode*>(children.data[i]);
      note_position(child);
      add_inline(child, text, depth + 1);
    }
    if (link) text.end_link(begin, attribute(node, "href"), image_text(node));
    if (strong) text.end_strong(begin);
    if (emphasis) text.end_emphasis(begin);
    if (struck) text.end_struck();
    if (block) text.add_break();
  }

  // In a cell, the summary is what the cell says; the rest is kept apart.
  void add_details(const GumboNode* node, TextBuilder& text, int depth) {
    const GumboVector& children = node->v.element.children;
    for (unsigned i = 0; i < children.length; ++i) {
      const auto* child = static_cast<const GumboNode*>(children.data[i]);
      note_position(child);
      const bool summary =
          child->type == GUMBO_NODE_ELEMENT && child->v.element.tag == GUMBO_TAG_SUMMARY;
      add_inline(child, summary ? text : *details_, depth + 1);
    }
  }

  Text text_of(const GumboNode* node, int depth) {
    TextBuilder text;
    const int line = line_;
    const GumboVector& children = node->v.element.children;
    for (unsigned i = 0; i < children.length; ++i) {
      const auto* child = static_cast<const GumboNode*>(children.data[i]);
      note_position(child);
      add_inline(child, text, depth + 1);
    }
    return text.take(line);
  }

  Cell cell_of(const GumboNode* node, int depth) {
    TextBuilder details;
    details_ = &details;
    Cell cell;
    cell.header = node->v.element.tag == GUMBO_TAG_TH;
    cell.text = text_of(node, depth);
    cell.details = details.take(cell.text.line);
    details_ = nullptr;
    return cell;
  }

  // The first run of text is the item's own; what follows is nested.
  Item item_of(const GumboNode* node, int depth) {
    Item item;
    const int line = line_;
    item.text.line = line;
    std::vector<Block> blocks;
    walk_children(node, blocks, depth);
    if (!blocks.empty()) {
      if (const auto* first = blocks.front().as<Paragraph>()) {
        item.text = first->text;
        blocks.erase(blocks.begin());
      } else if (const auto* heading = blocks.front().as<Heading>()) {
        item.text = heading->text;
        blocks.erase(blocks.begin());
      }
    }
    item.text.line = line;
    item.blocks = std::move(blocks);
    return item;
  }

  List list_of(const GumboNode* node, int depth) {
    List list{node->v.element.tag == GUMBO_TAG_OL, {}};
    const GumboVector& children = node->v.element.children;
    for (unsigned i = 0; i < children.length; ++i) {
      const auto* child = static_cast<const GumboNode*>(children.data[i]);
      note_position(child);
      if (child->type == GUMBO_NODE_ELEMENT) add_list_child(child, list, depth);
    }
    return list;
  }

  // HTML as people write it puts a nested list beside its item, not inside it.
  void add_list_child(const GumboNode* child, List& list, int depth) {
    const GumboTag tag = child->v.element.tag;
    if (tag == GUMBO_TAG_LI || list.items.empty())
      list.items.push_back(item_of(child, depth + 1));
    else if (depth < kMaxDepth)
      walk_block(child, list.items.back().blocks, depth + 1);
  }

  List definitions_of(const GumboNode* node, int depth) {
    List list;
    const GumboVector& children = node->v.element.children;
    for (unsigned i = 0; i < children.length; ++i) {
      const auto* child = static_cast<const GumboNode*>(children.data[i]);
      note_position(child);
      if (child->type != GUMBO_NODE_ELEMENT) continue;
      if (child->v.element.tag == GUMBO_TAG_DT || list.items.empty())
        list.items.push_back(item_of(child, depth + 1));
      else
        walk_children(child, list.items.back().blocks, depth + 1);
    }
    return list;
  }

  // A table around tables only lays out the page: its cells are read one after the other.
  void add_table(const GumboNode* node, std::vector<Block>& blocks, int depth) {
    const int line = line_;
    std::vector<std::pair<const GumboNode*, bool>> rows;
    collect_rows(node, false, rows, 0);
    if (contains_table(node)) {
      for (const auto& [row, in_head] : rows) {
        const GumboVector& cells = row->v.element.children;
        for (unsigned i = 0; i < cells.length; ++i) {
          const auto* cell = static_cast<const GumboNode*>(cells.data[i]);
          note_position(cell);
          if (cell->type == GUMBO_NODE_ELEMENT && depth < kMaxDepth)
            walk_children(cell, blocks, depth + 1);
        }
      }
      return;
    }
    Table table = expand(rows, depth);
    if (!table.rows.empty()) blocks.push_back({std::move(table), line});
  }

  static void collect_rows(const GumboNode* node, bool in_head,
                           std::vector<std::pair<const GumboNode*, bool>>& rows, int depth) {
    const GumboVector& children = node->v.element.children;
    for (unsigned i = 0; i < children.length; ++i) {
      const auto* child = static_cast<const GumboNode*>(children.data[i]);
      if (child->type != GUMBO_NODE_ELEMENT) continue;
      const GumboTag tag = child->v.element.tag;
      if (tag == GUMBO_TAG_TR)
        rows.emplace_back(child, in_head);
      else if (is_one_of(tag, {GUMBO_TAG_THEAD, GUMBO_TAG_TBODY, GUMBO_TAG_TFOOT}) && depth < 3)
        collect_rows(child, tag == GUMBO_TAG_THEAD, rows, depth + 1);
    }
  }

  // Expands spans so that every row has a cell per column (HTML §4.9.12).
  Table expand(const std::vector<std::pair<const GumboNode*, bool>>& rows, int depth) {
    struct Hanging {
      Cell cell;
      int rows_left = 0;
    };
    std::vector<Hanging> hanging(kMaxColumns);
    Table table;
    for (const auto& [node, in_head] : rows) {
      note_position(node);
      Row row;
      row.line = line_;
      bool all_headers = true;
      const auto take_hanging = [&] {
        while (row.cells.size() < hanging.size() && hanging[row.cells.size()].rows_left > 0 &&
               may_repeat(hanging[row.cells.size()].cell)) {
          Hanging& above = hanging[row.cells.size()];
          --above.rows_left;
          row.cells.push_back(above.cell);
        }
      };
      const GumboVector& children = node->v.element.children;
      for (unsigned i = 0; i < children.length; ++i) {
        const auto* child = static_cast<const GumboNode*>(children.data[i]);
        note_position(child);
        if (child->type != GUMBO_NODE_ELEMENT) continue;
        const GumboTag tag = child->v.element.tag;
        if (tag != GUMBO_TAG_TD && tag != GUMBO_TAG_TH) continue;
        take_hanging();
        Cell cell = cell_of(child, depth);
        all_headers = all_headers && cell.header;
        const int columns =
            std::clamp(leading_number(attribute(child, "colspan")).value_or(1), 1, kMaxColumns);
        const int down =
            std::clamp(leading_number(attribute(child, "rowspan")).value_or(1), 1, kMaxRowSpan);
        cell.column_span = columns;
        for (int c = 0; c < columns && row.cells.size() < hanging.size(); ++c) {
          if (c > 0 && !may_repeat(cell)) break;
          Cell below = cell;
          below.spanned = true;
          if (down > 1) hanging[row.cells.size()] = {below, down - 1};
          row.cells.push_back(c == 0 ? cell : below);
        }
      }
      take_hanging();
      row.header = in_head || (all_headers && !row.cells.empty());
      if (!row.cells.empty()) table.rows.push_back(std::move(row));
    }
    return table;
  }

  // Where a page asks for more, a cell stands only in its first place.
  bool may_repeat(const Cell& cell) {
    repeated_ += sizeof(Cell) + cell.text.text.size() + cell.details.text.size() +
                 sizeof(Link) * (cell.text.links.size() + cell.details.links.size());
    return repeated_ <= kMaxRepeatedBytes;
  }

  void note_position(const GumboNode* node) {
    if (node->type == GUMBO_NODE_COMMENT) {
      const std::string_view text = node->v.text.text;
      if (from_markdown_ && text.starts_with("line:"))
        if (const auto line = leading_number(text.substr(5)))
          set_anchor(*line, node->v.text.start_pos.line);
      return;
    }
    if (node->type != GUMBO_NODE_ELEMENT) return;
    const auto rendered = static_cast<int>(node->v.element.start_pos.line);
    if (!from_markdown_) {
      if (rendered > 0) line_ = rendered;
      return;
    }
    const auto position = leading_number(attribute(node, "data-sourcepos"));
    if (position && *position > 0)
      set_anchor(*position, node->v.element.start_pos.line);
    else if (rendered >= anchor_rendered_ && in_raw_html_)
      line_ = anchor_line_ + rendered - anchor_rendered_;
    if (position) in_raw_html_ = false;
  }

  void set_anchor(int line, unsigned rendered) {
    line_ = anchor_line_ = line;
    anchor_rendered_ = static_cast<int>(rendered);
    in_raw_html_ = true;
  }

  bool from_markdown_;
  int level_ = 0;                   // of the last heading
  int outer_level_ = 0;             // that headings inside <details> are below
  TextBuilder* details_ = nullptr;  // of the cell that is being read
  int line_ = 1;
  int anchor_line_ = 1;
  int anchor_rendered_ = 1;
  bool in_raw_html_ = false;
  std::size_t repeated_ = 0;  // bytes in cells that stand for others
};

std::vector<Block> blocks_of(std::string_view html, bool from_markdown) {
  const HtmlTree tree{html};
  return Walker{from_markdown}.walk(tree.root());
}

void check_size(std::string_view page) {
  if (page.size() > kMaxPageBytes)
    throw UnreadablePage(
        "is larger than 4 MiB; list the sessions on a smaller page and name it in `pages`");
}

}  // namespace

Page read_markdown(std::string_view markdown) {
  check_size(markdown);
  refuse_excess(markdown);
  RenderedPage rendered = markdown_to_html(markdown);
  return {blocks_of(rendered.html, true), std::move(rendered.title),
          std::move(rendered.mended_rows)};
}

Page read_html(std::string_view html) {
  check_size(html);
  return {blocks_of(html, false), {}, {}};
}

}  // namespace lectern::catalog

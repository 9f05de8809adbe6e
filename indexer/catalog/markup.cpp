#include "indexer/catalog/markup.hpp"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>
#include <mutex>
#include <vector>

#include "indexer/catalog/ragged_rows.hpp"

namespace lectern::catalog {
namespace {

constexpr int kOptions = CMARK_OPT_SOURCEPOS | CMARK_OPT_UNSAFE | CMARK_OPT_VALIDATE_UTF8;

struct FreeNode {
  void operator()(cmark_node* node) const { cmark_node_free(node); }
};
struct FreeParser {
  void operator()(cmark_parser* parser) const { cmark_parser_free(parser); }
};
struct FreeIterator {
  void operator()(cmark_iter* iterator) const { cmark_iter_free(iterator); }
};
struct FreeString {
  void operator()(char* text) const { std::free(text); }
};

using NodePointer = std::unique_ptr<cmark_node, FreeNode>;
using ParserPointer = std::unique_ptr<cmark_parser, FreeParser>;

ParserPointer make_parser() {
  static std::once_flag registered;
  std::call_once(registered, [] { cmark_gfm_core_extensions_ensure_registered(); });
  ParserPointer parser{cmark_parser_new(kOptions)};
  for (const char* name : {"table", "strikethrough", "autolink", "tasklist"})
    if (cmark_syntax_extension* extension = cmark_find_syntax_extension(name))
      cmark_parser_attach_syntax_extension(parser.get(), extension);
  return parser;
}

NodePointer parse(cmark_parser* parser, std::string_view markdown) {
  cmark_parser_feed(parser, markdown.data(), markdown.size());
  return NodePointer{cmark_parser_finish(parser)};
}

template <typename Visit>
void for_each_entered(cmark_node* root, Visit visit) {
  const std::unique_ptr<cmark_iter, FreeIterator> iterator{cmark_iter_new(root)};
  for (cmark_event_type event; (event = cmark_iter_next(iterator.get())) != CMARK_EVENT_DONE;)
    if (event == CMARK_EVENT_ENTER) visit(cmark_iter_get_node(iterator.get()));
}

std::vector<TableLines> find_tables(cmark_node* root) {
  std::vector<TableLines> tables;
  for_each_entered(root, [&](cmark_node* node) {
    if (std::string_view{cmark_node_get_type_string(node)} != "table") return;
    tables.push_back({cmark_node_get_start_line(node), cmark_node_get_end_line(node),
                      cmark_gfm_extensions_get_table_columns(node)});
  });
  return tables;
}

// Raw HTML has no positions of its own in the rendered page.
void mark_raw_html(cmark_node* root) {
  for_each_entered(root, [](cmark_node* node) {
    if (cmark_node_get_type(node) != CMARK_NODE_HTML_BLOCK) return;
    const std::string marked = "<!--line:" + std::to_string(cmark_node_get_start_line(node)) +
                               "-->" + cmark_node_get_literal(node);
    cmark_node_set_literal(node, marked.c_str());
  });
}

// What follows "title:" on a line of its own, quotation marks taken off.
std::string title_of(std::string_view front_matter) {
  static constexpr std::string_view kKey = "\ntitle:";
  const std::size_t key = front_matter.find(kKey);
  if (key == std::string_view::npos) return {};
  std::string_view value = front_matter.substr(key + kKey.size());
  value = value.substr(0, value.find('\n'));
  static constexpr std::string_view kAround = " \t\r\"'";
  const std::size_t first = value.find_first_not_of(kAround);
  if (first == std::string_view::npos) return {};
  return std::string{value.substr(first, value.find_last_not_of(kAround) - first + 1)};
}

// Blanks the front matter, so that lines keep their numbers.
std::string without_front_matter(std::string_view markdown, std::string& title) {
  if (markdown.starts_with("\xEF\xBB\xBF")) markdown.remove_prefix(3);
  std::string text{markdown};
  if (!markdown.starts_with("---\n") && !markdown.starts_with("---\r\n")) return text;
  const std::size_t end = markdown.find("\n---", 3);
  if (end == std::string_view::npos) return text;
  // Only a block of "key: value" lines is front matter; two rulers are just rulers.
  if (markdown.substr(0, end).find(':') == std::string_view::npos) return text;
  title = title_of(markdown.substr(0, end));
  const std::size_t after = std::min(markdown.find('\n', end + 1), markdown.size());
  for (std::size_t i = 0; i < after; ++i)
    if (text[i] != '\n') text[i] = ' ';
  return text;
}

// The parser's time grows with the square of a row's cells; no table of sessions has a
// thousand columns, so a line with that many bars is plain text.
void disarm_endless_rows(std::string& text) {
  constexpr auto kMostBars = 1000;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const auto first = text.begin() + static_cast<std::ptrdiff_t>(begin);
    const auto last = text.begin() + static_cast<std::ptrdiff_t>(end);
    if (std::count(first, last, '|') > kMostBars) std::replace(first, last, '|', ' ');
    begin = end + 1;
  }
}

}  // namespace

RenderedPage markdown_to_html(std::string_view markdown) {
  std::string title;
  std::string text = without_front_matter(markdown, title);
  disarm_endless_rows(text);

  // A row with more cells than columns has a stray '|'; GitHub's parser would drop
  // what comes after the last column.  Such bars are escaped and the page parsed again.
  ParserPointer parser = make_parser();
  NodePointer root = parse(parser.get(), text);
  std::vector<int> mended = escape_stray_bars(text, find_tables(root.get()));
  if (!mended.empty()) {
    root.reset();
    parser = make_parser();
    root = parse(parser.get(), text);
  }

  mark_raw_html(root.get());
  const std::unique_ptr<char, FreeString> html{
      cmark_render_html(root.get(), kOptions, cmark_parser_get_syntax_extensions(parser.get()))};
  // Inside a body, a comment in front of everything else stays where it is.
  return {std::string{"<body>"} + html.get(), std::move(title), std::move(mended)};
}

}  // namespace lectern::catalog

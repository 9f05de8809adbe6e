#include "indexer/worker/text_document.hpp"

#include <cmark-gfm.h>

#include <algorithm>
#include <boost/json.hpp>
#include <cstdlib>
#include <memory>
#include <string>
#include <vector>

#include "indexer/extract/plain_text.hpp"

namespace lectern::worker {
namespace {

namespace json = boost::json;
using extract::Format;

constexpr std::size_t kMostBytes = std::size_t{16} << 20;
constexpr int kDeepest = 100;         // nesting of quotations and lists
constexpr std::size_t kPiece = 1500;  // bytes: about as much as a slide or half a page says

struct Free {
  void operator()(char* text) const { std::free(text); }
  void operator()(cmark_node* node) const { cmark_node_free(node); }
  void operator()(cmark_iter* iterator) const { cmark_iter_free(iterator); }
};

// The parser's time to write the text grows with the depth of each line.
bool is_nested_deeply(cmark_node* document) {
  const std::unique_ptr<cmark_iter, Free> iterator{cmark_iter_new(document)};
  int depth = 0;
  for (cmark_event_type event; (event = cmark_iter_next(iterator.get())) != CMARK_EVENT_DONE;) {
    if (cmark_node_first_child(cmark_iter_get_node(iterator.get())) == nullptr) continue;
    depth += event == CMARK_EVENT_ENTER ? 1 : -1;
    if (depth > kDeepest) return true;
  }
  return false;
}

std::string markdown_text(std::string_view bytes) {
  const std::unique_ptr<cmark_node, Free> document{
      cmark_parse_document(bytes.data(), bytes.size(), CMARK_OPT_DEFAULT)};
  if (is_nested_deeply(document.get())) return std::string{bytes};
  const std::unique_ptr<char, Free> text{
      cmark_render_plaintext(document.get(), CMARK_OPT_DEFAULT, 0)};
  return text ? text.get() : std::string{};
}

json::value parse_json(std::string_view bytes) {
  json::error_code error;
  json::value value = json::parse(bytes, error);
  if (error || !value.is_object())
    throw UnreadableDocument("The file is not the JSON that its name promises.");
  return value;
}

// A string, or an array of the lines of one.
std::string joined(const json::value* value) {
  if (value == nullptr) return {};
  if (value->is_string()) return std::string{value->get_string()};
  std::string text;
  if (value->is_array())
    for (const json::value& line : value->get_array())
      if (line.is_string()) text += std::string_view{line.get_string()};
  return text;
}

const json::array& array_at(const json::value& object, std::string_view key) {
  static const json::array kNone;
  const json::value* found = object.get_object().if_contains(key);
  return found != nullptr && found->is_array() ? found->get_array() : kNone;
}

// https://nbformat.readthedocs.io: cells with a source; what code printed is left out.
std::string notebook_text(std::string_view bytes) {
  const json::value notebook = parse_json(bytes);
  std::string text;
  for (const json::value& cell : array_at(notebook, "cells")) {
    if (!cell.is_object()) continue;
    const std::string source = joined(cell.get_object().if_contains("source"));
    const bool markdown = joined(cell.get_object().if_contains("cell_type")) == "markdown";
    text += (markdown ? markdown_text(source) : source) + "\n\n";
  }
  return text;
}

std::string drawing_text(std::string_view bytes) {
  const json::value drawing = parse_json(bytes);
  std::string text;
  for (const json::value& element : array_at(drawing, "elements")) {
    if (!element.is_object()) continue;
    const json::value* deleted = element.get_object().if_contains("isDeleted");
    if (deleted != nullptr && deleted->is_bool() && deleted->get_bool()) continue;
    if (const std::string words = joined(element.get_object().if_contains("text")); !words.empty())
      text += words + "\n\n";
  }
  return text;
}

std::string text_of(std::string_view bytes, Format format) {
  switch (format) {
    case Format::kMarkdown:
      return markdown_text(bytes);
    case Format::kNotebook:
      return notebook_text(bytes);
    case Format::kExcalidraw:
      return drawing_text(bytes);
    default:
      return std::string{bytes};
  }
}

// Cut at the last empty line that leaves a piece small enough, else at the last line's end,
// else wherever a character ends.
std::vector<std::string_view> pieces(std::string_view text) {
  std::vector<std::string_view> found;
  while (text.size() > kPiece) {
    std::size_t end = kPiece;
    if (const auto paragraph = text.rfind("\n\n", kPiece);
        paragraph != std::string_view::npos && paragraph > kPiece / 4)
      end = paragraph;
    else if (const auto line = text.rfind('\n', kPiece); line != std::string_view::npos && line > 0)
      end = line;
    else
      while (end > 1 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
    found.push_back(text.substr(0, end));
    text.remove_prefix(end);
    text.remove_prefix(std::min(text.find_first_not_of('\n'), text.size()));
  }
  if (!text.empty()) found.push_back(text);
  return found;
}

}  // namespace

extract::Ending read_text(std::string_view bytes, const extract::Request& request,
                          const PageSink& sink) {
  if (bytes.empty()) throw UnreadableDocument("The file is empty (zero bytes).");
  if (bytes.size() > kMostBytes)
    throw UnreadableDocument("The file is larger than the 16 MiB of text that are read.");
  if (bytes.find('\0') != std::string_view::npos)
    throw UnreadableDocument("The file is not text, whatever its name says.");
  const std::string text = extract::plain_text(text_of(bytes, request.format));
  const std::vector<std::string_view> all = pieces(text);
  if (all.empty()) throw UnreadableDocument("The file says nothing.");
  if (all.size() > request.most_pages)
    throw UnreadableDocument("The file is longer than what is read of a document.");
  const int count = static_cast<int>(all.size());
  sink.opened(count);
  for (int number = request.pages.first; number <= std::min(request.pages.last(), count);
       ++number) {
    extract::Page page;
    page.number = number;
    page.text = all[static_cast<std::size_t>(number - 1)];
    sink.page(page);
  }
  return {count, {}};
}

}  // namespace lectern::worker

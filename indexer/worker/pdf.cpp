#include "indexer/worker/pdf.hpp"

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>

#include "indexer/extract/plain_text.hpp"

namespace lectern::worker {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

void append_utf8(std::string& text, char32_t point) {
  const auto byte = [&](char32_t value) { text += static_cast<char>(value); };
  const auto continuation = [&](int shift) { byte(0x80 | ((point >> shift) & 0x3F)); };
  if (point < 0x80) {
    byte(point);
  } else if (point < 0x800) {
    byte(0xC0 | (point >> 6));
    continuation(0);
  } else if (point < 0x10000) {
    byte(0xE0 | (point >> 12));
    continuation(6);
    continuation(0);
  } else {
    byte(0xF0 | (point >> 18));
    continuation(12);
    continuation(6);
    continuation(0);
  }
}

bool is_high(char32_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool is_low(char32_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

// Poppler's own to_utf8() gives nothing at all for a string with one unpaired surrogate.
std::string to_text(const poppler::ustring& units) {
  std::string text;
  text.reserve(units.size());
  for (std::size_t i = 0; i < units.size(); ++i) {
    char32_t point = units[i];
    if (is_high(point) && i + 1 < units.size() && is_low(units[i + 1]))
      point = 0x10000 + ((point - 0xD800) << 10) + (units[++i] - char32_t{0xDC00});
    else if (is_high(point) || is_low(point))
      point = kReplacement;
    append_utf8(text, point);
  }
  return extract::plain_text(text);
}

std::unique_ptr<poppler::document> open(std::string_view bytes) {
  constexpr std::size_t kHeaderIsWithin = 1024;  // PDF 32000-1, implementation note 13
  if (bytes.empty()) throw UnreadableDocument("The file is empty (zero bytes).");
  if (bytes.size() > std::numeric_limits<int>::max())
    throw UnreadableDocument("The file is larger than 2 GiB.");
  std::unique_ptr<poppler::document> document{
      poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size()))};
  if (!document && bytes.substr(0, kHeaderIsWithin).find("%PDF-") == std::string_view::npos)
    throw UnreadableDocument("The file is not a PDF, whatever its name says.");
  if (!document)
    throw UnreadableDocument("The PDF is damaged, or protected in a way that is not supported.");
  if (document->is_locked())
    throw UnreadableDocument("The PDF needs a password; publish a copy without one.");
  return document;
}

int count_pages(const poppler::document& document, int most_pages) {
  const int pages = document.pages();
  if (pages <= 0) throw UnreadableDocument("The PDF has no pages.");
  if (pages > most_pages)
    throw UnreadableDocument("The PDF says it has " + std::to_string(pages) + " pages; at most " +
                             std::to_string(most_pages) + " are read.");
  return pages;
}

double length(double points) { return std::isfinite(points) ? std::max(points, 0.0) : 0.0; }

// The crop box as a reader sees it; poppler gives it as it lies in the file.
void measure(const poppler::page& source, extract::Page& page) {
  const poppler::rectf box = source.page_rect(poppler::crop_box);
  page.width_pt = length(box.width());
  page.height_pt = length(box.height());
  const auto orientation = source.orientation();
  if (orientation == poppler::page::landscape || orientation == poppler::page::seascape)
    std::swap(page.width_pt, page.height_pt);
}

// A page that is damaged keeps its number and stays empty.
extract::Page read_page(const poppler::document& document, int index) {
  extract::Page page;
  page.number = index + 1;
  const std::unique_ptr<poppler::page> source{document.create_page(index)};
  if (!source) return page;
  measure(*source, page);
  page.text = to_text(source->text({}, poppler::page::non_raw_non_physical_layout));
  return page;
}

std::string on_one_line(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

}  // namespace

void silence_pdf_library() {
  poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);
}

std::string read_pdf(std::string_view bytes, int most_pages,
                     const std::function<void(extract::Page)>& page) {
  const auto document = open(bytes);
  const int pages = count_pages(*document, most_pages);
  for (int index = 0; index < pages; ++index) page(read_page(*document, index));
  return on_one_line(to_text(document->get_title()));
}

}  // namespace lectern::worker

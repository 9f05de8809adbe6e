#include "indexer/archive/documents.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "indexer/archive/media.hpp"
#include "indexer/extract/format.hpp"
#include "indexer/extract/office.hpp"

namespace lectern::archive {
namespace {

namespace fs = std::filesystem;

bool is_office(const fs::path& file) {
  return extract::format_of(file) == extract::Format::kOffice;
}

bool has_ocr(const extract::Wanted& known, const extract::Wanted& wanted) {
  return known.ocr && known.languages == wanted.languages;
}

// The page as OCR left it, with the images that were drawn of it since.
void add_images(extract::Page& page, extract::Page& drawn) {
  const bool own_words_known =
      std::any_of(page.words.begin(), page.words.end(),
                  [](const extract::Word& word) { return !word.confidence.has_value(); });
  page.drawn = drawn.drawn;
  if (own_words_known) return;
  drawn.words.insert(drawn.words.end(), std::make_move_iterator(page.words.begin()),
                     std::make_move_iterator(page.words.end()));
  page.words = std::move(drawn.words);
}

// The page with what OCR added to it now, and the images that it had before.
void add_text(extract::Page& page, extract::Page& read) {
  read.drawn = page.drawn;
  add_images(read, page);
  page = std::move(read);
}

// Pages of the same bytes are the same pages, unless a worker failed on the way.
extract::Document combined(extract::Document known, extract::Document found,
                           const extract::Wanted& asked) {
  if (known.pages.size() != found.pages.size()) return found;
  for (std::size_t i = 0; i < known.pages.size(); ++i) {
    if (asked.ocr)
      add_text(known.pages[i], found.pages[i]);
    else
      add_images(known.pages[i], found.pages[i]);
  }
  known.problems = std::move(found.problems);
  return known;
}

}  // namespace

std::optional<extract::Wanted> Documents::missing(const PlannedDocument& document, bool try_again) {
  const auto& [material, file, sha256, wanted] = document;
  const std::optional<Extent> known = cache_.extent(sha256);
  if (!known) return wanted;
  if (!known->readable) return try_again ? std::optional{wanted} : std::nullopt;
  if (is_office(file) && !fs::exists(document_file(media_, sha256))) return wanted;
  extract::Wanted rest = wanted;
  rest.ocr = wanted.ocr && !has_ocr(known->wanted, wanted);
  rest.images = wanted.images && !(known->wanted.images && has_page_images(media_, sha256));
  return rest.nothing() ? std::nullopt : std::optional{rest};
}

std::variant<fs::path, extract::Unreadable> Documents::as_pdf(const std::string& sha256,
                                                              const fs::path& file,
                                                              const fs::path& worker) {
  if (!is_office(file)) return file;
  const fs::path pdf = document_file(media_, sha256);
  if (fs::exists(pdf)) return pdf;
  const auto office = extract::find_office();
  if (!office) return extract::Unreadable{"LibreOffice, which reads such files, is not installed."};
  const fs::path folder = media_folder(media_, sha256) / "office.unfinished";
  const auto converted = extract::convert_to_pdf({worker, *office, file, folder});
  if (const auto* made = std::get_if<fs::path>(&converted)) store_document(media_, sha256, *made);
  fs::remove_all(folder);
  if (const auto* failed = std::get_if<extract::Unreadable>(&converted)) return *failed;
  return pdf;
}

extract::Outcome Documents::known(const std::string& sha256) {
  std::optional<Extraction> known = cache_.extraction(sha256);
  return known ? std::move(known->outcome) : extract::Unreadable{"Nothing is known of it."};
}

void Documents::take_image(const std::string& sha256, const extract::PageImage& image) {
  store_page_image(media_, sha256, image);
}

void Documents::finish(const std::string& sha256, const extract::Wanted& asked,
                       extract::Outcome outcome) {
  Extraction extraction{asked, std::move(outcome)};
  auto* document = std::get_if<extract::Document>(&extraction.outcome);
  std::optional<Extraction> known = cache_.extraction(sha256);
  auto* before = known ? std::get_if<extract::Document>(&known->outcome) : nullptr;
  if (document != nullptr && before != nullptr) {
    *document = combined(std::move(*before), std::move(*document), asked);
    if (!asked.ocr) {
      extraction.wanted.ocr = known->wanted.ocr;
      extraction.wanted.languages = known->wanted.languages;
    }
    extraction.wanted.images = asked.images || known->wanted.images;
  }
  if (asked.images && document != nullptr)
    finish_page_images(media_, sha256, *document);
  else
    drop_page_images(media_, sha256);
  cache_.store(sha256, extraction);
}

}  // namespace lectern::archive

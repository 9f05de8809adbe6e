// The strings in annotations: dates, kinds, and text in any state, rich text too.
#include "indexer/extract/annotation.hpp"
#include "indexer/extract/plain_text.hpp"
#include "indexer/schema/utf8.hpp"
#include "indexer/worker/pdf_date.hpp"
#include "indexer/worker/rich_text.hpp"
#include "tests/fuzz/target.hpp"

namespace lectern::fuzz {
namespace {

// As much as there is of "2025-03-01T12:00:00+01:00", or with Z.
bool looks_like_iso_date(std::string_view date) {
  static constexpr std::string_view kForm = "dddd-dd-ddTdd:dd:dd";
  std::size_t i = 0;
  for (; i < date.size() && i < kForm.size(); ++i)
    if (kForm[i] == 'd' ? date[i] < '0' || date[i] > '9' : date[i] != kForm[i]) break;
  const std::string_view zone = date.substr(i);
  if (i != 4 && i != 7 && i != 10 && i != 16 && i != 19) return false;
  return zone.empty() || (i >= 16 && (zone == "Z" || (zone.size() == 6 && zone[3] == ':')));
}

void check_text(std::string_view bytes) {
  using namespace extract;
  const std::string text = plain_text(bytes);
  require(schema::is_utf8(text), "text is UTF-8");
  require(text.find('\0') == std::string::npos, "text has no control characters");
  require(text.size() <= 3 * bytes.size(), "text does not grow");
  require(plain_text(text) == text, "text stays as it is");
}

}  // namespace
}  // namespace lectern::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace lectern;
  const std::string_view bytes = fuzz::as_text(data, size);
  const std::string date = worker::iso_date(bytes);
  fuzz::require(date.empty() || fuzz::looks_like_iso_date(date), "dates are ISO 8601");
  const auto type = extract::parse_annotation_type(bytes);
  fuzz::require(!type || to_string(*type) == bytes, "kinds have names");
  fuzz::check_text(bytes);
  fuzz::check_text(worker::text_of_rich_text(bytes));
  return 0;
}

#include "indexer/catalog/columns.hpp"

#include <algorithm>
#include <string>

#include "indexer/catalog/strip.hpp"
#include "indexer/catalog/vocabulary.hpp"
#include "indexer/catalog/words.hpp"
#include "indexer/schema/fold.hpp"

namespace lectern::catalog {
namespace {

// A heading may name two things ("Date & Topic", "Paper presenter"): the first match
// in this order is what the column is read as.
struct Entry {
  ColumnKind kind;
  const WordList& words;
};
const Entry kEntries[] = {{ColumnKind::kPresenter, words::kPresenterColumns},
                          {ColumnKind::kAuthor, words::kAuthorColumns},
                          {ColumnKind::kRecording, words::kRecordingColumns},
                          {ColumnKind::kSlides, words::kSlidesColumns},
                          {ColumnKind::kDate, words::kDateColumns},
                          {ColumnKind::kNotes, words::kNotesColumns},
                          {ColumnKind::kCode, words::kCodeColumns},
                          {ColumnKind::kLinks, words::kLinksColumns},
                          {ColumnKind::kTitle, words::kTitleColumns},
                          {ColumnKind::kChapter, words::kChapterColumns},
                          {ColumnKind::kReading, words::kReadingColumns},
                          {ColumnKind::kNumber, words::kNumberColumns},
                          {ColumnKind::kSeries, words::kSeriesColumns},
                          {ColumnKind::kTime, words::kTimeColumns},
                          {ColumnKind::kOther, words::kOtherColumns}};

// "Paper name", "Name of the book": not who presents it.  "Name / Topic" is two things.
bool names_a_title(std::string_view folded) {
  if (!has_word(folded, "name") || folded.find_first_of("/&,+(") != std::string_view::npos)
    return false;
  std::string rest;
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t end = std::min(folded.find(' ', at), folded.size());
    const std::string_view word = folded.substr(at, end - at);
    if (word != "name" && word != "of" && word != "the") (rest += rest.empty() ? "" : " ") += word;
    at = end + 1;
  }
  const ColumnKind named = rest.empty() ? ColumnKind::kUnknown : classify_header(rest);
  return named == ColumnKind::kTitle || named == ColumnKind::kReading ||
         named == ColumnKind::kChapter || named == ColumnKind::kSeries ||
         named == ColumnKind::kNumber || rest == "event" ||
         words::kPresentationColumns.contains(rest);
}

// How many bytes of a picture, or of what joins pictures, stand at `at`: U+1F000 and
// above, U+26xx and U+27xx, variation selectors and the zero-width joiner.
std::size_t picture_length(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  if (rest.starts_with("\xF0\x9F")) return 4;
  const bool sign = rest.starts_with("\xE2\x98") || rest.starts_with("\xE2\x99") ||
                    rest.starts_with("\xE2\x9C") || rest.starts_with("\xE2\x9D");
  return sign || rest.starts_with("\xEF\xB8\x8F") || rest.starts_with("\xE2\x80\x8D") ? 3 : 0;
}

}  // namespace

std::string bare_heading(std::string_view header) {
  static constexpr std::string_view kAround[] = {" ", "*", "_"};
  static constexpr std::string_view kBehind[] = {" ", "*", "_", ":", "."};
  std::string bare;
  for (std::size_t i = 0; i < header.size();) {
    const std::size_t picture = picture_length(header, i);
    if (picture == 0) bare.push_back(header[i]);
    i += std::max<std::size_t>(picture, 1);
  }
  bare = schema::fold(bare);
  return std::string{strip_back(strip_front(bare, kAround), kBehind)};
}

ColumnKind classify_header(std::string_view header) {
  const std::string folded = bare_heading(header);
  if (folded.empty()) return ColumnKind::kUnknown;
  // A sentence is not a heading, whatever words it holds.
  if (folded.size() > 60) return ColumnKind::kUnknown;

  for (const Entry& entry : kEntries)
    if (entry.words.contains(folded)) return entry.kind;

  if (names_a_title(folded)) return ColumnKind::kTitle;
  // "Slides & Recording", "Slides / Video": several sorts of link.
  if (has_word(folded, words::kSlidesColumns) && has_word(folded, words::kRecordingColumns))
    return ColumnKind::kLinks;
  // "Title & Authors", "Paper (author)": what the session is about comes first.
  if (has_word(folded, words::kAuthorColumns) &&
      (has_word(folded, words::kTitleColumns) || has_word(folded, words::kReadingColumns)))
    return ColumnKind::kTitle;
  // "Presentation date", "Talk title", "Paper title", "Presentation topic".
  if (has_word(folded, words::kDateColumns) && !has_word(folded, words::kTitleColumns))
    return ColumnKind::kDate;
  if (has_word(folded, words::kTitleColumns) && !has_word(folded, words::kPresenterColumns))
    return ColumnKind::kTitle;
  for (const Entry& entry : kEntries)
    if (has_word(folded, entry.words)) return entry.kind;
  return ColumnKind::kUnknown;
}

}  // namespace lectern::catalog

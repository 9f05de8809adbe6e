#include "indexer/catalog/columns.hpp"

#include <string>

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

}  // namespace

ColumnKind classify_header(std::string_view header) {
  std::string folded = schema::fold(header);
  while (!folded.empty() && (folded.back() == ':' || folded.back() == '*' || folded.back() == '.' ||
                             folded.back() == '_'))
    folded.pop_back();
  while (!folded.empty() && (folded.front() == '*' || folded.front() == '_')) folded.erase(0, 1);
  if (folded.empty()) return ColumnKind::kUnknown;
  // A sentence is not a heading, whatever words it holds.
  if (folded.size() > 60) return ColumnKind::kUnknown;

  for (const Entry& entry : kEntries)
    if (entry.words.contains(folded)) return entry.kind;

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

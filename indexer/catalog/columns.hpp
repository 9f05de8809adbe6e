// What a column of a schedule is for, told by its heading in the languages that
// reading groups write in.
#pragma once

#include <string>
#include <string_view>

namespace lectern::catalog {

enum class ColumnKind {
  kUnknown,
  kDate,
  kTime,
  kNumber,   // session, week, meeting, #
  kTitle,    // topic, paper, chapter, …: what the session is about
  kChapter,  // the same, when its cells are bare numbers of a chapter
  kReading,  // papers beside a topic
  kPresenter,
  kAuthor,  // of the paper: never a presenter
  kSlides,
  kRecording,
  kNotes,
  kCode,
  kLinks,   // several sorts of link in one column
  kSeries,  // module, book, part
  kOther,   // known, and of no use: place, host, status
};

// Folded, without the pictures, marks and colons around its words.
std::string bare_heading(std::string_view header);

// kUnknown for headings without a known word.
ColumnKind classify_header(std::string_view header);

}  // namespace lectern::catalog

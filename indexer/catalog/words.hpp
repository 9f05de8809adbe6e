// The words themselves by which people mark up their schedules, in the languages seen
// on reading groups' pages.  Only lists; what they mean for a page is decided in
// vocabulary.cpp, columns.cpp and names.cpp.  All are folded (schema::fold).
#pragma once

#include <algorithm>
#include <span>
#include <string_view>
#include <vector>

namespace lectern::catalog {

// Written as one text, words separated by '|' and line ends, so that a list is easy to
// read and to add to.  The text has to outlive the list (a literal does).
class WordList {
 public:
  explicit WordList(std::string_view text);

  bool contains(std::string_view folded) const {
    return std::find(words_.begin(), words_.end(), folded) != words_.end();
  }
  auto begin() const { return words_.begin(); }
  auto end() const { return words_.end(); }
  operator std::span<const std::string_view>() const { return words_; }

 private:
  std::vector<std::string_view> words_;
};

namespace words {

// Cells, and what numbers a session.
extern const WordList kPlaceholders, kNoSession, kFreeWeekWords, kSessionWords;

// Sentences among sessions: about all of them, or, after its date, about one day.
extern const WordList kEverySession, kAboutADay;

// Headings.
extern const WordList kSectionWords, kPlainInHeadings;
extern const WordList kUpcoming, kSessionHeadings;  // above lists of sessions that have no dates
extern const WordList kSuggested;    // in front: what follows is not what the club does
extern const WordList kNoSchedule;   // what a section without sessions holds
extern const WordList kGatherings;   // at the end: a team's or its members' sessions
extern const WordList kPageHistory;  // how the page itself changed

// Texts of links.
extern const WordList kGenericLabels, kRecordingLinks, kSlidesLinks, kPaperLinks, kNotesLinks;

// "The video of this meeting is available here."
extern const WordList kPointing, kBetweenPointing;

// Never part of a person's name; and what people write behind theirs, as it is spelled.
extern const WordList kNoNames, kDegrees;

// In front of names, with or without a colon: "presented by".
extern const WordList kPresentedBy;

// Labels in front of a colon.
extern const WordList kPresenterLabels, kAuthorLabels, kTitleLabels, kReadingLabels,
    kPresentedPaperLabels, kDiscussedPaperLabels, kSlidesLabels, kRecordingLabels, kDateLabels,
    kNotesLabels, kCodeLabels, kDescriptionLabels, kOtherLabels;

// Headings of columns.
extern const WordList kYearColumns, kMonthColumns, kDayColumns, kDateColumns, kTimeColumns,
    kNumberColumns, kPresenterColumns, kAuthorColumns, kSlidesColumns, kRecordingColumns,
    kNotesColumns, kCodeColumns, kLinksColumns, kReadingColumns, kTitleColumns, kChapterColumns,
    kSeriesColumns, kOtherColumns, kEventColumns, kPresentationColumns;

// Cells that are not what their column holds.
extern const WordList kEvents, kTemplateTitles, kTemplatePeople, kTemplateWords;

}  // namespace words
}  // namespace lectern::catalog

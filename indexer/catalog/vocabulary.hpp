// The words by which people mark up their schedules, in the languages seen on reading
// groups' pages.  Everything here works on folded text (schema::fold).  Words of
// alphabets are matched whole, words of Chinese, Japanese and Korean anywhere.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace lectern::catalog {

// True when `folded` holds one of the words (or phrases).
bool has_word(std::string_view folded, std::span<const std::string_view> words);
bool has_word(std::string_view folded, std::string_view word);

// "--", "TBD", "待定", "?", empty: a cell that says nothing yet.
bool is_placeholder(std::string_view text);

// "Cancelled", "No meeting", "Spring break", "休会": a week without a session.
bool says_no_session(std::string_view text);

// "Upcoming", "Past meetings", "Schedule", "2024", "Archive": headings that do not
// name a series.
bool is_section_word(std::string_view heading);

// A section where a page keeps something else than sessions: suggestions, resources,
// organisers, how to join.  Such words close a section only when the heading says
// little else, and never as a page's title.
bool names_no_schedule(std::string_view heading);

// "Changelog", "Histórico de versão": how the page itself changed.  Its tables look
// like schedules (a date, what was done, by whom) and never are.
bool names_page_history(std::string_view heading);

// "Upcoming", "Next meeting": what stands below has not been yet.
bool names_upcoming(std::string_view heading);

// "Past meetings", "Talks", "Schedule": what stands below are sessions, dated or not.
bool names_sessions(std::string_view heading);

// "pdf", "slides", "here", "youtube", "paper": link texts that name a form, not a thing.
bool is_generic_label(std::string_view text);

// "The video is here", "Slides are available here": says only where something is.
bool only_points(std::string_view text);

// "Session 6: Zero Bubble", "Week 5 - RAG", "第3回 …", "#12": a number and what is left.
// `rest` is a view into `text`.
struct Numbered {
  int number;
  std::string_view rest;
};
std::optional<Numbered> session_number(std::string_view text);

// "Séance du", "Meeting of": in front of a date, and no title.
bool is_only_session_words(std::string_view text);

// Whether a text's last word announces a presenter ("presented by", "speaker:") and so on.
enum class Label {
  kNone,
  kPresenter,
  kAuthor,
  kTitle,
  kReading,
  kSlides,
  kRecording,
  kDate,
  kNotes,
  kCode,
  kDescription,
  kOther
};

// "**Presenter**: Ada" gives kPresenter; `value` is the offset where "Ada" begins.
struct Labelled {
  Label label;
  std::size_t value;
};
std::optional<Labelled> leading_label(std::string_view text);

}  // namespace lectern::catalog

#include "indexer/catalog/table_row.hpp"

#include <algorithm>
#include <cctype>
#include <charconv>

#include "indexer/catalog/identity.hpp"
#include "indexer/catalog/lines.hpp"
#include "indexer/catalog/names.hpp"
#include "indexer/catalog/strip.hpp"
#include "indexer/catalog/template_row.hpp"
#include "indexer/catalog/vocabulary.hpp"
#include "indexer/catalog/words.hpp"
#include "indexer/schema/fold.hpp"
#include "indexer/schema/utf8.hpp"

namespace lectern::catalog {
namespace {

std::string clean_title(const Text& whole) {
  const Text cell = without_link_brackets(whole);
  // A link that only names a form is not part of the title.
  std::string title = cell.text;
  std::vector<Link> links = cell.links;
  std::sort(links.rbegin(), links.rend(),
            [](const Link& a, const Link& b) { return a.begin < b.begin; });
  for (const Link& link : links)
    if ((is_generic_label(link.text) || link.text.starts_with("http")) &&
        link.end <= title.size() && link.begin < link.end)
      title.erase(link.begin, link.end - link.begin);
  for (char& c : title)
    if (c == '\n') c = ' ';
  static constexpr std::string_view kAround[] = {" ",  "()", "[]", ":",   "- ",  ";",   "|",
                                                 "**", "–",  "—",  "( )", "[ ]", "(,)", "[][]"};
  title = std::string{strip_back(strip_front(title, kAround), kAround)};
  while (title.ends_with("-") && title.size() > 1 && title[title.size() - 2] == ' ')
    title.resize(title.size() - 2);
  std::string folded;
  bool space = false;
  for (const char c : title) {
    if (c == ' ') {
      space = !folded.empty();
      continue;
    }
    if (space) folded.push_back(' ');
    space = false;
    folded.push_back(c);
  }
  return is_placeholder(folded) ? std::string{} : folded;
}

LinkHint hint_of(ColumnKind kind) {
  switch (kind) {
    case ColumnKind::kTitle:
    case ColumnKind::kChapter:
      return LinkHint::kTitle;
    case ColumnKind::kReading:
      return LinkHint::kReading;
    case ColumnKind::kSlides:
      return LinkHint::kSlides;
    case ColumnKind::kRecording:
      return LinkHint::kRecording;
    case ColumnKind::kNotes:
      return LinkHint::kNotes;
    case ColumnKind::kCode:
      return LinkHint::kCode;
    case ColumnKind::kPresenter:
    case ColumnKind::kAuthor:
      return LinkHint::kPerson;
    case ColumnKind::kLinks:
      return LinkHint::kLinks;
    default:
      return LinkHint::kNone;
  }
}

std::string singular(std::string heading) {
  for (const std::string_view ending : {"(s)", "s"})
    if (heading.size() > ending.size() + 2 && heading.ends_with(ending) &&
        static_cast<unsigned char>(heading[0]) < 0x80) {
      heading.resize(heading.size() - ending.size());
      break;
    }
  return heading;
}

// Words in capitals that someone took the trouble to set in bold are no person.
bool is_bold_acronym(const Text& text) {
  const bool bold = text.strong.size() == 1 && text.strong[0].first == 0 &&
                    text.strong[0].second == text.text.size();
  return bold && text.text.size() >= 4 &&
         std::none_of(text.text.begin(), text.text.end(),
                      [](unsigned char c) { return std::islower(c) != 0 || c >= 0x80; });
}

bool names_event(const Text& text) {
  if (text.text.size() > 60 || text.text.starts_with('@')) return false;
  return has_word(schema::fold(text.text), words::kEvents) || is_bold_acronym(text);
}

}  // namespace

const Cell* cell_of(const Row& row, const TableLayout& layout, ColumnKind kind) {
  for (std::size_t c = 0; c < row.cells.size(); ++c)
    if (layout.kinds[c] == kind) return &row.cells[c];
  return nullptr;
}

void RowReader::read(const Row& row, Draft& draft) {
  read_date(row, draft);
  read_number(row, draft);
  read_title(row, draft);
  for (std::size_t c = 0; c < row.cells.size(); ++c)
    read_cell(row.cells[c], layout_.kinds[c], c, draft);
  for (const Cell& cell : row.cells)
    if (!cell.spanned && !cell.details.text.empty())
      read_body(draft, {{Paragraph{cell.details}, row.line}}, page_);
  if (draft.session.title.empty() && draft.session.readings.empty()) take_event(row, draft.session);
}

// "Kickoff", "**POPL**" where the presenter would be, and no topic: what took place.
void RowReader::take_event(const Row& row, Session& session) const {
  const Cell* cell = cell_of(row, layout_, ColumnKind::kPresenter);
  if (cell == nullptr || !names_event(cell->text)) return;
  session.title = clean_title(cell->text);
  session.presenters.clear();
}

void RowReader::read_date(const Row& row, Draft& draft) {
  if (const Cell* date = cell_of(row, layout_, ColumnKind::kDate)) {
    const auto dates = find_dates(date->text.text, DateForms::kDateCell);
    if (!dates.empty())
      draft.mention = dates.front();
    else if (resembles_date(date->text.text) ||
             (!is_placeholder(date->text.text) && !find_year(date->text.text)))
      page_.warn(row.line, "cannot read \"" +
                               std::string{schema::utf8_beginning(date->text.text, 80)} +
                               "\" as a date; write it like 2 Apr 2026");
    // A month's row among days: "March 2021".
    return;
  }
  for (const Cell& c : row.cells) {
    const auto dates = find_dates(c.text.text, DateForms::kFreeText);
    if (dates.empty() || (dates.front().begin > 30 && c.text.text.size() > dates.front().end + 3))
      continue;
    draft.mention = dates.front();
    return;
  }
}

void RowReader::read_number(const Row& row, Draft& draft) const {
  const Cell* cell = cell_of(row, layout_, ColumnKind::kNumber);
  if (cell == nullptr || cell->text.text.empty()) return;
  const std::string& number = cell->text.text;
  std::string_view digits = number;
  while (!digits.empty() && (digits.front() == '#' || digits.front() == ' '))
    digits.remove_prefix(1);
  while (!digits.empty() && (digits.back() == '.' || digits.back() == ')')) digits.remove_suffix(1);
  if (is_short_number(digits)) {
    int value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    draft.session.number = value;
  } else if (const auto found = session_number(number)) {
    draft.session.number = found->number;
  }
}

void RowReader::read_title(const Row& row, Draft& draft) {
  Session& session = draft.session;
  std::string chapter;
  for (std::size_t c = 0; c < row.cells.size(); ++c) {
    const Text& cell_text = row.cells[c].text;
    if (row.cells[c].spanned && row.cells[c].column_span > 1) continue;
    if (layout_.kinds[c] == ColumnKind::kTitle) {
      const std::string title = clean_title(cell_text);
      if (title.empty() || is_template_title(title)) continue;
      if (session.title.empty()) session.title = title;
    } else if (layout_.kinds[c] == ColumnKind::kChapter && chapter.empty()) {
      chapter = clean_title(cell_text);
      // A bare number or range needs the column's own word.
      const bool bare =
          !chapter.empty() && std::all_of(chapter.begin(), chapter.end(), [](unsigned char x) {
            return std::isdigit(x) || x == '-' || x == ',' || x == ' ' || x == '.' || x == '&' ||
                   x >= 0x80;
          });
      if (bare && std::isdigit(static_cast<unsigned char>(chapter[0])))
        chapter = singular(layout_.headings[c]) + " " + chapter;
    }
  }
  if (session.title.empty() || is_short_number(session.title)) {
    std::string reading;
    for (std::size_t c = 0; c < row.cells.size() && reading.empty(); ++c)
      if (layout_.kinds[c] == ColumnKind::kReading && !is_template_title(row.cells[c].text.text))
        reading = clean_title(row.cells[c].text);
    if (!reading.empty())
      session.title = reading;
    else if (!chapter.empty())
      session.title = chapter;
  }
  // "Session 3: RAG" in the title column numbers the session.
  if (const auto numbered = session_number(session.title); numbered && !session.number) {
    session.number = numbered->number;
    if (!numbered->rest.empty()) session.title = std::string{numbered->rest};
  }
  take_presenter_from_title(session);
}

// "Title (presented by Ada)" in a table without a column for presenters.
void RowReader::take_presenter_from_title(Session& session) const {
  if (layout_.has(ColumnKind::kPresenter)) return;
  const std::string lowered = schema::lowered(session.title);
  for (const std::string_view phrase : {"presented by ", "presenter: ", "led by ", "speaker: "}) {
    const std::size_t at = lowered.find(phrase);
    if (at == std::string::npos) continue;
    std::string people = session.title.substr(at + phrase.size());
    while (!people.empty() && (people.back() == ')' || people.back() == ']')) people.pop_back();
    add_presenters(session, people);
    session.title.resize(at);
    while (!session.title.empty() && (session.title.back() == ' ' || session.title.back() == '(' ||
                                      session.title.back() == ',' || session.title.back() == '-'))
      session.title.pop_back();
    return;
  }
}

void RowReader::read_cell(const Cell& c, ColumnKind kind, std::size_t column, Draft& draft) {
  if (c.spanned && c.column_span > 1) return;
  switch (kind) {
    case ColumnKind::kPresenter:
      if (!c.text.struck && !is_template_person(c.text.text))
        add_presenters(draft.session, c.text.text);
      return;
    case ColumnKind::kAuthor:
    case ColumnKind::kTime:
      return;
    case ColumnKind::kSeries:
      if (!is_placeholder(c.text.text) && !is_short_number(c.text.text))
        draft.session.series = c.text.text;
      return add_links(draft, c.text, LinkHint::kReading, page_);
    case ColumnKind::kDate:
      // "Notes" with "[2021-05-06](…)" in it tells the date, and links to notes.
      if (const LinkHint hint = hint_of(classify_header(layout_.headings[column]));
          hint != LinkHint::kNone)
        return add_links(draft, c.text, hint, page_);
      [[fallthrough]];
    case ColumnKind::kNumber:
    case ColumnKind::kOther:
      // Dates and numbers link to the session's own folder or event page.
      for (const Link& link : c.text.links)
        if (page_.links.resolve(link.target, page_.path).kind == LinkTarget::kFolder ||
            video_identity(link.target))
          add_link(draft, link, LinkHint::kLinks, c.text, page_);
      return;
    case ColumnKind::kReading:
      if (is_template_title(c.text.text)) return;
      if (c.text.links.empty() && !is_placeholder(c.text.text.substr(0, c.text.text.find('('))) &&
          c.text.text.size() > 7 && draft.session.title != c.text.text)
        add_plain_reading(c.text, draft);
      return add_links(draft, c.text, LinkHint::kReading, page_);
    case ColumnKind::kTitle:
      // With a recording column of its own, a video in the title is something to watch.
      return add_links(draft, c.text,
                       layout_.has(ColumnKind::kRecording) && !c.text.links.empty() &&
                               video_identity(c.text.links.front().target)
                           ? LinkHint::kReading
                           : LinkHint::kTitle,
                       page_);
    case ColumnKind::kSlides: {
      // "Materials" and "Resources" hold more than slides.
      const std::string folded = schema::fold(layout_.headings[column]);
      const bool mixed =
          folded.find("material") != std::string::npos ||
          folded.find("资料") != std::string::npos || folded.find("資料") != std::string::npos ||
          folded.find("자료") != std::string::npos || folded.find("материал") != std::string::npos;
      return add_links(draft, c.text, mixed ? LinkHint::kLinks : LinkHint::kSlides, page_);
    }
    default:
      return add_links(draft, c.text, hint_of(kind), page_);
  }
}

void RowReader::add_plain_reading(const Text& cell_text, Draft& draft) {
  Reading reading;
  reading.title = cell_text.text;
  for (char& c : reading.title)
    if (c == '\n') c = ' ';
  reading.arxiv = arxiv_identity(cell_text.text).value_or("");
  reading.where = {page_.path.generic_string(), cell_text.line};
  add_reading(draft.session, std::move(reading));
}

}  // namespace lectern::catalog

#include "indexer/catalog/schedule_table.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>

#include "indexer/catalog/identity.hpp"
#include "indexer/catalog/names.hpp"
#include "indexer/catalog/strip.hpp"
#include "indexer/catalog/table_layout.hpp"
#include "indexer/catalog/timetable.hpp"
#include "indexer/catalog/vocabulary.hpp"
#include "indexer/schema/fold.hpp"

namespace lectern::catalog {
namespace {

std::string clean_title(const Text& cell) {
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

class TableReader {
 public:
  TableReader(const Table& table, TableLayout layout, const SectionContext& section,
              PageContext& page)
      : table_(table),
        layout_(std::move(layout)),
        section_(section),
        page_(page),
        series_(section.series),
        years_(section.years) {}

  std::vector<Draft> read() {
    last_dated_row_ = table_.rows.size();
    for (std::size_t r = table_.rows.size(); r-- > layout_.first_row;)
      if (has_date(table_.rows[r])) {
        last_dated_row_ = r;
        break;
      }
    for (std::size_t r = layout_.first_row; r < table_.rows.size(); ++r) read_row(r);
    return std::move(drafts_);
  }

 private:
  const Cell* cell(const Row& row, ColumnKind kind) const {
    for (std::size_t c = 0; c < row.cells.size(); ++c)
      if (layout_.kinds[c] == kind) return &row.cells[c];
    return nullptr;
  }
  std::string text(const Row& row, ColumnKind kind) const {
    const Cell* found = cell(row, kind);
    return found ? found->text.text : std::string{};
  }

  void read_row(std::size_t r) {
    const Row& row = table_.rows[r];
    std::size_t filled = 0;
    const Cell* only = nullptr;
    for (const Cell& c : row.cells) {
      if (c.spanned || (c.text.text.empty() && c.text.links.empty())) continue;
      ++filled;
      only = &c;
    }
    if (filled == 0) return;
    if (row.header && r > layout_.first_row && known_headings(row) >= 2 && !has_date(row))
      return;  // the heading once more
    if (says_cancelled(row))
      return page_.warn(row.line, "no session on this row: it says there was none");
    if (filled == 1 && is_section_row(row, *only)) return begin_section(*only);
    if (continues_previous(row, r)) return add_to(drafts_.back(), row);
    Draft draft = draft_of(row);
    if (draft.session.title.empty() && !draft.mention && draft.session.recordings.empty() &&
        draft.session.materials.empty() && draft.session.readings.empty())
      return;
    drafts_.push_back(std::move(draft));
  }

  bool says_cancelled(const Row& row) const {
    bool struck = true, any = false;
    for (std::size_t c = 0; c < row.cells.size(); ++c) {
      const Text& cell_text = row.cells[c].text;
      if (cell_text.text.empty()) continue;
      any = true;
      struck = struck && cell_text.struck;
    }
    if (any && struck) return true;
    // The word stands where the topic or the presenter would.

    for (std::size_t c = 0; c < row.cells.size(); ++c) {
      const ColumnKind kind = layout_.kinds[c];
      if (row.cells[c].spanned && row.cells[c].column_span == 1) continue;
      if (kind == ColumnKind::kTitle || kind == ColumnKind::kReading ||
          kind == ColumnKind::kPresenter || kind == ColumnKind::kOther ||
          kind == ColumnKind::kChapter || kind == ColumnKind::kUnknown ||
          kind == ColumnKind::kNotes) {
        const bool says =
            says_no_session(row.cells[c].text.text) && row.cells[c].text.links.empty();
        if (says) return true;
      }
    }
    return false;
  }

  // "Summer 2021" across the table, "Module 2: Serving".
  bool is_section_row(const Row& row, const Cell& only) const {
    if (row.cells.size() < 2) return false;
    if (!find_dates(only.text.text, DateForms::kDateCell).empty()) return false;
    const bool wide =
        only.column_span >= static_cast<int>(row.cells.size()) && only.column_span > 1;
    const bool first = &only == &row.cells[0];
    const bool is_title =
        cell(row, ColumnKind::kTitle) == &only || cell(row, ColumnKind::kReading) == &only;
    return wide ||
           (first && !is_title && !is_short_number(only.text.text) &&
            !session_number(only.text.text)) ||
           (!only.text.strong.empty() && !is_title);
  }

  void begin_section(const Cell& only) {
    if (const auto years = find_year(only.text.text)) years_ = years;
    if (!is_section_word(only.text.text) && !is_placeholder(only.text.text))
      series_ = only.text.text;
  }

  // A further paper or talk of the session above: its date spans this row, too, or is
  // left out between rows that have theirs.
  bool continues_previous(const Row& row, std::size_t r) const {
    if (drafts_.empty()) return false;
    const Cell* date = cell(row, ColumnKind::kDate);
    const Cell* number = cell(row, ColumnKind::kNumber);
    if (date == nullptr)
      return number != nullptr && number->spanned && number->column_span == 1 &&
             number->text.text.size() > 0;
    if (date->spanned && date->column_span == 1) return !date->text.text.empty();
    if (!date->text.text.empty() || !drafts_.back().mention) return false;
    if (number != nullptr && !number->text.text.empty()) return false;
    return r < last_dated_row_;
  }

  void add_to(Draft& draft, const Row& row) {
    const Draft more = draft_of(row);
    Session& session = draft.session;
    if (session.title.empty())
      session.title = more.session.title;
    else if (!more.session.title.empty() &&
             title_key(session.title).find(title_key(more.session.title)) == std::string::npos)
      session.title += "; " + more.session.title;
    for (const std::string& name : more.session.presenters) add_presenters(session, name);
    for (const Recording& recording : more.session.recordings) add_recording(session, recording);
    for (const Material& material : more.session.materials) add_material(session, material);
    for (const Reading& reading : more.session.readings) add_reading(session, reading);
    draft.possible_recordings.insert(draft.possible_recordings.end(),
                                     more.possible_recordings.begin(),
                                     more.possible_recordings.end());
  }

  Draft draft_of(const Row& row) {
    Draft draft;
    draft.session.where = {page_.path.generic_string(), row.line};
    draft.session.series = series_;
    draft.session.series_url = series_ == section_.series ? section_.series_url : std::string{};
    draft.section_years = years_;
    draft.upcoming = section_.upcoming;
    read_date(row, draft);
    read_number(row, draft);
    read_title(row, draft);
    for (std::size_t c = 0; c < row.cells.size(); ++c)
      read_cell(row.cells[c], layout_.kinds[c], c, draft);
    for (const Cell& c : row.cells)
      if (!c.spanned && !c.details.text.empty())
        read_body(draft, {{Paragraph{c.details}, row.line}}, page_);
    return draft;
  }

  void read_date(const Row& row, Draft& draft) {
    if (const Cell* date = cell(row, ColumnKind::kDate)) {
      const auto dates = find_dates(date->text.text, DateForms::kDateCell);
      if (!dates.empty())
        draft.mention = dates.front();
      else if (!is_placeholder(date->text.text) && !find_year(date->text.text))
        page_.warn(row.line, "cannot read \"" + date->text.text.substr(0, 80) +
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

  void read_number(const Row& row, Draft& draft) const {
    const std::string number = text(row, ColumnKind::kNumber);
    if (number.empty()) return;
    std::string_view digits = number;
    while (!digits.empty() && (digits.front() == '#' || digits.front() == ' '))
      digits.remove_prefix(1);
    while (!digits.empty() && (digits.back() == '.' || digits.back() == ')'))
      digits.remove_suffix(1);
    if (is_short_number(digits)) {
      int value = 0;
      std::from_chars(digits.data(), digits.data() + digits.size(), value);
      draft.session.number = value;
    } else if (const auto found = session_number(number)) {
      draft.session.number = found->number;
    }
  }

  void read_title(const Row& row, Draft& draft) {
    Session& session = draft.session;
    std::string chapter;
    for (std::size_t c = 0; c < row.cells.size(); ++c) {
      const Text& cell_text = row.cells[c].text;
      if (row.cells[c].spanned && row.cells[c].column_span > 1) continue;
      if (layout_.kinds[c] == ColumnKind::kTitle) {
        const std::string title = clean_title(cell_text);
        if (title.empty()) continue;
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
        if (layout_.kinds[c] == ColumnKind::kReading) reading = clean_title(row.cells[c].text);
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
  void take_presenter_from_title(Session& session) const {
    if (layout_.has(ColumnKind::kPresenter)) return;
    const std::string lowered = schema::lowered(session.title);
    for (const std::string_view phrase : {"presented by ", "presenter: ", "led by ", "speaker: "}) {
      const std::size_t at = lowered.find(phrase);
      if (at == std::string::npos) continue;
      std::string people = session.title.substr(at + phrase.size());
      while (!people.empty() && (people.back() == ')' || people.back() == ']')) people.pop_back();
      add_presenters(session, people);
      session.title.resize(at);
      while (!session.title.empty() &&
             (session.title.back() == ' ' || session.title.back() == '(' ||
              session.title.back() == ',' || session.title.back() == '-'))
        session.title.pop_back();
      return;
    }
  }

  static std::string singular(std::string heading) {
    for (const std::string_view ending : {"(s)", "s"})
      if (heading.size() > ending.size() + 2 && heading.ends_with(ending) &&
          static_cast<unsigned char>(heading[0]) < 0x80) {
        heading.resize(heading.size() - ending.size());
        break;
      }
    return heading;
  }

  void read_cell(const Cell& c, ColumnKind kind, std::size_t column, Draft& draft) {
    if (c.spanned && c.column_span > 1) return;
    switch (kind) {
      case ColumnKind::kPresenter:
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
      case ColumnKind::kNumber:
      case ColumnKind::kOther:
        // Dates and numbers link to the session's own folder or event page.
        for (const Link& link : c.text.links)
          if (page_.links.resolve(link.target, page_.path).kind == LinkTarget::kFolder ||
              video_identity(link.target))
            add_link(draft, link, LinkHint::kLinks, c.text, page_);
        return;
      case ColumnKind::kReading:
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
        const bool mixed = folded.find("material") != std::string::npos ||
                           folded.find("资料") != std::string::npos ||
                           folded.find("資料") != std::string::npos ||
                           folded.find("자료") != std::string::npos ||
                           folded.find("материал") != std::string::npos;
        return add_links(draft, c.text, mixed ? LinkHint::kLinks : LinkHint::kSlides, page_);
      }
      default:
        return add_links(draft, c.text, hint_of(kind), page_);
    }
  }

  void add_plain_reading(const Text& cell_text, Draft& draft) {
    Reading reading;
    reading.title = cell_text.text;
    for (char& c : reading.title)
      if (c == '\n') c = ' ';
    reading.arxiv = arxiv_identity(cell_text.text).value_or("");
    reading.where = {page_.path.generic_string(), cell_text.line};
    add_reading(draft.session, std::move(reading));
  }

  const Table& table_;
  TableLayout layout_;
  const SectionContext& section_;
  PageContext& page_;
  std::string series_;
  std::optional<YearSpan> years_;
  std::size_t last_dated_row_ = 0;
  std::vector<Draft> drafts_;
};

}  // namespace

std::vector<Draft> read_table(const Table& written, const SectionContext& section,
                              PageContext& page) {
  if (written.rows.empty() || is_timetable(written)) return {};
  const Table table = is_transposed(written) ? transpose(written) : written;
  TableLayout layout = find_layout(table);
  if (!is_schedule(table, layout, section)) return {};
  return TableReader{table, std::move(layout), section, page}.read();
}

}  // namespace lectern::catalog

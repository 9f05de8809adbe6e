#include "indexer/catalog/schedule_table.hpp"

#include <algorithm>
#include <utility>

#include "indexer/catalog/date_columns.hpp"
#include "indexer/catalog/identity.hpp"
#include "indexer/catalog/table_layout.hpp"
#include "indexer/catalog/table_row.hpp"
#include "indexer/catalog/template_row.hpp"
#include "indexer/catalog/timetable.hpp"
#include "indexer/catalog/vocabulary.hpp"

namespace lectern::catalog {
namespace {

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
  void read_row(std::size_t r) {
    const Row& row = table_.rows[r];
    std::size_t filled = 0;
    const Cell* only = nullptr;
    for (const Cell& c : row.cells) {
      if (c.spanned || (c.text.text.empty() && c.text.links.empty())) continue;
      ++filled;
      only = &c;
    }
    if (filled == 0) {
      may_continue_ = false;  // a blank row sets apart what follows
      return;
    }
    if (row.header && r > layout_.first_row && known_headings(row) >= 2 && !has_date(row))
      return;  // the heading once more
    if (repeats_heading(row, layout_) && !has_date(row)) return;
    const bool follows = std::exchange(may_continue_, false);
    if (says_cancelled(row))
      return page_.warn(row.line, "no session on this row: it says there was none");
    if (is_template_row(row, layout_))
      return page_.warn(row.line, "no session on this row: it only shows how to fill the table in");
    if (filled == 1 && is_section_row(row, *only)) return begin_section(*only);
    if (follows && continues_previous(row, r)) {
      may_continue_ = true;
      return add_to(drafts_.back(), row);
    }
    Draft draft = draft_of(row);
    if (draft.session.title.empty() && !draft.mention && draft.session.recordings.empty() &&
        draft.session.materials.empty() && draft.session.readings.empty())
      return;
    drafts_.push_back(std::move(draft));
    may_continue_ = true;
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
    const bool is_title = cell_of(row, layout_, ColumnKind::kTitle) == &only ||
                          cell_of(row, layout_, ColumnKind::kReading) == &only;
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
  // left out, between rows that have theirs or together with the presenter.
  bool continues_previous(const Row& row, std::size_t r) const {
    if (drafts_.empty()) return false;
    const Cell* date = cell_of(row, layout_, ColumnKind::kDate);
    const Cell* number = cell_of(row, layout_, ColumnKind::kNumber);
    if (date == nullptr)
      return number != nullptr && number->spanned && number->column_span == 1 &&
             number->text.text.size() > 0;
    if (date->spanned && date->column_span == 1) return !date->text.text.empty();
    if (!date->text.text.empty() || !drafts_.back().mention) return false;
    if (number != nullptr && !number->text.text.empty()) return false;
    return r < last_dated_row_ || leaves_presenter_out(row);
  }
  // Blank in a column for presenters, beside something that was read.
  bool leaves_presenter_out(const Row& row) const {
    const Cell* presenter = cell_of(row, layout_, ColumnKind::kPresenter);
    return presenter != nullptr && presenter->text.text.empty();
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
    RowReader{layout_, page_}.read(row, draft);
    return draft;
  }

  const Table& table_;
  TableLayout layout_;
  const SectionContext& section_;
  PageContext& page_;
  std::string series_;
  std::optional<YearSpan> years_;
  std::size_t last_dated_row_ = 0;
  bool may_continue_ = false;  // the row before was a session's
  std::vector<Draft> drafts_;
};

}  // namespace

std::vector<Draft> read_table(const Table& written, const SectionContext& section,
                              PageContext& page) {
  if (written.rows.empty() || is_timetable(written)) return {};
  const Table table = with_dates_joined(is_transposed(written) ? transpose(written) : written);
  TableLayout layout = find_layout(table);
  if (!is_schedule(table, layout, section)) return {};
  return TableReader{table, std::move(layout), section, page}.read();
}

}  // namespace lectern::catalog

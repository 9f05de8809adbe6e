#include "indexer/catalog/column_roles.hpp"

#include <algorithm>

#include "indexer/catalog/column_content.hpp"
#include "indexer/catalog/vocabulary.hpp"
#include "indexer/catalog/words.hpp"
#include "indexer/schema/fold.hpp"

namespace lectern::catalog {
namespace {

class Roles {
 public:
  Roles(const Table& table, TableLayout& layout) : layout_(layout) {
    for (std::size_t c = 0; c < layout.kinds.size(); ++c)
      contents_.push_back(content_of(table, c, layout.first_row));
  }

  void settle() {
    settle_presentations();
    for (std::size_t c = 0; c < contents_.size(); ++c) settle_by_content(c);
    settle_presenters();
    settle_event();
    keep_one_date();
  }

 private:
  bool named(std::size_t c) const { return !layout_.headings[c].empty(); }
  bool has_topic() const {
    return layout_.has(ColumnKind::kTitle) || layout_.has(ColumnKind::kReading) ||
           layout_.has(ColumnKind::kChapter);
  }

  // "Presentation", "Vortrag", "分享".
  void settle_presentations() {
    for (std::size_t c = 0; c < contents_.size(); ++c) {
      const ColumnKind kind = layout_.kinds[c];
      if ((kind == ColumnKind::kSlides || kind == ColumnKind::kUnknown) &&
          words::kPresentationColumns.contains(bare_heading(layout_.headings[c])))
        layout_.kinds[c] = role_of_presentation(contents_[c]);
    }
  }
  ColumnKind role_of_presentation(const ColumnContent& content) const {
    if (content.filled == 0 || content.generic_links * 2 > content.filled)
      return ColumnKind::kSlides;
    if (content.numbers * 2 > content.filled) return ColumnKind::kNumber;
    if (!has_topic()) return ColumnKind::kTitle;
    const bool people = content.people * 3 > content.filled * 2;
    if (people && best_presenter() < 3) return ColumnKind::kPresenter;
    return content.prose * 2 > content.filled ? ColumnKind::kTitle : ColumnKind::kSlides;
  }

  static bool may_hold_dates(ColumnKind kind) {
    return kind == ColumnKind::kNumber || kind == ColumnKind::kTime ||
           kind == ColumnKind::kUnknown || kind == ColumnKind::kLinks ||
           kind == ColumnKind::kNotes || kind == ColumnKind::kSlides;
  }

  void settle_by_content(std::size_t c) {
    const ColumnKind content = contents_[c].kind();
    ColumnKind& kind = layout_.kinds[c];
    if (kind == ColumnKind::kUnknown && !(content == ColumnKind::kTitle && title_is_elsewhere(c))) {
      // Under a heading nobody knows, only what is unmistakable is believed.
      const bool unmistakable =
          content == ColumnKind::kDate || content == ColumnKind::kRecording ||
          content == ColumnKind::kLinks || content == ColumnKind::kTitle ||
          (content == ColumnKind::kNumber && c == 0 && contents_[c].counts_rows);
      if (!named(c) || unmistakable) kind = content;
    } else if (may_hold_dates(kind) && content == ColumnKind::kDate &&
               !layout_.has(ColumnKind::kDate)) {
      kind = ColumnKind::kDate;  // "Week" with dates in it, "Link" with "[2021-05-06](…)"
    } else if (kind == ColumnKind::kNumber && content == ColumnKind::kTitle && !has_topic() &&
               contents_[c].sessions * 2 <= contents_[c].filled) {
      kind = ColumnKind::kTitle;  // "Meeting" with what each was about
    } else if (kind == ColumnKind::kDate && content == ColumnKind::kTitle &&
               layout_.count(ColumnKind::kDate) > 1) {
      kind = ColumnKind::kUnknown;
    }
  }

  // What stands after "Paper" comments on it ("Why it matters"); what stands before it is
  // what the evening is about.  "Paper" with nothing but "[pdf]" in it names nothing.
  bool title_is_elsewhere(std::size_t column) const {
    if (layout_.has(ColumnKind::kTitle)) return true;
    if (!named(column)) return false;
    for (std::size_t c = 0; c < column; ++c)
      if ((layout_.kinds[c] == ColumnKind::kReading || layout_.kinds[c] == ColumnKind::kChapter) &&
          contents_[c].filled > 0 && contents_[c].kind() != ColumnKind::kLinks)
        return true;
    return false;
  }

  // How surely a heading names who presents: "Speaker" does; "Name" and "Who" less, and
  // "Group" or "Team" is often who meets.
  static int strength(std::string_view heading) {
    static constexpr std::string_view kWeak[] = {
        "host",        "moderator",   "chair", "name",       "who",  "volunteer", "person",
        "responsible", "facilitator", "lead",  "discussant", "主持", "姓名",      "модератор"};
    static constexpr std::string_view kWeakest[] = {"group", "team"};
    const std::string folded = schema::fold(heading);
    if (has_word(folded, kWeakest)) return 1;
    return has_word(folded, kWeak) ? 2 : 3;
  }

  int best_presenter() const {
    int best = 0;
    for (std::size_t c = 0; c < contents_.size(); ++c)
      if (layout_.kinds[c] == ColumnKind::kPresenter)
        best = std::max(best, strength(layout_.headings[c]));
    return best;
  }

  // The best of the columns that name presenters; of weak ones all that are as good.
  void settle_presenters() {
    const int best = best_presenter();
    for (std::size_t c = 0; c < contents_.size(); ++c) {
      if (layout_.kinds[c] != ColumnKind::kPresenter) continue;
      const int own = strength(layout_.headings[c]);
      // "Name" beside a presenter, or with nothing else to be the title, is what is read.
      const bool names_topic = own < 3 && schema::fold(layout_.headings[c]) == "name" &&
                               !layout_.has(ColumnKind::kTitle) &&
                               !layout_.has(ColumnKind::kReading);
      if (names_topic)
        layout_.kinds[c] = ColumnKind::kTitle;
      else if (own < best)
        layout_.kinds[c] = ColumnKind::kOther;
    }
  }

  // "Date | Type | Who": the sort of meeting is all that is said about it.
  void settle_event() {
    if (has_topic()) return;
    for (std::size_t c = 0; c < contents_.size(); ++c)
      if (layout_.kinds[c] == ColumnKind::kOther && contents_[c].filled > 0 &&
          words::kEventColumns.contains(bare_heading(layout_.headings[c]))) {
        layout_.kinds[c] = ColumnKind::kTitle;
        return;
      }
  }

  // Of two date columns the first that holds dates counts.
  void keep_one_date() {
    bool seen = false;
    for (ColumnKind& kind : layout_.kinds) {
      if (kind != ColumnKind::kDate) continue;
      if (seen) kind = ColumnKind::kOther;
      seen = true;
    }
  }

  TableLayout& layout_;
  std::vector<ColumnContent> contents_;
};

}  // namespace

void settle_columns(const Table& table, TableLayout& layout) { Roles{table, layout}.settle(); }

}  // namespace lectern::catalog

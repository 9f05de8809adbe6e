// Reads what stands below a session's heading or in its item: labelled lines, lists of
// links, small tables, and words that describe it.
#include <algorithm>
#include <cctype>
#include <utility>

#include "indexer/catalog/draft.hpp"
#include "indexer/catalog/lines.hpp"
#include "indexer/catalog/names.hpp"
#include "indexer/catalog/vocabulary.hpp"
#include "indexer/catalog/words.hpp"
#include "indexer/schema/fold.hpp"

namespace lectern::catalog {
namespace {

// "Papers:" or "### Links" before a list says what the list holds.
std::optional<LinkHint> announced(std::string_view text) {
  std::string label{text};
  while (!label.empty() && (label.back() == ' ' || label.back() == ':')) label.pop_back();
  const auto found = leading_label(label + ": ");
  if (!found) return std::nullopt;
  if (found->label == Label::kOther) return LinkHint::kLinks;
  return hint_of(found->label);
}

class BodyReader {
 public:
  BodyReader(Draft& draft, PageContext& page) : draft_(draft), page_(page) {}

  void read(const std::vector<Block>& blocks) {
    for (const Block& block : blocks) {
      if (const auto* heading = block.as<Heading>()) {
        hint_ = announced(heading->text.text).value_or(LinkHint::kNone);
        add_links(draft_, heading->text, hint_, page_);
      } else if (const auto* paragraph = block.as<Paragraph>()) {
        read_paragraph(paragraph->text);
      } else if (const auto* list = block.as<List>()) {
        for (const Item& item : list->items) read_item(item);
      } else if (const auto* table = block.as<Table>()) {
        for (const Row& row : table->rows) read_row(row);
      }
    }
  }

 private:
  // "Slides | x.pdf" in a small table of labels.
  void read_row(const Row& row) {
    if (row.cells.size() == 2) {
      if (const auto hint = announced(row.cells[0].text.text)) {
        Text joined = row.cells[0].text;
        const auto label = leading_label(row.cells[0].text.text + ": ");
        if (label && label->label != Label::kOther) {
          read_labelled(draft_, {label->label, 0}, row.cells[1].text, page_);
          return;
        }
        return add_links(draft_, row.cells[1].text, *hint, page_);
      }
    }
    for (const Cell& cell : row.cells)
      if (!cell.spanned) add_links(draft_, cell.text, hint_, page_);
  }

  void read_paragraph(const Text& text) {
    // The words that announce a list: "Specifically, we covered 3 papers:".
    const std::vector<Text> lines = lines_of(text);
    for (const Text& line : lines) {
      if (const auto label = leading_label(line.text)) {
        const Text value = slice(line, label->value, line.text.size());
        presented_next_ = names_presented_paper(line.text);
        if (value.text.empty()) {
          hint_ = hint_of(label->label);
        } else {
          note_presented(value);
          read_labelled(draft_, *label, line, page_);
        }
        continue;
      }
      if (const auto hint = announced(line.text); hint && line.text.ends_with(':')) {
        hint_ = *hint;
        continue;
      }
      hint_ = LinkHint::kNone;
      note_presented(line);
      read_prose(line);
    }
  }

  void add_pointed_links(const Text& line) {
    for (const Link& link : line.links) add_link(draft_, link, pointed_at(line, link), line, page_);
  }

  // The first thing after "Presented paper:" is what the presenter spoke about.
  void note_presented(const Text& line) {
    if (!std::exchange(presented_next_, false) || !draft_.presented.empty()) return;
    draft_.presented = line.text;
    for (const Link& link : line.links)
      if (!is_generic_label(link.text)) {
        draft_.presented = link.text;
        return;
      }
  }

  void read_prose(const Text& line) {
    if (is_only_date(line)) return;
    if (only_points(line.text)) return add_pointed_links(line);
    // In prose, a linked paper was read and a linked video was not necessarily recorded here.
    add_links(draft_, line, LinkHint::kNone, page_);
    const bool only_links = trim_separators(without_generic_links(line)).empty();
    if (only_links || line.text.size() < 12) return;
    add_description(draft_.session, line.text);
  }

  bool is_only_date(const Text& line) {
    const auto dates = find_dates(line.text, DateForms::kDateCell);
    if (dates.empty() || dates.front().begin > 8 || line.text.size() > dates.back().end + 24)
      return false;
    if (!draft_.mention) draft_.mention = dates.front();
    return line.links.empty();
  }

  void read_item(const Item& item) {
    if (const auto label = leading_label(item.text.text)) {
      const Text value = slice(item.text, label->value, item.text.text.size());
      if (value.text.empty() && !item.blocks.empty()) {
        const LinkHint outer = hint_;
        hint_ = hint_of(label->label);
        if (label->label == Label::kPresenter)
          for (const Block& block : item.blocks)
            if (const auto* list = block.as<List>())
              for (const Item& person : list->items)
                add_presenters(draft_.session, person.text.text);
        read(item.blocks);
        hint_ = outer;
        return;
      }
    }
    for (const Text& line : lines_of(item.text)) {
      const auto line_label = leading_label(line.text);
      // "Video: …" among the readings is something to watch, not this meeting's recording.
      if (line_label && hint_ == LinkHint::kReading && line_label->label == Label::kRecording)
        add_links(draft_, slice(line, line_label->value, line.text.size()), hint_, page_);
      else if (line_label)
        read_labelled(draft_, *line_label, line, page_);
      else if (!is_only_date(line))
        read_plain_item(line);
      note_presented(line);
    }
    const LinkHint outer = hint_;
    // What stands below a linked paper are notes on it, not further papers.
    if (hint_ == LinkHint::kReading && !item.text.links.empty()) hint_ = LinkHint::kNone;
    read(item.blocks);
    hint_ = outer;
  }

  void read_plain_item(const Text& line) {
    if (line.links.empty() && hint_ == LinkHint::kReading && line.text.size() > 7) {
      Reading reading;
      reading.title = line.text;
      reading.where = {page_.path.generic_string(), line.line};
      add_reading(draft_.session, std::move(reading));
      return;
    }
    if (line.links.empty() && hint_ == LinkHint::kPerson) return;
    if (only_points(line.text)) return add_pointed_links(line);
    // "- [Paper](…), presented by Ada": one of several talks of the evening.
    if (const std::string people = people_presenting(line.text);
        !line.links.empty() && looks_like_people(people, true))
      add_presenters(draft_.session, people);
    add_links(draft_, line, hint_, page_);
    if (!line.links.empty() || line.text.size() < 4) return;
    // A line of words: the title when there is none, else part of the description.
    add_description(draft_.session, line.text);
  }

  Draft& draft_;
  PageContext& page_;
  LinkHint hint_ = LinkHint::kNone;
  bool presented_next_ = false;
};

}  // namespace

void add_description(Session& session, std::string_view line) {
  constexpr std::size_t kMaxDescription = 4'000;
  std::string& description = session.description;
  if (line.empty() || description.size() + line.size() > kMaxDescription) return;
  if (!description.empty()) description += '\n';
  description += line;
}

LinkHint pointed_at(const Text& text, const Link& link) {
  // The words that stand before the link, back to the one before it, and its own.
  std::size_t begin = 0;
  for (const Link& other : text.links)
    if (other.end <= link.begin) begin = std::max(begin, other.end);
  const std::string folded = schema::fold(text.text.substr(begin, link.end - begin));
  if (has_word(folded, words::kNotesLabels) || has_word(folded, words::kNotesLinks))
    return LinkHint::kNotes;
  if (has_word(folded, words::kRecordingLabels)) return LinkHint::kRecording;
  if (has_word(folded, words::kSlidesLabels)) return LinkHint::kSlides;
  return has_word(folded, words::kReadingLabels) ? LinkHint::kReading : LinkHint::kNone;
}

void read_body(Draft& draft, const std::vector<Block>& blocks, PageContext& page) {
  BodyReader{draft, page}.read(blocks);
}

}  // namespace lectern::catalog

// Reads a labelled line of a session: "Presenter: Ada", "Slides: …", "Date: 5 May".
#include <algorithm>
#include <cctype>

#include "indexer/catalog/draft.hpp"
#include "indexer/catalog/lines.hpp"
#include "indexer/catalog/names.hpp"
#include "indexer/catalog/vocabulary.hpp"
#include "indexer/schema/fold.hpp"

namespace lectern::catalog {

LinkHint hint_of(Label label) {
  switch (label) {
    case Label::kReading:
      return LinkHint::kReading;
    case Label::kSlides:
      return LinkHint::kSlides;
    case Label::kRecording:
      return LinkHint::kRecording;
    case Label::kNotes:
      return LinkHint::kNotes;
    case Label::kCode:
      return LinkHint::kCode;
    case Label::kTitle:
      return LinkHint::kTitle;
    case Label::kPresenter:
    case Label::kAuthor:
      return LinkHint::kPerson;
    default:
      return LinkHint::kNone;
  }
}

namespace {

// Where the names end that a line begins with: at the first link that is no person's,
// or at the end of the sentence.
std::size_t end_of_names(const Text& value) {
  std::size_t end = value.text.size();
  for (const Link& link : value.links)
    if (!links_to_person(link) && !looks_like_people(link.text, true))
      end = std::min(end, link.begin);
  for (const std::string_view quote : {"\"", "“", "«", "「", "『", "《"})
    end = std::min(end, value.text.find(quote));
  for (std::size_t at = value.text.find(". "); at < end; at = value.text.find(". ", at + 1)) {
    std::size_t word = at;
    while (word > 0 && std::isalpha(static_cast<unsigned char>(value.text[word - 1]))) --word;
    if (at - word >= 3 && value.text.compare(word, at - word, "Prof") != 0) end = at;
  }
  return end;
}

}  // namespace

void read_labelled(Draft& draft, const Labelled& label, const Text& line, PageContext& page) {
  const Text value = slice(line, label.value, line.text.size());
  switch (label.label) {
    case Label::kPresenter: {
      if (says_no_session(value.text)) return;
      const std::size_t end = end_of_names(value);
      add_presenters(draft.session, std::string_view{value.text}.substr(0, end));
      const Text rest = slice(value, end, value.text.size());
      // "発表：山本「…」 [pdf]": what the presenter speaks about stands behind the name.
      if (draft.session.title.empty() && !rest.text.empty()) return read_lead(draft, rest, page);
      return add_links(draft, rest, LinkHint::kNone, page);
    }
    case Label::kTitle:
      if (draft.session.title.empty() && !is_placeholder(value.text))
        draft.session.title = trim_separators(without_generic_links(value));
      return add_links(draft, value, LinkHint::kTitle, page);
    case Label::kDate:
      if (!draft.mention) {
        const auto dates = find_dates(value.text, DateForms::kDateCell);
        if (!dates.empty()) draft.mention = dates.front();
      }
      return;
    case Label::kReading:
      // "Papers discussed: we went through these:" only announces them.
      if (value.links.empty() && value.text.size() > 7 && !is_placeholder(value.text) &&
          !value.text.ends_with(':')) {
        Reading reading;
        reading.title = value.text;
        reading.where = {page.path.generic_string(), line.line};
        add_reading(draft.session, std::move(reading));
      }
      return add_links(draft, value, LinkHint::kReading, page);
    case Label::kDescription:
      add_description(draft.session, value.text);
      return add_links(draft, value, LinkHint::kNone, page);
    default:
      return add_links(draft, value, hint_of(label.label), page);
  }
}

void add_presenters(Session& session, std::string_view text) {
  for (std::string& name : split_presenters(text)) {
    const std::string folded = schema::fold(name);
    const bool known =
        std::any_of(session.presenters.begin(), session.presenters.end(),
                    [&](const std::string& other) { return schema::fold(other) == folded; });
    if (!known && name.size() <= 120) session.presenters.push_back(std::move(name));
  }
}

}  // namespace lectern::catalog

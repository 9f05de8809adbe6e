// Reads the line that names a session: its title, its presenters before or after it,
// and what it links to.
#include <algorithm>
#include <cctype>
#include <optional>

#include "indexer/catalog/draft.hpp"
#include "indexer/catalog/lines.hpp"
#include "indexer/catalog/names.hpp"
#include "indexer/catalog/vocabulary.hpp"
#include "indexer/catalog/words.hpp"
#include "indexer/schema/fold.hpp"

namespace lectern::catalog {
namespace {

struct Split {
  std::string title;
  std::string people;
};

struct Quotes {
  std::string_view open, close;
};
constexpr Quotes kQuotes[] = {{"\"", "\""}, {"“", "”"},   {"„", "“"},  {"«", "»"},
                              {"「", "」"}, {"『", "』"}, {"《", "》"}};

// Quotation marks around the whole title are punctuation, and what follows them says
// who wrote it: ""Deep sets" by Zaheer et al.".
std::string without_quotes(std::string title) {
  for (const auto& [open, close] : kQuotes) {
    if (!title.starts_with(open)) continue;
    const std::size_t end = title.find(close, open.size());
    if (end == std::string::npos || end == open.size()) continue;
    const std::string_view after = std::string_view{title}.substr(end + close.size());
    if (after.empty() || after == "." || after.starts_with(" by ") || after.starts_with(", by "))
      return title.substr(open.size(), end - open.size());
  }
  return title;
}

// "Title, presented by Ada", "Title (led by Ada)".
std::optional<Split> split_at_phrase(const std::string& text) {
  const std::string lowered = schema::lowered(text);
  for (const std::string_view phrase : words::kPresentedBy) {
    const std::size_t at = lowered.find(phrase);
    if (at == std::string::npos) continue;
    std::string people = text.substr(at + phrase.size());
    std::string title = text.substr(0, at);
    const std::size_t end = people.find_first_of(")]\n;");
    if (end != std::string::npos) {
      // The bracket around it all goes with it.
      if (!title.empty() && (title.back() == '(' || title.back() == '[') && people[end] != ';') {
        title.pop_back();
        title += people.substr(end + 1);
      } else {
        title += people.substr(end);
      }
      people.resize(end);
    }
    std::string_view before = trim_separators(title);
    while (before.ends_with('.')) before.remove_suffix(1);
    return Split{std::string{before}, std::string{trim_separators(people)}};
  }
  return std::nullopt;
}

// Takes the presenters off a title: "… presented by Ada", "… (Ada)", "… - Ada Lovelace".
Split split_people(const std::string& text) {
  if (auto split = split_at_phrase(text)) return *std::move(split);
  const std::string_view trimmed = trim_separators(text);
  // A bracket at the end.
  if (trimmed.ends_with(')') || trimmed.ends_with(']')) {
    const std::size_t open = trimmed.rfind(trimmed.back() == ')' ? '(' : '[');
    if (open != std::string_view::npos && open > 0) {
      const std::string_view inside = trimmed.substr(open + 1, trimmed.size() - open - 2);
      if (looks_like_people(inside, true))
        return {std::string{trim_separators(trimmed.substr(0, open))}, std::string{inside}};
    }
  }
  // After the last separator.
  for (const std::string_view separator : {" -- ", " - ", " \xE2\x80\x93 ", " \xE2\x80\x94 ", " | ",
                                           "\n", " / ", " @", ", ", " by "}) {
    const std::size_t at = trimmed.rfind(separator);
    if (at == std::string_view::npos || at == 0) continue;
    const std::string_view after = trimmed.substr(at + (separator == " @" ? 1 : separator.size()));
    const bool handle = after.starts_with('@');
    if ((separator == ", " || separator == " by ") && !handle)
      continue;  // a list in a title, a paper's author
    if (handle || looks_like_people(after, separator == " | "))
      return {std::string{trim_separators(trimmed.substr(0, at))}, std::string{after}};
  }
  return {std::string{trimmed}, {}};
}

// How long the time of day is that a text begins with ("14:00 Ada: …").
std::size_t clock_time(std::string_view text) {
  const std::size_t end = std::min(text.find_first_not_of("0123456789:"), text.size());
  const std::size_t colon = text.substr(0, end).find(':');
  return end >= 4 && end <= 5 && colon != std::string_view::npos && colon > 0 ? end : 0;
}

// "14:00 Effects by" (the name was a link): what says nothing goes.
std::string without_remains(std::string text) {
  text.erase(0, clock_time(text));
  while (text.ends_with(' ')) text.pop_back();
  if (text.ends_with(" by")) text.resize(text.size() - 3);
  return text;
}

// "Ada Lovelace (MIT): "Expander graphs"", "张三：[论文](…)": whoever stands before a title
// in quotation marks or a linked one.  Gives the offset where the title begins.
struct LeadingPeople {
  std::string people;
  std::size_t title;
};
std::optional<LeadingPeople> leading_people(const Text& line) {
  static constexpr std::string_view kBetween[] = {
      ": ", "\xEF\xBC\x9A", ":", ", ", ". ", " - ", " \xE2\x80\x93 ", " \xE2\x80\x94 "};
  const std::size_t start = clock_time(line.text);
  std::size_t at = std::string::npos, width = 0;
  for (const std::string_view between : kBetween)
    if (const std::size_t found = line.text.find(between, start); found < at) {
      at = found;
      width = between.size();
    }
  if (at == std::string::npos || at == 0 || at > 60) return std::nullopt;
  std::size_t title = at + width;
  while (title < line.text.size() && line.text[title] == ' ') ++title;
  const std::string_view rest = std::string_view{line.text}.substr(title);
  const bool quoted = rest.starts_with('"') || rest.starts_with("\xE2\x80\x9C") ||
                      rest.starts_with("\xC2\xAB") || rest.starts_with("\xE3\x80\x8C") ||
                      rest.starts_with("\xE3\x80\x8A");
  const bool emphasised = std::any_of(line.emphasis.begin(), line.emphasis.end(),
                                      [&](const auto& range) { return range.first == title; });
  const bool linked = std::any_of(line.links.begin(), line.links.end(), [&](const Link& link) {
    return link.begin == title && !is_generic_label(link.text) && !links_to_person(link);
  });
  const bool in_link = std::any_of(line.links.begin(), line.links.end(),
                                   [&](const Link& link) { return link.begin < at; });
  const std::string people = line.text.substr(start, at - start);
  // "Ada Lovelace (MIT): Expanders" needs no quotation marks: nobody affiliates a topic.
  const bool affiliated = people.ends_with(')') && line.text[at] == ':';
  if ((!quoted && !linked && !emphasised && !affiliated) || in_link ||
      !looks_like_people(people, quoted))
    return std::nullopt;
  return LeadingPeople{people, title};
}

// "**Refinement types**, Niki V. ([slides](…))": what is bold is the title, so the names
// after the comma are its presenters.
Text without_people_after_bold(Draft& draft, const Text& line) {
  if (line.strong.empty() || line.strong.front().first != 0) return line;
  const std::size_t end = line.strong.front().second;
  std::size_t stop = line.text.find_first_of("([\n", end);
  for (const Link& link : line.links)
    if (link.begin >= end) stop = std::min(stop, link.begin);
  stop = std::min(stop, line.text.size());
  if (end >= stop || line.text[end] != ',') return line;
  const std::string people = line.text.substr(end + 1, stop - end - 1);
  if (!looks_like_people(people, false)) return line;
  add_presenters(draft.session, people);
  Text out = slice(line, 0, end);
  append(out, ' ', slice(line, stop, line.text.size()));
  return out;
}

// "[Deep sets](…) (Zaheer et al., 2017), Ann Lee": the bracket says who wrote it, so
// whoever comes after it presents.
Text without_people_after_citation(Draft& draft, const Text& line) {
  const std::size_t close = line.text.find("), ");
  const std::size_t open = line.text.rfind('(', close);
  if (close == std::string::npos || open == std::string::npos || open == 0) return line;
  const std::string_view cited = std::string_view{line.text}.substr(open + 1, close - open - 1);
  if (!has_word(schema::fold(cited), "et al") && !find_year(cited)) return line;
  std::size_t end = line.text.size();
  for (const Link& link : line.links)
    if (link.begin > close && is_generic_label(link.text)) end = std::min(end, link.begin);
  while (end > close &&
         std::string_view{" ([,;"}.find(line.text[end - 1]) != std::string_view::npos)
    --end;
  const std::string people = line.text.substr(close + 3, std::max(end, close + 3) - close - 3);
  if (!looks_like_people(people, false)) return line;
  add_presenters(draft.session, people);
  const bool after_link = std::any_of(line.links.begin(), line.links.end(), [&](const Link& link) {
    return link.end <= open && link.end + 1 >= open && !is_generic_label(link.text);
  });
  Text out = slice(line, 0, after_link ? open : close + 1);
  append(out, ' ', slice(line, end, line.text.size()));
  return out;
}

}  // namespace

std::string people_presenting(std::string_view text) {
  const auto split = split_at_phrase(std::string{text});
  return split ? split->people : std::string{};
}

void read_lead(Draft& draft, const Text& lead, PageContext& page) {
  const std::vector<Text> lines = lines_of(lead);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Text& line = lines[i];
    if (const auto label = leading_label(line.text);
        label && label->label != Label::kOther &&
        (i > 0 || label->label == Label::kPresenter || label->label == Label::kTitle ||
         names_what_was_read(line.text))) {
      // "The paper discussed: …" where a title would be is the title.
      const bool title = i == 0 && label->label == Label::kReading;
      read_labelled(draft, title ? Labelled{Label::kTitle, label->value} : *label, line, page);
      continue;
    }
    if (i > 0 && !draft.session.title.empty()) {
      if (line.links.empty() && draft.session.presenters.empty() &&
          looks_like_people(line.text, false))
        add_presenters(draft.session, line.text);
      else
        add_links(draft, line, LinkHint::kNone, page);
      continue;
    }
    Text rest = line;
    if (const auto leading = leading_people(line); leading && draft.session.title.empty()) {
      add_presenters(draft.session, leading->people);
      rest = slice(line, leading->title, line.text.size());
    }
    rest = without_people_after_citation(draft, without_people_after_bold(draft, rest));
    // Names that link to people's own pages are taken out before the title is read.
    for (const Link& link : rest.links)
      if (links_to_person(link)) add_presenters(draft.session, link.text);
    std::string text = without_generic_links(without_link_brackets(rest));
    for (const Link& link : rest.links)
      if (links_to_person(link))
        if (const std::size_t at = text.find(link.text); at != std::string::npos)
          text.erase(at, link.text.size());
    Split split = split_people(without_remains(std::move(text)));
    for (char& c : split.title)
      if (c == '\x01') c = ' ';
    if (!split.people.empty()) add_presenters(draft.session, split.people);
    if (draft.session.title.empty() && !is_placeholder(split.title))
      draft.session.title = trim_separators(split.title);
    // "[paper]" on this line is the session's own: it has the session's title.
    const Text nameless{{}, {}, {}, {}, false, rest.line};
    for (const Link& link : rest.links) {
      if (links_to_person(link)) continue;
      const bool generic = is_generic_label(link.text);
      add_link(draft, link, generic ? LinkHint::kNone : LinkHint::kTitle, generic ? nameless : rest,
               page);
    }
  }
  draft.session.title = without_quotes(std::move(draft.session.title));
}

}  // namespace lectern::catalog

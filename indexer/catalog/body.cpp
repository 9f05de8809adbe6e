// Reads what stands below a session's heading or in its item: labelled lines
// ("Presenter: Ada", "Slides: …"), lists of links, and the title with its presenters.
#include <algorithm>
#include <cctype>

#include "indexer/catalog/draft.hpp"
#include "indexer/catalog/identity.hpp"
#include "indexer/catalog/names.hpp"
#include "indexer/catalog/vocabulary.hpp"
#include "indexer/schema/fold.hpp"

namespace lectern::catalog {
namespace {

constexpr std::size_t kMaxDescription = 4'000;

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

std::string_view trim_separators(std::string_view text) {
  static constexpr std::string_view kAround[] = {" ",
                                                 "\n",
                                                 ":",
                                                 "-",
                                                 "|",
                                                 ",",
                                                 ";",
                                                 "\xE2\x80\x93",
                                                 "\xE2\x80\x94",
                                                 "\xEF\xBC\x9A",
                                                 "\xC2\xB7",
                                                 "\xE2\x80\xA2",
                                                 "*",
                                                 "_",
                                                 "/",
                                                 "\xE3\x80\x80",
                                                 "~",
                                                 "\xE2\x86\x92",
                                                 "=>",
                                                 "->",
                                                 "+",
                                                 "&"};
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view piece : kAround) {
      if (text.starts_with(piece) && piece != "->") {
        text.remove_prefix(piece.size());
        again = true;
      }
      if (text.ends_with(piece) && piece != "*" && piece != "+") {
        text.remove_suffix(piece.size());
        again = true;
      }
    }
    for (const auto& [open, close] : {std::pair{'(', ')'}, std::pair{'[', ']'}}) {
      // "()" and "[ ]" are what is left of a link; a bracket around everything adds nothing.
      if (text.size() >= 2 && text.front() == open && text.back() == close &&
          text.find(close) == text.size() - 1) {
        text = text.substr(1, text.size() - 2);
        again = true;
      }
      if (!text.empty() && text.back() == open) {
        text.remove_suffix(1);
        again = true;
      }
      if (!text.empty() && text.front() == close) {
        text.remove_prefix(1);
        again = true;
      }
    }
  }
  return text;
}

// "Title ( , )": brackets that held only links.
std::string without_empty_brackets(std::string text) {
  for (const auto& [open, close] : {std::pair{'(', ')'}, std::pair{'[', ']'}}) {
    for (std::size_t at = text.find(close); at != std::string::npos;
         at = text.find(close, at + 1)) {
      std::size_t begin = at;
      while (begin > 0 && std::string_view{" ,;|/+&"}.find(text[begin - 1]) != std::string::npos)
        --begin;
      const bool opened = begin > 0 && text[begin - 1] == open;
      const bool unopened = text.rfind(open, at) == std::string::npos;
      if (!opened && !(unopened && begin < at)) continue;
      if (opened) --begin;
      text.replace(begin, at + 1 - begin, " ");
      at = begin;
    }
  }
  return text;
}

// The text without links that only name a form ("[pdf]", "slides") and without addresses.
std::string without_generic_links(const Text& text) {
  std::string out;
  std::size_t at = 0;
  std::vector<Link> links = text.links;
  std::sort(links.begin(), links.end(),
            [](const Link& a, const Link& b) { return a.begin < b.begin; });
  for (const Link& link : links) {
    const bool generic = is_generic_label(link.text) || link.text.starts_with("http");
    if (!generic || link.begin < at || link.end > text.text.size()) continue;
    out += text.text.substr(at, link.begin - at);
    out += '\x01';  // where a link stood
    at = link.end;
  }
  out += text.text.substr(at);
  // Brackets around and separators between the links that are gone, and their labels:
  // "Title [\x01] [\x01]", "Title (Slides: \x01, Video: \x01)".
  if (const std::size_t first = out.find('\x01'); first != std::string::npos && at > 0) {
    std::string cleaned;
    for (std::size_t i = 0; i < out.size(); ++i) {
      if (out[i] != '\x01') {
        cleaned.push_back(out[i]);
        continue;
      }
      while (!cleaned.empty() &&
             (cleaned.back() == '[' || cleaned.back() == '(' || cleaned.back() == ' ')) {
        const bool bracket = cleaned.back() != ' ';
        cleaned.pop_back();
        if (bracket && i + 1 < out.size() && (out[i + 1] == ']' || out[i + 1] == ')')) ++i;
      }
      cleaned.push_back(' ');
    }
    out = without_empty_brackets(cleaned);
  }
  return out;
}

struct Split {
  std::string title;
  std::string people;
};

// Takes the presenters off a title: "… presented by Ada", "… (Ada)", "… - Ada Lovelace".
Split split_people(std::string text) {
  const std::string lowered = schema::lowered(text);
  for (const std::string_view phrase : {"presented by",
                                        "presenter:",
                                        "presenters:",
                                        "presenter(s):",
                                        "speaker:",
                                        "speakers:",
                                        "led by",
                                        "facilitated by",
                                        "discussion leader:",
                                        "discussion led by",
                                        "lead:",
                                        "hosted by",
                                        "presenting:",
                                        "主讲人：",
                                        "主讲：",
                                        "分享人：",
                                        "发表者：",
                                        "発表者：",
                                        "발표자:",
                                        "발표:",
                                        "докладчик:",
                                        "apresentador:",
                                        "ponente:",
                                        "主讲人:",
                                        "分享人:",
                                        "発表者:",
                                        "发表人：",
                                        "讲者：",
                                        "talk by",
                                        "presentation by"}) {
    const std::size_t at = lowered.find(phrase);
    if (at == std::string::npos) continue;
    std::string people = text.substr(at + phrase.size());
    std::string title = text.substr(0, at);
    const std::size_t end = people.find_first_of(")]\n;");
    if (end != std::string::npos) {
      title += people.substr(end);
      people.resize(end);
    }
    std::string_view before = trim_separators(title);
    while (before.ends_with('.')) before.remove_suffix(1);
    return {std::string{before}, std::string{trim_separators(people)}};
  }
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
  for (const std::string_view separator :
       {" - ", " \xE2\x80\x93 ", " \xE2\x80\x94 ", " | ", "\n", " / ", " @", ", ", " by "}) {
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

// A link whose text is a person's name and whose address is a person's page.
bool links_to_person(const Link& link) {
  const auto url = parse_url(link.target);
  if (!url) return false;
  const auto slashes = std::count(url->path.begin(), url->path.end(), '/');
  const bool profile =
      ((url->host == "github.com" || url->host == "twitter.com" || url->host == "x.com") &&
       slashes <= 2) ||
      url->host == "linkedin.com" || url->host == "scholar.google.com" ||
      url->host.ends_with(".linkedin.com") || url->path.starts_with("/~");
  return profile && (link.text.starts_with('@') || looks_like_people(link.text, true));
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
      ": ", "\xEF\xBC\x9A", ":", ", ", " - ", " \xE2\x80\x93 ", " \xE2\x80\x94 "};
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
  if ((!quoted && !linked && !emphasised) || in_link || !looks_like_people(people, false))
    return std::nullopt;
  return LeadingPeople{people, title};
}

// Where the names end that a line begins with: at the first link that is no person's,
// or at the end of the sentence.
std::size_t end_of_names(const Text& value) {
  std::size_t end = value.text.size();
  for (const Link& link : value.links)
    if (!links_to_person(link) && !looks_like_people(link.text, true))
      end = std::min(end, link.begin);
  for (std::size_t at = value.text.find(". "); at < end; at = value.text.find(". ", at + 1)) {
    std::size_t word = at;
    while (word > 0 && std::isalpha(static_cast<unsigned char>(value.text[word - 1]))) --word;
    if (at - word >= 3 && value.text.compare(word, at - word, "Prof") != 0) end = at;
  }
  return end;
}

void read_labelled(Draft& draft, const Labelled& label, const Text& line, PageContext& page) {
  const Text value = slice(line, label.value, line.text.size());
  switch (label.label) {
    case Label::kPresenter: {
      if (says_no_session(value.text)) return;
      const std::size_t end = end_of_names(value);
      add_presenters(draft.session, std::string_view{value.text}.substr(0, end));
      return add_links(draft, slice(value, end, value.text.size()), LinkHint::kNone, page);
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
      if (value.links.empty() && value.text.size() > 7 && !is_placeholder(value.text)) {
        Reading reading;
        reading.title = value.text;
        reading.where = {page.path.generic_string(), line.line};
        add_reading(draft.session, std::move(reading));
      }
      return add_links(draft, value, LinkHint::kReading, page);
    default:
      return add_links(draft, value, hint_of(label.label), page);
  }
}

// The lines of a text; "Date: 5 May, Speaker: Ada" is two.
std::vector<Text> lines_of(const Text& text) {
  std::vector<Text> lines;
  std::size_t begin = 0;
  bool labelled = leading_label(text.text).has_value();
  const auto ends_at = [&](std::size_t i) {
    if (i == text.text.size() || text.text[i] == '\n') return true;
    const bool separator = text.text[i] == ',' || text.text[i] == ';' || text.text[i] == '|';
    return separator && labelled && leading_label(std::string_view{text.text}.substr(i + 1));
  };
  for (std::size_t i = 0; i <= text.text.size(); ++i) {
    if (!ends_at(i)) continue;
    Text line = slice(text, begin, i);
    if (!line.text.empty() || !line.links.empty()) lines.push_back(std::move(line));
    begin = i + 1;
    labelled = leading_label(std::string_view{text.text}.substr(std::min(begin, text.text.size())))
                   .has_value();
  }
  return lines;
}

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
        if (slice(line, label->value, line.text.size()).text.empty())
          hint_ = hint_of(label->label);
        else
          read_labelled(draft_, *label, line, page_);
        continue;
      }
      if (const auto hint = announced(line.text); hint && line.text.ends_with(':')) {
        hint_ = *hint;
        continue;
      }
      hint_ = LinkHint::kNone;
      read_prose(line);
    }
  }

  void read_prose(const Text& line) {
    if (is_only_date(line)) return;
    // In prose, a linked paper was read and a linked video was not necessarily recorded here.
    add_links(draft_, line, LinkHint::kNone, page_);
    const bool only_links = trim_separators(without_generic_links(line)).empty();
    if (only_links || line.text.size() < 12) return;
    std::string& description = draft_.session.description;
    if (description.size() + line.text.size() > kMaxDescription) return;
    if (!description.empty()) description += '\n';
    description += line.text;
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
    }
    const LinkHint outer = hint_;
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
    add_links(draft_, line, hint_, page_);
    if (!line.links.empty() || line.text.size() < 4) return;
    // A line of words: the title when there is none, else part of the description.
    std::string& description = draft_.session.description;
    if (description.size() + line.text.size() > kMaxDescription) return;
    if (!description.empty()) description += '\n';
    description += line.text;
  }

  Draft& draft_;
  PageContext& page_;
  LinkHint hint_ = LinkHint::kNone;
};

}  // namespace

void add_presenters(Session& session, std::string_view text) {
  for (std::string& name : split_presenters(text)) {
    const std::string folded = schema::fold(name);
    const bool known =
        std::any_of(session.presenters.begin(), session.presenters.end(),
                    [&](const std::string& other) { return schema::fold(other) == folded; });
    if (!known && name.size() <= 120) session.presenters.push_back(std::move(name));
  }
}

void read_body(Draft& draft, const std::vector<Block>& blocks, PageContext& page) {
  BodyReader{draft, page}.read(blocks);
}

namespace {

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
  const std::size_t offset = out.text.size() + 1;
  const Text after = slice(line, stop, line.text.size());
  if (after.text.empty()) return out;
  out.text += ' ' + after.text;
  for (Link link : after.links) {
    link.begin += offset;
    link.end += offset;
    out.links.push_back(std::move(link));
  }
  return out;
}

}  // namespace

void read_lead(Draft& draft, const Text& lead, PageContext& page) {
  const std::vector<Text> lines = lines_of(lead);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Text& line = lines[i];
    if (const auto label = leading_label(line.text);
        label && label->label != Label::kOther &&
        (i > 0 || label->label == Label::kPresenter || label->label == Label::kTitle)) {
      read_labelled(draft, *label, line, page);
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
    rest = without_people_after_bold(draft, rest);
    // Names that link to people's own pages are taken out before the title is read.
    for (const Link& link : rest.links)
      if (links_to_person(link)) add_presenters(draft.session, link.text);
    std::string text = without_generic_links(rest);
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
    for (const Link& link : rest.links)
      if (!links_to_person(link))
        add_link(draft, link, is_generic_label(link.text) ? LinkHint::kNone : LinkHint::kTitle,
                 rest, page);
  }
  // Quotation marks around the whole title are punctuation, as is the full stop after.
  std::string& title = draft.session.title;
  if (title.ends_with("\".") || title.ends_with("\xE2\x80\x9D.")) title.pop_back();
  for (const auto& [open, close] : {std::pair<std::string_view, std::string_view>{"\"", "\""},
                                    {"\xE2\x80\x9C", "\xE2\x80\x9D"}})
    if (title.size() > open.size() + close.size() && title.starts_with(open) &&
        title.ends_with(close) && title.find(open, open.size()) >= title.size() - close.size())
      title = title.substr(open.size(), title.size() - open.size() - close.size());
}

}  // namespace lectern::catalog

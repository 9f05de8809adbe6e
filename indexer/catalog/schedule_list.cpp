#include "indexer/catalog/schedule_list.hpp"

#include <algorithm>
#include <cctype>
#include <charconv>

#include "indexer/catalog/identity.hpp"
#include "indexer/catalog/leading_names.hpp"
#include "indexer/catalog/vocabulary.hpp"
#include "indexer/catalog/words.hpp"
#include "indexer/schema/fold.hpp"

namespace lectern::catalog {
namespace {

std::size_t skip_separators(std::string_view text, std::size_t at) {
  static constexpr std::string_view kSeparators[] = {" ", "\n", ":",  "-",  "|", ",",  ".", ")",
                                                     "]", "(",  "[",  "–",  "—", "：", "·", "*",
                                                     "_", "/",  "）", "】", ";", "`",  "~", ">"};
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view separator : kSeparators) {
      // A bracket or dash that opens something stays with it.
      if (!text.substr(at).starts_with(separator)) continue;
      if ((separator == "(" || separator == "[") &&
          text.find(separator == "(" ? ')' : ']', at) != std::string_view::npos)
        continue;
      at += separator.size();
      again = true;
    }
  }
  return at;
}

// The text without the date in the middle, links moved along.
Text without(const Text& text, std::size_t begin, std::size_t end) {
  // Brackets that held only the date go with it.
  while (begin > 0 && end < text.text.size() &&
         ((text.text[begin - 1] == '(' && text.text[end] == ')') ||
          (text.text[begin - 1] == '[' && text.text[end] == ']'))) {
    --begin;
    ++end;
  }
  Text left = slice(text, 0, begin);
  const Text right = slice(text, skip_separators(text.text, end), text.text.size());
  if (right.text.empty()) return left;
  if (left.text.empty()) return right;
  append(left, ' ', right);
  return left;
}

// "(last session): Title": what a bracket after the date says of the meeting, not of its topic.
Text without_leading_aside(const Text& lead) {
  const std::size_t close = lead.text.find(')');
  if (!lead.text.starts_with('(') || close == std::string::npos ||
      !is_section_word(lead.text.substr(1, close - 1)))
    return lead;
  return slice(lead, skip_separators(lead.text, close + 1), lead.text.size());
}

bool is_contents_entry(const Item& item, const PageContext& page) {
  if (item.text.links.empty()) return false;
  return std::all_of(item.text.links.begin(), item.text.links.end(), [&](const Link& link) {
    return page.links.resolve(link.target, page.path).kind == LinkTarget::kFragment;
  });
}

// "1-2 papers on …", "10-15 minutes": a count, which no one writes a date like.
bool is_count(std::string_view text, const DateMention& date) {
  int from = 0, to = 0;
  const char* const end = text.data() + text.size();
  const auto first = std::from_chars(text.data() + date.begin, end, from);
  if (date.year || first.ptr == end || *first.ptr != '-') return false;
  const auto second = std::from_chars(first.ptr + 1, end, to);
  const bool before_a_word = end - second.ptr > 1 && *second.ptr == ' ' &&
                             std::islower(static_cast<unsigned char>(second.ptr[1]));
  return before_a_word && (to - from == 1 || (from % 5 == 0 && to % 5 == 0));
}

// "Week 1 (08/13): Title": day and month in brackets behind the session's number.
std::optional<DateMention> date_after_number(std::string_view text) {
  const auto numbered = session_number(text);
  if (!numbered || !numbered->rest.starts_with('(')) return std::nullopt;
  const std::string_view inside = numbered->rest.substr(1, numbered->rest.find(')') - 1);
  const auto dates = find_dates(inside, DateForms::kDateCell);
  if (dates.size() != 1 || dates[0].begin != 0 || dates[0].end != inside.size() ||
      inside.find('/') == std::string_view::npos)
    return std::nullopt;  // "Chapter 1 (3.4)" is a section
  DateMention mention = dates[0];
  const auto offset = static_cast<std::size_t>(inside.data() - text.data());
  mention.begin += offset;
  mention.end += offset;
  return mention;
}

// Where a list's item says when it took place: near its beginning, or at its very end.
std::optional<DateMention> item_date(const Text& text) {
  const auto dates = find_dates(text.text, DateForms::kFreeText);
  if (!dates.empty()) {
    if (dates.front().begin <= 32) return dates.front();
    if (dates.back().end + 3 >= text.text.size()) return dates.back();
  }
  // "3/4: Title": only at the very beginning.
  const auto cell_dates = find_dates(text.text.substr(0, 24), DateForms::kDateCell);
  if (!cell_dates.empty() && cell_dates.front().begin == 0 &&
      cell_dates.front().end < text.text.size() && !is_count(text.text, cell_dates.front())) {
    const char next = text.text[cell_dates.front().end];
    if (next == ':' || next == ' ' || next == ')' || next == ',' || next == '-')
      return cell_dates.front();
  }
  return date_after_number(text.text);
}

struct Signs {
  std::optional<DateMention> date;
  std::optional<int> number;
  std::string folder;
  bool material = false;  // slides or a recording, where only sessions have them

  bool any() const { return date || number || !folder.empty() || material; }
};

// "Chapter 3", "Kapitel 3", "第3章": the part of a book a club's evening was about.
bool begins_with_chapter(std::string_view text) {
  const std::string folded = schema::fold(text.substr(0, 24));
  for (const std::string_view word : words::kChapterColumns)
    if (folded.starts_with(word) && folded.find_first_of("0123456789") <= word.size() + 1)
      return true;
  return folded.starts_with("\xE7\xAC\xAC");  // 第
}

bool links_to_slides_or_recording(const Item& item) {
  return std::any_of(item.text.links.begin(), item.text.links.end(), [](const Link& link) {
    const std::string folded = schema::fold(link.text);
    return is_generic_label(link.text) &&
           (has_word(folded, words::kSlidesLinks) || has_word(folded, words::kRecordingLinks) ||
            folded == "pdf");
  });
}

Signs signs_of(const Item& item, const SectionContext& section, const PageContext& page) {
  Signs signs;
  // "Date: …", "Speaker: …" are details of a session, not sessions.
  if (leading_label(item.text.text)) return signs;
  const Text first_line =
      slice(item.text, 0, std::min(item.text.text.find('\n'), item.text.text.size()));
  signs.date = item_date(first_line);
  if (!signs.date && section.month) signs.date = leading_day(first_line.text, *section.month);
  if (const auto numbered = session_number(first_line.text)) signs.number = numbered->number;
  if (!item.text.links.empty()) {
    const Link& link = item.text.links.front();
    const LinkTarget target = page.links.resolve(link.target, page.path);
    // A folder called like a session: "./session_4/", "2021-05-02", "week3".
    if (target.kind == LinkTarget::kFolder && link.begin <= 4) {
      const std::string name = std::filesystem::path{target.path}.filename().string();
      if (session_number(name) || !find_dates(name, DateForms::kFreeText).empty())
        signs.folder = target.path;
    }
  }
  // "Date: May 5" inside the item.
  if (!signs.date)
    for (const Block& block : item.blocks)
      if (const auto* list = block.as<List>())
        for (const Item& detail : list->items)
          if (const auto label = leading_label(detail.text.text);
              label && label->label == Label::kDate) {
            const auto dates =
                find_dates(detail.text.text.substr(label->value), DateForms::kDateCell);
            if (dates.empty()) continue;
            // It stands in the detail, not in the item's own text.
            signs.date = dates.front();
            signs.date->begin = signs.date->end = std::string::npos;
          }
  signs.material = (section.of_sessions || begins_with_chapter(first_line.text)) &&
                   links_to_slides_or_recording(item);
  return signs;
}

bool has_nested_list(const Item& item) {
  return std::any_of(item.blocks.begin(), item.blocks.end(),
                     [](const Block& block) { return block.as<List>() != nullptr; });
}

// A paragraph below a date, or the summary of what is folded away there.
const Text* lead_of(const Block& block) {
  if (const auto* paragraph = block.as<Paragraph>()) return &paragraph->text;
  const auto* heading = block.as<Heading>();
  return heading != nullptr && !is_section_word(heading->text.text) ? &heading->text : nullptr;
}

// What a session without a title of its own is about: the first things it links to.
std::string title_from_items(const Item& item) {
  std::string title;
  for (const Block& block : item.blocks) {
    const auto* list = block.as<List>();
    if (list == nullptr) continue;
    for (const Item& detail : list->items) {
      if (leading_label(detail.text.text) || is_generic_label(detail.text.text) ||
          only_points(detail.text.text) || detail.text.text.size() > 250)
        continue;
      if (!title.empty()) title += "; ";
      title += detail.text.text.substr(0, detail.text.text.find('\n'));
    }
    break;
  }
  return title;
}

// "Every Thursday after work.": a sentence about all sessions, in front of them or by
// what it says.
bool is_remark(const Item& item, const Signs& signs, bool in_front) {
  if (signs.any() || !item.text.links.empty() || !item.blocks.empty()) return false;
  if (has_word(schema::fold(item.text.text), words::kEverySession)) return true;
  return in_front && (item.text.text.ends_with('.') || item.text.text.ends_with("。"));
}

std::vector<bool> remarks_of(const List& list, const std::vector<Signs>& signs) {
  std::vector<bool> remarks;
  bool in_front = true;
  for (std::size_t i = 0; i < list.items.size(); ++i) {
    remarks.push_back(is_remark(list.items[i], signs[i], in_front));
    in_front = in_front && !signs[i].any();
  }
  return remarks;
}

}  // namespace

void read_dated_lead(Draft& draft, const Text& text, PageContext& page) {
  Text lead = text;
  const auto dates = find_dates(text.text, DateForms::kFreeText);
  std::optional<DateMention> mention;
  for (const DateMention& date : dates)
    if (draft.mention && date.begin == draft.mention->begin) mention = date;
  if (!mention && draft.mention && draft.mention->end <= text.text.size()) mention = draft.mention;
  if (mention) {
    std::size_t end = mention->end;
    // "Jan 5 - Jan 7", and a time of day after the date.
    for (const DateMention& date : dates)
      if (date.begin > mention->end && date.begin - mention->end <= 5) end = date.end;
    const bool announces = is_only_session_words(text.text.substr(0, mention->begin));
    lead = announces ? slice(text, end, text.text.size()) : without(text, mention->begin, end);
  }
  lead = slice(lead, skip_separators(lead.text, 0), lead.text.size());
  lead = without_leading_aside(lead);
  if (const auto numbered = session_number(lead.text)) {
    draft.session.number = numbered->number;
    const auto offset = static_cast<std::size_t>(numbered->rest.data() - lead.text.data());
    // A link around "Session 3" is the session's page, not its title.
    for (const Link& link : lead.links)
      if (link.begin < offset && link.end <= offset + 1)
        add_link(draft, link, LinkHint::kLinks, lead, page);
    lead = slice(
        lead,
        std::min(skip_separators(lead.text, std::min(offset, lead.text.size())), lead.text.size()),
        lead.text.size());
  }
  // A time stands between date and title: "18:00 -", "at 5pm".
  read_lead(draft, lead, page);
}

std::vector<Draft> read_list(const List& list, const SectionContext& section, PageContext& page) {
  std::vector<Signs> signs;
  std::size_t sessions = 0, entries = 0;
  for (const Item& item : list.items) {
    signs.push_back(signs_of(item, section, page));
    if (is_contents_entry(item, page) && !has_nested_list(item)) ++entries;
    sessions += signs.back().any();
  }
  const std::vector<bool> taken_for_remark = remarks_of(list, signs);
  const auto remarks = static_cast<std::size_t>(std::ranges::count(taken_for_remark, true));
  std::vector<Draft> drafts;
  if (entries * 2 > list.items.size()) return drafts;

  // A list of years or topics with the sessions below.
  if (sessions * 2 < list.items.size() - remarks || sessions == 0) {
    for (const Item& item : list.items) {
      SectionContext inner = section;
      if (const auto years = find_year(item.text.text)) inner.years = years;
      if (names_no_schedule(item.text.text)) continue;
      if (!is_section_word(item.text.text) && item.text.text.size() < 120 && has_nested_list(item))
        inner.series = item.text.text;
      for (const Block& block : item.blocks)
        if (const auto* nested = block.as<List>()) {
          auto found = read_list(*nested, inner, page);
          std::move(found.begin(), found.end(), std::back_inserter(drafts));
        } else if (const auto* table = block.as<Table>()) {
          auto found = read_table(*table, inner, page);
          std::move(found.begin(), found.end(), std::back_inserter(drafts));
        }
    }
    return drafts;
  }

  for (std::size_t i = 0; i < list.items.size(); ++i) {
    const Item& item = list.items[i];
    if (item.text.text.empty() && item.blocks.empty()) continue;
    if (item.text.struck || says_no_session(item.text.text)) {
      if (signs[i].any())
        page.warn(item.text.line, "no session in this item: it says there was none");
      continue;
    }
    if (!signs[i].any() && is_contents_entry(item, page)) continue;
    if (taken_for_remark[i]) {
      page.warn(item.text.line,
                "taken for a remark; give it a date or a number if it is a session");
      continue;
    }
    Draft draft;
    draft.session.where = {page.path.generic_string(), item.text.line};
    draft.session.series = section.series;
    draft.session.series_url = section.series_url;
    draft.section_years = section.years;
    draft.upcoming = section.upcoming;
    draft.mention = signs[i].date;
    draft.folder = signs[i].folder;
    if (!draft.mention && resembles_date(item.text.text.substr(0, 32)))
      page.warn(item.text.line,
                "cannot read the date this item begins with; write it like 2 Apr 2026");
    read_dated_lead(draft, item.text, page);
    std::vector<Block> body = item.blocks;
    if (const Text* first = body.empty() ? nullptr : lead_of(body.front());
        first != nullptr && draft.session.title.empty() && !leading_label(first->text) &&
        !only_points(first->text)) {
      read_lead(draft, *first, page);
      body.erase(body.begin());
    }
    if (draft.session.title.empty()) draft.session.title = title_from_items(item);
    // Papers named in an item that is only "Session 4" are what it reads.
    read_body(draft, body, page);
    drafts.push_back(std::move(draft));
  }
  settle_names_before_parts(drafts);
  return drafts;
}

}  // namespace lectern::catalog

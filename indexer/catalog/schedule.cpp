#include "indexer/catalog/schedule.hpp"

#include <algorithm>

#include "indexer/catalog/identity.hpp"
#include "indexer/catalog/leading_names.hpp"
#include "indexer/catalog/names.hpp"
#include "indexer/catalog/page_years.hpp"
#include "indexer/catalog/schedule_list.hpp"
#include "indexer/catalog/schedule_table.hpp"
#include "indexer/catalog/sections.hpp"
#include "indexer/catalog/vocabulary.hpp"
#include "indexer/catalog/words.hpp"
#include "indexer/schema/fold.hpp"

namespace lectern::catalog {
namespace {

bool is_month_range(const std::vector<DateMention>& dates) {
  return dates.size() >= 2 && dates.front().month != dates.back().month;
}

class ScheduleReader {
 public:
  explicit ScheduleReader(PageContext& page) : page_(page) {}

  std::vector<Draft> read(const Page& content) {
    const Section root = divide(content.blocks);
    title_ = page_.primary ? page_title(root) : nullptr;
    SectionContext context;
    context.years = find_year(page_.path.generic_string());
    if (!context.years) context.years = term_of_title(content.title);
    if (!context.years) context.years = only_term(content);
    read_section(root, context);
    if (!any_year()) take_years(year_of_history(root));
    return std::move(drafts_);
  }

 private:
  bool any_year() const {
    return std::any_of(drafts_.begin(), drafts_.end(), [](const Draft& draft) {
      return draft.section_years || (draft.mention && draft.mention->year);
    });
  }
  void take_years(const std::optional<YearSpan>& years) {
    for (Draft& draft : drafts_) draft.section_years = years;
  }

  void read_section(const Section& section, const SectionContext& context) {
    read_blocks(section, context);
    const bool numbered = has_numbered_children(section);
    const std::size_t first = drafts_.size();
    for (const Section& child : section.children) read_child(child, context, numbered);
    settle_names_in_headings(drafts_, first);
  }

  void read_child(const Section& child, const SectionContext& outer, bool numbered_siblings) {
    if (!is_closed(child, outer)) {
      if (holds_its_siblings(child)) return read_slipped(child, outer);
      // A heading may hold a date and still be a section: "Schedule (from May 5th)".
      if (auto draft = session_of(child, outer, numbered_siblings);
          draft && count_sessions(child, outer) < 2) {
        drafts_.push_back(std::move(*draft));
        return;
      }
    }
    read_section(child, context_below(child, outer));
  }

  void read_slipped(const Section& section, const SectionContext& outer) {
    Section alone = section;
    alone.children.clear();
    read_child(alone, outer, true);
    for (const Section& slipped : section.children) read_child(slipped, outer, true);
  }

  bool is_closed(const Section& child, const SectionContext& outer) const {
    if (outer.no_schedule || outer.page_history) return true;
    return closes(child);
  }
  bool closes(const Section& section) const {
    return section.heading != title_ && !is_session_like(section) &&
           names_no_schedule(section.title().text.text);
  }

  // How many sessions a section would give if its heading were none.
  std::size_t count_sessions(const Section& section, const SectionContext& outer) {
    std::vector<Warning> unused;
    PageContext quiet{page_.club, page_.links, page_.root, page_.path, unused, page_.primary};
    ScheduleReader probe{quiet};
    probe.title_ = title_;
    probe.read_section(section, context_below(section, outer));
    return probe.drafts_.size();
  }

  SectionContext context_below(const Section& section, const SectionContext& outer) const {
    SectionContext context = outer;
    const Text& text = section.title().text;
    if (const auto years = find_year(text.text)) context.years = years;
    context.month = find_month(text.text);
    const bool closed = closes(section);
    context.no_schedule = closed || (outer.no_schedule && is_section_word(text.text));
    context.page_history = outer.page_history || (closed && names_page_history(text.text));
    context.of_sessions = names_sessions(text.text);
    context.upcoming = names_upcoming(text.text);
    if (section.heading == title_) return context;
    if (is_section_word(text.text)) return context;
    // A question, a sentence or the hour of meeting is not what a club reads.
    const auto label = leading_label(text.text);
    const bool no_series =
        text.text.ends_with('?') || text.text.size() > 160 ||
        (label && (label->label == Label::kDate || label->label == Label::kOther)) || closed ||
        !find_dates(text.text, DateForms::kFreeText).empty();
    context.series = no_series ? std::string{} : text.text;
    context.series_url.clear();
    if (!no_series && !text.links.empty()) {
      const LinkTarget target = page_.links.resolve(text.links.front().target, page_.path);
      if (target.kind == LinkTarget::kWeb) context.series_url = target.url;
    }
    return context;
  }

  // The session a heading stands for: by its date, its number, or the labels below it.
  std::optional<Draft> session_of(const Section& section, const SectionContext& outer,
                                  bool numbered_siblings) {
    if (section.heading == title_) return std::nullopt;
    const Text& text = section.title().text;
    if (text.struck || says_no_session(text.text)) {
      const bool dated = !find_dates(text.text, DateForms::kFreeText).empty();
      if (dated)
        page_.warn(section.heading->line, "no session under this heading: it says there was none");
      return std::nullopt;
    }
    const auto dates = find_dates(text.text, DateForms::kFreeText);
    const auto number = number_of(section);
    const bool dated = !dates.empty() && !is_month_range(dates);
    // "Upcoming meetup" with "Date: …" and "Topic: …" below is the next session.
    const bool announces = is_section_word(text.text);
    const bool labelled = !dated && !number &&
                          (announces ? has_date_and_topic(section)
                                     : has_session_labels(section) ||
                                           (numbered_siblings && names_presenter(section)));
    if (!dated && !labelled && !(number && (numbered_siblings || has_session_labels(section))))
      return std::nullopt;

    Draft draft;
    draft.session.where = {page_.path.generic_string(), section.heading->line};
    draft.session.series = outer.series;
    draft.session.series_url = outer.series_url;
    draft.section_years = find_year(text.text) && !dated ? find_year(text.text) : outer.years;
    draft.upcoming = outer.upcoming;
    if (dated) draft.mention = dates.front();
    if (!announces || dated || number) read_dated_lead(draft, text, page_);
    std::vector<Block> body;
    collect(section, body);
    take_title_from_body(draft, body);
    read_body(draft, body, page_);
    if (!says_no_session(draft.session.title) || !draft.session.presenters.empty()) return draft;
    page_.warn(section.heading->line, "no session under this heading: it says there was none");
    return std::nullopt;
  }

  // "### May 5" above "**Title** (Ada)" or above a list whose first item is the topic.
  void take_title_from_body(Draft& draft, std::vector<Block>& body) {
    if (!draft.session.title.empty() || body.empty()) return;
    Text* lead = nullptr;
    if (auto* paragraph = std::get_if<Paragraph>(&body.front().value)) lead = &paragraph->text;
    if (auto* list = std::get_if<List>(&body.front().value);
        list != nullptr && !list->items.empty())
      lead = &list->items.front().text;
    if (const auto* heading = body.front().as<Heading>();
        heading != nullptr && !leading_label(heading->text.text + ":") &&
        !is_section_word(heading->text.text)) {
      read_lead(draft, heading->text, page_);
      body.erase(body.begin());
      return;
    }
    if (lead == nullptr || only_points(lead->text) || leading_label(lead->text) ||
        lead->text.size() > 300)
      return;
    if (!find_dates(lead->text, DateForms::kFreeText).empty() && lead->text.size() < 40) return;
    read_lead(draft, *lead, page_);
    *lead = Text{};
  }

  void read_blocks(const Section& section, const SectionContext& context) {
    if (context.page_history) return;
    SectionContext current = context;
    for (std::size_t i = 0; i < section.blocks.size(); ++i) {
      const Block& block = *section.blocks[i];
      if (const auto* table = block.as<Table>()) {
        append(read_table(*table, current, page_));
      } else if (const auto* list = block.as<List>()) {
        if (!current.no_schedule) append(read_list(*list, current, page_));
      } else if (const auto* paragraph = block.as<Paragraph>()) {
        if (begins_subsection(paragraph->text)) {
          if (const auto years = find_year(paragraph->text.text)) current.years = years;
          current.upcoming = names_upcoming(paragraph->text.text);
          current.of_sessions = current.of_sessions || names_sessions(paragraph->text.text);
          if (!is_section_word(paragraph->text.text) && next_is_table(section, i))
            current.series = paragraph->text.text;
        } else if (names_term(paragraph->text)) {
          current.years = find_year(paragraph->text.text);
        } else if (!current.no_schedule) {
          i = read_paragraphs(section, i, current);
        }
      }
    }
  }

  static bool next_is_table(const Section& section, std::size_t i) {
    return i + 1 < section.blocks.size() && section.blocks[i + 1]->as<Table>() != nullptr;
  }

  // Paragraphs that begin with a date are sessions; what follows each, up to the next
  // dated paragraph, is its body.
  std::size_t read_paragraphs(const Section& section, std::size_t first,
                              const SectionContext& context) {
    const Text& text = section.blocks[first]->as<Paragraph>()->text;
    const auto lines = dated_lines(text);
    if (lines.size() >= 2 || (lines.size() == 1 && lines.front().text.size() < text.text.size() &&
                              dated_paragraphs(section) == 0)) {
      for (const Text& line : lines) {
        if (says_no_session(line.text))
          page_.warn(line.line, "no session on this line: it says there was none");
        else
          drafts_.push_back(paragraph_draft(line, context));
      }
      return first;
    }
    if (!leads_with_date(text) || dated_paragraphs(section) + lists_after_dates(section) < 2)
      return first;
    Draft draft = paragraph_draft(text, context);
    std::vector<Block> body;
    std::size_t i = first + 1;
    for (; i < section.blocks.size(); ++i) {
      const auto* paragraph = section.blocks[i]->as<Paragraph>();
      if (paragraph != nullptr &&
          (leads_with_date(paragraph->text) || begins_subsection(paragraph->text)))
        break;
      if (section.blocks[i]->as<Table>() != nullptr) break;
      body.push_back(*section.blocks[i]);
    }
    take_title_from_body(draft, body);
    read_body(draft, body, page_);
    if (!says_no_session(text.text)) drafts_.push_back(std::move(draft));
    return i - 1;
  }

  static bool leads_with_date(const Text& text) {
    const auto dates = find_dates(text.text, DateForms::kFreeText);
    return !dates.empty() && dates.front().begin <= 12 && text.text.size() < 600 &&
           !is_about_day(text, dates.front());
  }
  // "The week of May 5 is reserved for …": a sentence, not a session.
  static bool is_about_day(const Text& text, const DateMention& day) {
    if (text.text.compare(day.end, 1, " ") != 0) return false;
    const std::string after = text.text.substr(day.end + 1, 24);
    // "May 5 Is depth needed?" is a title.
    return words::kAboutADay.contains(after.substr(0, after.find(' ')));
  }
  static std::size_t dated_paragraphs(const Section& section) {
    std::size_t count = 0;
    for (const Block* block : section.blocks)
      if (const auto* paragraph = block->as<Paragraph>()) count += leads_with_date(paragraph->text);
    return count;
  }
  // A single dated line above a list is a session, too.
  static std::size_t lists_after_dates(const Section& section) {
    for (std::size_t i = 0; i + 1 < section.blocks.size(); ++i) {
      const auto* paragraph = section.blocks[i]->as<Paragraph>();
      if (paragraph != nullptr && leads_with_date(paragraph->text) &&
          section.blocks[i + 1]->as<List>() != nullptr)
        return 1;
    }
    return 0;
  }
  static std::vector<Text> dated_lines(const Text& text) {
    std::vector<Text> lines;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= text.text.size(); ++i) {
      if (i < text.text.size() && text.text[i] != '\n') continue;
      Text line = slice(text, begin, i);
      if (leads_with_date(line) && line.text.size() > 16) lines.push_back(std::move(line));
      begin = i + 1;
    }
    return lines;
  }

  Draft paragraph_draft(const Text& text, const SectionContext& context) {
    Draft draft;
    draft.session.where = {page_.path.generic_string(), text.line};
    draft.session.series = context.series;
    draft.session.series_url = context.series_url;
    draft.section_years = context.years;
    draft.upcoming = context.upcoming;
    draft.mention = find_dates(text.text, DateForms::kFreeText).front();
    read_dated_lead(draft, text, page_);
    return draft;
  }

  void append(std::vector<Draft> drafts) {
    std::move(drafts.begin(), drafts.end(), std::back_inserter(drafts_));
  }

  PageContext& page_;
  const Block* title_ = nullptr;
  std::vector<Draft> drafts_;
};

}  // namespace

std::vector<Draft> read_schedule(const Page& content, PageContext& page) {
  return ScheduleReader{page}.read(content);
}

void read_session_page(Draft& draft, const Page& content, PageContext& page) {
  std::vector<Block> body = content.blocks;
  if (!body.empty()) {
    if (const auto* heading = body.front().as<Heading>()) {
      Draft own;
      own.session.where = draft.session.where;
      const auto dates = find_dates(heading->text.text, DateForms::kFreeText);
      if (!dates.empty()) own.mention = dates.front();
      read_dated_lead(own, heading->text, page);
      if (!own.session.title.empty()) draft.session.title = own.session.title;
      if (!draft.session.number) draft.session.number = own.session.number;
      if (!draft.mention) draft.mention = own.mention;
      body.erase(body.begin());
    }
  }
  read_body(draft, body, page);
}

}  // namespace lectern::catalog

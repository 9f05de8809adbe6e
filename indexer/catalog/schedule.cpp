#include "indexer/catalog/schedule.hpp"

#include <algorithm>
#include <set>

#include "indexer/catalog/identity.hpp"
#include "indexer/catalog/leading_names.hpp"
#include "indexer/catalog/names.hpp"
#include "indexer/catalog/schedule_list.hpp"
#include "indexer/catalog/schedule_table.hpp"
#include "indexer/catalog/vocabulary.hpp"
#include "indexer/schema/fold.hpp"

namespace lectern::catalog {
namespace {

// A heading with what stands below it, down to the next heading of its level.
struct Section {
  const Block* heading = nullptr;  // absent for what stands before the first heading
  std::vector<const Block*> blocks;
  std::vector<Section> children;

  const Heading& title() const { return *heading->as<Heading>(); }
};

void fill(Section& section, const std::vector<Block>& blocks, std::size_t& at, int level) {
  while (at < blocks.size()) {
    const Heading* heading = blocks[at].as<Heading>();
    if (heading == nullptr) {
      section.blocks.push_back(&blocks[at++]);
      continue;
    }
    if (heading->level <= level) return;
    Section child;
    child.heading = &blocks[at++];
    fill(child, blocks, at, heading->level);
    section.children.push_back(std::move(child));
  }
}

void collect(const Section& section, std::vector<Block>& out) {
  for (const Block* block : section.blocks) out.push_back(*block);
  for (const Section& child : section.children) {
    out.push_back(*child.heading);
    collect(child, out);
  }
}

bool is_month_range(const std::vector<DateMention>& dates) {
  return dates.size() >= 2 && dates.front().month != dates.back().month;
}

class ScheduleReader {
 public:
  explicit ScheduleReader(PageContext& page) : page_(page) {}

  std::vector<Draft> read(const Page& content) {
    Section root;
    std::size_t at = 0;
    fill(root, content.blocks, at, 0);
    // The page's own title: a heading that everything else is below, or the first one.
    title_ = page_.primary && !root.children.empty() ? root.children.front().heading : nullptr;
    SectionContext context;
    context.years = find_year(page_.path.generic_string());
    if (!context.years) context.years = only_term(content);
    read_section(root, context);
    return std::move(drafts_);
  }

 private:
  void read_section(const Section& section, const SectionContext& context) {
    read_blocks(section, context);
    const bool numbered = numbered_siblings(section);
    const std::size_t first = drafts_.size();
    for (const Section& child : section.children) read_child(child, context, numbered);
    settle_names_in_headings(drafts_, first);
  }

  void read_child(const Section& child, const SectionContext& outer, bool numbered_siblings) {
    if (!context_is_closed(child, outer)) {
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

  // "# Lecture 1" with "## Lecture 2" below it: levels that slipped.
  static bool holds_its_siblings(const Section& section) {
    const auto kind = [](const Section& numbered) {
      const std::string folded = schema::fold(numbered.title().text.text);
      return folded.substr(0, folded.find_first_of("0123456789"));
    };
    return number_of(section) &&
           std::any_of(section.children.begin(), section.children.end(), [&](const Section& child) {
             return number_of(child) && kind(child) == kind(section);
           });
  }
  void read_slipped(const Section& section, const SectionContext& outer) {
    Section alone = section;
    alone.children.clear();
    read_child(alone, outer, true);
    for (const Section& slipped : section.children) read_child(slipped, outer, true);
  }

  static bool context_is_closed(const Section& child, const SectionContext& outer) {
    return outer.no_schedule || names_no_schedule(child.title().text.text);
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
    if (names_no_schedule(text.text))
      context.no_schedule = true;
    else if (!is_section_word(text.text))
      context.no_schedule = false;
    context.of_sessions = names_sessions(text.text);
    context.upcoming = names_upcoming(text.text);
    if (section.heading == title_) return context;
    if (is_section_word(text.text)) return context;
    // A question, a sentence or the hour of meeting is not what a club reads.
    const auto label = leading_label(text.text);
    const bool no_series =
        text.text.ends_with('?') || text.text.size() > 160 ||
        (label && (label->label == Label::kDate || label->label == Label::kOther)) ||
        names_no_schedule(text.text) || !find_dates(text.text, DateForms::kFreeText).empty();
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
        heading != nullptr && !leading_label(heading->text.text + ":")) {
      read_lead(draft, heading->text, page_);
      body.erase(body.begin());
      return;
    }
    if (lead == nullptr || leading_label(lead->text) || lead->text.size() > 300) return;
    if (!find_dates(lead->text, DateForms::kFreeText).empty() && lead->text.size() < 40) return;
    read_lead(draft, *lead, page_);
    *lead = Text{};
  }

  static std::optional<Numbered> number_of(const Section& section) {
    return session_number(section.title().text.text);
  }
  static bool numbered_siblings(const Section& parent) {
    return std::count_if(parent.children.begin(), parent.children.end(),
                         [](const Section& child) { return number_of(child).has_value(); }) >= 2;
  }

  // "Speaker: …" in the first item below a heading.
  static bool names_presenter(const Section& section) {
    if (section.blocks.empty()) return false;
    const auto* list = section.blocks.front()->as<List>();
    if (list == nullptr || list->items.empty()) return false;
    const auto label = leading_label(list->items.front().text.text);
    return label && label->label == Label::kPresenter;
  }

  // "Date: …" or "Presenter: …" right below a heading.
  struct Labels {
    bool date = false, presenter = false, topic = false, other = false;
  };
  static Labels labels_below(const Section& section) {
    Labels labels;
    const auto note = [&](const Text& text) {
      std::size_t begin = 0;
      for (std::size_t i = 0; i <= text.text.size(); ++i) {
        if (i < text.text.size() && text.text[i] != '\n') continue;
        if (const auto label =
                leading_label(std::string_view{text.text}.substr(begin, i - begin))) {
          labels.date |= label->label == Label::kDate;
          labels.presenter |= label->label == Label::kPresenter;
          labels.topic |= label->label == Label::kTitle || label->label == Label::kReading;
          labels.other |= label->label == Label::kSlides || label->label == Label::kRecording;
        }
        begin = i + 1;
      }
    };
    for (const Block* block : section.blocks) {
      if (const auto* paragraph = block->as<Paragraph>()) note(paragraph->text);
      if (const auto* list = block->as<List>())
        for (const Item& item : list->items) note(item.text);
    }
    return labels;
  }
  static bool has_date_and_topic(const Section& section) {
    const Labels labels = labels_below(section);
    return labels.date && labels.topic;
  }
  static bool has_session_labels(const Section& section) {
    const Labels labels = labels_below(section);
    if (labels.date || (labels.presenter && (labels.topic || labels.other))) return true;
    // A title's heading with the day alone below it.
    if (section.blocks.empty()) return false;
    const auto* first = section.blocks.front()->as<Paragraph>();
    if (first == nullptr) return false;
    const auto dates = find_dates(first->text.text, DateForms::kFreeText);
    return !dates.empty() && dates.front().begin <= 2 &&
           first->text.text.size() <= dates.front().end + 20;
  }

  void read_blocks(const Section& section, const SectionContext& context) {
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

  // A bold line on its own is a heading in all but markup.
  static bool begins_subsection(const Text& text) {
    return text.strong.size() == 1 && text.strong[0].first == 0 &&
           text.strong[0].second + 1 >= text.text.size() && text.text.size() < 80 &&
           find_dates(text.text, DateForms::kFreeText).empty() && !leading_label(text.text);
  }
  // The one term a page speaks of, wherever it does.
  static std::optional<YearSpan> only_term(const Page& content) {
    std::optional<YearSpan> only;
    for (const Block& block : content.blocks) {
      const auto* paragraph = block.as<Paragraph>();
      if (paragraph == nullptr || !names_term(paragraph->text) ||
          begins_subsection(paragraph->text))
        continue;
      const auto years = find_year(paragraph->text.text);
      if (only && (only->first != years->first || only->last != years->last)) return std::nullopt;
      only = years;
    }
    return only;
  }

  // "Winter 2022/23", "We meet in Fall 2021 on Mondays" above a schedule says its year.
  static bool names_term(const Text& text) {
    return text.text.size() < 80 && find_year(text.text) &&
           find_dates(text.text, DateForms::kFreeText).empty();
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
      for (const Text& line : lines) drafts_.push_back(paragraph_draft(line, context));
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
    return !dates.empty() && dates.front().begin <= 12 && text.text.size() < 600;
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

void collect_links(const std::vector<Block>& blocks, std::vector<Link>& links);

void collect_links(const Text& text, std::vector<Link>& links) {
  links.insert(links.end(), text.links.begin(), text.links.end());
}

void collect_links(const std::vector<Block>& blocks, std::vector<Link>& links) {
  for (const Block& block : blocks) {
    if (const auto* heading = block.as<Heading>()) collect_links(heading->text, links);
    if (const auto* paragraph = block.as<Paragraph>()) collect_links(paragraph->text, links);
    if (const auto* list = block.as<List>())
      for (const Item& item : list->items) {
        collect_links(item.text, links);
        collect_links(item.blocks, links);
      }
    if (const auto* table = block.as<Table>())
      for (const Row& row : table->rows)
        for (const Cell& cell : row.cells) collect_links(cell.text, links);
  }
}

bool is_page(const std::string& path) {
  const std::string extension = schema::fold(std::filesystem::path{path}.extension().string());
  return extension == ".md" || extension == ".markdown" || extension == ".html" ||
         extension == ".htm";
}

}  // namespace

std::vector<Draft> read_schedule(const Page& content, PageContext& page) {
  return ScheduleReader{page}.read(content);
}

std::vector<std::string> linked_pages(const Page& content, const PageContext& page) {
  std::vector<Link> links;
  collect_links(content.blocks, links);
  std::vector<std::string> pages;
  for (const Link& link : links) {
    const LinkTarget target = page.links.resolve(link.target, page.path);
    std::string path;
    if (target.kind == LinkTarget::kFile && is_page(target.path)) path = target.path;
    if (target.kind == LinkTarget::kFolder)
      for (const char* name : {"README.md", "readme.md", "index.md", "Readme.md"})
        if (path.empty() && std::filesystem::is_regular_file(page.root / target.path / name))
          path = (std::filesystem::path{target.path} / name).generic_string();
    if (!path.empty() && std::find(pages.begin(), pages.end(), path) == pages.end())
      pages.push_back(path);
  }
  return pages;
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

#include "indexer/catalog/plan.hpp"

#include <algorithm>
#include <cctype>
#include <charconv>

#include "indexer/catalog/identity.hpp"
#include "indexer/catalog/vocabulary.hpp"
#include "indexer/schema/fold.hpp"
#include "indexer/schema/utf8.hpp"

namespace lectern::catalog {
namespace {

bool is_digit(char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }

std::string trim(std::string_view text) {
  static constexpr std::string_view kAround = " \n\t:,;-";
  const std::size_t begin = text.find_first_not_of(kAround);
  if (begin == std::string_view::npos) return {};
  return std::string{text.substr(begin, text.find_last_not_of(kAround) - begin + 1)};
}

// "chapter" in its misspellings: the letters may be swapped, doubled or one missing.
bool is_chapter_word(std::string_view word) {
  static constexpr std::string_view kExact[] = {
      "chapter", "chapters", "ch",       "part",      "parts",    "course",  "courses",
      "section", "sections", "sec",      "lecture",   "lectures", "vol",     "volume",
      "unit",    "module",   "week",     "weeks",     "pages",    "глава",   "главы",
      "часть",   "kapitel",  "capítulo", "capítulos", "chapitre", "appendix"};
  if (std::find(std::begin(kExact), std::end(kExact), word) != std::end(kExact)) return true;
  if (word.size() < 6 || word.size() > 9 || word[0] != 'c' || word[1] != 'h') return false;
  std::string sorted{word}, chapter = "chapter";
  std::sort(sorted.begin(), sorted.end());
  std::sort(chapter.begin(), chapter.end());
  return sorted == chapter;
}

// Where "Chapter 1 - …", "Part 2: …" or "Course 3 & 4" begins, after a title.
std::size_t detail_begin(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    if (!std::isalpha(static_cast<unsigned char>(text[i])) &&
        static_cast<unsigned char>(text[i]) < 0x80) {
      ++i;
      continue;
    }
    std::size_t end = i;
    while (end < text.size() && (std::isalpha(static_cast<unsigned char>(text[end])) ||
                                 static_cast<unsigned char>(text[end]) >= 0x80))
      ++end;
    std::size_t number = end;
    while (number < text.size() && (text[number] == ' ' || text[number] == '.')) ++number;
    if (i > 0 && number > end - 1 && number < text.size() && is_digit(text[number]) &&
        is_chapter_word(schema::fold(text.substr(i, end - i)))) {
      // A bracket around the whole detail belongs to it.
      return text[i - 1] == '(' ? i - 1 : i;
    }
    i = end;
  }
  return std::string_view::npos;
}

std::optional<int> year_in(std::string_view text) {
  for (std::size_t i = 0; i + 4 <= text.size(); ++i) {
    if (!is_digit(text[i]) || (i > 0 && is_digit(text[i - 1])) ||
        (i + 4 < text.size() && is_digit(text[i + 4])))
      continue;
    int value = 0;
    const auto [end, error] = std::from_chars(text.data() + i, text.data() + i + 4, value);
    if (error == std::errc{} && end == text.data() + i + 4 && value >= 1900 && value <= 2100)
      return value;
  }
  return std::nullopt;
}

// "OSDI'22", "NeurIPS'22 Workshop", "preprint'23", with a straight or a curly apostrophe.
bool read_venue(std::string_view inside, Reading& reading) {
  std::size_t quote = inside.find('\'');
  std::size_t width = 1;
  for (const std::string_view curly : {"\xE2\x80\x99", "\xE2\x80\x98"})
    if (quote == std::string_view::npos && inside.find(curly) != std::string_view::npos) {
      quote = inside.find(curly);
      width = curly.size();
    }
  if (quote == std::string_view::npos || quote == 0 || quote + width + 2 > inside.size())
    return false;
  const std::string_view digits = inside.substr(quote + width, 2);
  if (!is_digit(digits[0]) || !is_digit(digits[1])) return false;
  const int two = (digits[0] - '0') * 10 + (digits[1] - '0');
  reading.year = two > 60 ? 1900 + two : 2000 + two;
  reading.venue = trim(inside.substr(0, quote));
  if (const std::string rest = trim(inside.substr(quote + width + 2)); !rest.empty())
    reading.venue += " " + rest;
  return true;
}

// "(Dao et al., 2022)", "(Milakov and Gimelshein, 2018)", "(NeurIPS 2017)".
bool read_reference(std::string_view inside, Reading& reading) {
  if (read_venue(inside, reading)) return true;
  const auto year = year_in(inside);
  if (!year) return false;
  reading.year = year;
  const std::size_t at = inside.find(std::to_string(*year));
  const std::string before = trim(inside.substr(0, at));
  const std::string folded = schema::fold(before);
  const bool authors = has_word(folded, "et al") || has_word(folded, "and") ||
                       before.find(',') != std::string::npos ||
                       inside.find(',') != std::string_view::npos ||
                       before.find('&') != std::string::npos;
  (authors ? reading.authors : reading.venue) = before;
  return true;
}

class PlanReader {
 public:
  PlanReader(PageContext& page, std::vector<Reading>& readings)
      : page_(page), readings_(readings) {}

  void read(const Page& content) {
    for (std::size_t i = 0; i < content.blocks.size(); ++i) {
      const Block& block = content.blocks[i];
      if (const auto* heading = block.as<Heading>()) {
        enter(*heading);
      } else if (const auto* list = block.as<List>()) {
        i = read_list(content.blocks, i, *list);
      } else if (const auto* table = block.as<Table>()) {
        read_table(*table);
      }
    }
  }

 private:
  // A heading with a number ("Batch 3", "Week 2", "Module 1") opens a batch; one below
  // it, or below a section of books, names a topic.
  void enter(const Heading& heading) {
    const std::string text = trim(heading.text.text);
    if (is_batch(text)) {
      batch_ = text;
      batch_level_ = heading.level;
      topic_.clear();
      return;
    }
    if (heading.level <= batch_level_) {
      batch_.clear();
      batch_level_ = 7;
    }
    if (is_shelf(text)) {
      topic_.clear();
      shelf_level_ = heading.level;
      shelf_ = true;
      return;
    }
    if (heading.level <= shelf_level_ && batch_.empty()) shelf_ = false;
    topic_ = text;
  }

  static bool is_batch(std::string_view text) {
    const std::string folded = schema::fold(text);
    for (const std::string_view word :
         {"batch", "week",  "module", "phase", "stage",  "part",    "unit",   "block",
          "step",  "month", "level",  "tier",  "sprint", "session", "неделя", "модуль",
          "этап",  "阶段",  "第",     "woche", "semana", "módulo",  "semaine"}) {
      if (!folded.starts_with(word)) continue;
      std::size_t at = word.size();
      while (at < folded.size() && (folded[at] == ' ' || folded[at] == '#' || folded[at] == '-'))
        ++at;
      if (at < folded.size() && is_digit(folded[at])) return true;
    }
    return false;
  }

  static bool is_shelf(std::string_view text) {
    const std::string folded = schema::fold(text);
    static constexpr std::string_view kShelves[] = {
        "books",  "book",     "courses",   "course",       "papers",   "articles",
        "videos", "lectures", "textbooks", "reading list", "readings", "книги",
        "курсы",  "статьи",   "livros",    "libros",       "bücher",   "livres",
        "书籍",   "课程",     "论文",      "cours"};
    return std::any_of(std::begin(kShelves), std::end(kShelves),
                       [&](std::string_view word) { return folded == word; });
  }

  // An item with items below it is a topic; one without is a reading.  People also
  // write the topic as a list of one and its readings as the next list.
  std::size_t read_list(const std::vector<Block>& blocks, std::size_t at, const List& list) {
    if (list.items.size() == 1 && list.items[0].blocks.empty() && at + 1 < blocks.size()) {
      const auto* next = blocks[at + 1].as<List>();
      if (next != nullptr && (!batch_.empty() || shelf_)) {
        const Text& name = list.items[0].text;
        topic_ = trim(without_links(name));
        const std::size_t before = readings_.size();
        for (const Item& item : next->items) read_reading(item);
        // The link may stand beside the topic instead of the course.
        if (readings_.size() > before && readings_[before].url.empty() && !name.links.empty())
          set_url(readings_[before], name.links.front().target);
        return at + 1;
      }
    }
    for (const Item& item : list.items) {
      const List* nested = nested_list(item);
      const bool topic =
          nested != nullptr && (item.text.links.empty() || !item.text.strong.empty());
      if (topic) {
        if (batch_.empty() && !shelf_ && !any_link(*nested)) continue;
        topic_ = trim(without_links(item.text));
        for (const Item& reading : nested->items) read_reading(reading);
      } else if (!batch_.empty() || shelf_ || !item.text.links.empty()) {
        read_reading(item);
      }
    }
    return at;
  }

  static const List* nested_list(const Item& item) {
    for (const Block& block : item.blocks)
      if (const auto* list = block.as<List>()) return list;
    return nullptr;
  }

  static bool any_link(const List& list) {
    return std::any_of(list.items.begin(), list.items.end(),
                       [](const Item& item) { return !item.text.links.empty(); });
  }

  static std::string without_links(const Text& text) {
    std::string out = text.text;
    for (auto link = text.links.rbegin(); link != text.links.rend(); ++link)
      if (is_generic_label(link->text) && link->end <= out.size())
        out.erase(link->begin, link->end - link->begin);
    return out;
  }

  void read_reading(const Item& item) {
    Reading reading = parse_reading(without_links(item.text));
    if (reading.title.empty()) return;
    reading.batch = batch_;
    reading.topic = topic_;
    reading.where = {page_.path.generic_string(), item.text.line};
    for (const Link& link : item.text.links) {
      const LinkTarget target = page_.links.resolve(link.target, page_.path);
      if (target.kind == LinkTarget::kRefused)
        page_.warn(item.text.line, "the link \"" +
                                       std::string{schema::utf8_beginning(link.target, 200)} +
                                       "\" is not followed: it " + target.reason);
      if (target.kind == LinkTarget::kWeb && reading.url.empty()) set_url(reading, target.url);
    }
    // "Course 1 & 2 – Fundamentals" below a course says which parts belong where.
    if (const List* parts = nested_list(item); parts != nullptr && reading.detail.empty())
      for (const Item& part : parts->items)
        reading.detail += (reading.detail.empty() ? "" : "; ") + part.text.text;
    readings_.push_back(std::move(reading));
  }

  static void set_url(Reading& reading, const std::string& url) {
    reading.url = url;
    if (reading.arxiv.empty()) reading.arxiv = arxiv_identity(url).value_or("");
    if (reading.doi.empty()) reading.doi = doi_identity(url).value_or("");
  }

  // A plan kept in a table: the row's longest text is the reading.
  void read_table(const Table& table) {
    if (batch_.empty() && !shelf_ && topic_.empty()) return;
    for (const Row& row : table.rows) {
      if (row.header || row.cells.empty()) continue;
      const auto longest = std::max_element(
          row.cells.begin(), row.cells.end(),
          [](const Cell& a, const Cell& b) { return a.text.text.size() < b.text.text.size(); });
      Item item;
      item.text = longest->text;
      item.text.line = row.line;
      for (const Cell& cell : row.cells)
        if (&cell != &*longest)
          for (Link link : cell.text.links) {
            link.begin = link.end = 0;  // it stands in another cell's text
            item.text.links.push_back(std::move(link));
          }
      read_reading(item);
    }
  }

  PageContext& page_;
  std::vector<Reading>& readings_;
  std::string batch_;
  std::string topic_;
  int batch_level_ = 7;
  int shelf_level_ = 7;
  bool shelf_ = false;
};

}  // namespace

Reading parse_reading(std::string_view text) {
  Reading reading;
  reading.arxiv = arxiv_identity(text).value_or("");
  std::string title = trim(text);
  // A reference stands in the last bracket, which may have lost its end.
  const std::size_t open = title.rfind('(');
  if (open != std::string::npos && open > 0) {
    const std::size_t close = title.find(')', open);
    const bool at_end = close == std::string::npos || close + 2 >= title.size();
    const std::string_view inside = std::string_view{title}.substr(
        open + 1, (close == std::string::npos ? title.size() : close) - open - 1);
    if (at_end && read_reference(inside, reading))
      title = trim(std::string_view{title}.substr(0, open));
  }
  if (const std::size_t detail = detail_begin(title); detail != std::string::npos) {
    reading.detail = trim(std::string_view{title}.substr(detail));
    title = trim(std::string_view{title}.substr(0, detail));
  }
  reading.title = title;
  return reading;
}

void read_plan(const Page& content, PageContext& page, std::vector<Reading>& readings) {
  PlanReader{page, readings}.read(content);
}

}  // namespace lectern::catalog

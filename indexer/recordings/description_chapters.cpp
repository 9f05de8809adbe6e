#include "indexer/recordings/description_chapters.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "indexer/recordings/cue.hpp"

namespace lectern::recordings {
namespace {

constexpr std::size_t kFewest = 3;
constexpr std::size_t kLongestTitle = 500;  // bytes; a longer line is a text, not a title

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_clock(char c) { return is_digit(c) || c == ':'; }

// "1:02:03" or "2:03", and nothing else.
std::optional<std::chrono::seconds> clock(std::string_view text) {
  long total = 0;
  int groups = 0;
  while (true) {
    const std::size_t colon = std::min(text.find(':'), text.size());
    const std::size_t fewest = groups == 0 ? 1 : 2;
    if (colon < fewest || colon > (groups == 0 ? 3U : 2U)) return std::nullopt;
    long value = 0;
    for (const char c : text.substr(0, colon)) value = value * 10 + (c - '0');
    if (groups > 0 && value > 59) return std::nullopt;
    total = total * 60 + value;
    ++groups;
    if (colon == text.size()) break;
    text.remove_prefix(colon + 1);
  }
  if (groups < 2 || groups > 3 || total >= std::chrono::seconds{kLongestRecording}.count())
    return std::nullopt;
  return std::chrono::seconds{total};
}

// What stands around times and titles: "▶ (0:00) - Intro".
constexpr std::string_view kDecoration = " \t\r-:|.,;*#>=~+()[]{}";
constexpr auto kWideDecoration = std::to_array<std::string_view>(
    {"–",      "—",  "―",  "•",  "·",  "▶",  "►",  "→", "⏱", "\uFE0F",
     "\u3000", "（", "）", "【", "】", "：", "・", "◆", "■", "●"});

bool is_decoration(std::string_view character) {
  if (character.size() == 1) return kDecoration.find(character) != std::string_view::npos;
  return std::find(kWideDecoration.begin(), kWideDecoration.end(), character) !=
         kWideDecoration.end();
}

std::size_t character_length(std::string_view text) {
  std::size_t length = 1;
  while (length < text.size() && (static_cast<unsigned char>(text[length]) & 0xC0) == 0x80)
    ++length;
  return length;
}

std::string_view without_decoration_in_front(std::string_view text) {
  while (!text.empty() && is_decoration(text.substr(0, character_length(text))))
    text.remove_prefix(character_length(text));
  return text;
}

std::string_view last_character(std::string_view text) {
  std::size_t begin = text.size();
  while (begin > 1 && (static_cast<unsigned char>(text[begin - 1]) & 0xC0) == 0x80) --begin;
  return text.substr(begin - 1);
}

// A title keeps its own full stop, question mark and closing bracket when it has the
// opening one.
std::string_view without_decoration_behind(std::string_view text) {
  while (!text.empty() && is_decoration(last_character(text))) {
    const char last = text.back();
    if (last == ')' && text.find('(') != std::string_view::npos) break;
    if (last == ']' && text.find('[') != std::string_view::npos) break;
    if (last == '.' || last == '+' || last == '#') break;
    text.remove_suffix(last_character(text).size());
  }
  return text;
}

std::optional<Chapter> chapter(std::string_view time, std::string_view title) {
  const auto begin = clock(time);
  title = without_decoration_behind(without_decoration_in_front(title));
  if (!begin || title.size() > kLongestTitle) return std::nullopt;
  return Chapter{*begin, std::string{title}};
}

// How much of the text is a time, or looks like one.
std::size_t clock_length(std::string_view text) {
  std::size_t length = 0;
  while (length < text.size() && is_clock(text[length])) ++length;
  while (length > 0 && text[length - 1] == ':') --length;
  return length;
}

// With the time in front: "(0:00) Intro", "0:00-1:30 Intro".
std::optional<Chapter> time_first(std::string_view line) {
  const std::string_view text = without_decoration_in_front(line);
  const std::string_view time = text.substr(0, clock_length(text));
  std::string_view title = without_decoration_in_front(text.substr(time.size()));
  const std::size_t until = clock_length(title);
  if (until > 0 && clock(title.substr(0, until))) title.remove_prefix(until);
  return chapter(time, title);
}

std::optional<Chapter> time_last(std::string_view line) {
  while (!line.empty() && (std::string_view{" \t\r)]"}.find(line.back()) != std::string_view::npos))
    line.remove_suffix(1);
  std::size_t begin = line.size();
  while (begin > 0 && is_clock(line[begin - 1])) --begin;
  if (begin == 0) return std::nullopt;
  return chapter(line.substr(begin), line.substr(0, begin));
}

// The chapters before the first time that is not later, if the list begins with 0:00.
class List {
 public:
  // False when the list is over.
  bool add(Chapter chapter) {
    if (chapters_.empty() && chapter.begin.count() != 0) return true;
    if (!chapters_.empty() && chapter.begin <= chapters_.back().begin) return false;
    chapters_.push_back(std::move(chapter));
    return true;
  }

  std::vector<Chapter> take(std::optional<std::chrono::milliseconds> duration) {
    if (duration)
      std::erase_if(chapters_, [&](const Chapter& each) { return each.begin >= *duration; });
    if (chapters_.size() < kFewest) chapters_.clear();
    return std::move(chapters_);
  }

 private:
  std::vector<Chapter> chapters_;
};

}  // namespace

std::vector<Chapter> chapters_of_description(std::string_view description,
                                             std::optional<std::chrono::milliseconds> duration) {
  List list;
  while (!description.empty()) {
    const std::string_view line = description.substr(0, description.find('\n'));
    description.remove_prefix(std::min(line.size() + 1, description.size()));
    auto found = time_first(line);
    if (!found) found = time_last(line);
    if (found && !list.add(std::move(*found))) break;
  }
  return list.take(duration);
}

}  // namespace lectern::recordings

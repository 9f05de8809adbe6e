#include "indexer/recordings/links.hpp"

#include <algorithm>
#include <array>

#include "indexer/schema/fold.hpp"

namespace lectern::recordings {
namespace {

constexpr std::size_t kMostLinks = 200;
constexpr std::size_t kLongestUrl = 2000;
constexpr std::size_t kLongestTitle = 300;

struct Found {
  std::size_t begin, end;  // in the line
};

bool ends_url(char c) {
  return static_cast<unsigned char>(c) <= 0x20 || c == '<' || c == '>' || c == '"' || c == '`' ||
         c == 0x7F;
}

constexpr std::array<std::string_view, 14> kWidePunctuation = {
    "。", "、", "，", "）", "」", "』", "】", "；", "：", "！", "？", "”", "’", "»"};

bool is_trailing_punctuation(char c) {
  return std::string_view{".,;:!?'*_~"}.find(c) != std::string_view::npos;
}

bool closes_nothing(std::string_view url) {
  const char close = url.back();
  if (close != ')' && close != ']' && close != '}') return false;
  const char open = close == ')' ? '(' : close == ']' ? '[' : '{';
  return std::count(url.begin(), url.end(), close) > std::count(url.begin(), url.end(), open);
}

std::string_view without_punctuation(std::string_view url) {
  for (const std::string_view mark : kWidePunctuation) url = url.substr(0, url.find(mark));
  while (!url.empty() && (is_trailing_punctuation(url.back()) || closes_nothing(url)))
    url.remove_suffix(1);
  return url;
}

// The length of "http://" or "https://" at this place, in any case, else 0.
std::size_t scheme_length(std::string_view lowered) {
  for (const std::string_view scheme : {"http://", "https://"})
    if (lowered.starts_with(scheme)) return scheme.size();
  return 0;
}

std::vector<Found> find_urls(std::string_view line) {
  const std::string lowered = schema::lowered(line);  // every byte in its place
  std::vector<Found> urls;
  std::size_t at = 0;
  while ((at = lowered.find("http", at)) != std::string::npos && urls.size() <= kMostLinks) {
    const std::size_t scheme = scheme_length(std::string_view{lowered}.substr(at));
    std::size_t end = at + std::max<std::size_t>(scheme, 4);
    if (scheme > 0) {
      while (end < line.size() && !ends_url(line[end])) ++end;
      const std::string_view url =
          end - at > kLongestUrl ? "" : without_punctuation(line.substr(at, end - at));
      if (url.size() > scheme) urls.push_back({at, at + url.size()});
    }
    at = end;
  }
  return urls;
}

// "- Slides: " is "Slides".
std::string words_of(std::string_view text) {
  constexpr std::string_view kAround = " \t\r-:|.,;*#>=()[]<>";
  const std::size_t begin = std::min(text.find_first_not_of(kAround), text.size());
  text.remove_prefix(begin);
  text = text.substr(0, text.find_last_not_of(kAround) + 1);
  for (const std::string_view mark : {"–", "—", "•", "→", "▶", "►", "👉", "🔗", "："}) {
    if (text.starts_with(mark)) return words_of(text.substr(mark.size()));
    if (text.ends_with(mark)) return words_of(text.substr(0, text.size() - mark.size()));
  }
  return text.size() > kLongestTitle ? std::string{} : std::string{text};
}

// Before the link, else after it, up to its neighbours.
std::string title_of(std::string_view line, const std::vector<Found>& urls, std::size_t i) {
  const std::size_t before = i == 0 ? 0 : urls[i - 1].end;
  std::string title = words_of(line.substr(before, urls[i].begin - before));
  if (!title.empty()) return title;
  const std::size_t after = i + 1 < urls.size() ? urls[i + 1].begin : line.size();
  return words_of(line.substr(urls[i].end, after - urls[i].end));
}

class Collector {
 public:
  void add_line(std::string_view line) {
    const std::vector<Found> urls = find_urls(line);
    for (std::size_t i = 0; i < urls.size(); ++i) {
      std::string title = title_of(line, urls, i);
      if (title.empty()) title = heading_;
      add(line.substr(urls[i].begin, urls[i].end - urls[i].begin), std::move(title));
    }
    if (urls.empty()) heading_ = heading_of(line);
  }

  std::vector<Link> take() { return std::move(links_); }

 private:
  // "Paper:" on a line of its own names the links below it, up to a blank line.
  static std::string heading_of(std::string_view line) {
    const std::size_t end = line.find_last_not_of(" \t\r");
    return end != std::string_view::npos && line[end] == ':' ? words_of(line) : std::string{};
  }

  void add(std::string_view url, std::string title) {
    const bool known = std::any_of(links_.begin(), links_.end(),
                                   [&](const Link& link) { return link.url == url; });
    if (!known && links_.size() < kMostLinks)
      links_.push_back({std::string{url}, std::move(title)});
  }

  std::vector<Link> links_;
  std::string heading_;
};

}  // namespace

std::vector<Link> links_in(std::string_view description) {
  Collector collector;
  while (!description.empty()) {
    const std::string_view line = description.substr(0, description.find('\n'));
    collector.add_line(line);
    description.remove_prefix(std::min(line.size() + 1, description.size()));
  }
  return collector.take();
}

}  // namespace lectern::recordings

#include "indexer/catalog/lines.hpp"

#include <algorithm>
#include <cctype>

#include "indexer/catalog/identity.hpp"
#include "indexer/catalog/names.hpp"
#include "indexer/catalog/strip.hpp"
#include "indexer/catalog/vocabulary.hpp"
#include "indexer/catalog/words.hpp"
#include "indexer/schema/fold.hpp"

namespace lectern::catalog {

namespace {

// "()" and "[ ]" are what is left of a link; a bracket around everything adds nothing.
std::string_view without_outer_brackets(std::string_view text) {
  for (const auto& [open, close] : {std::pair{'(', ')'}, std::pair{'[', ']'}}) {
    if (text.size() >= 2 && text.front() == open && text.back() == close &&
        text.find(close) == text.size() - 1)
      text = text.substr(1, text.size() - 2);
    if (!text.empty() && text.back() == open) text.remove_suffix(1);
    if (!text.empty() && text.front() == close) text.remove_prefix(1);
  }
  return text;
}

}  // namespace

std::string_view trim_separators(std::string_view text) {
  static constexpr std::string_view kBefore[] = {" ",  "\n", ":",  "-",  "|", ",", ";", "# ",
                                                 "–",  "—",  "：", "·",  "•", "*", "_", "/",
                                                 "　", "~",  "→",  "=>", "+", "&"};
  // "C++" and "Team Q*" keep their ends.
  static constexpr std::string_view kAfter[] = {" ", "\n", ":",  "|",  ",", ";", "–",
                                                "—", "：", "·",  "•",  "_", "/", "　",
                                                "~", "→",  "=>", "->", "-", "&"};
  for (std::size_t before = text.size() + 1; text.size() < before;) {
    before = text.size();
    text = without_outer_brackets(strip_back(strip_front(text, kBefore), kAfter));
  }
  return text;
}

namespace {

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

}  // namespace

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

namespace {

// Whether [begin, end) of a text holds links, and nothing else but what separates them; not
// when all of them could be people.
bool holds_only_links(const Text& text, std::size_t begin, std::size_t end) {
  std::size_t at = begin;
  bool thing = false;
  std::vector<Link> links = text.links;
  std::sort(links.begin(), links.end(),
            [](const Link& a, const Link& b) { return a.begin < b.begin; });
  const auto separates = [&](std::size_t from, std::size_t to) {
    return std::string_view{text.text}.substr(from, to - from).find_first_not_of(" ,;|/&+\n") ==
           std::string_view::npos;
  };
  for (const Link& link : links) {
    if (link.begin < begin || link.end > end) continue;
    if (!separates(at, link.begin)) return false;
    thing = thing || !looks_like_people(link.text, true);
    at = link.end;
  }
  return thing && separates(at, end);
}

bool inside_a_link(const Text& text, std::size_t at) {
  return std::any_of(text.links.begin(), text.links.end(),
                     [&](const Link& link) { return link.begin <= at && at < link.end; });
}

}  // namespace

Text without_link_brackets(const Text& text) {
  // Longer is no title, and the search below would take the square of its length.
  if (text.text.size() > 2'000 || text.links.size() > 100) return text;
  Text out = text;
  for (std::size_t open = out.text.find(" ("); open != std::string::npos;
       open = out.text.find(" (", open + 1)) {
    const std::size_t close = out.text.find(')', open);
    if (close == std::string::npos) break;
    if (inside_a_link(out, open) || !holds_only_links(out, open + 2, close)) continue;
    Text rest = slice(out, close + 1, out.text.size());
    out = slice(out, 0, open);
    append(out, ' ', rest);
  }
  return out;
}

namespace {

bool is_labelled(std::string_view line, const WordList& labels) {
  const std::size_t end = std::min(line.find(':'), line.find("："));
  return end != std::string_view::npos && labels.contains(schema::fold(line.substr(0, end)));
}

}  // namespace

bool names_presented_paper(std::string_view line) {
  return is_labelled(line, words::kPresentedPaperLabels);
}

bool names_what_was_read(std::string_view line) {
  return names_presented_paper(line) || is_labelled(line, words::kDiscussedPaperLabels);
}

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

std::vector<Text> lines_of(const Text& text) {
  std::vector<Text> lines;
  std::size_t begin = 0;
  bool labelled = leading_label(text.text).has_value();
  const auto ends_at = [&](std::size_t i) {
    if (i == text.text.size() || text.text[i] == '\n') return true;
    const std::string_view rest = std::string_view{text.text}.substr(i + 1);
    // "主讲人：王明 题目：核方法" has nothing but spaces between its labels.
    if (text.text[i] == ' ' && !rest.empty() && static_cast<unsigned char>(rest[0]) >= 0xE3)
      return leading_label(rest.substr(0, 24)).has_value();
    const bool separator = text.text[i] == ',' || text.text[i] == ';' || text.text[i] == '|';
    return separator && labelled && leading_label(rest);
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

}  // namespace lectern::catalog

#include "indexer/catalog/paper_identity.hpp"

#include <algorithm>
#include <cctype>

#include "indexer/catalog/identity.hpp"
#include "indexer/catalog/latex.hpp"
#include "indexer/schema/fold.hpp"

namespace lectern::catalog {
namespace {

constexpr std::size_t kLongestTitle = 400;  // bytes
constexpr std::size_t kFewestWords = 3;
constexpr std::size_t kFewestLetters = 12;
constexpr std::size_t kFewestWordsBehindName = 5;
constexpr std::size_t kMostWordsOfName = 3;
constexpr std::string_view kArxivDoi = "10.48550/arxiv.";

std::vector<std::string> words_of(std::string_view title) {
  std::vector<std::string> words;
  std::string slug = schema::slug(title, kLongestTitle);
  for (std::size_t begin = 0; begin < slug.size();) {
    const std::size_t end = std::min(slug.find('-', begin), slug.size());
    words.push_back(slug.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

template <std::size_t N>
bool is_one_of(std::string_view word, const std::string_view (&words)[N]) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

bool is_number(std::string_view word) {
  return !word.empty() && std::all_of(word.begin(), word.end(),
                                      [](unsigned char c) { return std::isdigit(c) != 0; });
}

// What pages say about a paper in brackets or around its title.
bool is_remark(std::string_view words_in_brackets) {
  static constexpr std::string_view kRemarks[] = {"pdf",      "annotated", "arxiv", "paper", "link",
                                                  "preprint", "html",      "notes", "slides"};
  const auto words = words_of(words_in_brackets);
  const bool citation = schema::lowered(words_in_brackets).find("et al") != std::string::npos;
  return words.empty() || citation ||
         std::all_of(words.begin(), words.end(), [](const std::string& word) {
           return is_one_of(word, kRemarks) || (word.size() == 4 && is_number(word));
         });
}

std::string_view trimmed(std::string_view text) {
  const auto blank = [](char c) {
    return std::string_view{" \t_-–,"}.find(c) != std::string::npos;
  };
  while (!text.empty() && blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && blank(text.back())) text.remove_suffix(1);
  return text;
}

// Takes one remark away from an end; false when there is none.
bool drop_remark(std::string_view& title) {
  title = trimmed(title);
  if (schema::lowered(title).ends_with(".pdf")) return title.remove_suffix(4), true;
  for (const auto& [open, close] : {std::pair{'(', ')'}, std::pair{'[', ']'}}) {
    if (const auto at = title.rfind(open);
        title.ends_with(close) && at != std::string::npos && is_remark(title.substr(at + 1)))
      return title.remove_suffix(title.size() - at), true;
    if (const auto at = title.find(close);
        title.starts_with(open) && at != std::string::npos && is_remark(title.substr(1, at - 1)))
      return title.remove_prefix(at + 1), true;
  }
  for (const std::string_view word : {"_annotated", "-annotated", " annotated"})
    if (schema::lowered(title).ends_with(word)) return title.remove_suffix(word.size()), true;
  for (const std::string_view word : {"paper:", "arxiv:", "annotated:"})
    if (schema::lowered(title).starts_with(word)) return title.remove_prefix(word.size()), true;
  return false;
}

// "Chapter 3", "Week 2: Attention mechanisms": parts of something.
bool is_part(const std::vector<std::string>& words) {
  static constexpr std::string_view kParts[] = {
      "chapter", "chapters", "ch",     "week",   "session", "lecture", "part",
      "section", "day",      "module", "lesson", "meeting", "unit",    "appendix"};
  return words.size() > 1 && is_one_of(words[0], kParts) &&
         std::isdigit(static_cast<unsigned char>(words[1][0]));
}

bool says_enough(const std::vector<std::string>& words, std::string_view key) {
  const bool spaced = std::all_of(key.begin(), key.end(), [](unsigned char c) { return c < 128; });
  // Scripts that do not part words: 8 characters of Chinese.
  if (!spaced && words.size() < kFewestWords) return key.size() >= 24;
  return words.size() >= kFewestWords && key.size() >= kFewestLetters && !is_part(words);
}

void set_doi(PaperKeys& keys, std::string_view doi) {
  if (doi.starts_with(kArxivDoi)) {
    if (keys.arxiv.empty())
      keys.arxiv =
          arxiv_identity("arXiv:" + std::string{doi.substr(kArxivDoi.size())}).value_or("");
  } else if (keys.doi.empty()) {
    keys.doi = schema::lowered(doi);
  }
}

void add_address(PaperKeys& keys, std::string_view url) {
  if (keys.arxiv.empty()) keys.arxiv = arxiv_identity(url).value_or("");
  if (const auto doi = doi_identity(url)) set_doi(keys, *doi);
}

std::string in_address(std::string text) {
  std::replace(text.begin(), text.end(), '/', '~');
  return text;
}

}  // namespace

std::string bare_paper_title(std::string_view title) {
  const std::string readable = without_latex(title);
  std::string_view bare = readable;
  while (drop_remark(bare)) continue;
  return std::string{bare};
}

std::vector<std::string> paper_title_keys(std::string_view title) {
  const std::string bare = bare_paper_title(title);
  std::vector<std::string> keys;
  if (std::string key = title_key(bare); says_enough(words_of(bare), key))
    keys.push_back(std::move(key));
  const std::size_t colon = bare.find(": ");
  if (colon == std::string::npos) return keys;
  const std::string_view name = std::string_view{bare}.substr(0, colon);
  const std::string_view rest = std::string_view{bare}.substr(colon + 2);
  const auto words = words_of(rest);
  if (words_of(name).size() <= kMostWordsOfName && !is_part(words_of(name)) &&
      words.size() >= kFewestWordsBehindName)
    keys.push_back(title_key(rest));
  return keys;
}

PaperKeys paper_keys(const Reading& reading) {
  PaperKeys keys{reading.arxiv, {}, paper_title_keys(reading.title)};
  if (!reading.doi.empty()) set_doi(keys, reading.doi);
  add_address(keys, reading.url);
  return keys;
}

PaperKeys paper_keys(const Material& material) {
  PaperKeys keys;
  add_address(keys, material.url);
  // "papers/2205.14135v2.pdf"
  const std::string_view name =
      std::string_view{material.path}.substr(material.path.rfind('/') + 1);
  if (const auto id = arxiv_identity("arXiv:" + std::string{name}); id && keys.arxiv.empty())
    keys.arxiv = *id;
  const bool paper =
      material.kind == MaterialKind::kPaper || material.kind == MaterialKind::kAnnotatedPaper;
  // A file's name is a title only as far as its session bears it out, see papers.cpp.
  if (paper && material.title != name) keys.titles = paper_title_keys(material.title);
  return keys;
}

PaperId paper_id(const PaperKeys& keys) {
  if (!keys.arxiv.empty()) return {"arxiv:" + in_address(keys.arxiv)};
  if (!keys.doi.empty()) return {"doi:" + in_address(keys.doi)};
  if (!keys.titles.empty()) return {"title:" + keys.titles.front()};
  return {};
}

}  // namespace lectern::catalog

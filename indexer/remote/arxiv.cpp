#include "indexer/remote/arxiv.hpp"

#include <expat.h>

#include <charconv>
#include <memory>
#include <new>
#include <type_traits>
#include <utility>

#include "indexer/catalog/identity.hpp"
#include "indexer/catalog/latex.hpp"
#include "indexer/schema/fold.hpp"

namespace lectern::remote {
namespace {

// Expat writes names of elements as namespace, separator, name.
constexpr std::string_view kEntry = "http://www.w3.org/2005/Atom|entry";
constexpr std::string_view kId = "http://www.w3.org/2005/Atom|id";
constexpr std::string_view kTitle = "http://www.w3.org/2005/Atom|title";
constexpr std::string_view kSummary = "http://www.w3.org/2005/Atom|summary";
constexpr std::string_view kPublished = "http://www.w3.org/2005/Atom|published";
constexpr std::string_view kName = "http://www.w3.org/2005/Atom|name";
constexpr std::string_view kDoi = "http://arxiv.org/schemas/atom|doi";

constexpr std::size_t kLongestText = 100'000;
constexpr std::size_t kMostEntries = 2 * kMostArxivIds;
constexpr std::size_t kMostAuthors = 5'000;  // of experiments in physics
constexpr int kDeepest = 16;

struct Reading {
  XML_Parser parser;
  ArxivFeed feed = {};
  ArxivPaper paper = {};
  std::string text = {};
  int depth = 0;
  bool in_entry = false;
};

void stop(Reading& reading, const char* problem) {
  reading.feed.problem = problem;
  XML_StopParser(reading.parser, XML_FALSE);
}

// White space folded; the letter's case kept.
std::string on_one_line(std::string_view text) {
  std::string line;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!blank)
      line += c;
    else if (!line.empty() && line.back() != ' ')
      line += ' ';
  }
  if (line.ends_with(' ')) line.pop_back();
  return line;
}

// "2022-05-27T17:53:09Z"
std::optional<std::chrono::year_month_day> day_of(std::string_view text) {
  if (text.size() < 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  int year = 0;
  unsigned month = 0, day = 0;
  std::from_chars(text.data(), text.data() + 4, year);
  std::from_chars(text.data() + 5, text.data() + 7, month);
  std::from_chars(text.data() + 8, text.data() + 10, day);
  const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{month},
                                         std::chrono::day{day}};
  return date.ok() ? std::optional{date} : std::nullopt;
}

void end_entry(Reading& reading) {
  reading.in_entry = false;
  ArxivPaper paper = std::exchange(reading.paper, {});
  if (paper.id.empty() || paper.title.empty()) return;
  if (reading.feed.papers.size() == kMostEntries)
    return stop(reading, "The answer has more papers than were asked for.");
  reading.feed.papers.push_back(std::move(paper));
}

void end_field(Reading& reading, std::string_view name) {
  ArxivPaper& paper = reading.paper;
  const std::string text = on_one_line(std::exchange(reading.text, {}));
  if (name == kId)
    paper.id = catalog::arxiv_identity(text).value_or("");
  else if (name == kTitle)
    paper.title = catalog::without_latex(text);
  else if (name == kSummary)
    paper.abstract = catalog::without_latex(text);
  else if (name == kPublished)
    paper.published = day_of(text);
  else if (name == kDoi)
    paper.doi = schema::fold(text);
  else if (name == kName && !text.empty() && paper.authors.size() < kMostAuthors)
    paper.authors.push_back(catalog::without_latex(text));
}

// Expat is C: nothing may be thrown through it.
template <typename Action>
void guarded(void* data, Action action) noexcept {
  auto& reading = *static_cast<Reading*>(data);
  try {
    action(reading);
  } catch (const std::bad_alloc&) {
    XML_StopParser(reading.parser, XML_FALSE);
  }
}

void start_element(void* data, const char* name, const char**) {
  guarded(data, [&](Reading& reading) {
    reading.text.clear();
    if (++reading.depth > kDeepest) stop(reading, "The answer is nested deeper than a feed is.");
    if (name == kEntry) {
      reading.in_entry = true;
      reading.paper = {};
    }
  });
}

void end_element(void* data, const char* name) {
  guarded(data, [&](Reading& reading) {
    --reading.depth;
    if (name == kEntry)
      end_entry(reading);
    else if (reading.in_entry)
      end_field(reading, name);
  });
}

void characters(void* data, const char* text, int length) {
  guarded(data, [&](Reading& reading) {
    reading.text.append(text, static_cast<std::size_t>(length));
    if (reading.text.size() > kLongestText) stop(reading, "The answer has a text without end.");
  });
}

void document_type(void* data, const char*, const char*, const char*, int) {
  guarded(data, [](Reading& reading) {
    stop(reading, "The answer declares a document type, which feeds do not.");
  });
}

}  // namespace

std::string arxiv_query(std::span<const std::string> ids) {
  std::string url =
      "https://export.arxiv.org/api/query?max_results=" + std::to_string(ids.size()) + "&id_list=";
  for (std::size_t i = 0; i < ids.size(); ++i) url += (i > 0 ? "," : "") + ids[i];
  return url;
}

ArxivFeed read_arxiv_feed(std::string_view xml) {
  const std::unique_ptr<std::remove_pointer_t<XML_Parser>, decltype(&XML_ParserFree)> parser{
      XML_ParserCreateNS(nullptr, '|'), XML_ParserFree};
  if (!parser) throw std::bad_alloc();
  Reading reading{parser.get()};
  XML_SetUserData(parser.get(), &reading);
  XML_SetElementHandler(parser.get(), start_element, end_element);
  XML_SetCharacterDataHandler(parser.get(), characters);
  XML_SetStartDoctypeDeclHandler(parser.get(), document_type);
  const bool complete =
      XML_Parse(parser.get(), xml.data(), static_cast<int>(xml.size()), 1) == XML_STATUS_OK;
  if (!complete && reading.feed.problem.empty())
    reading.feed.problem = std::string{"The answer is no feed: "} +
                           XML_ErrorString(XML_GetErrorCode(parser.get())) + " in line " +
                           std::to_string(XML_GetCurrentLineNumber(parser.get())) + ".";
  return std::move(reading.feed);
}

}  // namespace lectern::remote

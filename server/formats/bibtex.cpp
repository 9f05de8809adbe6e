#include "server/formats/bibtex.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "indexer/schema/words.hpp"
#include "server/search/addresses.hpp"
#include "server/search/clean_text.hpp"
#include "server/search/stop_words.hpp"

namespace lectern::formats {
namespace {

using search::PaperDetail;

// What TeX would take for more than text.
std::string escaped_tex(std::string_view text) {
  std::string out;
  for (const char c : search::to_utf8(search::clean_text(text))) {
    switch (c) {
      case '\\':
        out += "\\textbackslash{}";
        break;
      case '~':
        out += "\\textasciitilde{}";
        break;
      case '^':
        out += "\\textasciicircum{}";
        break;
      default:
        if (std::string_view{"{}%&$#_"}.find(c) != std::string_view::npos) out += '\\';
        out += c;
    }
  }
  return out;
}

std::string ascii_of(std::string_view text) {
  std::string out;
  for (const char c : schema::folded_word(text))
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) out += c;
  return out;
}

// "Vaswani, Ashish" and "Ashish Vaswani".
std::string_view last_name(std::string_view name) {
  if (const std::size_t comma = name.find(','); comma != std::string_view::npos)
    return name.substr(0, comma);
  const std::size_t end = name.find_last_not_of(' ');
  name = name.substr(0, end == std::string_view::npos ? 0 : end + 1);
  return name.substr(name.rfind(' ') + 1);
}

std::string year_of(const PaperDetail& detail) {
  if (detail.paper.published.size() >= 4) return detail.paper.published.substr(0, 4);
  for (const auto* mentions : {&detail.sessions, &detail.topics})
    for (const search::PaperMention& mention : *mentions)
      for (const schema::ReadingRecord& reading : mention.readings)
        if (reading.year) return std::to_string(*reading.year);
  return {};
}

std::string telling_word(std::string_view title) {
  schema::WordReader reader{title};
  for (schema::Word word; reader.next(word);)
    if (const std::string ascii = ascii_of(word.folded);
        !ascii.empty() && !search::is_stop_word(word.folded))
      return ascii;
  return {};
}

std::string authors_of(const schema::PaperRecord& paper) {
  std::string authors;
  for (const std::string& name : paper.authors) {
    // Braces keep "Research and Development" from being two.
    const bool one = name.find(" and ") == std::string::npos;
    authors += (authors.empty() ? "" : " and ") +
               (one ? escaped_tex(name) : "{" + escaped_tex(name) + "}");
  }
  return authors;
}

std::string field(const std::string& name, const std::string& value) {
  return value.empty() ? std::string{} : "  " + name + " = {" + value + "},\n";
}

}  // namespace

std::string citation_key(const PaperDetail& detail) {
  const auto& authors = detail.paper.authors;
  const std::string name = authors.empty() ? std::string{} : ascii_of(last_name(authors.front()));
  const std::string key = name + ascii_of(year_of(detail)) + telling_word(detail.paper.title);
  return key.empty() ? "paper" : key;
}

std::string bibtex(const PaperDetail& detail) {
  const schema::PaperRecord& paper = detail.paper;
  // Double braces keep the title's capitals.
  const std::string title =
      paper.title.empty() ? std::string{} : "{" + escaped_tex(paper.title) + "}";
  return "@misc{" + citation_key(detail) + ",\n" + field("author", authors_of(paper)) +
         field("title", title) + field("year", escaped_tex(year_of(detail))) +
         field("eprint", escaped_tex(paper.arxiv)) +
         field("archivePrefix", paper.arxiv.empty() ? "" : "arXiv") +
         field("doi", escaped_tex(paper.doi)) + field("url", search::publication_address(paper)) +
         "}\n";
}

}  // namespace lectern::formats

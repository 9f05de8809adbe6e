// What somebody types: suggestions for it, and other forms of its words.
#include <sstream>

#include "indexer/schema/utf8.hpp"
#include "server/search/expansions.hpp"
#include "server/search/name_words.hpp"
#include "server/search/suggest.hpp"
#include "server/search/suggest_entries.hpp"
#include "tests/fuzz/target.hpp"

namespace lectern::fuzz {
namespace {

schema::SessionRecord session() {
  schema::SessionRecord record;
  record.id = "c:1";
  record.title = "Zero Bubble: Schrödinger's 大模型 C++ ﬁle";
  record.series = "The Ultra-Scale Playbook";
  record.presenters = {"Łukasz Straße", "@ada"};
  record.papers = {{.id = "arxiv:1", .title = "FlashAttention o\u0308f parallelism"}};
  record.acronyms = {{"MoE", "Mixture of Experts", 2}, {"ZB", "zero bubble", 1}};
  record.phrases = {{"mixture of experts", 9}};
  return record;
}

const search::SuggestIndex& suggestions() {
  static const search::SuggestIndex index = [] {
    search::SuggestEntries entries;
    entries.add(session());
    return search::SuggestIndex{std::move(entries).take()};
  }();
  return index;
}

const search::Expansions& expansions() {
  static const search::Expansions made = [] {
    search::Expansions::Builder builder;
    builder.add(session());
    builder.add(
        std::vector<schema::SynonymGroup>{{"A/B test", "split test"}, {"all-to-all", "alltoall"}});
    return std::move(builder).build();
  }();
  return made;
}

void check_suggestions(const std::string& typed) {
  for (const search::Suggestion& one : suggestions().suggest(typed, 5)) {
    require(one.url.empty() != one.query.empty(), "a suggestion opens or is searched");
    std::size_t last_end = 0;
    std::size_t letters = 0;
    for (std::size_t at = 0; at < one.text.size(); at += schema::utf8_sequence(one.text.substr(at)))
      ++letters;
    for (const auto& [begin, end] : one.marks) {
      require(begin >= last_end && begin < end && end <= letters, "marks lie in the text");
      last_end = end;
    }
    require(!one.marks.empty(), "something matched");
  }
}

void check_expansions(const std::string& typed) {
  std::vector<std::string> words;
  std::istringstream in{typed};
  for (std::string word; in >> word;) words.push_back(word);
  std::size_t last_end = 0;
  for (const search::Expansion& one : expansions().of(words)) {
    require(one.begin >= last_end && one.begin < one.end && one.end <= words.size(),
            "places are words of the query");
    require(!one.forms.empty(), "there are other forms");
    last_end = one.end;
  }
}

void check_words(const std::string& typed) {
  for (const std::string& word : search::folded_words(typed, 20))
    require(schema::is_utf8(word) && !word.empty(), "words are text");
  for (const search::NameWord& word : search::name_words(typed, 20))
    require(word.letters.size() == word.ends.size() && word.ends.front() > word.begin,
            "letters have places");
}

}  // namespace
}  // namespace lectern::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string typed{lectern::fuzz::as_text(data, size)};
  lectern::fuzz::check_words(typed);
  lectern::fuzz::check_suggestions(typed);
  lectern::fuzz::check_expansions(typed);
  return 0;
}

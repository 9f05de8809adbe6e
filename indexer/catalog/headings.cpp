// What a heading's words say about the section below it.  A word alone decides little:
// "Team" holds no sessions, "Data team paper club" does.  So the words that close a
// section are weighed against those that are about something else.
#include <algorithm>
#include <cctype>

#include "indexer/catalog/letters.hpp"
#include "indexer/catalog/vocabulary.hpp"
#include "indexer/catalog/words.hpp"
#include "indexer/schema/fold.hpp"

namespace lectern::catalog {
namespace {

bool is_digits(std::string_view word) {
  return std::all_of(word.begin(), word.end(),
                     [](unsigned char c) { return std::isdigit(c) != 0; });
}

// The words of a folded heading; "year's" is one.
std::vector<std::string> words_of(std::string_view folded) {
  std::vector<std::string> found(1);
  for (std::size_t i = 0; i < folded.size(); ++i) {
    if (is_letter_at(folded, i) || folded[i] == '\'')
      found.back().push_back(folded[i]);
    else if (!found.back().empty())
      found.emplace_back();
  }
  if (found.back().empty()) found.pop_back();
  return found;
}

// Marks the bytes of a folded text that belong to one of the words.
void mark(std::string_view folded, const WordList& words, char with, std::string& marks) {
  for (const std::string_view word : words)
    for (std::size_t at = find_word(folded, word); at != std::string_view::npos;
         at = find_word(folded, word, at + word.size()))
      std::fill_n(marks.begin() + static_cast<std::ptrdiff_t>(at), word.size(), with);
}

// "reading group", "book club": known only as a whole.
std::string without_section_phrases(std::string folded) {
  for (const std::string_view phrase : words::kSectionWords) {
    if (phrase.find(' ') == std::string_view::npos) continue;
    const std::size_t at = find_word(folded, phrase);
    if (at != std::string::npos) folded.replace(at, phrase.size(), phrase.size(), ' ');
  }
  return folded;
}

bool is_section_noise(std::string_view word) {
  if (is_digits(word) || words::kPlainInHeadings.contains(word)) return true;
  return std::any_of(words::kSectionWords.begin(), words::kSectionWords.end(),
                     [&](std::string_view known) {
                       return word == known ||
                              (is_ideographic(known) && word.find(known) != std::string_view::npos);
                     });
}

bool begins_with(std::string_view folded, const WordList& words) {
  std::size_t first = 0;
  while (first < folded.size() && !is_letter_at(folded, first)) ++first;
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    return find_word(folded, word) == first && !is_ideographic(word);
  });
}

// "Resources for …", "Links to …": the section holds what stands in front.
bool begins_with_what_is_for(std::string_view folded) {
  static constexpr std::string_view kPrepositions[] = {"for", "to",   "from", "about", "para",
                                                       "por", "pour", "für",  "zu",    "для"};
  const auto words = words_of(folded);
  return words.size() > 2 && words::kNoSchedule.contains(words[0]) &&
         std::find(std::begin(kPrepositions), std::end(kPrepositions), words[1]) !=
             std::end(kPrepositions);
}

// "Team meetings", "Tools seminar".
bool ends_with_gathering(std::string_view folded) {
  const auto words = words_of(folded);
  return !words.empty() && words::kGatherings.contains(words.back());
}

// Whether most of what a heading says beside "our", "2024" and "papers" closes a section.
bool is_mostly_closing(std::string_view folded) {
  std::string marks(folded.size(), ' ');
  mark(folded, words::kSectionWords, 's', marks);
  mark(folded, words::kPlainInHeadings, 's', marks);
  mark(folded, words::kReadingColumns, 's', marks);
  mark(folded, words::kSuggested, 'c', marks);
  mark(folded, words::kNoSchedule, 'c', marks);
  std::size_t closing = 0, other = 0;
  for (std::size_t i = 0; i < folded.size(); ++i) {
    const auto c = static_cast<unsigned char>(folded[i]);
    if ((c & 0xC0) == 0x80 || std::isdigit(c) || !is_letter_at(folded, i)) continue;
    closing += marks[i] == 'c';
    other += marks[i] == ' ';
  }
  return closing > other;
}

}  // namespace

bool is_section_word(std::string_view heading) {
  const std::string folded = schema::fold(heading);
  if (words::kSectionWords.contains(folded)) return true;
  const auto words = words_of(without_section_phrases(folded));
  return std::all_of(words.begin(), words.end(), is_section_noise);
}

bool names_no_schedule(std::string_view heading) {
  constexpr std::size_t kLongestHeading = 400;  // longer ones say more than such words
  if (heading.size() > kLongestHeading) return false;
  const std::string folded = schema::fold(heading);
  if (names_page_history(heading)) return true;
  if (begins_with(folded, words::kSuggested) || begins_with_what_is_for(folded)) return true;
  if (ends_with_gathering(folded) && !has_word(folded, words::kSuggested)) return false;
  return is_mostly_closing(folded);
}

bool names_page_history(std::string_view heading) {
  return has_word(schema::fold(heading), words::kPageHistory);
}

bool names_upcoming(std::string_view heading) {
  return has_word(schema::fold(heading), words::kUpcoming);
}

bool names_sessions(std::string_view heading) {
  return has_word(schema::fold(heading), words::kSessionHeadings) && !names_no_schedule(heading);
}

}  // namespace lectern::catalog

#include "indexer/catalog/names.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include "indexer/catalog/strip.hpp"
#include "indexer/catalog/vocabulary.hpp"
#include "indexer/catalog/words.hpp"
#include "indexer/schema/fold.hpp"

namespace lectern::catalog {
namespace {

std::string_view trim(std::string_view text) {
  static constexpr std::string_view kBefore[] = {" ",  "\n", "\t", "\r", ",", ";",  ":",
                                                 "*",  "_",  "-",  "–",  "—", "、", "，",
                                                 "：", "|",  "·",  "•",  "`"};
  // "Team Q*": a star at the end belongs to the name.
  static constexpr std::string_view kAfter[] = {" ", "\n", "\t", "\r", ",",  ";", ":", "_", "-",
                                                "–", "—",  "、", "，", "：", "|", "·", "•", "`"};
  return strip_back(strip_front(text, kBefore), kAfter);
}

// Separators of names.  A bare '/' joins words of one name ("TechWave/B-Team").
constexpr std::array<std::string_view, 21> kSeparators = {
    "\n",   ",",     ";",          " & ",          " and ",          " And ",          " / ",
    " + ",  " | ",   " \xC2\xB7 ", "\xE3\x80\x81", "\xEF\xBC\x8C",   "\xEF\xBC\x9B",   " y ",
    " et ", " und ", " e ",        " \xD0\xB8 ",   " \xE2\x80\xA2 ", " \xE5\x92\x8C ", " ve "};

std::vector<std::string_view> split(std::string_view text) {
  std::vector<std::string_view> parts;
  std::size_t begin = 0;
  int brackets = 0;
  for (std::size_t i = 0; i < text.size();) {
    if (text[i] == '(' || text[i] == '[') ++brackets;
    if ((text[i] == ')' || text[i] == ']') && brackets > 0) --brackets;
    std::size_t width = 0;
    if (brackets == 0)
      for (const std::string_view separator : kSeparators)
        if (text.substr(i).starts_with(separator)) width = std::max(width, separator.size());
    if (width == 0) {
      ++i;
      continue;
    }
    parts.push_back(text.substr(begin, i - begin));
    begin = i += width;
  }
  parts.push_back(text.substr(begin));
  return parts;
}

bool is_number(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(),
                                      [](unsigned char c) { return std::isdigit(c) != 0; });
}

// "1 (Chad SHAPLV)" is a group's number and name; "Ada (MIT)" a name and where from.
std::string without_brackets(std::string_view text) {
  const std::size_t open = text.find('(');
  if (open == std::string_view::npos) return std::string{text};
  const std::size_t close = text.find(')', open);
  if (close == std::string_view::npos) return std::string{trim(text.substr(0, open))};
  const std::string_view before = trim(text.substr(0, open));
  const std::string_view inside = trim(text.substr(open + 1, close - open - 1));
  const bool numbered =
      is_number(before) || (before.starts_with('#') && is_number(before.substr(1)));
  if (numbered || before.empty()) return std::string{inside};
  return std::string{before};
}

bool is_capital(std::string_view word) {
  const auto c = static_cast<unsigned char>(word[0]);
  if (c < 0x80) return std::isupper(c) != 0;
  // A letter of another alphabet that changes when folded is a capital; CJK and Hangul have none.
  return true;
}

bool is_particle(std::string_view word) {
  static constexpr std::string_view kParticles[] = {"de",  "van", "von", "der", "den", "da",  "di",
                                                    "del", "la",  "le",  "el",  "al",  "bin", "ibn",
                                                    "dos", "ter", "ten", "of",  "y"};
  return std::find(std::begin(kParticles), std::end(kParticles), word) != std::end(kParticles);
}

// "VanderPlas", "FitzGerald"; not "VanCLIP".
bool is_long_after(std::string_view word, std::string_view prefix) {
  return word.starts_with(prefix) && word.size() >= prefix.size() + 4;
}

bool is_no_name(std::string_view folded) { return words::kNoNames.contains(folded); }

bool looks_like_one_person(std::string_view name, bool single_word_allowed) {
  name = trim(name);
  if (name.size() < 2 || name.size() > 60) return false;
  if (name[0] == '@') return name.find(' ') == std::string_view::npos;
  for (const std::string_view title : {"Dr. ", "Dr ", "Prof. ", "Prof ", "Mr. ", "Ms. ", "Mrs. "})
    if (name.starts_with(title)) name.remove_prefix(title.size());
  std::size_t words = 0;
  bool wide = false;
  while (!name.empty()) {
    const std::size_t end = std::min(name.find(' '), name.size());
    const std::string_view word = name.substr(0, end);
    name.remove_prefix(std::min(end + 1, name.size()));
    if (word.empty()) continue;
    if (std::any_of(word.begin(), word.end(), [](unsigned char c) {
          return std::isdigit(c) || c == ':' || c == '(' || c == ')' || c == '?' || c == '!' ||
                 c == '/' || c == '=' || c == '&' || c == '"' || c == '[' || c == '#' || c == '+';
        }))
      return false;
    const std::string folded = schema::fold(word);
    if (is_no_name(folded)) return false;
    ++words;
    const auto lead = static_cast<unsigned char>(word[0]);
    if (lead >= 0xE3 && lead <= 0xED) {
      wide = true;
      if (word.size() > 15) return false;
      continue;
    }
    if (words > 1 && is_particle(word)) continue;
    if (!is_capital(word)) return false;
    // "NeurIPS", "ICLR", "BERT": capitals inside a word are no name; "McCarthy" and "J." are.
    const auto capitals = std::count_if(word.begin() + 1, word.end(),
                                        [](unsigned char c) { return std::isupper(c) != 0; });
    if (capitals > 1 && word.find('-') == std::string_view::npos &&
        word.find('.') == std::string_view::npos)
      return false;
    if (capitals == 1 && !word.starts_with("Mc") && !word.starts_with("Mac") &&
        !word.starts_with("De") && !is_long_after(word, "Van") && !is_long_after(word, "Von") &&
        !is_long_after(word, "Fitz") && !word.starts_with("O'") &&
        word.find('-') == std::string_view::npos && word.find('.') == std::string_view::npos &&
        word.find('\'') == std::string_view::npos)
      return false;
  }
  if (wide) return words <= 3;
  return words <= 4 && (words >= 2 || (words == 1 && single_word_allowed));
}

// "?Daniel", "Volunteer?": a doubt whether they will come.
std::string_view without_doubt(std::string_view name) {
  static constexpr std::string_view kDoubt[] = {"?", " "};
  return strip_back(strip_front(name, kDoubt), kDoubt);
}

// "[swap with Ann?]" is a note to the group; "[Ann Lee]" is a link that lost its address.
std::string_view without_notes(std::string_view part) {
  if (!part.starts_with('[') || !part.ends_with(']')) return part;
  const std::string_view inside = trim(part.substr(1, part.size() - 2));
  return looks_like_one_person(inside, false) ? inside : std::string_view{};
}

bool has_small_letter(std::string_view text) {
  return std::any_of(text.begin(), text.end(),
                     [](unsigned char c) { return std::islower(c) != 0; });
}

// "PhD" behind "Ada Lovelace".  Behind initials ("JL, MD") it is more initials.
bool is_degree_of(std::string_view part, std::string_view name) {
  return words::kDegrees.contains(part) && has_small_letter(name);
}

std::string_view without_degree(std::string_view name) {
  const std::size_t space = name.rfind(' ');
  if (space == std::string_view::npos ||
      !is_degree_of(name.substr(space + 1), name.substr(0, space)))
    return name;
  return trim(name.substr(0, space));
}

}  // namespace

std::vector<std::string> split_presenters(std::string_view text) {
  // "Presenters: Ada & Ben" in a cell for presenters.
  if (const auto label = leading_label(text); label && label->label == Label::kPresenter)
    text.remove_prefix(label->value);
  std::vector<std::string> names;
  for (const std::string_view part : split(text)) {
    const std::string whole = without_brackets(without_notes(trim(part)));
    std::string name{without_degree(without_doubt(trim(whole)))};
    if (!names.empty() && is_degree_of(name, names.back())) continue;
    // The full stop of a sentence, not of an initial ("A. Mahmood", "Ada L.").
    if (name.ends_with('.') && name.size() > 2 && name[name.size() - 3] != ' ') name.pop_back();
    if (is_placeholder(name) || is_number(name)) continue;
    if (std::find(names.begin(), names.end(), name) == names.end())
      names.push_back(std::move(name));
  }
  return names;
}

bool looks_like_people(std::string_view text, bool single_word_allowed) {
  const std::string folded = schema::fold(text);
  if (has_word(folded, "et al")) return false;
  const auto parts = split(text);
  if (parts.size() > 6) return false;
  bool any = false;
  for (const std::string_view part : parts) {
    if (trim(part).empty() || (any && words::kDegrees.contains(trim(part)))) continue;
    const std::string name = without_brackets(trim(part));
    if (!looks_like_one_person(name, single_word_allowed)) return false;
    any = true;
  }
  return any;
}

}  // namespace lectern::catalog

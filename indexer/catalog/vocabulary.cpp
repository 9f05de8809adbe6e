#include "indexer/catalog/vocabulary.hpp"

#include <algorithm>
#include <cctype>
#include <charconv>

#include "indexer/catalog/letters.hpp"
#include "indexer/catalog/strip.hpp"
#include "indexer/catalog/words.hpp"
#include "indexer/schema/fold.hpp"

namespace lectern::catalog {
bool has_word(std::string_view folded, std::string_view word) {
  return find_word(folded, word) != std::string_view::npos;
}

bool has_word(std::string_view folded, std::span<const std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return has_word(folded, word); });
}

bool is_placeholder(std::string_view text) {
  std::string folded = schema::fold(text);
  std::erase_if(folded, [](char c) {
    return c == '`' || c == '*' || c == '_' || c == '\n' || c == '(' || c == ')' || c == '[' ||
           c == ']' || c == '!';
  });
  folded = schema::fold(folded);
  return folded.empty() || words::kPlaceholders.contains(folded);
}

namespace {

// Words of a free week that titles hold as well ("Breaking RSA", "Skip lists").

// They count when little else is said: "Spring break", "Thanksgiving (holiday)".
bool is_only_free_week(std::string_view folded, std::string_view word) {
  std::string bare;
  for (const char c : folded)
    if (c != '(' && c != ')' && c != '!' && c != '*' && c != '.' && c != ':') bare.push_back(c);
  bare = schema::fold(bare);
  if (bare == word) return true;
  if (word == "skip" || word == "off") return false;
  const auto spaces = std::count(bare.begin(), bare.end(), ' ');
  return bare.size() <= word.size() + 20 && spaces <= 3 && bare.ends_with(word);
}

}  // namespace

bool says_no_session(std::string_view text) {
  const std::string folded = schema::fold(text);
  if (folded.size() > 80) return false;  // a long text that happens to hold such a word
  for (const std::string_view word : words::kFreeWeekWords)
    if (is_only_free_week(folded, word)) return true;
  return has_word(folded, words::kNoSession);
}

bool is_only_session_words(std::string_view text) {
  static constexpr std::string_view kBetween[] = {"of", "on", "from", "du", "de", "del",
                                                  "da", "do", "vom",  "am", "the"};
  const std::string folded = schema::fold(text);
  std::string word;
  bool any = false;
  for (std::size_t i = 0; i <= folded.size(); ++i) {
    if (i < folded.size() && is_letter_at(folded, i)) {
      word.push_back(folded[i]);
      continue;
    }
    if (word.empty()) continue;
    const bool session = words::kSessionWords.contains(word);
    if (!session && std::find(std::begin(kBetween), std::end(kBetween), word) == std::end(kBetween))
      return false;
    any = any || session;
    word.clear();
  }
  return any;
}

bool is_generic_label(std::string_view text) {
  std::string folded = schema::fold(text);
  std::erase_if(folded, [](char c) {
    return c == '[' || c == ']' || c == '(' || c == ')' || c == ':' || c == '*' || c == '"';
  });
  folded = schema::fold(folded);
  while (!folded.empty() && (std::isdigit(static_cast<unsigned char>(folded.back())) ||
                             folded.back() == ' ' || folded.back() == '#'))
    folded.pop_back();
  if (folded.empty()) return true;
  if (words::kGenericLabels.contains(folded)) return true;
  // "Slides (PDF)", "video + slides": nothing but generic words.
  std::string word;
  for (std::size_t i = 0; i <= folded.size(); ++i) {
    if (i < folded.size() && is_letter_at(folded, i)) {
      word.push_back(folded[i]);
      continue;
    }
    const bool known = word.empty() || word == "the" || word == "and" || word == "our" ||
                       word == "on" || word == "of" || word == "part" || word == "full" ||
                       words::kGenericLabels.contains(word);
    if (!known) return false;
    word.clear();
  }
  return true;
}

bool only_points(std::string_view text) {
  bool points = false;
  std::string word;
  const std::string folded = schema::fold(text);
  for (std::size_t i = 0; i <= folded.size(); ++i) {
    if (i < folded.size() && is_letter_at(folded, i)) {
      word.push_back(folded[i]);
      continue;
    }
    const bool there = words::kPointing.contains(word);
    if (!word.empty() && !there && !words::kBetweenPointing.contains(word) &&
        !words::kGenericLabels.contains(word))
      return false;
    points = points || there;
    word.clear();
  }
  return points;
}

namespace {

std::optional<int> parse_int(std::string_view digits) {
  int value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc{} || end == digits.data()) return std::nullopt;
  return value;
}

std::size_t digits_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && std::isdigit(static_cast<unsigned char>(text[end]))) ++end;
  return end - at;
}

// What stands between a number and what it numbers.
std::string_view strip_separators(std::string_view rest) {
  static constexpr std::string_view kSeparators[] = {" ", "\n", "\t", ":",  "-",  ".",  ")",  "]",
                                                     "|", ",",  "–",  "—",  "：", "、", "．", "·",
                                                     "•", "*",  "_",  "」", "】", "/"};
  return strip_front(rest, kSeparators);
}

// "1º Encontro", "12th meeting", "3. Treffen", "2-я встреча": the number and its word.
std::optional<Numbered> ordinal_number(std::string_view text, std::size_t digits) {
  std::size_t at = digits;
  for (const std::string_view ending : {"\xC2\xBA", "\xC2\xAA", "\xC2\xB0", "st", "nd", "rd", "th",
                                        ".", "-\xD1\x8F", "-\xD0\xB5", "e"})
    if (at == digits && text.substr(digits).starts_with(ending)) at += ending.size();
  if (at == digits || at >= text.size() || text[at] != ' ') return std::nullopt;
  while (at < text.size() && text[at] == ' ') ++at;
  const std::string folded = schema::fold(text.substr(at, 24));
  for (const std::string_view word : words::kSessionWords) {
    if (word.size() < 3 || !folded.starts_with(word)) continue;
    if (word.size() < folded.size() && is_letter_at(folded, word.size())) continue;
    // The word as written is as long as folded, but for accents.
    std::size_t end = at;
    while (end < text.size() && is_letter_at(text, end)) ++end;
    return Numbered{*parse_int(text.substr(0, digits)), strip_separators(text.substr(end))};
  }
  return std::nullopt;
}

// "三", "十二", "二十": as Chinese counts sessions.
std::optional<int> chinese_number(std::string_view text, std::size_t& bytes) {
  static constexpr std::string_view kDigits[] = {"一", "二", "三", "四", "五",
                                                 "六", "七", "八", "九"};
  int value = 0, digit = 0;
  for (bytes = 0; bytes < text.size(); bytes += 3) {
    const std::string_view sign = text.substr(bytes, 3);
    const auto* found = std::find(std::begin(kDigits), std::end(kDigits), sign);
    if (found != std::end(kDigits)) {
      digit = static_cast<int>(found - std::begin(kDigits)) + 1;
    } else if (sign == "十") {
      value += (digit == 0 ? 1 : digit) * 10;
      digit = 0;
    } else {
      break;
    }
  }
  if (bytes == 0) return std::nullopt;
  return value + digit;
}

}  // namespace

std::optional<Numbered> session_number(std::string_view text) {
  while (!text.empty() && !is_letter_at(text, 0) && text[0] != '#') text.remove_prefix(1);
  // "第3回", "第 12 期", "3회차", "5주차"
  for (const std::string_view ordinal : {"第"}) {
    if (!text.starts_with(ordinal)) continue;
    std::size_t at = ordinal.size();
    while (at < text.size() && text[at] == ' ') ++at;
    std::size_t digits = digits_at(text, at);
    if (digits > 4) return std::nullopt;
    const auto number =
        digits > 0 ? parse_int(text.substr(at, digits)) : chinese_number(text.substr(at), digits);
    if (!number) return std::nullopt;
    std::string_view rest = text.substr(at + digits);
    while (rest.starts_with(" ")) rest.remove_prefix(1);
    for (const std::string_view counter :
         {"回目", "回", "期", "次", "周", "週", "讲", "講", "课", "場", "场", "屆", "届"})
      if (rest.starts_with(counter))
        return Numbered{*number, strip_separators(rest.substr(counter.size()))};
    return std::nullopt;
  }
  std::size_t at = 0;
  if (text.starts_with("#")) {
    at = 1;
  } else if (const std::size_t digits = digits_at(text, 0); digits > 0 && digits <= 3) {
    for (const std::string_view counter : {"회차", "주차", "차시", "회", "차", "-р уулзалт"})
      if (text.substr(digits).starts_with(counter))
        return Numbered{*parse_int(text.substr(0, digits)),
                        strip_separators(text.substr(digits + counter.size()))};
    return ordinal_number(text, digits);
  } else {
    const std::string folded = schema::fold(text.substr(0, 24));
    for (const std::string_view word : words::kSessionWords) {
      if (!folded.starts_with(word)) continue;
      const std::size_t end = word.size();
      if (end < folded.size() && is_letter_at(folded, end) &&
          !std::isdigit(static_cast<unsigned char>(folded[end])))
        continue;
      at = std::max(at, end);
    }
    if (at == 0) return std::nullopt;
    // "Session no. 3", "Week #3", "Session-3", "Week_3"
    while (at < text.size() && (text[at] == ' ' || text[at] == '#' || text[at] == '_' ||
                                text[at] == '-' || text[at] == '.' || text[at] == '('))
      ++at;
    for (const std::string_view number_word :
         {"no. ", "no ", "nr. ", "№ ", "№", "nº ", "No. ", "number "})
      if (text.substr(at).starts_with(number_word)) at += number_word.size();
    if (at < text.size() && text[at] == '#') ++at;
  }
  const std::size_t digits = digits_at(text, at);
  if (digits == 0 || digits > 4) return std::nullopt;
  const auto number = parse_int(text.substr(at, digits));
  std::string_view rest = text.substr(at + digits);
  // "Week 3-4", "Session 3.2": not one number, and "Day 2nd" no number of a session.
  if (!rest.empty() && is_letter_at(rest, 0) && !is_ideographic(rest)) return std::nullopt;
  if (rest.size() >= 2 && (rest[0] == '/') && std::isdigit(static_cast<unsigned char>(rest[1])))
    return std::nullopt;
  return Numbered{*number, strip_separators(rest)};
}

namespace {

struct LabelWords {
  Label label;
  const WordList& words;
};

const LabelWords kLabels[] = {{Label::kPresenter, words::kPresenterLabels},
                              {Label::kAuthor, words::kAuthorLabels},
                              {Label::kTitle, words::kTitleLabels},
                              {Label::kReading, words::kReadingLabels},
                              {Label::kReading, words::kPresentedPaperLabels},
                              {Label::kReading, words::kDiscussedPaperLabels},
                              {Label::kSlides, words::kSlidesLabels},
                              {Label::kRecording, words::kRecordingLabels},
                              {Label::kDate, words::kDateLabels},
                              {Label::kNotes, words::kNotesLabels},
                              {Label::kCode, words::kCodeLabels},
                              {Label::kDescription, words::kDescriptionLabels},
                              {Label::kOther, words::kOtherLabels}};

}  // namespace

namespace {

// Where a text's first words end that are as many as `phrase` has.
std::size_t end_of_words(std::string_view text, std::string_view phrase) {
  auto words = std::count(phrase.begin(), phrase.end(), ' ') + 1;
  std::size_t at = 0;
  for (; at < text.size(); ++at)
    if (text[at] == ' ' && --words == 0) return at + 1;
  return at;
}

}  // namespace

std::optional<Labelled> leading_label(std::string_view text) {
  // The label ends at the first colon of the line, within a few words.
  std::size_t colon = std::string_view::npos;
  std::size_t width = 1;
  for (std::size_t i = 0; i < text.size() && i < 48; ++i) {
    if (text[i] == '\n') break;
    if (text[i] == ':' && !text.substr(i).starts_with("://")) {
      colon = i;
      break;
    }
    if (text.substr(i).starts_with("：")) {
      colon = i;
      width = std::string_view{"："}.size();
      break;
    }
  }
  std::size_t value = 0;
  std::string folded;
  if (colon != std::string_view::npos) {
    folded = schema::fold(text.substr(0, colon));
    value = colon + width;
  } else {
    // "Presented by Ada", "Led by Ada" need no colon.
    folded = schema::fold(text.substr(0, 32));
    for (const std::string_view phrase : words::kPresentedBy)
      if (phrase.ends_with(" by") || phrase.ends_with(" par") || phrase.ends_with(" por") ||
          phrase.ends_with(" von") || phrase.ends_with(" da"))
        if (folded.starts_with(std::string{phrase} + ' '))
          // Folding may have changed the length of an accented letter.
          return Labelled{Label::kPresenter, end_of_words(text, phrase)};
    return std::nullopt;
  }
  while (!folded.empty() && !is_letter_at(folded, 0)) folded.erase(0, 1);
  while (!folded.empty() && !is_letter_at(folded, folded.size() - 1) && folded.back() != ')')
    folded.pop_back();
  for (const LabelWords& entry : kLabels) {
    if (!entry.words.contains(folded)) continue;
    while (value < text.size() &&
           (std::isspace(static_cast<unsigned char>(text[value])) || text[value] == '*'))
      ++value;
    return Labelled{entry.label, value};
  }
  return std::nullopt;
}

}  // namespace lectern::catalog

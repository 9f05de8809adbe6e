#include "indexer/recordings/sounds.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "indexer/schema/fold.hpp"

namespace lectern::recordings {
namespace {

constexpr std::array<std::string_view, 6> kNotes = {"♪", "♫", "♩", "♬", "🎵", "🎶"};

// Beginnings of words, lower-case: "applau" is applause, applauding and Applaus.  Words that
// a talk may well put into brackets (ring, static, noise) are left out.
constexpr std::array kSoundWords = std::to_array<std::string_view>(
    {// English
     "music", "applau", "laugh", "chuckl", "giggl", "cheering", "cheers", "clapping", "coughs",
     "coughing", "sneez", "sighs", "sighing", "gasps", "groans", "sniff", "whistling", "silence",
     "inaudib", "unintelligible", "indistinct", "crosstalk", "no audio", "no sound", "throat",
     // German, Dutch
     "musik", "muziek", "gelächter", "lachen", "lacht", "beifall", "räusper", "stille",
     "unverständlich", "gelach",
     // French, Spanish, Portuguese, Italian
     "musique", "rires", "música", "musica", "risas", "aplauso", "risos", "risate",
     // Russian, Ukrainian
     "музык", "музик", "аплодисмент", "оплески", "смех", "сміх",
     // Arabic, Hebrew, Hindi
     "موسيقى", "تصفيق", "ضحك", "מוזיקה", "מחיאות", "צחוק", "संगीत", "तालियां",
     // Korean
     "음악", "박수", "웃음"});

// Of Chinese and Japanese, whose words have no beginnings: wherever they stand in a name
// this short.
constexpr std::array kUnspacedSoundWords =
    std::to_array<std::string_view>({"音乐", "音樂", "音楽", "掌声", "掌聲", "拍手", "笑"});
constexpr std::size_t kLongestUnspacedName = 12;  // bytes

// A name of a sound is short, so that an aside that happens to hold such a word is kept.
constexpr std::size_t kLongestName = 40;  // bytes
constexpr std::ptrdiff_t kMostWords = 5;

bool begins_word(std::string_view text, std::string_view beginning) {
  for (std::size_t at = text.find(beginning); at != std::string_view::npos;
       at = text.find(beginning, at + 1))
    if (at == 0 || text[at - 1] == ' ') return true;
  return false;
}

bool names_unspaced_sound(std::string_view name) {
  return name.size() <= kLongestUnspacedName &&
         std::any_of(
             kUnspacedSoundWords.begin(), kUnspacedSoundWords.end(),
             [&](std::string_view word) { return name.find(word) != std::string_view::npos; });
}

// "[ __ ]" is a word that was bleeped out.
bool names_sound(std::string_view content) {
  if (content.size() > kLongestName) return false;
  const std::string name = schema::fold(content);
  if (name.find_first_not_of("_ -.") == std::string::npos) return true;
  if (std::count(name.begin(), name.end(), ' ') >= kMostWords) return false;
  return names_unspaced_sound(name) ||
         std::any_of(kSoundWords.begin(), kSoundWords.end(),
                     [&](std::string_view word) { return begins_word(name, word); });
}

void blank(std::string& line, std::size_t begin, std::size_t end) {
  std::fill(line.begin() + static_cast<std::ptrdiff_t>(begin),
            line.begin() + static_cast<std::ptrdiff_t>(end), ' ');
}

void blank_notes(std::string& line) {
  for (const std::string_view note : kNotes)
    for (std::size_t at = line.find(note); at != std::string::npos; at = line.find(note, at))
      blank(line, at, at + note.size());
}

struct Brackets {
  std::string_view opening, closing;
};
constexpr std::array<Brackets, 5> kBrackets = {
    {{"[", "]"}, {"(", ")"}, {"【", "】"}, {"（", "）"}, {"［", "］"}}};

// Nothing is left of the line but marks of a change of speaker.
bool is_bare(std::string_view line) {
  return line.find_first_not_of(" ->.") == std::string_view::npos;
}

bool is_speaker(std::string_view after) {
  return after.starts_with(':') || after.starts_with("：");
}

void blank_bracketed(std::string& line, const Brackets& brackets, bool any) {
  std::size_t from = 0;
  while (true) {
    const std::size_t begin = line.find(brackets.opening, from);
    if (begin == std::string::npos) return;
    const std::size_t inside = begin + brackets.opening.size();
    const std::size_t close = line.find(brackets.closing, inside);
    if (close == std::string::npos) return;
    const std::size_t end = close + brackets.closing.size();
    const std::string_view whole = line;
    const bool sound = any || names_sound(whole.substr(inside, close - inside));
    if (sound && !is_speaker(whole.substr(end))) blank(line, begin, end);
    from = end;
  }
}

}  // namespace

void blank_sounds(std::string& line) {
  blank_notes(line);
  if (std::all_of(kBrackets.begin(), kBrackets.end(), [&](const Brackets& brackets) {
        return line.find(brackets.opening) == std::string::npos;
      }))
    return;
  for (const Brackets& brackets : kBrackets) blank_bracketed(line, brackets, false);
  std::string without = line;
  blank_bracketed(without, kBrackets.front(), true);
  if (is_bare(without)) line = std::move(without);
}

}  // namespace lectern::recordings

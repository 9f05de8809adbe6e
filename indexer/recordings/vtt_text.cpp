#include "indexer/recordings/vtt_text.hpp"

#include <array>
#include <charconv>
#include <string>
#include <utility>

#include "indexer/recordings/caption_text.hpp"
#include "indexer/recordings/vtt_time.hpp"

namespace lectern::recordings {
namespace {

constexpr std::string_view kBlanks = " \t";

// Those that WebVTT's own text names and those that caption tools write.  &lrm; and &rlm;
// are empty because append_text() would take them out again.
constexpr std::array<std::pair<std::string_view, std::string_view>, 8> kNamed = {{{"amp", "&"},
                                                                                  {"lt", "<"},
                                                                                  {"gt", ">"},
                                                                                  {"nbsp", " "},
                                                                                  {"quot", "\""},
                                                                                  {"apos", "'"},
                                                                                  {"lrm", ""},
                                                                                  {"rlm", ""}}};

std::string utf8(std::uint32_t c) {
  const auto byte = [](std::uint32_t value) { return static_cast<char>(value); };
  if (c < 0x80) return {byte(c)};
  if (c < 0x800) return {byte(0xC0 | c >> 6), byte(0x80 | (c & 0x3F))};
  if (c < 0x10000)
    return {byte(0xE0 | c >> 12), byte(0x80 | (c >> 6 & 0x3F)), byte(0x80 | (c & 0x3F))};
  return {byte(0xF0 | c >> 18), byte(0x80 | (c >> 12 & 0x3F)), byte(0x80 | (c >> 6 & 0x3F)),
          byte(0x80 | (c & 0x3F))};
}

// "39" or "x27".  Line breaks and blanks of any kind are blanks.
std::optional<std::string> numbered(std::string_view digits) {
  const bool hexadecimal = digits.starts_with('x') || digits.starts_with('X');
  if (hexadecimal) digits.remove_prefix(1);
  std::uint32_t value = 0;
  const auto [end, error] =
      std::from_chars(digits.data(), digits.data() + digits.size(), value, hexadecimal ? 16 : 10);
  if (digits.empty() || error != std::errc{} || end != digits.data() + digits.size())
    return std::nullopt;
  if (value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) return std::nullopt;
  return value == '\n' || value == 0xA0 ? " " : utf8(value);
}

struct Reference {
  std::string text;
  std::size_t length = 1;  // of "&…;"; 1 for an ampersand that is only that
};

Reference read_reference(std::string_view text) {
  constexpr std::size_t kLongest = 12;
  const std::size_t end = text.substr(0, kLongest).find(';');
  if (end == std::string_view::npos) return {"&"};
  const std::string_view name = text.substr(1, end - 1);
  for (const auto& [known, meaning] : kNamed)
    if (name == known) return {std::string{meaning}, end + 1};
  if (name.starts_with('#'))
    if (auto character = numbered(name.substr(1))) return {std::move(*character), end + 1};
  return {"&"};
}

std::string decoded(std::string_view text) {
  std::string plain;
  while (!text.empty()) {
    const std::size_t run = std::min(text.find('&'), text.size());
    append_text(plain, text.substr(0, run));
    text.remove_prefix(run);
    if (text.empty()) break;
    const Reference reference = read_reference(text);
    append_text(plain, reference.text);
    text.remove_prefix(reference.length);
  }
  return plain;
}

constexpr std::size_t kLongestTag = 500;  // bytes; a voice's name is in it

// Length of the tag that the text begins with, "<" and ">" included, else 0.
std::size_t tag_length(std::string_view text) {
  const char next = text.size() > 1 ? text[1] : ' ';
  const bool begins = (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z') ||
                      (next >= '0' && next <= '9') || next == '/' || next == '.' || next == '>';
  const std::size_t end = begins ? text.substr(0, kLongestTag).find('>') : std::string_view::npos;
  return end == std::string_view::npos ? 0 : end + 1;
}

}  // namespace

void VttText::add_line(std::string_view line) {
  if (!std::exchange(first_line_, false)) cue_.text += '\n';
  while (!line.empty()) {
    std::size_t run = 0;
    while (run < line.size() && line[run] != '<' && line[run] != '&') ++run;
    if (run > 0) add_run(line.substr(0, run));
    line.remove_prefix(run);
    if (line.empty()) return;
    std::size_t length = 1;
    if (line.front() == '&') {
      const Reference reference = read_reference(line);
      add_run(reference.text);
      length = reference.length;
    } else if (const std::size_t tag = tag_length(line); tag > 0) {
      add_tag(line.substr(1, tag - 2));
      length = tag;
    } else {
      add_run("<");
    }
    line.remove_prefix(length);
  }
}

// A time belongs to the word that follows it, not to the blank before that.
void VttText::add_run(std::string_view run) {
  if (in_ruby_text_) return;
  const std::size_t word = next_word_ ? run.find_first_not_of(kBlanks) : std::string_view::npos;
  if (word != std::string_view::npos) {
    append_text(cue_.text, run.substr(0, word));
    cue_.words.push_back({cue_.text.size(), *std::exchange(next_word_, std::nullopt)});
    run.remove_prefix(word);
  }
  append_text(cue_.text, run);
}

void VttText::add_tag(std::string_view tag) {
  if (tag == "c" || tag == "/c") return;  // around every word of automatic captions
  if (!tag.empty() && tag.front() >= '0' && tag.front() <= '9') return add_time(tag);
  const std::string_view name = tag.substr(0, tag.find_first_of(" \t."));
  if (name == "rt") in_ruby_text_ = true;
  if (name == "/rt" || name == "/ruby") in_ruby_text_ = false;
  if (name != "v") return;
  const std::size_t begin = tag.find_first_of(kBlanks);
  if (begin != std::string_view::npos)
    cue_.voices.push_back({cue_.text.size(), decoded(tag.substr(begin + 1))});
}

// Times that leave the cue or run backwards are no times (section 6.4, "timestamp").
void VttText::add_time(std::string_view tag) {
  const auto time = take_vtt_time(tag);
  if (!time || !tag.empty() || *time < cue_.begin || *time > cue_.end) return;
  if (!cue_.words.empty() && *time < cue_.words.back().begin) return;
  next_word_ = time;
}

}  // namespace lectern::recordings

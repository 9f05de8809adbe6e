#include "indexer/recordings/kept_name.hpp"

#include <algorithm>

namespace lectern::recordings {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

// "en", "pt-BR", "zh-Hans", "en-orig", "en-j3PyPqV-e1s" (of captions with a name)
bool is_language(std::string_view text) {
  const std::string_view primary = text.substr(0, text.find_first_of("-_"));
  return (primary.size() == 2 || primary.size() == 3) && text.size() <= 40 &&
         std::all_of(primary.begin(), primary.end(), is_letter) &&
         std::all_of(text.begin(), text.end(),
                     [](char c) { return is_letter(c) || is_digit(c) || c == '-' || c == '_'; });
}

bool take_ending(std::string_view& name, std::string_view ending) {
  if (!name.ends_with(ending)) return false;
  name.remove_suffix(ending.size());
  return true;
}

// "Attention, once more [dQw4w9WgXcQ]" and "dQw4w9WgXcQ"
std::string id_of(std::string_view stem) {
  const std::size_t bracket = stem.rfind('[');
  if (stem.ends_with(']') && bracket != std::string_view::npos)
    return std::string{stem.substr(bracket + 1, stem.size() - bracket - 2)};
  return std::string{stem};
}

}  // namespace

std::optional<KeptName> read_kept_name(std::string_view name) {
  KeptName read;
  if (take_ending(name, ".info.json"))
    read.format = "info";
  else if (take_ending(name, ".vtt"))
    read.format = "vtt";
  else if (take_ending(name, ".json3"))
    read.format = "json3";
  else
    return std::nullopt;
  const std::size_t dot = name.rfind('.');
  if (read.format != "info" && dot != std::string_view::npos && is_language(name.substr(dot + 1))) {
    read.key = name.substr(dot + 1);
    name = name.substr(0, dot);
  }
  read.id = id_of(name);
  if (read.id.empty()) return std::nullopt;
  return read;
}

}  // namespace lectern::recordings

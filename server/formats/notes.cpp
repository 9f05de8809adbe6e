#include "server/formats/notes.hpp"

#include <optional>
#include <string_view>

#include "server/search/clean_text.hpp"

namespace lectern::formats {
namespace {

using schema::PassageKind;
using schema::PassageRecord;

// Text that a PDF holds must not become markup: everything that could begin some is escaped.
std::string escaped(std::string_view text) {
  static constexpr std::string_view kMarkup = "\\`*_{}[]<>#|~";
  std::string out;
  for (const char c : search::valid_utf8(text)) {
    if (kMarkup.find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

std::string quoted(std::string_view text) {
  std::string lines = "> ";
  for (const char c : escaped(text)) {
    lines += c;
    if (c == '\n') lines += "> ";
  }
  return lines;
}

std::string heading(const schema::SessionRecord& session) {
  std::string text = "# " + escaped(session.title) + "\n\n" + escaped(session.club_name);
  if (!session.date.empty()) text += ", " + session.date;
  for (const std::string& presenter : session.presenters) text += ", " + escaped(presenter);
  return text + "\n";
}

std::string note(const PassageRecord& passage) {
  std::string text = passage.kind == PassageKind::kHighlight
                         ? "\n" + quoted(passage.text) + "\n"
                         : "\n**Note:** " + escaped(passage.text) + "\n";
  if (!passage.author.empty()) text += "\n— " + escaped(passage.author) + "\n";
  return text;
}

}  // namespace

std::string notes_markdown(const schema::SessionRecord& session,
                           const std::vector<PassageRecord>& passages) {
  std::string text = heading(session);
  std::string material;
  std::optional<std::int64_t> page;
  for (const PassageRecord& passage : passages) {
    if (passage.kind != PassageKind::kHighlight && passage.kind != PassageKind::kNote) continue;
    const bool another = passage.material_path != material;
    if (another) text += "\n## " + escaped(passage.material_title) + "\n";
    if (another || passage.page != page)
      text += "\n### Page " + std::to_string(passage.page.value_or(0)) + "\n";
    material = passage.material_path;
    page = passage.page;
    text += note(passage);
  }
  return text;
}

}  // namespace lectern::formats

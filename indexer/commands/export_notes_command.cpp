#include <boost/json.hpp>
#include <iostream>

#include "indexer/archive/archive.hpp"
#include "indexer/commands/commands.hpp"
#include "indexer/index/stored_session.hpp"

namespace lectern::commands {
namespace {

namespace json = boost::json;
using schema::PassageKind;
using schema::PassageRecord;

bool is_left_by_reader(const PassageRecord& passage) {
  return passage.kind == PassageKind::kHighlight || passage.kind == PassageKind::kNote;
}

// Text that a PDF holds must not become markup: everything that could begin some is escaped.
std::string escaped(std::string_view text) {
  static constexpr std::string_view kMarkup = "\\`*_{}[]<>#|~";
  std::string out;
  for (const char c : text) {
    if (kMarkup.find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

std::string quoted(const std::string& text) {
  std::string lines = "> ";
  for (const char c : escaped(text)) {
    lines += c;
    if (c == '\n') lines += "> ";
  }
  return lines;
}

void print_heading(const schema::SessionRecord& session) {
  std::cout << "# " << escaped(session.title) << "\n\n" << escaped(session.club_name);
  if (!session.date.empty()) std::cout << ", " << session.date;
  for (const std::string& presenter : session.presenters) std::cout << ", " << escaped(presenter);
  std::cout << "\n";
}

void print_markdown(const index::StoredSession& stored) {
  print_heading(stored.session);
  std::string material;
  std::optional<std::int64_t> page;
  for (const PassageRecord& passage : stored.passages) {
    if (!is_left_by_reader(passage)) continue;
    if (passage.material_path != material)
      std::cout << "\n## " << escaped(passage.material_title) << "\n";
    if (passage.material_path != material || passage.page != page)
      std::cout << "\n### Page " << passage.page.value_or(0) << "\n";
    material = passage.material_path;
    page = passage.page;
    std::cout << "\n";
    if (passage.kind == PassageKind::kHighlight)
      std::cout << quoted(passage.text) << "\n";
    else
      std::cout << "**Note:** " << escaped(passage.text) << "\n";
    if (!passage.author.empty()) std::cout << "\n— " << escaped(passage.author) << "\n";
  }
}

void print_json(const index::StoredSession& stored) {
  json::array notes;
  for (const PassageRecord& passage : stored.passages)
    if (is_left_by_reader(passage))
      notes.push_back(json::object{{"kind", schema::to_string(passage.kind)},
                                   {"material", passage.material_path},
                                   {"page", passage.page.value_or(0)},
                                   {"author", passage.author},
                                   {"text", passage.text}});
  std::cout << json::serialize(
                   json::object{{"session", stored.session.id}, {"notes", std::move(notes)}})
            << "\n";
}

}  // namespace

int export_notes(const Options& options) {
  const archive::Archive archive{std::filesystem::absolute(options.archive)};
  const index::StoredSession stored = index::read_session(archive.index(), options.session);
  if (options.json)
    print_json(stored);
  else
    print_markdown(stored);
  return kDone;
}

}  // namespace lectern::commands

#include "indexer/sources/clubs_file.hpp"

#include <algorithm>
#include <cctype>
#include <string_view>

#include "indexer/sources/git.hpp"
#include "indexer/sources/toml_table.hpp"

namespace lectern::sources {
namespace {

namespace fs = std::filesystem;

constexpr std::chrono::hours kLongestPause{1};

bool is_id(std::string_view id) {
  const auto allowed = [](unsigned char c) {
    return std::islower(c) || std::isdigit(c) || c == '-' || c == '_';
  };
  return !id.empty() && id.size() <= 64 && id.front() != '-' && id.front() != '_' &&
         std::all_of(id.begin(), id.end(), allowed);
}

// Two or three lower-case letters (ISO 639).
bool is_language(std::string_view code) {
  return (code.size() == 2 || code.size() == 3) &&
         std::all_of(code.begin(), code.end(),
                     [](unsigned char c) { return std::islower(c) != 0; });
}

class ClubReader {
 public:
  ClubReader(const fs::path& file, const toml::table& table) : table_(file, table) {
    club_.line = static_cast<int>(table.source().begin.line);
  }

  Club read() {
    table_.allow_only(
        {"id", "name", "source", "home", "pages", "kind", "language", "timezone", "recordings"},
        "a club");
    club_.id = required("id");
    if (!is_id(club_.id))
      table_.fail_at(
          "id", "id \"" + club_.id +
                    "\" may hold lower-case letters, digits, '-' and '_' only, and 64 characters");
    club_.name = table_.text("name");
    if (club_.name.empty()) club_.name = club_.id;
    club_.source = source(required("source"));
    club_.home = table_.text("home");
    if (club_.home.empty() && is_remote(club_.source)) club_.home = club_.source;
    club_.pages = table_.texts("pages");
    read_kind();
    read_languages();
    club_.timezone = table_.text("timezone");
    if (const std::string folder = table_.text("recordings"); !folder.empty())
      club_.recordings = table_.absolute(folder);
    return std::move(club_);
  }

 private:
  std::string required(const std::string& key) const {
    std::string value = table_.text(key);
    if (value.empty()) table_.fail_at(key, "this club has no " + key + "; add " + key + " = \"…\"");
    return value;
  }

  void read_kind() {
    const std::string kind = table_.text("kind");
    if (kind.empty() || kind == "club")
      club_.kind = ClubKind::kClub;
    else if (kind == "plan")
      club_.kind = ClubKind::kPlan;
    else
      table_.fail_at("kind", "kind \"" + kind + "\" is not known; use \"club\" or \"plan\"");
  }

  void read_languages() {
    const std::vector<std::string> languages = table_.texts("language");
    if (languages.empty()) return;
    for (const std::string& language : languages)
      if (!is_language(language))
        table_.fail_at("language",
                       "language \"" + language + "\" is not an ISO 639 code such as \"en\"");
    club_.languages = languages;
  }

  std::string source(const std::string& text) const {
    if (is_remote(text)) return text;
    if (text.starts_with('-') || text.find("::") != std::string::npos)
      table_.fail_at("source",
                     "source \"" + text + "\" is neither a folder nor an https, ssh or git URL");
    if (text.find("://") != std::string::npos)
      table_.fail_at("source", "source \"" + text +
                                   "\": only https, http, ssh, git and file URLs can be cloned");
    return table_.absolute(text);
  }

  TomlTable table_;
  Club club_;
};

YtDlpSettings read_yt_dlp(const TomlTable& table) {
  table.allow_only({"program", "cookies", "arguments", "pause"}, "[yt-dlp]");
  YtDlpSettings settings;
  if (const std::string program = table.text("program"); program.find('/') != std::string::npos)
    settings.program = table.absolute(program);
  else if (!program.empty())
    settings.program = program;
  if (const std::string cookies = table.text("cookies"); !cookies.empty())
    settings.cookies = table.absolute(cookies);
  settings.arguments = table.texts("arguments");
  settings.pause = table.seconds("pause", kLongestPause, settings.pause);
  return settings;
}

toml::table parse(const fs::path& file) {
  if (!fs::is_regular_file(file))
    throw ClubsFileError(file.string() +
                         ": there is no such file; name your clubs file with --clubs FILE");
  try {
    return toml::parse_file(file.string());
  } catch (const toml::parse_error& error) {
    fail(file, error.source(), std::string{error.description()});
  }
}

std::vector<Club> read_clubs(const fs::path& file, const toml::table& document) {
  const toml::array* tables = document["club"].as_array();
  if (tables == nullptr || tables->empty())
    throw ClubsFileError(file.string() +
                         ": no club in it; add one under [[club]] with id, name and source");
  std::vector<Club> clubs;
  for (const toml::node& node : *tables) {
    const toml::table* table = node.as_table();
    if (table == nullptr) fail(file, node.source(), "club must be a table: write [[club]]");
    Club club = ClubReader{file, *table}.read();
    for (const Club& other : clubs)
      if (other.id == club.id)
        fail(file, node.source(),
             "id \"" + club.id + "\" is used twice; the first is on line " +
                 std::to_string(other.line));
    clubs.push_back(std::move(club));
  }
  return clubs;
}

}  // namespace

ClubsFile load_clubs_file(const fs::path& file) {
  const toml::table document = parse(file);
  for (const auto& [key, value] : document)
    if (key.str() != "club" && key.str() != "yt-dlp")
      fail(file, key.source(),
           "unknown key \"" + std::string{key.str()} +
               "\"; each club stands under [[club]], and [yt-dlp] says how to run yt-dlp");
  ClubsFile read;
  read.clubs = read_clubs(file, document);
  if (const toml::node* node = document.get("yt-dlp")) {
    if (!node->is_table()) fail(file, node->source(), "yt-dlp must be a table: write [yt-dlp]");
    read.yt_dlp = read_yt_dlp({file, *node->as_table()});
  }
  return read;
}

std::vector<Club> load_clubs(const fs::path& file) { return load_clubs_file(file).clubs; }

}  // namespace lectern::sources

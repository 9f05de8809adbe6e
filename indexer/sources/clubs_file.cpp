#include "indexer/sources/clubs_file.hpp"

#include <toml++/toml.h>
#include <algorithm>
#include <cctype>
#include <set>
#include <string_view>

#include "indexer/sources/git.hpp"

namespace lectern::sources {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const fs::path& file, const toml::source_region& where,
                       const std::string& message) {
  throw ClubsFileError(file.string() + ":" + std::to_string(where.begin.line) + ": " + message);
}

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
  ClubReader(const fs::path& file, const toml::table& table) : file_(file), table_(table) {}

  Club read() {
    check_keys();
    club_.line = static_cast<int>(table_.source().begin.line);
    club_.id = required("id");
    if (!is_id(club_.id))
      fail(file_, at("id"),
           "id \"" + club_.id +
               "\" may hold lower-case letters, digits, '-' and '_' only, and 64 characters");
    club_.name = optional("name");
    if (club_.name.empty()) club_.name = club_.id;
    club_.source = source(required("source"));
    club_.home = optional("home");
    if (club_.home.empty() && is_remote(club_.source)) club_.home = club_.source;
    club_.pages = strings("pages");
    read_kind();
    read_languages();
    club_.timezone = optional("timezone");
    if (const std::string folder = optional("recordings"); !folder.empty())
      club_.recordings = absolute(folder);
    return std::move(club_);
  }

 private:
  void check_keys() const {
    static const std::set<std::string_view> kKnown = {
        "id", "name", "source", "home", "pages", "kind", "language", "timezone", "recordings"};
    for (const auto& [key, value] : table_) {
      if (kKnown.count(key.str()) > 0) continue;
      std::string known;
      for (const std::string_view name : kKnown)
        known += (known.empty() ? "" : ", ") + std::string{name};
      fail(file_, key.source(),
           "unknown key \"" + std::string{key.str()} + "\"; a club has " + known);
    }
  }

  toml::source_region at(std::string_view key) const {
    const toml::node* node = table_.get(key);
    return node != nullptr ? node->source() : table_.source();
  }

  std::string optional(std::string_view key) const {
    const toml::node* node = table_.get(key);
    if (node == nullptr) return {};
    const auto value = node->value<std::string>();
    if (!node->is_string() || !value)
      fail(file_, node->source(), std::string{key} + " must be a string in quotes");
    return *value;
  }

  std::string required(std::string_view key) const {
    std::string value = optional(key);
    if (value.empty())
      fail(file_, at(key),
           "this club has no " + std::string{key} + "; add " + std::string{key} + " = \"…\"");
    return value;
  }

  std::vector<std::string> strings(std::string_view key) const {
    const toml::node* node = table_.get(key);
    if (node == nullptr) return {};
    if (node->is_string()) return {optional(key)};
    std::vector<std::string> values;
    const toml::array* array = node->as_array();
    if (array == nullptr)
      fail(file_, node->source(), std::string{key} + " must be a string or a list of strings");
    for (const toml::node& element : *array) {
      if (!element.is_string())
        fail(file_, element.source(), std::string{key} + " must hold strings in quotes");
      values.push_back(*element.value<std::string>());
    }
    return values;
  }

  void read_kind() {
    const std::string kind = optional("kind");
    if (kind.empty() || kind == "club")
      club_.kind = ClubKind::kClub;
    else if (kind == "plan")
      club_.kind = ClubKind::kPlan;
    else
      fail(file_, at("kind"), "kind \"" + kind + "\" is not known; use \"club\" or \"plan\"");
  }

  void read_languages() {
    const std::vector<std::string> languages = strings("language");
    if (languages.empty()) return;
    for (const std::string& language : languages)
      if (!is_language(language))
        fail(file_, at("language"),
             "language \"" + language + "\" is not an ISO 639 code such as \"en\"");
    club_.languages = languages;
  }

  std::string source(const std::string& text) const {
    if (is_remote(text)) return text;
    if (text.starts_with('-') || text.find("::") != std::string::npos)
      fail(file_, at("source"),
           "source \"" + text + "\" is neither a folder nor an https, ssh or git URL");
    if (text.find("://") != std::string::npos)
      fail(file_, at("source"),
           "source \"" + text + "\": only https, http, ssh, git and file URLs can be cloned");
    return absolute(text);
  }

  // Relative to the file, so that the folder can be moved as a whole.
  std::string absolute(const std::string& path) const {
    return (fs::absolute(file_).parent_path() / path).lexically_normal().string();
  }

  const fs::path& file_;
  const toml::table& table_;
  Club club_;
};

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

}  // namespace

std::vector<Club> load_clubs(const fs::path& file) {
  const toml::table document = parse(file);
  for (const auto& [key, value] : document)
    if (key.str() != "club")
      fail(file, key.source(),
           "unknown key \"" + std::string{key.str()} + "\"; each club stands under [[club]]");
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

}  // namespace lectern::sources

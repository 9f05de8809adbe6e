#include "tests/relevance/query_set.hpp"

#include <toml++/toml.h>

#include <charconv>
#include <fstream>
#include <optional>
#include <sstream>
#include <stdexcept>

#include "indexer/sources/toml_table.hpp"

namespace lectern::relevance {
namespace {

namespace fs = std::filesystem;
using sources::TomlTable;

constexpr std::pair<const char*, int> kGrades[] = {{"best", 3}, {"good", 2}, {"touches", 1}};

using Names = std::map<std::string, std::string>;

Names read_names(const fs::path& file, const toml::table& root, std::string_view key) {
  const toml::table* table = root[key].as_table();
  if (table == nullptr)
    sources::fail(file, root.source(), "there is no table [" + std::string{key} + "]");
  const TomlTable reader{file, *table};
  Names names;
  for (const auto& [name, value] : *table)
    names.emplace(std::string{name.str()}, reader.text(name.str()));
  return names;
}

std::optional<std::int64_t> number(std::string_view text) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || value < 1) return std::nullopt;
  return value;
}

// "7" or "7-9"; false for anything else.
bool add_pages(std::string_view text, std::set<std::int64_t>& pages) {
  const std::size_t dash = text.find('-');
  const auto first = number(text.substr(0, dash));
  const auto last = dash == std::string_view::npos ? first : number(text.substr(dash + 1));
  if (!first || !last || *last < *first) return false;
  for (std::int64_t page = *first; page <= *last; ++page) pages.insert(page);
  return true;
}

class QueryReader {
 public:
  QueryReader(const fs::path& file, const toml::table& table, const QuerySet& set,
              const Names& materials)
      : table_(file, table), sessions_(set.sessions), materials_(materials) {
    table_.allow_only({"text", "type", "half", "best", "good", "touches", "pages"}, "a query");
  }

  JudgedQuery read() const {
    JudgedQuery query;
    query.text = required("text");
    query.type = required("type");
    query.half = half();
    for (const auto& [key, grade] : kGrades) grade_sessions(key, grade, query);
    if (table_.texts("best").empty()) table_.fail_at("best", "nothing answers this query best");
    for (const std::string& line : table_.texts("pages"))
      query.right_pages.push_back(right_pages(line));
    return query;
  }

 private:
  std::string required(std::string_view key) const {
    std::string text = table_.text(key);
    if (text.empty()) table_.fail_at(key, "a query needs " + std::string{key});
    return text;
  }

  Half half() const {
    const std::string half = required("half");
    if (half != "tune" && half != "report") table_.fail_at("half", "half is tune or report");
    return half == "tune" ? Half::kTune : Half::kReport;
  }

  void grade_sessions(const char* key, int grade, JudgedQuery& query) const {
    for (const std::string& name : table_.texts(key)) {
      if (!sessions_.contains(name)) table_.fail_at(key, "there is no session " + name);
      if (!query.grades.emplace(name, grade).second) table_.fail_at(key, name + " is judged twice");
    }
  }

  // "gpipe 3 5-7"
  RightPages right_pages(const std::string& line) const {
    std::istringstream words{line};
    std::string name, pages;
    words >> name;
    const auto material = materials_.find(name);
    if (material == materials_.end()) table_.fail_at("pages", "there is no material " + name);
    RightPages right{material->second, {}};
    while (words >> pages)
      if (!add_pages(pages, right.pages)) table_.fail_at("pages", pages + " is no page");
    if (right.pages.empty()) table_.fail_at("pages", name + " has no page here");
    return right;
  }

  TomlTable table_;
  const Names& sessions_;
  const Names& materials_;
};

toml::table parse(const fs::path& file) {
  std::ifstream stream{file, std::ios::binary};
  if (!stream) throw std::runtime_error(file.string() + ": cannot be read");
  try {
    return toml::parse(stream, file.string());
  } catch (const toml::parse_error& error) {
    sources::fail(file, error.source(), std::string{error.description()});
  }
}

}  // namespace

QuerySet read_query_set(const fs::path& file) {
  const toml::table root = parse(file);
  TomlTable{file, root}.allow_only({"sessions", "materials", "query"}, "a set of queries");
  QuerySet set;
  set.sessions = read_names(file, root, "sessions");
  const Names materials = read_names(file, root, "materials");
  const toml::array* queries = root["query"].as_array();
  if (queries == nullptr) sources::fail(file, root.source(), "there is no [[query]]");
  std::set<std::string> texts;
  for (const toml::node& node : *queries) {
    const toml::table* table = node.as_table();
    if (table == nullptr) sources::fail(file, node.source(), "a query is a [[query]] table");
    set.queries.push_back(QueryReader{file, *table, set, materials}.read());
    if (!texts.insert(set.queries.back().text).second)
      sources::fail(file, node.source(), "the query is in the set already");
  }
  return set;
}

}  // namespace lectern::relevance

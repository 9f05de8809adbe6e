#include "indexer/sources/toml_table.hpp"

#include <cmath>

#include "indexer/sources/clubs_file.hpp"

namespace lectern::sources {

namespace fs = std::filesystem;

void fail(const fs::path& file, const toml::source_region& where, const std::string& message) {
  throw ClubsFileError(file.string() + ":" + std::to_string(where.begin.line) + ": " + message);
}

void TomlTable::allow_only(const std::set<std::string_view>& keys, std::string_view what) const {
  for (const auto& [key, value] : table_) {
    if (keys.contains(key.str())) continue;
    std::string known;
    for (const std::string_view name : keys)
      known += (known.empty() ? "" : ", ") + std::string{name};
    fail(file_, key.source(),
         "unknown key \"" + std::string{key.str()} + "\"; " + std::string{what} + " has " + known);
  }
}

toml::source_region TomlTable::at(std::string_view key) const {
  const toml::node* node = table_.get(key);
  return node != nullptr ? node->source() : table_.source();
}

std::string TomlTable::text(std::string_view key) const {
  const toml::node* node = table_.get(key);
  if (node == nullptr) return {};
  const auto value = node->value<std::string>();
  if (!node->is_string() || !value)
    fail(file_, node->source(), std::string{key} + " must be a string in quotes");
  return *value;
}

std::vector<std::string> TomlTable::texts(std::string_view key) const {
  const toml::node* node = table_.get(key);
  if (node == nullptr) return {};
  if (node->is_string()) return {text(key)};
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

std::chrono::milliseconds TomlTable::seconds(std::string_view key, std::chrono::seconds longest,
                                             std::chrono::milliseconds otherwise) const {
  const toml::node* node = table_.get(key);
  if (node == nullptr) return otherwise;
  const auto value = node->value<double>();
  if (!node->is_number() || !value || !(*value >= 0) ||
      *value > static_cast<double>(longest.count()))
    fail(file_, node->source(),
         std::string{key} + " must be a number of seconds from 0 to " +
             std::to_string(longest.count()));
  return std::chrono::milliseconds{std::llround(*value * 1000)};
}

std::string TomlTable::absolute(const std::string& path) const {
  return (fs::absolute(file_).parent_path() / path).lexically_normal().string();
}

void TomlTable::fail_at(std::string_view key, const std::string& message) const {
  fail(file_, at(key), message);
}

}  // namespace lectern::sources

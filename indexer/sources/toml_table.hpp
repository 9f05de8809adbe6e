// A table of clubs.toml read strictly: a key that is not known or not of its type is an
// error that names the line.
#pragma once

#include <toml++/toml.h>
#include <chrono>
#include <filesystem>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace lectern::sources {

// Throws ClubsFileError: "data/clubs.toml:12: …".
[[noreturn]] void fail(const std::filesystem::path& file, const toml::source_region& where,
                       const std::string& message);

class TomlTable {
 public:
  // Both are borrowed.
  TomlTable(const std::filesystem::path& file, const toml::table& table)
      : file_(file), table_(table) {}

  // `what` has them: "a club".
  void allow_only(const std::set<std::string_view>& keys, std::string_view what) const;

  // Where the key stands, or its table when there is no such key.
  toml::source_region at(std::string_view key) const;

  std::string text(std::string_view key) const;                // empty when absent
  std::vector<std::string> texts(std::string_view key) const;  // a string is a list of one
  std::chrono::milliseconds seconds(std::string_view key, std::chrono::seconds longest,
                                    std::chrono::milliseconds otherwise) const;

  // Relative to the file, so that the folder can be moved as a whole.
  std::string absolute(const std::string& path) const;

  [[noreturn]] void fail_at(std::string_view key, const std::string& message) const;

 private:
  const std::filesystem::path& file_;
  const toml::table& table_;
};

}  // namespace lectern::sources

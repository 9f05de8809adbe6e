#include "indexer/sources/synonyms_file.hpp"

#include <algorithm>
#include <set>
#include <string_view>

#include "indexer/schema/fold.hpp"
#include "indexer/schema/utf8.hpp"
#include "indexer/sources/clubs_file.hpp"
#include "indexer/sources/toml_table.hpp"

namespace lectern::sources {

// Text of data/synonyms.toml (shipped_synonyms.cpp.in).
extern const std::string_view kShippedSynonyms;

namespace {

namespace fs = std::filesystem;

// The server keeps all groups in memory, and a query's words are looked up in them.
constexpr std::size_t kMostGroups = 10'000;
constexpr std::size_t kMostForms = 32;
constexpr std::size_t kLongestForm = 120;  // bytes
constexpr std::ptrdiff_t kMostWords = 8;

class GroupsReader {
 public:
  GroupsReader(const fs::path& file, const toml::table& document)
      : file_(file), document_(document) {}

  std::vector<schema::SynonymGroup> read() const {
    TomlTable{file_, document_}.allow_only({"groups"}, "a file of synonyms");
    const toml::node* node = document_.get("groups");
    if (node == nullptr) return {};
    const toml::array* array = node->as_array();
    if (array == nullptr)
      fail(file_, node->source(), "groups must be a list: groups = [[\"k8s\", \"kubernetes\"]]");
    if (array->size() > kMostGroups)
      fail(file_, node->source(), "more than " + std::to_string(kMostGroups) + " groups");
    std::vector<schema::SynonymGroup> groups;
    for (const toml::node& element : *array) groups.push_back(group(element));
    return groups;
  }

 private:
  schema::SynonymGroup group(const toml::node& node) const {
    const toml::array* array = node.as_array();
    if (array == nullptr)
      fail(file_, node.source(),
           "a group must be a list of forms in quotes: [\"k8s\", \"kubernetes\"]");
    if (array->size() < 2 || array->size() > kMostForms)
      fail(file_, node.source(),
           "a group has 2 to " + std::to_string(kMostForms) + " forms, this one " +
               std::to_string(array->size()));
    schema::SynonymGroup forms;
    std::set<std::string> seen;
    for (const toml::node& element : *array) {
      forms.push_back(form(element));
      if (!seen.insert(schema::fold(forms.back())).second)
        fail(file_, element.source(), "\"" + forms.back() + "\" is in this group twice");
    }
    return forms;
  }

  std::string form(const toml::node& node) const {
    const auto value = node.value<std::string>();
    if (!node.is_string() || !value)
      fail(file_, node.source(), "a form must be a string in quotes");
    const std::string text = trimmed(*value);
    if (schema::slug(text).empty())
      fail(file_, node.source(), "form \"" + text + "\" has neither letters nor digits");
    const bool plain = std::none_of(text.begin(), text.end(),
                                    [](unsigned char c) { return c < ' ' || c == 0x7F; });
    if (!plain) fail(file_, node.source(), "a form has no line breaks, tabs or control characters");
    const std::string words = schema::slug(text, kLongestForm + 1);
    if (text.size() > kLongestForm || std::count(words.begin(), words.end(), '-') >= kMostWords)
      fail(file_, node.source(),
           "form \"" + std::string{schema::utf8_beginning(text, 60)} +
               "…\" is longer than eight words or 120 bytes");
    return text;
  }

  static std::string trimmed(const std::string& text) {
    const std::size_t begin = text.find_first_not_of(' ');
    if (begin == std::string::npos) return {};
    return text.substr(begin, text.find_last_not_of(' ') - begin + 1);
  }

  const fs::path& file_;
  const toml::table& document_;
};

}  // namespace

std::vector<schema::SynonymGroup> load_synonyms(const fs::path& file) {
  if (!fs::is_regular_file(file))
    throw ClubsFileError(file.string() +
                         ": there is no such file; --synonyms FILE names one, and without it "
                         "synonyms.toml beside the clubs file is read");
  try {
    const toml::table document = toml::parse_file(file.string());
    return GroupsReader{file, document}.read();
  } catch (const toml::parse_error& error) {
    fail(file, error.source(), std::string{error.description()});
  }
}

std::vector<schema::SynonymGroup> shipped_synonyms() {
  static const fs::path name{"synonyms.toml"};
  const toml::table document = toml::parse(kShippedSynonyms);
  return GroupsReader{name, document}.read();
}

std::vector<schema::SynonymGroup> find_synonyms(const fs::path& named, const fs::path& clubs) {
  if (!named.empty()) return load_synonyms(named);
  const fs::path beside = clubs.parent_path() / "synonyms.toml";
  return fs::exists(beside) ? load_synonyms(beside) : shipped_synonyms();
}

}  // namespace lectern::sources

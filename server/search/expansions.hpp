// What else the words of a query may be called: acronyms that the archive's own texts
// introduce ("MoE", "Mixture of Experts") and groups of data/synonyms.toml, both ways.
// Made once per snapshot of the index; immutable then, so threads may share it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "indexer/schema/documents.hpp"
#include "indexer/schema/synonyms.hpp"

namespace lectern::search {

// Words of a query that have other forms.
struct Expansion {
  struct Form {
    std::vector<std::string> words;  // folded
    std::string label;               // as people write it: "Mixture of Experts"
    // Of all that the archive says the words stand for, how much is this: 0 to 1.  What
    // synonyms.toml says counts as 1.
    double share = 1;
  };

  std::size_t begin = 0, end = 0;  // [begin, end) of the query's words
  std::vector<Form> forms;         // best first, without what the query says itself
};

class Expansions {
 public:
  class Builder;

  Expansions() = default;  // of an archive without any

  // At each place the longest form that stands there, from left to right and without overlap.
  // `words` are the query's, lower-cased at least; a word with a hyphen is read as several.
  // A plural finds its singular and the other way round.
  std::vector<Expansion> of(const std::vector<std::string>& words) const;

  std::size_t forms() const { return forms_.size(); }

 private:
  struct Link {
    std::uint32_t form;
    float share;
  };
  struct Node {
    Expansion::Form form;
    std::vector<Link> links;  // best first
  };

  const Node* find(const std::vector<std::string>& words, std::size_t begin, std::size_t end) const;

  std::vector<Node> forms_;
  std::unordered_map<std::string, std::uint32_t> exact_;     // by words with spaces between
  std::unordered_map<std::string, std::uint32_t> singular_;  // the same, each in the singular
  std::unordered_map<std::string, std::size_t> longest_;     // by singular of its first word
};

// Collects what the index holds, in any order.
class Expansions::Builder {
 public:
  void add(const schema::SessionRecord& session);
  void add(const std::vector<schema::SynonymGroup>& groups);

  Expansions build() &&;

 private:
  // How often and in which spellings something is said.
  struct Tally {
    std::int64_t sessions = 0, mentions = 0;
    std::map<std::string, std::int64_t> spellings;
  };
  struct Acronym {
    std::map<std::string, std::int64_t> spellings;
    std::map<std::string, Tally> long_forms;  // by their words in the singular
  };

  std::uint32_t form(const std::string& written);
  void link(std::uint32_t from, std::uint32_t to, double share);
  void link_acronym(const Acronym& acronym);

  Expansions made_;
  std::map<std::string, Acronym> acronyms_;  // by folded short form
  std::vector<schema::SynonymGroup> groups_;
};

}  // namespace lectern::search

#include "server/search/word_trie.hpp"

#include <algorithm>
#include <array>

namespace lectern::search {
namespace {

constexpr std::size_t kLongestTyped = 24;  // letters; what is longer is only found as typed
constexpr std::size_t kOneEditFrom = 4, kTwoEditsFrom = 8;
constexpr std::size_t kMostRanges = 64;
constexpr std::uint8_t kTooMany = 100;  // edits

}  // namespace

WordTrie::WordTrie(std::vector<std::u32string> words) : words_(std::move(words)) {
  nodes_.push_back({0, 0, static_cast<std::uint32_t>(words_.size())});
  // Level by level: nodes_ grows while it is read.
  std::size_t level_end = 1, depth = 0;
  for (std::size_t node = 0; node < nodes_.size(); ++node) {
    if (node == level_end) {
      level_end = nodes_.size();
      ++depth;
    }
    add_children(static_cast<std::uint32_t>(node), depth);
  }
}

void WordTrie::add_children(std::uint32_t node, std::size_t depth) {
  std::uint32_t at = nodes_[node].first_word;
  const std::uint32_t end = nodes_[node].last_word;
  if (at < end && words_[at].size() == depth) ++at;  // the word that ends here
  nodes_[node].first_child = static_cast<std::uint32_t>(nodes_.size());
  while (at < end) {
    const char32_t letter = words_[at][depth];
    const std::uint32_t begin = at;
    while (at < end && words_[at][depth] == letter) ++at;
    nodes_.push_back({letter, begin, at});
    ++nodes_[node].children;
  }
}

WordRange WordTrie::beginning_with(std::u32string_view letters) const {
  if (nodes_.empty()) return {};
  const Node* node = &nodes_.front();
  for (const char32_t letter : letters) {
    const Node* begin = nodes_.data() + node->first_child;
    const Node* end = begin + node->children;
    node = std::lower_bound(begin, end, letter,
                            [](const Node& one, char32_t c) { return one.letter < c; });
    if (node == end || node->letter != letter) return {};
  }
  return {node->first_word, node->last_word, 0};
}

WordRange WordTrie::exactly(std::u32string_view word) const {
  WordRange range = beginning_with(word);
  if (range.begin < range.end && words_[range.begin].size() == word.size())
    range.end = range.begin + 1;
  else
    range.end = range.begin;
  return range;
}

// Goes down the trie with one row of the matrix of optimal string alignment (Damerau 1964)
// per letter, and turns back where every cell of a row is above what is allowed.
class WordTrie::Search {
 public:
  Search(const WordTrie& trie, std::u32string_view typed, bool unfinished)
      : trie_(trie), typed_(typed), unfinished_(unfinished) {
    for (std::size_t j = 0; j <= typed_.size(); ++j) rows_[0][j] = static_cast<std::uint8_t>(j);
  }

  std::vector<WordRange> run(unsigned most_edits) {
    visit(trie_.nodes_.front(), 0, most_edits);
    std::stable_sort(found_.begin(), found_.end(),
                     [](const WordRange& a, const WordRange& b) { return a.edits < b.edits; });
    if (found_.size() > kMostRanges) found_.resize(kMostRanges);
    return std::move(found_);
  }

 private:
  using Row = std::array<std::uint8_t, kLongestTyped + 1>;

  void visit(const Node& node, std::size_t depth, unsigned most) {
    const bool ends_near = depth + most >= typed_.size();  // else the row was not filled so far
    const unsigned edits = ends_near ? rows_[depth][typed_.size()] : kTooMany;
    if (depth > 0 && edits > 0 && edits <= most) note(node, depth, edits);
    if (depth >= typed_.size() + most) return;
    for (std::uint32_t i = 0; i < node.children; ++i) {
      const Node& child = trie_.nodes_[node.first_child + i];
      // Hardly anybody errs twice and in the first letter, too.
      const bool other_first = depth == 0 && child.letter != typed_[0];
      const unsigned allowed = other_first ? std::min(most, 1u) : most;
      if (fill_row(depth + 1, child.letter, node.letter, allowed)) visit(child, depth + 1, allowed);
    }
  }

  void note(const Node& node, std::size_t depth, unsigned edits) {
    if (unfinished_)
      found_.push_back({node.first_word, node.last_word, edits});
    else if (trie_.words_[node.first_word].size() == depth)
      found_.push_back({node.first_word, node.first_word + 1, edits});
  }

  // Whether anything below can still be found.  Only cells near the diagonal can be small.
  bool fill_row(std::size_t depth, char32_t letter, char32_t before, unsigned most) {
    const Row& above = rows_[depth - 1];
    Row& row = rows_[depth];
    const std::size_t begin = depth > most ? depth - most : 1;
    const std::size_t end = std::min(depth + most, typed_.size());
    row[begin - 1] = begin == 1 ? static_cast<std::uint8_t>(depth) : kTooMany;
    unsigned least = row[begin - 1];
    for (std::size_t j = begin; j <= end; ++j) {
      const unsigned change = above[j - 1] + (typed_[j - 1] == letter ? 0u : 1u);
      unsigned cell = std::min({change, above[j] + 1u, row[j - 1] + 1u});
      if (depth > 1 && j > 1 && typed_[j - 1] == before && typed_[j - 2] == letter)
        cell = std::min(cell, rows_[depth - 2][j - 2] + 1u);
      row[j] = static_cast<std::uint8_t>(cell);
      least = std::min(least, cell);
    }
    for (std::size_t j = end + 1; j <= std::min(end + 2, typed_.size()); ++j) row[j] = kTooMany;
    return least <= most;
  }

  const WordTrie& trie_;
  std::u32string_view typed_;
  bool unfinished_;
  std::array<Row, kLongestTyped + 4> rows_;
  std::vector<WordRange> found_;
};

std::vector<WordRange> WordTrie::resembling(std::u32string_view typed, bool unfinished) const {
  if (nodes_.empty() || typed.size() < kOneEditFrom || typed.size() > kLongestTyped) return {};
  return Search{*this, typed, unfinished}.run(typed.size() < kTwoEditsFrom ? 1 : 2);
}

}  // namespace lectern::search

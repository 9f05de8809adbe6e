// The archive's own words, each with how many passages have it, for finding what a
// misspelled one was meant to be.  Immutable once read, so threads share it.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lectern::search {

class Vocabulary {
 public:
  struct Near {
    std::string word;
    unsigned edits;  // letters changed, added, left out or exchanged with their neighbour
    Xapian::doccount passages;
  };

  Vocabulary() = default;
  explicit Vocabulary(const Xapian::Database& database);

  std::size_t size() const { return begins_.empty() ? 0 : begins_.size() - 1; }

  // Words that differ from `folded` by few edits: one for four letters, two from seven on,
  // none below.  Likeliest first: fewer edits, the same first letter, more passages.  Not the
  // word itself.
  std::vector<Near> near(std::string_view folded, std::size_t most) const;

 private:
  void add(const std::string& word, Xapian::doccount passages);
  std::string_view word(std::size_t i) const {
    return std::string_view{letters_}.substr(begins_[i], begins_[i + 1] - begins_[i]);
  }

  // Word after word; the letters each has as a bit set, so that most are told apart at once.
  std::string letters_;
  std::vector<std::uint32_t> begins_;
  std::vector<std::uint32_t> masks_;
  std::vector<Xapian::doccount> passages_;
};

// Edits between two words, in letters, as above (optimal string alignment); `most` + 1 when there
// are more.
unsigned edits_between(std::string_view a, std::string_view b, unsigned most);

}  // namespace lectern::search

// A set of documents of one index, one bit each.
#pragma once

#include <xapian.h>

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace lectern::search {

class BitSet {
 public:
  // For documents up to `last`.
  explicit BitSet(Xapian::docid last) : words_(last / 64 + 1) {}

  void add(Xapian::docid document) { words_[document / 64] |= std::uint64_t{1} << document % 64; }
  void remove(Xapian::docid document) {
    words_[document / 64] &= ~(std::uint64_t{1} << document % 64);
  }

  BitSet& operator|=(const BitSet& other) {
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] |= other.words_[i];
    return *this;
  }
  BitSet& operator&=(const BitSet& other) {
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] &= other.words_[i];
    return *this;
  }
  BitSet& operator-=(const BitSet& other) {
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] &= ~other.words_[i];
    return *this;
  }

  std::size_t size() const {
    std::size_t size = 0;
    for (const std::uint64_t word : words_) size += static_cast<std::size_t>(std::popcount(word));
    return size;
  }

  // Ascending.  The document that is visited may be removed meanwhile.
  template <typename Visit>
  void for_each(Visit visit) const {
    for (std::size_t i = 0; i < words_.size(); ++i)
      for (std::uint64_t rest = words_[i]; rest != 0; rest &= rest - 1)
        visit(
            static_cast<Xapian::docid>(i * 64 + static_cast<std::size_t>(std::countr_zero(rest))));
  }

 private:
  std::vector<std::uint64_t> words_;
};

}  // namespace lectern::search

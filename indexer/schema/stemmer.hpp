// Stems of words, by the alphabet that each is written in: in a Russian club's slides
// "моделей" is stemmed as Russian and "models" as English.  Snowball's stemmers, as Xapian
// has them.
#pragma once

#include <xapian.h>

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace lectern::schema {

// Not thread-safe: it remembers what it has stemmed.
class Stemmer {
 public:
  // ISO 639-1.  The first language of an alphabet stems its words; without one, Cyrillic is
  // stemmed as Russian, and Latin as English.  A language of neither alphabet, and one that
  // has no stemmer, leaves the words of its own alphabet as they are.
  explicit Stemmer(const std::vector<std::string>& languages);

  // Of a folded word for which is_stemmed() holds.  Valid until the next call.
  const std::string& operator()(std::string_view folded);

  // Which languages these are, for telling apart two stemmers: "en+ru".
  const std::string& name() const { return name_; }

 private:
  Xapian::Stem latin_, cyrillic_;
  std::string name_;
  std::string unstemmed_;
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>{}(text);
    }
  };
  std::unordered_map<std::string, std::string, Hash, std::equal_to<>> known_;
};

}  // namespace lectern::schema

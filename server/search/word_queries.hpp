// Turns words into queries: by their stems, in the passage's own text or in what it inherits
// from its session.  Documents carry the stems of their club's language, so with several
// languages each is tried.
#pragma once

#include <xapian.h>

#include <string>
#include <string_view>
#include <vector>

#include "indexer/schema/documents.hpp"
#include "indexer/schema/stemmer.hpp"
#include "indexer/schema/words.hpp"
#include "server/search/asked.hpp"
#include "server/search/ranking.hpp"

namespace lectern::search {

// Not thread-safe: its stemmers remember.
class WordQueries {
 public:
  WordQueries(const Xapian::Database& database, const std::vector<schema::ClubRecord>& clubs,
              const Ranking& ranking);

  // One or more words in a row, as typed without quotes: "x86-64", "训练".  Several must stand
  // side by side, or be written as one.  Empty for a text without words.
  Asked words(std::string_view text);

  // Words in quotes: these in this order, in any form, in the passage's own text.
  Asked phrase(std::string_view text);

  // Words of which the last may go on.  Where a query has several of these, each goes on in
  // fewer ways.
  Asked beginning(std::string_view text, std::size_t of_so_many);

  // The words of another name for what was asked: in the text only.
  Asked other_name(const std::vector<std::string>& words);

  // Whether passages have the word, in any form, or inherit it.
  bool is_known(std::string_view folded);

  // Passages that have the word in their text, in any form.
  Xapian::doccount passages_with(std::string_view folded);

  std::vector<std::string> stems(std::string_view folded);
  std::vector<schema::Stemmer>& stemmers() { return stemmers_; }
  const Xapian::Database& database() const { return database_; }

 private:
  struct Terms {
    std::vector<std::string> own;  // with positions
    std::vector<std::string> inherited;
    std::vector<Form> forms;
  };

  Terms terms_of(const schema::Word& word);
  Xapian::Query one_word(const Terms& terms) const;
  Asked one(const schema::Word& word);
  Asked in_a_row(const std::vector<schema::Word>& words, bool inherited_too);
  std::vector<std::string> terms_beginning(const std::string& folded, std::size_t of_so_many);
  void add_split(Asked& asked, const schema::Word& word);
  void add_joined(Asked& asked, const std::vector<schema::Word>& words);

  Xapian::Database database_;
  const Ranking& ranking_;
  std::vector<schema::Stemmer> stemmers_;
};

}  // namespace lectern::search

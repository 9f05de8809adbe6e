#include "server/search/vocabulary.hpp"

#include <gmock/gmock.h>

#include <random>

#include "indexer/schema/letters.hpp"
#include "indexer/schema/terms.hpp"

namespace lectern::search {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Xapian::WritableDatabase database_of(const std::vector<std::string>& words) {
  Xapian::WritableDatabase database{"", Xapian::DB_BACKEND_INMEMORY};
  for (const std::string& word : words) {
    Xapian::Document document;
    document.add_boolean_term(schema::written_term(word));
    database.add_document(document);
  }
  return database;
}

std::vector<std::string> near(const std::vector<std::string>& words, const std::string& meant,
                              std::size_t most = 100) {
  std::vector<std::string> found;
  for (const Vocabulary::Near& near : Vocabulary{database_of(words)}.near(meant, most))
    found.push_back(near.word);
  return found;
}

std::u32string letters(std::string_view text) {
  std::u32string all;
  while (!text.empty()) {
    const schema::Decoded next = schema::first_character(text);
    all.push_back(next.character);
    text.remove_prefix(next.bytes);
  }
  return all;
}

// By the definition, with the whole table.
unsigned edits(const std::u32string& a, const std::u32string& b) {
  std::vector<std::vector<unsigned>> table(a.size() + 1, std::vector<unsigned>(b.size() + 1));
  for (unsigned i = 0; i <= a.size(); ++i)
    for (unsigned j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        table[i][j] = i + j;
        continue;
      }
      table[i][j] = std::min({table[i - 1][j] + 1, table[i][j - 1] + 1,
                              table[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        table[i][j] = std::min(table[i][j], table[i - 2][j - 2] + 1);
    }
  return table[a.size()][b.size()];
}

std::string random_word(std::mt19937& random, const std::u32string& alphabet) {
  std::string word;
  for (std::size_t i = 0, length = 3 + random() % 7; i < length; ++i)
    schema::append_utf8(word, alphabet[random() % alphabet.size()]);
  return word;
}

TEST(Vocabulary, FindsExactlyWhatIsNearByAnyReading) {
  for (const std::u32string& alphabet : {std::u32string{U"abcd"}, std::u32string{U"абпрс"}}) {
    std::mt19937 random{3};
    std::set<std::string> words;
    while (words.size() < 800) words.insert(random_word(random, alphabet));
    const Vocabulary vocabulary{database_of({words.begin(), words.end()})};
    ASSERT_EQ(vocabulary.size(), words.size());
    for (int i = 0; i < 100; ++i) {
      const std::string meant = random_word(random, alphabet);
      const std::size_t length = letters(meant).size();
      const unsigned most = length < 4 ? 0 : length < 7 ? 1 : 2;
      std::map<std::string, unsigned> expected, found;
      for (const std::string& word : words) {
        const unsigned between = edits(letters(meant), letters(word));
        EXPECT_EQ(edits_between(meant, word, most), std::min(between, most + 1));
        if (between > 0 && between <= most) expected[word] = between;
      }
      for (const Vocabulary::Near& near : vocabulary.near(meant, words.size()))
        found[near.word] = near.edits;
      EXPECT_EQ(found, expected) << meant;
    }
  }
}

TEST(Vocabulary, FewerEditsAndTheSameFirstLetterAreLikelier) {
  EXPECT_THAT(near({"attention", "retention", "attend"}, "atention"),
              ElementsAre("attention", "retention"));
  EXPECT_THAT(near({"batch", "match", "catch"}, "matcj"), ElementsAre("match"));
  EXPECT_THAT(near({"latch", "match"}, "matchh", 1), ElementsAre("match"));
}

TEST(Vocabulary, ShortWordsAndNamesOfThingsAreNotGuessedAt) {
  EXPECT_THAT(near({"gpu", "tpu", "fp16", "c++"}, "gpx"), IsEmpty());
  EXPECT_THAT(near({"fp16", "fp32"}, "fp17"), IsEmpty());
}

TEST(Vocabulary, OfNothingIsEmpty) {
  EXPECT_EQ(Vocabulary{}.size(), 0u);
  EXPECT_THAT(Vocabulary{}.near("attention", 5), IsEmpty());
  EXPECT_THAT(near({}, "attention"), IsEmpty());
  EXPECT_THAT(near({"attention"}, ""), IsEmpty());
  EXPECT_THAT(near({"attention"}, std::string(100, 'a')), IsEmpty());
}

}  // namespace
}  // namespace lectern::search

#include "indexer/extract/plain_text.hpp"

#include <random>

#include "indexer/schema/utf8.hpp"

namespace lectern::extract {
namespace {

using namespace std::string_literals;

TEST(PlainText, OrdinaryTextStaysAsItIs) {
  const std::string text = "Gro\xC3\x9F, \xE6\xBC\xA2\xE5\xAD\x97, \xF0\x9D\x9B\xBC\n\n  indented";
  EXPECT_EQ(plain_text(text), text);
}

TEST(PlainText, ControlCharactersGo) {
  EXPECT_EQ(plain_text("a\0b\fc\rd\x1B\x7F\xC2\x85 e"s), "abcd e");
}

TEST(PlainText, ATabIsABlank) { EXPECT_EQ(plain_text("a\tb"), "a b"); }

TEST(PlainText, ByteOrderMarksGo) { EXPECT_EQ(plain_text("\xEF\xBB\xBFText"), "Text"); }

TEST(PlainText, LigaturesAreTheirLetters) {
  EXPECT_EQ(plain_text("e\xEF\xAC\x83"
                       "cient \xEF\xAC\x81nd"),
            "efficient find");
}

TEST(PlainText, TrailingBlanksAndLinesGo) {
  EXPECT_EQ(plain_text("one  \n\t\ntwo \n \n\f"), "one\n\ntwo");
}

TEST(PlainText, InvalidBytesAreReplacedOneByOne) {
  const std::string mark = "\xEF\xBF\xBD";
  EXPECT_EQ(plain_text("a\xFF"
                       "b"),
            "a" + mark + "b");
  EXPECT_EQ(plain_text("\xC0\xAF"), mark + mark);             // longer than needed
  EXPECT_EQ(plain_text("\xED\xA0\x80"), mark + mark + mark);  // a surrogate
  EXPECT_EQ(plain_text("\xF4\x90\x80\x80").size(), 4 * 3u);   // above U+10FFFF
  EXPECT_EQ(plain_text("cut \xE6\xBC"), "cut " + mark + mark);
}

TEST(PlainText, OfAnyBytesIsPlainAndStaysSo) {
  std::mt19937 random{20260102};
  for (int round = 0; round < 5'000; ++round) {
    std::string bytes(random() % 40, '\0');
    for (char& byte : bytes) byte = static_cast<char>(random());
    const std::string text = plain_text(bytes);
    EXPECT_TRUE(schema::is_utf8(text));
    EXPECT_EQ(plain_text(text), text);
  }
}

}  // namespace
}  // namespace lectern::extract

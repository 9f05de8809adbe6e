#include "indexer/schema/letters.hpp"

#include <gtest/gtest.h>

namespace lectern::schema {
namespace {

std::string folded(char32_t character) {
  std::string out;
  append_folded(out, character);
  return out;
}

TEST(FirstCharacter, ReadsOneCharacterAndItsLength) {
  EXPECT_EQ(first_character("a").character, U'a');
  EXPECT_EQ(first_character("ж!").character, U'ж');
  EXPECT_EQ(first_character("ж!").bytes, 2u);
  EXPECT_EQ(first_character("训").character, U'训');
  EXPECT_EQ(first_character("\xF0\x9D\x9B\xBC").character, U'\U0001D6FC');
}

TEST(FirstCharacter, AByteThatIsNotUtf8IsNoCharacterAndOneByte) {
  for (const char* broken : {"\xFF", "\x80", "\xC3(", "\xE8\xAE", "\xED\xA0\x80", "\xF5\x80"}) {
    EXPECT_EQ(first_character(broken).character, kNoCharacter) << broken;
    EXPECT_EQ(first_character(broken).bytes, 1u) << broken;
  }
}

TEST(AppendUtf8, IsReadBackAsTheSame) {
  for (const char32_t c : {U'a', U'ß', U'ж', U'训', U'\U0001F600', U'\U0010FFFF'}) {
    std::string bytes;
    append_utf8(bytes, c);
    EXPECT_EQ(first_character(bytes).character, c);
    EXPECT_EQ(first_character(bytes).bytes, bytes.size());
  }
}

TEST(IsWordCharacter, LettersDigitsMarksAndUnderscoresAre) {
  for (const char32_t c : {U'a', U'Z', U'0', U'_', U'é', U'ж', U'训', U'\u0301', U'½', U'٢'})
    EXPECT_TRUE(is_word_character(c)) << static_cast<unsigned>(c);
  for (const char32_t c :
       {U' ', U'-', U'.', U'+', U'…', U'—', U'\U0001F600', char32_t{0x110000}, kNoCharacter})
    EXPECT_FALSE(is_word_character(c)) << static_cast<unsigned>(c);
}

TEST(IsDigit, OfAnyScript) {
  EXPECT_TRUE(is_digit(U'7'));
  EXPECT_TRUE(is_digit(U'٢'));
  for (const char32_t c : {U'x', U'½', U'²', kNoCharacter}) EXPECT_FALSE(is_digit(c));
}

TEST(IsIdeograph, ChineseJapaneseAndKoreanOnly) {
  for (const char32_t c : {U'训', U'の', U'カ', U'한', U'々'}) EXPECT_TRUE(is_ideograph(c));
  for (const char32_t c : {U'a', U'ж', U'é', U'。', U'Ａ'}) EXPECT_FALSE(is_ideograph(c));
}

TEST(AppendFolded, SmallLettersWithoutAccents) {
  EXPECT_EQ(folded(U'A'), "a");
  EXPECT_EQ(folded(U'É'), "e");
  EXPECT_EQ(folded(U'Ö'), "o");
  EXPECT_EQ(folded(U'ά'), "α");
  EXPECT_EQ(folded(U'\u0301'), "");
}

TEST(AppendFolded, LettersThatAreTypedAsOthers) {
  EXPECT_EQ(folded(U'ß'), "ss");
  EXPECT_EQ(folded(U'ẞ'), "ss");
  EXPECT_EQ(folded(U'Æ'), "ae");
  EXPECT_EQ(folded(U'ø'), "o");
  EXPECT_EQ(folded(U'Ł'), "l");
  EXPECT_EQ(folded(U'ﬁ'), "fi");
  EXPECT_EQ(folded(U'Ａ'), "a");
  EXPECT_EQ(folded(U'’'), "'");
}

TEST(AppendFolded, OfCyrillicOnlyYoLosesItsAccent) {
  EXPECT_EQ(folded(U'Ё'), "е");
  EXPECT_EQ(folded(U'Й'), "й");
  EXPECT_EQ(folded(U'ї'), "ї");
}

}  // namespace
}  // namespace lectern::schema

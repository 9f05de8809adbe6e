#include "indexer/schema/utf8.hpp"

#include <gtest/gtest.h>

namespace lectern::schema {
namespace {

TEST(IsUtf8, TellsValidFromInvalid) {
  EXPECT_TRUE(is_utf8(""));
  EXPECT_TRUE(is_utf8("\xF0\x9D\x9B\xBC"));
  EXPECT_FALSE(is_utf8("\x80"));
  EXPECT_FALSE(is_utf8("\xE6\xBC"));
}

TEST(BeginsWithDirectionControl, TellsWhatTurnsTextAroundFromOtherCharacters) {
  for (const char* control : {"\u202A", "\u202E", "\u2066", "\u2069"})
    EXPECT_TRUE(begins_with_direction_control(control)) << control;
  for (const char* other : {"", "a", "\xE2", "\xE2\x80", "\u2029", "\u202F", "\u2065", "\u206A"})
    EXPECT_FALSE(begins_with_direction_control(other)) << other;
}

TEST(Utf8Beginning, NeverCutsACharacter) {
  const std::string_view text = "caf\xC3\xA9 \xE6\xBC\xA2";
  EXPECT_EQ(utf8_beginning(text, 100), text);
  EXPECT_EQ(utf8_beginning(text, text.size()), text);
  EXPECT_EQ(utf8_beginning(text, 4), "caf");
  EXPECT_EQ(utf8_beginning(text, 5), "caf\xC3\xA9");
  EXPECT_EQ(utf8_beginning(text, 8), "caf\xC3\xA9 ");
  EXPECT_EQ(utf8_beginning(text, 0), "");
}

}  // namespace
}  // namespace lectern::schema

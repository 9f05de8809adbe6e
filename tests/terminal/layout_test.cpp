#include "server/terminal/layout.hpp"

#include <gmock/gmock.h>

#include <clocale>

namespace lectern::testing {
namespace {

using terminal::paragraph;
using terminal::printable;
using terminal::Screen;

constexpr Screen kPipe{};
constexpr Screen kNarrow{.width = 24};
constexpr Screen kColoured{.width = 24, .colours = true};

class Paragraph : public ::testing::Test {
 protected:
  Paragraph() { std::setlocale(LC_CTYPE, "C.UTF-8"); }
};

TEST_F(Paragraph, IsBrokenAtBlanksWhereTheScreenEnds) {
  EXPECT_EQ(paragraph(kNarrow, 4, "posting lists are kept sorted by number"),
            "    posting lists are\n"
            "    kept sorted by\n"
            "    number\n");
}

TEST_F(Paragraph, FillsALineToItsLastColumn) {
  EXPECT_EQ(paragraph(kNarrow, 4, "posting lists are on 20 columns"),
            "    posting lists are on\n"
            "    20 columns\n");
}

TEST_F(Paragraph, OfAPipeIsOneLine) {
  const std::string text(300, 'x');
  EXPECT_EQ(paragraph(kPipe, 2, text + " " + text), "  " + text + " " + text + "\n");
}

TEST_F(Paragraph, BreaksWhatHasNoBlanks) {
  EXPECT_EQ(paragraph(kNarrow, 4, std::string(25, 'x')),
            "    " + std::string(20, 'x') + "\n    xxxxx\n");
}

TEST_F(Paragraph, WideCharactersCountTwice) {
  EXPECT_EQ(paragraph(kNarrow, 4, "分散学習の効率的な方法と実装"),
            "    分散学習の効率的な方\n"
            "    法と実装\n");
}

TEST_F(Paragraph, CombiningMarksCountNothing) {
  std::string text;
  for (int i = 0; i < 20; ++i) text += "e\u0301";
  EXPECT_EQ(paragraph(kNarrow, 4, text), "    " + text + "\n");
}

TEST_F(Paragraph, MarksStandOutAndGoOnInTheNextLine) {
  EXPECT_EQ(paragraph(kColoured, 4, "é posting lists are kept sorted", {{2, 9}, {16, 24}}),
            "    é \033[1;33mposting\033[0m lists \033[1;33mare\033[0m\n"
            "    \033[1;33mkept\033[0m sorted\n");
}

TEST_F(Paragraph, WithoutColoursMarksAreText) {
  EXPECT_EQ(paragraph(kNarrow, 0, "posting lists", {{0, 7}}), "posting lists\n");
}

TEST_F(Paragraph, NothingIsNoLine) { EXPECT_EQ(paragraph(kNarrow, 4, " \n "), ""); }

TEST_F(Paragraph, ANarrowScreenStillGetsText) {
  EXPECT_EQ(paragraph({.width = 1}, 4, "posting lists"), "    posting lists\n");
}

TEST(Printable, NothingSteersTheTerminal) {
  EXPECT_EQ(printable("a\033]0;title\007b\r\nc\x9b"
                      "31m"),
            "a ]0;title b c\uFFFD31m");
  EXPECT_EQ(printable("a\u009b"
                      "31m"),
            "a 31m");
  EXPECT_EQ(printable("a\u202Eb\u2066c"), "abc");
}

}  // namespace
}  // namespace lectern::testing

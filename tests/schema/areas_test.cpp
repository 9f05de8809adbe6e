#include "indexer/schema/areas.hpp"

#include <gtest/gtest.h>

#include <random>

namespace lectern::schema {
namespace {

TEST(Areas, ComeBackFromTheirBytes) {
  for (const Areas& areas :
       {Areas{}, Areas{{0, 0, 0, 0}}, Areas{{723, 845, 4510, 118}, {540, 965, 300, 118}},
        Areas{{14'400'000, 0, 14'400'000, 1}, {0, 14'400'000, 1, 14'400'000}}})
    EXPECT_EQ(decode_areas(encode(areas)), areas);
}

TEST(Areas, TakeFewBytesALine) {
  Areas areas;
  for (std::uint32_t line = 0; line < 50; ++line)
    areas.push_back({723, 845 + 120 * line, 2400, 98});
  EXPECT_LE(encode(areas).size(), areas.size() * 6 + 3);
}

TEST(Areas, BytesThatAreNoListGiveNothing) {
  using namespace std::string_literals;
  for (const std::string& bytes : {"\x02\x02\x02"s,      // an area without its height
                                   "\x80"s,              // a number without its end
                                   "\x01\x02\x02\x02"s,  // left of the page
                                   "\xFF\xFF\xFF\xFF\x0F\x02\x02\x02"s,   // beyond any page
                                   "\x02\x02\xFF\xFF\xFF\xFF\x7F\x02"s})  // wider than any page
    EXPECT_EQ(decode_areas(bytes), std::nullopt) << ::testing::PrintToString(bytes);
}

TEST(Areas, OfAnyBytesAreWellFormedOrNothing) {
  std::mt19937 random{20260303};
  for (int round = 0; round < 50'000; ++round) {
    std::string bytes(random() % 30, '\0');
    for (char& byte : bytes) byte = static_cast<char>(random());
    const auto areas = decode_areas(bytes);
    if (!areas) continue;
    EXPECT_LE(areas->size(), bytes.size() / 4);
    EXPECT_EQ(decode_areas(encode(*areas)), areas);
  }
}

}  // namespace
}  // namespace lectern::schema

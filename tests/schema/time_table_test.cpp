#include "indexer/schema/time_table.hpp"

#include <limits>
#include <random>

namespace lectern::schema {
namespace {

using namespace std::chrono_literals;

constexpr std::uint32_t kMost = std::numeric_limits<std::uint32_t>::max();

TEST(TimeTable, FindsTheLastMarkAtOrBefore) {
  const TimeTable table = {{0, 0}, {5, 300}, {9, 250}};
  EXPECT_EQ(time_at(table, 0), 0ms);
  EXPECT_EQ(time_at(table, 4), 0ms);
  EXPECT_EQ(time_at(table, 5), 300ms);
  EXPECT_EQ(time_at(table, 8), 300ms);
  EXPECT_EQ(time_at(table, 1'000'000), 250ms);
  EXPECT_EQ(time_at(TimeTable{}, 7), 0ms);
}

TEST(TimeTable, ComesBackFromItsBytes) {
  for (const TimeTable& table :
       {TimeTable{}, TimeTable{{0, 0}}, TimeTable{{3, 40'000}, {4, 0}, {kMost, kMost}},
        TimeTable{{0, kMost}, {1, 0}, {2, kMost}}})
    EXPECT_EQ(decode_time_table(encode(table)), table);
}

TEST(TimeTable, TakesThreeBytesAWord) {
  TimeTable table;
  for (std::uint32_t i = 0; i < 150; ++i) table.push_back({i * 6, i * 400});
  EXPECT_LE(encode(table).size(), table.size() * 3);
}

TEST(TimeTable, BytesThatAreNoTableGiveNothing) {
  using namespace std::string_literals;
  for (const std::string& bytes :
       {"\x01"s,                                                        // a mark without its time
        "\x80"s,                                                        // a number without its end
        "\x00\x00\x00\x02"s,                                            // two marks at one offset
        "\x00\x01"s,                                                    // a time below zero
        "\xFF\xFF\xFF\xFF\x7F\x00"s,                                    // an offset beyond 32 bits
        "\xFF\xFF\xFF\xFF\xFF\x01\x00"s, "\x00\xFE\xFF\xFF\xFF\x3F"s})  // a time beyond 32 bits
    EXPECT_EQ(decode_time_table(bytes), std::nullopt) << ::testing::PrintToString(bytes);
}

TEST(TimeTable, OfAnyBytesIsWellFormedOrNothing) {
  std::mt19937 random{20260303};
  for (int round = 0; round < 50'000; ++round) {
    std::string bytes(random() % 30, '\0');
    for (char& byte : bytes) byte = static_cast<char>(random());
    const auto table = decode_time_table(bytes);
    if (!table) continue;
    EXPECT_LE(table->size(), bytes.size() / 2);
    EXPECT_EQ(decode_time_table(encode(*table)), table);
  }
}

}  // namespace
}  // namespace lectern::schema

#include "indexer/schema/record.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lectern::schema {
namespace {

TEST(Record, UnknownTagsAreSkipped) {
  RecordWriter writer;
  writer.put(9, std::string_view{"from a newer writer"});
  writer.put(1, std::string_view{"known"});
  const std::string bytes = writer.take();
  const auto reader = RecordReader::open(bytes);
  ASSERT_TRUE(reader);
  EXPECT_EQ(reader->text(1), "known");
}

TEST(Record, LongFieldsKeepTheirLength) {
  const std::string text(70'000, 'x');
  RecordWriter writer;
  writer.put(1, text);
  writer.put_all(2, {"a", "", "c"});
  const std::string bytes = writer.take();
  const auto reader = RecordReader::open(bytes);
  ASSERT_TRUE(reader);
  EXPECT_EQ(reader->text(1).size(), text.size());
  EXPECT_THAT(reader->all(2), ::testing::ElementsAre("a", "", "c"));
}

TEST(Record, AnyBytesAreReadOrRefused) {
  std::uint32_t state = 1;
  for (int round = 0; round < 5'000; ++round) {
    std::string bytes;
    for (int i = 0; i < 40; ++i) {
      state = state * 1664525u + 1013904223u;
      bytes.push_back(static_cast<char>(state >> 24));
    }
    if (const auto reader = RecordReader::open(bytes)) {
      EXPECT_LE(reader->text(1).size(), bytes.size());
    }
  }
}

TEST(Record, NumbersThatAreNoneAreAbsent) {
  RecordWriter writer;
  writer.put(1, std::string_view{"12x"});
  writer.put(2, std::optional<std::int64_t>{-5});
  const std::string bytes = writer.take();
  const auto reader = RecordReader::open(bytes);
  ASSERT_TRUE(reader);
  EXPECT_FALSE(reader->number(1));
  EXPECT_EQ(reader->number(2), -5);
}

}  // namespace
}  // namespace lectern::schema

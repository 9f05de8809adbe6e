#include "indexer/extract/bytes.hpp"

namespace lectern::extract {
namespace {

TEST(Bytes, WhatWasWrittenIsReadBack) {
  std::string bytes;
  ByteWriter writer{bytes};
  writer.u8(0xFE);
  writer.u32(0xDEADBEEF);
  writer.u64(0x0123456789ABCDEF);
  writer.real(-595.28);
  writer.text(std::string_view("a\0b", 3));

  ByteReader reader{bytes};
  EXPECT_EQ(reader.u8(), 0xFE);
  EXPECT_EQ(reader.u32(), 0xDEADBEEF);
  EXPECT_EQ(reader.u64(), 0x0123456789ABCDEF);
  EXPECT_EQ(reader.real(), -595.28);
  EXPECT_EQ(reader.text(), std::string_view("a\0b", 3));
  EXPECT_TRUE(reader.complete());
}

TEST(Bytes, NumbersAreLittleEndian) {
  std::string bytes;
  ByteWriter{bytes}.u32(0x01020304);
  EXPECT_EQ(bytes, "\x04\x03\x02\x01");
}

TEST(Bytes, AMissingEndFailsTheWholeReading) {
  ByteReader reader{"\x05\0\0"};
  EXPECT_EQ(reader.u32(), 0u);
  EXPECT_TRUE(reader.failed());
  EXPECT_EQ(reader.u8(), 0);  // what is left is not read as something else
  EXPECT_FALSE(reader.complete());
}

TEST(Bytes, ALengthBeyondTheEndIsNotBelieved) {
  std::string bytes;
  ByteWriter{bytes}.u32(0xFFFFFFFF);
  ByteReader reader{bytes};
  EXPECT_EQ(reader.text(), "");
  EXPECT_TRUE(reader.failed());
}

TEST(Bytes, LeftoversAreNotComplete) {
  ByteReader reader{"ab"};
  reader.u8();
  EXPECT_FALSE(reader.failed());
  EXPECT_FALSE(reader.complete());
}

}  // namespace
}  // namespace lectern::extract

#include "indexer/worker/pdf_date.hpp"

namespace lectern::worker {
namespace {

TEST(IsoDate, IsAsPreciseAsThePdfs) {
  EXPECT_EQ(iso_date("D:20250301120503+01'00'"), "2025-03-01T12:05:03+01:00");
  EXPECT_EQ(iso_date("D:20250301120503-08'30"), "2025-03-01T12:05:03-08:30");
  EXPECT_EQ(iso_date("D:20250301120503Z00'00'"), "2025-03-01T12:05:03Z");
  EXPECT_EQ(iso_date("D:20250301120503"), "2025-03-01T12:05:03");
  EXPECT_EQ(iso_date("D:2025030112"), "2025-03-01T12:00");
  EXPECT_EQ(iso_date("20250301"), "2025-03-01");
  EXPECT_EQ(iso_date("D:202503"), "2025-03");
  EXPECT_EQ(iso_date("D:2025"), "2025");
}

TEST(IsoDate, WhatIsNoDateIsNone) {
  for (const char* text : {"", "D:", "yesterday", "D:20", "D:0000", "D:x0250301"})
    EXPECT_EQ(iso_date(text), "") << text;
}

TEST(IsoDate, StopsAtTheFirstPartThatCannotBe) {
  EXPECT_EQ(iso_date("D:20251301"), "2025");
  EXPECT_EQ(iso_date("D:20250300"), "2025-03");
  EXPECT_EQ(iso_date("D:20250301256161"), "2025-03-01");
}

}  // namespace
}  // namespace lectern::worker

#include "indexer/archive/lock.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include "tests/temporary_folder.hpp"

namespace lectern::archive {
namespace {

TEST(Lock, ASecondHolderIsToldWhoHoldsIt) {
  const testing::TemporaryFolder folder;
  const Lock lock{folder.path() / "lock"};
  try {
    const Lock second{folder.path() / "lock"};
    FAIL() << "two locks at once";
  } catch (const ArchiveBusy& busy) {
    EXPECT_THAT(busy.what(), ::testing::HasSubstr("process " + std::to_string(::getpid())));
  }
}

TEST(Lock, IsFreeAgainWhenItsHolderIsGone) {
  const testing::TemporaryFolder folder;
  { const Lock lock{folder.path() / "lock"}; }
  EXPECT_NO_THROW(Lock{folder.path() / "lock"});
}

}  // namespace
}  // namespace lectern::archive

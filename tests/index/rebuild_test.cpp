// A rebuilt index takes the old one's place in one step, and not before it is finished.
#include <gmock/gmock.h>

#include <fstream>
#include <stdexcept>

#include "indexer/index/writer.hpp"
#include "indexer/schema/terms.hpp"
#include "indexer/schema/version.hpp"
#include "tests/index/index_fixture.hpp"

namespace lectern::index {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class RebuildTest : public IndexTest {
 protected:
  void make_of_another_version() const {
    Xapian::WritableDatabase database{directory().string(), Xapian::DB_OPEN};
    database.set_metadata(std::string{schema::metadata::kSchemaVersion}, "0");
    database.commit();
  }
};

TEST_F(RebuildTest, OldIndexServesUntilTheNewOneIsFinished) {
  write(session_of("club:1", {"alpha"}));
  Writer writer{directory(), true};
  writer.replace(session_of("club:2", {"beta"}));
  writer.commit();
  EXPECT_THAT(find_any("alpha beta"), ElementsAre("club:1/slide/1"));

  writer.finish();
  EXPECT_THAT(find_any("alpha beta"), ElementsAre("club:2/slide/1"));
}

TEST_F(RebuildTest, WriterGoesOnInTheNewPlace) {
  write(session_of("club:1", {"alpha"}));
  Writer writer{directory(), true};
  writer.replace(session_of("club:2", {"beta"}));
  writer.finish();
  writer.replace(session_of("club:3", {"gamma"}));
  writer.finish();

  EXPECT_EQ(snapshot().sessions, 2u);
  EXPECT_THAT(find("gamma"), ElementsAre("club:3/slide/1"));
}

TEST_F(RebuildTest, ReaderOfTheOldIndexGoesOnReading) {
  write(session_of("club:1", {"alpha"}));
  const Xapian::Database old = open();
  Writer writer{directory(), true};
  writer.replace(session_of("club:2", {"beta"}));
  writer.finish();

  const std::string alpha = schema::stem_term("alpha");
  EXPECT_TRUE(old.term_exists(alpha));
  EXPECT_EQ(old.positionlist_begin(2, alpha) == old.positionlist_end(2, alpha), false);
  EXPECT_NE(old.get_document(2).get_data(), "");
}

TEST_F(RebuildTest, IndexOfAnotherSchemaVersionIsRebuilt) {
  write(session_of("club:1", {"alpha"}));
  make_of_another_version();
  EXPECT_FALSE(read_snapshot(directory()));

  write(session_of("club:2", {"beta"}));
  EXPECT_EQ(snapshot().sessions, 1u);
  EXPECT_THAT(find("alpha"), IsEmpty());
}

TEST_F(RebuildTest, DamagedIndexIsRebuilt) {
  write(session_of("club:1", {"alpha"}));
  std::ofstream{directory() / "iamglass", std::ios::trunc} << "no index";
  EXPECT_FALSE(read_snapshot(directory()));

  write(session_of("club:2", {"beta"}));
  EXPECT_THAT(find("beta"), ElementsAre("club:2/slide/1"));
}

TEST_F(RebuildTest, UnfinishedRebuildLeavesTheOldIndexAndNothingElse) {
  write(session_of("club:1", {"alpha"}));
  {
    Writer writer{directory(), true};
    writer.replace(session_of("club:2", {"beta"}));
    writer.commit();
  }

  EXPECT_THAT(find_any("alpha beta"), ElementsAre("club:1/slide/1"));
  EXPECT_FALSE(fs::exists(beside(".building")));
}

TEST_F(RebuildTest, FinishedRebuildLeavesNothingBesideTheIndex) {
  write(session_of("club:1", {"alpha"}));
  Writer writer{directory(), true};
  writer.finish();

  EXPECT_FALSE(fs::exists(beside(".building")));
  EXPECT_FALSE(fs::exists(beside(".old")));
}

TEST_F(RebuildTest, LeftoversOfAKilledRebuildAreRemoved) {
  write(session_of("club:1", {"alpha"}));
  fs::copy(directory(), beside(".building"));
  fs::remove(beside(".building") / "iamglass");
  fs::copy(directory(), beside(".old"));
  write(session_of("club:2", {"beta"}));

  EXPECT_EQ(snapshot().sessions, 2u);
  EXPECT_FALSE(fs::exists(beside(".building")));
  EXPECT_FALSE(fs::exists(beside(".old")));
}

TEST_F(RebuildTest, IndexThatAKilledRebuildHadMovedAsideIsPutBack) {
  write(session_of("club:1", {"alpha"}));
  fs::rename(directory(), beside(".old"));
  write(session_of("club:2", {"beta"}));

  EXPECT_EQ(snapshot().sessions, 2u);
  EXPECT_FALSE(fs::exists(beside(".old")));
}

TEST_F(RebuildTest, RebuildKeepsOtherWritersOut) {
  write(session_of("club:1", {"alpha"}));
  Writer first{directory(), true};
  for (const bool rebuild : {false, true}) {
    try {
      const Writer second{directory(), rebuild};
      ADD_FAILURE() << "two writers at once";
    } catch (const std::runtime_error& error) {
      EXPECT_THAT(error.what(), HasSubstr("is being written by another program"));
    }
  }

  first.replace(session_of("club:2", {"beta"}));
  first.finish();
  EXPECT_THAT(find_any("alpha beta"), ElementsAre("club:2/slide/1"));
}

TEST_F(RebuildTest, RebuildWaitsItsTurnWhileAnotherWriterIsAtWork) {
  Writer first{directory(), false};
  first.replace(session_of("club:1", {"alpha"}));
  first.commit();

  EXPECT_THROW(Writer(directory(), true), std::runtime_error);
  EXPECT_THAT(find("alpha"), ElementsAre("club:1/slide/1"));
}

}  // namespace
}  // namespace lectern::index

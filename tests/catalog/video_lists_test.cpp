#include <gmock/gmock.h>

#include "indexer/catalog/identity.hpp"
#include "indexer/catalog/read_club.hpp"
#include "tests/temporary_folder.hpp"

namespace lectern::catalog {
namespace {

using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

TEST(VideoListIdentity, IsOneForAllFormsOfALink) {
  for (const char* url : {"https://www.youtube.com/playlist?list=PLabcdefghijklm",
                          "https://youtube.com/playlist?si=x&list=PLabcdefghijklm",
                          "http://m.youtube.com/playlist?list=PLabcdefghijklm#top"}) {
    const auto list = video_list_identity(url);
    ASSERT_TRUE(list) << url;
    EXPECT_EQ(list->url, "https://www.youtube.com/playlist?list=PLabcdefghijklm");
    EXPECT_FALSE(list->channel);
  }
  for (const char* url : {"https://www.youtube.com/@readers", "https://youtube.com/@readers/videos",
                          "https://www.youtube.com/@readers/streams?x=1"}) {
    const auto list = video_list_identity(url);
    ASSERT_TRUE(list) << url;
    EXPECT_EQ(list->url, "https://www.youtube.com/@readers");
    EXPECT_TRUE(list->channel);
  }
  EXPECT_EQ(video_list_identity("https://www.youtube.com/channel/UCabc/featured")->url,
            "https://www.youtube.com/channel/UCabc");
}

TEST(VideoListIdentity, IsNoneForOtherPages) {
  for (const char* url :
       {"https://www.youtube.com/watch?v=aaaaaaaaaaa&list=PLabcdefghijklm",
        "https://www.youtube.com/playlist?list=RDaaaaaaaaaaa",  // a mix, made up for each visitor
        "https://www.youtube.com/playlist?list=WL", "https://www.youtube.com/playlist",
        "https://www.youtube.com/playlist?list=PLabcdefghijk%20--exec",
        "https://www.youtube.com/about/", "https://www.youtube.com/@", "https://www.youtube.com/",
        "https://example.org/playlist?list=PLabcdefghijklm", "file:///@readers",
        "javascript:youtube.com/@readers"})
    EXPECT_FALSE(video_list_identity(url)) << url;
}

constexpr const char* kTable =
    "| Date | Topic | Recording |\n|---|---|---|\n"
    "| 5 Jan 2026 | Locks | [video](https://youtu.be/aaaaaaaaaaa) |\n"
    "| 12 Jan 2026 | Queues | [parts](https://www.youtube.com/playlist?list=PLabcdefghijklm) |\n";

class VideoLists : public ::testing::Test {
 protected:
  // Of a page that says this above its table.
  ClubCatalog read(std::string text, const char* table = kTable) {
    folder_.write("README.md", text.append("\n\n").append(table));
    sources::Club club;
    club.id = "c";
    club.name = "C";
    return read_club({club, folder_.path()});
  }

  testing::TemporaryFolder folder_;
};

TEST_F(VideoLists, APlaylistInASessionsRecordingIsTheSessions) {
  const ClubCatalog club = read("# C");
  ASSERT_EQ(club.sessions.size(), 2U);
  EXPECT_THAT(club.sessions[1].playlists, ElementsAre(Field(&VideoList::id, "PLabcdefghijklm")));
  EXPECT_THAT(club.sessions[1].recordings, IsEmpty());
  EXPECT_THAT(club.lists, IsEmpty());
}

TEST_F(VideoLists, BesideTheSessionsAreTheClubs) {
  const ClubCatalog club = read(
      "# C\n\nAll recordings are in [this playlist]"
      "(https://www.youtube.com/playlist?list=PLnopqrstuvwxyz).\n\n"
      "- Weekly, on our [YouTube channel](https://www.youtube.com/@readers)");
  EXPECT_THAT(club.lists, ElementsAre(Field(&VideoList::id, "PLnopqrstuvwxyz"),
                                      Field(&VideoList::id, "@readers")));
  EXPECT_EQ(club.lists[0].where.line, 3);
  EXPECT_EQ(club.sessions.size(), 2U);
}

TEST_F(VideoLists, OfWhichTheTextTellsNoRecordingsAreLeftOut) {
  EXPECT_THAT(read("# C\n\nFounded by [Ada](https://www.youtube.com/@ada).").lists, IsEmpty());
}

TEST_F(VideoLists, ThatEverySessionLinksToAreTheClubs) {
  const ClubCatalog club = read(
      "# C",
      "| Date | Topic | Recording |\n|---|---|---|\n"
      "| 5 Jan 2026 | Locks | [yt](https://www.youtube.com/playlist?list=PLabcdefghijklm) |\n"
      "| 12 Jan 2026 | Queues | [yt](https://www.youtube.com/playlist?list=PLabcdefghijklm) |\n");
  EXPECT_THAT(club.lists, ElementsAre(Field(&VideoList::id, "PLabcdefghijklm")));
  for (const Session& session : club.sessions) EXPECT_THAT(session.playlists, IsEmpty());
}

TEST_F(VideoLists, AreNotFollowedWithoutEnd) {
  std::string page = "# C\n\n";
  for (int i = 0; i < 2000; ++i)
    page += "- [recordings](https://www.youtube.com/@readers" + std::to_string(i) + ")\n";
  const ClubCatalog club = read(page);
  EXPECT_EQ(club.lists.size(), 50U);
  EXPECT_THAT(club.warnings, ElementsAre(Field(&Warning::message, HasSubstr("50 playlists"))));
}

}  // namespace
}  // namespace lectern::catalog

#include "indexer/archive/remote_links.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lectern::archive {
namespace {

using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

schema::MaterialRecord linked(const std::string& url) {
  schema::MaterialRecord material;
  material.kind = "slides";
  material.url = url;
  return material;
}

TEST(RemoteLinks, MaterialsOfTheClubsOwnAreNotAmongThem) {
  schema::SessionRecord session;
  session.materials = {linked("https://example.org/a.pdf"), linked("https://example.org/b.pdf"),
                       linked("https://example.org/")};
  session.materials[1].path = "b.pdf";

  const auto links = remote_links(session);

  ASSERT_THAT(links, SizeIs(1));
  EXPECT_EQ(links[0].of, RemoteLink::Of::kMaterial);
  EXPECT_EQ(links[0].place, 0u);
  EXPECT_EQ(links[0].link, "https://example.org/a.pdf");
}

TEST(RemoteLinks, TheSameDocumentIsThereOnceWhateverItsAddress) {
  schema::SessionRecord session;
  session.materials = {linked("https://arxiv.org/pdf/2205.14135v1")};
  session.readings.push_back(
      {.title = "FlashAttention", .url = "https://arxiv.org/abs/2205.14135"});

  EXPECT_THAT(remote_links(session), SizeIs(1));
}

TEST(RemoteLinks, APaperKnownByItsIdAloneIsAtArxiv) {
  schema::SessionRecord session;
  session.readings.push_back({.title = "FlashAttention", .arxiv = "2205.14135"});

  const auto links = remote_links(session);

  ASSERT_THAT(links, SizeIs(1));
  EXPECT_EQ(links[0].url, "https://arxiv.org/abs/2205.14135");
}

TEST(RemoteLinks, APaperWithACopyOfTheClubsIsNotAskedFor) {
  schema::SessionRecord session;
  session.materials.push_back({.kind = "annotated_paper", .path = "flash_[annotated].pdf"});
  session.materials[0].paper = "arxiv:2205.14135";
  session.readings.push_back({.title = "FlashAttention",
                              .url = "https://arxiv.org/abs/2205.14135",
                              .paper = "arxiv:2205.14135"});

  EXPECT_THAT(remote_links(session), IsEmpty());
}

TEST(RemoteLinks, APlansReadingsAreNotAskedFor) {
  schema::SessionRecord topic;
  topic.plan_topic = true;
  topic.readings.push_back({.title = "FlashAttention", .url = "https://arxiv.org/abs/2205.14135"});

  EXPECT_THAT(remote_links(topic), IsEmpty());
}

TEST(RemoteLinks, MaterialsOfAllSessionsAreAskedForBeforeReadings) {
  schema::SessionRecord a, b;
  a.readings.push_back({.title = "x", .url = "https://arxiv.org/abs/2205.14135"});
  b.materials = {linked("https://example.org/b.pdf"), linked("https://miro.com/app/board/x/")};

  EXPECT_THAT(links_to_fetch({a, b}),
              ElementsAre("https://example.org/b.pdf", "https://export.arxiv.org/pdf/2205.14135"));
}

TEST(RefusedLinks, AreNamedWithTheirLine) {
  catalog::ClubCatalog club;
  catalog::Session session;
  session.where = {"README.md", 3};
  session.materials.push_back({.url = "http://192.168.1.1/admin", .where = {"README.md", 5}});
  session.materials.push_back({.url = "https://example.org/", .where = {"README.md", 6}});
  club.sessions.push_back(session);

  EXPECT_THAT(refused_links(club),
              ElementsAre(::testing::AllOf(
                  Field(&catalog::Warning::message, HasSubstr("\"http://192.168.1.1/admin\"")),
                  Field(&catalog::Warning::where, Field(&catalog::SourceLocation::line, 5)))));
}

}  // namespace
}  // namespace lectern::archive

#include "indexer/archive/papers.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "indexer/archive/records.hpp"

namespace lectern::archive {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr const char* kFlash =
    "FlashAttention: Fast and Memory-Efficient Exact Attention with IO-Awareness";

catalog::Reading reading(const std::string& title, const std::string& url = {}) {
  return {.title = title, .url = url};
}

class Papers : public ::testing::Test {
 protected:
  Papers() : catalog_{{catalog::ClubCatalog{}, catalog::ClubCatalog{}}} {
    catalog_.clubs[0].club.id = "a";
    catalog_.clubs[1].club.id = "b";
  }

  catalog::Session& session(std::size_t club, std::vector<catalog::Reading> readings,
                            const std::string& title = {}) {
    auto& sessions = catalog_.clubs[club].sessions;
    sessions.emplace_back();
    sessions.back().id = "s" + std::to_string(sessions.size());
    sessions.back().title = title;
    sessions.back().readings = std::move(readings);
    return sessions.back();
  }

  void plan_reading(const std::string& topic, const catalog::Reading& of) {
    catalog_.clubs[1].readings.push_back(of);
    catalog_.clubs[1].readings.back().topic = topic;
  }

  std::vector<schema::SessionRecord> records(std::size_t club) {
    std::vector<schema::SessionRecord> all = session_records(catalog_.clubs[club]);
    const archive::Papers papers{catalog_, [this](const std::string& id) {
                                   const auto found = arxiv_.find(id);
                                   return found == arxiv_.end() ? std::nullopt
                                                                : std::optional{found->second};
                                 }};
    papers.name(club, all);
    return all;
  }

  catalog::Catalog catalog_;
  std::map<std::string, remote::ArxivPaper> arxiv_;
};

TEST_F(Papers, AreOneForEveryClubHoweverTheyAreWritten) {
  session(0, {reading("Flash", "https://arxiv.org/abs/2205.14135v2"), reading(kFlash)});
  session(1, {reading("Introduction"), reading(kFlash)});

  const auto first = records(0).at(0), second = records(1).at(0);
  ASSERT_THAT(first.papers, SizeIs(2));  // nothing says that "Flash" is that title
  EXPECT_EQ(first.readings[0].paper, "arxiv:2205.14135");
  EXPECT_EQ(first.readings[1].paper, second.readings[1].paper);
  EXPECT_EQ(second.readings[0].paper, "");
  EXPECT_THAT(second.papers, SizeIs(1));
}

TEST_F(Papers, AreJoinedByWhatArxivSays) {
  session(0, {reading("Flash", "https://arxiv.org/abs/2205.14135")});
  session(1, {reading("Its journal's page", "https://doi.org/10.5555/3600270.3601459")});
  session(1, {reading(kFlash)});
  arxiv_["2205.14135"] = {.id = "2205.14135",
                          .title = kFlash,
                          .authors = {"Tri Dao", "Daniel Y. Fu"},
                          .published = std::chrono::year{2022} / 5 / 27,
                          .abstract = "Transformers are slow.",
                          .doi = "10.5555/3600270.3601459"};

  for (const schema::SessionRecord& record : {records(0)[0], records(1)[0], records(1)[1]}) {
    ASSERT_THAT(record.papers, SizeIs(1));
    const schema::PaperRecord& paper = record.papers[0];
    EXPECT_EQ(record.readings[0].paper, paper.id);
    EXPECT_EQ(paper.id, "arxiv:2205.14135");
    EXPECT_THAT(paper.also, Contains("doi:10.5555~3600270.3601459"));
    EXPECT_EQ(paper.title, kFlash);
    EXPECT_EQ(paper.doi, "10.5555/3600270.3601459");
    EXPECT_THAT(paper.authors, ElementsAre("Tri Dao", "Daniel Y. Fu"));
    EXPECT_EQ(paper.published, "2022-05-27");
    EXPECT_EQ(paper.abstract, "Transformers are slow.");
  }
}

TEST_F(Papers, AreThoseOfCopiesAndOfTheSessionsTitle) {
  session(0, {reading(kFlash, "https://arxiv.org/abs/2205.14135")}).materials = {
      {.kind = catalog::MaterialKind::kAnnotatedPaper,
       .title = "flash_attention_[annotated].pdf",
       .path = "flash_attention_[annotated].pdf"},
      {.kind = catalog::MaterialKind::kSlides, .title = "Slides", .path = "slides.pdf"}};
  session(1, {}, kFlash);

  const auto read = records(0).at(0);
  EXPECT_EQ(read.materials[0].paper, "arxiv:2205.14135");
  EXPECT_EQ(read.materials[1].paper, "");
  EXPECT_THAT(read.papers, SizeIs(1));
  EXPECT_THAT(records(1).at(0).papers, SizeIs(1));
}

TEST_F(Papers, OfAPlanStandAtTheirOwnReadings) {
  const auto other = reading("Orca: A Distributed Serving System for Transformers");
  plan_reading("Kernels", reading("Chapter 1"));
  plan_reading("Serving", other);
  plan_reading("Kernels", reading(kFlash, "https://arxiv.org/abs/2205.14135"));
  plan_reading("Serving", reading("Chapter 2"));

  const auto topics = records(1);
  ASSERT_THAT(topics, SizeIs(2));
  EXPECT_EQ(topics[0].readings[0].paper, "");
  EXPECT_EQ(topics[0].readings[1].paper, "arxiv:2205.14135");
  EXPECT_THAT(topics[0].papers, SizeIs(1));
  EXPECT_EQ(topics[1].readings[0].paper, topics[1].papers.at(0).id);
  EXPECT_EQ(topics[1].readings[1].paper, "");
}

TEST_F(Papers, OfATopicThatIsCalledLikeASessionDoNotDisturbIt) {
  session(1, {reading("Chapter 1")}).id = "b:kernels";
  plan_reading("Kernels", reading(kFlash));
  const auto all = records(1);
  ASSERT_THAT(all, SizeIs(1));
  EXPECT_EQ(all[0].readings.at(0).paper, "");
  EXPECT_NE(all[0].readings.at(1).paper, "");
}

TEST_F(Papers, TakeAuthorsFromThePageWhereArxivSaysNothing) {
  session(0, {reading(kFlash)});
  plan_reading("Kernels", {.title = kFlash, .authors = "Dao et al."});
  EXPECT_THAT(records(0).at(0).papers.at(0).authors, ElementsAre("Dao et al."));
}

TEST_F(Papers, HaveLimits) {
  std::vector<catalog::Reading> many;
  for (int i = 0; i < 1200; ++i)
    many.push_back(reading("x", "https://arxiv.org/abs/2205." + std::to_string(10000 + i)));
  session(0, std::move(many));
  std::vector<catalog::Reading> names;
  for (int i = 0; i < 100; ++i)
    names.push_back(reading("Another name of the same paper " + std::to_string(i),
                            "https://arxiv.org/abs/2401.00001"));
  session(0, std::move(names));

  const auto all = records(0);
  EXPECT_THAT(all[0].papers, SizeIs(1000));
  EXPECT_EQ(all[0].readings.back().paper, "");
  ASSERT_THAT(all[1].papers, SizeIs(1));
  EXPECT_THAT(all[1].papers[0].also, SizeIs(16));
  EXPECT_EQ(all[1].readings.back().paper, "arxiv:2401.00001");
}

TEST_F(Papers, OfNobodyAreNone) {
  session(0, {reading("Introduction"), reading("")});
  EXPECT_THAT(records(0).at(0).papers, IsEmpty());
  EXPECT_THAT(records(1), IsEmpty());
}

}  // namespace
}  // namespace lectern::archive

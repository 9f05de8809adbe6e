#include "indexer/catalog/papers.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lectern::catalog {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr const char* kPagedAttention =
    "Efficient Memory Management for Large Language Model Serving with PagedAttention";

Reading reading(const std::string& title, const std::string& url = {}) {
  return {.title = title, .url = url};
}

Material copy(const std::string& path, const std::string& title = {},
              MaterialKind kind = MaterialKind::kAnnotatedPaper) {
  const std::string name = path.substr(path.rfind('/') + 1);
  return {.kind = kind, .title = title.empty() ? name : title, .path = path};
}

std::string key_of(const std::string& title) {
  const auto keys = paper_title_keys(title);
  return keys.empty() ? "" : keys.front();
}

std::string id_of(const Reading& reading) { return paper_id(paper_keys(reading)).value; }

TEST(PaperTitles, AreOneHoweverTheyAreWritten) {
  const std::string key = key_of("Attention Is All You Need");
  EXPECT_EQ(key, "attentionisallyouneed");
  for (const char* title :
       {"Attention is all you need (pdf)", "[annotated] Attention is All you Need.pdf",
        "attention_is_all_you_need_[annotated].pdf", "Paper: Attention is all you need",
        "Attention is all you need (Vaswani et al., 2017)", "Attention is all you need [2017]",
        "\\textbf{Attention} is all you {Need}", "Attention — is all you need [paper] (annotated)"})
    EXPECT_EQ(key_of(title), key) << title;
}

TEST(PaperTitles, KeepBracketsThatBelongToThem) {
  EXPECT_EQ(key_of("Who Says Elephants Can't Run (And Why)"), "whosayselephantscantrunandwhy");
  EXPECT_NE(key_of("LLM.int8(): 8-bit Matrix Multiplication for Transformers at Scale"), "");
}

TEST(PaperTitles, ThatSayTooLittleAreNone) {
  for (const char* title : {"", "Introduction", "Deep Learning", "Paper", "[annotated].pdf",
                            "a b c", "Chapter 1 - Chapter 7", "Week 3: Attention and transformers",
                            "Lecture 12 Parallel programming models", "Part 2: On the way to it"})
    EXPECT_THAT(paper_title_keys(title), IsEmpty()) << title;
}

TEST(PaperTitles, AreKnownByWhatFollowsTheirName) {
  EXPECT_THAT(paper_title_keys(std::string{"PagedAttention: "} + kPagedAttention),
              Contains(key_of(kPagedAttention)));
  EXPECT_THAT(paper_title_keys("A Study of Many Things: and of some more of them"), SizeIs(1));
}

TEST(PaperTitles, OfScriptsWithoutBlanksCount) {
  EXPECT_NE(key_of("大規模言語モデルの効率的な推論"), "");
  EXPECT_EQ(key_of("序論"), "");
}

TEST(PaperIds, TakeTheStrongestKey) {
  EXPECT_EQ(id_of(reading("Megablocks", "https://arxiv.org/pdf/2211.15841v1")), "arxiv:2211.15841");
  EXPECT_EQ(id_of(reading("x", "https://arxiv.org/abs/cs/0112017")), "arxiv:cs~0112017");
  EXPECT_EQ(id_of(reading("x", "https://dl.acm.org/doi/abs/10.1145/3567955.3567959")),
            "doi:10.1145~3567955.3567959");
  EXPECT_EQ(id_of(reading("x", "https://doi.org/10.48550/arXiv.2205.14135")), "arxiv:2205.14135");
  EXPECT_EQ(id_of(reading("Attention is all you need")), "title:attentionisallyouneed");
  EXPECT_EQ(id_of(reading("Introduction", "https://example.org/")), "");
}

TEST(PaperIds, OfMaterials) {
  EXPECT_EQ(paper_keys(copy("papers/2205.14135v2.pdf")).arxiv, "2205.14135");
  EXPECT_THAT(paper_keys(copy("x.pdf", "Attention is all you need")).titles, SizeIs(1));
  EXPECT_TRUE(
      paper_keys(copy("x.pdf", "Attention is all you need", MaterialKind::kSlides)).empty());
  EXPECT_EQ(
      paper_keys(Material{.kind = MaterialKind::kLink, .url = "https://arxiv.org/abs/2205.14135"})
          .arxiv,
      "2205.14135");
}

class PapersTest : public ::testing::Test {
 protected:
  PapersTest() : catalog_{{ClubCatalog{}, ClubCatalog{}}} {}

  void session(std::size_t club, std::vector<Reading> readings,
               std::vector<Material> materials = {}, const std::string& title = {}) {
    Session session;
    session.title = title;
    session.readings = std::move(readings);
    session.materials = std::move(materials);
    catalog_.clubs[club].sessions.push_back(std::move(session));
  }

  std::vector<Paper> papers() const { return papers_of(catalog_, known_); }

  Catalog catalog_;
  std::map<std::string, KnownPaper> known_;
};

TEST_F(PapersTest, TellsWhatArxivCanBeAskedAbout) {
  session(0, {reading("x", "https://arxiv.org/abs/2309.06180"), reading(kPagedAttention)},
          {copy("papers/2205.14135v2.pdf")});
  session(1, {reading("x", "https://doi.org/10.48550/arXiv.2309.06180")});
  catalog_.clubs[1].readings = {reading("x", "https://arxiv.org/abs/cs/0112017")};
  EXPECT_THAT(arxiv_ids_of(catalog_), ElementsAre("2205.14135", "2309.06180", "cs/0112017"));
}

TEST_F(PapersTest, HaveAFewOtherIdsHoweverManyNamesTheyAreGiven) {
  std::vector<Reading> names;
  for (int i = 0; i < 100; ++i)
    names.push_back(reading("Another name of one paper " + std::to_string(i),
                            "https://arxiv.org/abs/2309.06180"));
  names.push_back(
      reading("Another name of one paper 99", "https://doi.org/10.1145/3600006.3613165"));
  session(0, std::move(names));
  const auto all = papers();
  ASSERT_THAT(all, SizeIs(1));
  EXPECT_EQ(all[0].id.value, "arxiv:2309.06180");
  EXPECT_THAT(all[0].also, SizeIs(16));
  EXPECT_EQ(all[0].also[0].value, "doi:10.1145~3600006.3613165");
  EXPECT_THAT(all[0].mentions, SizeIs(101));
}

TEST_F(PapersTest, JoinsClubsAndPlans) {
  session(0, {reading(kPagedAttention, "https://arxiv.org/abs/2309.06180")});
  session(1, {reading("vLLM", "https://arxiv.org/pdf/2309.06180v1.pdf")});
  catalog_.clubs[1].readings = {reading(std::string{"PagedAttention: "} + kPagedAttention),
                                reading("Something else that is quite long")};
  const auto all = papers();

  ASSERT_THAT(all, SizeIs(2));
  EXPECT_EQ(all[0].id.value, "arxiv:2309.06180");
  EXPECT_EQ(all[0].title, kPagedAttention);
  EXPECT_THAT(all[0].mentions, ElementsAre(PaperMention{PaperMention::kReading, 0, 0, 0},
                                           PaperMention{PaperMention::kReading, 1, 0, 0},
                                           PaperMention{PaperMention::kPlanReading, 1, 0, 0}));
  EXPECT_THAT(all[0].also, Contains(PaperId{"title:" + key_of(kPagedAttention)}));
}

TEST_F(PapersTest, JoinsThroughAnEntryThatHasBoth) {
  catalog_.clubs[0].readings = {
      {.title = "Ring Attention with Blockwise Transformers", .url = {}, .doi = {}},
      {.title = "Other", .arxiv = "2310.01889", .doi = "10.1/X"},
      {.title = "Third", .doi = "10.1/x"},
      {.title = "Ring attention with blockwise transformers.", .arxiv = "2310.01889"}};
  const auto all = papers();
  ASSERT_THAT(all, SizeIs(1));
  EXPECT_THAT(all[0].mentions, SizeIs(4));
  EXPECT_EQ(all[0].doi, "10.1/x");
}

TEST_F(PapersTest, KeepsTwoPapersOfArxivWithOneTitleApart) {
  catalog_.clubs[0].readings = {{.title = "A Survey of Everything", .arxiv = "2001.00001"},
                                {.title = "A Survey of Everything", .arxiv = "2002.00002"},
                                {.title = "A survey of everything"}};
  const auto all = papers();
  ASSERT_THAT(all, SizeIs(2));
  EXPECT_THAT(all[0].mentions, SizeIs(2));
  EXPECT_EQ(all[1].id.value, "arxiv:2002.00002");
}

TEST_F(PapersTest, JoinsNicknamesByWhatArxivSays) {
  const std::string title = "MegaBlocks: Efficient Sparse Training with Mixture-of-Experts";
  session(0, {reading("MegaBlocks", "https://arxiv.org/pdf/2211.15841")});
  catalog_.clubs[1].readings = {reading(title)};
  EXPECT_THAT(papers(), SizeIs(2));
  known_["2211.15841"] = {title, ""};
  ASSERT_THAT(papers(), SizeIs(1));
}

TEST_F(PapersTest, FindsCopiesByTheirFilesNames) {
  session(0,
          {reading("GPipe: Efficient Training of Giant Neural Networks",
                   "https://arxiv.org/abs/1811.06965"),
           reading("Zero Bubble Pipeline Parallelism", "https://arxiv.org/abs/2401.10241")},
          {copy("session_6/gpipe_[annotated].pdf"),
           copy("session_6/zero_bubble_pipeline_parallelism_[annotated].pdf"),
           copy("session_6/notes_[annotated].pdf")});
  const auto all = papers();
  ASSERT_THAT(all, SizeIs(2));
  EXPECT_THAT(all[0].mentions, Contains(PaperMention{PaperMention::kMaterial, 0, 0, 0}));
  EXPECT_THAT(all[1].mentions, Contains(PaperMention{PaperMention::kMaterial, 0, 0, 1}));
  EXPECT_THAT(all[0].mentions, SizeIs(2));
}

TEST_F(PapersTest, GivesACopyToTheOnlyPaperOfItsSession) {
  session(0, {reading("Megatron-LM", "https://arxiv.org/abs/1909.08053")},
          {copy("session_8/annotated.pdf"), copy("session_8/a.pdf", {}, MaterialKind::kSlides)});
  ASSERT_THAT(papers(), SizeIs(1));
  EXPECT_THAT(papers()[0].mentions, SizeIs(2));
}

TEST_F(PapersTest, KnowsSessionsThatAreCalledLikeAPaper) {
  catalog_.clubs[1].readings = {reading(kPagedAttention)};
  session(0, {}, {}, kPagedAttention);
  session(0, {reading(kPagedAttention)}, {}, kPagedAttention);
  const auto all = papers();
  ASSERT_THAT(all, SizeIs(1));
  EXPECT_THAT(all[0].mentions, ElementsAre(PaperMention{PaperMention::kReading, 0, 1, 0},
                                           PaperMention{PaperMention::kPlanReading, 1, 0, 0},
                                           PaperMention{PaperMention::kTitle, 0, 0, 0}));
}

TEST_F(PapersTest, MakesNoPaperOfASessionsTitle) {
  session(0, {}, {}, kPagedAttention);
  EXPECT_THAT(papers(), IsEmpty());
}

}  // namespace
}  // namespace lectern::catalog

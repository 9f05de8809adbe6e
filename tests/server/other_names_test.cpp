// Compounds, acronyms, synonyms: what else is searched for than what was typed.
#include <gmock/gmock.h>

#include "tests/server/search_fixture.hpp"

namespace lectern::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

using Ids = std::set<std::string>;

class OtherNames : public SearchTest {
 protected:
  // Sessions of one slide each, the first of which introduces MoE.
  void names() {
    index::Writer writer{folder_.path() / "index", false};
    writer.put_club(club("ml", "ML"));
    index::IndexedSession introduces =
        session({"long", "Routing", {"A mixture of experts routes tokens"}});
    introduces.session.acronyms.push_back({"MoE", "Mixture of Experts", 3});
    writer.replace(std::move(introduces));
    writer.replace(session({"short", "Layers", {"The MoE layer"}}));
    writer.replace(session({"k8s", "Clusters", {"Jobs on k8s"}}));
    writer.replace(session({"kube", "Orchestration", {"Kubernetes schedules pods"}}));
    writer.replace(session({"apart", "Apart", {"experts of wine, a mixture"}}));
    writer.put_synonyms({{"k8s", "kubernetes"}});
    writer.finish();
  }

  std::vector<std::string> order(const std::string& text) {
    std::vector<std::string> all;
    for (const search::Result& result : ask(text).results) all.push_back(result.session.id);
    return all;
  }
};

TEST_F(OtherNames, WordsWrittenAsOneAndApartFindEachOther) {
  archive({{"one", "A", {"FlashAttention is fast"}},
           {"two", "B", {"flash attention is fast"}},
           {"other", "C", {"attention to a flash"}}});
  EXPECT_EQ(order("flashattention").at(0), "one");
  EXPECT_EQ(found("flashattention"), (Ids{"one", "two"}));
  EXPECT_EQ(found("flash attention"), (Ids{"one", "two", "other"}));
  EXPECT_EQ(found("flash-attention"), (Ids{"one", "two"}));
  EXPECT_EQ(found("\"flash attention\""), Ids{"two"}) << "a phrase is as it is typed";
}

TEST_F(OtherNames, AHyphenMayBeLeftOut) {
  archive({{"hyphen", "A", {"multi-head attention"}}, {"one", "B", {"multihead attention"}}});
  EXPECT_EQ(found("multi-head"), (Ids{"hyphen", "one"}));
  EXPECT_EQ(found("multihead"), (Ids{"hyphen", "one"}));
}

TEST_F(OtherNames, AnAcronymFindsItsLongFormAndSaysSo) {
  names();
  const auto answer = ask("moe");
  EXPECT_EQ(ids(answer), (Ids{"long", "short"}));
  EXPECT_THAT(answer.query.also, ElementsAre("Mixture of Experts"));
}

TEST_F(OtherNames, ALongFormFindsItsAcronym) {
  names();
  const auto answer = ask("mixture of experts");
  EXPECT_TRUE(ids(answer).contains("short"));
  EXPECT_THAT(answer.query.also, ElementsAre("MoE"));
  EXPECT_TRUE(ids(answer).contains("long"));
}

TEST_F(OtherNames, SynonymsAnswerForEachOther) {
  names();
  EXPECT_EQ(order("kubernetes"), (std::vector<std::string>{"kube", "k8s"}));
  EXPECT_EQ(order("k8s"), (std::vector<std::string>{"k8s", "kube"}));
  EXPECT_THAT(ask("k8s").query.also, ElementsAre("kubernetes"));
}

TEST_F(OtherNames, OtherNamesGoWithOtherWords) {
  names();
  for (const auto& [text, id] : {std::pair{"moe tokens", "long"}, std::pair{"k8s pods", "kube"}}) {
    const auto answer = ask(text);
    EXPECT_EQ(answer.results.at(0).session.id, id);
    EXPECT_THAT(answer.results.at(0).missing, IsEmpty()) << text;
  }
}

TEST_F(OtherNames, WhatIsLeftOutIsNotSearchedForByOtherNames) {
  names();
  EXPECT_THAT(ask("jobs NOT (moe layer)").query.also, IsEmpty());
  EXPECT_EQ(found("jobs NOT (moe layer)"), Ids{"k8s"});
}

TEST_F(OtherNames, OtherNamesAreMarked) {
  names();
  const auto answer = ask("moe tokens");
  EXPECT_THAT(marked(answer.results.at(0).hits.at(0).snippet),
              ElementsAre("mixture", "experts", "tokens"));
}

}  // namespace
}  // namespace lectern::testing

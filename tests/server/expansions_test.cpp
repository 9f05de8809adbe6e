#include "server/search/expansions.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lectern::search {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

schema::SessionRecord session(std::vector<schema::AcronymRecord> acronyms) {
  schema::SessionRecord record;
  record.acronyms = std::move(acronyms);
  return record;
}

Expansions expansions(const std::vector<schema::SessionRecord>& sessions,
                      const std::vector<schema::SynonymGroup>& groups = {}) {
  Expansions::Builder builder;
  for (const auto& one : sessions) builder.add(one);
  builder.add(groups);
  return std::move(builder).build();
}

// "0-1: Mixture of Experts | modes of energy", one line per place.
std::vector<std::string> shown(const std::vector<Expansion>& found) {
  std::vector<std::string> lines;
  for (const Expansion& expansion : found) {
    std::string line = std::to_string(expansion.begin) + "-" + std::to_string(expansion.end) + ":";
    for (const auto& form : expansion.forms)
      line += (&form == &expansion.forms.front() ? " " : " | ") + form.label;
    lines.push_back(line);
  }
  return lines;
}

const schema::AcronymRecord kMoe{"MoE", "Mixture of Experts", 3};

TEST(Expansions, AnAcronymFindsItsLongFormAndTheOtherWayRound) {
  const auto made = expansions({session({kMoe})});
  EXPECT_THAT(shown(made.of({"moe", "routing"})), ElementsAre("0-1: Mixture of Experts"));
  EXPECT_THAT(shown(made.of({"a", "mixture", "of", "experts", "layer"})), ElementsAre("1-4: MoE"));
  EXPECT_THAT(made.of({"mixture", "of"}), IsEmpty());
  EXPECT_THAT(made.of({}), IsEmpty());
  const auto found = made.of({"moe"});
  EXPECT_THAT(found[0].forms[0].words, ElementsAre("mixture", "of", "experts"));
}

TEST(Expansions, NumberAndHyphensAreNoDifference) {
  const auto made = expansions({session({{"LLM", "large language model", 1}})},
                               {{"A/B test", "controlled experiment"}});
  EXPECT_THAT(shown(made.of({"llms"})), ElementsAre("0-1: large language model"));
  EXPECT_THAT(shown(made.of({"large", "language", "models"})), ElementsAre("0-3: LLM"));
  EXPECT_THAT(shown(made.of({"large-language-models"})), ElementsAre("0-1: LLM"));
  EXPECT_THAT(shown(made.of({"a/b", "tests"})), ElementsAre("0-2: controlled experiment"));
  EXPECT_THAT(shown(made.of({"a", "b", "testing"})), IsEmpty());
}

TEST(Expansions, AFormThatEndsInsideAWordIsNone) {
  const auto made = expansions({}, {{"all to all", "alltoall"}, {"to", "towards"}});
  EXPECT_THAT(shown(made.of({"all-to-all"})), ElementsAre("0-1: alltoall"));
  EXPECT_THAT(made.of({"all-to-one"}), IsEmpty());
}

TEST(Expansions, TheLongestFormAtAPlaceIsTaken) {
  const auto made = expansions({}, {{"kv cache", "key value cache"}, {"cache", "store"}});
  EXPECT_THAT(shown(made.of({"kv", "cache", "cache"})),
              ElementsAre("0-2: key value cache", "2-3: store"));
}

TEST(Expansions, TheCommonestMeaningGoesFirstAndRareOnesAreLeftOut) {
  const schema::AcronymRecord context{"CP", "context parallelism", 5};
  const auto made =
      expansions({session({context}), session({context}), session({context}),
                  session({{"CP", "checkpointing", 4}}), session({{"CP", "control plane", 1}})});
  const auto found = made.of({"cp"});
  EXPECT_THAT(shown(found), ElementsAre("0-1: context parallelism | checkpointing"));
  EXPECT_NEAR(found[0].forms[0].share, 0.75, 0.001);
  EXPECT_NEAR(found[0].forms[1].share, 0.2, 0.001);
  EXPECT_THAT(made.of({"control", "plane"}), IsEmpty());
}

TEST(Expansions, SpellingsOfOneLongFormCountTogether) {
  const auto made = expansions({session({{"TP", "Tensor Parallelism", 2}}),
                                session({{"TP", "tensor-parallelism", 1}}),
                                session({{"tp", "Tensor parallelism", 1}})});
  EXPECT_THAT(shown(made.of({"tp"})), ElementsAre("0-1: Tensor Parallelism"));
  EXPECT_THAT(shown(made.of({"tensor", "parallelism"})), ElementsAre("0-2: TP"));
}

TEST(Expansions, WhatTheArchiveAndTheFileSayMeetInOneForm) {
  const auto made = expansions({session({kMoe})}, {{"moe", "mixture-of-experts", "sparse expert"}});
  EXPECT_THAT(shown(made.of({"moe"})), ElementsAre("0-1: Mixture of Experts | sparse expert"));
  EXPECT_THAT(shown(made.of({"sparse", "experts"})), ElementsAre("0-2: MoE | Mixture of Experts"));
}

TEST(Expansions, GroupsAreNotChained) {
  const auto made = expansions({}, {{"cp", "context parallelism"}, {"cp", "control plane"}});
  EXPECT_THAT(shown(made.of({"control", "plane"})), ElementsAre("0-2: cp"));
}

TEST(Expansions, WhatIsNoFormIsLeftOut) {
  const auto made = expansions({session({{"", "x", 1}, {"X", "--", 1}, {"Y", "why", 0}})},
                               {{"a b c d e f g h i", "letters"}, {"!!", "?"}});
  EXPECT_THAT(made.of({"letters"}), IsEmpty());
  EXPECT_THAT(made.of({"x", "y", "why"}), IsEmpty());
}

TEST(Expansions, LongAndStrangeQueriesAreRead) {
  const auto made = expansions({session({kMoe})});
  EXPECT_THAT(made.of(std::vector<std::string>(10'000, "mixture")), IsEmpty());
  EXPECT_THAT(made.of({std::string(10'000, '-'), "\xFF\x01", std::string(10'000, 'm')}), IsEmpty());
  EXPECT_THAT(made.of(std::vector<std::string>(10, "moe")), SizeIs(10));
}

}  // namespace
}  // namespace lectern::search

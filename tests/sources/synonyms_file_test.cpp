#include "indexer/sources/synonyms_file.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "indexer/sources/clubs_file.hpp"
#include "tests/temporary_folder.hpp"

namespace lectern::sources {
namespace {

using ::testing::AllOf;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using ::testing::StartsWith;

class SynonymsFile : public ::testing::Test {
 protected:
  std::vector<schema::SynonymGroup> load(const std::string& text) {
    return load_synonyms(folder_.write("etc/synonyms.toml", text));
  }
  // Behind the file's name: ":2: …".
  std::string error_of(const std::string& text) {
    try {
      load(text);
    } catch (const ClubsFileError& error) {
      const std::string message = error.what();
      const std::string file = (folder_.path() / "etc/synonyms.toml").string();
      EXPECT_THAT(message, StartsWith(file));
      return message.substr(file.size());
    }
    return "";
  }
  testing::TemporaryFolder folder_;
};

TEST_F(SynonymsFile, HoldsGroupsOfForms) {
  EXPECT_THAT(
      load("groups = [\n  [\"k8s\", \"Kubernetes\"],\n  [\" A/B test \", \"C++\", \"C#\"]]"),
      ElementsAre(ElementsAre("k8s", "Kubernetes"), ElementsAre("A/B test", "C++", "C#")));
  EXPECT_THAT(load("groups = []"), IsEmpty());
  EXPECT_THAT(load(""), IsEmpty());
}

TEST_F(SynonymsFile, WhatIsWrongHasItsLine) {
  EXPECT_THAT(error_of("groups = [\n[\"a\", \"b\"],\n[\"c\"]]"),
              AllOf(StartsWith(":3: "), HasSubstr("2 to 32 forms, this one 1")));
  EXPECT_THAT(error_of("groups = [\n[\"a\", 7]]"),
              AllOf(StartsWith(":2: "), HasSubstr("string in quotes")));
  EXPECT_THAT(error_of("groups = [\n\"a\", \"b\"]"),
              AllOf(StartsWith(":2: "), HasSubstr("list of forms")));
  EXPECT_THAT(error_of("groups = \"a\""), StartsWith(":1: groups must be a list"));
  EXPECT_THAT(error_of("groups = [\n[\"KV  cache\",\n\"kv cache\"]]"),
              AllOf(StartsWith(":3: "), HasSubstr("twice")));
  EXPECT_THAT(error_of("\ngroup = []"),
              AllOf(StartsWith(":2: unknown key \"group\""), EndsWith("has groups")));
  EXPECT_THAT(error_of("groups = [\n[\"a\", \"b\"]"), StartsWith(":2: "));
}

TEST_F(SynonymsFile, AFormIsAFewWords) {
  EXPECT_THAT(error_of("groups = [[\"--\", \"b\"]]"), HasSubstr("neither letters nor digits"));
  EXPECT_THAT(error_of("groups = [[\"a\\tb\", \"b\"]]"), HasSubstr("control characters"));
  EXPECT_THAT(error_of("groups = [[\"a b c d e f g h i\", \"b\"]]"),
              HasSubstr("longer than eight"));
  EXPECT_THAT(error_of("groups = [[\"" + std::string(121, 'x') + "\", \"b\"]]"),
              HasSubstr("longer than eight"));
  EXPECT_THAT(load("groups = [[\"a b c d e f g h\", \"b\"]]"), SizeIs(1));
}

TEST_F(SynonymsFile, NamedBesideTheClubsOrShipped) {
  const auto named = folder_.write("mine.toml", "groups = [[\"named\", \"b\"]]");
  const auto clubs = folder_.path() / "etc/clubs.toml";
  EXPECT_EQ(find_synonyms({}, clubs), shipped_synonyms());
  folder_.write("etc/synonyms.toml", "groups = [[\"beside\", \"b\"]]");
  EXPECT_THAT(find_synonyms({}, clubs), ElementsAre(ElementsAre("beside", "b")));
  EXPECT_THAT(find_synonyms(named, clubs), ElementsAre(ElementsAre("named", "b")));
  EXPECT_THROW(find_synonyms(folder_.path() / "none.toml", clubs), ClubsFileError);
}

TEST_F(SynonymsFile, TheShippedOneSurvivesTheIndex) {
  const auto groups = shipped_synonyms();
  EXPECT_THAT(groups, Contains(ElementsAre("k8s", "Kubernetes")));
  EXPECT_EQ(schema::decode_synonyms(schema::encode(groups)), groups);
}

}  // namespace
}  // namespace lectern::sources

// From clubs' pages to the server's answer: one paper in the forms in which people write it.
#include <gmock/gmock.h>

#include "indexer/process/run.hpp"
#include "tests/extract/tiny_pdf.hpp"
#include "tests/server/http_fixture.hpp"

namespace lectern::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr const char* kTitle =
    "Overlap Communication with Dependent Computation via Decomposition in Large Models";

class PapersOfClubs : public HttpTest {
 protected:
  PapersOfClubs() {
    write("clubs.toml",
          "[[club]]\nid = \"one\"\nname = \"One\"\nsource = \"one\"\n"
          "[[club]]\nid = \"two\"\nname = \"Two\"\nsource = \"two\"\n"
          "[[club]]\nid = \"plan\"\nname = \"Plan\"\nsource = \"plan\"\nkind = \"plan\"\n");
    // With an arXiv id and the title, and an annotated copy.
    write("one/README.md",
          std::string{
              "# One\n\n| Date | Topic | Presenter | Paper | Slides |\n|---|---|---|---|---|\n"
              "| 2025-03-04 | Overlapping | Ann | ["} +
              kTitle +
              "](https://arxiv.org/pdf/2305.06942v2.pdf) | [annotated "
              "paper](papers/overlap_[annotated].pdf) |\n"
              "| 2025-03-11 | Something else | Bob | | |\n");
    write("one/papers/overlap_[annotated].pdf",
          extract::tiny_pdf({extract::TinyPage{.text = "decomposition of collectives"}}));
    // With its DOI and the title, and in another session with the arXiv id alone.
    write("two/README.md",
          std::string{"# Two\n\n| Date | Topic | Presenter | Paper |\n|---|---|---|---|\n"
                      "| 2024-05-06 | Async tensor parallelism | Cy | ["} +
              kTitle +
              "](https://dl.acm.org/doi/abs/10.1145/3567955.3567959) |\n"
              "| 2024-05-13 | Once more | Cy | [paper](https://arxiv.org/abs/2305.06942) |\n");
    write("plan/README.md",
          std::string{"# Plan\n\n## Batch 1\n\n- **Collectives**\n  - "} + kTitle +
              " (Wang et al., 2023)\n  - Another paper that nobody has read so far\n");
  }

  int reindex(std::vector<std::string> more = {}) {
    process::Command command;
    command.program = (std::filesystem::path(LECTERN_BIN) / "lectern-reindex").string();
    command.arguments = {"--clubs",    (folder_.path() / "clubs.toml").string(),
                         "--archive",  (folder_.path() / "archive").string(),
                         "--offline",  "--no-ocr",
                         "--no-images"};
    command.arguments.insert(command.arguments.end(), more.begin(), more.end());
    return process::run(command).exit_code;
  }

  boost::json::value paper() { return get("/api/papers/arxiv:2305.06942").json(); }

  // The plan's readings with the dates of the sessions that cover them.
  std::map<std::string, std::vector<std::string>> coverage() {
    std::map<std::string, std::vector<std::string>> covered;
    const auto plan = get("/api/clubs/plan/sessions").json();
    for (const auto& topic : plan.at("sessions").as_array())
      for (const auto& reading : topic.at("readings").as_array()) {
        auto& dates = covered[std::string{reading.at("title").as_string()}];
        for (const auto& session : reading.at("sessions").as_array())
          dates.emplace_back(session.at("date").as_string());
      }
    return covered;
  }
};

TEST_F(PapersOfClubs, AreOneInEveryFormOfTheirLinksAndTitles) {
  ASSERT_EQ(reindex(), 0);
  start();
  const auto json = paper();
  EXPECT_EQ(json.at("title"), kTitle);
  EXPECT_EQ(json.at("doi"), "10.1145/3567955.3567959");
  std::vector<std::string> dates;
  for (const auto& session : json.at("sessions").as_array())
    dates.emplace_back(session.at("date").as_string());
  EXPECT_THAT(dates, ElementsAre("2025-03-04", "2024-05-13", "2024-05-06"));

  const auto& copies = json.at("sessions").at(0).at("copies").as_array();
  ASSERT_EQ(copies.size(), 1u);
  EXPECT_EQ(copies[0].at("kind"), "annotated_paper");
  const std::string hash{copies[0].at("sha256").as_string()};
  EXPECT_EQ(get("/media/" + hash.substr(0, 2) + "/" + hash + "/document.pdf").status, 200);

  ASSERT_EQ(json.at("plan").as_array().size(), 1u);
  EXPECT_EQ(json.at("plan").at(0).at("club").at("id"), "plan");
  EXPECT_EQ(get("/api/papers/doi:10.1145~3567955.3567959").body,
            get("/api/papers/arxiv:2305.06942").body);
}

TEST_F(PapersOfClubs, CoverAPlansReadings) {
  ASSERT_EQ(reindex(), 0);
  start();
  auto covered = coverage();
  ASSERT_EQ(covered.size(), 2u);
  EXPECT_THAT(covered[kTitle], ElementsAre("2025-03-04", "2024-05-13", "2024-05-06"));
  EXPECT_THAT(covered["Another paper that nobody has read so far"], IsEmpty());
}

TEST_F(PapersOfClubs, StayTogetherWhenOnlyOneClubIsIndexedAgain) {
  ASSERT_EQ(reindex(), 0);
  ASSERT_EQ(reindex({"--club", "two"}), 0);
  ASSERT_EQ(reindex({"--club", "plan"}), 0);
  start();
  EXPECT_EQ(paper().at("sessions").as_array().size(), 3u);
  EXPECT_EQ(paper().at("plan").as_array().size(), 1u);
  EXPECT_EQ(coverage()[kTitle].size(), 3u);
}

TEST_F(PapersOfClubs, AreGoneWithTheLastSessionThatMentionsThem) {
  ASSERT_EQ(reindex(), 0);
  write("two/README.md", "# Two\n\n- 2024-05-06: Nothing\n");
  write("plan/README.md",
        "# Plan\n\n## Batch 1\n\n- **Collectives**\n  - A reading of another sort\n");
  ASSERT_EQ(reindex(), 0);
  start();
  EXPECT_EQ(paper().at("sessions").as_array().size(), 1u);
  EXPECT_TRUE(paper().at("plan").as_array().empty());
  EXPECT_EQ(get("/api/papers/doi:10.1145~3567955.3567959").status, 404);
}

}  // namespace
}  // namespace lectern::testing

#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "indexer/process/run.hpp"
#include "tests/integration/server_process.hpp"
#include "tests/server/small_archive.hpp"

namespace lectern::testing {
namespace {

using ::testing::AllOf;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::Not;

namespace json = boost::json;

// `lectern-reindex search` over a small archive.
class SearchCommand : public ::testing::Test {
 protected:
  SearchCommand() {
    write_index(archive() / "index", {club("ml", "ML"), club("db", "Databases")},
                {{"ml:one", "Caching", {"The posting lists", "Eviction"}, {"Ada"}, "2025-01-02"},
                 {"ml:two", "Lists", {"posting more lists"}, {}, "2024-01-02"},
                 {"db:one", "Posting lists", {}, {}, "2023-01-02", "", "db"}});
  }

  std::filesystem::path archive() const { return folder_.path() / "archive"; }

  static process::Result run(std::vector<std::string> arguments,
                             const std::string& program = LECTERN_BIN "/lectern-reindex") {
    return process::run({.program = program, .arguments = std::move(arguments)});
  }

  std::string text_of(std::vector<std::string> arguments) const {
    arguments.insert(arguments.end(), {"--archive", archive().string()});
    const process::Result result = run(std::move(arguments));
    EXPECT_EQ(result.exit_code, 0) << result.errors;
    return result.output;
  }

  TemporaryFolder folder_;
};

TEST_F(SearchCommand, PrintsSessionsWithTheirPassages) {
  const std::string text = text_of({"search", "eviction"});
  EXPECT_THAT(text, HasSubstr("1 session, 1 passage\n"));
  EXPECT_THAT(text, HasSubstr("1.  Caching\n    ml · 2025-01-02 · Ada\n    slide 2 · slides/"));
  EXPECT_THAT(text, HasSubstr("      Eviction\n      file://" + archive().string() + "/media/"));
  EXPECT_THAT(text, HasSubstr("/document.pdf#page=2\n"));
  EXPECT_THAT(text, Not(HasSubstr("\033")));  // no colours: this is no terminal
}

TEST_F(SearchCommand, WordsAreOneQuery) {
  EXPECT_EQ(text_of({"search", "posting", "lists"}), text_of({"search", "posting lists"}));
}

TEST_F(SearchCommand, JsonIsWhatTheServerAnswers) {
  for (const char* query : {"posting lists", "nothing", ""}) {
    json::value printed = json::parse(text_of({"search", "--json", query}));
    json::value served = ServerProcess{archive()}.search(query);
    EXPECT_GE(printed.as_object()["took_ms"].as_double(), 0);
    printed.as_object().erase("took_ms");
    served.as_object().erase("took_ms");
    EXPECT_EQ(printed, served) << query;
  }
}

TEST_F(SearchCommand, OptionsMayStandBeforeAndAfter) {
  const std::string place = archive().string();
  const auto output = [](std::vector<std::string> arguments) {
    const process::Result result = run(std::move(arguments));
    EXPECT_EQ(result.exit_code, 0) << result.errors;
    return result.output;
  };
  const std::string expected = text_of({"search", "lists", "--club", "ml"});
  EXPECT_THAT(expected, HasSubstr("2 sessions"));
  EXPECT_EQ(output({"--archive", place, "--club", "ml", "search", "lists"}), expected);
  EXPECT_EQ(output({"search", "--club=ml", "--archive", place, "--offline", "lists"}), expected);
  EXPECT_EQ(output({"--club", "ml", "search", "lists", "--clubs", "x.toml", "--archive", place}),
            expected);
}

TEST_F(SearchCommand, FiltersAreThoseOfTheServer) {
  EXPECT_THAT(text_of({"search", "lists", "--year", "2025", "--year", "2023"}),
              AllOf(HasSubstr("2 sessions"), Not(HasSubstr("2024-01-02"))));
  EXPECT_THAT(text_of({"search", "lists", "--kind", "slide", "--limit", "1", "--sort", "oldest"}),
              AllOf(HasSubstr("2 sessions"), HasSubstr("1.  Lists"), Not(HasSubstr("2.  "))));
  EXPECT_THAT(text_of({"search", "lists", "--sort", "newest", "--limit=2", "--page", "2"}),
              HasSubstr("3.  Posting lists"));
  EXPECT_THAT(text_of({"search", "--presenter", "Ada"}), HasSubstr("1 session"));
}

TEST_F(SearchCommand, AQueryThatBeginsWithAHyphenFollowsTwo) {
  const std::string place = archive().string();
  for (const std::vector<std::string>& arguments :
       {std::vector<std::string>{"search", "--archive", place, "--", "-eviction"},
        std::vector<std::string>{"--archive", place, "search", "--", "-eviction", "lists"},
        std::vector<std::string>{"--archive", place, "search", "lists", "--", "-eviction"}}) {
    const process::Result result = run(arguments);
    EXPECT_EQ(result.exit_code, 0) << result.errors;
    EXPECT_THAT(result.output, AllOf(HasSubstr("Lists"), Not(HasSubstr("Eviction"))));
  }
}

TEST_F(SearchCommand, WordsMayBeNamesOfSubcommands) {
  const std::string place = archive().string();
  EXPECT_EQ(text_of({"search", "search"}), "Nothing was found.\n");
  EXPECT_EQ(text_of({"search", "check"}), "Nothing was found.\n");
  EXPECT_NE(run({"--archive", place, "--club", "search", "status"}).output, "Nothing was found.\n");
}

TEST_F(SearchCommand, NothingFoundIsNoFailure) {
  EXPECT_EQ(text_of({"search", "xyzzy"}), "Nothing was found.\n");
}

TEST_F(SearchCommand, WrongUsageIsExplained) {
  for (const auto& [option, value, said] :
       std::vector<std::tuple<std::string, std::string, std::string>>{
           {"--kind", "film", "'kind' must be one of"},
           {"--limit", "99", "--limit"},
           {"--from", "yesterday", "'from' must be a date"},
           {"--colour", "red", "--colour"},
           {"--jobs", "0", "--jobs"}}) {
    const process::Result result = run({"search", "x", option, value});
    EXPECT_EQ(result.exit_code, 2) << option;
    EXPECT_THAT(result.errors, HasSubstr(said));
    EXPECT_EQ(result.output, "");
  }
}

TEST_F(SearchCommand, HelpIsOfTheSearch) {
  const process::Result result = run({"search", "--help"});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_THAT(result.output, HasSubstr("--presenter"));
}

TEST_F(SearchCommand, WithoutAnIndexItSaysWhatToDo) {
  const process::Result result =
      run({"search", "x", "--archive", (folder_.path() / "no").string()});
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_THAT(result.errors, HasSubstr("lectern-reindex"));
}

TEST_F(SearchCommand, AMissingProgramIsNamed) {
  const auto alone = folder_.path() / "lectern-reindex";
  std::filesystem::copy_file(LECTERN_BIN "/lectern-reindex", alone);
  const process::Result result = run({"search", "x"}, alone.string());
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_THAT(result.errors,
              HasSubstr("cannot run " + folder_.path().string() + "/lectern-search"));
}

}  // namespace
}  // namespace lectern::testing

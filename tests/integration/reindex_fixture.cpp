#include "tests/integration/reindex_fixture.hpp"

#include "tests/extract/tiny_pdf.hpp"

namespace lectern::testing {

ReindexTest::ReindexTest() {
  folder_.write("clubs.toml", "[[club]]\nid = \"gen\"\nname = \"Generated\"\nsource = \"club\"\n");
}

void ReindexTest::write_club(int sessions) {
  std::string page = "# Generated\n\n| Date | Topic | Presenter | Slides |\n|---|---|---|---|\n";
  for (int i = 1; i <= sessions; ++i) {
    const std::string number = std::to_string(i);
    page += "| " + std::to_string(i % 27 + 1) + " May " + std::to_string(2000 + i / 27) +
            " | Topic " + number + " | Ann | [pdf](slides/" + number + ".pdf) |\n";
    write_deck("slides/" + number + ".pdf", "deck " + number, 2 + i % 4);
  }
  folder_.write("club/README.md", page);
}

void ReindexTest::write_deck(const std::string& path, const std::string& words, int pages) {
  std::vector<extract::TinyPage> all;
  for (int i = 1; i <= pages; ++i) all.push_back({.text = words + " page " + std::to_string(i)});
  folder_.write("club/" + path, extract::tiny_pdf(all));
}

std::vector<std::string> ReindexTest::command_line(
    const std::vector<std::string>& arguments) const {
  std::vector<std::string> line = {"--clubs", (folder_.path() / "clubs.toml").string(), "--archive",
                                   archive().string()};
  line.insert(line.end(), arguments.begin(), arguments.end());
  return line;
}

process::Result ReindexTest::reindex(std::vector<std::string> arguments) {
  process::Command command;
  command.program = (std::filesystem::path(LECTERN_BIN) / "lectern-reindex").string();
  command.arguments = command_line(arguments);
  command.environment = environment_;
  command.time_limit = std::chrono::minutes{4};  // a busy machine
  return process::run(command);
}

boost::json::object ReindexTest::json_of(std::vector<std::string> arguments) {
  arguments.push_back("--json");
  const process::Result result = reindex(std::move(arguments));
  EXPECT_TRUE(result.exit_code == 0 || result.exit_code == 3) << result.errors;
  return boost::json::parse(result.output).as_object();
}

}  // namespace lectern::testing

// A club some of whose documents are broken, or are meant to break whoever reads them.
#include <gmock/gmock.h>

#include <algorithm>
#include <map>
#include <stdexcept>

#include "tests/extract/hostile_pdfs.hpp"
#include "tests/extract/tiny_pdf.hpp"
#include "tests/integration/index_dump.hpp"
#include "tests/integration/reindex_fixture.hpp"

namespace lectern::testing {
namespace {

namespace fs = std::filesystem;
namespace json = boost::json;
using ::testing::HasSubstr;
using ::testing::Not;

std::string hostile(const std::string& name) {
  for (const auto make : {extract::damaged_files, extract::odd_extras, extract::odd_fonts})
    for (extract::HostilePdf& pdf : make())
      if (pdf.name == name) return std::move(pdf.bytes);
  throw std::logic_error("there is no \"" + name + "\"");
}

class HostileClub : public ReindexTest {
 protected:
  static constexpr int kSessions = 12;

  // The first sessions' decks are these.
  void write_hostile_club(const std::vector<std::string>& decks) {
    write_club(kSessions);
    for (std::size_t i = 0; i < decks.size(); ++i) folder_.write("club/" + deck(i), decks[i]);
  }

  static std::string deck(std::size_t place) {
    return "slides/" + std::to_string(place + 1) + ".pdf";
  }

  // Reasons by path.
  std::map<std::string, std::string> told_by_status(const char* kind) {
    std::map<std::string, std::string> reasons;
    const json::object status = json_of({"status"});
    for (const json::value& document : status.at("documents").at(kind).as_array())
      reasons[document.at("path").as_string().c_str()] = document.at("reason").as_string().c_str();
    return reasons;
  }
};

TEST_F(HostileClub, EachIsNamedWithItsReasonAndTheOthersAreFound) {
  const std::vector<std::pair<std::string, std::string>> decks = {
      {"zero bytes", "empty"},
      {"a web page", "not a PDF but a web page"},
      {"cut at 25 percent", "cut off before its end"},
      {"flipped bytes", "damaged"},
      {"encrypted with a password", "protected by a password"},
      {"map that uses itself", "killed by signal 11"}};
  std::vector<std::string> bytes;
  for (const auto& [name, reason] : decks) bytes.push_back(hostile(name));
  write_hostile_club(bytes);

  const process::Result result = reindex();

  EXPECT_EQ(result.exit_code, 3) << result.errors;
  const auto unreadable = told_by_status("unreadable");
  EXPECT_EQ(unreadable.size(), decks.size());
  for (std::size_t i = 0; i < decks.size(); ++i) {
    EXPECT_THAT(result.output, HasSubstr("could not read gen: " + deck(i) + ": "));
    ASSERT_EQ(unreadable.count(deck(i)), 1u) << decks[i].first;
    EXPECT_THAT(unreadable.at(deck(i)), HasSubstr(decks[i].second));
  }
  const std::string index = dump_index(archive() / "index");
  for (int number = 1; number <= kSessions; ++number)
    EXPECT_EQ(index.find("deck " + std::to_string(number) + " page 1") != std::string::npos,
              number > static_cast<int>(decks.size()))
        << number;
  for (const auto& entry : fs::recursive_directory_iterator(archive()))
    EXPECT_THAT(entry.path().filename().string(), Not(HasSubstr("unfinished")));

  const json::object second = json_of({});
  EXPECT_EQ(second.at("documents_read"), 0);
  EXPECT_EQ(second.at("unreadable").as_array().size(), decks.size());
}

TEST_F(HostileClub, WhatIsMissingOfADocumentIsNamedPageByPage) {
  extract::TinyPage garbage;
  garbage.content = "]]>> <garbage (";
  write_hostile_club(
      {extract::tiny_pdf({{.text = "sound and rare"}, garbage, garbage, {.text = "sound again"}})});

  EXPECT_EQ(reindex().exit_code, 0);

  const auto incomplete = told_by_status("incomplete");
  ASSERT_EQ(incomplete.size(), 1u);
  EXPECT_THAT(incomplete.at(deck(0)), HasSubstr("pages 2–3: Nothing could be read here"));
  EXPECT_THAT(dump_index(archive() / "index"), HasSubstr("sound and rare"));
}

}  // namespace
}  // namespace lectern::testing

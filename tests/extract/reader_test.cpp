// Documents put together from parts, with a worker that misbehaves on demand
// (fake_worker.cpp).
#include "indexer/extract/reader.hpp"

#include <algorithm>

#include "tests/extract/pool_fixture.hpp"

namespace lectern::extract {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

const Wanted kEverything{.ocr = true, .images = true};

PoolOptions fake_worker() {
  PoolOptions options;
  options.worker = LECTERN_FAKE_WORKER;
  return options;
}

Outcome read(const std::string& contents, const Wanted& wanted = kEverything,
             const PoolOptions& options = fake_worker()) {
  const DocumentFolder folder;
  const Job job = folder.write("document", contents);
  Reader reader{options, [](const std::string&, const PageImage&) {}};
  reader.submit({job.key, job.file, wanted});
  auto finished = reader.next();
  if (!finished) return Unreadable{"(no result)"};
  EXPECT_FALSE(reader.next());
  return std::move(finished->outcome);
}

std::vector<std::string> texts(const Document& document) {
  std::vector<std::string> texts;
  for (const Page& page : document.pages) {
    EXPECT_EQ(page.number, static_cast<int>(texts.size()) + 1);
    texts.push_back(page.text);
  }
  return texts;
}

TEST(Reader, PartsMakeOneDocument) {
  const auto document = std::get<Document>(read("BOOK 43"));
  EXPECT_THAT(document.title, StartsWith("A book"));
  const auto pages = texts(document);
  ASSERT_EQ(pages.size(), 43u);
  EXPECT_EQ(pages[42], "all of 43");
  EXPECT_TRUE(document.problems.empty());
}

TEST(Reader, AShortDocumentIsOnePart) {
  EXPECT_EQ(std::get<Document>(read("BOOK 1")).pages.size(), 1u);
}

TEST(Reader, TextAloneIsReadInPartsToo) {
  EXPECT_EQ(std::get<Document>(read("BOOK 1203", {})).pages.size(), 1203u);
}

TEST(Reader, APageThatBreaksAWorkerKeepsItsText) {
  const auto document = std::get<Document>(read("BOOK 20 3"));
  const auto pages = texts(document);
  ASSERT_EQ(pages.size(), 20u);
  EXPECT_EQ(pages[1], "all of 2");
  EXPECT_EQ(pages[2], "text of 3");
  EXPECT_EQ(pages[3], "all of 4");
  EXPECT_EQ(pages[19], "all of 20");
  ASSERT_EQ(document.problems.size(), 1u);
  EXPECT_EQ(document.problems[0].page, 3);
  EXPECT_THAT(document.problems[0].reason, HasSubstr("killed by signal 9"));
}

TEST(Reader, TheFirstAndTheLastPageMayBreakIt) {
  const auto document = std::get<Document>(read("BOOK 17 1 17"));
  const auto pages = texts(document);
  ASSERT_EQ(pages.size(), 17u);
  EXPECT_EQ(pages[0], "text of 1");
  EXPECT_EQ(pages[15], "all of 16");
  EXPECT_EQ(pages[16], "text of 17");
  EXPECT_EQ(document.problems.size(), 2u);
}

TEST(Reader, ADocumentThatBreaksItAgainAndAgainIsReadForItsTextAlone) {
  const auto document = std::get<Document>(read("BOOK 8 1 2 3 4 5 6 7 8"));
  const auto pages = texts(document);
  ASSERT_EQ(pages.size(), 8u);
  for (std::size_t i = 0; i < pages.size(); ++i)
    EXPECT_EQ(pages[i], "text of " + std::to_string(i + 1));
  EXPECT_EQ(document.problems.size(), 3u);
}

TEST(Reader, ADocumentWhoseTextBreaksItIsUnreadable) {
  EXPECT_THAT(std::get<Unreadable>(read("EXIT")).reason, HasSubstr("exit code 3"));
  EXPECT_THAT(std::get<Unreadable>(read("EXIT", {})).reason, HasSubstr("exit code 3"));
}

std::vector<int> pages_with_problems(const Document& document) {
  std::vector<int> pages;
  for (const PageProblem& problem : document.problems) pages.push_back(problem.page);
  return pages;
}

TEST(Reader, APageWhoseTextBreaksAWorkerStaysEmpty) {
  for (const Wanted& wanted : {kEverything, Wanted{}}) {
    const auto document = std::get<Document>(read("BOOK 1003 -2 -700", wanted));
    const auto pages = texts(document);
    ASSERT_EQ(pages.size(), 1003u);
    EXPECT_EQ(pages[1], "");
    EXPECT_EQ(pages[699], "");
    EXPECT_EQ(std::count(pages.begin(), pages.end(), ""), 2);
    EXPECT_EQ(pages_with_problems(document), (std::vector<int>{2, 700}));
  }
}

TEST(Reader, EvenTheFirstAndTheLastMayStayEmpty) {
  const auto pages = texts(std::get<Document>(read("BOOK 17 -1 -17")));
  ASSERT_EQ(pages.size(), 17u);
  EXPECT_EQ(pages[0], "");
  EXPECT_EQ(pages[1], "all of 2");
  EXPECT_EQ(pages[16], "");
}

TEST(Reader, ADocumentWhoseOnlyPageBreaksItIsUnreadable) {
  EXPECT_THAT(std::get<Unreadable>(read("BOOK 1 -1")).reason, HasSubstr("killed by signal 9"));
}

TEST(Reader, AfterManyPagesThatStayEmptyItGoesNoFurther) {
  const auto document = std::get<Document>(read("BOOK 600 -3 -4 -5 -7 -8", Wanted{}));
  const auto pages = texts(document);
  ASSERT_EQ(pages.size(), 600u);
  EXPECT_EQ(pages[1], "text of 2");
  EXPECT_EQ(pages[5], "");
  ASSERT_GE(document.problems.size(), 4u);
  EXPECT_THAT(document.problems[2].reason, HasSubstr("killed by signal 9"));
  EXPECT_THAT(document.problems[3].reason, HasSubstr("too many pages"));
}

TEST(Reader, ADocumentThatHoldsTooMuchIsCut) {
  PoolOptions options = fake_worker();
  options.limits.document_bytes = std::size_t{20} << 20;
  const auto document = std::get<Document>(read("TOME 60", kEverything, options));
  ASSERT_EQ(document.pages.size(), 60u);
  EXPECT_FALSE(document.pages[0].text.empty());
  EXPECT_TRUE(document.pages[59].text.empty());
  ASSERT_GT(document.problems.size(), 40u);
  EXPECT_THAT(document.problems.back().reason, HasSubstr("more than the 20 MiB"));
}

// Else all of them would lie in memory, each begun and none finished.
TEST(Reader, WhatIsBegunIsFinishedFirst) {
  const DocumentFolder folder;
  PoolOptions options = fake_worker();
  options.workers = 1;
  Reader reader{options, [](const std::string&, const PageImage&) {}};
  constexpr int kBooks = 30, kParts = 5;
  for (int i = 0; i < kBooks; ++i) {
    const Job job = folder.write(std::to_string(i), "BOOK " + std::to_string(8 * kParts));
    reader.submit({job.key, job.file, kEverything});
  }
  const auto first = reader.next();
  const std::string title = std::get<Document>(first->outcome).title;
  // One after the other in turns, none would be whole before all others' fourth part.
  EXPECT_LT(std::stoi(title.substr(title.rfind(' '))), kBooks * (kParts - 1)) << title;
}

TEST(Reader, OtherDocumentsAreNotTouched) {
  const DocumentFolder folder;
  Reader reader{fake_worker(), [](const std::string&, const PageImage&) {}};
  for (int i = 0; i < 12; ++i) {
    const Job job = folder.write(std::to_string(i), i % 3 == 0 ? "EXIT" : "BOOK 30 7");
    reader.submit({job.key, job.file, kEverything});
  }
  int whole = 0, unreadable = 0;
  while (const auto finished = reader.next()) {
    if (const auto* document = std::get_if<Document>(&finished->outcome))
      whole += document->pages.size() == 30 && document->problems.size() == 1;
    else
      ++unreadable;
  }
  EXPECT_EQ(whole, 8);
  EXPECT_EQ(unreadable, 4);
}

}  // namespace
}  // namespace lectern::extract

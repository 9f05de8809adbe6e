// The real lectern-extract on small PDFs made here.
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <fstream>
#include <thread>

#include "indexer/extract/protocol.hpp"
#include "indexer/process/run.hpp"
#include "tests/extract/pool_fixture.hpp"
#include "tests/extract/tiny_pdf.hpp"

namespace lectern::extract {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

PoolOptions real_worker() {
  PoolOptions options;
  options.worker = LECTERN_BIN "/lectern-extract";
  return options;
}

PartOutcome read(std::string_view bytes, const PoolOptions& options = real_worker()) {
  const DocumentFolder folder;
  Pool pool{options};
  pool.submit(folder.write("document.pdf", bytes));
  return drain(pool).at("document.pdf");
}

Part document(std::string_view bytes) { return std::get<Part>(read(bytes)); }

TEST(Worker, ReadsTextSizesAndTitle) {
  const Part read =
      document(tiny_pdf({{"Of lecterns\nand caf\xE9s"}, {"Page two", 960, 540}}, "A small deck"));

  EXPECT_EQ(read.title, "A small deck");
  ASSERT_EQ(read.pages.size(), 2u);
  EXPECT_EQ(read.pages[0].number, 1);
  EXPECT_EQ(read.pages[0].width_pt, 612);
  EXPECT_EQ(read.pages[0].height_pt, 792);
  EXPECT_EQ(read.pages[0].text, "Of lecterns\nand caf\xC3\xA9s");
  EXPECT_EQ(read.pages[1].number, 2);
  EXPECT_EQ(read.pages[1].width_pt, 960);
  EXPECT_EQ(read.pages[1].height_pt, 540);
  EXPECT_EQ(read.pages[1].text, "Page two");
}

TEST(Worker, ATitleWithoutEndIsCutBetweenCharacters) {
  std::string title = "x";
  for (int i = 0; i < 1'000'000; ++i) title += '\xE9';
  const Part read = document(tiny_pdf({{"text"}}, title));
  EXPECT_EQ(read.title.size(), 999u);
  EXPECT_TRUE(read.title.ends_with("\xC3\xA9"));
}

TEST(Worker, ARotatedPageHasTheSizeItIsShownIn) {
  const Part read =
      document(tiny_pdf({{"a", 612, 792, 90}, {"b", 612, 792, 180}, {"c", 612, 792, 270}}));

  ASSERT_EQ(read.pages.size(), 3u);
  for (const std::size_t sideways : {0u, 2u}) {
    EXPECT_EQ(read.pages[sideways].width_pt, 792);
    EXPECT_EQ(read.pages[sideways].height_pt, 612);
  }
  EXPECT_EQ(read.pages[1].width_pt, 612);
  EXPECT_EQ(read.pages[1].height_pt, 792);
}

TEST(Worker, APageHasTheSizeOfItsCropBox) {
  TinyPdf pdf;
  TinyPage page{.text = "cropped"};
  page.more = "/CropBox [10 20 410 620]";
  pdf.add_page(page);

  const Part read = document(pdf.bytes());

  ASSERT_EQ(read.pages.size(), 1u);
  EXPECT_EQ(read.pages[0].width_pt, 400);
  EXPECT_EQ(read.pages[0].height_pt, 600);
}

TEST(Worker, ColumnsAreReadOneAfterTheOther) {
  TinyPage page;
  page.content = "BT /F1 12 Tf\n";
  for (int line = 0; line < 6; ++line) {
    const std::string number = std::to_string(line);
    const std::string y = std::to_string(700 - 14 * line);
    page.content += "1 0 0 1 50 " + y + " Tm (left column of line " + number + ") Tj\n";
    page.content += "1 0 0 1 330 " + y + " Tm (right column of line " + number + ") Tj\n";
  }
  page.content += "ET\n";

  const std::string text = document(tiny_pdf({page})).pages.at(0).text;

  EXPECT_LT(text.find("left column of line 5"), text.find("right column of line 0")) << text;
}

TEST(Worker, AnEmptyPageKeepsItsNumber) {
  const Part read = document(tiny_pdf({{""}, {"second"}}));
  ASSERT_EQ(read.pages.size(), 2u);
  EXPECT_EQ(read.pages[0].text, "");
  EXPECT_EQ(read.pages[1].number, 2);
}

TEST(Worker, AnEmptyFileIsUnreadable) {
  EXPECT_EQ(told(read("")), "unreadable: The file is empty (zero bytes).");
}

TEST(Worker, AWebPageIsNotAPdf) {
  EXPECT_THAT(told(read("<!doctype html><title>404</title>")),
              StartsWith("unreadable: The file is not a PDF"));
}

TEST(Worker, ADamagedPdfIsUnreadable) {
  EXPECT_THAT(told(read("%PDF-1.7\nand nothing else\n%%EOF")), HasSubstr("damaged"));
}

TEST(Worker, ACutPdfIsReadOrUnreadableButNeverFatal) {
  const std::string whole = tiny_pdf({{"first"}, {"second"}}, "title");
  const DocumentFolder folder;
  Pool pool{real_worker()};
  for (std::size_t size = 0; size < whole.size(); size += 40)
    pool.submit(folder.write(std::to_string(size), whole.substr(0, size)));
  pool.submit(folder.write("whole", whole));

  const Outcomes outcomes = drain(pool);

  EXPECT_EQ(told(outcomes, "whole"), "first|second");
  for (const auto& [name, outcome] : outcomes)
    EXPECT_THAT(told(outcome), testing::Not(HasSubstr("The program that reads"))) << name;
}

TEST(Worker, APasswordIsAskedFor) {
  TinyPdf pdf;
  pdf.add_page({"secret"});
  const std::string key(64, '5');  // 32 bytes that no empty password matches
  pdf.set_trailer(" /ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <" + key +
                  "> /U <" + key + "> >>");

  EXPECT_THAT(told(read(pdf.bytes())), HasSubstr("protected by a password"));
}

TEST(Worker, APdfWithoutPagesIsUnreadable) {
  EXPECT_EQ(told(read(tiny_pdf({}))), "unreadable: The PDF has no pages.");
}

TEST(Worker, TooManyPagesAreRefused) {
  PoolOptions options = real_worker();
  options.limits.pages = 2;
  EXPECT_EQ(told(read(tiny_pdf({{"1"}, {"2"}}), options)), "1|2");
  EXPECT_THAT(told(read(tiny_pdf({{"1"}, {"2"}, {"3"}}), options)),
              HasSubstr("3 pages; at most 2"));
}

TEST(Worker, WhatIsNotAFileIsUnreadable) {
  const DocumentFolder folder;
  ASSERT_EQ(::mkfifo((folder.path() / "pipe.pdf").c_str(), 0600), 0);
  std::filesystem::create_directory(folder.path() / "folder.pdf");
  Pool pool{real_worker()};
  for (const std::string name : {"pipe.pdf", "folder.pdf", "missing.pdf"})
    pool.submit(folder.job(name));

  const Outcomes outcomes = drain(pool);

  EXPECT_THAT(told(outcomes, "pipe.pdf"), HasSubstr("not a regular file"));
  EXPECT_THAT(told(outcomes, "folder.pdf"), HasSubstr("not a regular file"));
  EXPECT_THAT(told(outcomes, "missing.pdf"), HasSubstr("No such file"));
}

TEST(Worker, ProcessorTimeIsLimited) {
  PoolOptions options = real_worker();
  options.limits.cpu_per_page = std::chrono::seconds(1);
  EXPECT_THAT(told(read(endless_pdf(), options)), HasSubstr("more than 1 s of processor time"));
}

TEST(Worker, MemoryIsLimited) {
  if (!kMemoryCanBeLimited) GTEST_SKIP() << "a sanitizer needs more address space";
  const DocumentFolder folder;
  PoolOptions options = real_worker();
  options.limits.memory_bytes = std::size_t{96} << 20;
  Pool pool{options};
  const Job large = folder.write("large", tiny_pdf({{"too large"}}));
  std::filesystem::resize_file(large.file, 2 * options.limits.memory_bytes);
  pool.submit(large);
  pool.submit(folder.write("small", tiny_pdf({{"fits"}})));

  const Outcomes outcomes = drain(pool);

  EXPECT_THAT(told(outcomes, "large"), HasSubstr("more than the 96 MiB of memory"));
  EXPECT_EQ(told(outcomes, "small"), "fits");
}

TEST(Worker, APageThatNeedsTooMuchMemorySaysSo) {
  if (!kMemoryCanBeLimited) GTEST_SKIP() << "a sanitizer needs more address space";
  PoolOptions options = real_worker();
  options.limits.memory_bytes = std::size_t{320} << 20;
  TinyPage saved;
  for (int i = 0; i < 1'000'000; ++i) saved.content += "q ";
  TinyPage path;
  path.content = "0 0 m ";
  for (int i = 0; i < 1'000'000; ++i) path.content += i % 2 == 0 ? "9 9 l " : "5 500 l ";
  path.content += "S";

  const DocumentFolder folder;
  Pool pool{options};
  pool.submit(folder.write("states", tiny_pdf({saved})));
  Job drawn = folder.write("path", tiny_pdf({path}));
  drawn.wanted.images = true;
  pool.submit(drawn);
  const Outcomes outcomes = drain(pool);

  const std::string sentence =
      "unreadable: Reading a page needed more than the 320 MiB of memory that are allowed.";
  EXPECT_EQ(told(outcomes, "states"), sentence);
  EXPECT_EQ(told(outcomes, "path"), sentence);  // where poppler itself gives up
}

TEST(Worker, StartedByHandItSaysWhatItIsFor) {
  process::Command command;
  command.program = real_worker().worker;

  const process::Result result = process::run(command);

  EXPECT_EQ(result.exit_code, 1);
  EXPECT_THAT(result.errors, HasSubstr("started by lectern-reindex"));
}

// The processes that this one has started and that run the given program.
std::vector<pid_t> children_running(const std::string& program) {
  std::vector<pid_t> found;
  for (const auto& entry : std::filesystem::directory_iterator("/proc")) {
    std::ifstream file(entry.path() / "stat");
    pid_t process = 0, parent = 0;
    std::string name, state;
    if (file >> process >> name >> state >> parent && parent == ::getpid() &&
        name == "(" + program + ")")
      found.push_back(process);
  }
  return found;
}

TEST(Worker, KilledInTheMiddleOfADocumentItIsReplaced) {
  const DocumentFolder folder;
  PoolOptions options = real_worker();
  options.workers = 1;
  Pool pool{options};
  pool.submit(folder.write("endless", endless_pdf()));
  std::atomic<bool> over = false;
  std::thread killer{[&] {
    while (!over) {
      for (const pid_t worker : children_running("lectern-extract")) ::kill(worker, SIGKILL);
      std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
  }};

  const Outcomes outcomes = drain(pool);
  over = true;
  killer.join();
  EXPECT_THAT(told(outcomes, "endless"), HasSubstr("killed by signal 9"));

  pool.submit(folder.write("after", tiny_pdf({{"still here"}})));
  EXPECT_EQ(told(drain(pool), "after"), "still here");
}

TEST(Worker, ResultsDoNotDependOnTheNumberOfWorkers) {
  const DocumentFolder folder;
  const auto outcomes_with = [&](unsigned workers) {
    PoolOptions options = real_worker();
    options.workers = workers;
    Pool pool{options};
    for (int i = 0; i < 30; ++i) {
      const std::string name = std::to_string(i);
      pool.submit(folder.write(name, i % 7 == 3 ? "not a PDF " + name
                                                : tiny_pdf({{"document " + name}, {"two"}}, name)));
    }
    std::map<std::string, std::string> texts;
    for (const auto& [name, outcome] : drain(pool)) texts[name] = told(outcome);
    return texts;
  };

  const auto with_one = outcomes_with(1);

  EXPECT_EQ(with_one.size(), 30u);
  EXPECT_EQ(outcomes_with(2), with_one);
  EXPECT_EQ(outcomes_with(5), with_one);
}

}  // namespace
}  // namespace lectern::extract

// Every hostile PDF through the real lectern-extract, with sound documents among them: each
// one ends as a document or with a reason, and the sound ones do not notice.
#include "tests/extract/hostile_pdfs.hpp"

#include <unistd.h>

#include <atomic>
#include <fstream>
#include <iostream>
#include <map>
#include <set>
#include <thread>

#include "indexer/extract/plain_text.hpp"
#include "indexer/extract/protocol.hpp"
#include "indexer/extract/reader.hpp"
#include "indexer/schema/utf8.hpp"
#include "tests/extract/hostile_parts.hpp"
#include "tests/extract/pool_fixture.hpp"

namespace lectern::extract {
namespace {

const Wanted kEverything{.ocr = true, .images = true};
constexpr std::size_t kSoundEvery = 12;  // hostile ones

PoolOptions impatient() {
  PoolOptions options;
  options.worker = LECTERN_BIN "/lectern-extract";
  options.limits.memory_bytes = std::size_t{384} << 20;
  options.limits.cpu_per_page = std::chrono::seconds(1);
  options.limits.wall_per_page = std::chrono::seconds(20);
  options.limits.wall_per_job = std::chrono::seconds(40);
  return options;
}

// The largest size in memory that any lectern-extract started here has had.
class MemoryWatch {
 public:
  MemoryWatch() : thread_([this] { watch(); }) {}
  ~MemoryWatch() { largest(); }

  std::size_t largest() {
    over_ = true;
    if (thread_.joinable()) thread_.join();
    return largest_;
  }

 private:
  void watch() {
    while (!over_) {
      for (const auto& entry : std::filesystem::directory_iterator("/proc"))
        if (std::isdigit(entry.path().filename().string()[0]) != 0)
          largest_ = std::max(largest_, high_water(entry.path() / "status"));
      std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
  }

  static std::size_t high_water(const std::filesystem::path& status) {
    std::ifstream file(status);
    bool is_worker = false, is_ours = false;
    for (std::string line; std::getline(file, line);) {
      is_worker = is_worker || line == "Name:\tlectern-extract";
      is_ours = is_ours || line == "PPid:\t" + std::to_string(::getpid());
      if (is_worker && is_ours && line.starts_with("VmHWM:"))
        return std::stoul(line.substr(6)) << 10;
    }
    return 0;
  }

  std::atomic<bool> over_ = false;
  std::size_t largest_ = 0;
  std::thread thread_;
};

bool is_sentence(const std::string& text) {
  return schema::is_utf8(text) && text == plain_text(text) && text.size() > 10 &&
         text.size() < 700 && text.find('\n') == std::string::npos &&
         std::isupper(text.front()) != 0 && text.back() == '.';
}

std::string summary(const Outcome& outcome) {
  if (const auto* unreadable = std::get_if<Unreadable>(&outcome))
    return "unreadable: " + unreadable->reason;
  const Document& document = std::get<Document>(outcome);
  std::string text = std::to_string(document.pages.size()) + " pages";
  for (const PageProblem& problem : document.problems)
    text += "; page " + std::to_string(problem.page) + ": " + problem.reason;
  return text;
}

// Poppler breaks on the text of these, so that it makes no difference what else is wanted.
const std::set<std::string> kTooMuch = {
    "a million states saved",        "bomb in a bomb as content", "map that uses itself",
    "map to Unicode that is a bomb", "nested calculation",        "one annotation many times",
    "sixty thousand annotations"};

// These have the text, but protected, not on the page or on one without room.
const std::set<std::string> kHidden = {"encrypted by an unknown handler",
                                       "encrypted by itself",
                                       "encrypted with a password",
                                       "encrypted with absurd lengths",
                                       "encrypted with cut keys",
                                       "CropBox without height",
                                       "page at a huge place",
                                       "page beyond doubles",
                                       "page like a hair",
                                       "page like a horizon",
                                       "page like a ribbon",
                                       "page like a thread",
                                       "page of no width",
                                       "tiny page",
                                       "content that is an array of itself",
                                       "content that is the page"};

// All others that have it uncompressed must give it back.
bool must_be_shown(const std::string& name, const std::string& bytes) {
  return bytes.find(kShown) != std::string::npos && kTooMuch.count(name) == 0 &&
         kHidden.count(name) == 0;
}

class Hostile : public ::testing::TestWithParam<Wanted> {
 protected:
  void read_all() {
    const HostilePdfs hostile = hostile_pdfs();
    Reader reader{impatient(),
                  [this](const std::string& key, const PageImage&) { ++images_[key]; }};
    for (std::size_t i = 0; i < hostile.size(); ++i) {
      if (i % kSoundEvery == 0) submit_sound(reader, "sound " + std::to_string(i));
      if (GetParam().nothing() || kTooMuch.count(hostile[i].name) == 0)
        submit(reader, hostile[i].name, hostile[i].bytes);
    }
    while (auto finished = reader.next())
      EXPECT_TRUE(outcomes_.emplace(finished->job.key, std::move(finished->outcome)).second)
          << finished->job.key << " came twice";
  }

  void submit_sound(Reader& reader, const std::string& name) {
    sound_.insert(name);
    submit(reader, name, tiny_pdf({{"The first page of " + name}, {"The second page"}}, name));
  }

  void submit(Reader& reader, const std::string& name, const std::string& bytes) {
    ASSERT_TRUE(submitted_.insert(name).second) << name << " is there twice";
    if (must_be_shown(name, bytes)) shown_.insert(name);
    const std::string file = std::to_string(submitted_.size()) + ".pdf";
    reader.submit({name, folder_.write(file, bytes).file, GetParam()});
  }

  const Document* document(const std::string& name) const {
    const auto found = outcomes_.find(name);
    return found == outcomes_.end() ? nullptr : std::get_if<Document>(&found->second);
  }

  void expect_whole(const std::string& name, const std::string& text) const {
    SCOPED_TRACE(name);
    const Document* read = document(name);
    ASSERT_TRUE(read) << summary(outcomes_.at(name));
    EXPECT_TRUE(read->problems.empty()) << summary(*read);
    ASSERT_FALSE(read->pages.empty());
    EXPECT_EQ(read->pages[0].text, text);
  }

  void expect_shown(const std::string& name) const {
    const Document* read = document(name);
    ASSERT_TRUE(read) << name << ": " << summary(outcomes_.at(name));
    ASSERT_FALSE(read->pages.empty()) << name;
    EXPECT_THAT(read->pages[0].text, testing::HasSubstr(kShown)) << name;
  }

  DocumentFolder folder_;
  std::set<std::string> submitted_, sound_, shown_;
  std::map<std::string, Outcome> outcomes_;
  std::map<std::string, int> images_;
};

TEST_P(Hostile, EachEndsAsADocumentOrWithAReason) {
  if (!kMemoryCanBeLimited)
    GTEST_SKIP() << "a sanitizer needs more memory and time than these limits allow";
  MemoryWatch memory;
  read_all();

  std::size_t unreadable = 0;
  for (const std::string& name : submitted_) {
    const auto found = outcomes_.find(name);
    ASSERT_NE(found, outcomes_.end()) << name << " has no outcome";
    std::cout << name << " → " << summary(found->second) << '\n';
    if (const auto* reason = std::get_if<Unreadable>(&found->second)) {
      ++unreadable;
      EXPECT_TRUE(is_sentence(reason->reason)) << name << ": " << reason->reason;
    } else {
      for (const PageProblem& problem : std::get<Document>(found->second).problems)
        EXPECT_TRUE(is_sentence(problem.reason)) << name << ": " << problem.reason;
    }
  }
  EXPECT_LT(unreadable, submitted_.size() / 2);

  for (const std::string& name : sound_) {
    expect_whole(name, "The first page of " + name);
    EXPECT_EQ(document(name)->pages.size(), 2u) << name;
    EXPECT_EQ(images_[name], GetParam().images ? 4 : 0) << name;
  }
  EXPECT_GT(shown_.size(), submitted_.size() / 2);
  for (const std::string& name : shown_) expect_shown(name);
  EXPECT_GT(memory.largest(), 0u);
  EXPECT_LE(memory.largest(), impatient().limits.memory_bytes);
}

INSTANTIATE_TEST_SUITE_P(ForText, Hostile, testing::Values(Wanted{}));
INSTANTIATE_TEST_SUITE_P(ForEverything, Hostile, testing::Values(kEverything));

TEST(HostilePdfs, AreMany) { EXPECT_GE(hostile_pdfs().size(), 40u); }

}  // namespace
}  // namespace lectern::extract

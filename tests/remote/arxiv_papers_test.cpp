#include "indexer/remote/arxiv_papers.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/remote/loopback_web.hpp"

namespace lectern::remote {
namespace {

using ::testing::ElementsAre;
using testing::LoopbackWeb;
using ::testing::SizeIs;

constexpr std::chrono::milliseconds kNone{0};
constexpr std::chrono::sys_seconds kNow{std::chrono::hours{500'000}};

class ArxivPapersTest : public ::testing::Test {
 protected:
  // Answers as arXiv does: entries of the papers that it has; 400 when one id is no id to it.
  void SetUp() override {
    for (const std::string& id : have_) titles_[id] = "Title of " + id;
  }

  void answer(const std::vector<std::string>& ids, int status = 200) {
    web_.at(arxiv_query(ids).substr(8), [=, this](const auto&, auto& response) {
      response.status = status;
      std::string entries;
      for (const std::string& id : ids)
        if (titles_.count(id) > 0)
          entries += "<entry><id>http://arxiv.org/abs/" + id + "v3</id><title>" + titles_[id] +
                     "</title><published>2022-05-27T17:53:09Z</published><summary>About." +
                     "</summary><author><name>Ada</name></author></entry>";
      response.set_content("<feed xmlns=\"http://www.w3.org/2005/Atom\">" + entries + "</feed>",
                           "application/atom+xml");
    });
  }

  std::optional<Failure> fetch(const std::vector<std::string>& ids,
                               std::chrono::sys_seconds now = kNow) {
    Downloads downloads{web_.network(), {kNone, kNone}, {}};
    return papers_.fetch(ids, downloads, now);
  }

  testing::TemporaryFolder folder_;
  LoopbackWeb web_{{"export.arxiv.org"}};
  ArxivPapers papers_{folder_.path() / "papers"};
  std::vector<std::string> have_ = {"2205.14135", "cs/0112017"};
  std::map<std::string, std::string> titles_;
};

TEST_F(ArxivPapersTest, AreAskedForOnce) {
  answer({"2205.14135", "cs/0112017"});
  EXPECT_FALSE(fetch({"cs/0112017", "2205.14135", "2205.14135"}));
  EXPECT_FALSE(fetch({"2205.14135"}));
  EXPECT_THAT(web_.asked(), SizeIs(1));

  const auto paper = papers_.find("cs/0112017");
  ASSERT_TRUE(paper);
  using namespace std::chrono;
  EXPECT_EQ(
      *paper,
      (ArxivPaper{"cs/0112017", "Title of cs/0112017", {"Ada"}, 2022y / May / 27d, "About.", ""}));
  EXPECT_FALSE(papers_.find("../../etc/passwd"));
}

TEST_F(ArxivPapersTest, AreAskedForFiftyAtOnce) {
  std::vector<std::string> ids;
  for (int i = 0; i < 120; ++i) ids.push_back("2301." + std::to_string(10000 + i));
  for (const std::string& id : ids) titles_[id] = "T";
  for (std::size_t begin : {0u, 50u, 100u})
    answer({ids.begin() + static_cast<long>(begin),
            ids.begin() + static_cast<long>(std::min<std::size_t>(begin + 50, ids.size()))});
  EXPECT_FALSE(fetch(ids));
  EXPECT_THAT(web_.asked(), SizeIs(3));
  EXPECT_TRUE(papers_.find("2301.10119"));
}

TEST_F(ArxivPapersTest, ThatArxivDoesNotKnowAreAskedForAgainMuchLater) {
  answer({"9901.99999"});
  EXPECT_FALSE(fetch({"9901.99999"}));
  EXPECT_FALSE(fetch({"9901.99999"}, kNow + std::chrono::days{29}));
  EXPECT_THAT(web_.asked(), SizeIs(1));
  EXPECT_FALSE(papers_.find("9901.99999"));
  EXPECT_FALSE(fetch({"9901.99999"}, kNow + std::chrono::days{31}));
  EXPECT_THAT(web_.asked(), SizeIs(2));
}

TEST_F(ArxivPapersTest, AreFoundBesideOneThatSpoilsTheQuestion) {
  answer({"2205.14135", "9999.99999"}, 400);
  answer({"2205.14135"});
  answer({"9999.99999"}, 400);
  EXPECT_FALSE(fetch({"2205.14135", "9999.99999"}));
  EXPECT_TRUE(papers_.find("2205.14135"));
  EXPECT_FALSE(fetch({"2205.14135", "9999.99999"}));
  EXPECT_THAT(web_.asked(), SizeIs(3));
}

TEST_F(ArxivPapersTest, AreAskedForWithNoMoreRequestsThanAllowed) {
  answer({"2205.14135", "cs/0112017"}, 400);
  answer({"2205.14135"});
  answer({"cs/0112017"});
  Downloads downloads{web_.network(), {kNone, kNone}, {}};
  EXPECT_FALSE(papers_.fetch(have_, downloads, kNow, 2));
  EXPECT_THAT(web_.asked(), SizeIs(2));
  EXPECT_TRUE(papers_.find("2205.14135"));
  EXPECT_FALSE(papers_.fetch(have_, downloads, kNow, 0));
  EXPECT_THAT(web_.asked(), SizeIs(2));
  EXPECT_FALSE(papers_.fetch(have_, downloads, kNow, 1));
  EXPECT_TRUE(papers_.find("cs/0112017"));
}

TEST_F(ArxivPapersTest, ThatCouldNotBeAskedForAreDueAgain) {
  answer({"2205.14135"}, 503);
  EXPECT_EQ(fetch({"2205.14135"})->state, State::kThrottled);
  answer({"2205.14135"});
  EXPECT_FALSE(fetch({"2205.14135"}));
  EXPECT_TRUE(papers_.find("2205.14135"));
}

TEST_F(ArxivPapersTest, AreForgottenWhenNothingNamesThem) {
  EXPECT_EQ(papers_.remove_unused({}), 0u);
  answer({"2205.14135", "cs/0112017"});
  fetch({"cs/0112017", "2205.14135"});
  EXPECT_EQ(papers_.remove_unused({"cs/0112017"}), 1u);
  EXPECT_TRUE(papers_.find("cs/0112017"));
  EXPECT_FALSE(papers_.find("2205.14135"));
}

TEST_F(ArxivPapersTest, AreNotAskedForByWhatIsNoId) {
  EXPECT_FALSE(fetch({"", "../x", "2205.14135&max_results=9", "2205.14135v2", "2205.14135 "}));
  EXPECT_THAT(web_.asked(), SizeIs(0));
}

}  // namespace
}  // namespace lectern::remote

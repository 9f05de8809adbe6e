#include "indexer/remote/arxiv.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lectern::remote {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

std::string feed(const std::string& entries) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed "
         "xmlns=\"http://www.w3.org/2005/Atom\">\n<link href=\"http://arxiv.org/api/query\"/>"
         "<title type=\"html\">ArXiv Query: id_list=…</title><id>http://arxiv.org/api/x</id>" +
         entries + "</feed>";
}

// As arXiv answers.
constexpr const char* kFlash = R"(
  <entry>
    <id>http://arxiv.org/abs/2205.14135v2</id>
    <updated>2022-06-23T17:53:32Z</updated>
    <published>2022-05-27T17:53:09Z</published>
    <title>FlashAttention: Fast and Memory-Efficient Exact Attention with
  IO-Awareness</title>
    <summary>  Transformers are slow &amp; memory-hungry on long sequences,
since self-attention is quadratic.
</summary>
    <author><name>Tri Dao</name></author>
    <author><name>Christopher R\'e</name>
      <arxiv:affiliation xmlns:arxiv="http://arxiv.org/schemas/atom">Stanford</arxiv:affiliation>
    </author>
    <arxiv:doi xmlns:arxiv="http://arxiv.org/schemas/atom">10.1000/ABC</arxiv:doi>
    <link title="pdf" href="http://arxiv.org/pdf/2205.14135v2" rel="related"/>
  </entry>)";

TEST(ArxivFeeds, HaveThePapers) {
  const ArxivFeed read = read_arxiv_feed(feed(kFlash));

  EXPECT_EQ(read.problem, "");
  ASSERT_THAT(read.papers, SizeIs(1));
  const ArxivPaper& paper = read.papers[0];
  EXPECT_EQ(paper.id, "2205.14135");
  EXPECT_EQ(paper.title,
            "FlashAttention: Fast and Memory-Efficient Exact Attention with IO-Awareness");
  EXPECT_THAT(paper.authors, ElementsAre("Tri Dao", "Christopher Ré"));
  using namespace std::chrono;
  EXPECT_EQ(paper.published, 2022y / May / 27d);
  EXPECT_EQ(paper.abstract,
            "Transformers are slow & memory-hungry on long sequences, since self-attention is "
            "quadratic.");
  EXPECT_EQ(paper.doi, "10.1000/abc");
}

TEST(ArxivFeeds, LeaveMessagesOut) {
  const std::string error =
      "<entry><id>http://arxiv.org/api/errors#incorrect_id_format_for_x</id><title>Error</title>"
      "<summary>incorrect id format for x</summary></entry>";
  EXPECT_THAT(read_arxiv_feed(feed(error + kFlash)).papers, SizeIs(1));
  EXPECT_THAT(read_arxiv_feed(feed("<entry/>")).papers, IsEmpty());
}

TEST(ArxivFeeds, KeepWhatCameBeforeABreak) {
  std::string two = kFlash;
  two += kFlash;
  const std::string whole = feed(two);
  const ArxivFeed read = read_arxiv_feed(whole.substr(0, whole.size() - 100));
  EXPECT_THAT(read.papers, SizeIs(1));
  EXPECT_THAT(read.problem, HasSubstr("in line"));
}

TEST(ArxivFeeds, DoNotGrow) {
  const std::string laughs =
      "<!DOCTYPE x [<!ENTITY a \"haha\"><!ENTITY b \"&a;&a;&a;\">]><feed>&b;</feed>";
  EXPECT_THAT(read_arxiv_feed(laughs).problem, HasSubstr("document type"));
  const std::string outside = "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><feed/>";
  EXPECT_THAT(read_arxiv_feed(outside).problem, HasSubstr("document type"));
  EXPECT_THAT(
      read_arxiv_feed(feed("<entry><title>" + std::string(200'000, 'x') + "</title></entry>"))
          .problem,
      HasSubstr("without end"));
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "<x>";
  EXPECT_THAT(read_arxiv_feed(deep).problem, HasSubstr("deeper"));
  std::string many;
  for (int i = 0; i < 500; ++i) many += kFlash;
  EXPECT_THAT(read_arxiv_feed(feed(many)).papers, SizeIs(100));
}

TEST(ArxivFeeds, MayBeNoFeedsAtAll) {
  for (const char* bytes : {"", "<html><p>Rate exceeded.</html>", "\xff\xfe", "{}", "<feed>"}) {
    const ArxivFeed read = read_arxiv_feed(bytes);
    EXPECT_THAT(read.papers, IsEmpty());
    EXPECT_NE(read.problem, "") << bytes;
  }
}

TEST(ArxivQueries, AskForManyAtOnce) {
  const std::vector<std::string> ids = {"2205.14135", "cs/0112017"};
  EXPECT_EQ(arxiv_query(ids),
            "https://export.arxiv.org/api/query?max_results=2&id_list=2205.14135,cs/0112017");
}

}  // namespace
}  // namespace lectern::remote

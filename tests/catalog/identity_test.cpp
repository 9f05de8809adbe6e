#include "indexer/catalog/identity.hpp"

#include <gtest/gtest.h>

namespace lectern::catalog {
namespace {

TEST(VideoIdentity, IsOneForAllFormsOfALink) {
  for (const char* url :
       {"https://www.youtube.com/watch?v=Ly9kXopMVM0", "https://youtu.be/Ly9kXopMVM0",
        "http://m.youtube.com/watch?app=desktop&v=Ly9kXopMVM0",
        "https://www.youtube.com/live/Ly9kXopMVM0?feature=share",
        "https://youtube.com/shorts/Ly9kXopMVM0",
        "https://www.youtube-nocookie.com/embed/Ly9kXopMVM0",
        "https://www.youtube.com/watch?list=PL123&v=Ly9kXopMVM0&index=3",
        "https://youtu.be/Ly9kXopMVM0?si=abc"}) {
    const auto video = video_identity(url);
    ASSERT_TRUE(video) << url;
    EXPECT_EQ(video->id, "Ly9kXopMVM0") << url;
    EXPECT_EQ(video->url, "https://www.youtube.com/watch?v=Ly9kXopMVM0") << url;
    EXPECT_FALSE(video->start) << url;
  }
}

TEST(VideoIdentity, KeepsTheStartOffset) {
  EXPECT_EQ(video_identity("https://www.youtube.com/live/C_140NJfNtE?t=232s")->start,
            std::chrono::seconds{232});
  EXPECT_EQ(video_identity("https://youtu.be/C_140NJfNtE?t=1h2m3s")->start,
            std::chrono::seconds{3723});
  EXPECT_EQ(video_identity("https://www.youtube.com/embed/C_140NJfNtE?start=9")->start,
            std::chrono::seconds{9});
}

TEST(VideoIdentity, IsNoneForOtherPages) {
  for (const char* url :
       {"https://www.youtube.com/@someone", "https://www.youtube.com/playlist?list=PL1",
        "https://youtu.be/short", "ftp://youtu.be/Ly9kXopMVM0",
        "https://example.org/watch?v=Ly9kXopMVM0", "javascript:alert(1)", ""})
    EXPECT_FALSE(video_identity(url)) << url;
}

TEST(ArxivIdentity, IsOneForAllFormsOfALink) {
  for (const char* url :
       {"https://arxiv.org/abs/2205.14135", "https://arxiv.org/pdf/2205.14135v2.pdf",
        "http://export.arxiv.org/abs/2205.14135v1", "https://ar5iv.labs.arxiv.org/html/2205.14135",
        "https://huggingface.co/papers/2205.14135", "arXiv:2205.14135v2 [cs.LG]"})
    EXPECT_EQ(arxiv_identity(url), "2205.14135") << url;
  EXPECT_EQ(arxiv_identity("https://arxiv.org/abs/cs/0112017"), "cs/0112017");
  EXPECT_FALSE(arxiv_identity("https://arxiv.org/list/cs.LG/recent"));
}

TEST(DoiIdentity, IsFoundInPublishersAddresses) {
  EXPECT_EQ(doi_identity("https://doi.org/10.1145/3567955.3567959"), "10.1145/3567955.3567959");
  EXPECT_EQ(doi_identity("https://dl.acm.org/doi/abs/10.1145/3567955.3567959"),
            "10.1145/3567955.3567959");
  EXPECT_FALSE(doi_identity("https://example.org/10.1145/1"));
}

TEST(TitleKey, IsTheSameForOneTitle) {
  EXPECT_EQ(title_key("FlashAttention: Fast and Exact"),
            title_key("Flash Attention – fast, and exact"));
}

}  // namespace
}  // namespace lectern::catalog

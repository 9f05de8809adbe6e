#include <gmock/gmock.h>

#include "server/http/byte_range.hpp"
#include "tests/server/http_fixture.hpp"

namespace lectern::testing {
namespace {

using http::ByteRange;
using ::testing::HasSubstr;

class Files : public HttpTest {
 protected:
  Files() {
    write("archive/media/" + hash_.substr(0, 2) + "/" + hash_ + "/document.pdf", document_);
    write("archive/secret.txt", "secret");
    write("web/index.html", "<!doctype html><title>page</title>");
    write("web/assets/app-1a2b.js", "let x = 1;");
    write("web/favicon.svg", "<svg/>");
    std::filesystem::create_symlink(folder_.path() / "archive/secret.txt",
                                    folder_.path() / "web/link.txt");
    start();
  }

  Answer range(const std::string& value) { return get(path_, {{"Range", value}}); }

  const std::string hash_ = document_hash("x");
  const std::string path_ = "/media/" + hash_.substr(0, 2) + "/" + hash_ + "/document.pdf";
  const std::string document_ = "%PDF-1.4 0123456789";
};

TEST_F(Files, ADocumentIsServedByItsHashForGood) {
  const auto answer = get(path_);
  EXPECT_EQ(answer.status, 200);
  EXPECT_EQ(answer.body, document_);
  EXPECT_EQ(answer.header("Content-Type"), "application/pdf");
  EXPECT_EQ(answer.header("ETag"), "\"" + hash_ + "\"");
  EXPECT_THAT(answer.header("Cache-Control"), HasSubstr("immutable"));
  EXPECT_THAT(answer.header("Content-Disposition"), HasSubstr("inline"));
  EXPECT_EQ(answer.header("X-Content-Type-Options"), "nosniff");

  const auto only_head = head(path_);
  EXPECT_EQ(only_head.header("Content-Length"), std::to_string(document_.size()));
  EXPECT_TRUE(only_head.body.empty());
}

TEST_F(Files, AKnownDocumentIsNotSentAgain) {
  const auto answer = get(path_, {{"If-None-Match", "\"" + hash_ + "\""}});
  EXPECT_EQ(answer.status, 304);
  EXPECT_TRUE(answer.body.empty());
  EXPECT_EQ(get(path_, {{"If-None-Match", "\"other\""}}).status, 200);
}

TEST_F(Files, ARangeOfADocumentIsServed) {
  const auto middle = range("bytes=9-11");
  EXPECT_EQ(middle.status, 206);
  EXPECT_EQ(middle.body, "012");
  EXPECT_EQ(middle.header("Content-Range"), "bytes 9-11/19");
  EXPECT_EQ(range("bytes=17-").body, "89");
  EXPECT_EQ(range("bytes=-3").body, "789");
  EXPECT_EQ(range("bytes=17-999999").body, "89");
  EXPECT_EQ(range("bytes=-999999").body, document_);
}

TEST_F(Files, WhatIsReadIsPackedByGzipAndNeverByBrotli) {
  const auto packed = [this](const char* accepted) {
    return get("/assets/app-1a2b.js", {{"Accept-Encoding", accepted}}).header("Content-Encoding");
  };
  EXPECT_EQ(packed("gzip, deflate, br, zstd"), "gzip");
  EXPECT_EQ(packed("br"), "");
  EXPECT_EQ(packed("identity"), "");
}

TEST_F(Files, ARangeBeyondTheEndIsRefused) {
  const auto answer = range("bytes=19-");
  EXPECT_EQ(answer.status, 416);
  EXPECT_EQ(answer.header("Content-Range"), "bytes */19");
}

TEST_F(Files, SeveralRangesGetTheWhole) {
  const auto answer = range("bytes=0-1,4-5");
  EXPECT_EQ(answer.status, 200);
  EXPECT_EQ(answer.body, document_);
}

TEST_F(Files, ALargeDocumentArrivesWhole) {
  std::string large;
  for (int i = 0; i < 60'000; ++i) large += std::to_string(i) + ",";
  const std::string hash = document_hash("large");
  write("archive/media/" + hash.substr(0, 2) + "/" + hash + "/document.pdf", large);
  const std::string path = "/media/" + hash.substr(0, 2) + "/" + hash + "/document.pdf";
  EXPECT_TRUE(get(path).body == large);
  EXPECT_TRUE(get(path, {{"Range", "bytes=70000-280000"}}).body == large.substr(70000, 210001));
}

TEST_F(Files, OnlyDocumentsAreServedFromTheArchive) {
  const std::string folder = "/media/" + hash_.substr(0, 2) + "/";
  for (const std::string& path :
       {std::string{"/media/../secret.txt"}, std::string{"/media/%2e%2e/secret.txt"},
        folder + hash_ + "/../document.pdf", folder + hash_ + "/", folder + hash_,
        folder + hash_ + "/other.pdf", "/media/zz/" + hash_ + "/document.pdf",
        folder + std::string(64, 'A') + "/document.pdf",
        folder + std::string(64, '.') + "/document.pdf",
        folder + std::string(64, '0') + "/document.pdf", std::string{"/media/"}, path_ + "%00",
        path_ + "/"}) {
    const auto answer = get(path);
    EXPECT_EQ(answer.status, 404) << path;
    EXPECT_THAT(answer.body, Not(HasSubstr("secret"))) << path;
  }
}

TEST_F(Files, ThePageAnswersAtItsOwnAddresses) {
  for (const char* path :
       {"/", "/?q=cache", "/sessions/ml%3A2025-caching", "/sessions/v1.2", "/about"}) {
    const auto answer = get(path);
    EXPECT_EQ(answer.status, 200) << path;
    EXPECT_THAT(answer.body, HasSubstr("<title>page")) << path;
    EXPECT_EQ(answer.header("Cache-Control"), "no-cache") << path;
    EXPECT_THAT(answer.header("Content-Type"), HasSubstr("text/html")) << path;
  }
}

TEST_F(Files, FilesNamedByTheirContentAreKeptForGood) {
  const auto script = get("/assets/app-1a2b.js");
  EXPECT_EQ(script.status, 200);
  EXPECT_THAT(script.header("Cache-Control"), HasSubstr("immutable"));
  EXPECT_THAT(script.header("Content-Type"), HasSubstr("text/javascript"));
  EXPECT_EQ(get("/favicon.svg").header("Cache-Control"), "no-cache");
  EXPECT_EQ(get("/favicon.svg").header("Content-Type"), "image/svg+xml");
}

TEST_F(Files, MissingFilesOfThePageAreMissing) {
  for (const char* path : {"/assets/old-9f9f.js", "/nothing.png", "/.env"})
    EXPECT_EQ(get(path).status, 404) << path;
}

TEST_F(Files, NothingOutsideThePageIsServed) {
  for (const char* path :
       {"/../archive/secret.txt", "/%2e%2e/archive/secret.txt", "/..%2farchive%2fsecret.txt",
        "/assets/../../archive/secret.txt", "/link.txt", "//etc/passwd", "/%2fetc%2fpasswd",
        "/index.html%00.txt", "/..", "/%2e%2e"}) {
    const auto answer = get(path);
    EXPECT_THAT(answer.body, Not(HasSubstr("secret"))) << path;
    EXPECT_THAT(answer.body, Not(HasSubstr("root:"))) << path;
    EXPECT_TRUE(answer.status == 404 || answer.body.find("<title>page") != std::string::npos)
        << path << " " << answer.status;
  }
}

TEST_F(HttpTest, WithoutAPageTheServerPointsAtTheApi) {
  with_page_ = false;
  start();
  const auto answer = get("/");
  EXPECT_EQ(answer.status, 404);
  EXPECT_THAT(answer.body, HasSubstr("/api/search"));
}

TEST(ReadRange, FollowsTheRulesOfOneRange) {
  const auto read = [](const char* header) { return http::read_range(header, 10); };
  EXPECT_EQ(read("bytes=0-0").length, 1u);
  EXPECT_EQ(read("bytes=9-").offset, 9u);
  EXPECT_EQ(read("bytes=-1").offset, 9u);
  for (const char* unsatisfiable : {"bytes=10-", "bytes=-0", "bytes=11-12"})
    EXPECT_EQ(read(unsatisfiable).sort, ByteRange::Sort::kUnsatisfiable) << unsatisfiable;
  for (const char* whole :
       {"", "bytes", "bytes=", "bytes=-", "bytes=5-4", "bytes=a-b", "lines=1-2", "bytes=1-2,3-4",
        "bytes=99999999999999999999-", "bytes=+1-2", "bytes= 1-2"})
    EXPECT_EQ(read(whole).sort, ByteRange::Sort::kWhole) << whole;
  EXPECT_EQ(http::read_range("bytes=-5", 0).sort, ByteRange::Sort::kUnsatisfiable);
}

}  // namespace
}  // namespace lectern::testing

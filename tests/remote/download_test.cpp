#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <stdlib.h>

#include "indexer/digest/sha256.hpp"
#include "indexer/remote/download.hpp"
#include "tests/remote/loopback_web.hpp"

namespace lectern::remote {
namespace {

using ::testing::HasSubstr;
using testing::LoopbackWeb;
using testing::pdf_saying;

constexpr Pauses kNoPauses{std::chrono::milliseconds{0}, std::chrono::milliseconds{0}};

class DownloadTest : public ::testing::Test {
 protected:
  Outcome get(const std::string& url, const Validators& known = {}) {
    Downloads downloads{network_, kNoPauses, {}};
    return downloads.get({.url = url, .file = file(), .known = known, .limit = limit_});
  }
  Downloaded downloaded(const std::string& url) {
    const Outcome outcome = get(url);
    if (const auto* failure = std::get_if<Failure>(&outcome)) ADD_FAILURE() << failure->reason;
    return std::get<Downloaded>(outcome);
  }
  Failure failed(const std::string& url) { return std::get<Failure>(get(url)); }

  std::filesystem::path file() const { return folder_.path() / "document"; }

  testing::TemporaryFolder folder_;
  LoopbackWeb web_{{"x.example", "y.example", "accounts.google.com", "proxy.example"}};
  Network network_ = web_.network();
  std::uint64_t limit_ = std::uint64_t{1} << 20;
};

TEST_F(DownloadTest, WritesTheDocument) {
  const std::string pdf = pdf_saying("hello");
  web_.at("x.example/a.pdf", [&](const auto&, auto& response) {
    response.set_header("ETag", "\"one\"");
    response.set_header("Last-Modified", "Sun, 06 Nov 1994 08:49:37 GMT");
    response.set_content(pdf, "application/pdf");
  });
  const Downloaded got = downloaded("https://x.example/a.pdf");

  EXPECT_EQ(got.sha256, digest::sha256(pdf));
  EXPECT_EQ(got.sha256, digest::sha256_of_file(file()));
  EXPECT_EQ(got.bytes, pdf.size());
  EXPECT_EQ(got.validators.etag, "\"one\"");
  EXPECT_EQ(got.validators.last_modified, "Sun, 06 Nov 1994 08:49:37 GMT");
  EXPECT_EQ(got.url, "https://x.example/a.pdf");
  EXPECT_EQ(got.content_type, "application/pdf");
}

TEST_F(DownloadTest, SaysWhoAsksAndSendsNothingElse) {
  web_.document("x.example/a.pdf", pdf_saying("hello"));
  downloaded("https://x.example/a.pdf");
  const auto headers = web_.asked().front().headers;
  EXPECT_THAT(headers.find("User-Agent")->second, ::testing::StartsWith("Lectern/"));
  for (const char* name : {"Cookie", "Authorization", "Referer", "If-None-Match"})
    EXPECT_EQ(headers.count(name), 0u) << name;
}

TEST_F(DownloadTest, RevalidatesWhatIsKnown) {
  web_.at("x.example/a.pdf", [](const auto& request, auto& response) {
    const bool same = request.get_header_value("If-None-Match") == "\"one\"" &&
                      request.get_header_value("If-Modified-Since") == "yesterday";
    response.status = same ? 304 : 200;
    if (!same) response.set_content(pdf_saying("new"), "application/pdf");
  });
  EXPECT_TRUE(
      std::holds_alternative<Unchanged>(get("https://x.example/a.pdf", {"\"one\"", "yesterday"})));
  EXPECT_TRUE(
      std::holds_alternative<Downloaded>(get("https://x.example/a.pdf", {"\"two\"", "yesterday"})));
  web_.status("x.example/b.pdf", 304);
  EXPECT_EQ(failed("https://x.example/b.pdf").state, State::kNetwork);
}

TEST_F(DownloadTest, SendsNoHeaderThatAServerSmuggledIn) {
  web_.document("x.example/a.pdf", pdf_saying("hello"));
  get("https://x.example/a.pdf", {"\"x\"\r\nCookie: a=b", ""});
  EXPECT_EQ(web_.asked().front().headers.count("Cookie"), 0u);
}

TEST_F(DownloadTest, FollowsRedirects) {
  web_.redirect("x.example/1", "/2", 301);
  web_.redirect("x.example/2", "https://y.example/3", 303);
  web_.redirect("y.example/3", "4.pdf", 307);
  web_.document("y.example/4.pdf", pdf_saying("far"));
  EXPECT_EQ(downloaded("https://x.example/1").url, "https://y.example/4.pdf");
}

TEST_F(DownloadTest, TakesPlainHttpForHttps) {
  web_.redirect("x.example/1", "http://y.example/a.pdf");
  web_.document("y.example/a.pdf", pdf_saying("safe"));
  EXPECT_EQ(downloaded("http://x.example/1").url, "https://y.example/a.pdf");
}

TEST_F(DownloadTest, GivesUpOnRedirectsInACircle) {
  web_.redirect("x.example/1", "https://y.example/2");
  web_.redirect("y.example/2", "http://x.example/1");
  EXPECT_THAT(failed("https://x.example/1").reason, HasSubstr("circle"));
  EXPECT_EQ(web_.asked().size(), 2u);
}

TEST_F(DownloadTest, GivesUpOnRedirectsWithoutEnd) {
  for (int i = 0; i < 20; ++i)
    web_.redirect("x.example/" + std::to_string(i), "/" + std::to_string(i + 1));
  EXPECT_THAT(failed("https://x.example/0").reason, HasSubstr("without end"));
  EXPECT_EQ(web_.asked().size(), 6u);
}

TEST_F(DownloadTest, TellsWhichHostFailedBehindARedirect) {
  network_.names["nowhere.example"] = "";
  web_.redirect("x.example/1", "https://y.example/2");
  web_.redirect("y.example/2", "https://nowhere.example/3");
  web_.redirect("x.example/circle", "/circle");
  EXPECT_EQ(failed("https://x.example/1").host, "nowhere.example");
  EXPECT_EQ(failed("https://y.example/none").host, "y.example");
  EXPECT_EQ(failed("https://x.example/circle").host, "");
}

TEST_F(DownloadTest, KnowsThatThereIsANetworkOnceAnyHostAnswered) {
  network_.names["nowhere.example"] = "";
  web_.redirect("x.example/1", "https://nowhere.example/2");
  Downloads downloads{network_, kNoPauses, {}};
  downloads.get({.url = "https://nowhere.example/2", .file = file()});
  EXPECT_FALSE(downloads.reached());
  downloads.get({.url = "https://x.example/1", .file = file()});
  EXPECT_TRUE(downloads.reached());
  EXPECT_EQ(downloads.asked(), 2u);
}

TEST_F(DownloadTest, BlamesTheHostThatUsedUpTheTime) {
  web_.at("x.example/1", [](const auto&, auto& response) {
    std::this_thread::sleep_for(std::chrono::milliseconds{400});
    response.set_redirect("https://y.example/2");
  });
  web_.document("y.example/2", pdf_saying("late"));
  network_.total_limit = std::chrono::milliseconds{300};
  const Failure failure = failed("https://x.example/1");
  EXPECT_EQ(failure.state, State::kNetwork);
  EXPECT_EQ(failure.host, "x.example");
  EXPECT_EQ(web_.times_asked("y.example/2"), 0);
}

TEST_F(DownloadTest, KeepsNoCookieFromOneAnswerToTheNext) {
  web_.at("x.example/1", [](const auto&, auto& response) {
    response.set_header("Set-Cookie", "spy=1; Path=/");
    response.set_redirect("/2");
  });
  web_.document("x.example/2", pdf_saying("clean"));
  downloaded("https://x.example/1");
  EXPECT_EQ(web_.asked()[1].headers.count("Cookie"), 0u);
}

TEST_F(DownloadTest, TellsWhyThereIsNoDocument) {
  web_.status("x.example/gone", 410);
  web_.status("x.example/private", 403);
  web_.status("x.example/priced", 402);
  web_.status("x.example/broken", 500);
  web_.status("x.example/empty", 200);
  EXPECT_EQ(failed("https://x.example/nowhere.pdf").state, State::kNotFound);
  EXPECT_EQ(failed("https://x.example/gone").state, State::kNotFound);
  EXPECT_EQ(failed("https://x.example/private").state, State::kForbidden);
  EXPECT_EQ(failed("https://x.example/priced").state, State::kForbidden);
  EXPECT_EQ(failed("https://x.example/broken").state, State::kNetwork);
  EXPECT_EQ(failed("https://x.example/empty").reason, "The server sent nothing.");
}

TEST_F(DownloadTest, WaitsAsLongAsTheServerAsks) {
  web_.at("x.example/a.pdf", [](const auto&, auto& response) {
    response.status = 429;
    response.set_header("Retry-After", "7200");
    response.set_content(pdf_saying("not now"), "application/pdf");
  });
  const Failure failure = failed("https://x.example/a.pdf");
  EXPECT_EQ(failure.state, State::kThrottled);
  EXPECT_EQ(failure.retry_after, std::chrono::seconds{7200});
}

TEST_F(DownloadTest, TakesAWebPageForNoDocumentWhateverItIsCalled) {
  web_.at("x.example/a.pdf", [](const auto&, auto& response) {
    response.set_content("<!doctype html><p>Our papers", "application/pdf");
  });
  EXPECT_EQ(failed("https://x.example/a.pdf").state, State::kNotADocument);
}

TEST_F(DownloadTest, TakesAPdfForOneWhateverItIsCalled) {
  web_.at("x.example/a", [](const auto&, auto& response) {
    response.set_content("\xef\xbb\xbf\n" + pdf_saying("odd"), "text/html");
  });
  downloaded("https://x.example/a");
}

TEST_F(DownloadTest, KnowsASignInPage) {
  web_.redirect("x.example/slides", "https://accounts.google.com/ServiceLogin?continue=x");
  web_.at("accounts.google.com/ServiceLogin?continue=x",
          [](const auto&, auto& response) { response.set_content("<html>Sign in", "text/html"); });
  const Failure failure = failed("https://x.example/slides");
  EXPECT_EQ(failure.state, State::kForbidden);
  EXPECT_THAT(failure.reason, HasSubstr("share the document"));
}

TEST_F(DownloadTest, TrustsOnlyServersThatProveWhoTheyAre) {
  web_.document("x.example/a.pdf", pdf_saying("hello"));
  network_.authorities.clear();
  EXPECT_THAT(failed("https://x.example/a.pdf").reason, HasSubstr("certificate"));
  network_ = web_.network();
  network_.loopback["other.example"] = static_cast<std::uint16_t>(web_.port());
  EXPECT_THAT(failed("https://other.example/a.pdf").reason, HasSubstr("certificate"));
}

TEST_F(DownloadTest, TellsAnUnknownNameFromAServerThatIsDown) {
  network_.names["nowhere.example"] = "";
  EXPECT_TRUE(failed("https://nowhere.example/a.pdf").no_name);
  network_.loopback["down.example"] = 1;
  const Failure down = failed("https://down.example/a.pdf");
  EXPECT_EQ(down.state, State::kNetwork);
  EXPECT_FALSE(down.no_name);
}

TEST_F(DownloadTest, EndsWhenInterrupted) {
  web_.at("x.example/a.pdf", [](const auto&, auto& response) {
    std::this_thread::sleep_for(std::chrono::seconds{3});
    response.set_content(pdf_saying("late"), "application/pdf");
  });
  const auto begin = std::chrono::steady_clock::now();
  Downloads downloads{
      network_, kNoPauses,
      [&] { return std::chrono::steady_clock::now() - begin > std::chrono::milliseconds{300}; }};
  const Outcome outcome = downloads.get({.url = "https://x.example/a.pdf", .file = file()});
  EXPECT_TRUE(std::get<Failure>(outcome).interrupted);
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds{2});
}

TEST_F(DownloadTest, ThrowsWhenTheFileCannotBeWritten) {
  web_.document("x.example/a.pdf", pdf_saying("hello"));
  Downloads downloads{network_, kNoPauses, {}};
  EXPECT_THROW(
      downloads.get({.url = "https://x.example/a.pdf", .file = folder_.path() / "no" / "file"}),
      std::runtime_error);
}

// The environment's variables, put back afterwards.
class ProxyTest : public DownloadTest {
 protected:
  void SetUp() override {
    for (const char* name : {"http_proxy", "HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"})
      ::setenv(name, "http://127.0.0.1:1", 1);
  }
  void TearDown() override {
    for (const char* name : {"http_proxy", "HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"})
      ::unsetenv(name);
  }
};

TEST_F(ProxyTest, IsUsedOnlyWhenItIsGivenHere) {
  web_.document("x.example/a.pdf", pdf_saying("hello"));
  downloaded("https://x.example/a.pdf");
  network_.proxy = network_of_user().proxy;
  EXPECT_EQ(network_.proxy, "http://127.0.0.1:1");
  EXPECT_EQ(failed("https://x.example/a.pdf").state, State::kNetwork);
}

TEST_F(ProxyTest, IsTheOneForHttpsAlone) {
  ::unsetenv("https_proxy");
  ::unsetenv("HTTPS_PROXY");
  EXPECT_EQ(network_of_user().proxy, "");
}

}  // namespace
}  // namespace lectern::remote

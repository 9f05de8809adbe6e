#include "indexer/remote/fetching.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/remote/loopback_web.hpp"

namespace lectern::remote {
namespace {

using std::chrono::milliseconds;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::LoopbackWeb;
using testing::pdf_saying;
using ::testing::SizeIs;
using ::testing::UnorderedElementsAre;

class FetchingTest : public ::testing::Test {
 protected:
  // A whole run; the links whose state changed.
  std::vector<std::string> run(const std::vector<std::string>& links) {
    Downloads downloads{network_, pauses_, [this] { return interrupted_; }};
    Fetching fetching{shelf_, downloads, links, options()};
    std::vector<std::string> changed;
    do {
      const auto more = fetching.fetch_some(Pace::Clock::now() + std::chrono::seconds{5});
      changed.insert(changed.end(), more.begin(), more.end());
    } while (!fetching.finished());
    asked_ = fetching.asked();
    unknown_hosts_ = fetching.unknown_hosts();
    return changed;
  }

  FetchOptions options() {
    FetchOptions options = options_;
    options.now = [this] { return now_; };
    options.jitter = [] { return 0.0; };
    return options;
  }

  // Names that no name server knows.
  std::vector<std::string> dead_hosts(int count) {
    std::vector<std::string> hosts;
    for (int i = 0; i < count; ++i) hosts.push_back("dead" + std::to_string(i) + ".example");
    for (const std::string& host : hosts) network_.names[host] = "";
    return hosts;
  }
  std::vector<std::string> dead_links(int count) {
    std::vector<std::string> links;
    for (const std::string& host : dead_hosts(count)) links.push_back("https://" + host + "/a.pdf");
    return links;
  }

  Entry entry(const std::string& link) const { return shelf_.find(link).value_or(Entry{}); }
  State state(const std::string& link) const { return entry(link).state; }

  testing::TemporaryFolder folder_;
  LoopbackWeb web_{{"x.example", "y.example", "z.example", "arxiv.org", "export.arxiv.org"}};
  Network network_ = web_.network();
  Pauses pauses_{milliseconds{0}, milliseconds{0}};
  Shelf shelf_{folder_.path() / "remote"};
  FetchOptions options_;
  std::chrono::sys_seconds now_{std::chrono::hours{500'000}};
  bool interrupted_ = false;
  std::size_t asked_ = 0;
  std::set<std::string> unknown_hosts_;
};

TEST_F(FetchingTest, AsksForEachDocumentOnceAndKeepsItOnce) {
  web_.document("x.example/a.pdf", pdf_saying("same"));
  web_.document("y.example/a.pdf", pdf_saying("same"));
  const std::vector<std::string> links = {"https://x.example/a.pdf", "https://y.example/a.pdf",
                                          "https://x.example/a.pdf"};
  EXPECT_THAT(run(links), UnorderedElementsAre(links[0], links[1]));
  EXPECT_EQ(asked_, 2u);
  EXPECT_EQ(entry(links[0]).sha256, entry(links[1]).sha256);
  EXPECT_TRUE(std::filesystem::exists(shelf_.document(entry(links[0]).sha256)));

  EXPECT_THAT(run(links), IsEmpty());
  EXPECT_THAT(web_.asked(), SizeIs(2));
}

TEST_F(FetchingTest, LooksAgainAfterAMonth) {
  web_.at("x.example/a.pdf", [](const auto& request, auto& response) {
    response.set_header("ETag", "\"one\"");
    response.status = request.get_header_value("If-None-Match") == "\"one\"" ? 304 : 200;
    if (response.status == 200) response.set_content(pdf_saying("one"), "application/pdf");
  });
  const std::string link = "https://x.example/a.pdf";
  run({link});
  const std::string sha256 = entry(link).sha256;
  now_ += std::chrono::days{29};
  run({link});
  EXPECT_THAT(web_.asked(), SizeIs(1));

  now_ += std::chrono::days{2};
  EXPECT_THAT(run({link}), IsEmpty());
  EXPECT_THAT(web_.asked(), SizeIs(2));
  EXPECT_EQ(entry(link).sha256, sha256);
  EXPECT_EQ(entry(link).next_try, now_ + std::chrono::days{30});

  web_.document("x.example/a.pdf", pdf_saying("two"));
  now_ += std::chrono::days{31};
  EXPECT_THAT(run({link}), ElementsAre(link));
  EXPECT_NE(entry(link).sha256, sha256);
}

TEST_F(FetchingTest, KeepsADocumentThatTheServerNoLongerHas) {
  const std::string link = "https://x.example/a.pdf";
  web_.document("x.example/a.pdf", pdf_saying("once"));
  run({link});
  web_.status("x.example/a.pdf", 404);
  now_ += std::chrono::days{31};
  EXPECT_THAT(run({link}), ElementsAre(link));
  EXPECT_EQ(state(link), State::kNotFound);
  EXPECT_TRUE(std::filesystem::exists(shelf_.document(entry(link).sha256)));
}

TEST_F(FetchingTest, WaitsLongerAfterEachFailure) {
  const std::string link = "https://x.example/a.pdf";
  web_.status("x.example/a.pdf", 500);
  run({link});
  EXPECT_EQ(entry(link).next_try - now_, std::chrono::hours{1});
  now_ += std::chrono::minutes{59};
  run({link});
  EXPECT_EQ(asked_, 0u);
  now_ += std::chrono::minutes{1};
  run({link});
  EXPECT_EQ(entry(link).attempts, 2);
  EXPECT_EQ(entry(link).next_try - now_, std::chrono::hours{2});

  web_.document("x.example/a.pdf", pdf_saying("at last"));
  now_ += std::chrono::hours{2};
  run({link});
  EXPECT_EQ(state(link), State::kFetched);
  EXPECT_EQ(entry(link).attempts, 1);
  EXPECT_EQ(entry(link).reason, "");
}

TEST_F(FetchingTest, SpacesRequestsToOneServer) {
  pauses_ = {milliseconds{400}, milliseconds{150}};
  for (const char* host : {"x.example", "y.example", "arxiv.org", "export.arxiv.org"})
    for (const char* path : {"/1", "/2", "/3"})
      web_.document(std::string{host} + path, pdf_saying(path));
  run({"https://x.example/1", "https://x.example/2", "https://y.example/1", "https://y.example/2",
       "https://x.example/3", "https://arxiv.org/1", "https://export.arxiv.org/1",
       "https://arxiv.org/2"});
  std::map<std::string, std::chrono::steady_clock::time_point> last;
  for (const auto& asked : web_.asked()) {
    const bool arxiv = asked.address.find("arxiv.org") != std::string::npos;
    const std::string server = arxiv ? "arxiv" : asked.address.substr(0, 1);
    if (last.count(server) > 0) {
      EXPECT_GE(asked.at - last[server], arxiv ? milliseconds{400} : milliseconds{150})
          << asked.address;
    }
    last[server] = asked.at;
  }
  EXPECT_THAT(web_.asked(), SizeIs(8));
}

TEST_F(FetchingTest, SpacesRedirectsToOneServer) {
  pauses_.other = milliseconds{200};
  web_.redirect("x.example/1", "/2");
  web_.document("x.example/2", pdf_saying("moved"));
  run({"https://x.example/1"});
  ASSERT_THAT(web_.asked(), SizeIs(2));
  EXPECT_GE(web_.asked()[1].at - web_.asked()[0].at, milliseconds{200});
}

TEST_F(FetchingTest, StopsAtTheDeadlineAndGoesOn) {
  pauses_.other = milliseconds{300};
  for (const char* path : {"/1", "/2"})
    web_.document(std::string{"x.example"} + path, pdf_saying(path));
  Downloads downloads{network_, pauses_, {}};
  Fetching fetching{shelf_, downloads, {"https://x.example/1", "https://x.example/2"}, options()};
  const auto begin = Pace::Clock::now();
  EXPECT_THAT(fetching.fetch_some(begin + milliseconds{150}), ElementsAre("https://x.example/1"));
  EXPECT_FALSE(fetching.finished());
  EXPECT_EQ(fetching.left(), 1u);
  EXPECT_LT(Pace::Clock::now() - begin, milliseconds{290});
  EXPECT_THAT(fetching.fetch_some(begin + std::chrono::seconds{5}),
              ElementsAre("https://x.example/2"));
  EXPECT_TRUE(fetching.finished());
}

TEST_F(FetchingTest, KeepsToItsRequests) {
  for (const char* path : {"/1", "/2", "/3"})
    web_.document(std::string{"x.example"} + path, pdf_saying(path));
  const std::vector<std::string> links = {"https://x.example/1", "https://x.example/2",
                                          "https://x.example/3"};
  options_.max_requests = 2;
  run(links);
  EXPECT_THAT(web_.asked(), SizeIs(2));
  EXPECT_EQ(state(links[2]), State::kNotFetched);
  EXPECT_THAT(entry(links[2]).reason, HasSubstr("next one goes on"));
  run(links);
  EXPECT_EQ(state(links[2]), State::kFetched);
}

TEST_F(FetchingTest, AsksForNothingWhenOffline) {
  web_.document("x.example/a.pdf", pdf_saying("here"));
  const std::string fetched = "https://x.example/a.pdf", other = "https://x.example/b.pdf";
  run({fetched});
  options_.offline = true;
  now_ += std::chrono::days{99};
  EXPECT_THAT(run({fetched, other}), ElementsAre(other));
  EXPECT_EQ(state(fetched), State::kFetched);
  EXPECT_EQ(state(other), State::kNotFetched);
  EXPECT_EQ(entry(other).reason, "offline");
  EXPECT_THAT(web_.asked(), SizeIs(1));
}

TEST_F(FetchingTest, LeavesAllWhenThereIsNoNetwork) {
  std::vector<std::string> links;
  for (const std::string& host : dead_hosts(50))
    links.insert(links.end(), {"https://" + host + "/a.pdf", "https://" + host + "/b.pdf"});
  EXPECT_THAT(run(links), SizeIs(links.size()));
  EXPECT_EQ(asked_, 4u);
  EXPECT_THAT(unknown_hosts_, SizeIs(4));
  for (const std::string& link : links) {
    EXPECT_EQ(state(link), State::kNotFetched);
    EXPECT_EQ(entry(link).reason, "There is no network.");
  }
}

TEST_F(FetchingTest, ChangesNothingWhileThereIsNoNetwork) {
  for (const int hosts : {5, 9, 50}) {
    SCOPED_TRACE(hosts);
    std::filesystem::remove_all(folder_.path() / "remote");
    std::vector<std::string> links;
    for (const std::string& host : dead_hosts(hosts))
      links.insert(links.end(), {"https://" + host + "/a.pdf", "https://" + host + "/b.pdf"});
    run(links);
    for (int hour = 0; hour < 48; ++hour) {
      EXPECT_THAT(run(links), IsEmpty()) << hour;
      EXPECT_LE(asked_, 4u) << hour;
      now_ += std::chrono::hours{1};
    }
  }
}

TEST_F(FetchingTest, FetchesAllOnceThereIsANetworkAgain) {
  const std::vector<std::string> hosts = {"x.example", "y.example", "z.example", "arxiv.org",
                                          "export.arxiv.org"};
  std::vector<std::string> links;
  for (const std::string& host : hosts) {
    network_.names[host] = "";
    web_.document(host + "/a.pdf", pdf_saying("alive"));
    links.push_back("https://" + host + "/a.pdf");
  }
  run(links);
  for (const std::string& link : links) EXPECT_EQ(state(link), State::kNotFetched) << link;
  network_ = web_.network();
  run(links);
  for (const std::string& link : links) EXPECT_EQ(state(link), State::kFetched) << link;
}

TEST_F(FetchingTest, DoesNotTakeOneDeadHostForNoNetwork) {
  network_.names["dead.example"] = "";
  web_.document("x.example/a.pdf", pdf_saying("alive"));
  run({"https://dead.example/1", "https://dead.example/2", "https://x.example/a.pdf"});
  EXPECT_EQ(asked_, 2u);
  EXPECT_EQ(state("https://dead.example/1"), State::kNetwork);
  EXPECT_EQ(state("https://dead.example/2"), State::kNotFetched);
  EXPECT_EQ(state("https://x.example/a.pdf"), State::kFetched);
}

TEST_F(FetchingTest, IsNotStoppedByAFewDeadHosts) {
  std::vector<std::string> links = dead_links(3);
  links.push_back("https://x.example/a.pdf");
  web_.document("x.example/a.pdf", pdf_saying("alive"));
  run(links);
  EXPECT_THAT(unknown_hosts_, IsEmpty());
  EXPECT_EQ(state("https://x.example/a.pdf"), State::kFetched);
  for (const std::string& link : dead_links(3)) EXPECT_EQ(state(link), State::kNetwork) << link;
}

TEST_F(FetchingTest, AsksOthersInTheNextRunWhenManyHostsAreDead) {
  std::vector<std::string> links = dead_links(7);
  links.push_back("https://x.example/a.pdf");
  web_.document("x.example/a.pdf", pdf_saying("alive"));
  run(links);
  EXPECT_EQ(state("https://x.example/a.pdf"), State::kNotFetched);
  run(links);
  EXPECT_EQ(state("https://x.example/a.pdf"), State::kFetched);
  for (const std::string& link : dead_links(7)) {
    EXPECT_EQ(state(link), State::kNetwork) << link;
    EXPECT_GE(entry(link).next_try, now_ + std::chrono::hours{1}) << link;
  }
  now_ += std::chrono::minutes{30};
  EXPECT_THAT(run(links), IsEmpty());
  EXPECT_EQ(asked_, 0u);
}

TEST_F(FetchingTest, AsksHostsEarlyThatAnsweredBefore) {
  web_.document("x.example/a.pdf", pdf_saying("a"));
  web_.document("x.example/b.pdf", pdf_saying("b"));
  std::vector<std::string> links = {"https://x.example/a.pdf"};
  run(links);
  const std::vector<std::string> dead = dead_links(50);
  links.insert(links.end(), dead.begin(), dead.end());
  links.push_back("https://x.example/b.pdf");
  run(links);
  EXPECT_EQ(state("https://x.example/b.pdf"), State::kFetched);
  EXPECT_EQ(state(dead.back()), State::kNetwork);
}

TEST_F(FetchingTest, AsksWellKnownHostsEarly) {
  web_.document("export.arxiv.org/pdf/1", pdf_saying("alive"));
  std::vector<std::string> links = dead_links(50);
  links.push_back("https://export.arxiv.org/pdf/1");
  run(links);
  EXPECT_EQ(state("https://export.arxiv.org/pdf/1"), State::kFetched);
}

TEST_F(FetchingTest, AsksNewHostsThoughManyThatAnsweredBeforeAreDead) {
  const std::vector<std::string> dead = dead_links(20);
  for (const std::string& link : dead) {
    Entry fetched{.link = link, .state = State::kFetched};
    fetched.tried = now_ - std::chrono::days{30};
    fetched.next_try = now_;
    shelf_.put(fetched);
  }
  std::vector<std::string> links = dead;
  links.push_back("https://x.example/a.pdf");
  web_.document("x.example/a.pdf", pdf_saying("alive"));
  run(links);
  EXPECT_EQ(state("https://x.example/a.pdf"), State::kFetched);
}

TEST_F(FetchingTest, WaitsLongerForNamesThatStayUnknown) {
  const std::vector<std::string> links = dead_links(5);
  std::size_t asked = 0;
  for (int hour = 0; hour < 48; ++hour) {
    run(links);
    asked += asked_;
    now_ += std::chrono::hours{1};
  }
  EXPECT_LT(asked, 60u);
}

TEST_F(FetchingTest, LeavesTheHostThatFailedAndNotTheOneThatSentThere) {
  for (int i = 1; i <= 5; ++i) {
    const std::string name = "gone" + std::to_string(i) + ".example";
    network_.names[name] = "";
    web_.redirect("x.example/" + std::to_string(i), "https://" + name + "/a.pdf");
  }
  web_.document("x.example/here", pdf_saying("here"));
  web_.document("y.example/here", pdf_saying("here"));
  const std::vector<std::string> links = {
      "https://x.example/1",    "https://x.example/2",    "https://x.example/3",
      "https://x.example/4",    "https://x.example/5",    "https://gone1.example/b.pdf",
      "https://x.example/here", "https://y.example/here",
  };
  run(links);
  for (std::size_t i = 0; i < 5; ++i) {
    EXPECT_EQ(state(links[i]), State::kNetwork) << links[i];
    EXPECT_THAT(entry(links[i]).reason, HasSubstr("gone")) << links[i];
  }
  EXPECT_THAT(entry(links[5]).reason, HasSubstr("gone1.example could not be asked"));
  EXPECT_EQ(state(links[6]), State::kFetched);
  EXPECT_EQ(state(links[7]), State::kFetched);
}

TEST_F(FetchingTest, FollowsNobodyToAServerThatAsksToBeLeftAlone) {
  web_.redirect("x.example/1", "https://y.example/1");
  web_.redirect("x.example/2", "https://y.example/2");
  web_.status("y.example/1", 429);
  web_.document("x.example/3", pdf_saying("here"));
  run({"https://x.example/1", "https://x.example/2", "https://x.example/3", "https://y.example/3"});
  EXPECT_EQ(state("https://x.example/1"), State::kThrottled);
  EXPECT_EQ(state("https://x.example/2"), State::kNotFetched);
  EXPECT_THAT(entry("https://x.example/2").reason, HasSubstr("y.example could not be asked"));
  EXPECT_EQ(state("https://x.example/3"), State::kFetched);
  EXPECT_EQ(state("https://y.example/3"), State::kNotFetched);
  EXPECT_EQ(web_.times_asked("y.example/2"), 0);
  EXPECT_EQ(web_.times_asked("y.example/3"), 0);
}

TEST_F(FetchingTest, LeavesNobodyForALinkThatLeadsInACircle) {
  web_.redirect("x.example/circle", "/circle");
  for (int i = 0; i < 20; ++i)
    web_.redirect("y.example/" + std::to_string(i), "/" + std::to_string(i + 1));
  web_.document("x.example/here", pdf_saying("here"));
  web_.document("y.example/here", pdf_saying("here"));
  run({"https://x.example/circle", "https://y.example/0", "https://x.example/here",
       "https://y.example/here"});
  EXPECT_EQ(state("https://x.example/circle"), State::kNetwork);
  EXPECT_EQ(state("https://y.example/0"), State::kNetwork);
  EXPECT_EQ(state("https://x.example/here"), State::kFetched);
  EXPECT_EQ(state("https://y.example/here"), State::kFetched);
}

TEST_F(FetchingTest, TellsOfADocumentThatWasGoneFromTheShelf) {
  const std::string link = "https://x.example/a.pdf";
  web_.document("x.example/a.pdf", pdf_saying("here"));
  run({link});
  std::filesystem::remove(shelf_.document(entry(link).sha256));
  EXPECT_THAT(run({link}), ElementsAre(link));
  EXPECT_TRUE(std::filesystem::exists(shelf_.document(entry(link).sha256)));
}

TEST_F(FetchingTest, LeavesAServerAloneThatAsksForIt) {
  web_.at("x.example/1", [](const auto&, auto& response) {
    response.status = 503;
    response.set_header("Retry-After", "10000");
  });
  web_.document("y.example/1", pdf_saying("fine"));
  run({"https://x.example/1", "https://x.example/2", "https://y.example/1"});
  EXPECT_EQ(web_.times_asked("x.example/2"), 0);
  EXPECT_EQ(state("https://x.example/1"), State::kThrottled);
  EXPECT_EQ(entry("https://x.example/1").next_try, now_ + std::chrono::seconds{10000});
  EXPECT_THAT(entry("https://x.example/2").reason, HasSubstr("x.example could not be asked"));
  EXPECT_EQ(state("https://y.example/1"), State::kFetched);
}

TEST_F(FetchingTest, ReportsHostileLinksWithoutARequest) {
  const std::vector<std::string> links = {"javascript:alert(1)",
                                          "file:///etc/passwd",
                                          "http://169.254.169.254/latest.pdf",
                                          "https://[::1]/x.pdf",
                                          "https://user:pw@x.example/a",
                                          "$(touch /tmp/x)",
                                          "--exec=x",
                                          "https://localhost/x.pdf"};
  EXPECT_THAT(run(links), SizeIs(links.size()));
  EXPECT_EQ(asked_, 0u);
  for (const std::string& link : links) {
    EXPECT_EQ(state(link), State::kRefused) << link;
    EXPECT_THAT(entry(link).reason, ::testing::StartsWith("The link ")) << link;
  }
  EXPECT_THAT(run(links), IsEmpty());
}

TEST_F(FetchingTest, EndsWhenInterruptedAndSaysNothingOfTheRest) {
  options_.settled = [this](const Entry&) { interrupted_ = true; };
  for (const char* path : {"/1", "/2"})
    web_.document(std::string{"x.example"} + path, pdf_saying(path));
  run({"https://x.example/1", "https://x.example/2"});
  EXPECT_THAT(web_.asked(), SizeIs(1));
  EXPECT_EQ(state("https://x.example/1"), State::kFetched);
  EXPECT_FALSE(shelf_.find("https://x.example/2"));
}

}  // namespace
}  // namespace lectern::remote

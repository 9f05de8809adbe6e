#include <gmock/gmock.h>

#include <atomic>
#include <chrono>

#include "tests/server/http_fixture.hpp"

namespace lectern::testing {
namespace {

using namespace std::chrono_literals;

class Reindex : public HttpTest {
 protected:
  std::int64_t sessions_with(const std::string& word) {
    const auto answer = get("/api/search?q=" + word);
    return answer.status == 200 ? answer.json().at("total").at("sessions").as_int64() : -1;
  }

  // Whether so many sessions come to be found within a second of now.
  bool finds_soon(const std::string& word, std::int64_t sessions) {
    for (const auto until = std::chrono::steady_clock::now() + 1s;
         std::chrono::steady_clock::now() < until; std::this_thread::sleep_for(10ms))
      if (sessions_with(word) == sessions) return true;
    return false;
  }

  // Several clients ask without pause while `change` runs; returns how many answers
  // were not what one may expect at any moment.
  template <typename Change>
  std::vector<std::string> failures_during(Change change) {
    std::atomic<bool> over = false;
    std::atomic<int> asked = 0;
    std::mutex mutex;
    std::vector<std::string> failures;
    std::vector<std::thread> clients;
    for (int i = 0; i < 4; ++i)
      clients.emplace_back([&] {
        httplib::Client client{"127.0.0.1", port_};
        client.set_keep_alive(true);
        while (!over) {
          for (const char* path : {"/api/search?q=lasting", "/api/search?q=%22the+lasting%22",
                                   "/api/sessions/lasting", "/api/clubs", "/healthz"}) {
            const auto result = client.Get(path);
            checked("GET", path, result);
            ++asked;
            const bool good = result && result->status == 200 &&
                              result->body.find("\"results\":[]") == std::string::npos;
            if (good) continue;
            const std::lock_guard lock{mutex};
            failures.push_back(std::string{path} + ": " +
                               (result ? result->body : to_string(result.error())));
          }
        }
      });
    change();
    while (asked < 200) std::this_thread::sleep_for(5ms);
    over = true;
    for (std::thread& client : clients) client.join();
    return failures;
  }
};

const SessionSketch kLasting{"lasting", "The lasting session", {"the lasting slide"}};

TEST_F(Reindex, CommitsAreVisibleWithoutAFailingRequest) {
  write_index(index(), {club("ml", "ML")}, {kLasting});
  start();
  const auto failures = failures_during([&] {
    index::Writer writer{index(), false};
    for (int i = 0; i < 40; ++i) {
      writer.replace(session(kLasting));
      writer.replace(session({"s" + std::to_string(i), "Session word" + std::to_string(i),
                              std::vector<std::string>(20, "some slide")}));
      writer.commit();
    }
    writer.finish();
    EXPECT_TRUE(finds_soon("word39", 1));
  });
  EXPECT_THAT(failures, ::testing::IsEmpty());
}

TEST_F(Reindex, ARebuiltIndexTakesThePlaceWithoutAFailingRequest) {
  write_index(index(), {club("ml", "ML")}, {kLasting});
  start();
  const auto failures = failures_during([&] {
    for (int i = 0; i < 15; ++i) {
      write_index(index(), {club("ml", "ML")},
                  {kLasting, {"r" + std::to_string(i), "Rebuilt round" + std::to_string(i)}}, true);
    }
    EXPECT_TRUE(finds_soon("round14", 1));
    EXPECT_TRUE(finds_soon("round13", 0));
  });
  EXPECT_THAT(failures, ::testing::IsEmpty());
}

}  // namespace
}  // namespace lectern::testing

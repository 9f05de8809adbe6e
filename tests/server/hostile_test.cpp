// Queries that nobody means, asked over HTTP as any other.
#include <gmock/gmock.h>

#include "tests/bench/hostile_queries.hpp"
#include "tests/bench/loopback_client.hpp"
#include "tests/server/http_fixture.hpp"

namespace lectern::testing {
namespace {

class Hostile : public HttpTest {
 protected:
  Hostile() {
    std::vector<SessionSketch> sessions = {
        {"ml:model",
         "Training the model",
         {"The model of the data", "Обучение модели", "模型训练"}},
        {"ml:memory",
         "Memory and data",
         {"To be and not to be in the batch"},
         {"Ada"},
         "2025-11-02"},
    };
    write_index(index(), {club("ml", "Little ML Club")}, sessions);
    start();
  }
};

TEST_F(Hostile, QueriesAreAnsweredOrClearlyRefused) {
  const std::vector<std::string> queries = bench::hostile_queries();
  ASSERT_EQ(queries.size(), 200u);
  std::size_t answered = 0;
  for (const std::string& query : queries) {
    const Answer answer = get("/api/search?q=" + bench::encoded(query));
    if (answer.status == 200) {
      ++answered;
      continue;
    }
    EXPECT_EQ(answer.status, 400) << query.substr(0, 80);
    EXPECT_EQ(answer.header("Content-Type"), "application/problem+json") << query.substr(0, 80);
  }
  // Only what makes an address of more than 8192 bytes is not.
  EXPECT_GE(answered, 180u);
}

}  // namespace
}  // namespace lectern::testing

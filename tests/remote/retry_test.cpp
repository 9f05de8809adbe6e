#include "indexer/remote/retry.hpp"

#include <gtest/gtest.h>

namespace lectern::remote {
namespace {

using std::chrono::days;
using std::chrono::hours;

constexpr std::chrono::sys_seconds kNow{hours{500'000}};

auto wait(State state, int attempts, double jitter = 0) {
  return next_try({state, attempts, kNow}, jitter) - kNow;
}

TEST(NextTry, LooksAgainAtADocumentAfterAMonth) {
  EXPECT_EQ(wait(State::kFetched, 1), days{30});
  EXPECT_EQ(wait(State::kFetched, 9), days{30});
}

TEST(NextTry, DoublesUpToALimit) {
  EXPECT_EQ(wait(State::kNetwork, 1), hours{1});
  EXPECT_EQ(wait(State::kNetwork, 3), hours{4});
  EXPECT_EQ(wait(State::kNetwork, 1'000'000), days{14});
}

TEST(NextTry, AsksRarelyForWhatIsGone) {
  EXPECT_EQ(wait(State::kNotFound, 1), days{30});
  EXPECT_EQ(wait(State::kNotFound, 5), days{180});
}

TEST(NextTry, KeepsToWhatTheServerAsks) {
  EXPECT_EQ(next_try({State::kThrottled, 1, kNow, hours{5}}, 0) - kNow, hours{5});
  EXPECT_EQ(next_try({State::kThrottled, 1, kNow, std::chrono::seconds{1}}, 0) - kNow, hours{1});
}

TEST(NextTry, IsDueAtOnceWhenItWasNotTried) { EXPECT_EQ(wait(State::kNotFetched, 1), hours{0}); }

TEST(NextTry, JitterMakesWaitsLongerOnly) {
  EXPECT_EQ(wait(State::kNetwork, 3, 0.5), hours{5});
  EXPECT_EQ(wait(State::kNetwork, 3, 7), hours{6});
}

}  // namespace
}  // namespace lectern::remote

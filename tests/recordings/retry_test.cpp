#include "indexer/recordings/retry.hpp"

namespace lectern::recordings {
namespace {

using namespace std::chrono_literals;
using std::chrono::days;

constexpr std::chrono::sys_seconds kNow = std::chrono::sys_days{std::chrono::January / 15 / 2026};

std::chrono::seconds wait(State state, int attempts, double jitter = 0,
                          std::optional<std::chrono::seconds> age = std::nullopt) {
  const auto next = next_try({state, attempts, kNow, age}, jitter);
  return next ? *next - kNow : std::chrono::seconds{-1};
}

TEST(NextTry, WhatIsThereIsNotAskedForAgain) {
  EXPECT_EQ(next_try({State::kFetched, 1, kNow, std::nullopt}, 0), std::nullopt);
}

TEST(NextTry, WhatWasNeverAskedForIsDueAtOnce) { EXPECT_EQ(wait(State::kNotFetched, 1), 0s); }

TEST(NextTry, WaitsDoubleUpToALimit) {
  EXPECT_EQ(wait(State::kThrottled, 1), 1h);
  EXPECT_EQ(wait(State::kThrottled, 2), 2h);
  EXPECT_EQ(wait(State::kThrottled, 4), 8h);
  EXPECT_EQ(wait(State::kThrottled, 9), 24h);
  EXPECT_EQ(wait(State::kThrottled, 2'000'000'000), 24h);
  EXPECT_EQ(wait(State::kThrottled, -5), 1h);
}

TEST(NextTry, JitterMakesAWaitUpToHalfAsLongAgainAndNeverShorter) {
  EXPECT_EQ(wait(State::kThrottled, 1, 0.5), 75min);
  EXPECT_LT(wait(State::kThrottled, 1, 0.999), 90min);
  EXPECT_EQ(wait(State::kThrottled, 1, -3), 1h);
}

TEST(NextTry, AYoungVideoWithoutCaptionsIsAskedForSoonHoweverOften) {
  EXPECT_EQ(wait(State::kNoCaptions, 1, 0, 1h), 3h);
  EXPECT_EQ(wait(State::kNoCaptions, 7, 0, 30h), 3h);
  EXPECT_EQ(wait(State::kNoCaptions, 3, 0, days{5}), days{1});
  EXPECT_EQ(wait(State::kNoCaptions, 1, 0, days{100}), days{7});
  EXPECT_EQ(wait(State::kNoCaptions, 9, 0, days{1000}), days{60});
  EXPECT_EQ(wait(State::kNoCaptions, 1), days{7});  // of unknown age
}

TEST(NextTry, AnEventIsAskedForOnceItHasBegun) {
  EXPECT_EQ(wait(State::kUpcoming, 1, 0, -5h), 6h);
  EXPECT_EQ(wait(State::kUpcoming, 4, 0, -5h), 6h);
  EXPECT_LE(wait(State::kUpcoming, 1, 0.999, -days{4}), days{4} + 4h);
  EXPECT_EQ(wait(State::kUpcoming, 1, 0, -days{100}), days{7});
  EXPECT_EQ(wait(State::kUpcoming, 1, 0, 1h), 6h);  // begun, and not over
}

TEST(NextTry, WhatIsGoneIsAskedForRarely) {
  EXPECT_GE(wait(State::kRemoved, 1), days{30});
  EXPECT_GE(wait(State::kPrivate, 1), days{7});
  EXPECT_GE(wait(State::kMembersOnly, 1), days{14});
  EXPECT_GE(wait(State::kGeoBlocked, 1), days{14});
  EXPECT_LE(wait(State::kFailed, 1), 1h);
  EXPECT_LE(wait(State::kUpcoming, 20), days{1});
}

}  // namespace
}  // namespace lectern::recordings

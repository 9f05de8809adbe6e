#include "indexer/remote/verdict.hpp"

#include <gtest/gtest.h>

namespace lectern::remote {
namespace {

using std::chrono::seconds;

// Sun, 06 Nov 1994 08:49:37 GMT
constexpr std::chrono::sys_seconds kThen{seconds{784111777}};

TEST(RetryAfter, IsSecondsOrADate) {
  EXPECT_EQ(read_retry_after("120", kThen), seconds{120});
  EXPECT_EQ(read_retry_after("Sun, 06 Nov 1994 08:50:07 GMT", kThen), seconds{30});
}

TEST(RetryAfter, IsNeverInThePastNorAfterMoreThanAWeek) {
  EXPECT_EQ(read_retry_after("Sun, 06 Nov 1994 08:00:00 GMT", kThen), seconds{0});
  EXPECT_EQ(read_retry_after("999999999999", kThen), std::chrono::days{7});
  EXPECT_EQ(read_retry_after("Sun, 06 Nov 2094 08:00:00 GMT", kThen), std::chrono::days{7});
}

TEST(RetryAfter, IsAbsentWhenItCannotBeRead) {
  for (const char* value : {"", "-5", "soon", "12x", "99999999999999999999999"})
    EXPECT_FALSE(read_retry_after(value, kThen)) << value;
}

State state_of_status(int status) { return failure_of_status({.status = status}).state; }

TEST(FailureOfStatus, TellsStatesApart) {
  for (const int status : {404, 410}) EXPECT_EQ(state_of_status(status), State::kNotFound);
  for (const int status : {401, 402, 403, 451})
    EXPECT_EQ(state_of_status(status), State::kForbidden);
  for (const int status : {429, 503}) EXPECT_EQ(state_of_status(status), State::kThrottled);
  for (const int status : {0, 204, 304, 400, 418, 500, 502, 999})
    EXPECT_EQ(state_of_status(status), State::kNetwork);
}

TEST(FailureOfPage, KnowsSignInPages) {
  const Answer page{.status = 200, .content_type = "text/html; charset=utf-8"};
  const auto state = [&](const std::string& url, std::string_view text) {
    return failure_of_page(page, url, text).state;
  };
  EXPECT_EQ(state("https://accounts.google.com/v3/signin?x", "<html>"), State::kForbidden);
  EXPECT_EQ(state("https://x.org/users/sign_in", "<html>"), State::kForbidden);
  EXPECT_EQ(state("https://x.org/a", "<input TYPE=\"password\">"), State::kForbidden);
  EXPECT_EQ(state("https://x.org/a", "<html>About"), State::kNotADocument);
  EXPECT_EQ(failure_of_page(page, "https://x.org/a", "<html>").reason,
            "The server sent a web page where a PDF should be.");
}

}  // namespace
}  // namespace lectern::remote

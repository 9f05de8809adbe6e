#include "indexer/remote/retry.hpp"

#include <algorithm>

namespace lectern::remote {
namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::seconds;

struct Wait {
  seconds first, longest;
};

Wait wait_of(State state) {
  switch (state) {
    case State::kFetched:
      return {days{30}, days{30}};
    case State::kNotFound:
    case State::kForbidden:
    case State::kNotADocument:
      return {days{30}, days{180}};
    case State::kTooLarge:
    case State::kUnobtainable:
      return {days{90}, days{180}};
    case State::kRefused:  // what names mean may change
      return {days{7}, days{60}};
    case State::kThrottled:
      return {hours{1}, days{7}};
    case State::kNetwork:
      return {hours{1}, days{14}};
    case State::kNotFetched:
      break;
  }
  return {};
}

}  // namespace

std::chrono::sys_seconds next_try(const Attempt& attempt, double jitter) {
  const Wait wait = wait_of(attempt.state);
  seconds pause = wait.first;
  for (int i = 1; i < attempt.attempts && pause < wait.longest; ++i) pause *= 2;
  pause = std::min(pause, wait.longest);
  if (attempt.retry_after) pause = std::max(pause, *attempt.retry_after);
  const auto longer = static_cast<double>(pause.count()) * std::clamp(jitter, 0.0, 1.0) / 2;
  return attempt.at + pause + seconds{static_cast<seconds::rep>(longer)};
}

}  // namespace lectern::remote

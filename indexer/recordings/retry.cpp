#include "indexer/recordings/retry.hpp"

#include <algorithm>
#include <cmath>

namespace lectern::recordings {
namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

struct Waits {
  seconds first, longest;
};

// Automatic captions take hours, rarely days; an uploader adds some within weeks or never.
Waits waits_for_captions(std::optional<seconds> age) {
  if (age && *age < days{2}) return {hours{3}, hours{3}};
  if (age && *age < days{14}) return {days{1}, days{1}};
  return {days{7}, days{60}};
}

Waits waits(const Attempt& attempt) {
  switch (attempt.state) {
    case State::kNoCaptions:
      return waits_for_captions(attempt.video_age);
    case State::kThrottled:
      return {hours{1}, days{1}};
    case State::kUpcoming:
      return {hours{6}, days{1}};
    case State::kRestricted:  // a bot check passes; an age check does not, but costs little
      return {hours{12}, days{14}};
    case State::kPrivate:  // made public after editing, or never
      return {days{7}, days{60}};
    case State::kMembersOnly:
    case State::kGeoBlocked:
      return {days{14}, days{90}};
    case State::kRemoved:
      return {days{30}, days{180}};
    case State::kNotFetched:
    case State::kFetched:
    case State::kFailed:
      break;
  }
  return {minutes{30}, days{1}};
}

}  // namespace

std::optional<std::chrono::sys_seconds> next_try(const Attempt& attempt, double jitter) {
  if (attempt.state == State::kFetched) return std::nullopt;
  if (attempt.state == State::kNotFetched) return attempt.at;
  const Waits wait = waits(attempt);
  const int doublings = std::clamp(attempt.attempts - 1, 0, 20);
  const seconds doubled = std::min(wait.first * (std::int64_t{1} << doublings), wait.longest);
  const double stretched =
      static_cast<double>(doubled.count()) * (1 + std::clamp(jitter, 0.0, 1.0) / 2);
  return attempt.at + seconds{std::llround(stretched)};
}

}  // namespace lectern::recordings

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

// An event is asked for when it has begun and may be over; but it may also be moved.
Waits waits_for_event(std::optional<seconds> age) {
  if (!age || *age >= seconds{0}) return {hours{6}, days{1}};
  const seconds wait = std::min<seconds>(hours{1} - *age, days{7});
  return {wait, wait};
}

Waits waits(const Attempt& attempt) {
  switch (attempt.state) {
    case State::kNoCaptions:
      return waits_for_captions(attempt.video_age);
    case State::kThrottled:
      return {hours{1}, days{1}};
    case State::kUpcoming:
      return waits_for_event(attempt.video_age);
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
  // Of a long wait for an event hours are enough.
  const seconds most =
      attempt.state == State::kUpcoming ? std::min<seconds>(doubled / 2, hours{3}) : doubled / 2;
  const double stretched = static_cast<double>(doubled.count()) +
                           static_cast<double>(most.count()) * std::clamp(jitter, 0.0, 1.0);
  return attempt.at + seconds{std::llround(stretched)};
}

}  // namespace lectern::recordings

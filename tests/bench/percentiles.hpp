// Times of a round of requests and what is told of them: the 50th and 99th percentile of each
// round, and of these the median over the rounds.
#pragma once

#include <algorithm>
#include <chrono>
#include <vector>

namespace lectern::bench {

struct Percentiles {
  double p50 = 0, p99 = 0;  // milliseconds
};

inline Percentiles percentiles(std::vector<double> times) {
  std::sort(times.begin(), times.end());
  return {times[times.size() / 2], times[times.size() * 99 / 100]};
}

inline double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

// How long each call takes, in milliseconds.
template <typename Items, typename Ask>
std::vector<double> times_of(const Items& items, Ask ask) {
  using Clock = std::chrono::steady_clock;
  std::vector<double> times;
  times.reserve(items.size());
  for (const auto& item : items) {
    const auto started = Clock::now();
    ask(item);
    times.push_back(std::chrono::duration<double, std::milli>(Clock::now() - started).count());
  }
  return times;
}

using Rounds = std::vector<Percentiles>;

inline Percentiles middle(const Rounds& rounds) {
  std::vector<double> p50s, p99s;
  for (const Percentiles& round : rounds) {
    p50s.push_back(round.p50);
    p99s.push_back(round.p99);
  }
  return {median(std::move(p50s)), median(std::move(p99s))};
}

// Round by round, so that what slows the machine for a while slows both.
inline Percentiles ratios(const Rounds& ours, const Rounds& theirs) {
  Rounds quotients;
  for (std::size_t i = 0; i < ours.size(); ++i)
    quotients.push_back({ours[i].p50 / theirs[i].p50, ours[i].p99 / theirs[i].p99});
  return middle(quotients);
}

}  // namespace lectern::bench

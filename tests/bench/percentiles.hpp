// What is told of the times of many requests that were made in several rounds: of each request
// the median over the rounds, and of these the 50th and 99th percentile.  So the 99th is that of
// the slowest requests, not of the moments in which the machine did something else.
#pragma once

#include <algorithm>
#include <chrono>
#include <vector>

namespace lectern::bench {

struct Percentiles {
  double p50 = 0, p99 = 0;  // milliseconds
};

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

using Rounds = std::vector<std::vector<double>>;  // each of the same requests

inline Percentiles percentiles(const Rounds& rounds) {
  std::vector<double> typical;
  for (std::size_t i = 0; i < rounds.front().size(); ++i) {
    std::vector<double> times;
    for (const auto& round : rounds) times.push_back(round[i]);
    typical.push_back(median(std::move(times)));
  }
  std::sort(typical.begin(), typical.end());
  return {typical[typical.size() / 2], typical[typical.size() * 99 / 100]};
}

}  // namespace lectern::bench

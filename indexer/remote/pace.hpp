// Keeps requests to a server apart.  arXiv asks programs for three seconds between requests,
// over all of its hosts together (https://info.arxiv.org/help/api/tou.html).
#pragma once

#include <chrono>
#include <functional>
#include <map>
#include <string>

namespace lectern::remote {

struct Pauses {
  std::chrono::milliseconds arxiv{3000};
  std::chrono::milliseconds other{1000};
};

class Pace {
 public:
  using Clock = std::chrono::steady_clock;

  explicit Pace(Pauses pauses) : pauses_(pauses) {}

  // When the next request to the host may begin.
  Clock::time_point ready(const std::string& host) const;

  // Sleeps until then; false when interrupted.
  bool wait(const std::string& host, const std::function<bool()>& interrupted) const;

  void asked(const std::string& host);  // a request to it has just ended

 private:
  Pauses pauses_;
  std::map<std::string, Clock::time_point> ready_;
};

// Sleeps in steps of a tenth of a second; false when interrupted.
bool sleep_until(Pace::Clock::time_point when, const std::function<bool()>& interrupted);

}  // namespace lectern::remote

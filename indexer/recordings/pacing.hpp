// When the next question may be put to a site, and which sites get none any more in this
// run: those that want no more, those that cannot be reached, and all when there is no
// network at all.
#pragma once

#include <chrono>
#include <functional>
#include <map>
#include <optional>
#include <string>

#include "indexer/recordings/yt_dlp.hpp"

namespace lectern::recordings {

// Why nothing is asked: there is no network, or it was not to be used.
inline constexpr const char* kOffline = "offline";

struct PacingOptions {
  std::chrono::milliseconds pause{0};  // between two requests, give or take a quarter
  std::optional<int> max_requests;
  std::function<bool()> interrupted;  // may be empty
  std::function<double()> chance;     // in [0, 1)
};

class Pacing {
 public:
  using Clock = std::chrono::steady_clock;

  explicit Pacing(PacingOptions options) : options_(std::move(options)) {}

  // Why the provider is not asked any more in this run, as a sentence or kOffline; empty when
  // it may be.
  std::string refusal(const std::string& provider) const;

  // Waits until the next request may be made.  False, and at once, when that is after the
  // deadline; false, too, when the run is interrupted meanwhile.
  bool wait(Clock::time_point deadline = Clock::time_point::max()) const;

  // What came of a request.
  void note_answer(const std::string& provider);
  void note_failure(const std::string& provider, const Failure& failure);

  int requests() const { return requests_; }

 private:
  void note_request();
  bool is_interrupted() const { return options_.interrupted && options_.interrupted(); }

  PacingOptions options_;
  int requests_ = 0;
  Clock::time_point next_ = Clock::time_point::min();
  bool any_answer_ = false;
  int unreachable_ = 0;                         // providers that could not be reached
  std::map<std::string, int> unanswered_;       // by provider: requests in a row
  std::map<std::string, std::string> refused_;  // by provider: why
  std::string all_refused_;
};

}  // namespace lectern::recordings

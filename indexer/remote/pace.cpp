#include "indexer/remote/pace.hpp"

#include <algorithm>
#include <thread>

namespace lectern::remote {
namespace {

constexpr std::chrono::milliseconds kStep{100};
constexpr const char* kArxiv = "arxiv.org";

// The server behind a host's name.
std::string server_of(const std::string& host) {
  return host == kArxiv || host.ends_with(".arxiv.org") ? kArxiv : host;
}

}  // namespace

Pace::Clock::time_point Pace::ready(const std::string& host) const {
  const auto found = ready_.find(server_of(host));
  return found == ready_.end() ? Clock::time_point::min() : found->second;
}

bool Pace::wait(const std::string& host, const std::function<bool()>& interrupted) const {
  return sleep_until(ready(host), interrupted);
}

void Pace::asked(const std::string& host) {
  const std::string server = server_of(host);
  ready_[server] = Clock::now() + (server == kArxiv ? pauses_.arxiv : pauses_.other);
}

bool sleep_until(Pace::Clock::time_point when, const std::function<bool()>& interrupted) {
  while (true) {
    if (interrupted && interrupted()) return false;
    const auto now = Pace::Clock::now();
    if (now >= when) return true;
    std::this_thread::sleep_until(std::min(when, now + kStep));
  }
}

}  // namespace lectern::remote

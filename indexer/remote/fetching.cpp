#include "indexer/remote/fetching.hpp"

#include <algorithm>
#include <random>
#include <utility>

#include "indexer/remote/retry.hpp"

namespace lectern::remote {
namespace {

std::chrono::sys_seconds clock_now() {
  return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

double random_jitter() {
  static std::mt19937 generator{std::random_device{}()};
  return std::uniform_real_distribution<double>{0, 1}(generator);
}

bool same_for_readers(const std::optional<Entry>& before, const Entry& after) {
  return before && before->state == after.state && before->sha256 == after.sha256 &&
         before->reason == after.reason;
}

// The server said nothing at all, or asked to be left alone.
bool is_out_of_reach(const Failure& failure) {
  return failure.state == State::kThrottled ||
         (failure.state == State::kNetwork && failure.status == 0);
}

constexpr std::chrono::hours kPostponed{1};

constexpr const char* kOffline = "offline";
constexpr const char* kNoNetwork = "There is no network.";
constexpr const char* kUsedUp = "The requests of the run were used up; the next one goes on.";

}  // namespace

Fetching::Fetching(Shelf& shelf, Downloads& downloads, const std::vector<std::string>& links,
                   FetchOptions options)
    : shelf_(shelf), downloads_(downloads), options_(std::move(options)) {
  if (!options_.now) options_.now = clock_now;
  if (!options_.jitter) options_.jitter = random_jitter;
  std::set<std::string> seen;
  for (const std::string& link : links)
    if (seen.insert(link).second) mind(link);
  if (options_.offline) leave_rest(kOffline);
}

// Waits for the link when it is due; one that may never be asked is settled at once.
void Fetching::mind(const std::string& link) {
  const auto address = check_address(link);
  if (const auto* refusal = std::get_if<Refusal>(&address)) {
    const Entry entry =
        entry_after(link, Failure{State::kRefused, "The link " + refusal->reason + "."});
    if (!same_for_readers(shelf_.find(link), entry)) settle(entry);
    return;
  }
  const auto known = shelf_.find(link);
  if (!known || known->next_try <= options_.now())
    waiting_.push_back({link, std::get<Address>(address).host});
}

std::vector<std::string> Fetching::fetch_some(Pace::Clock::time_point deadline) {
  while (step(deadline)) continue;
  return std::exchange(changed_, {});
}

// Asks for one document; false when there is nothing more to do until the deadline.
bool Fetching::step(Pace::Clock::time_point deadline) {
  if (downloads_.interrupted()) waiting_.clear();
  if (options_.max_requests && asked_ >= *options_.max_requests) leave_rest(kUsedUp);
  if (waiting_.empty()) settle_unsure();
  if (waiting_.empty() || Pace::Clock::now() >= deadline) return false;

  // The most important one of those whose host may be asked first.
  const auto now = Pace::Clock::now();
  const auto when = [&](const Waiting& one) { return std::max(now, downloads_.ready(one.host)); };
  const auto next =
      std::min_element(waiting_.begin(), waiting_.end(),
                       [&](const Waiting& a, const Waiting& b) { return when(a) < when(b); });
  const auto interrupted = [this] { return downloads_.interrupted(); };
  if (!sleep_until(std::min(when(*next), deadline), interrupted)) return true;
  if (Pace::Clock::now() >= deadline) return false;
  const Waiting waiting = *next;
  waiting_.erase(next);
  fetch(waiting);
  return true;
}

void Fetching::fetch(const Waiting& waiting) {
  const auto known = shelf_.find(waiting.link);
  Wanted wanted{.url = waiting.link, .file = shelf_.unfinished_document(), .limit = options_.limit};
  if (known && !known->sha256.empty()) wanted.known = {known->etag, known->last_modified};
  ++asked_;
  const Outcome outcome = downloads_.get(wanted);
  if (const auto* downloaded = std::get_if<Downloaded>(&outcome))
    shelf_.keep_document(downloaded->sha256);

  const auto* failure = std::get_if<Failure>(&outcome);
  if (failure && failure->interrupted) return;
  if (failure && failure->no_name && !reached_) {
    unsure_.push_back(entry_after(waiting.link, outcome));
  } else {
    reached_ = true;
    settle_unsure();
    settle(entry_after(waiting.link, outcome));
  }
  if (failure) notice_failure(waiting, *failure);
}

Entry Fetching::entry_after(const std::string& link, const Outcome& outcome) {
  const auto before = shelf_.find(link);
  Entry entry = before.value_or(Entry{.link = link});
  entry.state = State::kFetched;
  entry.reason.clear();
  Attempt attempt{.at = options_.now()};
  if (const auto* downloaded = std::get_if<Downloaded>(&outcome)) {
    entry.sha256 = downloaded->sha256;
    entry.bytes = downloaded->bytes;
    entry.etag = downloaded->validators.etag;
    entry.last_modified = downloaded->validators.last_modified;
  } else if (const auto* failure = std::get_if<Failure>(&outcome)) {
    entry.state = failure->state;
    entry.reason = failure->reason;
    attempt.retry_after = failure->retry_after;
  }
  entry.attempts = before && before->state == entry.state ? before->attempts + 1 : 1;
  attempt.state = entry.state;
  attempt.attempts = entry.attempts;
  entry.tried = attempt.at;
  entry.next_try = next_try(attempt, options_.jitter());
  return entry;
}

void Fetching::settle(const Entry& entry) {
  if (!same_for_readers(shelf_.find(entry.link), entry)) changed_.push_back(entry.link);
  shelf_.put(entry);
  if (options_.settled) options_.settled(entry);
}

void Fetching::settle_unsure() {
  for (const Entry& entry : std::exchange(unsure_, {})) settle(entry);
}

void Fetching::notice_failure(const Waiting& waiting, const Failure& failure) {
  if (!is_out_of_reach(failure)) return;
  leave_host(waiting.host);
  // One unknown host may just be gone; of two, it is the network.
  if (unsure_.size() < 2) return;
  for (const Entry& entry : std::exchange(unsure_, {})) postpone(entry.link);
  for (const std::string& link : std::exchange(left_, {})) mark_not_fetched(link, kNoNetwork);
  leave_rest(kNoNetwork);
}

// Two hosts that are gone could look like no network in every run if both were asked first
// each time.
void Fetching::postpone(const std::string& link) {
  mark_not_fetched(link, kNoNetwork);
  if (auto entry = shelf_.find(link)) {
    entry->next_try = options_.now() + kPostponed;
    shelf_.put(*entry);
  }
}

void Fetching::leave_host(const std::string& host) {
  const auto others = std::stable_partition(waiting_.begin(), waiting_.end(),
                                            [&](const Waiting& one) { return one.host != host; });
  for (auto one = others; one != waiting_.end(); ++one) {
    mark_not_fetched(one->link, "Its server " + host + " could not be asked in this run.");
    left_.push_back(one->link);
  }
  waiting_.erase(others, waiting_.end());
}

void Fetching::leave_rest(const std::string& reason) {
  for (const Waiting& one : std::exchange(waiting_, {})) mark_not_fetched(one.link, reason);
}

// What is known of a link from earlier runs stays; it is due in the next one as well.
void Fetching::mark_not_fetched(const std::string& link, const std::string& reason) {
  const auto known = shelf_.find(link);
  if (known && known->state != State::kNotFetched) return;
  const Entry entry{.link = link, .state = State::kNotFetched, .reason = reason};
  if (same_for_readers(known, entry)) return;
  changed_.push_back(link);
  shelf_.put(entry);
}

}  // namespace lectern::remote

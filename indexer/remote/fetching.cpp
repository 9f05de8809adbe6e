#include "indexer/remote/fetching.hpp"

#include <algorithm>
#include <random>
#include <utility>

#include "indexer/remote/retry.hpp"
#include "indexer/remote/site.hpp"
#include "indexer/remote/verdict.hpp"

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

// A host said nothing at all, or asked to be left alone.
bool is_out_of_reach(const Failure& failure) {
  return !failure.host.empty() && (failure.state == State::kThrottled ||
                                   (failure.state == State::kNetwork && failure.status == 0));
}

bool is_well_known(const std::string& host) {
  const auto among = [&](std::span<const Site> sites) {
    return std::any_of(sites.begin(), sites.end(),
                       [&](const Site& site) { return is_below(host, site.host); });
  };
  return is_below(host, "arxiv.org") || is_below(host, "githubusercontent.com") ||
         among(document_sites()) || among(paper_sites());
}

// So many hosts whose names are not known are no coincidence.
constexpr std::size_t kHostsWithoutNetwork = 4;

// Until a host is asked again that was unknown when there seemed to be no network.
constexpr std::chrono::hours kShortestPostponed{1}, kLongestPostponed{8};

std::chrono::hours postponed_for(int unknown) {
  std::chrono::hours wait = kShortestPostponed;
  for (int i = 1; i < unknown && wait < kLongestPostponed; ++i) wait *= 2;
  return wait;
}

constexpr const char* kOffline = "offline";
constexpr const char* kNoNetwork = "There is no network.";
constexpr const char* kUsedUp = "The requests of the run were used up; the next one goes on.";

bool says_no_network(const std::optional<Entry>& entry) {
  return entry && entry->state == State::kNotFetched && entry->reason == kNoNetwork;
}

}  // namespace

Fetching::Fetching(Shelf& shelf, Downloads& downloads, const std::vector<std::string>& links,
                   FetchOptions options)
    : shelf_(shelf), downloads_(downloads), options_(std::move(options)) {
  if (!options_.now) options_.now = clock_now;
  if (!options_.jitter) options_.jitter = random_jitter;
  std::set<std::string> seen;
  for (const std::string& link : links)
    if (seen.insert(link).second) mind(link);
  if (!options_.offline) return;
  resume_postponed();
  leave_rest(kOffline);
}

// Waits for the link when it is due; one that may never be asked is settled at once.
void Fetching::mind(const std::string& link) {
  const auto address = check_address(link);
  const auto known = shelf_.find(link);
  if (const auto* refusal = std::get_if<Refusal>(&address)) {
    const Outcome refused = Failure{State::kRefused, "The link " + refusal->reason + "."};
    const Entry entry = entry_after({link, {}}, known, refused);
    if (!same_for_readers(known, entry)) settle(known, entry);
    return;
  }
  const std::string& host = std::get<Address>(address).host;
  if (known) remember_host(host, *known);
  if (!known || known->next_try <= options_.now())
    waiting_.push_back({link, host});
  else if (known->state == State::kNotFetched)
    postponed_.push_back({link, host});
}

void Fetching::remember_host(const std::string& name, const Entry& known) {
  Host& host = hosts_[name];
  host.answered = host.answered || known.state == State::kFetched;
  if (known.tried < host.tried) return;
  host.tried = known.tried;
  host.unknown = known.unknown;
}

std::vector<std::string> Fetching::fetch_some(Pace::Clock::time_point deadline) {
  while (step(deadline)) continue;
  return std::exchange(changed_, {});
}

// Asks for one document; false when there is nothing more to do until the deadline.
bool Fetching::step(Pace::Clock::time_point deadline) {
  if (downloads_.reached()) {
    settle_unsure();
    resume_postponed();
  }
  if (downloads_.interrupted()) waiting_.clear();
  if (options_.max_requests && asked_ >= *options_.max_requests) leave_rest(kUsedUp);
  if (waiting_.empty()) settle_unsure();
  if (waiting_.empty() || Pace::Clock::now() >= deadline) return false;

  const auto next = next_of_waiting();
  const auto ready = downloads_.ready(next->host);
  const auto interrupted = [this] { return downloads_.interrupted(); };
  if (!sleep_until(std::min(ready, deadline), interrupted)) return true;
  if (Pace::Clock::now() >= deadline) return false;
  const Waiting waiting = *next;
  waiting_.erase(next);
  fetch(waiting);
  return true;
}

// The most important one of those whose host may be asked first; before any host was reached,
// of those that are least in doubt.
std::vector<Fetching::Waiting>::iterator Fetching::next_of_waiting() {
  const auto now = Pace::Clock::now();
  const auto rank = [&](const Waiting& one) {
    return std::pair{downloads_.reached() ? Doubt{} : doubt(one),
                     std::max(now, downloads_.ready(one.host))};
  };
  return std::min_element(waiting_.begin(), waiting_.end(),
                          [&](const Waiting& a, const Waiting& b) { return rank(a) < rank(b); });
}

// Every other turn is one for trusted hosts alone, so that neither many new names that are
// unknown nor many old ones keep the others from being asked.
Fetching::Doubt Fetching::doubt(const Waiting& waiting) const {
  const auto found = hosts_.find(waiting.host);
  const Host host = found == hosts_.end() ? Host{} : found->second;
  const bool trusted = host.answered || is_well_known(waiting.host);
  const bool turn_of_trusted = unsure_.size() % 2 == 0;
  return {turn_of_trusted && !trusted, host.unknown, trusted, host.tried};
}

void Fetching::fetch(const Waiting& waiting) {
  const auto known = shelf_.find(waiting.link);
  Wanted wanted{.url = waiting.link,
                .file = shelf_.unfinished_document(),
                .limit = options_.limit,
                .avoided = unreachable_};
  if (known && !known->sha256.empty()) wanted.known = {known->etag, known->last_modified};
  ++asked_;
  const Outcome outcome = downloads_.get(wanted);
  if (const auto* downloaded = std::get_if<Downloaded>(&outcome))
    shelf_.keep_document(downloaded->sha256);

  const auto* failure = std::get_if<Failure>(&outcome);
  if (failure && failure->interrupted) return;
  if (failure && failure->state == State::kNotFetched)
    return mark_not_fetched(waiting.link, failure->reason);
  const Entry entry = entry_after(waiting, known, outcome);
  if (failure && failure->no_name && !downloads_.reached())
    unsure_.push_back(entry);
  else
    settle(known, entry);
  if (failure && is_out_of_reach(*failure)) leave_host(failure->host);
  if (unsure_.size() >= kHostsWithoutNetwork) assume_no_network();
}

Entry Fetching::entry_after(const Waiting& waiting, const std::optional<Entry>& before,
                            const Outcome& outcome) {
  Entry entry = before.value_or(Entry{.link = waiting.link});
  entry.state = State::kFetched;
  entry.reason.clear();
  entry.unknown = 0;
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
    if (failure->no_name && failure->host == waiting.host)
      entry.unknown = before ? before->unknown + 1 : 1;
  }
  entry.attempts = before && before->state == entry.state ? before->attempts + 1 : 1;
  attempt.state = entry.state;
  attempt.attempts = entry.attempts;
  entry.tried = attempt.at;
  entry.next_try = next_try(attempt, options_.jitter());
  return entry;
}

void Fetching::settle(const std::optional<Entry>& before, const Entry& entry) {
  if (!same_for_readers(before, entry)) changed_.push_back(entry.link);
  shelf_.put(entry);
  if (options_.settled) options_.settled(entry);
}

// When a host was reached, names that were not known before are those of hosts that are gone.
// When none was, links that say there is no network stay so: too few were asked to know better.
void Fetching::settle_unsure() {
  const auto stays = [&](const std::string& link) {
    return !downloads_.reached() && says_no_network(shelf_.find(link));
  };
  for (const Entry& entry : std::exchange(unsure_, {}))
    stays(entry.link) ? postpone(entry) : settle(shelf_.find(entry.link), entry);
  for (const Waiting& one : std::exchange(left_, {}))
    if (!stays(one.link)) mark_not_fetched(one.link, not_asked(one.host));
}

void Fetching::resume_postponed() {
  for (Waiting& one : std::exchange(postponed_, {})) {
    if (unreachable_.contains(one.host))
      mark_not_fetched(one.link, not_asked(one.host));
    else
      waiting_.push_back(std::move(one));
  }
}

void Fetching::assume_no_network() {
  unknown_hosts_ = unreachable_;
  for (const Entry& entry : std::exchange(unsure_, {})) postpone(entry);
  for (const Waiting& one : std::exchange(left_, {})) mark_not_fetched(one.link, kNoNetwork);
  leave_rest(kNoNetwork);
}

// Remembers that the name was not known, so that others are asked first in the next run; what
// readers see is what all links say that were left.
void Fetching::postpone(const Entry& entry) {
  mark_not_fetched(entry.link, kNoNetwork);
  Entry kept = shelf_.find(entry.link).value_or(entry);
  kept.unknown = entry.unknown;
  kept.tried = entry.tried;
  kept.next_try = options_.now() + postponed_for(entry.unknown);
  shelf_.put(kept);
}

void Fetching::leave_host(const std::string& host) {
  unreachable_.insert(host);
  const auto others = std::stable_partition(waiting_.begin(), waiting_.end(),
                                            [&](const Waiting& one) { return one.host != host; });
  left_.insert(left_.end(), others, waiting_.end());
  waiting_.erase(others, waiting_.end());
}

void Fetching::leave_rest(const std::string& reason) {
  for (const Waiting& one : std::exchange(waiting_, {})) mark_not_fetched(one.link, reason);
}

// What is known of a link from earlier runs stays; it is due in the next one as well.
void Fetching::mark_not_fetched(const std::string& link, const std::string& reason) {
  const auto known = shelf_.find(link);
  if (known && known->state != State::kNotFetched) return;
  Entry entry = known.value_or(Entry{.link = link});
  entry.reason = reason;
  if (same_for_readers(known, entry)) return;
  changed_.push_back(link);
  shelf_.put(entry);
}

}  // namespace lectern::remote

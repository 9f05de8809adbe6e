#include "indexer/recordings/fetching.hpp"

#include <algorithm>
#include <memory>
#include <random>

#include "indexer/recordings/choice.hpp"
#include "indexer/recordings/inquiry.hpp"
#include "indexer/recordings/whole_file.hpp"

namespace lectern::recordings {
namespace {

std::function<double()> random_chance() {
  const auto engine = std::make_shared<std::mt19937>(std::random_device{}());
  return [engine] { return std::uniform_real_distribution<double>{0, 1}(*engine); };
}

std::chrono::sys_seconds system_now() {
  return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

FetchOptions completed(FetchOptions options) {
  if (!options.now) options.now = system_now;
  if (!options.chance) options.chance = random_chance();
  return options;
}

PacingOptions pacing_of(const FetchOptions& options) {
  return {options.yt_dlp.pause, options.max_requests, options.interrupted, options.chance};
}

bool has_something(const std::optional<Kept>& kept) {
  return kept && (kept->captions || !kept->info.empty());
}

bool names_no_captions(const std::filesystem::path& info) {
  const auto text = info.empty() ? std::nullopt : read_whole(info);
  if (!text) return false;
  const auto read = read_info(*text);
  const auto* video = std::get_if<Video>(&read);
  return video != nullptr && choose_captions(*video, {}).empty();
}

}  // namespace

Fetching::Fetching(FetchOptions options, Shelf shelf, std::vector<WantedRecording> wanted)
    : options_(completed(std::move(options))),
      shelf_(std::move(shelf)),
      pacing_(pacing_of(options_)) {
  for (WantedRecording& recording : wanted) want(std::move(recording));
  std::reverse(queue_.begin(), queue_.end());
  // What was never asked for comes before what is tried again.
  std::stable_partition(queue_.begin(), queue_.end(), [this](const std::string& key) {
    return items_.at(key).shelved.tried.has_value();
  });
}

void Fetching::want(WantedRecording wanted) {
  const std::string key = recording_key(wanted.provider, wanted.id);
  const auto [found, is_new] = items_.try_emplace(key);
  Item& item = found->second;
  if (is_new) {
    item.wanted = std::move(wanted);
    auto shelved = shelf_.load(key);
    item.on_shelf = shelved.has_value();
    if (shelved) item.shelved = std::move(*shelved);
  } else {
    std::vector<std::string>& languages = item.wanted.languages;
    for (const std::string& language : wanted.languages)
      if (std::find(languages.begin(), languages.end(), language) == languages.end())
        languages.push_back(language);
    if (!has_something(item.wanted.kept)) item.wanted.kept = std::move(wanted.kept);
  }
  merge(item);
  std::erase(queue_, key);
  if (is_due(item)) queue_.push_back(key);
}

bool Fetching::is_due(const Item& item) const {
  if (options_.offline) return false;
  if (item.holding.captions && !item.holding.info.empty()) return false;
  return !item.on_shelf || (item.shelved.next_try && *item.shelved.next_try <= options_.now());
}

// What the club keeps goes before what was fetched.
void Fetching::merge(Item& item) const {
  Holding& holding = item.holding = item.shelved;
  const Kept kept = item.wanted.kept.value_or(Kept{});
  if (!kept.info.empty()) holding.info = kept.info;
  if (kept.captions) holding.captions = kept.captions;
  if (!holding.captions) holding.kept_problem = kept.why_no_captions;
  if (holding.captions) {
    holding.state = State::kFetched;
    holding.reason.clear();
  } else if (holding.state == State::kNotFetched && names_no_captions(kept.info)) {
    holding.state = State::kNoCaptions;
    holding.reason = "The metadata that the club keeps names no captions.";
  } else if (holding.state == State::kNotFetched && options_.offline) {
    holding.reason = kOffline;
  } else if (holding.state == State::kNotFetched && holding.reason.empty()) {
    holding.reason = "Its turn has not come yet.";
  }
}

bool Fetching::fetch_some(Pacing::Clock::time_point deadline) {
  while (!queue_.empty()) {
    Item& item = items_.at(queue_.back());
    const std::string refusal = pacing_.refusal(item.wanted.provider);
    if (refusal.empty() && !pacing_.wait(deadline)) {
      if (pacing_.refusal(item.wanted.provider).empty()) return true;
      continue;  // interrupted meanwhile
    }
    queue_.pop_back();
    if (refusal.empty())
      ask(item);
    else if (item.holding.state == State::kNotFetched)
      leave(item, refusal);
  }
  return false;
}

void Fetching::ask(Item& item) {
  item.shelved = Inquiry{{options_, shelf_, pacing_}, item.wanted, item.shelved}.run();
  const bool is_left = item.shelved.state == State::kNotFetched;
  merge(item);
  ++changes_;
  if (is_left && item.holding.state == State::kNotFetched) leave(item, item.holding.reason);
  if (options_.progress) options_.progress(item.wanted, item.holding);
}

// The reason is shelved, so that the next run begins with what this one ended with: whoever
// has no network for a week does not have everything written anew every day.
void Fetching::leave(Item& item, const std::string& refusal) {
  const bool known = item.on_shelf && item.shelved.reason == refusal;
  if (item.holding.reason != refusal) ++changes_;
  item.holding.reason = refusal;
  if (known || (options_.interrupted && options_.interrupted())) return;
  item.shelved.reason = refusal;
  item.shelved.next_try = options_.now();
  shelf_.store_state(recording_key(item.wanted.provider, item.wanted.id), item.shelved);
  item.on_shelf = true;
}

}  // namespace lectern::recordings

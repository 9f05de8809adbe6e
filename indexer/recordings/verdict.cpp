#include "indexer/recordings/verdict.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "indexer/recordings/caption_text.hpp"
#include "indexer/schema/fold.hpp"
#include "indexer/schema/script.hpp"

namespace lectern::recordings {
namespace {

struct Phrase {
  std::string_view words;  // lower-case, as yt-dlp or the site says it; no apostrophes, which
                           // come in both shapes
  State state;
  std::string_view reason;
};

constexpr std::string_view kPrivate = "The video is private.";
constexpr std::string_view kBot =
    "The site wants a sign-in that shows it is no program that asks. Try again later, or give "
    "yt-dlp cookies in clubs.toml.";
constexpr std::string_view kAge =
    "The site shows the video only to people it knows to be adults. Cookies in clubs.toml can "
    "open it.";
constexpr std::string_view kThrottled = "The site has had too many requests from here for now.";
constexpr std::string_view kUpcoming = "The video has not been shown yet.";
constexpr std::string_view kNotReady =
    "The live event is over, but its recording is not ready yet.";
constexpr std::string_view kMembers = "The video is only for the channel's members.";
constexpr std::string_view kPaid = "The video has to be paid for.";
constexpr std::string_view kCountry = "The video is not shown in this machine's country.";
constexpr std::string_view kTakenDown = "The video has been removed.";
constexpr std::string_view kAccount = "The video is gone with the account that uploaded it.";
constexpr std::string_view kUnavailable = "The site says that there is no such video.";
constexpr std::string_view kNetwork = "The site could not be reached.";
constexpr std::string_view kSite = "The site answered with an error of its own.";
constexpr std::string_view kRefused =
    "The site refused the request. A newer yt-dlp may help (--yt-dlp PATH).";
constexpr std::string_view kNoVideos = "yt-dlp knows no videos at this address.";
constexpr std::string_view kOldProgram =
    "yt-dlp did not understand the site's answer. A newer yt-dlp may help (--yt-dlp PATH).";

// In the order in which they are looked for: the site puts "Video unavailable" before most
// of what it says, and speaks of trying again when it throttles and when it wants a sign-in.
constexpr auto kPhrases = std::to_array<Phrase>({
    {"not a bot", State::kRestricted, kBot},
    {"confirm your age", State::kRestricted, kAge},
    {"age-restricted", State::kRestricted, kAge},
    {"age restricted", State::kRestricted, kAge},
    {"inappropriate for some users", State::kRestricted, kAge},
    {"http error 429", State::kThrottled, kThrottled},
    {"too many requests", State::kThrottled, kThrottled},
    {"rate-limit", State::kThrottled, kThrottled},
    {"rate limit", State::kThrottled, kThrottled},
    {"try again later", State::kThrottled, kThrottled},
    {"members-only", State::kMembersOnly, kMembers},
    {"join this channel", State::kMembersOnly, kMembers},
    {"requires payment", State::kMembersOnly, kPaid},
    {"purchase this", State::kMembersOnly, kPaid},
    {"live event will begin", State::kUpcoming, kUpcoming},
    {"live stream will begin", State::kUpcoming, kUpcoming},
    {"premieres in", State::kUpcoming, kUpcoming},
    {"premiere will begin", State::kUpcoming, kUpcoming},
    {"scheduled to start", State::kUpcoming, kUpcoming},
    {"live event has ended", State::kUpcoming, kNotReady},
    {"live stream recording is not available", State::kUpcoming, kNotReady},
    {"private video", State::kPrivate, kPrivate},
    {"video is private", State::kPrivate, kPrivate},
    {"granted access to this video", State::kPrivate, kPrivate},
    {"in your country", State::kGeoBlocked, kCountry},
    {"your location", State::kGeoBlocked, kCountry},
    {"country domain", State::kGeoBlocked, kCountry},
    {"geo restrict", State::kGeoBlocked, kCountry},
    {"geo-restrict", State::kGeoBlocked, kCountry},
    {"account associated with this video", State::kRemoved, kAccount},
    {"closed their youtube account", State::kRemoved, kAccount},
    {"account has been terminated", State::kRemoved, kAccount},
    {"has been removed", State::kRemoved, kTakenDown},
    {"was removed", State::kRemoved, kTakenDown},
    {"been deleted", State::kRemoved, kTakenDown},
    {"no longer available", State::kRemoved, kTakenDown},
    {"video unavailable", State::kRemoved, kUnavailable},
    {"video is unavailable", State::kRemoved, kUnavailable},
    {"video is not available", State::kRemoved, kUnavailable},
    {"does not exist", State::kRemoved, kUnavailable},
    {"http error 404", State::kRemoved, kUnavailable},
    {"http error 410", State::kRemoved, kUnavailable},
    {"login required", State::kRestricted, kAge},
    {"registered users", State::kRestricted, kAge},
    {"timed out", State::kFailed, kNetwork},
    {"timeout", State::kFailed, kNetwork},
    {"name resolution", State::kFailed, kNetwork},
    {"name or service not known", State::kFailed, kNetwork},
    {"getaddrinfo", State::kFailed, kNetwork},
    {"connection re", State::kFailed, kNetwork},  // refused, reset
    {"connection aborted", State::kFailed, kNetwork},
    {"unreachable", State::kFailed, kNetwork},
    {"no route to host", State::kFailed, kNetwork},
    {"remote end closed", State::kFailed, kNetwork},
    {"http error 5", State::kFailed, kSite},
    {"http error 403", State::kFailed, kRefused},
    {"unable to extract", State::kFailed, kOldProgram},
    {"failed to extract", State::kFailed, kOldProgram},
    {"unsupported url", State::kFailed, kNoVideos},
    {"no suitable extractor", State::kFailed, kNoVideos},
});

constexpr std::size_t kLongestOwnWords = 200;  // bytes

std::string_view trimmed(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(" \t\r"), text.size()));
  return text.substr(0, text.find_last_not_of(" \t\r") + 1);
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    if (!trimmed(line).empty()) lines.push_back(trimmed(line));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
  }
  return lines;
}

// The lines that say why; without any, the last one (Python's own message of a crash).
std::vector<std::string_view> complaints(std::string_view error_output) {
  std::vector<std::string_view> lines = lines_of(error_output);
  if (lines.empty()) return lines;
  const std::string_view last = lines.back();
  std::erase_if(lines, [](std::string_view line) { return !line.starts_with("ERROR:"); });
  if (lines.empty()) lines.push_back(last);
  return lines;
}

// "ERROR: [youtube] abcdefghijk: Private video" is "Private video".
std::string_view without_prefixes(std::string_view line) {
  if (line.starts_with("ERROR:")) line = trimmed(line.substr(6));
  if (!line.starts_with('[')) return line;
  line = trimmed(line.substr(std::min(line.find(']') + 1, line.size())));
  const std::size_t colon = line.find(": ");
  return colon < line.find(' ') ? trimmed(line.substr(colon + 1)) : line;
}

// Without the request to report a bug to yt-dlp.
std::string own_words(std::string_view line) {
  line = without_prefixes(line);
  line =
      trimmed(line.substr(0, std::min(line.find("; please report"), line.find(". Please report"))));
  std::string words;
  append_text(words, line.substr(0, 2 * kLongestOwnWords));
  words.resize(schema::character_boundary(words, kLongestOwnWords));
  return words;
}

const Phrase* known_phrase(std::string_view line) {
  const std::string lowered = schema::lowered(line);
  const auto* const found = std::find_if(
      kPhrases.begin(), kPhrases.end(),
      [&](const Phrase& phrase) { return lowered.find(phrase.words) != std::string::npos; });
  return found == kPhrases.end() ? nullptr : found;
}

}  // namespace

Verdict classify(std::string_view error_output) {
  const std::vector<std::string_view> lines = complaints(error_output);
  if (lines.empty()) return {State::kFailed, "yt-dlp failed and said nothing."};
  const Phrase* known = nullptr;
  for (const std::string_view line : lines) {
    const Phrase* phrase = known_phrase(line);
    if (phrase == nullptr) continue;
    if (known == nullptr || known->state == State::kFailed) known = phrase;
  }
  if (known != nullptr && known->state != State::kFailed)
    return {known->state, std::string{known->reason}};
  const std::string words = own_words(lines.front());
  if (known != nullptr) return {State::kFailed, std::string{known->reason} + " (" + words + ")"};
  return {State::kFailed, "yt-dlp failed: " + words};
}

}  // namespace lectern::recordings

#include "indexer/recordings/inquiry.hpp"

#include "indexer/catalog/identity.hpp"
#include "indexer/recordings/caption_addresses.hpp"
#include "indexer/recordings/choice.hpp"
#include "indexer/recordings/retry.hpp"
#include "indexer/recordings/slim_info.hpp"
#include "indexer/recordings/whole_file.hpp"
#include "indexer/recordings/yt_dlp.hpp"

namespace lectern::recordings {
namespace {

namespace fs = std::filesystem;

std::optional<Video> video_in(const fs::path& info) {
  const auto text = info.empty() ? std::nullopt : read_whole(info);
  if (!text) return std::nullopt;
  auto read = read_info(*text);
  if (auto* video = std::get_if<Video>(&read)) return std::move(*video);
  return std::nullopt;
}

// The address a video is asked for by: of YouTube its id alone decides.
std::string page_of(const WantedRecording& wanted) {
  return wanted.provider == "youtube" ? "https://www.youtube.com/watch?v=" + wanted.id : wanted.url;
}

bool may_ask_page(const std::string& page, const FetchOptions& options) {
  if (!is_askable(page)) return false;
  return catalog::video_identity(page) ||
         (options.address_allowed && options.address_allowed(page));
}

// What yt-dlp makes up for a video that nobody told it about has neither.
bool says_something(const Video& video) { return video.duration || !video.channel.empty(); }

// Sites answer with a trailer, or whatever is shown on a channel now.  The ids of sites that the
// catalog does not know are of its own making.
bool is_of_another(const Video& video, const WantedRecording& wanted) {
  return (wanted.provider == "youtube" || wanted.provider == "vimeo") && video.id != wanted.id;
}

Verdict verdict_without_captions(const Video& video) {
  if (video.live_status == "is_upcoming")
    return {State::kUpcoming, "The video has not been shown yet."};
  if (video.live_status == "is_live") return {State::kUpcoming, "The event is still going on."};
  return {State::kNoCaptions, "The video has no captions."};
}

}  // namespace

Inquiry::Inquiry(Desk desk, const WantedRecording& wanted, Holding known)
    : desk_(desk),
      wanted_(wanted),
      key_(recording_key(wanted.provider, wanted.id)),
      holding_(std::move(known)) {}

Holding Inquiry::run() {
  if (!run_with_known_addresses())
    if (const auto video = fetch_metadata()) fetch_new_captions(*video);
  return std::move(holding_);
}

// Captions alone, when they were missed earlier.  False when the metadata has to be asked
// for to know where they are now.
bool Inquiry::run_with_known_addresses() {
  if (wanted_.kept && wanted_.kept->captions) return false;  // the metadata is what is missing
  const std::vector<CaptionTrack> tracks = known_addresses();
  if (tracks.empty()) return false;
  const auto failure = fetch_captions(tracks);
  if (!failure) return true;
  if (failure->reach == Reach::kAddress && refusal().empty() && desk_.pacing.wait()) return false;
  settle(*failure);
  return true;
}

std::vector<CaptionTrack> Inquiry::known_addresses() const {
  AddressRules rules{wanted_.languages, desk_.options.address_allowed, "", desk_.options.now()};
  if (const auto video = video_in(holding_.info))
    if (auto tracks = askable_captions(*video, rules); !tracks.empty()) return tracks;
  const auto video = wanted_.kept ? video_in(wanted_.kept->info) : std::nullopt;
  if (!video) return {};
  // A club's file may say anything, and a public address may lead on to a private one.
  if (!desk_.options.kept_addresses_anywhere) rules.page = page_of(wanted_);
  return askable_captions(*video, rules);
}

std::optional<Video> Inquiry::fetch_metadata() {
  const std::string page = page_of(wanted_);
  if (!may_ask_page(page, desk_.options)) {
    settle(Verdict{State::kFailed, "This is no address that is asked for videos."});
    return std::nullopt;
  }
  const auto answer = ask_metadata(desk_.options.yt_dlp, page, desk_.options.interrupted);
  if (const auto* failure = std::get_if<Failure>(&answer)) {
    desk_.pacing.note_failure(wanted_.provider, *failure);
    settle(*failure);
    return std::nullopt;
  }
  const auto& [json, complaint] = std::get<Metadata>(answer);
  if (complaint)
    desk_.pacing.note_failure(wanted_.provider, *complaint);
  else
    desk_.pacing.note_answer(wanted_.provider);

  auto read = read_info(json);
  auto* video = std::get_if<Video>(&read);
  const bool another = video != nullptr && is_of_another(*video, wanted_);
  if (video != nullptr && !another && (!complaint || says_something(*video))) {
    holding_.info = desk_.shelf.store_info(key_, slim_info(json));
    has_new_info_ = true;
    published_ = video->published;
    if (!complaint || !choose_captions(*video, wanted_.languages).empty()) return std::move(*video);
  }
  if (complaint)
    settle(*complaint);
  else if (another)
    settle(Verdict{State::kFailed, "The site answered with another video, " + video->id + "."});
  else if (const auto* unusable = std::get_if<UnusableInfo>(&read))
    settle(Verdict{State::kFailed, unusable->reason});
  else
    settle(Verdict{State::kFailed, "The address is that of a list of videos."});
  return std::nullopt;
}

void Inquiry::fetch_new_captions(const Video& video) {
  if (wanted_.kept && wanted_.kept->captions)
    return postpone("The club keeps captions of its own.");
  if (choose_captions(video, wanted_.languages).empty())
    return settle(verdict_without_captions(video));
  const AddressRules rules{wanted_.languages, desk_.options.address_allowed, "",
                           desk_.options.now()};
  const std::vector<CaptionTrack> tracks = askable_captions(video, rules);
  if (tracks.empty())
    return settle(Verdict{State::kFailed, "The captions lie at an address that is not asked."});
  if (!refusal().empty() || !desk_.pacing.wait()) return postpone(refusal());
  if (const auto failure = fetch_captions(tracks)) settle(*failure);
}

// The first that can be had; otherwise why the last of those asked for could not.
std::optional<Failure> Inquiry::fetch_captions(const std::vector<CaptionTrack>& tracks) {
  std::optional<Failure> failure;
  for (const CaptionTrack& track : tracks) {
    if (failure && (!refusal().empty() || !desk_.pacing.wait())) break;
    const auto answer = ask_captions(desk_.options.yt_dlp, track, desk_.options.interrupted);
    if (const auto* bytes = std::get_if<std::string>(&answer)) {
      desk_.pacing.note_answer(wanted_.provider);
      if (holding_.info.empty()) shelve_kept_info();
      holding_.captions = desk_.shelf.store_captions(key_, track, *bytes);
      settle(Verdict{State::kFetched, ""});
      return std::nullopt;
    }
    failure = std::get<Failure>(answer);
    desk_.pacing.note_failure(wanted_.provider, *failure);
    if (failure->reach != Reach::kAddress && failure->reach != Reach::kVideo) break;
  }
  return failure;
}

// Captions are not shelved without the metadata that led to them.
void Inquiry::shelve_kept_info() {
  const std::string info = slim_info(read_whole(wanted_.kept->info).value_or(""));
  holding_.info = desk_.shelf.store_info(key_, info);
}

void Inquiry::settle(const Verdict& verdict) {
  const auto now = desk_.options.now();
  const bool again = holding_.tried && holding_.state == verdict.state;
  holding_.attempts = again ? holding_.attempts + 1 : 1;
  holding_.state = verdict.state;
  holding_.reason = verdict.reason;
  holding_.tried = now;
  Attempt attempt{verdict.state, holding_.attempts, now, std::nullopt};
  if (published_) attempt.video_age = now - *published_;
  holding_.next_try = next_try(attempt, desk_.options.chance());
  desk_.shelf.store_state(key_, holding_);
}

// What is wrong with this machine or its network is no attempt.
void Inquiry::settle(const Failure& failure) {
  if (failure.reach != Reach::kNetwork && failure.reach != Reach::kProgram)
    return settle(failure.verdict);
  if (has_new_info_) return postpone(refusal());
  if (holding_.state == State::kNotFetched) holding_.reason = refusal();
}

// The metadata is here; the captions' turn is in the next run.
void Inquiry::postpone(const std::string& reason) {
  holding_.state = State::kNotFetched;
  holding_.reason = reason;
  holding_.attempts = 0;
  holding_.tried = desk_.options.now();
  holding_.next_try = holding_.tried;
  desk_.shelf.store_state(key_, holding_);
}

}  // namespace lectern::recordings

#include "indexer/archive/recording_facts.hpp"

#include <map>
#include <set>
#include <string>
#include <utility>

#include "indexer/archive/records.hpp"
#include "indexer/archive/title_words.hpp"
#include "indexer/catalog/described.hpp"
#include "indexer/recordings/links.hpp"

namespace lectern::archive {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

// Meetings are moved by a week; uploads come late, but not before the meeting.
constexpr days kNear{1}, kMoved{14}, kLateUpload{60};

std::string named(const catalog::Session& session) {
  std::string name = session.number ? "session " + std::to_string(*session.number) : "the session";
  if (!session.title.empty()) name += " \"" + session.title + "\"";
  return name;
}

std::optional<days> days_after(const catalog::Session& session, const recordings::Video& video) {
  const auto day = video.day();
  if (!day || !session.date || session.date_source == "recording") return std::nullopt;
  return sys_days{*day} - sys_days{*session.date};
}

std::optional<std::string> wrong_date(const catalog::Session& session,
                                      const recordings::Video& video) {
  const auto after = days_after(session, video);
  if (!after) return std::nullopt;
  if (*after >= -kMoved && *after <= (video.released ? kMoved : kLateUpload)) return std::nullopt;
  return named(session) + " is of " + iso_date(session.date) + ", but its recording of " +
         iso_date(video.day()) + "; mend the date or the link: ";
}

// All that a title of its recording may be about.
std::string words_around(const catalog::ClubCatalog& club, const catalog::Session& session) {
  std::string text =
      club.club.name + " " + session.title + " " + session.series + " " + session.description;
  for (const std::string& presenter : session.presenters) text += " " + presenter;
  for (const catalog::Material& material : session.materials)
    text += " " + material.title + " " + material.path;
  for (const catalog::Reading& reading : session.readings) text += " " + reading.title;
  return text;
}

std::optional<std::string> wrong_title(const catalog::ClubCatalog& club,
                                       const catalog::Session& session,
                                       const recordings::Video& video) {
  const auto after = days_after(session, video);
  if (after && *after >= -kNear && *after <= kNear) return std::nullopt;
  if (!are_of_different_things(session.title, video.title) ||
      !are_of_different_things(words_around(club, session), video.title))
    return std::nullopt;
  return named(session) + " has a recording that calls itself \"" + video.title +
         "\"; see whether it is the right one: ";
}

}  // namespace

void date_sessions(catalog::ClubCatalog& club, const VideoOf& video_of) {
  for (catalog::Session& session : club.sessions)
    for (const catalog::Recording& recording : session.recordings) {
      if (session.date) break;
      const auto video = video_of(recording);
      if (!video || !video->day()) continue;
      session.date = video->day();
      session.date_source = "recording";
    }
}

void add_described_links(catalog::ClubCatalog& club, const std::filesystem::path& root,
                         const VideoOf& video_of) {
  constexpr std::size_t kAboutTheClub = 3;  // descriptions with the same link
  std::vector<std::vector<recordings::Link>> of_sessions(club.sessions.size());
  std::map<std::string, std::set<std::string>> recordings_with;  // by link
  for (std::size_t i = 0; i < club.sessions.size(); ++i)
    for (const catalog::Recording& recording : club.sessions[i].recordings) {
      const auto video = video_of(recording);
      if (!video) continue;
      for (recordings::Link& link : recordings::links_in(video->description)) {
        recordings_with[link.url].insert(recording.id);
        of_sessions[i].push_back(std::move(link));
      }
    }
  for (std::size_t i = 0; i < club.sessions.size(); ++i) {
    std::vector<catalog::DescribedLink> links;
    for (recordings::Link& link : of_sessions[i])
      if (recordings_with[link.url].size() < kAboutTheClub)
        links.push_back({std::move(link.url), std::move(link.title)});
    if (!links.empty()) catalog::add_described(club.sessions[i], links, {club.club, root});
  }
}

std::vector<catalog::Warning> contradictions(const catalog::ClubCatalog& club,
                                             const VideoOf& video_of) {
  std::vector<catalog::Warning> warnings;
  for (const catalog::Session& session : club.sessions)
    for (const catalog::Recording& recording : session.recordings) {
      const auto video = video_of(recording);
      if (!video) continue;
      auto message = wrong_date(session, *video);
      if (!message) message = wrong_title(club, session, *video);
      if (message) warnings.push_back({session.where, *message + recording.url});
    }
  return warnings;
}

}  // namespace lectern::archive

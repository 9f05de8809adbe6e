#include "indexer/archive/listed_videos.hpp"

#include <algorithm>
#include <set>

#include "indexer/archive/title_words.hpp"
#include "indexer/catalog/identity.hpp"

namespace lectern::archive {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

constexpr std::size_t kMostParts = 12;      // more videos are not of one meeting
constexpr std::size_t kShortestTitle = 10;  // bytes of its key; "Caching" is in many titles
constexpr days kUploadedAfter{3};           // a day says whose recording it is
constexpr days kUploadedEver{300};          // after that, its title comes up again

struct Listed {
  catalog::Recording recording;
  std::string title;
  std::optional<recordings::Video> video;
};

std::vector<Listed> videos_in(const recordings::Playlist& playlist, const VideoOf& video_of) {
  std::vector<Listed> videos;
  for (const recordings::PlaylistEntry& entry : playlist.entries) {
    auto recording = catalog::video_identity("https://www.youtube.com/watch?v=" + entry.id);
    if (!recording) continue;
    auto video = video_of(*recording);
    videos.push_back({std::move(*recording), video ? video->title : entry.title, {}});
    videos.back().video = std::move(video);
  }
  return videos;
}

class Sessions {
 public:
  explicit Sessions(catalog::ClubCatalog& club) : club_(club), had_any_(!club.sessions.empty()) {
    for (const catalog::Session& session : club.sessions) note(session);
    for (std::size_t i = 0; i < club.sessions.size(); ++i)
      if (club.sessions[i].recordings.empty()) without_.push_back(i);
  }

  bool has(const catalog::Recording& recording) const { return known_.contains(recording.id); }
  bool had_any() const { return had_any_; }

  // The only one that the video can be of.
  std::optional<std::size_t> session_of(const Listed& listed,
                                        const std::vector<Listed>& others) const {
    if (const auto by_title = session_by_title(listed)) return by_title;
    return session_by_day(listed, others);
  }

  void give(std::size_t session, const Listed& listed) {
    club_.sessions[session].recordings.push_back(listed.recording);
    known_.insert(listed.recording.id);
  }

  void add(const Listed& listed, const catalog::VideoList& list, const std::string& series) {
    catalog::Session session;
    session.id = club_.club.id + ":video-" + listed.recording.id;
    session.title = listed.title;
    session.series = series;
    session.recordings = {listed.recording};
    session.where = list.where;
    note(session);
    club_.sessions.push_back(std::move(session));
  }

 private:
  void note(const catalog::Session& session) {
    for (const catalog::Recording& recording : session.recordings) known_.insert(recording.id);
  }

  // How long after the session the video was made.
  std::optional<days> after(std::size_t session, const Listed& listed) const {
    const auto& date = club_.sessions[session].date;
    const auto day = listed.video ? listed.video->day() : std::nullopt;
    if (!date || !day) return std::nullopt;
    return sys_days{*day} - sys_days{*date};
  }

  std::optional<std::size_t> session_by_title(const Listed& listed) const {
    const std::string title = catalog::title_key(listed.title);
    std::optional<std::size_t> best;
    std::size_t longest = 0;
    for (const std::size_t i : without_) {
      const std::string key = catalog::title_key(club_.sessions[i].title);
      if (key.size() < kShortestTitle || title.find(key) == std::string::npos) continue;
      const auto later = after(i, listed);
      if (later && (*later < -days{1} || *later > kUploadedEver)) continue;
      if (key.size() < longest) continue;
      best = key.size() > longest ? std::optional{i} : std::nullopt;  // two are no answer
      longest = key.size();
    }
    return best;
  }

  bool on_its_day(std::size_t session, const Listed& listed) const {
    const auto later = after(session, listed);
    return later && *later >= days{0} && *later <= kUploadedAfter;
  }

  std::optional<std::size_t> session_by_day(const Listed& listed,
                                            const std::vector<Listed>& others) const {
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < club_.sessions.size(); ++i) {
      if (!on_its_day(i, listed)) continue;
      if (found) return std::nullopt;
      found = i;
    }
    if (!found || std::find(without_.begin(), without_.end(), *found) == without_.end())
      return std::nullopt;
    const auto rivals = std::count_if(others.begin(), others.end(), [&](const Listed& other) {
      return on_its_day(*found, other);
    });
    if (rivals > 1 || are_of_different_things(club_.sessions[*found].title, listed.title))
      return std::nullopt;
    return found;
  }

  catalog::ClubCatalog& club_;
  bool had_any_;
  std::set<std::string> known_;
  std::vector<std::size_t> without_;  // sessions that the page gives no recording
};

// Every video of a session's own playlist is its recording.
void add_parts(catalog::ClubCatalog& club, const PlaylistOf& playlist_of) {
  for (catalog::Session& session : club.sessions) {
    for (const catalog::VideoList& list : session.playlists) {
      const auto playlist = playlist_of(list);
      if (!playlist) continue;
      if (playlist->entries.size() > kMostParts) {
        club.lists.push_back(list);
        continue;
      }
      for (const Listed& listed : videos_in(*playlist, [](auto&) { return std::nullopt; }))
        if (std::none_of(
                session.recordings.begin(), session.recordings.end(),
                [&](const catalog::Recording& known) { return known.id == listed.recording.id; }))
          session.recordings.push_back(listed.recording);
    }
  }
}

}  // namespace

std::vector<catalog::Recording> add_listed_videos(catalog::ClubCatalog& club,
                                                  const PlaylistOf& playlist_of,
                                                  const VideoOf& video_of) {
  add_parts(club, playlist_of);
  std::vector<catalog::Recording> awaited;
  Sessions sessions{club};
  for (const catalog::VideoList& list : club.lists) {
    const auto playlist = playlist_of(list);
    if (!playlist) continue;
    const std::vector<Listed> videos = videos_in(*playlist, video_of);
    bool is_the_clubs = !sessions.had_any();
    std::vector<Listed> left;
    for (const Listed& listed : videos) {
      const bool known = sessions.has(listed.recording);
      const auto session = known ? std::nullopt : sessions.session_of(listed, videos);
      if (session) sessions.give(*session, listed);
      if (known || session)
        is_the_clubs = true;
      else
        left.push_back(listed);
    }
    if (list.channel || !is_the_clubs) continue;
    for (const Listed& listed : left) {
      awaited.push_back(listed.recording);
      if (listed.video) sessions.add(listed, list, playlist->title);
    }
  }
  return awaited;
}

}  // namespace lectern::archive

#include "indexer/catalog/finish.hpp"

#include <algorithm>
#include <cstdio>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <unordered_map>
#include <vector>

#include "indexer/catalog/identity.hpp"
#include "indexer/catalog/session_id.hpp"
#include "indexer/catalog/vocabulary.hpp"
#include "indexer/schema/fold.hpp"

namespace lectern::catalog {
namespace {

// The habit of the club's own country, for a date that nothing else decides.
DateHints hints_of(const sources::Club& club) {
  const std::string& language = club.languages.front();
  return {.month_first = club.timezone.starts_with("America/") || club.timezone.starts_with("US/"),
          .year_first = language == "zh" || language == "ja" || language == "ko"};
}

// A page's dates run through all its tables, but years must not be carried from one
// page to another.
void resolve_all_dates(std::vector<Draft>& drafts, ClubCatalog& catalog) {
  std::map<std::string, std::vector<std::size_t>> by_file;
  for (std::size_t i = 0; i < drafts.size(); ++i)
    by_file[drafts[i].session.where.file].push_back(i);
  for (const auto& [file, indices] : by_file) {
    std::vector<DatedEntry> entries;
    for (const std::size_t i : indices)
      entries.push_back({drafts[i].mention, drafts[i].section_years, drafts[i].upcoming});
    const auto resolved = resolve_dates(entries, hints_of(catalog.club));
    for (std::size_t n = 0; n < indices.size(); ++n) {
      Session& session = drafts[indices[n]].session;
      session.date = resolved[n].date;
      if (session.date) session.date_source = "page";
      if (!resolved[n].doubt.empty())
        catalog.warnings.push_back({session.where, resolved[n].doubt});
    }
  }
}

// A video that a title or reading links to is the recording only where nothing else is.
void settle_recordings(Draft& draft) {
  Session& session = draft.session;
  for (std::size_t i = 0; i < draft.possible_recordings.size(); ++i) {
    Recording& video = draft.possible_recordings[i];
    const bool known = std::any_of(
        session.recordings.begin(), session.recordings.end(), [&](const Recording& other) {
          return other.provider == video.provider && other.id == video.id;
        });
    if (known) continue;
    const bool only = session.recordings.empty() && draft.possible_recordings.size() == 1;
    const std::string title =
        i < draft.possible_titles.size() ? draft.possible_titles[i] : std::string{};
    const std::string key = title_key(title);
    const bool is_the_session =
        key.empty() || title_key(session.title).find(key) != std::string::npos;
    if (only && is_the_session) {
      add_recording(session, std::move(video));
    } else {
      Reading reading;
      reading.title = title;
      reading.url = video.url;
      reading.where = session.where;
      add_reading(session, std::move(reading));
    }
  }
}

// A reading known only as "Paper" is the session's own topic.
void name_readings(Session& session) {
  for (Reading& reading : session.readings)
    if (reading.title.empty()) reading.title = session.title;
}

// A session with no words of its own is about what it reads.
void name_after_reading(Session& session) {
  if (!session.title.empty()) return;
  for (const Reading& reading : session.readings) {
    if (reading.title.empty()) continue;
    if (!session.title.empty()) session.title += "; ";
    session.title += reading.title;
  }
}

bool same_session(const Session& a, const std::string& left, const Session& b,
                  const std::string& right) {
  if (a.number && b.number && *a.number != *b.number) return false;
  if (a.date && b.date && *a.date != *b.date) return false;
  const bool contained =
      !left.empty() && !right.empty() &&
      (left == right ||
       (std::min(left.size(), right.size()) > 12 &&
        (left.find(right) != std::string::npos || right.find(left) != std::string::npos)));
  const bool same_day = a.date && b.date && *a.date == *b.date;
  const bool same_number = a.number && b.number;
  if (same_day && (contained || left.empty() || right.empty())) return true;
  if (same_day && same_number && a.series == b.series) return true;
  // Without a day, only the same number and the same title are the same session; a
  // topic may come back a year later.
  if (contained && same_number && a.series == b.series) return true;
  const bool same_video =
      std::any_of(a.recordings.begin(), a.recordings.end(), [&](const Recording& x) {
        return std::any_of(b.recordings.begin(), b.recordings.end(), [&](const Recording& y) {
          return x.provider == y.provider && x.id == y.id;
        });
      });
  return contained && same_video;
}

void merge_into(Session& kept, const Session& more) {
  if (kept.title.empty()) kept.title = more.title;
  if (!kept.number) kept.number = more.number;
  if (!kept.date) {
    kept.date = more.date;
    kept.date_source = more.date_source;
  }
  if (kept.series.empty()) {
    kept.series = more.series;
    kept.series_url = more.series_url;
  }
  if (kept.description.empty()) kept.description = more.description;
  if (kept.presenters.empty()) kept.presenters = more.presenters;
  for (const Recording& recording : more.recordings) add_recording(kept, recording);
  for (const VideoList& list : more.playlists) add_list(kept.playlists, list);
  for (const Material& material : more.materials) add_material(kept, material);
  for (const Reading& reading : more.readings) add_reading(kept, reading);
}

// Finds a session among those so far that is the same meeting listed again: only one of
// the same day, number or recording can be.
class Twins {
 public:
  explicit Twins(std::vector<Session>& sessions) : sessions_(sessions) {}

  std::optional<std::size_t> of(const Session& session) const {
    const std::string key = title_key(session.title);
    for (const std::string& trait : traits_of(session)) {
      const auto found = by_trait_.find(trait);
      if (found == by_trait_.end()) continue;
      // A page with thousands of meetings on one day is no schedule to be thorough with.
      const auto& places = found->second;
      for (std::size_t i = 0; i < std::min(places.size(), kMostTwins); ++i)
        if (same_session(sessions_[places[i]], keys_[places[i]], session, key)) return places[i];
    }
    return std::nullopt;
  }

  void add(Session session) {
    keys_.push_back(title_key(session.title));
    sessions_.push_back(std::move(session));
    note(sessions_.size() - 1);
  }

  void merge(std::size_t kept, const Session& more) {
    merge_into(sessions_[kept], more);
    keys_[kept] = title_key(sessions_[kept].title);
    note(kept);  // it may have got a day, a number or a recording
  }

 private:
  static constexpr std::size_t kMostTwins = 200;

  void note(std::size_t place) {
    for (std::string& trait : traits_of(sessions_[place])) {
      auto& places = by_trait_[std::move(trait)];
      if (places.empty() || places.back() != place) places.push_back(place);
    }
  }

  static std::vector<std::string> traits_of(const Session& session) {
    std::vector<std::string> traits;
    if (session.date)
      traits.push_back(
          "day " + std::to_string(std::chrono::sys_days{*session.date}.time_since_epoch().count()));
    if (session.number) traits.push_back("number " + std::to_string(*session.number));
    for (const Recording& recording : session.recordings)
      traits.push_back("video " + recording.provider + ' ' + recording.id);
    return traits;
  }

  std::vector<Session>& sessions_;
  std::vector<std::string> keys_;  // of the titles, beside the sessions
  std::unordered_map<std::string, std::vector<std::size_t>> by_trait_;
};

std::string named(const Session& session) {
  const std::string number = session.number ? "session " + std::to_string(*session.number) : "";
  if (session.title.empty())
    return (number.empty() ? "the session" : number) + " of line " +
           std::to_string(session.where.line);
  return (number.empty() ? "" : number + " ") + "\"" + session.title + "\"";
}

// "1:02:03"
std::string clock_time(std::chrono::seconds time) {
  char text[32];
  const long long all = time.count();
  if (all >= 3600)
    std::snprintf(text, sizeof text, "%lld:%02lld:%02lld", all / 3600, all / 60 % 60, all % 60);
  else
    std::snprintf(text, sizeof text, "%lld:%02lld", all / 60, all % 60);
  return text;
}

// One video on two sessions is a slip of the pen, or a double session worth knowing of: where
// the page links to different places in it, surely that.
void warn_about_shared_recordings(ClubCatalog& catalog) {
  struct Use {
    const Session* session;
    std::chrono::seconds start;
  };
  std::map<std::pair<std::string, std::string>, Use> first_uses;
  for (const Session& session : catalog.sessions)
    for (const Recording& recording : session.recordings) {
      const Use use{&session, recording.start.value_or(std::chrono::seconds{0})};
      const auto [found, is_new] = first_uses.try_emplace({recording.provider, recording.id}, use);
      const Use& first = found->second;
      if (is_new || first.session == &session) continue;
      std::string message = named(session) + " has the same recording as " + named(*first.session);
      if (use.start != first.start)
        message += ", from " + clock_time(use.start) + " instead of " + clock_time(first.start);
      catalog.warnings.push_back({session.where, message + ": " + recording.url});
    }
}

}  // namespace

void finish_drafts(std::vector<Draft> drafts, ClubCatalog& catalog) {
  resolve_all_dates(drafts, catalog);
  Twins twins{catalog.sessions};
  for (Draft& draft : drafts) {
    settle_recordings(draft);
    name_after_reading(draft.session);
    name_readings(draft.session);
    // A session listed twice (under "Next" and in the table) is one.
    if (const auto twin = twins.of(draft.session))
      twins.merge(*twin, draft.session);
    else
      twins.add(std::move(draft.session));
  }
  assign_ids(catalog);
  warn_about_shared_recordings(catalog);
  std::stable_sort(
      catalog.warnings.begin(), catalog.warnings.end(), [](const Warning& a, const Warning& b) {
        return std::tie(a.where.file, a.where.line) < std::tie(b.where.file, b.where.line);
      });
  const auto same = [](const Warning& a, const Warning& b) {
    return a.where.file == b.where.file && a.where.line == b.where.line && a.message == b.message;
  };
  catalog.warnings.erase(std::unique(catalog.warnings.begin(), catalog.warnings.end(), same),
                         catalog.warnings.end());
}

}  // namespace lectern::catalog

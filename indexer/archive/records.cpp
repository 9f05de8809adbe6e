#include "indexer/archive/records.hpp"

#include <algorithm>
#include <cstdio>

#include "indexer/schema/fold.hpp"

namespace lectern::archive {

std::string iso_date(const std::optional<std::chrono::year_month_day>& date) {
  if (!date) return {};
  char text[16];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date->year()),
                static_cast<unsigned>(date->month()), static_cast<unsigned>(date->day()));
  return text;
}

namespace {

// The page that lists it, where people can look at it.
std::string page_url(const sources::Club& club, const std::string& file) {
  std::string home = club.home;
  if (!home.starts_with("http://") && !home.starts_with("https://")) return {};
  if (home.ends_with(".git")) home.resize(home.size() - 4);
  while (home.ends_with('/')) home.pop_back();
  const bool git_host =
      home.starts_with("https://github.com/") || home.starts_with("https://gitlab.com/");
  return git_host ? home + "/blob/HEAD/" + file : home;
}

schema::MaterialRecord material_record(const catalog::Material& material) {
  schema::MaterialRecord record;
  record.kind = catalog::to_string(material.kind);
  record.title = material.title;
  record.path = material.path;
  record.url = material.url;
  return record;
}

schema::RecordingRecord recording_record(const catalog::Recording& recording) {
  schema::RecordingRecord record;
  record.provider = recording.provider;
  record.id = recording.id;
  record.url = recording.url;
  if (recording.start) record.start_s = recording.start->count();
  return record;
}

schema::ReadingRecord reading_record(const catalog::Reading& reading) {
  return {.title = reading.title,
          .url = reading.url,
          .arxiv = reading.arxiv,
          .doi = reading.doi,
          .batch = reading.batch,
          .topic = reading.topic,
          .detail = reading.detail,
          .authors = reading.authors,
          .venue = reading.venue,
          .year = reading.year ? std::optional<std::int64_t>{*reading.year} : std::nullopt};
}

schema::SessionRecord session_record(const catalog::ClubCatalog& club,
                                     const catalog::Session& session) {
  schema::SessionRecord record;
  record.id = session.id;
  record.club_id = club.club.id;
  record.club_name = club.club.name;
  if (session.number) record.number = *session.number;
  record.date = iso_date(session.date);
  record.date_source = session.date_source;
  record.title = session.title;
  record.series = session.series;
  record.series_url = session.series_url;
  record.presenters = session.presenters;
  record.description = session.description;
  record.url = page_url(club.club, session.where.file);
  for (const auto& material : session.materials)
    record.materials.push_back(material_record(material));
  for (const auto& recording : session.recordings)
    record.recordings.push_back(recording_record(recording));
  for (const auto& reading : session.readings) record.readings.push_back(reading_record(reading));
  return record;
}

// The record that gathers the readings of one topic; made when its first is seen.
schema::SessionRecord& topic_record(std::vector<schema::SessionRecord>& records,
                                    const catalog::ClubCatalog& club,
                                    const catalog::Reading& reading) {
  const std::string id = topic_record_id(club, reading);
  const auto known =
      std::find_if(records.begin(), records.end(),
                   [&](const schema::SessionRecord& record) { return record.id == id; });
  if (known != records.end()) return *known;
  schema::SessionRecord record;
  record.id = id;
  record.club_id = club.club.id;
  record.club_name = club.club.name;
  record.plan_topic = true;
  record.title = reading.topic.empty() ? club.club.name : reading.topic;
  record.series = reading.batch;
  record.url = page_url(club.club, reading.where.file);
  records.push_back(std::move(record));
  return records.back();
}

}  // namespace

schema::ClubRecord club_record(const sources::Club& club) {
  return {.id = club.id,
          .name = club.name,
          .kind = club.kind == sources::ClubKind::kPlan ? "plan" : "club",
          .home = club.home,
          .timezone = club.timezone,
          .languages = club.languages};
}

std::string topic_record_id(const catalog::ClubCatalog& club, const catalog::Reading& reading) {
  const std::string name =
      reading.batch.empty() ? reading.topic : reading.batch + " " + reading.topic;
  std::string slug = schema::slug(name, 120);
  if (slug.empty()) slug = "readings";
  return club.club.id + ":" + slug;
}

std::vector<schema::SessionRecord> session_records(const catalog::ClubCatalog& club) {
  std::vector<schema::SessionRecord> records;
  for (const catalog::Session& session : club.sessions)
    records.push_back(session_record(club, session));
  for (const catalog::Reading& reading : club.readings)
    topic_record(records, club, reading).readings.push_back(reading_record(reading));
  return records;
}

}  // namespace lectern::archive

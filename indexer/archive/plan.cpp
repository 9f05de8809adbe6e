#include "indexer/archive/plan.hpp"

#include <algorithm>

#include "indexer/archive/records.hpp"
#include "indexer/archive/remote_links.hpp"
#include "indexer/digest/sha256.hpp"
#include "indexer/extract/document.hpp"
#include "indexer/extract/format.hpp"
#include "indexer/extract/languages.hpp"
#include "indexer/recordings/shelf.hpp"
#include "indexer/schema/fold.hpp"
#include "indexer/schema/version.hpp"

namespace lectern::archive {
namespace {

namespace fs = std::filesystem;

constexpr const char* kNeedsOffice =
    "LibreOffice, which reads such files, is not installed; install libreoffice-impress";

void add_documents(PlannedSession& session, const fs::path& root, const extract::Wanted& of_pages,
                   bool office, Cache& cache) {
  for (std::size_t i = 0; i < session.record.materials.size(); ++i) {
    schema::MaterialRecord& material = session.record.materials[i];
    const auto format = extract::format_of(material.path);
    if (material.path.empty() || !format) continue;
    const fs::path file = root / material.path;
    try {
      if (!fs::is_regular_file(file)) {
        material.unreadable = "the file is missing";
        continue;
      }
      if (format == extract::Format::kOffice && !office) {
        material.unreadable = kNeedsOffice;
        continue;
      }
      material.sha256 = cache.hash_of(file);
      session.documents.push_back(
          {i, file, material.sha256, extract::has_pages(*format) ? of_pages : extract::Wanted{}});
    } catch (const std::runtime_error& error) {
      material.unreadable = error.what();
    }
  }
}

std::string reason_of(const recordings::Holding& holding) {
  if (holding.reason.empty() || holding.kept_problem.empty())
    return holding.reason + holding.kept_problem;
  return holding.reason + (holding.reason.ends_with('.') ? " " : ". ") + holding.kept_problem;
}

// What is known of the session's recordings goes into its record.
void add_recordings(PlannedSession& session, const PlanInput& input) {
  schema::SessionRecord& record = session.record;
  for (std::size_t i = 0; i < record.recordings.size(); ++i) {
    schema::RecordingRecord& recording = record.recordings[i];
    recordings::Holding holding =
        input.holding(recordings::recording_key(recording.provider, recording.id));
    recording.state = recordings::to_string(holding.state);
    recording.reason = reason_of(holding);
    if (const auto video = input.video(holding)) {
      recording.title = video->title;
      if (video->duration)
        recording.duration_s = std::chrono::floor<std::chrono::seconds>(*video->duration).count();
    }
    session.recordings.push_back({i, std::move(holding)});
  }
}

// A document that a reading leads to becomes a material of its session once it is here.
std::size_t material_of(schema::SessionRecord& record, const RemoteLink& link) {
  if (link.of == RemoteLink::Of::kMaterial) return link.place;
  const schema::ReadingRecord& reading = record.readings[link.place];
  schema::MaterialRecord& material = record.materials.emplace_back();
  material.kind = "paper";
  material.title = reading.title;
  material.url = reading.url;
  return record.materials.size() - 1;
}

void add_remote_documents(PlannedSession& session, const PlanInput& input,
                          const extract::Wanted& of_pages) {
  schema::SessionRecord& record = session.record;
  for (const RemoteLink& link : remote_links(record)) {
    HeldDocument held = link.link.empty()
                            ? HeldDocument{remote::State::kUnobtainable, link.reason, {}, {}}
                            : input.document(link.link);
    const std::string state{remote::to_string(held.state)};
    session.links.push_back({link.url, state, held.reason});
    if (held.sha256.empty() && link.of == RemoteLink::Of::kReading) continue;
    const std::size_t place = material_of(record, link);
    schema::MaterialRecord& material = record.materials[place];
    material.state = state;
    material.reason = held.reason;
    if (held.sha256.empty()) continue;
    material.sha256 = held.sha256;
    session.documents.push_back({place, held.file, held.sha256, of_pages});
  }
}

// A file that cannot be read has no hash, and says nothing either.
std::string hash_of(const fs::path& file, Cache& cache) {
  try {
    return file.empty() ? std::string{} : cache.hash_of(file);
  } catch (const std::runtime_error&) {
    return "unreadable";
  }
}

std::string fingerprint_of(const PlannedSession& session, Cache& cache) {
  std::string all{schema::kSchemaVersion};
  all += '/';
  all += extract::kExtractorVersion;
  all += '/' + session.language + '/';
  for (const PlannedDocument& document : session.documents) {
    if (document.wanted.ocr) all += document.wanted.languages;
    all += document.wanted.images ? "/images/" : "//";
  }
  for (const PlannedRecording& recording : session.recordings) {
    all += hash_of(recording.holding.info, cache) + '/';
    if (recording.holding.captions) all += hash_of(recording.holding.captions->file, cache) + '/';
  }
  for (const PlannedLink& link : session.links) all += link.state + ' ' + link.reason + '/';
  return digest::sha256(all + schema::encode(session.record));
}

bool same_club(const schema::ClubRecord& a, const schema::ClubRecord& b) {
  return schema::encode(a) == schema::encode(b);
}

// Session ids begin with their club's.
std::string club_of(const std::string& session_id) {
  return session_id.substr(0, session_id.find(':'));
}

}  // namespace

Plan make_plan(const PlanInput& input, Cache& cache) {
  Plan plan;
  static const index::Snapshot kNothing;
  const index::Snapshot& snapshot = input.snapshot ? *input.snapshot : kNothing;
  const Papers papers{input.catalog, input.paper};
  std::set<std::string> wanted, read;

  for (std::size_t place = 0; place < input.catalog.clubs.size(); ++place) {
    const catalog::ClubCatalog& club = input.catalog.clubs[place];
    read.insert(club.club.id);
    const schema::ClubRecord record = club_record(club.club);
    const auto known =
        std::find_if(snapshot.clubs.begin(), snapshot.clubs.end(),
                     [&](const schema::ClubRecord& other) { return other.id == record.id; });
    if (known == snapshot.clubs.end() || !same_club(*known, record))
      plan.write_clubs.push_back(record);

    const extract::Wanted reading{
        !input.ocr_languages.empty(), input.images,
        extract::tesseract_languages(club.club.languages, input.ocr_languages)};
    std::vector<schema::SessionRecord> records = session_records(club);
    papers.name(place, records);
    for (schema::SessionRecord& session : records) {
      PlannedSession planned{std::move(session),          {}, {},   {},
                             club.club.languages.front(), {}, false};
      add_documents(planned, input.roots.at(club.club.id), reading, input.office, cache);
      add_recordings(planned, input);
      add_remote_documents(planned, input, reading);
      planned.fingerprint = fingerprint_of(planned, cache);
      wanted.insert(planned.record.id);
      const auto fingerprint = snapshot.fingerprints.find(planned.record.id);
      planned.known = fingerprint != snapshot.fingerprints.end();
      if (planned.known && fingerprint->second == planned.fingerprint)
        ++plan.unchanged;
      else
        plan.write.push_back(std::move(planned));
    }
  }

  for (const auto& [id, fingerprint] : snapshot.fingerprints) {
    if (wanted.count(id) > 0) continue;
    const std::string club = club_of(id);
    if (read.count(club) > 0 || input.configured.count(club) == 0)
      plan.remove.push_back(id);
    else
      ++plan.unchanged;
  }
  for (const schema::ClubRecord& club : snapshot.clubs)
    if (input.configured.count(club.id) == 0) plan.remove_clubs.push_back(club.id);
  if (snapshot.synonyms != input.synonyms) plan.write_synonyms = input.synonyms;
  return plan;
}

}  // namespace lectern::archive

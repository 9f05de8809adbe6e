#include "tests/server/small_archive.hpp"

#include <cstdio>
#include <cstdlib>
#include <functional>

namespace lectern::testing {

namespace fs = std::filesystem;

schema::ClubRecord club(const std::string& id, const std::string& name,
                        const std::string& language) {
  schema::ClubRecord record;
  record.id = id;
  record.name = name;
  record.kind = "club";
  record.home = "https://example.org/" + id;
  record.languages = {language};
  return record;
}

std::string document_hash(const std::string& session_id) {
  std::string hash;
  for (std::size_t i = 0; i < 4; ++i) {
    char part[17];
    std::snprintf(part, sizeof part, "%016zx", std::hash<std::string>{}(session_id) + i);
    hash += part;
  }
  return hash;
}

index::IndexedSession session(const SessionSketch& sketch) {
  index::IndexedSession indexed;
  schema::SessionRecord& record = indexed.session;
  record.id = sketch.id;
  record.club_id = sketch.club;
  record.club_name = sketch.club;
  record.title = sketch.title;
  record.presenters = sketch.presenters;
  record.date = sketch.date;
  record.date_source = sketch.date.empty() ? "" : "page";
  record.series = sketch.series;
  indexed.language = sketch.language;
  indexed.fingerprint = "1";

  schema::PassageRecord header;
  header.id = sketch.id + "/header";
  header.session_id = sketch.id;
  header.kind = schema::PassageKind::kSession;
  header.text = sketch.title;
  indexed.passages.push_back(header);

  const std::string hash = document_hash(sketch.id);
  for (std::size_t i = 0; i < sketch.slides.size(); ++i) {
    schema::PassageRecord slide;
    slide.id = sketch.id + "/" + std::to_string(i + 1);
    slide.session_id = sketch.id;
    slide.kind = schema::PassageKind::kSlide;
    slide.page = static_cast<std::int64_t>(i + 1);
    slide.material_title = "Slides";
    slide.material_path = "slides/" + sketch.id + ".pdf";
    slide.material_sha256 = hash;
    slide.text = sketch.slides[i];
    indexed.passages.push_back(slide);
  }
  if (!sketch.slides.empty()) {
    schema::MaterialRecord material;
    material.kind = "slides";
    material.title = "Slides";
    material.path = "slides/" + sketch.id + ".pdf";
    material.sha256 = hash;
    material.pages = static_cast<std::int64_t>(sketch.slides.size());
    record.materials.push_back(material);
  }
  return indexed;
}

void write_index(const fs::path& directory, const std::vector<schema::ClubRecord>& clubs,
                 const std::vector<SessionSketch>& sessions, bool rebuild) {
  index::Writer writer{directory, rebuild};
  for (const schema::ClubRecord& record : clubs) writer.put_club(record);
  for (const SessionSketch& sketch : sessions) writer.replace(session(sketch));
  writer.finish();
}

}  // namespace lectern::testing

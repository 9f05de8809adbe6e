#include "indexer/archive/passages.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <set>

#include "indexer/archive/recording_passages.hpp"
#include "indexer/archive/report.hpp"
#include "indexer/catalog/identity.hpp"
#include "indexer/catalog/paper_identity.hpp"
#include "indexer/extract/format.hpp"
#include "indexer/mining/mine.hpp"
#include "indexer/schema/areas.hpp"
#include "indexer/schema/fold.hpp"

namespace lectern::archive {
namespace {

// "2026-04-02" also as "2 April 2026", the way people type it.
std::string date_in_words(const std::string& iso) {
  static constexpr std::array<std::string_view, 12> kMonths = {
      "January", "February", "March",     "April",   "May",      "June",
      "July",    "August",   "September", "October", "November", "December"};
  if (iso.size() != 10) return {};
  const int month = (iso[5] - '0') * 10 + (iso[6] - '0');
  const int day = (iso[8] - '0') * 10 + (iso[9] - '0');
  if (month < 1 || month > 12) return {};
  return std::to_string(day) + " " + std::string{kMonths[static_cast<std::size_t>(month - 1)]} +
         " " + iso.substr(0, 4);
}

void add_line(std::string& text, const std::string& line) {
  if (line.empty()) return;
  if (!text.empty()) text += '\n';
  text += line;
}

std::string joined(const std::vector<std::string>& values) {
  std::string text;
  for (const std::string& value : values) text += (text.empty() ? "" : ", ") + value;
  return text;
}

bool has_words(const std::string& text) {
  return std::any_of(text.begin(), text.end(),
                     [](unsigned char c) { return std::isalnum(c) != 0 || c >= 0x80; });
}

// Many programs leave "Microsoft PowerPoint - x.pptx", "Untitled" or a path as title.
bool is_sane_title(const std::string& title) {
  if (title.size() < 6 || title.size() > 200 || !has_words(title)) return false;
  const std::string folded = schema::fold(title);
  static constexpr std::string_view kNoise[] = {
      "untitled", "microsoft", ".ppt", ".doc",          ".tex",          ".dvi",
      ".indd",    "slide 1",   "\\",   "presentation1", "google slides", ".pdf"};
  return std::none_of(std::begin(kNoise), std::end(kNoise), [&](std::string_view noise) {
    return folded.find(noise) != std::string::npos;
  });
}

bool has_pages(const PlannedDocument& document) {
  const auto format = extract::format_of(document.file);
  return format && extract::has_pages(*format);
}

// What of a box lies on the page; absent where nothing does.
std::optional<schema::Area> area_on(const extract::Page& page, const extract::Box& box) {
  const extract::Box visible = intersection(box, {0, 0, page.width_pt, page.height_pt});
  if (visible.area() <= 0) return std::nullopt;
  const auto tenths = [](double points) {
    return static_cast<std::uint32_t>(std::lround(points * 10));
  };
  return schema::Area{tenths(visible.x), tenths(visible.y), tenths(visible.width),
                      tenths(visible.height)};
}

// Of a mark its lines, of a note its own rectangle.
schema::Areas areas_of(const extract::Page& page, const extract::Annotation& annotation) {
  schema::Areas areas;
  const auto add = [&](const extract::Box& box) {
    if (const auto area = area_on(page, box)) areas.push_back(*area);
  };
  for (const extract::Box& line : annotation.lines) add(line);
  if (annotation.lines.empty()) add(annotation.box);
  return areas;
}

// Where people find it.
const std::string& place_of(const schema::MaterialRecord& material) {
  return material.path.empty() ? material.url : material.path;
}

class PassageMaker {
 public:
  PassageMaker(const PlannedSession& session, const Outcomes& outcomes) : outcomes_(outcomes) {
    indexed_.session = session.record;
    indexed_.language = session.language;
    indexed_.fingerprint = session.fingerprint;
    for (const schema::MaterialRecord& material : session.record.materials)
      if (!material.unreadable.empty())
        report_.unreadable.push_back({material.path, material.unreadable});
    for (const PlannedDocument& document : session.documents) note_document(document);
    if (!session.record.plan_topic) add_header();
    for (const PlannedDocument& document : session.documents) add_pages(document);
    for (const PlannedRecording& recording : session.recordings) add_recording(recording);
    for (const PlannedLink& link : session.links)
      report_.links.push_back({link.url, link.state, link.reason});
    add_readings();
    indexed_.report = encode(report_);
  }

  index::IndexedSession take() { return std::move(indexed_); }

 private:
  // What reading a document told about it belongs to the session's record.
  void note_document(const PlannedDocument& planned) {
    schema::MaterialRecord& material = indexed_.session.materials[planned.material];
    const bool first = std::find(report_.documents.begin(), report_.documents.end(),
                                 planned.sha256) == report_.documents.end();
    if (first) report_.documents.push_back(planned.sha256);
    const extract::Outcome& outcome = outcomes_.at(planned.sha256);
    if (const auto* unreadable = std::get_if<extract::Unreadable>(&outcome)) {
      material.unreadable = unreadable->reason;
      report_.unreadable.push_back({place_of(material), unreadable->reason});
      return;
    }
    if (!has_pages(planned)) {
      material.sha256.clear();  // only pages are kept to be opened here
      return;
    }
    const auto& document = std::get<extract::Document>(outcome);
    material.pages = static_cast<std::int64_t>(document.pages.size());
    for (std::string& pages : extract::describe(document.problems))
      report_.incomplete.push_back({place_of(material), std::move(pages)});
    const bool named_by_file = material.title.empty() ||
                               (!material.path.empty() && material.path.ends_with(material.title));
    if (named_by_file && is_sane_title(document.title)) material.title = document.title;
  }

  schema::PassageRecord passage(schema::PassageKind kind, std::string_view name) const {
    schema::PassageRecord record;
    record.id = indexed_.session.id + "/" + std::string{schema::to_string(kind)} +
                (name.empty() ? "" : "/") + std::string{name};
    record.session_id = indexed_.session.id;
    record.kind = kind;
    return record;
  }

  void add_header() {
    const schema::SessionRecord& session = indexed_.session;
    schema::PassageRecord header = passage(schema::PassageKind::kSession, "");
    if (session.number) add_line(header.text, "Session " + std::to_string(*session.number));
    add_line(header.text, session.title);
    add_line(header.text, joined(session.presenters));
    add_line(header.text, session.series);
    add_line(header.text, date_in_words(session.date));
    add_line(header.text, session.description);
    for (const schema::MaterialRecord& material : session.materials)
      add_line(header.text, material.title);
    indexed_.passages.push_back(std::move(header));
  }

  void add_pages(const PlannedDocument& planned) {
    const schema::MaterialRecord& material = indexed_.session.materials[planned.material];
    const auto* document = std::get_if<extract::Document>(&outcomes_.at(planned.sha256));
    if (document == nullptr || !seen_.insert(planned.sha256).second) return;
    if (!has_pages(planned)) return add_pieces(planned, *document);
    const bool paper = material.kind == "paper" || material.kind == "annotated_paper";
    const auto kind = paper ? schema::PassageKind::kPaper : schema::PassageKind::kSlide;
    for (const extract::Page& page : document->pages) {
      add_page(on_page(planned, page, kind, ""), page);
      for (std::size_t i = 0; i < page.annotations.size(); ++i) add_annotation(planned, page, i);
    }
  }

  // Text has no pages: a piece opens where the file lies on the web.
  void add_pieces(const PlannedDocument& planned, const extract::Document& document) {
    const schema::MaterialRecord& material = indexed_.session.materials[planned.material];
    for (const extract::Page& piece : document.pages) {
      if (!has_words(piece.text)) continue;
      schema::PassageRecord record =
          passage(schema::PassageKind::kText,
                  planned.sha256.substr(0, 16) + "/" + std::to_string(piece.number));
      record.material_title = material.title;
      record.material_path = material.path;
      record.url = material.url;
      record.text = piece.text;
      indexed_.passages.push_back(std::move(record));
    }
  }

  schema::PassageRecord on_page(const PlannedDocument& planned, const extract::Page& page,
                                schema::PassageKind kind, const std::string& detail) const {
    const schema::MaterialRecord& material = indexed_.session.materials[planned.material];
    schema::PassageRecord record =
        passage(kind, planned.sha256.substr(0, 16) + "/" + std::to_string(page.number) + detail);
    record.page = page.number;
    record.material_title = material.title;
    record.material_path = material.path;
    record.material_sha256 = planned.sha256;
    record.drawn = page.drawn;
    return record;
  }

  void add_page(schema::PassageRecord record, const extract::Page& page) {
    if (!has_words(page.text)) {
      ++report_.pages_empty;
      return;
    }
    ++(page.recognised ? report_.pages_with_ocr : report_.pages_with_text);
    record.text = page.text;
    indexed_.passages.push_back(std::move(record));
  }

  // A mark's text is a highlight; what somebody wrote is a note, on the text it is about.
  void add_annotation(const PlannedDocument& planned, const extract::Page& page, std::size_t i) {
    const extract::Annotation& annotation = page.annotations[i];
    const auto kind =
        marks_text(annotation.type) ? schema::PassageKind::kHighlight : schema::PassageKind::kNote;
    schema::PassageRecord record = on_page(planned, page, kind, "/" + std::to_string(i + 1));
    record.author = annotation.author;
    record.areas = schema::encode(areas_of(page, annotation));
    add_line(record.text, annotation.text);
    add_line(record.text, annotation.contents);
    for (const extract::Reply& reply : annotation.replies)
      add_line(record.text, (reply.author.empty() ? "" : reply.author + ": ") + reply.contents);
    if (!record.text.empty()) indexed_.passages.push_back(std::move(record));
  }

  void add_recording(const PlannedRecording& planned) {
    schema::RecordingRecord& recording = indexed_.session.recordings[planned.recording];
    RecordingPassages read = recording_passages(indexed_.session, recording, planned.holding);
    if (recording.reason.empty()) recording.reason = read.problem;
    report_.recordings.push_back({recording.url, recording.state, recording.reason});
    for (schema::PassageRecord& passage : read.passages)
      if (has_words(passage.text)) indexed_.passages.push_back(std::move(passage));
  }

  void add_readings() {
    for (std::size_t i = 0; i < indexed_.session.readings.size(); ++i) {
      const schema::ReadingRecord& reading = indexed_.session.readings[i];
      schema::PassageRecord record = passage(schema::PassageKind::kReading, std::to_string(i + 1));
      add_line(record.text, reading.title);
      add_line(record.text, reading.detail);
      add_line(record.text, reading.authors);
      add_line(record.text, reading.venue + (reading.venue.empty() || !reading.year ? "" : " ") +
                                (reading.year ? std::to_string(*reading.year) : ""));
      add_paper(record.text, reading);
      record.url = reading.url;
      indexed_.passages.push_back(std::move(record));
    }
  }

  // What is known of the paper beyond what the page says; with the first of its readings.
  void add_paper(std::string& text, const schema::ReadingRecord& reading) {
    const auto& papers = indexed_.session.papers;
    const auto paper = std::find_if(papers.begin(), papers.end(), [&](const auto& one) {
      return !reading.paper.empty() && one.id == reading.paper;
    });
    if (paper == papers.end() || !papers_told_.insert(paper->id).second) return;
    const auto key = [](const std::string& title) {
      return catalog::title_key(catalog::bare_paper_title(title));
    };
    if (key(paper->title) != key(reading.title)) add_line(text, paper->title);
    if (const std::string authors = joined(paper->authors); authors != reading.authors)
      add_line(text, authors);
    add_line(text, paper->abstract);
  }

  const Outcomes& outcomes_;
  index::IndexedSession indexed_;
  SessionReport report_;
  std::set<std::string> seen_;
  std::set<std::string> papers_told_;
};

}  // namespace

index::IndexedSession indexed_session(const PlannedSession& session, const Outcomes& outcomes) {
  index::IndexedSession indexed = PassageMaker{session, outcomes}.take();
  mining::mine(indexed.passages, indexed.language, indexed.session);
  return indexed;
}

}  // namespace lectern::archive

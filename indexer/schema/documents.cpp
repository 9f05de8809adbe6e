#include "indexer/schema/documents.hpp"

#include "indexer/schema/record.hpp"

namespace lectern::schema {
namespace {

// Tags are per record and never reused for another meaning.
namespace passage_tag {
enum : Tag {
  kId = 1,
  kSession,
  kKind,
  kPage,
  kStart,
  kAuthor,
  kMaterialTitle,
  kMaterialPath,
  kMaterialSha256,
  kUrl,
  kText,
  kDrawn,
  kTimes,
  kAreas
};
}
namespace session_tag {
enum : Tag {
  kId = 1,
  kClub,
  kClubName,
  kPlanTopic,
  kNumber,
  kDate,
  kDateSource,
  kTitle,
  kSeries,
  kSeriesUrl,
  kPresenter,
  kDescription,
  kUrl,
  kMaterial,
  kRecording,
  kReading,
  kPaper,
  kAcronym,
  kPhrase
};
}
namespace material_tag {
enum : Tag {
  kKind = 1,
  kTitle,
  kPath,
  kUrl,
  kSha256,
  kUnreadable,
  kPages,
  kState,
  kReason,
  kPaper
};
}
namespace recording_tag {
enum : Tag { kProvider = 1, kId, kUrl, kStart, kTitle, kDuration, kState, kReason };
}
namespace reading_tag {
enum : Tag {
  kTitle = 1,
  kUrl,
  kArxiv,
  kDoi,
  kBatch,
  kTopic,
  kDetail,
  kAuthors,
  kVenue,
  kYear,
  kPaper
};
}
namespace paper_tag {
enum : Tag { kId = 1, kAlso, kTitle, kArxiv, kDoi, kAuthor, kPublished, kAbstract };
}
namespace acronym_tag {
enum : Tag { kShortForm = 1, kLongForm, kCount };
}
namespace phrase_tag {
enum : Tag { kText = 1, kCount };
}
namespace club_tag {
enum : Tag { kId = 1, kName, kKind, kHome, kTimezone, kLanguage };
}

std::string encode_material(const MaterialRecord& material) {
  RecordWriter writer;
  writer.put_if(material_tag::kKind, material.kind);
  writer.put_if(material_tag::kTitle, material.title);
  writer.put_if(material_tag::kPath, material.path);
  writer.put_if(material_tag::kUrl, material.url);
  writer.put_if(material_tag::kSha256, material.sha256);
  writer.put_if(material_tag::kUnreadable, material.unreadable);
  writer.put(material_tag::kPages, material.pages);
  writer.put_if(material_tag::kState, material.state);
  writer.put_if(material_tag::kReason, material.reason);
  writer.put_if(material_tag::kPaper, material.paper);
  return writer.take();
}

std::string encode_recording(const RecordingRecord& recording) {
  RecordWriter writer;
  writer.put_if(recording_tag::kProvider, recording.provider);
  writer.put_if(recording_tag::kId, recording.id);
  writer.put_if(recording_tag::kUrl, recording.url);
  writer.put(recording_tag::kStart, recording.start_s);
  writer.put_if(recording_tag::kTitle, recording.title);
  writer.put(recording_tag::kDuration, recording.duration_s);
  writer.put_if(recording_tag::kState, recording.state);
  writer.put_if(recording_tag::kReason, recording.reason);
  return writer.take();
}

std::string encode_reading(const ReadingRecord& reading) {
  RecordWriter writer;
  writer.put_if(reading_tag::kTitle, reading.title);
  writer.put_if(reading_tag::kUrl, reading.url);
  writer.put_if(reading_tag::kArxiv, reading.arxiv);
  writer.put_if(reading_tag::kDoi, reading.doi);
  writer.put_if(reading_tag::kBatch, reading.batch);
  writer.put_if(reading_tag::kTopic, reading.topic);
  writer.put_if(reading_tag::kDetail, reading.detail);
  writer.put_if(reading_tag::kAuthors, reading.authors);
  writer.put_if(reading_tag::kVenue, reading.venue);
  writer.put(reading_tag::kYear, reading.year);
  writer.put_if(reading_tag::kPaper, reading.paper);
  return writer.take();
}

std::string encode_paper(const PaperRecord& paper) {
  RecordWriter writer;
  writer.put(paper_tag::kId, paper.id);
  writer.put_all(paper_tag::kAlso, paper.also);
  writer.put_if(paper_tag::kTitle, paper.title);
  writer.put_if(paper_tag::kArxiv, paper.arxiv);
  writer.put_if(paper_tag::kDoi, paper.doi);
  writer.put_all(paper_tag::kAuthor, paper.authors);
  writer.put_if(paper_tag::kPublished, paper.published);
  writer.put_if(paper_tag::kAbstract, paper.abstract);
  return writer.take();
}

std::string encode_acronym(const AcronymRecord& acronym) {
  RecordWriter writer;
  writer.put(acronym_tag::kShortForm, acronym.short_form);
  writer.put(acronym_tag::kLongForm, acronym.long_form);
  writer.put(acronym_tag::kCount, std::optional{acronym.count});
  return writer.take();
}

std::string encode_phrase(const PhraseRecord& phrase) {
  RecordWriter writer;
  writer.put(phrase_tag::kText, phrase.text);
  writer.put(phrase_tag::kCount, std::optional{phrase.count});
  return writer.take();
}

MaterialRecord read_material(const RecordReader& reader) {
  return {.kind = reader.text(material_tag::kKind),
          .title = reader.text(material_tag::kTitle),
          .path = reader.text(material_tag::kPath),
          .url = reader.text(material_tag::kUrl),
          .sha256 = reader.text(material_tag::kSha256),
          .unreadable = reader.text(material_tag::kUnreadable),
          .pages = reader.number(material_tag::kPages),
          .state = reader.text(material_tag::kState),
          .reason = reader.text(material_tag::kReason),
          .paper = reader.text(material_tag::kPaper)};
}

RecordingRecord read_recording(const RecordReader& reader) {
  return {.provider = reader.text(recording_tag::kProvider),
          .id = reader.text(recording_tag::kId),
          .url = reader.text(recording_tag::kUrl),
          .start_s = reader.number(recording_tag::kStart),
          .title = reader.text(recording_tag::kTitle),
          .duration_s = reader.number(recording_tag::kDuration),
          .state = reader.text(recording_tag::kState),
          .reason = reader.text(recording_tag::kReason)};
}

ReadingRecord read_reading(const RecordReader& reader) {
  return {.title = reader.text(reading_tag::kTitle),
          .url = reader.text(reading_tag::kUrl),
          .arxiv = reader.text(reading_tag::kArxiv),
          .doi = reader.text(reading_tag::kDoi),
          .batch = reader.text(reading_tag::kBatch),
          .topic = reader.text(reading_tag::kTopic),
          .detail = reader.text(reading_tag::kDetail),
          .authors = reader.text(reading_tag::kAuthors),
          .venue = reader.text(reading_tag::kVenue),
          .year = reader.number(reading_tag::kYear),
          .paper = reader.text(reading_tag::kPaper)};
}

PaperRecord read_paper(const RecordReader& reader) {
  return {.id = reader.text(paper_tag::kId),
          .also = reader.all(paper_tag::kAlso),
          .title = reader.text(paper_tag::kTitle),
          .arxiv = reader.text(paper_tag::kArxiv),
          .doi = reader.text(paper_tag::kDoi),
          .authors = reader.all(paper_tag::kAuthor),
          .published = reader.text(paper_tag::kPublished),
          .abstract = reader.text(paper_tag::kAbstract)};
}

AcronymRecord read_acronym(const RecordReader& reader) {
  return {.short_form = reader.text(acronym_tag::kShortForm),
          .long_form = reader.text(acronym_tag::kLongForm),
          .count = reader.number(acronym_tag::kCount).value_or(0)};
}

PhraseRecord read_phrase(const RecordReader& reader) {
  return {.text = reader.text(phrase_tag::kText),
          .count = reader.number(phrase_tag::kCount).value_or(0)};
}

template <typename Record, typename Read>
std::vector<Record> read_all(const RecordReader& reader, Tag tag, Read read) {
  std::vector<Record> values;
  for (const std::string_view bytes : reader.records(tag))
    if (const auto nested = RecordReader::open(bytes)) values.push_back(read(*nested));
  return values;
}

}  // namespace

std::string encode(const PassageRecord& passage) {
  RecordWriter writer;
  writer.put(passage_tag::kId, passage.id);
  writer.put(passage_tag::kSession, passage.session_id);
  writer.put(passage_tag::kKind, to_string(passage.kind));
  writer.put(passage_tag::kPage, passage.page);
  writer.put(passage_tag::kStart, passage.start_s);
  writer.put_if(passage_tag::kAuthor, passage.author);
  writer.put_if(passage_tag::kMaterialTitle, passage.material_title);
  writer.put_if(passage_tag::kMaterialPath, passage.material_path);
  writer.put_if(passage_tag::kMaterialSha256, passage.material_sha256);
  writer.put_if(passage_tag::kDrawn, passage.drawn ? "1" : "");
  writer.put_if(passage_tag::kUrl, passage.url);
  writer.put_if(passage_tag::kText, passage.text);
  writer.put_if(passage_tag::kTimes, passage.times);
  writer.put_if(passage_tag::kAreas, passage.areas);
  return writer.take();
}

std::string encode(const SessionRecord& session) {
  RecordWriter writer;
  writer.put(session_tag::kId, session.id);
  writer.put(session_tag::kClub, session.club_id);
  writer.put_if(session_tag::kClubName, session.club_name);
  writer.put_if(session_tag::kPlanTopic, session.plan_topic ? "1" : "");
  writer.put(session_tag::kNumber, session.number);
  writer.put_if(session_tag::kDate, session.date);
  writer.put_if(session_tag::kDateSource, session.date_source);
  writer.put_if(session_tag::kTitle, session.title);
  writer.put_if(session_tag::kSeries, session.series);
  writer.put_if(session_tag::kSeriesUrl, session.series_url);
  writer.put_all(session_tag::kPresenter, session.presenters);
  writer.put_if(session_tag::kDescription, session.description);
  writer.put_if(session_tag::kUrl, session.url);
  for (const auto& material : session.materials)
    writer.put(session_tag::kMaterial, encode_material(material));
  for (const auto& recording : session.recordings)
    writer.put(session_tag::kRecording, encode_recording(recording));
  for (const auto& reading : session.readings)
    writer.put(session_tag::kReading, encode_reading(reading));
  for (const auto& paper : session.papers) writer.put(session_tag::kPaper, encode_paper(paper));
  for (const auto& acronym : session.acronyms)
    writer.put(session_tag::kAcronym, encode_acronym(acronym));
  for (const auto& phrase : session.phrases)
    writer.put(session_tag::kPhrase, encode_phrase(phrase));
  return writer.take();
}

std::string encode(const ClubRecord& club) {
  RecordWriter writer;
  writer.put(club_tag::kId, club.id);
  writer.put(club_tag::kName, club.name);
  writer.put_if(club_tag::kKind, club.kind);
  writer.put_if(club_tag::kHome, club.home);
  writer.put_if(club_tag::kTimezone, club.timezone);
  writer.put_all(club_tag::kLanguage, club.languages);
  return writer.take();
}

std::optional<PassageRecord> decode_passage(std::string_view data) {
  const auto reader = RecordReader::open(data);
  if (!reader) return std::nullopt;
  const auto kind = parse_passage_kind(reader->text(passage_tag::kKind));
  if (!kind) return std::nullopt;
  return PassageRecord{.id = reader->text(passage_tag::kId),
                       .session_id = reader->text(passage_tag::kSession),
                       .kind = *kind,
                       .page = reader->number(passage_tag::kPage),
                       .start_s = reader->number(passage_tag::kStart),
                       .times = reader->text(passage_tag::kTimes),
                       .areas = reader->text(passage_tag::kAreas),
                       .author = reader->text(passage_tag::kAuthor),
                       .material_title = reader->text(passage_tag::kMaterialTitle),
                       .material_path = reader->text(passage_tag::kMaterialPath),
                       .material_sha256 = reader->text(passage_tag::kMaterialSha256),
                       .drawn = !reader->text(passage_tag::kDrawn).empty(),
                       .url = reader->text(passage_tag::kUrl),
                       .text = reader->text(passage_tag::kText)};
}

std::optional<SessionRecord> decode_session(std::string_view data) {
  const auto reader = RecordReader::open(data);
  if (!reader) return std::nullopt;
  return SessionRecord{
      .id = reader->text(session_tag::kId),
      .club_id = reader->text(session_tag::kClub),
      .club_name = reader->text(session_tag::kClubName),
      .plan_topic = !reader->text(session_tag::kPlanTopic).empty(),
      .number = reader->number(session_tag::kNumber),
      .date = reader->text(session_tag::kDate),
      .date_source = reader->text(session_tag::kDateSource),
      .title = reader->text(session_tag::kTitle),
      .series = reader->text(session_tag::kSeries),
      .series_url = reader->text(session_tag::kSeriesUrl),
      .presenters = reader->all(session_tag::kPresenter),
      .description = reader->text(session_tag::kDescription),
      .url = reader->text(session_tag::kUrl),
      .materials = read_all<MaterialRecord>(*reader, session_tag::kMaterial, read_material),
      .recordings = read_all<RecordingRecord>(*reader, session_tag::kRecording, read_recording),
      .readings = read_all<ReadingRecord>(*reader, session_tag::kReading, read_reading),
      .papers = read_all<PaperRecord>(*reader, session_tag::kPaper, read_paper),
      .acronyms = read_all<AcronymRecord>(*reader, session_tag::kAcronym, read_acronym),
      .phrases = read_all<PhraseRecord>(*reader, session_tag::kPhrase, read_phrase)};
}

std::optional<ClubRecord> decode_club(std::string_view data) {
  const auto reader = RecordReader::open(data);
  if (!reader) return std::nullopt;
  return ClubRecord{.id = reader->text(club_tag::kId),
                    .name = reader->text(club_tag::kName),
                    .kind = reader->text(club_tag::kKind),
                    .home = reader->text(club_tag::kHome),
                    .timezone = reader->text(club_tag::kTimezone),
                    .languages = reader->all(club_tag::kLanguage)};
}

}  // namespace lectern::schema

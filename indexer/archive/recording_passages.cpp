#include "indexer/archive/recording_passages.hpp"

#include <string>
#include <utility>
#include <variant>

#include "indexer/recordings/caption_file.hpp"
#include "indexer/recordings/description_chapters.hpp"
#include "indexer/recordings/shelf.hpp"
#include "indexer/recordings/stretches.hpp"
#include "indexer/recordings/transcript.hpp"
#include "indexer/recordings/whole_file.hpp"
#include "indexer/schema/time_table.hpp"

namespace lectern::archive {
namespace {

using recordings::Chapter;

std::int64_t whole_seconds(std::chrono::milliseconds time) {
  return std::chrono::floor<std::chrono::seconds>(time).count();
}

std::string why_not_all(const recordings::Captions& captions, const std::filesystem::path& file) {
  if (captions.problem.empty()) return {};
  return "The captions in " + file.filename().string() +
         (captions.cues.empty() ? " cannot be used: " : " are not whole: ") + captions.problem;
}

std::vector<Chapter> chapters_of(const recordings::Video& video) {
  return video.chapters.empty()
             ? recordings::chapters_of_description(video.description, video.duration)
             : video.chapters;
}

class Maker {
 public:
  Maker(const schema::SessionRecord& session, const schema::RecordingRecord& recording)
      : session_(session),
        recording_(recording),
        key_(recordings::recording_key(recording.provider, recording.id)) {}

  void add_transcript(const recordings::Transcript& transcript,
                      const std::vector<Chapter>& chapters) {
    for (recordings::Stretch& stretch : recordings::cut_stretches(transcript, chapters)) {
      schema::PassageRecord& passage =
          add(schema::PassageKind::kTranscript, std::move(stretch.text));
      passage.start_s = whole_seconds(stretch.begin);
      passage.times = schema::encode(stretch.times);
    }
  }

  void add_chapters(const std::vector<Chapter>& chapters) {
    for (const Chapter& chapter : chapters)
      add(schema::PassageKind::kChapter, chapter.title).start_s = whole_seconds(chapter.begin);
  }

  void add_description(const recordings::Video& video) {
    if (!video.description.empty()) add(schema::PassageKind::kText, video.description);
  }

  std::vector<schema::PassageRecord> take() { return std::move(passages_); }

 private:
  schema::PassageRecord& add(schema::PassageKind kind, std::string text) {
    schema::PassageRecord& passage = passages_.emplace_back();
    passage.kind = kind;
    passage.id = session_.id + "/" + std::string{schema::to_string(kind)} + "/" + key_ + "/" +
                 std::to_string(passages_.size());
    passage.session_id = session_.id;
    passage.material_title = recording_.title;
    passage.url = recording_.url;
    passage.text = std::move(text);
    return passage;
  }

  const schema::SessionRecord& session_;
  const schema::RecordingRecord& recording_;
  std::string key_;
  std::vector<schema::PassageRecord> passages_;
};

}  // namespace

std::optional<recordings::Video> read_video(const recordings::Holding& holding) {
  if (holding.info.empty()) return std::nullopt;
  const auto text = recordings::read_whole(holding.info);
  if (!text) return std::nullopt;
  auto info = recordings::read_info(*text);
  auto* video = std::get_if<recordings::Video>(&info);
  return video == nullptr ? std::nullopt : std::optional{std::move(*video)};
}

RecordingPassages recording_passages(const schema::SessionRecord& session,
                                     const schema::RecordingRecord& recording,
                                     const recordings::Holding& holding) {
  RecordingPassages read;
  Maker maker{session, recording};
  const auto video = read_video(holding);
  const std::vector<Chapter> chapters = video ? chapters_of(*video) : std::vector<Chapter>{};
  if (holding.captions) {
    const recordings::Captions captions = recordings::read_captions(holding.captions->file);
    maker.add_transcript(recordings::read_transcript(captions.cues), chapters);
    read.problem = why_not_all(captions, holding.captions->file);
  }
  maker.add_chapters(chapters);
  if (video) maker.add_description(*video);
  read.passages = maker.take();
  return read;
}

}  // namespace lectern::archive

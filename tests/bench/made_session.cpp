#include "tests/bench/made_session.hpp"

#include <algorithm>
#include <cstdio>
#include <map>

#include "indexer/schema/fold.hpp"
#include "indexer/schema/time_table.hpp"

namespace lectern::bench {
namespace {

using schema::PassageKind;

constexpr std::size_t kMillisecondsPerWord = 400;

bool lacks_words(const index::StoredSession& model) {
  return !model.session.recordings.empty() &&
         std::none_of(model.passages.begin(), model.passages.end(),
                      [](const auto& passage) { return passage.kind == PassageKind::kTranscript; });
}

std::string hexadecimal(std::size_t digits, Random& random) {
  static constexpr std::string_view kDigits = "0123456789abcdef";
  std::string text;
  while (text.size() < digits) text += kDigits[random.below(kDigits.size())];
  return text;
}

// A quarter more or less, evenly: the mean stays.
std::size_t about(std::size_t length, Random& random) {
  return length < 4 ? length : length - length / 4 + random.below(length / 4 * 2 + 1);
}

// So many words from the middle of a text; absent when it has fewer.
std::optional<std::string> excerpt(const std::string& text, std::size_t words, Random& random) {
  std::vector<std::size_t> begins{0};
  for (std::size_t i = 0; i + 1 < text.size(); ++i)
    if (text[i] == ' ' || text[i] == '\n') begins.push_back(i + 1);
  if (words == 0 || begins.size() <= words) return std::nullopt;
  const std::size_t first = random.below(begins.size() - words);
  return text.substr(begins[first], begins[first + words] - 1 - begins[first]);
}

std::string times_of(const std::string& text) {
  schema::TimeTable table{{0, 0}};
  for (std::size_t i = 0; i + 1 < text.size(); ++i)
    if (text[i] == ' ')
      table.push_back({static_cast<std::uint32_t>(i + 1),
                       static_cast<std::uint32_t>(table.size() * kMillisecondsPerWord)});
  return schema::encode(table);
}

std::string session_id(const schema::SessionRecord& session) {
  constexpr std::size_t kSlug = 60;
  const std::string number = session.date.empty() ? "session" : session.date;
  return session.club_id + ":" + number + "-" + std::to_string(*session.number) + "-" +
         schema::slug(session.title, kSlug);
}

void replace(std::string& text, std::string_view from, std::string_view to) {
  if (const std::size_t at = text.find(from); !from.empty() && at != std::string::npos)
    text.replace(at, from.size(), to);
}

}  // namespace

std::size_t passages_after(const index::StoredSession& model) {
  return model.passages.size() + (lacks_words(model) ? kStretches : 0);
}

index::IndexedSession SessionMaker::make(std::size_t model, Standing standing, Random& random) {
  index::IndexedSession made;
  made.language = standing.club->languages.empty() ? "en" : standing.club->languages.front();
  made.session = record(model, std::move(standing), random);
  made.fingerprint = hexadecimal(64, random);
  add_passages(model, made, random);
  if (lacks_words(sample_.sessions[model])) add_talk(model, made, random);
  return made;
}

schema::SessionRecord SessionMaker::record(std::size_t model, Standing standing, Random& random) {
  const auto about_words = [&](const std::string& text) {
    return std::max<std::size_t>(about(count_words(text), random), 1);
  };
  schema::SessionRecord session = sample_.sessions[model].session;
  session.club_id = standing.club->id;
  session.club_name = standing.club->name;
  session.number = static_cast<std::int64_t>(standing.number);
  session.date = std::move(standing.date);
  session.title = prose_.title(model, about_words(session.title), random);
  session.series = std::move(standing.series);
  session.presenters = std::move(standing.presenters);
  session.id = session_id(session);
  if (!session.description.empty())
    session.description =
        prose_.text(PassageKind::kSession, model, about_words(session.description), random);
  for (schema::RecordingRecord& recording : session.recordings)
    recording.id = hexadecimal(11, random);
  rename_documents(model, session, random);
  rename_papers(model, session, random);
  return session;
}

void SessionMaker::rename_documents(std::size_t model, schema::SessionRecord& session,
                                    Random& random) {
  for (schema::MaterialRecord& material : session.materials) {
    if (!material.sha256.empty()) material.sha256 = hexadecimal(64, random);
    material.title = prose_.title(model, count_words(material.title), random);
  }
}

void SessionMaker::rename_papers(std::size_t model, schema::SessionRecord& session,
                                 Random& random) {
  std::map<std::string, std::string> ids;
  for (schema::PaperRecord& paper : session.papers) {
    char id[32];
    std::snprintf(id, sizeof id, "%04zu.%05zu", random.below(10'000), random.below(100'000));
    ids[paper.id] = std::string{"arxiv:"} + id;
    paper.id = ids[paper.id];
    paper.arxiv = id;
    paper.also.clear();
    paper.title = prose_.title(model, count_words(paper.title), random);
    for (std::string& author : paper.authors) author = prose_.name(random);
    paper.abstract = prose_.text(PassageKind::kPaper, model, count_words(paper.abstract), random);
  }
  for (schema::ReadingRecord& reading : session.readings) {
    reading.title = prose_.title(model, count_words(reading.title), random);
    reading.paper = ids[reading.paper];
  }
  for (schema::MaterialRecord& material : session.materials) material.paper = ids[material.paper];
}

void SessionMaker::add_passages(std::size_t model, index::IndexedSession& made, Random& random) {
  const index::StoredSession& real = sample_.sessions[model];
  std::map<std::string, const schema::MaterialRecord*> documents;
  for (std::size_t i = 0; i < real.session.materials.size(); ++i)
    documents[real.session.materials[i].sha256] = &made.session.materials[i];
  std::map<std::string, std::string> people;  // who marked and noted
  std::string page;                           // what the last page says
  for (const schema::PassageRecord& like : real.passages) {
    schema::PassageRecord& passage = made.passages.emplace_back(like);
    replace(passage.id, real.session.id, made.session.id);
    passage.session_id = made.session.id;
    const auto document = documents.find(like.material_sha256);
    if (!like.material_sha256.empty() && document != documents.end()) {
      passage.material_sha256 = document->second->sha256;
      passage.material_title = document->second->title;
      replace(passage.id, like.material_sha256.substr(0, 16),
              passage.material_sha256.substr(0, 16));
    }
    if (!like.author.empty()) {
      std::string& who = people[like.author];
      if (who.empty()) who = prose_.name(random);
      passage.author = who;
    }
    const std::size_t words = about(count_words(like.text), random);
    const bool of_page = like.kind == PassageKind::kHighlight;
    if (auto marked = of_page ? excerpt(page, words, random) : std::nullopt)
      passage.text = std::move(*marked);
    else
      passage.text = prose_.text(like.kind, model, words, random);
    if (like.page && !of_page) page = passage.text;
    if (!like.times.empty()) passage.times = times_of(passage.text);
  }
}

void SessionMaker::add_talk(std::size_t model, index::IndexedSession& made, Random& random) {
  const std::string& recording = made.session.recordings.front().id;
  for (std::size_t i = 0; i < kStretches; ++i) {
    schema::PassageRecord& passage = made.passages.emplace_back();
    const std::size_t start_s = i * kWordsInStretch * kMillisecondsPerWord / 1000;
    passage.id = made.session.id + "/transcript/" + recording + "/" + std::to_string(start_s);
    passage.session_id = made.session.id;
    passage.kind = PassageKind::kTranscript;
    passage.start_s = static_cast<std::int64_t>(start_s);
    passage.url = "https://video.example/watch?v=" + recording + "&t=" + std::to_string(start_s);
    passage.text =
        prose_.text(PassageKind::kTranscript, model, about(kWordsInStretch, random), random);
    passage.times = times_of(passage.text);
  }
}

}  // namespace lectern::bench

#include "tests/integration/recordings_fixture.hpp"

namespace lectern::testing {

namespace json = boost::json;

std::string said_word(const std::string& talk, std::size_t place) {
  static constexpr std::string_view kConsonants = "bdfgklmnprst", kVowels = "aeiou";
  std::string word = talk;
  for (int i = 0; i < 3; ++i, place /= 60) {
    word += kConsonants[place % 60 / 5];
    word += kVowels[place % 5];
  }
  return word + "x";
}

std::vector<std::string> said_words(const std::string& talk, std::size_t count) {
  std::vector<std::string> words;
  for (std::size_t i = 0; i < count; ++i) words.push_back(said_word(talk, i));
  return words;
}

std::string said_phrase(const std::string& talk, std::size_t place, std::size_t words) {
  std::string phrase;
  for (std::size_t i = 0; i < words; ++i)
    phrase += (i == 0 ? "" : " ") + said_word(talk, place + i);
  return '"' + phrase + '"';
}

std::string video_page(const std::string& id) { return "https://www.youtube.com/watch?v=" + id; }

// Captions lie where the site has them, at a public address, and are asked for through a
// proxy, which is the test's server.
RecordingsTest::RecordingsTest() {
  folder_.write("clubs.toml",
                "[[club]]\nid = \"talks\"\nname = \"Talks\"\nsource = \"club\"\n"
                "language = [\"en\", \"de\"]\nrecordings = \"kept\"\n"
                "[yt-dlp]\npause = 0\narguments = [\"--proxy\", \"" +
                    site_.address("") + "\"]\n");
  std::filesystem::create_directory(folder_.path() / "kept");
}

void RecordingsTest::add_session(const std::string& topic, const std::string& video_id,
                                 const std::string& date) {
  rows_ += "| " + std::to_string(++sessions_) + " | " + date + " | " + topic + " | " +
           (video_id.empty() ? "" : "[YouTube](" + video_page(video_id) + ")") + " |\n";
  write_page();
}

void RecordingsTest::say(const std::string& text) {
  said_ += text + "\n\n";
  write_page();
}

void RecordingsTest::write_page() {
  const std::string table = "| # | Date | Topic | Recording |\n|---|---|---|---|\n" + rows_;
  folder_.write("club/README.md", "# Club\n\n" + said_ + (rows_.empty() ? "" : table));
}

void RecordingsTest::answer_video(const std::string& id, const Captions& captions,
                                  json::object info) {
  const std::string path = "/captions/" + id + "." + captions.language + "." + captions.format;
  info.at("automatic_captions").as_object()[captions.language + "-orig"] =
      caption_formats(captions.format, "http://www.youtube.com" + path);
  site_.answer("/info/" + id, info);
  site_.answer(path, captions.body, captions.status);
}

process::Result RecordingsTest::reindex(std::vector<std::string> arguments) {
  process::Command command;
  command.program = (std::filesystem::path(LECTERN_BIN) / "lectern-reindex").string();
  command.arguments = {"--clubs",   (folder_.path() / "clubs.toml").string(),
                       "--archive", archive().string(),
                       "--no-ocr",  "--no-images"};
  command.arguments.insert(command.arguments.end(), arguments.begin(), arguments.end());
  command.time_limit = std::chrono::minutes{4};  // yt-dlp is slow to start on a busy machine
  return process::run(command);
}

json::object RecordingsTest::json_of(std::vector<std::string> arguments) {
  arguments.push_back("--json");
  const process::Result result = reindex(std::move(arguments));
  EXPECT_EQ(result.exit_code, 0) << result.errors;
  return json::parse(result.output).as_object();
}

}  // namespace lectern::testing

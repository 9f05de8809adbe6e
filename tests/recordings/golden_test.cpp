// Every folder in tests/golden/captions is a case: a caption file, in.vtt or in.json3,
// beside what was said in it.  expected.txt has a line for every time at which something
// begins: the time, and the words that begin then.  "skipped" counts cues without a
// readable time, "problem" is why not all is there.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <sstream>

#include "indexer/recordings/json3.hpp"
#include "indexer/recordings/transcript.hpp"
#include "indexer/recordings/vtt.hpp"

namespace lectern::recordings {
namespace {

namespace fs = std::filesystem;

const fs::path kCases = fs::path{LECTERN_TEST_DATA} / "golden/captions";

std::vector<std::string> cases() {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator{kCases})
    names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  return names;
}

std::string content_of(const fs::path& file) {
  std::ifstream input{file, std::ios::binary};
  if (!input) throw std::runtime_error("cannot read " + file.string());
  return {std::istreambuf_iterator<char>{input}, {}};
}

Captions captions_in(const fs::path& folder) {
  if (fs::exists(folder / "in.json3")) return read_json3(content_of(folder / "in.json3"));
  return read_vtt(content_of(folder / "in.vtt"));
}

std::string clock(std::chrono::milliseconds time) {
  char text[32];
  const auto all = time.count();
  std::snprintf(text, sizeof text, "%ld:%02ld.%03ld", static_cast<long>(all / 60'000),
                static_cast<long>(all / 1000 % 60), static_cast<long>(all % 1000));
  return text;
}

// The blanks between pieces are shown as they are.
std::string shown(const Captions& captions) {
  const Transcript transcript = read_transcript(captions.cues);
  std::ostringstream text;
  std::size_t written = 0;
  for (std::size_t i = 0; i < transcript.pieces.size(); ++i) {
    const Piece& piece = transcript.pieces[i];
    if (i == 0 || piece.begin != transcript.pieces[i - 1].begin) {
      text << (i == 0 ? "" : "|\n") << clock(piece.begin) << " |";
    }
    text << transcript.text.substr(written, piece.offset + piece.length - written);
    written = piece.offset + piece.length;
  }
  if (!transcript.pieces.empty()) text << "|\n";
  if (captions.skipped > 0) text << "skipped: " << captions.skipped << "\n";
  if (!captions.problem.empty()) text << "problem: " << captions.problem << "\n";
  return text.str();
}

class GoldenCaptions : public ::testing::TestWithParam<std::string> {};

TEST_P(GoldenCaptions, SayWhatWasSaidOnceAndWhen) {
  const fs::path folder = kCases / GetParam();
  EXPECT_EQ(shown(captions_in(folder)), content_of(folder / "expected.txt"));
}

INSTANTIATE_TEST_SUITE_P(Cases, GoldenCaptions, ::testing::ValuesIn(cases()),
                         [](const auto& each) { return each.param; });

}  // namespace
}  // namespace lectern::recordings

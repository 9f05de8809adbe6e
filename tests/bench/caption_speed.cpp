// How fast captions become what search finds: the parsers alone, in megabytes a second, and
// all of it, in hours of talk a second.  The captions are made up in the shape in which
// YouTube sends automatic ones: 150 words a minute, lines that roll, a time for every word.
// Prints medians over the rounds, in time of the processor, so that what else runs on the
// machine counts less.
//
//   caption_speed [ROUNDS]
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <iostream>
#include <random>
#include <string>
#include <vector>

#include "indexer/recordings/json3.hpp"
#include "indexer/recordings/stretches.hpp"
#include "indexer/recordings/vtt.hpp"

namespace {

using namespace lectern::recordings;
using std::chrono::milliseconds;

constexpr std::chrono::hours kTalk{40};  // some 20 MB of VTT
constexpr milliseconds kWord{400};
constexpr int kWordsInLine = 8;

struct SpokenLine {
  milliseconds begin;
  std::vector<std::string> words;
};

std::vector<SpokenLine> talk() {
  std::mt19937 random{4};  // the same words in every run
  std::vector<SpokenLine> lines;
  for (milliseconds now{0}; now < kTalk; now += kWord * kWordsInLine) {
    SpokenLine line{now, {}};
    for (int i = 0; i < kWordsInLine; ++i) {
      std::string word(2 + random() % 7, 'a');
      for (char& letter : word) letter = static_cast<char>('a' + random() % 26);
      line.words.push_back(word);
    }
    lines.push_back(std::move(line));
  }
  return lines;
}

std::string clock(milliseconds time) {
  char text[32];
  std::snprintf(text, sizeof text, "%02d:%02d:%02d.%03d",
                static_cast<int>(time.count() / 3'600'000),
                static_cast<int>(time.count() / 60'000 % 60),
                static_cast<int>(time.count() / 1000 % 60), static_cast<int>(time.count() % 1000));
  return text;
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

std::string timing(milliseconds begin, milliseconds end) {
  return clock(begin) + " --> " + clock(end) + " align:start position:0%\n";
}

std::string as_vtt(const std::vector<SpokenLine>& lines) {
  std::string vtt = "WEBVTT\nKind: captions\nLanguage: en\n\n";
  std::string above = " ";
  for (const SpokenLine& line : lines) {
    const milliseconds end = line.begin + kWord * kWordsInLine;
    vtt += timing(line.begin, end - milliseconds{10}) + above + "\n" + line.words[0];
    for (std::size_t i = 1; i < line.words.size(); ++i)
      vtt += "<" + clock(line.begin + kWord * i) + "><c> " + line.words[i] + "</c>";
    above = joined(line.words);
    vtt += "\n\n" + timing(end - milliseconds{10}, end) + above + "\n \n\n";
  }
  return vtt;
}

std::string event(milliseconds begin, milliseconds lasting, const std::string& rest) {
  return ", {\n    \"tStartMs\": " + std::to_string(begin.count()) +
         ",\n    \"dDurationMs\": " + std::to_string(lasting.count()) + ",\n    \"wWinId\": 1,\n" +
         rest + " ]\n  }";
}

std::string as_json3(const std::vector<SpokenLine>& lines) {
  std::string json = "{\n  \"wireMagic\": \"pb3\",\n  \"events\": [ {\n    \"tStartMs\": 0\n  }";
  for (const SpokenLine& line : lines) {
    const milliseconds lasting = kWord * kWordsInLine;
    std::string segments = "    \"segs\": [ {\n      \"utf8\": \"" + line.words[0] +
                           "\",\n      \"acAsrConf\": 0\n    }";
    for (std::size_t i = 1; i < line.words.size(); ++i)
      segments += ", {\n      \"utf8\": \" " + line.words[i] +
                  "\",\n      \"tOffsetMs\": " + std::to_string((kWord * i).count()) +
                  ",\n      \"acAsrConf\": 0\n    }";
    json += event(line.begin, 2 * lasting, segments);
    json += event(line.begin + lasting - milliseconds{10}, lasting,
                  "    \"aAppend\": 1,\n    \"segs\": [ {\n      \"utf8\": \"\\n\"\n    }");
  }
  return json + " ]\n}\n";
}

double median_seconds(int rounds, const std::function<std::size_t()>& work) {
  std::vector<double> times;
  std::size_t kept = 0;  // so that nothing is optimised away
  for (int round = 0; round < rounds; ++round) {
    const std::clock_t started = std::clock();
    kept += work();
    times.push_back(static_cast<double>(std::clock() - started) / CLOCKS_PER_SEC);
  }
  std::sort(times.begin(), times.end());
  return kept == 0 ? 0 : times[times.size() / 2];
}

void measure(const char* name, const std::string& file, Captions (*read)(std::string_view),
             int rounds) {
  const double reading = median_seconds(rounds, [&] { return read(file).cues.size(); });
  const double all = median_seconds(
      rounds, [&] { return cut_stretches(read_transcript(read(file).cues), {}).size(); });
  std::printf("%-6s %5.1f MB  read at %5.0f MB/s  %6.0f hours of talk made stretches per second\n",
              name, static_cast<double>(file.size()) / 1e6,
              static_cast<double>(file.size()) / 1e6 / reading,
              static_cast<double>(kTalk.count()) / all);
}

void print_sizes(const std::string& file) {
  std::size_t text = 0, times = 0, count = 0;
  for (const Stretch& stretch : cut_stretches(read_transcript(read_vtt(file).cues), {})) {
    text += stretch.text.size();
    times += encode(stretch.times).size();
    ++count;
  }
  const auto hours = static_cast<std::size_t>(kTalk.count());
  std::printf("An hour is %zu stretches: %zu bytes of text, %zu of times\n", count / hours,
              text / hours, times / hours);
}

}  // namespace

int main(int argc, char** argv) {
  const int rounds = argc > 1 ? std::atoi(argv[1]) : 5;
  if (argc > 2 || rounds < 1) {
    std::cerr << "Usage: caption_speed [ROUNDS]\n";
    return 2;
  }
  const std::vector<SpokenLine> lines = talk();
  const std::string vtt = as_vtt(lines), json3 = as_json3(lines);
  measure("VTT", vtt, read_vtt, rounds);
  measure("json3", json3, read_json3, rounds);
  print_sizes(vtt);
  return 0;
}

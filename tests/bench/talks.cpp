#include "tests/bench/talks.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <random>

namespace lectern::bench {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds kWord{400};
constexpr int kWordsInLine = 8;
constexpr double kVocabulary = 50'000;

// Of the n-th most frequent word; frequent ones are short.
std::string spelled(std::size_t n) {
  static constexpr std::string_view kConsonants = "bcdfghklmnprstvw", kVowels = "aeiou";
  std::string word;
  do {
    word += kConsonants[n % kConsonants.size()];
    n /= kConsonants.size();
    word += kVowels[n % kVowels.size()];
    n /= kVowels.size();
  } while (n > 0);
  return word;
}

// Zipf's law by its inverse: the sum of 1/n up to n is about ln n.
std::string any_word(std::mt19937& random) {
  const double share = static_cast<double>(random()) / 4294967296.0;
  return spelled(static_cast<std::size_t>(std::pow(kVocabulary, share)) - 1);
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

std::string event(milliseconds begin, milliseconds lasting, const std::string& rest) {
  return ", {\n    \"tStartMs\": " + std::to_string(begin.count()) +
         ",\n    \"dDurationMs\": " + std::to_string(lasting.count()) + ",\n    \"wWinId\": 1,\n" +
         rest + " ]\n  }";
}

}  // namespace

Talk make_talk(std::chrono::hours length, unsigned seed) {
  std::mt19937 random{seed};
  Talk talk;
  for (milliseconds now{0}; now < length; now += kWord * kWordsInLine) {
    SpokenLine line{now, {}};
    for (int i = 0; i < kWordsInLine; ++i) line.words.push_back(any_word(random));
    talk.push_back(std::move(line));
  }
  return talk;
}

std::string as_vtt(const Talk& lines) {
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

std::string as_json3(const Talk& lines) {
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

}  // namespace lectern::bench

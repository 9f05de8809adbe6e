// How fast captions become what search finds: the parsers alone, in megabytes a second, and
// all of it, in hours of talk a second.  Prints medians over the rounds, in time of the processor,
// so that what else runs on the machine counts less.
//
//   caption_speed [ROUNDS]
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <iostream>
#include <string>
#include <vector>

#include "indexer/recordings/json3.hpp"
#include "indexer/recordings/stretches.hpp"
#include "indexer/recordings/vtt.hpp"
#include "tests/bench/talks.hpp"

namespace {

using namespace lectern::bench;
using namespace lectern::recordings;

constexpr std::chrono::hours kTalk{40};  // some 20 MB of VTT
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
  const Talk talk = make_talk(kTalk, 4);
  const std::string vtt = as_vtt(talk), json3 = as_json3(talk);
  measure("VTT", vtt, read_vtt, rounds);
  measure("json3", json3, read_json3, rounds);
  print_sizes(vtt);
  return 0;
}

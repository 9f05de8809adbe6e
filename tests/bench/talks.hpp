// Talks made up in the shape in which YouTube sends automatic captions: 150 words a minute,
// lines that roll, a time for every word.  Their words are as frequent as those of a language
// (Zipf: the n-th most frequent one is n times rarer than the first), so that an index of them
// is as large as one of real talks.
#pragma once

#include <chrono>
#include <string>
#include <vector>

namespace lectern::bench {

struct SpokenLine {
  std::chrono::milliseconds begin;
  std::vector<std::string> words;
};

using Talk = std::vector<SpokenLine>;

// The same in every run; each seed another one.
Talk make_talk(std::chrono::hours length, unsigned seed);

std::string as_vtt(const Talk& talk);
std::string as_json3(const Talk& talk);

}  // namespace lectern::bench

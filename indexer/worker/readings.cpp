#include "indexer/worker/readings.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace lectern::worker {
namespace {

bool is_same_place(const extract::Box& a, const extract::Box& b) {
  const double width = std::min(a.right(), b.right()) - std::max(a.x, b.x);
  const double height = std::min(a.bottom(), b.bottom()) - std::max(a.y, b.y);
  return width > 0 && height > 0 &&
         width * height > 0.3 * std::min(a.width * a.height, b.width * b.height);
}

int least_confidence_alone(const RecognisedWord& word) {
  constexpr std::size_t kShort = 3;
  return word.text.size() <= kShort ? 85 : 60;
}

// A part of a large word may be surer than the word.
bool is_better(const RecognisedWord& word, const RecognisedWord& other) {
  return word.confidence > other.confidence && word.text.size() >= other.text.size();
}

}  // namespace

std::vector<RecognisedWord> join_readings(std::vector<RecognisedWord> whole,
                                          std::vector<RecognisedWord> letters) {
  const int lines = whole.empty() ? 0 : whole.back().line;
  std::erase_if(letters, [&](const RecognisedWord& word) {
    return word.confidence < least_confidence_alone(word) ||
           std::any_of(whole.begin(), whole.end(), [&](const RecognisedWord& other) {
             return is_same_place(other.box, word.box) && !is_better(word, other);
           });
  });
  std::erase_if(whole, [&](const RecognisedWord& word) {
    return std::any_of(letters.begin(), letters.end(), [&](const RecognisedWord& better) {
      return is_same_place(better.box, word.box);
    });
  });
  for (RecognisedWord& word : letters) {
    word.line += lines;
    whole.push_back(std::move(word));
  }
  return whole;
}

}  // namespace lectern::worker

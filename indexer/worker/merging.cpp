#include "indexer/worker/merging.hpp"

#include <algorithm>

namespace lectern::worker {
namespace {

using extract::Box;

// A word of the page's own that lies under the middle of this box.
bool is_known(const Box& box, const std::vector<PlacedWord>& own) {
  const double x = box.x + box.width / 2, y = box.y + box.height / 2;
  return std::any_of(own.begin(), own.end(), [&](const PlacedWord& word) {
    const double margin = word.box.height / 10;
    return x >= word.box.x - margin && x <= word.box.right() + margin && y >= word.box.y - margin &&
           y <= word.box.bottom() + margin;
  });
}

}  // namespace

void add_recognised(extract::Page& page, const std::vector<PlacedWord>& own,
                    const std::vector<RecognisedWord>& recognised, double pixels_per_point) {
  int line = 0;
  for (const RecognisedWord& word : recognised) {
    const Box box{word.box.x / pixels_per_point, word.box.y / pixels_per_point,
                  word.box.width / pixels_per_point, word.box.height / pixels_per_point};
    if (is_known(box, own)) continue;
    if (!page.text.empty()) page.text += page.recognised && word.line == line ? ' ' : '\n';
    page.text += word.text;
    line = word.line;
    page.recognised = true;
    page.words.push_back({word.text, box, word.confidence});
  }
}

}  // namespace lectern::worker

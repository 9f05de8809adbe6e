#include "indexer/recordings/said_lines.hpp"

#include <algorithm>

#include "indexer/recordings/screen.hpp"

namespace lectern::recordings {
namespace {

using std::chrono::milliseconds;

// Nobody says a line within it.
constexpr milliseconds kInstant{50};

// How far back a cue's double may stand, when two people's cues take turns.
constexpr std::size_t kLookBack = 4;

// A track rolls when this many of its cues, and one in three, repeat lines of the one before
// and bring something new, or repeat them for an instant.
constexpr std::size_t kFewestRolling = 2;
constexpr std::size_t kRollingShare = 3;

// For more than half of the shorter one's time both are on the screen.
bool same_moment(const Cue& a, const Cue& b) {
  if (a.begin == b.begin) return true;
  const milliseconds shared = std::min(a.end, b.end) - std::max(a.begin, b.begin);
  const milliseconds shorter = std::min(a.end - a.begin, b.end - b.begin);
  return shared > milliseconds{0} && 2 * shared > shorter;
}

bool is_instant(const Screen& screen) { return screen.cue->end - screen.cue->begin <= kInstant; }

bool all_carried(const Screen& now, const Carried& carried) {
  return carried.whole == now.lines.size();
}

bool rolls_on(const Screen& before, const Screen& now) {
  const Carried carried = carried_lines(before, now);
  if (carried.nothing() || now.cleared) return false;
  return !all_carried(now, carried) || is_instant(now);
}

bool is_rolling(const std::vector<Screen>& screens) {
  std::size_t rolling = 0;
  for (std::size_t i = 1; i < screens.size(); ++i)
    if (rolls_on(screens[i - 1], screens[i])) ++rolling;
  return rolling >= kFewestRolling && rolling * kRollingShare >= screens.size() - 1;
}

// The same lines for the same time, as when a file was put together from two.
bool is_double(const std::vector<Screen>& screens, std::size_t i) {
  for (std::size_t back = 1; back <= std::min(i, kLookBack); ++back) {
    const Screen& before = screens[i - back];
    if (same_moment(*before.cue, *screens[i].cue) &&
        before.lines.size() == screens[i].lines.size() &&
        all_carried(screens[i], carried_lines(before, screens[i])))
      return true;
  }
  return false;
}

// What of this screen still stands from the one before.
Carried still_standing(const Screen& before, const Screen& now, bool rolling) {
  const Carried carried = carried_lines(before, now);
  if (carried.nothing()) return {};
  if (same_moment(*before.cue, *now.cue)) return carried;
  if (all_carried(now, carried)) {
    // A line alone may have been said again.  With a blank line below it, it rolled up to
    // make room; two or more that stand as they stood are being held.
    const bool held = rolling && !now.cleared && (now.bottom_blank || now.lines.size() > 1);
    return held || is_instant(now) ? carried : Carried{};
  }
  return rolling && !now.cleared ? carried : Carried{};
}

void add_new(std::vector<Line>& said, const Screen& screen, const Carried& carried) {
  if (carried.whole == screen.lines.size()) return;
  const std::size_t new_from = screen.lines[carried.whole].begin + carried.part;
  for (std::size_t i = carried.whole; i < screen.lines.size(); ++i) {
    Line line = screen.lines[i];
    if (i == carried.whole) line = without_front(line, carried.part);
    line.new_from = new_from;
    if (line.begin < line.end) said.push_back(line);
  }
}

}  // namespace

std::vector<Line> said_lines(const std::vector<Cue>& cues) {
  const std::vector<Screen> screens = screens_of(cues);
  const bool rolling = is_rolling(screens);
  std::vector<Line> said;
  for (std::size_t i = 0; i < screens.size(); ++i) {
    if (is_double(screens, i)) continue;
    add_new(said, screens[i],
            i == 0 ? Carried{} : still_standing(screens[i - 1], screens[i], rolling));
  }
  return said;
}

}  // namespace lectern::recordings

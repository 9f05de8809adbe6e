// The index's directory: opening it, and putting a rebuilt index in its place in one
// step.  Kept apart from the writer because it is the part that must be right when the
// program is killed between any two lines.
#pragma once

#include <xapian.h>

#include <filesystem>
#include <stdexcept>
#include <string>

namespace lectern::index {

// What happened to which index, and the way out.
std::runtime_error index_error(const std::filesystem::path& directory, const Xapian::Error& error);
std::runtime_error index_error(const std::filesystem::path& directory,
                               const std::filesystem::filesystem_error& error);

// Runs `action`, turning Xapian's errors, which are no std::exception, into ours.
template <typename Action>
auto translated(const std::filesystem::path& directory, Action action) {
  try {
    return action();
  } catch (const Xapian::Error& error) {
    throw index_error(directory, error);
  } catch (const std::filesystem::filesystem_error& error) {
    throw index_error(directory, error);
  }
}

// True when the directory holds an index of this schema's version.
bool holds_current_index(const std::filesystem::path& directory);

// Where an index is built before it takes the place of `directory`.
std::filesystem::path building_place(const std::filesystem::path& directory);

// Where the parts of one lie that are to be merged.  What is there is of no use to a later
// run; who removes it holds the index's lock.
std::filesystem::path segments_place(const std::filesystem::path& directory);

// Removes what a run that was killed left beside `directory`, and puts back the index
// it had moved aside.  Throws Xapian::DatabaseLockError when another program is still
// building there.
void clear_leftovers(const std::filesystem::path& directory);

// Puts the index `built` where `directory` is, in one step, and removes what was there.
void take_place(const std::filesystem::path& built, const std::filesystem::path& directory);

}  // namespace lectern::index

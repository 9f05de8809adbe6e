// Clones and updates a club's repository with the git program: no hooks, no prompts,
// no submodules, no large-file filters, time-outs, and never a symbolic link on disk.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace lectern::sources {

// True for what git can clone from: https, http, ssh, git and file URLs, user@host:path.
bool is_remote(std::string_view source);

// Brings `folder` to the remote's current head: a clone when it is missing, an update
// otherwise.  A clone that was cut off leaves nothing behind.  Throws
// std::runtime_error with git's own words; `folder` is then as it was.
void update_clone(const std::string& url, const std::filesystem::path& folder);

}  // namespace lectern::sources

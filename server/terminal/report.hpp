// An answer as people read it in a terminal: each session under its title, with its best
// passages and where they open.
#pragma once

#include <filesystem>
#include <string>

#include "server/search/answer.hpp"
#include "server/search/request.hpp"
#include "server/terminal/screen.hpp"

namespace lectern::terminal {

// `archive` is where documents lie that results lead to.
std::string report(const search::Answer& answer, const search::Request& request,
                   const std::filesystem::path& archive, const Screen& screen);

}  // namespace lectern::terminal

// A club as its owner described it in clubs.toml, and the tree of files that its
// source turned out to be on this machine.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace lectern::sources {

enum class ClubKind { kClub, kPlan };

struct Club {
  std::string id;  // stable, lower-case: [a-z0-9][a-z0-9-]*
  std::string name;
  std::string source;  // git URL, or a folder: absolute here, made so from the file's own place
  std::string home;    // where the club lives on the web; the git URL's page when not given
  std::vector<std::string> pages;  // relative to the source; empty: README and what it links to
  ClubKind kind = ClubKind::kClub;
  std::vector<std::string> languages{"en"};  // ISO 639-1, preferred first; never empty
  std::string timezone;                      // IANA name, may be empty
  std::string recordings;                    // folder of kept yt-dlp output, absolute; may be empty
  int line = 0;                              // of its [[club]] in clubs.toml
};

// A club's files, ready to be read.
struct Tree {
  Club club;
  std::filesystem::path root;  // absolute; nothing outside it belongs to the club
};

}  // namespace lectern::sources

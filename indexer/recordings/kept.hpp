// Output of yt-dlp that a club keeps with its files: metadata and captions that serve
// without any network, and where a video is gone.
//
//   <id>.info.json          <id>.<language>.vtt          <id>.<language>.json3
//   <title> [<id>].info.json, …                           as yt-dlp names them by itself
//
// A file without a language is taken, too, and captions without metadata.  Files are the
// club's, and data: nothing is read from outside the folders, whatever a link points at, and
// metadata about another video than the name says is not used.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/recordings/holding.hpp"

namespace lectern::recordings {

struct Kept {
  std::filesystem::path info;  // may be empty
  std::optional<CaptionFile> captions;
  std::string problem;  // empty, or a sentence naming the file that could not be used
};

class KeptOutput {
 public:
  // Looks once what is in the folders and those below them; the earlier a folder, the more
  // it counts.  Folders that do not exist are empty.
  explicit KeptOutput(const std::vector<std::filesystem::path>& folders);

  // The captions that suit the languages best, by the rules of choose_captions().  Absent
  // when there is nothing of this video.
  std::optional<Kept> find(std::string_view provider, const std::string& id,
                           const std::vector<std::string>& languages) const;

 private:
  struct Files {
    std::vector<std::filesystem::path> infos;
    std::vector<std::filesystem::path> captions;
  };
  void add(const std::filesystem::path& file);

  std::map<std::string, Files, std::less<>> by_id_;  // files in the folders' order, then by name
};

}  // namespace lectern::recordings

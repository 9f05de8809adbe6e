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
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/recordings/holding.hpp"

namespace lectern::recordings {

// A file that cannot be used, or a folder.
struct KeptProblem {
  std::filesystem::path path;
  std::string reason;  // a sentence

  bool operator==(const KeptProblem&) const = default;
};

struct Kept {
  std::filesystem::path info;           // may be empty
  std::optional<CaptionFile> captions;  // they have words
  std::vector<KeptProblem> problems;    // of files that were looked at
  std::string why_no_captions;          // a sentence, when there are files but none of use
};

class KeptOutput {
 public:
  // Looks once what is in the folders and those below them; the earlier a folder, the more
  // it counts.
  explicit KeptOutput(const std::vector<std::filesystem::path>& folders);

  // The captions that suit the languages best, by the rules of choose_captions().  Absent
  // when there is nothing of this video.
  std::optional<Kept> find(std::string_view provider, const std::string& id,
                           const std::vector<std::string>& languages) const;

  // Files of videos with none of these ids.
  std::vector<std::filesystem::path> unused(const std::set<std::string>& ids) const;

  // Of folders: a name that was mistyped should not read as an empty one.
  const std::vector<KeptProblem>& problems() const { return problems_; }

 private:
  struct Files {
    std::vector<std::filesystem::path> infos;
    std::vector<std::filesystem::path> captions;
  };
  void look_into(const std::filesystem::path& folder);
  void add(const std::filesystem::path& file);

  std::map<std::string, Files, std::less<>> by_id_;  // files in the folders' order, then by name
  std::vector<KeptProblem> problems_;
};

}  // namespace lectern::recordings

// Where an archive keeps what on disk.
//
//   <archive>/index/               what the server searches
//   <archive>/media/ab/<sha256>/   the documents themselves, by their hash
//   <archive>/recordings/<key>/    what sites said of recordings
//   <archive>/remote/              what links to documents led to
//   <archive>/sources/<club>/      clones of clubs' repositories
//   <archive>/cache.sqlite         what was read from which bytes
//   <archive>/lock                 held by the one program that writes
#pragma once

#include <filesystem>
#include <string>

namespace lectern::archive {

struct Archive {
  std::filesystem::path root;

  std::filesystem::path index() const { return root / "index"; }
  std::filesystem::path media() const { return root / "media"; }
  std::filesystem::path recordings() const { return root / "recordings"; }
  std::filesystem::path remote() const { return root / "remote"; }
  std::filesystem::path sources() const { return root / "sources"; }
  std::filesystem::path cache() const { return root / "cache.sqlite"; }
  std::filesystem::path lock() const { return root / "lock"; }
};

// Makes the folder, or throws std::runtime_error saying why it cannot be used.
Archive open_archive(const std::filesystem::path& root);

}  // namespace lectern::archive

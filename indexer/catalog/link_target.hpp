// Where a link on a club's page leads: to a file of the club, to the web, to a place
// on the page itself, or nowhere it may go.  A link never leads outside the club's own
// folder, by "..", an absolute path or a symbolic link.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "indexer/sources/club.hpp"

namespace lectern::catalog {

struct LinkTarget {
  enum Kind { kFile, kFolder, kMissing, kWeb, kFragment, kRefused, kEmpty } kind = kEmpty;
  std::string path;    // kFile, kFolder, kMissing: relative to the club's root, no "." or ".."
  std::string url;     // kWeb, and of a local file when the page gave its address on the web
  std::string reason;  // kRefused
};

class LinkResolver {
 public:
  explicit LinkResolver(const sources::Tree& tree);

  // `page` is the page's own path relative to the root.
  LinkTarget resolve(std::string_view target, const std::filesystem::path& page) const;

 private:
  LinkTarget local(std::string path, const std::filesystem::path& folder) const;
  LinkTarget web(std::string_view target) const;

  std::filesystem::path root_;      // canonical
  std::string owner_, repository_;  // of the home on a git host, folded; may be empty
  std::string host_;
};

}  // namespace lectern::catalog

// Feeds of sessions for feed readers (Atom, RFC 4287).
#pragma once

#include <string>
#include <vector>

#include "indexer/schema/documents.hpp"

namespace lectern::formats {

struct FeedEntry {
  schema::SessionRecord session;
  std::string summary;  // may be empty
};

struct Feed {
  std::string title;
  std::string self;  // addresses, absolute
  std::string page;
  std::vector<FeedEntry> entries;
};

// `origin` is what addresses on this server begin with.  A session's day stands for when it was
// last changed, which the archive does not keep; one without a day has 1970's first.
std::string atom(const Feed& feed, const std::string& origin);

}  // namespace lectern::formats

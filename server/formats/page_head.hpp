// What the head of the web page says at one of its addresses, for tabs, link previews, feed
// readers and address bars: they do not wait for the page's script.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace lectern::formats {

struct PageHead {
  std::string title;             // empty: only the site's name
  std::string description;       // empty: the site's own
  std::string type = "website";  // of Open Graph: website or article
  std::string address;           // below the origin
  std::string image;             // below the origin, or empty
  struct Feed {
    std::string title, address;  // below the origin
  };
  std::optional<Feed> feed;
};

// Between these comments index.html has a head of its own, for where nothing is filled in.
inline constexpr std::string_view kHeadBegins = "<!-- lectern:head -->";
inline constexpr std::string_view kHeadEnds = "<!-- /lectern:head -->";

// The page with that head in the place of its own; as it is, where it has no such place.
std::string with_head(std::string page, const PageHead& head, const std::string& origin);

}  // namespace lectern::formats

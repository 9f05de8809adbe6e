// The web page's files.  No path a request names is ever opened as given: a file must lie
// in the page's folder after all links are followed.
#pragma once

#include <filesystem>
#include <optional>

#include "server/http/reply.hpp"

namespace lectern::http {

// A file of the web page, or its index.html for the page's own addresses.
Reply page_reply(const std::optional<std::filesystem::path>& web, const Incoming& incoming);

}  // namespace lectern::http

// Files that are served: stored documents by their hash, and the web page.  No path a
// request names is ever opened as given: a document is named by 64 hexadecimal
// digits, a file of the page must lie in the page's folder after all links are followed.
#pragma once

#include <filesystem>
#include <optional>

#include "server/http/reply.hpp"

namespace lectern::http {

// /media/ab/<sha256>/document.pdf, whole or one range of bytes (RFC 9110, 14).
Reply media_reply(const std::filesystem::path& media, const Incoming& incoming);

// A file of the web page, or its index.html for the page's own addresses.
Reply page_reply(const std::optional<std::filesystem::path>& web, const Incoming& incoming);

}  // namespace lectern::http

// Stored documents by their hash, and their pages' images and words.  No path a request
// names is ever opened as given: a document is named by 64 hexadecimal digits, and the
// names below it are known.
#pragma once

#include <filesystem>
#include <optional>

#include "server/http/reply.hpp"

namespace lectern::http {

// /media/ab/<sha256>/document.pdf, whole or one range of bytes (RFC 9110, 14), and
// /media/ab/<sha256>/pages/0007.webp, 0007-320.webp, 0007.json.
Reply media_reply(const std::filesystem::path& media, const Incoming& incoming);

}  // namespace lectern::http

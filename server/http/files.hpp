// The web page's files.  No path a request names is ever opened as given: a file must lie
// in the page's folder after all links are followed.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "server/http/reply.hpp"

namespace lectern::http {

// A file of the web page; absent at the page's own addresses, which are all index.html.  Throws
// Problem where there is neither.
std::optional<Reply> page_file(const std::optional<std::filesystem::path>& web,
                               const Incoming& incoming);

// Of a folder that page_file() found to have it.
std::string index_html(const std::filesystem::path& web);

}  // namespace lectern::http

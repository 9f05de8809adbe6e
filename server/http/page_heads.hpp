// What the head of the web page says at each of its addresses.
#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

#include "server/formats/page_head.hpp"
#include "server/http/reply.hpp"
#include "server/http/searcher_pool.hpp"

namespace lectern::http {

// By its shape alone: "/sessions/…", whether or not there is such a session.
bool is_page_of_one(std::string_view path);

// Absent where the address names something that the archive does not have.
std::optional<formats::PageHead> head_at(SearcherPool& searchers,
                                         const std::filesystem::path& media,
                                         const Incoming& incoming);

}  // namespace lectern::http

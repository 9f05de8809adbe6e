// What the head of the web page says at each of its addresses.
#pragma once

#include <filesystem>
#include <optional>

#include "server/formats/page_head.hpp"
#include "server/http/reply.hpp"
#include "server/http/searcher_pool.hpp"

namespace lectern::http {

// Absent where the address names something that the archive does not have.
std::optional<formats::PageHead> head_at(SearcherPool& searchers,
                                         const std::filesystem::path& media,
                                         const Incoming& incoming);

}  // namespace lectern::http

// The web page itself: its files, and index.html with a head for each of its own addresses.
#include <spdlog/spdlog.h>

#include "server/http/files.hpp"
#include "server/http/origin.hpp"
#include "server/http/page_heads.hpp"
#include "server/http/routes.hpp"
#include "server/search/index_handle.hpp"

namespace lectern::http {
namespace {

constexpr const char* kHtml = "text/html; charset=utf-8";

// Of what is asked for, or of the site where there is no index yet: the page says so itself.
std::optional<formats::PageHead> head_if_any(SearcherPool& searchers,
                                             const std::filesystem::path& media,
                                             const Incoming& incoming) {
  try {
    return head_at(searchers, media, incoming);
  } catch (const search::IndexUnavailable& unavailable) {
    spdlog::warn("{}: {}", incoming.path, unavailable.what());
    return formats::PageHead{};
  }
}

}  // namespace

std::string Routes::origin(const Incoming& incoming) const {
  return public_url_.empty() ? origin_by_host(incoming.host) : public_url_;
}

Reply Routes::page(const Incoming& incoming) {
  if (auto file = page_file(web_, incoming)) return *std::move(file);
  const auto head = head_if_any(searchers_, media_, incoming);
  std::string html =
      formats::with_head(index_html(*web_), head.value_or(formats::PageHead{}), origin(incoming));
  if (head) return text_reply(kHtml, std::move(html), incoming);
  // The page says in its own words that it is not there.
  Reply reply;
  reply.status = 404;
  reply.type = kHtml;
  reply.body = std::move(html);
  reply.headers = {{"Cache-Control", "no-store"}};
  return reply;
}

}  // namespace lectern::http

#include "server/http/page_heads.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "indexer/schema/media_names.hpp"
#include "server/http/route.hpp"
#include "server/http/stored_pages.hpp"
#include "server/search/addresses.hpp"

namespace lectern::http {
namespace {

using formats::PageHead;

struct Asked {
  SearcherPool& searchers;
  const std::filesystem::path& media;
  const std::string& name;  // what stands in the address's place
};

void add(std::string& text, const std::string& more) {
  if (!more.empty()) text += (text.empty() ? "" : " · ") + more;
}

std::string joined(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
  return text;
}

std::string facts_of(const schema::SessionRecord& session) {
  std::string text = session.club_name;
  add(text, session.date);
  add(text, joined(session.presenters));
  add(text, session.description);
  return text;
}

// The feed of a search that only has this filter.
PageHead::Feed feed_of(const std::string& title, const std::string& name,
                       const std::string& value) {
  return {title, "/feeds/search.atom?" + name + "=" + search::percent_encoded(value)};
}

std::string first_picture(SearcherPool& searchers, const std::string& session_id) {
  search::PassagesRequest request;
  request.kinds = {schema::PassageKind::kSlide, schema::PassageKind::kPaper};
  request.per_page = 10;
  const auto found = searchers.with_searcher(
      [&](search::Searcher& searcher) { return searcher.passages(session_id, request); });
  if (!found) return {};
  for (const search::ListedPassage& listed : found->passages)
    if (std::string image = search::thumbnail_address(listed.record); !image.empty()) return image;
  return {};
}

std::optional<PageHead> session_head(const Asked& asked) {
  const auto detail = asked.searchers.with_searcher(
      [&](search::Searcher& searcher) { return searcher.session(asked.name); });
  if (!detail) return std::nullopt;
  const schema::SessionRecord& session = detail->session;
  PageHead head{.title = session.title,
                .description = facts_of(session),
                .type = "article",
                .address = search::session_address(session.id),
                .image = first_picture(asked.searchers, session.id)};
  head.feed = {session.club_name,
               "/feeds/clubs/" + search::percent_encoded(session.club_id) + ".atom"};
  return head;
}

std::optional<PageHead> document_head(const Asked& asked) {
  const auto document = asked.searchers.with_searcher(
      [&](search::Searcher& searcher) { return searcher.document(asked.name); });
  if (!document) return std::nullopt;
  const schema::MaterialRecord& material = document->material;
  PageHead head{.title = material.title,
                .description = document->sessions.front().title,
                .type = "article",
                .address = search::viewer_address(material.sha256)};
  add(head.description, facts_of(document->sessions.front()));
  const auto pages = stored_pages(asked.media, material.sha256, 1);
  if (pages.front().thumbnail)
    head.image = search::page_image_address(material.sha256, 1, schema::kThumbnailWidth);
  return head;
}

std::optional<PageHead> club_head(const Asked& asked) {
  const auto clubs =
      asked.searchers.with_searcher([](search::Searcher& searcher) { return searcher.clubs(); });
  for (const search::ClubOverview& overview : clubs) {
    if (overview.club.id != asked.name) continue;
    const bool plan = overview.club.kind == "plan";
    PageHead head{
        .title = overview.club.name,
        .description = std::to_string(overview.sessions) + (plan ? " topics" : " sessions"),
        .address = search::club_address(overview.club.id)};
    add(head.description, overview.first_date.empty()
                              ? std::string{}
                              : overview.first_date + " – " + overview.last_date);
    head.feed = {overview.club.name,
                 "/feeds/clubs/" + search::percent_encoded(overview.club.id) + ".atom"};
    return head;
  }
  return std::nullopt;
}

search::Answer sessions_with(SearcherPool& searchers, const search::Filters& filters) {
  search::Request request;
  request.filters = filters;
  request.sort = search::Sort::kNewest;
  request.per_page = 1;
  return searchers.with_searcher(
      [&](search::Searcher& searcher) { return searcher.search(request); });
}

std::optional<PageHead> series_head(const Asked& asked) {
  const search::Answer answer = sessions_with(asked.searchers, {.series = {asked.name}});
  if (answer.results.empty()) return std::nullopt;
  const schema::SessionRecord& newest = answer.results.front().session;
  PageHead head{.title = newest.series,
                .description = std::to_string(answer.sessions) + " sessions · " + newest.club_name,
                .address = search::series_address(asked.name)};
  head.feed = feed_of(newest.series, "series", asked.name);
  return head;
}

std::optional<PageHead> presenter_head(const Asked& asked) {
  const search::Answer answer = sessions_with(asked.searchers, {.presenters = {asked.name}});
  if (answer.results.empty()) return std::nullopt;
  PageHead head{.title = asked.name,
                .description = std::to_string(answer.sessions) +
                               " sessions · the newest: " + answer.results.front().session.title,
                .address = search::presenter_address(asked.name)};
  head.feed = feed_of(asked.name, "presenter", asked.name);
  return head;
}

std::optional<PageHead> paper_head(const Asked& asked) {
  const auto detail = asked.searchers.with_searcher(
      [&](search::Searcher& searcher) { return searcher.paper(asked.name); });
  if (!detail) return std::nullopt;
  const schema::PaperRecord& paper = detail->paper;
  PageHead head{.title = paper.title,
                .description = joined(paper.authors),
                .type = "article",
                .address = search::paper_address(paper.id)};
  add(head.description, paper.abstract);
  return head;
}

PageHead search_head(const Incoming& incoming) {
  PageHead head{.address = "/"};
  const auto query = incoming.parameters.find("q");
  if (query == incoming.parameters.end() || query->second.empty()) return head;
  head.title = query->second;
  head.address += "?q=" + search::percent_encoded(query->second);
  head.feed = feed_of(query->second, "q", query->second);
  return head;
}

struct Page {
  std::string_view shape;
  std::optional<PageHead> (*head)(const Asked&);
};

constexpr std::array kPages = {Page{"/sessions/{id}", session_head},
                               Page{"/documents/{sha256}", document_head},
                               Page{"/clubs/{id}", club_head},
                               Page{"/series/{name}", series_head},
                               Page{"/presenters/{name}", presenter_head},
                               Page{"/papers/{id}", paper_head}};

}  // namespace

bool is_page_of_one(std::string_view path) {
  return std::any_of(kPages.begin(), kPages.end(),
                     [&](const Page& page) { return match(page.shape, path).has_value(); });
}

std::optional<PageHead> head_at(SearcherPool& searchers, const std::filesystem::path& media,
                                const Incoming& incoming) {
  for (const Page& page : kPages)
    if (const auto places = match(page.shape, incoming.path))
      return page.head({searchers, media, places->front()});
  if (incoming.path == "/") return search_head(incoming);
  PageHead head{.address = search::percent_encoded(incoming.path, "/")};
  if (incoming.path == "/help") head.title = "How to search";
  return head;
}

}  // namespace lectern::http

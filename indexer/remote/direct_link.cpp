#include "indexer/remote/direct_link.hpp"

#include <algorithm>
#include <cctype>

#include "indexer/remote/site.hpp"
#include "indexer/schema/fold.hpp"

namespace lectern::remote {
namespace {

// Sites that give their documents to no program, and what keeps it away.
struct ClosedSite {
  std::string_view host;
  std::string_view reason;
};

constexpr std::string_view kBoard =
    "is a board that opens only in its own editor; export it as a PDF";
constexpr std::string_view kSignIn = "opens only for those who sign in; export it as a PDF";
constexpr std::string_view kShop = "lets no programs in; save the paper as a PDF";

constexpr ClosedSite kClosedSites[] = {
    {"miro.com", kBoard},
    {"figma.com", kBoard},
    {"excalidraw.com", kBoard},
    {"mural.co", kBoard},
    {"whimsical.com", kBoard},
    {"lucid.app", kBoard},
    {"tldraw.com", kBoard},
    {"jamboard.google.com", kBoard},
    {"canva.com", kBoard},
    {"prezi.com", kBoard},
    {"pitch.com", kBoard},
    {"gamma.app", kBoard},
    {"beautiful.ai", kBoard},
    {"notion.so", kBoard},
    {"notion.site", kBoard},
    {"coda.io", kBoard},
    {"overleaf.com", kSignIn},
    {"sharepoint.com", kSignIn},
    {"onedrive.live.com", kSignIn},
    {"1drv.ms", kSignIn},
    {"icloud.com", kSignIn},
    {"slideshare.net", kSignIn},
    {"scribd.com", kSignIn},
    {"academia.edu", kSignIn},
    {"researchgate.net", kSignIn},
    {"dl.acm.org", kShop},
    {"ieeexplore.ieee.org", kShop},
    {"computer.org", kShop},
    {"sciencedirect.com", kShop},
    {"onlinelibrary.wiley.com", kShop},
    {"tandfonline.com", kShop},
    {"jstor.org", kShop},
    {"journals.sagepub.com", kShop},
};

// Of publishers whose papers are only on closed sites.
constexpr ClosedSite kClosedPrefixes[] = {
    {"10.1145/", kShop}, {"10.1109/", kShop}, {"10.1016/", kShop}};

DirectLink document(std::string url) { return {DirectLink::kDocument, std::move(url), {}}; }

DirectLink unobtainable(std::string_view site, std::string_view reason) {
  return {DirectLink::kUnobtainable,
          {},
          std::string{site} + " " + std::string{reason} + " and put that beside the session."};
}

// The document of arXiv's that a link means, also by DOI.
std::optional<std::string> arxiv_id(std::string_view link) {
  if (auto id = catalog::arxiv_identity(link)) return id;
  constexpr std::string_view kArxivDoi = "10.48550/arxiv.";
  const auto doi = catalog::doi_identity(link);
  if (!doi || !doi->starts_with(kArxivDoi)) return std::nullopt;
  return catalog::arxiv_identity("arXiv:" + doi->substr(kArxivDoi.size()));
}

PastedLink taken_apart(std::string_view link, catalog::Url url) {
  PastedLink pasted{std::move(url), {}, {}};
  std::string_view path = pasted.url.path;
  while (!path.empty()) {
    const std::size_t end = std::min(path.find('/'), path.size());
    if (end > 0) pasted.segments.emplace_back(path.substr(0, end));
    path.remove_prefix(std::min(end + 1, path.size()));
  }
  std::string_view rest = link.substr(link.find("//"));
  rest = rest.substr(0, rest.find('#'));
  while (!rest.empty() && std::isspace(static_cast<unsigned char>(rest.back())))
    rest.remove_suffix(1);
  pasted.https = "https:" + std::string{rest};
  return pasted;
}

std::optional<std::string> by_site(std::span<const Site> sites, const PastedLink& link) {
  for (const Site& site : sites)
    if (is_below(link.url.host, site.host))
      if (auto url = site.rule(link)) return url;
  return std::nullopt;
}

// gitlab.com and the many others that run it: /group/project/-/blob/main/x.pdf
std::optional<std::string> gitlab(const PastedLink& link) {
  const auto dash = std::find(link.segments.begin(), link.segments.end(), "-");
  if (link.segments.end() - dash < 4 || (dash[1] != "blob" && dash[1] != "raw") ||
      !ends_with_pdf(link.segments.back()))
    return std::nullopt;
  std::string url = "https://" + link.url.host;
  for (auto at = link.segments.begin(); at != link.segments.end(); ++at)
    url += "/" + (at == dash + 1 ? "raw" : *at);
  return url;
}

std::optional<DirectLink> closed(const PastedLink& link, std::string_view written) {
  if (link.segments.empty() && link.url.fragment.empty())
    return std::nullopt;  // the site's own front page
  for (const ClosedSite& site : kClosedSites)
    if (is_below(link.url.host, site.host)) return unobtainable(site.host, site.reason);
  if (const auto doi = catalog::doi_identity(written); doi && is_below(link.url.host, "doi.org"))
    for (const ClosedSite& prefix : kClosedPrefixes)
      if (doi->starts_with(prefix.host)) return unobtainable("The publisher", prefix.reason);
  const std::string_view form = link.segment(0);
  if (is_below(link.url.host, "docs.google.com") &&
      (form == "presentation" || form == "document") && link.segment(1) == "d" &&
      link.segment(2) == "e")
    return unobtainable("docs.google.com",
                        "has this published for the web alone; export it as a PDF");
  return std::nullopt;
}

}  // namespace

std::string arxiv_document(std::string_view id) {
  return "https://export.arxiv.org/pdf/" + std::string{id};
}

DirectLink direct_link(std::string_view link) {
  auto url = catalog::parse_url(link);
  if (!url || (url->scheme != "http" && url->scheme != "https")) return {};
  if (const auto id = arxiv_id(link)) return document(arxiv_document(*id));
  const PastedLink pasted = taken_apart(link, *std::move(url));
  if (auto found = by_site(document_sites(), pasted)) return document(*std::move(found));
  if (auto found = by_site(paper_sites(), pasted)) return document(*std::move(found));
  if (auto found = gitlab(pasted)) return document(*std::move(found));
  if (auto found = closed(pasted, link)) return *std::move(found);
  // A page about a file is called like the file.
  const bool page = pasted.url.path.find("/wiki/") != std::string::npos ||
                    pasted.url.path.find("/blob/") != std::string::npos;
  if (ends_with_pdf(pasted.url.path) && !page) return document(pasted.https);
  return {};
}

bool is_below(std::string_view host, std::string_view site) {
  return host == site || (host.size() > site.size() && host.ends_with(site) &&
                          host[host.size() - site.size() - 1] == '.');
}

bool ends_with_pdf(std::string_view path) {
  return schema::lowered(catalog::percent_decode(path)).ends_with(".pdf");
}

std::string joined(const std::vector<std::string>& segments, std::size_t from) {
  std::string path;
  for (std::size_t i = from; i < segments.size(); ++i)
    path += (path.empty() ? "" : "/") + segments[i];
  return path;
}

}  // namespace lectern::remote

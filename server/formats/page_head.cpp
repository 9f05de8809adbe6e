#include "server/formats/page_head.hpp"

#include "server/formats/markup.hpp"
#include "server/search/clean_text.hpp"

namespace lectern::formats {
namespace {

constexpr std::size_t kLongestTitle = 200;  // code points
constexpr std::size_t kLongestDescription = 300;
constexpr std::string_view kSite = "Lectern";
constexpr std::string_view kSiteDescription =
    "Find where a reading club said it: the slide, the page, the second.";

std::string shortened(std::string_view text, std::size_t most) {
  std::u32string clean = search::clean_text(text);
  if (clean.size() > most) {
    clean.resize(most);
    clean += U'…';
  }
  return search::to_utf8(clean);
}

std::string meta(const std::string& kind, const std::string& name, std::string_view content) {
  return "<meta " + kind + "=\"" + name + "\" content=\"" + escaped(content) + "\" />\n";
}

std::string link(const std::string& relation, const std::string& type, const std::string& title,
                 const std::string& address) {
  return "<link rel=\"" + relation + "\" type=\"" + type + "\" title=\"" + escaped(title) +
         "\" href=\"" + escaped(address) + "\" />\n";
}

std::string markup_of(const PageHead& head, const std::string& origin) {
  const std::string name = shortened(head.title, kLongestTitle);
  const std::string title = name.empty() ? std::string{kSite} : name + " · " + std::string{kSite};
  const std::string described = shortened(head.description, kLongestDescription);
  const std::string_view description = described.empty() ? kSiteDescription : described;
  std::string markup = element("title", title) + meta("name", "description", description) +
                       meta("property", "og:site_name", kSite) +
                       meta("property", "og:title", name.empty() ? kSite : name) +
                       meta("property", "og:description", description) +
                       meta("property", "og:type", head.type) +
                       meta("property", "og:url", origin + head.address);
  if (!head.image.empty()) markup += meta("property", "og:image", origin + head.image);
  if (head.feed)
    markup += link("alternate", "application/atom+xml", head.feed->title, head.feed->address);
  return markup + link("search", "application/opensearchdescription+xml", std::string{kSite},
                       "/opensearch.xml");
}

}  // namespace

std::string with_head(std::string page, const PageHead& head, const std::string& origin) {
  const std::size_t begin = page.find(kHeadBegins);
  const std::size_t end = begin == std::string::npos ? begin : page.find(kHeadEnds, begin);
  if (end == std::string::npos) return page;
  return page.replace(begin, end + kHeadEnds.size() - begin, markup_of(head, origin));
}

}  // namespace lectern::formats

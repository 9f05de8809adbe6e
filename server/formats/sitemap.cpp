#include "server/formats/sitemap.hpp"

#include <algorithm>

#include "server/formats/markup.hpp"

namespace lectern::formats {
namespace {

constexpr const char* kNamespace = " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";

std::string place(const std::string& name, const std::string& address) {
  return "<" + name + "><loc>" + escaped(address) + "</loc></" + name + ">\n";
}

std::string parts(std::size_t count, const std::string& origin) {
  std::string xml = std::string{kXml} + "<sitemapindex" + kNamespace;
  for (std::size_t part = 1; part <= count; ++part)
    xml += place("sitemap", origin + "/sitemaps/" + std::to_string(part) + ".xml");
  return xml + "</sitemapindex>\n";
}

}  // namespace

std::string sitemap(const std::vector<std::string>& addresses, const std::string& origin) {
  if (addresses.size() <= kSitemapSize) return sitemap_part(addresses, 1, origin);
  return parts((addresses.size() + kSitemapSize - 1) / kSitemapSize, origin);
}

std::string sitemap_part(const std::vector<std::string>& addresses, std::size_t part,
                         const std::string& origin) {
  const std::size_t count = (addresses.size() + kSitemapSize - 1) / kSitemapSize;
  if (part < 1 || part > count) return {};
  const std::size_t first = (part - 1) * kSitemapSize;
  std::string xml = std::string{kXml} + "<urlset" + kNamespace;
  for (std::size_t i = first; i < std::min(addresses.size(), first + kSitemapSize); ++i)
    xml += place("url", origin + addresses[i]);
  return xml + "</urlset>\n";
}

}  // namespace lectern::formats

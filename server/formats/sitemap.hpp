// What there is to read, for programs that collect it (the Sitemap protocol 0.9).
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace lectern::formats {

// The most addresses that one sitemap may have.
inline constexpr std::size_t kSitemapSize = 50'000;

// All addresses, or where they are more than a sitemap may have, a list of its parts:
// /sitemaps/1.xml, /sitemaps/2.xml, ….
std::string sitemap(const std::vector<std::string>& addresses, const std::string& origin);

// Of these parts one, from 1; empty for one that there is not.
std::string sitemap_part(const std::vector<std::string>& addresses, std::size_t part,
                         const std::string& origin);

}  // namespace lectern::formats

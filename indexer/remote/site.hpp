// What is known of one site: how its addresses lead to documents.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/catalog/identity.hpp"

namespace lectern::remote {

struct PastedLink {
  catalog::Url url;                   // host in lower case without "www."
  std::vector<std::string> segments;  // of the path, as written
  std::string https;                  // the whole link over https, without fragment

  // The segment at this place; empty when there are fewer.
  std::string_view segment(std::size_t at) const {
    return at < segments.size() ? std::string_view{segments[at]} : std::string_view{};
  }
};

// Where a site's document lies.  Absent: not known by this rule.
using Rule = std::optional<std::string> (*)(const PastedLink&);

struct Site {
  std::string_view host;  // and the hosts below it
  Rule rule;
};

std::span<const Site> document_sites();  // where people keep files
std::span<const Site> paper_sites();     // where papers are published

bool is_below(std::string_view host, std::string_view site);
bool ends_with_pdf(std::string_view path);  // in any case of letters, percent-encoded or not

// "a/b/c", from the segment at this place on.
std::string joined(const std::vector<std::string>& segments, std::size_t from);

}  // namespace lectern::remote

#include "server/formats/search_description.hpp"

#include "server/formats/markup.hpp"

namespace lectern::formats {

std::string search_description(const std::string& origin) {
  const auto address = [](const std::string& type, const std::string& shape) {
    return "<Url type=\"" + type + "\" template=\"" + escaped(shape) + "\"/>\n";
  };
  return std::string{kXml} +
         "<OpenSearchDescription xmlns=\"http://a9.com/-/spec/opensearch/1.1/\">\n" +
         element("ShortName", "Lectern") +
         element("Description",
                 "Find where a reading club said it: the slide, the page, the second.") +
         element("InputEncoding", "UTF-8") + "<Image type=\"image/svg+xml\">" + escaped(origin) +
         "/favicon.svg</Image>\n" + address("text/html", origin + "/?q={searchTerms}") +
         address("application/x-suggestions+json",
                 origin + "/opensearch/suggestions?q={searchTerms}") +
         address("application/atom+xml", origin + "/feeds/search.atom?q={searchTerms}") +
         address("application/opensearchdescription+xml", origin + "/opensearch.xml") +
         "</OpenSearchDescription>\n";
}

}  // namespace lectern::formats

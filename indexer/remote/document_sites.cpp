#include <algorithm>

#include "indexer/remote/site.hpp"

namespace lectern::remote {
namespace {

constexpr std::size_t kNowhere = static_cast<std::size_t>(-1);

std::size_t place_of(const PastedLink& link, std::string_view segment) {
  const auto found = std::find(link.segments.begin(), link.segments.end(), segment);
  return found == link.segments.end() ? kNowhere
                                      : static_cast<std::size_t>(found - link.segments.begin());
}

bool is_google_id(std::string_view id) {
  return id.size() >= 15 && std::all_of(id.begin(), id.end(), [](unsigned char c) {
           return std::isalnum(c) || c == '-' || c == '_';
         });
}

// /presentation/d/ID/edit, /presentation/u/0/d/ID, /a/example.com/document/d/ID/view;
// /d/e/ID/pub is published for the web alone and has no PDF.
std::optional<std::string> google_docs(const PastedLink& link) {
  const std::size_t d = place_of(link, "d");
  if (d == kNowhere || !is_google_id(link.segment(d + 1))) return std::nullopt;
  const std::string id{link.segment(d + 1)};
  if (place_of(link, "presentation") < d)
    return "https://docs.google.com/presentation/d/" + id + "/export/pdf";
  if (place_of(link, "document") < d)
    return "https://docs.google.com/document/d/" + id + "/export?format=pdf";
  return std::nullopt;
}

// /file/d/ID/view, /open?id=ID, /uc?id=ID.  "confirm" skips the page that warns of large
// files not being looked through for viruses.
std::optional<std::string> google_drive(const PastedLink& link) {
  const std::size_t d = place_of(link, "d");
  std::string id;
  if (place_of(link, "file") < d && d != kNowhere)
    id = link.segment(d + 1);
  else if (link.segment(0) == "open" || link.segment(0) == "uc" || link.segment(0) == "download")
    id = catalog::query_value(link.url, "id").value_or("");
  if (!is_google_id(id)) return std::nullopt;
  std::string url = "https://drive.google.com/uc?export=download&confirm=t&id=" + id;
  if (const auto key = catalog::query_value(link.url, "resourcekey"))
    if (std::all_of(key->begin(), key->end(),
                    [](unsigned char c) { return std::isalnum(c) || c == '-' || c == '_'; }))
      url += "&resourcekey=" + *key;
  return url;
}

// /owner/repository/blob/…: where a branch's name ends cannot be told, so that the site is
// left to find out.
std::optional<std::string> file_on_host(const PastedLink& link, std::size_t form,
                                        std::string_view shown, std::string_view raw) {
  const std::string_view found = link.segment(form);
  if ((found != shown && found != raw) || form + 2 >= link.segments.size()) return std::nullopt;
  if (!ends_with_pdf(link.segments.back())) return std::nullopt;
  std::string url = "https://" + link.url.host;
  for (std::size_t i = 0; i < link.segments.size(); ++i)
    url += "/" + (i == form ? std::string{raw} : link.segments[i]);
  return url;
}

std::optional<std::string> github(const PastedLink& link) {
  return file_on_host(link, 2, "blob", "raw");
}

std::optional<std::string> hugging_face(const PastedLink& link) {
  const std::size_t form = place_of(link, "blob");
  return file_on_host(link, form == kNowhere ? place_of(link, "resolve") : form, "blob", "resolve");
}

std::optional<std::string> codeberg(const PastedLink& link) {
  return file_on_host(link, 2, "src", "raw");
}

// www.dropbox.com/s/KEY/x.pdf?dl=0, /scl/fi/KEY/x.pdf?rlkey=…&dl=0; folders have no document.
std::optional<std::string> dropbox(const PastedLink& link) {
  const bool file = link.segment(0) == "s" || (link.segment(0) == "scl" && link.segment(1) == "fi");
  if (!file || !ends_with_pdf(link.url.path)) return std::nullopt;
  std::string url = "https://www.dropbox.com/" + joined(link.segments, 0) + "?";
  for (const char* kept : {"rlkey", "st"})
    if (const auto value = catalog::query_value(link.url, kept))
      if (std::all_of(value->begin(), value->end(),
                      [](unsigned char c) { return std::isalnum(c) != 0; }))
        url += std::string{kept} + "=" + *value + "&";
  return url + "dl=1";
}

constexpr Site kSites[] = {
    {"docs.google.com", google_docs}, {"drive.google.com", google_drive},
    {"github.com", github},           {"huggingface.co", hugging_face},
    {"codeberg.org", codeberg},       {"bitbucket.org", codeberg},
    {"dropbox.com", dropbox},
};

}  // namespace

std::span<const Site> document_sites() { return kSites; }

}  // namespace lectern::remote

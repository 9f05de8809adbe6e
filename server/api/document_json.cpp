#include "indexer/schema/areas.hpp"
#include "indexer/schema/media_names.hpp"
#include "server/api/json.hpp"
#include "server/api/json_values.hpp"
#include "server/search/addresses.hpp"
#include "server/search/hits.hpp"

namespace lectern::api {
namespace {

namespace json = boost::json;

json::object page(const std::string& sha256, std::int64_t number, const StoredPage& page) {
  const auto if_there = [](bool there, const std::string& address) {
    return text_or_null(there ? address : std::string{});
  };
  const auto image = [&](int width_px) {
    return search::page_image_address(sha256, number, width_px);
  };
  return {{"page", number},
          {"width", page.width},
          {"height", page.height},
          {"image", if_there(page.image, image(schema::kPageImageWidth))},
          {"thumbnail", if_there(page.thumbnail, image(schema::kThumbnailWidth))},
          {"words", if_there(page.words, search::page_words_address(sha256, number))}};
}

json::array pages_of(const std::string& sha256, const std::vector<StoredPage>& pages) {
  json::array array;
  array.reserve(pages.size());
  for (std::size_t i = 0; i < pages.size(); ++i)
    array.emplace_back(page(sha256, static_cast<std::int64_t>(i + 1), pages[i]));
  return array;
}

json::array boxes_of(const schema::PassageRecord& passage) {
  constexpr double kTenths = 10;
  const auto areas = schema::decode_areas(passage.areas).value_or(schema::Areas{});
  return array_of(areas, [](const schema::Area& area) {
    const double left = area.left / kTenths, top = area.top / kTenths;
    return box_value(left, top, left + area.width / kTenths, top + area.height / kTenths);
  });
}

json::object annotation(const schema::PassageRecord& passage) {
  return {{"passage", text(passage.id)},          {"kind", schema::to_string(passage.kind)},
          {"page", number_or_null(passage.page)}, {"author", text_or_null(passage.author)},
          {"text", text(passage.text)},           {"boxes", boxes_of(passage)}};
}

json::object session(const schema::SessionRecord& session) {
  json::object head = session_head(session);
  head["url"] = text(search::session_address(session.id));
  return head;
}

json::object line(const search::TranscriptLine& line) {
  return {{"start_s", line.start_s}, {"text", text(line.text)}};
}

json::object passage(const search::ListedPassage& listed) {
  const schema::PassageRecord& record = listed.record;
  return {{"passage", text(record.id)},
          {"kind", schema::to_string(record.kind)},
          {"page", number_or_null(record.page)},
          {"start_s", number_or_null(record.start_s)},
          {"author", text_or_null(record.author)},
          {"material", passage_material(search::material_of(record))},
          {"recording", text_or_null(listed.recording)},
          {"text", text(record.text)},
          {"url", text(search::passage_address(record, record.start_s))},
          {"image", text_or_null(search::thumbnail_address(record))},
          {"lines", array_of(listed.lines, line)}};
}

}  // namespace

std::string document_json(const search::StoredDocument& document,
                          const std::vector<StoredPage>& pages) {
  const schema::MaterialRecord& material = document.material;
  return json::serialize(json::object{{"sha256", text(material.sha256)},
                                      {"title", text(material.title)},
                                      {"path", text_or_null(material.path)},
                                      {"kind", text_or_null(material.kind)},
                                      {"paper", text_or_null(material.paper)},
                                      {"url", text(search::document_address(material.sha256))},
                                      {"pages", pages_of(material.sha256, pages)},
                                      {"annotations", array_of(document.annotations, annotation)},
                                      {"sessions", array_of(document.sessions, session)}});
}

std::string matches_json(const search::DocumentMatches& matches) {
  std::size_t total = 0;
  for (const search::PageMatches& page : matches.pages) total += page.matches;
  return json::serialize(json::object{
      {"query", query_reading(matches.query)},
      {"pages", array_of(matches.pages,
                         [](const search::PageMatches& page) {
                           return json::object{{"page", page.page}, {"matches", page.matches}};
                         })},
      {"total", total}});
}

std::string passages_json(const search::SessionPassages& found,
                          const search::PassagesRequest& request) {
  return json::serialize(json::object{{"total", found.total},
                                      {"page", request.page},
                                      {"per_page", request.per_page},
                                      {"passages", array_of(found.passages, passage)}});
}

}  // namespace lectern::api

#include "server/api/json.hpp"
#include "server/api/json_values.hpp"
#include "server/search/addresses.hpp"

namespace lectern::api {
namespace {

namespace json = boost::json;

json::object reading(const schema::ReadingRecord& reading) {
  return {{"title", text(reading.title)},
          {"url", text_or_null(reading.url)},
          {"detail", text_or_null(reading.detail)}};
}

json::object session(const search::PaperMention& mention) {
  json::object object = session_head(mention.session);
  object["url"] = text(search::session_address(mention.session.id));
  object["copies"] = array_of(mention.copies, material_value);
  object["readings"] = array_of(mention.readings, reading);
  return object;
}

json::array plan_entries(const std::vector<search::PaperMention>& topics) {
  json::array entries;
  for (const search::PaperMention& mention : topics)
    for (const schema::ReadingRecord& one : mention.readings) {
      json::object entry = reading(one);
      entry["club"] = club_name(mention.session.club_id, mention.session.club_name);
      entry["session"] = text(mention.session.id);
      entry["batch"] = text_or_null(one.batch);
      entry["topic"] = text_or_null(one.topic);
      entries.emplace_back(std::move(entry));
    }
  return entries;
}

}  // namespace

std::string paper_json(const search::PaperDetail& detail) {
  const schema::PaperRecord& paper = detail.paper;
  return json::serialize(json::object{{"id", text(paper.id)},
                                      {"also", texts(paper.also)},
                                      {"title", text(paper.title)},
                                      {"arxiv", text_or_null(paper.arxiv)},
                                      {"doi", text_or_null(paper.doi)},
                                      {"url", text_or_null(search::publication_address(paper))},
                                      {"authors", texts(paper.authors)},
                                      {"published", text_or_null(paper.published)},
                                      {"abstract", text_or_null(paper.abstract)},
                                      {"sessions", array_of(detail.sessions, session)},
                                      {"plan", plan_entries(detail.topics)}});
}

}  // namespace lectern::api

#include <cmath>
#include <stdexcept>

#include "server/api/json.hpp"
#include "server/api/json_values.hpp"
#include "server/api/page_words.hpp"

namespace lectern::api {
namespace {

namespace json = boost::json;

// These throw, each version of Boost.JSON its own, where the JSON is not of that form.
double length(const json::value& value) {
  const double points = value.to_number<double>();
  if (!std::isfinite(points)) throw std::out_of_range("no length");
  return points;
}

search::PageWord word_of(const json::value& value) {
  const json::array& parts = value.as_array();
  const double left = length(parts.at(0)), top = length(parts.at(1));
  return {std::string{parts.at(4).as_string()},
          {left, top, left + length(parts.at(2)), top + length(parts.at(3))}};
}

// Finer than any screen shows.
double rounded(double points) { return std::round(points * 10) / 10; }

json::object box(const search::MatchedBox& matched) {
  const search::Box& box = matched.box;
  return {{"box", json::array{rounded(box.left), rounded(box.top), rounded(box.right),
                              rounded(box.bottom)}},
          {"word", text(matched.word)},
          {"term", matched.term}};
}

}  // namespace

std::optional<search::PageWords> read_page_words(std::string_view text) {
  try {
    const json::value page = json::parse(text);
    search::PageWords words{length(page.at("width")), length(page.at("height")), {}};
    for (const json::value& word : page.at("words").as_array())
      words.words.push_back(word_of(word));
    return words;
  } catch (const std::exception&) {
    return std::nullopt;
  }
}

std::string boxes_json(std::int64_t number, const search::PageWords& page,
                       const std::vector<search::MatchedBox>& boxes) {
  return json::serialize(json::object{{"page", number},
                                      {"width", page.width},
                                      {"height", page.height},
                                      {"boxes", array_of(boxes, box)}});
}

}  // namespace lectern::api

#include <charconv>
#include <cmath>
#include <stdexcept>

#include "server/api/json.hpp"
#include "server/api/json_values.hpp"
#include "server/api/page_words.hpp"

namespace lectern::api {
namespace {

namespace json = boost::json;

constexpr double kLargestPage = 14'400'000;  // points; see schema/areas.cpp

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

json::object box(const search::MatchedBox& matched) {
  const search::Box& box = matched.box;
  return {{"box", box_value(box.left, box.top, box.right, box.bottom)},
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

std::optional<PageSize> read_page_size(std::string_view beginning) {
  const auto length_after = [&](std::string_view name) -> std::optional<double> {
    if (!beginning.starts_with(name)) return std::nullopt;
    beginning.remove_prefix(name.size());
    double points = 0;
    const char* end = beginning.data() + beginning.size();
    const auto [rest, error] = std::from_chars(beginning.data(), end, points);
    beginning.remove_prefix(static_cast<std::size_t>(rest - beginning.data()));
    // One that goes up to the end may be cut off.
    if (error != std::errc{} || beginning.empty() || !(points > 0) || points > kLargestPage)
      return std::nullopt;
    return points;
  };
  const auto width = length_after(R"({"width":)");
  const auto height = width ? length_after(R"(,"height":)") : std::nullopt;
  if (!height) return std::nullopt;
  return PageSize{*width, *height};
}

std::string boxes_json(std::int64_t number, const search::PageWords& page,
                       const std::vector<search::MatchedBox>& boxes) {
  return json::serialize(json::object{{"page", number},
                                      {"width", page.width},
                                      {"height", page.height},
                                      {"boxes", array_of(boxes, box)}});
}

}  // namespace lectern::api

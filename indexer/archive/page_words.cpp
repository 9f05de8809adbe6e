#include "indexer/archive/page_words.hpp"

#include <boost/json.hpp>
#include <cstdio>

namespace lectern::archive {
namespace {

// A tenth of a point is finer than any screen shows.
void append_length(std::string& json, double points) {
  char text[32];
  const int size = std::snprintf(text, sizeof text, "%.1f", points);
  json.append(text, static_cast<std::size_t>(size));
}

void append_word(std::string& json, const extract::Word& word) {
  json += '[';
  for (const double length : {word.box.x, word.box.y, word.box.width, word.box.height}) {
    append_length(json, length);
    json += ',';
  }
  json += boost::json::serialize(boost::json::string_view{word.text});
  if (word.confidence) json += ',' + std::to_string(*word.confidence);
  json += ']';
}

}  // namespace

std::string page_words_json(const extract::Page& page) {
  std::string json = R"({"width":)";
  append_length(json, page.width_pt);
  json += R"(,"height":)";
  append_length(json, page.height_pt);
  json += R"(,"words":[)";
  for (const extract::Word& word : page.words) {
    if (json.back() != '[') json += ',';
    append_word(json, word);
  }
  return json + "]}";
}

}  // namespace lectern::archive

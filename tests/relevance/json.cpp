#include "tests/relevance/json.hpp"

#include <boost/json.hpp>

#include <map>

namespace lectern::relevance {
namespace {

namespace json = boost::json;

json::object scores_object(const Scores& scores) {
  json::object object;
  for (const Metric& metric : kMetrics) {
    const auto value = metric.of(scores);
    object[metric.name] = value ? json::value(*value) : json::value(nullptr);
  }
  return object;
}

json::object found_object(const FoundSession& found) {
  json::object object{{"session", found.name}, {"grade", found.grade}, {"kind", found.opens.kind}};
  object["material"] = found.opens.material;
  object["page"] = found.opens.page ? json::value(*found.opens.page) : json::value(nullptr);
  return object;
}

json::object query_object(const Measured& measured) {
  json::array answer;
  for (const FoundSession& found : measured.answer) answer.push_back(found_object(found));
  return {{"text", measured.query.text},
          {"type", measured.query.type},
          {"half", measured.query.half == Half::kTune ? "tune" : "report"},
          {"scores", scores_object(measured.scores)},
          {"answer", std::move(answer)}};
}

}  // namespace

std::string to_json(const std::vector<Measured>& measured) {
  std::vector<Scores> all;
  std::map<std::string, std::vector<Scores>> by_type;
  json::array queries;
  for (const Measured& one : measured) {
    all.push_back(one.scores);
    by_type[one.query.type].push_back(one.scores);
    queries.push_back(query_object(one));
  }
  json::object types;
  for (const auto& [type, scores] : by_type) types[type] = scores_object(mean(scores));
  return json::serialize(
      json::object{{"all", scores_object(mean(all))}, {"types", types}, {"queries", queries}});
}

}  // namespace lectern::relevance

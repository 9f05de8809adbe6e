#include "tests/relevance/configuration.hpp"

#include <cstdlib>
#include <memory>
#include <stdexcept>

namespace lectern::relevance {
namespace {

std::string names() {
  std::string all;
  for (const std::string_view name : search::ranking_names())
    all += (all.empty() ? "" : ", ") + std::string{name};
  return all;
}

void change(search::Ranking& ranking, const std::string& setting) {
  const std::size_t sign = setting.find('=');
  const std::string name = setting.substr(0, sign);
  const std::string value = sign == std::string::npos ? "" : setting.substr(sign + 1);
  char* end = nullptr;
  const double number = std::strtod(value.c_str(), &end);
  if (value.empty() || *end != '\0')
    throw std::runtime_error("'" + setting + "' is not of the form name=number");
  if (!search::set(ranking, name, number))
    throw std::runtime_error("a ranking has no number '" + name + "'; it has " + names());
}

}  // namespace

search::Ranking ranking_with(const std::vector<std::string>& settings) {
  search::Ranking ranking;
  for (const std::string& setting : settings) change(ranking, setting);
  return ranking;
}

search::Searcher searcher_with(const std::filesystem::path& index,
                               const std::vector<std::string>& settings) {
  return search::Searcher{index, ranking_with(settings)};
}

}  // namespace lectern::relevance

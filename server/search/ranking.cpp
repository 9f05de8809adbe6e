#include "server/search/ranking.hpp"

#include <array>
#include <utility>

namespace lectern::search {
namespace {

constexpr std::array kNumbers = {
    std::pair{std::string_view{"k1"}, &Ranking::k1},
    std::pair{std::string_view{"b"}, &Ranking::b},
    std::pair{std::string_view{"shortest"}, &Ranking::shortest},
    std::pair{std::string_view{"inherited"}, &Ranking::inherited},
    std::pair{std::string_view{"other_form"}, &Ranking::other_form},
    std::pair{std::string_view{"compound"}, &Ranking::compound},
    std::pair{std::string_view{"proximity"}, &Ranking::proximity},
    std::pair{std::string_view{"session"}, &Ranking::session},
    std::pair{std::string_view{"paper"}, &Ranking::paper},
    std::pair{std::string_view{"highlight"}, &Ranking::highlight},
    std::pair{std::string_view{"note"}, &Ranking::note},
    std::pair{std::string_view{"transcript"}, &Ranking::transcript},
    std::pair{std::string_view{"chapter"}, &Ranking::chapter},
    std::pair{std::string_view{"reading"}, &Ranking::reading},
    std::pair{std::string_view{"text"}, &Ranking::text},
    std::pair{std::string_view{"further"}, &Ranking::further},
    std::pair{std::string_view{"title"}, &Ranking::title},
    std::pair{std::string_view{"incomplete"}, &Ranking::incomplete},
    std::pair{std::string_view{"header_hit"}, &Ranking::header_hit},
    std::pair{std::string_view{"same_page"}, &Ranking::same_page},
    std::pair{std::string_view{"same_kind"}, &Ranking::same_kind},
    std::pair{std::string_view{"candidates"}, &Ranking::candidates},
    std::pair{std::string_view{"reranked"}, &Ranking::reranked},
};

}  // namespace

bool set(Ranking& ranking, std::string_view name, double value) {
  for (const auto& [known, member] : kNumbers) {
    if (known != name) continue;
    ranking.*member = value;
    return true;
  }
  return false;
}

std::vector<std::string_view> ranking_names() {
  std::vector<std::string_view> names;
  for (const auto& [name, member] : kNumbers) names.push_back(name);
  return names;
}

}  // namespace lectern::search

#include "tests/relevance/measured.hpp"

#include <algorithm>
#include <stdexcept>

namespace lectern::relevance {
namespace {

// Who describes the clubs gives them their ids; what follows comes from the clubs' pages.
std::string without_club(const std::string& session_id) {
  return session_id.substr(session_id.find(':') + 1);
}

std::vector<std::string> session_ids(search::Searcher& searcher) {
  std::vector<std::string> ids;
  for (const auto& overview : searcher.clubs())
    if (const auto sessions = searcher.sessions_of(overview.club.id))
      for (const auto& session : sessions->sessions) ids.push_back(session.id);
  return ids;
}

Place place_of(const search::Result& result) {
  if (result.hits.empty()) return {};
  const search::Hit& hit = result.hits.front();
  return {std::string{to_string(hit.kind)}, hit.material ? hit.material->path : "", hit.page};
}

Scores scores_of(const JudgedQuery& query, const std::vector<FoundSession>& answer) {
  std::vector<int> grades, judged;
  for (const FoundSession& found : answer) grades.push_back(found.grade);
  for (const auto& [name, grade] : query.grades) judged.push_back(grade);
  Scores scores{ndcg(grades, judged), reciprocal_rank(grades), success_at_1(grades), std::nullopt};
  if (!query.right_pages.empty())
    scores.page_hit_at_1 = !answer.empty() && is_right(query, answer.front().opens) ? 1 : 0;
  return scores;
}

}  // namespace

std::map<std::string, std::string> names_by_id(const QuerySet& set, search::Searcher& searcher) {
  const std::vector<std::string> ids = session_ids(searcher);
  std::map<std::string, std::string> names;
  for (const auto& [name, beginning] : set.sessions) {
    const auto is_meant = [&start = beginning](const std::string& id) {
      return without_club(id).starts_with(start);
    };
    const auto count = std::count_if(ids.begin(), ids.end(), is_meant);
    if (count != 1)
      throw std::runtime_error("the archive has " + std::to_string(count) +
                               " sessions whose id begins with " + beginning + " (" + name +
                               "); the judged queries are about the real clubs' sessions");
    names.emplace(*std::find_if(ids.begin(), ids.end(), is_meant), name);
  }
  return names;
}

bool is_right(const JudgedQuery& query, const Place& place) {
  return place.page && std::any_of(query.right_pages.begin(), query.right_pages.end(),
                                   [&](const RightPages& right) {
                                     return place.material.ends_with(right.material) &&
                                            right.pages.contains(*place.page);
                                   });
}

Measured measure(const JudgedQuery& query, const std::map<std::string, std::string>& names_by_id,
                 search::Searcher& searcher) {
  search::Request request;
  request.text = query.text;
  request.per_page = kDepth;
  Measured measured{query, {}, {}};
  for (const search::Result& result : searcher.search(request).results) {
    const auto name = names_by_id.find(result.session.id);
    FoundSession found{name == names_by_id.end() ? result.session.id : name->second, 0,
                       place_of(result)};
    const auto grade = query.grades.find(found.name);
    if (grade != query.grades.end()) found.grade = grade->second;
    measured.answer.push_back(std::move(found));
  }
  measured.scores = scores_of(query, measured.answer);
  return measured;
}

}  // namespace lectern::relevance

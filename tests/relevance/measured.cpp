#include "tests/relevance/measured.hpp"

#include <algorithm>
#include <stdexcept>

namespace lectern::relevance {
namespace {

// Who describes the clubs gives them their ids; what follows comes from the clubs' pages.
std::string without_club(const std::string& session_id) {
  return session_id.substr(session_id.find(':') + 1);
}

std::vector<schema::SessionRecord> all_sessions(search::Searcher& searcher) {
  std::vector<schema::SessionRecord> all;
  for (const auto& overview : searcher.clubs())
    if (const auto of_club = searcher.sessions_of(overview.club.id))
      all.insert(all.end(), of_club->sessions.begin(), of_club->sessions.end());
  return all;
}

bool has_pages(const schema::SessionRecord& session, const RightPages& right) {
  return std::any_of(session.materials.begin(), session.materials.end(), [&](const auto& material) {
    return material.path.ends_with(right.material) && material.pages &&
           *right.pages.rbegin() <= *material.pages;
  });
}

void check_pages(const QuerySet& set, const std::vector<schema::SessionRecord>& sessions) {
  for (const JudgedQuery& query : set.queries)
    for (const RightPages& right : query.right_pages)
      if (std::none_of(sessions.begin(), sessions.end(),
                       [&](const auto& session) { return has_pages(session, right); }))
        throw std::runtime_error("the archive has no page " +
                                 std::to_string(*right.pages.rbegin()) + " of " + right.material +
                                 ", which is judged for \"" + query.text + "\"");
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
  const std::vector<schema::SessionRecord> sessions = all_sessions(searcher);
  std::map<std::string, std::string> names;
  for (const auto& [name, beginning] : set.sessions) {
    const auto is_meant = [&start = beginning](const schema::SessionRecord& session) {
      return without_club(session.id).starts_with(start);
    };
    const auto count = std::count_if(sessions.begin(), sessions.end(), is_meant);
    if (count != 1)
      throw std::runtime_error("the archive has " + std::to_string(count) +
                               " sessions whose id begins with " + beginning + " (" + name +
                               "); the judged queries are about the real clubs' sessions");
    names.emplace(std::find_if(sessions.begin(), sessions.end(), is_meant)->id, name);
  }
  check_pages(set, sessions);
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

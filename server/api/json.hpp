// What the API answers, as JSON, field by field.  Bytes that are not UTF-8 are replaced, so that
// the answer can always be read.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

#include "server/search/answer.hpp"
#include "server/search/documents.hpp"
#include "server/search/overview.hpp"
#include "server/search/page_boxes.hpp"
#include "server/search/request.hpp"
#include "server/search/session_passages.hpp"
#include "server/search/suggestion.hpp"

namespace lectern::api {

std::string search_json(const search::Answer& answer, const search::Request& request,
                        std::chrono::nanoseconds took);
std::string hits_json(const search::SessionHits& hits, const search::Request& request);
std::string results_json(const std::vector<search::Result>& results);
std::string suggestions_json(const std::string& typed,
                             const std::vector<search::Suggestion>& suggestions);
// The same as OpenSearch Suggestions 1.0 have it, for browsers' address bars: what was typed,
// texts, what each is, and where it leads, at `origin`.
std::string address_bar_json(const std::string& typed,
                             const std::vector<search::Suggestion>& suggestions,
                             const std::string& origin);
std::string clubs_json(const std::vector<search::ClubOverview>& clubs);

// `today` is YYYY-MM-DD: it decides whether a session is past or upcoming.
std::string session_json(const search::SessionDetail& detail, const std::string& today);
std::string sessions_json(const search::ClubSessions& club, const std::string& today);

std::string paper_json(const search::PaperDetail& detail);

// `number` is the page's.
std::string boxes_json(std::int64_t number, const search::PageWords& page,
                       const std::vector<search::MatchedBox>& boxes);

// A page of a stored document: its size as displayed in PDF points, and which of its files are
// in the media store.
struct StoredPage {
  double width = 0, height = 0;
  bool image = false, thumbnail = false, words = false;
};

// `pages` from the first on.
std::string document_json(const search::StoredDocument& document,
                          const std::vector<StoredPage>& pages);
std::string matches_json(const search::DocumentMatches& matches);
std::string passages_json(const search::SessionPassages& found,
                          const search::PassagesRequest& request);

std::string health_json(const std::string& revision);
std::string problem_json(int status, const std::string& title, const std::string& detail);

}  // namespace lectern::api

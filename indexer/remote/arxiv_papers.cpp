#include "indexer/remote/arxiv_papers.hpp"

#include <algorithm>
#include <boost/json.hpp>
#include <fstream>
#include <iterator>
#include <limits>
#include <set>
#include <system_error>

#include "indexer/catalog/identity.hpp"
#include "indexer/remote/json_file.hpp"

namespace lectern::remote {
namespace {

namespace fs = std::filesystem;
namespace json = boost::json;

constexpr std::chrono::days kUnknownFor{30};
constexpr std::uint64_t kMostBytes = std::uint64_t{8} << 20;

// Nothing that a page says may become another question, or another file.
bool is_arxiv_id(const std::string& id) { return catalog::arxiv_identity("arXiv:" + id) == id; }

std::string read_file(const fs::path& file) {
  std::ifstream stream{file, std::ios::binary};
  return {std::istreambuf_iterator<char>{stream}, {}};
}

// Days since 1970; 0 when it is not known.
std::int64_t day_number(const ArxivPaper& paper) {
  return paper.published ? std::chrono::sys_days{*paper.published}.time_since_epoch().count() : 0;
}

}  // namespace

// "cs/0112017" is not a folder.
fs::path ArxivPapers::file_of(const std::string& id) const {
  std::string name = id;
  std::replace(name.begin(), name.end(), '/', '-');
  return folder_ / (name + ".json");
}

std::optional<ArxivPaper> ArxivPapers::find(const std::string& id) const {
  if (!is_arxiv_id(id)) return std::nullopt;
  const auto object = read_json_file(file_of(id));
  if (!object || text_of(*object, "id") != id || text_of(*object, "title").empty())
    return std::nullopt;
  ArxivPaper paper{.id = id,
                   .title = text_of(*object, "title"),
                   .abstract = text_of(*object, "abstract"),
                   .doi = text_of(*object, "doi")};
  if (const auto* authors = object->if_contains("authors"); authors && authors->is_array())
    for (const json::value& author : authors->get_array())
      if (author.is_string()) paper.authors.emplace_back(author.get_string());
  if (const std::int64_t day = number_of(*object, "published"); day != 0)
    paper.published = std::chrono::sys_days{std::chrono::days{day}};
  return paper;
}

std::optional<Failure> ArxivPapers::fetch(const std::vector<std::string>& ids, Downloads& downloads,
                                          std::chrono::sys_seconds now,
                                          std::optional<std::size_t> most_requests) {
  std::set<std::string> due;
  for (const std::string& id : ids)
    if (is_arxiv_id(id) && is_due(id, now)) due.insert(id);
  const std::vector<std::string> all{due.begin(), due.end()};
  Asking asking{downloads, now, most_requests.value_or(std::numeric_limits<std::size_t>::max())};
  for (std::size_t begin = 0; begin < all.size(); begin += kMostArxivIds) {
    const std::size_t count = std::min(kMostArxivIds, all.size() - begin);
    if (auto failure = fetch_batch(std::span{all}.subspan(begin, count), asking)) return failure;
  }
  return std::nullopt;
}

std::size_t ArxivPapers::remove_unused(const std::vector<std::string>& ids) {
  std::set<fs::path> used;
  for (const std::string& id : ids) used.insert(file_of(id));
  std::vector<fs::path> unused;
  std::error_code error;
  for (const fs::directory_entry& file : fs::directory_iterator{folder_, error})
    if (used.count(file.path()) == 0) unused.push_back(file.path());
  for (const fs::path& file : unused) fs::remove(file, error);
  return unused.size();
}

bool ArxivPapers::is_due(const std::string& id, std::chrono::sys_seconds now) const {
  if (find(id)) return false;
  const auto object = read_json_file(file_of(id));
  const std::chrono::sys_seconds tried{
      std::chrono::seconds{object ? number_of(*object, "tried") : 0}};
  return tried + kUnknownFor <= now;
}

std::optional<Failure> ArxivPapers::fetch_batch(std::span<const std::string> ids, Asking& asking) {
  if (asking.requests_left == 0) return std::nullopt;
  --asking.requests_left;
  std::error_code ignored;  // writing will say so
  fs::create_directories(folder_, ignored);
  const fs::path file = folder_ / (std::string{"feed"} + kUnfinished);
  const Outcome outcome = asking.downloads.get(
      {.url = arxiv_query(ids), .file = file, .expected = Expected::kFeed, .limit = kMostBytes});
  if (const auto* failure = std::get_if<Failure>(&outcome)) {
    // One id that arXiv cannot read spoils the whole question.
    if (failure->status != 400) return *failure;
    if (ids.size() == 1) return keep_unknown(ids.front(), asking.now), std::nullopt;
    auto first = fetch_batch(ids.first(ids.size() / 2), asking);
    return first ? first : fetch_batch(ids.subspan(ids.size() / 2), asking);
  }
  const ArxivFeed feed = read_arxiv_feed(read_file(file));
  fs::remove(file, ignored);
  std::set<std::string> unknown{ids.begin(), ids.end()};
  for (const ArxivPaper& paper : feed.papers)
    if (unknown.erase(paper.id) > 0) keep(paper);
  if (!feed.problem.empty()) return Failure{State::kNetwork, feed.problem};
  for (const std::string& id : unknown) keep_unknown(id, asking.now);
  return std::nullopt;
}

void ArxivPapers::keep(const ArxivPaper& paper) {
  write_json_file(file_of(paper.id), {{"id", paper.id},
                                      {"title", paper.title},
                                      {"authors", json::value_from(paper.authors)},
                                      {"published", day_number(paper)},
                                      {"abstract", paper.abstract},
                                      {"doi", paper.doi}});
}

void ArxivPapers::keep_unknown(const std::string& id, std::chrono::sys_seconds now) {
  write_json_file(file_of(id), {{"id", id}, {"tried", now.time_since_epoch().count()}});
}

}  // namespace lectern::remote

#include "indexer/commands/remote_documents.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>
#include <vector>

#include "indexer/archive/records.hpp"
#include "indexer/archive/remote_links.hpp"
#include "indexer/catalog/papers.hpp"
#include "indexer/commands/interruption.hpp"
#include "indexer/remote/fetching.hpp"

namespace lectern::commands {
namespace {

using Clock = remote::Pace::Clock;

constexpr std::chrono::seconds kPortion{20};  // then what has come is indexed

std::string joined(const std::set<std::string>& names) {
  std::string all;
  for (const std::string& name : names) all += (all.empty() ? "" : ", ") + name;
  return all;
}

}  // namespace

RemoteDocuments::RemoteDocuments(const archive::Archive& archive, const Options& options,
                                 Progress& progress)
    : options_(options),
      progress_(progress),
      shelf_(archive.remote()),
      records_(shelf_.papers()),
      downloads_(options.network, options.pauses, interrupted) {}

void RemoteDocuments::fetch(const catalog::Catalog& catalog, const std::function<void()>& changed) {
  if (!options_.offline) fetch_records(catalog, changed);
  remote::FetchOptions fetch;
  fetch.offline = options_.offline;
  fetch.max_requests = requests_left();
  fetch.settled = [this](const remote::Entry& entry) {
    progress_.note(entry.link + ": " + (entry.reason.empty() ? "fetched" : entry.reason));
  };
  std::vector<std::string> links = links_of(catalog);
  std::erase_if(links, [this](const std::string& link) { return !minded_.insert(link).second; });
  remote::Fetching fetching{shelf_, downloads_, links, std::move(fetch)};
  do {
    if (!fetching.fetch_some(Clock::now() + kPortion).empty()) changed();
  } while (!fetching.finished() && !interrupted());
  if (const auto& unknown = fetching.unknown_hosts(); !unknown.empty())
    progress_.note("There is no network, or name servers know none of " + joined(unknown) +
                   " any more; documents behind links are left for the next run.");
}

std::vector<std::string> RemoteDocuments::links_of(const catalog::Catalog& catalog) const {
  const archive::Papers papers{catalog, records()};
  std::vector<schema::SessionRecord> sessions;
  for (std::size_t club = 0; club < catalog.clubs.size(); ++club) {
    std::vector<schema::SessionRecord> of_club = archive::session_records(catalog.clubs[club]);
    papers.name(club, of_club);
    std::move(of_club.begin(), of_club.end(), std::back_inserter(sessions));
  }
  return archive::links_to_fetch(sessions);
}

// A record says what its paper is called, and so which other mentions of it are the same.
void RemoteDocuments::fetch_records(const catalog::Catalog& catalog,
                                    const std::function<void()>& changed) {
  if (records_failed_) return;
  const std::set<std::string> ids = catalog::arxiv_ids_of(catalog);
  const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
  const auto known = [&] {
    std::size_t count = 0;
    for (const std::string& id : ids) count += records_.find(id).has_value();
    return count;
  };
  const std::size_t before = known();
  const auto failure = records_.fetch({ids.begin(), ids.end()}, downloads_, now, requests_left());
  records_failed_ = failure.has_value();
  if (failure && !failure->interrupted)
    progress_.note("arXiv was asked for its records of papers: " + failure->reason);
  if (known() != before) changed();
}

std::optional<std::size_t> RemoteDocuments::requests_left() const {
  if (!options_.max_requests) return std::nullopt;
  const auto most = static_cast<std::size_t>(*options_.max_requests);
  return most > downloads_.asked() ? most - downloads_.asked() : 0;
}

archive::HeldDocument RemoteDocuments::held(const std::string& link) const {
  const auto entry = shelf_.find(link);
  if (!entry) return {};
  archive::HeldDocument held{entry->state, entry->reason, entry->sha256, {}};
  if (!held.sha256.empty()) held.file = shelf_.document(held.sha256);
  return held;
}

archive::Papers::Lookup RemoteDocuments::records() const {
  return [this](const std::string& id) { return records_.find(id); };
}

void RemoteDocuments::remove_unused(const catalog::Catalog& catalog) {
  const std::vector<std::string> links = links_of(catalog);
  shelf_.remove_unused({links.begin(), links.end()});
  const std::set<std::string> ids = catalog::arxiv_ids_of(catalog);
  records_.remove_unused({ids.begin(), ids.end()});
}

}  // namespace lectern::commands

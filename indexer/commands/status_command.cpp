#include <algorithm>
#include <boost/json.hpp>
#include <iostream>
#include <map>
#include <set>
#include <stdexcept>

#include "indexer/archive/archive.hpp"
#include "indexer/archive/cache.hpp"
#include "indexer/archive/report.hpp"
#include "indexer/commands/commands.hpp"
#include "indexer/commands/worker_facts.hpp"
#include "indexer/index/snapshot.hpp"

namespace lectern::commands {
namespace {

namespace json = boost::json;

struct UnreadableMaterial {
  std::string club, path, reason;
};

struct Totals {
  std::size_t text = 0, ocr = 0, empty = 0;

  std::size_t pages() const { return text + ocr + empty; }

  std::set<std::string> documents;
  std::vector<UnreadableMaterial> unreadable, incomplete;
  std::map<std::string, archive::Whereabouts> recordings, links;  // by url
};

using Things = std::map<std::string, archive::Whereabouts>;

json::object by_state(const Things& things) {
  std::map<std::string, std::size_t> counts;
  for (const auto& [url, thing] : things) ++counts[thing.state];
  return json::value_from(counts).as_object();
}

// For people: "no captions", and why what was never asked for was not.
void print_states(std::string_view label, const Things& things) {
  std::map<std::string, std::size_t> counts;
  for (const auto& [url, thing] : things) {
    std::string words = thing.state;
    std::replace(words.begin(), words.end(), '_', ' ');
    if (words == "not fetched" && !thing.reason.empty()) words += ": " + thing.reason;
    ++counts[words];
  }
  for (const auto& [words, count] : counts) std::cout << label << count << " " << words << "\n";
}

// Those that were asked for in vain, or are not whole, each with the reason.
void print_missing(std::string_view label, const Things& things) {
  for (const auto& [url, thing] : things)
    if (!thing.reason.empty() && thing.state != "not_fetched")
      std::cout << label << url << ": " << thing.reason << "\n";
}

// Those whose words are not there, or not all.
json::array missing(const Things& things) {
  json::array entries;
  for (const auto& [url, thing] : things)
    if (!thing.reason.empty())
      entries.push_back(
          json::object{{"url", url}, {"state", thing.state}, {"reason", thing.reason}});
  return entries;
}

Totals add_up(const index::Snapshot& snapshot) {
  Totals totals;
  for (const auto& [session, text] : snapshot.reports) {
    const archive::SessionReport report = archive::decode_report(text);
    totals.text += report.pages_with_text;
    totals.ocr += report.pages_with_ocr;
    totals.empty += report.pages_empty;
    for (const auto& recording : report.recordings) totals.recordings[recording.url] = recording;
    for (const auto& link : report.links) totals.links[link.url] = link;
    totals.documents.insert(report.documents.begin(), report.documents.end());
    const std::string club = session.substr(0, session.find(':'));
    for (const auto& document : report.unreadable)
      totals.unreadable.push_back({club, document.path, document.reason});
    for (const auto& document : report.incomplete)
      totals.incomplete.push_back({club, document.path, document.reason});
  }
  return totals;
}

json::array all_of(const std::vector<UnreadableMaterial>& materials) {
  json::array entries;
  for (const UnreadableMaterial& material : materials)
    entries.push_back(json::object{
        {"club", material.club}, {"path", material.path}, {"reason", material.reason}});
  return entries;
}

void print_json(const index::Snapshot& snapshot, const Totals& totals,
                const std::string& last_run) {
  json::object passages;
  for (const auto& [kind, count] : snapshot.passages) passages[kind] = count;
  const std::size_t indexed =
      totals.documents.size() - std::min(totals.documents.size(), totals.unreadable.size());
  std::cout << json::serialize(json::object{
                   {"sessions", snapshot.sessions},
                   {"passages", std::move(passages)},
                   {"pages", json::object{{"total", totals.pages()},
                                          {"text", totals.text},
                                          {"ocr", totals.ocr},
                                          {"empty", totals.empty}}},
                   {"documents", json::object{{"indexed", indexed},
                                              {"unreadable", all_of(totals.unreadable)},
                                              {"incomplete", all_of(totals.incomplete)}}},
                   {"recordings", by_state(totals.recordings)},
                   {"missing_recordings", missing(totals.recordings)},
                   {"links", by_state(totals.links)},
                   {"missing_links", missing(totals.links)},
                   {"confinement", json::value_from(worker_facts().confinement)},
                   {"revision", snapshot.revision},
                   {"last_run", last_run.empty() ? json::value(nullptr) : json::value(last_run)}})
            << "\n";
}

void print_text(const index::Snapshot& snapshot, const Totals& totals,
                const std::string& last_run) {
  std::cout << "clubs       " << snapshot.clubs.size() << "\n"
            << "sessions    " << snapshot.sessions << "\n"
            << "pages       " << totals.pages() << " (" << totals.text << " with text, "
            << totals.ocr << " read by OCR, " << totals.empty << " without words)\n"
            << "documents   " << totals.documents.size() << " (" << totals.unreadable.size()
            << " could not be read)\n"
            << "recordings  " << totals.recordings.size() << "\n";
  print_states("recordings  ", totals.recordings);
  print_states("links       ", totals.links);
  for (const auto& [kind, count] : snapshot.passages)
    std::cout << "passages    " << count << " " << kind << "\n";
  for (const std::string& limit : worker_facts().confinement)
    std::cout << "workers     " << limit << "\n";
  std::cout << "last run    " << (last_run.empty() ? "never finished" : last_run) << "\n";
  for (const UnreadableMaterial& material : totals.unreadable)
    std::cout << "unreadable  " << material.club << ": " << material.path << ": " << material.reason
              << "\n";
  for (const UnreadableMaterial& material : totals.incomplete)
    std::cout << "incomplete  " << material.club << ": " << material.path << ", " << material.reason
              << "\n";
  print_missing("recording   ", totals.recordings);
  print_missing("link        ", totals.links);
}

}  // namespace

int print_status(const Options& options) {
  const archive::Archive archive{std::filesystem::absolute(options.archive)};
  const auto snapshot = index::read_snapshot(archive.index());
  if (!snapshot)
    throw std::runtime_error(
        "there is no index in " + archive.root.string() +
        " that this version can read; make it with lectern-reindex --archive " +
        archive.root.string());
  const Totals totals = add_up(*snapshot);
  const std::string last_run = archive::read_last_run(archive.cache());
  if (options.json)
    print_json(*snapshot, totals, last_run);
  else
    print_text(*snapshot, totals, last_run);
  return kDone;
}

}  // namespace lectern::commands

#include <boost/json/serialize.hpp>
#include <chrono>
#include <iostream>

#include "indexer/catalog/json.hpp"
#include "indexer/commands/commands.hpp"
#include "indexer/commands/known_recordings.hpp"
#include "indexer/commands/load.hpp"

namespace lectern::commands {
namespace {

std::string joined(const std::vector<std::string>& values) {
  std::string text;
  for (const std::string& value : values) text += (text.empty() ? "" : ", ") + value;
  return text;
}

void print_session(const catalog::Session& session) {
  std::cout << "  ";
  if (session.date)
    std::cout << static_cast<int>(session.date->year()) << '-'
              << (static_cast<unsigned>(session.date->month()) < 10 ? "0" : "")
              << static_cast<unsigned>(session.date->month()) << '-'
              << (static_cast<unsigned>(session.date->day()) < 10 ? "0" : "")
              << static_cast<unsigned>(session.date->day());
  else
    std::cout << "no date   ";
  std::cout << "  ";
  if (session.number) std::cout << "#" << *session.number << " ";
  std::cout << (session.title.empty() ? "(no title)" : session.title);
  if (!session.presenters.empty()) std::cout << "  [" << joined(session.presenters) << "]";
  std::cout << "\n";
  for (const auto& material : session.materials)
    std::cout << "      " << catalog::to_string(material.kind) << ": "
              << (material.path.empty() ? material.url : material.path) << "\n";
  for (const auto& recording : session.recordings)
    std::cout << "      recording: " << recording.url << "\n";
  for (const auto& reading : session.readings)
    std::cout << "      reading: " << reading.title
              << (reading.url.empty() ? "" : "  " + reading.url) << "\n";
}

void print_readings(const catalog::ClubCatalog& club) {
  std::string heading;
  for (const auto& reading : club.readings) {
    const std::string here = reading.batch + (reading.batch.empty() ? "" : ": ") + reading.topic;
    if (here != heading) std::cout << "  " << here << "\n";
    heading = here;
    std::cout << "      " << reading.title << (reading.detail.empty() ? "" : ", " + reading.detail)
              << "\n";
  }
}

void print_text(const catalog::Catalog& catalog) {
  for (const catalog::ClubCatalog& club : catalog.clubs) {
    std::cout << club.club.name << " (" << club.club.id << "): " << club.sessions.size()
              << " sessions";
    if (!club.readings.empty()) std::cout << ", " << club.readings.size() << " readings";
    if (!club.warnings.empty())
      std::cout << ", " << club.warnings.size() << " warnings (see lectern-reindex check)";
    std::cout << "\n";
    std::string series;
    for (const catalog::Session& session : club.sessions) {
      if (session.series != series && !session.series.empty())
        std::cout << "  -- " << session.series << " --\n";
      series = session.series;
      print_session(session);
    }
    print_readings(club);
    std::cout << "\n";
  }
}

}  // namespace

int print_catalog(const Options& options) {
  Loaded loaded = load(options, options.archive / "sources", sources::Network::kOff);
  Progress progress;
  const KnownRecordings recordings = recordings_at_hand(loaded, options, progress);
  loaded.catalog = recordings.completed(std::move(loaded.catalog));
  if (options.json)
    std::cout << boost::json::serialize(
                     catalog::to_json(loaded.catalog, std::chrono::system_clock::now()))
              << "\n";
  else
    print_text(loaded.catalog);
  return kDone;
}

}  // namespace lectern::commands

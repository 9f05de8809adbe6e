#include <boost/json.hpp>
#include <iostream>
#include <set>
#include <stdexcept>

#include "indexer/archive/archive.hpp"
#include "indexer/archive/cache.hpp"
#include "indexer/archive/lock.hpp"
#include "indexer/archive/media.hpp"
#include "indexer/archive/report.hpp"
#include "indexer/commands/commands.hpp"
#include "indexer/index/snapshot.hpp"

namespace lectern::commands {
namespace {

namespace json = boost::json;

std::set<std::string> documents_in_use(const archive::Archive& archive) {
  const auto snapshot = index::read_snapshot(archive.index());
  if (!snapshot)
    throw std::runtime_error("there is no index in " + archive.root.string() +
                             " that says what is still used; run lectern-reindex first");
  std::set<std::string> used;
  for (const auto& [session, text] : snapshot->reports) {
    const archive::SessionReport report = archive::decode_report(text);
    used.insert(report.documents.begin(), report.documents.end());
  }
  return used;
}

}  // namespace

int prune(const Options& options) {
  const archive::Archive archive = archive::open_archive(options.archive);
  const archive::Lock lock{archive.lock()};
  archive::Cache cache{archive.cache()};

  const std::set<std::string> used = documents_in_use(archive);
  const std::size_t extractions = cache.prune(used);
  const std::size_t documents = archive::remove_unused(archive.media(), used);

  if (options.json)
    std::cout << json::serialize(json::object{
                     {"extractions", extractions}, {"documents", documents}, {"kept", used.size()}})
              << "\n";
  else
    std::cout << extractions << " cached results and " << documents
              << " stored documents were used by nothing and are gone; " << used.size()
              << " documents are kept\n";
  return kDone;
}

}  // namespace lectern::commands

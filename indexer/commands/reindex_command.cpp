#include <algorithm>
#include <chrono>
#include <ctime>
#include <stdexcept>

#include "indexer/archive/archive.hpp"
#include "indexer/archive/lock.hpp"
#include "indexer/archive/media.hpp"
#include "indexer/archive/report.hpp"
#include "indexer/commands/commands.hpp"
#include "indexer/commands/extraction.hpp"
#include "indexer/commands/index_run.hpp"
#include "indexer/commands/interruption.hpp"
#include "indexer/commands/known_recordings.hpp"
#include "indexer/commands/load.hpp"
#include "indexer/commands/notices.hpp"
#include "indexer/commands/remote_documents.hpp"
#include "indexer/commands/summary.hpp"
#include "indexer/commands/worker_facts.hpp"
#include "indexer/extract/office.hpp"
#include "indexer/index/snapshot.hpp"

namespace lectern::commands {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::seconds kFetchInterval{20};  // then what has come is indexed

std::string utc_now() {
  const std::time_t time = std::time(nullptr);
  std::tm utc{};
  gmtime_r(&time, &utc);
  char text[32];
  std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &utc);
  return text;
}

// --full with --club: those clubs' sessions count as changed.
void forget(const std::vector<std::string>& clubs, index::Snapshot& snapshot) {
  for (auto& [session, fingerprint] : snapshot.fingerprints)
    if (std::find(clubs.begin(), clubs.end(), session.substr(0, session.find(':'))) != clubs.end())
      fingerprint.clear();
}

// Everything a run works on.  What exists according to the clubs' pages is fixed from the
// beginning; what is known of recordings and documents elsewhere grows while they are fetched.
class Run {
 public:
  explicit Run(const Options& options)
      : options_(options),
        archive_(archive::open_archive(options.archive)),
        lock_(archive_.lock()),
        cache_(archive_.cache()),
        loaded_(load(options, archive_.sources(),
                     options.offline || options.dry_run ? sources::Network::kOff
                                                        : sources::Network::kAllowed)),
        languages_(options.ocr ? worker_facts().languages : std::set<std::string>{}),
        recordings_(loaded_, archive_, options, progress_),
        remote_(archive_, options, progress_),
        documents_(cache_, archive_.media()) {
    for (const auto& club : loaded_.catalog.clubs)
      if (loaded_.roots.count(club.club.id) > 0) readable_.clubs.push_back(club);
  }

  int go() {
    const auto started = Clock::now();
    const archive::Plan plan = make_plan(options_.full);
    if (options_.dry_run) {
      print_plan(plan, options_.json);
      return kDone;
    }
    summary_ = summary_of(loaded_, plan);
    introduce();
    watch_for_interruption();

    // What is here comes first; it can be searched while the rest is on its way.  Recordings'
    // descriptions lead to more documents.
    write(plan, false);
    fetch_documents();
    fetch_recordings();
    fetch_documents();

    // From here on the index is what this run makes of it.
    clean_up();
    if (!summary_.interrupted) cache_.set_last_run(utc_now());
    summary_.seconds = std::chrono::duration<double>(Clock::now() - started).count();
    print_summary(summary_, options_.json);
    if (summary_.interrupted)
      throw std::runtime_error(
          "interrupted; what was finished is kept, and the next run goes on from there");
    return summary_.unreadable.empty() ? kDone : kDoneWithUnreadable;
  }

 private:
  // What changed.  An index that is missing or of another version is rebuilt, so it counts as
  // empty.
  archive::Plan make_plan(bool full) {
    snapshot_ =
        full && options_.only.empty() ? std::nullopt : index::read_snapshot(archive_.index());
    if (snapshot_ && full) forget(options_.only, *snapshot_);
    const catalog::Catalog known = recordings_.completed(readable_);
    return archive::make_plan(
        {known, loaded_.roots, loaded_.configured, snapshot_, languages_, options_.images,
         extract::find_office().has_value(),
         [this](const std::string& key) { return recordings_.holding(key); },
         [this](const std::string& link) { return remote_.held(link); }, remote_.records(),
         [this](const recordings::Holding& holding) { return recordings_.video(holding); },
         loaded_.synonyms},
        cache_);
  }

  void introduce() {
    if (!cache_.warning().empty()) progress_.note(cache_.warning());
    tell_unavailable(loaded_, progress_);
    tell_unusable(recordings_.kept(), progress_);
    if (options_.ocr) tell_missing_languages(readable_, languages_, progress_);
    if (loaded_.roots.empty())
      throw std::runtime_error("none of the clubs in " + options_.clubs.string() +
                               " could be read");
  }

  // Read and write; afterwards the index is committed.
  void write(const archive::Plan& plan, bool later) {
    if (plan.empty() && snapshot_) return;
    changed_ = true;
    const std::size_t documents = documents_to_read(plan, options_, documents_);
    summary_.documents_read += documents;
    progress_.expect(documents);
    IndexRun run{{options_, archive_, documents_, progress_}, {!snapshot_, later}, summary_};
    summary_.interrupted = !run.write(plan);
  }

  // What has come is searched while the rest is on its way.
  void fetch_documents() {
    if (summary_.interrupted) return;
    remote_.fetch(recordings_.completed(readable_), [this] { write(make_plan(false), true); });
    summary_.interrupted = summary_.interrupted || interrupted();
  }

  void fetch_recordings() {
    if (summary_.interrupted) return;
    if (recordings_.ask_for_lists()) write(make_plan(false), true);
    recordings::Fetching& fetching = recordings_.fetching();
    for (bool more = true; more && !summary_.interrupted;) {
      const std::size_t before = fetching.changes();
      more = fetching.fetch_some(Clock::now() + kFetchInterval);
      if (fetching.changes() != before) write(make_plan(false), true);
      summary_.interrupted = summary_.interrupted || interrupted();
    }
  }

  // What the index holds now decides which documents are still needed, and which
  // materials are to be named as unreadable.
  void clean_up() {
    // Clubs that were not read now will want theirs again.
    if (options_.only.empty() && loaded_.unavailable == 0) {
      recordings::Shelf{archive_.recordings()}.remove_unused(recordings_.keys());
      remote_.remove_unused(recordings_.completed(readable_));
    }
    const auto snapshot = index::read_snapshot(archive_.index());
    if (!snapshot) return;
    std::set<std::string> used;
    for (const auto& [session, text] : snapshot->reports) {
      const archive::SessionReport report = archive::decode_report(text);
      used.insert(report.documents.begin(), report.documents.end());
      for (const auto& document : report.unreadable)
        summary_.unreadable.push_back(session.substr(0, session.find(':')) + ": " + document.path +
                                      ": " + document.reason);
    }
    if (changed_) archive::remove_unused(archive_.media(), used);
  }

  const Options& options_;
  archive::Archive archive_;
  archive::Lock lock_;
  archive::Cache cache_;
  Loaded loaded_;
  catalog::Catalog readable_;
  std::set<std::string> languages_;
  Progress progress_;
  KnownRecordings recordings_;
  RemoteDocuments remote_;
  archive::Documents documents_;
  std::optional<index::Snapshot> snapshot_;
  Summary summary_;
  bool changed_ = false;
};

}  // namespace

int reindex(const Options& options) { return Run{options}.go(); }

}  // namespace lectern::commands

#include <algorithm>
#include <boost/json.hpp>
#include <chrono>
#include <ctime>
#include <iostream>
#include <stdexcept>

#include "indexer/archive/archive.hpp"
#include "indexer/archive/lock.hpp"
#include "indexer/archive/media.hpp"
#include "indexer/archive/report.hpp"
#include "indexer/commands/commands.hpp"
#include "indexer/commands/extraction.hpp"
#include "indexer/commands/fetching.hpp"
#include "indexer/commands/interruption.hpp"
#include "indexer/commands/load.hpp"
#include "indexer/commands/worker_facts.hpp"
#include "indexer/extract/format.hpp"
#include "indexer/extract/languages.hpp"
#include "indexer/extract/office.hpp"
#include "indexer/index/snapshot.hpp"
#include "indexer/index/writer.hpp"

namespace lectern::commands {
namespace {

namespace json = boost::json;
using Clock = std::chrono::steady_clock;

// A kill loses at most the sessions since the last commit, and whoever starts a first
// run can search what it has read so far.
constexpr std::chrono::milliseconds kCommitInterval{500};
constexpr std::chrono::seconds kFetchInterval{20};

std::string utc_now() {
  const std::time_t time = std::time(nullptr);
  std::tm utc{};
  gmtime_r(&time, &utc);
  char text[32];
  std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &utc);
  return text;
}

struct Summary {
  std::size_t added = 0, changed = 0, removed = 0, unchanged = 0, passages = 0, documents_read = 0,
              warnings = 0, unavailable = 0;
  std::vector<std::string> unreadable;  // "club: path: reason"
  bool interrupted = false;
  double seconds = 0;
};

void print_plan(const archive::Plan& plan, bool as_json) {
  if (as_json) {
    json::array write, remove;
    for (const auto& session : plan.write)
      write.push_back(json::object{{"session", session.record.id},
                                   {"action", session.known ? "change" : "add"},
                                   {"documents", session.documents.size()}});
    for (const std::string& id : plan.remove) remove.push_back(json::value(id));
    std::cout << json::serialize(json::object{{"write", std::move(write)},
                                              {"remove", std::move(remove)},
                                              {"unchanged", plan.unchanged}})
              << "\n";
    return;
  }
  for (const auto& session : plan.write)
    std::cout << (session.known ? "change  " : "add     ") << session.record.id << "  ("
              << session.documents.size() << " documents)\n";
  for (const std::string& id : plan.remove) std::cout << "remove  " << id << "\n";
  std::cout << plan.write.size() << " to write, " << plan.remove.size() << " to remove, "
            << plan.unchanged << " unchanged\n";
}

void print_summary(const Summary& summary, bool as_json) {
  if (as_json) {
    json::array unreadable;
    for (const std::string& material : summary.unreadable)
      unreadable.push_back(json::value(material));
    std::cout << json::serialize(json::object{{"added", summary.added},
                                              {"changed", summary.changed},
                                              {"removed", summary.removed},
                                              {"unchanged", summary.unchanged},
                                              {"passages", summary.passages},
                                              {"documents_read", summary.documents_read},
                                              {"warnings", summary.warnings},
                                              {"unavailable_clubs", summary.unavailable},
                                              {"unreadable", std::move(unreadable)},
                                              {"interrupted", summary.interrupted},
                                              {"seconds", summary.seconds}})
              << "\n";
    return;
  }
  for (const std::string& material : summary.unreadable)
    std::cout << "could not read " << material << "\n";
  std::cout << summary.added << " sessions added, " << summary.changed << " changed, "
            << summary.removed << " removed, " << summary.unchanged << " unchanged; "
            << summary.documents_read << " documents read in "
            << static_cast<int>(summary.seconds * 10) / 10.0 << " s\n";
  if (summary.warnings > 0)
    std::cout << summary.warnings
              << " warnings about the clubs' pages; see lectern-reindex check\n";
}

// Writes the plan's sessions as they become ready.
class IndexRun {
 public:
  IndexRun(const archive::Archive& archive, archive::Documents& documents, Progress& progress,
           bool rebuild)
      : archive_(archive),
        documents_(documents),
        progress_(progress),
        rebuild_(rebuild),
        writer_(archive.index(), rebuild) {}

  bool write(const archive::Plan& plan, const Options& options, Summary& summary) {
    for (const schema::ClubRecord& club : plan.write_clubs) writer_.put_club(club);
    for (const std::string& id : plan.remove) writer_.remove_session(id);
    for (const std::string& id : plan.remove_clubs) writer_.remove_club(id);
    summary.removed += plan.remove.size();
    const Extraction extraction{
        options, documents_, progress_,
        [&](const archive::PlannedSession& session, const archive::Outcomes& outcomes) {
          write_session(session, outcomes, summary);
        }};
    const bool whole = run_extraction(plan, extraction);
    // An interrupted rebuild is dropped: the old index is the better one.
    if (whole || !rebuild_) writer_.finish();
    return whole;
  }

 private:
  void write_session(const archive::PlannedSession& session, const archive::Outcomes& outcomes,
                     Summary& summary) {
    // The document is in its place before the index leads anyone to it.
    for (const archive::PlannedDocument& document : session.documents)
      if (extract::format_of(document.file) == extract::Format::kPdf)
        archive::store_document(archive_.media(), document.sha256, document.file);
    const index::IndexedSession indexed = archive::indexed_session(session, outcomes);
    writer_.replace(indexed);
    progress_.session_written(indexed.session.id, indexed.passages.size());
    summary.passages += indexed.passages.size();
    ++(session.known ? summary.changed : summary.added);
    if (Clock::now() - committed_ < kCommitInterval) return;
    documents_.save();
    writer_.commit();
    committed_ = Clock::now();
  }

  const archive::Archive& archive_;
  archive::Documents& documents_;
  Progress& progress_;
  bool rebuild_;
  index::Writer writer_;
  Clock::time_point committed_ = Clock::now();
};

// What the index holds now decides which documents are still needed, and which
// materials are to be named as unreadable.
void clean_up(const archive::Archive& archive, bool changed, Summary& summary) {
  const auto snapshot = index::read_snapshot(archive.index());
  if (!snapshot) return;
  std::set<std::string> used;
  for (const auto& [session, text] : snapshot->reports) {
    const archive::SessionReport report = archive::decode_report(text);
    used.insert(report.documents.begin(), report.documents.end());
    for (const auto& document : report.unreadable)
      summary.unreadable.push_back(session.substr(0, session.find(':')) + ": " + document.path +
                                   ": " + document.reason);
  }
  if (changed) archive::remove_unused(archive.media(), used);
}

Summary summary_of(const Loaded& loaded, const archive::Plan& plan) {
  Summary summary;
  summary.unchanged = plan.unchanged;
  summary.unavailable = loaded.unavailable;
  for (const auto& club : loaded.catalog.clubs) summary.warnings += club.warnings.size();
  return summary;
}

void tell_unavailable(const Loaded& loaded, Progress& progress) {
  for (const auto& club : loaded.catalog.clubs)
    if (loaded.roots.count(club.club.id) == 0)
      for (const auto& warning : club.warnings)
        progress.note(club.club.id + ": " + warning.message);
}

void tell_missing_languages(const catalog::Catalog& catalog, const std::set<std::string>& installed,
                            Progress& progress) {
  if (installed.empty())
    progress.note(
        "no models for OCR are installed, so pictures of text are not read; install "
        "tesseract-ocr-eng and tesseract-ocr-osd");
  for (const auto& club : catalog.clubs)
    for (const std::string& code : club.club.languages) {
      std::string name = extract::tesseract_language(code);
      if (installed.empty() || installed.count(name) > 0) continue;
      std::replace(name.begin(), name.end(), '_', '-');
      progress.note(club.club.id + ": pictures of text in \"" + code + "\" cannot be read: " +
                    (name.empty() ? "there are no models for this language"
                                  : "install tesseract-ocr-" + name));
    }
}

// --full with --club: those clubs' sessions count as changed.
void forget(const std::vector<std::string>& clubs, index::Snapshot& snapshot) {
  for (auto& [session, fingerprint] : snapshot.fingerprints)
    if (std::find(clubs.begin(), clubs.end(), session.substr(0, session.find(':'))) != clubs.end())
      fingerprint.clear();
}

// Everything a run works on.  What exists according to the clubs' pages is fixed from the
// beginning; what is known of recordings grows while they are fetched.
class Run {
 public:
  explicit Run(const Options& options)
      : options_(options),
        archive_(archive::open_archive(options.archive)),
        lock_(archive_.lock()),
        cache_(archive_.cache()),
        loaded_(load(options, archive_.sources(),
                     options.offline ? sources::Network::kOff : sources::Network::kAllowed)),
        languages_(options.ocr ? worker_facts().languages : std::set<std::string>{}),
        fetching_(fetching_of(loaded_, archive_, options, progress_)),
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
    Summary summary = summary_of(loaded_, plan);
    introduce(plan, summary);
    watch_for_interruption();
    write(plan, summary);
    fetch(summary);
    if (!summary.interrupted) cache_.set_last_run(utc_now());
    clean_up(archive_, changed_, summary);
    if (options_.only.empty())
      recordings::Shelf{archive_.recordings()}.remove_unused(recording_keys(loaded_.catalog));

    summary.seconds = std::chrono::duration<double>(Clock::now() - started).count();
    print_summary(summary, options_.json);
    if (summary.interrupted)
      throw std::runtime_error(
          "interrupted; what was finished is kept, and the next run goes on from there");
    return summary.unreadable.empty() ? kDone : kDoneWithUnreadable;
  }

 private:
  // What changed.  An index that is missing or of another version is rebuilt, so it counts as
  // empty.
  archive::Plan make_plan(bool full) {
    snapshot_ =
        full && options_.only.empty() ? std::nullopt : index::read_snapshot(archive_.index());
    if (snapshot_ && full) forget(options_.only, *snapshot_);
    return archive::make_plan({readable_, loaded_.roots, loaded_.configured, snapshot_, languages_,
                               options_.images, extract::find_office().has_value(),
                               [this](const std::string& key) { return fetching_.holding(key); }},
                              cache_);
  }

  void introduce(const archive::Plan& plan, Summary& summary) {
    summary.documents_read = documents_to_read(plan, options_, documents_);
    progress_.expect(summary.documents_read);
    if (!cache_.warning().empty()) progress_.note(cache_.warning());
    tell_unavailable(loaded_, progress_);
    if (options_.ocr) tell_missing_languages(readable_, languages_, progress_);
    if (loaded_.roots.empty())
      throw std::runtime_error("none of the clubs in " + options_.clubs.string() +
                               " could be read");
  }

  // Read and write; afterwards the index is committed.
  void write(const archive::Plan& plan, Summary& summary) {
    if (plan.empty() && snapshot_) return;
    changed_ = true;
    IndexRun run{archive_, documents_, progress_, !snapshot_};
    summary.interrupted = !run.write(plan, options_, summary);
  }

  // What has come is searched while the rest is on its way.
  void fetch(Summary& summary) {
    for (bool more = true; more && !summary.interrupted;) {
      more = fetching_.fetch_some(Clock::now() + kFetchInterval);
      write(make_plan(false), summary);
      summary.interrupted = summary.interrupted || interrupted();
    }
  }

  const Options& options_;
  archive::Archive archive_;
  archive::Lock lock_;
  archive::Cache cache_;
  Loaded loaded_;
  catalog::Catalog readable_;
  std::set<std::string> languages_;
  Progress progress_;
  recordings::Fetching fetching_;
  archive::Documents documents_;
  std::optional<index::Snapshot> snapshot_;
  bool changed_ = false;
};

}  // namespace

int reindex(const Options& options) { return Run{options}.go(); }

}  // namespace lectern::commands

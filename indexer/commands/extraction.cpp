#include "indexer/commands/extraction.hpp"

#include <algorithm>
#include <cstdlib>
#include <stdexcept>
#include <thread>

#include "indexer/commands/interruption.hpp"
#include "indexer/extract/pool.hpp"

namespace lectern::commands {
namespace {

namespace fs = std::filesystem;

// Beside this program, where the build and the packages put it.
fs::path worker_program() {
  if (const char* given = std::getenv("LECTERN_EXTRACT")) return given;
  std::error_code error;
  const fs::path self = fs::read_symlink("/proc/self/exe", error);
  return error ? fs::path{"lectern-extract"} : self.parent_path() / "lectern-extract";
}

// A cached result; --full tries again what could not be read.
std::optional<extract::Outcome> known_outcome(const std::string& sha256, const Options& options,
                                              archive::Cache& cache) {
  auto outcome = cache.outcome(sha256);
  if (outcome && options.full && std::holds_alternative<extract::Unreadable>(*outcome))
    return std::nullopt;
  return outcome;
}

class ExtractionRun {
 public:
  ExtractionRun(const archive::Plan& plan, const Extraction& extraction)
      : extraction_(extraction),
        pool_({worker_program(),
               extraction.options.jobs > 0 ? extraction.options.jobs
                                           : std::max(1u, std::thread::hardware_concurrency()),
               {}}) {
    for (const archive::PlannedSession& session : plan.write) {
      waiting_for_[&session] = 0;
      for (const archive::PlannedDocument& document : session.documents) ++uses_[document.sha256];
    }
    for (const archive::PlannedSession& session : plan.write)
      for (const archive::PlannedDocument& document : session.documents) want(document, session);
  }

  bool run(const archive::Plan& plan) {
    submit_largest_first();
    for (const archive::PlannedSession& session : plan.write)
      if (waiting_for_[&session] == 0) finish(session);
    while (!interrupted()) {
      std::optional<extract::Finished> finished = pool_.next();
      if (!finished) return true;
      receive(std::move(*finished));
    }
    return false;
  }

 private:
  void want(const archive::PlannedDocument& document, const archive::PlannedSession& session) {
    if (outcomes_.count(document.sha256) > 0) return;
    if (auto outcome = known_outcome(document.sha256, extraction_.options, extraction_.cache)) {
      outcomes_[document.sha256] = std::move(*outcome);
      return;
    }
    auto& sessions = waiting_[document.sha256];
    if (sessions.empty()) {
      std::error_code error;
      const auto size = fs::file_size(document.file, error);
      jobs_.push_back({error ? 0 : size, {document.sha256, document.file}});
    }
    if (std::find(sessions.begin(), sessions.end(), &session) == sessions.end()) {
      sessions.push_back(&session);
      ++waiting_for_[&session];
    }
  }

  // The longest document decides when the last worker ends.
  void submit_largest_first() {
    std::stable_sort(jobs_.begin(), jobs_.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    for (auto& [size, job] : jobs_) pool_.submit(std::move(job));
  }

  void receive(extract::Finished finished) {
    const std::string sha256 = finished.job.key;
    extraction_.cache.store(sha256, finished.outcome);
    extraction_.progress.document_done(finished.job.file.filename().string());
    if (const auto* unreadable = std::get_if<extract::Unreadable>(&finished.outcome))
      extraction_.progress.note(finished.job.file.string() + ": " + unreadable->reason);
    outcomes_[sha256] = std::move(finished.outcome);
    for (const archive::PlannedSession* session : waiting_[sha256])
      if (--waiting_for_[session] == 0) finish(*session);
  }

  void finish(const archive::PlannedSession& session) {
    extraction_.session_ready(session, outcomes_);
    // A document's text is let go with the last session that uses it.
    for (const archive::PlannedDocument& document : session.documents)
      if (--uses_[document.sha256] == 0) outcomes_.erase(document.sha256);
  }

  const Extraction& extraction_;
  extract::Pool pool_;
  archive::Outcomes outcomes_;
  std::vector<std::pair<std::uintmax_t, extract::Job>> jobs_;
  std::map<std::string, std::vector<const archive::PlannedSession*>> waiting_;  // by sha256
  std::map<const archive::PlannedSession*, std::size_t> waiting_for_;  // documents still missing
  std::map<std::string, std::size_t> uses_;
};

}  // namespace

std::size_t documents_to_read(const archive::Plan& plan, const Options& options,
                              archive::Cache& cache) {
  std::set<std::string> documents;
  for (const archive::PlannedSession& session : plan.write)
    for (const archive::PlannedDocument& document : session.documents)
      if (documents.count(document.sha256) == 0 && !known_outcome(document.sha256, options, cache))
        documents.insert(document.sha256);
  return documents.size();
}

bool run_extraction(const archive::Plan& plan, const Extraction& extraction) {
  return ExtractionRun{plan, extraction}.run(plan);
}

}  // namespace lectern::commands

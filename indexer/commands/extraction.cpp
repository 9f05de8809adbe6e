#include "indexer/commands/extraction.hpp"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <stdexcept>
#include <thread>

#include "indexer/commands/interruption.hpp"
#include "indexer/commands/neighbours.hpp"
#include "indexer/extract/format.hpp"

namespace lectern::commands {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

// What is read is kept at least this often.
constexpr std::chrono::seconds kSaveInterval{2};

class ExtractionRun {
 public:
  ExtractionRun(const archive::Plan& plan, const Extraction& extraction)
      : extraction_(extraction),
        reader_(pool_options(extraction.options),
                [this](const std::string& sha256, const extract::PageImage& image) {
                  extraction_.documents.take_image(sha256, image);
                }) {
    for (const archive::PlannedSession& session : plan.write) waiting_for_[&session] = 0;
    for (const archive::PlannedSession& session : plan.write)
      for (const archive::PlannedDocument& document : session.documents) want(document, session);
  }

  bool run(const archive::Plan& plan) {
    submit_largest_first();
    for (const archive::PlannedSession& session : plan.write)
      if (waiting_for_[&session] == 0) finish(session);
    submit_office_documents();
    while (!interrupted()) {
      std::optional<extract::FinishedDocument> finished = reader_.next();
      if (!finished) return true;
      receive(std::move(*finished));
    }
    return false;
  }

 private:
  void want(const archive::PlannedDocument& document, const archive::PlannedSession& session) {
    const auto missing = extraction_.documents.missing(document, extraction_.options.full);
    if (!missing) return;
    auto& sessions = waiting_[document.sha256];
    if (sessions.empty()) {
      std::error_code error;
      const auto size = fs::file_size(document.file, error);
      extract::DocumentJob job{document.sha256, document.file, *missing};
      files_[job.key] = job.file;
      if (extract::format_of(job.file) == extract::Format::kOffice)
        office_jobs_.push_back(std::move(job));
      else
        jobs_.push_back({error ? 0 : size, std::move(job)});
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
    for (auto& [size, job] : jobs_) reader_.submit(std::move(job));
  }

  // LibreOffice is one program at a time; what it has made waits for nobody.
  void submit_office_documents() {
    for (extract::DocumentJob& job : office_jobs_) {
      if (interrupted()) return;
      auto pdf = extraction_.documents.as_pdf(job.key, job.file, worker_program());
      if (auto* failed = std::get_if<extract::Unreadable>(&pdf)) {
        receive({std::move(job), std::move(*failed)});
      } else {
        job.file = std::get<fs::path>(pdf);
        reader_.submit(std::move(job));
      }
    }
  }

  void receive(extract::FinishedDocument finished) {
    const std::string& sha256 = finished.job.key;
    const fs::path& file = files_[sha256];
    extraction_.progress.document_done(file.filename().string());
    if (const auto* unreadable = std::get_if<extract::Unreadable>(&finished.outcome))
      extraction_.progress.note(file.string() + ": " + unreadable->reason);
    extraction_.documents.finish(sha256, finished.job.wanted, std::move(finished.outcome));
    if (Clock::now() - saved_ > kSaveInterval) {
      extraction_.documents.save();
      saved_ = Clock::now();
    }
    for (const archive::PlannedSession* session : waiting_[sha256])
      if (--waiting_for_[session] == 0) finish(*session);
  }

  void finish(const archive::PlannedSession& session) {
    archive::Outcomes outcomes;
    for (const archive::PlannedDocument& document : session.documents)
      if (outcomes.count(document.sha256) == 0)
        outcomes[document.sha256] = extraction_.documents.known(document.sha256);
    extraction_.session_ready(session, outcomes);
  }

  const Extraction& extraction_;
  extract::Reader reader_;
  std::vector<std::pair<std::uintmax_t, extract::DocumentJob>> jobs_;
  std::vector<extract::DocumentJob> office_jobs_;
  std::map<std::string, fs::path> files_;                                       // by sha256
  std::map<std::string, std::vector<const archive::PlannedSession*>> waiting_;  // by sha256
  std::map<const archive::PlannedSession*, std::size_t> waiting_for_;  // documents still missing
  Clock::time_point saved_ = Clock::now();
};

}  // namespace

fs::path worker_program() {
  if (const char* given = std::getenv("LECTERN_EXTRACT")) return given;
  return program_beside("lectern-extract");
}

extract::PoolOptions pool_options(const Options& options) {
  const unsigned workers =
      options.jobs > 0 ? options.jobs : std::max(1u, std::thread::hardware_concurrency());
  return {worker_program(), workers, {}};
}

std::size_t documents_to_read(const archive::Plan& plan, const Options& options,
                              archive::Documents& documents) {
  std::set<std::string> missing;
  for (const archive::PlannedSession& session : plan.write)
    for (const archive::PlannedDocument& document : session.documents)
      if (missing.count(document.sha256) == 0 && documents.missing(document, options.full))
        missing.insert(document.sha256);
  return missing.size();
}

bool run_extraction(const archive::Plan& plan, const Extraction& extraction) {
  return ExtractionRun{plan, extraction}.run(plan);
}

}  // namespace lectern::commands

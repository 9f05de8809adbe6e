#include "indexer/commands/index_run.hpp"

#include "indexer/archive/media.hpp"
#include "indexer/commands/extraction.hpp"
#include "indexer/extract/format.hpp"

namespace lectern::commands {
namespace {

using Clock = std::chrono::steady_clock;

// A kill loses at most the sessions since the last commit, and whoever starts a first
// run can search what it has read so far.
constexpr std::chrono::milliseconds kCommitInterval{500};

}  // namespace

IndexRun::IndexRun(const Workshop& workshop, Mode mode, Summary& summary)
    : workshop_(workshop),
      mode_(mode),
      summary_(summary),
      writer_(workshop.archive.index(), mode.rebuild) {}

bool IndexRun::write(const archive::Plan& plan) {
  for (const schema::ClubRecord& club : plan.write_clubs) writer_.put_club(club);
  for (const std::string& id : plan.remove) writer_.remove_session(id);
  for (const std::string& id : plan.remove_clubs) writer_.remove_club(id);
  if (plan.write_synonyms) writer_.put_synonyms(*plan.write_synonyms);
  summary_.removed += plan.remove.size();
  const Extraction extraction{
      workshop_.options, workshop_.documents, workshop_.progress,
      [&](const archive::PlannedSession& session, const archive::Outcomes& outcomes) {
        write_session(session, outcomes);
      }};
  const bool whole = run_extraction(plan, extraction);
  // An interrupted rebuild is dropped: the old index is the better one.
  if (whole || !mode_.rebuild) writer_.finish();
  return whole;
}

void IndexRun::write_session(const archive::PlannedSession& session,
                             const archive::Outcomes& outcomes) {
  // The document is in its place before the index leads anyone to it.
  for (const archive::PlannedDocument& document : session.documents)
    if (extract::format_of(document.file) == extract::Format::kPdf)
      archive::store_document(workshop_.archive.media(), document.sha256, document.file);
  const index::IndexedSession indexed = archive::indexed_session(session, outcomes);
  writer_.replace(indexed);
  workshop_.progress.session_written(indexed.session.id, indexed.passages.size());
  summary_.passages += indexed.passages.size();
  note_written(session, mode_.later, summary_);
  if (Clock::now() - committed_ < kCommitInterval) return;
  workshop_.documents.save();
  writer_.commit();
  committed_ = Clock::now();
}

}  // namespace lectern::commands

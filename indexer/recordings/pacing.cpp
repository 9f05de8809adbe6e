#include "indexer/recordings/pacing.hpp"

#include <algorithm>
#include <thread>

namespace lectern::recordings {
namespace {

constexpr int kUnansweredInARow = 3;
constexpr std::chrono::milliseconds kGlance{50};  // how often an interruption is looked for

}  // namespace

std::string Pacing::refusal(const std::string& provider) const {
  if (!all_refused_.empty()) return all_refused_;
  if (is_interrupted()) return "The run was interrupted before its turn came.";
  if (options_.max_requests && requests_ >= *options_.max_requests)
    return "The run made all the requests it may make before its turn came.";
  const auto refused = refused_.find(provider);
  return refused == refused_.end() ? std::string{} : refused->second;
}

bool Pacing::wait(Clock::time_point deadline) const {
  if (std::max(next_, Clock::now()) > deadline) return false;
  while (Clock::now() < next_) {
    if (is_interrupted()) return false;
    std::this_thread::sleep_until(std::min(next_, Clock::now() + kGlance));
  }
  return !is_interrupted();
}

void Pacing::note_request() {
  ++requests_;
  const double about = 0.75 + 0.5 * (options_.chance ? options_.chance() : 0.5);
  next_ = Clock::now() + std::chrono::duration_cast<Clock::duration>(options_.pause * about);
}

void Pacing::note_answer(const std::string& provider) {
  note_request();
  any_answer_ = true;
  unanswered_.erase(provider);
}

void Pacing::note_failure(const std::string& provider, const Failure& failure) {
  switch (failure.reach) {
    case Reach::kProgram:
      all_refused_ = failure.verdict.reason;
      return;
    case Reach::kNetwork:
      note_request();
      refused_[provider] =
          any_answer_ ? "The site (" + provider + ") could not be reached." : kOffline;
      // One name may be wrong or gone; two are no accident.
      if (++unreachable_ > 1 && !any_answer_) all_refused_ = kOffline;
      return;
    case Reach::kSite:
      note_answer(provider);
      refused_[provider] = "The site (" + provider + ") wanted no more questions in this run.";
      return;
    case Reach::kAnswer:
      note_request();
      if (++unanswered_[provider] >= kUnansweredInARow)
        refused_[provider] = "The site (" + provider + ") did not answer in this run.";
      return;
    case Reach::kVideo:
    case Reach::kAddress:
      note_answer(provider);
      return;
  }
}

}  // namespace lectern::recordings

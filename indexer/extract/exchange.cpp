#include "indexer/extract/exchange.hpp"

#include <sys/eventfd.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace lectern::extract {
namespace {

std::size_t size_of(const PartOutcome& outcome) {
  const auto* part = std::get_if<Part>(&outcome);
  if (part == nullptr) return 0;
  std::size_t bytes = 0;
  for (const Page& page : part->pages) bytes += size_in_memory(page);
  for (const PageImage& image : part->images) bytes += image.webp.size();
  return bytes;
}

}  // namespace

Exchange::Exchange() : wake_(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
  if (!wake_) throw std::system_error(errno, std::generic_category(), "cannot make an eventfd");
}

void Exchange::submit(Job job, Turn turn) {
  const std::lock_guard lock{mutex_};
  jobs_.insert(turn == Turn::kNext ? jobs_.begin() : jobs_.end(), std::move(job));
  ++outstanding_;
  wake();
}

std::optional<Finished> Exchange::next() {
  std::unique_lock lock{mutex_};
  news_.wait(lock, [&] { return !finished_.empty() || failure_ || outstanding_ == 0; });
  if (finished_.empty()) {
    if (outstanding_ > 0) std::rethrow_exception(failure_);
    return std::nullopt;
  }
  Finished finished = std::move(finished_.front());
  finished_.pop_front();
  --outstanding_;
  const bool had_room = has_room();
  waiting_bytes_ -= size_of(finished.outcome);
  if (!had_room && has_room()) wake();
  return finished;
}

void Exchange::stop() {
  const std::lock_guard lock{mutex_};
  stopped_ = true;
  wake();
}

std::optional<Job> Exchange::take() {
  const std::lock_guard lock{mutex_};
  if (jobs_.empty() || !has_room()) return std::nullopt;
  Job job = std::move(jobs_.front());
  jobs_.pop_front();
  return job;
}

std::size_t Exchange::waiting_jobs() const {
  const std::lock_guard lock{mutex_};
  return jobs_.size();
}

void Exchange::finish(Finished finished) {
  const std::lock_guard lock{mutex_};
  waiting_bytes_ += size_of(finished.outcome);
  finished_.push_back(std::move(finished));
  news_.notify_one();
}

void Exchange::fail(std::exception_ptr reason) {
  const std::lock_guard lock{mutex_};
  failure_ = std::move(reason);
  news_.notify_one();
}

bool Exchange::stopped() const {
  const std::lock_guard lock{mutex_};
  return stopped_;
}

// An eventfd's counter only has to be above zero, so a failed write is already awake.
void Exchange::wake() { ::eventfd_write(wake_.get(), 1); }

void Exchange::acknowledge() {
  eventfd_t ignored = 0;
  ::eventfd_read(wake_.get(), &ignored);
}

}  // namespace lectern::extract

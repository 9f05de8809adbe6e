#include "indexer/extract/crew.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <limits>
#include <stdexcept>
#include <system_error>
#include <variant>

namespace lectern::extract {
namespace {

// The document's descriptor, or why there is none.  Opening never waits, even on a pipe.
std::variant<process::Descriptor, Unreadable> open_document(const std::filesystem::path& file) {
  process::Descriptor document{::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)};
  struct stat status {};
  if (!document || ::fstat(document.get(), &status) != 0)
    return Unreadable{"The file cannot be opened: " + std::generic_category().message(errno) + "."};
  if (!S_ISREG(status.st_mode)) return Unreadable{"It is not a regular file."};
  return document;
}

}  // namespace

Crew::Crew(PoolOptions options, Exchange& exchange)
    : options_(std::move(options)), exchange_(exchange) {
  options_.workers = std::max(options_.workers, 1u);
}

void Crew::serve() {
  while (!exchange_.stopped()) {
    assign_work();
    wait_for_news();
  }
}

void Crew::assign_work() {
  while (assign_second_try() || assign_next()) continue;
}

bool Crew::assign_second_try() {
  if (second_tries_.empty()) return false;
  WorkerProcess* worker = fresh_worker();
  if (worker == nullptr) return false;
  Task task = std::move(second_tries_.front());
  second_tries_.pop_front();
  give(*worker, std::move(task));
  return true;
}

bool Crew::assign_next() {
  std::optional<Task> task = next_task();
  if (!task) return false;
  WorkerProcess* worker = free_worker();
  if (worker == nullptr) {
    put_back_.push_front(std::move(*task));
    return false;
  }
  give(*worker, std::move(*task));
  return true;
}

std::optional<Task> Crew::next_task() {
  if (!put_back_.empty()) {
    Task task = std::move(put_back_.front());
    put_back_.pop_front();
    return task;
  }
  std::optional<Job> job = exchange_.take();
  if (!job) return std::nullopt;
  return Task{std::move(*job), false};
}

// An idle worker, or a new one, or one that can hold the task until it has finished what
// it reads, so that it never waits for us.  The last few tasks are not held back: another
// worker may be free sooner.
WorkerProcess* Crew::free_worker() {
  for (WorkerProcess& worker : workers_)
    if (worker.held() == 0) return &worker;
  if (workers_.size() < options_.workers) return start_worker();
  if (put_back_.size() + exchange_.waiting_jobs() < options_.workers) return nullptr;
  for (WorkerProcess& worker : workers_)
    if (worker.accepts_another()) return &worker;
  return nullptr;
}

// A worker that has not read anything yet.
WorkerProcess* Crew::fresh_worker() {
  const auto idle = std::find_if(workers_.begin(), workers_.end(),
                                 [](const WorkerProcess& worker) { return worker.held() == 0; });
  if (idle != workers_.end() && idle->is_fresh()) return &*idle;
  if (workers_.size() < options_.workers) return start_worker();
  if (idle == workers_.end()) return nullptr;
  workers_.erase(idle);
  return start_worker();
}

// With fewer workers than asked for the documents are still read.
WorkerProcess* Crew::start_worker() {
  try {
    return &workers_.emplace_back(options_);
  } catch (const std::runtime_error& error) {
    if (!workers_.empty()) return nullptr;
    throw std::runtime_error(std::string("Documents cannot be read. ") + error.what() +
                             " It comes with Lectern and belongs beside lectern-reindex:"
                             " build or install the whole of Lectern again.");
  }
}

void Crew::give(WorkerProcess& worker, Task task) {
  auto opened = open_document(task.job.file);
  if (auto* unreadable = std::get_if<Unreadable>(&opened)) {
    exchange_.finish({std::move(task.job), std::move(*unreadable)});
    return;
  }
  worker.assign(std::move(task), std::get<process::Descriptor>(opened).get());
}

void Crew::wait_for_news() {
  std::vector<pollfd> events{{exchange_.wake_event(), POLLIN, 0}};
  for (const WorkerProcess& worker : workers_)
    for (const int descriptor : {worker.socket(), worker.errors(), worker.exit_event()})
      events.push_back({descriptor, POLLIN, 0});
  ::poll(events.data(), events.size(), milliseconds_to_deadline());

  if (events[0].revents != 0) exchange_.acknowledge();
  const pollfd* event = events.data() + 1;
  for (auto next = workers_.begin(); next != workers_.end(); event += 3) {
    const auto worker = next++;  // listen() may remove it
    const bool spoke = event[0].revents != 0 || event[1].revents != 0;
    const bool ended = event[2].revents != 0;
    listen(worker, spoke, ended);
  }
}

int Crew::milliseconds_to_deadline() const {
  constexpr int kForever = -1;
  std::optional<WorkerProcess::Clock::time_point> first;
  for (const WorkerProcess& worker : workers_)
    if (const auto deadline = worker.deadline())
      first = std::min(*deadline, first.value_or(*deadline));
  if (!first) return kForever;
  const auto left =
      std::chrono::ceil<std::chrono::milliseconds>(*first - WorkerProcess::Clock::now()).count();
  return static_cast<int>(std::clamp<decltype(left)>(left, 0, std::numeric_limits<int>::max()));
}

void Crew::listen(Workers::iterator worker, bool spoke, bool ended) {
  std::optional<Failure> failure;
  if (spoke || ended) failure = worker->listen(ended);
  std::vector<Finished> finished = worker->take_finished();
  const bool may_have_grown = !finished.empty();
  for (Finished& one : finished) exchange_.finish(std::move(one));
  if (!failure) failure = worker->overdue(WorkerProcess::Clock::now());
  if (failure)
    dismiss(worker, *failure);
  else if (may_have_grown && worker->has_grown())
    put_back(let_go(worker));
}

// Only the document that was being read is to blame.
void Crew::dismiss(Workers::iterator worker, const Failure& failure) {
  Part broken = worker->broken(failure.reason);
  std::deque<Task> held = let_go(worker);
  if (held.empty()) return;
  Task culprit = std::move(held.front());
  held.pop_front();
  put_back(std::move(held));
  if (culprit.second_try || failure.certain) {
    exchange_.finish({std::move(culprit.job), std::move(broken)});
  } else {
    culprit.second_try = true;
    second_tries_.push_back(std::move(culprit));
  }
}

std::deque<Task> Crew::let_go(Workers::iterator worker) {
  std::deque<Task> held = worker->dismiss();
  workers_.erase(worker);
  return held;
}

void Crew::put_back(std::deque<Task> tasks) {
  put_back_.insert(put_back_.begin(), std::move_iterator(tasks.begin()),
                   std::move_iterator(tasks.end()));
}

}  // namespace lectern::extract

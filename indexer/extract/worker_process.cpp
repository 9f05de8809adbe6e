#include "indexer/extract/worker_process.hpp"

#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>

#include "indexer/extract/channel.hpp"
#include "indexer/extract/plain_text.hpp"

namespace lectern::extract {
namespace {

constexpr std::size_t kReadAtOnce = std::size_t{256} << 10;
constexpr int kReadsPerTurn = 8;  // then the other workers' turn
constexpr std::size_t kLastWords = 400;
constexpr std::string_view kPopplerOutOfMemory = "Out of memory";  // it aborts then
constexpr int kMomentOfEnding = 1000;                              // milliseconds

std::vector<std::string> environment() {
  // Tesseract's threads spin against each other; there are as many workers as processors.
  std::vector<std::string> assignments{"OMP_THREAD_LIMIT=1"};
  for (const char* name :
       {"PATH", "LANG", "LD_LIBRARY_PATH", "TESSDATA_PREFIX", "ASAN_OPTIONS", "TSAN_OPTIONS"})
    if (const char* value = std::getenv(name))
      assignments.push_back(std::string(name) + "=" + value);
  return assignments;
}

std::string name_of(int signal) {
  const char* description = ::sigdescr_np(signal);
  return std::to_string(signal) + (description ? " (" + std::string(description) + ")" : "");
}

std::string last_line(std::string_view bytes) {
  const std::string text = plain_text(bytes);
  const std::size_t end = text.rfind('\n');
  return end == std::string::npos ? text : text.substr(end + 1);
}

}  // namespace

WorkerProcess::WorkerProcess(const PoolOptions& options) : limits_(options.limits) {
  process::DescriptorPair channel = process::socket_stream();
  process::DescriptorPair errors = process::output_pipe();
  const process::Descriptor null = process::open_null();
  child_.emplace(process::Start{.program = options.worker,
                                .arguments = {},
                                .environment = environment(),
                                .directory = {},
                                .input = channel.theirs.get(),
                                .output = null.get(),
                                .errors = errors.theirs.get()});
  socket_ = std::move(channel.ours);
  errors_ = std::move(errors.ours);
}

void WorkerProcess::assign(Task task, int document) {
  const Request request{
      .id = ++assigned_,
      .memory_bytes = limits_.memory_bytes,
      .cpu_seconds_per_page = static_cast<std::uint32_t>(limits_.cpu_per_page.count()),
      .most_pages = static_cast<std::uint32_t>(limits_.pages),
      .pages = task.job.pages,
      .wanted = task.job.wanted,
      .format = format_of(task.job.file).value_or(Format::kPdf)};
  if (held_.empty()) began_ = progress_ = Clock::now();
  held_.push_back({std::move(task), Assembly{request}, 0});
  send_request(socket_.get(), request, document);
}

std::optional<Failure> WorkerProcess::listen(bool ended) {
  note_last_words();
  static thread_local std::array<char, kReadAtOnce> buffer;
  for (int i = 0; i < kReadsPerTurn; ++i) {
    const ssize_t count = ::recv(socket_.get(), buffer.data(), buffer.size(), MSG_DONTWAIT);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0 && errno == EAGAIN && !ended) return std::nullopt;
    if (count <= 0) return how_it_ended();
    frames_.add({buffer.data(), static_cast<std::size_t>(count)});
    if (auto failure = take_frames()) return failure;
  }
  return std::nullopt;
}

std::optional<Failure> WorkerProcess::take_frames() {
  for (;;) {
    const FrameReader::Next next = frames_.next();
    const auto* frame = std::get_if<Frame>(&next);
    if (std::holds_alternative<FrameReader::Malformed>(next) || (frame && !take(*frame)))
      return Failure{"The program that reads documents gave an answer that makes no sense."};
    const std::size_t bytes = frames_.waiting() + (held_.empty() ? 0 : held_.front().bytes);
    if (bytes > limits_.output_bytes)
      return Failure{"What was read of the document is larger than the " +
                     std::to_string(limits_.output_bytes >> 20) + " MiB that are allowed."};
    if (!frame) return std::nullopt;
  }
}

// False when the worker says something it was not asked.
bool WorkerProcess::take(const Frame& frame) {
  if (held_.empty()) return false;
  Held& current = held_.front();
  current.bytes += kFrameHeaderSize + frame.payload.size();
  const Assembly::Step step = current.assembly.take(frame);
  progress_ = Clock::now();
  if (step == Assembly::Step::kFinished) {
    finished_.push_back({std::move(current.task.job), current.assembly.outcome()});
    held_.pop_front();
    began_ = progress_;
    note_last_words();
    last_words_.clear();  // about another document
  }
  return step != Assembly::Step::kNonsense;
}

void WorkerProcess::note_last_words() {
  std::array<char, 16384> buffer;  // in one turn more than a pipe holds: nothing stays behind
  for (int i = 0; errors_ && i < kReadsPerTurn; ++i) {
    const ssize_t count = ::read(errors_.get(), buffer.data(), buffer.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0 && errno == EAGAIN) return;
    if (count <= 0) {
      errors_.close();
      return;
    }
    last_words_.append(buffer.data(), static_cast<std::size_t>(count));
    if (last_words_.size() > kLastWords) last_words_.erase(0, last_words_.size() - kLastWords);
  }
}

std::optional<WorkerProcess::Clock::time_point> WorkerProcess::deadline() const {
  if (held_.empty()) return std::nullopt;
  return std::min(began_ + limits_.wall_per_job, progress_ + limits_.wall_per_page);
}

std::optional<Failure> WorkerProcess::overdue(Clock::time_point now) const {
  if (held_.empty() || now < *deadline()) return std::nullopt;
  if (now >= progress_ + limits_.wall_per_page)
    return Failure{"Reading a page took longer than " +
                   std::to_string(limits_.wall_per_page.count()) + " s."};
  return Failure{"Reading the document took longer than " +
                 std::to_string(limits_.wall_per_job.count()) + " s."};
}

Part WorkerProcess::broken(const std::string& reason) {
  return held_.empty() ? Part{} : held_.front().assembly.broken(reason);
}

bool WorkerProcess::has_grown() const {
  return kMemoryCanBeLimited && child_->address_space() > limits_.memory_bytes / 2;
}

std::vector<Finished> WorkerProcess::take_finished() { return std::exchange(finished_, {}); }

std::deque<Task> WorkerProcess::dismiss() {
  child_->kill();
  std::deque<Task> tasks;
  for (Held& held : held_) tasks.push_back(std::move(held.task));
  held_.clear();
  return tasks;
}

Failure WorkerProcess::how_it_ended() {
  // A worker that is ending closes its socket a moment before; any other is not waited for.
  pollfd exit{child_->exit_event(), POLLIN, 0};
  if (::poll(&exit, 1, kMomentOfEnding) == 0)
    return {"The program that reads documents closed its connection while reading it."};
  const process::Ending ending = child_->wait();
  note_last_words();
  if (ending.signal == SIGXCPU)
    return {"Reading a page used more than " + std::to_string(limits_.cpu_per_page.count()) +
                " s of processor time.",
            true};
  const std::string said = last_line(last_words_);
  if (ending.exit_code == kOutOfMemory || (ending.signal == SIGABRT && said == kPopplerOutOfMemory))
    return {"Reading a page needed more than the " + std::to_string(limits_.memory_bytes >> 20) +
            " MiB of memory that are allowed."};
  std::string sentence = "The program that reads documents ";
  sentence += ending.signal != 0 ? "was killed by signal " + name_of(ending.signal)
                                 : "stopped with exit code " + std::to_string(ending.exit_code);
  sentence += " while reading it.";
  if (!said.empty()) sentence += " It said: \"" + said + "\".";
  return {sentence};
}

}  // namespace lectern::extract
